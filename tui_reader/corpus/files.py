"""Where the bytes of a corpus come from: this machine's files, or whatever fsspec knows.

Owns that nothing else of this room opens an input, and that no password, key or token of an address
is ever said or written. A local path needs no package.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from tui_reader import sanitise
from tui_reader.errors import InputError, ReaderError, UsageError

EXTRA = "pip install 'newsreader-tui[corpus]'"
STEP = 1 << 20
"""Bytes that are read at once."""
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{1,20}(?=://)", re.IGNORECASE)
_USER = re.compile(r"(?<=://)[^/@\s]{1,2000}@")
_QUERY = re.compile(r"[?#][^\s'\"<>]{0,8000}")
_STAMPS = (
    "ETag", "etag", "Content-MD5", "content_md5", "md5Hash", "Digest", "checksum", "CRC", "mtime",
    "LastModified", "Last-Modified", "last_modified", "updated", "modified", "created", "date_time",
)  # fmt: skip
"""What file systems call that by which a changed file is told."""


def is_address(said: str) -> bool:
    """Whether it is an address of fsspec and no path."""
    return _SCHEME.match(said) is not None


def shown(address: str) -> str:
    """An address as it may be said: without its user, password, query. A path as it is."""
    if is_address(address):
        address = _QUERY.sub("", _USER.sub("", address))
    return str(sanitise.line(address))


def opened(address: str) -> BinaryIO:
    """The bytes of a file. What goes wrong, now or while it is read, is an InputError in words;
    UsageError where a package is missing."""
    try:
        if not is_address(address):
            return cast("BinaryIO", _Told(address, Path(address).open("rb"), seeks=True))
        found, path = system(address)
        # A server that gives no parts of files is read from the start on, as it comes.
        streams = _is_of_web(found) and not found.info(path).get("partial")
        raw = found.open(path, "rb", **({"block_size": 0} if streams else {}))
        return cast("BinaryIO", _Told(address, raw, seeks=not streams, of=found))
    except ReaderError:
        raise
    except Exception as error:
        raise unread(address, error) from error


def _is_of_web(system: Any) -> bool:
    protocol = system.protocol
    return "http" in ((protocol,) if isinstance(protocol, str) else protocol)


def unread(address: str, error: BaseException) -> InputError:
    """Why a file could not be read, without what its address hides."""
    why = (error.strerror if isinstance(error, OSError) else "") or ""
    if not why and isinstance(error, FileNotFoundError):
        why = "there is no such file"
    if not why:
        said = _QUERY.sub("", _USER.sub("", str(error).replace(address, shown(address))))
        why = str(sanitise.line(said, 300)).rstrip(". ") or type(error).__name__
    return InputError(f"Cannot read {shown(address)}: {why}.")


def system(address: str) -> tuple[Any, str]:
    """The file system of an address, and what it calls the place. Raises UsageError in words where
    a package is missing or the protocol unknown."""
    try:
        import fsspec
    except ImportError as error:
        raise UsageError(f"Addresses need a package that is not installed: {EXTRA}") from error
    try:
        found, path = fsspec.core.url_to_fs(address)
    except (ImportError, ValueError) as error:  # a protocol that is unknown, or lacks its package
        raise UsageError(str(unread(address, error))) from error
    return found, path


def stamp_of(told: dict[str, Any]) -> list[Any]:
    """What changes with a file: its size, and what its file system says besides. Nothing where
    that is the size alone."""
    known = [f"{name} {told[name]}" for name in _STAMPS if told.get(name)]
    return [told.get("size"), *known] if known else []


def stamp(address: str) -> list[Any]:
    """Size and date of a file, as far as they can be had."""
    try:
        if not is_address(address):
            told = Path(address).stat()
            return [told.st_size, told.st_mtime_ns]
        found, path = system(address)
        return stamp_of(found.info(path))
    except ReaderError:
        raise
    except Exception as error:
        raise unread(address, error) from error


class _Told(io.RawIOBase):
    """A file whose errors are told in words, whatever file system it lies on."""

    def __init__(self, address: str, raw: Any, *, seeks: bool, of: object = None) -> None:
        self._address = address
        self._raw = raw
        self._seeks = seeks
        self._of = of
        """Its file system: that of a zip closes its files when nobody has it any more."""

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._seeks

    def read(self, size: int | None = -1) -> bytes:
        return cast("bytes", self._try("read", size))

    def readinto(self, buffer: Any) -> int:
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        return cast("int", self._try("seek", offset, whence))

    def tell(self) -> int:
        return cast("int", self._try("tell"))

    def close(self) -> None:
        if not self.closed:
            self._raw.close()
        super().close()

    def _try(self, act: str, *said: Any) -> Any:
        try:
            return getattr(self._raw, act)(*said)
        except Exception as error:
            raise unread(self._address, error) from error


def go_to(file: BinaryIO, place: int) -> None:
    """Go on to a place of a file that stands at its start: where it cannot be sought in, by reading
    what is before."""
    if file.seekable():
        file.seek(place)
        return
    for _ in pieces(file, place):
        pass


def pieces(file: BinaryIO, size: int | None = None) -> Iterator[bytes]:
    """So many bytes of a file, or all, a step at a time; fewer where it ends before."""
    while size is None or size > 0:
        data = file.read(STEP if size is None else min(STEP, size))
        if not data:
            return
        size = None if size is None else size - len(data)
        yield data
