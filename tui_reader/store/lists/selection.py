"""Listing -> SQL: which stories a list holds, as one condition on `stories s`.

Owns the meaning of each kind of listing; order and paging are `pages`'s. A condition holds
no join, so that it fits SELECT, UPDATE and count(*) alike.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from tui_reader.errors import UsageError
from tui_reader.model import Listing
from tui_reader.store import clauses
from tui_reader.store.clauses import Condition
from tui_reader.store.joins import MEMBERS
from tui_reader.store.lists import told


def condition(db: sqlite3.Connection, listing: Listing) -> Condition:
    """The whole condition of a listing: its kind, its filter and its horizon."""
    return clauses.both(_kind(db, listing), extras(db, listing))


def extras(db: sqlite3.Connection, listing: Listing) -> Condition:
    """What a listing asks besides its kind; ("", ()) when nothing."""
    return clauses.both(*(make(db, listing) for make in NARROWINGS.values()))


def held(db: sqlite3.Connection, listing: Listing) -> Condition:
    """The condition of a listing without regard to what tells the same."""
    others = (make for field, make in NARROWINGS.items() if field != "once")
    return clauses.both(_kind(db, listing), *(make(db, listing) for make in others))


def is_narrowed(listing: Listing) -> bool:
    """Whether a listing asks more than a kind, up to a story, told once: no counter knows of
    that."""
    return any(getattr(listing, field) for field in NARROWINGS if field not in ("upto", "once"))


def tells_once(listing: Listing) -> bool:
    """Whether of stories that tell one event one is shown: the listing says so, or its query."""
    if listing.kind != "search" or listing.once:
        return listing.once
    from tui_reader.store.search import query  # not imported before the first key

    return query.tells_once(query.parse(listing.key))


def _kind(db: sqlite3.Connection, listing: Listing) -> Condition:
    made = _KINDS.get(listing.kind)
    if made is None:
        raise UsageError(f"There is no list of the kind {listing.kind!r}.")
    return made(db, listing)


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
    return "s.feed_id = ? AND s.shelf = 2", (clauses.number(listing.key),)


def _folder(db: sqlite3.Connection, listing: Listing) -> Condition:
    if not listing.key:
        return "s.shelf = 2", ()  # the top folder holds every feed
    return clauses.both(
        clauses.one_of("s.feed_id", clauses.folder_feeds(db, listing.key)), ("s.shelf = 2", ())
    )


def _tag(db: sqlite3.Connection, listing: Listing) -> Condition:
    own = "s.shelf > 0 AND s.id IN (SELECT story_id FROM story_tags WHERE tag = ?)"
    feeds = clauses.tagged_feeds(db, listing.key)
    if not feeds:
        return own, (listing.key,)
    of_feeds, params = clauses.one_of("s.feed_id", feeds)
    return f"({own}) OR (s.shelf = 2 AND {of_feeds})", (listing.key, *params)


def _search(db: sqlite3.Connection, listing: Listing) -> Condition:
    from tui_reader.store.search import conditions  # not imported before the first key

    return conditions.search(db, listing.key)


def _entity(_db: sqlite3.Connection, listing: Listing) -> Condition:
    naming = f"SELECT story_id FROM mentions WHERE entity_id IN ({MEMBERS})"
    number = clauses.number(listing.key)
    return f"s.shelf > 0 AND s.id IN ({naming})", (number, number)


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


def _upto(_db: sqlite3.Connection, listing: Listing) -> Condition:
    return ("s.id <= ?", (listing.upto,)) if listing.upto else ("", ())


def _filter(db: sqlite3.Connection, listing: Listing) -> Condition:
    return clauses.both(*(_filter_word(db, word) for word in listing.filter.split()))


def _filter_word(db: sqlite3.Connection, word: str) -> Condition:
    """A row's title or its feed's title holds the word, whatever its case."""
    feeds, params = clauses.one_of("s.feed_id", clauses.feeds_called(db, word))
    if word.isascii():
        escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        return f"{clauses.CALLED} LIKE ? ESCAPE '\\' OR {feeds}", (f"%{escaped}%", *params)
    return f"instr(casefold({clauses.CALLED}), ?) OR {feeds}", (word.casefold(), *params)


def _once(db: sqlite3.Connection, listing: Listing) -> Condition:
    """Of the stories of one row, the first that the list would hold."""
    if not tells_once(listing):
        return "", ()
    sql, params = held(db, listing)
    return (RANKED if told.told_apart(db) else FIRST).format(held=sql), params


FIRST = """s.told = 0 OR NOT EXISTS (SELECT 1 FROM (SELECT s.told AS told, s.id AS id) me
    CROSS JOIN stories s INDEXED BY stories_told
        ON s.told = me.told AND s.told > 0 AND s.id < me.id
    WHERE {held})"""
"""No story of its row that a list holds arrived before. The innermost `s` is the story in question:
where `me` is made there is no other yet."""
RANKED = """s.told = 0 OR EXISTS (SELECT 1 FROM feeds WHERE id = s.feed_id AND told_once = 0)
    OR NOT EXISTS (SELECT 1 FROM
        (SELECT s.told AS told, s.id AS id, s.feed_id AS feed_id) me
        CROSS JOIN feeds f0 ON f0.id = me.feed_id
        CROSS JOIN stories s INDEXED BY stories_told ON s.told = me.told AND s.told > 0
        CROSS JOIN feeds f ON f.id = s.feed_id AND f.told_once = 1
            AND (f.rank > f0.rank OR (f.rank = f0.rank AND s.id < me.id))
        WHERE {held})"""
"""The same where feeds have ranks, or stay out of rows."""

NARROWINGS: dict[str, Callable[[sqlite3.Connection, Listing], Condition]] = {
    "upto": _upto,
    "filter": _filter,
    "once": _once,
}
"""What a listing may ask besides its kind: a row a field of `Listing`, with its condition; ("", ())
where it asks nothing. Pages, counts and places in every order follow from it."""
