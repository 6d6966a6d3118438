"""Dates of a calendar: 12. März 2020, 12 de marzo de 2020, le 1er mai, März 2020, 21.07.2017."""

from __future__ import annotations

from tui_reader.annotate.figures import dates, resolve
from tui_reader.annotate.figures.languages import tense
from tui_reader.annotate.figures.languages.lexicon import Lexicon
from tui_reader.annotate.figures.languages.names import opens
from tui_reader.annotate.figures.languages.spans import ARTICLES
from tui_reader.annotate.figures.numerals import DASHES
from tui_reader.annotate.figures.sentence import Hit, Sentence
from tui_reader.annotate.figures.tokens import Tokens


def add(s: Sentence, start: int, end: int, value: str | None, lex: Lexicon) -> int:
    """Keep a date; a dash right before it makes one span with the date before the dash."""
    last = s.last
    edge = lex.edges_after.match(s.tokens, end) if value and len(value) < 8 else None
    end = edge[1] if edge else end
    if last is not None and last.kind == "date" and last.end == start - 1:
        dashed = s.tokens[start - 1].text in DASHES or s.tokens[start - 1].text == "~"
        if dashed and isinstance(last.value, str) and value and "/" not in last.value:
            first = last.value
            if len(value) == 4 and len(first) == 4 and value < first:
                return 0
            last.value, last.end = f"{first}/{value}", end
            return end
    if value and len(value) == 4 and value.isdigit() and int(value) in lex.other_years:
        value = None
    if value and s.when and "XXXX" in value:
        told = tense.tense(s.tokens, start, end, lex)
        value = "/".join(resolve.complete(s.when, part, told) for part in value.split("/"))
    return s.add(Hit(start, end, "date", value))


