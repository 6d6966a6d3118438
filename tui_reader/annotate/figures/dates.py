"""Dates with a calendar of their own: "Friday, July 21, 2017", "8 May", "the 1990s", "2014".

Every parser takes the token it looks at and the token its span begins with (an "early" may
stand before), adds what it found and gives the token to go on from, or 0.
"""

from __future__ import annotations

from dataclasses import dataclass

from tui_reader.annotate.figures import resolve, tenses
from tui_reader.annotate.figures.calendar_words import (
    DATE_PREPOSITIONS,
    MONTH_ABBREVIATIONS,
    MONTHS,
    SHIFTS,
    SHY_MONTHS,
)
from tui_reader.annotate.figures.numerals import DASHES, ORDINAL_SUFFIXES, ORDINALS, SCALES
from tui_reader.annotate.figures.sentence import Hit, Sentence
from tui_reader.annotate.figures.tokens import Token, Tokens

_AND = frozenset(("and", "to", "or", "through", "until", "till", "&", "thru"))


@dataclass(slots=True)
class Day:
    """A day or month as far as it is told."""

    end: int
    month: int
    day: int = 0
    year: int = 0
    last_day: int = 0
    """The second day of "July 8-10"."""
    tail: int = 0
    """Token of a second day joined by a word ("June 5 and 6"), 0 if none."""

    @property
    def edtf(self) -> str:
        head = f"{self.year:04}" if self.year else "XXXX"
        text = f"{head}-{self.month:02}"
        if not self.day:
            return text
        if self.last_day:
            return f"{text}-{self.day:02}/{text}-{self.last_day:02}"
        return f"{text}-{self.day:02}"


def add(s: Sentence, start: int, end: int, value: str | None) -> int:
    """Keep a date; a dash right before it makes one span with the date before the dash."""
    last = s.last
    between = s.tokens[start - 1] if start else None
    if (
        last is not None
        and between is not None
        and last.kind == "date"
        and last.end == start - 1
        and between.text in DASHES
        and (last.value is None) == (value is None)
        and not (isinstance(last.value, str) and "/" in last.value)
    ):
        if value is None or not isinstance(last.value, str):
            last.end = end
            return end
        first = last.value
        if first.startswith("XXXX") and not value.startswith(("XXXX", "BC")):
            first = value[:4] + first[4:]
        last.value = f"{first}/{value}"
        last.end = end
        return end
    if value and s.when:
        tense = tenses.tense(s.tokens, start, end) if "XXXX" in value else 0
        value = "/".join(resolve.complete(s.when, part, tense) for part in value.split("/"))
    return s.add(Hit(start, end, "date", value))


def day_number(token: Token) -> int:
    """1-31 or 0."""
    if token.num and len(token.text) <= 2 and token.text.isdigit() and int(token.text) <= 31:
        return int(token.text)
    return 0


def year_number(token: Token) -> int:
    """1000-2199 or 0."""
    text = token.text
    if token.num and len(text) == 4 and text.isdigit() and "1000" <= text < "2200":
        return int(text)
    return 0


def month_number(tokens: Tokens, i: int) -> tuple[int, int]:
    """(month, token after it), (0, i) if none begins here. A capital is required."""
    token = tokens[i]
    found = MONTHS.get(token.low, 0) if token.word else 0
    if found and not token.cap and (len(token.low) < 4 or token.low in ("march", "sept")):
        return 0, i
    if not found:
        return 0, i
    dotted = token.low in MONTH_ABBREVIATIONS and tokens[i + 1].text == "."
    return found, i + (2 if dotted and tokens[i + 1].glued else 1)


def _ordinal_day(tokens: Tokens, j: int) -> tuple[int, int]:
    """(day, end) of "4", "4th", "fourth"."""
    number = day_number(tokens[j])
    if number:
        after = tokens[j + 1]
        suffix = after.glued and after.low in ORDINAL_SUFFIXES
        return number, j + (2 if suffix else 1)
    word = ORDINALS.get(tokens[j].low, 0)
    return (word, j + 1) if 0 < word <= 31 else (0, j)


def year_after(tokens: Tokens, j: int) -> tuple[int, int]:
    """(year, end) of ", 2017", "2017", "of 1776", " , in 2017"; (0, j) if none."""
    k = j
    if tokens[k].text == "," or tokens[k].low == "of":
        k += 1
    year = year_number(tokens[k])
    if not year or (tokens[k + 1].glued and tokens[k + 1].word):
        return 0, j
    if tokens[k + 1].low in SCALES or tokens[k + 1].text == "%":
        return 0, j
    return year, k + 1


def _countable(tokens: Tokens, j: int) -> bool:
    """Does something after token j make it a quantity and no day?"""
    after = tokens[j]
    if after.text in ("%", "/") or after.low in SCALES or after.low in ("percent", "per", "points"):
        return True
    return after.text == ":" and after.glued and tokens[j + 1].num and tokens[j + 1].glued


def parse_month_first(tokens: Tokens, i: int) -> Day | None:
    """July 21(st)(, 2017); July 8-10; July (of) 2017; July."""
    number, j = month_number(tokens, i)
    if not number:
        return None
    found = Day(j, number)
    k = j + 1 if tokens[j].low == "the" else j
    day, end = _ordinal_day(tokens, k)
    if not day or _countable(tokens, end):
        found.year, found.end = year_after(tokens, j)
        return found
    found.day, found.end = day, end
    second, after = _ordinal_day(tokens, end + 1)
    if second and tokens[end].text in DASHES and tokens[end + 1].num:
        if not _countable(tokens, after):
            found.last_day, found.end = second, after
    elif second and tokens[end + 1].num and tokens[end].low in _AND and second > day:
        found.tail = _tail(tokens, end + 1, after)
    found.year, found.end = year_after(tokens, found.end)
    return found


