"""A figure as one story says it. Owns no behaviour."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from tui_reader.cluster.figures.ranges import Range
from tui_reader.cluster.figures.told import Quote


class Use(Enum):
    """What a figure may be compared for."""

    SAID = auto()
    """It is said to be so, of the thing as a whole, now."""
    EARLIER = auto()
    """It is of another time: never compared, but it tells that the thing changes."""
    OTHER = auto()
    """A forecast, a part, a rate: never compared, but who tells it knows of it."""


@dataclass(frozen=True, slots=True)
class Near:
    """A word that tells what is counted."""

    off: int
    """Words between it and the figure; below zero where it stands before."""
    written: str
    name: bool
    """Whether it belongs to a name."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One figure of one story with what it counts."""

    story: int
    """Index of the story among those compared."""
    quote: Quote
    kind: str
    unit: str
    """What is measured, a currency, "%": what `range` is in. "" for counts."""
    own: str | None
    """The unit in which the story writes it."""
    noun: str
    """The counted noun, folded and singular; "" where it says no more than persons."""
    deed: str
    """What happens to those who are counted, an id of `DEEDS`; or ""."""
    low: float
    high: float
    range: Range
    hedged: bool
    """True where a qualifier leaves it open: over, at least, ..."""
    near: dict[str, Near]
    """Stems of the words that tell what is counted."""
    names: frozenset[str]
    """Names beside the figure, folded words of them."""
    turns: str
    """ "up", "down" or "": which way it went."""
    wide: bool
    """Of more than the event."""
    use: Use
    words: tuple[str, ...]
    """What is counted and what happens to it, as the story writes it."""

    @property
    def key(self) -> tuple[str, str, str, str]:
        """Only figures with one key can be of one thing."""
        return (self.kind, self.unit, self.noun, self.deed)
