"""Finding highlights again in a text that has changed.

A highlight keeps its offset, its quote and 32 code points on each side (W3C TextQuoteSelector).
When the text has changed it is looked for by these; one that is not found is orphaned: still
listed with its quote, never dropped.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui_reader import sanitise
from tui_reader.library import Library
from tui_reader.model import Article, Highlight, Span
from tui_reader.store import highlights as stored_highlights

CONTEXT = 32
"""Code points of prefix and suffix."""


def anchored(article: Article, one: Highlight) -> Highlight:
    """The highlight with quote, prefix and suffix from the text."""
    start, end = one.span.start, one.span.end
    return replace(
        one,
        quote=sanitise.slice_of(article.text, start, end),
        prefix=sanitise.slice_of(article.text, max(0, start - CONTEXT), start),
        suffix=sanitise.slice_of(article.text, end, end + CONTEXT),
    )


def re_anchored(article: Article, highlights: Sequence[Highlight]) -> tuple[Highlight, ...]:
    """The highlights where their quotes stand in this text; orphaned where they do not. Pure."""
    return tuple(_found(article, one) for one in highlights)


def follow(lib: Library, article: Article) -> None:
    """Bring the kept highlights of a story to its new text. Not a change of the user's."""
    kept = stored_highlights.of_story(lib.store, article.entry_id)
    moved = re_anchored(article, kept)
    changed = [new for old, new in zip(kept, moved, strict=True) if new != old]
    if changed:
        stored_highlights.re_anchor(lib.store, changed)


def _found(article: Article, one: Highlight) -> Highlight:
    text, quote = article.text, one.quote
    if not one.orphaned and text[one.span.start : one.span.end] == quote:
        return one
    places = list(_places(text, quote))
    if not places:
        return replace(one, orphaned=True)
    best = max(places, key=lambda at: (_agreement(text, at, one), -abs(at - one.span.start)))
    span = Span(best, best + len(quote))
    return replace(one, span=span, orphaned=False)


def _places(text: str, quote: str) -> list[int]:
    """Where the quote stands; a few hundred places of a very short one are enough."""
    found: list[int] = []
    at = text.find(quote) if quote else -1
    while at >= 0 and len(found) < 500:
        found.append(at)
        at = text.find(quote, at + 1)
    return found


def _agreement(text: str, at: int, one: Highlight) -> int:
    """How many code points around a place are those that stood around the highlight."""
    before, after = text[:at], text[at + len(one.quote) :]
    left = alike(before[-CONTEXT:][::-1], one.prefix[::-1])
    return left + alike(after[:CONTEXT], one.suffix)


def alike(one: str, other: str) -> int:
    """How many code points two texts begin alike with."""
    both = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(both) if a != b), min(len(one), len(other)))
