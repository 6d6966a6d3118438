"""Lists of stories as windows on the database: keyset pages, counts and places.

Owns order and paging. No page costs more in a large library than in a small one: in date order
each list is one walk along an index, or a merge of a few (a folder is a merge of its feeds).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from tui_reader.model import Listing, StoryRow
from tui_reader.store import clauses, stories
from tui_reader.store.clauses import Condition
from tui_reader.store.connection import Store
from tui_reader.store.lists import by_date, orders, selection, told
from tui_reader.store.lists.page_request import PageRequest
from tui_reader.store.types import StoryKey

PAGE = 50


def key_of(row: StoryRow) -> StoryKey:
    """Where the row stands, in every order."""
    return StoryKey(row.id, row.at, row.feed_id, row.feed_title, row.title)


def page(
    store: Store,
    listing: Listing,
    after: StoryKey | None = None,
    limit: int = PAGE,
    *,
    backwards: bool = False,
) -> list[StoryRow]:
    """Up to `limit` rows that follow `after` (None: from the top), in list order.

    Backwards: the rows that stand right before `after` (None: the end), still in list order.
    """
    with store.read() as db:
        ids = _ids(db, PageRequest(listing, after, limit, backwards))
    rows = stories.rows(store, ids, told=selection.tells_once(listing))
    return rows[::-1] if backwards else rows


def next_unread(
    store: Store, listing: Listing, after: StoryKey | None, *, backwards: bool = False
) -> StoryRow | None:
    """The nearest unread row of the list after (or before) a row."""
    with store.read() as db:
        ids = _ids(db, PageRequest(listing, after, 1, backwards, ("s.read = 0", ())))
    found = stories.rows(store, ids, told=selection.tells_once(listing))
    return found[0] if found else None


def count(store: Store, listing: Listing) -> int:
    """How many rows the list has: from maintained counters where its kind allows."""
    with store.read() as db:
        counter = _COUNTERS.get(listing.kind)
        behind = told.BEHIND.get(listing.kind) if listing.once else told.nothing
        both_ends = listing.upto and (listing.since or listing.once)
        if counter and behind and not both_ends and not selection.is_narrowed(listing):
            total = counter(db, listing) - behind(db, listing)
            return total - _newer(db, replace(listing, upto=0), listing.upto)
        # A filter looks at every title: in the order they lie in that is ten times as fast.
        whole = listing.filter and listing.kind in ("all", "unread")
        return _count(db, selection.condition(db, listing), "NOT INDEXED" if whole else "")


def rank(store: Store, listing: Listing, key: StoryKey) -> int:
    """How many rows stand before `key`: its place in the list, for the scroll bar. One index
    walk, cheap for lists in date order, else a scan of the list."""
    with store.read() as db:
        held = selection.condition(db, listing)
        if listing.order != "date":
            return _count(db, clauses.both(held, orders.before(listing.order, key)))
        beside = _count(db, clauses.both(held, ("s.at = ? AND s.id > ?", (key.at, key.id))))
        if listing.kind in ("all", "feed") and _is_old(db, key.at):  # the end is nearer
            rest = clauses.both(held, ("s.at <= ?", (key.at,)))
            return count(store, listing) - _count(db, rest) + beside
        return _count(db, clauses.both(held, ("s.at > ?", (key.at,)))) + beside


def at(store: Store, listing: Listing, place: int, limit: int = PAGE) -> list[StoryRow]:
    """The page that begins at a place (0 is the top), for drags of the scroll bar only."""
    with store.read() as db:
        where, params = selection.condition(db, listing)
        total = count(store, listing)
        from_end = place > total // 2
        offset = max(total - place - limit, 0) if from_end else max(place, 0)
        wanted = min(limit, total - place) if from_end else limit
        if wanted <= 0:
            return []
        order = orders.by(listing.order, from_end)
        join = orders.JOIN if listing.order == "feed" else ""
        ids = db.execute(
            f"SELECT s.id FROM stories s {join} WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?",
            (*params, wanted, offset),
        ).fetchall()
    rows = stories.rows(store, [i for (i,) in ids], told=selection.tells_once(listing))
    return rows[::-1] if from_end else rows


def holds(store: Store, listing: Listing, story_ids: Sequence[int]) -> set[int]:
    """Which of these stories are rows of the list."""
    with store.read() as db:
        if listing.kind == "search":
            from tui_reader.store.lists import search_by_date

            return search_by_date.holding(db, listing, story_ids)
        where, params = selection.condition(db, listing)
        found = db.execute(
            f"SELECT s.id FROM json_each(?) j CROSS JOIN stories s ON s.id = j.value WHERE {where}",
            (json.dumps(list(story_ids)), *params),
        )
        return {int(row[0]) for row in found}


def newer_than(store: Store, listing: Listing, story_id: int) -> int:
    """How many rows of the list arrived after that story: the "12 new" line."""
    with store.read() as db:
        return _newer(db, replace(listing, upto=0), story_id)


def _ids(db: sqlite3.Connection, asked: PageRequest) -> list[int]:
    """Story ids of a page, in the direction of the walk."""
    listing = asked.listing
    # Searching is not imported before the first key.
    if listing.order == "relevance":
        from tui_reader.store.lists import relevance

        return relevance.ids(db, asked)
    if listing.order == "date" and listing.kind == "search":
        from tui_reader.store.lists import search_by_date

        return search_by_date.ids(db, asked)
    if listing.order == "date":
        return by_date.ids(db, asked)
    if listing.order == "feed" and listing.kind in ("all", "unread", "folder", "feed"):
        return orders.ids_by_feed(db, asked)
    return orders.ids(db, asked)


def _count(db: sqlite3.Connection, held: Condition, by: str = "") -> int:
    join = orders.JOIN if "f.own_title" in held[0] else ""
    sql = f"SELECT count(*) FROM stories s {by} {join} WHERE {held[0]}"
    return int(db.execute(sql, held[1]).fetchone()[0])


def _is_old(db: sqlite3.Connection, at: int) -> bool:
    """Whether an instant lies in the older half of the library's time."""
    ends = [
        db.execute(f"SELECT {end}(at) FROM stories WHERE shelf = 2").fetchone()[0]
        for end in ("min", "max")
    ]
    return None not in ends and at < sum(ends) / 2


