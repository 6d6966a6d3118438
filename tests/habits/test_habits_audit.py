"""`just audit` never takes it for sound that nobody could be asked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

AUDIT = Path(__file__).parents[2] / ".ci" / "audit"
UNKNOWN = "{} Dependency not found on PyPI and could not be audited: {} (1)"
OFFLINE = "urllib3.exceptions.NameResolutionError: pypi.org"


@pytest.mark.parametrize(
    ("said", "code", "ends"),
    [
        ("No known vulnerabilities found", 0, 0),
        ("Found 1 known vulnerability in 1 package", 1, 1),
        ("Found 3 known vulnerabilities in 2 packages", 1, 1),
        (UNKNOWN.format("newsreader-tui", "newsreader-tui"), 0, 0),
        (UNKNOWN.format("lxml", "lxml"), 0, 2),
        (OFFLINE, 1, 2),
        ("/bin/python: No module named pip_audit", 1, 2),
        ("", 139, 2),
    ],
)
def test_what_could_not_be_asked_is_no_good_news(
    tmp_path: Path, said: str, code: int, ends: int
) -> None:
    (tmp_path / "pip_audit.py").write_text(f"import sys\nprint({said!r})\nsys.exit({code})\n")
    env = {**os.environ, "PYTHON": sys.executable, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run([AUDIT], capture_output=True, text=True, check=False, env=env)
    assert done.returncode == ends
    assert said in done.stdout
    assert (" was checked: " in done.stderr) is (ends == 2)
    assert ("Raise the bounds" in done.stderr) is (ends == 1)
