"""The dates that feeds write -> instants: RFC 822 and ISO 8601 here, all else by feedparser."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from itertools import islice

from tui_reader.durations import DAY, HOUR, MINUTE
from tui_reader.feeds import fields, written_date
from tui_reader.folding import in_one_line
from tui_reader.sentences import in_sentences

_RFC822 = re.compile(
    r"(?:[A-Za-z]{3,9},?\s{1,3})?(\d{1,2})[\s-]{1,3}([A-Za-z]{3})[a-z]{0,6}[\s-]{1,3}(\d{4}|\d\d)"
    r"\s{1,3}(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d{1,9})?\s{0,3}([+-]\d\d:?\d\d|[A-Za-z]{1,5})?"
)
_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_ZONES = {
    "": 0, "gmt": 0, "ut": 0, "utc": 0, "z": 0,
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "bst": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3, "ist": 5.5, "jst": 9, "aest": 10,
}  # fmt: skip
"""Hours east of Greenwich, by RFC 822 and by what feeds of those places mean."""
_LINES, _LINE, _TOLD = 40, 160, 400
"""Lines above a story that are looked at, and characters of one; characters in sentences that are
its text, and no standfirst."""
_IN_ADDRESS = re.compile(
    r"[/_-](?P<year>(?:19|20)\d\d)(?P<between>[/_-]?)(?P<month>\d\d?)(?P=between)(?P<day>\d\d?)"
    r"(?=[/_.?-]|$)"
)
"""The day in an address: /2026/03/07/ferry, /20260307/ferry, /ferry-2026-03-07.html."""
MOST = 400
"""Characters of a date that are looked at."""
_WHOLE = re.compile(r"\d{4}-?W\d\d-?\d|\d{4}.{0,40}[^\x00-\x7f]|[^\x00-\x7f].{0,40}\d{4}")
"""A day of a week of a year, or a year and words in other letters."""
_SHORT_FRACTION = re.compile(r"\.(\d{1,9})")


def instant_of(raw: str) -> datetime | None:
    """The instant a date says, or None if it says none, or one that can be read in two ways."""
    raw = in_one_line(raw[:MOST])
    if not 6 <= len(raw) <= 80 or raw[0] in "+-":
        return None
    found = _RFC822.fullmatch(raw)
    if found and (when := _rfc822(found)):
        return when
    if raw[:4].isdigit():
        try:
            return fields.instant(datetime.fromisoformat(_SHORT_FRACTION.sub("", raw)))
        except ValueError:
            pass
    return written_date.instant_of(raw) or _odd(raw)


def told_above(lines: Iterable[str]) -> datetime | None:
    """The day that the lines above a story tell, between its headline and its text: of several the
    earliest, since what is changed, printed or kept is so later."""
    told, found = 0, list[datetime]()
    for line in islice(filter(None, map(str.strip, lines)), _LINES):
        told += in_sentences(line)
        if told >= _TOLD or len(found) > 1:
            break
        found += written_date.days_in(line) if len(line) <= _LINE else ()
    return min(found, default=None)


def day_of(address: str) -> datetime | None:
    """The day that an address names, as addresses of stories do; None for none."""
    found = _IN_ADDRESS.search(address.partition("?")[0])
    if not found or (not found["between"] and len(found["month"] + found["day"]) < 4):
        return None
    return instant_of(f"{found['year']}-{found['month']:0>2}-{found['day']:0>2}")


def _rfc822(found: re.Match[str]) -> datetime | None:
    day, month, year, hour, minute, second, zone = found.groups(default="")
    number = _MONTHS.get(month.lower(), 0)
    shift = _shift(zone.lower())
    if not number or shift is None:
        return None
    years = int(year) + (0 if len(year) == 4 else 2000 if int(year) < 70 else 1900)
    sane = int(day) <= 31 and int(hour) <= 24 and int(minute) < 60
    try:
        # 24:00 and second 60 are written by people, and taken as they are meant.
        seconds = _begins(years, number) + int(day) * DAY - DAY
        seconds += int(hour) * HOUR + int(minute) * MINUTE + int(second or 0)
        return fields.instant(datetime.fromtimestamp(seconds - shift, UTC)) if sane else None
    except (ValueError, OverflowError, OSError):
        return None


@lru_cache(256)  # of the entries of a feed it is one of a few
def _begins(year: int, month: int) -> int:
    """When a month begins. Raises ValueError for one that no calendar has."""
    return int(datetime(year, month, 1, tzinfo=UTC).timestamp())


@lru_cache(256)
def _shift(zone: str) -> float | None:
    """Seconds east of Greenwich; None if the zone is unknown."""
    if zone[:1] in ("+", "-"):
        digits = zone[1:].replace(":", "")
        seconds = int(digits[:2]) * 3600 + int(digits[2:]) * 60
        return -seconds if zone[0] == "-" else seconds
    hours = _ZONES.get(zone)
    return None if hours is None else hours * 3600


def _odd(raw: str) -> datetime | None:
    """Whatever else feedparser knows (Greek and Hungarian dates, week dates, ...). Where it knows
    nothing it takes this month or this day for what is missing: only what tells all is asked."""
    from tui_reader.feeds import rss

    return rss.date(raw) if _WHOLE.search(raw) else None
