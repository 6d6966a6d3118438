"""Tables of an article with their columns below each other: the text with blanks put between.

Owns how wide a column is and which are set to the right. Adds blanks only: every character of the
article is shown once, in its order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tui_reader.model import Span, cells_of
from tui_reader.view.text.cells import width

WIDEST_CELL = 60
"""A table with a wider cell is a text in two columns: it is not padded but folded."""
MOST_CELLS = 5_000
"""Larger tables are left as they are."""


@cache  # made when a table is asked for: the first key need not wait
def _number() -> re.Pattern[str]:
    return re.compile(r"[+\-−–~≈<>$€£¥(]{0,3} ?\d[\d.,:/'  -]*[%)]?(?: ?[^\W\d_]{1,4})?\.?")


Row = list[Span]


def padded(text: str, span: Span) -> list[Span | str] | None:
    """The parts of a table in order: what is of the text, and the blanks between; None where
    columns would not help."""
    rows = cells_of(text, span)
    if sum(map(len, rows)) > MOST_CELLS or max(map(len, rows)) < 2:
        return None
    sizes = [[width(text[cell.start : cell.end]) for cell in row] for row in rows]
    if max(map(max, sizes)) > WIDEST_CELL:
        return None
    columns = [max(row[at] for row in sizes if at < len(row)) for at in range(max(map(len, sizes)))]
    right = [_is_figures(text, rows, at) for at in range(len(columns))]
    parts: list[Span | str] = []
    at = span.start
    for row, sized in zip(rows, sizes, strict=True):
        for index, cell in enumerate(row):
            blanks = " " * (columns[index] - sized[index])
            before, after = (blanks, "") if right[index] else ("", blanks)
            _place(parts, text, Span(at, cell.start), first=index == 0)
            last = index == len(row) - 1
            parts += [before, cell, "" if last else after]
            at = cell.end
    parts.append(Span(at, span.end))
    return [part for part in parts if len(part)]


def _place(parts: list[Span | str], text: str, between: Span, *, first: bool) -> None:
    """What stands between two cells, a line end or " | ", with the blanks it lacks."""
    bar = text.find("|", between.start, between.end)
    if first or bar < 0:
        parts.append(between)
        return
    left, right = Span(between.start, bar), Span(bar + 1, between.end)
    parts += [left, " " * (1 - min(1, len(left))), Span(bar, bar + 1)]
    parts += [right, " " * (1 - min(1, len(right)))]


def _is_figures(text: str, rows: Sequence[Row], at: int) -> bool:
    """Whether a column, but for its head, holds figures: they are set to the right."""
    cells = [text[row[at].start : row[at].end] for row in rows[1:] if at < len(row)]
    filled = [cell for cell in cells if cell and cell not in "-–—"]
    return bool(filled) and all(_number().fullmatch(cell) for cell in filled)
