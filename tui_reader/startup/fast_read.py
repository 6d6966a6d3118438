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


class Glance:
    """What was seen, as SQLite gives it."""

    __slots__ = ("feeds", "kept", "state", "stories", "totals")

    def __init__(self, db: sqlite3.Connection, listing: tuple[str, str], limit: int) -> None:
        kind, key = listing
        self.stories: list[Any] = db.execute(
            f"SELECT s.id, s.feed_id, {_TITLE}, {_CALLED}, s.at, s.read, s.starred, s.saved,"
            " s.tags, s.updated, s.path, s.title <> ''"
            " FROM stories s CROSS JOIN feeds f ON f.id = s.feed_id"
            f" WHERE {WHERE[kind]} ORDER BY s.at DESC, s.id DESC LIMIT :limit",
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
) -> Glance | None:
    """The first rows of a list (kind and key of a `model.Listing`), in some two milliseconds.

    `version` is the library version the caller knows (`schema.VERSION`); None for any other one,
    for no or an empty library, and for whatever goes wrong.
    """
    try:
        db = _connected(path)
        try:
            if db.execute("PRAGMA user_version").fetchone()[0] != version:
                return None
            return Glance(db, listing, limit)
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
