"""Counts over time as a line of bars: columns of days, weeks, months or years, by the width.

Owns which step a column is and what stands below it. No Textual.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

BARS = "▁▂▃▄▅▆▇█"
STEPS = ("day", "week", "month", "year")
FEW_DAYS = 31
"""A longer time is told by weeks, even where there is room for its days."""
WIDEST = 3
"""Cells of a column where there are few."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """A line of bars and what it says."""

    bars: str
    step: str
    """What a column stands for: a row of STEPS."""
    most: int
    """Of the fullest column."""
    below: str
    """Months, or years, below the columns in which they begin."""


def timeline(days: Sequence[tuple[date, int]], cells: int) -> Timeline:
    """What was counted on some days, the oldest first, in at most so many cells."""
    first, last = days[0][0], days[-1][0]
    step = next((one for one in STEPS if _fits(first, last, one, cells)), STEPS[-1])
    columns = [0] * (_column(first, last, step) + 1)
    for day, count in days:
        columns[_column(first, day, step)] += count
    left = max(0, len(columns) - max(1, cells))
    wide = max(1, min(WIDEST, cells // len(columns)))
    bars = "".join(bar * wide for bar in _heights(columns)[left:])
    starts = [_start(first, at, step) for at in range(left, len(columns))]
    return Timeline(bars, step, max(columns), _below(starts, step, (wide, cells)))


def line(counts: Sequence[int]) -> str:
    """A bar for each count, the lowest for none: a line that is never broken."""
    most = max(counts, default=0)
    return "".join(
        BARS[-(-count * (len(BARS) - 1) // most)] if count else BARS[0] for count in counts
    )


def _heights(counts: Sequence[int]) -> str:
    most = max(counts)
    return "".join(BARS[(count * 7 + most - 1) // most] if count else " " for count in counts)


def _fits(first: date, last: date, step: str, cells: int) -> bool:
    columns = _column(first, last, step) + 1
    return columns <= max(1, cells) and (step != STEPS[0] or columns <= FEW_DAYS)


def _column(first: date, day: date, step: str) -> int:
    if step in ("day", "week"):
        return (day - first).days // (7 if step == "week" else 1)
    years = day.year - first.year
    return years if step == "year" else years * 12 + day.month - first.month


def _start(first: date, column: int, step: str) -> date:
    """The day that a column begins with."""
    if step in ("day", "week"):
        return first + timedelta(days=column * (7 if step == "week" else 1))
    months = first.month - 1 + column * (12 if step == "year" else 1)
    return first if not column else date(first.year + months // 12, months % 12 + 1, 1)


def _below(starts: Sequence[date], step: str, room: tuple[int, int]) -> str:
    """A word where a month begins (a year, below months and years), as far as there is room."""
    wide, cells = room
    by_year = step in ("month", "year")
    shown, before = "", None
    for at, start in enumerate(starts):
        now = start.year if by_year else start.year * 12 + start.month
        word = str(start.year) if by_year else start.strftime("%b")
        place = at * wide
        if now != before and (not shown or place > len(shown)) and place + len(word) <= cells:
            shown += " " * (place - len(shown)) + word
        before = now
    return shown
