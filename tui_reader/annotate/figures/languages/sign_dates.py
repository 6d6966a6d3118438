"""Dates of the calendar in languages of signs: 2020年3月12日, 令和6年5月, 3 พ.ค. 2567, 90年代."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tui_reader.annotate.figures import resolve
from tui_reader.annotate.figures.languages.sign_lexicon import (
    SignLexicon,
    either,
    grouped,
    values,
)
from tui_reader.annotate.figures.languages.sign_text import SignText, made
from tui_reader.annotate.figures.tenses import FUTURE, OPEN
from tui_reader.model import Annotation

HAN = "〇零一二三四五六七八九"
SMALL = r"[0-9]{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]"
"""The number of a month or day."""
_OTHER_MONTHS = ("间", "間", "球", "饼", "餅", "子")
"""What makes of a month another word."""


def find(t: SignText) -> Iterator[Annotation]:
    """Dates by number, dates by name, years of the Buddha."""
    for reader in (_civil, _named_months, _buddhist):
        yield from reader(t)


def number(t: SignText, text: str | None) -> int:
    """A small number in digits or signs; 0 for none."""
    if not text:
        return 0
    return int(text) if text.isdigit() else int(t.lex.value(text) or 0)


def complete(t: SignText, value: str, start: int, end: int) -> str:
    """The value with the year that the story means."""
    if t.when is None or "XXXX" not in value:
        return value
    return resolve.complete(t.when, value, FUTURE if t.coming(start, end) else OPEN)


@cache
def _civil_pattern(lex: SignLexicon) -> re.Pattern[str]:
    tongue = lex.tongue
    y, m, d = tongue.year_sign, either(values(tongue.month_sign)), either(values(tongue.day_sign))
    return re.compile(
        rf"(?:(?P<era>{either(values(tongue.eras))}) ?(?P<reign>[0-9]{{1,3}}|元|[{HAN}十]{{1,3}})"
        rf"|(?<![0-9.,])(?P<year>[0-9]{{4}}|[{HAN}]{{4}})) ?{y}(?!代|대|间|間|前|来|來)"
        rf"(?: ?(?P<month>{SMALL}) ?(?:{m})(?: ?(?P<day>{SMALL}) ?(?:{d}))?)?"
        rf"|(?<![0-9.,{HAN}十])(?P<m>{SMALL}) ?(?:{m})"
        rf"(?: ?(?P<d>{SMALL}) ?(?:{d}))?"
    )


@cache
def _tails(lex: SignLexicon) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Quarter, season and edge behind a year."""
    tongue = lex.tongue
    return (
        re.compile(rf" ?第?([1-4一二三四]) ?(?:{either(values(tongue.quarters))})"),
        re.compile(rf" ?(?:{either(values(tongue.seasons))})"),
        re.compile(rf"(?:{either(values(tongue.edges))})"),
    )


def _civil(t: SignText) -> Iterator[Annotation]:
    """2020年3月12日, 五月三日, 2024年第三季度, 2022年夏天, 2021年初"""
    if not t.lex.tongue.year_sign:
        return
    for x in _civil_pattern(t.lex).finditer(t.text):
        year = _year(t, x)
        month, day = number(t, x["month"] or x["m"]), number(t, x["day"] or x["d"])
        if month > 12 or day > 31 or (x["m"] and not month) or (year and not 1000 <= year < 2200):
            continue
        if not year and not day and t.text[x.end() : x.end() + 1] in _OTHER_MONTHS:
            continue
        end, value = x.end(), _edtf(year, month, day)
        if year and not month:
            end, value = _part_of_year(t, end, year)
        tail = _tails(t.lex)[2].match(t.text, end) if not day else None
        end = tail.end() if tail else end
        value = complete(t, value, x.start(), end)
        yield made(x.start(), end, "date", value)
        if day:
            yield from _to_day(t, end, value)


@cache
def _range_pattern(lex: SignLexicon) -> re.Pattern[str]:
    to, sign = either(values(lex.tongue.to)), either(values(lex.tongue.day_sign))
    return re.compile(rf" ?(?:{to}|부터 |から) ?({SMALL}) ?(?:{sign})")


def _to_day(t: SignText, end: int, value: str) -> Iterator[Annotation]:
    """5月10日至20日: the second day of the same month."""
    x = _range_pattern(t.lex).match(t.text, end)
    if x and 0 < number(t, x[1]) < 32 and len(value) == 10:
        yield made(x.start(1), x.end(), "date", f"{value[:8]}{number(t, x[1]):02}")


def _year(t: SignText, x: re.Match[str]) -> int:
    if not x["era"]:
        return number(t, x["year"])
    reign = 1 if x["reign"] == "元" else number(t, x["reign"])
    return int(values(t.lex.tongue.eras)[x["era"]]) + reign


