"""The working state of one sentence: its tokens and the figures found so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from tui_reader.annotate.figures.tokens import Tokens
from tui_reader.model import Value


@dataclass(slots=True)
class Hit:
    """One figure over token indexes."""

    start: int
    end: int
    kind: str
    value: Value
    unit: str | None = None
    qualifier: str | None = None
    elided: bool = False
    """Its noun was not found beside it and may be taken from another figure."""
    noun_end: int = 0
    """Token after the noun, when one was found."""


@dataclass(slots=True)
class Sentence:
    tokens: Tokens
    count: int
    """Tokens without the padding."""
    when: date | None = None
    """The story's date."""
    hits: list[Hit] = field(default_factory=list)
    labels: int = -1
    """Token after the last label number ("posts 542"), so that a list of them is known."""
    _title: bool | None = None

    def add(self, hit: Hit) -> int:
        """Keep it; the index to go on from."""
        self.hits.append(hit)
        return hit.end

    @property
    def last(self) -> Hit | None:
        return self.hits[-1] if self.hits else None

    @property
    def headline(self) -> bool:
        """Most Words Have Capitals, so that a capital tells nothing."""
        if self._title is None:
            long = [t for t in self.tokens[:60] if t.word and len(t.text) > 3]
            caps = sum(1 for t in long if t.cap)
            ended = self.count > 0 and self.tokens[self.count - 1].text in (".", "!", ";", '"', "”")
            self._title = len(long) >= 3 and caps > 0.7 * len(long) and not ended
        return self._title

    def near(self, words: frozenset[str], i: int, back: int, ahead: int) -> bool:
        """Does one of the words stand close to token i?"""
        first = max(0, i - back)
        return any(token.low in words for token in self.tokens[first : i + ahead])
