"""The tables of a corpus and their columns, a row each: writers, schema, README and manual derive.

As `export.tables.table`, whose types and writers they share: a column holds one type or nothing, is
added at the end of its table, and never means something else.
"""

from __future__ import annotations

import json
from typing import Any

from tui_reader.corpus.partition import key
from tui_reader.corpus.records import Failed, Named, Place, Worked
from tui_reader.export.tables.table import POINTS, Column, Table
from tui_reader.export.tables.types import FLAG, INSTANT, INTEGER, KIND, REAL, TEXT, TEXTS, finite
from tui_reader.kinds import FIGURE_KINDS, NAME_KINDS
from tui_reader.model import Annotation
from tui_reader.wording import Sentence

_DOCUMENT = "The document: its input and its number in it, or its file"
_MADE = "Versions of the program, cleaner, annotator and model that made the row"
_SENTENCE = "The sentence around it, cut to 320 code points where it is longer"


def _ends(item: Annotation) -> tuple[float | None, float | None]:
    ends = item.value if isinstance(item.value, tuple) else (item.value, item.value)
    low, high = (None if isinstance(end, str) else finite(end) for end in ends)
    return low, high


def _surface(place: Place) -> str:
    return place.worked.article.text[place.item.span.start : place.item.span.end]


def _blocks(worked: Worked) -> str:
    """As JSON: [start, end, role, level] of each."""
    blocks = worked.article.blocks
    return json.dumps([[b.span.start, b.span.end, b.role.value, b.level] for b in blocks])


DOCUMENTS: Table[Worked] = Table("documents", "A document in each row", ("document",), (
    Column("document", TEXT, _DOCUMENT, lambda w: w.told.key),
    Column("input", KIND, "The file or folder that it came in", lambda w: w.told.input),
    Column("id", TEXT, "Its own name in its file", lambda w: w.told.id or None),
    Column("title", TEXT, "Its title", lambda w: w.told.title or None),
    Column("url", TEXT, "Its address", lambda w: w.told.url or None),
    Column("publisher", TEXT, "Who published it: as it says, else the host of its address", lambda w: w.told.publisher or None),
    Column("author", TEXT, "Author, as it says", lambda w: w.told.author or None),
    Column("published", INSTANT, "When it was published, as it says", lambda w: w.told.published),
    Column("language", TEXT, "Language of the text: ISO 639-1 as told by its words, else as it says", lambda w: w.told.language or None),
    Column("annotated", FLAG, "Whether names and figures were looked for", lambda w: w.marks is not None),
    Column("notice", TEXT, "What a reader must know of it, as that it ends at a wall", lambda w: Sentence(w.article.notice) or None),
    Column("cut", INTEGER, "How much was taken for no story", lambda w: sum(len(c.text) for c in w.article.cuts), POINTS),
    Column("length", INTEGER, "Length of the text", lambda w: len(w.article.text), POINTS),
    Column("text_sha", TEXT, "SHA-256 of the text in UTF-8, in hexadecimal", lambda w: w.article.text_sha),
    Column("text", TEXT, "The text that all offsets count in", lambda w: w.article.text),
    Column("blocks", TEXT, "Its paragraphs, headings, ... as JSON: start, end, role, level of each", _blocks),
    Column("made_by", KIND, _MADE, lambda w: w.made_by),
    Column("names_notice", TEXT, "What a reader must know of its names, as that they are marked in its first part only", lambda w: Sentence(w.marks.notice) or None if w.marks else None),
))  # fmt: skip

MENTIONS: Table[Place] = Table("mentions", "A place in a text that names somebody or something in each row", ("document", "start"), (
    Column("document", TEXT, _DOCUMENT, lambda p: p.worked.told.key, of_table="documents"),
    Column("start", INTEGER, "Where it begins in the text", lambda p: p.item.span.start, POINTS),
    Column("end", INTEGER, "Where it ends: one past the last", lambda p: p.item.span.end, POINTS),
    Column("surface", TEXT, "As it is written there", _surface),
    Column("kind", KIND, f"One of {', '.join(NAME_KINDS)}", lambda p: p.item.kind),
    Column("name", TEXT, "Whom it means: the fullest form in the document", lambda p: p.entity.name if p.entity else None),
    Column("entity", INTEGER, "Number of the name in the document", lambda p: p.item.entity_id),
    Column("score", REAL, "How sure the annotator is, 0 to 1", lambda p: p.item.score),
    Column("source", KIND, "The recogniser that found it", lambda p: p.item.source or None),
    Column("sentence", TEXT, _SENTENCE, lambda p: p.sentence),
    Column("made_by", KIND, _MADE, lambda p: p.worked.made_by),
))  # fmt: skip

