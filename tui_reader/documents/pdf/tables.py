"""Rows of cells on a page: told from prose, and kept as lines.

Owns when rows are a table: several rows in a row of at least two cells each, short, the gaps between
which lie below each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from tui_reader.documents.pdf.order import rows as lines_of
from tui_reader.documents.pdf.shapes import Segment

ROWS = 3
"""Rows of at least two cells that a table has."""
_CELL = 28
"""Letters of a table's usual cell at most."""
_WIDE, _SHEET, _SHORT, _PROSE = 3, 0.6, 16, 0.3
"""Cells of the rows of a page that is a table, the share of such rows, letters of its usual cell, the
share of letters that stand in long lines: beside a figure there are columns of prose."""
_LEADERS = re.compile(r"(?:[ ]?[.…_]){4,}|\t")
"""Dots that lead the eye to a number."""
_ALIGNED = 0.7
"""Share of gaps between cells that lie below one of the row before or after."""
_NEAR = 3.0
"""Points that such gaps share at least."""


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
            cells = tuple(tuple(map(_told, row)) for row in run)
            made.append(Part(tuple(one for row in run for one in row), cells))
            at = end
            continue
        end = max(end, at + 1)
        prose += [one for row in rows[at:end] for one in row]
        at = end
    if prose:
        made.append(Part(tuple(prose)))
    return made


def by_row(order: Sequence[Segment]) -> Sequence[Segment]:
    """A page that is a table, row by row, though the file writes its columns one after another;
    another page as it is."""
    rows = lines_of(order)
    wide = sum(1 for row in rows if len(row) >= _WIDE)
    if wide < ROWS or wide < _SHEET * len(rows):
        return order
    cells = [len(_told(one)) for row in rows for one in row]
    prose = sum(size for size in cells if size > _CELL)
    if median(cells) > _SHORT or prose > _PROSE * sum(cells) or not _is_table(rows):
        return order
    return [one for row in rows for one in row]


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
    cells = [len(_told(one)) for row in several for one in row]
    if median(cells) > _CELL:
        return False
    gaps = [[(a.x1, b.x0) for a, b in pairwise(row)] for row in several]
    shared = sum(
        any(_overlap(gap, other) for near in gaps[max(at - 1, 0) : at + 2] if near is not row
            for other in near)
        for at, row in enumerate(gaps) for gap in row
    )  # fmt: skip
    return shared >= _ALIGNED * sum(map(len, gaps))


def _overlap(gap: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether two gaps of rows next to each other lie below each other, as columns make them and
    the wide blanks of justified lines do not."""
    return min(gap[1], other[1]) - max(gap[0], other[0]) > _NEAR


def _told(cell: Segment) -> str:
    return _LEADERS.sub(" ", cell.text).strip()
