"""The places of a story that have names: pages and chapters of a document, headings of any text.

Owns how a place is found again in the article: by the words that stand there, in order.
"""

from __future__ import annotations

from dataclasses import dataclass

from tui_reader import sanitise
from tui_reader.errors import DamagedError
from tui_reader.library import Library
from tui_reader.model import Anchor, Article, OpenStory, Role, SafeText
from tui_reader.store import sources as stored_sources

SHORT = 30
"""Code points of an anchor's words that are looked for where all of them are not found: a note or
a hyphen may have been among them."""


@dataclass(frozen=True, slots=True)
class Place:
    label: SafeText
    at: int
    """Offset in `Article.text`."""


def of(lib: Library, opened: OpenStory) -> tuple[Place, ...]:
    """The places of an open story, in the order of its text."""
    try:
        source = stored_sources.get(lib.store, opened.story.row.id)
    except DamagedError:
        source = None
    anchors = source.anchors if source is not None else ()
    found = {place.at: place for place in headings(opened.article)}
    for place in anchored(opened.article, anchors):
        found.setdefault(place.at, place)
    return tuple(found[at] for at in sorted(found))


def headings(article: Article) -> tuple[Place, ...]:
    """The headings of a text."""
    return tuple(
        Place(
            sanitise.slice_of(article.text, block.span.start, block.span.end),
            block.span.start,
        )
        for block in article.blocks
        if block.role is Role.HEADING
    )


def anchored(article: Article, anchors: tuple[Anchor, ...]) -> tuple[Place, ...]:
    """Where the anchors of a document stand; one whose words are not there is left out."""
    found: list[Place] = []
    last = 0
    for anchor in anchors:
        at = _find(article.text, anchor.starts, last)
        if at >= 0:
            last = at + 1
            found.append(Place(anchor.label, at))
    return tuple(found)


def _find(text: str, words: str, start: int) -> int:
    if not words.strip():
        return -1
    at = text.find(words, start)
    return at if at >= 0 else text.find(words[:SHORT], start)
