"""Clauses of SQL on `stories s`, and which feeds a clause is made of.

The pieces that listings (`lists.selection`) and typed queries (`search`) are put together from.
Knows no kind of list and no field of a query.
"""

from __future__ import annotations

import json
import sqlite3
from typing import Any, NamedTuple

REMOVED = "s.shelf = 1 AND s.feed_id IN (SELECT id FROM feeds WHERE removed_at IS NOT NULL)"
"""Kept stories of feeds that were removed; all others on the shelf have 2."""

Condition = tuple[str, tuple[Any, ...]]
"""SQL on alias s, and its parameters."""


class Way(NamedTuple):
    """Stories along an index that has them in the order of their dates."""

    source: str
    held: str
    params: tuple[Any, ...] = ()
    at: str = "s.at"
    id: str = "s.id"


class Listed(tuple[str, tuple[Any, ...]]):
    """A condition whose stories an index lists: they may be gone through instead of asking it of
    each story."""

    statement: str
    """Selects their ids as `story_id`, with the same parameters."""
    each: Condition
    """The same condition for when stories are met one by one: it makes no set of them."""
    ways: tuple[Way, ...] = ()
    """Its stories in the order of their dates, where there are such ways; together they are all."""

    def __new__(cls, sql: str, params: tuple[Any, ...], statement: str, each: str = "") -> Listed:
        made = super().__new__(cls, (sql, params))
        made.statement, made.each = statement, (each or sql, params)
        return made

    def along(self, *ways: Way) -> Listed:
        """The same, with ways in the order of date."""
        self.ways = ways
        return self


class Along(tuple[str, tuple[Any, ...]]):
    """A condition whose stories lie in the order of their dates."""

    ways: tuple[Way, ...]

    def __new__(cls, sql: str, params: tuple[Any, ...], *ways: Way) -> Along:
        made = super().__new__(cls, (sql, params))
        made.ways = ways
        return made


def outside(first: int, last: int) -> Along:
    """Stories of any time but a period."""
    by_date = "stories s INDEXED BY stories_by_date"
    held = "s.at < ? OR s.at > ?"
    return Along(
        held,
        (first, last),
        Way(by_date, "s.shelf = 2 AND s.at < ?", (first,)),
        Way(by_date, "s.shelf = 2 AND s.at > ?", (last,)),
        Way("stories s INDEXED BY stories_by_feed", f"{REMOVED} AND ({held})", (first, last)),
    )


class Parted(tuple[str, tuple[Any, ...]]):
    """A condition whose opposite an index answers, too, but not the word NOT before it."""

    other: Condition

    def __new__(cls, sql: str, other: str | Condition, *params: Any) -> Parted:
        made = super().__new__(cls, (sql, params))
        made.other = (other, params) if isinstance(other, str) else other
        return made


CALLED = "CASE s.title WHEN '' THEN s.called ELSE s.title END"
"""What a story is called: by its title, where it has one."""

NOTHING: Condition = ("0", ())
NO_STORY = Listed("s.id < 1", (), "SELECT id AS story_id FROM stories WHERE id < 1")
"""Holds for none, too; a plain 0 would leave the walks along an index without their index."""


def both(*conditions: Condition) -> Condition:
    """All of the conditions; empty ones count for nothing."""
    held = [c for c in conditions if c[0]]
    return " AND ".join(f"({sql})" for sql, _ in held), tuple(p for _, ps in held for p in ps)


def among(table: str, held: str = "1", params: tuple[Any, ...] = (), by: str = "") -> Listed:
    """The stories that have a row in a table. `by`: the index that finds a story's rows there,
    where it is not the table's key."""
    statement = f"SELECT story_id FROM {table} WHERE {held}"
    way = f"INDEXED BY {by}" if by else "NOT INDEXED"  # never by what is asked of them
    each = f"EXISTS (SELECT 1 FROM {table} {way} WHERE story_id = s.id AND ({held}))"
    return Listed(f"s.id IN ({statement})", params, statement, each)


def of_feeds(ids: list[int]) -> Listed:
    """All stories of some feeds."""
    sql, params = one_of("s.feed_id", ids)
    own = sql.replace("s.feed_id", "feed_id", 1)
    return Listed(sql, params, f"SELECT id AS story_id FROM stories WHERE {own}")


def folder_feeds(db: sqlite3.Connection, folder: str) -> list[int]:
    """Ids of the feeds in a folder (path joined by "/") and in all folders under it."""
    if not folder:
        return _ids(db.execute("SELECT id FROM feeds WHERE removed_at IS NULL"))
    return _ids(
        db.execute(
            "SELECT id FROM feeds WHERE removed_at IS NULL AND"
            " substr(replace(folder, char(31), '/') || '/', 1, length(?)) = ?",
            (folder + "/", folder + "/"),
        )
    )


def tagged_feeds(db: sqlite3.Connection, tag: str) -> list[int]:
    """Ids of the feeds that bear a tag."""
    return _ids(
        db.execute(
            "SELECT id FROM feeds WHERE removed_at IS NULL AND tags <> ''"
            " AND EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ?)",
            (tag,),
        )
    )


def feeds_called(db: sqlite3.Connection, words: str) -> list[int]:
    """Feeds whose title holds the words. They are few, so Python may fold their case."""
    wanted = words.casefold()
    rows = db.execute("SELECT id, own_title, feed_title FROM feeds")
    return [i for i, own, title in rows if wanted in str(own or title).casefold()]


def one_of(column: str, ids: list[int]) -> Condition:
    """A column holds one of some ids."""
    if len(ids) == 1:
        return f"{column} = ?", (ids[0],)
    return f"{column} IN (SELECT value FROM json_each(?))", (json.dumps(ids),)


def number(key: str) -> int:
    """A listing's key as an id; what is none becomes 0, which no row has."""
    return int(key) if key.isascii() and key.isdigit() and len(key) < 19 else 0


def _ids(rows: sqlite3.Cursor) -> list[int]:
    return [int(row[0]) for row in rows]
