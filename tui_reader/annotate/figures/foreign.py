"""Other languages than English: digits, money, percentages and calendar dates, nothing more.

Owns how they are read by the rows of `tongues`; shares tokens, exclusions and hits with the English
grammar.
"""

from __future__ import annotations

from datetime import date

from tui_reader.annotate.figures import clocks, coins, dates, exclusions
from tui_reader.annotate.figures.cardinals import Quantity, number
from tui_reader.annotate.figures.numerals import DASHES
from tui_reader.annotate.figures.phrases import SIGNS
from tui_reader.annotate.figures.quantities import spaced_thousands
from tui_reader.annotate.figures.ranges import combine
from tui_reader.annotate.figures.sentence import Hit, Sentence
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Tokens
from tui_reader.annotate.figures.tongues import DOLLARS, MEASURES, TONGUES, Tongue
from tui_reader.annotate.figures.units import PLAIN_CODES

_OTHER = Tongue("", "", "", "", comma=False)

_LINKS = word_set("de del di of den of do da des")
_ORDINAL_SIGNS = frozenset((".", "º", "°", "er", "ª", "ro", "o"))
_YEAR_WORDS = word_set(
    "in im en nel em seit desde depuis dal dall del de von bis anno año ano an jaar jahr "
    "année année sinds vanaf uit desde até hasta tot al du des um ab sommer herbst winter été "
    "anos dans entre entro estate primavera autunno inverno d'ici ici dès avant après vers antes "
    "después prima dopo vor nach ende anfang mitte w do od po przed в до с к по після від у до před"
)


class Rows:
    """A language's rows, looked up by token."""

    def __init__(self, tongue: Tongue) -> None:
        self.months = {
            name: index
            for index, names in enumerate(tongue.months.split(), 1)
            for name in names.split("/")
        }
        self.percents = [tuple(row.split("_")) for row in tongue.percents.split()]
        self.scales = {
            tuple(word.split("_")): float(factor)
            for word, _, factor in (row.partition("=") for row in tongue.scales.split())
        }
        self.money = {
            word: code for word, _, code in (row.partition("=") for row in tongue.money.split())
        }
        self.comma = tongue.comma


_ROWS = {code: Rows(tongue) for code, tongue in TONGUES.items()}
_OTHER_ROWS = Rows(_OTHER)


def walk(tokens: Tokens, when: date | None, language: str) -> list[Hit]:
    """The figures of one sentence."""
    rows = _ROWS.get(language[:2].lower(), _OTHER_ROWS)
    s = Sentence(tokens, len(tokens), when)
    i = 0
    while tokens[i].text:
        token = tokens[i]
        end = 0
        if token.num:
            end = _day(s, i, rows) or exclusions.skip(s, i) or _digits(s, i, rows)
        elif token.text in SIGNS or token.text in PLAIN_CODES:
            end = _sign(s, i, rows)
        elif token.low in rows.months:
            end = _month(s, i, rows)
        i = end if end > i else i + 1
    return s.hits


def _digits(s: Sentence, i: int, rows: Rows) -> int:
    return (
        _numeric(s, i)
        or (clocks.clock(s, i, i) if s.tokens[i + 1].text == ":" else 0)
        or _hour(s, i)
        or _amount(s, i, rows)
    )


def _hour(s: Sentence, i: int) -> int:
    """ "14.30 Uhr", "um 8 Uhr", "14 h 30", "14h30"."""
    tokens = s.tokens
    hour, _, minute = tokens[i].text.partition(".")
    if not (hour.isdigit() and len(hour) < 3) or (minute and len(minute) != 2):
        return 0
    end = i + 2
    if tokens[i + 1].low == "h" and not minute:
        if len(tokens[end].text) == 2 and tokens[end].text.isdigit():
            minute, end = tokens[end].text, end + 1
        elif not tokens[i + 1].glued:
            return 0
    elif tokens[i + 1].low != "uhr":
        return 0
    if int(hour) > 24 or int(minute or 0) > 59:
        return 0
    return s.add(Hit(i, end, "time", f"{int(hour):02}:{int(minute or 0):02}"))


