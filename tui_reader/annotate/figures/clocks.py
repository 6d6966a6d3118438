"""Times of day: "15:11 GMT", "3 p.m.", "noon", "half past five", "0800 GMT"."""

from __future__ import annotations

from tui_reader.annotate.figures import races
from tui_reader.annotate.figures.calendar_words import WEEKDAYS, ZONES
from tui_reader.annotate.figures.lexicon import FUNCTION_OPENERS
from tui_reader.annotate.figures.numerals import DASHES, SMALL
from tui_reader.annotate.figures.sentence import Hit, Sentence
from tui_reader.annotate.figures.tokens import Tokens

_HALVES = {"am": 0, "a.m": 0, "a.m.": 0, "pm": 12, "p.m": 12, "p.m.": 12}
_NAMED = {"noon": "12:00", "midnight": "00:00", "midday": "12:00"}
_PAST = {"half": 30, "quarter": 15}


def _half(tokens: Tokens, j: int) -> tuple[int | None, int]:
    """(0 for am, 12 for pm or None, token after it)"""
    token = tokens[j]
    if token.low in _HALVES:
        return _HALVES[token.low], j + 1
    letters = token.low in ("a", "p") and token.word and tokens[j + 1].text == "."
    if letters and tokens[j + 2].low in ("m", "m."):
        end = j + 3
        if tokens[end].text == "." and tokens[end].glued:
            end += 1
        return (0 if token.low == "a" else 12), end
    return None, j


def _zone(tokens: Tokens, j: int) -> int:
    """Token after a zone: "GMT", "UTC+2"."""
    if tokens[j].text not in ZONES:
        return j
    j += 1
    if tokens[j].text in ("+", "-", "−") and tokens[j].glued and tokens[j + 1].num:
        j += 2
    return j


def _text(hour: int, minute: int, half: int | None) -> str | None:
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + half
    return f"{hour:02}:{minute:02}" if hour < 25 and minute < 60 else None


def add(s: Sentence, start: int, end: int, value: str | None) -> int:
    last = s.last
    if last is not None and last.kind == "time" and last.end == start - 1:
        joined = s.tokens[last.end].text in DASHES and isinstance(last.value, str)
        if joined and value and "/" not in str(last.value):
            last.value, last.end = f"{last.value}/{value}", end
            return end
    return s.add(Hit(start, end, "time", value))


def clock(s: Sentence, i: int, start: int) -> int:
    """15:11(:09) (pm) (GMT); 10.30am; 3 pm; 5 o'clock; 0800 GMT"""
    tokens = s.tokens
    text = tokens[i].text
    if tokens[i + 1].text == ":" and tokens[i + 1].glued and tokens[i + 2].glued:
        return _colon(s, i, start)
    if not text.replace(".", "", 1).isdigit() or len(text) > 5:
        return 0
    half, end = _half(tokens, i + 1)
    if half is not None:
        hour, _, minute = text.partition(".")
        if not hour or (minute and len(minute) != 2):
            return 0
        value = _text(int(hour), int(minute or 0), half)
        return add(s, start, _zone(tokens, end), value) if value else 0
    if tokens[i + 1].low == "o'clock" and text.isdigit() and int(text) < 25:
        return _oclock(s, int(text), i, start)
    if len(text) == 4 and text.isdigit() and tokens[i + 1].text in ZONES:
        value = _text(int(text[:2]), int(text[2:]), None)
        return add(s, start, _zone(tokens, i + 1), value) if value else 0
    if len(text) <= 2 and text.isdigit() and tokens[i + 1].text in DASHES:
        return _shared_half(s, i, start)
    return 0


def _oclock(s: Sentence, hour: int, i: int, start: int) -> int:
    half, end = _half(s.tokens, i + 2)
    return add(s, start, _zone(s.tokens, end), _text(hour, 0, half))


def _shared_half(s: Sentence, i: int, start: int) -> int:
    """ "9-11 a.m.": two times, the first takes the second's half of the day."""
    tokens = s.tokens
    second = tokens[i + 2]
    if not second.num or not second.text.isdigit() or len(second.text) > 2:
        return 0
    half, end = _half(tokens, i + 3)
    if half is None:
        return 0
    first = _text(int(tokens[i].text), 0, half)
    last = _text(int(second.text), 0, half)
    if not first or not last:
        return 0
    return add(s, start, _zone(tokens, end), f"{first}/{last}")


def _colon(s: Sentence, i: int, start: int) -> int:
    tokens = s.tokens
    hour, minute = tokens[i].text, tokens[i + 2].text
    lap = races.lap(s, i)
    if lap:
        return lap
    if not (hour.isdigit() and len(hour) <= 2 and minute.isdigit() and len(minute) == 2):
        return 0
    end = i + 3
    if tokens[end].text == ":" and tokens[end].glued and tokens[end + 1].num:
        if len(tokens[end + 1].text.partition(".")[0]) != 2:
            return 0
        end += 2
    half, end = _half(tokens, end)
    stop = _zone(tokens, end)
    raced = races.time(s, i, end, half) if stop == end and int(minute) < 60 else 0
    if raced:
        return raced
    value = _text(int(hour), int(minute), half)
    if not value or (half is None and stop == end and _reference(s, i)):
        return 0
    return add(s, start, stop, value)


def _reference(s: Sentence, i: int) -> bool:
    """ "Corinthians 9:25": a capitalised name right before makes it chapter and verse."""
    before = s.tokens[i - 1] if i else None
    if before is None or not before.word or not before.cap or i < 2:
        return False

    return before.low not in WEEKDAYS and before.low not in FUNCTION_OPENERS


def named(s: Sentence, i: int, start: int) -> int:
    """noon, midnight"""
    tokens = s.tokens
    if tokens[i].cap and i and not s.headline:
        return 0
    if tokens[i + 1].text == "-" and tokens[i + 1].glued and not tokens[i + 2].num:
        return 0
    return add(s, start, _zone(tokens, i + 1), _NAMED[tokens[i].low])


def past(s: Sentence, i: int, start: int) -> int:
    """half past five, (a) quarter to nine, ten past three"""
    tokens = s.tokens
    j = i + 1 if tokens[i].low == "a" else i
    minutes = _PAST.get(tokens[j].low)
    way = tokens[j + 1].low
    if minutes is None or way not in ("past", "to", "after"):
        return 0
    hour_token = tokens[j + 2]
    hour = SMALL.get(hour_token.low, 0)
    if hour_token.num and hour_token.text.isdigit() and len(hour_token.text) <= 2:
        hour = int(hour_token.text)
    if not 1 <= hour <= 12 or (minutes == 30 and way != "past"):
        return 0
    half, end = _half(tokens, j + 3)
    if way == "to":
        hour, minutes = hour - 1 or 12, 60 - minutes
    return add(s, start, end, _text(hour, minutes, half))


def oclock_word(s: Sentence, i: int, start: int) -> int:
    """five o'clock, five p.m."""
    hour = SMALL.get(s.tokens[i].low, 0)
    if not 1 <= hour <= 12:
        return 0
    if s.tokens[i + 1].low == "o'clock":
        return _oclock(s, hour, i, start)
    half, end = _half(s.tokens, i + 1)
    if half is None or s.tokens[i + 1].low in ("am", "a"):
        return 0
    return add(s, start, _zone(s.tokens, end), _text(hour, 0, half))
