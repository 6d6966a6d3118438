"""Keeps the library's memory of names up to date, story by story as annotations come in."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence

from tui_reader.folding import folded
from tui_reader.kinds import NAME_KINDS, PERSON
from tui_reader.model import Annotations, Entity
from tui_reader.name_rules import is_short, shorts
from tui_reader.store import joins, short_names


def index_story(db: sqlite3.Connection, story_id: int, found: Annotations) -> None:
    """Bring the index to what was recognised in one story (`annotations.put` calls it)."""
    at = int(db.execute("SELECT at FROM stories WHERE id = ?", (story_id,)).fetchone()[0])
    wanted = _wanted(db, found)
    rows = db.execute("SELECT entity_id, n FROM mentions WHERE story_id = ?", (story_id,))
    old = dict(rows.fetchall())
    db.executemany(
        "DELETE FROM mentions WHERE entity_id = ? AND at = ? AND story_id = ?",
        [(entity_id, at, story_id) for entity_id, n in old.items() if wanted[entity_id] != n],
    )
    new = [(i, at, story_id, n) for i, n in wanted.items() if old.get(i) != n]
    db.executemany("INSERT INTO mentions (entity_id, at, story_id, n) VALUES (?, ?, ?, ?)", new)
    for entity_id, *_ in new:
        short_names.look_again(db, entity_id)


def _wanted(db: sqlite3.Connection, found: Annotations) -> Counter[int]:
    """How often a story names which rows."""
    counts = Counter(item.entity_id for item in found.items if item.entity_id is not None)
    named = [one for one in found.entities if one.kind in NAME_KINDS and counts[one.id]]
    surnames = {short for one in named if one.kind == PERSON for short in shorts(one.name)}
    wanted: Counter[int] = Counter()
    short: list[Entity] = []
    for one in named:
        if (
            one.kind == PERSON
            and is_short(one.name, one.titles)
            and folded(one.name) not in surnames
        ):
            short.append(one)
        else:
            row = joins.row_of(db, one.kind, one.name, found.language)
            wanted[row] += counts[one.id]
    company = tuple(wanted)
    for one in short:
        wanted[_short_row(db, one.name, company)] += counts[one.id]
    return wanted


def _short_row(db: sqlite3.Connection, name: str, company: Sequence[int]) -> int:
    """The row of a surname alone: its bearer's, if it is clear who that is."""
    who = short_names.bearer(db, name, company)
    if who is None:
        return joins.row_of(db, PERSON, name)
    return joins.bare_row(db, PERSON, name, who)
