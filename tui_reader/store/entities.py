"""The library's memory of names: which stories mention whom, since when and how often.

A row for each kind and folded name, kept up to date by `entity_index`. What is told of an entity is
told of its row and of all that are joined to it (`joins`).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from tui_reader import sanitise
from tui_reader.durations import DAY
from tui_reader.folding import folded
from tui_reader.kinds import NAME_KINDS
from tui_reader.known_names import known
from tui_reader.model import SafeText
from tui_reader.name_sounds import plain
from tui_reader.store import joins, romanised
from tui_reader.store.connection import Store
from tui_reader.store.types import instant, seconds

_COLUMNS = "e.id, e.kind, e.name, e.stories, e.mentions"
_ENDS = f"""SELECT
    min((SELECT min(at) FROM mentions WHERE entity_id = e.id)),
    max((SELECT max(at) FROM mentions WHERE entity_id = e.id))
    FROM entities e WHERE e.id IN ({joins.MEMBERS})"""
"""Dates of an entity's oldest and newest story: a look at both ends of each name's."""
MOST_STORIES = 2_000
"""Newest stories of an entity that are looked at for whom it is mentioned with."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A name that is joined to an entity's."""

    id: int
    kind: str
    name: SafeText
    mentions: int


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
    joined: tuple[Joined, ...] = ()
    """Names that are joined to it, the most used first."""

    @property
    def also(self) -> tuple[SafeText, ...]:
        """What else it is called."""
        return tuple(dict.fromkeys(one.name for one in self.joined if one.name != self.name))


_RANKED: dict[str, tuple[str, Callable[[Sequence[Any]], Any]]] = {
    "mentions": ("e.mentions DESC", lambda row: (-row[4], row[0])),
    "stories": ("e.stories DESC, e.mentions DESC", lambda row: (-row[3], -row[4], row[0])),
    "name": ("e.key", lambda row: (fold(row[2]), row[0])),
}
"""Order -> how the database puts one kind, and how rows of several kinds are put together."""


def fold(name: str) -> str:
    """What makes two spellings one name: case and blanks do not count."""
    return folded(name)


def get(store: Store, entity_id: int) -> LibraryEntity | None:
    """The entity that a row is of, with the dates of its stories."""
    with store.read() as db:
        row = db.execute(
            f"SELECT {_COLUMNS} FROM entities e WHERE e.id = ?", (joins.root_of(db, entity_id),)
        ).fetchone()
        return None if row is None else _with_joined(db, [_dated(db, row)])[0]


def is_listed(store: Store, entity_id: int) -> bool:
    """Whether lists have the entity that a row is of."""
    with store.read() as db:
        row = db.execute(
            "SELECT 1 FROM entities WHERE id = ? AND stories > 0 AND said_by <> ?",
            (joins.root_of(db, entity_id), joins.NONE),
        ).fetchone()
    return row is not None


def find(store: Store, name: str, kind: str | None = None) -> list[LibraryEntity]:
    """Entities that are called exactly so, by any of their names, the most mentioned first."""
    key = fold(name)
    kinds = NAME_KINDS if kind is None else (kind,)
    keys = json.dumps([key, *(fold(known(one, name)) for one in kinds)])
    held = "(n.key IN (SELECT value FROM json_each(?)) OR (n.key > ? AND n.key < ?))"
    return _named(store, held, (keys, key + joins.BARE, key + " "), (kind, 20))


