"""Keeping the full-text index in step with the stories. Owns what is indexed; searching is the
room `search`'s.

The index is contentless: to take a story out, the very words that went in must be given again.
They are its title and `indexed_text`: who changes either takes the story out before and puts it
in again after.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from itertools import groupby
from typing import NamedTuple

from tui_reader.errors import DamagedError
from tui_reader.store import codec

MOST = 1_000_000
"""Code points of one text that are indexed: three long novels' chapters, and a bound on damage."""

_PUT = "INSERT INTO story_index (rowid, title, text) VALUES (?, ?, ?)"
_DROP = "INSERT INTO story_index (story_index, rowid, title, text) VALUES ('delete', ?, ?, ?)"


class Change(NamedTuple):
    """A story to be entered, or to be taken out with the words it was entered with."""

    out: bool
    story_id: int
    title: str
    text: str


def put(db: sqlite3.Connection, story_id: int, title: str, text: str) -> None:
    db.execute(_PUT, (story_id, title, text[:MOST]))


def drop(db: sqlite3.Connection, story_id: int, title: str, text: str) -> None:
    db.execute(_DROP, (story_id, title, text[:MOST]))


def change(db: sqlite3.Connection, changes: Iterable[Change]) -> None:
    """Many changes, in order. Make them when nothing else is left to write: FTS5 writes out what
    it has gathered whenever another statement fires a trigger, at five times the cost."""
    for out, some in groupby(changes, key=lambda one: one.out):
        rows = [(one.story_id, one.title, one.text[:MOST]) for one in some]
        db.executemany(_DROP if out else _PUT, rows)


def indexed_text(db: sqlite3.Connection, story_id: int) -> str:
    """The text that stands in the index for a story: its article's, else the snippet. Of a damaged
    article nobody knows it any more: old words may then go on finding the story."""
    row = db.execute("SELECT body FROM articles WHERE story_id = ?", (story_id,)).fetchone()
    if row is not None:
        with suppress(DamagedError):
            return codec.article(story_id, "", 0, row[0]).text
    row = db.execute("SELECT snippet FROM details WHERE story_id = ?", (story_id,)).fetchone()
    return str(row[0]) if row else ""


def drop_story(db: sqlite3.Connection, story_id: int) -> None:
    """Take a story out, before its rows are deleted."""
    row = db.execute("SELECT title FROM stories WHERE id = ?", (story_id,)).fetchone()
    if row is not None:
        drop(db, story_id, row[0], indexed_text(db, story_id))
