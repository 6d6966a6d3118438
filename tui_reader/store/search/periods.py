"""Years, months and days as a query has them. Owns how they are typed."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, datetime

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


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
