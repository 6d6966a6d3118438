"""The library's memory of names: which stories mention whom, since when and how often.

Kept up to date story by story as annotations come in. Names are joined across stories only when
kind and folded name are the same: what the user says of names (`corrections`) changes the stories'
annotations, and comes here with them.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from tui_reader import sanitise
from tui_reader.durations import DAY
from tui_reader.folding import folded
from tui_reader.kinds import NAME_KINDS
from tui_reader.model import Annotations, SafeText
from tui_reader.store.connection import Store
from tui_reader.store.types import instant, seconds

_COLUMNS = "e.id, e.kind, e.name, e.stories, e.mentions"
MOST_STORIES = 2_000
"""Newest stories of an entity that are looked at for whom it is mentioned with."""


@dataclass(frozen=True, slots=True)
class LibraryEntity:
    """One person, place, organisation or other name over all stories."""

    id: int
    kind: str
    name: SafeText
    stories: int
    mentions: int
    first_at: datetime | None = None
    """Date of the oldest story that mentions it; None in lists."""
    last_at: datetime | None = None


def index_story(db: sqlite3.Connection, story_id: int, found: Annotations) -> None:
    """Bring the index to what was recognised in one story (`annotations.put` calls it)."""
    at = int(db.execute("SELECT at FROM stories WHERE id = ?", (story_id,)).fetchone()[0])
    per_entity = Counter(item.entity_id for item in found.items if item.entity_id is not None)
    wanted: Counter[int] = Counter()
    for entity in found.entities:
        if entity.kind in NAME_KINDS and per_entity[entity.id]:
            wanted[_entity_id(db, entity.kind, entity.name)] += per_entity[entity.id]
    rows = db.execute("SELECT entity_id, n FROM mentions WHERE story_id = ?", (story_id,))
    old = dict(rows.fetchall())
    db.executemany(
        "DELETE FROM mentions WHERE entity_id = ? AND at = ? AND story_id = ?",
        [(entity_id, at, story_id) for entity_id, n in old.items() if wanted[entity_id] != n],
    )
    db.executemany(
        "INSERT INTO mentions (entity_id, at, story_id, n) VALUES (?, ?, ?, ?)",
        [(i, at, story_id, n) for i, n in wanted.items() if old.get(i) != n],
    )


def fold(name: str) -> str:
    """What makes two spellings one name: case and blanks do not count."""
    return folded(name)


def get(store: Store, entity_id: int) -> LibraryEntity | None:
    """The entity, with the dates of its stories."""
    with store.read() as db:
        row = db.execute(
            f"SELECT {_COLUMNS} FROM entities e WHERE e.id = ?", (entity_id,)
        ).fetchone()
        return None if row is None else _dated(db, row)


def find(store: Store, name: str, kind: str | None = None) -> list[LibraryEntity]:
    """Entities of exactly that name, the most mentioned first."""
    return _named(store, "e.key = ?", (fold(name),), (kind, 20))


def complete(
    store: Store, prefix: str, kind: str | None = None, limit: int = 20
) -> list[LibraryEntity]:
    """Entities whose name begins like that, the most mentioned first; then, where there is room,
    those of whose words one does: people are looked for by their surname."""
    low = fold(prefix)
    found = _named(store, "e.key >= ? AND e.key < ?", (low, low + "\U0010ffff"), (kind, limit))
    if low and len(found) < limit:
        known = {one.id for one in found}
        within = _named(store, "instr(e.key, ?) > 0", (f" {low}",), (kind, limit))
        found += [one for one in within if one.id not in known]
    return found[:limit]


def top(
    store: Store, kind: str | None = None, since: datetime | None = None, limit: int = 50
) -> list[LibraryEntity]:
    """The most mentioned entities, over all time or in stories since an instant's day."""
    kinds = NAME_KINDS if kind is None else (kind,)
    with store.read() as db:
        if since is None:
            rows = _top_ever(db, kinds, limit)
        else:
            rows = _top_since(db, kinds, seconds(since) // DAY, limit)
    return sorted((_entity(row) for row in rows), key=lambda e: (-e.mentions, e.id))[:limit]


def days(store: Store, entity_id: int) -> list[tuple[date, int]]:
    """Mentions by the day of their stories, days without one left out."""
    with store.read() as db:
        rows = db.execute(
            "SELECT day, n FROM entity_days WHERE entity_id = ? ORDER BY day", (entity_id,)
        ).fetchall()
    return [(datetime.fromtimestamp(day * DAY, UTC).date(), n) for day, n in rows]


def together_with(store: Store, entity_id: int, limit: int = 20) -> list[LibraryEntity]:
    """Entities named in the same stories; `stories` counts the shared ones."""
    with store.read() as db:
        rows = db.execute(
            "SELECT e.id, e.kind, e.name, count(*), sum(m.n) FROM"
            " (SELECT story_id FROM mentions WHERE entity_id = ? ORDER BY at DESC LIMIT ?) o"
            " JOIN mentions m ON m.story_id = o.story_id JOIN entities e ON e.id = m.entity_id"
            " WHERE e.id <> ? GROUP BY e.id ORDER BY 4 DESC, 5 DESC, e.id LIMIT ?",
            (entity_id, MOST_STORIES, entity_id, limit),
        ).fetchall()
    return [_entity(row) for row in rows]


def in_story(store: Store, story_id: int) -> dict[tuple[str, str], int]:
    """Library ids of a story's entities, by kind and folded name (`fold`)."""
    with store.read() as db:
        rows = db.execute(
            "SELECT e.kind, e.key, e.id FROM mentions m"
            " JOIN entities e ON e.id = m.entity_id WHERE m.story_id = ?",
            (story_id,),
        ).fetchall()
    return {(kind, key): entity_id for kind, key, entity_id in rows}


def _entity_id(db: sqlite3.Connection, kind: str, name: str) -> int:
    key = fold(name)
    row = db.execute("SELECT id FROM entities WHERE kind = ? AND key = ?", (kind, key)).fetchone()
    if row is not None:
        return int(row[0])
    made = db.execute(
        "INSERT INTO entities (kind, key, name) VALUES (?, ?, ?)", (kind, key, name)
    ).lastrowid
    assert made is not None
    return made


def _named(
    store: Store, where: str, params: tuple[str, ...], how: tuple[str | None, int]
) -> list[LibraryEntity]:
    kind, limit = how
    kinds = NAME_KINDS if kind is None else (kind,)
    marks = ", ".join("?" * len(kinds))
    with store.read() as db:
        rows = db.execute(
            f"SELECT {_COLUMNS} FROM entities e"
            f" WHERE e.kind IN ({marks}) AND {where} AND e.stories > 0"
            " ORDER BY e.mentions DESC, e.id LIMIT ?",
            (*kinds, *params, limit),
        ).fetchall()
        return [_dated(db, row) for row in rows]


def _top_ever(db: sqlite3.Connection, kinds: Sequence[str], limit: int) -> list[Any]:
    """One walk along entities_by_size for each kind."""
    found: list[Any] = []
    for kind in kinds:
        found += db.execute(
            f"SELECT {_COLUMNS} FROM entities e WHERE e.kind = ? AND e.mentions > 0"
            " ORDER BY e.mentions DESC LIMIT ?",
            (kind, limit),
        )
    return found


def _top_since(db: sqlite3.Connection, kinds: Sequence[str], day: int, limit: int) -> list[Any]:
    marks = ", ".join("?" * len(kinds))
    return db.execute(
        "SELECT e.id, e.kind, e.name, e.stories, d.n FROM"
        " (SELECT entity_id, sum(n) AS n FROM entity_days INDEXED BY entity_days_by_day"
        " WHERE day >= ? GROUP BY entity_id) d JOIN entities e ON e.id = d.entity_id"
        f" WHERE e.kind IN ({marks}) ORDER BY d.n DESC, e.id LIMIT ?",
        (day, *kinds, limit),
    ).fetchall()


def _entity(row: Sequence[Any]) -> LibraryEntity:
    return LibraryEntity(row[0], row[1], sanitise.stored(row[2]), row[3], row[4])


def _dated(db: sqlite3.Connection, row: Sequence[Any]) -> LibraryEntity:
    ends = "SELECT min(at), max(at) FROM mentions WHERE entity_id = ?"
    first, last = db.execute(ends, (row[0],)).fetchone()
    return replace(_entity(row), first_at=instant(first), last_at=instant(last))
