"""The orders of lists other than by date, and what keyset paging needs of each order.

An order is a row: the columns it sorts by, each up or down. The id comes last, so that every row
has one place.
"""

from __future__ import annotations

import sqlite3
from typing import Any

from tui_reader.errors import UsageError
from tui_reader.fast_dataclasses import dataclass, replace
from tui_reader.list_model import LIST_ORDERS
from tui_reader.model import Listing
from tui_reader.store import clauses
from tui_reader.store.clauses import Condition
from tui_reader.store.lists import by_date, selection
from tui_reader.store.lists.page_request import PageRequest
from tui_reader.store.types import StoryKey

JOIN = "JOIN feeds f ON f.id = s.feed_id"
FEED_TITLE = "(CASE f.own_title WHEN '' THEN f.feed_title ELSE f.own_title END) COLLATE NOCASE"
TITLE = f"substr({clauses.CALLED}, 1, 40) COLLATE NOCASE"
"""As the index stories_by_title has it: two titles that agree so far stand by age."""


@dataclass(frozen=True, slots=True)
class Column:
    sql: str
    field: str
    """The field of `StoryKey` it is compared with."""
    down: bool = False
    beside: str = "?"
    """What stands beside it where it is compared, of the field's value."""


_TELL = (
    "ifnull((SELECT a.sources FROM affairs a WHERE a.number = {s}.affair AND {s}.affair > 0), 1)"
)
SOURCES = Column(
    _TELL.format(s="s"), "id", True,
    f"ifnull((SELECT {_TELL.format(s='k')} FROM stories k WHERE k.id = ?), 1)",
)  # fmt: skip
"""How many independent sources tell a story's affair. The row that a page follows says by its id
how many: it may be more by now than when it was painted."""

ORDERS: dict[str, tuple[Column, ...]] = {
    "date": (Column("s.at", "at", True), Column("s.id", "id", True)),
    "relevance": (Column("s.at", "at", True), Column("s.id", "id", True)),
    "oldest": (Column("s.at", "at"), Column("s.id", "id")),
    "sources": (SOURCES, Column("s.at", "at", True), Column("s.id", "id", True)),
    "title": (Column(TITLE, "title"), Column("s.id", "id")),
    "feed": (
        Column(FEED_TITLE, "feed_title"),
        Column("s.feed_id", "feed_id"),
        Column("s.at", "at", True),
        Column("s.id", "id", True),
    ),
}


LISTED = LIST_ORDERS
"""Those of every list; relevance is a search's alone."""


def by(order: str, backwards: bool) -> str:
    """The ORDER BY terms of an order, in either direction."""
    return ", ".join(f"{c.sql} {'DESC' if c.down != backwards else 'ASC'}" for c in _columns(order))


def before(order: str, key: StoryKey) -> Condition:
    """What holds for the rows that stand before `key`."""
    return beyond(order, key, True)


def beyond(order: str, key: StoryKey | None, backwards: bool) -> Condition:
    """What holds for the rows after `key` in the direction of the walk."""
    if key is None:
        return "", ()
    columns = _columns(order)
    sql = "0"
    params: list[Any] = []
    for column in reversed(columns):
        sign = "<" if column.down != backwards else ">"
        value = _value(key, column)
        # The first comparison alone lets SQLite begin at the right place of an index.
        at = column.beside
        sql = f"{column.sql} {sign}= {at} AND ({column.sql} {sign} {at} OR ({sql}))"
        params = [value, value, *params]
    return sql, tuple(params)


def ids(db: sqlite3.Connection, asked: PageRequest) -> list[int]:
    """A page of any list in any order: one statement, which sorts unless an index is in order."""
    listing = asked.listing
    where, params = clauses.both(
        selection.condition(db, listing),
        asked.extra,
        beyond(listing.order, asked.after, asked.backwards),
    )
    join = JOIN if listing.order == "feed" else ""
    rows = db.execute(
        f"SELECT s.id FROM stories s {join} WHERE {where}"
        f" ORDER BY {by(listing.order, asked.backwards)} LIMIT ?",
        (*params, asked.limit),
    )
    return [int(row[0]) for row in rows]


def ids_by_feed(db: sqlite3.Connection, asked: PageRequest) -> list[int]:
    """A page of a large list in feed order: feed after feed, each by date, until it is full."""
    found: list[int] = []
    listing, after = asked.listing, asked.after
    # Whether a story is the first of its row is not asked of one feed's stories.
    first = selection.NARROWINGS["once"](db, listing)
    within = asked.holding(_unread_too(listing), first)
    begun = after is None
    for feed_id in _feeds_in_order(db, listing, asked.backwards):
        key = after if not begun and after is not None and feed_id == after.feed_id else None
        if not begun and key is None:
            continue
        begun = True
        # Whatever else the list asks, as `upto` or a filter, it asks of each feed's stories.
        narrowed = replace(
            listing, kind="feed", key=str(feed_id), order="date", since=0, once=False
        )
        left = asked.limit - len(found)
        found += by_date.ids(db, replace(within, listing=narrowed, after=key, limit=left))
        if len(found) >= asked.limit:
            break
    return found


def _unread_too(listing: Listing) -> Condition:
    """What a list holds of a feed's stories by its kind."""
    if listing.kind != "unread":
        return "", ()
    if listing.since:
        return "s.read = 0 OR s.read_at >= ?", (listing.since,)
    return "s.read = 0", ()


def _feeds_in_order(db: sqlite3.Connection, listing: Listing, backwards: bool) -> list[int]:
    """The feeds that a list runs through, those without a story of it left out."""
    down = "DESC" if backwards else "ASC"
    rows = db.execute(
        f"SELECT f.id, c.total, c.unread FROM feeds f JOIN counts c ON c.feed_id = f.id"
        f" WHERE c.total > 0 ORDER BY {FEED_TITLE} {down}, f.id {down}"
    ).fetchall()
    if listing.kind == "feed":
        return [clauses.number(listing.key)]
    if listing.kind == "folder":
        wanted = set(clauses.folder_feeds(db, listing.key))
        return [feed_id for feed_id, _, _ in rows if feed_id in wanted]
    if listing.kind == "unread" and not listing.since:
        return [feed_id for feed_id, _, unread in rows if unread]
    return [feed_id for feed_id, _, _ in rows]


def _columns(order: str) -> tuple[Column, ...]:
    try:
        return ORDERS[order]
    except KeyError:
        raise UsageError(f"There is no order {order!r}; there are {', '.join(LISTED)}.") from None


def _value(key: StoryKey, column: Column) -> Any:
    value = getattr(key, column.field)
    return value[:40] if column.field == "title" else value
