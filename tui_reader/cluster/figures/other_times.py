"""Whether a date beside a figure is of another time than its story. Owns no words."""

from __future__ import annotations

import re
from datetime import datetime

_MONTHS = 2
"""Months from which on a date beside a figure is another time."""

_DAY = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?!\d))?")


def far(date: str, at: datetime) -> bool:
    """Whether an ISO date is of another time than a story's."""
    found = _DAY.match(date)
    if found is None:
        return False
    months = (int(found.group(1)) - at.year) * 12
    if found.group(2) is None:
        return months != 0
    return abs(months + int(found.group(2)) - at.month) > _MONTHS
