"""Where a box amid a story begins and ends: the rows of one element, and the element of the story.

Owns these bounds; what makes a box is told in `boxes` and `cards`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui_reader.clean.blocks import Decided
from tui_reader.sentences import in_sentences

TRUNK = 0.6
"""Share of what is told that stands in the innermost element that holds the story."""
NAMED = re.compile(
    r"\b(?:newsletters?|paywall|regwall|subscri\w*|sign ?up|opt ?in|donat\w*|membership|promos?|abo"
    r"|encart|whatsapp|webinar|cta|subs?|offers?|plans?|upsell|pricing|register|signup)\b"
)
"""What the markup calls an element that holds what a publisher offers."""


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


@dataclass(frozen=True, slots=True)
class Outside:
    """The elements around a line that hold none of the story's paragraphs."""

    zones: frozenset[str]
    words: str
    """Their class and id words."""


def outside_of(rows: Sequence[Decided], at: int, prose: Sequence[int]) -> Outside:
    dom = rows[at].block.dom
    others = [rows[one].block.dom for one in prose if one != at]
    held = {element for other in others for element in other.path}
    own = sum(element not in held for element in dom.path)
    zones = dom.zones.intersection(*(other.zones for other in others))
    return Outside(dom.zones - zones, " ".join(dom.words.split("/")[-own:]) if own else "")


def parts_of(rows: Sequence[Decided], within: Box, depth: int) -> Iterator[Box]:
    """The rows of a box by the elements that they stand in at this depth of their paths."""
    first = within.first
    for at in range(within.first + 1, within.last + 1):
        if at < within.last:
            one, other = rows[first].block.dom.path, rows[at].block.dom.path
            if one[depth : depth + 1] == other[depth : depth + 1] != ():
                continue
        yield Box(first, at)
        first = at
