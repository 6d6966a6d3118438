"""CSL-JSON: what citation processors take (Zotero, pandoc --citeproc). Owns only its form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from textwrap import indent
from typing import Any

from tui_reader.export.authors import Author
from tui_reader.export.citation import Citation, citations
from tui_reader.export.json_file import dump
from tui_reader.export.options import Options
from tui_reader.model import OpenStory


def pieces(stories: Iterable[OpenStory], options: Options) -> Iterator[bytes]:
    """A list of items, of one story too."""
    before = b"["
    for one in citations(stories):
        yield before + b"\n" + indent(dump(item(one)).decode(), "  ").rstrip().encode()
        before = b","
    yield b"\n]\n" if before == b"," else b"[]\n"


def item(one: Citation) -> dict[str, Any]:
    """A reference as an item; what is not known is left out."""
    made = {
        "id": one.key,
        "type": "article-newspaper" if one.is_news else "document",
        "title": one.title,
        "author": [_name(author) for author in one.authors],
        "container-title": one.container if one.is_news else "",
        "publisher": "" if one.is_news else one.container,
        "issued": _date(one.issued),
        "accessed": _date(one.accessed),
        "URL": one.url,
        "language": one.language,
        "abstract": one.abstract,
        "keyword": ", ".join(one.tags),
        "annote": "\n\n".join(one.notes),  # "note" would be printed
    }
    return {name: value for name, value in made.items() if value}


def _name(author: Author) -> dict[str, str]:
    if not author.is_person:
        return {"literal": author.whole}
    made = {
        "family": author.family,
        "given": author.given,
        "non-dropping-particle": author.particle,
        "suffix": author.suffix,
    }
    return {name: value for name, value in made.items() if value}


def _date(at: datetime | None) -> dict[str, list[list[int]]] | None:
    return None if at is None else {"date-parts": [[at.year, at.month, at.day]]}
