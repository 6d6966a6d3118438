"""The model's runtime tells nobody that it runs, and leaves nothing behind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from patience import CEILING

_RUN = """
import os
from pathlib import Path
from tui_reader import annotate
assert not annotate.load().problem
links = []
if Path("/proc/self/fd").exists():
    links = [os.path.realpath(f"/proc/self/fd/{fd}") for fd in os.listdir("/proc/self/fd")]
print([link for link in links if "onnx" in link.lower() and ".so" not in link])
"""


def test_loading_the_model_makes_no_file_and_no_number_of_this_machine(tmp_path: Path) -> None:
    words = ("TELEMETRY", "CI", "GITHUB", "TF_BUILD", "AZURE", "CIRCLECI", "ORT_")
    env = {name: value for name, value in os.environ.items() if not name.startswith(words)}
    env |= {name: str(tmp_path) for name in ("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")}
    done = subprocess.run(
        [sys.executable, "-c", _RUN], env=env, capture_output=True, text=True, timeout=CEILING
    )
    assert done.returncode == 0, done.stderr
    assert list(tmp_path.rglob("*")) == []
    if Path("/proc/self/fd").exists():
        assert done.stdout.strip() == "[]"
