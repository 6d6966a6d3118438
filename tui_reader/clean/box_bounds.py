"""Where a box amid a story begins and ends: the rows of one element, and the element of the story.

Owns these bounds; what makes a box is told in `boxes` and `cards`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader.clean.blocks import Decided
from tui_reader.sentences import in_sentences

TRUNK = 0.6
"""Share of what is told that stands in the innermost element that holds the story."""


@dataclass(frozen=True, slots=True)
class Box:
    first: int
    last: int
    """The row after its last."""


def trunk_of(rows: Sequence[Decided]) -> int:
    """The innermost element that holds most of what is told; 0 where there is none."""
    told: dict[int, int] = {}
    for row in rows:
        size = in_sentences(row.block.text) if row.verdict is None else 0
        for element in row.block.dom.path if size else ():
            told[element] = told.get(element, 0) + size
    most = max(told.values(), default=0)
    return max((one for one, size in told.items() if size >= TRUNK * most), default=0)


def bounds(rows: Sequence[Decided], at: int, element: int) -> Box:
    first = last = at
    while first and element in rows[first - 1].block.dom.path:
        first -= 1
    while last + 1 < len(rows) and element in rows[last + 1].block.dom.path:
        last += 1
    return Box(first, last + 1)
