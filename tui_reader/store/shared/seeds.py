"""What was done before the library joined a folder, as words: of each mark since when it is, where
that is known. Only what is not as it comes by itself, so that both sides' marks are joined."""

from __future__ import annotations

import sqlite3

from tui_reader import clock
from tui_reader.store.connection import Store
from tui_reader.store.shared import device, naming, stamps
from tui_reader.store.shared.things import ALIVE, FEED, THINGS

AT_ONCE = 2_000
"""Stories looked at in one transaction."""
_WORD = "INSERT OR IGNORE INTO shared_words (kind, key, field, stamp, device)"
_FEED_FIELDS = {
    "own_title": "own_title <> ''",
    "folder": "folder <> ''",
    "tags": "tags <> ''",
    "interval_minutes": "interval_minutes IS NOT NULL",
    "full_text": "full_text <> 0",
    "told_once": "told_once <> 1",
    "rank": "rank <> 0",
}
"""Of which feeds a field is not as it comes."""
_MARKS = {
    "read": ("read = 1", "read_at"),
    "starred": ("starred = 1", "starred_at"),
    "hidden": ("hidden > 0", "hidden"),
    "saved": ("saved = 1", "0"),
    "position": ("position > 0", "0"),
}
"""Of which stories a mark is not as it comes, and since when it is so."""
_DATED = {FEED: "added_at", "override": "0"}


def begin(store: Store) -> None:
    """Feeds, and all that is not a mark of a story."""
    with store.write() as db:
        naming.name_feeds(db)
        (name,) = db.execute("SELECT device FROM shared_device").fetchone()
        for thing in THINGS:
            stamp = _stamp(_DATED.get(thing.id, "made_at"))
            there = "removed_at IS NULL AND url LIKE 'http%'" if thing.id == FEED else "1"
            for field in (ALIVE, *(one.name for one in thing.fields)):
                held = _FEED_FIELDS.get(field, "1") if thing.id == FEED else "1"
                db.execute(
                    f"{_WORD} SELECT '{thing.id}', id, '{field}', {stamp}, ? FROM {thing.table}"
                    f" WHERE {there} AND {held}",
                    (name,),
                )
        db.execute("UPDATE shared_device SET seeded = 0 WHERE seeded < 0")


def more(store: Store) -> int:
    """The next stories; how many are left to look at."""
    with store.write() as db:
        upto, name = db.execute("SELECT seeded, device FROM shared_device").fetchone()
        rows = db.execute(
            "SELECT id FROM stories WHERE id > ? ORDER BY id LIMIT ?", (upto, AT_ONCE)
        ).fetchall()
        if not rows:
            return 0
        last = rows[-1][0]
        _stories(db, name, (upto, last))
        db.execute("UPDATE shared_device SET seeded = ?", (last,))
        return int(db.execute("SELECT count(*) FROM stories WHERE id > ?", (last,)).fetchone()[0])


def _stories(db: sqlite3.Connection, name: str, span: tuple[int, int]) -> None:
    for field, (held, since) in _MARKS.items():
        db.execute(
            f"{_WORD} SELECT 'story', id, '{field}', {_stamp(since)}, ? FROM stories"
            f" WHERE id > ? AND id <= ? AND {held}",
            (name, *span),
        )
    db.execute(
        f"{_WORD} SELECT 'story', story_id, 'tag:' || tag, {stamps.WEAK}, ? FROM story_tags"
        " WHERE story_id > ? AND story_id <= ?",
        (name, *span),
    )


def is_due(store: Store) -> bool:
    found = device.find(store)
    return found is not None and found.seeded < 0


def _stamp(column: str) -> str:
    """SQL: the stamp of an instant, never one of the future."""
    seconds = f"min(CAST(ifnull({column}, 0) AS INTEGER), {clock.seconds()})"
    return f"max({stamps.WEAK}, {seconds} * {stamps.PER_SECOND})"
