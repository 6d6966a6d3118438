"""Branches of one library: a copy, or a backup that was put back, and the one it was made of, when
both went on.

Owns what the library keeps of its mirror, and its way: where it was written, one file after the
other, each with a name of its own and the number of its first change there. A file that is copied
is another file; so of two ways that have parted neither leads to the other.
"""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path

from tui_reader.fast_dataclasses import dataclass

VIEW = "library"
"""Where the library keeps it, in the table of what is never undone."""
WAY, HERE = "mirror_way", "mirror_here"
MOST = 200
"""Files of a way that are remembered."""

Way = tuple[tuple[int, str], ...]
"""(number of the first change there, the file's own name), the last one last; (): it is not known,
as in what earlier versions wrote."""


@dataclass(frozen=True, slots=True)
class Stand:
    """How far a library, or a mirror, has come."""

    number: int
    """Of its last change; -1: it cannot be told."""
    way: Way

    @property
    def at(self) -> str:
        """The name of the file in which that was made."""
        return self.way[-1][1] if self.way else ""


def parted(one: Stand, other: Stand) -> bool:
    """Whether they are two branches: neither went on from the other."""
    if not one.way or not other.way:
        return False
    return not (_leads(one, other) or _leads(other, one))


def _leads(older: Stand, newer: Stand) -> bool:
    """Whether the newer one went on from where the older one is."""
    ends = [first for first, _ in newer.way[1:]]
    for (_, name), end in zip(newer.way, [*ends, None], strict=True):
        if name == older.at:
            return older.number <= newer.number if end is None else older.number < end
    return False


def way_of(db: sqlite3.Connection) -> Way:
    return as_way(kept(db, WAY))


def put_way(db: sqlite3.Connection, way: Way) -> None:
    keep(db, WAY, way)


def as_way(value: object) -> Way:
    """What was read of a file, if it is a way at all."""
    if not isinstance(value, list):
        return ()
    try:
        return tuple((int(number), str(name)) for number, name in value)
    except (TypeError, ValueError):
        return ()


def go_on(db: sqlite3.Connection, path: Path, number: int) -> Way:
    """The way with the file at `path`, in which the change of this number is made."""
    way, here = way_of(db), place_of(path)
    if not way or kept(db, HERE) != here:
        way = (*way, (number, os.urandom(4).hex()))[-MOST:]
        put_way(db, way)
        keep(db, HERE, here)
    return way


def place_of(path: Path) -> str:
    """Tells a file from its copies, on one computer as well as on two."""
    try:
        found = path.stat()
    except OSError:
        return ""
    return f"{found.st_dev}:{found.st_ino}"


def kept(db: sqlite3.Connection, key: str) -> object:
    query = "SELECT value FROM view_state WHERE view = ? AND key = ?"
    row = db.execute(query, (VIEW, key)).fetchone()
    try:
        found: object = json.loads(row[0]) if row else None
    except ValueError:
        return None
    return found


def keep(db: sqlite3.Connection, key: str, value: object) -> None:
    db.execute(
        "INSERT INTO view_state (view, key, value) VALUES (?, ?, ?)"
        " ON CONFLICT (view, key) DO UPDATE SET value = excluded.value",
        (VIEW, key, json.dumps(value)),
    )
