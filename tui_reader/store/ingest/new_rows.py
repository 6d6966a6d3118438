"""The rows of stories that arrive, gathered first and then written a table at a time.

Owns the order of the tables: the index comes last (see `index.change`), and a table's rows go in
by one statement, whose triggers then share one statement journal.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain

from tui_reader.stopwatch import Stopwatch
from tui_reader.store import index
from tui_reader.store.index import Change
from tui_reader.store.types import Incoming

_STORIES = "stories (id, feed_id, at, shelf, title, called)"
_DETAILS = (
    "details (story_id, guid, link, author, published, arrived, content_key, snippet, enclosures,"
    " categories)"
)
_SOURCES = "sources (story_id, plain, body)"
_IDENTITIES = "identities (feed_id, key, story_id)"
_SHARED = " ON CONFLICT (feed_id, key) DO UPDATE SET usable = 0"
_TOGETHER = (50, 10, 1)
"""Rows that one statement enters. Few sizes, so that each is compiled once; the widest rows have
ten values, of which any SQLite takes 999."""


@dataclass(slots=True)
class NewRows:
    """What is to be written of one feed. Numbers its stories itself, inside the transaction."""

    db: sqlite3.Connection
    feed_id: int
    last_id: int
    """The last story id given away."""
    stories: list[tuple[int, int, int, int, str, str]] = field(default_factory=list)
    details: list[tuple[object, ...]] = field(default_factory=list)
    sources: list[tuple[int, int, bytes]] = field(default_factory=list)
    identities: list[tuple[int, int, int]] = field(default_factory=list)
    index: list[Change] = field(default_factory=list)
    watch: Stopwatch = field(default_factory=Stopwatch)

    def add(self, entry: Incoming, at: int, arrived: int, shelf: int) -> int:
        """A new story; its id."""
        self.last_id = number = self.last_id + 1
        called = entry.called(entry.link, at)
        self.stories.append((number, self.feed_id, at, shelf, entry.title, called))
        known = (number, entry.guid, entry.link, entry.author, entry.published, arrived)
        more = (entry.keys.edit, entry.snippet, entry.enclosures, entry.categories)
        self.details.append((*known, *more))
        self.sources.append((number, entry.plain, entry.body))
        self.index.append(Change(False, number, entry.indexed))
        return number

    def own(self, key: int, story_id: int) -> None:
        """Enter an identity key; one that is entered already tells nothing from now on."""
        self.identities.append((self.feed_id, key, story_id))

    def is_waiting(self, story_id: int) -> bool:
        """Whether a story's rows are not written yet."""
        return bool(self.stories) and story_id >= self.stories[0][0]

    def write(self, words: list[Change] | None = None) -> None:
        """Write all, in the order that references want; what is to be changed in the index is put
        into `words`, if they are given."""
        with self.watch.stage("rows"):
            _insert(self.db, _STORIES, self.stories)
            _insert(self.db, _DETAILS, self.details)
            _insert(self.db, _SOURCES, self.sources)
            _insert(self.db, _IDENTITIES, self.identities, _SHARED)
        if words is None:
            with self.watch.stage("index"):
                index.change(self.db, self.index)
        else:
            words += self.index
        for rows in (self.stories, self.details, self.sources, self.identities, self.index):
            rows.clear()


def _insert(
    db: sqlite3.Connection, into: str, rows: Sequence[tuple[object, ...]], end: str = ""
) -> None:
    """Many rows by few statements, at three quarters of the cost of one a row."""
    at = 0
    for many in _TOGETHER:
        while len(rows) - at >= many:
            some = rows[at : at + many]
            at += many
            statement = _statement(into, many, len(some[0]), end)
            db.execute(statement, tuple(chain.from_iterable(some)))


@cache
def _statement(into: str, rows: int, columns: int, end: str) -> str:
    row = f"({', '.join('?' * columns)})"
    return f"INSERT INTO {into} VALUES {', '.join([row] * rows)}{end}"


def begin(db: sqlite3.Connection, feed_id: int, watch: Stopwatch) -> NewRows:
    """No rows yet; only inside a transaction, which keeps the numbers ours."""
    row = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'stories'").fetchone()
    return NewRows(db, feed_id, row[0] if row else 0, watch=watch)
