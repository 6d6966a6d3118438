"""Dates told from the story's own day: gestern, mardi dernier, два года назад; seasons, decades,
centuries. Their value needs the story's date; without it those of the first kind have none."""

from __future__ import annotations

from tui_reader.annotate.figures import dates, resolve
from tui_reader.annotate.figures.languages import calendar, tense
from tui_reader.annotate.figures.languages.lexicon import Lexicon
from tui_reader.annotate.figures.languages.names import opens
from tui_reader.annotate.figures.languages.numbers import quantity
from tui_reader.annotate.figures.sentence import Hit, Sentence
from tui_reader.annotate.figures.tenses import FUTURE
from tui_reader.annotate.figures.tokens import Tokens


def _keep(s: Sentence, start: int, end: int, value: str | None) -> int:
    return s.add(Hit(start, end, "date", value))


def day(s: Sentence, i: int, start: int, lex: Lexicon) -> int:
    """gestern, hier soir"""
    found = lex.days.match(s.tokens, i)
    if not found:
        return 0
    steps, end = found
    at = resolve.shift_days(s.when, steps) if s.when else None
    return _keep(s, start, _daypart(s, end, lex), resolve.iso(at) if at else None)


def _daypart(s: Sentence, j: int, lex: Lexicon) -> int:
    found = lex.dayparts.match(s.tokens, j)
    return found[1] if found else j


def weekday(s: Sentence, i: int, start: int, lex: Lexicon) -> int:
    """Dienstag; mardi dernier; Freitag, 4. Oktober 2024"""
    tokens = s.tokens
    found = lex.weekdays.match(tokens, i)
    if not found:
        return 0
    number, end = found
    noun = lex.day_nouns.match(tokens, end)
    end = noun[1] if noun else end
    dated = _dated(s, end, start, lex) or _numbered(s, (number, end), start, lex)
    if dated:
        return dated
    if _named(s, i, end, lex):
        return 0
    behind = lex.shifts.match(tokens, end)
    if behind and start == i:
        value = resolve.shifted_weekday(s.when, number, behind[0]) if s.when else None
        return _keep(s, start, behind[1], value)
    low = tokens[i].low
    on = i > 0 and tokens[i - 1].low in lex.on | lex.at
    bracket = tokens[end].text == "(" and tokens[end + 1].num
    if low in lex.shy_days and not noun and start == i and not (on or bracket):
        return 0
    counted = tokens[end].word and tokens[end].low not in lex.little
    if low in lex.shy_days and counted and lex.ordinals.match(tokens, i):
        return 0  # na segunda fase
    future = tense.tense(tokens, i, end, lex) == FUTURE
    value = resolve.weekday(s.when, number, future) if s.when else None
    return _keep(s, start, _daypart(s, end, lex), value)


def _named(s: Sentence, i: int, end: int, lex: Lexicon) -> bool:
    """Théo Lundi, Sabato De Sarno: a capital where weekdays have none."""
    if lex.tongue.month_capitals or lex.tongue.noun_capitals or not s.tokens[i].cap:
        return False
    after = s.tokens[end]
    return not opens(s, i) or (after.cap and after.word and after.low not in lex.little)


_AROUND = 45
"""Days around the story's own in which "domingo 10" is looked for."""


def _numbered(s: Sentence, found: tuple[int, int], start: int, lex: Lexicon) -> int:
    """domingo 10: a weekday with the day of the month, where such a day is near."""
    number, end = found
    day_of_month = dates.day_number(s.tokens[end])
    after = s.tokens[end + 1]
    if not day_of_month or s.when is None or s.tokens[end].glued:
        return 0
    if (after.word and after.low not in lex.little) or after.text in (":", "%", "€", "$"):
        return 0
    for away in sorted(range(-_AROUND, _AROUND), key=abs):
        day_then = resolve.shift_days(s.when, away)
        if day_then and day_then.day == day_of_month and day_then.weekday() == number:
            return _keep(s, start, end + 1, resolve.iso(day_then))
    return 0


