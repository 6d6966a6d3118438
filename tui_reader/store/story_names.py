"""The library's names behind those of one story, and the stories that can leave it. Reads only."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from tui_reader import sanitise
from tui_reader.model import SafeText
from tui_reader.store import joins
from tui_reader.store.connection import Store

PAGE = 1_000


@dataclass(frozen=True, slots=True)
class Behind:
    """Whom a name of a story means."""

    id: int
    kind: str
    name: SafeText
    dropped: bool
    """The user said that it is no name."""


def behind(store: Store, story_id: int) -> dict[tuple[str, str], Behind]:
    """By the kind and the folded name that the story has (`entities.fold`)."""
    with store.read() as db:
        rows = db.execute(
            "SELECT e.kind, e.key, r.id, r.kind, r.name, e.said_by = ? OR r.said_by = ?"
            " FROM mentions m JOIN entities e ON e.id = m.entity_id"
            " JOIN entities r ON r.id = ifnull(e.merged_into, e.id) WHERE m.story_id = ?",
            (joins.NONE, joins.NONE, story_id),
        ).fetchall()
    return {
        (kind, joins.plain(key)): Behind(id, is_kind, sanitise.stored(name), bool(dropped))
        for kind, key, id, is_kind, name, dropped in rows
    }


def shown(store: Store) -> Iterator[int]:
    """The numbers of all stories that some list shows, in the order they arrived."""
    last = 0
    while True:
        with store.read() as db:
            page = _page(db, last)
        yield from page
        if len(page) < PAGE:
            return
        last = page[-1]


def _page(db: sqlite3.Connection, after: int) -> list[int]:
    rows = db.execute(
        "SELECT id FROM stories WHERE id > ? AND shelf > 0 ORDER BY id LIMIT ?", (after, PAGE)
    )
    return [row[0] for row in rows]