def value(text: str, comma: bool) -> float | None:
    """A digit token's value by the language's convention."""
    if not comma:
        return number(text)
    if len(text) > 24:
        return None
    whole, sign, rest = text.partition(",")
    groups = whole.split(".")
    grouped = all(len(group) == 3 for group in groups[1:]) and 1 <= len(groups[0]) <= 3
    if "," in rest or "." in rest:
        return number(text)
    if not sign and len(groups) == 2 and not grouped:
        return float(text)
    if not grouped and len(groups) > 1:
        return None
    return float("".join(groups) + "." + (rest or "0"))


def _quantity(s: Sentence, i: int, rows: Rows) -> Quantity | None:
    """A number with its magnitude, or two with a dash."""
    tokens = s.tokens
    if not tokens[i].num:
        return None
    found = value(tokens[i].text, rows.comma)
    if found is None:
        return None
    q = Quantity(i, i + 1, found, digits=True)
    spaced_thousands(tokens, q)
    if rows.comma:
        _spaced_decimals(tokens, q)
    j = q.end
    if tokens[j].text in DASHES and tokens[j + 1].num and isinstance(q.value, float):
        second = value(tokens[j + 1].text, rows.comma)
        if second is not None and second > q.value:
            q.value, q.end = (q.value, second), j + 2
    return _scaled(tokens, q, rows)


def _spaced_decimals(tokens: Tokens, q: Quantity) -> None:
    """ "1 234,56": the last group has the decimals."""
    group = tokens[q.end]
    whole, comma, rest = group.text.partition(",")
    first = "".join(token.text for token in tokens[q.start : q.end])
    if not (comma and len(whole) == 3 and whole.isdigit() and rest.isdigit() and first.isdigit()):
        return
    if group.glued or group.start - tokens[q.end - 1].end != 1 or len(tokens[q.start].text) > 3:
        return
    q.value, q.end = float(f"{first}{whole}.{rest}"), q.end + 1


def _scaled(tokens: Tokens, q: Quantity, rows: Rows) -> Quantity:
    j = q.end
    for size in (3, 2, 1):
        factor = rows.scales.get(tuple(token.low for token in tokens[j : j + size]))
        if factor:
            q.value, q.end, q.scaled = combine(q.value, factor), j + size, True
            dot = tokens[q.end]
            if dot.text == "." and dot.glued and tokens[q.end - 1].low in _CLIPPED:
                q.end += 1
            break
    return q


_CLIPPED = word_set("mio mrd mia тыс тис tys")
"""Magnitudes that a full stop may follow."""


def _amount(s: Sentence, i: int, rows: Rows) -> int:
    tokens = s.tokens
    q = _quantity(s, i, rows)
    if q is None:
        return 0
    j = q.end
    after = tokens[j]
    if after.text in ("%", "％"):
        return s.add(Hit(i, j + 1, "percent", q.value, "%"))
    for words in rows.percents:
        if tuple(token.low for token in tokens[j : j + len(words)]) == words:
            return s.add(Hit(i, j + len(words), "percent", q.value, "%"))
    k = j + 1 if after.low in ("de", "di", "d") and q.scaled else j
    name = tokens[k].low.removeprefix("d'")  # "milliards d'euros"
    code = rows.money.get(name) or SIGNS.get(tokens[k].text)
    whose = DOLLARS.get(tokens[k + 1].low) if code == "USD" else None
    if whose:
        code, k = whose, k + 1
    if code is None and tokens[k].text in PLAIN_CODES:
        code = tokens[k].text
    if code and not (len(tokens[k].text) == 1 and tokens[k].word):
        return s.add(Hit(i, k + 1, "money", q.value, code))
    measured = MEASURES.get(after.low)
    if measured and tokens[j + 1].low not in ("alt", "old"):
        return s.add(Hit(i, j + 1, measured[0], q.value, measured[1]))
    if q.end == i + 1 and _is_year(s, i):
        return dates.add(s, i, i + 1, tokens[i].text)
    return s.add(Hit(i, q.end, "number", q.value))


