"""Where a selection goes when it is moved by character, word, sentence, paragraph or mention. Pure.

A selection has a fixed end (the anchor) and a moving one (the head), both offsets into the
article's text. A motion takes whole units: forward it goes to the end of the next one, backward
to the start of the one before, and a selection that shrinks loses whole units.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader.model import Article, OpenStory, Span
from tui_reader.sentences import STOP
from tui_reader.view.text.cells import graphemes

REACH = 2_000
"""Code points around the head in which words are looked for."""
BLOCKS = 4
"""Blocks before and after the head's own in which sentences are looked for."""
_WORD = re.compile(r"[\w'’-]+")

UNITS: tuple[str, ...] = ("character", "word", "sentence", "paragraph", "mention")


@dataclass(frozen=True, slots=True)
class Selection:
    anchor: int
    """The end that stays."""
    head: int
    """The end that moves."""
    unit: str = "word"
    """What it was moved by last: where it begins anew, it begins with one of these."""

    @property
    def span(self) -> Span:
        return Span(min(self.anchor, self.head), max(self.anchor, self.head))


def moved(story: OpenStory, now: Selection, unit: str, steps: int) -> Selection:
    """The selection after so many steps of a unit; backward when negative."""
    head, step = now.head, forward if steps > 0 else backward
    for _ in range(abs(steps)):
        found = step(units(story, unit, head), now.anchor, head)
        if found is None:
            break
        head = found
    return Selection(now.anchor, head, unit)


def begun(story: OpenStory, unit: str, at: int) -> Selection:
    """A new selection of the one unit at a place, or the first one after it."""
    spans = units(story, unit, at)
    found = next((span for span in spans if span.end >= at), None) or (spans[-1] if spans else None)
    if found is None:
        return Selection(at, at, unit)
    return Selection(found.start, found.end, unit)


def forward(spans: Sequence[Span], anchor: int, head: int) -> int | None:
    """Where the head goes: the end of the next unit or, left of the anchor, its start."""
    if head >= anchor:
        return next((span.end for span in spans if span.end > head), None)
    start = next((span.start for span in spans if span.start > head), anchor)
    return min(start, anchor)


def backward(spans: Sequence[Span], anchor: int, head: int) -> int | None:
    """Where the head goes: the start of the unit before or, right of the anchor, an end."""
    if head > anchor:
        end = next((span.end for span in reversed(spans) if span.end < head), -1)
        if end > anchor:
            return end
        head = anchor
    return next((span.start for span in reversed(spans) if span.start < head), None)


def units(story: OpenStory, unit: str, at: int) -> list[Span]:
    """The units around a place, in the order of the text."""
    article = story.article
    if unit == "character":
        return _characters(article.text, at)
    if unit == "word":
        low = max(0, at - REACH)
        found = _WORD.finditer(article.text, low, at + REACH)
        return [Span(*match.span()) for match in found]
    if unit == "paragraph":
        return [block.span for block in article.blocks if len(block.span)]
    if unit == "mention":
        return [item.span for item in story.annotations.items] if story.annotations else []
    return _sentences(article, at)


def _characters(text: str, at: int) -> list[Span]:
    low, high = max(0, at - 40), at + 40
    return [Span(low + start, low + end) for start, end, _ in graphemes(text[low:high])]


def _sentences(article: Article, at: int) -> list[Span]:
    blocks = [block.span for block in article.blocks if len(block.span)]
    here = bisect_right(blocks, at, key=lambda span: span.start) - 1
    found: list[Span] = []
    for block in blocks[max(0, here - BLOCKS) : here + BLOCKS + 1]:
        start = block.start
        for match in STOP.finditer(article.text, block.start, block.end):
            end = match.start() + len(match.group().rstrip())
            found.append(Span(start, end))
            start = match.end()
        if start < block.end:
            found.append(Span(start, block.end))
    return found