def season(s: Sentence, i: int, start: int, lex: Lexicon) -> int:
    """2023/24, 2023-2024: two years as one"""
    tokens = s.tokens
    first, sign, second = tokens[i], tokens[i + 1], tokens[i + 2]
    if not dates.year_number(first) or sign.text not in ("/", "-", "–"):
        return 0
    if not (sign.glued and second.glued and second.text.isdigit() and len(second.text) in (2, 4)):
        return 0
    if tokens[i + 3].text == sign.text or (tokens[i + 3].glued and tokens[i + 3].word):
        return 0
    last = int(second.text) + (int(first.text) // 100 * 100 if len(second.text) == 2 else 0)
    short = len(second.text) == 2
    if short and (last != int(first.text) + 1 or (sign.text != "/" and int(second.text) < 13)):
        return 0
    if not 0 < last - int(first.text) < 200:
        return 0
    return add(s, start, i + 3, f"{first.text}/{last:04}", lex)


def numeric(s: Sentence, i: int, start: int, lex: Lexicon) -> int:
    """21.07.2017, 21/07/2017, 2017-07-21: the day before the month."""
    tokens = s.tokens
    text, end = tokens[i].text, i + 1
    parts = text.split(".")
    sign = tokens[i + 1].text
    short = i > 0 and tokens[i - 1].low == "ngày"  # ngày 3/5
    if len(parts) != 3 and not short and sign in ("/", "-", ".") and tokens[i + 1].glued:
        if tokens[i + 3].text != sign or not (tokens[i + 2].num and tokens[i + 4].num):
            return 0
        parts, end = [text, tokens[i + 2].text, tokens[i + 4].text], i + 5
    if len(parts) != 3 and short and sign == "/":
        parts, end = [text, tokens[i + 2].text, "0"], i + 3
    if len(parts) != 3 or not all(part.isdigit() and len(part) <= 4 for part in parts):
        return 0
    if len(parts[0]) == 4:
        parts.reverse()
    day, month, year = (int(part) for part in parts)
    if year < 100 and len(parts[2]) == 2 and sign != "-":
        year += 2000 if year < 50 else 1900
    if not (1 <= day <= 31 and 1 <= month <= 12 and (1000 <= year < 2700 or parts[2] == "0")):
        return 0
    if parts[2] == "0":
        return add(s, start, end, f"XXXX-{month:02}-{day:02}", lex)
    if year > 2200:
        year -= 543 if year > 2400 else 0
    return add(s, start, end, f"{year:04}-{month:02}-{day:02}", lex)


def day(s: Sentence, i: int, start: int, lex: Lexicon) -> int:
    """12. März 2020; 3.-5. Mai; vom 3. bis 5. Mai, which are two."""
    tokens = s.tokens
    first, j = _day(tokens, i, lex)
    if not first:
        return 0
    link = tokens[j]
    last, split = 0, 0
    if link.text in DASHES and tokens[j + 1].num:
        last, j = _day(tokens, j + 1, lex)
    elif link.low in lex.to or link.low in lex.and_ or link.text == ",":
        k = j + 1 + _past(tokens, j + 1, lex)
        last, after = _day(tokens, k, lex)
        split, j = (k, after) if last else (0, j)
    return _with_month(s, (i, start, first), (last, split, j), lex)


def worded(s: Sentence, i: int, start: int, lex: Lexicon) -> int:
    """primo maggio, primero de mayo, девятое мая: the day in words."""
    tokens = s.tokens
    found = lex.ordinals.match(tokens, i)
    if not found or not 0 < found[0] < 32:
        return 0
    j = found[1] + 1 if tokens[found[1]].low in lex.links else found[1]
    month = _month(tokens, j, lex)
    if month is None or not month[0]:
        return 0
    year, end = year_behind(tokens, month[1], lex)
    head = f"{year:04}" if year else "XXXX"
    return add(s, start, end, f"{head}-{month[0]:02}-{found[0]:02}", lex)


def _with_month(
    s: Sentence, first: tuple[int, int, int], second: tuple[int, int, int], lex: Lexicon
) -> int:
    (i, start, first_day), (last, split, j) = first, second
    tokens = s.tokens
    if tokens[j].low in lex.links or (tokens[j].text == "-" and tokens[j].glued):
        j += 1
    found = _month(tokens, j, lex)
    if found is None:
        return 0
    month, j = found
    year, end = year_behind(tokens, j, lex)
    if not month:
        return s.add(Hit(start, _other_year(tokens, j, lex), "date", None))
    head = f"{year:04}" if year else "XXXX"
    text = f"{head}-{month:02}-{first_day:02}"
    if split:
        stop = _day(tokens, i, lex)[1]
        add(s, start, stop, text, lex)
        return add(s, split, end, f"{head}-{month:02}-{last:02}", lex)
    if last:
        text = f"{text}/{head}-{month:02}-{last:02}"
    return add(s, start, end, text, lex)


def _past(tokens: Tokens, j: int, lex: Lexicon) -> int:
    """How many articles stand before the second day: du 3 au 5, dal 3 al 5."""
    return 1 if not tokens[j].num and tokens[j].low in lex.on | ARTICLES else 0


def _day(tokens: Tokens, i: int, lex: Lexicon) -> tuple[int, int]:
    """(day, token after it and its sign), or (0, i)."""
    number = dates.day_number(tokens[i])
    if not number:
        return 0, i
    sign = tokens[i + 1]
    if sign.glued and (sign.text == "." or sign.low in lex.ordinal_signs):
        return number, i + 2
    joined = sign.text == "-" and sign.glued and tokens[i + 2].glued
    if joined and tokens[i + 2].low in lex.ordinal_signs:
        return number, i + 3
    return number, i + 1


def _month(tokens: Tokens, j: int, lex: Lexicon) -> tuple[int, int] | None:
    """(month, token after it); month 0 for one of another calendar."""
    found = lex.months.match(tokens, j) or lex.short_months.match(tokens, j)
    if not found:
        other = lex.other_months.match(tokens, j)
        return (0, other[1]) if other else None
    number, end = found
    short = lex.short_months.word(tokens[j].low) is not None
    if short and tokens[end].text == "." and tokens[end].glued and tokens[end + 1].text:
        return number, end + 1
    other = lex.months.match(tokens, end + 1) if tokens[end].text == "/" else None
    if other:
        return number, other[1]  # تشرين الثاني / نوفمبر
    return number, end


def year_behind(tokens: Tokens, j: int, lex: Lexicon) -> tuple[int, int]:
    """(year, token after it) behind a month, or (0, j)."""
    k = j
    while k < j + 3 and (tokens[k].low in lex.links or tokens[k].text in (",", "-")):
        k += 1
    year = dates.year_number(tokens[k])
    if not year or (tokens[k + 1].text == "%"):
        return 0, j
    if lex.scales.match(tokens, k + 1) or (tokens[k + 1].glued and tokens[k + 1].num):
        return 0, j
    return year, k + 1


def _other_year(tokens: Tokens, j: int, lex: Lexicon) -> int:
    """Past the year of another calendar and its sign."""
    if dates.year_number(tokens[j]):
        j += 1
    era = lex.eras.match(tokens, j)
    return era[1] if era else j


def month(s: Sentence, i: int, start: int, lex: Lexicon) -> int:
    """März 2020; im März; Anfang März; 2024. május 3-án is for `year_first`."""
    found = _month(s.tokens, i, lex)
    if found is None:
        return 0
    number, j = found
    tokens = s.tokens
    if not number:
        end = _other_year(tokens, j, lex)
        return s.add(Hit(start, end, "date", None)) if end > j else 0
    before = _before_month(s, i, start, number, lex)
    if before:
        return before
    year, end = year_behind(tokens, j, lex)
    if year:
        return add(s, start, end, f"{year:04}-{number:02}", lex)
    behind = lex.shifts.match(tokens, j)
    if behind and not lex.periods.match(tokens, behind[1]):  # mai dernier
        value = resolve.month(s.when, number, behind[0]) if s.when else None
        return s.add(Hit(start, behind[1], "date", value))
    shifted = _shifted_year(s, j, start, number, lex)
    if shifted:
        return shifted
    if tokens[i].cap and not lex.tongue.month_capitals and not opens(s, i):
        return 0  # a name: Maja, Marta
    beside = (i > 0 and tokens[i - 1].low in lex.on) or tokens[j].low in lex.on_after
    edged = lex.edges_after.match(tokens, j) is not None
    known = start < i or beside or edged or tokens[i].low == "tháng" or _listed(s, i, lex)
    cased = j == i + 1 and len(tokens[i].low) > _bare_length(lex, number)
    if lex.months.match(tokens, i) is None or not (known or cased) or tokens[i].low in lex.shy:
        return 0
    return add(s, start, j, f"XXXX-{number:02}", lex)


def _bare_length(lex: Lexicon, number: int) -> int:
    """Letters of the month without a case's ending, where the case says "in"; else no word is as
    long as that."""
    if "ta" not in lex.tongue.endings.split() and "ssa" not in lex.tongue.endings.split():
        return 99
    names = lex.tongue.months.split()[number - 1].split("/")
    return max(len(name.rstrip("~")) for name in names) + 1


def _listed(s: Sentence, i: int, lex: Lexicon) -> bool:
    """The next of "in März und April"."""
    last = s.last
    if last is None or last.kind != "date" or last.end != i - 1:
        return False
    return s.tokens[i - 1].low in lex.and_ or s.tokens[i - 1].text in (",", *DASHES)


def _shifted_year(s: Sentence, j: int, start: int, number: int, lex: Lexicon) -> int:
    """mars de l'année dernière, März letzten Jahres: the month of a year that is told from here."""
    tokens = s.tokens
    k = j
    while tokens[k].low in lex.links and k < j + 3:
        k += 1
    steps, end = shifted_period(tokens, k, "year", lex)
    if not end:
        return 0
    value = f"{s.when.year + steps:04}-{number:02}" if s.when else None
    return s.add(Hit(start, end, "date", value))


def shifted_period(tokens: Tokens, i: int, name: str, lex: Lexicon) -> tuple[int, int]:
    """(steps, token after it) of "letztes Jahr", "année dernière"; (0, 0) if it is none."""
    shift = lex.shifts.match(tokens, i)
    period = lex.periods.match(tokens, shift[1] if shift else i)
    if shift and period and period[0] == name:
        return shift[0], period[1]
    if not shift and period and period[0] == name:
        behind = lex.shifts.match(tokens, period[1])
        if behind:
            return behind
    return 0, 0


def _before_month(s: Sentence, i: int, start: int, number: int, lex: Lexicon) -> int:
    """május 3-án, 2024. május 3., tháng 5: the day behind the month, the year before it."""
    tokens = s.tokens
    j = i + 1
    year = 0
    if i and start == i:
        k = i - 2 if tokens[i - 1].text == "." or tokens[i - 1].low in lex.year_after else i - 1
        year = dates.year_number(tokens[k]) if k >= 0 else 0
        if year and s.last is not None and s.last.end > k:
            s.hits.pop()
        start = k if year else start
    if "-án" not in lex.tongue.ordinal_signs and not year:
        return 0
    head = f"{year:04}" if year else "XXXX"
    first = dates.day_number(tokens[j])
    if not first:
        return add(s, start, j, f"{head}-{number:02}", lex) if year else 0
    end = j + 1
    if tokens[end].text in (".", "-") and tokens[end].glued:
        dotted = tokens[end].text == "." and not tokens[end + 1].glued
        end += 1 if dotted else 2 if tokens[end + 1].word else 0
    return add(s, start, end, f"{head}-{number:02}-{first:02}", lex)
