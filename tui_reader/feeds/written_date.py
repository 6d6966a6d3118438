"""Dates as people and careless programs write them: any order, any of our languages' months.

Reads a date only where it is whole and can be read in one way: a year of four digits, or a month
by its name; "03/04/2024" is two dates and none. A time, a half of the day and a zone may follow.
"""

from __future__ import annotations

import re
from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tui_reader.feeds import fields

_MONTHS: tuple[str, ...] = (
    "january jan januar jän jänner jaen janvier janv enero ene gennaio gen janeiro janv januari "
    "stycznia styczeń sty ledna leden led január januára januarie ianuarie ian января январь янв "
    "січня січень січ јануар ocak oca tammikuuta tammikuu tammi jaanuar",
    "february feb februar feber février févr fevr fév fev febrero febbraio fevereiro februari "
    "lutego luty lut února únor úno február februára februarie февраля февраль фев лютого лютий "
    "лют фебруар şubat şub helmikuuta helmikuu helmi veebruar veebr",
    "march mar märz mär maerz mars marzo março maart mrt marca marzec mars března březen bře "
    "marec március márc martie марта март мар березня березень бер mart maaliskuuta maaliskuu "
    "maalis märts",
    "april apr avril avr abril abr aprile april kwietnia kwiecień kwi dubna duben dub apríl "
    "április ápr aprilie апреля апрель апр квітня квітень кві nisan nis huhtikuuta huhtikuu huhti "
    "aprill",
    "may mai mayo maggio mag maio mei maj maja května květen kvě máj május máj мая май травня "
    "травень тра мај mayıs toukokuuta toukokuu touko",
    "june jun juni juin junio giugno giu junho czerwca czerwiec cze června červen čvn jún június "
    "jún iunie iun июня июнь июн червня червень чер јун haziran haz kesäkuuta kesäkuu kesä juuni",
    "july jul juli juillet juil julio luglio lug julho lipca lipiec lip července červenec čvc júl "
    "július iulie iul июля июль июл липня липень лип јул temmuz tem heinäkuuta heinäkuu "
    "heinä juuli",
    "august aug août aout agosto ago augustus sierpnia sierpień sie srpna srpen srp augusztus "
    "avgust августа август авг серпня серпень сер ağustos ağu elokuuta elokuu elo augusti",
    "september sept sep septembre septiembre settembre set setembro septembre września wrzesień "
    "wrz září zář szeptember szept septembrie сентября сентябрь сент сен вересня вересень вер "
    "септембар eylül eyl syyskuuta syyskuu syys",
    "october oct oktober okt octobre octubre ottobre ott outubro out października październik paź "
    "října říjen říj október octombrie октября октябрь окт жовтня жовтень жов октобар ekim eki "
    "lokakuuta lokakuu loka oktoober",
    "november nov novembre noviembre novembro listopada listopad lis listopadu november noiembrie "
    "ноября ноябрь ноя листопада листопад лис новембар kasım kas marraskuuta marraskuu marras",
    "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro grudnia "
    "grudzień gru prosince prosinec pro december decembrie декабря декабрь дек грудня грудень гру "
    "децембар aralık ara joulukuuta joulukuu joulu detsember",
)
"""Names of months, and how they are cut short, in the languages of Europe: one row a month."""
_NUMBER = {name: at for at, names in enumerate(_MONTHS, 1) for name in names.split()}
_ZONES: dict[str, float] = {
    "gmt": 0, "ut": 0, "utc": 0, "z": 0, "wet": 0, "west": 1, "bst": 1, "cet": 1, "cest": 2,
    "mez": 1, "mesz": 2, "met": 1, "mest": 2, "eet": 2, "eest": 3, "msk": 3, "ist": 5.5, "pkt": 5,
    "ict": 7, "wib": 7, "hkt": 8, "sgt": 8, "awst": 8, "pht": 8, "jst": 9, "kst": 9, "acst": 9.5,
    "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13, "ast": -4, "adt": -3, "est": -5, "edt": -4,
    "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "akst": -9, "akdt": -8,
    "hst": -10, "brt": -3, "art": -3,
}  # fmt: skip
"""Hours east of Greenwich, by what feeds of those places mean."""
_TIMES = {
    "et": "America/New_York", "ct": "America/Chicago", "mt": "America/Denver",
    "pt": "America/Los_Angeles",
}  # fmt: skip
"""Times of North America whatever the season."""

