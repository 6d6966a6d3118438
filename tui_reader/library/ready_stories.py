"""Stories made ready before they are opened: cleaned where need be, their text and marks read.

Owns what is at hand of them. Nobody has to say that a story has changed: its rows are read again
when it is opened, as bytes, and what was made of the same bytes is the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from tui_reader.library import Library, reading
from tui_reader.model import Annotations, Article, OpenStory
from tui_reader.store import annotations as stored_annotations
from tui_reader.store import articles as stored_articles

MOST = 8
"""Stories that are at hand: the next ones, and those that were just read."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was read of a story, and the rows that it was read from."""

    row: stored_articles.Row
    article: Article
    marks_row: stored_annotations.Row | None
    marks: Annotations | None


class ReadyStories:
    """A few stories, read before anybody waits for them."""

    def __init__(self, lib: Library) -> None:
        self._lib = lib
        self._kept: dict[int, _Kept] = {}

    def make(self, id: int) -> OpenStory:
        """Make a story ready, cleaning it if need be: call it in a worker. Raises ReaderError."""
        if (at_hand := self.get(id)) is not None:
            return at_hand
        story = reading.open_story(self._lib, id)
        return self.get(id) or story  # of a library that cannot be written nothing is at hand

    def get(self, id: int) -> OpenStory | None:
        """The story as it is now, if its article is at hand and fresh: `reading.cached_story`, but
        what was made ready is not made again."""
        with self._lib.store.read():  # one view for all questions: each costs a third alone
            return self._get(id)

    def _get(self, id: int) -> OpenStory | None:
        lib = self._lib
        row = stored_articles.row_of(lib.store, id) if reading.is_fresh(lib, id) else None
        if row is None:
            return None
        marks_row, before = stored_annotations.row_of(lib.store, id), self._kept.pop(id, None)
        known = before if before is not None and before.row == row else None
        article = known.article if known else stored_articles.of_row(id, row)
        if article is None:
            return None
        if known is not None and known.marks_row == marks_row:
            marks = known.marks
        else:
            marks = marks_row and stored_annotations.of_row(lib.store, id, marks_row)
        self._kept[id] = _Kept(row, article, marks_row, marks)
        for old in list(self._kept)[:-MOST]:
            self._kept.pop(old, None)
        return reading.opened(lib, reading.story(lib, id), article, marks)
