"""What a number is worth: digit tokens with their separators, and cardinals in words."""

from __future__ import annotations

from dataclasses import dataclass

from tui_reader.annotate.figures.numerals import (
    DASHES,
    SCALES,
    SMALL,
    TENS,
)
from tui_reader.annotate.figures.tokens import Tokens

_LONGEST = 24
"""Characters of a digit token beyond which it is an identifier and no number."""


@dataclass(slots=True)
class Quantity:
    start: int
    end: int
    value: float | tuple[float, float] | None
    digits: bool = False
    """Its last part is written in digits, so that symbols may follow."""
    scaled: bool = False
    """Has a magnitude word."""
    vague: bool = False
    fraction: bool = False
    ratio: bool = False
    """"one in three"."""
    glued_m: bool = False
    """Ends in digits with "m" right after: a million or metres, the context must say."""


def as_millions(found: Quantity) -> None:
    """Take in the "m" right after the digits as a million."""
    if isinstance(found.value, float):
        found.value *= 1e6
    found.end += 1
    found.scaled, found.glued_m = True, False


def number(text: str) -> float | None:
    """The value of a digit token; None for versions, dates and identifiers."""
    if len(text) > _LONGEST:
        return None
    commas, dots = text.count(","), text.count(".")
    if not commas and dots <= 1:
        return float(text)
    groups = text.replace(".", ",").split(",")
    thousands = all(len(group) == 3 for group in groups[1:]) and 1 <= len(groups[0]) <= 3
    if commas and not dots:
        if thousands or _indian(groups):
            return float("".join(groups))
        return float(text.replace(",", ".")) if commas == 1 and len(groups[1]) <= 2 else None
    if dots and not commas:
        return float("".join(groups)) if thousands else None
    return _mixed(text)


def _indian(groups: list[str]) -> bool:
    """12,34,567"""
    return len(groups[-1]) == 3 and len(groups[0]) <= 2 and all(len(g) == 2 for g in groups[1:-1])


def _mixed(text: str) -> float | None:
    """Both signs: the last one is the decimal one, and stands once."""
    decimal = "." if text.rfind(".") > text.rfind(",") else ","
    if text.count(decimal) != 1:
        return None
    whole, _, rest = text.partition(decimal)
    groups = whole.split("," if decimal == "." else ".")
    if all(len(group) == 3 for group in groups[1:]) or _indian(groups):
        return float("".join(groups) + "." + rest)
    return None


_MINUS = frozenset("-−–")


def below(tokens: Tokens, i: int) -> bool:
    """Does a minus stand before the digits at token i: "-4", "(-4", not "7-4"?"""
    sign = tokens[i - 1] if i else None
    if sign is None or sign.text not in _MINUS or not (tokens[i].glued and tokens[i].num):
        return False
    return i < 2 or not sign.glued or tokens[i - 2].text in ("(", "[")


_ADDED_ELSEWHERE = ("hundred", "dozen")
"""Scales with a rule of their own."""


def words(tokens: Tokens, i: int) -> tuple[float, int] | None:
    """A cardinal in words: (value, token after it)."""
    total = current = 0.0
    room = 0  # what may still be added to `current`: below 100 after a hundred, below 10 after tens
    j, end = i, -1
    while True:
        word = tokens[j].low
        if word in SMALL and (end < 0 or 0 < SMALL[word] < room):
            current += SMALL[word]
            room = 0
        elif word in TENS and (end < 0 or room > 99):
            current += TENS[word]
            room = 10
        elif word == "hundred" and end >= 0 and 0 < current < 100:
            current *= 100
            room = 100
        elif word in SCALES and word not in _ADDED_ELSEWHERE and end >= 0 and current:
            total += current * SCALES[word]
            current, room = 0.0, 1000
        elif word == "dozen" and end >= 0 and 0 < current < 20 and not total:
            current, room = current * 12, 0
        elif end >= 0 and _joins(tokens, j, room):
            j += 1
            continue
        else:
            break
        j += 1
        end = j
    return (total + current, end) if end > 0 else None


def _joins(tokens: Tokens, j: int, room: int) -> bool:
    """A hyphen inside "twenty-four", the "and" of "a hundred and five"."""
    after = tokens[j + 1].low
    if tokens[j].text in DASHES and tokens[j].text != "–":
        if not (tokens[j].glued and tokens[j + 1].glued):
            return False
        return (after in SMALL and SMALL[after] < room) or (after in SCALES and after != "dozen")
    if tokens[j].low != "and" or room < 100:
        return False
    follows = tokens[j + 2].low
    return (after in SMALL or after in TENS) and follows not in SCALES
