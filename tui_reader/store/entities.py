"""The library's memory of names: which stories mention whom, since when and how often.

Kept up to date story by story as annotations come in. Names are joined across stories only when
kind and folded name are the same, or when the user said so; a merge points one row at another and
rewrites nothing, so that undo is one column.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from tui_reader import sanitise
from tui_reader.fast_dataclasses import dataclass
from tui_reader.kinds import NAME_KINDS
from tui_reader.model import Annotations, SafeText
from tui_reader.store import clauses
from tui_reader.store.connection import Store
from tui_reader.store.types import instant, seconds

DAY = 86_400
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
    return " ".join(name.casefold().split())


def get(store: Store, entity_id: int) -> LibraryEntity | None:
    """The entity (what it was merged into, if it was), its counts taken together."""
    with store.read() as db:
        group = clauses.entity_group(db, entity_id)
        return _together(db, group) if group else None


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
        merged = db.execute(
            "SELECT DISTINCT merged_into FROM entities WHERE merged_into IS NOT NULL"
        ).fetchall()
        found = {row[0]: _entity(row) for row in rows}
        if since is None:
            for (root,) in merged:
                whole = _together(db, clauses.entity_group(db, root))
                if whole.kind in kinds:
                    found[root] = whole
    return sorted(found.values(), key=lambda e: (-e.mentions, e.id))[:limit]


def days(store: Store, entity_id: int) -> list[tuple[date, int]]:
    """Mentions by the day of their stories, days without one left out."""
    with store.read() as db:
        where, params = _group_in(db, "entity_id", entity_id)
        rows = db.execute(
            f"SELECT day, sum(n) FROM entity_days WHERE {where} GROUP BY day ORDER BY day", params
        ).fetchall()
    return [(datetime.fromtimestamp(day * DAY, UTC).date(), n) for day, n in rows]


def together_with(store: Store, entity_id: int, limit: int = 20) -> list[LibraryEntity]:
    """Entities named in the same stories; `stories` counts the shared ones."""
    with store.read() as db:
        where, params = _group_in(db, "entity_id", entity_id)
        not_own, own = _group_in(db, "e.id", entity_id)
        rows = db.execute(
            "SELECT e.id, e.kind, e.name, count(*), sum(m.n) FROM"
            f" (SELECT DISTINCT story_id FROM mentions WHERE {where} ORDER BY at DESC LIMIT ?) o"
            " JOIN mentions m ON m.story_id = o.story_id JOIN entities e ON e.id ="
            " (SELECT ifnull(merged_into, id) FROM entities WHERE id = m.entity_id)"
            f" WHERE NOT ({not_own}) GROUP BY e.id ORDER BY 4 DESC, 5 DESC, e.id LIMIT ?",
            (*params, MOST_STORIES, *own, limit),
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
    return {(kind, key): entity_id for kind, key, entity_id in rows}


def merge(store: Store, entity_id: int, into: int) -> None:
    """The user says that two names are one; undoable."""
    with store.write("Merge two names") as db:
        group, target = clauses.entity_group(db, entity_id), clauses.entity_group(db, into)
        if group and target and group[0] != target[0]:
            db.executemany(
                "UPDATE entities SET merged_into = ? WHERE id = ?",
                [(target[0], member) for member in group],
            )


def split(store: Store, entity_id: int) -> None:
    """The user says that a name merged before is one of its own; undoable."""
    with store.write("Split a name off") as db:
        db.execute("UPDATE entities SET merged_into = NULL WHERE id = ?", (entity_id,))


def members(store: Store, entity_id: int) -> list[LibraryEntity]:
    """The names that are merged into one entity, the leading one first."""
    with store.read() as db:
        return [_together(db, [member]) for member in clauses.entity_group(db, entity_id)]


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


def _together(db: sqlite3.Connection, group: Sequence[int]) -> LibraryEntity:
    """A group's counts as one; stories that name several of it count once."""
    marks = ", ".join("?" * len(group))
    kind, name = db.execute("SELECT kind, name FROM entities WHERE id = ?", group[:1]).fetchone()
    if len(group) == 1:
        counts = db.execute("SELECT stories, mentions FROM entities WHERE id = ?", group).fetchone()
    else:
        counts = db.execute(
            f"SELECT count(DISTINCT story_id), ifnull(sum(n), 0) FROM mentions"
            f" WHERE entity_id IN ({marks})",
            group,
        ).fetchone()
    ends = [
        db.execute("SELECT min(at), max(at) FROM mentions WHERE entity_id = ?", (i,)).fetchone()
        for i in group
    ]
    first = min((low for low, _ in ends if low is not None), default=None)
    last = max((high for _, high in ends if high is not None), default=None)
    return LibraryEntity(
        group[0], kind, sanitise.stored(name), counts[0], counts[1], instant(first), instant(last)
    )


def _named(
    store: Store, where: str, params: tuple[str, ...], how: tuple[str | None, int]
) -> list[LibraryEntity]:
    kind, limit = how
    kinds = NAME_KINDS if kind is None else (kind,)
    marks = ", ".join("?" * len(kinds))
    with store.read() as db:
        rows = db.execute(
            "SELECT e.id, e.kind, e.name, e.stories, e.mentions FROM entities e"
            f" WHERE e.kind IN ({marks}) AND {where} AND e.stories > 0"
            " ORDER BY e.mentions DESC, e.id LIMIT ?",
            (*kinds, *params, limit),
        ).fetchall()
        roots = dict.fromkeys(clauses.entity_group(db, row[0])[0] for row in rows)
        return [_together(db, clauses.entity_group(db, root)) for root in roots]


def _top_ever(db: sqlite3.Connection, kinds: Sequence[str], limit: int) -> list[Any]:
    """One walk along entities_by_size for each kind."""
    found: list[Any] = []
    for kind in kinds:
        found += db.execute(
            "SELECT id, kind, name, stories, mentions FROM entities"
            " WHERE kind = ? AND mentions > 0 AND merged_into IS NULL"
            " ORDER BY mentions DESC LIMIT ?",
            (kind, limit),
        )
    return found


def _top_since(db: sqlite3.Connection, kinds: Sequence[str], day: int, limit: int) -> list[Any]:
    marks = ", ".join("?" * len(kinds))
    return db.execute(
        "SELECT r.id, r.kind, r.name, r.stories, sum(d.n) FROM"
        " (SELECT entity_id, sum(n) AS n FROM entity_days INDEXED BY entity_days_by_day"
        " WHERE day >= ? GROUP BY entity_id) d JOIN entities e ON e.id = d.entity_id"
        " JOIN entities r ON r.id = ifnull(e.merged_into, e.id)"
        f" WHERE r.kind IN ({marks}) GROUP BY r.id ORDER BY 5 DESC, r.id LIMIT ?",
        (day, *kinds, limit),
    ).fetchall()


def _group_in(db: sqlite3.Connection, column: str, entity_id: int) -> tuple[str, tuple[int, ...]]:
    group = clauses.entity_group(db, entity_id) or [0]
    return f"{column} IN ({', '.join('?' * len(group))})", tuple(group)


def _entity(row: Sequence[Any]) -> LibraryEntity:
    return LibraryEntity(row[0], row[1], sanitise.stored(row[2]), row[3], row[4])
