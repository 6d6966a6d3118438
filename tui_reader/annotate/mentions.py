"""The working nouns of this room: a stretch of text to read, and a mention before it is resolved.

Owns only data. `Mention` is mutable on purpose: the repair steps change kinds and spans in turn;
what leaves the room are the frozen `Annotation` and `Entity` of `model.py`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Protocol

from tui_reader.kinds import BY_ID, NAME_KINDS
from tui_reader.model import Role

Evidence = tuple[float, ...]
"""Natural logarithms of the chance of each of `NAME_KINDS`, in their order."""
NO_EVIDENCE: Evidence = (math.log(1 / len(NAME_KINDS)),) * len(NAME_KINDS)


def evidence_for(kind: str, sure: float = 0.85) -> Evidence:
    """Evidence for a kind from a source that gives no chances of its own."""
    other = math.log((1 - sure) / (len(NAME_KINDS) - 1))
    return tuple(math.log(sure) if id == kind else other for id in NAME_KINDS)


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
    whole: bool = False
    """Its 's is part of it ("Macy's")."""
    group: int = -1
    """Index of its entity, once grouped."""

    @property
    def like(self) -> str:
        """By which rules it is read: `Kind.like` of its kind."""
        return BY_ID[self.kind].like


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
