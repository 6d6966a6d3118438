"""How files of a corpus are packed, a row each, and how they are unpacked: a piece at a time.

A megabyte may hold a terabyte, so nothing is unpacked further than it is asked for. What is told by
is how the bytes begin, never the name. A stream that breaks off gives what came before.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, BinaryIO, Protocol

from tui_reader.corpus.files import EXTRA, STEP
from tui_reader.errors import InputError, UsageError

WINDOW = 1 << 27
"""Bytes of memory that a file packed with zstd may ask for: what its program grants without
`--long`."""
_FEED = 512
"""Packed bytes that zstd is given at once: they hold 22 MB at the most."""


class _Inner(Protocol):
    """As zlib has it."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    @property
    def unconsumed_tail(self) -> bytes: ...
    def decompress(self, data: bytes, most: int, /) -> bytes: ...


class Damaged(Exception):
    """It cannot be unpacked any further."""


@dataclass(frozen=True, slots=True)
class Packing:
    id: str
    suffix: str
    magic: bytes
    """How such a file, and each part of it, begins."""
    inner: Callable[[], _Inner]


class _Zstd:
    def __init__(self) -> None:
        try:
            import zstandard
        except ImportError as error:
            raise UsageError(f"zstd needs a package that is not installed: {EXTRA}") from error
        self._error: type[Exception] = zstandard.ZstdError
        self._inner: Any = zstandard.ZstdDecompressor(max_window_size=WINDOW).decompressobj()
        self.unconsumed_tail = b""

    @property
    def eof(self) -> bool:
        return bool(self._inner.eof)

    @property
    def unused_data(self) -> bytes:
        return bytes(self._inner.unused_data) + self.unconsumed_tail

    def decompress(self, data: bytes, _most: int, /) -> bytes:
        self.unconsumed_tail = data[_FEED:]
        try:
            return bytes(self._inner.decompress(data[:_FEED]))
        except self._error as error:
            if "too much memory" in str(error):
                said = "it is packed so that reading it takes very much memory: unpack it first"
                raise Damaged(said) from error
            raise Damaged("it is damaged") from error


def _gzip() -> _Inner:
    return zlib.decompressobj(31)


PACKINGS: tuple[Packing, ...] = (
    Packing("gzip", ".gz", b"\x1f\x8b", _gzip),
    Packing("zstd", ".zst", b"\x28\xb5\x2f\xfd", _Zstd),
)
GZIP = PACKINGS[0]
SUFFIXES = tuple(row.suffix for row in PACKINGS)


class Stream:
    """The bytes of a file, unpacked. Only `read` and `skip` move it on."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._waiting = file.read(4)
        while 0 < len(self._waiting) < 4 and (more := file.read(4 - len(self._waiting))):
            self._waiting += more
        self._row = packing_of(self._waiting)
        self._inner = self._row.inner() if self._row else None
        self._full = False
        self._at = 0
        self.broken = ""
        """Why nothing follows, where that is no good end: a part of a sentence."""

    def read(self, most: int = STEP) -> bytes:
        """The next bytes, at the most so many of a plain file, about so many of a packed one; none
        at the end."""
        data = self._plain(most) if self._row is None else self._unpacked(most)
        self._at += len(data)
        return data

    def skip(self, size: int) -> bytes:
        """Go on to a place. Returns what was unpacked beyond it. Raises InputError where the file
        ends before."""
        if self._row is None and self._file.seekable():
            self._file.seek(size)
            self._waiting, self._at = b"", size
            return b""
        while self._at < size:
            data = self.read(min(STEP, size - self._at))
            if not data:
                raise InputError("The file is shorter than it was.")
            if self._at > size:
                return data[len(data) - (self._at - size) :]
        return b""

    def _plain(self, most: int) -> bytes:
        if self._waiting:
            data, self._waiting = self._waiting[:most], self._waiting[most:]
            return data
        return self._file.read(most)

    def _unpacked(self, most: int) -> bytes:
        assert self._inner is not None
        while not self.broken:
            if self._inner.eof and not self._next():
                return b""
            data = self._waiting or (b"" if self._full else self._file.read(STEP))
            if not data and not self._full:
                self.broken = "it breaks off"
                return b""
            try:
                found = self._inner.decompress(data, most)
            except (zlib.error, Damaged) as error:
                self.broken = str(error) if isinstance(error, Damaged) else "it is damaged"
                return b""
            self._waiting = b"" if self._inner.eof else self._inner.unconsumed_tail
            self._full = len(found) >= most  # there may be more of what was given
            if found:
                return found
        return b""

    def _next(self) -> bool:
        """Go on to the next packed part; padding with NULs is passed over."""
        assert self._row is not None and self._inner is not None
        rest = self._inner.unused_data.lstrip(b"\0")
        magic = self._row.magic
        while len(rest) < len(magic) and (more := self._file.read(STEP)):
            rest = (rest + more).lstrip(b"\0")
        if not rest:
            return False
        if not rest.startswith(magic):
            self.broken = "something that is not packed follows"
            return False
        self._inner, self._waiting, self._full = self._row.inner(), rest, False
        return True


def packing_of(head: bytes) -> Packing | None:
    """The row of a file that begins so; None: it is not packed."""
    return next((row for row in PACKINGS if head.startswith(row.magic)), None)


def bare(name: str) -> str:
    """A name in small letters, without the endings of packings."""
    low = name.lower()
    for suffix in SUFFIXES:
        low = low.removesuffix(suffix)
    return low
