"""Accounts of one thing, with their times: whether one took the place of another, or they clash.

Owns the rules of time; knows neither words nor values but for which is the greater.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

LAG = timedelta(hours=3)
"""How long a source may tell an old figure after another told the new one: copies are slow."""
AT_ONCE = timedelta(minutes=30)
"""Two tolls that are first told within it are told at the same time."""
SAME_TIME = timedelta(hours=6)
"""The same for what does not grow by itself: sums, shares, measures."""


@dataclass(frozen=True, slots=True)
class Telling:
    """That a source told an account."""

    source: str
    at: datetime


def follows(
    first: Sequence[Telling], then: Sequence[Telling], *, grew: bool, told_so: bool
) -> bool:
    """Whether one account took the place of the one told first, so that nobody clashes.

    `grew`: it is a toll, and the later one is higher. `told_so`: a story tells the later one, and
    the first as what was before.
    """
    began, opened = min(one.at for one in then), min(one.at for one in first)
    last: dict[str, datetime] = {}
    for one in then:
        last[one.source] = max(one.at, last.get(one.source, one.at))
    stayed = [one for one in first if one.source not in last or one.at > last[one.source]]
    if not stayed:
        return True
    latest = max(one.at for one in stayed)
    corrected = any(one.source in last for one in first)
    if told_so or corrected or (grew and began - opened >= AT_ONCE):
        return latest <= began + LAG
    return latest <= began - SAME_TIME
