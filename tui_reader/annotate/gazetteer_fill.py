"""Finds names without a tagger's word: known places, and names the story marks elsewhere.

Owns the walk over the capitalised words of a text. Where a tagger ran it only fills gaps, with
places that are hardly ever anything else and with names that the tagger was sure of elsewhere.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from tui_reader.annotate import first_called, words
from tui_reader.annotate.common_words import are_common
from tui_reader.annotate.forms import tokens
from tui_reader.annotate.gazetteer import (
    AREA,
    CAPITAL,
    COUNTRY,
    FORMER,
    REGION,
    fold,
    lookup,
    may_begin,
)
from tui_reader.annotate.mentions import Chances, Evidence, Mention, Stretch, evidence_for
from tui_reader.kinds import ORGANISATION, OTHER, PERSON, PLACE
from tui_reader.model import Role

LONGEST: Final = 5
"""Words of the longest name looked for."""
LARGE: Final = 150
"""Thousands of people that make a town's name worth marking without other evidence."""
VERY_LARGE: Final = 1_000
"""Thousands of people of a capital that is meant even where its name is also a person's."""
SURE: Final = 0.75
"""A name marked elsewhere with this score is marked wherever it stands."""
LOOSE: Final = 0.6
"""An "other" name below this score gives way to a known name inside it."""
NEARLY: Final = 0.3
"""What the tagger must give a part of a person's name for being any name."""
TWICE: Final = 2
"""So often must a firm or a thing of one word be marked to be marked wherever it stands."""
SCORE: Final = 0.7
"""The score of what is filled in."""

_WORD: Final = re.compile(r"[^\W_]+(?:['’.\-‐‑][^\W_]+)*\.?")
_NAMED_BEFORE: Final = re.compile(r"[^\W\d_]+['’]?[^\W\d_]* $")
_SENTENCE_END: Final = re.compile(r"(?:^|[.!?:;\"“”‘(\[]\s*)$")
CURRENCY: Final = ("$", "€", "£", "¥")
"""After a country they make it a sum: "US$20"."""
_BETWEEN: Final = (" ", "-", "–", "\u00a0")
_TAIL: Final = re.compile(r"(?:['’]s?|\.)$")
Known = Callable[[str], str]
"""surface -> kind, or "" if it is not known."""
Begins = Callable[[str], bool]
"""word -> whether it may be the first of several that are known together."""


def known_places(text: str, lines: Sequence[Stretch]) -> list[Mention]:
    """Places of the gazetteer that are hardly ever anything else."""
    return [
        _filled(start, end, kind) for start, end, kind in _walk(text, lines, _firm_place, may_begin)
    ]


def fill(
    text: str, lines: Sequence[Stretch], mentions: Sequence[Mention], chances: Chances
) -> list[Mention]:
    """The mentions and what they lack: see the module's first sentence."""
    parts = _parts_of_people(mentions, text)
    firm = [m for m in mentions if not _is_loose(m, text, parts)]
    loose = [m for m in mentions if _is_loose(m, text, parts)]
    names = _known_names(firm, text)
    firsts = {first.group() for name in (*names, *parts) if (first := _WORD.match(name))}

    def known(surface: str) -> str:
        return names.get(surface) or _country(surface) or parts.get(surface, "")

    def begins(word: str) -> bool:
        return word in firsts or may_begin(word)

    taken, yielding = _Spans(firm), _Spans(loose)
    found: list[Mention] = []
    for start, end, kind in _walk(text, lines, known, begins):
        free = not taken.touch(start, end) and text[end : end + 1] not in CURRENCY
        surface = text[start:end]
        part = kind in (ORGANISATION, OTHER) and " " not in surface  # "[Google] Search" is a thing
        loose_there = yielding.touch(start, end)
        alone = not part if loose_there else _stands_alone(text, start, end)
        sure = surface in names or _country(surface)
        if (
            free
            and alone
            and (sure or _likely(chances(start, end)) or first_called.lives(text, end))
        ):
            found.append(_filled(start, end, kind, "story"))
    filled = _Spans(found)
    kept = [m for m in loose if not filled.touch(m.start, m.end)]
    return sorted([*firm, *kept, *found], key=lambda m: m.start)


