"""Initials: a large letter beside the first lines of a paragraph begins its first word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui_reader.documents.pdf.shapes import Segment

_LARGE = 1.6
"""Of the usual letter."""
_NEAR = 1.6
"""Of the usual letter: how far from an initial its word goes on."""


def joined(order: Sequence[Segment], body: float) -> list[Segment]:
    """The segments of a page as they are read, initials put to their words."""
    made: list[Segment] = []
    initial: Segment | None = None
    for segment in order:
        if initial is not None:
            if _goes_on(initial, segment, body):
                segment = replace(segment, text=initial.text + segment.text)
            else:
                made.append(initial)
            initial = None
        if len(segment.text) == 1 and segment.text.isupper() and segment.size > _LARGE * body:
            initial = segment
        else:
            made.append(segment)
    return made if initial is None else [*made, initial]


def _goes_on(initial: Segment, line: Segment, body: float) -> bool:
    beside = min(initial.y1, line.y1) - max(initial.y0, line.y0) > 0.5 * (line.y1 - line.y0)
    near = -body < line.x0 - initial.x1 < _NEAR * body
    return beside and near and line.text[:1].isalpha() and line.size < initial.size
