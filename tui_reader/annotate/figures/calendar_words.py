"""Rows: months, weekdays, seasons, periods, parts of the day, zones. Owns no grammar."""

from __future__ import annotations

from tui_reader.annotate.figures.tables import word_set

_MONTH_ROWS = (
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
    "august aug", "september sep sept", "october oct", "november nov", "december dec",
)  # fmt: skip
MONTHS: dict[str, int] = {
    name: number for number, row in enumerate(_MONTH_ROWS, 1) for name in row.split()
}
MONTH_ABBREVIATIONS: frozenset[str] = word_set("jan feb mar apr jun jul aug sep sept oct nov dec")
SHY_MONTHS: frozenset[str] = word_set("march april may june august jan mar jun jul")
"""Also names or other words: alone they need a preposition before them."""

_WEEKDAY_ROWS = (
    "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs",
    "friday fri", "saturday sat", "sunday sun",
)  # fmt: skip
WEEKDAYS: dict[str, int] = {
    name: number for number, row in enumerate(_WEEKDAY_ROWS) for name in row.split()
}
WEEKDAY_ABBREVIATIONS: frozenset[str] = word_set("mon tue tues wed thu thur thurs fri sat sun")

SEASONS: dict[str, str] = {
    "spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI",
    "springtime": "SP", "summertime": "SU", "wintertime": "WI",
}  # fmt: skip
SEASON_ORDER: dict[str, int] = {"SP": 0, "SU": 1, "FA": 2, "WI": 3}

DAYPARTS: frozenset[str] = word_set("morning afternoon evening night lunchtime midday nighttime")
PERIODS: frozenset[str] = word_set(
    "week weekend fortnight month quarter year decade century millennium"
)
DAYS: dict[str, int] = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "tonite": 0, "to-day": 0,
}  # fmt: skip
EDGES: frozenset[str] = word_set("early late mid middle later earlier")
"""Before a period they belong to the date ("late September")."""
SHIFTS: dict[str, int] = {"this": 0, "last": -1, "next": 1, "past": -1, "previous": -1, "coming": 1}

DATE_PREPOSITIONS: frozenset[str] = word_set(
    "in on of since by until till from to through during before after between and for early "
    "late mid this last next past every each around about circa or as at ago thru via back "
    "last per around beginning end start come"
)
"""Words before a bare month or year that make it a date."""

ZONES: frozenset[str] = word_set(
    "GMT UTC EST EDT CST CDT PST PDT MST MDT BST CET CEST EET EEST IST JST KST AEST AEDT ACST "
    "AWST NZST NZDT ET CT MT PT MSK SAST WAT EAT HKT SGT Z"
)
ERAS_BEFORE: frozenset[str] = frozenset(("bc", "bce", "b.c.", "b.c.e.", "b.c"))
ERAS_AFTER: frozenset[str] = frozenset(("ad", "ce", "a.d.", "c.e.", "a.d"))