class _Spans:
    """Disjoint mentions in order, to be asked whether they touch a span."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._starts = [m.start for m in mentions]
        self._ends = [m.end for m in mentions]

    def touch(self, start: int, end: int) -> bool:
        at = bisect_right(self._ends, start)
        return at < len(self._starts) and self._starts[at] < end


def _likely(evidence: Evidence | None) -> bool:
    """Whether the tagger nearly took it for some name."""
    return evidence is not None and sum(math.exp(value) for value in evidence) >= NEARLY


def _filled(start: int, end: int, kind: str, source: str = "gazetteer") -> Mention:
    return Mention(start, end, kind, SCORE, evidence_for(kind, SCORE), source=source)


def _is_loose(mention: Mention, text: str, parts: dict[str, str]) -> bool:
    """An "other" that is doubtful, no name at all ("Hong Kong legislative election"), or a thing
    named by a person of the story ("Warhol Polaroids")."""
    first, *rest = text[mention.start : mention.end].split(" ")
    return (
        mention.like == OTHER
        and mention.source != "story"
        and bool(rest)
        and (mention.score < LOOSE or rest[-1].islower() or first in parts)
    )


def _known_names(mentions: Sequence[Mention], text: str) -> dict[str, str]:
    """Names marked with certainty in this text, with their kinds."""
    kinds: dict[str, str] = {}
    single: dict[str, int] = {}
    for mention in mentions:
        surface = text[mention.start : mention.end]
        whole = mention.like in (PERSON, PLACE) or (mention.like == ORGANISATION and " " in surface)
        if mention.score >= SURE and len(surface) > 2 and not surface.islower():
            single[surface] = single.get(surface, 0) + (" " not in surface)
            if whole or (single[surface] >= TWICE and not are_common([surface.casefold()])):
                kinds.setdefault(surface, mention.kind)
    return kinds


def _parts_of_people(mentions: Sequence[Mention], text: str) -> dict[str, str]:
    """The words of full names of people, which may stand alone: "Un", "Kim"."""
    return {
        word: mention.kind
        for mention in mentions
        if mention.like == PERSON and mention.score >= SURE
        for word in text[mention.start : mention.end].split()
        if len(tokens(word)) == 1 and len(word.strip(".")) > 1 and not _letters(word)
        if word.casefold() not in words.CALENDAR
    }


def _letters(word: str) -> bool:
    """ "DJ", "JP": no name that is used alone."""
    return len(word) < 4 and word.isupper()


@lru_cache(maxsize=8192)
def _country(surface: str) -> str:
    """Beside a tagger only countries and the large regions of the US are filled in."""
    places = lookup(surface)
    if not places or fold(surface) in words.WEAK_PLACES:
        return ""
    firm = any(
        place.kind == COUNTRY
        or (place.kind == REGION and place.country == "US" and fold(place.name) == fold(surface))
        for place in places
    )
    return PLACE if firm and (len(surface) > 3 or surface.isupper()) else ""


def _firm_place(surface: str) -> str:
    places = lookup(surface)
    large = any(place.kind == CAPITAL and place.people >= VERY_LARGE for place in places)
    if (fold(surface) in words.WEAK_PLACES and not large) or len(surface) < 2:
        return ""
    lower = surface.casefold()
    if lower in words.GENERIC or lower in words.CALENDAR or lower in words.TITLES:
        return ""
    firm = any(
        place.kind in (COUNTRY, CAPITAL, AREA, FORMER) or place.people >= LARGE for place in places
    )
    return PLACE if firm and (len(surface) > 3 or surface.isupper()) else ""


def _stands_alone(text: str, start: int, end: int) -> bool:
    """No capitalised neighbour that it could be part of a longer name with."""
    after = text[end : end + 2]
    if len(after) == 2 and after[0] in " -" and after[1].isupper():
        return False
    before = text[max(0, start - 40) : start].rpartition("\n")[2]
    found = _NAMED_BEFORE.search(before)
    if found is None or not found.group()[0].isupper():
        return True
    return bool(_SENTENCE_END.search(before[: found.start()])) or (
        found.group().strip().casefold() in words.TITLES
    )


def _walk(
    text: str, lines: Sequence[Stretch], known: Known, begins: Begins
) -> Iterator[tuple[int, int, str]]:
    """The longest known names, from left to right, that begin with a capital."""
    for line in lines:
        if line.role is Role.CODE:
            continue
        found = list(_WORD.finditer(text, line.start, line.end))
        at = 0
        while at < len(found):
            step = 1
            first = text[found[at].start()]
            if first.isupper() or not (first.islower() or first.isdigit()):
                longest = _run(text, found, at) if begins(found[at].group()) else 1
                for count in range(longest, 0, -1):
                    start, end = found[at].start(), found[at + count - 1].end()
                    match = _match(text, start, end, known)
                    if match:
                        yield match
                        step = count
                        break
            at += step


def _run(text: str, found: Sequence[re.Match[str]], at: int) -> int:
    """How many words from there on have but one sign between them, a blank or a hyphen."""
    count = 1
    while (
        count < LONGEST
        and at + count < len(found)
        and text[found[at + count - 1].end() : found[at + count].start()] in _BETWEEN
    ):
        count += 1
    return count


def _match(text: str, start: int, end: int, known: Known) -> tuple[int, int, str] | None:
    """The surface as it stands, without its last stop, or without a possessive."""
    surface = text[start:end]
    stripped = _TAIL.sub("", surface)
    initials = "." in stripped
    for candidate in (surface, stripped) if initials else (stripped, surface):
        kind = known(candidate)
        if kind:
            return start, start + len(candidate), kind
    return None