def _tail(tokens: Tokens, at: int, after: int) -> int:
    """The second day, unless it counts something or has a month of its own."""
    following = tokens[after]
    if following.word and following.low not in ("and", "in", "at", "to", "for", "when", "with"):
        return 0
    return 0 if _countable(tokens, after) or (following.glued and following.word) else at


def month_first(s: Sentence, i: int, start: int) -> int:
    found = parse_month_first(s.tokens, i)
    if found is None:
        return 0
    if not found.day and not found.year and start == i and not _month_alone(s, i):
        return 0
    end = found.end
    if not found.year:
        end, found.year = _last_year(s, end)
    end = add(s, start, end, found.edtf)
    if found.tail and not found.year:
        _, after = _ordinal_day(s.tokens, found.tail)
        year, stop = year_after(s.tokens, after)
        second = Day(stop, found.month, day_number(s.tokens[found.tail]), year)
        return add(s, found.tail, stop, second.edtf)
    return end


def _last_year(s: Sentence, end: int) -> tuple[int, int]:
    """The end of "July last year", "July of this year", and the year it means if that is known."""
    k = end + 1 if s.tokens[end].low == "of" else end
    steps = SHIFTS.get(s.tokens[k].low)
    if steps is None or s.tokens[k + 1].low != "year":
        return end, 0
    return k + 2, s.when.year + steps if s.when else 0


def _month_alone(s: Sentence, i: int) -> bool:

    token, before, after = s.tokens[i], s.tokens[i - 1] if i else None, s.tokens[i + 1]
    if token.low in MONTH_ABBREVIATIONS and after.text != ".":
        return False
    if before is not None and (before.low in DATE_PREPOSITIONS or before.text in DASHES):
        return True
    if before is not None and before.low in ("and", ",", "or", "(") and token.low != "may":
        return s.last is not None and s.last.kind == "date"
    if token.cap and _last_year(s, i + 1)[0] > i + 1:
        return True
    if token.low in SHY_MONTHS or token.text.isupper():
        return False
    return not (after.cap and after.word and i > 0)


def day_first(s: Sentence, i: int, start: int) -> int:
    """21(st) (of) July(,) (2017); 8-10 July; "8 and 10 July" gives two."""
    tokens = s.tokens
    day, j = _ordinal_day(tokens, i)
    if not day:
        return 0
    last_day = 0
    if tokens[j].text in DASHES and tokens[j + 1].num:
        last_day, k = _ordinal_day(tokens, j + 1)
        j = k if last_day else j
    elif tokens[j].low in _AND and tokens[j + 1].num and start == i:
        return _two_days(s, i, day, j)
    if tokens[j].low == "of":
        j += 1
    if tokens[j].text == "-" and tokens[j].glued:
        j += 1
    number, end = month_number(tokens, j)
    if not number:
        return 0
    year, end = year_after(tokens, end)
    return add(s, start, end, Day(end, number, day, year, last_day).edtf)


def _two_days(s: Sentence, i: int, day: int, j: int) -> int:
    tokens = s.tokens
    second, k = _ordinal_day(tokens, j + 1)
    number, end = month_number(tokens, k + 1 if tokens[k].low == "of" else k)
    if not second or not number:
        return 0
    year, end = year_after(tokens, end)
    add(s, i, j, Day(j, number, day, year).edtf)
    return add(s, j + 1, end, Day(end, number, second, year).edtf)


def numeric(s: Sentence, i: int, start: int) -> int:
    """2017-07-21, 7/21/2017, 21.07.2017."""
    tokens = s.tokens
    first = tokens[i]
    if first.text.count(".") == 2:
        return _dotted(s, i, start)
    sign = tokens[i + 1]
    if sign.text not in ("-", "/") or not sign.glued or tokens[i + 3].text != sign.text:
        return 0
    parts = (first, tokens[i + 2], tokens[i + 4])
    if not all(part.num and part.text.isdigit() and len(part.text) <= 4 for part in parts):
        return 0
    if sign.text == "-" and len(parts[2].text) == 1 and len(first.text) < 4:
        return 0  # "4-3-3", "12-4-2": a formation or a record
    if not (parts[1].glued and parts[2].glued) or tokens[i + 5].text in ("-", "/"):
        return 0
    value = _civil([int(part.text) for part in parts], len(first.text) == 4)
    return add(s, start, i + 5, value) if value else 0


def _dotted(s: Sentence, i: int, start: int) -> int:
    pieces = s.tokens[i].text.split(".")
    if not all(piece.isdigit() and len(piece) <= 4 for piece in pieces) or len(pieces[2]) != 4:
        return 0
    day, month, year = (int(piece) for piece in pieces)
    value = _civil([month, day, year], False) if month <= 12 else None
    return add(s, start, i + 1, value) if value else 0


def _civil(parts: list[int], year_first: bool) -> str | None:
    """Month before day in American order unless that is impossible."""
    if year_first:
        year, month, day = parts
    else:
        month, day, year = parts
        if month > 12:
            month, day = day, month
        if year < 100:
            year += 2000 if year < 50 else 1900
    if 1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year < 2200:
        return f"{year:04}-{month:02}-{day:02}"
    return None
