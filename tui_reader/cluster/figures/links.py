"""Whether two figures are of one thing: by what stands around them, for and against.

Owns the comparison of two sayings with one key. Knows no times.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui_reader.cluster.figures.by_kind import RULES
from tui_reader.cluster.figures.saying import Saying, Use

_CLOSE = 3
"""Words off a figure within which a word tells much of it."""
_MUCH, _LITTLE, _NAME = 1.0, 0.6, 0.5
"""What a shared word is worth: close to both figures, farther off, of a name."""
_AT_ONCE = 2.0
"""How many times greater the one may be of two tolls that are told at one time."""
_MAGNITUDES = 0.45
"""How far apart the magnitudes are that two services give one quake; others are aftershocks."""
_PART = 1.5
"""From here on the smaller may be a part, told of one place of several."""
_PREFIX = 5
"""Letters by which a name is known in another text: Syria, Syrian."""


class Compared:
    """The stories' texts and sayings, by which two figures are held against each other."""

    def __init__(self, texts: Sequence[str], told: Sequence[Sequence[Saying]]) -> None:
        self._words = [{word[:_PREFIX] for word in _words(text)} for text in texts]
        self._told = told

    def agree(self, a: Saying, b: Saying) -> bool:
        """Two figures that may both be true are of one thing."""
        if a.key != b.key or not a.range.meets(b.range) or a.turns != b.turns:
            return False
        if a.deed or (a.low, a.high) == (b.low, b.high):
            return a.story == b.story or not self._elsewhere(a, b)
        return not _of_others(a, b) and _shared(a, b) >= RULES[a.kind].enough

    def differ(self, a: Saying, b: Saying) -> bool:
        """Two figures of which one at most is true are of one thing."""
        if a.key != b.key or a.story == b.story or a.range.meets(b.range):
            return False
        if a.turns != b.turns or a.wide != b.wide:
            return False
        low, high = sorted((a, b), key=lambda one: one.low)
        if not _near_enough(low, high, RULES[a.kind].far):
            return False
        if self._knows_both(a.story, b) or self._knows_both(b.story, a):
            return False
        if self._elsewhere(a, b) or (
            high.low > _PART * low.high and self._absent(low.names, high.story)
        ):
            return False
        return bool(a.deed) or (not _of_others(a, b) and _shared(a, b) >= RULES[a.kind].enough)

    def tells_before(self, then: Saying, first: Saying) -> bool:
        """Whether the story of one tells the other as what was before."""
        return any(
            one.use is Use.EARLIER and _alike(one, first) and one.range.meets(first.range)
            for one in self._told[then.story]
        )

    def _knows_both(self, story: int, other: Saying) -> bool:
        """A story that tells the other's figure, too, tells two things."""
        return any(
            one.use is not Use.EARLIER and _alike(one, other) and one.range.meets(other.range)
            for one in self._told[story]
        )

    def _elsewhere(self, a: Saying, b: Saying) -> bool:
        """Each has a name beside it that the other's story does not know."""
        return self._absent(a.names, b.story) and self._absent(b.names, a.story)

    def _absent(self, names: frozenset[str], story: int) -> bool:
        return any(name[:_PREFIX] not in self._words[story] for name in names)


def _words(text: str) -> list[str]:
    """All words, folded, with abbreviations as one: U.S. is US."""
    return re.findall(r"[^\W_]+", text.casefold().replace(".", ""))


def may_clash(a: Saying, b: Saying) -> bool:
    """Whether two figures are near enough to be told of one thing at one time: of two tolls that
    are farther apart, one is later, or they are of two strikes of a war. Crowds are not: those who
    count them differ as they please."""
    if not a.deed:
        return True
    low, high = sorted((a, b), key=lambda one: one.low)
    return _near_enough(low, high, _AT_ONCE)


def _near_enough(low: Saying, high: Saying, times: float) -> bool:
    if low.unit == "magnitude" and high.low - low.high > _MAGNITUDES:
        return False
    return low.high > 0 and high.low <= times * low.high


def _alike(a: Saying, b: Saying) -> bool:
    """May they count one thing, as far as the key goes?"""
    if (a.kind, a.unit) != (b.kind, b.unit):
        return False
    return a.noun == b.noun or a.deed == b.deed != ""


def _of_others(a: Saying, b: Saying) -> bool:
    """ "$34 billion in Chinese goods", "$60 billion of US goods": right behind the figures stand
    names, or words with capitals as names have, and none is of both."""
    of_a, of_b = (
        {
            stem[:_PREFIX]
            for stem, near in one.near.items()
            if 0 < near.off <= _CLOSE and (near.name or near.written[:1].isupper())
        }
        for one in (a, b)
    )
    return bool(of_a and of_b) and not of_a & of_b


def _shared(a: Saying, b: Saying) -> float:
    """What the words are worth that stand around both."""
    found = 0.0
    for stem, near in a.near.items():
        other = b.near.get(stem)
        if other is None:
            continue
        if near.name or other.name:
            found += _NAME
        elif abs(near.off) <= _CLOSE and abs(other.off) <= _CLOSE:
            found += _MUCH
        else:
            found += _LITTLE
    return found
