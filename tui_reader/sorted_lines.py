"""Files of sorted lines, searched where they lie and never loaded.

Owns the look-up of the lines that begin with a key and a tab, in an asset whose lines are sorted by
their bytes: by the keys of some lines, which are kept, and then in the stretch between two of them.
"""

from __future__ import annotations

import mmap
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import Final

from tui_reader import paths

STRETCH: Final = 1024
"""Bytes between two lines whose keys are kept: some thirty lines. A megabyte keeps 0.1 MB."""


def matching(folder: str, name: str, key: str) -> list[str]:
    """The lines of an asset with this key; none where the file cannot be read."""
    lines, begins = _mapped(folder, name), key.encode() + b"\t"
    at = lines.first(begins)
    found = []
    while at >= 0 and lines.data[at : at + len(begins)] == begins:
        end = lines.data.find(b"\n", at)
        found.append(bytes(lines.data[at:end]).decode())
        at = end + 1
    return found


def begins(folder: str, name: str, front: str) -> bool:
    """Whether the key of any line begins so; False where the file cannot be read."""
    return _mapped(folder, name).first(front.encode()) >= 0


@dataclass(frozen=True, slots=True)
class _Lines:
    data: mmap.mmap | bytes
    keys: list[bytes]
    """Of some lines, in order, each with its tab."""
    starts: list[int]
    """Where these lines begin."""

    def first(self, begins: bytes) -> int:
        """Where the first line begins that begins so; -1 where none does."""
        after = bisect_left(self.keys, begins)
        if not after:
            return 0 if self.keys and self.keys[0].startswith(begins) else -1
        start = self.starts[after - 1]
        stop = self.starts[after] + len(begins) if after < len(self.starts) else len(self.data)
        found = self.data.find(b"\n" + begins, start, stop)
        return found + 1 if found >= 0 else -1


def _sampled(data: mmap.mmap | bytes) -> _Lines:
    keys: list[bytes] = []
    starts: list[int] = []
    start = 0
    while start < len(data):
        keys.append(bytes(data[start : data.find(b"\t", start) + 1]))
        starts.append(start)
        end = data.find(b"\n", start + STRETCH)
        start = end + 1 if end >= 0 else len(data)
    return _Lines(data, keys, starts)


@cache
def _mapped(folder: str, name: str) -> _Lines:
    try:
        with paths.asset(folder, name).open("rb") as file:
            return _sampled(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError):  # ValueError: an empty file cannot be mapped
        return _sampled(b"")
