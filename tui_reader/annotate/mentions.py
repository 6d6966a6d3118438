"""The working nouns of this room: a stretch of text to read, and a mention before it is resolved.

Owns only data. `Mention` is mutable on purpose: the repair steps change kinds and spans in turn;
what leaves the room are the frozen `Annotation` and `Entity` of `model.py`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Protocol

from tui_reader.model import Role

KINDS = ("person", "place", "organisation", "other")
"""Order of the evidence in `Mention.evidence`."""
Evidence = tuple[float, float, float, float]
"""Natural logarithms of the chance of each of `KINDS`."""
NO_EVIDENCE: Evidence = (math.log(0.25),) * 4


def evidence_for(kind: str, sure: float = 0.85) -> Evidence:
    """Evidence for a kind from a source that gives no chances of its own."""
    other = math.log((1 - sure) / 3)
    person, place, organisation, rest = (math.log(sure) if k == kind else other for k in KINDS)
    return (person, place, organisation, rest)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A line of a block: what a recogniser reads at a time."""

    start: int
    end: int
    role: Role


@dataclass(slots=True)
class Mention:
    start: int
    end: int
    kind: str
    score: float
    """The recogniser's confidence that this is exactly a name of this kind, 0-1."""
    evidence: Evidence = NO_EVIDENCE
    source: str = "tagger"
    title: str = ""
    """The rank or honorific that stood before it ("Col. Gen.")."""
    full: str = ""
    """A fuller form that the text gives for this mention ("[Mitt] Romney"); usually empty."""
    group: int = -1
    """Index of its entity, once grouped."""


class Chances(Protocol):
    """What a recogniser thinks of a stretch that it did not mark."""

    def __call__(self, start: int, end: int) -> Evidence | None: ...


def _unknown(start: int, end: int) -> Evidence | None:
    return None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a recogniser found in a text."""

    mentions: list[Mention] = field(default_factory=list)
    chances: Chances = _unknown