_WORD = r"[^\W\d_]{2,14}"
_YEAR_FIRST = re.compile(
    r"(?:\D{0,20}[\s,])?(\d{4})\s?[年년./-]\s?(\d{1,2})\s?[月월./-]\s?(\d{1,2})\s?[日일]?\.?"
)
_DAY_FIRST = re.compile(
    rf"(?:{_WORD}\.?,?\s?)?(?:le |den |the |el |il |em )?(\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.)?"
    rf"[\s./-]?\s?(?:de |of )?({_WORD})\.?,?[\s./-]{{0,2}}(?:de |del )?(\d{{4}}|'?\d\d(?![\d:]))\b"
)
_MONTH_FIRST = re.compile(
    rf"(?:{_WORD}\.?,?\s)?({_WORD})\.?\s?(\d{{1,2}})(?:st|nd|rd|th)?,?\s(\d{{4}})\b"
)
_YEAR_AND_NAME = re.compile(rf"(\d{{4}})[\s.-]{{1,3}}({_WORD})[\s.-]{{1,3}}(\d{{1,2}})(?!\d)\.?")
_YEAR_LAST = re.compile(
    rf"(?:{_WORD},?\s)?({_WORD}\s\d{{1,2}}),?\s(\d{{1,2}}:\d\d(?::\d\d)?)"
    r"((?:\s[A-Z+-]\S{0,5})?)\s(\d{4})"
)
"""As C's `asctime` and the command `date` write it."""
_NUMBERS = re.compile(r"(?:\D{0,20}\s)?(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})\b")
_TIME = re.compile(
    r"[\s,T–-]{0,4}(?:at|um|à|a las|alle|às|kl\.?|o)?\s?(\d{1,2})\s?[:hH.時시点]\s?(\d{1,2})?"
    r"(?:[:.分분]\s?(\d\d)?)?[秒초]?(?:[.,]\d{1,9})?"
)
_HALF = re.compile(r"\s?([ap])\.?\s?m\.?(?![a-z])", re.IGNORECASE)
_BEFORE = re.compile(r"[\s,]{0,3}(午前|午後|上午|下午|오전|오후)\s?")
_LATE = frozenset(("午後", "下午", "오후"))
_OFFSET = re.compile(r"\s?\(?\s?(?:gmt|utc)?\s?([+-])(\d{1,2}):?(\d\d)?\b\)?", re.IGNORECASE)
_ZONE = re.compile(r"\s?\(?([A-Za-z]{1,4})\)?(?![A-Za-z])")
_NAME = "[A-Z][A-Za-z_]{2,20}"
_PLACE = re.compile(rf"\s?\(?\[?({_NAME}/{_NAME}(?:/{_NAME})?)\]?\)?")
_REST = re.compile(r"[\s.,;]{0,3}(?:uhr|h|\([^()]{0,40}\))?[\s.,;]{0,3}", re.IGNORECASE)


def instant_of(raw: str) -> datetime | None:
    """The instant, or None for no date, half of one, or one that can be read in two ways."""
    if match := _YEAR_LAST.fullmatch(raw):
        raw = f"{match[1]} {match[4]} {match[2]}{match[3]}"
    found = _date(raw)
    if found is None:
        return None
    date, rest = found
    time = _time(rest)
    return None if time is None else _made(date, *time)


def days_in(line: str) -> Iterator[datetime]:
    """The days that are named anywhere in a line, each with its time where that follows; none of
    which there is half, or that can be read in two ways."""
    while found := _date(line, anywhere=True):
        date, line = found
        when = _made(date, *(_time(line) or (0, 0, 0, 0.0)))
        if when and _EARLIEST <= date[0] <= _LATEST:
            yield when


