"""A query in the library's language -> a condition in DuckDB on the documents of a corpus.

Grammar and values are those of `store.search`; what may be asked of a document is a row of ASKED.
A field that only a library can answer (tags, what was read) is refused in words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from tui_reader import clock, durations, word_places
from tui_reader.corpus.answers import duck
from tui_reader.errors import UsageError
from tui_reader.folding import folded
from tui_reader.kinds import FIGURES, NAMES
from tui_reader.known_names import known
from tui_reader.name_sounds import plain
from tui_reader.store.search import fields, query
from tui_reader.store.search.field_names import ALIASES
from tui_reader.store.search.syntax import All, Any, Field, Node, Not, Text

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection as Connection

Condition = tuple[str, Sequence[object]]
Asked = Callable[[str, str], Condition]
"""(operator, value) -> the condition on `documents d`. Raises UsageError in words."""
Leaf = Callable[[Text | Field], Condition]


def condition(typed: str, leaf: Leaf) -> Condition:
    """The condition of a whole query; `leaf` says it of a word or a field. Raises UsageError."""
    parsed = query.parse(typed)
    if parsed.faults:
        raise UsageError(parsed.faults[0].sentence)
    return ("true", ()) if parsed.node is None else _of(parsed.node, leaf)


def of_document(node: Text | Field) -> Condition:
    """The condition on `documents d` of a word or a field. Raises UsageError."""
    if isinstance(node, Text):
        return "(holds(d.title, ?, ?) OR holds(d.text, ?, ?))", (node.text, node.prefix) * 2
    name = ALIASES.get(node.name, node.name)
    if name not in ASKED:
        raise UsageError(
            f"{name}: is not known of a corpus; words and {', '.join(ASKED)} can be asked for."
        )
    if node.op not in fields.BY_NAME[name].ops:
        raise UsageError(f"{name} takes {' '.join(fields.BY_NAME[name].ops)}, not {node.op}.")
    return ASKED[name](node.op, node.value)


def names_are_asked(typed: str) -> bool:
    """Whether a query asks for names, and needs the table of them."""
    asked = {ALIASES.get(one.name, one.name) for one in query.fields(query.parse(typed))}
    return bool(asked & {kind.field for kind in NAMES})


def ready(con: Connection) -> None:
    """Let the conditions be asked."""
    duck.function(con, holds, ["VARCHAR", "VARCHAR", "BOOLEAN"], "BOOLEAN")


def holds(text: str, phrase: str, begun: bool) -> bool:
    """Whether a text has words, by the rules of the library's index."""
    wanted = _pattern(phrase, begun)
    return wanted is not None and next(word_places.places(wanted, text), None) is not None


_pattern = lru_cache(maxsize=128)(lambda text, begun: word_places.pattern([(text, begun)]))


def _of(node: Node, leaf: Leaf) -> Condition:
    match node:
        case Not():
            held, given = _of(node.node, leaf)
            return f"NOT coalesce({held}, false)", given
        case All() | Any():
            parts = [_of(one, leaf) for one in node.nodes]
            sign = " AND " if isinstance(node, All) else " OR "
            return f"({sign.join(sql for sql, _ in parts)})", [
                one for _, some in parts for one in some
            ]
        case _:
            return leaf(node)


# --- fields ---------------------------------------------------------------------------------------


def _title(_op: str, value: str) -> Condition:
    return "holds(d.title, ?, false)", (value,)


def _part_of(column: str) -> Asked:
    return lambda _op, value: (f"contains(lower(d.{column}), ?)", (value.lower(),))


def _named(kind: str) -> Asked:
    def asked(_op: str, value: str) -> Condition:
        words = dict.fromkeys((folded(value), plain(value), folded(known(kind, value))))
        has = " OR ".join("contains(' ' || s || ' ', ?)" for _ in words)
        within = f"EXISTS (SELECT 1 FROM unnest(m.sought) t(s) WHERE {has})"
        return (
            "d.document IN (SELECT n.document FROM namings n JOIN names m"
            f" ON m.name_id = n.name_id WHERE m.kind = ? AND {within})",
            (kind, *(f" {one} " for one in words)),
        )

    return asked


def _figure(kind: str) -> Asked:
    def asked(op: str, value: str) -> Condition:
        held, given = size(kind, op, value)
        return f"d.document IN (SELECT document FROM sized WHERE {held})", given

    return asked


def size(kind: str, op: str, value: str) -> Condition:
    """The condition on a figure. Raises UsageError."""
    made = fields.size(kind, op, value)
    if isinstance(made, str):
        raise UsageError(made)
    return made


def _dated(which: str) -> Asked:
    def asked(_op: str, value: str) -> Condition:
        span = fields.period(value)
        if span is None:
            raise UsageError(f"{value} is no date: 2026, 2026-01 or 2026-01-31.")
        if which == "date":
            return "epoch(d.published) BETWEEN ? AND ?", span
        return f"epoch(d.published) {'>=' if which == 'after' else '<'} ?", (span[0],)

    return asked


def _age(op: str, value: str) -> Condition:
    seconds = durations.typed(value)
    if seconds is None:
        raise UsageError(f"{value} is no time: 30min, 12h, 7d, 2w, 3m or 1y.")
    sign = "<=" if op in (">", ">=") else ">="
    return f"epoch(d.published) {sign} ?", (clock.seconds() - seconds,)


ASKED: dict[str, Asked] = {
    "title": _title,
    "feed": _part_of("publisher"),
    "author": _part_of("author"),
    **{kind.field: _named(kind.id) for kind in NAMES if kind.field},
    "figure": _figure(""),
    **{kind.field: _figure(kind.id) for kind in FIGURES if kind.field},
    "after": _dated("after"),
    "before": _dated("before"),
    "date": _dated("date"),
    "age": _age,
}
"""Field of the search -> what it asks of a document. `feed` asks for the publisher."""

SIZED = (
    "CREATE VIEW sized AS SELECT * REPLACE (least(low, high) AS low, greatest(low, high) AS high)"
    " FROM figures"
)
"""Figures as they are compared: what the library's index has of them."""
