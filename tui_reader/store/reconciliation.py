"""Library and mirror of different moments: which of the two is believed, and what is said of it.

Owns the decision, where a library is opened or put back. A mirror that is ahead is brought back;
one that is behind, damaged or lost is written anew; that of another library is kept aside.
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

from tui_reader.store import index, journal, lineage, mirror, mirror_return
from tui_reader.store.journal import Held
from tui_reader.store.mirror_return import Returned


def reconcile(db: sqlite3.Connection, library: Path) -> str:
    """Bring the two together; what a user should know of it, in words. Raises sqlite3.Error."""
    known, beside = mirror.number_of(db), mirror.path_of(library)
    caught_up = catch_up(db, beside)
    other = stranger(db, journal.read(beside))
    aside = None
    with suppress(OSError, sqlite3.Error):  # it cannot be written: the next change tries again
        aside = mirror.make(db, beside)
    if caught_up is not None:
        return _brought_back(db, library, known, *caught_up)
    if other and aside is not None:
        return f"Beside {library} lay the mirror of {other}; it is kept as {aside}."
    return ""


def stranger(db: sqlite3.Connection, held: Held) -> str:
    """Of what a mirror is that is not of this library, for the user; "": it is."""
    if held.mark not in ("", mirror.mark_of(db)):
        return "another library"
    if mirror.is_ours(db, held):
        return ""
    return (
        "another branch of it: of a copy or a backup that went on by itself, with"
        f" {held}. Nothing of that was taken over"
    )


def catch_up(db: sqlite3.Connection, path: Path) -> tuple[Held, Returned] | None:
    """Bring a library on that is older than its mirror: one that is new since it was lost, or that
    lost its log. What the mirror holds, and what of it was not there; None: it is not older."""
    db.execute("BEGIN IMMEDIATE")  # a change that is being made is in the mirror first
    try:
        end = journal.last(path)
        if end.number <= mirror.number_of(db):
            return None
        held = journal.read(path)
        if mirror.mark_of(db) and not mirror.is_ours(db, held):
            return None
        before = {key for (key,) in db.execute("SELECT id FROM stories")}
        done = mirror_return.bring_back(db, held)
        lineage.put_way(db, held.way)
        for key, title in db.execute("SELECT id, title FROM stories").fetchall():
            if key not in before:
                index.put(db, key, title, index.indexed_text(db, key))
        db.execute("COMMIT")
        return held, done
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")


def _brought_back(
    db: sqlite3.Connection, path: Path, known: int, held: Held, returned: Returned
) -> str:
    if known >= 0:
        return f"The library {path} was older than its mirror; {returned}." if returned else ""
    there = int(db.execute("SELECT count(*) FROM stories").fetchone()[0])
    lost = f" {held.stories - there:,} stories are lost." if held.stories > there else ""
    return (
        f"There was no library at {path}. From its mirror came back: {held}. The texts come with"
        f" the next refresh, as far as the feeds still have them.{lost}"
    )
