"""Times of day: 15 Uhr, 14.30 Uhr, 15h30, klockan 18.30, 8 de la noche, halb acht."""

from __future__ import annotations

from tui_reader.annotate.figures.languages.lexicon import Lexicon
from tui_reader.annotate.figures.numerals import DASHES
from tui_reader.annotate.figures.sentence import Hit, Sentence
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Tokens

_HALVES = {"am": 0, "a.m": 0, "a.m.": 0, "pm": 12, "p.m": 12, "p.m.": 12}
_GOES_ON = frozenset((":", "-", "º"))
_CASES = word_set("da de ta te dan den tan ten a e ya ye")
"""Turkish endings of a time: 14.30'da."""
_Clock = tuple[int, int, int]
"""(hour, minute, token after it)"""


def time(s: Sentence, i: int, start: int, lex: Lexicon) -> int:
    """The time that begins with the digits at i; `start` is before it where a word names it."""
    lasted = _race(s, i) if start == i else 0
    if lasted:
        return lasted
    read = _colon(s.tokens, i) or _letter(s.tokens, i, lex)
    if read:
        hour, minute, end = read
        return _ended(s, (hour, minute, end), start, lex)
    return _hour(s, i, start, lex)


def _colon(tokens: Tokens, i: int) -> _Clock | None:
    """18:30, 18:30:15"""
    hour, sign, minute = tokens[i], tokens[i + 1], tokens[i + 2]
    if sign.text != ":" or not (sign.glued and minute.glued and minute.num):
        return None
    if not (hour.text.isdigit() and minute.text.isdigit() and len(minute.text) == 2):
        return None
    end = i + 3
    if tokens[end].text == ":" and tokens[end].glued and tokens[end + 1].num:
        end += 2
    if len(hour.text) > 2 or int(hour.text) > 24 or int(minute.text) > 59:
        return None
    return int(hour.text), int(minute.text), end


def _race(s: Sentence, i: int) -> int:
    """A runner's time, right behind the length of a race: 1.500 metros en 3:38, in 2:04:35."""
    last, tokens = s.last, s.tokens
    if last is None or last.unit not in ("m", "km") or last.end != i - 1 or not tokens[i - 1].word:
        return 0
    parts, end = [tokens[i].text], i + 1
    while tokens[end].text == ":" and tokens[end].glued and len(tokens[end + 1].text) == 2:
        parts, end = [*parts, tokens[end + 1].text], end + 2
    if not 2 <= len(parts) <= 3 or not all(part.isdigit() and len(part) < 3 for part in parts):
        return 0
    numbers = [float(part) for part in (*parts, "0")]
    value = numbers[0] + numbers[1] / 60 + numbers[2] / 3600
    return s.add(Hit(i, end, "duration", value, "hour" if len(parts) == 3 else "minute"))


def _letter(tokens: Tokens, i: int, lex: Lexicon) -> _Clock | None:
    """14h30, 14 h 30, 20h"""
    hour, letter, minute = tokens[i], tokens[i + 1], tokens[i + 2]
    if letter.low != "h" or not hour.text.isdigit() or len(hour.text) > 2 or int(hour.text) > 24:
        return None
    if minute.num and len(minute.text) == 2 and minute.text.isdigit() and int(minute.text) < 60:
        return int(hour.text), int(minute.text), i + 3
    at = i > 0 and tokens[i - 1].low in lex.at
    return (int(hour.text), 0, i + 2) if letter.glued or at else None


def _ended(s: Sentence, read: _Clock, start: int, lex: Lexicon) -> int:
    """Keep it with the words behind it."""
    hour, minute, end = read
    tokens = s.tokens
    named = lex.hours.match(tokens, end) or lex.hours_or_duration.match(tokens, end)
    end = named[1] if named else end
    half, end = _half(tokens, end, lex)
    if half is None and start < end - 1 and not s.tokens[start].num:
        before = lex.halves_before.match(tokens, start)
        half = before[0] if before else None
    return _keep(s, start, end, _told(hour, minute, half))


def _keep(s: Sentence, start: int, end: int, value: str) -> int:
    last = s.last
    beside = last is not None and last.kind == "time" and last.end == start - 1
    if last is not None and beside and s.tokens[start - 1].text in DASHES:
        last.value, last.end = f"{str(last.value)[:5]}/{value}", end
        return end
    return s.add(Hit(start, end, "time", value))


def _told(hour: int, minute: int, half: int | None) -> str:
    if half == 12 and hour < 12:
        hour += 12
    elif half == 0 and hour == 12:
        hour = 0
    return f"{hour:02}:{minute:02}"


def _half(tokens: Tokens, j: int, lex: Lexicon) -> tuple[int | None, int]:
    """(0 for the morning, 12 for the afternoon or None, token behind the words for it)"""
    found = lex.halves_of_day.match(tokens, j)
    if found:
        return found
    if tokens[j].low in _HALVES:
        return _HALVES[tokens[j].low], j + 1
    letters = "".join(token.low for token in tokens[j : j + 4])
    for text, half in (("a.m.", 0), ("p.m.", 12), ("π.μ.", 0), ("μ.μ.", 12)):
        if letters == text:
            return half, j + 4
    return None, j


