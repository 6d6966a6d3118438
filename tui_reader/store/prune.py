"""Letting old stories go. Owns the retention; runs when asked, in short transactions.

Starred, saved, tagged and noted stories are never pruned. A pruned story's identity stays, so
that a feed which still lists it does not bring it back. Not undoable: it makes room.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from tui_reader import clock
from tui_reader.durations import DAY
from tui_reader.store import changelog, index
from tui_reader.store.connection import Store
from tui_reader.store.shared import device

CHUNK = 200
"""Stories of one transaction: about 20 ms."""
SLACK = 30 * DAY
"""How far the clock may run ahead of the newest dated story before it is not believed."""
WORTH_VACUUM = 0.25
"""Share of free pages from which giving them back pays."""
WORTH_BYTES = 16 * 1024 * 1024

_UNNAMED = """DELETE FROM entities WHERE stories = 0 AND said_by < 2 AND id NOT IN
    (SELECT merged_into FROM entities
     WHERE merged_into IS NOT NULL AND (stories > 0 OR said_by = 2))"""
"""Names that no story has, but those that the user said something of."""
_UNPROTECTED = "s.starred = 0 AND s.saved = 0 AND s.noted = 0 AND s.tags = ''"


@dataclass(frozen=True, slots=True)
class Pruned:
    stories: int
    feeds: int
    """Feeds that were removed longer ago than undo reaches."""
    vacuumed: bool = False


def prune(store: Store, days: int | None = None, now: int | None = None) -> Pruned:
    """Let go of read stories that arrived and are dated more than `days` ago (None: of none), and
    of what was removed more than a day ago."""
    told = clock.seconds() if now is None else now
    with store.read() as db:
        believed = _believed(db, told)
        doomed = sorted(set(_doomed(db, days, believed)))
    for start in range(0, len(doomed), CHUNK):
        _drop(store, doomed[start : start + CHUNK])
    with store.write() as db:
        feeds = _drop_feeds(db, believed)
        db.execute(_UNNAMED)
        changelog.trim(db, believed)
    return Pruned(len(doomed), feeds, _vacuum(store))


def _believed(db: sqlite3.Connection, told: int) -> int:
    """The clock, unless it runs far ahead of what publishers lately said: a jump of the clock
    must not empty the library."""
    newest = db.execute(
        "SELECT max(published) FROM (SELECT d.published FROM stories s"
        " JOIN details d ON d.story_id = s.id"
        " WHERE d.published <= s.at ORDER BY s.id DESC LIMIT 1000)"
    ).fetchone()[0]
    return told if newest is None else min(told, int(newest) + SLACK)


def _doomed(db: sqlite3.Connection, days: int | None, now: int) -> Iterator[int]:
    lately = now - changelog.KEPT_SECONDS
    yield from _ids(
        db,
        "SELECT s.id FROM feeds f JOIN stories s ON s.feed_id = f.id AND s.shelf = 0"
        " WHERE f.removed_at < ?",
        (lately,),
    )
    yield from _ids(
        db,
        f"SELECT s.id FROM stories s WHERE s.shelf = 0 AND s.hidden BETWEEN 1 AND ?"
        f" AND {_UNPROTECTED}",
        (lately,),
    )
    if days is not None:
        before = now - days * DAY
        yield from _ids(
            db,
            "SELECT s.id FROM stories s JOIN details d ON d.story_id = s.id"
            f" WHERE s.shelf = 2 AND s.at < ? AND d.arrived < ? AND s.read = 1 AND {_UNPROTECTED}",
            (before, before),
        )


def _drop(store: Store, story_ids: list[int]) -> None:
    chosen = json.dumps(story_ids)
    with store.write() as db, device.quiet(db):
        # The user may have starred or read one since it was chosen.
        kept = "SELECT s.id FROM json_each(?) j JOIN stories s ON s.id = j.value"
        gone = list(_ids(db, f"{kept} WHERE {_UNPROTECTED}", (chosen,)))
        for story_id in gone:
            index.drop_story(db, story_id)
        chosen = json.dumps(gone)
        db.execute(
            "DELETE FROM overrides WHERE scope = 'story'"
            " AND scope_id IN (SELECT value FROM json_each(?))",
            (chosen,),
        )
        db.execute("DELETE FROM stories WHERE id IN (SELECT value FROM json_each(?))", (chosen,))


def _drop_feeds(db: sqlite3.Connection, now: int) -> int:
    """Removed feeds of which no story is left, and which no server is still to be told of."""
    return db.execute(
        "DELETE FROM feeds WHERE removed_at < ? AND id NOT IN (SELECT feed_id FROM remote_feeds)"
        " AND NOT EXISTS (SELECT 1 FROM stories s WHERE s.feed_id = feeds.id)",
        (now - changelog.KEPT_SECONDS,),
    ).rowcount


def _vacuum(store: Store) -> bool:
    with store.read() as db:
        free = int(db.execute("PRAGMA freelist_count").fetchone()[0])
        pages = int(db.execute("PRAGMA page_count").fetchone()[0])
        size = int(db.execute("PRAGMA page_size").fetchone()[0])
    if free * size < WORTH_BYTES or free < pages * WORTH_VACUUM:
        return False
    if not store.give_back():
        store.vacuum()
    return True


def _ids(db: sqlite3.Connection, sql: str, params: tuple[int | str, ...]) -> Iterator[int]:
    return (int(row[0]) for row in db.execute(sql, params).fetchall())
