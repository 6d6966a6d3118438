"""Spellings of one name: with a hyphen or without, in letters or in full.

Owns which surfaces of a story stand for which other; no mention and no kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from tui_reader.annotate import acronyms
from tui_reader.annotate.gazetteer import fold, lookup
from tui_reader.annotate.words import BODIES, FIRMS

CROWD: Final = 500
"""So many names are compared with one another; beyond it is no story."""
_LETTERS: Final = re.compile(r"(?:[A-Z]\.?){2,8}|[A-Z]{2,5}-[A-Z]{2,6}|[A-Z][a-z]?[A-Z]{1,5}")
_SHORT: Final = 3
"""Acronyms of fewer letters are those that everybody knows, or they say too little."""
_FIRST_LETTERS: Final = re.compile(r"[A-Z][a-z]{2,3}")
""" "Fed" for Federal Reserve."""
_SWAPPED: Final = re.compile(r"^(\w+) (department|ministry)$")
_TURNED: Final = re.compile(r"^(\w+) (Department|Ministry)$")
_OF_THE: Final = re.compile(r"^(department|ministry) of the ")
_COVID: Final = re.compile(r"^covid ?(?:19)?$")


@lru_cache(maxsize=4096)
def solid(surface: str) -> str:
    """A name without blanks and hyphens; "Justice Department" is Department of Justice."""
    name = _SWAPPED.sub(r"\2 of \1", fold(surface).removeprefix("the "))
    name = _COVID.sub("covid", _OF_THE.sub(r"\1 of ", name))
    return name.replace(" ", "")


def heads(surfaces: Iterable[str]) -> dict[str, str]:
    """Surface -> the one it stands for: the first spelling of it, or the one long name that its
    letters fit. Those that stand for themselves are left out."""
    surfaces = list(dict.fromkeys(surfaces))
    first: dict[str, str] = {}
    for surface in surfaces:
        first.setdefault(solid(surface), surface)
    long = [surface for surface in first.values() if " " in surface or "-" in surface][:CROWD]
    for key, surface in list(first.items())[:CROWD]:
        fitting = _long_names(surface, long)
        if len(fitting) > 1:  # the one that the story has named before its letters
            at = surfaces.index(surface)
            fitting = [name for name in fitting if surfaces.index(name) < at]
        if len(fitting) == 1:
            first[key] = fitting[0]
    found = {surface: first[solid(surface)] for surface in surfaces}
    return {surface: head for surface, head in found.items() if head != surface}


def _turned(name: str) -> str:
    """ "Department of Justice" for Justice Department: the DOJ."""
    return _TURNED.sub(r"\2 of \1", name)


def _long_names(short: str, long: list[str]) -> list[str]:
    if _LETTERS.fullmatch(short):
        bare = short.replace(".", "").replace("-", "")
        if (lookup(short) or len(bare) < _SHORT) and bare not in BODIES:
            # "US" beside United Steel, "AB" beside Alpha Bank; GM is General Motors
            long = [name for name in long if fold(name) in FIRMS and not lookup(short)]
        fits = acronyms.fits_undefined
        return [
            name
            for name in long
            if fits(bare, name)
            or fits(bare, _turned(name))
            or fits(bare, name.partition(" at ")[0])
        ]
    if _FIRST_LETTERS.fullmatch(short):
        key = fold(short)
        return [
            name
            for name in long
            if fold(name).startswith(key) and len(fold(name).split()) == 2
            if not fold(name).startswith(f"{key} ")
        ]
    return []
