"""One connection to the library's file, with our settings. Knows no table and no transaction."""

from __future__ import annotations

import sqlite3
from functools import partial
from pathlib import Path
from typing import Any

from tui_reader.store import sql_functions

WAIT = 30.0
"""Seconds a writer waits for another program's transaction; ours last milliseconds."""
CACHE_KIB = 4_000
"""Page cache of one connection. Small: the kernel keeps the file anyway."""
WAL_KEPT = 32 * 1024 * 1024
"""Bytes of the write-ahead log that are kept on the disk after a checkpoint."""
SETTINGS: tuple[str, ...] = (
    f"cache_size = -{CACHE_KIB}",
    "temp_store = MEMORY",
    "foreign_keys = ON",
    "recursive_triggers = OFF",
    "synchronous = NORMAL",
    f"journal_size_limit = {WAL_KEPT}",
)
"""Of each connection."""


INCREMENTAL = 2
"""`PRAGMA auto_vacuum` of a file whose free pages can be given back a few at a time."""


class Connection(sqlite3.Connection):
    """A connection that can be referred to weakly, so that a dead thread's one is let go."""

    def execute(self, sql: str, values: Any = (), /) -> sqlite3.Cursor:
        """As sqlite3's, which stumbles over its own words where they quote damaged bytes."""
        try:
            return super().execute(sql, values)
        except UnicodeDecodeError as error:
            raise sqlite3.DatabaseError(f"malformed: {error.object!r}") from error


def connect(path: Path, *, read_only: bool = False, immutable: bool = False) -> Connection:
    """A connection with our settings. Transactions are begun and ended by hand."""
    mode = "ro" if read_only else "rwc"
    uri = f"{path.absolute().as_uri()}?mode={mode}{'&immutable=1' if immutable else ''}"
    db = sqlite3.connect(
        uri,
        uri=True,
        timeout=WAIT,
        isolation_level=None,
        check_same_thread=False,
        factory=Connection,
        cached_statements=256,
    )
    # Bytes that are no UTF-8 any more are shown as such: one damaged title takes no list away.
    db.text_factory = partial(str, encoding="utf-8", errors="replace")
    sql_functions.teach(db)
    try:
        for setting in SETTINGS:
            db.execute(f"PRAGMA {setting}")
    except sqlite3.Error:
        db.close()  # else it would hold the library for as long as somebody holds the error
        raise
    return db


def shrinks(db: sqlite3.Connection, mode: int = INCREMENTAL) -> None:
    """How a file that nothing stands in yet is going to give free pages back: a few at a time."""
    db.execute(f"PRAGMA auto_vacuum = {mode}")
