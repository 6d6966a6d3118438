"""Keeping the full-text index in step with the stories. Owns what is indexed; searching is the
room `search`'s.

The index is contentless: to take a story out, the very words that went in must be given again.
They are its title and `indexed_text`, both as `index_words` has them: who changes either takes the
story out before and puts it in again after.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from itertools import groupby
from typing import NamedTuple

from tui_reader import index_words
from tui_reader.errors import DamagedError
from tui_reader.store import codec

MOST = 1_000_000
"""Code points of one text that are indexed: three long novels' chapters, and a bound on damage."""

STALE = -1
"""The `cleaner_version` of an article whose source has changed: the story is found by that, too."""
_PUT = "INSERT INTO story_index (rowid, title, text) VALUES (?, ?, ?)"
_DROP = "INSERT INTO story_index (story_index, rowid, title, text) VALUES ('delete', ?, ?, ?)"


class Change(NamedTuple):
    """A story to be entered, or to be taken out with the words it was entered with."""

    out: bool
    story_id: int
    entered: tuple[str, str]
    """Its title and text, as `entered` has them."""


def put(db: sqlite3.Connection, story_id: int, title: str, text: str) -> None:
    enter(db, story_id, title, words(text))


def enter(db: sqlite3.Connection, story_id: int, title: str, text_words: str) -> None:
    """As `put`, with the words of its text."""
    db.execute(_PUT, (story_id, index_words.of_text(title), text_words))


def drop(db: sqlite3.Connection, story_id: int, title: str, text: str) -> None:
    db.execute(_DROP, (story_id, *entered(title, text)))


def change(db: sqlite3.Connection, changes: Iterable[Change]) -> None:
    """Many changes, in order. Make them when nothing else is left to write: FTS5 writes out what
    it has gathered whenever another statement fires a trigger, at five times the cost."""
    for out, some in groupby(changes, key=lambda one: one.out):
        rows = [(one.story_id, *one.entered) for one in some]
        db.executemany(_DROP if out else _PUT, rows)


def entered(title: str, text: str) -> tuple[str, str]:
    """Title and text of a story as they stand in the index."""
    return index_words.of_text(title), words(text)


def words(text: str) -> str:
    """A text as it stands in the index."""
    return index_words.of_text(text[:MOST])


def text_of(article: bytes | None, version: int | None, source: bytes | None, snippet: str) -> str:
    """The text that a story is found by, from its stored forms: the article's, else the source's;
    of an article whose source has changed both.

    Never more than was entered, whatever is damaged: FTS5 counts the words of its table, and
    refuses to work when more are taken out than went in. What is left of old words may then go on
    finding the story."""
    found: list[str] = []
    with suppress(DamagedError):
        if article is not None:
            found.append(codec.article(0, "", 0, article).text)
        if source is not None and (article is None or version == STALE):
            found.append(index_words.of_source(*codec.unpack_source(source), snippet))
    return "\n".join(found)


def phrase(text: str, prefix: bool = False) -> str:
    """An FTS5 expression for words that stand one behind the other, with `prefix` the last only
    begun. A quoted string is always a phrase of plain words to FTS5, whatever is in it."""
    words, begun = index_words.of_query(text)
    quoted = words.replace("\x00", " ").replace('"', '""')
    return f'"{quoted}"{" *" if prefix or begun else ""}'


def indexed_text(db: sqlite3.Connection, story_id: int) -> str:
    """The text that stands in the index for a story, as its rows are now."""
    row = db.execute(
        "SELECT a.body, a.cleaner_version, r.body, d.snippet FROM details d"
        " LEFT JOIN articles a ON a.story_id = d.story_id"
        " LEFT JOIN sources r ON r.story_id = d.story_id WHERE d.story_id = ?",
        (story_id,),
    ).fetchone()
    return text_of(row[0], row[1], row[2], str(row[3])) if row else ""


def drop_story(db: sqlite3.Connection, story_id: int) -> None:
    """Take a story out, before its rows are deleted."""
    row = db.execute("SELECT title FROM stories WHERE id = ?", (story_id,)).fetchone()
    if row is not None:
        drop(db, story_id, row[0], indexed_text(db, story_id))
