"""The folder itself: which files are devices', reading what is new of one, appending to our own.

Raises SyncError in words where the folder cannot be had; nothing but our own file is written.
"""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tui_reader import paths, sanitise
from tui_reader.errors import SyncError
from tui_reader.sync.folder.lines import LONGEST

MOST_FILES = 1_000
_NAMED = re.compile(r"newsreader-.+\.jsonl")
"""Conflicted copies and merged ones are called so, too, with something in between."""
TAIL = 256
"""Bytes before a place that tell whether what was read to there is still the same."""
PIECE = 1 << 20
"""Bytes read at a time."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A device's file as it lies there."""

    path: Path
    size: int
    changed: int
    """Its time, nanoseconds."""

    @property
    def name(self) -> str:
        return self.path.name


def all(folder: Path) -> list[Seen]:
    """Every device's file, in the order of their names. Raises SyncError."""
    with told(folder):
        if not folder.is_dir():
            raise SyncError(f"The folder {shown(folder)} is not there; what is done here waits.")
        there = sorted(path for path in folder.iterdir() if _NAMED.fullmatch(path.name))
        found = [_seen(path) for path in there[:MOST_FILES]]
    return [one for one in found if one is not None]


def _seen(path: Path) -> Seen | None:
    if paths.no_file(path):
        return None
    try:
        state = path.stat()
    except OSError:
        return None  # it went meanwhile
    return Seen(path, state.st_size, state.st_mtime_ns)


def own(folder: Path, device: str, generation: int) -> Path:
    return folder / f"newsreader-{device}-{generation}.jsonl"


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """What the disk says, in words."""
    try:
        yield
    except OSError as error:
        raise SyncError(
            f"The folder {shown(folder)} cannot be used: {error.strerror}; what is done here waits."
        ) from error


def shown(folder: Path) -> str:
    return sanitise.line(str(folder), 200)


def sum_before(path: Path, place: int) -> int:
    """A checksum of what stands before a place. Raises OSError."""
    with path.open("rb") as file:
        file.seek(max(0, place - TAIL))
        return zlib.crc32(file.read(min(place, TAIL)))


def lines(path: Path, place: int) -> Iterator[tuple[int, bytes]]:
    """The whole lines from a place on, each with the place after it. One that is too long for any
    device's is given in part, as what it is: none. Raises OSError."""
    with path.open("rb") as file:
        file.seek(place)
        rest = b""
        while piece := file.read(PIECE):
            *whole, rest = (rest + piece).split(b"\n")
            for raw in whole:
                place += len(raw) + 1
                yield place, raw[: LONGEST + 1]
            if len(rest) > LONGEST:
                place += len(rest) - LONGEST
                rest = rest[-LONGEST:]  # neither its beginning nor the line is of use


def append(path: Path, size: int, written: Sequence[str]) -> int:
    """Add lines to our own file, which has that size; its size then. Raises OSError, after which
    some of it may be there."""
    data = "".join(f"{line}\n" for line in written).encode("ascii")
    flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | (os.O_EXCL if size == 0 else 0)
    handle = os.open(path, flags, 0o600)
    try:
        done = os.write(handle, data)
        while done < len(data):
            done += os.write(handle, data[done:])
        os.fsync(handle)
    finally:
        os.close(handle)
    return size + len(data)


def cut(path: Path, size: int) -> None:
    """Our own file ends there: what stands after it is half a line of ours. Raises OSError."""
    os.truncate(path, size)


def drop(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
