"""The gazetteer: countries, capitals, regions, cities and areas with coordinates.

Owns the look-up of a name in the packed, sorted files (`assets/gazetteer`, GeoNames data, CC BY
4.0), which are searched by bisection where they lie and never loaded: one for English texts, one
with what large places are called in other languages and scripts. It is evidence, not
dictatorship: it knows that there is a Paris, not that this Paris is the city.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tui_reader import sorted_lines

COUNTRY: Final = "C"
CAPITAL: Final = "P"
REGION: Final = "R"
TOWN: Final = "T"
AREA: Final = "A"
FORMER: Final = "H"

FOLDER: Final = "gazetteer"
PLACES: Final = "places.tsv"
ABROAD: Final = "abroad.tsv"
_SHORT: Final = 3
"""Keys up to this length must be written in capitals: "US" is a country, "us" and "Us" are not."""
_FAMOUS: Final = 500
"""Thousands of people of a town that is known by its letters ("LA")."""
_JOINERS: Final = re.compile(r"[\s\-‐‑–]+")
_SPACED: Final = re.compile(r"(?<=\b[^\W\d_]\.)\s(?=[^\W\d_]\.)")
"""The blank in "U. S."."""
_DROPPED: Final = re.compile(r"[.,'’ʼ`]+")


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    """The name that all its other names lead to ("United States" for "U.S.")."""
    kind: str
    """One of the letters above."""
    country: str
    """ISO 3166 code of the country it lies in; empty for continents and seas."""
    latitude: float
    longitude: float
    people: int
    """Inhabitants, in thousands."""

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells it from other places of its name."""
        return (self.name, self.kind, self.country)


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """The key of a name: no case, accents, stops or apostrophes, hyphens as blanks."""
    plain = _DROPPED.sub("", _SPACED.sub("", name))
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
        plain = "".join(char for char in plain if not unicodedata.combining(char))
    return _JOINERS.sub(" ", plain).strip().casefold()


@lru_cache(maxsize=4096)
def lookup(name: str) -> tuple[Place, ...]:
    """The places of that name: countries first, then by the number of people. May be empty."""
    key = fold(name)
    if not key or (len(key) <= _SHORT and not name.isupper() and "." not in name):
        return ()
    found = [_place(line) for line in sorted_lines.matching(FOLDER, PLACES, key)]
    if "." not in name:
        found = [place for place in found if not _abbreviates(key, place)]
    if len(key) <= _SHORT:  # "UN" is a small town's name, too
        found = [place for place in found if place.kind != TOWN or place.people > _FAMOUS]
    return tuple(sorted(found, key=lambda place: (place.kind != COUNTRY, -place.people)))


@lru_cache(maxsize=8192)
def may_begin(word: str) -> bool:
    """Whether there may be a place whose name has the word before others."""
    key = fold(word)
    # "U. S." is folded as if it were one word.
    return sorted_lines.begins(FOLDER, PLACES, key if word.endswith(".") else key + " ")


@lru_cache(maxsize=4096)
def lookup_abroad(name: str) -> tuple[Place, ...]:
    """The places that a name means in any language, those of `lookup` first. May be empty."""
    if here := lookup(name):
        return here
    key = fold(name)
    return tuple(_place(line) for line in sorted_lines.matching(FOLDER, ABROAD, key)) if key else ()


def _abbreviates(key: str, place: Place) -> bool:
    """ "Mass." is a state, "Mass" is a word."""
    state = place.kind == REGION and place.country == "US"
    return state and len(key) < 6 and key != fold(place.name)


def _place(line: str) -> Place:
    _, name, kind, country, latitude, longitude, people = line.split("\t")
    return Place(name, kind, country, float(latitude), float(longitude), int(people))
