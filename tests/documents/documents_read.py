"""Reads documents that tests make, as an import does but in this process."""

from __future__ import annotations

from tui_reader.documents import reading
from tui_reader.documents.given import Given
from tui_reader.documents.story import DocumentStory, Problem
from tui_reader.library import standalone


def told(name: str, data: bytes | str) -> tuple[list[DocumentStory], list[str]]:
    """The stories of a file, and what could not be read of it."""
    raw = data if isinstance(data, bytes) else data.encode()
    found = list(reading.read(Given(name, data=raw)))
    stories = [one for one in found if isinstance(one, DocumentStory)]
    return stories, [one.sentence for one in found if isinstance(one, Problem)]


def only(name: str, data: bytes | str) -> DocumentStory:
    """The one story of a file of which nothing is lost."""
    (found,), problems = told(name, data)
    assert not problems
    return found


def shown(story: DocumentStory) -> list[str]:
    """The blocks that a reader sees, below the title."""
    article = standalone.article(standalone.titled(story))
    lines = [article.text[block.span.start : block.span.end] for block in article.blocks]
    return lines[1:] if article.title else lines