_EARLIEST, _LATEST = 1980, 2100
"""Years of stories that are told of in pages: others are history."""
_NAMED = (
    (_DAY_FIRST, (2, 1, 0)), (_MONTH_FIRST, (2, 0, 1)), (_YEAR_AND_NAME, (0, 1, 2)),
)  # fmt: skip
"""Dates with the name of a month, and where their year, month and day stand."""
Date = tuple[int, int, int]
Zone = float | ZoneInfo
"""Hours east of Greenwich, or a place's own, which change with the season."""


def _date(raw: str, *, anywhere: bool = False) -> tuple[Date, str] | None:
    """(year, month, day) and what stands after it."""
    look = re.Pattern.search if anywhere else re.Pattern.match
    if match := look(_YEAR_FIRST, raw):
        year, month, day = map(int, match.groups())
        return (year, month, day), raw[match.end() :]
    if match := look(_NUMBERS, raw):
        first, second, of = (int(match[at]) for at in (1, 3, 4))
        if match[2] == "." and second <= 12:  # who writes points, writes the day first
            return (of, second, first), raw[match.end() :]
        return _in_order(first, second, of, raw[match.end() :])
    for pattern, places in _NAMED:
        match = look(pattern, raw)
        number = _NUMBER.get(match.groups()[places[1]].casefold(), 0) if match else 0
        if match and number:
            parts = match.groups()
            said = parts[places[0]].lstrip("'")
            year = int(said)
            year += 0 if len(said) > 2 else 2000 if year < 70 else 1900
            return (year, number, int(parts[places[2]])), raw[match.end() :]
    return None


def _in_order(first: int, second: int, year: int, rest: str) -> tuple[Date, str] | None:
    """Day and month by their size: one of them is over twelve, or both are the same."""
    if first > 12 or first == second:
        return (year, second, first), rest
    return ((year, first, second), rest) if second > 12 else None


def _time(rest: str) -> tuple[int, int, int, Zone] | None:
    """(hour, minute, second, zone); midnight of Greenwich where there is no time; None where
    what follows is no time."""
    before = _BEFORE.match(rest)
    rest = rest[before.end() :] if before else rest
    match = _TIME.match(rest)
    hour = minute = second = 0
    if match:
        hour, minute, second = (int(part or 0) for part in match.groups())
        rest = rest[match.end() :]
        half = _HALF.match(rest)
        if half or before:
            late = half.group(1) in "pP" if half else before is not None and before[1] in _LATE
            hour = hour % 12 + 12 * late if hour <= 12 else hour
            rest = rest[half.end() :] if half else rest
    zone, rest = _zone(rest)
    if _REST.fullmatch(rest) is None or not (hour <= 24 and minute < 60 and second <= 60):
        return None
    return hour, minute, second, zone


def _zone(rest: str) -> tuple[Zone, str]:
    if match := _OFFSET.match(rest):
        hours = int(match[2]) + int(match[3] or 0) / 60
        return (-hours if match[1] == "-" else hours), rest[match.end() :]
    if match := _PLACE.match(rest):
        try:
            return ZoneInfo(match[1]), rest[match.end() :]
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return 0.0, rest
    match = _ZONE.match(rest)
    if match and match[1].casefold() in _TIMES:
        return ZoneInfo(_TIMES[match[1].casefold()]), rest[match.end() :]
    if match and match[1].casefold() in _ZONES:
        return _ZONES[match[1].casefold()], rest[match.end() :]
    return 0.0, rest


def _made(date: Date, hour: int, minute: int, second: int, zone: Zone) -> datetime | None:
    year, month, day = date
    try:
        there = datetime(year, month, day)  # whether the calendar has it
        if isinstance(zone, ZoneInfo):
            there = there.replace(hour=hour % 24, minute=minute, tzinfo=zone)
            zone = (there.utcoffset() or timedelta()) / timedelta(hours=1)
        seconds = timegm((year, month, day, hour, minute, second)) - round(zone * 3600)
        return fields.instant(datetime.fromtimestamp(seconds, UTC)) if abs(zone) <= 14 else None
    except (ValueError, OverflowError, OSError):
        return None
