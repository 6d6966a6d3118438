"""How far each file of the folder was read."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from tui_reader.store.connection import Store


@dataclass(frozen=True, slots=True)
class Position:
    name: str
    size: int
    """As it was then."""
    changed: int
    """Its time then, nanoseconds."""
    upto: int
    """Bytes that were read and are done with."""
    sum: int
    """Of what stood before that."""
    newest: int = 0
    """Stamp in it, of those that were taken."""
    ahead: int = 0
    """Newest stamp in it that lies in the future."""


def all(store: Store) -> dict[str, Position]:
    with store.read() as db:
        rows = db.execute(
            "SELECT name, size, changed, upto, sum, newest, ahead FROM shared_files"
        ).fetchall()
    return {row[0]: Position(*row) for row in rows}


def put(store: Store, one: Position) -> None:
    with store.write() as db:
        db.execute(
            "INSERT OR REPLACE INTO shared_files (name, size, changed, upto, sum, newest, ahead)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (one.name, one.size, one.changed, one.upto, one.sum, one.newest, one.ahead),
        )


def forget(store: Store, names: Collection[str] | None = None) -> None:
    """Files that are gone; None: all are to be read again."""
    with store.write() as db:
        if names is None:
            db.execute("DELETE FROM shared_files")
        else:
            db.executemany("DELETE FROM shared_files WHERE name = ?", [(one,) for one in names])
