"""Lines that recur as a list is made: title, writer, sentence, and so on to the next; letters with
their names; dates and places. Where a text is such a list, its short lines are the story.

Owns what recurs. Knows no word of any language, and no web page.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.clean.rule_matcher import is_prose
from tui_reader.clean.rules import Rule
from tui_reader.sentences import is_ended

LONGEST, PERIODS, TURNS = 90, (2, 3, 4, 5), 3
"""Characters of a short line; after how many lines one comes again; how often it must."""
COUNTED = 3
"""Lines with figures, one below the other, that are a list."""
MOST = 0.5
"""Share of a text's lines from which the list is what it tells."""
LINES = 60
"""Lines of the longest text that is looked at: a copied page holds lists of its own."""
SURE = 0.95
"""The scorer's word from which a line of a list is none of it."""


def lines(texts: Sequence[str], found: Sequence[Sequence[Rule]]) -> frozenset[int]:
    """Which lines are of a list that makes up the text; `found` are the rules that they hit."""
    if len(texts) > LINES:
        return frozenset()
    kinds = "".join(_kind(text, hit) for text, hit in zip(texts, found, strict=True))
    listed: set[int] = set()
    shapes = kinds.replace("d", "n")
    for period in PERIODS:
        listed |= _recurring(shapes, period, "Sn") | _recurring(kinds, period, "dn")
    listed |= _counted(kinds)
    return frozenset(listed if len(listed) >= MOST * len(texts) else ())


def _kind(text: str, hit: Sequence[Rule]) -> str:
    """A sentence, a short line with figures, one without, or what ends a list."""
    if is_prose(text) or is_ended(text):
        return "S"
    if hit or len(text) > LONGEST:
        return "."
    return "d" if any(map(str.isdecimal, text)) else "n"


def _recurring(kinds: str, period: int, wanted: str) -> set[int]:
    """The lines of each stretch that repeats itself, if it is of the wanted kinds."""
    listed: set[int] = set()
    start = 0
    for at in range(len(kinds) - period + 1):
        if at + period < len(kinds) and kinds[at] == kinds[at + period] != ".":
            continue
        stretch = kinds[start : at + period]
        if at - start >= (TURNS - 1) * period and set(wanted) <= set(stretch):
            listed |= set(range(start, at + period))
        start = at + 1
    return listed


def _counted(kinds: str) -> set[int]:
    """The lines with figures that stand one below the other, and the one that heads them."""
    listed: set[int] = set()
    start = 0
    for at in range(len(kinds) + 1):
        if kinds[at : at + 1] == "d":
            continue
        if at - start >= COUNTED or (listed and at - start > 1):
            headed = start > 0 and kinds[start - 1] == "n"
            listed |= set(range(start - headed, at))
        start = at + 1
    return listed
