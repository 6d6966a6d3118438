"""What a query asks of the affair of a story: its number, and how many sources tell it.

Conditions of `fields`; each is answered from an index (`affairs_by_sources`, `stories_affair`).
"""

from __future__ import annotations

import operator
import sqlite3
from collections.abc import Callable

from tui_reader.store.affairs import groups
from tui_reader.store.clauses import Condition, Listed

_DIGITS = 18
"""Of the longest number that SQLite takes for one."""
_BY_SOURCES = "s.affair > 0 AND s.affair IN (SELECT number FROM affairs WHERE sources {op} ?)"
_EACH = "s.affair > 0 AND (SELECT sources FROM affairs WHERE number = s.affair) {op} ?"
"""The same of one story, without a look at all affairs."""
_COMPARED: dict[str, Callable[[int, int], bool]] = {
    "=": operator.eq, ">": operator.gt, "<": operator.lt, ">=": operator.ge, "<=": operator.le,
}  # fmt: skip


def affair(db: sqlite3.Connection, _op: str, value: str) -> Condition | str:
    """The stories of an affair; of one that became another, those of that one."""
    number = _number(value)
    if number is None:
        return f"{value} is no number of an affair."
    return _listed("s.affair > 0 AND s.affair = ?", groups.now(db, groups.AFFAIR, number))


def sources(_db: sqlite3.Connection, op: str, value: str) -> Condition | str:
    """Stories whose affair so many independent sources tell; a story alone is told by one."""
    number = _number(value)
    if number is None:
        return f"{value} is no number of sources: sources>=3."
    op = "=" if op == ":" else op
    if _COMPARED[op](1, number):
        return f"s.affair = 0 OR ({_EACH.format(op=op)})", (number,)
    return _listed(_BY_SOURCES.format(op=op), number, _EACH.format(op=op))


def _listed(held: str, number: int, each: str = "") -> Condition:
    of = held.replace("s.affair", "affair")
    return Listed(held, (number,), f"SELECT id AS story_id FROM stories WHERE {of}", each)


def _number(value: str) -> int | None:
    whole = value.isascii() and value.isdigit() and len(value) <= _DIGITS
    return int(value) if whole else None
