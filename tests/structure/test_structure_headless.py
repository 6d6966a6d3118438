"""What needs no screen does not load one: looked at from outside, in a process of its own."""

import json
import subprocess
import sys

import pytest

LOADED = "import sys, json; print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})))"


def modules_after(code: str) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", f"{code}\n{LOADED}"], capture_output=True, text=True, check=True
    )
    return set(json.loads(run.stdout.splitlines()[-1]))


@pytest.mark.parametrize(
    "code",
    [
        "import tui_reader.library",
        "import tui_reader.cli",
        "from tui_reader.cli import main\nmain(['--version'])",
        "from tui_reader.cli import main\nmain(['completion', 'bash'])",
    ],
)
def test_the_core_is_reachable_without_the_screen(code: str) -> None:
    loaded = modules_after(code)
    heavy = {
        "textual",
        "rich",
        "feedparser",
        "trafilatura",
        "lxml",
        "selectolax",
        "aiohttp",
        "onnxruntime",
        "numpy",
    }
    assert not loaded & heavy


def test_annotating_and_cleaning_a_file_load_no_screen() -> None:
    code = (
        "import io, sys\n"
        "from tui_reader.cli import main\n"
        'sys.stdin = io.StringIO(\'{"id": "a", "text": "Anna Berg paid $5."}\')\n'
        "main(['annotate', '--jsonl', '-'])\n"
    )
    assert not modules_after(code) & {"textual", "rich"}


def test_what_is_shown_is_made_without_a_screen() -> None:
    """All of view/ makes values: no Textual, and of Rich at most the widths, asked for late."""
    code = (
        "import importlib, pkgutil, tui_reader.view\n"
        "for module in pkgutil.walk_packages(tui_reader.view.__path__, 'tui_reader.view.'):\n"
        "    importlib.import_module(module.name)\n"
    )
    assert not modules_after(code) & {"textual", "rich"}
