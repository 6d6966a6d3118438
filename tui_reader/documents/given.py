"""A file on its way in, and how it looks. Owns what is read to tell what it is; reads no format."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from tui_reader import sanitise
from tui_reader.documents import salvage
from tui_reader.errors import RefusedError
from tui_reader.model import SafeText

HEAD = 65_536
"""Bytes in which a format shows itself."""
GZIP = b"\x1f\x8b"
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
MEMBERS = 10_000
"""Names of a zip that are looked at."""


@dataclass(frozen=True, slots=True)
class Given:
    """Bytes with a name: a file that lies somewhere, or bytes at hand."""

    name: str
    """The file's name without its folders; it may be any."""
    path: str = ""
    """Where it lies; "" if `data` is it."""
    data: bytes = b""
    packed: bool = False
    """Whether it is packed with gzip, and to be read unpacked."""
    expanded: int = 1 << 50
    """Bytes that are taken out of a packed one."""

    @property
    def called(self) -> SafeText:
        """Its name, for people to read."""
        return sanitise.line(self.name, 200)

    def opened(self) -> BinaryIO:
        """Its bytes, from the first, unpacked. Raises RefusedError in words."""
        try:
            raw = _opened(self.path) if self.path else io.BytesIO(self.data)
        except OSError as error:
            raise RefusedError(f"Cannot read {self.called}: {error.strerror}.") from error
        if not self.packed:
            return raw
        return gunzipped(raw, self.expanded)

    def whole(self, most: int) -> bytes:
        """All of its bytes. Raises RefusedError if they are more than `most`."""
        with self.opened() as file:
            found = file.read(most + 1)
        if len(found) > most:
            raise RefusedError(f"{self.called} is larger than {most >> 20} MB.")
        return found

    def head(self) -> bytes:
        with self.opened() as file:
            return file.read(HEAD)


def gunzipped(raw: BinaryIO, most: int) -> BinaryIO:
    """What is in a gzip file, at most so many bytes of it, and as far as it is sound."""
    return io.BufferedReader(_Gunzipped(raw, most))  # type: ignore[type-var]


def _opened(path: str) -> BinaryIO:
    return Path(path).open("rb")


class _Gunzipped(io.RawIOBase):
    """What is in a gzip file, up to a limit and as far as it is sound."""

    def __init__(self, raw: BinaryIO, most: int) -> None:
        import gzip
        import zlib

        self._raw = raw
        self._inner = gzip.GzipFile(fileobj=raw)
        self._left = most
        self._error = zlib.error

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        try:
            found = self._inner.read1(min(len(buffer), max(self._left, 0)))
        except (EOFError, OSError, self._error):
            return 0  # cut or damaged: what came before is there
        buffer[: len(found)] = found
        self._left -= len(found)
        return len(found)

    def close(self) -> None:
        self._inner.close()
        self._raw.close()
        super().close()


@dataclass(frozen=True, slots=True)
class Seen:
    """How a file looks."""

    name: str
    """In small letters."""
    suffix: str
    """In small letters, with its dot."""
    head: bytes
    """Its first bytes, unpacked."""
    members: tuple[str, ...] = ()
    """Names in a zip, in the order of its directory."""
    kind: str = ""
    """What a zip says in its member "mimetype" that it is."""


def suffix_of(name: str) -> str:
    """What tells what a file is called as, in small letters: ".warc" of "x.warc.gz"."""
    return PurePosixPath(name.lower().removesuffix(".gz")).suffix


def seen(given: Given) -> Seen:
    """How it looks. A zip that cannot be opened has no members."""
    name, head = given.name.lower(), given.head()
    suffix = suffix_of(name)
    members, kind = _zip(given) if head.startswith(ZIP) else ((), "")
    return Seen(name, suffix, head, members, kind)


def _zip(given: Given) -> tuple[tuple[str, ...], str]:
    import zipfile
    import zlib

    try:
        with given.opened() as file, zipfile.ZipFile(file) as found:
            names = tuple(found.namelist()[:MEMBERS])
            kind = b""
            if "mimetype" in names and not found.getinfo("mimetype").flag_bits & 1:
                with found.open("mimetype") as member:
                    kind = member.read(200)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, zlib.error):
        return salvage.names(given.head())
    return names, kind.decode("ascii", "replace").strip()
