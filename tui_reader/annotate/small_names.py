"""Names written small: brands there are, and common nouns that a recogniser took for them; and
places that are none: "delta's rise", "Suite 420", "the Faroese".

Owns the tests for such a mention; decides on no other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tui_reader.annotate import common_words, headlines, phrases, words, worth
from tui_reader.annotate.gazetteer import CAPITAL, COUNTRY, fold, lookup
from tui_reader.annotate.mentions import Mention
from tui_reader.kinds import PLACE

NEAR: Final = 200
"""Code points on both sides that show whether a line has capitals."""
SURE: Final = 0.8
"""From this score on a common word is believed to be a brand's name."""
_STRAIN: Final = re.compile(
    r"\b(Alpha|Beta|Gamma|Delta|Lambda|Mu|Omicron)(?= (?:sub-?)?(?:variants?|strains?)\b)"
)
DOUBTFUL: Final = 0.5
"""Below this score several common words are no place."""
_QUALITIES: Final = ("ous", "ful", "less")
"""How words end that say how a place is."""
_NOUNS: Final = frozenset(("turkey", "china", "jersey", "guinea", "chad", "cologne"))
"""Lands and towns that are something else where they are written small."""
_NAMED: Final = re.compile(r" [A-Z]")
_PEOPLES: Final = ("an", "ans", "ese")
"""How words for those who live somewhere end, and places' names seldom do."""
_MASS: Final = "Mass"
"""The state's short form has a stop; in church there is none."""
_COUNTED: Final = re.compile(r"\b[aA]n?(?: [a-z-]{3,12})? $")


def is_small(mention: Mention, text: str) -> bool:
    """Without a capital, in a line that has capitals elsewhere."""
    if not text[mention.start : mention.end].islower():
        return False
    before = text[max(0, mention.start - NEAR) : mention.start].rpartition("\n")[2]
    after = text[mention.end : mention.end + NEAR].partition("\n")[0]
    return any(char.isupper() for char in before[1:] + after)


def is_noun(mention: Mention, text: str) -> bool:
    """ "an apple a day", "neo-bank": words written small that are no brand's."""
    surface = text[mention.start : mention.end]
    counted = _COUNTED.search(text, max(0, mention.start - 16), mention.start)
    part = text[mention.end : mention.end + 1] == "-"
    common = common_words.are_common(surface.split()) and fold(surface) not in words.FIRMS
    return bool(counted or part or (common and mention.score < SURE))


def of_places(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions without a room's number, a people, a strain, or a word written small that were
    taken for places or bodies."""
    strains = frozenset(_STRAIN.findall(text)) if " variant" in text or " strain" in text else ()
    return [
        m
        for m in mentions
        if (m.like != PLACE or not _is_no_place(m, text)) and text[m.start : m.end] not in strains
    ]


def _is_no_place(mention: Mention, text: str) -> bool:
    surface = text[mention.start : mention.end]
    if phrases.is_label(surface):
        return True
    if surface == _MASS and text[mention.end : mention.end + 1] != ".":
        return True
    places = lookup(surface)
    alone = " " not in surface
    if alone and mention.score < SURE and headlines.in_title_case(text, mention.start, mention.end):
        return common_words.are_common([surface.casefold()])  # "Man Finds Ring In Garden"
    if is_small(mention, text):
        land = any(one.kind in (COUNTRY, CAPITAL) for one in places)
        if surface in _NOUNS:
            return True
        return mention.score < SURE and bool(places) and not land
    if (
        alone
        and not places
        and mention.score < SURE
        and common_words.are_common([surface.casefold()])
    ):
        return True  # "Coastal town is awash"
    common = not places and common_words.are_common(surface.casefold().split())
    if alone and not places and surface.endswith(_QUALITIES):
        return _NAMED.match(text, mention.end) is not None  # "Mountainous Nepal"
    if common and not alone and mention.score < DOUBTFUL:
        return True  # "Inspiring Places"
    people = surface.endswith(_PEOPLES) and worth.is_people([surface.casefold()])
    return people and alone and not places
