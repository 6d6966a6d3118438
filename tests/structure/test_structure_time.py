"""Time is asked for in few places, so that tests can stop it: they pass on the slowest machine."""

from __future__ import annotations

import re
from pathlib import Path

TESTS = Path(__file__).parents[1]
PACKAGE = TESTS.parent / "tui_reader"


def holding(pattern: str, folder: Path, *without: str) -> set[str]:
    """The modules of a folder in which a pattern is found, but for some folders in it."""
    return {
        name
        for path in folder.rglob("*.py")
        if not (name := path.relative_to(folder).as_posix()).startswith(without)
        and re.search(pattern, path.read_text(encoding="utf-8"))
    }


WHAT_TIME_IT_IS = (
    r"\btime\.time(_ns)?\b"
    r"|\btime\.(localtime|gmtime)\(\)"
    r"|\btime\.strftime\([^,()]*\)"
    r"|\b(date)?time\.(now|utcnow|today)\(|\bdate\.today\("
)


def test_what_time_it_is_only_the_clock_is_asked() -> None:
    assert holding(WHAT_TIME_IT_IS, PACKAGE) == {
        "clock.py",
        "startup/kept_frame.py",  # shown before there is time to import it
        "startup/painter.py",  # so is what it draws
        "export/files.py",  # asks how old a file is
        "store/backups.py",  # so does it
    }


def test_the_screen_has_its_timers_in_one_place() -> None:
    ui = PACKAGE / "ui"
    assert holding(r"(?<!subscriptions)\.set_(timer|interval)\(", ui) == {"timers.py"}
    assert holding(r"\btime\.(monotonic|perf_counter)\b", ui) == {
        "timers.py",
        "workers.py",  # leaving waits a little for what still runs
    }
