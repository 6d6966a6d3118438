"""Forms of names: the folded words of a surface, and how two forms of a person's name relate.

Owns comparison only, no mention and no text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from tui_reader.annotate import first_names, words
from tui_reader.annotate.gazetteer import fold
from tui_reader.name_sounds import sound

Tokens = tuple[str, ...]

_SPLIT: Final = re.compile(r"[\s\-‐‑–]+")
_STUCK_INITIALS: Final = re.compile(r"(?<![^\W_])([A-Z])\.(?=[A-Z]\.)")
MISSPELT: Final = 5
"""A word of so many letters may differ from another by one and still be the same name."""


@lru_cache(maxsize=8192)
def tokens(surface: str) -> Tokens:
    """The folded words of a name; "J.K. Rowling" is j, k, rowling; hyphens divide."""
    spaced = _STUCK_INITIALS.sub(r"\1. ", surface)
    folded = (fold(part).strip('"“”()[]') for part in _SPLIT.split(spaced))
    return tuple(part for part in folded if part)


def without_numeral(form: Tokens) -> Tokens:
    """ "Norton I" is a Norton."""
    return form[:-1] if len(form) > 1 and form[-1] in words.ROMAN else form


def numeral(form: Tokens) -> str:
    return form[-1] if len(form) > 1 and form[-1] in words.ROMAN else ""


def same_person(short: Tokens, long: Tokens) -> bool:
    """Whether two full forms (two words or more, the first not longer) can name one person."""
    one, two = numeral(short), numeral(long)
    if one and two and one != two:
        return False
    short, long = without_numeral(short), without_numeral(long)
    if not short or not long:
        return False
    if short in (long[: len(short)], long[-len(short) :]) or sorted(short) == sorted(long):
        return True
    if _same_word(short[-1], long[-1]) and _same_first(short[0], long[0]):
        exact = short[-1] == long[-1] or short[0] == long[0]
        return exact and _middle_fits(short[1:-1], long[1:-1])
    return False


def _same_first(one: str, two: str) -> bool:
    if len(one) == 1 or len(two) == 1:
        return one[0] == two[0]
    return _same_word(one, two) or any(one in row and two in row for row in words.SHORT_NAMES)


def _same_word(one: str, two: str) -> bool:
    return one == two or misspelt(one, two)


def _middle_fits(short: Tokens, long: Tokens) -> bool:
    """The middle names agree as far as both have them, at least by their initials: George W.
    Bush can be George Bush or George Walker Bush, but not George H. W. Bush."""
    return all(_fits(one, two) for one, two in zip(short, long, strict=False))


def _fits(one: str, two: str) -> bool:
    return one == two or (1 in (len(one), len(two)) and one[:1] == two[:1])


def misspelt(one: str, two: str) -> bool:
    """One letter added, lost, changed, or two neighbours swapped; only in words that are long."""
    if abs(len(one) - len(two)) > 1 or min(len(one), len(two)) < MISSPELT or one == two:
        return False
    at = next((n for n, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), None)
    if at is None:
        return True
    rest_one, rest_two = one[at:], two[at:]
    return (
        rest_one[1:] == rest_two[1:]
        or rest_one[1:] == rest_two
        or rest_one == rest_two[1:]
        or (rest_one[:2] == rest_two[1::-1] and rest_one[2:] == rest_two[2:])
    )


def may_be_one(short: Tokens, long: Tokens) -> bool:
    """`same_person`, or the first names are a short form, or two spellings, of one."""
    return (
        same_person(short, long)
        or _pet(short, long)
        or _sounds_so(short, long)
        or _abroad(short, long)
    )


def _sounds_so(one: Tokens, two: Tokens) -> bool:
    """Aleksandr and Alexander Orlov: two ways to write one name of another alphabet."""
    if one[1:] != two[1:] or min(len(one[0]), len(two[0])) < MISSPELT or one[0][0] != two[0][0]:
        return False
    return sound(" ".join(one)) == sound(" ".join(two)) != ""


def _abroad(one: Tokens, two: Tokens) -> bool:
    """Pierre Charles L'Enfant and Peter Charles L'Enfant: one middle name, two languages."""
    long = len(one) > 2 and min(len(word) for word in one[:2]) > 2
    return long and one[1:] == two[1:] and one[0][:1] == two[0][:1]


def _pet(one: Tokens, two: Tokens) -> bool:
    """Emi and Emiliano, Matt and Matty; not Paul and Paula."""
    short, long = sorted((one[0], two[0]), key=len)
    if one[1:] != two[1:] or len(short) < 3 or not long.startswith(short):
        return False
    sexes = {first_names.sex(short), first_names.sex(long)}
    return not {first_names.HE, first_names.SHE} <= sexes
