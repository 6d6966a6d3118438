"""Names as people type them: without accents, or in Latin letters (Gutierrez, Mitsotakis).

Owns how such a typing is found among the names that are written otherwise. It is asked where a name
as it is written was not found: it looks at names one by one.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from tui_reader.name_sounds import plain
from tui_reader.store import joins

MOST = 20_000
"""The most mentioned names are looked at."""


def begun(db: sqlite3.Connection, kinds: Sequence[str], typed: str) -> list[int]:
    """Rows of names of which the whole, or a word, begins as typed."""
    words = f" {plain(typed)}"
    return [id for id, name in _foreign(db, kinds) if words.strip() and words in f" {name}"]


def called(db: sqlite3.Connection, kinds: Sequence[str], typed: str) -> list[int]:
    """Rows of names in which what was typed stands, word by word."""
    words = f" {plain(typed)} "
    return [id for id, name in _foreign(db, kinds) if words.strip() and words in f" {name} "]


def _foreign(db: sqlite3.Connection, kinds: Sequence[str]) -> list[tuple[int, str]]:
    """(row, name in ASCII) of those that are not written in ASCII."""
    rows = db.execute(
        "SELECT id, key FROM entities WHERE kind IN (SELECT value FROM json_each(?))"
        " AND id IN (SELECT id FROM entities WHERE length(key) <> length(CAST(key AS BLOB)))"
        " AND stories > 0 ORDER BY mentions DESC LIMIT ?",
        (json.dumps(kinds), MOST),
    )
    return [(id, plain(joins.plain(key))) for id, key in rows]
