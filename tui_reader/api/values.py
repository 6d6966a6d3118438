"""The values of the public interface: frozen, and the same from version to version.

A field is added at the end, with a default; none is taken away or comes to mean something else.
Offsets are half-open and count Unicode code points of the text they belong to. Instants are aware
datetimes in UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, item, ... of an article."""

    start: int
    end: int
    role: str
    """title, heading, paragraph, quote, item, code, table, caption or footnote."""
    level: int = 0
    """Of a heading 1 to 6; how deep an item or quote is nested, from 1."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What was taken for no story."""

    text: str
    rule: str
    """Name of the rule that took it, or "scorer"."""


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned text."""

    title: str
    text: str
    """All blocks, parted by an empty line; what the offsets of blocks count in."""
    language: str
    """The language that its page says, as a tag; "" where it says none."""
    blocks: tuple[Block, ...]
    cuts: tuple[Cut, ...]
    notice: str = ""
    """What a reader must know: only a summary, behind a wall; "" for nothing."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a text that names somebody or something."""

    start: int
    end: int
    surface: str
    """As it is written there."""
    kind: str
    """person, place, organisation or other."""
    name: str
    """Whom it means: the fullest form in the text."""
    score: float
    """How sure it is, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, sum, measure, date, ... of a text."""

    start: int
    end: int
    surface: str
    kind: str
    """number, money, percent, measure, ordinal, date, time or duration."""
    low: float | None
    """Its value, or the lower end of a range; None where it is no number."""
    high: float | None
    iso: str | None
    """A date, time or duration in ISO 8601 or EDTF."""
    unit: str | None
    """What is counted, a currency (ISO 4217), %, a unit of measure, a period."""
    qualifier: str | None
    """about, over, under, at_least or at_most."""
    score: float


@dataclass(frozen=True, slots=True)
class Name:
    """Whom or what a text names, over all its mentions."""

    kind: str
    name: str
    aliases: tuple[str, ...]
    """What else the text calls it."""
    mentions: int


@dataclass(frozen=True, slots=True)
class Annotations:
    """What was recognised in a text."""

    text: str
    language: str
    """ISO 639-1 as told by its words; "" where it is not known."""
    mentions: tuple[Mention, ...]
    figures: tuple[Figure, ...]
    names: tuple[Name, ...]
    notice: str = ""
    """What a reader must know: the model is missing, or does not read this language."""


@dataclass(frozen=True, slots=True)
class Document:
    """A story of a file."""

    title: str
    author: str
    published: datetime | None
    url: str
    """Its address, where it says one; else ""."""
    tags: tuple[str, ...]
    article: Article
    feed: str = ""
    """Who or what it is of: the sender of a mail, a book; "" for nothing."""


@dataclass(frozen=True, slots=True)
class Documents:
    """What was read of a file."""

    format: str
    """What it is: pdf, html, text, ..."""
    documents: tuple[Document, ...]
    problems: tuple[str, ...]
    """What could not be read, in sentences."""


@dataclass(frozen=True, slots=True)
class Note:
    """A highlight of the user's."""

    quote: str
    note: str
    """What he wrote to it; "" for nothing."""
    colour: str
    start: int | None
    """None where the words are no longer in the text."""
    end: int | None
    made: datetime | None


@dataclass(frozen=True, slots=True)
class Story:
    """A story of a library."""

    id: int
    """Its number, never used again."""
    title: str
    feed: str
    feed_url: str
    url: str
    author: str
    published: datetime | None
    arrived: datetime
    read: bool
    starred: bool
    tags: tuple[str, ...]
    article: Article
    annotations: Annotations | None
    """None where names and figures were not looked for yet."""
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name over all stories of a library."""

    id: int
    kind: str
    name: str
    also: tuple[str, ...]
    """Names that were joined to it."""
    stories: int
    mentions: int
