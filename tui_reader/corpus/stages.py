"""What is done with one document, in a child process that can be killed: text, names, figures.

Owns the order of the stages and what a document's rows are. The child answers rows of plain values.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from tui_reader.corpus import tables
from tui_reader.corpus.inputs.fields import id_of
from tui_reader.corpus.inputs.table import BY_ID
from tui_reader.corpus.job import CLEAN, READ
from tui_reader.corpus.partition import Document, key
from tui_reader.corpus.records import Failure, Named, Place, Told, Worked
from tui_reader.errors import ParseError, RefusedError
from tui_reader.export.tables.types import Value
from tui_reader.kinds import BY_ID as KINDS
from tui_reader.library import standalone
from tui_reader.model import Annotations, Article, Block, Role, Span
from tui_reader.sandbox.task import Task

if TYPE_CHECKING:
    from tui_reader.annotate.annotator import Annotator

Rows = dict[str, list[list[Value]]]
"""Table -> its rows of one document."""
MEMORY = 3 << 30
"""Bytes of address space of the child: model and runtime reserve over one of them."""
LONGEST = 256 << 20
WALL, LEAST = 30, 120.0
"""A document may take so many times its seconds by the clock, and these at the least: other work on
the machine is no fault of it."""
UNABLE = "worker"
"""The stage of a failure that all documents would meet: it is no fault of theirs."""


@dataclass(frozen=True, slots=True)
class Question:
    kind: str
    """Of the input: a row of `inputs.table`."""
    input: str
    document: Document
    stages: tuple[str, ...]
    made_by: str


def task(seconds: float, *, names: bool) -> Task[Question, Rows | Failure]:
    """The task of a child that may take so long of the processor over a document; `names`: whether
    it is to look for names and figures."""
    return Task(
        *(partial(_load, names), seconds, "The document", MEMORY, LONGEST),
        nice=0,
        watched=True,
        wall=max(WALL * seconds, LEAST),
    )


def _load(names: bool) -> Callable[[Question], Rows | Failure]:
    """All that reads or makes files is loaded here: the child may do neither afterwards."""
    annotator = _annotator() if names else None

    def answer(question: Question) -> Rows | Failure:
        if annotator is not None and annotator.problem:  # figures alone would look like no names
            return Failure(UNABLE, annotator.problem)
        stage, id = READ, question.document.id
        try:
            record = BY_ID[question.kind].reader().described(question.document)
            stage, id = CLEAN, id or id_of(record.get("id"))
            return rows(worked(question, record, annotator))
        except ParseError as error:
            return Failure(stage, str(error), id)
        except OSError as error:
            if error.errno == errno.ENOMEM:
                raise MemoryError from error
            # A document is bytes at hand: what files have to say is no fault of it.
            return Failure(UNABLE, f"This worker lacks something: {error}.")

    return answer


def _annotator() -> Annotator:
    from tui_reader import annotate
    from tui_reader.annotate.languages import detection

    detection.load()
    return annotate.load()


def worked(question: Question, record: Mapping[str, Any], annotator: Annotator | None) -> Worked:
    """A document after the stages that are asked for. Raises ParseError in words."""
    from tui_reader import language_tags, sanitise

    known = standalone.told(dict(record))
    article = _article(dict(record), clean=CLEAN in question.stages)
    if not article.text.strip():
        raise RefusedError("No text was found in it.")
    if not any(map(str.isalnum, article.text)):
        raise RefusedError("It has no word in it.")
    when = standalone.instant(known["date"] or "")
    said = language_tags.tidy(known["language"] or "") or article.language
    marks = None
    if annotator is not None:
        marks = annotator.annotate(article.text, article.blocks, when, said=said)
    url = str(sanitise.url(known["url"] or "") or "")
    title = record.get("title")
    told = Told(
        key(question.input, question.document.number, question.document.member),
        question.input,
        question.document.id or id_of(record.get("id")),
        str(article.title or sanitise.line(title if isinstance(title, str) else "")),
        url,
        _publisher(record, url),
        sanitise.line(known["author"] or ""),
        when,
        (marks.language if marks else "") or said,
    )
    return Worked(told, question.made_by, article, marks)


def _article(record: dict[str, Any], *, clean: bool) -> Article:
    """The text, cleaned; a text that is not to be is taken as it is, as the door lets it in."""
    import hashlib
    import re

    from tui_reader import sanitise

    if clean or not isinstance(record.get("text"), str):
        return standalone.clean_record(record)
    text = sanitise.text(record["text"])
    sha = hashlib.sha256(text.encode()).hexdigest()
    spans = (Span(found.start(), found.end()) for found in re.finditer(r"[^\n]+", text))
    blocks = tuple(Block(span, Role.PARAGRAPH) for span in spans)
    return Article(0, text, sha, blocks)


def _publisher(record: Mapping[str, Any], url: str) -> str:
    from tui_reader import sanitise

    said = record.get("publisher")
    if isinstance(said, str) and said.strip():
        return sanitise.line(said)
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def rows(worked: Worked) -> Rows:
    """The rows that a document has in each table."""
    found: Rows = {"documents": [tables.DOCUMENTS.row(worked)]}
    if worked.marks is None:
        return found
    mentions, figures = _places(worked, worked.marks)
    return found | {
        "mentions": [tables.MENTIONS.row(place) for place in mentions],
        "figures": [tables.FIGURES.row(place) for place in figures],
        "entities": [tables.ENTITIES.row(one) for one in _named(worked, worked.marks)],
    }


def _places(worked: Worked, marks: Annotations) -> tuple[list[Place], list[Place]]:
    from tui_reader.library.quotes import Sentences

    sentences = Sentences(worked.article)
    entities = {entity.id: entity for entity in marks.entities}
    mentions, figures = [], []
    for item in marks.items:
        entity = None if item.entity_id is None else entities.get(item.entity_id)
        place = Place(worked, item, entity, sentences.quote(item.span).text)
        if KINDS[item.kind].figure:
            figures.append(place)
        elif entity is not None:
            mentions.append(place)
    return mentions, figures


def _named(worked: Worked, marks: Annotations) -> list[Named]:
    starts: dict[int, list[int]] = {}
    for item in marks.items:
        if item.entity_id is not None:
            starts.setdefault(item.entity_id, []).append(item.span.start)
    return [
        Named(worked, entity, len(starts[entity.id]), min(starts[entity.id]))
        for entity in marks.entities
        if entity.id in starts
    ]
