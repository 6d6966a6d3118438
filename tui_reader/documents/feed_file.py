"""A feed that somebody saved as a file -> its stories, in a feed of its title. Asks no server."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from tui_reader.documents.given import Given
from tui_reader.documents.limits import Limits
from tui_reader.documents.story import DocumentStory, Origin, Problem, Told
from tui_reader.errors import ParseError, RefusedError
from tui_reader.feeds import document


def read(given: Given, limits: Limits) -> Iterator[Told]:
    """Its stories, the newest first."""
    data = given.whole(limits.bytes)
    try:
        feed = document.parse(data)
    except ParseError as error:
        said = str(error).replace("The address does not hold a feed", "It is no feed that we read")
        raise RefusedError(f"{given.called} cannot be read. {said}") from error
    known = feed.site or feed.title or hashlib.sha256(data).hexdigest()[:16]
    origin = Origin(f"file:{known}", feed.title or given.called, feed.site)
    for entry in feed.entries:
        yield DocumentStory(entry, origin)
    if feed.problem:
        yield Problem(feed.problem)
