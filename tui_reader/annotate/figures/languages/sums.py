"""A number in words, part by part: what may be added to what was read, and what multiplies it."""

from __future__ import annotations

from dataclasses import dataclass

from tui_reader.annotate.figures.languages.lexicon import Lexicon


@dataclass(slots=True)
class Sum:
    """A number in words as far as it was read."""

    end: int
    total: float = 0.0
    current: float | None = None
    scale: float = float("inf")
    """The last magnitude; the next one is smaller, or multiplies all."""
    parts: int = 0
    teens: bool = False
    """Ten and a unit stand apart: on dört."""

    def add(self, more: float, lex: Lexicon, joined: bool) -> bool:
        """One more part, if it fits."""
        if self.current is None:
            if self.parts and more >= self.scale:
                return False
            self.current = more
        elif lex.tongue.vigesimal and self.current % 100 == 4 and more == 20:
            self.current += 76
        elif lex.tongue.vigesimal and self._twenties(more):
            self.current += more
        elif lex.tongue.unit_first and joined and 0 < self.current % 100 < 10 and more % 10 == 0:
            if not 20 <= more < 100:
                return False
            self.current += more
        elif (joined or lex.tongue.spaced or self.current >= 100) and self._room() > more > 0:
            self.current += more
        else:
            return False
        self.parts += 1
        return True

    def _twenties(self, more: float) -> bool:
        """soixante-dix, quatre-vingt-onze, dix-sept"""
        left = (self.current or 0) % 100
        return (left in (60, 80) and more < 20) or (left in (10, 70, 90) and 6 < more < 10)

    def _room(self) -> float:
        """What may still be added is less than this."""
        current = int(self.current or 0)
        if current % 1000 == 0:
            return 1000 if current else 0
        if current % 100 == 0:
            return 100
        return 10 if current % 10 == 0 and current % 100 > (10 - self.teens) else 0

    def multiply(self, factor: float) -> bool:
        """One more magnitude, if it fits."""
        if self.current is None and self.parts:
            if factor <= self.scale:
                return False
            self.total *= factor
        elif factor <= 100 and self.current is not None and self.current >= 100:
            return False
        elif factor == 100:
            self.current, self.parts = (self.current or 1) * 100, self.parts + 1
            return True
        elif factor > self.scale:
            self.total = (self.total + (self.current or 0)) * factor
        else:
            self.total += (1.0 if self.current is None else self.current) * factor
        self.current, self.scale, self.parts = None, factor, self.parts + 1
        return True

    @property
    def value(self) -> float:
        return self.total + (self.current or 0)
