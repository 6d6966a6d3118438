"""A query's tree -> one SQL condition, for all that the index does not answer by itself."""

from __future__ import annotations

import sqlite3

from tui_reader.store import clauses
from tui_reader.store.clauses import Condition
from tui_reader.store.search import fields, query
from tui_reader.store.search.syntax import All, Any, Fault, Field, Node, Not

NO_STORY: Condition = ("s.id < 1", ())
"""Holds for none; a plain 0 would leave the walks along an index without their index."""
HITS = "SELECT rowid FROM story_index WHERE story_index MATCH ?"


def search(db: sqlite3.Connection, typed: str) -> Condition:
    """Stories that a typed query finds."""
    parsed = query.parse(typed)
    if parsed.node is None:
        return clauses.NOTHING
    return clauses.both(("s.shelf > 0", ()), of(db, parsed.node))


def narrowing(db: sqlite3.Connection, parsed: query.Query) -> list[Condition]:
    """What the index does not answer, as conditions."""
    return [of(db, node) for node in parsed.others]


def unwanted(parsed: query.Query) -> list[Condition]:
    """What the index must not hold."""
    expression = query.match_not(parsed)
    return [(f"s.id NOT IN ({HITS})", (expression,))] if expression else []


def of(db: sqlite3.Connection, node: Node) -> Condition:
    """The condition of a tree. A field whose value means nothing holds for no story."""
    if query.is_text(node):
        return f"s.id IN ({HITS})", (query.fts(node),)
    if isinstance(node, Field):
        made = fields.condition(db, node.name, node.op, node.value)
        return NO_STORY if isinstance(made, str) else made
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
