"""The outline that a file carries: its titles make headings of the paragraphs that are they."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tui_reader.documents.pdf.markup import plain
from tui_reader.documents.pdf.shapes import Kind, Paragraph
from tui_reader.folding import folded

MAX_ROWS = 5_000
_DEEPEST = 6
_NUMBER = re.compile(
    r"^(?:chapter|kapitel|chapitre|part)?\s{0,3}[\dA-Z]{0,3}(?:\.\d{1,3}){0,4}[.:)]?\s{1,5}",
    re.IGNORECASE,
)

Titles = set[tuple[int, str]]
"""(page, folded title without its number)."""


def read(document: Any) -> Titles:
    """The titles of a document's outline; empty where there is none or it is damaged."""
    import pypdfium2

    found: Titles = set()
    try:
        for at, row in enumerate(document.get_toc(max_depth=_DEEPEST)):
            if at >= MAX_ROWS:
                break
            to = row.get_dest()
            page = to.get_index() if to is not None else None
            title = row.get_title()
            if page is not None and title:
                found.add((page, _bare(title)))
    except (pypdfium2.PdfiumError, RecursionError, ValueError, UnicodeError):
        return found
    return found


def applied(paragraphs: Sequence[Paragraph], titles: Titles) -> list[Paragraph]:
    """Paragraphs whose text is a title of their page, as headings."""
    if not titles:
        return list(paragraphs)
    return [
        replace(one, kind=Kind.HEADING)
        if one.kind is Kind.TEXT and len(one.text) < 250 and (one.page, _bare(one.text)) in titles
        else one
        for one in paragraphs
    ]


def _bare(title: str) -> str:
    return folded(_NUMBER.sub("", plain(title).strip()) or title)
