"""The fields of the search language, one row each: what may be asked of a story besides words.

A row turns an operator and a value into a condition on `stories s`. Owns what values mean
("1.5m", "7d", "2026-01"); a value that means nothing is a sentence, never an exception.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from tui_reader import clock, durations, kinds
from tui_reader.folding import folded
from tui_reader.known_names import known
from tui_reader.name_sounds import plain
from tui_reader.store import clauses, romanised
from tui_reader.store.clauses import Condition
from tui_reader.store.joins import BARE
from tui_reader.store.search import affair_fields, states
from tui_reader.store.search.field_names import ALIASES
from tui_reader.store.search.periods import amount as amount
from tui_reader.store.search.periods import period as period

Maker = Callable[[sqlite3.Connection, str, str], "Condition | str"]
"""(database, operator, value) -> the condition, or a sentence that says what is wrong."""

ORDERED = (":", ">", "<", ">=", "<=", "=")
NAMED = (":", "=")


@dataclass(frozen=True, slots=True)
class FieldRow:
    name: str
    ops: tuple[str, ...]
    help: str
    """What follows it, for completion and help."""
    make: Maker
    values: tuple[str, ...] = ()
    """All it may be, where they are few."""
    recognised: bool = False
    """True where only the annotator knows the answer: a rule that asks waits for it."""
    linked: bool = False
    """True where it is the affair of a story that is asked: rules that ask look again as it
    grows."""


def condition(db: sqlite3.Connection, name: str, op: str, value: str) -> Condition | str:
    """The condition of one field of a query, or what is wrong with it in words."""
    row = BY_NAME[ALIASES.get(name, name)]
    if op not in row.ops:
        return f"{row.name} takes {' '.join(row.ops)}, not {op}."
    return row.make(db, op, value)


# --- feeds, tags, people ------------------------------------------------------------------------


def _feed(db: sqlite3.Connection, _op: str, value: str) -> Condition | str:
    return clauses.of_feeds(clauses.feeds_called(db, value))


def _folder(db: sqlite3.Connection, _op: str, value: str) -> Condition | str:
    return clauses.of_feeds(clauses.folder_feeds(db, value))


def _tag(db: sqlite3.Connection, _op: str, value: str) -> Condition | str:
    of_feeds = clauses.of_feeds(clauses.tagged_feeds(db, value))
    own = "SELECT story_id FROM story_tags WHERE tag = ?"
    held = f"s.id IN ({own}) OR {of_feeds[0]}"
    listed = f"{own} UNION ALL {of_feeds.statement}"
    return clauses.Listed(held, (value, *of_feeds[1]), listed)


def _author(db: sqlite3.Connection, _op: str, value: str) -> Condition | str:
    wanted = value.casefold()
    found = [row[0] for row in db.execute(_AUTHORS) if row[0] and wanted in row[0].casefold()]
    held = "author <> '' AND author IN (SELECT value FROM json_each(?))"
    return clauses.among("details", held, (json.dumps(found),))


_AUTHORS = """WITH RECURSIVE authors(name) AS (
    SELECT min(author) FROM details WHERE author <> ''
    UNION ALL
    SELECT (SELECT min(author) FROM details WHERE author <> '' AND author > name)
    FROM authors WHERE name IS NOT NULL)
SELECT name FROM authors"""
"""Each author once, by leaps along the index: they are few beside their stories."""


_CALLED = """WITH called AS (SELECT DISTINCT ifnull(merged_into, id) AS root FROM entities
    WHERE instr(' ' || key || ' ', ?) OR instr(' ' || key, ?) OR instr(' ' || key || ' ', ?))
SELECT e.id FROM called JOIN entities r ON r.id = called.root AND r.kind = ?
    JOIN entities e ON e.id = r.id OR e.merged_into = r.id"""
"""The rows of entities of a kind that have a name with these words in it, all their names'."""


