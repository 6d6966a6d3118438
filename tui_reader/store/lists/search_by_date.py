"""Searches in date order. Owns finding a page of hits without looking at all of them.

The index gives hits by story id, that is by arrival, and no story is dated after its arrival. So
hits are taken from the last arrival backwards, and as soon as a page is full of stories newer than
the next hit's arrival, no earlier one can belong on it.
"""

from __future__ import annotations

import itertools
import json
import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import replace

from tui_reader.model import Listing
from tui_reader.store.clauses import REMOVED, Way
from tui_reader.store.lists import by_date, selection, sieve
from tui_reader.store.lists.by_date import Walk
from tui_reader.store.lists.page_request import PageRequest, Place
from tui_reader.store.lists.sieve import Sample, Sieve
from tui_reader.store.search import conditions, query
from tui_reader.store.search.conditions import Narrowed

CHUNKS = (2_000, 8_000, 32_000)
"""Hits taken at a time; after the last of them, all that are left."""
WALKED = 20_000
"""Hits that are simply all met, where few stories are looked for among them."""
FEW = 200
"""Stories for which the index is asked without a look at how many hits it has."""
DENSE = 20
"""Where of so many stories or fewer one is a hit, the stories are walked through, not the hits."""
CHUNKS_OF_FEW = (500, 2_000)
"""The same of few stories, which lie far from each other."""
NEAR, SIEVED = 250, 5_000
"""Stories that are looked at for those without a word, then where they may do, before all of those
with it are listed."""

# Every story that may be found, in two walks that an index has in order (or that are short).
_ON_THE_SHELF = (
    Walk("s.shelf = 2", source="stories s INDEXED BY stories_by_date"),
    Walk(REMOVED, source="stories s INDEXED BY stories_by_feed"),
)


def ids(db: sqlite3.Connection, asked: PageRequest) -> list[int]:
    """A page of hits in the direction of the walk."""
    parsed = query.parse(asked.listing.key)
    if parsed.is_empty:
        return []
    narrowed = conditions.narrowing(db, parsed)
    asked = asked.holding(selection.extras(db, asked.listing))
    expression = conditions.expression(db, parsed)
    of = Sieve(expression or conditions.unwanted(db, parsed), bool(expression))
    if narrowed.few is not None:
        found = _few(db, narrowed, narrowed.few, of, asked)
    elif expression:
        found = _hits(db, expression, narrowed, asked)
    else:
        found = _all(db, of.expression, narrowed, asked)
    return [story_id for _, story_id in found]


def holding(db: sqlite3.Connection, listing: Listing, ids: Collection[int]) -> set[int]:
    """Which of these stories a search finds: without a look at any other."""
    parsed = query.parse(listing.key)
    if parsed.is_empty:
        return set()
    extras, held = selection.extras(db, listing), conditions.narrowing(db, parsed).held
    asked = PageRequest(listing, None, -1).holding(("s.shelf > 0", ()), extras, held)
    expression = conditions.expression(db, parsed)
    of = Sieve(expression or conditions.unwanted(db, parsed), bool(expression))
    return {story_id for _, story_id in of.left(db, _among(db, ids, asked))}


def _in_order(db: sqlite3.Connection, narrowed: Narrowed, asked: PageRequest) -> Iterator[Place]:
    """All stories that what the index does not answer holds for."""
    walks = [_walk(way) for way in narrowed.ways] or _ON_THE_SHELF
    return sieve.merged(db, walks, asked.holding(narrowed.rest))


def _walk(way: Way) -> Walk:
    return Walk(f"({way.held}) AND s.shelf > 0", way.params, way.source, way.at, way.id)


def _all(
    db: sqlite3.Connection, unwanted: str, narrowed: Narrowed, asked: PageRequest
) -> list[Place]:
    """The first stories without some words."""
    looked_at = NEAR
    while unwanted and looked_at:
        near = itertools.islice(_in_order(db, narrowed, asked), looked_at)
        found = sieve.first(db, Sieve(unwanted, False), near, asked)
        if len(found) == asked.limit:
            return found
        more = looked_at < SIEVED and _may_do(sieve.sample(db, unwanted), asked)
        looked_at = SIEVED if more else 0
    if unwanted:
        asked = asked.holding((f"s.id NOT IN ({sieve.HITS})", (unwanted,)))
    return asked.first(itertools.islice(_in_order(db, narrowed, asked), asked.limit))


