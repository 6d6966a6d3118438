"""What things are called on all devices: feeds by their addresses, all else by what it is made of,
so that the same rule on two devices is one. A name stays, whatever becomes of the thing."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any

from tui_reader.store.ingest import identity
from tui_reader.store.shared import refs, values
from tui_reader.store.shared.things import FEED, Thing


def key_of(db: sqlite3.Connection, kind: str, name: str) -> int | None:
    row = db.execute(
        "SELECT key FROM shared_names WHERE kind = ? AND name = ?", (kind, name)
    ).fetchone()
    return None if row is None else int(row[0])


def name_of(db: sqlite3.Connection, kind: str, key: int) -> str | None:
    row = db.execute(
        "SELECT min(name) FROM shared_names WHERE kind = ? AND key = ?", (kind, key)
    ).fetchone()
    return None if row[0] is None else str(row[0])


def call(db: sqlite3.Connection, kind: str, name: str, key: int) -> None:
    db.execute("INSERT OR REPLACE INTO shared_names VALUES (?, ?, ?)", (kind, name, key))


def name_feeds(db: sqlite3.Connection) -> None:
    """Every feed that has an address gets its name, and that of the address it moved from."""
    rows = db.execute(
        "SELECT id, url, moved_from FROM feeds WHERE url LIKE 'http%' ORDER BY id"
    ).fetchall()
    db.executemany(
        "INSERT OR IGNORE INTO shared_names (kind, name, key) VALUES ('feed', ?, ?)",
        [(refs.feed_name(url), key) for key, *urls in rows for url in filter(None, urls)],
    )


def given(db: sqlite3.Connection, thing: Thing, key: int, made: Mapping[str, Any]) -> str:
    """The name of a thing that is here; it gets one if it has none. One that was given away, and
    whose bearer is gone, is taken over with what was said of it."""
    known = name_of(db, thing.id, key)
    if known is not None:
        return known
    for name in _names(db, thing, key, made):
        bearer = key_of(db, thing.id, name)
        if bearer is not None:
            row = db.execute(f"SELECT 1 FROM {thing.table} WHERE id = ?", (bearer,)).fetchone()
            if row is not None:
                continue
            db.execute(
                "UPDATE OR IGNORE shared_words SET key = ? WHERE kind = ? AND key = ?",
                (key, thing.id, bearer),
            )
            db.execute("DELETE FROM shared_words WHERE kind = ? AND key = ?", (thing.id, bearer))
        call(db, thing.id, name, key)
        return name
    raise AssertionError("names do not end")


def _names(
    db: sqlite3.Connection, thing: Thing, key: int, made: Mapping[str, Any]
) -> Iterator[str]:
    if thing.id == FEED:
        yield refs.feed_name(made["url"])
    columns = ", ".join(["id", *(field.name for field in thing.fields)])
    row = db.execute(f"SELECT {columns} FROM {thing.table} WHERE id = ?", (key,)).fetchone()
    held = dict(zip((field.name for field in thing.fields), row[1:], strict=True))
    known = {**held, **made}
    parts = [_part(known[one]) for one in thing.called_by if one in known]
    name = f"{identity.key(thing.id, *parts) & 0xFFFF_FFFF_FFFF_FFFF:016x}"
    yield name
    for number in range(2, 1 << 30):
        yield f"{name}-{number}"


def _part(value: object) -> str:
    """A part of a name; a story by its first key, which is the same everywhere."""
    if isinstance(value, dict):
        return refs.name_of(value)
    return value if isinstance(value, str) else values.dumped(value)


def is_sound(name: object) -> bool:
    return isinstance(name, str) and 0 < len(json.dumps(name)) <= 300
