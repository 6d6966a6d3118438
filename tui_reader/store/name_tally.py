"""Counts of names over the stories at hand, kept beside the library in a file of its own that has
no name: it may grow larger than the memory, and is gone when it is closed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import TracebackType

_TABLE = """
CREATE TABLE names (id INTEGER PRIMARY KEY, stories INTEGER, mentions INTEGER, first INTEGER,
    last INTEGER);
CREATE TABLE places (name INTEGER, at INTEGER, story INTEGER, said TEXT);
"""
_COUNT = """
INSERT INTO names VALUES (?1, 1, ?2, ?3, ?3) ON CONFLICT (id) DO UPDATE SET
    stories = stories + 1, mentions = mentions + ?2, first = min(first, ?3), last = max(last, ?3)
"""


@dataclass(frozen=True, slots=True)
class Tallied:
    """A name over the stories that were counted."""

    id: int
    stories: int
    mentions: int
    first: int
    """Epoch seconds of the oldest."""
    last: int


@dataclass(frozen=True, slots=True)
class Place:
    """A story that mentions a name."""

    story: int
    at: int
    said: str
    """Of it, in the story."""


class Tally:
    """Use it with `with`. Of one thread."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("", isolation_level=None)

    def __enter__(self) -> Tally:
        self._db.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000;"
            + _TABLE
        )
        self._db.execute("BEGIN")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        self._db.close()

    def count(self, story_id: int, at: int, names: Iterable[tuple[int, int, str]]) -> None:
        """A story of this instant mentions these (id, how often, what it says of it)."""
        for id, n, said in names:
            self._db.execute(_COUNT, (id, n, at))
            self._db.execute("INSERT INTO places VALUES (?, ?, ?, ?)", (id, at, story_id, said))

    def all(self) -> Iterator[Tallied]:
        """In the order of their numbers."""
        rows = self._db.execute("SELECT * FROM names ORDER BY id")
        for row in rows:
            yield Tallied(*row)

    def places(self, id: int, limit: int) -> list[Place]:
        """The newest stories that mention a name."""
        # Made when all is there: rows are put at the end of their table, wherever they belong.
        self._db.execute("CREATE INDEX IF NOT EXISTS by_name ON places (name, at, story)")
        rows = self._db.execute(
            "SELECT story, at, said FROM places WHERE name = ?"
            " ORDER BY at DESC, story DESC LIMIT ?",
            (id, limit),
        )
        return [Place(*row) for row in rows]
