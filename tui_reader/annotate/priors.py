"""What a name says of its own kind, before its sentence is asked: the gazetteer, firms, last words.

Owns these log-odds and their weights; knows no mention.
"""

from __future__ import annotations

import math
from typing import Final

from tui_reader.annotate import first_names, words
from tui_reader.annotate.gazetteer import AREA, CAPITAL, COUNTRY, FORMER, REGION, fold, lookup
from tui_reader.kinds import NAMES, ORGANISATION, OTHER, PERSON, PLACE

NAMESAKE: Final = 2.0
"""Log-odds for a person, for one word of a person's full name in the same story."""
LEADER: Final = 3.5
"""The same for a surname by which everybody means one leader."""
SEAT: Final = 7.0
"""Log-odds for a place, for rooms and houses that everybody knows."""
BODY: Final = 2.0
"""Log-odds for an organisation, for the acronyms of the best known ones."""
FIRM: Final = 5.0
"""Log-odds for an organisation, for the best known firms; they are seldom anything else."""
FULL_FIRM: Final = 3.0
"""The same on top, for those of two words, which look like people's names ("Eli Lilly")."""
PRODUCT: Final = 3.5
"""Log-odds for a product, for a firm's name and a word for what it makes ("Google Maps")."""
THING: Final = 4.0
"""Log-odds for things that everybody knows ("Minecraft")."""
HEAD: Final = 1.5
"""Log-odds for what the last word of a name says it is ("College", "Bridge")."""
STRENGTH: Final = {COUNTRY: 2.5, CAPITAL: 2.0, REGION: 1.2, AREA: 1.5, FORMER: 1.5}
"""Log-odds for a place of that class in the gazetteer; towns by their size."""
TOWN_AT_MOST: Final = 1.5
"""What the gazetteer says for a town, and no country or capital."""


def of(surface: str, key: str, people: set[str]) -> list[float]:
    """What the surface says of itself, for each of NAME_KINDS, in log-odds."""
    prior = {PERSON: 0.0, PLACE: place_strength(surface), ORGANISATION: 0.0, OTHER: 0.0}
    head = key.rpartition(" ")[2]
    if key in people:
        prior[PERSON] += NAMESAKE
    elif key in words.LEADERS or (" " in key and head in words.LEADERS and _is_a_first(key)):
        prior[PERSON] += LEADER
    elif key in words.SEATS:
        prior[PLACE] += SEAT
    elif "-" in surface and set(key.split(" ")) <= people:  # Crabtree-Ireland
        prior[PERSON] += 2 * NAMESAKE
    if surface.replace(".", "") in words.BODIES:
        prior[ORGANISATION] += BODY
    if key in words.FIRMS and key not in people:
        prior[ORGANISATION] += FIRM + (FULL_FIRM if " " in key else 0.0)
    first, _, rest = key.partition(" ")
    if first in words.FIRMS and rest.partition(" ")[0] in words.PRODUCTS:
        prior[OTHER] += PRODUCT
    if key.removeprefix("the ") in words.THINGS:
        prior[OTHER] += THING
    if head != key and head in words.ORGANISATION_HEADS:
        prior[ORGANISATION] += HEAD
    if head != key and head in words.PLACE_HEADS:
        prior[PLACE] += HEAD
    return [prior[kind.like] for kind in NAMES]


def place_strength(surface: str) -> float:
    """How much the gazetteer speaks for a place, in log-odds; 0 if it does not know it."""
    places = lookup(surface)
    if not places:
        return 0.0
    best = max(STRENGTH.get(place.kind, _by_size(place.people)) for place in places)
    return best / 2 if fold(surface) in words.WEAK_PLACES else best


def _by_size(people: int) -> float:
    return min(1.2, 0.2 * math.log10(max(10, people)))


def _is_a_first(key: str) -> bool:
    """Its first word is a first name: "Nancy Pelosi"."""
    return first_names.is_known(key.partition(" ")[0])
