"""The documents of a corpus that a query finds, as stories for the library: with text and marks.

What a corpus does not keep is not there: what was cut, emphasis, links and pictures within a text.
Every row passes the door again, since others may have written it; one that is not whole is told of.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from tui_reader import language_tags, sanitise
from tui_reader.corpus import tables
from tui_reader.corpus.answers import duck, naming, questions, whole
from tui_reader.corpus.answers.parts import Parts
from tui_reader.corpus.answers.tables import NAMES, NAMINGS
from tui_reader.corpus.job import versions
from tui_reader.kinds import BY_ID
from tui_reader.library.marked_imports import Found, Marked
from tui_reader.model import (
    Annotation,
    Annotations,
    Article,
    Block,
    Entity,
    Entry,
    Role,
    SafeText,
    Span,
)
from tui_reader.store.imported import Home

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection as Connection

Row = tuple[Any, ...]
_PICKED = """
CREATE TABLE picked AS SELECT row_number() OVER (ORDER BY d.published NULLS LAST, d.document) AS n,
    d.document FROM documents d WHERE {held}
"""
_DOCUMENTS = """
SELECT p.n, d.document, d.input, d.title, d.url, d.publisher, d.author,
    epoch(d.published)::BIGINT, d.language, d.annotated, d.notice, d.text_sha, d.text, d.blocks,
    d.made_by
FROM documents d JOIN picked p ON p.document = d.document ORDER BY p.n
"""
_ENTITIES = """
SELECT p.n, e.entity, e.kind, e.name, e.also, e.titles, e.confidence
FROM entities e JOIN picked p ON p.document = e.document ORDER BY p.n, e.entity
"""
_ITEMS = """
SELECT p.n, m.* FROM (
    SELECT document, start, "end", kind, entity, NULL::DOUBLE, NULL::DOUBLE, NULL::VARCHAR,
        NULL::VARCHAR, NULL::VARCHAR, score, source, surface FROM mentions
    UNION ALL
    SELECT document, start, "end", kind, NULL, low, high, iso, unit, qualifier, score, NULL, surface
    FROM figures
) m JOIN picked p ON p.document = m.document ORDER BY p.n, m.start, m."end"
"""


class _Broken(Exception):
    """A row is not what a run writes."""


@dataclass(frozen=True, slots=True)
class Picked:
    """How many documents a query finds, and these, to be taken one by one."""

    count: int
    stories: Iterator[Found]


def pick(
    con: Connection, parts: Parts, query: str, home: Home | None,
    tell: whole.Tell = lambda _said: None,
) -> Picked:  # fmt: skip
    """The documents that a query finds, by date, then by key; `home`: the feed for all, else one a
    publisher. `con`: from `duck.opened`. Raises ReaderError in words."""
    held, given = questions.condition(query, questions.of_document)
    for table in (tables.DOCUMENTS, tables.ENTITIES, tables.MENTIONS, tables.FIGURES):
        duck.view(con, table, parts.files(table), parts.kind)
    if questions.names_are_asked(query):
        folder = naming.folder(parts, tell)
        for whole_table in (NAMES, NAMINGS):
            files = [folder / f"{whole_table.id}.{parts.kind}"]
            duck.view(con, whole_table, files, parts.kind)
    con.execute(questions.SIZED)
    questions.ready(con)
    tell("Looking for documents")
    con.execute(_PICKED.format(held=held), list(given))
    (count,) = con.execute("SELECT count(*) FROM picked").fetchall()[0]
    return Picked(count, _stories(con, _Homes(parts, home)))


def _stories(con: Connection, homes: _Homes) -> Iterator[Found]:
    entities = _Beside(duck.rows(con, _ENTITIES))
    items = _Beside(duck.rows(con, _ITEMS))
    for number, *row in duck.rows(con, _DOCUMENTS):
        named, marked = entities.of(number), items.of(number)
        try:
            yield _story(row, named, marked, homes)
        except (_Broken, ValueError, LookupError, TypeError, OverflowError):
            yield sanitise.line(f"{row[0]} is damaged in the corpus, and was left out.")


class _Beside:
    """Rows that are in the same order as the documents, of a document at a time."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._groups = groupby(rows, itemgetter(0))
        self._next: tuple[int, list[Row]] | None = None

    def of(self, number: int) -> list[Row]:
        while self._next is None or self._next[0] < number:
            found = next(self._groups, None)
            if found is None:
                return []
            self._next = found[0], list(found[1])
        return self._next[1] if self._next[0] == number else []


