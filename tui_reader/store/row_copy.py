"""Copying the rows of a damaged library into a new one: all that can be read, table by table.

Owns which tables are copied (`schema.NOT_COPIED` names those that are not) and the way around what
cannot be read. The damaged file is only read.
"""

from __future__ import annotations

import itertools
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from tui_reader.store.database import Connection, connect
from tui_reader.store.schema import NOT_COPIED

MOST_PROBES = 20_000
"""Failed reads after which the rest of a table is given up."""
MOST_COUNTED = 10_000_000
"""A feed that is said to have more stories is said so by damaged bytes."""


def copy_all(path: Path, new: Connection) -> int:
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
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        " AND substr(name, 1, 7) <> 'sqlite_' ORDER BY rowid"
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


_TELL = (
    ("stories", "id"), ("details", "story_id"), ("sources", "story_id"), ("articles", "story_id"),
    ("annotations", "story_id"), ("identities", "story_id"), ("highlights", "story_id"),
    ("story_index_docsize", "id"),
)  # fmt: skip
"""Tables that tell of a story by its number, though its own row may be lost."""


def stories_told_of(damaged: Path, new: Connection) -> int:
    """How many stories there were, by all that still tells of them. Before orphans are dropped."""
    found: set[int] = set()
    counted = 0
    with suppress(sqlite3.DatabaseError), closing(connect(damaged, read_only=True)) as old:
        for db, (table, column) in itertools.product((new, old), _TELL):
            with suppress(sqlite3.DatabaseError):
                for (key,) in db.execute(f"SELECT {column} FROM {table} WHERE {column} > 0"):
                    if isinstance(key, int):
                        found.add(key)
        with suppress(sqlite3.DatabaseError):
            rows = old.execute("SELECT total + hidden FROM counts").fetchall()
            counted = sum(n for (n,) in rows if isinstance(n, int) and 0 <= n < MOST_COUNTED)
    return max(counted, len(found))


def drop_orphans(new: Connection) -> None:
    """Drop what refers to lost rows, and what refers to that."""
    new.execute("PRAGMA foreign_keys = OFF")
    new.execute("BEGIN")
    while rows := new.execute("PRAGMA foreign_key_check").fetchall():
        for table in {row[0] for row in rows}:
            _drop_orphans_of(new, table)
    new.execute("COMMIT")
    new.execute("PRAGMA foreign_keys = ON")


def _drop_orphans_of(new: Connection, table: str) -> None:
    for key in new.execute(f"PRAGMA foreign_key_list({table})").fetchall():
        parent, column, target = key[2], key[3], key[4] or "id"
        new.execute(
            f"DELETE FROM {table} WHERE {column} IS NOT NULL"
            f" AND {column} NOT IN (SELECT {target} FROM {parent})"
        )


def _columns(db: Connection, table: str) -> list[str]:
    return [row[1] for row in db.execute(f"PRAGMA table_info({table})")]


def _has_rowid(db: Connection, table: str) -> bool:
    sql = db.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
    return "WITHOUT ROWID" not in str(sql)
