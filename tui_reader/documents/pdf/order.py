"""The order in which a page's segments are read, and the blocks they form.

The file's own order is right on most pages. It is compared with an order that is cut from the page
(gutters first, then rows), and left only where that one breaks clearly less often.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from tui_reader.documents.pdf.shapes import Segment

MAX_CUT = 700
"""Segments of a page above which it is not cut: the search is quadratic."""
CLEARLY = 2
"""By how many breaks the cut order must be better, if it has any."""
_DEEPEST = 40
_PROSE = 14
"""Letters that the usual line on both sides of a gutter has at least."""
_BESIDE = 0.3
"""Share of the shorter column's lines that lie beside lines of the other."""
_SIDE = 3
"""Lines that a column has at least."""


def ordered(segments: Sequence[Segment], body: float) -> list[Segment]:
    """The segments as they are read; `body` is the height of the document's usual letter."""
    own = list(segments)
    if not 2 < len(own) < MAX_CUT:
        return own
    worth = breaks(own, body)
    if worth < 1:
        return own
    cut = _cut(own, body, 0)
    better = breaks(cut, body)
    return cut if better < worth - CLEARLY or not better else own


def step(a: Segment, b: Segment, body: float) -> str:
    """How one segment follows another: "row", "down", "far", "column", or "" for a break."""
    height = max(min(a.y1 - a.y0, b.y1 - b.y0), 1.0)
    down = a.middle - b.middle
    shared = min(a.x1, b.x1) - max(a.x0, b.x0)
    width = max(min(a.x1 - a.x0, b.x1 - b.x0), 0.1)
    if abs(down) < 0.5 * height:
        apart = max(b.x0 - a.x1, a.x0 - b.x1)  # in scripts from the right the next one is left
        return "row" if -0.3 * height <= apart < 4 * height else ""
    if down > 0 and shared > 0.3 * width:
        return "down" if down < 3.2 * max(height, body) else "far"
    if down < 0 and b.x0 > a.x0 + 0.5 * width and shared <= 0.1 * width:
        return "column"
    return "far" if down > 0 and b.x0 < a.x0 else ""


def breaks(order: Sequence[Segment], body: float) -> float:
    """How often an order jumps: a far step down counts a quarter."""
    steps = [step(a, b, body) for a, b in pairwise(order)]
    return sum(1.0 for one in steps if not one) + 0.25 * sum(1 for one in steps if one == "far")


def blocks(order: Sequence[Segment], body: float) -> list[list[Segment]]:
    """Segments that follow each other along rows and down, in letters of one size."""
    made: list[list[Segment]] = []
    for segment in order:
        last = made[-1][-1] if made else None
        near = last is not None and step(last, segment, body) in ("row", "down")
        if last is not None and near and abs(segment.size - last.size) < 0.25 * body:
            made[-1].append(segment)
        else:
            made.append([segment])
    return made


def rows(segments: Sequence[Segment]) -> list[list[Segment]]:
    """The segments by row, each row from the left."""
    made: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda one: -one.middle):
        first = made[-1][0] if made else None
        height = max(min(first.y1 - first.y0, segment.y1 - segment.y0), 1.0) if first else 0.0
        if first is not None and first.middle - segment.middle <= 0.5 * height:
            made[-1].append(segment)
        else:
            made.append([segment])
    for row in made:
        row.sort(key=lambda one: one.x0)
    return made


def _cut(segments: list[Segment], body: float, depth: int) -> list[Segment]:
    """A gutter of full height parts first; else the gap between rows that frees one best."""
    if len(segments) < 2 or depth > _DEEPEST:
        return segments
    middle = _gutter(segments, body)
    if middle is not None:
        left = [one for one in segments if (one.x0 + one.x1) / 2 < middle]
        right = [one for one in segments if (one.x0 + one.x1) / 2 >= middle]
        if left and right:
            return _cut(left, body, depth + 1) + _cut(right, body, depth + 1)
    down = sorted(segments, key=lambda one: -_top(one))
    at = _row_cut(down, body)
    if at:
        return _cut(down[:at], body, depth + 1) + _cut(down[at:], body, depth + 1)
    return [segment for row in rows(segments) for segment in row]


def _top(segment: Segment) -> float:
    """Where its ink is likely to end above: boxes hold room for accents."""
    return segment.y1 - 0.18 * (segment.y1 - segment.y0)


def _foot(segment: Segment) -> float:
    return segment.y0 + 0.22 * (segment.y1 - segment.y0)


def _row_cut(down: list[Segment], body: float) -> int:
    """Before which segment a gap lies that frees a gutter above or below; 0 if none."""
    best: tuple[float, float] | None = None
    at = 0
    low = _foot(down[0])
    for i in range(1, len(down)):
        if _top(down[i]) <= low + 0.05 * body:
            above, below = _gutter(down[:i], body), _gutter(down[i:], body)
            freed = (above is not None) * i + (below is not None) * (len(down) - i)
            score = (float(freed), low - _top(down[i]))
            if freed and (best is None or score > best):
                best, at = score, i
        low = min(low, _foot(down[i]))
    return at


def _gutter(segments: Sequence[Segment], body: float) -> float | None:
    """The middle of the widest gap of full height with lines of prose on both sides."""
    if len(segments) < 2 * _SIDE:
        return None
    spans = sorted((one.x0, one.x1) for one in segments)
    best = width = 0.0
    reach = spans[0][1]
    for x0, x1 in spans[1:]:
        if x0 > reach + 0.6 * body and x0 - reach > width:
            width, best = x0 - reach, (x0 + reach) / 2
        reach = max(reach, x1)
    if not width:
        return None
    left = [one for one in segments if one.x1 <= best]
    right = [one for one in segments if one.x0 >= best]
    if len(left) < _SIDE or len(right) < _SIDE:
        return None
    across = reach - spans[0][0]
    if not (_is_prose(left, across) and _is_prose(right, across)):
        return None
    return best if _stand_beside(left, right) and not _is_table(left, right) else None


def _stand_beside(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether lines of one side lie beside lines of the other, as they do in columns; lines of a
    poem that stand in by turns lie between them."""
    few, many = sorted((left, right), key=len)
    heights = sorted((one.y0, one.y1) for one in many)
    beside = 0
    for one in few:
        room = 0.3 * (one.y1 - one.y0)
        at = bisect_left(heights, (one.y0 - 2 * (one.y1 - one.y0),))
        near = heights[at : at + 9]
        beside += any(min(one.y1, y1) - max(one.y0, y0) > room for y0, y1 in near)
    return beside >= _BESIDE * len(few)


def _extent(segments: Sequence[Segment]) -> float:
    return max(one.x1 for one in segments) - min(one.x0 for one in segments)


def _is_prose(segments: Sequence[Segment], across: float) -> bool:
    return median(len(one.text) for one in segments) >= _PROSE and _extent(segments) > 0.12 * across


def _is_table(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether two sides share their lines and are ragged short texts: cells, not columns."""
    lines = {round(one.y0) for one in left}
    other = {round(one.y0) for one in right}
    shared = sum(1 for y in other if lines & {y - 1, y, y + 1}) / len(other)
    return shared > 0.8 and _full(left) < 0.3 and _full(right) < 0.3


def _full(segments: Sequence[Segment]) -> float:
    """The share of lines that reach over nearly the whole column."""
    width = _extent(segments)
    return sum(one.x1 - one.x0 > 0.8 * width for one in segments) / len(segments)
