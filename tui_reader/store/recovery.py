"""Making a damaged file readable enough for SQLite to open: on a copy, byte by byte.

SQLite reads nothing at all of a file that ends too early, or whose list of tables is damaged,
though all the rows may be there. The missing end is filled up; the list of tables is taken from a
new library, where it can be shown that it stood on the same pages.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from tui_reader.store import opening
from tui_reader.store.database import INCREMENTAL, connect, shrinks
from tui_reader.store.schema import MIGRATIONS

MAGIC = b"SQLite format 3\0"
HEADER = 100
"""Bytes of the file's header, before the first page's own."""
INTERIOR = 5
"""Kind of a page that holds but the numbers of others."""


def made_whole(path: Path, copy: Path, migrations: tuple[str, ...] = MIGRATIONS) -> Path:
    """The library as it is, if SQLite can open it; else a mended copy at `copy`."""
    with path.open("rb") as file:
        head = file.read(HEADER)
    if len(head) < HEADER or not head.startswith(MAGIC):
        return path
    size = _page_size(head) * int.from_bytes(head[28:32], "big")
    short = path.stat().st_size < size
    if not short and _lists_its_tables(path):
        return path
    shutil.copy(path, copy)
    with suppress(FileNotFoundError):
        shutil.copy(f"{path}-wal", f"{copy}-wal")
    if short:
        os.truncate(copy, size)
    version = int.from_bytes(head[60:64], "big")
    if 0 < version <= len(migrations) and not _lists_its_tables(copy):
        _graft(copy, head, migrations[:version])
    return copy


def _lists_its_tables(path: Path) -> bool:
    try:
        with closing(connect(path, read_only=True)) as db:
            db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        raise  # in use, or not ours to read: that is no damage
    except sqlite3.DatabaseError:
        return False
    return True


def _graft(damaged: Path, head: bytes, steps: tuple[str, ...]) -> None:
    """Put the list of tables of a new library over the damaged one. Only where both first pages
    agree: libraries made by the same steps have it on the same pages, until they are vacuumed."""
    fresh = damaged.with_name(f"{damaged.name}.fresh")
    try:
        fresh.unlink(missing_ok=True)
        with closing(connect(fresh)) as db:
            shrinks(db, _shrinking(head))
            opening.migrate(db, fresh, steps)
        new = fresh.read_bytes()
        page = _page_size(new)
        with damaged.open("r+b") as file:
            if file.read(page)[HEADER:] != new[HEADER:page]:
                return
            for number in _children(new[:page]):
                file.seek((number - 1) * page)
                file.write(new[(number - 1) * page : number * page])
    finally:
        fresh.unlink(missing_ok=True)


def _children(first: bytes) -> list[int]:
    """The pages that the first page's list of tables goes on in."""
    if first[HEADER] != INTERIOR:
        return []
    cells = int.from_bytes(first[HEADER + 3 : HEADER + 5], "big")
    last = int.from_bytes(first[HEADER + 8 : HEADER + 12], "big")
    starts = [HEADER + 12 + 2 * n for n in range(cells)]
    places = [int.from_bytes(first[start : start + 2], "big") for start in starts]
    return [int.from_bytes(first[place : place + 4], "big") for place in places] + [last]


def _shrinking(head: bytes) -> int:
    """How the file gives free pages back: those that do keep some of their pages for that."""
    if not int.from_bytes(head[52:56], "big"):
        return 0
    return INCREMENTAL if int.from_bytes(head[64:68], "big") else 1


def _page_size(head: bytes) -> int:
    size = int.from_bytes(head[16:18], "big")
    return 65_536 if size == 1 else size
