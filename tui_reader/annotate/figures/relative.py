"""Dates told from the story's own day: "Thursday night", "last summer", "two years ago".

Their value needs the story's date; without it they have none.
"""

from __future__ import annotations

from collections.abc import Callable, Container

from tui_reader.annotate.figures import dates, ordinals, resolve, tenses, years
from tui_reader.annotate.figures.calendar_words import (
    DAYPARTS,
    DAYS,
    EDGES,
    MONTHS,
    PERIODS,
    SEASONS,
    SHIFTS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
)
from tui_reader.annotate.figures.numerals import DASHES, ORDINAL_SUFFIXES, ORDINALS
from tui_reader.annotate.figures.sentence import Hit, Sentence
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Tokens
from tui_reader.model import Value

_FEASTS = word_set(
    "black good super bloody ash easter palm cyber giving holy fat shrove maundy whit"
)


def weekday(s: Sentence, i: int, start: int) -> int:
    """Friday(,) July 21, 2017; Thursday night; Sunday; Fri. July 21"""
    tokens = s.tokens
    token = tokens[i]
    if token.low not in WEEKDAYS or not token.cap:
        return 0
    if i and tokens[i - 1].low in _FEASTS and tokens[i - 1].cap:
        return 0
    short = token.low in WEEKDAY_ABBREVIATIONS
    if short and i and tokens[i - 1].word and tokens[i - 1].cap and tokens[i + 1].text == ",":
        return 0  # "the Edmonton Sun, August 16"
    if tokens[i + 1].low == "the" and tokens[i + 2].num and tokens[i + 4].low != "of":
        return i + 4  # "Friday the 13th"
    j = i + 1
    last = s.last
    if (
        i
        and tokens[i - 1].low in ORDINALS
        and (last is None or last.kind == "ordinal" or last.end < i)
    ):
        return j  # "the third Tuesday of each month" names no day
    if short and tokens[j].text == "." and tokens[j].glued:
        j += 1
    end = _full_date(s, j, start)
    if end:
        return end
    if short and not _opening_hours(s, i):
        return 0
    j = j if short else _daypart(s, i + 1)
    return dates.add(s, start, j, _weekday_value(s, i))


def _opening_hours(s: Sentence, i: int) -> bool:
    """ "Mon-Fri", "Sat 08:30": a short weekday beside another one or a time."""
    after, before = s.tokens[i + 1], s.tokens[i - 1] if i else None
    if after.text in DASHES and s.tokens[i + 2].low in WEEKDAYS and s.tokens[i + 2].cap:
        return True
    if after.num and s.tokens[i + 2].low in (":", "am", "pm", "-", "–", "a.m.", "p.m."):
        return True
    if after.low in ("noon", "midnight"):
        return True
    last = s.last
    return before is not None and before.text in DASHES and last is not None and last.end == i - 1


def _full_date(s: Sentence, j: int, start: int) -> int:
    """The calendar date after a weekday."""
    if s.tokens[j].text == ",":
        j += 1
    if s.tokens[j].low in ("the", "on"):
        j += 1
    if s.tokens[j].cap and s.tokens[j].low in MONTHS:
        found = dates.parse_month_first(s.tokens, j)
        return dates.month_first(s, j, start) if found and found.day else 0
    if s.tokens[j].num:
        return dates.numeric(s, j, start) or dates.day_first(s, j, start)
    return 0


def _daypart(s: Sentence, j: int) -> int:
    return j + 1 if s.tokens[j].low in DAYPARTS else j


def _weekday_value(s: Sentence, i: int) -> str | None:
    if s.when is None:
        return None
    future = tenses.tense(s.tokens, i, i + 1) == tenses.FUTURE
    return resolve.weekday(s.when, WEEKDAYS[s.tokens[i].low], future)


def day(s: Sentence, i: int, start: int) -> int:
    """today, yesterday, tomorrow night, tonight"""
    tokens = s.tokens
    token = tokens[i]
    if token.cap and i and tokens[i - 1].cap and not s.headline and tokens[i - 1].word:
        return 0
    value = None
    if s.when is not None:
        at = resolve.shift_days(s.when, DAYS[token.low])
        value = resolve.iso(at) if at else None
    end = _daypart(s, i + 1)
    return dates.add(s, start, end, value)


