"""Searches in date order. Owns choosing the cheaper of two ways to a page of hits."""

from __future__ import annotations

import sqlite3

from tui_reader.model import Listing
from tui_reader.store import bydate, query, selection
from tui_reader.store.selection import Condition


def by_date(
    db: sqlite3.Connection,
    listing: Listing,
    place: tuple[int, int] | None,
    window: tuple[int, bool],
    held: Condition,
) -> list[int]:
    limit, backwards = window
    parsed = query.parse(listing.key)
    walk = bydate.Walk("s.shelf > 0")
    where, params = selection.both(
        ("s.shelf > 0", ()),
        *selection.text_conditions(parsed, "s.id"),
        *selection.narrowing(db, parsed),
        bydate.beyond(walk, place, backwards),
        held,
    )
    direction = "ASC" if backwards else "DESC"
    rows = db.execute(
        f"SELECT s.id FROM stories s WHERE {where}"
        f" ORDER BY s.at {direction}, s.id {direction} LIMIT ?",
        (*params, limit),
    )
    return [int(row[0]) for row in rows]
