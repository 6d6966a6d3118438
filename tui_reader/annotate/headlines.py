"""Headlines in Title Case or CAPITALS, where a capital says nothing.

Owns the test for such a line, and the dropping of what only looked like a name there: a word that
the rest of the story writes small ("Governor Vows To Rebuild Harbor" ... "the harbor").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from tui_reader.annotate.gazetteer import lookup
from tui_reader.annotate.mentions import Mention
from tui_reader.annotate.words import GENERIC

SHARE: Final = 0.8
"""From this share of capitals on, a line is taken to be in Title Case."""
LONGEST: Final = 200
"""Code points of a line that can be a headline."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_ENDED: Final = re.compile(r"[a-zà-ÿ]{2}\.[\"”’)]*\s*$")
"""A sentence, even where most of its few words have capitals."""
_SMALL: Final = 3
"""Words up to this length may be small in Title Case."""


def without_common_words(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions without those of headlines whose every word the story also writes small."""
    headed = [mention for mention in mentions if _in_headline(mention, text)]
    if not headed:
        return list(mentions)
    small = written_small(text)
    within = {id(mention) for mention in headed}
    elsewhere = {text[m.start : m.end].casefold() for m in mentions if id(m) not in within}
    return [
        mention
        for mention in mentions
        if id(mention) not in within
        or text[mention.start : mention.end].casefold() in elsewhere
        or not _common(text[mention.start : mention.end], small)
    ]


@lru_cache(maxsize=1)
def written_small(text: str) -> frozenset[str]:
    """The words that a text writes small; each step asks the same of one text."""
    return frozenset(filter(str.islower, set(_WORD.findall(text))))


def _common(surface: str, small: frozenset[str]) -> bool:
    lower = [word.casefold() for word in _WORD.findall(surface)]
    common = all(word in small or word in GENERIC for word in lower)
    return common and any(word in small for word in lower) and not lookup(surface)


def _in_headline(mention: Mention, text: str) -> bool:
    return in_title_case(text, mention.start, mention.end)


def in_title_case(text: str, start: int, end: int) -> bool:
    """Does the name at [start, end) stand in a line of which nearly every word has a capital?"""
    begin = max(text.rfind("\n", 0, start) + 1, start - LONGEST)
    stop = text.find("\n", end, end + LONGEST)
    stop = stop if stop >= 0 else min(len(text), end + LONGEST)
    return stop - begin < LONGEST and _is_title_case(text[begin:stop])


@lru_cache(maxsize=256)
def _is_title_case(line: str) -> bool:
    if _ENDED.search(line):
        return False
    long = [word for word in _WORD.findall(line) if len(word) > _SMALL]
    capitals = sum(word[0].isupper() for word in long)
    return len(long) > 2 and capitals >= SHARE * len(long)
