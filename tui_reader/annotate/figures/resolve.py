"""Calendar arithmetic: a relative date and the story's date -> ISO 8601 / EDTF. No text here."""

from __future__ import annotations

from datetime import date, timedelta

from tui_reader.annotate.figures.calendar_words import SEASON_ORDER

_YEARS_IN = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}
_DAYS_IN = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 7}
_DAYS_LIMIT = 3_000_000


def iso(day: date) -> str:
    return day.isoformat()


def week(day: date) -> str:
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def shift_days(when: date, days: float) -> date | None:
    if abs(days) > _DAYS_LIMIT:
        return None
    try:
        return when + timedelta(days=round(days))
    except OverflowError:
        return None


def shift_months(when: date, months: int) -> tuple[int, int]:
    """(year, month)"""
    count = when.year * 12 + when.month - 1 + months
    return count // 12, count % 12 + 1


def edtf_year(year: int) -> str | None:
    if year < 1:
        return f"BC{1 - year}" if year > -100_000 else None
    return f"{year:04}" if year <= 9999 else None


def weekday(when: date, number: int, future: bool) -> str | None:
    """The last such weekday (the story's own day counts), or the next one."""
    back = (when.weekday() - number) % 7
    day = shift_days(when, (7 - back) % 7 if future else -back)
    return iso(day) if day else None


def shifted_weekday(when: date, number: int, steps: int) -> str | None:
    """ "last Friday" is before the story's day, "next" after it, "this" in its week."""
    if steps == 0:
        day = shift_days(when, number - when.weekday())
    elif steps < 0:
        day = shift_days(when, -((when.weekday() - number - 1) % 7 + 1))
    else:
        day = shift_days(when, (number - when.weekday() - 1) % 7 + 1)
    return iso(day) if day else None


def period(when: date, name: str, steps: int) -> str | None:
    """this/last/next week, month, year, ..."""
    if name in ("week", "fortnight", "weekend"):
        day = shift_days(when, 7 * steps)
        if day and name == "weekend":
            return _weekend(day)
        return week(day) if day else None
    if name == "month":
        year, month = shift_months(when, steps)
        return f"{year:04}-{month:02}" if 1 <= year <= 9999 else None
    if name == "quarter":
        year, month = shift_months(when, 3 * steps)
        return f"{year:04}-Q{(month - 1) // 3 + 1}" if 1 <= year <= 9999 else None
    if name == "decade":
        return _unknown_tail(when.year + 10 * steps, 1)
    if name == "century":
        return _unknown_tail(when.year + 100 * steps, 2)
    return edtf_year(when.year + steps) if name == "year" else None


def _weekend(day: date) -> str | None:
    saturday = shift_days(day, 5 - day.weekday())
    sunday = shift_days(day, 6 - day.weekday())
    return f"{iso(saturday)}/{iso(sunday)}" if saturday and sunday else None


def _unknown_tail(year: int, digits: int) -> str | None:
    if not 1 <= year <= 9999:
        return None
    return f"{year:04}"[: 4 - digits] + "X" * digits


def season(when: date, code: str, steps: int) -> str | None:
    """The last one that has begun, this year's, or the next one to begin."""
    current = _season_index(when)
    order = SEASON_ORDER[code]
    year = when.year
    if steps < 0 and order >= current:
        year -= 1
    elif steps > 0 and order <= current:
        year += 1
    tail = edtf_year(year)
    return f"{tail}-{code}" if tail else None


def _season_index(when: date) -> int:
    """0 spring .. 3 winter (northern); -1 in January and February, before any of the year."""
    return -1 if when.month < 3 else (when.month - 3) // 3


def month(when: date, number: int, steps: int) -> str | None:
    """last/this/next March"""
    year = when.year
    if steps < 0 and number >= when.month:
        year -= 1
    elif steps > 0 and number <= when.month:
        year += 1
    return f"{year:04}-{number:02}" if 1 <= year <= 9999 else None


def ago(when: date, value: float, unit: str) -> str | None:
    """ "two years ago" is a year, "three weeks ago" a week, "ten days ago" a day."""
    if unit in ("decade", "century", "millennium") or (unit == "year" and value >= 1000):
        year = when.year - round(value * _YEARS_IN[unit])
        return _unknown_tail(year, 1) if year > 0 and unit == "decade" else edtf_year(year)
    if unit == "year" and value == int(value):
        return edtf_year(when.year - int(value))
    if unit in ("year", "month"):
        months = value * 12 if unit == "year" else value
        if months > 120_000:
            return None
        year, number = shift_months(when, -round(months))
        return f"{year:04}-{number:02}" if 1 <= year <= 9999 else None
    if unit in _DAYS_IN:
        day = shift_days(when, -value * _DAYS_IN[unit])
        if day is None:
            return None
        return week(day) if unit in ("week", "fortnight") else iso(day)
    hours = {"hour": 1.0, "minute": 1 / 60, "second": 1 / 3600}.get(unit)
    day = shift_days(when, -value * hours / 24) if hours is not None else None
    return iso(day) if day else None


def complete(when: date, edtf: str, tense: int) -> str:
    """XXXX-MM or XXXX-MM-DD in the year that the story means: for what is past (tense -1) the last
    such month or day, the story's own counted; for what is to come (1) the next one; where nothing
    is told (0) the last such month, or the day that is nearest, rather in the past."""
    if not edtf.startswith("XXXX-") or "X" in edtf[5:] or not edtf[5:7].isdigit():
        return edtf
    number = int(edtf[5:7])
    if len(edtf) == 7:
        year = when.year + (number < when.month if tense > 0 else -(number > when.month))
        return f"{year:04}{edtf[4:]}" if 1 <= year <= 9999 else edtf
    day = int(edtf[8:10])

    def far(year: int) -> float:
        days = (year - when.year) * 365.25 + _of_year(number, day) - _now(when)
        if tense:
            ahead = days * tense
            return ahead if ahead > -_SLACK else -ahead * 1000
        return days * 1.6 if days > 20 else -days

    best = min((when.year - 1, when.year, when.year + 1), key=lambda year: abs(far(year)))
    return f"{best:04}{edtf[4:]}" if 1 <= best <= 9999 else edtf


_SLACK = 3.0
"""Days by which a story may be dated late or early."""


def _of_year(number: int, day: int) -> float:
    return (number - 1) * 30.4 + day


def _now(when: date) -> float:
    return _of_year(when.month, when.day)
