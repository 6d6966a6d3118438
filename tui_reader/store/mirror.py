"""The mirror: what the user made himself, a second time, in a small file beside the library.

Owns when it is written. Each change appends the rows it left, before it is committed, while the
library's own lock keeps every other writer away; so a killed program loses nothing it acknowledged.
A change never fails for the mirror's sake: where it cannot be written it is behind, which a number
in the library and in the mirror tells, and is written whole the next time. A mark in both tells
that it is of this library and of no other.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from tui_reader import clock, paths
from tui_reader.store import journal, lineage, mirrored
from tui_reader.store.journal import Held
from tui_reader.store.lineage import Stand

NUMBER, MARK = "mirror", "mirror_mark"
"""Where the library keeps the number of the last change that was mirrored, and its own mark."""


class Mirror:
    """The mirror of a library that is open. Asked by its one writer, inside its transactions."""

    def __init__(self, library: Path) -> None:
        self.path = path_of(library)
        self._library = library
        self._begun = False
        self._behind = True
        self._blocked = False
        """It cannot be written: this process no longer tries."""
        self._grown = False
        self._way: lineage.Way = ()

    def watch(self, db: sqlite3.Connection) -> None:
        """To be called before the first transaction."""
        if not self._begun:
            mirrored.watch(db)

    def write(self, db: sqlite3.Connection) -> None:
        """Mirror what this transaction has changed. To be called at its end."""
        if not self._begun:
            self._begun = True
            # One that is ahead of the library was brought back when that was opened.
            self._behind = not is_of(db, self.path)
        if self._blocked or not (self._behind or mirrored.changed(db)):
            return
        number = number_of(db) + 1
        put_number(db, number)
        lines = [journal.whole_line()] if self._behind else []
        lines += _rows(db, all=self._behind)
        mirrored.forget(db)
        way = lineage.go_on(db, self._library, number)
        if self._behind or way != self._way:
            lines.append(journal.way_line(way))
        self._way = way
        try:
            journal.append(
                self.path, ["", *lines, journal.number_line(number, _marked(db), way[-1][1])]
            )
        except OSError:
            self._blocked = True
        self._behind = False
        self._grown = True

    def close(self, db: sqlite3.Connection) -> None:
        """Write it anew where most of it no longer counts, or a line of it is damaged."""
        with suppress(OSError, sqlite3.Error):
            if self._blocked:
                return
            if self._grown and journal.is_overgrown(self.path):
                db.execute("BEGIN IMMEDIATE")  # nobody appends meanwhile
                try:
                    held = journal.read(self.path)
                    journal.write_anew(self.path, journal.lines_of(held), held.stand, held.mark)
                finally:
                    db.execute("ROLLBACK")
            if journal.is_harmed(self.path):
                make(db, self.path)

    def flush(self) -> None:
        """Have the disk keep it."""
        paths.sync(self.path)


def make(db: sqlite3.Connection, path: Path) -> Path | None:
    """Write the mirror whole, as the library is, unless it is sound and of this moment. What it
    replaces is kept where it says more than nothing: where that lies. Not for a mirror that is
    ahead: what it holds is to be brought back. Raises OSError and sqlite3.Error."""
    db.execute("BEGIN IMMEDIATE")  # nobody changes anything meanwhile
    try:
        held, number = journal.read(path), number_of(db)
        ours = is_ours(db, held)
        if ours and (held.number > number or (held.number == number and not held.damaged)):
            return None
        put_number(db, max(number, 0))
        rows = list(_rows(db, all=True))
        aside = None
        if held and (held.damaged or not ours):
            known = held.mark in ("", mark_of(db))
            aside = _set_aside(path, "damaged" if ours else "branch" if known else "other")
        journal.write_anew(path, rows, stand_of(db), _marked(db))
        db.execute("COMMIT")
        return aside
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")


def is_of(db: sqlite3.Connection, path: Path) -> bool:
    """Whether a mirror holds what the library held after its last change."""
    end = journal.last(path)
    return (
        end.number == number_of(db)
        and end.mark in ("", mark_of(db))
        and end.at in ("", stand_of(db).at)
    )


def is_ours(db: sqlite3.Connection, held: Held) -> bool:
    """Whether a mirror is of this library, and of this branch of it."""
    return held.mark in ("", mark_of(db)) and not lineage.parted(stand_of(db), held.stand)


def stand_of(db: sqlite3.Connection) -> Stand:
    return Stand(number_of(db), lineage.way_of(db))


def _rows(db: sqlite3.Connection, *, all: bool) -> Iterator[str]:
    return (journal.row_line(*row) for row in mirrored.rows(db, all=all))


def _set_aside(path: Path, why: str) -> Path:
    stamp = time.strftime("%Y%m%d-%H%M%S", time.localtime(clock.now()))
    numbers = (f"-{number}" if number > 1 else "" for number in count(1))
    names = (f"{path.stem}.{why}-{stamp}{number}{path.suffix}" for number in numbers)
    aside = next(one for one in map(path.with_name, names) if not one.exists())
    path.replace(aside)
    return aside


def path_of(library: Path) -> Path:
    return library.with_name(f"{library.stem}.mirror")


def number_of(db: sqlite3.Connection) -> int:
    """The number of the last change that was mirrored, as the library knows it; -1: none was."""
    found = lineage.kept(db, NUMBER)
    return found if isinstance(found, int) else -1


def put_number(db: sqlite3.Connection, number: int) -> None:
    lineage.keep(db, NUMBER, number)


def mark_of(db: sqlite3.Connection) -> str:
    """The mark by which the library knows its own mirror; "": it has none yet."""
    found = lineage.kept(db, MARK)
    return found if isinstance(found, str) else ""


def put_mark(db: sqlite3.Connection, mark: str) -> None:
    lineage.keep(db, MARK, mark)


def _marked(db: sqlite3.Connection) -> str:
    """The library's mark; from now on it has one."""
    mark = mark_of(db)
    if not mark:
        mark = os.urandom(8).hex()
        put_mark(db, mark)
    return mark
