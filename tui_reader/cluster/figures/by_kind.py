"""How figures are compared, one row a kind that counts or measures. Owns no comparison."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KindRule:
    enough: float
    """What shared words must be worth for two figures that are not equal to be of one thing."""
    far: float
    """How many times greater the one may be: beyond they are of two things."""
    counts: bool = False
    """It needs to be told what is counted, by a noun or by what happens to it."""
    converts: bool = False
    """Its values are in units of which one makes the other."""
    polled: bool = False
    """A cue of doubt anywhere in its sentence is about it."""
    free: bool = False
    """A figure of one digit may be a rounding of all that rounds to it, however small."""


NUMBER, MEASURE = "number", "measure"
RULES: dict[str, KindRule] = {
    NUMBER: KindRule(enough=1.0, far=5.0, counts=True),
    "money": KindRule(enough=1.6, far=2.0, free=True),
    "percent": KindRule(enough=2.0, far=2.0, converts=True, polled=True),
    MEASURE: KindRule(enough=1.6, far=2.0, converts=True),
}
"""By id of `kinds.py`. Figures of no other kind are compared. The numbers were chosen by eye on the
first half of the public groups, of sites of classes 1 and 2."""
