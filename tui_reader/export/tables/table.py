"""The tables and their columns, a row each: writers, schema file, README and manual derive.

Names, types and order are what other programs rely on: a column is added at the end of its table,
and never means something else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from tui_reader.export.tables.records import Figure, Known, Mention, Note, Told
from tui_reader.export.tables.types import (
    FLAG,
    INSTANT,
    INTEGER,
    KIND,
    REAL,
    TEXT,
    TEXTS,
    Type,
    Value,
)
from tui_reader.kinds import FIGURE_KINDS, NAME_KINDS

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    name: str
    type: Type
    meaning: str
    """One sentence, without a full stop."""
    of: Callable[[R], object]
    """The part of a record that it is."""
    unit: str = ""
    of_table: str = ""
    """The table whose key it is."""


@dataclass(frozen=True, slots=True)
class Table(Generic[R]):
    id: str
    """Name of the file, without its suffix."""
    meaning: str
    key: tuple[str, ...]
    """Columns that no two rows share."""
    columns: tuple[Column[R], ...]

    def row(self, record: R) -> list[Value]:
        """A record's cells, each of its column's type or None."""
        return [column.type.whole(column.of(record)) for column in self.columns]


POINTS = "code points"
_STORY = "Number of the story"
_SENTENCE = "The sentence around it, cut to 320 code points where it is longer"

STORIES: Table[Told] = Table("stories", "A story of the library in each row", ("story_id",), (
    Column("story_id", INTEGER, "Number of the story in the library; never used again", lambda t: t.id),
    Column("title", TEXT, "Title, or what it is called without one", lambda t: t.opened.title),
    Column("feed", TEXT, "Title of its feed", lambda t: t.opened.story.row.feed_title),
    Column("feed_url", TEXT, "Address of its feed", lambda t: t.opened.story.feed_url),
    Column("url", TEXT, "Address of the story", lambda t: t.opened.story.link),
    Column("author", TEXT, "Author as the feed names him", lambda t: t.opened.story.author or None),
    Column("published", INSTANT, "When it was published, as its feed says", lambda t: t.opened.story.published),
    Column("sorted", INSTANT, "Where lists put it: when it was published, or arrived if undated or dated absurdly", lambda t: t.opened.story.row.at),
    Column("arrived", INSTANT, "When the reader got it", lambda t: t.opened.story.arrived),
    Column("language", TEXT, "Language of the text: ISO 639-1 as told by its words, else as its page says", lambda t: (t.marks.language if t.marks else "") or t.opened.article.language or None),
    Column("read", FLAG, "Whether it was read", lambda t: t.opened.story.row.read),
    Column("starred", FLAG, "Whether it is starred", lambda t: t.opened.story.row.starred),
    Column("saved", FLAG, "Whether it was saved to a file", lambda t: t.opened.story.row.saved),
    Column("tags", TEXTS, "The user's tags", lambda t: t.opened.story.row.tags),
    Column("affair_id", INTEGER, "Number of the affair that it tells of with others", lambda t: t.affair),
    Column("annotated", FLAG, "Whether names and figures were looked for in this text", lambda t: t.marks is not None),
    Column("length", INTEGER, "Length of the text", lambda t: len(t.opened.article.text), POINTS),
    Column("text_sha", TEXT, "SHA-256 of the text in UTF-8, in hexadecimal", lambda t: t.opened.article.text_sha),
    Column("text", TEXT, "The cleaned text that all offsets count in; blocks are parted by an empty line", lambda t: t.opened.article.text),
))  # fmt: skip

MENTIONS: Table[Mention] = Table("mentions", "A place in a text that names somebody or something in each row", ("story_id", "start"), (
    Column("story_id", INTEGER, _STORY, lambda m: m.told.id, of_table="stories"),
    Column("start", INTEGER, "Where it begins in the story's text", lambda m: m.item.span.start, POINTS),
    Column("end", INTEGER, "Where it ends: one past the last", lambda m: m.item.span.end, POINTS),
    Column("surface", TEXT, "As it is written there", lambda m: m.surface),
    Column("kind", KIND, f"One of {', '.join(NAME_KINDS)}", lambda m: m.named.kind if m.named else m.entity.kind),
    Column("name", TEXT, "Whom it means, as the library calls them", lambda m: m.named.name if m.named else m.entity.name),
    Column("entity_id", INTEGER, "Number of the name in the library", lambda m: m.named.id if m.named else None, of_table="entities"),
    Column("name_in_story", TEXT, "The fullest form in the story", lambda m: m.entity.name),
    Column("score", REAL, "How sure the annotator is, 0 to 1", lambda m: m.item.score),
    Column("source", TEXT, "The recogniser that found it, or user", lambda m: m.item.source or None),
    Column("sentence", TEXT, _SENTENCE, lambda m: m.sentence),
))  # fmt: skip

FIGURES: Table[Figure] = Table("figures", "A number, sum, measure, date, ... of a text in each row", ("story_id", "start"), (
    Column("story_id", INTEGER, _STORY, lambda f: f.told.id, of_table="stories"),
    Column("start", INTEGER, "Where it begins in the story's text", lambda f: f.item.span.start, POINTS),
    Column("end", INTEGER, "Where it ends: one past the last", lambda f: f.item.span.end, POINTS),
    Column("surface", TEXT, "As it is written there", lambda f: f.surface),
    Column("kind", KIND, f"One of {', '.join(FIGURE_KINDS)}", lambda f: f.item.kind),
    Column("low", REAL, "Its value, or the lower end of a range", lambda f: f.ends[0], "as the column unit says"),
    Column("high", REAL, "The upper end of a range; else as low", lambda f: f.ends[1], "as the column unit says"),
    Column("iso", TEXT, "A date, time or duration in ISO 8601 or EDTF", lambda f: f.iso),
    Column("unit", TEXT, "What is counted, a currency (ISO 4217), %, a unit of measure, a period", lambda f: f.item.unit),
    Column("qualifier", TEXT, "about, over, under, at_least or at_most", lambda f: f.item.qualifier),
    Column("score", REAL, "How sure the annotator is, 0 to 1", lambda f: f.item.score),
    Column("sentence", TEXT, _SENTENCE, lambda f: f.sentence),
))  # fmt: skip

ENTITIES: Table[Known] = Table("entities", "A name over all stories that are written in each row", ("entity_id",), (
    Column("entity_id", INTEGER, "Number of the name in the library", lambda e: e.named.id),
    Column("kind", KIND, f"One of {', '.join(NAME_KINDS)}", lambda e: e.named.kind),
    Column("name", TEXT, "As the library calls it", lambda e: e.named.name),
    Column("also", TEXTS, "What else it is called: names that were joined to it", lambda e: e.also),
    Column("stories", INTEGER, "How many of the stories written mention it", lambda e: e.stories, "stories"),
    Column("mentions", INTEGER, "How often they do", lambda e: e.mentions, "mentions"),
    Column("first", INSTANT, "The oldest of these stories, as lists put it", lambda e: e.first),
    Column("last", INSTANT, "The newest of them", lambda e: e.last),
))  # fmt: skip

NOTES: Table[Note] = Table("notes", "A highlight of the user's, with or without a note, in each row", ("note_id",), (
    Column("note_id", INTEGER, "Number of the highlight", lambda n: n.mark.id),
    Column("story_id", INTEGER, _STORY, lambda n: n.told.id, of_table="stories"),
    Column("quote", TEXT, "The highlighted words", lambda n: n.mark.quote),
    Column("note", TEXT, "What the user wrote to it", lambda n: n.mark.note or None),
    Column("colour", KIND, "Its colour", lambda n: n.mark.colour),
    Column("start", INTEGER, "Where it begins in the story's text; nothing where it is no longer there", lambda n: n.start, POINTS),
    Column("end", INTEGER, "Where it ends: one past the last", lambda n: n.end, POINTS),
    Column("orphaned", FLAG, "Whether the words are no longer in the text", lambda n: n.mark.orphaned),
    Column("made", INSTANT, "When it was made", lambda n: n.mark.made_at),
    Column("prefix", TEXT, "Up to 32 code points before it", lambda n: n.mark.prefix),
    Column("suffix", TEXT, "Up to 32 code points after it", lambda n: n.mark.suffix),
))  # fmt: skip

TABLES = (STORIES, MENTIONS, FIGURES, ENTITIES, NOTES)
"""In the order in which they are told of."""
