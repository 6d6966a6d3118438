"""What the columns of a corpus are read from: a document that was worked on, and what is in it.

Owns these nouns only. `stages` makes them; a column of `tables` says which part of one it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tui_reader.corpus.partition import Refused
from tui_reader.model import Annotation, Annotations, Article, Entity, SafeText


@dataclass(frozen=True, slots=True)
class Told:
    """What a document says of itself."""

    key: str
    """As `partition.key` calls it."""
    input: str
    id: str
    title: str
    url: str
    publisher: str
    author: str
    published: datetime | None
    language: str
    """As its words tell it, else as it says."""


@dataclass(frozen=True, slots=True)
class Worked:
    """A document, and what was made of it."""

    told: Told
    made_by: str
    article: Article
    marks: Annotations | None
    """None where names and figures were not looked for."""


@dataclass(frozen=True, slots=True)
class Place:
    """A name or figure in a text."""

    worked: Worked
    item: Annotation
    entity: Entity | None
    """None of a figure."""
    sentence: SafeText


@dataclass(frozen=True, slots=True)
class Named:
    """A name over one document."""

    worked: Worked
    entity: Entity
    mentions: int
    start: int
    """Where it is first."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a document has no rows, as the child says it."""

    stage: str
    reason: str
    """One sentence."""
    id: str = ""
    """The document's own, as far as it was made out."""


@dataclass(frozen=True, slots=True)
class Failed:
    """What could not be worked on."""

    input: str
    refused: Refused
    stage: str
    """What failed: "read", a stage, or "work" where the child could not say."""
    made_by: str
