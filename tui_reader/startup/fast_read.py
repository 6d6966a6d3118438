"""A first look at the library for the first frame: real rows, before anything else is imported.

Owns one read-only look with the standard library's sqlite3 and nothing more: no model, no data
classes (their making alone takes longer than this whole look). Changes nothing, and says None
whenever anything is out of the ordinary: the real opening then finds the words for it.
"""

from __future__ import annotations

import os
import sqlite3

TYPE_CHECKING = False  # `typing` takes longer to import than all of this
if TYPE_CHECKING:
    from typing import Any

WHERE = {
    "all": "s.shelf = 2",
    "unread": "s.shelf = 2 AND s.read = 0",
    "starred": "s.starred = 1 AND s.shelf > 0",
    "saved": "s.saved = 1 AND s.shelf > 0",
    "feed": "s.feed_id = :key AND s.shelf = 2",
}
"""The lists that can be shown at the first frame, each along an index of its own."""

_PLAIN = frozenset(b"/-_.0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
"""Bytes of a path that stand for themselves in an address."""
_TITLE = "CASE f.own_title WHEN '' THEN f.feed_title ELSE f.own_title END"
_CALLED = "CASE s.title WHEN '' THEN s.called ELSE s.title END"


_FIRST = """(s.told = 0 OR f.told_once = 0
    OR NOT EXISTS (SELECT 1 FROM
        (SELECT s.told AS told, s.id AS id, f.rank AS rank) me
        CROSS JOIN stories s INDEXED BY stories_told ON s.told = me.told AND s.told > 0
        CROSS JOIN feeds f ON f.id = s.feed_id AND f.told_once = 1
            AND (f.rank > me.rank OR (f.rank = me.rank AND s.id < me.id))
        WHERE {held}))"""
"""As `store.lists.selection` has it: the first of its row."""
_TOLD = """CASE WHEN s.told = 0 OR f.told_once = 0 THEN 0 ELSE
    (SELECT count(*) FROM stories o INDEXED BY stories_told JOIN feeds g ON g.id = o.feed_id
    WHERE o.told = s.told AND o.told > 0 AND o.id <> s.id AND o.shelf = 2 AND g.told_once = 1) END
"""
"""As `store.stories` has it: how many others stand in the row."""
_BEHIND = """SELECT shown + ifnull((SELECT sum(max(x.n - 1, 0) - max(r.shown - 1, 0)) FROM
    (SELECT s.told, count(*) FILTER (WHERE s.shelf = 2 AND g.told_once = 1) AS n FROM
        (SELECT DISTINCT a.told FROM feeds f CROSS JOIN stories a ON a.feed_id = f.id
            AND a.shelf = 2 AND a.told > 0 WHERE f.told_once = 0) t
        CROSS JOIN stories s INDEXED BY stories_told ON s.told = t.told AND s.told > 0
        CROSS JOIN feeds g ON g.id = s.feed_id GROUP BY s.told) x
    JOIN told_rows r ON r.told = x.told), 0) FROM told_behind"""
"""As `store.lists.told` has it: how many stories all rows keep behind their first."""


class Glance:
    """What was seen, as SQLite gives it."""

    __slots__ = ("behind", "feeds", "kept", "state", "stories", "totals")

    def __init__(
        self, db: sqlite3.Connection, listing: tuple[str, str], limit: int, once: bool
    ) -> None:
        kind, key = listing
        where = WHERE[kind]
        held = f"{where} AND {_FIRST.format(held=where)}" if once else where
        self.stories: list[Any] = db.execute(
            f"SELECT s.id, s.feed_id, {_TITLE}, {_CALLED}, s.at, s.read, s.starred, s.saved,"
            f" s.tags, s.updated, s.path, s.title <> '', {_TOLD if once else '0'}"
            " FROM stories s CROSS JOIN feeds f ON f.id = s.feed_id"
            f" WHERE {held} ORDER BY s.at DESC, s.id DESC LIMIT :limit",
            {"key": key, "limit": limit},
        ).fetchall()
        """The columns of `model.StoryRow`, in its order; `tags` as a JSON array or ""."""
        self.feeds: list[Any] = db.execute(
            f"SELECT f.id, {_TITLE}, f.folder, c.unread, c.total, f.error, f.url, f.place,"
            " f.tags LIKE '%\"!\"%' FROM feeds f"
            " JOIN counts c ON c.feed_id = f.id WHERE f.removed_at IS NULL"
        ).fetchall()
        """(id, title, names of folders joined by U+001F, unread, total, error, address,
        place, whether it is hidden), in no order."""
        self.kept: list[Any] = db.execute("SELECT id, title, query FROM smart_feeds").fetchall()
        """(id, title, query) of the kept searches, in no order."""
        self.totals: Any = db.execute(
            "SELECT sum(total), sum(unread), sum(starred), sum(saved) FROM counts"
        ).fetchone()
        """(total, unread, starred, saved)."""
        self.behind: int = db.execute(_BEHIND).fetchone()[0] if once else 0
        """How many stories of the library are shown in one row with another."""
        self.state: dict[tuple[str, str], str] = {
            (view, name): value
            for view, name, value in db.execute("SELECT view, key, value FROM view_state")
        }
        """What the screen remembers: (view, key) -> JSON."""


def look(
    path: str | os.PathLike[str],
    version: int,
    listing: tuple[str, str] = ("all", ""),
    limit: int = 60,
    once: bool = False,
) -> Glance | None:
    """The first rows of a list (kind and key of a `model.Listing`, and whether it tells `once`), in
    some two milliseconds.

    `version` is the library version the caller knows (`schema.VERSION`); None for any other one,
    for no or an empty library, and for whatever goes wrong.
    """
    try:
        db = _connected(path)
        try:
            if db.execute("PRAGMA user_version").fetchone()[0] != version:
                return None
            return Glance(db, listing, limit, once)
        finally:
            db.close()
    except (sqlite3.Error, KeyError):
        return None


def version(path: str | os.PathLike[str]) -> int:
    """The version of the library at `path`; 0 where there is none or it cannot be seen."""
    try:
        db = _connected(path)
        try:
            return int(db.execute("PRAGMA user_version").fetchone()[0])
        finally:
            db.close()
    except sqlite3.Error:
        return 0


def _connected(path: str | os.PathLike[str]) -> sqlite3.Connection:
    """A read-only connection, which makes no file."""
    if not os.path.isfile(path):
        raise sqlite3.OperationalError("no file")
    if os.sep == "/":
        name = os.fsencode(os.path.abspath(path))
        uri = "file:" + "".join(chr(c) if c in _PLAIN else f"%{c:02x}" for c in name)
    else:
        from pathlib import Path

        uri = Path(path).absolute().as_uri()
    return sqlite3.connect(f"{uri}?mode=ro", uri=True, timeout=0.1)
