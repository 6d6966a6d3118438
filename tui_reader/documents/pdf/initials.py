"""What stands for itself in a file and belongs to the line beside it: a large letter that begins
the first word of a chapter, the point or number of a list's item.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tui_reader.documents.pdf.shapes import Segment

_LARGE = 1.6
"""Of the usual letter."""
_POINT = re.compile(r"[•▪●○■□◦‣·–➢❑◆❖✓⇨→*-]|\(?(?:\d{1,2}|[a-zA-Z])[.)]|\d{1,2}")
_ITEM = 3.0
"""Of the usual letter: how far behind its point an item begins."""
_NEAR = 1.6
"""Of the usual letter: how far from an initial its word goes on."""


def joined(order: Sequence[Segment], body: float) -> list[Segment]:
    """The segments of a page, initials put to their words, points to their items."""
    made: list[Segment] = []
    for segment in order:
        last = made[-1] if made else None
        if last is not None and _is_initial(last, body) and _goes_on(last, segment, body):
            made[-1] = replace(segment, text=last.text + segment.text)
        elif last is not None and _POINT.fullmatch(last.text) and _is_item(last, segment, body):
            made[-1] = replace(segment, text=f"{last.text} {segment.text}", x0=last.x0)
        else:
            made.append(segment)
    return made


def _is_initial(segment: Segment, body: float) -> bool:
    return len(segment.text) == 1 and segment.text.isupper() and segment.size > _LARGE * body


def _is_item(point: Segment, line: Segment, body: float) -> bool:
    """Whether a line stands close behind a lone point, on its height."""
    beside = min(point.y1, line.y1) - max(point.y0, line.y0) > 0.3 * (line.y1 - line.y0)
    return beside and 0 <= line.x0 - point.x1 < _ITEM * body and line.text[:1].isalpha()


def _goes_on(initial: Segment, line: Segment, body: float) -> bool:
    beside = min(initial.y1, line.y1) - max(initial.y0, line.y0) > 0.5 * (line.y1 - line.y0)
    near = -body < line.x0 - initial.x1 < _NEAR * body
    return beside and near and line.text[:1].isalpha() and line.size < initial.size
