"""The gazetteer: countries, capitals, regions, cities and areas with coordinates.

Owns the look-up of a name in the packed, sorted file (`assets/gazetteer`, GeoNames data, CC BY
4.0), which is searched by bisection where it lies and never loaded. It is evidence, not
dictatorship: it knows that there is a Paris, not that this Paris is the city.
"""

from __future__ import annotations

import mmap
import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tui_reader import paths

COUNTRY: Final = "C"
CAPITAL: Final = "P"
REGION: Final = "R"
TOWN: Final = "T"
AREA: Final = "A"
FORMER: Final = "H"

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
    found = [_place(line) for line in _Lines().matching(key.encode())]
    if "." not in name:
        found = [place for place in found if not _abbreviates(key, place)]
    if len(key) <= _SHORT:  # "UN" is a small town's name, too
        found = [place for place in found if place.kind != TOWN or place.people > _FAMOUS]
    return tuple(sorted(found, key=lambda place: (place.kind != COUNTRY, -place.people)))


def _abbreviates(key: str, place: Place) -> bool:
    """ "Mass." is a state, "Mass" is a word."""
    state = place.kind == REGION and place.country == "US"
    return state and len(key) < 6 and key != fold(place.name)


def _place(line: bytes) -> Place:
    _, name, kind, country, latitude, longitude, people = line.decode().split("\t")
    return Place(name, kind, country, float(latitude), float(longitude), int(people))


class _Lines:
    """The file as a sorted sequence of line starts that `bisect` can look into."""

    def __init__(self) -> None:
        self._data = _mapped()

    def matching(self, key: bytes) -> list[bytes]:
        start = bisect_left(_Keys(self._data), key + b"\t")
        found = []
        at = _line_start(self._data, start)
        while self._data[at : at + len(key) + 1] == key + b"\t":
            end = self._data.find(b"\n", at)
            found.append(bytes(self._data[at:end]))
            at = end + 1
        return found


class _Keys:
    """Every byte offset stands for the line it lies in, so that offsets can be bisected."""

    def __init__(self, data: mmap.mmap | bytes) -> None:
        self._data = data

    def __len__(self) -> int:
        return len(self._data)

    def __getitem__(self, at: int) -> bytes:
        start = _line_start(self._data, at)
        end = self._data.find(b"\t", start)
        return bytes(self._data[start : end + 1])


def _line_start(data: mmap.mmap | bytes, at: int) -> int:
    return data.rfind(b"\n", 0, at) + 1


@lru_cache(maxsize=1)
def _mapped() -> mmap.mmap | bytes:
    try:
        with paths.asset("gazetteer", "places.tsv").open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):  # ValueError: an empty file cannot be mapped
        return b""
