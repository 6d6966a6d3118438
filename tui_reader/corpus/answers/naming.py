"""The tables of names over a whole corpus, filled from what `joining` has worked out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui_reader.corpus import tables
from tui_reader.corpus.answers import duck, joining, whole
from tui_reader.corpus.answers.parts import Parts
from tui_reader.corpus.answers.tables import NAMES, NAMINGS, WEEKS, Name, Naming, Week
from tui_reader.corpus.job import ANNOTATE
from tui_reader.errors import UsageError
from tui_reader.export.tables.file_kinds import Writer
from tui_reader.folding import folded
from tui_reader.name_sounds import plain

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection as Connection

WHAT = "names"
NOT_LOOKED_FOR = "Names and figures were not looked for in this corpus (stage annotate)."
_EPOCH = date(1970, 1, 1)

_NUMBERED = """
CREATE TABLE numbered AS
SELECT row_number() OVER (ORDER BY k.kind, k.key) AS name_id, k.id AS root, k.kind, k.name
FROM keys k JOIN (SELECT DISTINCT root FROM placed) p ON p.root = k.id
"""
_NAMES = """
WITH own AS (
    SELECT root, own, bare, arg_min(name, ord) AS name, sum(mentions) AS n, min(ord) AS ord
    FROM placed GROUP BY root, own, bare
), called AS (
    SELECT root, list(name ORDER BY n DESC, ord) AS names FROM own GROUP BY root
), counts AS (
    SELECT p.root, count(DISTINCT p.doc) AS documents, sum(p.mentions)::BIGINT AS mentions,
        min(d.instant) AS first, max(d.instant) AS last
    FROM placed p JOIN docs d ON d.doc = p.doc GROUP BY p.root
)
SELECT n.name_id, n.kind, n.name, a.names, c.documents, c.mentions, c.first, c.last
FROM numbered n JOIN called a ON a.root = n.root JOIN counts c ON c.root = n.root
ORDER BY n.name_id
"""
_NAMINGS = """
SELECT d.document, p.entity, n.name_id, p.mentions::BIGINT, d.instant FROM placed p
JOIN docs d ON d.doc = p.doc JOIN numbered n ON n.root = p.root ORDER BY p.doc, p.entity
"""
_WEEKS = """
SELECT name_id, monday, count(DISTINCT doc), sum(mentions)::BIGINT FROM (
    SELECT n.name_id, p.doc, p.mentions, day - ((day + 3) % 7 + 7) % 7 AS monday FROM (
        SELECT *, floor(instant / 86400)::BIGINT AS day FROM docs WHERE instant IS NOT NULL
    ) d JOIN placed p ON p.doc = d.doc JOIN numbered n ON n.root = p.root
) GROUP BY name_id, monday ORDER BY name_id, monday
"""


def folder(parts: Parts, tell: whole.Tell = lambda _said: None) -> Path:
    """Where the tables of names over these parts lie, made if they are not there. Raises
    UsageError where no names were looked for."""
    if ANNOTATE not in parts.stages:
        raise UsageError(NOT_LOOKED_FOR)

    def make(work: Path, writers: dict[str, Writer]) -> None:
        tell("Joining the names of all documents")
        with duck.opened(work) as con:
            for table in (tables.DOCUMENTS, tables.ENTITIES):
                duck.view(con, table, parts.files(table), parts.kind)
            joining.join(con)
            con.execute(_NUMBERED)
            tell("Writing the names of all documents")
            _write(con, writers, parts.made_by)

    return whole.made(parts, WHAT, joining.RULE, (NAMES, NAMINGS, WEEKS), make)


def _write(con: Connection, writers: dict[str, Writer], made_by: str) -> None:
    for row in duck.rows(con, _NAMES):
        writers[NAMES.id].write(NAMES.row(_name(row, made_by)))
    for document, entity, id, mentions, instant in duck.rows(con, _NAMINGS):
        one = Naming(document, entity, id, mentions, instant, made_by)
        writers[NAMINGS.id].write(NAMINGS.row(one))
    for id, monday, documents, mentions in duck.rows(con, _WEEKS):
        day = _EPOCH + timedelta(days=monday)
        writers[WEEKS.id].write(WEEKS.row(Week(id, day, documents, mentions, made_by)))


def _name(row: tuple[Any, ...], made_by: str) -> Name:
    id, kind, name, names, documents, mentions, first, last = row
    also = tuple(dict.fromkeys(one for one in names if one != name))
    sought = tuple(dict.fromkeys(_sought((name, *also))))
    return Name(id, kind, name, also, documents, mentions, first, last, sought, made_by)


def _sought(names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        yield folded(name)
        yield plain(name)


__all__ = ["WHAT", "folder"]
