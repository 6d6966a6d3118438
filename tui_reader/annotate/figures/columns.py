"""Tables in a text: each cell is read by itself, and the head of its column tells what its bare
numbers count. Knows a table by its lines with " | " between cells, and nothing of documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui_reader.annotate.figures import dates, nouns
from tui_reader.annotate.figures.lemmas import lemma
from tui_reader.annotate.figures.lexicon import LABELS
from tui_reader.annotate.figures.sentence import Hit
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Tokens, tokenise
from tui_reader.model import Span, cells_of

BAR = " | "
_LINES = re.compile(r"[^\n]*\n?")
_RANKS = word_set("rank pos position place no nr year season date years seasons id ranking #")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text to be read by itself."""

    start: int
    end: int
    column: str | None = None
    """What its bare numbers count; "" if they are labels or years, None outside of tables."""


def pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """The stretch, or its tables' cells and what stands around them."""
    lines = [
        (found.start(), found.end(), text.find(BAR, found.start(), found.end()) >= 0)
        for found in _LINES.finditer(text, start, end)
        if found.end() > found.start()
    ]
    at = 0
    while at < len(lines):
        last = at
        while last < len(lines) and lines[last][2] == lines[at][2]:
            last += 1
        if lines[at][2] and last - at > 1:
            yield from _cells(text, Span(lines[at][0], lines[last - 1][1]))
        else:
            yield Piece(lines[at][0], lines[last - 1][1])
        at = last


def _cells(text: str, table: Span) -> Iterator[Piece]:
    rows = cells_of(text, table)
    heads = [_head(text, cell) for cell in rows[0]]
    for cell in rows[0]:
        yield Piece(cell.start, cell.end)
    for row in rows[1:]:
        for index, cell in enumerate(row):
            yield Piece(cell.start, cell.end, heads[index] if index < len(heads) else None)


def _head(text: str, cell: Span) -> str | None:
    """What a column counts, by the cell on its top; None if that is no name of a column."""
    tokens = tokenise(text, cell.start, min(cell.end, cell.start + 80))
    words = [token for token in tokens if token.word]
    if not words or any(token.num for token in tokens):
        return None if words else ""
    first = words[0].low
    if first == "age" or words[-1].low == "age":
        return "year-old"
    if len(words) == 1 and (first in LABELS or first in _RANKS):
        return ""
    return nouns.find(tokens, 0)[0] or lemma(words[-1].text)


def counted(tokens: Tokens, hit: Hit, column: str | None) -> bool:
    """Give a cell's bare number the noun of its column; False if it is a label there."""
    if column is None or hit.start or tokens[hit.end].text:
        return True
    if hit.kind == "date" and column and dates.year_number(tokens[0]) and hit.end == 1:
        hit.kind, hit.value, hit.unit = "number", float(tokens[0].text), column
    elif hit.kind == "number" and not column:
        return False
    elif hit.kind == "number" and hit.unit not in ("score", "record", "vote"):
        hit.unit = column
    return True
