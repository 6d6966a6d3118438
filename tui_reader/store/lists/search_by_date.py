"""Searches in date order. Owns finding a page of hits without looking at all of them.

The index gives hits by story id, that is by arrival, and no story is dated after its arrival. So
hits are taken from the last arrival backwards, and as soon as a page is full of stories newer than
the next hit's arrival, no earlier one can belong on it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection

from tui_reader.store.clauses import Condition
from tui_reader.store.lists import by_date, selection
from tui_reader.store.lists.by_date import Walk
from tui_reader.store.lists.page_request import PageRequest, Place
from tui_reader.store.search import conditions, query

CHUNKS = (2_000, 8_000, 32_000)
"""Hits taken at a time; after the last of them, all that are left."""

# Every story that may be found, in two walks that an index has in order (or that are short).
_ON_THE_SHELF = (
    Walk("s.shelf = 2", source="stories s INDEXED BY stories_by_date"),
    Walk("s.shelf = 1 AND s.feed_id IN (SELECT id FROM feeds WHERE removed_at IS NOT NULL)"),
)


def ids(db: sqlite3.Connection, asked: PageRequest) -> list[int]:
    """A page of hits in the direction of the walk."""
    parsed = query.parse(asked.listing.key)
    if parsed.is_empty:
        return []
    narrowed = conditions.narrowing(db, parsed)
    asked = asked.holding(
        selection.extras(db, asked.listing), *conditions.unwanted(parsed), narrowed.held
    )
    expression = query.match(parsed)
    if not expression and narrowed.few is None:
        places = {p for walk in _ON_THE_SHELF for p in by_date.steps(db, walk, asked)}
        return [story_id for _, story_id in asked.first(places)]
    asked = asked.holding(("s.shelf > 0", ()), by_date.beyond(Walk(""), asked))
    if not expression:
        found = _among(db, narrowed.few or (), asked)
    elif narrowed.few is not None:
        few = frozenset(narrowed.few)
        hits = db.execute(conditions.HITS, (expression,))
        found = _among(db, [row[0] for row in hits if row[0] in few], asked)
    elif any(begun for _, begun in query.phrases(parsed)):
        found = _begun(db, expression, asked)
    else:
        found = _hits(db, expression, asked)
    return [story_id for _, story_id in found]


def _hits(db: sqlite3.Connection, expression: str, asked: PageRequest) -> list[Place]:
    """The first hits in date order."""
    found: list[Place] = []
    below: int | None = None
    for size in () if asked.backwards else CHUNKS:
        chunk = (expression, below, size)
        found = asked.first({*found, *_chunk(db, chunk, asked)})
        below = _lowest(db, chunk)
        if below is None:
            return found
        if len(found) == asked.limit and _arrived(db, below) < found[-1][0]:
            return found
    return asked.first({*found, *_chunk(db, (expression, below, -1), asked)})


def _begun(db: sqlite3.Connection, expression: str, asked: PageRequest) -> list[Place]:
    """As `_hits` where words are only begun (`ka*`): what each search of the index begins with is
    dear then, as it gathers all that they may be; so one walk through the hits has to do."""
    found: list[Place] = []
    rows = db.execute(f"{conditions.HITS} ORDER BY rowid DESC", (expression,))
    for size in () if asked.backwards else CHUNKS:
        chunk = [row[0] for row in rows.fetchmany(size)]
        found = asked.first({*found, *_among(db, chunk, asked)})
        if len(chunk) < size:
            return found
        if len(found) == asked.limit and _arrived(db, chunk[-1]) < found[-1][0]:
            return found
    return asked.first({*found, *_among(db, [row[0] for row in rows], asked)})


def _among(db: sqlite3.Connection, ids: Collection[int], asked: PageRequest) -> list[Place]:
    """The first of these stories in date order."""
    held, params = asked.extra
    return db.execute(
        "SELECT s.at, s.id FROM json_each(?) j CROSS JOIN stories s ON s.id = j.value"
        f" WHERE {held} ORDER BY s.at {asked.direction}, s.id {asked.direction} LIMIT ?",
        (json.dumps(list(ids)), *params, asked.limit),
    ).fetchall()


def _chunk(
    db: sqlite3.Connection, chunk: tuple[str, int | None, int], asked: PageRequest
) -> list[Place]:
    """The first hits of a chunk in date order."""
    inner, params = _rowids(chunk)
    held, more = asked.extra
    return db.execute(
        f"SELECT s.at, s.id FROM ({inner}) h CROSS JOIN stories s ON s.id = h.rowid"
        f" WHERE {held} ORDER BY s.at {asked.direction}, s.id {asked.direction} LIMIT ?",
        (*params, *more, asked.limit),
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
