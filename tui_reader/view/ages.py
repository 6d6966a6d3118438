"""How old a story is, in six cells. Imports nothing but `time`: the first frame waits for it."""

from __future__ import annotations

import time

AGE = 8
"""Cells of the age column: two blanks and at most six."""
_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400
_AGED = 14 * _DAY
"""What is older has a date."""


class Aged(str):
    """An age as it stands in its column, which still knows of when it is one."""

    __slots__ = ("at",)
    at: int
    """Unix seconds."""


def column(at: int, now: int) -> Aged:
    """The age of a story in its column."""
    said = Aged(age(at, now).rjust(AGE))
    said.at = at
    return said


def age(at: int, now: int) -> str:
    """How long ago, in at most six cells: 5 min, 3 h, 2 d, 12 Nov, 2023."""
    passed = now - at
    if passed < _MINUTE:
        return "now" if passed > -_DAY else _date(at, now)
    for unit, seconds, past in (("min", _MINUTE, _HOUR), ("h", _HOUR, _DAY), ("d", _DAY, _AGED)):
        if passed < past:
            return f"{passed // seconds} {unit}"
    return _date(at, now)


def ago(at: int, now: int) -> str:
    """The same in a sentence: "now", "5 min ago", "on 12 Nov", "in 2023"."""
    said = age(at, now)
    if said == "now" or not said:
        return "now"
    if said.isdecimal():
        return f"in {said}"
    return f"{said} ago" if said.endswith((" min", " h", " d")) else f"on {said}"


def _date(at: int, now: int) -> str:
    try:
        then = time.localtime(at)
        if then.tm_year == time.localtime(now).tm_year or 0 < now - at < 300 * _DAY:
            return f"{then.tm_mday} {time.strftime('%b', then)}"
        return str(then.tm_year)
    except (OverflowError, OSError, ValueError):
        return ""
