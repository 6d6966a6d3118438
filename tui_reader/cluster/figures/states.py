"""Accounts of one thing, with their times: whether one took the place of another, or they clash.

Owns the rules of time; knows neither words nor values.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

LAG = timedelta(hours=3)
"""How long a source may tell an old figure after another told the new one: copies are slow."""
AT_ONCE = timedelta(minutes=30)
"""Two tolls that are first told within it are told at the same time."""


class Way(Enum):
    """How a later figure goes on from the first: how long before it the first may last be told,
    with nobody who says that it changed."""

    GREW = -LAG
    """A toll, as tolls do."""
    FELL = timedelta(days=2)
    """A toll, as they do not: it was corrected, or is told otherwise."""
    FREE = timedelta(hours=6)
    """What has no way of its own: sums, shares, measures, crowds."""


@dataclass(frozen=True, slots=True)
class Telling:
    """That a source told an account."""

    source: str
    at: datetime


def follows(first: Sequence[Telling], then: Sequence[Telling], way: Way, *, told_so: bool) -> bool:
    """Whether one account took the place of the one told first, so that nobody clashes.

    `told_so`: a story tells the later one, and the first as what was before.
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
    if told_so or corrected:
        return latest <= began + LAG
    if way is Way.GREW and began - opened < AT_ONCE:
        return False
    return latest <= began - way.value
