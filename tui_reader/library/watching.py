"""Watching a folder for documents that come into it. Moves nothing and deletes nothing.

A file is taken when it has not changed from one look to the next: it may be on its way. What was
taken is taken again when it changes; the library knows what it has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from tui_reader import sanitise
from tui_reader.documents import folders
from tui_reader.errors import UsageError

EVERY = 5.0
"""Seconds from one look to the next."""

Stamp = tuple[int, int]
"""Size in bytes and time of the last change in nanoseconds."""


def arrivals(folder: Path, wait: Callable[[float], bool]) -> Iterator[list[Path]]:
    """The documents of a folder, and then those that come, until `wait(seconds)` says to end.
    Raises UsageError if it is no folder."""
    if not folder.is_dir():
        raise UsageError(f"There is no folder {sanitise.line(str(folder))}.")
    taken: dict[Path, Stamp] = {}
    before: dict[Path, Stamp] = {}
    while True:
        now = {path: stamp for path in folders.all_of(folder) if (stamp := _stamp(path))}
        settled = [path for path, stamp in now.items()
                   if before.get(path) == stamp and taken.get(path) != stamp]  # fmt: skip
        taken = {path: stamp for path, stamp in taken.items() if path in now}
        taken.update((path, now[path]) for path in settled)
        before = now
        if found := [path for path in settled if folders.is_wanted(path)]:
            yield found
        if wait(EVERY):
            return


def _stamp(path: Path) -> Stamp | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
