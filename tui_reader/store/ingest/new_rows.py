"""The rows of stories that arrive, gathered first and then written a table at a time.

Owns the order of the tables: the index comes last (see `index.change`), and a table's rows go in
by one statement, whose triggers then share one statement journal.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, field

from tui_reader.stopwatch import Stopwatch
from tui_reader.store import index
from tui_reader.store.index import Change
from tui_reader.store.types import Incoming

_STORIES = (
    "INSERT INTO stories (id, feed_id, at, shelf, title, called)"
    " SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'),"
    " json_extract(value, '$[3]'), json_extract(value, '$[4]'), json_extract(value, '$[5]')"
    " FROM json_each(?)"
)
_DETAILS = (
    "INSERT INTO details (story_id, guid, link, author, published, arrived, content_key,"
    " snippet, enclosures, categories) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_SOURCES = "INSERT INTO sources (story_id, plain, body) VALUES (?, ?, ?)"
_IDENTITIES = (
    "INSERT INTO identities (feed_id, key, story_id) VALUES (?, ?, ?)"
    " ON CONFLICT (feed_id, key) DO UPDATE SET usable = 0"
)


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
            if self.stories:
                self.db.execute(_STORIES, (json.dumps(self.stories, ensure_ascii=False),))
            self.db.executemany(_DETAILS, self.details)
            self.db.executemany(_SOURCES, self.sources)
            self.db.executemany(_IDENTITIES, self.identities)
        if words is None:
            with self.watch.stage("index"):
                index.change(self.db, self.index)
        else:
            words += self.index
        for rows in (self.stories, self.details, self.sources, self.identities, self.index):
            rows.clear()


def begin(db: sqlite3.Connection, feed_id: int, watch: Stopwatch) -> NewRows:
    """No rows yet; only inside a transaction, which keeps the numbers ours."""
    row = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'stories'").fetchone()
    return NewRows(db, feed_id, row[0] if row else 0, watch=watch)
