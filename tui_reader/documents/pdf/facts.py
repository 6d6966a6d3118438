"""Title, author and date of a document: as its first page shows them, else as the file says.

What programs write by themselves ("Microsoft Word - draft.doc", "Administrator") is no fact.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tui_reader import sanitise
from tui_reader.documents.pdf.markup import is_item, plain
from tui_reader.documents.pdf.paragraphs import ENDS
from tui_reader.documents.pdf.shapes import Kind, Paragraph
from tui_reader.folding import folded
from tui_reader.model import SafeText

_BY_PROGRAM = re.compile(
    r"microsoft (?:word|powerpoint|excel)\b|untitled|unbenannt|\(?anonymous\)?$|document\d{0,3}$"
    r"|slide \d|layout \d"
    r"|.{0,200}[^ .]\.[A-Za-z][A-Za-z0-9]{1,5}$|\S{0,200}_\S{0,200}$",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:administrator|admin|user|owner|unknown|unspecified|author|default|root|test|gast|none|array\(.*|\W*"
    r"|(?=\S{0,60}\d)\S{1,60})$",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:by|von|par|por|di|av|af)\s{1,3}"
    r"((?:[^\W\d_][\w.'’-]{0,30}[ ,]{1,2}){1,11}[^\W\d_][\w.'’-]{0,30})$",
    re.IGNORECASE,
)
_FILE_DATE = re.compile(
    r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?)?"
)
_PARTS = frozenset(
    ("contents", "table of contents", "abstract", "summary", "inhalt", "inhaltsverzeichnis",
     "index", "sommaire", "table des matières", "índice", "indice", "sommario", "introduction",
     "einleitung")
)  # fmt: skip
"""Headings of parts, which name no document."""
_NEAR_TITLE = 8
"""Paragraphs of the first page among which a byline stands."""
_TITLE = 250
_TAGS = 20
_NAME = 90
"""Letters of a first paragraph that may be the title, though it is set like the others."""


@dataclass(frozen=True, slots=True)
class Facts:
    title: SafeText
    author: SafeText
    created: datetime | None
    tags: tuple[SafeText, ...] = ()
    language: str = ""


def facts(said: Mapping[str, str], paragraphs: Sequence[Paragraph], fallback: str) -> Facts:
    """What is known of a document; `said` is what its file says of it ("Title", "Author", ...)."""
    first = [one for one in paragraphs if one.page == paragraphs[0].page] if paragraphs else []
    when = _date(said.get("CreationDate", "")) or _date(said.get("ModDate", ""))
    title = _title(said.get("Title", ""), first, fallback)
    tags = _tags(said.get("Keywords", ""))
    return Facts(title, _author(said, first), when, tags, said.get("Language", ""))


def _tags(said: str) -> tuple[SafeText, ...]:
    """The keywords that the file gives, parted by commas or semicolons; a sentence is none."""
    parts = (sanitise.line(part, 80) for part in re.split(r"[,;]", said[:2_000]))
    return tuple(dict.fromkeys(part for part in parts if 1 < len(part) < 60))[:_TAGS]


def _title(said: str, first: Sequence[Paragraph], fallback: str) -> SafeText:
    told = sanitise.line(said, _TITLE)
    known = bool(told) and len(told) > 3 and not _BY_PROGRAM.match(told)
    shown = folded(" ".join(plain(one.text) for one in first[: 2 * _NEAR_TITLE]))
    if known and folded(told) in shown:
        return told
    headings = [one for one in first if one.kind is Kind.HEADING and _is_name(one.text)]
    if headings:
        largest = max(headings, key=lambda one: round(one.size))
        return sanitise.line(plain(largest.text), _TITLE)
    if known:
        return told
    start = next((plain(one.text) for one in first if one.kind is Kind.TEXT), "")
    lone = len(start) <= _NAME and not (ENDS.search(start) or is_item(start)) and len(first) > 1
    return sanitise.line(start if lone and not _has_part(first) else fallback)


def _has_part(first: Sequence[Paragraph]) -> bool:
    return any(not _is_name(one.text) for one in first if one.kind is Kind.HEADING)


def _is_name(heading: str) -> bool:
    return len(heading) > 3 and folded(plain(heading)).strip(" .:") not in _PARTS


def _author(said: Mapping[str, str], first: Sequence[Paragraph]) -> SafeText:
    for one in first[:_NEAR_TITLE]:
        found = _BYLINE.match(plain(one.text).strip())
        if found and len(one.text) < 160:
            return sanitise.line(found[1].strip(" ,"))
    told = sanitise.line(said.get("Author", ""), 200)
    program = folded(said.get("Creator", "")), folded(said.get("Producer", ""))
    return sanitise.line("") if _NOBODY.match(told) or folded(told) in program else told


def _date(said: str) -> datetime | None:
    """A date as PDF writes it: D:20240131120000+01'00'."""
    found = _FILE_DATE.match(said.strip())
    if not found:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    try:
        when = datetime(year, month or 1, day or 1, hour, minute, min(second, 59), tzinfo=UTC)
    except ValueError:
        return None
    if found[7]:
        shift = timedelta(hours=int(found[8]), minutes=int(found[9] or 0))
        when = when - shift if found[7] == "+" else when + shift
    return when if 1990 <= when.year < 2100 else None
