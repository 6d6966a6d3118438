"""Where the stories of one feed stand in lists: by their dates; undated ones where their feed has
them. Pure functions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui_reader.store.types import Incoming

OLDEST = 631_152_000
"""1990: what is dated before is dated by a broken clock (1970, 1900, 1601), not by a publisher."""


def sort_instant(published: int | None, arrived: int) -> int:
    """Where a story stands in lists: its date, unless it has none, or an absurd or future one."""
    return published if published is not None and OLDEST <= published <= arrived else arrived


def oldest_first(
    entries: Sequence[Incoming], arrived: int, *, listed: bool = True
) -> list[tuple[Incoming, int]]:
    """The entries as they are to be numbered, each with its instant.

    Of stories of one instant the one with the greater number stands above. `listed` says that
    their order means something: an undated story then stands between its neighbours.
    """
    dates = [entry.published for entry in entries]
    upwards = listed and _ascends(dates)
    rows = list(entries) if upwards else list(reversed(entries))
    dated = [sort_instant(row.published, arrived) for row in rows]
    if not listed or None not in dates:
        return list(zip(rows, dated, strict=True))
    below = list(_last(rows, dated))
    above = list(reversed(list(_last(rows[::-1], dated[::-1]))))
    found = []
    for row, at, under, over in zip(rows, dated, below, above, strict=True):
        # Nothing dated above: it is the newest. Neighbours out of order (a story that is kept on
        # top) say nothing.
        if row.published is None and over is not None and (under is None or under <= over):
            at = over if under is None else under
        found.append((row, at))
    return found


def _ascends(dates: Sequence[int | None]) -> bool:
    """Whether a feed lists its oldest story first."""
    known = [date for date in dates if date is not None]
    up = sum(one < other for one, other in pairwise(known))
    down = sum(one > other for one, other in pairwise(known))
    return up > 2 * down


def _last(rows: Sequence[Incoming], dated: Sequence[int]) -> Iterator[int | None]:
    """For each story the instant of the last dated one before it."""
    last = None
    for row, at in zip(rows, dated, strict=True):
        yield last
        if row.published is not None:
            last = at
