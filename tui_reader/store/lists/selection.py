"""Listing -> SQL: which stories a list holds, as one condition on `stories s`.

Owns the meaning of each kind of listing; order and paging are `listings.py`'s. A condition holds
no join, so that it fits SELECT, UPDATE and count(*) alike.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from typing import Any

from tui_reader.errors import UsageError
from tui_reader.model import Listing

Condition = tuple[str, tuple[Any, ...]]
"""SQL on alias s, and its parameters."""

_HITS = "SELECT rowid FROM story_index WHERE story_index MATCH ?"

NOTHING: Condition = ("0", ())


def condition(db: sqlite3.Connection, listing: Listing) -> Condition:
    """The whole condition of a listing: its kind, its filter and its horizon."""
    return both(_kind(db, listing), extras(db, listing))


def extras(db: sqlite3.Connection, listing: Listing) -> Condition:
    """What a listing asks besides its kind; ("", ()) when nothing."""
    parts: list[Condition] = []
    if listing.upto:
        parts.append(("s.id <= ?", (listing.upto,)))
    for word in listing.filter.split():
        parts.append(_filter_word(db, word))
    return both(*parts)


def both(*conditions: Condition) -> Condition:
    """All of the conditions; empty ones count for nothing."""
    held = [c for c in conditions if c[0]]
    return " AND ".join(f"({sql})" for sql, _ in held), tuple(p for _, ps in held for p in ps)


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


def entity_group(db: sqlite3.Connection, entity_id: int) -> list[int]:
    """The ids that stand for one entity: itself, or what it was merged into, and all merged
    with it."""
    row = db.execute(
        "SELECT ifnull(merged_into, id) FROM entities WHERE id = ?", (entity_id,)
    ).fetchone()
    if row is None:
        return []
    others = _ids(db.execute("SELECT id FROM entities WHERE merged_into = ?", (row[0],)))
    return [int(row[0]), *others]


def _kind(db: sqlite3.Connection, listing: Listing) -> Condition:
    try:
        return _KINDS[listing.kind](db, listing)
    except KeyError:
        raise UsageError(f"There is no list of the kind {listing.kind!r}.") from None


def _all(_db: sqlite3.Connection, _listing: Listing) -> Condition:
    return "s.shelf = 2", ()


def _unread(_db: sqlite3.Connection, listing: Listing) -> Condition:
    if listing.since:
        return "s.shelf = 2 AND (s.read = 0 OR s.read_at >= ?)", (listing.since,)
    return "s.shelf = 2 AND s.read = 0", ()


def _starred(_db: sqlite3.Connection, _listing: Listing) -> Condition:
    return "s.starred = 1 AND s.shelf > 0", ()


def _saved(_db: sqlite3.Connection, _listing: Listing) -> Condition:
    return "s.saved = 1 AND s.shelf > 0", ()


def _feed(_db: sqlite3.Connection, listing: Listing) -> Condition:
    return "s.feed_id = ? AND s.shelf = 2", (number(listing.key),)


def _folder(db: sqlite3.Connection, listing: Listing) -> Condition:
    if not listing.key:
        return "s.shelf = 2", ()  # the top folder holds every feed
    return both(one_of("s.feed_id", folder_feeds(db, listing.key)), ("s.shelf = 2", ()))


def _tag(db: sqlite3.Connection, listing: Listing) -> Condition:
    own = "s.shelf > 0 AND s.id IN (SELECT story_id FROM story_tags WHERE tag = ?)"
    feeds = tagged_feeds(db, listing.key)
    if not feeds:
        return own, (listing.key,)
    of_feeds, params = one_of("s.feed_id", feeds)
    return f"({own}) OR (s.shelf = 2 AND {of_feeds})", (listing.key, *params)


def _search(db: sqlite3.Connection, listing: Listing) -> Condition:
    from tui_reader.store.search import conditions  # which needs this module

    return conditions.search(db, listing.key)


def _entity(db: sqlite3.Connection, listing: Listing) -> Condition:
    group, params = one_of("entity_id", entity_group(db, number(listing.key)))
    return (
        f"s.shelf > 0 AND s.id IN (SELECT story_id FROM mentions WHERE {group})",
        params,
    )


_KINDS: dict[str, Callable[[sqlite3.Connection, Listing], Condition]] = {
    "all": _all,
    "unread": _unread,
    "starred": _starred,
    "saved": _saved,
    "feed": _feed,
    "folder": _folder,
    "tag": _tag,
    "search": _search,
    "entity": _entity,
}
"""One row a kind of listing."""


def number(key: str) -> int:
    """A listing's key as an id; what is none becomes 0, which no row has."""
    return int(key) if key.isascii() and key.isdigit() and len(key) < 19 else 0


def _filter_word(db: sqlite3.Connection, word: str) -> Condition:
    """A row's title or its feed's title holds the word, whatever its case."""
    feeds, params = one_of("s.feed_id", feeds_called(db, word))
    if word.isascii():
        escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        return f"s.title LIKE ? ESCAPE '\\' OR {feeds}", (f"%{escaped}%", *params)
    return f"instr(casefold(s.title), ?) OR {feeds}", (word.casefold(), *params)


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


def _ids(rows: sqlite3.Cursor) -> list[int]:
    return [int(row[0]) for row in rows]
