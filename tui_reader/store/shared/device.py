"""This library as a device in a shared folder: its name there, and whether acts are noted.

A copy of the library, or one that was brought back from a backup, is another device: two that write
under one name would hide each other's acts.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from tui_reader.errors import UsageError
from tui_reader.fast_dataclasses import dataclass
from tui_reader.store import lineage
from tui_reader.store.connection import Store
from tui_reader.store.shared import stamps

_QUIET, _WEAK = 1, 2


@dataclass(frozen=True, slots=True)
class Device:
    """How this library stands in its folder."""

    account_id: int
    name: str
    """Twelve hexadecimal digits."""
    last: int
    """Its last stamp."""
    seeded: int
    """Up to which story what was marked before is noted."""
    generation: int
    size: int
    """Bytes of its own file, as far as it wrote them."""
    lines: int
    version: int
    """Of the program that last read the folder."""
    looked: str
    """What was there when what waits was looked for."""


def find(store: Store) -> Device | None:
    """None: the library is in no folder."""
    with store.read() as db:
        row = db.execute(
            "SELECT account_id, device, last, seeded, generation, size, lines, version, looked"
            " FROM shared_device"
        ).fetchone()
    return None if row is None else Device(*row)


def join(store: Store, account_id: int) -> None:
    """From now on acts are noted. Raises UsageError where the library is in a folder already."""
    with store.write() as db:
        if db.execute("SELECT 1 FROM shared_device").fetchone():
            raise UsageError("The library is in a shared folder already; it can be in one only.")
        db.execute(
            "INSERT INTO shared_device (id, account_id, device, place, last)"
            " VALUES (1, ?, ?, ?, ?)",
            (account_id, _drawn(), lineage.place_of(store.path), stamps.wall()),
        )


def ensure(store: Store) -> Device:
    """The device; another one if the library's file is not the one that was written last. Raises
    UsageError where the library is in no folder."""
    found = find(store)
    if found is None:
        raise UsageError("The library is in no shared folder.")
    with store.read() as db:
        (place,) = db.execute("SELECT place FROM shared_device").fetchone()
    return found if place == lineage.place_of(store.path) else renew(store)


def renew(store: Store) -> Device:
    """Go on under another name: somebody else writes under this one, or did. What was said under
    it is said anew: nobody else looks after it (`clocks`, and writing anew)."""
    name = _drawn()
    with store.write() as db:
        db.execute(
            "UPDATE shared_words SET device = ?, told = 0"
            " WHERE device = (SELECT device FROM shared_device)",
            (name,),
        )
        db.execute(  # from now on it is another's, and read as such
            "DELETE FROM shared_files WHERE instr(name, (SELECT device FROM shared_device)) > 0"
        )
        db.execute(
            "UPDATE shared_device SET device = ?, place = ?, generation = 1, size = 0, lines = 0",
            (name, lineage.place_of(store.path)),
        )
    found = find(store)
    assert found is not None
    return found


def note(store: Store, **values: int | str) -> None:
    """Keep columns of the device's row."""
    columns = ", ".join(f"{name} = ?" for name in values)
    with store.write() as db:
        db.execute(f"UPDATE shared_device SET {columns}", tuple(values.values()))


@contextmanager
def quiet(db: sqlite3.Connection) -> Iterator[None]:
    """What the block does, inside a transaction, is no act of this device's."""
    with _as(db, _QUIET):
        yield


@contextmanager
def weakly(db: sqlite3.Connection) -> Iterator[None]:
    """What the block does, inside a transaction, gives way to whatever a user did."""
    with _as(db, _WEAK):
        yield


@contextmanager
def _as(db: sqlite3.Connection, how: int) -> Iterator[None]:
    db.execute("UPDATE shared_device SET quiet = ?", (how,))
    yield  # what fails rolls this back, too
    db.execute("UPDATE shared_device SET quiet = 0")


def _drawn() -> str:
    return os.urandom(6).hex()
