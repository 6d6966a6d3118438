"""Searches in the order of relevance: bm25 weighed with age. Owns the ranking."""

from __future__ import annotations

import sqlite3
from functools import lru_cache, partial

from tui_reader import clock
from tui_reader.durations import DAY
from tui_reader.model import Listing
from tui_reader.store import clauses
from tui_reader.store.clauses import Condition
from tui_reader.store.lists import common_words, selection
from tui_reader.store.lists.page_request import PageRequest
from tui_reader.store.search import beginnings, conditions, query

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
    if not parsed.wanted:
        return []
    held = clauses.both(
        ("s.shelf > 0", ()),
        conditions.narrowing(db, parsed).held,
        selection.extras(db, listing),
        extra,
    )
    spell = lru_cache(partial(beginnings.phrase, db))
    words = common_words.words(db, parsed.wanted, spell)
    others = common_words.words(db, parsed.unwanted, spell)
    if sum(word.cost for word in (*words, *others)) <= common_words.MOST:
        rows = _scored(db, query.match(parsed), held)
    else:
        places = _found(db, query.match(parsed, spell), held)
        scores = common_words.scores(db, words, [story_id for story_id, _ in places])
        rows = [(story_id, at, scores[story_id]) for story_id, at in places]
    now = clock.now()
    # bm25 is the better the more negative it is; age weakens it.
    scored = [(_aged(score, now - at), -at, -story_id) for story_id, at, score in rows]
    return [-negative_id for _, _, negative_id in sorted(scored)]


def _scored(db: sqlite3.Connection, match: str, held: Condition) -> list[tuple[int, int, float]]:
    """Candidates as (id, at, bm25)."""
    return db.execute(
        "SELECT s.id, s.at, h.score FROM (SELECT rowid AS id, bm25(story_index, ?, 1.0) AS score"
        " FROM story_index WHERE story_index MATCH ? ORDER BY rowid DESC LIMIT ?) h"
        f" JOIN stories s ON s.id = h.id WHERE {held[0]}",
        (TITLE_WEIGHT, match, CANDIDATES, *held[1]),
    ).fetchall()


def _found(db: sqlite3.Connection, match: str, held: Condition) -> list[tuple[int, int]]:
    """Candidates as (id, at)."""
    return db.execute(
        "SELECT s.id, s.at FROM (SELECT rowid AS id FROM story_index WHERE story_index MATCH ?"
        f" ORDER BY rowid DESC LIMIT ?) h JOIN stories s ON s.id = h.id WHERE {held[0]}",
        (match, common_words.CANDIDATES, *held[1]),
    ).fetchall()


def _aged(score: float, age_seconds: float) -> float:
    days = max(age_seconds, 0.0) / DAY
    return score / (1 + days / HALF_LIFE_DAYS)
