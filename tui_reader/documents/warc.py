"""Web archives (WARC, ARC, WACZ) -> the pages in them, record by record.

Pages are answers of 200 in HTML, each address once; what was fetched for a page (pictures, frames
that a WACZ does not list) is none. How records are walked and read is `warc_records`'.
"""

from __future__ import annotations

import json
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from tui_reader import sanitise
from tui_reader.documents import pages, warc_records
from tui_reader.documents.given import GZIP, Given, gunzipped
from tui_reader.documents.limits import Limits
from tui_reader.documents.story import DocumentStory, Problem, Told
from tui_reader.errors import RefusedError
from tui_reader.feeds.text import decode


def read(given: Given, limits: Limits) -> Iterator[Told]:
    """The pages of a WARC or ARC."""
    walk = _Walk(limits)
    with given.opened() as file:
        yield from walk.archive(file)
    yield from walk.told()


def read_zip(given: Given, limits: Limits) -> Iterator[Told]:
    """The pages of a WACZ: those that its list names, or all if it has none or names others."""
    with given.opened() as file, _zip(file, given) as found:
        names = [one for one in found.namelist() if _is_archive(one)][: limits.parts]
        if not names:
            raise RefusedError(f"{given.called} is a web archive (WACZ) with no archive in it.")
        wanted = _listed(found)
        count = 0
        for only in (wanted, frozenset[str]()) if wanted else (wanted,):
            walk = _Walk(limits, only)
            for name in names:
                with _member(found, name, limits) as member:
                    for one in walk.archive(member):
                        count += isinstance(one, DocumentStory)
                        yield one
            if count:
                break
        yield from walk.told()


@dataclass(slots=True)
class _Walk:
    """The records of one file's archives, one after the other."""

    limits: Limits
    only: frozenset[str] = frozenset()
    """Addresses of the pages that are wanted, folded; none: all."""
    seen: set[str] = field(default_factory=set)
    again: int = 0
    """Pages that are in it more than once."""
    lost: list[str] = field(default_factory=list)
    """Why pages could not be read, a sentence each."""

    def archive(self, file: BinaryIO) -> Iterator[Told]:
        """The pages of one archive; where it is damaged, what came before stays."""
        records = iter(warc_records.iterator(file))
        damages = warc_records.faults()
        while True:
            try:
                record = next(records, None)
                found = None if record is None else self._page(record)
            except damages as error:
                raise RefusedError("The archive breaks off, or is damaged.") from error
            if record is None:
                return
            if found is not None:
                yield found

    def told(self) -> Iterator[Problem]:
        """What was left out, in a sentence or two."""
        if self.again:
            several = "1 page is" if self.again == 1 else f"{self.again:,} pages are"
            yield Problem(
                sanitise.line(f"{several} in it again; only the first of each address is taken.")
            )
        if self.lost:
            several = "1 page" if len(self.lost) == 1 else f"{len(self.lost):,} pages"
            yield Problem(sanitise.line(f"{several} could not be read: {self.lost[0]}"))

    def _page(self, record: Any) -> DocumentStory | None:
        """The story of a record; None for one that is no page."""
        address = warc_records.address(record)
        if not address or not warc_records.is_page(record):
            return None
        place = _folded(address)
        if self.only and place not in self.only:
            return None
        if place in self.seen:
            self.again += 1
            return None
        try:
            body = warc_records.body(record, self.limits.part)
        except RefusedError as error:
            self.lost.append(str(error))
            return None
        html = decode(body, warc_records.said(record, "Content-Type"))
        if "<" not in html:
            return None
        self.seen.add(place)
        return pages.story(html, address, warc_records.kept_on(record))


def _folded(address: str) -> str:
    """An address as it is compared: without its fragment, scheme and the last slash."""
    return address.partition("#")[0].partition("://")[2].rstrip("/")


# --- WACZ ---------------------------------------------------------------------------------------


def _zip(file: BinaryIO, given: Given) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(file)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise RefusedError(f"{given.called} is a damaged zip file.") from error


def _is_archive(name: str) -> bool:
    return name.startswith("archive/") and name.lower().endswith((".warc", ".warc.gz"))


def _member(found: zipfile.ZipFile, name: str, limits: Limits) -> BinaryIO:
    try:
        with found.open(name) as file:
            packed = file.read(2) == GZIP
        member: Any = found.open(name)
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, zlib.error) as error:
        raise RefusedError(f"{sanitise.line(name, 200)} in it cannot be read.") from error
    return gunzipped(member, limits.expanded) if packed else member


def _listed(found: zipfile.ZipFile) -> frozenset[str]:
    """The pages that the crawl was about."""
    try:
        with found.open("pages/pages.jsonl") as file:
            lines = file.read(20 << 20).splitlines()
    except (KeyError, zipfile.BadZipFile, OSError, ValueError, RuntimeError, zlib.error):
        return frozenset()
    wanted = set()
    for line in lines[:100_000]:
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(row, dict) and isinstance(row.get("url"), str):
            wanted.add(_folded(row["url"]))
    return frozenset(wanted)
