"""Stories as servers last said them, and taking over what they say now.

Owns the three-way comparison: what a server says is held against what it said last, and what it
changed is applied here unless the outbox holds a later word of ours on the same mark.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from tui_reader import clock
from tui_reader.model import SafeText
from tui_reader.store import codec
from tui_reader.store.connection import Store

TAG = "tag:"
"""How the key of a tag begins."""
_TAGS = "CASE r.tags WHEN '' THEN '[]' ELSE r.tags END"
AT_ONCE = 100
"""Stories that one transaction changes, so that no key press waits for more."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A story that came from a server, with what the server says of it."""

    remote_id: str
    story_id: int
    """0: it was pruned here, and is not to come back."""
    read: bool
    starred: bool
    tags: tuple[SafeText, ...] = ()


@dataclass(frozen=True, slots=True)
class Flip:
    """A mark that the server says otherwise than it did."""

    remote_id: str
    key: str
    """read, starred, or `TAG` and the tag's name."""
    value: bool
    ours: bool
    """The outbox has a later word on it, which stands."""


def unknown(store: Store, account_id: int, ids: Iterable[str]) -> list[str]:
    """Those of `ids` that never came, in the order given."""
    with store.read() as db:
        rows = db.execute(
            "SELECT j.value FROM json_each(?) j WHERE NOT EXISTS (SELECT 1 FROM remote_stories r"
            " WHERE r.account_id = ? AND r.remote_id = j.value) ORDER BY j.key",
            (json.dumps(list(dict.fromkeys(ids))), account_id),
        )
        return [row[0] for row in rows]


def bearing(store: Store, account_id: int, key: str) -> tuple[int, int]:
    """How many stories of the account do not bear a mark as the server last said, and how many
    do."""
    with store.read() as db:
        row = db.execute(
            f"SELECT count(*), ifnull(sum({_holding(key)}), 0) FROM remote_stories r"
            " WHERE r.account_id = ?",
            (*_named(key), account_id),
        ).fetchone()
    return row[0] - row[1], row[1]


def flips(
    store: Store, account_id: int, key: str, listed: Collection[str], *, bear: bool = True
) -> list[Flip]:
    """What of a mark (read, starred, or `TAG` and a name) has changed on the server, now that it
    lists the stories that bear it, all of them; or, without `bear`, those that do not."""
    held = _holding(key)
    now = f"r.remote_id {'IN' if bear else 'NOT IN'} listed"
    with store.read() as db:
        rows = db.execute(
            "WITH listed(id) AS (SELECT value FROM json_each(?))"
            f" SELECT r.remote_id, {now}, EXISTS (SELECT 1 FROM outbox o"
            "  WHERE o.account_id = r.account_id AND o.remote_id = r.remote_id AND o.key = ?)"
            f" FROM remote_stories r WHERE r.account_id = ? AND ({now}) <> {held}",
            (json.dumps(list(listed)), key, account_id, *_named(key)),
        ).fetchall()
    return [Flip(row[0], key, bool(row[1]), bool(row[2])) for row in rows]


def take_over(store: Store, account_id: int, changed: Sequence[Flip]) -> set[int]:
    """Do here what the server did, unless we did otherwise since; the stories that changed."""
    done: set[int] = set()
    for at in range(0, len(changed), AT_ONCE):
        part = changed[at : at + AT_ONCE]
        with store.write() as db:
            for key, value in {(flip.key, flip.value) for flip in part}:
                ids = [flip.remote_id for flip in part if (flip.key, flip.value) == (key, value)]
                say(db, account_id, key, value, ids)
                done |= _apply(db, account_id, key, value, ids)
    return done


def say(db: sqlite3.Connection, account_id: int, key: str, value: bool, ids: Sequence[str]) -> None:
    """Note what the server says of a mark of these stories."""
    if not ids:
        return
    listed = json.dumps(list(ids))
    which = "account_id = ? AND remote_id IN (SELECT value FROM json_each(?))"
    if not key.startswith(TAG):
        db.execute(
            f"UPDATE remote_stories SET {key} = ? WHERE {which}", (int(value), account_id, listed)
        )
        return
    tag = key.removeprefix(TAG)
    rows = db.execute(
        f"SELECT tags, remote_id FROM remote_stories WHERE {which}", (account_id, listed)
    ).fetchall()
    db.executemany(
        "UPDATE remote_stories SET tags = ? WHERE account_id = ? AND remote_id = ?",
        [(_with(tags, tag, value), account_id, remote_id) for tags, remote_id in rows],
    )


def enter(store: Store, account_id: int, arrived: Sequence[Arrived]) -> None:
    """Note stories that came, with what the server says of them; and bring both together.

    A story that was here before keeps the user's marks, and the server is told of them; what the
    server has marked is marked here.
    """
    with store.write() as db:
        for one in arrived:
            db.execute(
                "INSERT INTO remote_stories (account_id, remote_id, story_id, read, starred, tags)"
                " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (account_id, remote_id)"
                " DO UPDATE SET story_id = excluded.story_id",
                (account_id, one.remote_id, one.story_id or None, int(one.read), int(one.starred),
                 codec.pack_names(one.tags)),
            )  # fmt: skip
            if one.story_id:
                _join(db, account_id, one)


