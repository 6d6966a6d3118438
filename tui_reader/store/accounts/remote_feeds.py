"""Feeds as servers last said them, beside ours as they were then: what each side has changed since.

Own titles, tags, notes and intervals are ours alone; which feeds there are, in which folder and
under which title, is brought together.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tui_reader import clock
from tui_reader.model import SafeText, SafeUrl
from tui_reader.store.accounts import remote
from tui_reader.store.connection import Store
from tui_reader.store.feeds import SEPARATOR


@dataclass(frozen=True, slots=True)
class Joint:
    """A feed that both sides have, or had."""

    remote_id: str
    feed_id: int
    url: str
    said: tuple[str, str]
    """(title, folder) as the server last said."""
    told: tuple[str | None, str | None]
    """(own title, folder) of ours when both were alike; None: what the server knows is not sure."""
    ours: tuple[str, str]
    """(own title, folder) now."""
    removed: bool
    """We have unsubscribed."""


@dataclass(frozen=True, slots=True)
class Coming:
    """A feed that the server has and we did not know to be there."""

    remote_id: str
    url: SafeUrl
    title: SafeText
    folder: tuple[SafeText, ...]
    site: SafeUrl | None = None


@dataclass(frozen=True, slots=True)
class Unjoined:
    """A feed of ours that the server is to be told of."""

    feed_id: int
    url: str
    title: str
    folder: str


def joined(store: Store, account_id: int) -> dict[str, Joint]:
    """By the server's id."""
    with store.read() as db:
        rows = db.execute(
            "SELECT r.remote_id, r.feed_id, f.url, r.title, r.folder, r.told_title, r.told_folder,"
            " f.own_title, f.folder, f.removed_at IS NOT NULL"
            " FROM remote_feeds r JOIN feeds f ON f.id = r.feed_id WHERE r.account_id = ?",
            (account_id,),
        ).fetchall()
    return {
        row[0]: Joint(row[0], row[1], row[2], row[3:5], row[5:7], row[7:9], bool(row[9]))
        for row in rows
    }


def unjoined(store: Store, account_id: int) -> list[Unjoined]:
    """Feeds that were added to the account here."""
    with store.read() as db:
        rows = db.execute(
            "SELECT f.id, f.url, f.own_title, f.folder FROM feeds f"
            " WHERE f.account_id = ? AND f.removed_at IS NULL AND NOT EXISTS"
            " (SELECT 1 FROM remote_feeds r WHERE r.feed_id = f.id AND r.account_id = ?)"
            " ORDER BY f.id",
            (account_id, account_id),
        ).fetchall()
    return [Unjoined(*row) for row in rows]


def to_tell(store: Store, account_id: int) -> int:
    """How many feeds were added, removed, renamed or moved here since the server was told."""
    with store.read() as db:
        row = db.execute(
            "SELECT (SELECT count(*) FROM feeds f WHERE f.account_id = ?1 AND f.removed_at IS NULL"
            " AND NOT EXISTS (SELECT 1 FROM remote_feeds r WHERE r.feed_id = f.id"
            " AND r.account_id = ?1)) +"
            " (SELECT count(*) FROM remote_feeds r JOIN feeds f ON f.id = r.feed_id"
            " WHERE r.account_id = ?1 AND (f.removed_at IS NOT NULL"
            " OR r.told_folder IS NOT f.folder"
            " OR f.own_title <> '' AND r.told_title IS NOT f.own_title))",
            (account_id,),
        ).fetchone()
    return int(row[0])


def by_url(store: Store) -> dict[str, int]:
    """Every feed by its address, removed ones too."""
    with store.read() as db:
        return dict(db.execute("SELECT url, id FROM feeds").fetchall())


def take_in(store: Store, account_id: int, coming: Coming, feed_id: int | None) -> int:
    """Ours of that address (`feed_id`) joins a feed of the server's, else it becomes one; its
    number. Not undoable: it is the server's act."""
    path = SEPARATOR.join(coming.folder)
    with store.write() as db:
        if feed_id is None:
            feed_id = db.execute(
                "INSERT INTO feeds (url, feed_title, site, folder, added_at)"
                " VALUES (?, ?, ?, ?, ?)",
                (str(coming.url), coming.title, coming.site, path, clock.seconds()),
            ).lastrowid
        else:
            db.execute(
                "UPDATE feeds SET removed_at = NULL, gone = 0,"
                " folder = CASE folder WHEN '' THEN ? ELSE folder END WHERE id = ?",
                (path, feed_id),
            )
        assert feed_id is not None
        db.execute(
            "UPDATE feeds SET account_id = ifnull(account_id, ?), error = '', failures = 0"
            " WHERE id = ?",
            (account_id, feed_id),
        )
        _note(db, account_id, coming.remote_id, feed_id, (coming.title, path))
    return feed_id


