"""Small corpora for tests of whole runs: stories, what came of them, and waiting for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from patience import CEILING

from tui_reader.corpus import layout

ROOT = Path(__file__).parents[2]
TOWNS = ("Leeds", "Lyon", "Bremen", "Turin")


def stories(path: Path, count: int, *, long: int = 1) -> Path:
    """A file of so many stories, each of so many paragraphs; every fifth line is no document."""
    with path.open("w") as file:
        for number in range(count):
            town = TOWNS[number % len(TOWNS)]
            text = "\n\n".join(
                f"A fire broke out in {town} on Monday, and {number + 30} people were hurt in the"
                f" {one}th street, said Jane Holt of the fire brigade of {town}."
                for one in range(long)
            )
            row: object = {"id": number, "title": f"Fire {number}", "text": text}
            file.write(json.dumps(row if number % 5 else ["no", "document"]) + "\n")
    return path


def whole(out: Path) -> dict[str, bytes]:
    """Every file of every part."""
    root = layout.parts(out)
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def times(out: Path) -> dict[str, int]:
    """When each file of every part was written."""
    root = layout.parts(out)
    return {str(p.relative_to(root)): p.stat().st_mtime_ns for p in root.rglob("*") if p.is_file()}


def made(out: Path) -> int:
    """How many parts are there."""
    return len(list(layout.parts(out).glob(f"*/{layout.MADE}")))


def command(*words: object) -> list[str]:
    """A call of the program."""
    return [sys.executable, "-m", "tui_reader", "corpus", *map(str, words)]


def environment(**more: str) -> Mapping[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), **more}


WATCHED = ("nice", "-n", "19")
"""Before the words of what is watched while it works: whoever watches is never slower than it."""


def started(*words: object) -> subprocess.Popen[str]:
    """A run that works meanwhile, of a session of its own."""
    return subprocess.Popen(
        [*WATCHED, *command(*words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=environment(), start_new_session=True,
    )  # fmt: skip


def ran(*words: object) -> subprocess.CompletedProcess[str]:
    """A call that has ended."""
    return subprocess.run(
        command(*words), capture_output=True, text=True, env=environment(), timeout=CEILING
    )


def until(seen: Callable[[], bool]) -> None:
    """Wait for what must come."""
    end = time.monotonic() + CEILING
    while not seen():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.02)


def below(pid: int) -> set[int]:
    """The processes under one, and under them."""
    found: set[int] = set()
    for child in _children(pid):
        found |= {child} | below(child)
    return found


def _children(pid: int) -> Iterable[int]:
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        return {int(one) for task in tasks for one in (task / "children").read_text().split()}
    except OSError:
        return set()


def alive(pid: int) -> bool:
    """Whether a process works still: one that nobody has buried does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def still(out: Path, before: Mapping[str, int]) -> bool:
    """Whether what was there before was not written again."""
    now = times(out)
    return all(now.get(name) == when for name, when in before.items())


def gone(pids: Iterable[int]) -> None:
    """Wait until processes have ended."""
    for pid in pids:
        until(lambda pid=pid: not alive(pid))  # type: ignore[misc]


def ended(run: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Wait for a run: its exit code, stdout and stderr."""
    said, errors = run.communicate(timeout=CEILING)
    return run.returncode, said, errors