def named(db: sqlite3.Connection, kind: str, value: str) -> list[int]:
    """The entities of a kind that a field's value speaks of; where none is written so, accents and
    scripts do not count."""
    words = folded(value)
    other = folded(known(kind, value))
    called = (f" {words} ", f" {words}{BARE}", f" {other} ")
    found = [int(row[0]) for row in db.execute(_CALLED, (*called, kind))]
    if not found and words != plain(value):
        return named(db, kind, plain(value))
    return found or romanised.called(db, (kind,), value)


MOST_WAYS = 64
"""Entities whose stories are merged in the order of their dates."""


def _mentions(entity_id: int) -> clauses.Way:
    source = "mentions m CROSS JOIN stories s ON s.id = m.story_id"
    return clauses.Way(source, "m.entity_id = ?", (entity_id,), "m.at", "m.story_id")


def _entity(kind: str) -> Maker:
    def make(db: sqlite3.Connection, _op: str, value: str) -> Condition | str:
        ids = named(db, kind, value)
        held, params = clauses.one_of("entity_id", ids)
        found = clauses.among("mentions", held, params, "mentions_by_story")
        return found.along(*map(_mentions, ids)) if len(ids) <= MOST_WAYS else found

    return make


# --- figures ------------------------------------------------------------------------------------

_SLACK = 1e-6
"""Part of a number that it may be beside a figure, which is a float."""


def _one(unit: str) -> str:
    """The unit as figures have it: "weeks" are told by the week."""
    return unit.removesuffix("s") if len(unit) > 3 else unit


def size(kind: str, op: str, value: str) -> Condition | str:
    """The condition on a figure's `kind`, `low`, `high` and `unit`, or what is wrong with it in
    words. `kind`: "" is any, and its value may be what was counted: "figure:troop"."""
    read = amount(value)
    if read is None:
        unit = value.casefold()
        wrong = f"{value} is no number: 5, 1.5m or 40k."
        return wrong if kind else ("unit <> '' AND unit IN (?, ?)", (unit, unit.removesuffix("s")))
    number, unit = read
    held, params = _held(op, number)
    if not kind:
        return held, params
    if unit and kind != "percent":
        held += " AND (unit = ? COLLATE NOCASE OR unit = ? COLLATE NOCASE)"
        params = (*params, unit, _one(unit))
    return f"kind = ? AND {held}", (kind, *params)


_KINDS_THERE = """WITH RECURSIVE there(name) AS (
    SELECT min(kind) FROM figures
    UNION ALL
    SELECT (SELECT min(kind) FROM figures WHERE kind > name) FROM there WHERE name IS NOT NULL)
SELECT name FROM there WHERE name IS NOT NULL"""
"""The kinds of figures that there are, by leaps along an index."""


def _figure(kind: str) -> Maker:
    def make(_db: sqlite3.Connection, op: str, value: str) -> Condition | str:
        held = size(kind, op, value)
        if isinstance(held, str):
            return held
        found = clauses.among("figures", *held, by=states.FIGURES_KEY)
        if not kind:  # the indexes begin with it
            found.statement += f" AND kind IN ({_KINDS_THERE})"
        return found

    return make


def _held(op: str, number: float) -> Condition:
    """A figure is a range [low, high]; it holds if some value in it does."""
    if op in (">", ">="):
        return f"high {op} ?", (number,)
    if op in ("<", "<="):
        return f"low {op} ?", (number,)
    slack = abs(number) * _SLACK
    return "low <= ? AND high >= ?", (number + slack, number - slack)


_HOLDS: dict[str, Callable[[float, float, float], bool]] = {
    ">": lambda number, _low, high: high > number,
    ">=": lambda number, _low, high: high >= number,
    "<": lambda number, low, _high: low < number,
    "<=": lambda number, low, _high: low <= number,
}


def _is_about(number: float, low: float, high: float) -> bool:
    slack = abs(number) * _SLACK
    return low <= number + slack and high >= number - slack