def _part_of_year(t: SignText, end: int, year: int) -> tuple[int, str]:
    """(place after it, value) of the quarter or season behind a year, or of the year."""
    quarter, season, _ = _tails(t.lex)
    q, s = quarter.match(t.text, end), season.match(t.text, end)
    if q:
        return q.end(), f"{year:04}-Q{number(t, q[1])}"
    if s:
        return s.end(), f"{year:04}-{values(t.lex.tongue.seasons)[s[0].strip()]}"
    return end, f"{year:04}"


def _edtf(year: int, month: int, day: int) -> str:
    value = f"{year:04}" if year else "XXXX"
    value += f"-{month:02}" if month else ""
    return value + (f"-{day:02}" if day else "")


@cache
def _month_pattern(lex: SignLexicon) -> re.Pattern[str]:
    months, eras = either(grouped(lex.tongue.months, 1)), either(values(lex.tongue.eras))
    return re.compile(
        rf"(?:(?<![0-9.,])(?P<day>[0-9]{{1,2}})(?: ?- ?(?P<last>[0-9]{{1,2}}))? ?)?"
        rf"(?P<month>{months})(?: ?(?:(?P<era>{eras}) ?)?(?P<year>[0-9]{{4}}))?"
    )


def _named_months(t: SignText) -> Iterator[Annotation]:
    """3 พฤษภาคม 2567, พ.ค. 2567"""
    months = grouped(t.lex.tongue.months, 1)
    if not months:
        return
    for x in _month_pattern(t.lex).finditer(t.text):
        year = _christian(t, int(x["year"])) if x["year"] else 0
        clipped = "." in x["month"] and not (x["day"] or x["year"])
        if int(x["day"] or 1) > 31 or clipped:
            continue
        month = int(months[x["month"]])
        parts = [_edtf(year, month, int(day)) for day in (x["day"] or "0", x["last"]) if day]
        told = [complete(t, part, x.start(), x.end()) for part in parts]
        yield made(x.start(), x.end(), "date", "/".join(told))


def _christian(t: SignText, year: int) -> int:
    low, _, high = t.lex.tongue.years.partition("-")
    return year - 543 if low and int(low) <= year < int(high) else year


def _buddhist(t: SignText) -> Iterator[Annotation]:
    """พ.ศ. 2567, ปี 2567"""
    if not t.lex.tongue.years:
        return
    eras = either(values(t.lex.tongue.eras))
    for x in re.finditer(rf"(?P<head>{eras}|ปี) ?(?P<year>[0-9]{{4}})(?![0-9]|[.,][0-9])", t.text):
        year = _christian(t, int(x["year"]))
        if 1000 <= year < 2200:
            start = x.start("year") if x["head"] == "ปี" else x.start()
            yield made(start, x.end(), "date", f"{year:04}")


@cache
def _decade_patterns(lex: SignLexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    tongue = lex.tongue
    century = f"(?:[0-9]{{1,2}}|[{HAN}十]{{1,3}}) ?(?:{either(values(tongue.centuries))})"
    tens = f"[0-9]{{4}}|[0-9]{{2}}|[{HAN}]{{4}}|[二三四五六七八九]十"
    head = f"{either(values(tongue.last_century))}|{century}"
    decade = rf"(?P<year>{tens}) ?(?:{either(values(tongue.decades))})"
    return (
        re.compile(rf"(?<![0-9])(?P<head>{head})? ?{decade}"),
        re.compile(rf"(?<![0-9.]){century}(?!间)"),
    )


def decades(t: SignText) -> Iterator[Annotation]:
    """上世纪90年代, 1990年代, 19世紀"""
    if not t.lex.tongue.decades:
        return
    tens, centuries = _decade_patterns(t.lex)
    for x in tens.finditer(t.text):
        year = number(t, x["year"])
        if year % 10:
            continue
        value = f"{_hundred(t, x['head']) + year // 10}X" if year < 100 else f"{year // 10}X"
        yield made(x.start(), x.end(), "date", value if len(value) == 4 else None)
    for x in centuries.finditer(t.text):
        found = t.lex.number.match(t.text, x.start())
        nth = number(t, found[0]) if found else 0
        if 0 < nth < 31:
            yield made(x.start(), x.end(), "date", f"{nth - 1:02}XX")


def _hundred(t: SignText, head: str | None) -> int:
    """The tens of years before a decade: 190 of 上世纪, 200 of 21世纪."""
    found = t.lex.number.match(head) if head else None
    return (number(t, found[0]) - 1) * 10 if found else 190
