"""Layers: spans with a role each, sorted, and what of them stands on a line.

Searched by interval, so that painting a line costs its own marks only. Knows no article; `marks.py`
makes the layers of one. No Textual.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise


class Layer:
    """Spans with a role each, sorted by start; nesting and overlap are allowed."""

    __slots__ = ("ends", "reach", "roles", "starts")

    def __init__(self, spans: Iterable[tuple[int, int, str]] = ()) -> None:
        self.starts, self.ends, self.reach = array("q"), array("q"), array("q")
        self.roles: list[str] = []
        reach = -1
        for start, end, role in sorted(spans):
            reach = max(reach, end)
            self.starts.append(start)
            self.ends.append(end)
            self.reach.append(reach)
            self.roles.append(role)

    def __len__(self) -> int:
        return len(self.starts)

    def within(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """The spans that touch [start, end), cut to it."""
        starts, ends = self.starts, self.ends
        # `reach` never falls, so all before this index end at or before `start`.
        for index in range(bisect_right(self.reach, start), len(starts)):
            if starts[index] >= end:
                return
            if ends[index] > start:
                yield max(start, starts[index]), min(end, ends[index]), self.roles[index]


def runs(start: int, end: int, layers: Iterable[Layer]) -> list[tuple[int, int, tuple[str, ...]]]:
    """[start, end) cut where any mark begins or ends; each run with its roles, lowest first."""
    spans = [span for layer in layers for span in layer.within(start, end)]
    if not spans:
        return [(start, end, ())]
    borders = sorted({start, end, *(s[0] for s in spans), *(s[1] for s in spans)})
    return [
        (a, b, tuple(role for s, e, role in spans if s <= a and b <= e))
        for a, b in pairwise(borders)
    ]