def sizes(kind: str, op: str, value: str) -> Callable[[str, float, float, str], bool]:
    """The same question asked of one figure: a test of its kind, low, high and unit. `kind`: "" is
    any."""
    read = amount(value)
    if read is None:
        units = (value.casefold(), value.casefold().removesuffix("s"))
        return lambda _kind, _low, _high, unit: not kind and unit in units
    number, wanted = read
    holds = _HOLDS.get(op, _is_about)
    any_unit = not wanted or kind in ("", "percent")

    def asked(of: str, low: float, high: float, unit: str) -> bool:
        alike = any_unit or unit.casefold() in (wanted.casefold(), _one(wanted).casefold())
        return kind in ("", of) and alike and holds(number, low, high)

    return asked


# --- time ---------------------------------------------------------------------------------------


def _dated(which: str) -> Maker:
    def make(_db: sqlite3.Connection, _op: str, value: str) -> Condition | str:
        span = period(value)
        if span is None:
            return f"{value} is no date: 2026, 2026-01 or 2026-01-31."
        if which == "after":
            return clauses.Parted("s.at >= ?", "s.at < ?", span[0])
        if which == "before":
            return clauses.Parted("s.at < ?", "s.at >= ?", span[0])
        return clauses.Parted("s.at BETWEEN ? AND ?", clauses.outside(*span), *span)

    return make


def _age(_db: sqlite3.Connection, op: str, value: str) -> Condition | str:
    seconds = durations.typed(value)
    if seconds is None:
        return f"{value} is no time: 30min, 12h, 7d, 2w, 3m or 1y."
    edge = clock.seconds() - seconds
    if op in (">", ">="):
        return clauses.Parted("s.at <= ?", "s.at > ?", edge)
    return clauses.Parted("s.at >= ?", "s.at < ?", edge)


def _no_maker(_db: sqlite3.Connection, _op: str, _value: str) -> Condition | str:
    raise AssertionError("title is the index's")


FIELDS: tuple[FieldRow, ...] = (
    FieldRow("title", NAMED, "a word or \"phrase\" of the title", _no_maker),
    FieldRow("feed", NAMED, "part of a feed's title", _feed),
    FieldRow("folder", NAMED, "a folder, with all in it", _folder),
    FieldRow("tag", NAMED, "a tag of the story or of its feed", _tag),
    FieldRow("author", NAMED, "part of the author's name", _author),
    *(FieldRow(kind.field, NAMED, kind.help or f"{kind.one} mentioned", _entity(kind.id),
               recognised=True)
      for kind in kinds.NAMES if kind.field),
    FieldRow("figure", ORDERED, "a number, or what is counted", _figure(""),
             recognised=True),
    *(FieldRow(kind.field, ORDERED, kind.help, _figure(kind.id), recognised=True)
      for kind in kinds.FIGURES if kind.field),
    FieldRow("after", NAMED, "a date it is not older than", _dated("after")),
    FieldRow("before", NAMED, "a date it is older than", _dated("before")),
    FieldRow("date", NAMED, "a year, month or day", _dated("date")),
    FieldRow("age", ORDERED, "a time: 12h, 7d, 2w, 3m, 1y", _age),
    FieldRow("is", NAMED, "a state", states.word(states.IS), tuple(states.IS)),
    FieldRow("has", NAMED, "something on it", states.word(states.HAS), tuple(states.HAS)),
    FieldRow("told", NAMED, "once: of stories that tell one event, one", states.word(states.TOLD),
             tuple(states.TOLD)),
    FieldRow("affair", NAMED, "the number of an affair: all its stories",
             affair_fields.affair, linked=True),
    FieldRow("sources", ORDERED, "how many independent sources tell its affair: sources>=3",
             affair_fields.sources, linked=True),
)  # fmt: skip

BY_NAME: dict[str, FieldRow] = {row.name: row for row in FIELDS}
