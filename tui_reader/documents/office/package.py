"""A zip with parts: each read within limits, whatever its directory claims.

No part is ever written to a disk, so that names like "../x" lead nowhere.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import unquote

from tui_reader.documents import salvage
from tui_reader.documents.given import Given
from tui_reader.documents.limits import MB, Limits
from tui_reader.errors import RefusedError

_ENCRYPTED = 1
"""The flag of a part that is encrypted."""
_DTD = ("<!DOCTYPE", "<!ENTITY")


class Package:
    """An open zip. Raises RefusedError in words where a limit is reached."""

    def __init__(self, opened: Opened, name: str, limits: Limits, *, damaged: bool = False) -> None:
        self.name = name
        """The file's, for people to read."""
        self.damaged = damaged
        """It is cut, or text in it is no sound XML."""
        self._opened = opened
        self._limits = limits
        self._taken = 0
        self._folded = {one.lower(): one for one in reversed(opened.names())}

    @property
    def names(self) -> tuple[str, ...]:
        """Of all parts, as they are written."""
        return tuple(self._opened.names())

    @property
    def problems(self) -> list[str]:
        """What is to be said beside the text."""
        said = f"{self.name} is damaged or cut short: what of it could be read is here."
        return [said] if self.damaged else []

    def has(self, name: str) -> bool:
        return name.lower() in self._folded

    def part(self, name: str) -> bytes | None:
        """The bytes of a part, by its name in the zip, capitals aside; None if there is none."""
        found = self._folded.get(name.lower())
        if found is None:
            return None
        if self._opened.is_locked(found):
            raise RefusedError(f"{self.name} is encrypted: it opens with a password only.")
        most = min(self._limits.part, self._limits.expanded - self._taken)
        try:
            data = self._opened.read(found, most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError,
                OSError, ValueError) as error:  # fmt: skip
            raise RefusedError(f"{self.name} is damaged: {found} in it cannot be read.") from error
        if len(data) > most:
            raise RefusedError(
                f"{self.name} is too large unpacked: more than {most // MB} MB in one part."
            )
        self._taken += len(data)
        return data

    def xml(self, data: bytes) -> Any:
        """The root of a part that declares nothing of its own; of one that is no sound XML what can
        be read."""
        try:
            return xml(data, self.name)
        except UnsoundError:
            self.damaged = True
            refuse_dtd(data, self.name)
            return xml(data, self.name, lax=True)


class Opened(Protocol):
    """A zip as its directory tells it, or as its members do."""

    def names(self) -> Sequence[str]: ...

    def is_locked(self, name: str) -> bool: ...

    def read(self, name: str, most: int) -> bytes: ...


@dataclass(frozen=True, slots=True)
class _Zip:
    file: zipfile.ZipFile

    def names(self) -> Sequence[str]:
        return self.file.namelist()

    def is_locked(self, name: str) -> bool:
        return bool(self.file.getinfo(name).flag_bits & _ENCRYPTED)

    def read(self, name: str, most: int) -> bytes:
        with self.file.open(name) as part:
            return part.read(most)


@dataclass(frozen=True, slots=True)
class _Cut:
    data: bytes
    members: dict[str, int]

    def names(self) -> Sequence[str]:
        return list(self.members)

    def is_locked(self, name: str) -> bool:
        return salvage.is_encrypted(self.data, self.members[name])

    def read(self, name: str, most: int) -> bytes:
        return salvage.read(self.data, self.members[name], most)


@contextmanager
def opened(given: Given, limits: Limits) -> Iterator[Package]:
    """The package in a file, whole or cut. Raises RefusedError in words."""
    with given.opened() as file:
        try:
            found = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError):
            found = None
        if found is None:
            data = given.whole(limits.bytes)
            members = salvage.members(data)
            if not members:
                raise RefusedError(f"{given.called} is damaged or cut short: no part can be read.")
            yield Package(_Cut(data, members), given.called, limits, damaged=True)
            return
        with found:
            if len(found.infolist()) > limits.parts:
                raise RefusedError(f"{given.called} has more than {limits.parts:,} parts.")
            yield Package(_Zip(found), given.called, limits)


class UnsoundError(RefusedError):
    """Text that is no sound XML."""


def refuse_dtd(data: bytes, name: str) -> None:
    """Raises RefusedError where XML declares a document type or entities."""
    codes = ("ascii", "utf-16-le", "utf-16-be")
    if any(mark.encode(code) in data for mark in _DTD for code in codes):
        raise RefusedError(f"{name} declares entities, as no honest file of its kind does.")


def xml(data: bytes, name: str, *, lax: bool = False) -> Any:
    """The root of XML that declares nothing of its own: no document type, no entity. `lax` takes
    what can be read of damaged XML, and passes over document types, which EPUBs have. Raises
    RefusedError in words."""
    from lxml import etree

    data = data.removeprefix(b"\xef\xbb\xbf")
    data = data.strip(b"\0 \t\r\n") if lax else data
    if not lax:
        refuse_dtd(data, name)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        recover=lax, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnsoundError(f"{name} is damaged: its text is no sound XML.") from error
    if root is None:
        raise UnsoundError(f"{name} is damaged: its text is no sound XML.")
    return root


def beside(name: str, href: str) -> str:
    """The part that a relative address in a part names; "" if it leads out of the package."""
    path = unquote(href.split("#", 1)[0].split("?", 1)[0]).replace("\\", "/")
    if not path or ":" in path.split("/", 1)[0]:
        return ""
    full = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)).lstrip("/")
    return "" if full.startswith("..") else full


def local(element: Any) -> str:
    """An element's name without its namespace; "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