def complete(
    store: Store, prefix: str, kind: str | None = None, limit: int = 20
) -> list[LibraryEntity]:
    """Entities with a name that begins like that, the most mentioned first; then, where there is
    room, those of whose words one does: people are looked for by their surname. Where that finds
    none, accents and scripts do not count."""
    low = fold(prefix)
    found = _named(store, "n.key >= ? AND n.key < ?", (low, low + "\U0010ffff"), (kind, limit))
    if low and len(found) < limit:
        known = {one.id for one in found}
        held = "n.id IN (SELECT id FROM entities WHERE instr(key, ?) > 0)"  # an index has the keys
        within = _named(store, held, (f" {low}",), (kind, limit))
        found += [one for one in within if one.id not in known]
    if not found and low != plain(prefix):
        return complete(store, plain(prefix), kind, limit)
    if not found and low:
        with store.read() as db:
            ids = romanised.begun(db, NAME_KINDS if kind is None else (kind,), prefix)
        held = "n.id IN (SELECT value FROM json_each(?))"
        found = _named(store, held, (json.dumps(ids),), (kind, limit))
    return found[:limit]


def top(
    store: Store, kind: str | None = None, since: datetime | None = None, limit: int = 50
) -> list[LibraryEntity]:
    """The most mentioned entities, over all time or in stories since an instant's day."""
    if since is None:
        return ranked(store, "mentions", kind, limit)
    kinds = NAME_KINDS if kind is None else (kind,)
    with store.read() as db:
        rows = _top_since(db, kinds, seconds(since) // DAY, limit)
        found = sorted((_entity(row) for row in rows), key=lambda e: (-e.mentions, e.id))
        return _with_joined(db, found[:limit])


def ranked(store: Store, order: str, kind: str | None, limit: int) -> list[LibraryEntity]:
    """The first entities of an order: the most mentioned, those in the most stories, or by name."""
    sql, key = _RANKED[order]
    found: list[Any] = []
    with store.read() as db:
        for one in NAME_KINDS if kind is None else (kind,):  # a walk along an index for each
            found += db.execute(
                f"SELECT {_COLUMNS} FROM entities e WHERE e.kind = ? AND e.mentions > 0"
                f" AND e.merged_into IS NULL AND e.said_by <> {joins.NONE}"
                f" ORDER BY {sql} LIMIT ?",
                (one, limit),
            )
        return _with_joined(db, [_entity(row) for row in sorted(found, key=key)[:limit]])


def some(store: Store, ids: Sequence[int]) -> list[LibraryEntity]:
    """These entities, in their order."""
    with store.read() as db:
        rows = db.execute(
            f"SELECT {_COLUMNS} FROM entities e WHERE e.id IN (SELECT value FROM json_each(?))",
            (json.dumps(ids),),
        ).fetchall()
        found = {row[0]: _entity(row) for row in rows}
        return _with_joined(db, [found[id] for id in ids if id in found])


def days(store: Store, entity_id: int) -> list[tuple[date, int]]:
    """Mentions by the day of their stories, days without one left out."""
    with store.read() as db:
        rows = db.execute(
            f"SELECT day, sum(n) FROM entity_days WHERE entity_id IN ({joins.MEMBERS})"
            " GROUP BY day ORDER BY day",
            (entity_id, entity_id),
        ).fetchall()
    return [(datetime.fromtimestamp(day * DAY, UTC).date(), n) for day, n in rows]


def story_days(store: Store, entity_id: int) -> list[tuple[date, int]]:
    """Stories that mention it by their day, days without one left out."""
    with store.read() as db:
        rows = db.execute(
            f"SELECT at / {DAY}, count(*) FROM (SELECT DISTINCT at, story_id FROM mentions"
            f" WHERE entity_id IN ({joins.MEMBERS})) GROUP BY 1 ORDER BY 1",
            (entity_id, entity_id),
        ).fetchall()
    return [(datetime.fromtimestamp(day * DAY, UTC).date(), n) for day, n in rows]


def together_with(store: Store, entity_id: int, limit: int = 20) -> list[LibraryEntity]:
    """Entities named in the same stories; `stories` counts the shared ones."""
    with store.read() as db:
        rows = db.execute(
            "SELECT e.id, e.kind, e.name, count(DISTINCT o.story_id), sum(m.n) FROM"
            f" (SELECT DISTINCT story_id FROM mentions WHERE entity_id IN ({joins.MEMBERS})"
            " ORDER BY at DESC LIMIT ?) o JOIN mentions m ON m.story_id = o.story_id"
            " JOIN entities k ON k.id = m.entity_id"
            " JOIN entities e ON e.id = ifnull(k.merged_into, k.id)"
            f" WHERE e.id <> ? AND e.said_by <> {joins.NONE}"
            " GROUP BY e.id ORDER BY 4 DESC, 5 DESC, e.id LIMIT ?",
            (entity_id, entity_id, MOST_STORIES, entity_id, limit),
        ).fetchall()
    return [_entity(row) for row in rows]


def in_story(store: Store, story_id: int) -> dict[tuple[str, str], int]:
    """Library ids of a story's entities, by kind and folded name (`fold`)."""
    with store.read() as db:
        rows = db.execute(
            "SELECT e.kind, e.key, ifnull(e.merged_into, e.id) FROM mentions m"
            " JOIN entities e ON e.id = m.entity_id WHERE m.story_id = ?",
            (story_id,),
        ).fetchall()
    return {(kind, joins.plain(key)): entity_id for kind, key, entity_id in rows}


def _named(
    store: Store, where: str, params: tuple[str, ...], how: tuple[str | None, int]
) -> list[LibraryEntity]:
    kind, limit = how
    kinds = NAME_KINDS if kind is None else (kind,)
    marks = ", ".join("?" * len(kinds))
    with store.read() as db:
        rows = db.execute(
            f"SELECT {_COLUMNS} FROM entities e"
            f" WHERE e.stories > 0 AND e.said_by <> {joins.NONE} AND e.id IN"
            " (SELECT ifnull(n.merged_into, n.id) FROM entities n"
            f" WHERE n.kind IN ({marks}) AND {where} AND n.stories > 0)"
            " ORDER BY e.mentions DESC, e.id LIMIT ?",
            (*kinds, *params, limit),
        ).fetchall()
        return _with_joined(db, [_dated(db, row) for row in rows])


def _top_since(db: sqlite3.Connection, kinds: Sequence[str], day: int, limit: int) -> list[Any]:
    marks = ", ".join("?" * len(kinds))
    return db.execute(
        "SELECT e.id, e.kind, e.name, e.stories, r.n FROM"
        " (SELECT ifnull(k.merged_into, k.id) AS root, sum(d.n) AS n FROM"
        " (SELECT entity_id, sum(n) AS n FROM entity_days INDEXED BY entity_days_by_day"
        " WHERE day >= ? GROUP BY entity_id) d JOIN entities k ON k.id = d.entity_id"
        " GROUP BY root) r JOIN entities e ON e.id = r.root"
        f" WHERE e.kind IN ({marks}) AND e.said_by <> {joins.NONE}"
        " ORDER BY r.n DESC, e.id LIMIT ?",
        (day, *kinds, limit),
    ).fetchall()


def _entity(row: Sequence[Any]) -> LibraryEntity:
    return LibraryEntity(row[0], row[1], sanitise.stored(row[2]), row[3], row[4])


def _dated(db: sqlite3.Connection, row: Sequence[Any]) -> LibraryEntity:
    first, last = db.execute(_ENDS, (row[0], row[0])).fetchone()
    return replace(_entity(row), first_at=instant(first), last_at=instant(last))


def _with_joined(db: sqlite3.Connection, found: list[LibraryEntity]) -> list[LibraryEntity]:
    """The same, with the names that are joined to them."""
    rows = db.execute(
        "SELECT merged_into, id, kind, name, mentions FROM entities WHERE merged_into IN"
        " (SELECT value FROM json_each(?)) ORDER BY mentions DESC, id",
        (json.dumps([one.id for one in found]),),
    ).fetchall()
    joined: dict[int, list[Joined]] = {}
    for root, id, kind, name, mentions in rows:
        joined.setdefault(root, []).append(Joined(id, kind, sanitise.stored(name), mentions))
    return [
        replace(one, joined=tuple(joined[one.id])) if one.id in joined else one for one in found
    ]
