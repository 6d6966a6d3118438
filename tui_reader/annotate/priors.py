"""What a name says of its own kind, before its sentence is asked: the gazetteer, firms, last words.

Owns these log-odds and their weights; knows no mention.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from tui_reader.annotate import common_words, first_names, seen_names, words
from tui_reader.annotate.gazetteer import AREA, CAPITAL, COUNTRY, FORMER, REGION, fold, lookup
from tui_reader.annotate.mentions import Mention
from tui_reader.kinds import NAMES, ORGANISATION, OTHER, PERSON, PLACE

NAMESAKE: Final = 3.5
"""Log-odds for a person, for one word of a person's full name in the same story."""
OF_A_PLACE: Final = 2.6
"""The same where the gazetteer knows the word, too."""
CALLED: Final = 1.5
"""Log-odds for a person, for what begins with a first name and does not say what else it is."""
UNKNOWN: Final = 2.0
"""Log-odds against a place, for such a word that the gazetteer does not know."""
LEADER: Final = 3.5
"""The same for a surname by which everybody means one leader."""
SEAT: Final = 7.0
"""Log-odds for a place, for rooms and houses that everybody knows."""
BODY: Final = 2.0
"""Log-odds for an organisation, for the acronyms of the best known ones."""
FIRM: Final = 5.0
"""Log-odds for an organisation, for the best known firms; they are seldom anything else."""
FULL_FIRM: Final = 5.0
"""The same on top, for those of two words, which look like people's names ("Eli Lilly")."""
PRODUCT: Final = 5.0
"""Log-odds for a product, for a firm's name and a word for what it makes ("Google Maps")."""
OFTEN: Final = 3
"""Rows of labelled texts that must have a name as a body's or a thing's, and as nobody's."""
COMMON_OFTEN: Final = 20
"""The same for common words ("Treasury")."""
SEEN: Final = 0.7
"""Log-odds for each, times the logarithm of the rows."""
SHOW: Final = 2.5
"""Log-odds for a thing, for last words of shows and feasts ("Bansko Nomad Fest")."""
THING: Final = 4.0
"""Log-odds for things that everybody knows ("Minecraft")."""
HEAD: Final = 1.5
"""Log-odds for what the last word of a name says it is ("College", "Bridge")."""
_FIRM_NAME: Final = re.compile(
    r"([A-Z][\w&’'-]{1,20}(?: [A-Z][\w&’'-]{1,20})?)"
    r",? (?:Inc|Incorporated|Corp|Corporation|Co|Ltd|Limited|LLC|PLC|plc|GmbH|Holdings|Group"
    r"|Technologies|Pharmaceuticals|Industries|Airlines|Motors)\.?"
)
FIRM_NAMED: Final = 2.5
"""Log-odds for an organisation, for what the story calls an Inc. or a Group elsewhere."""
_HEADED: Final = re.compile(
    r"([A-Z][\w’'-]{2,20})(?: [A-Z&][\w’'-]{0,20}){0,3} (?:Company|Bank|Brewery|Bakery"
    r"|Foods|Brothers|Partners|Capital|Ventures|Labs|Advisers|Advisors|Studios|Energy|Entertainment|Airways|Foundation)"
)
_HOUSE_NAME: Final = re.compile(
    r"([A-Z][\w’'-]{1,20} [A-Z][\w’'-]{1,20}) (?i:(?:national )?(?:military )?(?:medical center"
    r"|hospital|stadium|arena|airport|school|high school|elementary|college|university|theatre"
    r"|theater|prison|library|museum|bridge|house|park))"
)
HOUSE_OF: Final = 5.0
"""Log-odds for a firm, for what begins with a surname of the story."""
HOUSE_NAMED: Final = 4.0
"""Log-odds for what a house or a school is, for what else looks like a person's full name."""
BODY_END: Final = 6.0
"""Log-odds against a person, for last words that no person's name has ("International")."""
STRENGTH: Final = {COUNTRY: 2.5, CAPITAL: 2.0, REGION: 1.2, AREA: 1.5, FORMER: 1.5}
"""Log-odds for a place of that class in the gazetteer; towns by their size."""
TOWN_AT_MOST: Final = 1.5
"""What the gazetteer says for a town, and no country or capital."""


def of(surface: str, key: str, people: set[str]) -> list[float]:
    """What the surface says of itself, for each of NAME_KINDS, in log-odds."""
    prior = {PERSON: 0.0, PLACE: place_strength(surface), ORGANISATION: 0.0, OTHER: 0.0}
    head = key.rpartition(" ")[2]
    if key in people:
        prior[PERSON] += OF_A_PLACE if prior[PLACE] else NAMESAKE
        prior[PLACE] -= 0.0 if prior[PLACE] else UNKNOWN
    elif key in words.LEADERS or (" " in key and head in words.LEADERS and _is_a_first(key)):
        prior[PERSON] += LEADER
    elif key in words.SEATS:
        prior[PLACE] += SEAT
    elif "-" in surface and set(key.split(" ")) <= people:
        prior[PERSON] += NAMESAKE
    if surface.replace(".", "") in words.BODIES:
        prior[ORGANISATION] += BODY
    if key in words.FIRMS and key not in people:
        prior[ORGANISATION] += FIRM + (FULL_FIRM if " " in key else 0.0)
    prior[OTHER] += _of_a_thing(key, prior[ORGANISATION])
    if head != key and head in words.BODY_ENDS:
        prior[PERSON] -= BODY_END
    if head != key and head in words.ORGANISATION_HEADS:
        prior[ORGANISATION] += HEAD
    if head != key and head in words.PLACE_HEADS:
        prior[PLACE] += HEAD
    if key not in people and not prior[PLACE] and not prior[OTHER]:
        body, other = _seen(surface, key)
        prior[ORGANISATION] += body
        prior[OTHER] += other
    return [prior[kind.like] for kind in NAMES]