def _may_do(unwanted: Sample, asked: PageRequest) -> bool:
    """Whether those that are looked at may hold a page of stories without some words."""
    left = 1 - 1 / unwanted.apart
    return unwanted.is_whole or left * SIEVED > asked.limit


def _few(
    db: sqlite3.Connection,
    narrowed: Narrowed,
    few: tuple[int, ...],
    of: Sieve,
    asked: PageRequest,
) -> list[Place]:
    """The first of few stories that the index finds, or does not."""
    met = _beyond(asked).holding(narrowed.rest)
    if of.expression and of.wanted and len(few) > FEW:
        sample = sieve.sample(db, of.expression)
        hits = sample.hits
        if sample.apart > DENSE and not sample.is_whole:
            rows = db.execute(f"{sieve.HITS} LIMIT ?", (of.expression, WALKED))
            hits = tuple(row[0] for row in rows)
        if sample.is_whole or sieve.SAMPLE < len(hits) < WALKED:
            return _among(db, set(few).intersection(hits), met)
        of = replace(of, apart=sample.apart)
    if narrowed.ways and len(few) > FEW:
        return sieve.first(db, of, _in_order(db, narrowed, asked), asked)
    return _by_arrival(db, few, of, met)


def _by_arrival(
    db: sqlite3.Connection, few: tuple[int, ...], of: Sieve, asked: PageRequest
) -> list[Place]:
    """The first of some stories that the index finds, those that arrived last before others."""
    found: list[Place] = []
    left = sorted(few)
    for size in () if asked.backwards else CHUNKS_OF_FEW:
        chunk, left = left[-size:], left[:-size]
        places = _among(db, chunk, replace(asked, limit=-1))
        found = asked.first([*found, *sieve.first(db, of, places, asked)])
        if not left or (len(found) == asked.limit and _arrived(db, left[-1]) < found[-1][0]):
            return found
    places = _among(db, left, replace(asked, limit=-1))
    return asked.first([*found, *sieve.first(db, of, places, asked)])


def _beyond(asked: PageRequest) -> PageRequest:
    """For stories that are met in no order."""
    return asked.holding(("s.shelf > 0", ()), by_date.beyond(Walk(""), asked))


def _hits(
    db: sqlite3.Connection, expression: str, narrowed: Narrowed, asked: PageRequest
) -> list[Place]:
    """The first hits in date order."""
    sample = sieve.sample(db, expression)
    if sample.apart <= DENSE and not sample.is_whole:
        of = Sieve(expression, apart=sample.apart)
        return sieve.first(db, of, _in_order(db, narrowed, asked), asked)
    asked = _beyond(asked).holding(narrowed.held)
    if sample.is_whole:
        return _among(db, sample.hits, asked)
    found: list[Place] = []
    below = sample.newest + 1
    for size in () if asked.backwards else CHUNKS:
        rows = db.execute(
            f"{sieve.HITS} AND rowid < ? ORDER BY rowid DESC LIMIT ?", (expression, below, size)
        )
        hits = [row[0] for row in rows]
        found = asked.first({*found, *_among(db, hits, asked)})
        if len(hits) < size:
            return found
        below = hits[-1]
        if len(found) == asked.limit and _arrived(db, below) < found[-1][0]:
            return found
    return asked.first({*found, *_rest(db, (expression, below), asked)})


def _among(db: sqlite3.Connection, ids: Collection[int], asked: PageRequest) -> list[Place]:
    """The first of these stories in date order."""
    held, params = asked.extra
    return db.execute(
        "SELECT s.at, s.id FROM json_each(?) j CROSS JOIN stories s ON s.id = j.value"
        f" WHERE {held} ORDER BY s.at {asked.direction}, s.id {asked.direction} LIMIT ?",
        (json.dumps(list(ids)), *params, asked.limit),
    ).fetchall()


def _rest(db: sqlite3.Connection, below: tuple[str, int], asked: PageRequest) -> list[Place]:
    """The first of the hits of an expression that arrived before a story."""
    held, more = asked.extra
    return db.execute(
        f"SELECT s.at, s.id FROM ({sieve.HITS} AND rowid < ?) h CROSS JOIN stories s"
        f" ON s.id = h.rowid WHERE {held}"
        f" ORDER BY s.at {asked.direction}, s.id {asked.direction} LIMIT ?",
        (*below, *more, asked.limit),
    ).fetchall()


def _arrived(db: sqlite3.Connection, story_id: int) -> int:
    row = db.execute("SELECT arrived FROM details WHERE story_id = ?", (story_id,)).fetchone()
    return 1 << 62 if row is None else int(row[0])