def telling(store: Store, account_id: int, remote_id: str, *what: str) -> Callable[[], None]:
    """Notes that the server is about to be told of a title or folder, or both: till it answers,
    what it knows of it is not sure."""
    columns = ", ".join(f"told_{one} = NULL" for one in what)

    def note() -> None:
        with store.write() as db:
            db.execute(
                f"UPDATE remote_feeds SET {columns} WHERE account_id = ? AND remote_id = ?",
                (account_id, remote_id),
            )

    return note


@dataclass(frozen=True, slots=True)
class Side:
    """What became of a title or folder."""

    said: str
    """What the server says now."""
    take: bool
    """It becomes ours."""
    sure: bool
    """The server knows ours."""


def settle(store: Store, account_id: int, one: Joint, title: Side, folder: Side) -> None:
    """Take over what the server changed of a feed, and note what each side has now; unless ours
    was changed again meanwhile, which is compared the next time."""
    with store.write() as db:
        if title.take:
            db.execute(
                "UPDATE feeds SET feed_title = ?, own_title = '' WHERE id = ? AND own_title = ?",
                (title.said, one.feed_id, one.ours[0]),
            )
        if folder.take:
            db.execute(
                "UPDATE feeds SET folder = ? WHERE id = ? AND folder = ?",
                (folder.said, one.feed_id, one.ours[1]),
            )
        own = "" if title.take else one.ours[0]
        path = folder.said if folder.take else one.ours[1]
        db.execute(
            "UPDATE remote_feeds SET title = ?, folder = ?, told_title = ?, told_folder = ?"
            " WHERE account_id = ? AND remote_id = ?",
            (title.said, folder.said, own if title.sure else None, path if folder.sure else None,
             account_id, one.remote_id),
        )  # fmt: skip


def forget(store: Store, account_id: int, one: Joint) -> None:
    """The server has it no more, nor its stories."""
    with store.write() as db:
        remote.forget(store, account_id, remote.of_feed(store, account_id, one.feed_id))
        db.execute(
            "DELETE FROM remote_feeds WHERE account_id = ? AND remote_id = ?",
            (account_id, one.remote_id),
        )


def removed_there(store: Store, account_id: int, gone: Sequence[Joint]) -> None:
    """The server no longer has these feeds: off our list they go, what is starred, saved, tagged
    or noted of them stays."""
    with store.write() as db:
        for one in gone:
            forget(store, account_id, one)
            other = db.execute(
                "SELECT account_id FROM remote_feeds WHERE feed_id = ?", (one.feed_id,)
            ).fetchone()
            if other:  # another account has it, too
                db.execute("UPDATE feeds SET account_id = ? WHERE id = ?", (*other, one.feed_id))
                continue
            db.execute(
                "UPDATE feeds SET removed_at = ?, account_id = NULL WHERE id = ?",
                (clock.seconds(), one.feed_id),
            )


def join_account(store: Store, feed_ids: Sequence[int], account_id: int | None) -> None:
    """Subscribe to feeds through an account from its next cycle on; None: fetch them here."""
    with store.write() as db:
        for feed_id in feed_ids:
            db.execute("UPDATE feeds SET account_id = ? WHERE id = ?", (account_id, feed_id))


def _note(
    db: sqlite3.Connection, account_id: int, remote_id: str, feed_id: int, said: tuple[str, str]
) -> None:
    db.execute(
        "INSERT OR REPLACE INTO remote_feeds"
        " (account_id, remote_id, feed_id, title, folder, told_title, told_folder)"
        " SELECT ?, ?, id, ?, ?, own_title, folder FROM feeds WHERE id = ?",
        (account_id, remote_id, *said, feed_id),
    )


def take_off(store: Store, feed_id: int) -> None:
    """Off the list, as one that was unsubscribed from; not undoable."""
    with store.write() as db:
        db.execute("UPDATE feeds SET removed_at = ? WHERE id = ?", (clock.seconds(), feed_id))
