"""A quantity and what follows it: percent, money, age, duration, measure, or a counted noun."""

from __future__ import annotations

from tui_reader.annotate.figures import ages, dates, exclusions, nouns, qualifiers, relative, scores
from tui_reader.annotate.figures.calendar_words import DATE_PREPOSITIONS
from tui_reader.annotate.figures.lexicon import POINT_CUES
from tui_reader.annotate.figures.numerals import ARTICLE_SCALES, DASHES, SCALES
from tui_reader.annotate.figures.ones import counts as one_counts
from tui_reader.annotate.figures.ones import half_counts
from tui_reader.annotate.figures.phrases import (
    MEASURE_NAMES,
    MEASURE_SYMBOLS,
    MONEY_NAMES,
    PERCENT_NAMES,
    SIGNS,
    TIME_NAMES,
    TIME_SYMBOLS,
    Phrases,
)
from tui_reader.annotate.figures.quantities import Quantity, quantity
from tui_reader.annotate.figures.ranges import combine, extend, merge
from tui_reader.annotate.figures.sentence import Hit, Sentence
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Token, Tokens
from tui_reader.annotate.figures.units import PLAIN_CODES, Unit
from tui_reader.model import Value

_HEIGHTS = word_set(
    "high tall long wide deep thick away above below apart from high-jump race dash sprint final "
    "freestyle hurdles backstroke butterfly breaststroke relay tower of ) , . / x × by"
)
_DAY_MODIFIERS = word_set(
    "working business calendar full consecutive straight solid trading school light long "
    "successive whole"
)
_WEIGHTS = word_set(
"weigh weighs weighed weighing weight pounder heavy lighter heavier lift "
                     "lifted bench lost shed gained gain per thrust pressure fish baby"
)  # fmt: skip
_SHORT_SAFE = frozenset(("km", "cm", "mm", "kg", "mph", "lb", "lbs", "kW", "MW", "GW", "GB", "MB"))


def amount(s: Sentence, i: int, start: int) -> int:
    """Whatever the number phrase at token i turns out to be."""
    q = quantity(s.tokens, i)
    if q is None:
        return 0
    q = extend(s, q)
    for parser in (_percent, _age, _time, _magnitude, _measure, _money, _points):
        end = parser(s, q)
        if end:
            return end
    return _number(s, q)


def _separated(tokens: Tokens, j: int) -> int:
    """Past a hyphen that joins number and unit ("11-year", "five- year")."""
    if tokens[j].text in DASHES and tokens[j].glued and tokens[j + 1].word:
        return j + 1
    return j


def _of(tokens: Tokens, q: Quantity, j: int) -> int:
    """Past "of (a)" after a fraction or a vague number: "a quarter of a century"."""
    if not (q.fraction or q.vague):
        return j
    if tokens[j].low == "of" and (q.vague or tokens[j + 1].low in ("a", "an")):
        return j + (1 if q.vague else 2)
    if q.fraction and tokens[j].low in ("a", "an"):
        return j + 1
    return j


def _name(table: Phrases[Unit], s: Sentence, q: Quantity) -> tuple[Unit, int] | None:
    """A unit's name after the quantity."""
    j = _of(s.tokens, q, _separated(s.tokens, q.end))
    return table.match(s.tokens, j)


def keep(s: Sentence, q: Quantity, end: int, kind: str, unit: str) -> int:
    """Add a figure with its unit; two of a kind joined by "to" or a dash become one."""
    hit = Hit(q.start, end, kind, q.value, unit)
    return merge(s, hit) or s.add(hit)


def _percent(s: Sentence, q: Quantity) -> int:
    found = _name(PERCENT_NAMES, s, q)
    if found is None:
        return 0
    unit, end = found
    if unit.id == "pp" and s.tokens[end - 1].low == "pp" and not q.digits:
        return 0
    return keep(s, q, end, "percent", unit.id)


def _points(s: Sentence, q: Quantity) -> int:
    """ "14 points behind" where polls are spoken of."""
    tokens = s.tokens
    j = _separated(tokens, q.end)
    if tokens[j].low not in ("point", "points") or not s.near(_POLLS, q.start, 40, 40):
        return 0
    if tokens[j + 1].low in POINT_CUES or s.near(_POLLS, q.start, 14, 12):
        return keep(s, q, j + 1, "percent", "pp")
    return 0


_POLLS = word_set("percent % poll polls polling approval pollster survey surveys cent")


def _age(s: Sentence, q: Quantity) -> int:
    return ages.after(s, q) or ages.before(s, q)


