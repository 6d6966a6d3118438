"""A query's tree -> one SQL condition, for all that the index does not answer by itself."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from functools import partial

from tui_reader.store import clauses
from tui_reader.store.clauses import Condition
from tui_reader.store.search import beginnings, fields, query
from tui_reader.store.search.syntax import All, Any, Fault, Field, Node, Not

HITS = "SELECT rowid FROM story_index WHERE story_index MATCH ?"
FEW = 5_000
"""Stories that are looked up one by one in a few milliseconds."""


def search(db: sqlite3.Connection, typed: str) -> Condition:
    """Stories that a typed query finds."""
    parsed = query.parse(typed)
    if parsed.node is None:
        return clauses.NOTHING
    return clauses.both(("s.shelf > 0", ()), of(db, parsed.node))


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What the index of words does not answer, for a page of stories."""

    held: Condition
    few: tuple[int, ...] | None = None
    """The stories, where one condition by itself holds for `FEW` at the most: go through these."""
    ways: tuple[clauses.Way, ...] = ()
    """Where one condition's stories lie in the order of their dates: or go along these."""
    rest: Condition = ("", ())
    """What must hold for those beside that one condition."""


def narrowing(db: sqlite3.Connection, parsed: query.Query) -> Narrowed:
    """For a page: what holds for few stories is asked by their numbers, what holds for many of each
    story that is met. Either way the whole set is never made for a hundred rows of it."""
    made = [_narrowed(db, node) for node in parsed.others]
    listed = [one for one in made if one.few is not None]
    by = min(listed, key=lambda one: len(one.few or ()), default=None)
    by = by or next((one for one in made if one.ways), Narrowed(("", ())))
    held = clauses.both(*(one.held for one in made))
    rest = clauses.both(*(one.held for one in made if one is not by))
    return Narrowed(held, by.few, by.ways, rest)


def _narrowed(db: sqlite3.Connection, node: Node) -> Narrowed:
    if isinstance(node, Not):
        found = of(db, node.node)
        if not isinstance(found, clauses.Parted):
            held, params = _narrowed(db, node.node).held
            return Narrowed((f"NOT ({held})", params))
        found = found.other
    else:
        found = of(db, node)
    if isinstance(found, clauses.Along):
        return Narrowed(found, ways=found.ways)
    if not isinstance(found, clauses.Listed):
        return Narrowed(found)
    listed = f"SELECT story_id FROM ({found.statement})"
    if db.execute(f"{listed} LIMIT 1 OFFSET ?", (*found[1], FEW)).fetchone() is None:
        ids = [int(row[0]) for row in db.execute(listed, found[1])]
        among = ("s.id IN (SELECT value FROM json_each(?))", (json.dumps(ids),))
        return Narrowed(among, tuple(dict.fromkeys(ids)), found.ways)
    return Narrowed(found.each, ways=found.ways)


def expression(db: sqlite3.Connection, parsed: query.Query) -> str:
    """What the index is asked for; "" where nothing must occur."""
    return query.match(parsed, partial(beginnings.phrase, db))


def unwanted(db: sqlite3.Connection, parsed: query.Query) -> str:
    """What the index must not hold, where it is asked for nothing else; "" if there is nothing."""
    return "" if parsed.wanted else query.match_not(parsed, partial(beginnings.phrase, db))


def of(db: sqlite3.Connection, node: Node) -> Condition:
    """The condition of a tree. A field whose value means nothing holds for no story."""
    if query.is_text(node):
        return f"s.id IN ({HITS})", (query.fts(node, partial(beginnings.phrase, db)),)
    if isinstance(node, Field):
        made = fields.condition(db, node.name, node.op, node.value)
        return clauses.NO_STORY if isinstance(made, str) else made
    if isinstance(node, Not):
        held, params = of(db, node.node)
        return f"NOT ({held})", params
    if isinstance(node, Any):
        parts = [of(db, one) for one in node.nodes]
        return " OR ".join(f"({sql})" for sql, _ in parts), tuple(p for _, ps in parts for p in ps)
    assert isinstance(node, All)
    return clauses.both(*(of(db, one) for one in node.nodes))


def faults(db: sqlite3.Connection, typed: str) -> tuple[Fault, ...]:
    """What is wrong with a typed query: its grammar, then its fields' values."""
    parsed = query.parse(typed)
    found = list(parsed.faults)
    for field in _fields(parsed.node):
        if field.name != "title":
            made = fields.condition(db, field.name, field.op, field.value)
            if isinstance(made, str):
                column = typed.lower().find(f"{field.name}{field.op}")
                found.append(Fault(max(column, 0), made))
    return tuple(sorted(found, key=lambda fault: fault.column))


def _fields(node: Node | None) -> list[Field]:
    match node:
        case Field():
            return [node]
        case Not():
            return _fields(node.node)
        case All() | Any():
            return [field for one in node.nodes for field in _fields(one)]
        case _:
            return []
