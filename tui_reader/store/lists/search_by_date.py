"""Searches in date order. Owns finding a page of hits without looking at all of them.

The index gives hits by story id, that is by arrival, and no story is dated after its arrival. So
hits are taken from the last arrival backwards, and as soon as a page is full of stories newer than
the next hit's arrival, no earlier one can belong on it.
"""

from __future__ import annotations

import sqlite3

from tui_reader.model import Listing
from tui_reader.store import clauses
from tui_reader.store.clauses import Condition
from tui_reader.store.lists import by_date as bydate
from tui_reader.store.lists import selection
from tui_reader.store.lists.by_date import Walk
from tui_reader.store.search import conditions, query
from tui_reader.store.types import StoryKey

CHUNKS = (2_000, 8_000, 32_000)
"""Hits taken at a time; after the last of them, all that are left."""

_Place = tuple[int, int]

# Every story that may be found, in two walks that an index has in order (or that are short).
_ON_THE_SHELF = (
    Walk("s.shelf = 2", source="stories s INDEXED BY stories_by_date"),
    Walk("s.shelf = 1 AND s.feed_id IN (SELECT id FROM feeds WHERE removed_at IS NOT NULL)"),
)


def by_date(
    db: sqlite3.Connection,
    listing: Listing,
    after: StoryKey | None,
    window: tuple[int, bool],
    extra: Condition,
) -> list[int]:
    """A page of hits in the direction of the walk."""
    limit, backwards = window
    place = None if after is None else (after.at, after.id)
    held = clauses.both(selection.extras(db, listing), extra)
    parsed = query.parse(listing.key)
    if parsed.is_empty:
        return []
    held = clauses.both(*conditions.unwanted(parsed), *conditions.narrowing(db, parsed), held)
    expression = query.match(parsed)
    if not expression:
        places = {p for w in _ON_THE_SHELF for p in bydate.steps(db, w, place, window, held)}
        return [story_id for _, story_id in sorted(places, reverse=not backwards)[:limit]]
    past = bydate.beyond(Walk(""), place, backwards)
    held = clauses.both(("s.shelf > 0", ()), past, held)
    found = _hits(db, expression, window, held)
    return [story_id for _, story_id in found]


def _hits(
    db: sqlite3.Connection, expression: str, window: tuple[int, bool], held: Condition
) -> list[_Place]:
    limit, backwards = window
    found: list[_Place] = []
    below: int | None = None
    for size in () if backwards else CHUNKS:
        chunk = (expression, below, size)
        found = sorted({*found, *_chunk(db, chunk, window, held)}, reverse=True)[:limit]
        below = _lowest(db, chunk)
        if below is None:
            return found
        if len(found) == limit and _arrived(db, below) < found[-1][0]:
            return found
    rest = _chunk(db, (expression, below, -1), window, held)
    return sorted({*found, *rest}, reverse=not backwards)[:limit]


def _chunk(
    db: sqlite3.Connection,
    chunk: tuple[str, int | None, int],
    window: tuple[int, bool],
    held: Condition,
) -> list[_Place]:
    """The first hits of a chunk in date order."""
    limit, backwards = window
    inner, params = _rowids(chunk)
    direction = "ASC" if backwards else "DESC"
    return db.execute(
        f"SELECT s.at, s.id FROM ({inner}) h CROSS JOIN stories s ON s.id = h.rowid"
        f" WHERE {held[0]} ORDER BY s.at {direction}, s.id {direction} LIMIT ?",
        (*params, *held[1], limit),
    ).fetchall()


def _rowids(chunk: tuple[str, int | None, int]) -> Condition:
    expression, below, size = chunk
    limits = "" if below is None else " AND rowid < ?"
    params = (expression,) if below is None else (expression, below)
    sql = f"SELECT rowid FROM story_index WHERE story_index MATCH ?{limits}"
    if size < 0:
        return sql, params
    return f"{sql} ORDER BY rowid DESC LIMIT ?", (*params, size)


def _lowest(db: sqlite3.Connection, chunk: tuple[str, int | None, int]) -> int | None:
    """The id that a chunk ends with; None when it was the last."""
    inner, params = _rowids(chunk)
    count, lowest = db.execute(f"SELECT count(*), min(rowid) FROM ({inner})", params).fetchone()
    return int(lowest) if count == chunk[2] else None


def _arrived(db: sqlite3.Connection, story_id: int) -> int:
    row = db.execute("SELECT arrived FROM details WHERE story_id = ?", (story_id,)).fetchone()
    return 1 << 62 if row is None else int(row[0])
