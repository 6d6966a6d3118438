"""Footnotes of a page: which lines are notes, and the raised signs in the text that call them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from tui_reader.documents.pdf.lines import joined
from tui_reader.documents.pdf.shapes import Segment

_SMALLER = 0.88
"""Of the usual letter: below which a line low on the page is a note."""
_NUMBER = re.compile(r"\[?(\d{1,3})\]?")


def _is_small(segment: Segment, body: float, below: float) -> bool:
    """Whether a line is of small letters, low on the page."""
    return segment.size < _SMALLER * body and segment.y1 < below


def first_note(lines: Sequence[Segment], body: float, below: float) -> int:
    """From which line of a block on all are notes; one past its last where none is. A lone line of
    capitals is a name in small ones."""
    at = len(lines)
    while at and _is_small(lines[at - 1], body, below):
        at -= 1
    alone = at and at == len(lines) - 1 and lines[at].text.isupper()
    return len(lines) if alone else at


def numbers(segments: Iterable[Segment], body: float, below: float) -> frozenset[str]:
    """The numbers that notes of a page begin with."""
    found = set()
    for segment in segments:
        if _is_small(segment, body, below) or segment.words[0].raised:
            number = _NUMBER.match(segment.text)
            if number:
                found.add(number[1])
    return frozenset(found)


def marked(segment: Segment, known: frozenset[str]) -> str:
    """A line's text, with raised numbers that call a note of the page in brackets."""
    if not known or not any(word.raised and word.text in known for word in segment.words[1:]):
        return segment.text
    words = segment.words
    text = joined(words[:1])
    for before, word in pairwise(words):
        if word.raised and word.text in known:
            text += f"[{word.text}]"
        else:
            pair = joined((before, word))
            text += pair[len(before.text) :]
    return text
