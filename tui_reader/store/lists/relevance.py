"""Searches in the order of relevance: bm25 weighed with age. Owns the ranking."""

from __future__ import annotations

import sqlite3

from tui_reader import clock
from tui_reader.durations import DAY
from tui_reader.model import Listing
from tui_reader.store import clauses
from tui_reader.store.clauses import Condition
from tui_reader.store.lists import selection
from tui_reader.store.lists.page_request import PageRequest
from tui_reader.store.search import conditions, query

CANDIDATES = 5_000
"""Hits that are ranked: those that arrived last. Older ones follow by date in the other order."""
TITLE_WEIGHT = 6.0
"""A hit in the title against one in the text."""
HALF_LIFE_DAYS = 90.0
"""After so many days a story counts half as much as today's equal."""


def ids(db: sqlite3.Connection, asked: PageRequest) -> list[int]:
    """A page of hits, the most relevant first."""
    ranked = _ranked(db, asked.listing, asked.extra)
    if asked.backwards:
        ranked.reverse()
    after = asked.after
    start = 0 if after is None else ranked.index(after.id) + 1 if after.id in ranked else 0
    return ranked[start : start + asked.limit]


def _ranked(db: sqlite3.Connection, listing: Listing, extra: Condition) -> list[int]:
    parsed = query.parse(listing.key)
    match = query.match(parsed)
    if not match:
        return []
    where, params = clauses.both(
        ("s.shelf > 0", ()),
        conditions.narrowing(db, parsed).held,
        selection.extras(db, listing),
        extra,
        *conditions.unwanted(parsed),
    )
    rows = db.execute(
        "SELECT s.id, s.at, h.score FROM (SELECT rowid AS id, bm25(story_index, ?, 1.0) AS score"
        " FROM story_index WHERE story_index MATCH ? ORDER BY rowid DESC LIMIT ?) h"
        f" JOIN stories s ON s.id = h.id WHERE {where}",
        (TITLE_WEIGHT, match, CANDIDATES, *params),
    ).fetchall()
    now = clock.now()
    # bm25 is the better the more negative it is; age weakens it.
    scored = [(_aged(score, now - at), -at, -story_id) for story_id, at, score in rows]
    return [-negative_id for _, _, negative_id in sorted(scored)]


def _aged(score: float, age_seconds: float) -> float:
    days = max(age_seconds, 0.0) / DAY
    return score / (1 + days / HALF_LIFE_DAYS)