def _dated(s: Sentence, j: int, start: int, lex: Lexicon) -> int:
    """The calendar date behind a weekday."""
    tokens = s.tokens
    k = j
    while (
        k < j + 3
        and not tokens[k].num
        and (tokens[k].text == "," or tokens[k].low in lex.on or tokens[k].low in lex.links)
    ):
        k += 1
    if tokens[k].num:
        return calendar.numeric(s, k, start, lex) or calendar.day(s, k, start, lex)
    month = lex.months.match(tokens, k)
    if month and tokens[month[1]].num:
        return calendar.month(s, k, start, lex)
    return 0


def shift(s: Sentence, i: int, start: int, lex: Lexicon) -> int:
    """letzte Woche, letzten Dienstag, letzten März, vergangenen Sommer"""
    tokens = s.tokens
    found = lex.shifts.match(tokens, i)
    if not found:
        return 0
    steps, j = found
    period = lex.periods.match(tokens, j)
    if period:
        within = _month_of(s, start, (steps, period[1]), lex) if period[0] == "month" else 0
        return within or _keep(s, start, period[1], _period(s, period[0], steps))
    part = lex.dayparts.match(tokens, j) if steps == 0 else None
    if part:
        return _keep(s, start, part[1], resolve.iso(s.when) if s.when else None)
    weekday_found = lex.weekdays.match(tokens, j)
    if weekday_found:
        number, end = weekday_found
        noun = lex.day_nouns.match(tokens, end)
        end = _daypart(s, noun[1] if noun else end, lex)
        value = resolve.shifted_weekday(s.when, number, steps) if s.when else None
        return _keep(s, start, end, value)
    return _shifted_season(s, start, (steps, j), lex)


def _month_of(s: Sentence, start: int, shifted: tuple[int, int], lex: Lexicon) -> int:
    """el pasado mes de junio"""
    steps, j = shifted
    month = lex.months.match(s.tokens, j + 1) if s.tokens[j].low in lex.links else None
    if not month:
        return 0
    value = resolve.month(s.when, month[0], steps) if s.when else None
    return _keep(s, start, month[1], value)


def _shifted_season(s: Sentence, start: int, shifted: tuple[int, int], lex: Lexicon) -> int:
    steps, j = shifted
    month = lex.months.match(s.tokens, j)
    if month:
        value = resolve.month(s.when, month[0], steps) if s.when else None
        return _keep(s, start, month[1], value)
    season_found = lex.seasons.match(s.tokens, j)
    if season_found and not dates.year_number(s.tokens[season_found[1]]):
        value = resolve.season(s.when, season_found[0], steps) if s.when else None
        return _keep(s, start, season_found[1], value)
    return 0


def _period(s: Sentence, name: str, steps: int) -> str | None:
    if s.when is None:
        return None
    if name == "day":
        at = resolve.shift_days(s.when, steps)
        return resolve.iso(at) if at else None
    return resolve.period(s.when, name, steps)


def period(s: Sentence, i: int, start: int, lex: Lexicon) -> int:
    """semaine dernière, année prochaine: the shift behind the period."""
    found = lex.periods.match(s.tokens, i)
    behind = lex.shifts.match(s.tokens, found[1]) if found else None
    if not found or not behind:
        return 0
    again = lex.periods.match(s.tokens, behind[1])
    if again or lex.weekdays.match(s.tokens, behind[1]):
        return 0  # the shift is of what follows
    return _keep(s, start, behind[1], _period(s, found[0], behind[0]))


def named(s: Sentence, i: int, start: int, lex: Lexicon) -> int:
    """heuer, loni, tavaly, i fjor"""
    found = lex.named.match(s.tokens, i)
    if not found:
        return 0
    (name, steps), end = found
    return _keep(s, start, end, _period(s, name, steps))


