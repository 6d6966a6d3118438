"""How sure a recogniser must be of an "other" name for it to be shown.

Owns these thresholds and the tests of a surface that they hang on; knows no text around it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from tui_reader.annotate import common_words, phrases, words
from tui_reader.annotate.demonyms import is_demonym
from tui_reader.annotate.gazetteer import AREA, COUNTRY, fold, lookup

LEAST: Final = 0.55
"""A name below this score needs words around it that say what it is."""
LEAST_SHAPED: Final = 0.42
"""The same with a shape that only names have, for the product of a known firm, and for a name that
the story repeats."""
LEAST_UNCOMMON: Final = 0.47
"""The same for one word that is no common one."""
LEAST_LETTERS: Final = 0.62
"""The same for capitals alone."""
SURE: Final = 0.8
"""From this score on a land's name may be a thing's."""
_LETTERED: Final = re.compile(r"[A-Z][a-z]{2,} [A-Z]")
""" "Mach E"."""


_OF_A_PLACE: Final = (
    *(("n", ""), ("an", ""), ("ian", ""), ("ian", "ia"), ("er", "")),
    *(("ese", ""), ("ese", "a"), ("ese", "e"), ("ese", "o")),
)
"""How words for those who live in a place end, and how the place itself then does."""


def is_shaped(surface: str) -> bool:
    """A digit or a capital inside, but not only in letters that everybody knows ("AI Research")."""
    parts = [part for part in surface.split() if not _is_plain(part)]
    return any(phrases.SHAPED.search(part) for part in parts) or bool(_LETTERED.fullmatch(surface))


def _is_plain(part: str) -> bool:
    return part.casefold() in words.PLAIN or part in words.LETTERS


def least(surface: str, repeated: bool) -> float:
    """The score that it must have where no words say what it is."""
    one = fold(surface)
    if repeated or one.partition(" ")[0] in words.FIRMS:
        return LEAST_SHAPED
    if surface.isupper() and surface.isalpha():
        return LEAST_LETTERS
    if is_shaped(surface):
        return LEAST_SHAPED
    return LEAST_UNCOMMON if " " not in one and not common_words.are_common([one]) else LEAST


def is_known(surface: str, lower: Sequence[str]) -> bool:
    """A law by its letters, an event or a plan by its last word ("Clean Power Plan")."""
    return surface in words.LAWS or (len(lower) > 1 and lower[-1] in words.EVENT_HEADS)


def is_firm(surface: str, lower: Sequence[str]) -> bool:
    """One word that is a known firm's, or is letters, or a body's ("Congress")."""
    known = lower[0] in words.FIRMS or lower[0] in words.COMMON_FIRMS
    return known or surface.isupper() or phrases.says_body(lower)


def is_land(surface: str, score: float) -> bool:
    """A country or a part of the world that was taken for a thing: "the Caribbean"."""
    if score >= SURE or fold(surface) in words.WEAK_PLACES | words.FIRMS | words.COMMON_FIRMS:
        return False
    return any(place.kind in (AREA, COUNTRY) for place in lookup(surface))


def is_people(lower: Sequence[str]) -> bool:
    """ "South Dakotans", "Ohioan": those who live somewhere, and what is theirs."""
    return is_demonym(lower) or live_there(lower)


def live_there(lower: Sequence[str]) -> bool:
    """ "New Yorkers": by how the place is called."""
    name = " ".join(lower).removesuffix("s")
    return any(
        name.endswith(ending)
        and len(name) > len(ending) + 3
        and lookup(name[: -len(ending)] + more)
        for ending, more in _OF_A_PLACE
    )


def is_family(lower: Sequence[str], people: AbstractSet[str]) -> bool:
    """ "the Bernoullis": the plural of a surname of the story, or of a leader's."""
    word = lower[-1]
    single = {word.removesuffix("s"), word.removesuffix("es")}
    family = word.endswith("s") and bool(single & (people | words.LEADERS))
    return len(lower) == 1 and word not in people and family
