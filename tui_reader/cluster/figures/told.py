"""The nouns of the room: what a story tells, and what several tell of one counted thing.

Owns no behaviour. Instants are aware UTC datetimes; spans count code points of `Told.text`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tui_reader.model import Annotation, Span


class State(StrEnum):
    """How what the sources say of one thing stands together. Values may be stored and exported."""

    AGREE = "agree"
    CHANGED = "changed"
    DISAGREE = "disagree"


@dataclass(frozen=True, slots=True)
class Told:
    """One story of an affair, as far as its figures are concerned."""

    story_id: int
    source: str
    """The publisher: ten feeds of one publisher have one and the same."""
    at: datetime
    """When it was told: published, else arrived."""
    language: str
    """ISO 639-1 code, or a tag that begins with one, as detected; "" when unknown."""
    text: str
    """`Article.text`: the title, then the story."""
    annotations: tuple[Annotation, ...]
    """Names and figures of exactly that text, as the annotator gives them."""


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """Where a story says a figure, for a jump to the sentence."""

    story_id: int
    sentence: Span
    figure: Span


@dataclass(frozen=True, slots=True)
class Account:
    """One figure of a counted thing, and who tells it."""

    low: float
    high: float
    """The same as `low` but for a range; both in `CountedThing.unit`."""
    written: str
    """As most of its sources write it, the first of them where several do."""
    sources: tuple[str, ...]
    """Who tells it, in the order in which they first did."""
    first_at: datetime
    """When it was first told."""
    quotes: tuple[Quote, ...]
    """A sentence of each story that tells it, the first told first."""


@dataclass(frozen=True, slots=True)
class CountedThing:
    """What at least two sources tell a figure of."""

    label: str
    """What is counted and what tells it apart, in the words of the sources: "people killed"."""
    kind: str
    """A figure's kind id of `kinds.py`."""
    unit: str | None
    """What the values are in: a currency, "%", a measure; None where things are counted."""
    state: State
    accounts: tuple[Account, ...]
    """In the order in which they were first told where the thing CHANGED, else the most told
    first."""
    sources: int
    """How many sources tell any figure of it."""