def forget(store: Store, account_id: int, ids: Sequence[str]) -> None:
    """The server no longer has these: what is here stays as it is."""
    with store.write() as db:
        for table in ("outbox", "remote_stories"):
            db.execute(
                f"DELETE FROM {table} WHERE account_id = ?"
                " AND remote_id IN (SELECT value FROM json_each(?))",
                (account_id, json.dumps(list(ids))),
            )


def of_feed(store: Store, account_id: int, feed_id: int) -> list[str]:
    """The server's ids of all stories of a feed."""
    with store.read() as db:
        rows = db.execute(
            "SELECT r.remote_id FROM stories s JOIN remote_stories r ON r.story_id = s.id"
            " WHERE s.feed_id = ? AND r.account_id = ?",
            (feed_id, account_id),
        )
        return [row[0] for row in rows]


def tags_known(store: Store, account_id: int) -> set[str]:
    """Every tag that the server has, or is to be told of."""
    with store.read() as db:
        said = db.execute(
            f"SELECT DISTINCT j.value FROM remote_stories r, json_each({_TAGS}) j"
            " WHERE r.account_id = ? AND r.tags <> ''",
            (account_id,),
        ).fetchall()
    return {row[0] for row in said}


def forget_gone(store: Store, account_id: int, listed: Collection[str]) -> None:
    """Let go of stories that are neither here nor among those the server lists."""
    with store.write() as db:
        db.execute(
            "DELETE FROM remote_stories WHERE account_id = ? AND story_id IS NULL"
            " AND remote_id NOT IN (SELECT value FROM json_each(?))",
            (account_id, json.dumps(list(listed))),
        )


def _join(db: sqlite3.Connection, account_id: int, one: Arrived) -> None:
    """What either side has marked is marked on both."""
    read, starred, packed = db.execute(
        "SELECT read, starred, tags FROM stories WHERE id = ?", (one.story_id,)
    ).fetchone()
    now = clock.seconds()
    if one.read and not read:
        db.execute("UPDATE stories SET read = 1, read_at = ? WHERE id = ?", (now, one.story_id))
    if one.starred and not starred:
        db.execute(
            "UPDATE stories SET starred = 1, starred_at = ? WHERE id = ?", (now, one.story_id)
        )
    ours = codec.names(packed)
    both = tuple(dict.fromkeys((*ours, *one.tags)))
    if both != ours:
        db.execute(
            "UPDATE stories SET tags = ? WHERE id = ?", (codec.pack_names(both), one.story_id)
        )
    marks = {"read": (read, one.read), "starred": (starred, one.starred)}
    told = [key for key, (here, there) in marks.items() if here and not there]
    told += [TAG + tag for tag in ours if tag not in one.tags]
    db.executemany(
        "INSERT OR IGNORE INTO outbox (account_id, remote_id, key, value) VALUES (?, ?, ?, 1)",
        [(account_id, one.remote_id, key) for key in told],
    )


def _apply(
    db: sqlite3.Connection, account_id: int, key: str, value: bool, ids: Sequence[str]
) -> set[int]:
    """Give our stories the mark, unless the outbox has another word on it."""
    held = "s.tags" if key.startswith(TAG) else f"s.{key}"
    rows = db.execute(
        f"SELECT s.id, {held} FROM remote_stories r JOIN stories s ON s.id = r.story_id"
        " WHERE r.account_id = ? AND r.remote_id IN (SELECT value FROM json_each(?))"
        " AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.account_id = r.account_id"
        "  AND o.remote_id = r.remote_id AND o.key = ?)",
        (account_id, json.dumps(list(ids)), key),
    ).fetchall()
    if key.startswith(TAG):
        tag = key.removeprefix(TAG)
        new = [(_with(tags, tag, value), story_id) for story_id, tags in rows]
        changed = [pair for pair, row in zip(new, rows, strict=True) if pair[0] != row[1]]
        db.executemany("UPDATE stories SET tags = ? WHERE id = ?", changed)
        return {story_id for _, story_id in changed}
    stale = {row[0] for row in rows if bool(row[1]) is not value}
    at = clock.seconds() if value else None
    db.execute(
        f"UPDATE stories SET {key} = ?, {key}_at = ? WHERE id IN (SELECT value FROM json_each(?))",
        (int(value), at, json.dumps(list(stale))),
    )
    return stale


def _holding(key: str) -> str:
    """SQL: whether the server last said that a story bears the mark."""
    if not key.startswith(TAG):
        return f"r.{key}"
    return f"(? IN (SELECT value FROM json_each({_TAGS})))"


def _named(key: str) -> tuple[str, ...]:
    return (key.removeprefix(TAG),) if key.startswith(TAG) else ()


def _with(packed: str, tag: str, there: bool) -> str:
    """A list of tags with or without one of them."""
    names = codec.names(packed)
    rest = tuple(name for name in names if name != tag)
    if there == (tag in names):
        return packed
    return codec.pack_names((*rest, *codec.names(json.dumps([tag]))) if there else rest)
