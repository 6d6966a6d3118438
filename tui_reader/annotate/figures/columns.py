"""Tables in a text: each cell is read by itself, and the head of its column tells what its bare
numbers count. Knows a table by its lines with " | " between cells, and nothing of documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui_reader.annotate.figures import dates, nouns
from tui_reader.annotate.figures.lemmas import lemma
from tui_reader.annotate.figures.lexicon import LABELS
from tui_reader.annotate.figures.numerals import SCALES
from tui_reader.annotate.figures.phrases import (
    DOUBTFUL,
    MEASURE_NAMES,
    MEASURE_SYMBOLS,
    MONEY_NAMES,
    PERCENT_NAMES,
    SIGNS,
    TIME_NAMES,
    TIME_SYMBOLS,
)
from tui_reader.annotate.figures.ranges import combine
from tui_reader.annotate.figures.sentence import Hit
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import PADDING, Tokens, tokenise
from tui_reader.annotate.figures.units import PLAIN_CODES
from tui_reader.model import Span, cells_of

BAR = " | "
_LINES = re.compile(r"[^\n]*\n?")
_RANKS = word_set("rank pos position place no nr year season date years seasons id ranking #")


@dataclass(frozen=True, slots=True)
class Column:
    """What the head of a column says of its bare numbers."""

    unit: str
    """What they count or are measured in; "" if they are labels or years."""
    kind: str = "number"
    factor: float = 1.0
    """Of "Sales ($m)", a million."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text to be read by itself."""

    start: int
    end: int
    column: Column | None = None
    """None outside of tables, and below what is no name of a column."""


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


def _head(text: str, cell: Span) -> Column | None:
    """What a column counts, by the cell on its top; None if that is no name of a column."""
    tokens = tokenise(text, cell.start, min(cell.end, cell.start + 80))
    measured = _measured(tokens)
    if measured:
        return measured
    word = _counted_word(tokens)
    return None if word is None else Column(word)


def _measured(tokens: Tokens) -> Column | None:
    """ "Price ($)", "Weight in kg", "Sales, US$ million", "Share (%)", "%", "€m"."""
    for i, token in enumerate(tokens):
        opened = i == 0 or tokens[i - 1].text in ("(", ",", "[", "/") or tokens[i - 1].low == "in"
        if not opened or not token.text:
            continue
        scale, j = (SCALES.get(token.low, 0.0), i + 1) if token.word else (0.0, i)
        j = j if scale else i
        found = _unit_of_cells(tokens, j)
        if found is None:
            if scale and tokens[i + 1].text in (")", "]") and i and tokens[i - 1].text == "(":
                word = _counted_word(tokens[: i - 1] + tokens[-PADDING:])
                return Column(word, factor=scale) if word else None
            continue
        kind, unit, end = found
        after = tokens[end]
        more = SCALES.get(after.low) or (_LETTERS.get(after.low) if after.glued else None)
        end += 1 if more else 0
        if tokens[end].text in ("", ")", "]", ",") or tokens[end].low in ("per", "a", "/"):
            return Column(unit, kind, more or scale or 1.0)
    return None


_LETTERS = {"m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "k": 1e3, "tn": 1e12}


def _unit_of_cells(tokens: Tokens, i: int) -> tuple[str, str, int] | None:
    """(kind, unit, token after it) of the sign, code or name at token i."""
    if tokens[i].text in ("%", "％"):
        return "percent", "%", i + 1
    if tokens[i].word and tokens[i + 1].text == "$" and tokens[i].text + "$" in SIGNS:
        return "money", SIGNS[tokens[i].text + "$"], i + 2
    if tokens[i].text in SIGNS and tokens[i].text not in DOUBTFUL:
        return "money", SIGNS[tokens[i].text], i + 1
    if tokens[i].text in PLAIN_CODES:
        return "money", tokens[i].text, i + 1
    if not i:
        return None  # "Won" and "Min" on top of a column are words
    money = MONEY_NAMES.match(tokens, i)
    if money and money[0][1] == 1.0:
        return "money", money[0][0].code, money[1]
    percent = PERCENT_NAMES.match(tokens, i)
    if percent:
        return "percent", percent[0].id, percent[1]
    time = TIME_NAMES.match(tokens, i) or TIME_SYMBOLS.match(tokens, i)
    if time and tokens[i - 1].text != ",":
        return "duration", time[0].id, time[1]
    measure = MEASURE_SYMBOLS.match(tokens, i) or MEASURE_NAMES.match(tokens, i)
    if measure:
        return "measure", measure[0].id, measure[1]
    return None


def _counted_word(tokens: Tokens) -> str | None:
    """The noun of a head; "" if its cells are labels."""
    words = [token for token in tokens if token.word]
    if not words or any(token.num for token in tokens):
        return None if words else ""
    first = words[0].low
    if first == "age" or words[-1].low == "age":
        return "year-old"
    if len(words) == 1 and (first in LABELS or first in _RANKS):
        return ""
    return nouns.find(tokens, 0)[0] or lemma(words[-1].text)


def counted(tokens: Tokens, hit: Hit, column: Column | None) -> bool:
    """Give a cell's bare number what its column's head says; False if it is a label there."""
    if column is None or hit.start or tokens[hit.end].text:
        return True
    if hit.kind == "date" and column.unit and dates.year_number(tokens[0]) and hit.end == 1:
        hit.kind, hit.value = "number", float(tokens[0].text)
    elif hit.kind == "number" and not column.unit:
        return False
    elif hit.kind != "number" or hit.unit in ("score", "record", "vote"):
        return True
    hit.kind, hit.unit = column.kind, column.unit
    hit.value = combine(hit.value, column.factor)
    return True
