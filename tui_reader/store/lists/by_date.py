"""Lists in date order, the newest first: the order that everything is made for.

A list is one or several *walks*, each along an index that is in order already. A page takes what
it needs from each and merges; it never sorts more than a few pages.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from typing import Any

from tui_reader.fast_dataclasses import dataclass, replace
from tui_reader.model import Listing
from tui_reader.store import clauses
from tui_reader.store.clauses import Condition
from tui_reader.store.joins import MEMBERS
from tui_reader.store.lists import selection
from tui_reader.store.lists.page_request import PageRequest, Place

MOST_READ_LATELY = 5_000
"""Stories read since an Unread list was opened that are worth sorting; beyond, they are dense
enough to be met on a walk through all."""

FILTERED_NEAR = 4_000
"""Stories that a filter looks through along the index. A word that is rarer is looked for through
the whole table, in the order it lies in: five times as fast as by way of the index."""

FEW_WALKS = 4
"""Walks that are simply all taken."""


@dataclass(frozen=True, slots=True)
class Walk:
    where: str
    params: tuple[Any, ...] = ()
    source: str = "stories s"
    at: str = "s.at"
    id: str = "s.id"
    feed: int = 0
    """The feed, when the walk is simply its stories."""


def ids(db: sqlite3.Connection, asked: PageRequest) -> list[int]:
    """A page of any list but a search (`search_by_date`'s), in the direction of the walk."""
    listing = asked.listing
    asked = asked.holding(selection.extras(db, listing))
    maker = _WALKS.get(listing.kind)
    walks = [Walk(*selection.condition(db, listing))] if maker is None else list(maker(db, listing))
    if len(walks) > FEW_WALKS:
        walks = _nearest(db, walks, asked)
    take = _filtered if listing.filter and listing.kind in ("all", "unread") else steps
    places = {place for walk in walks for place in take(db, walk, asked)}
    return [story_id for _, story_id in asked.first(places)]


def beyond(walk: Walk, asked: PageRequest) -> Condition:
    """The rows of a walk past the place that the page follows."""
    if asked.place is None:
        return "", ()
    at, story_id = asked.place
    sign = ">" if asked.backwards else "<"
    return (
        f"{walk.at} {sign}= ? AND ({walk.at} {sign} ? OR {walk.id} {sign} ?)",
        (at, at, story_id),
    )


def steps(db: sqlite3.Connection, walk: Walk, asked: PageRequest) -> list[Place]:
    """The first places of one walk."""
    return along(db, walk, asked).fetchall()


def along(db: sqlite3.Connection, walk: Walk, asked: PageRequest) -> sqlite3.Cursor:
    """The places of one walk, met one by one."""
    where, params = clauses.both((walk.where, walk.params), beyond(walk, asked), asked.extra)
    return db.execute(
        f"SELECT {walk.at}, {walk.id} FROM {walk.source} WHERE {where}"
        f" ORDER BY {walk.at} {asked.direction}, {walk.id} {asked.direction} LIMIT ?",
        (*params, asked.limit),
    )


def _filtered(db: sqlite3.Connection, walk: Walk, asked: PageRequest) -> list[Place]:
    """As `steps`, of a filter that may hold for very few stories of very many."""
    where, params = clauses.both((walk.where, walk.params), beyond(walk, asked))
    end = db.execute(
        f"SELECT {walk.at} FROM {walk.source} WHERE {where}"
        f" ORDER BY {walk.at} {asked.direction} LIMIT 1 OFFSET ?",
        (*params, FILTERED_NEAR),
    ).fetchone()
    if end is None:
        return steps(db, walk, asked)
    near = (f"{walk.at} {'<=' if asked.backwards else '>='} ?", (end[0],))
    found = steps(db, walk, asked.holding(near))
    if len(found) >= asked.limit:
        return found
    return steps(db, replace(walk, source="stories s NOT INDEXED"), asked)


def _nearest(db: sqlite3.Connection, walks: list[Walk], asked: PageRequest) -> list[Walk]:
    """The walks that can be on the page. A page of n rows lies on the n walks whose first rows
    come first, and no row of it is beyond the last of those."""
    walk = Walk("s.feed_id = j.value AND s.shelf = 2")
    where, params = clauses.both((walk.where, ()), beyond(walk, asked), asked.extra)
    head = f"SELECT s.at FROM stories s WHERE {where} ORDER BY s.at {asked.direction} LIMIT 1"
    found: list[tuple[int, int]] = db.execute(
        f"SELECT head, feed_id FROM (SELECT j.value AS feed_id, ({head}) AS head"
        f" FROM json_each(?) j) WHERE head IS NOT NULL ORDER BY head {asked.direction}",
        (*params, json.dumps([w.feed for w in walks if w.feed])),
    ).fetchall()
    if len(found) <= asked.limit:
        kept = [_of_feed(feed_id) for _, feed_id in found]
    else:
        last = found[asked.limit - 1][0]
        within = f"s.at {'<=' if asked.backwards else '>='} {last}"
        near = [f for at, f in found if (at <= last if asked.backwards else at >= last)]
        kept = [replace(_of_feed(f), where=f"{_of_feed(f).where} AND {within}") for f in near]
    return [w for w in walks if not w.feed] + kept


def _all(_db: sqlite3.Connection, _listing: Listing) -> Iterable[Walk]:
    yield Walk("s.shelf = 2", source="stories s INDEXED BY stories_by_date")


def _unread(db: sqlite3.Connection, listing: Listing) -> Iterable[Walk]:
    if not listing.since:
        yield Walk("s.shelf = 2 AND s.read = 0")
        return
    lately = ("s.read_at >= ? AND s.shelf = 2 AND s.read = 1", (listing.since,))
    many = db.execute(
        f"SELECT count(*) FROM (SELECT 1 FROM stories s WHERE {lately[0]} LIMIT ?)",
        (*lately[1], MOST_READ_LATELY),
    ).fetchone()[0]
    if many < MOST_READ_LATELY:
        yield Walk("s.shelf = 2 AND s.read = 0")
        yield Walk(*lately, source="stories s INDEXED BY stories_read_lately")
    else:
        yield Walk(
            "s.shelf = 2 AND (s.read = 0 OR s.read_at >= ?)",
            (listing.since,),
            source="stories s INDEXED BY stories_by_date",
        )


def _feed(_db: sqlite3.Connection, listing: Listing) -> Iterable[Walk]:
    yield _of_feed(clauses.number(listing.key))


def _folder(db: sqlite3.Connection, listing: Listing) -> Iterable[Walk]:
    if not listing.key:
        return _all(db, listing)
    return [_of_feed(feed_id) for feed_id in clauses.folder_feeds(db, listing.key)]


def _tag(db: sqlite3.Connection, listing: Listing) -> Iterable[Walk]:
    yield Walk(
        "t.tag = ? AND s.shelf > 0",
        (listing.key,),
        "story_tags t CROSS JOIN stories s ON s.id = t.story_id",
        "t.at",
        "t.story_id",
    )
    yield from (_of_feed(feed_id) for feed_id in clauses.tagged_feeds(db, listing.key))


def _entity(db: sqlite3.Connection, listing: Listing) -> Iterable[Walk]:
    """A walk for each name that it has."""
    number = clauses.number(listing.key)
    for (member,) in db.execute(MEMBERS, (number, number)).fetchall():
        yield Walk(
            "m.entity_id = ? AND s.shelf > 0",
            (member,),
            "mentions m CROSS JOIN stories s ON s.id = m.story_id",
            "m.at",
            "m.story_id",
        )


def _of_feed(feed_id: int) -> Walk:
    return Walk("s.feed_id = ? AND s.shelf = 2", (feed_id,), feed=feed_id)


_WALKS: dict[str, Callable[[sqlite3.Connection, Listing], Iterable[Walk]]] = {
    "all": _all,
    "unread": _unread,
    "feed": _feed,
    "folder": _folder,
    "tag": _tag,
    "entity": _entity,
}
"""Kinds made of walks of their own; the others walk along their condition."""
