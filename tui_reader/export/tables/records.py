"""What the columns of tables are read from: a story, a mention, a figure, a name, a note.

Owns these nouns only. The library makes them; a column says which part of one it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from tui_reader.model import Annotation, Annotations, Entity, Highlight, OpenStory, SafeText


@dataclass(frozen=True, slots=True)
class Told:
    """A story as it is known."""

    opened: OpenStory
    marks: Annotations | None
    """What was recognised in this very text; None where the annotator has not seen it."""
    affair: int | None = None
    """Number of the affair that it tells of, with others."""

    @property
    def id(self) -> int:
        """The story's number in the library."""
        return self.opened.story.row.id


@dataclass(frozen=True, slots=True)
class Named:
    """The entity of the library behind a name of a story."""

    id: int
    kind: str
    name: SafeText


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a text that names somebody or something."""

    told: Told
    item: Annotation
    entity: Entity
    named: Named | None
    """None where the library has not counted it."""
    sentence: SafeText

    @property
    def surface(self) -> str:
        """As it is written."""
        return surface(self.told, self.item)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, sum, date, ... of a text."""

    told: Told
    item: Annotation
    sentence: SafeText

    @property
    def surface(self) -> str:
        """As it is written."""
        return surface(self.told, self.item)

    @property
    def ends(self) -> tuple[float | None, float | None]:
        """Lowest and highest value; equal where it is no range, None where it is no number."""
        value = self.item.value
        if isinstance(value, tuple):
            return value
        return (None, None) if value is None or isinstance(value, str) else (value, value)

    @property
    def iso(self) -> str | None:
        """A date, time or duration in ISO 8601 or EDTF."""
        return self.item.value if isinstance(self.item.value, str) else None


@dataclass(frozen=True, slots=True)
class Known:
    """A name over all stories that are written."""

    named: Named
    also: tuple[SafeText, ...]
    """What else it is called."""
    stories: int
    mentions: int
    first: datetime | int | None
    """Date of the oldest story that mentions it."""
    last: datetime | int | None


@dataclass(frozen=True, slots=True)
class Note:
    """A highlight of the user's, with or without a note."""

    told: Told
    mark: Highlight

    @property
    def start(self) -> int | None:
        """None where the passage is no longer in the text."""
        return None if self.mark.orphaned else self.mark.span.start

    @property
    def end(self) -> int | None:
        return None if self.mark.orphaned else self.mark.span.end


Record = Told | Mention | Figure | Known | Note


@dataclass(frozen=True, slots=True)
class Batch:
    """All records of one story, by the id of their table."""

    told: Told
    mentions: Sequence[Mention] = field(default=())
    figures: Sequence[Figure] = field(default=())
    notes: Sequence[Note] = field(default=())


def surface(told: Told, item: Annotation) -> str:
    """The words that a mark lies on."""
    return told.opened.article.text[item.span.start : item.span.end]
