"""The figures of a corpus as they are asked for: by kind, size, unit, what is counted, and time.

A query says of each figure what it is (`money>1m`, or words of its unit or sentence), and of its
document what all queries do (`person:lund`, `after:2026-01`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from tui_reader.corpus import tables
from tui_reader.corpus.answers import duck, naming, questions, whole
from tui_reader.corpus.answers.parts import Parts
from tui_reader.corpus.answers.questions import Condition
from tui_reader.corpus.answers.tables import NAMES, NAMINGS, Figure
from tui_reader.corpus.job import ANNOTATE
from tui_reader.errors import UsageError
from tui_reader.kinds import FIGURE_KINDS, FIGURES
from tui_reader.sanitise import line
from tui_reader.store.search.field_names import ALIASES
from tui_reader.store.search.syntax import Field, Text

_FIELDS = {"figure": "", **{kind.field: kind.id for kind in FIGURES if kind.field}}
_COLUMNS = (
    "f.document, d.title, d.publisher, epoch(d.published)::BIGINT, f.start, f.kind, f.surface,"
    " f.low, f.high, f.iso, f.unit, f.qualifier, f.sentence"
)
_ORDER = (
    f"list_position([{', '.join(repr(kind) for kind in FIGURE_KINDS)}], f.kind),"
    " f.high DESC NULLS LAST, f.iso, f.document, f.start"
)


@dataclass(frozen=True, slots=True)
class Wish:
    """Which figures are asked for."""

    query: str = ""
    kind: str | None = None
    since: int | None = None
    """Epoch seconds: only of documents dated from then on."""
    until: int | None = None
    """Only of documents dated before."""
    limit: int = 50


def ask(parts: Parts, wish: Wish, tell: whole.Tell = lambda _said: None) -> tuple[Figure, ...]:
    """The figures that are wished for: by kind, the largest first. Raises ReaderError in words."""
    if ANNOTATE not in parts.stages:
        raise UsageError(naming.NOT_LOOKED_FOR)
    held, given = _wished(wish)
    with_names = questions.names_are_asked(wish.query)
    folder = naming.folder(parts, tell) if with_names else None
    tell("Looking through the figures of all documents")
    with duck.opened() as con:
        for table in (tables.DOCUMENTS, tables.FIGURES):
            duck.view(con, table, parts.files(table), parts.kind)
        for whole_table in (NAMES, NAMINGS) if folder else ():
            files = [folder / f"{whole_table.id}.{parts.kind}"] if folder else []
            duck.view(con, whole_table, files, parts.kind)
        con.execute(questions.SIZED)
        questions.ready(con)
        found = con.execute(
            f"SELECT {_COLUMNS} FROM sized f JOIN documents d ON d.document = f.document"
            f" WHERE {held} ORDER BY {_ORDER} LIMIT ?",
            [*given, wish.limit],
        ).fetchall()
    return tuple(_figure(row) for row in found)


def _wished(wish: Wish) -> Condition:
    held, more = questions.condition(wish.query, _of_figure)
    where, given = [held], list(more)
    if wish.kind is not None:
        where.append("f.kind = ?")
        given.append(wish.kind)
    for bound, sign in ((wish.since, ">="), (wish.until, "<")):
        if bound is not None:
            where.append(f"epoch(d.published) {sign} ?")
            given.append(bound)
    return " AND ".join(where), given


def _of_figure(node: Text | Field) -> Condition:
    """What a word or a field of a query asks of a figure, or of its document."""
    if isinstance(node, Text):
        words = (node.text, node.prefix)
        return "(holds(f.unit, ?, ?) OR holds(f.sentence, ?, ?))", words * 2
    name = ALIASES.get(node.name, node.name)
    if name in _FIELDS:
        held, given = questions.size(_FIELDS[name], node.op, node.value)
        return f"({held})", given
    return questions.of_document(node)


def _figure(row: Sequence[Any]) -> Figure:
    document, title, publisher, published, start, kind, text, *values, sentence = row
    low, high, iso, unit, qualifier = values
    return Figure(
        document, line(title or ""), line(publisher or ""),
        None if published is None else datetime.fromtimestamp(published, UTC),
        start, kind, line(text), low, high, iso, unit, qualifier, line(sentence or ""),
    )  # fmt: skip
