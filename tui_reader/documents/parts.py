"""A document that is too long for one story is several: the cleaner reads so many blocks of a text
and no more, and what would be lost without a word is worse than a second part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from tui_reader import sanitise
from tui_reader.documents.story import Anchor, DocumentStory
from tui_reader.model import Entry

T = TypeVar("T")
BLOCKS = 15_000
"""Blocks of one part; the cleaner takes 20,000 of a text."""
TAGS = 45_000
"""Tags of one part; it takes 60,000."""
CHARS = 4_000_000
"""Characters of one part; it takes 6,000,000."""


def parted(blocks: Sequence[T], html: Callable[[T], str]) -> Iterator[Sequence[T]]:
    """The blocks of a document in parts that the cleaner reads whole."""
    start = tags = chars = 0
    for at, block in enumerate(blocks):
        text = html(block)
        more = text.count("<") + 2
        full = at - start >= BLOCKS or tags + more > TAGS or chars + len(text) > CHARS
        if full and at > start:
            yield blocks[start:at]
            start, tags, chars = at, 0, 0
        tags, chars = tags + more, chars + len(text)
    yield blocks[start:]


def stories(
    entry: Entry, texts: Sequence[tuple[str, tuple[Anchor, ...]]]
) -> Iterator[DocumentStory]:
    """The story of a document, or one for each of its parts: (HTML, anchors)."""
    if len(texts) == 1:
        yield DocumentStory(replace(entry, content=texts[0][0]), anchors=texts[0][1])
        return
    for number, (html, anchors) in enumerate(texts, 1):
        title = sanitise.line(f"{entry.title} ({number} of {len(texts)})")
        guid = f"{entry.guid}#{number}"
        yield DocumentStory(replace(entry, guid=guid, title=title, content=html), anchors=anchors)
