"""The log: what went wrong, with its causes, for the user to look at afterwards.

One file in the state folder, rotated once; every line passed the door. Writing to it never fails
the work it tells of.
"""

from __future__ import annotations

from contextlib import suppress

from tui_reader import clock, sanitise
from tui_reader.paths import Paths, make_private, no_file

LARGEST = 1 << 20
"""Bytes after which the log is put aside as `.1` and begun anew."""


def note(paths: Paths, about: str, error: BaseException | str) -> None:
    """Append one line: when, about what, the sentence, and the chain of its causes."""
    parts = [str(error)]
    cause = error.__cause__ if isinstance(error, BaseException) else None
    while cause is not None and len(parts) < 6:
        parts.append(f"{type(cause).__name__}: {cause}")
        cause = cause.__cause__
    said = sanitise.line(f"{about}: {' <- '.join(parts)}")
    line = f"{clock.instant():%Y-%m-%d %H:%M:%S} {said}\n"
    # A log that cannot be written (a full or read-only disk) must not stop what it tells of.
    with suppress(OSError):
        if no_file(paths.log):
            return
        paths.state.mkdir(parents=True, exist_ok=True, mode=0o700)
        if paths.log.exists() and paths.log.stat().st_size > LARGEST:
            paths.log.replace(paths.log.with_suffix(".log.1"))
        with paths.log.open("a", encoding="utf-8") as log:
            log.write(line)
        make_private(paths.log)
