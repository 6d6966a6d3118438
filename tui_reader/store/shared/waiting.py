"""Words on what is not here, or not yet: they wait until it comes, and are as good as any then."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator

from tui_reader.store.connection import Store
from tui_reader.store.shared import making, refs, values
from tui_reader.store.shared.things import ALIVE, STORY
from tui_reader.store.shared.words import Said, Word

_REF = ""
"""The field that keeps how a story is known."""


def add(db: sqlite3.Connection, one: Said) -> None:
    """Of two words on one field the later one waits on."""
    if one.ref:
        _keep(db, one, Word(_REF, dict(one.ref), 0, ""))
        _expect(db, one, [one.ref])
    for word in one.words:
        _keep(db, one, word)
        if word.field == ALIVE and isinstance(word.value, dict):
            found = making.refs_in(word.value)
            _expect(db, one, found)
            if isinstance(word.value.get("f"), str):
                _await(db, one, word.value["f"], 0)


def _keep(db: sqlite3.Connection, one: Said, word: Word) -> None:
    db.execute(
        "INSERT INTO shared_waiting (kind, name, field, stamp, device, value)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (kind, name, field) DO UPDATE SET"
        " stamp = excluded.stamp, device = excluded.device, value = excluded.value"
        " WHERE (excluded.stamp, excluded.device) > (stamp, device)",
        (one.kind, one.name, word.field, word.stamp, word.device, values.dumped(word.value)),
    )


def _expect(db: sqlite3.Connection, one: Said, stories: list[refs.Ref]) -> None:
    for ref in stories:
        for key in (*ref["k"], *ref["l"]):
            _await(db, one, ref["f"], key)


def _await(db: sqlite3.Connection, one: Said, feed: str, key: int) -> None:
    db.execute(
        "INSERT OR IGNORE INTO shared_waiting_keys (feed, key, kind, name) VALUES (?, ?, ?, ?)",
        (feed, key, one.kind, one.name),
    )


def of(db: sqlite3.Connection, kind: str, name: str) -> Said | None:
    """What waits of a thing."""
    rows = db.execute(
        "SELECT field, value, stamp, device FROM shared_waiting WHERE kind = ? AND name = ?",
        (kind, name),
    ).fetchall()
    if not rows:
        return None
    known = {row[0]: Word(row[0], values.loaded(row[1]), *row[2:]) for row in rows}
    ref = known.pop(_REF, None)
    if kind == STORY and (ref is None or not refs.is_sound(ref.value)):
        return None  # damaged: nobody can tell what it is of
    return Said(kind, name, tuple(known.values()), {} if ref is None else ref.value)


def end(db: sqlite3.Connection, kind: str, name: str) -> None:
    """It is here."""
    for table in ("shared_waiting", "shared_waiting_keys"):
        db.execute(f"DELETE FROM {table} WHERE kind = ? AND name = ?", (kind, name))


def there(store: Store) -> str:
    """What there is that others may wait for: another text when something came."""
    with store.read() as db:
        last = db.execute("SELECT ifnull(max(id), 0) FROM stories").fetchone()[0]
        feeds = db.execute("SELECT count(*) FROM shared_names WHERE kind = 'feed'").fetchone()[0]
    return f"{last} {feeds}"


def come(store: Store) -> list[tuple[str, str]]:
    """(kind, name) of what waits for stories or feeds that are here."""
    with store.read() as db:
        return db.execute(
            "SELECT DISTINCT w.kind, w.name FROM shared_waiting_keys w"
            " JOIN shared_names n ON n.kind = 'feed' AND n.name = w.feed"
            " WHERE w.key = 0 OR EXISTS (SELECT 1 FROM identities i"
            "  WHERE i.feed_id = n.key AND i.key = w.key)"
        ).fetchall()


def without(store: Store, devices: Collection[str]) -> Iterator[Said]:
    """All that waits, but for what some devices say: a line a device."""
    with store.read() as db:
        for kind, name in db.execute("SELECT DISTINCT kind, name FROM shared_waiting").fetchall():
            found = of(db, kind, name)
            if found is None:
                continue
            for one in {word.device for word in found.words} - set(devices):
                said = tuple(word for word in found.words if word.device == one)
                yield Said(kind, "" if found.ref else name, said, found.ref)
