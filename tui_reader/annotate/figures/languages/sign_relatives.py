"""Dates told from the story's own day in languages of signs: 昨天, 上周二, 2年前, 7日."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from tui_reader.annotate.figures import resolve
from tui_reader.annotate.figures.languages.sign_dates import SMALL, number
from tui_reader.annotate.figures.languages.sign_lexicon import (
    SignLexicon,
    either,
    grouped,
    values,
)
from tui_reader.annotate.figures.languages.sign_text import SignText, made
from tui_reader.model import Annotation


def find(t: SignText) -> Iterator[Annotation]:
    """Weekdays, days, "ago", days of the month."""
    for reader in (_weekdays, _days, _ago, _day_of_month):
        yield from reader(t)


@cache
def _weekday_pattern(lex: SignLexicon) -> re.Pattern[str]:
    last, days = either(values(lex.tongue.last)), either(grouped(lex.tongue.weekdays, 0))
    return re.compile(rf"(?P<last>{last})?(?P<day>{days})")


def _weekdays(t: SignText) -> Iterator[Annotation]:
    weekdays = grouped(t.lex.tongue.weekdays, 0)
    for x in _weekday_pattern(t.lex).finditer(t.text):
        yield made(x.start(), x.end(), "date", _weekday(t, x, int(weekdays[x["day"]])))


def _weekday(t: SignText, x: re.Match[str], nth: int) -> str | None:
    if t.when is None:
        return None
    if not x["last"]:
        return resolve.weekday(t.when, nth, t.coming(x.start(), x.end()))
    steps = int(values(t.lex.tongue.last)[x["last"]])
    if abs(steps) == 1:
        return resolve.shifted_weekday(t.when, nth, steps)
    day = resolve.shift_days(t.when, steps + nth - t.when.weekday())
    return resolve.iso(day) if day else None


@cache
def _named_patterns(lex: SignLexicon) -> tuple[re.Pattern[str], ...]:
    """A period's name; month, day, season and edge behind it."""
    tongue = lex.tongue
    return (
        re.compile(rf"(?P<name>{either(values(tongue.named))})(?:の|의)?"),
        re.compile(rf" ?({SMALL}) ?(?:{either(values(tongue.month_sign))})"),
        re.compile(rf" ?({SMALL}) ?(?:{either(values(tongue.day_sign))})"),
        re.compile(rf" ?({either(values(tongue.seasons))})"),
        re.compile(rf"(?:{either(values(tongue.edges))})"),
    )


def periods(t: SignText) -> Iterator[Annotation]:
    """去年, 上个月, 去年3月, 昨年夏, 去年底"""
    named = values(t.lex.tongue.named)
    for x in _named_patterns(t.lex)[0].finditer(t.text):
        if t.text[max(0, x.start() - 2) : x.start()].rstrip()[-1:].isdigit():
            continue  # 2 ปีก่อน
        name, sign, steps = re.split("([+-])", named[x["name"]])
        end, value = x.end("name"), _period(t.when, name, int(sign + steps))
        if name == "year":
            end, value = _within(t, end, x.end(), value)
        day = _named_patterns(t.lex)[2].match(t.text, end) if name == "month" else None
        if day and 0 < number(t, day[1]) < 32:
            end, value = day.end(), f"{value}-{number(t, day[1]):02}" if value else None
        tail = _named_patterns(t.lex)[4].match(t.text, end)
        yield made(x.start(), tail.end() if tail else end, "date", value)


def _within(t: SignText, end: int, behind: int, value: str | None) -> tuple[int, str | None]:
    """(place after it, value) of the month, day or season of a year."""
    _, months, days, seasons, _ = _named_patterns(t.lex)
    month, season = months.match(t.text, behind), seasons.match(t.text, behind)
    if month and 0 < number(t, month[1]) < 13:
        told = f"{value}-{number(t, month[1]):02}" if value else None
        day = days.match(t.text, month.end())
        if day and 0 < number(t, day[1]) < 32:
            return day.end(), f"{told}-{number(t, day[1]):02}" if told else None
        return month.end(), told
    if season:
        code = values(t.lex.tongue.seasons)[season[1]]
        return season.end(), f"{value}-{code}" if value else None
    return end, value


def _period(when: date | None, name: str, steps: int) -> str | None:
    return resolve.period(when, name, steps) if when else None


@cache
def _day_patterns(lex: SignLexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    tongue = lex.tongue
    parts = either(values(f"{tongue.halves_of_day} {tongue.parts_of_day}"))
    return (
        re.compile(f"(?:{either(values(tongue.days))})"),
        re.compile(f"(?:{parts})(?! ?[0-9一二三四五六七八九十])"),
    )


def _days(t: SignText) -> Iterator[Annotation]:
    days = values(t.lex.tongue.days)
    words, parts = _day_patterns(t.lex)
    for x in words.finditer(t.text):
        if t.lex.natives and t.letter_before(x.start()):
            continue  # within a word that blanks part
        at = resolve.shift_days(t.when, int(days[x[0]])) if t.when else None
        more = parts.match(t.text, x.end())
        end = more.end() if more else x.end()
        yield made(x.start(), end, "date", resolve.iso(at) if at else None)


@cache
def _ago_patterns(lex: SignLexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    tongue = lex.tongue
    units, behind = either(values(tongue.durations)), either(values(tongue.ago))
    natives = dict.fromkeys(lex.natives, "") | ({"한": ""} if lex.natives else {})
    return (
        re.compile(rf" ?(?P<unit>{units})(?:{behind})(?!后|後|線|线|夜|途|景|方|进)"),
        re.compile(f"(?:{either(natives)})"),
    )


def _ago(t: SignText) -> Iterator[Annotation]:
    """两年前, 3日前, 한 달 전, 2 ปีก่อน"""
    lex, units = t.lex, values(t.lex.tongue.durations)
    pattern, natives = _ago_patterns(lex)
    for x in lex.number.finditer(t.text):
        found, value = pattern.match(t.text, x.end()), lex.value(x[0])
        if found and value:
            yield made(x.start(), found.end(), "date", _told(t.when, value, units[found["unit"]]))
    for x in natives.finditer(t.text):
        found = pattern.match(t.text, x.end())
        if found and not t.letter_before(x.start()):
            value = lex.natives.get(x[0], 1.0)
            yield made(x.start(), found.end(), "date", _told(t.when, value, units[found["unit"]]))


def _told(when: date | None, value: float, unit: str) -> str | None:
    return resolve.ago(when, value, unit) if when and value < 1e9 else None


_ALONE = re.compile(
    r"(?<![0-9.,年月년월十二三〜~-])(?<![월년] )([0-9]{1,2})"
    r"(?:日(?!間|ぶり|連続|以内|以上|目|前|後|分|本|程|数|ほど|かけ|あまり|余|曜|刊|米|韓|中|系)"
    r"|일(?=[ ,.(]|$))"
)
"""A day without its month, in Japanese and Korean news; the lengths are told otherwise."""


def _day_of_month(t: SignText) -> Iterator[Annotation]:
    """7日: a day of the story's own month."""
    if t.lex.tongue.day_sign not in ("日", "일"):
        return
    for x in _ALONE.finditer(t.text):
        nth = int(x[1])
        if not 1 <= nth <= 31:
            continue
        value = f"XXXX-XX-{nth:02}"
        if t.when:
            future = t.coming(x.start(), x.end())
            steps = int(future and nth < t.when.day) - int(not future and nth > t.when.day)
            year, month = resolve.shift_months(t.when, steps)
            value = f"{year:04}-{month:02}-{nth:02}"
        yield made(x.start(), x.end(), "date", value)