def _time(s: Sentence, q: Quantity) -> int:
    tokens = s.tokens
    found = _name(TIME_NAMES, s, q)
    if found is None and tokens[q.end].low in _DAY_MODIFIERS:
        found = TIME_NAMES.match(tokens, q.end + 1)
    if found is None and q.digits and tokens[q.end].glued and tokens[q.end].text != "s":
        found = TIME_SYMBOLS.match(tokens, q.end)
    if found is None:
        return 0
    unit, end = found
    if not _plausible_time(s, q, unit, end):
        return 0
    value, end = _smaller(tokens, q.value, unit, end)
    if end == found[1]:
        value, end = _and_half(tokens, q.value, end)
    hit = Hit(q.start, end, "duration", value, unit.id)
    if relative.ago(s, hit):
        return s.add(hit)
    return merge(s, hit) or s.add(hit)


def _and_half(tokens: Tokens, value: Value, end: int) -> tuple[Value, int]:
    """ "a year and a half"."""
    if tokens[end].low == "and" and tokens[end + 1].low == "a" and tokens[end + 2].low == "half":
        if isinstance(value, float):
            return value + 0.5, end + 3
    return value, end


def _plausible_time(s: Sentence, q: Quantity, unit: Unit, end: int) -> bool:
    """Not "the second", and no "one day" that means "some day"."""
    tokens = s.tokens
    if q.value == 1.0 and not q.digits and end - q.end == 1 and unit.id in ("day", "night"):
        return one_counts(s, q.start, q.end)
    return not (tokens[q.end].low == "second" and tokens[end].word and tokens[end].low in
                ("largest", "biggest", "highest", "round", "half", "time", "place"))  # fmt: skip


def _magnitude(s: Sentence, q: Quantity) -> int:
    """ "magnitude 6.1", "magnitude-6.1": the word stands before."""
    tokens = s.tokens
    k = q.start - 1
    if k > 0 and tokens[k].text == "-":
        k -= 1
    if k < 0 or tokens[k].low != "magnitude" or not q.digits:
        return 0
    q.start = k
    return keep(s, q, q.end, "measure", "magnitude")


def _measure(s: Sentence, q: Quantity) -> int:
    found = _measure_unit(s, q)
    if found is None:
        return 0
    unit, end = found
    value, end = _smaller(s.tokens, q.value, unit, end)
    q.value = value  # type: ignore[assignment]
    if isinstance(value, str):
        return 0
    return keep(s, q, end, "measure", unit.id)


def _measure_unit(s: Sentence, q: Quantity) -> tuple[Unit, int] | None:
    tokens = s.tokens
    found = _name(MEASURE_NAMES, s, q)
    if found and found[0].id == "lb" and tokens[found[1] - 1].low in ("pound", "pounds"):
        return found if _weight(s, q, found[1]) else None
    if found and found[0].id == "pt" and not q.digits:
        return found
    j = _separated(tokens, q.end)
    symbol = MEASURE_SYMBOLS.match(tokens, j)
    if symbol and (q.digits or tokens[j].text in _SHORT_SAFE) and _believable(s, q, symbol, j):
        return symbol if not found or symbol[1] >= found[1] else found
    return found


def _weight(s: Sentence, q: Quantity, end: int) -> bool:
    """ "pounds": weight unless the words around speak of money."""
    if s.near(_WEIGHTS, q.start, 8, 14) or s.tokens[end].low in ("of", "per", "-"):
        return not q.vague or s.near(_WEIGHTS, q.start, 8, 14)
    if q.scaled or s.near(_SPENDING, q.start, 10, 12):
        return False
    return True


_SPENDING = word_set(
    "pay paid pays cost costs costing price prices worth fine fined spend spent tax salary bill "
    "money sterling fee fees earn earned budget debt loan fund funding donated raised bank "
    "charge charged invest invested sold bought grant compensation damages cash wage wages"
)


def _believable(s: Sentence, q: Quantity, found: tuple[Unit, int], j: int) -> bool:
    """Short symbols that are also words, initials or magnitudes need a fitting surrounding."""
    tokens = s.tokens
    text, after, end = tokens[j].text, tokens[found[1]], found[1]
    if end > j + 1 or len(text) > 2:
        return True
    if text == "m":
        return _metres(tokens, q, j)
    if text in ("in", "″", "′"):
        return text != "in" or tokens[j].glued or after.text == ")"
    if text in ("t", "g", "l", "L", "K", "V", "W", "F", "C", "A"):
        return (tokens[j].glued and text != "K") or not after.word
    if text in ("º", "°"):
        return not after.glued or not after.word
    if text in ("mb", "kt", "pt", "ha", "Mt", "nm"):
        return not after.cap
    return True


