"""Subscriptions: adding, removing, naming, grouping, and what became of each fetch.

Removing takes a feed off the pane and its stories off the shelf; the rows stay until the
retention lets go of them, so that undo and a second subscription bring everything back.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from tui_reader import clock, sanitise
from tui_reader.errors import StoreError
from tui_reader.list_model import INBOX as INBOX
from tui_reader.model import Feed, SafeText, Subscription
from tui_reader.store import codec
from tui_reader.store.connection import Store
from tui_reader.store.types import NO_TEXT, FetchRecord, Success, Totals, instant, seconds

SEPARATOR = "\x1f"
"""Between folder names in the database; sanitised names cannot hold it."""

_COLUMNS = """
    f.id, f.url, CASE f.own_title WHEN '' THEN f.feed_title ELSE f.own_title END, f.site,
    f.folder, f.tags, c.unread, c.total, f.error, f.failures, f.etag, f.last_modified,
    f.body_sha, f.checked_at, f.succeeded_at, f.not_before, f.interval_minutes, f.full_text,
    f.gone, f.place, f.told_once, f.rank, f.account_id,
    EXISTS (SELECT 1 FROM remote_feeds r WHERE r.feed_id = f.id AND r.account_id = f.account_id)
"""
_FROM = f"SELECT {_COLUMNS} FROM feeds f JOIN counts c ON c.feed_id = f.id"


def add(store: Store, sub: Subscription, feed_title: SafeText = NO_TEXT) -> Feed:
    """Subscribe; undoable. One that is there already is returned as it is; one that was removed
    comes back with its stories and marks."""
    url = str(sub.url)
    with store.write(f"Add {sub.title or feed_title or url}") as db:
        found = db.execute("SELECT id, removed_at FROM feeds WHERE url = ?", (url,)).fetchone()
        if found is None or found[1] is not None:
            _subscribe(db, sub, feed_title)
        made = _one(db, "f.url = ?", url)
    assert made is not None
    return made


def add_local(store: Store, url: str, title: SafeText) -> Feed:
    """The local feed (the samples, the inbox), made if it is not there. Not an undoable change."""
    with store.write() as db:
        db.execute(
            "INSERT INTO feeds (url, feed_title, added_at, interval_minutes) VALUES (?, ?, ?, 0)"
            " ON CONFLICT (url) DO UPDATE SET removed_at = NULL",
            (url, title, clock.seconds()),
        )
        made = _one(db, "f.url = ?", url)
    assert made is not None
    return made


def get(store: Store, feed_id: int) -> Feed | None:
    """The subscribed feed, or None."""
    with store.read() as db:
        return _one(db, "f.id = ? AND f.removed_at IS NULL", feed_id)


def all(store: Store) -> list[Feed]:
    """Every subscribed feed by folder, then in the order it was imported in, else by title, with
    its counters."""
    with store.read() as db:
        rows = db.execute(f"{_FROM} WHERE f.removed_at IS NULL")
        found = [_feed(row) for row in rows]
    return sorted(found, key=_standing)


def _standing(feed: Feed) -> tuple[list[str], bool, int, str, int]:
    folder = [name.casefold() for name in feed.folder]
    return folder, not feed.place, feed.place, feed.title.casefold(), feed.id


def put_in_order(store: Store, urls: Sequence[str]) -> None:
    """From now on these feeds stand in this order, behind those that were put in order before."""
    listed = json.dumps(list(urls))
    with store.write() as db:
        last = db.execute(
            "SELECT ifnull(max(place), 0) FROM feeds"
            " WHERE url NOT IN (SELECT value FROM json_each(?))",
            (listed,),
        ).fetchone()[0]
        db.execute(
            "UPDATE feeds SET place = ? + 1 + j.key FROM json_each(?) j WHERE feeds.url = j.value",
            (last, listed),
        )


def counts(store: Store) -> dict[int, tuple[int, int]]:
    """(unread, total) of every subscribed feed, and nothing else: cheap after each key press."""
    with store.read() as db:
        rows = db.execute(
            "SELECT c.feed_id, c.unread, c.total FROM feeds f JOIN counts c ON c.feed_id = f.id"
            " WHERE f.removed_at IS NULL"
        ).fetchall()
    return {feed_id: (unread, total) for feed_id, unread, total in rows}


def fetches(store: Store) -> dict[int, FetchRecord]:
    """How the fetches of every subscribed feed went, for the health view."""
    with store.read() as db:
        rows = db.execute(
            "SELECT id, took_ms, ifnull(moved_from, ''), added_at FROM feeds"
            " WHERE removed_at IS NULL"
        ).fetchall()
    return {row[0]: FetchRecord(row[1], row[2], _since(row[3])) for row in rows}


def _since(added_at: int) -> datetime:
    return datetime.fromtimestamp(added_at, UTC)


def totals(store: Store) -> Totals:
    """The library's counters: a sum over one small row a feed."""
    with store.read() as db:
        row = db.execute(
            "SELECT ifnull(sum(total), 0), ifnull(sum(unread), 0), ifnull(sum(starred), 0),"
            " ifnull(sum(saved), 0), ifnull(sum(hidden), 0) FROM counts"
        ).fetchone()
    return Totals(*row)


