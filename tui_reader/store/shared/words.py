"""Words: who last said what of each field, and which of them the folder does not know yet."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from tui_reader.store.connection import Store
from tui_reader.store.shared import values
from tui_reader.store.shared.refs import Ref


@dataclass(frozen=True, slots=True)
class Word:
    """What was said of one field."""

    field: str
    value: Any
    """As JSON has it."""
    stamp: int
    device: str

    @property
    def rank(self) -> tuple[int, str]:
        """Of two words the greater one stands."""
        return self.stamp, self.device


@dataclass(frozen=True, slots=True)
class Said:
    """Words on one thing, by one device: a line of a file."""

    kind: str
    name: str
    """What it is called on all devices; of a story, "" : its `ref` tells."""
    words: tuple[Word, ...]
    ref: Ref = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Untold:
    """A word that the folder does not know yet."""

    kind: str
    key: int
    field: str
    stamp: int
    device: str
    value: Any = None
    """Of a thing that is gone."""


def untold(store: Store, limit: int) -> list[Untold]:
    """Some of them, all of each thing."""
    with store.read() as db:
        rows = db.execute(
            "SELECT DISTINCT kind, key FROM shared_words WHERE told = 0 ORDER BY kind, key LIMIT ?",
            (limit,),
        ).fetchall()
        return of(db, rows, "told = 0")


def of(
    db: sqlite3.Connection, things: Sequence[tuple[str, int]], where: str = "told >= 0"
) -> list[Untold]:
    """The words on things (kind, key)."""
    found = db.execute(
        "SELECT w.kind, w.key, w.field, w.stamp, w.device, w.value FROM json_each(?) j"
        " JOIN shared_words w ON w.kind = json_extract(j.value, '$[0]')"
        f" AND w.key = json_extract(j.value, '$[1]') AND w.{where} ORDER BY j.key, w.field",
        (json.dumps(things),),
    ).fetchall()
    return [
        Untold(kind, key, field, stamp, device, values.loaded(value))
        for kind, key, field, stamp, device, value in found
    ]


def told(db: sqlite3.Connection, sent: Iterable[Untold]) -> None:
    """The folder knows these now; but what was said meanwhile it does not."""
    db.executemany(
        "UPDATE shared_words SET told = 1 WHERE kind = ? AND key = ? AND field = ? AND stamp = ?",
        [(one.kind, one.key, one.field, one.stamp) for one in sent],
    )


def count(store: Store) -> int:
    """How many the folder does not know yet."""
    with store.read() as db:
        found = db.execute("SELECT count(*) FROM shared_words WHERE told = 0").fetchone()
    return int(found[0])


def untold_stamps(store: Store) -> set[int]:
    """The stamps of what was sent, if it was, by a cycle that could not note it."""
    with store.read() as db:
        return {row[0] for row in db.execute("SELECT stamp FROM shared_words WHERE told = 0")}


def things_of(store: Store, name: str) -> int:
    """Of how many things a device's word stands."""
    with store.read() as db:
        found = db.execute(
            "SELECT count(*) FROM (SELECT DISTINCT kind, key FROM shared_words WHERE device = ?)",
            (name,),
        ).fetchone()
    return int(found[0])


def after(
    store: Store, last: tuple[str, int], limit: int, without: Collection[str]
) -> tuple[list[Untold], tuple[str, int] | None]:
    """The words on the next things after one, but those of some devices; and the last of them, or
    None at the end."""
    with store.read() as db:
        rows = db.execute(
            "SELECT DISTINCT kind, key FROM shared_words WHERE (kind, key) > (?, ?)"
            " ORDER BY kind, key LIMIT ?",
            (*last, limit),
        ).fetchall()
        found = of(db, rows)
    kept = [one for one in found if one.device not in without]
    return kept, tuple(rows[-1]) if rows else None


def newer(db: sqlite3.Connection, kind: str, key: int, said: Iterable[Word]) -> list[Word]:
    """Those that are later than what is held."""
    held = {
        row[0]: (row[1], row[2])
        for row in db.execute(
            "SELECT field, stamp, device FROM shared_words WHERE kind = ? AND key = ?", (kind, key)
        )
    }
    return [word for word in said if word.rank > held.get(word.field, (0, ""))]


def hold(
    db: sqlite3.Connection, kind: str, key: int, said: Iterable[Word], *, aside: bool = False
) -> None:
    """Note what others said. `aside`: with the values, as there is no row that has them."""
    db.executemany(
        "INSERT OR REPLACE INTO shared_words (kind, key, field, stamp, device, told, value)"
        " VALUES (?, ?, ?, ?, ?, 1, ?)",
        [
            (kind, key, word.field, word.stamp, word.device,
             json.dumps(word.value) if aside else None)
            for word in said
        ],
    )  # fmt: skip


def aside(db: sqlite3.Connection, kind: str, key: int) -> list[Word]:
    """Words on a thing of which there was no row."""
    rows = db.execute(
        "SELECT field, value, stamp, device FROM shared_words"
        " WHERE kind = ? AND key = ? AND value IS NOT NULL",
        (kind, key),
    ).fetchall()
    return [
        Word(field, values.loaded(value), stamp, device) for field, value, stamp, device in rows
    ]


def later(one: Word | None, other: Word) -> Word:
    return other if one is None or other.rank > one.rank else one
