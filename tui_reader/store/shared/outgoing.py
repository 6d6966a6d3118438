"""What is said of things here, as lines for others: each word with the value that stands now."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from tui_reader.store import codec
from tui_reader.store.connection import Store
from tui_reader.store.shared import naming, refs
from tui_reader.store.shared.naming import name_feeds
from tui_reader.store.shared.things import ALIVE, BY_ID, STORY, TAG, Thing
from tui_reader.store.shared.words import Said, Untold, Word


def lines(db: sqlite3.Connection, some: Sequence[Untold]) -> list[Said]:
    """Words as they are to be written, in their order, those on one thing by one device together.
    What is of no use to others is left out. Inside a transaction: things get their names."""
    found: list[Said] = []
    for kind, alike in groupby(some, key=lambda one: one.kind):
        group = list(alike)
        if kind == STORY:
            found += _of_stories(db, group)
        elif kind in BY_ID:
            for key, said in groupby(group, key=lambda one: one.key):
                found += _of_thing(db, BY_ID[kind], key, list(said))
    return found


def name_new(store: Store, limit: int) -> int:
    """Give things that have none their names, so that they are known again in what others say; how
    many were looked at."""
    with store.write() as db:
        name_feeds(db)
        rows = db.execute(
            "SELECT kind, key FROM shared_words w INDEXED BY shared_words_untold"
            " WHERE told = 0 AND kind <> 'story' AND field = 'alive' AND NOT EXISTS"
            "  (SELECT 1 FROM shared_names n WHERE n.kind = w.kind AND n.key = w.key) LIMIT ?",
            (limit,),
        ).fetchall()
        for kind, key in rows:
            made = BY_ID[kind].told(db, key)
            if (
                made is None
            ):  # it went before anybody heard of it, or is of a feed that is here alone
                db.execute("DELETE FROM shared_words WHERE kind = ? AND key = ?", (kind, key))
            else:
                naming.given(db, BY_ID[kind], key, made)
    return len(rows)


def _of_stories(db: sqlite3.Connection, some: Sequence[Untold]) -> Iterator[Said]:
    keys = list(dict.fromkeys(one.key for one in some))
    known = refs.of(db, keys)
    for key, said in groupby(some, key=lambda one: one.key):
        if key not in known:
            continue
        row = db.execute(
            "SELECT read, read_at, starred, starred_at, hidden, saved, position, tags"
            " FROM stories WHERE id = ?",
            (key,),
        ).fetchone()
        words = [Word(one.field, _of_story(one.field, row), one.stamp, one.device) for one in said]
        yield from _by_device(STORY, "", words, known[key])


def _of_story(field: str, row: tuple[Any, ...]) -> Any:
    read, read_at, starred, starred_at, hidden, saved, position, tags = row
    if field.startswith(TAG):
        return int(field.removeprefix(TAG) in codec.names(tags))
    return {
        "read": (read_at or 1) if read else 0,
        "starred": (starred_at or 1) if starred else 0,
        "hidden": hidden,
        "saved": saved,
        "position": position,
    }.get(field)


def _of_thing(
    db: sqlite3.Connection, thing: Thing, key: int, said: Sequence[Untold]
) -> Iterator[Said]:
    made = thing.told(db, key)
    columns = [field.name for field in thing.fields]
    row = db.execute(
        f"SELECT {', '.join(['id', *columns])} FROM {thing.table} WHERE id = ?", (key,)
    ).fetchone()
    name = naming.name_of(db, thing.id, key)
    if name is None:
        if made is None:
            return  # it went before anybody heard of it, or is of a feed that is here alone
        name = naming.given(db, thing, key, made)
    held = dict(zip(columns, row[1:], strict=True)) if row else {}
    told = {field.name: field.told(held[field.name]) for field in thing.fields if held}
    told[ALIVE] = made
    words = [
        Word(one.field, told.get(one.field, one.value), one.stamp, one.device)
        for one in said
        if one.field in told or one.value is not None
    ]
    yield from _by_device(thing.id, name, words, {})


def _by_device(kind: str, name: str, words: Sequence[Word], ref: refs.Ref) -> Iterator[Said]:
    for device in dict.fromkeys(word.device for word in words):
        yield Said(kind, name, tuple(word for word in words if word.device == device), ref)
