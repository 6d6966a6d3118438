"""Files of sorted lines, searched by bisection where they lie and never loaded.

Owns the look-up of the lines that begin with a key and a tab, in an asset whose lines are sorted by
their bytes.
"""

from __future__ import annotations

import mmap
from bisect import bisect_left
from functools import cache

from tui_reader import paths


def matching(folder: str, name: str, key: str) -> list[str]:
    """The lines of an asset with this key; none where the file cannot be read."""
    data, begins = _mapped(folder, name), key.encode() + b"\t"
    at = _line_start(data, bisect_left(_Keys(data), begins))
    found = []
    while data[at : at + len(begins)] == begins:
        end = data.find(b"\n", at)
        found.append(bytes(data[at:end]).decode())
        at = end + 1
    return found


class _Keys:
    """Every byte offset stands for the line it lies in, so that offsets can be bisected."""

    def __init__(self, data: mmap.mmap | bytes) -> None:
        self._data = data

    def __len__(self) -> int:
        return len(self._data)

    def __getitem__(self, at: int) -> bytes:
        start = _line_start(self._data, at)
        end = self._data.find(b"\t", start)
        return bytes(self._data[start : end + 1])


def _line_start(data: mmap.mmap | bytes, at: int) -> int:
    return data.rfind(b"\n", 0, at) + 1


@cache
def _mapped(folder: str, name: str) -> mmap.mmap | bytes:
    try:
        with paths.asset(folder, name).open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):  # ValueError: an empty file cannot be mapped
        return b""
