"""A zip with parts: each read within limits, whatever its directory claims.

No part is ever written to a disk, so that names like "../x" lead nowhere.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import unquote

from tui_reader.documents.given import Given
from tui_reader.documents.limits import MB, Limits
from tui_reader.errors import RefusedError

_ENCRYPTED = 1
"""The flag of a part that is encrypted."""
_DTD = ("<!DOCTYPE", "<!ENTITY")


class Package:
    """An open zip. Raises RefusedError in words where a limit is reached."""

    def __init__(self, opened: zipfile.ZipFile, name: str, limits: Limits) -> None:
        self.name = name
        """The file's, for people to read."""
        self._zip = opened
        self._limits = limits
        self._taken = 0
        self._folded = {one.lower(): one for one in reversed(opened.namelist())}

    def has(self, name: str) -> bool:
        return name.lower() in self._folded

    def part(self, name: str) -> bytes | None:
        """The bytes of a part, by its name in the zip, capitals aside; None if there is none."""
        found = self._folded.get(name.lower())
        if found is None:
            return None
        info = self._zip.getinfo(found)
        if info.flag_bits & _ENCRYPTED:
            raise RefusedError(f"{self.name} is encrypted: it opens with a password only.")
        most = min(self._limits.part, self._limits.expanded - self._taken)
        try:
            with self._zip.open(info) as file:
                data = file.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError,
                OSError, ValueError) as error:  # fmt: skip
            raise RefusedError(f"{self.name} is damaged: {found} in it cannot be read.") from error
        if len(data) > most:
            raise RefusedError(
                f"{self.name} is too large unpacked: more than {most // MB} MB in one part."
            )
        self._taken += len(data)
        return data


@contextmanager
def opened(given: Given, limits: Limits) -> Iterator[Package]:
    """The package in a file. Raises RefusedError in words."""
    with given.opened() as file:
        try:
            found = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise RefusedError(
                f"{given.called} is damaged or cut short: no part can be read."
            ) from error
        with found:
            if len(found.infolist()) > limits.parts:
                raise RefusedError(f"{given.called} has more than {limits.parts:,} parts.")
            yield Package(found, given.called, limits)


def xml(data: bytes, name: str, *, lax: bool = False) -> Any:
    """The root of XML that declares nothing of its own: no document type, no entity. `lax` takes
    what can be read of damaged XML, and passes over document types, which EPUBs have. Raises
    RefusedError in words."""
    from lxml import etree

    data = (
        data.removeprefix(b"\xef\xbb\xbf").strip(b"\0 \t\r\n")
        if lax
        else data.removeprefix(b"\xef\xbb\xbf")
    )
    if not lax and any(
        mark.encode(code) in data for mark in _DTD for code in ("ascii", "utf-16-le", "utf-16-be")
    ):
        raise RefusedError(f"{name} declares entities, as no honest file of its kind does.")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        recover=lax, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedError(f"{name} is damaged: its text is no sound XML.") from error
    if root is None:
        raise RefusedError(f"{name} is damaged: its text is no sound XML.")
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
