"""Stories that tell one event, shown as one row: who stands behind the first, and how many do.

Owns the counts that lists told once need; none looks at more than the rows that differ from what
the triggers counted.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable

from tui_reader.model import Listing
from tui_reader.store import clauses
from tui_reader.store.clauses import Condition

Count = Callable[[sqlite3.Connection, Listing], int]


def told_apart(db: sqlite3.Connection) -> bool:
    """Whether any feed has a rank or stays out of rows: an index of its own has those alone."""
    asked = "SELECT 1 FROM feeds WHERE rank <> 0 OR told_once = 0 LIMIT 1"
    return db.execute(asked).fetchone() is not None


def nothing(_db: sqlite3.Connection, _listing: Listing) -> int:
    """A list that shows every story keeps none behind another."""
    return 0


def _all(db: sqlite3.Connection, _listing: Listing) -> int:
    return _behind(db, "shown", ("s.shelf = 2", ()), ("", ()))


def _unread(db: sqlite3.Connection, listing: Listing) -> int:
    if not listing.since:
        return _behind(db, "unread", ("s.shelf = 2 AND s.read = 0", ()), ("", ()))
    lately = "s.shelf = 2 AND s.read = 1 AND s.read_at >= ?"
    held = "s.shelf = 2 AND (s.read = 0 OR s.read_at >= ?)"
    return _behind(db, "unread", (held, (listing.since,)), (lately, (listing.since,)))


def _folder(db: sqlite3.Connection, listing: Listing) -> int:
    if not listing.key:
        return _all(db, listing)
    apart = set(_apart(db))
    feeds = [one for one in clauses.folder_feeds(db, listing.key) if one not in apart]
    held, params = clauses.one_of("s.feed_id", feeds)
    found = db.execute(
        f"SELECT count(*) - count(DISTINCT s.told) FROM stories s"
        f" WHERE s.told > 0 AND s.shelf = 2 AND {held}",
        params,
    )
    return int(found.fetchone()[0])


BEHIND: dict[str, Count] = {"all": _all, "unread": _unread, "folder": _folder}
"""Kinds of lists -> how many stories they keep behind the first of their row."""


def _behind(db: sqlite3.Connection, column: str, held: Condition, more: Condition) -> int:
    """What the triggers counted, put right for the rows of which a list holds another number: those
    with stories that are in it besides (`more`), or of feeds that stay out of rows."""
    apart = json.dumps(_apart(db))
    other: list[Condition] = [more] if more[0] else []
    if apart != "[]":
        feeds = "s.shelf = 2 AND s.feed_id IN (SELECT value FROM json_each(?))"
        other.append((feeds, (apart,)))
    total = int(db.execute(f"SELECT {column} FROM told_behind").fetchone()[0])
    if not other:
        return total
    rows = " UNION ".join(
        f"SELECT DISTINCT s.told FROM stories s WHERE {sql} AND +s.told > 0" for sql, _ in other
    )
    found = db.execute(
        f"SELECT ifnull(sum(max(n - 1, 0) - max(r.{column} - 1, 0)), 0) FROM"
        f" (SELECT s.told, count(*) FILTER (WHERE ({held[0]})"
        "   AND s.feed_id NOT IN (SELECT value FROM json_each(?))) AS n"
        f"  FROM ({rows}) t CROSS JOIN stories s INDEXED BY stories_told"
        "   ON s.told = t.told AND s.told > 0 GROUP BY s.told) x"
        " JOIN told_rows r ON r.told = x.told",
        (*held[1], apart, *(param for _, params in other for param in params)),
    )
    return total + int(found.fetchone()[0])


def _apart(db: sqlite3.Connection) -> list[int]:
    """Feeds whose stories are never shown once with others."""
    if not told_apart(db):
        return []
    return [int(row[0]) for row in db.execute("SELECT id FROM feeds WHERE told_once = 0")]