def _metres(tokens: Tokens, q: Quantity, j: int) -> bool:
    """ "335 m" are metres; "1.5m" are a million unless something is high or long."""
    after = tokens[j + 1]
    if not q.glued_m or after.text == "-":
        return True
    if after.low in _HEIGHTS and after.low not in (".", ",", "of", "from", "by"):
        return True
    if after.word and (nouns.plural(after.low) or after.low in ("people", "of", "to", "from")):
        return False
    return "." not in tokens[q.end - 1].text


def _smaller(tokens: Tokens, value: Value, unit: Unit, end: int) -> tuple[Value, int]:
    """ "5 ft 10 in", "2 hours and 30 minutes": the parts added in the larger unit."""
    if not isinstance(value, float):
        return value, end
    for _ in range(3):
        j = end
        if tokens[j].low in ("and", ",") or (tokens[j].text == "-" and tokens[j].glued):
            j += 1
        if tokens[j].low == "and":
            j += 1
        part = quantity(tokens, j)
        if part is None or part.scaled or not isinstance(part.value, float):
            break
        k = _separated(tokens, part.end)
        found = (
            MEASURE_SYMBOLS.match(tokens, k)
            or MEASURE_NAMES.match(tokens, k)
            or TIME_NAMES.match(tokens, k)
        )
        if found is None:
            if unit.id == "ft" and tokens[j - 1].text == "-" and part.value < 12:
                return value + part.value / 12, part.end
            break
        inner = found[0].inside
        if inner is None or inner[0] != unit.id or part.value > inner[1]:
            break
        value, end = value + part.value / inner[1], found[1]
        unit = found[0] if False else unit
    return value, end


# --- money ------------------------------------------------------------------------------------


def sign(s: Sentence, i: int, start: int) -> int:
    """ "$20,000", "US$10 billion", "€15–25", "USD 25", "IRR200,000"."""
    tokens = s.tokens
    found = _sign(tokens, i)
    if found is None:
        return 0
    code, first, j = found
    if tokens[j].text == "-" and tokens[j].glued:
        j += 1
    q = quantity(tokens, j)
    if q is None or not (q.digits or tokens[j].low in ("a", "one")):
        return 0
    if last_inside(s, first):
        return 0
    _millions(tokens, q)
    q = extend(s, q, money=True)
    q.start = first
    end = q.end
    if tokens[end].text in PLAIN_CODES:
        code, end = tokens[end].text, end + 1
    elif MONEY_NAMES.match(tokens, end):
        named = MONEY_NAMES.match(tokens, end)
        if named and named[0][1] == 1.0 and named[0][0].code == code:
            end = named[1]
    return keep(s, q, end, "money", code)


def last_inside(s: Sentence, first: int) -> bool:
    """Is the token already part of the last figure?"""
    return s.last is not None and s.last.end > first


def _sign(tokens: Tokens, i: int) -> tuple[str, int, int] | None:
    """(code, first token, token after the sign)"""
    token = tokens[i]
    if token.text == "$" and i and token.glued and tokens[i - 1].text + "$" in SIGNS:
        return SIGNS[tokens[i - 1].text + "$"], i - 1, i + 1
    if token.text == "¥" and i and token.glued and tokens[i - 1].text + "¥" in SIGNS:
        return SIGNS[tokens[i - 1].text + "¥"], i - 1, i + 1
    if token.text in PLAIN_CODES:
        if tokens[i + 1].text == "$":
            return token.text, i, i + 2
        return token.text, i, i + 1
    code = SIGNS.get(token.text)
    if code is None:
        return None
    j = i + 1
    if token.word and tokens[j].text == "." and tokens[j].glued:
        j += 1
    if token.word and len(token.text) == 1 and not tokens[j].glued:
        return None
    return code, i, j


def _millions(tokens: Tokens, q: Quantity) -> None:
    """ "$5m": after a sign it is a million."""
    if q.glued_m and isinstance(q.value, float):
        q.value *= 1e6
        q.end += 1
        q.scaled, q.glued_m = True, False
    elif q.digits and tokens[q.end].text in ("T", "t", "MM") and tokens[q.end].glued:
        if isinstance(q.value, float):
            q.value *= 1e6 if tokens[q.end].text == "MM" else 1e12
        q.end += 1
        q.scaled = True


