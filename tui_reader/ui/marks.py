"""Marks: what is painted over the text, from annotations, inlines, highlights and hits.

Turns kinds into roles and spans of the article into sorted layers that are searched by interval,
so that painting a line costs its own marks only. Moves no text. No Textual.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from tui_reader.model import Annotations, Highlight
from tui_reader.ui.page import Page
from tui_reader.ui.sight import Sight


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


def annotation_layer(page: Page, annotations: Annotations | None, sight: Sight) -> Layer:
    """Names and figures by kind; names the model is unsure of are dimmed."""
    if annotations is None:
        return Layer()
    spans: list[tuple[int, int, str]] = []
    doubtful = sight.doubtful(annotations)
    for index in sight.marked(annotations):
        item = annotations.items[index]
        unsure = item.entity_id is not None and item.entity_id in doubtful
        role = "dim" if unsure else f"kind:{item.kind}"
        spans.append((*page.span(item.span.start, item.span.end), role))
    return Layer(spans)


def entity_layer(page: Page, annotations: Annotations | None, chosen: frozenset[int]) -> Layer:
    """All mentions of what is chosen in the sidebar: indexes into `annotations.items`."""
    if annotations is None:
        return Layer()
    spans = (annotations.items[index].span for index in chosen)
    return Layer((*page.span(span.start, span.end), "chosen") for span in spans)


def highlight_layer(page: Page, highlights: Iterable[Highlight]) -> Layer:
    """The user's own marks."""
    spans: list[tuple[int, int, str]] = []
    for mark in highlights:
        if not mark.orphaned:
            start, end = page.span(mark.span.start, mark.span.end)
            spans.append((start, end, f"highlight:{mark.colour}"))
            if mark.note:
                spans.append((start, end, "noted"))
    return Layer(spans)
