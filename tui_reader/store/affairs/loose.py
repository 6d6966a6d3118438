"""Linking of documents that are in no library: a file of its own with the tables that `remembered`
and `groups` ask, and nothing else. It may grow larger than the memory; who made it removes it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_TABLES = """
CREATE TABLE stories (id INTEGER PRIMARY KEY, key TEXT NOT NULL, source TEXT NOT NULL,
    told INTEGER NOT NULL DEFAULT 0, affair INTEGER NOT NULL DEFAULT 0);
CREATE INDEX stories_by_told ON stories (told, id) WHERE told > 0;
CREATE INDEX stories_by_affair ON stories (affair, id) WHERE affair > 0;
CREATE TABLE signs (story_id INTEGER PRIMARY KEY, at INTEGER NOT NULL, feed_id INTEGER NOT NULL,
    language TEXT NOT NULL, title BLOB NOT NULL, body BLOB NOT NULL);
CREATE INDEX signs_by_feed ON signs (feed_id, story_id);
CREATE TABLE postings (term INTEGER NOT NULL, at INTEGER NOT NULL, story_id INTEGER NOT NULL,
    PRIMARY KEY (term, at, story_id)) WITHOUT ROWID;
CREATE TABLE term_counts (language TEXT NOT NULL, term INTEGER NOT NULL, titles INTEGER NOT NULL,
    texts INTEGER NOT NULL, PRIMARY KEY (language, term)) WITHOUT ROWID;
CREATE TABLE title_endings (part TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE moved (level TEXT NOT NULL, number INTEGER NOT NULL, into_number INTEGER NOT NULL,
    PRIMARY KEY (level, number)) WITHOUT ROWID;
CREATE TABLE verdicts (level TEXT NOT NULL, story_id INTEGER NOT NULL, other_id INTEGER NOT NULL,
    same INTEGER NOT NULL);
"""
_GROUPS = """
CREATE TEMP TABLE rows AS SELECT number, min(id) AS first, count(*) AS stories,
    count(DISTINCT source) AS sources
    FROM (SELECT *, CASE WHEN told > 0 THEN told ELSE -id END AS number FROM stories)
    GROUP BY number;
CREATE UNIQUE INDEX temp.rows_by_number ON rows (number);
CREATE TEMP TABLE affairs AS SELECT affair AS number, min(id) AS first
    FROM stories WHERE affair > 0 GROUP BY affair;
CREATE UNIQUE INDEX temp.affairs_by_number ON affairs (number);
"""
_TOLD = """
SELECT s.key, r.key, ifnull(a.key, s.key), g.stories, g.sources FROM stories s
JOIN temp.rows g ON g.number = CASE WHEN s.told > 0 THEN s.told ELSE -s.id END
JOIN stories r ON r.id = g.first
LEFT JOIN temp.affairs f ON f.number = s.affair LEFT JOIN stories a ON a.id = f.first
ORDER BY s.id
"""


class Told(NamedTuple):
    """What a document tells of."""

    key: str
    row: str
    """Key of the first document that tells the same."""
    affair: str
    """Key of the first document of the affair."""
    documents: int
    sources: int


def opened(path: Path) -> sqlite3.Connection:
    """An empty one. One writer, no journal: what breaks is made anew."""
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -64000;" + _TABLES
    )
    return db


def put(db: sqlite3.Connection, story: int, key: str, source: str) -> None:
    """A document that is linked next. `source`: who publishes it."""
    db.execute("INSERT INTO stories (id, key, source) VALUES (?, ?, ?)", (story, key, source))


def told(db: sqlite3.Connection) -> Iterator[Told]:
    """All of them, in the order in which they came."""
    db.executescript(_GROUPS)
    yield from map(Told._make, db.execute(_TOLD))