def shift(s: Sentence, i: int, start: int) -> int:
    """this/last/next/past + period, weekday, month, season or part of the day"""
    tokens = s.tokens
    j = i + 1
    if tokens[i].low == "this" and tokens[j].low in ("past", "coming", "last", "next"):
        j += 1
    elif tokens[i].low in ("previous", "coming"):
        return 0
    steps = SHIFTS.get(tokens[j - 1].low, 0)
    word = tokens[j]
    if tokens[i - 1].text == "-" and tokens[i].glued:
        return 0
    if word.low in PERIODS:
        if tokens[j + 1].text == "-" and tokens[j + 1].glued:
            return 0
        return dates.add(s, start, j + 1, _value(s, "period", word.low, steps))
    if word.low in WEEKDAYS and word.cap:
        return dates.add(s, start, _daypart(s, j + 1), _value(s, "weekday", word.low, steps))
    if word.low in MONTHS and (word.cap or len(word.low) > 5):
        return dates.add(s, start, j + 1, _value(s, "month", word.low, steps))
    if word.low in SEASONS:
        return dates.add(s, start, j + 1, _value(s, "season", word.low, steps))
    if word.low in DAYPARTS and (steps == 0 or word.low == "night"):
        return dates.add(s, start, j + 1, _value(s, "day", word.low, steps))
    return 0


def _value(s: Sentence, sort: str, word: str, steps: int) -> str | None:
    when = s.when
    if when is None:
        return None
    if sort == "period":
        return resolve.period(when, word, steps)
    if sort == "weekday":
        return resolve.shifted_weekday(when, WEEKDAYS[word], steps)
    if sort == "month":
        return resolve.month(when, MONTHS[word], steps)
    if sort == "season":
        return resolve.season(when, SEASONS[word], steps)
    at = resolve.shift_days(when, steps)
    return resolve.iso(at) if at else None


def edge(s: Sentence, i: int, start: int) -> int:
    """early, late, mid(-), "mid- to late" before a period."""
    tokens = s.tokens
    j = _past_edges(tokens, i + 1)
    for words, named in _EDGED:
        if tokens[j].low in words:
            return named(s, j, start)
    if tokens[j].low in ORDINALS or tokens[j + 1].low in ORDINAL_SUFFIXES:
        return _century(s, j, start)
    if i and tokens[i - 1].low in _OWNERS and (not tokens[j].num or len(tokens[j].text) < 3):
        return 0  # an age: "in her early thirties", "in his mid 30s"
    if not tokens[j].num:
        return years.decade_word(s, j, start)
    for parser in (years.decade, years.year_span, _year):
        end = parser(s, j, start)
        if end:
            return end
    return 0


def _past_edges(tokens: Tokens, j: int) -> int:
    """Past "- to late" of "mid- to late"."""
    for _ in range(4):
        joined = tokens[j].low == "to" and tokens[j + 1].low in EDGES
        if not (joined or tokens[j].text in DASHES or tokens[j].low in EDGES):
            break
        j += 1
    return j


_OWNERS = ("his", "her", "their", "my", "our")
_EDGED: tuple[tuple[Container[str], Callable[[Sentence, int, int], int]], ...] = (
    (WEEKDAYS, weekday),
    (DAYS, day),
    (SHIFTS, shift),
    (MONTHS, dates.month_first),
    (SEASONS, years.season),
)
"""What may be early or late by its name, and its parser."""


def _century(s: Sentence, j: int, start: int) -> int:
    """ "mid-20th century", "late nineteenth century"."""
    token = s.tokens[j]
    number, end = ORDINALS.get(token.low, 0), j + 1
    if token.num and token.text.isdigit() and len(token.text) < 3:
        number, end = int(token.text), j + 2
    return years.century(s, number, end, start) or ordinals.centuries(s, number, end, start)


def _year(s: Sentence, i: int, start: int) -> int:
    number = dates.year_number(s.tokens[i])
    if not number or s.tokens[i + 1].low in ORDINAL_TAIL:
        return 0
    return dates.add(s, start, i + 1, f"{number:04}")


ORDINAL_TAIL = frozenset(("st", "nd", "rd", "th", "s"))


def ago(s: Sentence, hit: Hit) -> bool:
    """Turn a duration with "ago" after it into a date."""
    tokens = s.tokens
    if tokens[hit.end].low != "ago":
        return False
    unit, value = hit.unit, hit.value
    hit.end += 1
    if tokens[hit.end].low in DAYS:
        hit.end = _daypart(s, hit.end + 1)
    hit.kind, hit.unit, hit.value = "date", None, _ago_value(s, value, unit)
    return True


def _ago_value(s: Sentence, value: Value, unit: str | None) -> str | None:
    if s.when is None or unit is None:
        return None
    if not isinstance(value, float) or not 0 <= value < 1e12:
        return None
    return resolve.ago(s.when, value, unit)