def remove(store: Store, feed_id: int) -> None:
    """Unsubscribe; undoable. Starred, saved, tagged and noted stories stay in their lists."""
    _change(store, "Remove {title}", [feed_id], {"removed_at": clock.seconds()})


def rename(store: Store, feed_id: int, title: SafeText) -> None:
    """Give the user's own title; "" takes the feed's again. Undoable."""
    _change(store, "Rename {title}", [feed_id], {"own_title": title})


def move(store: Store, feed_ids: Sequence[int], folder: tuple[SafeText, ...]) -> None:
    """Put feeds into a folder; () is the top. Undoable."""
    _change(store, "Move {title}", feed_ids, {"folder": SEPARATOR.join(folder)})


def rename_folder(store: Store, folder: tuple[SafeText, ...], new: tuple[SafeText, ...]) -> None:
    """Rename or move a folder with all that is in it. Undoable."""
    with store.write(f"Rename folder {'/'.join(folder)}") as db:
        for feed_id, path in db.execute("SELECT id, folder FROM feeds").fetchall():
            names = tuple(path.split(SEPARATOR)) if path else ()
            if names[: len(folder)] == folder:
                moved = SEPARATOR.join((*new, *names[len(folder) :]))
                db.execute("UPDATE feeds SET folder = ? WHERE id = ?", (moved, feed_id))


def set_tags(store: Store, feed_ids: Sequence[int], tags: tuple[SafeText, ...]) -> None:
    """Replace the tags of feeds. Undoable."""
    _change(store, "Tag {title}", feed_ids, {"tags": codec.pack_names(tags)})


def set_interval(store: Store, feed_id: int, minutes: int | None) -> None:
    """Automatic refresh of one feed: None follows the config, 0 is off. Undoable."""
    _change(store, "Change the interval of {title}", [feed_id], {"interval_minutes": minutes})


def set_full_text(store: Store, feed_id: int, on: bool) -> None:
    """Whether the story's page is fetched when it is opened. Undoable."""
    _change(store, "Change full text of {title}", [feed_id], {"full_text": int(on)})


def set_told(store: Store, feed_id: int, once: bool, rank: int) -> None:
    """Whether its stories stand in one row with others, and before which. Undoable."""
    _change(store, "Change rows of {title}", [feed_id], {"told_once": int(once), "rank": rank})


def record_success(store: Store, feed_id: int, done: Success) -> None:
    """A fetch worked (200 or 304): the failure is over. Join it with `stories.add_entries` in one
    `store.write()`, so that a feed's validators never promise stories that are not there."""
    values: dict[str, Any] = {
        "etag": done.etag,
        "last_modified": done.last_modified,
        "body_sha": done.body_sha,
        "feed_title": done.title or None,
        "site": done.site,
        "took_ms": done.took_ms,
    }
    kept = {name: value for name, value in values.items() if value is not None}
    at = seconds(done.when)
    _set(
        store,
        feed_id,
        {
            **kept,
            "error": done.problem,
            "failures": 0,
            "checked_at": at,
            "succeeded_at": at,
            "not_before": None,
            "gone": 0,
        },
    )
    if done.moved_to is not None:
        _follow(store, feed_id, str(done.moved_to))


