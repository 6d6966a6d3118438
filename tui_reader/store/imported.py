"""Stories that the user brings himself: they come in as one change, which can be taken back.

Owns the order that makes it one. A row that comes in is no change that the log knows, so new
feeds come in as removed ones and new stories as hidden ones; that they are then shown is the
change. Taken back, they are gone from every list; brought again, they are shown again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader import clock
from tui_reader.model import SafeText
from tui_reader.store import codec
from tui_reader.store.connection import Store
from tui_reader.store.feeds import SEPARATOR
from tui_reader.store.ingest import arrivals
from tui_reader.store.types import Incoming


@dataclass(frozen=True, slots=True)
class Home:
    """The feed that stories go to, made if it is not there."""

    url: str
    title: SafeText
    site: str | None = None
    tags: tuple[SafeText, ...] = ()
    folder: tuple[SafeText, ...] = ()
    """These are of a feed that is made: those of one that is there are the user's own."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A story that is brought."""

    story: Incoming
    home: Home


@dataclass(frozen=True, slots=True)
class Marks:
    """What the user has done with a story elsewhere."""

    tags: tuple[SafeText, ...] = ()
    read: bool = False
    starred: bool = False


@dataclass(frozen=True, slots=True)
class Came:
    """What became of a story that was brought."""

    id: int
    """Its number in the library; 0: it was let go of by the retention, and does not come back."""
    new: bool
    """False: it is there already, in this feed or another one."""


def add(store: Store, brought: Sequence[Brought]) -> list[Came]:
    """Take stories in, out of sight; what became of each, in the order given. `show` shows them: a
    program that ends before leaves nothing to be seen, and the same import again shows them.

    A story that the library has, by its id or its address, in whichever feed, comes no second time.
    """
    with store.write() as db:
        stories = [one.story for one in brought]
        first = _first_of_each(stories)
        came = [Came(id, False) if id else None for id in _elsewhere(db, stories)]
        new = [n for n, one in enumerate(came) if one is None and first[n] == n]
        for home in dict.fromkeys(brought[n].home for n in new):
            places = [n for n in new if brought[n].home == home]
            found = _added(store, db, _feed(db, home), stories, places)
            for n, one in zip(places, found, strict=True):
                came[n] = one
        return [one or _again(came[first[n]]) for n, one in enumerate(came)]


def show(store: Store, label: str, came: Sequence[tuple[Came, Marks]]) -> None:
    """Show stories that came in, and mark them as they were elsewhere: the one change of an import.
    One that was there already gets the tags and the star, and is shown again if it was deleted.
    """
    with store.write(label) as db:
        _show(db, came)


def _added(
    store: Store,
    db: sqlite3.Connection,
    feed_id: int,
    stories: Sequence[Incoming],
    places: Sequence[int],
) -> list[Came]:
    """Those stories added to a feed, hidden; what became of each."""
    result = arrivals.add(store, feed_id, [stories[n] for n in places], listed=False)
    _hide(db, result.new)
    new = set(result.new)
    found = []
    for id in result.placed:
        found.append(Came(id, id in new))
        new.discard(id)  # a file may tell one story twice
    return found


def _again(first: Came | None) -> Came:
    """What becomes of a story that is the same as one before it."""
    assert first is not None
    return Came(first.id, False)


def _elsewhere(db: sqlite3.Connection, stories: Sequence[Incoming]) -> list[int]:
    """For each the number of the story that has its id or address in any feed, or 0."""
    wanted = {key for one in stories for key in (one.keys.guid, one.keys.link) if key is not None}
    owners: dict[int, int] = dict(
        db.execute(
            "SELECT i.key, i.story_id FROM feeds f JOIN identities i ON i.feed_id = f.id"
            " WHERE (f.removed_at IS NULL OR f.url LIKE 'local:%') AND i.usable = 1"
            " AND i.story_id IS NOT NULL AND i.key IN (SELECT value FROM json_each(?))",
            (json.dumps(list(wanted)),),
        ).fetchall()
    )
    return [owners.get(one.keys.guid) or owners.get(one.keys.link or 0, 0) for one in stories]


def _first_of_each(stories: Sequence[Incoming]) -> list[int]:
    """For each the place of the first of them that is the same: by its id, or by address and title.
    A page may lie in ten archives."""
    seen: dict[object, int] = {}
    found = []
    for n, one in enumerate(stories):
        address = (one.keys.link, one.title) if one.keys.link and one.title else n
        place = min(seen.get(one.keys.guid, n), seen.get(address, n))
        seen.setdefault(one.keys.guid, place)
        seen.setdefault(address, place)
        found.append(place)
    return found


def _feed(db: sqlite3.Connection, home: Home) -> int:
    """The feed's number; one that is not there comes in as a removed one."""
    db.execute(
        "INSERT OR IGNORE INTO feeds (url, feed_title, site, tags, folder, added_at, removed_at,"
        " interval_minutes) VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
        (
            *(home.url, home.title, home.site, codec.pack_names(home.tags)),
            *(SEPARATOR.join(home.folder), clock.seconds(), clock.seconds()),
        ),
    )
    found = db.execute("SELECT id FROM feeds WHERE url = ?", (home.url,)).fetchone()
    return int(found[0])


def _hide(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    db.execute(
        "UPDATE stories SET hidden = ? WHERE id IN (SELECT value FROM json_each(?))",
        (clock.seconds(), json.dumps(list(ids))),
    )


def _show(db: sqlite3.Connection, came: Sequence[tuple[Came, Marks]]) -> None:
    now = clock.seconds()
    these = "id IN (SELECT value FROM json_each(?))"
    all_of_them = json.dumps([one.id for one, _ in came])
    db.execute(
        "UPDATE feeds SET removed_at = NULL WHERE removed_at IS NOT NULL AND url LIKE 'local:%'"
        " AND id IN"
        f" (SELECT feed_id FROM stories WHERE {these})",
        (all_of_them,),
    )
    db.execute(f"UPDATE stories SET hidden = 0 WHERE hidden > 0 AND {these}", (all_of_them,))
    read = [one.id for one, marks in came if one.new and marks.read]
    db.execute(
        f"UPDATE stories SET read = 1, read_at = ? WHERE read = 0 AND {these}",
        (now, json.dumps(read)),
    )
    starred = [one.id for one, marks in came if marks.starred]
    db.execute(
        f"UPDATE stories SET starred = 1, starred_at = ? WHERE starred = 0 AND {these}",
        (now, json.dumps(starred)),
    )
    for one, marks in came:
        if marks.tags:
            _tag(db, one.id, marks.tags)


def _tag(db: sqlite3.Connection, id: int, tags: Sequence[SafeText]) -> None:
    """The tags besides those that it has."""
    row = db.execute("SELECT tags FROM stories WHERE id = ?", (id,)).fetchone()
    had = codec.names(row[0]) if row else ()
    all_of_them = tuple(dict.fromkeys((*had, *tags)))
    if row and all_of_them != had:
        packed = codec.pack_names(all_of_them)
        db.execute("UPDATE stories SET tags = ? WHERE id = ?", (packed, id))