FIGURES: Table[Place] = Table("figures", "A number, sum, measure, date, ... of a text in each row", ("document", "start"), (
    Column("document", TEXT, _DOCUMENT, lambda p: p.worked.told.key, of_table="documents"),
    Column("start", INTEGER, "Where it begins in the text", lambda p: p.item.span.start, POINTS),
    Column("end", INTEGER, "Where it ends: one past the last", lambda p: p.item.span.end, POINTS),
    Column("surface", TEXT, "As it is written there", _surface),
    Column("kind", KIND, f"One of {', '.join(FIGURE_KINDS)}", lambda p: p.item.kind),
    Column("low", REAL, "Its value, or the lower end of a range", lambda p: _ends(p.item)[0], "as the column unit says"),
    Column("high", REAL, "The upper end of a range; else as low", lambda p: _ends(p.item)[1], "as the column unit says"),
    Column("iso", TEXT, "A date, time or duration in ISO 8601 or EDTF", lambda p: p.item.value if isinstance(p.item.value, str) else None),
    Column("unit", TEXT, "What is counted, a currency (ISO 4217), %, a unit of measure, a period", lambda p: p.item.unit),
    Column("qualifier", TEXT, "about, over, under, at_least or at_most", lambda p: p.item.qualifier),
    Column("score", REAL, "How sure the annotator is, 0 to 1", lambda p: p.item.score),
    Column("sentence", TEXT, _SENTENCE, lambda p: p.sentence),
    Column("made_by", KIND, _MADE, lambda p: p.worked.made_by),
))  # fmt: skip

ENTITIES: Table[Named] = Table("entities", "A name over one document in each row", ("document", "entity"), (
    Column("document", TEXT, _DOCUMENT, lambda n: n.worked.told.key, of_table="documents"),
    Column("entity", INTEGER, "Number of the name in the document", lambda n: n.entity.id),
    Column("kind", KIND, f"One of {', '.join(NAME_KINDS)}", lambda n: n.entity.kind),
    Column("name", TEXT, "The fullest form in the document", lambda n: n.entity.name),
    Column("also", TEXTS, "What else the document calls it", lambda n: n.entity.aliases),
    Column("mentions", INTEGER, "How often it does", lambda n: n.mentions, "mentions"),
    Column("start", INTEGER, "Where it is first in the text", lambda n: n.start, POINTS),
    Column("made_by", KIND, _MADE, lambda n: n.worked.made_by),
    Column("titles", TEXTS, "How it is addressed: Dr., Mrs.", lambda n: n.entity.titles),
    Column("confidence", REAL, "How sure the annotator is of its kind, 0 to 1", lambda n: n.entity.confidence),
))  # fmt: skip

ERRORS: Table[Failed] = Table("errors", "What could not be worked on in each row, with the reason", ("document",), (
    Column("document", TEXT, _DOCUMENT, lambda f: key(f.input, f.refused.number, f.refused.member)),
    Column("input", KIND, "The file or folder that it came in", lambda f: f.input),
    Column("id", TEXT, "Its own name in its file, where it could be made out", lambda f: f.refused.id or None),
    Column("stage", KIND, "What failed: read, clean, annotate; work where it took over its time or memory", lambda f: f.stage),
    Column("reason", TEXT, "Why, in a sentence", lambda f: f.refused.reason),
    Column("made_by", KIND, _MADE, lambda f: f.made_by),
))  # fmt: skip

TABLES: tuple[Table[Any], ...] = (DOCUMENTS, MENTIONS, FIGURES, ENTITIES, ERRORS)
"""Those that each partition has a file of, in the order in which they are told of."""