def record_failure(
    store: Store,
    feed_id: int,
    sentence: SafeText,
    when: datetime,
    not_before: datetime | None = None,
) -> None:
    """A fetch failed: keep why, in words, and when the server may be asked again."""
    with store.write() as db:
        db.execute(
            "UPDATE feeds SET error = ?, failures = failures + 1, checked_at = ?,"
            " not_before = ? WHERE id = ?",
            (sentence, seconds(when), None if not_before is None else seconds(not_before), feed_id),
        )


def mark_gone(store: Store, feed_id: int, sentence: SafeText, when: datetime) -> None:
    """The server said 410: keep the stories, fetch no more."""
    _set(store, feed_id, {"gone": 1, "error": sentence, "checked_at": seconds(when)})


def _subscribe(db: sqlite3.Connection, sub: Subscription, feed_title: SafeText) -> None:
    # The row comes in as a removed one, unrecorded, and is then taken in: undo puts it back to
    # removed, with all the stories that came meanwhile, and redo brings those back too.
    db.execute(
        "INSERT OR IGNORE INTO feeds (url, feed_title, added_at, removed_at) VALUES (?, ?, ?, ?)",
        (str(sub.url), feed_title or sanitise.host(sub.url), clock.seconds(), clock.seconds()),
    )
    db.execute(
        "UPDATE feeds SET removed_at = NULL, gone = 0, failures = 0, error = '',"
        " own_title = ?, folder = ?, tags = ? WHERE url = ?",
        (sub.title, SEPARATOR.join(sub.folder), codec.pack_names(sub.tags), str(sub.url)),
    )


def _change(store: Store, label: str, feed_ids: Sequence[int], values: dict[str, Any]) -> None:
    """One undoable change of feeds' columns; `{title}` in the label is the feed or their number."""
    first = get(store, feed_ids[0]) if len(feed_ids) == 1 else None
    if len(feed_ids) == 1 and first is None:
        raise StoreError(f"There is no feed {feed_ids[0]}.")
    title = f"{len(feed_ids)} feeds" if first is None else first.title or first.url
    with store.write(label.replace("{title}", title)):
        for feed_id in feed_ids:
            _set(store, feed_id, values)


def _set(store: Store, feed_id: int, values: dict[str, Any]) -> None:
    columns = ", ".join(f"{name} = ?" for name in values)
    with store.write() as db:
        db.execute(f"UPDATE feeds SET {columns} WHERE id = ?", (*values.values(), feed_id))


def _follow(store: Store, feed_id: int, url: str) -> None:
    """Move to the new address, unless another feed is there already."""
    with store.write() as db:
        db.execute(
            "UPDATE OR IGNORE feeds SET moved_from = url, url = ? WHERE id = ? AND url <> ?",
            (url, feed_id, url),
        )


def _one(db: sqlite3.Connection, where: str, value: Any) -> Feed | None:
    row = db.execute(f"{_FROM} WHERE {where}", (value,)).fetchone()
    return None if row is None else _feed(row)


def _feed(row: tuple[Any, ...]) -> Feed:
    return Feed(
        id=row[0],
        url=row[1],
        title=sanitise.stored(row[2] or row[1]),
        site=sanitise.stored_url(row[3]),
        folder=tuple(sanitise.stored(n) for n in row[4].split(SEPARATOR)) if row[4] else (),
        tags=codec.names(row[5]),
        unread=row[6],
        total=row[7],
        error=sanitise.stored(row[8]),
        failures=row[9],
        etag=row[10],
        last_modified=row[11],
        body_sha=row[12],
        checked_at=instant(row[13]),
        succeeded_at=instant(row[14]),
        not_before=instant(row[15]),
        interval_minutes=row[16],
        full_text=bool(row[17]),
        gone=bool(row[18]),
        place=row[19] if type(row[19]) is int else 0,
        told_once=row[20] != 0,
        rank=row[21] if type(row[21]) is int else 0,
        account=row[22] if type(row[22]) is int else 0,
        served=bool(row[23]),
    )
