"""Amounts, years, months and days as a query has them. Owns how they are typed."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, datetime

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_BETWEEN = re.compile(r"(?<=[0-9]) (?=[0-9])")
_NUMBER = re.compile(r"([-−]?)([$€£¥]?) ?([0-9]+(?:[,_][0-9]+)*(?:\.[0-9]+)?|\.[0-9]+)([^0-9]*)")
"""(minus, sign, number, what follows)"""
_SCALE = {
    "": 1.0, "k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "t": 1e12, "tn": 1e12,
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
}  # fmt: skip
_LONGEST = 60
"""Characters of an amount."""
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}
_COINS = {"dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY"}


def amount(value: str) -> tuple[float, str] | None:
    """A number with a magnitude and a unit: "1.5m", "40 000 eur", "$3bn", "390m€", "2 million
    euros", "-5"; None if it is none."""
    text = _BETWEEN.sub("", " ".join(value.lower().split()))
    found = _NUMBER.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None:
        return None
    number = float(re.sub(r"[,_]", "", found[3])) * (-1 if found[1] else 1)
    letters, sign = found[4].strip(), _SIGNS.get(found[2], "")
    if letters[-1:] in _SIGNS:
        if sign:
            return None
        letters, sign = letters[:-1].strip(), _SIGNS[letters[-1]]
    if letters in _SCALE:  # "1.5m": a magnitude before a unit, as nobody counts by the metre
        return number * _SCALE[letters], sign
    unit = letters[-3:].strip()
    if len(unit) == 3 and letters[:-3].strip() in _SCALE:  # "40kEUR"
        return number * _SCALE[letters[:-3].strip()], unit.upper()
    scale, _, unit = letters.rpartition(" ")
    if scale not in _SCALE:
        scale, unit = "", letters
    return number * _SCALE[scale], sign or _COINS.get(unit.removesuffix("s"), unit)


def period(value: str) -> tuple[int, int] | None:
    """First and last second (UTC) of a year, month or day; None if it is none."""
    found = _DATE.fullmatch(value.strip())
    if found is None:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        first = datetime(year, month or 1, day or 1, tzinfo=UTC)
        last_day = day or calendar.monthrange(year, month or 12)[1]
        last = datetime(year, month or 12, last_day, 23, 59, 59, tzinfo=UTC)
    except ValueError:
        return None
    return int(first.timestamp()), int(last.timestamp())