def _hour(s: Sentence, i: int, start: int, lex: Lexicon) -> int:
    """8 Uhr, 14.30 Uhr, à 9 heures, 6 часов утра, 8-10 Uhr"""
    tokens = s.tokens
    text = tokens[i].text.replace(",", ".") if _at(s, i, lex) else tokens[i].text
    hour, dot, minute = text.partition(".")
    if not _is_clock(hour, minute if dot else "00"):
        return 0
    j = i + 1
    if not dot and i and tokens[i - 1].low in lex.sure_at and not noun_behind(tokens, j, lex):
        return _keep(s, start, j, _told(int(hour), 0, None))  # alle 21
    sure = lex.hours.match(tokens, j)
    maybe = lex.hours_or_duration.match(tokens, j)
    end = (sure or maybe or (0, j))[1]
    half, behind = _half(tokens, end, lex)
    minutes = int(minute or 0)
    if tokens[j].low in lex.to and _to_hour(tokens, j + 1, lex):
        return _keep(s, start, j, _told(int(hour), minutes, None))  # 9 bis 17 Uhr
    spoken = end > j and _is_clock("0", tokens[end].text)
    if not minute and spoken and not noun_behind(tokens, end + 1, lex, full=True):
        minutes, end, behind = int(tokens[end].text), end + 1, end + 1  # 8 heures 30
        sure = maybe or sure
    late = lex.half_past.match(tokens, behind) if _at(s, i, lex) and not minute else None
    if late:
        minutes, end = 30, late[1]
        half, behind = _half(tokens, end, lex)
    named = start < i
    spelt = bool(minute) and _at(s, i, lex) and not _unit(tokens, j, lex)
    if minute and tokens[j].text == "'" and lex.percent_before and tokens[j + 1].low in _CASES:
        sure = (True, j)
        end = behind = j
    if tokens[j].text == "-" and tokens[j].glued and tokens[j + 1].low == "kor":
        sure = (True, j)
        end = behind = j + 2
    if not (sure or late or half is not None or named or spelt or (maybe and _at(s, i, lex))):
        return 0
    if half is None and named:
        before = lex.halves_before.match(tokens, start)
        half = before[0] if before else None
    return _keep(s, start, max(end, behind), _told(int(hour), minutes, half))


def noun_behind(tokens: Tokens, j: int, lex: Lexicon, full: bool = False) -> bool:
    """Does the number before token j count or measure something, or is the hour told there?"""
    token = tokens[j]
    noun = token.word and len(token.text) > 2 and token.low not in lex.little
    known = lex.hours_or_duration.match(tokens, j) or lex.halves_of_day.match(tokens, j)
    late = lex.half_past.match(tokens, j)
    goes_on = token.text in _GOES_ON and not full
    return noun or bool(known or late) or _unit(tokens, j, lex) or goes_on


def _to_hour(tokens: Tokens, j: int, lex: Lexicon) -> bool:
    hour, dot, minute = tokens[j].text.partition(".")
    return _is_clock(hour, minute if dot else "00") and bool(lex.hours.match(tokens, j + 1))


def _is_clock(hour: str, minute: str) -> bool:
    digits = hour.isdigit() and minute.isdigit() and len(hour) < 3 and len(minute) == 2
    return digits and int(hour) < 25 and int(minute) < 60


def _unit(tokens: Tokens, j: int, lex: Lexicon) -> bool:
    """Is it rather 6.15 of something?"""
    tables = (lex.scales, lex.money, lex.measures, lex.percents, lex.durations, lex.points)
    return tokens[j].text in ("%", "€", "$") or any(one.match(tokens, j) for one in tables)


def _at(s: Sentence, i: int, lex: Lexicon) -> bool:
    if not i:
        return False
    last, before = s.last, s.tokens[i - 1].low
    second = last is not None and last.kind == "time" and last.end == i - 1
    return before in lex.at or (second and before in lex.and_ | lex.to)


def before(s: Sentence, i: int, lex: Lexicon) -> int:
    """klockan 18.30, kl. 6, saat 18.30, शाम 6:30 बजे"""
    tokens = s.tokens
    found = lex.before_hour.match(tokens, i) or lex.halves_before.match(tokens, i)
    if not found:
        return 0
    j = found[1]
    if tokens[j].text == "." and tokens[j].glued:
        j += 1
    second = lex.halves_before.match(tokens, j)
    j = second[1] if second else j
    if not tokens[j].num or tokens[j + 1].text in ("%", "€"):
        return 0
    sure = lex.halves_before.match(tokens, i) is None or ":" in tokens[j + 1].text
    if not sure and not lex.hours.match(tokens, j + 1) and not lex.hours.match(tokens, j + 3):
        return 0
    if _unit(tokens, j + 1, lex) and not lex.hours_or_duration.match(tokens, j + 1):
        return 0
    return time(s, j, i, lex)


def half_to(s: Sentence, i: int, lex: Lexicon) -> int:
    """halb acht"""
    tokens = s.tokens
    found = lex.half_to.match(tokens, i)
    named = i > 0 and lex.before_hour.match(tokens, i - 1) is not None
    told = bool(found) and found is not None and _half(tokens, found[1] + 1, lex)[0] is not None
    at = i > 0 and tokens[i - 1].low in lex.at | lex.on | lex.to
    if not found or not (named or told or at):
        return 0
    token = tokens[found[1]]
    number = lex.number(tokens, found[1])
    hour = int(number[0]) if number else 0
    if token.num and token.text.isdigit():
        hour = int(token.text)
    if not 1 <= hour <= 12 or _unit(tokens, found[1] + 1, lex):
        return 0
    half, end = _half(tokens, found[1] + 1, lex)
    return s.add(Hit(i - named, end, "time", _told((hour - 1) or 12, 30, half)))


def worded(s: Sentence, i: int, lex: Lexicon) -> int:
    """الساعة الثامنة مساء"""
    found = lex.ordinals.match(s.tokens, i)
    if not lex.tongue.hour_ordinals or not found or not _at(s, i, lex) or found[0] > 12:
        return 0
    half, end = _half(s.tokens, found[1], lex)
    return s.add(Hit(i, end, "time", _told(found[0], 0, half)))
