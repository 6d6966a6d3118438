"""Paragraphs that a figure, a caption or notes parted from their end are put together again.

Only scraps may lie between: half of all wider joins were wrong.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tui_reader.documents.pdf import hyphens
from tui_reader.documents.pdf.paragraphs import ENDS
from tui_reader.documents.pdf.shapes import Kind, Paragraph

CAPTION = re.compile(
    r"(?:fig(?:ure|\.)?|table|abb(?:ildung|\.)?|tab(?:elle|leau|\.)?|chart|box|source|quelle|note"
    r"|figura|tabla|gráfico|graphique|图|表|圖)\b",
    re.IGNORECASE,
)
_LONG = 100
"""Letters of a paragraph that may have been parted."""
_END = 30
"""Letters of an end that may be its."""
_SCRAP = 40
_WITHIN = 10
"""Paragraphs after it among which its end is looked for."""


def rejoined(paragraphs: Sequence[Paragraph], words: hyphens.Words) -> list[Paragraph]:
    out = list(paragraphs)
    at = 0
    while at < len(out):
        end = _end_of(out, at)
        if end:
            out[at] = _joined(out[at], out.pop(end), words)
        else:
            at += 1
    return out


def _end_of(found: Sequence[Paragraph], at: int) -> int:
    """The index of the paragraph's parted end; 0 for none."""
    one = found[at]
    if one.kind is not Kind.TEXT or len(one.text) <= _LONG or ENDS.search(one.text):
        return 0
    if CAPTION.match(one.text):
        return 0
    for after in range(at + 1, min(at + _WITHIN, len(found))):
        other = found[after]
        if other.page > one.last_page + 1:
            return 0
        caption = CAPTION.match(other.text) is not None
        if other.kind is Kind.TEXT and len(other.text) > _END and other.text[:1].islower():
            return 0 if caption or not re.search(r"\w[-\u2010,]?$", one.text) else after
        if other.kind is Kind.TEXT and not caption and len(other.text) >= _SCRAP:
            return 0
    return 0


def _joined(one: Paragraph, end: Paragraph, words: hyphens.Words) -> Paragraph:
    text = hyphens.join(one.text, end.text, words)
    shift = len(text) - len(end.text)
    more = [(page, at + shift) for page, at in end.pages if page > one.last_page]
    return replace(one, text=text, pages=(*one.pages, *more))
