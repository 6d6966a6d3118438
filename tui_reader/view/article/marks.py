"""Marks: what is painted over the text, from annotations, inlines, highlights and hits.

Turns kinds into roles and spans of the article into layers. Moves no text. No Textual.
"""

from __future__ import annotations

from collections.abc import Iterable

from tui_reader.highlight_colours import known
from tui_reader.model import Annotations, Highlight
from tui_reader.view.article.blocks import Page
from tui_reader.view.lists.mark_filter import MarkFilter
from tui_reader.view.text.spans import Layer as Layer
from tui_reader.view.text.spans import runs as runs


def annotation_layer(page: Page, annotations: Annotations | None, sight: MarkFilter) -> Layer:
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
            spans.append((start, end, f"highlight:{known(mark.colour)}"))
            if mark.note:
                spans.append((start, end, "noted"))
    return Layer(spans)
