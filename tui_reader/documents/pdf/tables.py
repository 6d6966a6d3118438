"""Rows of cells on a page: told from prose, and kept as lines.

Owns when rows are a table: several rows in a row of at least two cells each, short, whose cells
begin or end below each other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from tui_reader.documents.pdf.shapes import Segment

ROWS = 3
"""Rows of at least two cells that a table has."""
_CELL = 28
"""Letters of a table's usual cell at most."""
_LEADERS = re.compile(r"(?:[ ]?[.…_]){4,}|\t")
"""Dots that lead the eye to a number."""
_ALIGNED = 0.6
"""Share of cells that stand below another one."""
_NEAR = 3.0
"""Points that edges of one column may lie apart."""


@dataclass(frozen=True, slots=True)
class Part:
    segments: tuple[Segment, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    """Cells, if it is a table."""


def parted(order: Sequence[Segment]) -> list[Part]:
    """The segments of a page as they are read -> prose and tables, in order."""
    rows = _rows(order)
    made: list[Part] = []
    prose: list[Segment] = []
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and (len(rows[end]) > 1 or _is_inner(rows, at, end)):
            end += 1
        run = rows[at:end]
        if _is_table(run):
            if prose:
                made.append(Part(tuple(prose)))
                prose = []
            cells = tuple(tuple(_LEADERS.sub(" ", one.text).strip() for one in row) for row in run)
            made.append(Part(tuple(one for row in run for one in row), cells))
            at = end
            continue
        end = max(end, at + 1)
        prose += [one for row in rows[at:end] for one in row]
        at = end
    if prose:
        made.append(Part(tuple(prose)))
    return made


def _rows(order: Sequence[Segment]) -> list[list[Segment]]:
    """Segments that follow each other on one line, in the order in which they are read."""
    made: list[list[Segment]] = []
    for segment in order:
        last = made[-1][-1] if made else None
        height = max(min(last.y1 - last.y0, segment.y1 - segment.y0), 1.0) if last else 0.0
        beside = last is not None and segment.x0 > last.x0
        if last is not None and beside and abs(last.middle - segment.middle) < 0.5 * height:
            made[-1].append(segment)
        else:
            made.append([segment])
    return made


def _is_inner(rows: Sequence[Sequence[Segment]], start: int, at: int) -> bool:
    """Whether a row of one cell lies between rows of several."""
    between = start < at < len(rows) - 1 and len(rows[at - 1]) > 1 and len(rows[at + 1]) > 1
    return between and len(rows[at][0].text) <= 2 * _CELL


def _is_table(rows: Sequence[Sequence[Segment]]) -> bool:
    several = [row for row in rows if len(row) > 1]
    if len(several) < ROWS:
        return False
    cells = [one for row in several for one in row]
    if median(len(one.text) for one in cells) > _CELL:
        return False
    lefts = Counter(round(one.x0 / _NEAR) for one in cells)
    rights = Counter(round(one.x1 / _NEAR) for one in cells)
    aligned = sum(_shared(lefts, one.x0) or _shared(rights, one.x1) for one in cells)
    return aligned >= _ALIGNED * len(cells)


def _shared(edges: Counter[int], edge: float) -> bool:
    at = round(edge / _NEAR)
    return edges[at - 1] + edges[at] + edges[at + 1] > 1