def _newer(db: sqlite3.Connection, listing: Listing, story_id: int) -> int:
    """Rows that arrived after a story: they are few, so begin with their ids."""
    if not story_id:
        return 0
    if listing.kind == "search":
        from tui_reader.store.lists import search_by_date

        newer = db.execute("SELECT id FROM stories WHERE id > ?", (story_id,))
        return len(search_by_date.holding(db, listing, [row[0] for row in newer]))
    where, params = selection.condition(db, listing)
    held = ("s.id > ? AND +s.shelf > 0", (story_id,))
    sql = f"SELECT count(*) FROM stories s NOT INDEXED WHERE {held[0]} AND ({where})"
    return int(db.execute(sql, (*held[1], *params)).fetchone()[0])


def _sum(db: sqlite3.Connection, column: str, where: str = "1", params: Any = ()) -> int:
    sql = f"SELECT ifnull(sum({column}), 0) FROM counts WHERE {where}"
    return int(db.execute(sql, params).fetchone()[0])


def _all(db: sqlite3.Connection, _listing: Listing) -> int:
    return _sum(db, "total")


def _unread(db: sqlite3.Connection, listing: Listing) -> int:
    lately = 0
    if listing.since:
        lately = _count(db, ("s.shelf = 2 AND s.read = 1 AND s.read_at >= ?", (listing.since,)))
    return _sum(db, "unread") + lately


def _starred(db: sqlite3.Connection, _listing: Listing) -> int:
    return _sum(db, "starred")


def _saved(db: sqlite3.Connection, _listing: Listing) -> int:
    return _sum(db, "saved")


def _search(db: sqlite3.Connection, listing: Listing) -> int:
    from tui_reader.store.search import conditions, query

    parsed = query.parse(listing.key)
    expression = conditions.expression(db, parsed)
    plain = expression and not query.narrowing(parsed)
    if not plain or _sum(db, "hidden"):
        return _count(db, selection.condition(db, replace(listing, upto=0)))
    # Nothing is hidden, so the index alone can tell, ten times as fast as with the stories.
    sql = "SELECT count(*) FROM story_index WHERE story_index MATCH ?"
    return int(db.execute(sql, (expression,)).fetchone()[0])


def _feed(db: sqlite3.Connection, listing: Listing) -> int:
    return _sum(db, "total", "feed_id = ?", (clauses.number(listing.key),))


def _folder(db: sqlite3.Connection, listing: Listing) -> int:
    if not listing.key:
        return _all(db, listing)
    wanted = set(clauses.folder_feeds(db, listing.key))
    totals = db.execute("SELECT feed_id, total FROM counts")
    return sum(total for feed_id, total in totals if feed_id in wanted)


_COUNTERS: dict[str, Callable[[sqlite3.Connection, Listing], int]] = {
    "all": _all,
    "unread": _unread,
    "starred": _starred,
    "saved": _saved,
    "feed": _feed,
    "folder": _folder,
    "search": _search,
}
"""Kinds whose count needs no look at the stories: mostly a sum over one small row a feed."""
