"""RIS: a tag of two letters a line, for Zotero, EndNote, Mendeley and Citavi.

Owns its lines: UTF-8, CRLF, no value over the end of its line, since what begins a line is a tag.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui_reader.export.authors import Author
from tui_reader.export.citation import Citation, citations
from tui_reader.export.options import Options
from tui_reader.model import OpenStory

END = "ER"
"""The tag that ends a reference; it alone has no value."""


def pieces(stories: Iterable[OpenStory], options: Options) -> Iterator[bytes]:
    """The references one after another, an empty line between them."""
    before = ""
    for one in citations(stories):
        yield (before + _record(one)).encode("utf-8", "replace")
        before = "\r\n"


def _record(one: Citation) -> str:
    lines = (f"{tag}  - {_line(value)}\r\n" for tag, value in _tags(one) if value or tag == END)
    return "".join(lines)


def _tags(one: Citation) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS" if one.is_news else "GEN"
    yield "ID", one.key
    yield "TI", one.title
    for author in one.authors:
        yield "AU", _name(author)
    yield "T2" if one.is_news else "PB", one.container
    if one.issued:
        yield "PY", f"{one.issued:%Y}".zfill(4)
        yield "DA", f"{one.issued.year:04}/{one.issued:%m/%d}"
    yield "Y2", f"{one.accessed.year:04}/{one.accessed:%m/%d}"
    yield "UR", one.url
    yield "LA", one.language
    yield "AB", one.abstract
    for tag in one.tags:
        yield "KW", tag
    for note in one.notes:
        yield "N1", note
    yield END, ""


def _name(author: Author) -> str:
    """Family, given, suffix; a comma in a body's name would turn it round."""
    if not author.is_person:
        return " ".join(author.whole.replace(",", " ").split())
    return ", ".join(part for part in (author.surname, author.given, author.suffix) if part)


def _line(value: str) -> str:
    return " ".join(value.split())