def _of_a_thing(key: str, body: float) -> float:
    """The same for a thing: a product, a show, what everybody knows."""
    first, _, rest = key.partition(" ")
    made, head = rest.partition(" ")[0], key.rpartition(" ")[2]
    found = THING if key.removeprefix("the ") in words.THINGS else 0.0
    if first in words.FIRMS and (made in words.PRODUCTS or made.isdigit()):
        found += PRODUCT
    elif rest and first in words.THINGS and head not in words.ORGANISATION_HEADS | words.BODY_ENDS:
        found += SHOW  # "Medicare Advantage"
    return found + (SHOW if rest and head in words.SHOW_HEADS and not body else 0.0)


def _seen(surface: str, key: str) -> tuple[float, float]:
    """What labelled texts say of a name that they never have as a place's or somebody's: log-odds
    for an organisation and for a thing."""
    body, other, place, person = seen_names.counts(surface)
    often = COMMON_OFTEN if common_words.are_common(key.split()) else OFTEN
    if max(body, other) < often or place + person:
        return 0.0, 0.0
    return SEEN * math.log1p(body), SEEN * math.log1p(other)


def fuller(mentions: Sequence[Mention], text: str) -> dict[str, tuple[str, float]]:
    """How firms and houses of the story are called for short, with the log-odds that it says so:
    "Yeti", where it has a Yeti LLC, and "Walter Reed" beside Walter Reed hospital."""
    found: dict[str, tuple[str, float]] = {}
    lasts = _surnames(mentions, text)
    for mention in mentions:
        if mention.like == ORGANISATION and (firm := _FIRM_NAME.fullmatch(text, *_span(mention))):
            found[firm[1]] = ORGANISATION, FIRM_NAMED
        elif mention.like == ORGANISATION and (firm := _HEADED.fullmatch(text, *_span(mention))):
            if _is_own(firm[1]):
                found.setdefault(firm[1], (ORGANISATION, FIRM_NAMED))
        elif mention.like == PERSON and _is_a_house_of(text[slice(*_span(mention))], lasts):
            found[text[slice(*_span(mention))]] = ORGANISATION, HOUSE_OF
        elif mention.like != PERSON and (house := _HOUSE_NAME.fullmatch(text, *_span(mention))):
            found[house[1]] = mention.like, HOUSE_NAMED
    return found


def _is_own(word: str) -> bool:
    """Is the first word of a firm's name nothing but that: no common word, place or first name?"""
    key = word.casefold()
    other = common_words.are_common([key]) or first_names.is_known(key) or lookup(word)
    return not other and key not in words.DEMONYMS


def _surnames(mentions: Sequence[Mention], text: str) -> frozenset[str]:
    """The last words of full names of people, but for those that are first names in the story."""
    full = [text[m.start : m.end].split() for m in mentions if m.like == PERSON]
    firsts = Counter(name[0] for name in full if len(name) > 1)
    lasts = Counter(name[-1] for name in full if len(name) > 1)
    return frozenset(word for word, count in lasts.items() if count > firsts[word])


def _is_a_house_of(surface: str, lasts: frozenset[str]) -> bool:
    """ "Ferrante Vini", in a story with a Luisa Ferrante: no first name stands behind a surname,
    but where the family name comes first."""
    first, _, rest = surface.partition(" ")
    if first not in lasts or not rest.isalpha() or fold(first) in words.FAMILY_FIRST:
        return False
    return not first_names.is_known(fold(rest)) and not first_names.is_known(fold(first))


def _span(mention: Mention) -> tuple[int, int]:
    return mention.start, mention.end


def place_strength(surface: str) -> float:
    """How much the gazetteer speaks for a place, in log-odds; 0 if it does not know it."""
    places = lookup(surface)
    if not places:
        return 0.0
    best = max(STRENGTH.get(place.kind, _by_size(place.people)) for place in places)
    return best / 2 if fold(surface) in words.WEAK_PLACES else best


def _by_size(people: int) -> float:
    return min(1.2, 0.2 * math.log10(max(10, people)))


def called(surface: str, key: str) -> float:
    """How much a name of two words or three is built like somebody's: "Kjell Aas"."""
    first, _, rest = key.partition(" ")
    head = key.rpartition(" ")[2]
    heads = words.ORGANISATION_HEADS | words.PLACE_HEADS | words.EVENT_HEADS
    other = key in words.FIRMS or head in heads
    if other or not rest or not surface.replace(" ", "").isalpha() or lookup(surface):
        return 0.0
    if not surface.istitle() or common_words.are_common(rest.split(" ")):
        return 0.0
    return CALLED if first_names.is_known(first) else 0.0


def _is_a_first(key: str) -> bool:
    """Its first word is a first name: "Nancy Pelosi"."""
    return first_names.is_known(key.partition(" ")[0])