def _is_year(s: Sentence, i: int) -> bool:
    if not dates.year_number(s.tokens[i]):
        return False
    before, after = s.tokens[i - 1] if i else None, s.tokens[i + 1]
    if after.low in _YEARS or (not after.word and "1900" <= s.tokens[i].text < "2100"):
        return True
    return before is None or before.low in _YEAR_WORDS or before.text in ("(", "–", "-", "/")


_YEARS = word_set("года году год годом г року рік р roku r")
"""Words for a year that stand behind it."""


def _sign(s: Sentence, i: int, rows: Rows) -> int:
    """ "€ 5,2 Mio.", "US$ 10", "EUR 25"."""
    tokens = s.tokens
    first = i
    code = SIGNS.get(tokens[i].text) or tokens[i].text
    if tokens[i].text == "$" and i and tokens[i].glued and tokens[i - 1].text + "$" in SIGNS:
        first, code = i - 1, SIGNS[tokens[i - 1].text + "$"]
    j = i + 1
    if tokens[i].word and tokens[j].text == "$":
        code, j = SIGNS.get(tokens[i].text + "$", code), j + 1
    if tokens[i].word and len(tokens[i].text) < 3 and not tokens[i + 1].glued:
        return 0
    q = _quantity(s, j, rows)
    if q is None or coins.doubtful(tokens, i, q) or (s.last is not None and s.last.end > first):
        return 0
    return s.add(Hit(first, q.end, "money", q.value, code))


def _numeric(s: Sentence, i: int) -> int:
    """21.07.2017, 21/07/2017, 2017-07-21: the day before the month."""
    tokens = s.tokens
    text, end = tokens[i].text, i + 1
    parts = text.split(".")
    sign = tokens[i + 1].text
    if len(parts) != 3 and sign in ("/", "-", ".") and tokens[i + 1].glued:
        if tokens[i + 3].text != sign or not (tokens[i + 2].num and tokens[i + 4].num):
            return 0
        parts, end = [text, tokens[i + 2].text, tokens[i + 4].text], i + 5
    if len(parts) != 3 or not all(part.isdigit() and len(part) <= 4 for part in parts):
        return 0
    if len(parts[0]) == 4:
        parts.reverse()
    day, month, year = (int(part) for part in parts)
    if not (1 <= day <= 31 and 1 <= month <= 12 and 1000 <= year < 2200):
        return 0
    return dates.add(s, i, end, f"{year:04}-{month:02}-{day:02}")


def _day(s: Sentence, i: int, rows: Rows) -> int:
    """12. März 2020, 12 de marzo de 2020, 1er mai."""
    tokens = s.tokens
    day = dates.day_number(tokens[i])
    j = i + 1
    if not day:
        return 0
    if tokens[j].glued and tokens[j].low in _ORDINAL_SIGNS:
        j += 1
    if tokens[j].low in _LINKS:
        j += 1
    month = rows.months.get(tokens[j].low, 0)
    if not month:
        return 0
    year, end = _year(tokens, j + 1)
    head = f"{year:04}" if year else "XXXX"
    return dates.add(s, i, end, f"{head}-{month:02}-{day:02}")


def _year(tokens: Tokens, j: int) -> tuple[int, int]:
    """(year, token after it) after a month, or (0, j)."""
    k = j + 1 if tokens[j].text == "." and tokens[j].glued and tokens[j + 1].num else j
    if tokens[k].low in _LINKS:
        k += 1
    year = dates.year_number(tokens[k])
    return (year, k + 1) if year else (0, j)


def _month(s: Sentence, i: int, rows: Rows) -> int:
    """März 2020"""
    year, end = _year(s.tokens, i + 1)
    if not year:
        return 0
    return dates.add(s, i, end, f"{year:04}-{rows.months[s.tokens[i].low]:02}")