def _money(s: Sentence, q: Quantity) -> int:
    """ "422,000 euros", "50 cents", "40 CUC", "25€", "50p", "£2m worth"."""
    tokens = s.tokens
    j = _of(tokens, q, _separated(tokens, q.end))
    shift = 0
    if q.glued_m and tokens[j].low == "m":
        shift = 1
    found = MONEY_NAMES.match(tokens, j + shift)
    if found:
        (row, factor), end = found
        if not _is_money(s, q, row.code, end):
            return 0
        q.value = combine(q.value, factor * (1e6 if shift else 1.0))
        return keep(s, q, end, "money", row.code)
    if not q.digits:
        return 0
    if tokens[j].text in PLAIN_CODES:
        return keep(s, q, j + 1, "money", tokens[j].text)
    code = SIGNS.get(tokens[j].text)
    if code and (not tokens[j].word or len(tokens[j].text) > 1) and not tokens[j + 1].num:
        return keep(s, q, j + 1, "money", code)
    if tokens[j].text == "p" and tokens[j].glued and not tokens[j + 1].glued:
        q.value = combine(q.value, 0.01)
        return keep(s, q, j + 1, "money", "GBP")
    return 0


def _is_money(s: Sentence, q: Quantity, code: str, end: int) -> bool:
    """ "won", "rand", "pound" and "penny" are other words as well."""
    word = s.tokens[end - 1].low
    if word == "won" and not (q.scaled or (q.digits and _large(q.value))):
        return False
    if word in ("sterling", "leva", "lei", "leu", "dong", "penny", "crown"):
        return q.digits or q.scaled
    return not (word == "rand" and s.tokens[end - 1].cap)


def _large(value: Value) -> bool:
    return (isinstance(value, float) and value >= 500) or isinstance(value, tuple)


# --- plain numbers ----------------------------------------------------------------------------


def _number(s: Sentence, q: Quantity) -> int:
    tokens = s.tokens
    end = scores.score(s, q)
    if end:
        return end
    if q.glued_m:
        _millions(tokens, q)
    if q.digits and _is_year(s, q):
        return dates.add(s, q.start, q.end, f"{int(tokens[q.start].text):04}")
    if _not_a_number(s, q):
        return q.end
    noun, noun_end = _noun(s, q)
    hit = Hit(q.start, q.end, "number", q.value, noun, noun_end=noun_end)
    hit.elided = noun is None
    return s.add(hit)


def _not_a_number(s: Sentence, q: Quantity) -> bool:
    tokens = s.tokens
    first = tokens[q.start]
    if not q.digits:
        if q.end == q.start + 1 and first.low == "one":
            return not one_counts(s, q.start, q.end)
        if q.fraction and first.low in ("half", "a") and not half_counts(s, q.start, q.end):
            return True
        if first.low in ("dozen",) or (q.end == q.start + 1 and first.low == "zero"):
            return tokens[q.end].text == "-" or tokens[q.end].low == "in"
        if q.vague and tokens[q.start - 1].low in ("for",) and not tokens[q.end].word and q.start:
            return False
    if q.scaled or q.ratio or q.fraction:
        return False
    if q.digits and tokens[q.end].text in ("/", ":") and tokens[q.end].glued:
        return tokens[q.end + 1].num and tokens[q.end + 1].glued
    if q.digits and q.start > 1 and tokens[q.start].glued and tokens[q.start - 1].text in "/:":
        if tokens[q.start - 2].num:
            return True
    return exclusions.label(s, q.start, q.end)


def _noun(s: Sentence, q: Quantity) -> tuple[str | None, int]:
    j = q.end
    _, j = qualifiers.after(s.tokens, j)
    if s.tokens[j].low == "times" and s.tokens[j - 1].text != "-":
        return "time", j + 1
    return nouns.find(s.tokens, j, singular=q.value == 1.0)


def _is_year(s: Sentence, q: Quantity) -> bool:
    """Four bare digits: a year unless they count something."""
    tokens = s.tokens
    token = tokens[q.start]
    number = dates.year_number(token)
    if not number or q.end != q.start + 1:
        return False
    before = tokens[q.start - 1] if q.start else None
    after = tokens[q.end]
    if after.low in SCALES or after.text in ("+", "%") or after.low in ARTICLE_SCALES:
        return False
    if before is not None and before.word and _name_before(s, before, q.start):
        return False
    counted = after.word and not after.cap and nouns.plural(after.low)
    determined = before is not None and before.low in ("the", "its", "his", "their", "our", "this",
                                                       "'s", "her", "a", "my")  # fmt: skip
    if counted and not determined:
        return (
            before is not None
            and before.low in ("in", "since", "by", "until", "during")
            and (number > 1900)
        )
    if number >= 1900:
        return True
    if before is None or determined:
        return number >= 1500
    return before.low in DATE_PREPOSITIONS or before.text in ("(", ",", "–", "-", "—")


def _name_before(s: Sentence, before: Token, i: int) -> bool:
    """ "Fan Expo Canada 2016", "Vision 2030": the year ends a name."""
    if not before.cap or s.headline or before.low in DATE_PREPOSITIONS:
        return False
    return exclusions.label(s, i, i + 1)
