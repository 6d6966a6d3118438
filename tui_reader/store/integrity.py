"""Checking a library and saving what can be read of a damaged one.

Owns looking and copying; the damaged file is set aside, never changed. What the tables imply
(counters, tags, the index) is made anew rather than copied.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui_reader.errors import StoreError
from tui_reader.store import failures, index, opening, recovery
from tui_reader.store.connection import Connection, connect
from tui_reader.store.ingest import identity
from tui_reader.store.schema import DERIVED, MIGRATIONS, NOT_COPIED

MOST_PROBES = 20_000
"""Failed reads after which the rest of a table is given up."""


@dataclass(frozen=True, slots=True)
class Repair:
    sentence: str
    """For the user: what was saved and where the damaged file lies."""
    stories: int
    feeds: int
    unreadable: int
    """Rows that are known to be lost; what is lost with whole pages cannot be counted."""
    aside: Path


def check(path: Path) -> list[str]:
    """What is wrong with the library, in sentences; empty when it is sound. Changes nothing."""
    if not path.exists():
        return [f"There is no library {path}."]
    try:
        with closing(connect(path, read_only=True)) as db:
            opening.recognised(db, path)
            return list(_problems(db))
    except sqlite3.Error as error:
        return [str(failures.in_words(error, path))]
    except StoreError as error:
        return [str(error)]


def repair(path: Path, migrations: tuple[str, ...] = MIGRATIONS) -> Repair:
    """Copy all that can be read into a new library, put it in the place of the damaged one, and
    set that aside. Close the library everywhere first. Raises StoreError; then nothing has changed:
    a newer library, or a database that is none of ours, is not for us to repair."""
    with suppress(sqlite3.Error), closing(connect(path, read_only=True)) as db:
        opening.recognised(db, path, migrations)
    part, whole = path.with_name(f"{path.name}.part"), path.with_name(f"{path.name}.whole")
    _unlink(part)
    _unlink(whole)
    try:
        with closing(connect(part)) as new:
            opening.migrate(new, part, migrations)
            unreadable = _copy_all(recovery.made_whole(path, whole, migrations), new)
            _derive(new)
            stories, feeds = (_count(new, table) for table in ("stories", "feeds"))
            new.execute("PRAGMA journal_mode = WAL")
        aside = _set_aside(path)
        part.replace(path)
    except (sqlite3.Error, OSError) as error:
        _unlink(part)
        raise StoreError(f"The library {path} could not be repaired: {error}.") from error
    finally:
        _unlink(whole)
    saved = f"Saved {stories:,} stories of {feeds:,} feeds" if feeds else "Nothing could be read"
    sentence = (
        saved
        + (f", {unreadable:,} rows could not be read" if unreadable else "")
        + f"; the damaged library is kept as {aside}."
    )
    return Repair(sentence, stories, feeds, unreadable, aside)


def _problems(db: Connection) -> Iterator[str]:
    for (line,) in db.execute("PRAGMA quick_check(10)"):
        if line != "ok":
            yield f"SQLite says: {line}."
    for row in db.execute("PRAGMA foreign_key_check"):
        yield f"A row of {row[0]} refers to one of {row[2]} that is not there."
    wrong = db.execute(
        "SELECT count(*) FROM counts c JOIN (SELECT f.id AS feed_id,"
        " count(s.id) FILTER (WHERE s.shelf = 2) AS total,"
        " count(s.id) FILTER (WHERE s.shelf = 2 AND s.read = 0) AS unread"
        " FROM feeds f LEFT JOIN stories s ON s.feed_id = f.id GROUP BY f.id) t"
        " ON t.feed_id = c.feed_id WHERE c.total <> t.total OR c.unread <> t.unread"
    ).fetchone()[0]
    if wrong:
        yield f"The counters of {wrong} feeds are wrong."


def _copy_all(path: Path, new: Connection) -> int:
    """Copy table by table; how many rows are known to be lost."""
    new.execute("PRAGMA foreign_keys = OFF")
    triggers = new.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    lost = 0
    try:
        damaged = connect(path, read_only=True)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):  # in use, or not to be opened by us
            raise
        return 0  # not even the first page can be read: an empty library takes its place
    with closing(damaged) as old:
        new.execute("BEGIN")
        for name, _ in triggers:
            new.execute(f"DROP TRIGGER {name}")
        for table in copied(new):
            with suppress(sqlite3.DatabaseError):  # a table that cannot even be named
                lost += _Copy(old, new, table).run()
        for _, sql in triggers:
            new.execute(sql)
        new.execute("COMMIT")
    new.execute("PRAGMA foreign_keys = ON")
    return lost


def copied(new: Connection) -> list[str]:
    """The tables of a library that a repair copies, parents first."""
    found = new.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
        " ORDER BY rowid"
    )
    return [name for (name,) in found if name not in NOT_COPIED]


class _Copy:
    """One table on its way into the new library: from both ends, then into what lies between."""

    def __init__(self, old: Connection, new: Connection, table: str) -> None:
        self._old = old
        self._new = new
        self._table = table
        there = _columns(old, table)
        self._columns = [name for name in _columns(new, table) if name in there]
        self._key = "rowid" if _has_rowid(new, table) else ""
        self._probes = 0

    def run(self) -> int:
        if self._whole():
            return 0
        if not self._key:
            return 1
        last = self._sequence()
        return self._between(1, last) if last else 1

    def _whole(self) -> bool:
        """Copy row by row until the first that cannot be read; True if there is none."""
        try:
            for row in self._old.execute(f"SELECT {self._names()} FROM {self._table}"):
                self._insert(row)
        except (sqlite3.DatabaseError, ValueError):
            return False
        return True

    def _between(self, low: int, high: int) -> int:
        """Copy the rows low..high, halving around what cannot be read; how many are lost."""
        if self._probes > MOST_PROBES:
            return 0
        sql = f"SELECT {self._names()} FROM {self._table} WHERE rowid BETWEEN ? AND ?"
        try:
            for row in self._old.execute(sql, (low, high)):
                self._insert(row)
        except (sqlite3.DatabaseError, ValueError):
            self._probes += 1
            if low == high:
                return 1
            middle = (low + high) // 2
            return self._between(low, middle) + self._between(middle + 1, high)
        return 0

    def _sequence(self) -> int:
        """A rowid that no row is beyond. Each place that tells it may be damaged: the largest."""
        told = [0]
        for sql in (
            f"SELECT seq FROM sqlite_sequence WHERE name = '{self._table}'",
            "SELECT seq FROM sqlite_sequence WHERE name = 'stories'",
            f"SELECT max(rowid) FROM {self._table}",
            "SELECT max(story_id) FROM details",
            "SELECT max(story_id) FROM sources",
        ):
            with suppress(sqlite3.DatabaseError):
                row = self._old.execute(sql).fetchone()
                if row is not None and isinstance(row[0], int):
                    told.append(row[0])
        return max(told)

    def _insert(self, row: tuple[Any, ...]) -> None:
        marks = ", ".join("?" * len(row))
        self._new.execute(
            f"INSERT OR IGNORE INTO {self._table} ({self._names()}) VALUES ({marks})", row
        )

    def _names(self) -> str:
        return ", ".join(self._columns)


def _derive(new: Connection) -> None:
    """Drop what refers to lost rows and make counters, tags and the index anew."""
    new.execute("PRAGMA foreign_keys = OFF")
    new.execute("BEGIN")
    while rows := new.execute("PRAGMA foreign_key_check").fetchall():
        for table in {row[0] for row in rows}:
            _drop_orphans(new, table)
    for statement in opening.statements(DERIVED):
        new.execute(statement)
    _identify(new)
    for story_id, title in new.execute("SELECT id, title FROM stories").fetchall():
        index.put(new, story_id, title, _readable_text(new, story_id))
    new.execute("COMMIT")
    new.execute("PRAGMA foreign_keys = ON")


def _identify(new: Connection) -> None:
    """Keys for stories that lost theirs: without them the next refresh would bring all of them
    again, unread."""
    rows = new.execute(
        "SELECT s.id, s.feed_id, s.title, d.guid, d.link, d.published, d.content_key"
        " FROM stories s JOIN details d ON d.story_id = s.id"
        " WHERE s.id NOT IN (SELECT story_id FROM identities WHERE story_id IS NOT NULL)"
    ).fetchall()
    for story_id, feed_id, title, *known in rows:
        for key in identity.keys_of_known(title, *known):
            new.execute(
                "INSERT INTO identities (feed_id, key, story_id) VALUES (?, ?, ?)"
                " ON CONFLICT (feed_id, key) DO UPDATE SET usable = 0",
                (feed_id, key, story_id),
            )


def _drop_orphans(new: Connection, table: str) -> None:
    for key in new.execute(f"PRAGMA foreign_key_list({table})").fetchall():
        parent, column, target = key[2], key[3], key[4] or "id"
        new.execute(
            f"DELETE FROM {table} WHERE {column} IS NOT NULL"
            f" AND {column} NOT IN (SELECT {target} FROM {parent})"
        )


def _readable_text(new: Connection, story_id: int) -> str:
    """The text to index; an article whose bytes are damaged goes, and will be cleaned again."""
    try:
        return index.indexed_text(new, story_id)
    except (ValueError, OSError, index.DAMAGED):
        new.execute("DELETE FROM articles WHERE story_id = ?", (story_id,))
        new.execute("UPDATE stories SET cleaned = 0 WHERE id = ?", (story_id,))
        return index.indexed_text(new, story_id)


def _set_aside(path: Path) -> Path:
    """Keep the damaged file under another name too. Its own name stays, so that whenever we are
    stopped there is a library in its place; only its log must go, lest the new one reads it."""
    stamp = time.strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.stem}.damaged-{stamp}{path.suffix}")
    try:
        os.link(path, aside)
    except OSError:  # a file system without links
        shutil.copy(path, aside)
    for ending in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            Path(f"{path}{ending}").replace(f"{aside}{ending}")
    return aside


def _unlink(part: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        Path(f"{part}{ending}").unlink(missing_ok=True)


def _columns(db: Connection, table: str) -> list[str]:
    return [row[1] for row in db.execute(f"PRAGMA table_info({table})")]


def _has_rowid(db: Connection, table: str) -> bool:
    sql = db.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
    return "WITHOUT ROWID" not in str(sql)


def _count(db: Connection, table: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