class _Homes:
    """The feeds of publishers, in a folder that is called as the corpus."""

    def __init__(self, parts: Parts, home: Home | None) -> None:
        self._home = home
        self._name = sanitise.line(parts.out.resolve().name or "corpus", 80)
        self._made: dict[str, Home] = {}

    def of(self, publisher: SafeText, url: str | None) -> Home:
        if self._home is not None:
            return self._home
        key = publisher.casefold()
        if key not in self._made:
            site = "/".join((url or "").split("/")[:3]) or None
            address = f"local:corpus:{self._name.casefold()}:{key}"
            self._made[key] = Home(address, publisher, site, folder=(self._name,))
        return self._made[key]


def _story(row: Sequence[Any], named: list[Row], marked: list[Row], homes: _Homes) -> Marked:
    document, input, title, url, publisher, author, published, language, annotated, *rest = row
    notice, text_sha, raw, blocks, made_by = rest
    cleaner, annotator = versions(made_by)
    text = sanitise.text(raw)
    if text != raw or sha256(text.encode()).hexdigest() != text_sha:
        raise _Broken
    made = tuple(_block(one, len(text)) for one in json.loads(blocks))
    tongue = language_tags.tidy(language or "")
    article = Article(
        0, text, text_sha, made, notice=sanitise.line(notice or ""), cleaner_version=cleaner,
        language=tongue,
    )  # fmt: skip
    heading = sanitise.line(title or "")
    body = text[made[0].span.end :].lstrip() if article.title and heading else text
    address = sanitise.url(url or "")
    when = None if published is None else datetime.fromtimestamp(published, UTC)
    told = json.dumps([document, url, title])
    entry = Entry(
        f"corpus:{sha256(told.encode()).hexdigest()[:32]}", heading, address,
        sanitise.line(author or ""), when, body, plain=True, language=tongue, document=True,
    )  # fmt: skip
    found = None
    if annotated:
        items = tuple(_item(one, text) for one in marked)
        entities = tuple(_entity(one) for one in named)
        known = {one.id for one in entities}
        if any(item.entity_id not in known for item in items if item.entity_id is not None):
            raise _Broken
        found = Annotations(text_sha, items, entities, tongue or "en", annotator_version=annotator)
    home = homes.of(sanitise.line(publisher or input or "?", 200), address)
    return Marked(entry, article, found, home)


def _block(told: Sequence[Any], length: int) -> Block:
    start, end, role, level = told
    if not 0 <= int(start) <= int(end) <= length:
        raise _Broken
    return Block(Span(int(start), int(end)), Role(role), int(level))


def _item(row: Row, text: str) -> Annotation:
    _, _, start, end, kind, entity, low, high, iso, unit, qualifier, score, source, surface = row
    if not 0 <= start < end <= len(text) or text[start:end] != surface:
        raise _Broken
    value: str | float | tuple[float, float] | None = iso
    if iso is None and low is not None:
        value = low if high is None or high == low else (low, high)
    return Annotation(
        Span(start, end), BY_ID[kind].id, entity, value, unit, qualifier,
        1.0 if score is None else score, source or "",
    )  # fmt: skip


def _entity(row: Row) -> Entity:
    _, id, kind, name, also, titles, confidence = row
    return Entity(
        id, BY_ID[kind].id, sanitise.line(name), tuple(map(sanitise.line, also or ())),
        tuple(map(sanitise.line, titles or ())), 1.0 if confidence is None else confidence,
    )  # fmt: skip
