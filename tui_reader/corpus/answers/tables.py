"""The tables over the whole of a corpus and their columns, a row each, as in `corpus.tables`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from tui_reader.export.tables.table import POINTS, Column, Table
from tui_reader.export.tables.types import INSTANT, INTEGER, KIND, REAL, TEXT, TEXTS
from tui_reader.kinds import FIGURE_KINDS, NAME_KINDS
from tui_reader.model import SafeText

_MADE = "Versions of the program, cleaner, annotator and model that made what it is read from"
_NAME = "Number of the name in this corpus, as long as its parts are the same"


@dataclass(frozen=True, slots=True)
class Name:
    """A name over all documents."""

    id: int
    kind: str
    name: str
    also: tuple[str, ...]
    documents: int
    mentions: int
    first: datetime | int | None
    last: datetime | int | None
    sought: tuple[str, ...]
    made_by: str


@dataclass(frozen=True, slots=True)
class Naming:
    """A name in a document."""

    document: str
    entity: int
    name: int
    mentions: int
    published: int | None
    made_by: str


@dataclass(frozen=True, slots=True)
class Week:
    """A week of a name."""

    name: int
    monday: date
    documents: int
    mentions: int
    made_by: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in an answer."""

    document: str
    title: SafeText
    publisher: SafeText
    published: datetime | None
    start: int
    kind: str
    text: SafeText
    """As it is written."""
    low: float | None
    high: float | None
    iso: str | None
    unit: str | None
    qualifier: str | None
    sentence: SafeText


@dataclass(frozen=True, slots=True)
class Event:
    """What a document tells of, with others."""

    document: str
    event: str
    affair: str
    documents: int
    sources: int
    made_by: str


NAMES: Table[Name] = Table("names", "A name over all documents in each row", ("name_id",), (
    Column("name_id", INTEGER, _NAME, lambda n: n.id),
    Column("kind", KIND, f"One of {', '.join(NAME_KINDS)}", lambda n: n.kind),
    Column("name", TEXT, "As it was first written", lambda n: n.name),
    Column("also", TEXTS, "What else it is called, the most frequent first", lambda n: n.also),
    Column("documents", INTEGER, "How many mention it", lambda n: n.documents, "documents"),
    Column("mentions", INTEGER, "How often they do", lambda n: n.mentions, "mentions"),
    Column("first", INSTANT, "Date of the oldest of them that has one", lambda n: n.first),
    Column("last", INSTANT, "Date of the newest", lambda n: n.last),
    Column("sought", TEXTS, "What it is found under: its names in small letters, and in ASCII", lambda n: n.sought),
    Column("made_by", KIND, _MADE, lambda n: n.made_by),
))  # fmt: skip

LISTED: Table[Name] = Table(NAMES.id, NAMES.meaning, NAMES.key, tuple(
    one for one in NAMES.columns if one.name != "sought"
))  # fmt: skip
"""Names as they are printed."""

NAMINGS: Table[Naming] = Table("namings", "Whom a name of a document is over all documents", ("document", "entity"), (
    Column("document", TEXT, "The document: its input and its number in it, or its file", lambda n: n.document, of_table="documents"),
    Column("entity", INTEGER, "Number of the name in the document", lambda n: n.entity),
    Column("name_id", INTEGER, _NAME, lambda n: n.name, of_table="names"),
    Column("mentions", INTEGER, "How often the document mentions it", lambda n: n.mentions, "mentions"),
    Column("published", INSTANT, "Date of the document", lambda n: n.published),
    Column("made_by", KIND, _MADE, lambda n: n.made_by),
))  # fmt: skip

WEEKS: Table[Week] = Table("weeks", "How often a name was mentioned in a week, weeks without left out", ("name_id", "week"), (
    Column("name_id", INTEGER, _NAME, lambda w: w.name, of_table="names"),
    Column("week", TEXT, "Its Monday, in ISO 8601, UTC", lambda w: w.monday.isoformat()),
    Column("documents", INTEGER, "How many documents of the week mention it", lambda w: w.documents, "documents"),
    Column("mentions", INTEGER, "How often they do", lambda w: w.mentions, "mentions"),
    Column("made_by", KIND, _MADE, lambda w: w.made_by),
))  # fmt: skip

FIGURES: Table[Figure] = Table("figures", "A figure that was asked for in each row", ("document", "start"), (
    Column("document", TEXT, "The document: its input and its number in it, or its file", lambda f: f.document, of_table="documents"),
    Column("title", TEXT, "Its title", lambda f: f.title or None),
    Column("publisher", TEXT, "Who published it", lambda f: f.publisher or None),
    Column("published", INSTANT, "When it was published, as it says", lambda f: f.published),
    Column("start", INTEGER, "Where the figure begins in the text", lambda f: f.start, POINTS),
    Column("kind", KIND, f"One of {', '.join(FIGURE_KINDS)}", lambda f: f.kind),
    Column("surface", TEXT, "As it is written there", lambda f: f.text),
    Column("low", REAL, "Its value, or the lower end of a range", lambda f: f.low, "as the column unit says"),
    Column("high", REAL, "The upper end of a range; else as low", lambda f: f.high, "as the column unit says"),
    Column("iso", TEXT, "A date, time or duration in ISO 8601 or EDTF", lambda f: f.iso),
    Column("unit", TEXT, "What is counted, a currency (ISO 4217), %, a unit of measure, a period", lambda f: f.unit),
    Column("qualifier", TEXT, "about, over, under, at_least or at_most", lambda f: f.qualifier),
    Column("sentence", TEXT, "The sentence around it", lambda f: f.sentence),
))  # fmt: skip
"""Figures as they are printed."""

EVENTS: Table[Event] = Table("events", "Which event a document tells of in each row; documents without a date are left out", ("document",), (
    Column("document", TEXT, "The document: its input and its number in it, or its file", lambda e: e.document, of_table="documents"),
    Column("event", TEXT, "The first document that tells of the same: what the event is called after", lambda e: e.event, of_table="documents"),
    Column("affair", TEXT, "The first document of the affair that the event is part of", lambda e: e.affair, of_table="documents"),
    Column("documents", INTEGER, "How many tell of the event", lambda e: e.documents, "documents"),
    Column("sources", INTEGER, "How many publishers do", lambda e: e.sources, "publishers"),
    Column("made_by", KIND, _MADE, lambda e: e.made_by),
))  # fmt: skip

WHOLE: tuple[Table[Any], ...] = (NAMES, NAMINGS, WEEKS, EVENTS)
"""In the order in which they are told of."""