def season(s: Sentence, i: int, start: int, lex: Lexicon) -> int:
    """Sommer 2022, verano de 2022; été dernier"""
    tokens = s.tokens
    found = lex.seasons.match(tokens, i)
    if not found:
        return 0
    code, end = found
    year, stop = calendar.year_behind(tokens, end, lex)
    if year:
        return _keep(s, start, stop, f"{year:04}-{code}")
    behind = lex.shifts.match(tokens, end)
    if behind and not lex.periods.match(tokens, behind[1]):
        value = resolve.season(s.when, code, behind[0]) if s.when else None
        return _keep(s, start, behind[1], value)
    return 0


def ago(s: Sentence, i: int, lex: Lexicon) -> int:
    """vor zwei Jahren, il y a deux ans, för två år sedan"""
    tokens = s.tokens
    found = lex.ago_before.match(tokens, i)
    if not found:
        return 0
    j = found[1]
    about = lex.qualifiers.match(tokens, j)
    length = _length(tokens, about[1] if about else j, lex)
    if length is None or (i and tokens[i - 1].low in _SINCE):
        return 0
    value, unit, end = length
    behind = lex.ago_after.match(tokens, end)
    if lex.tongue.ago_both and not behind:
        return 0
    start = j if lex.tongue.ago_both else i
    return _keep(s, start, behind[1] if behind else end, _ago(s, value, unit))


_SINCE = frozenset(("desde", "des"))
"""desde hace diez años: since then, a span of time."""


def _ago(s: Sentence, value: float | None, unit: str) -> str | None:
    if s.when is None or value is None or not 0 <= value < 1e12:
        return None
    return resolve.ago(s.when, value, unit)


def _length(tokens: Tokens, j: int, lex: Lexicon) -> tuple[float | None, str, int] | None:
    """(value, unit, token after it) of a span of time: zwei Jahren, einem Jahr, عامين."""
    span = lex.spans.match(tokens, j)
    if span:
        return (*span[0], span[1])
    one = lex.ones.match(tokens, j)
    plain = lex.durations.match(tokens, one[1] if one else j)
    if plain:
        return 1.0, plain[0], plain[1]
    q = quantity(tokens, j, lex)
    if q is None or isinstance(q.value, tuple):
        return None
    k = q.end + 1 if (q.scaled or q.vague) and tokens[q.end].low in lex.of else q.end
    unit = lex.durations.match(tokens, k) or lex.age_years.match(tokens, k)
    if not unit:
        return None
    half = lex.plus_half.match(tokens, unit[1])
    value = q.value + 0.5 if half and q.value is not None else q.value
    return value, unit[0] or "year", half[1] if half else unit[1]


def ago_behind(s: Sentence, lex: Lexicon) -> int:
    """два года назад, twee jaar geleden: turn the span of time that was kept last into a date."""
    hit = s.last
    if hit is None or hit.kind not in ("duration", "number"):
        return 0
    found = lex.ago_after.match(s.tokens, hit.end)
    if not found or (hit.kind == "number" and hit.unit != "year-old"):
        return 0
    unit = "year" if hit.kind == "number" else hit.unit or ""
    value = hit.value if isinstance(hit.value, float) else None
    hit.kind, hit.unit, hit.end = "date", None, found[1]
    hit.value = _ago(s, value, unit)
    return hit.end


def one_ago(s: Sentence, i: int, lex: Lexicon) -> int:
    """год назад, ein Jahr: a single one, with its article or without."""
    length = _length(s.tokens, i, lex)
    found = lex.ago_after.match(s.tokens, length[2]) if length else None
    if not length or not found:
        return 0
    return _keep(s, i, found[1], _ago(s, length[0], length[1]))


def span(s: Sentence, i: int, lex: Lexicon) -> int:
    """ساعتين: a span of time in one word."""
    found = lex.spans.match(s.tokens, i)
    if not found:
        return 0
    (value, unit), end = found
    return s.add(Hit(i, end, "duration", value, unit))
