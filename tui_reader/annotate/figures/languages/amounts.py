"""What a quantity is of: percent, money, a measure, a span of time, an age, or a bare number."""

from __future__ import annotations

from tui_reader.annotate.figures import dates
from tui_reader.annotate.figures.cardinals import Quantity
from tui_reader.annotate.figures.languages import nouns, ratios
from tui_reader.annotate.figures.languages.lexicon import Lexicon
from tui_reader.annotate.figures.languages.numbers import quantity
from tui_reader.annotate.figures.languages.spans import extend
from tui_reader.annotate.figures.phrases import DOUBTFUL, MEASURE_SYMBOLS, SIGNS
from tui_reader.annotate.figures.ranges import combine
from tui_reader.annotate.figures.sentence import Hit, Sentence
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Token, Tokens
from tui_reader.annotate.figures.units import PLAIN_CODES

_NO_SYMBOLS = word_set("in ft yd lb oz st mi pt gal F C A cal kn kt kts bp px")
"""Signs of measures that are words in other languages, or written out in them."""
_LETTERS = {"M": 1e6, "k": 1e3, "K": 1e3, "B": 1e9}
"""Magnitudes that stand glued before a currency's sign."""
_REACHING = word_set("auf hasta al à a op para")
"""What stands between a change in points and the share that it comes to."""
_SHORT_TIMES = {"min": "minute", "ms": "millisecond", "h": "hour"}
_COINS = word_set("USD GBP SEK NOK DKK CZK CHF INR PKR MXN ARS CLP COP EGP LBP SYP SAR AED IQD TRY")
"""Currencies whose names several countries share."""


def amount(s: Sentence, i: int, lex: Lexicon) -> int:
    """The figure whose number begins at token i; the token to go on from, or 0."""
    q = quantity(s.tokens, i, lex)
    if q is None:
        return 0
    if _is_year(s, q, lex):
        return nouns.counted(s, q, lex)
    scored = ratios.score(s, i, lex)
    if scored:
        return scored
    q = extend(s.tokens, q, lex)
    for reader in (_percent, _age, _money, _measure, _duration):
        end = reader(s, q, lex)
        if end:
            return end
    return nouns.counted(s, q, lex)


def _is_year(s: Sentence, q: Quantity, lex: Lexicon) -> bool:
    """Four digits with a word for "year" behind them: 2022 roku."""
    year = q.end == q.start + 1 and dates.year_number(s.tokens[q.start]) > 0
    return year and s.tokens[q.end].low in lex.year_after


def _keep(s: Sentence, q: Quantity, end: int, kind: str, unit: str) -> int:
    start = _minus(s.tokens, q, kind)
    return s.add(Hit(start, end, kind, q.value, unit))


def _minus(tokens: Tokens, q: Quantity, kind: str) -> int:
    """The token of the sign before a negative number, which makes it one."""
    i = q.start
    if kind == "duration" or not i or not isinstance(q.value, float):
        return i
    sign = tokens[i - 1]
    loose = not sign.glued and tokens[i].glued
    if sign.text in ("-", "−", "–") and loose and (i < 2 or not tokens[i - 2].num):
        q.value = -q.value
        return i - 1
    return i


def _percent(s: Sentence, q: Quantity, lex: Lexicon) -> int:
    tokens, j = s.tokens, q.end
    points = lex.points.match(tokens, j)
    if points:
        return _keep(s, q, points[1], "percent", points[0] or "pp")
    if lex.shy_points.match(tokens, j) and _to_percent(tokens, j + 1, lex):
        return _keep(s, q, j + 1, "percent", "pp")
    if tokens[j].text == "%":
        points = lex.points.match(tokens, j + 1)
        if tokens[j + 1].low == "-" and tokens[j + 1].glued:
            points = lex.points.match(tokens, j + 2)
        if points:
            return _keep(s, q, points[1], "percent", "pp")
        return _keep(s, q, j + 1, "percent", "%")
    joined = tokens[j].text == "-" and tokens[j].glued
    named = lex.percents.match(tokens, j + joined)
    return _keep(s, q, named[1], "percent", "%") if named else 0


def _to_percent(tokens: Tokens, j: int, lex: Lexicon) -> bool:
    """Does the share follow that it comes to: 2,4 Punkte auf 68,1 Prozent?"""
    if tokens[j].low not in _REACHING:
        return False
    k = next((k for k in range(j + 1, j + 4) if tokens[k].num), 0)
    q = quantity(tokens, k, lex) if k else None
    if q is None:
        return False
    return tokens[q.end].text == "%" or lex.percents.match(tokens, q.end) is not None


def percent_before(s: Sentence, i: int, lex: Lexicon) -> int:
    """yüzde 25, %25"""
    found = (i, i + 1) if s.tokens[i].text == "%" else lex.percent_before.match(s.tokens, i)
    if not found:
        return 0
    q = quantity(s.tokens, found[1], lex)
    if q is None or (s.tokens[i].text == "%" and not s.tokens[found[1]].glued):
        return 0
    q = extend(s.tokens, q, lex)
    return s.add(Hit(i, q.end, "percent", q.value, "%"))


def _of(tokens: Tokens, q: Quantity, lex: Lexicon) -> int:
    """Past "de" of "3 millions d'euros", "un tiers de litre", 1,5-Milliarden-Euro."""
    long = q.scaled or q.fraction or q.vague or (isinstance(q.value, float) and q.value >= 1e6)
    if tokens[q.end].text == "-" and tokens[q.end].glued and tokens[q.end + 1].glued:
        return q.end + 1
    always = lex.tongue.of_always and isinstance(q.value, float) and q.value > 19
    return q.end + 1 if (long or always) and tokens[q.end].low in lex.of else q.end


def _money(s: Sentence, q: Quantity, lex: Lexicon) -> int:
    tokens = s.tokens
    j = _of(tokens, q, lex)
    whose = lex.whose.match(tokens, j)
    named = lex.money.match(tokens, j) or (lex.money.match(tokens, whose[1]) if whose else None)
    whose = whose if whose and named and named[1] > whose[1] > j else None
    if whose and named and lex.money.match(tokens, j):
        whose = None
    if named:
        code, end = named
        if whose and code[:3] in _COINS:
            return _keep(s, q, end, "money", whose[0])
        behind = lex.whose.match(tokens, end)
        if behind and code in _COINS:
            return _keep(s, q, behind[1], "money", behind[0])
        code, many, factor = code.partition("*")  # a hundredth, or millions in one word
        if many:
            q.value = combine(q.value, float(factor or 0.01))
        return _keep(s, q, end, "money", code)
    if tokens[j].text in PLAIN_CODES:
        return _keep(s, q, j + 1, "money", tokens[j].text)
    return _signed(s, q, j)


def _signed(s: Sentence, q: Quantity, j: int) -> int:
    """5 €, 10 US$, 5 R$"""
    tokens = s.tokens
    pair = tokens[j].text + tokens[j + 1].text
    if tokens[j].word and tokens[j + 1].glued and pair in SIGNS and len(pair) > 1:
        return _keep(s, q, j + 2, "money", SIGNS[pair])
    factor = _LETTERS.get(tokens[j].text)
    if factor and tokens[j + 1].glued and tokens[j + 1].text in SIGNS:
        q.value, j = combine(q.value, factor), j + 1  # 2,5 M€
    code = SIGNS.get(tokens[j].text)
    if code is None or tokens[j].word:
        return 0
    if tokens[j + 1].num and tokens[j + 1].glued:
        return 0  # the sign of the next sum
    return _keep(s, q, j + 1, "money", code)


def money_before(s: Sentence, i: int, lex: Lexicon) -> int:
    """€ 5,2 Mio., US$ 10, EUR 25, R$ 3,5 milhões"""
    tokens = s.tokens
    named = lex.money.match(tokens, i) if lex.money.begins(tokens[i].low) else None
    j = i + 1
    code = SIGNS.get(tokens[i].text) or (
        tokens[i].text if tokens[i].text in PLAIN_CODES else named[0] if named else None
    )
    pair = tokens[i].text + tokens[j].text
    if tokens[i].word and tokens[j].glued and pair in SIGNS:
        code, j = SIGNS[pair], j + 1
    elif named and not tokens[i].text.isupper():
        j = named[1]
    if tokens[j].text == "." and tokens[j].glued and tokens[i].word:
        j += 1
    first = i
    if tokens[i].text == "$" and i and tokens[i].glued and tokens[i - 1].text + "$" in SIGNS:
        first, code = i - 1, SIGNS[tokens[i - 1].text + "$"]
    if code is None or "*" in code or not tokens[j].num:
        return 0
    short = tokens[i].word and len(tokens[i].text) < 3
    known = len(tokens[i].text) == 2 and tokens[i].text not in DOUBTFUL
    if short and not (tokens[j].glued or named or known or j > i + 1):
        return 0
    if named and not short and tokens[i].text not in PLAIN_CODES and tokens[i].low != "rp":
        return 0  # "euro 2024"
    q = quantity(tokens, j, lex)
    if q is None or (s.last is not None and s.last.end > first):
        return 0
    if short and not _sum(tokens, q):
        return 0
    q = extend(tokens, q, lex)
    return s.add(Hit(first, q.end, "money", q.value, code))


def _sum(tokens: Tokens, q: Quantity) -> bool:
    """Does the number look like a sum, behind letters that may be a name: "R2", "P 3"?"""
    text, after = tokens[q.end - 1].text, tokens[q.end]
    if after.glued and (after.word or after.num):
        return False
    long = isinstance(q.value, tuple) or (q.value or 0) >= 100
    signed = q.start > 0 and tokens[q.start - 1].text == "$"
    return signed or q.scaled or long or "," in text or "." in text


def _measure(s: Sentence, q: Quantity, lex: Lexicon) -> int:
    tokens, j = s.tokens, _of(s.tokens, q, lex)
    symbol = MEASURE_SYMBOLS.match(tokens, q.end) if q.digits else None
    if symbol and tokens[q.end].text not in _NO_SYMBOLS and not _letter(tokens, q.end, symbol[1]):
        fast = lex.per_hour.match(tokens, symbol[1]) if symbol[0].id == "km" else None
        if fast:
            return _keep(s, q, fast[1], "measure", "km/h")
        return _keep(s, q, symbol[1], "measure", symbol[0].id)
    named = lex.measures.match(tokens, j)
    if not named:
        return 0
    unit, end = named
    speed = lex.per_hour.match(tokens, end) if unit == "km" else None
    if speed:
        return _keep(s, q, speed[1], "measure", "km/h")
    return _keep(s, q, end, "measure", unit)


def _letter(tokens: Tokens, j: int, end: int) -> bool:
    """Is the sign rather a letter or a short word of its own?"""
    token: Token = tokens[j]
    single = end == j + 1 and token.word and len(token.text) == 1
    return single and not token.glued and (token.text not in "mgtLWK" or tokens[j + 1].glued)


def _duration(s: Sentence, q: Quantity, lex: Lexicon) -> int:
    tokens, j = s.tokens, _of(s.tokens, q, lex)
    if tokens[j].text == "-" and tokens[j].glued and tokens[j + 1].glued:
        j += 1
    short = _SHORT_TIMES.get(tokens[j].text) if q.digits else None
    named = (short, j + 1) if short else lex.durations.match(tokens, j)
    if q.vague and lex.prefixes and j == q.end:
        return 0  # المئات يوم الأحد
    if not named or (short and lex.hours_or_duration.match(tokens, j)):
        return 0
    unit, end = named
    half = lex.plus_half.match(tokens, end)
    if half and isinstance(q.value, float):
        q.value, end = q.value + 0.5, half[1]
    return _keep(s, q, end, "duration", unit)


def _age(s: Sentence, q: Quantity, lex: Lexicon) -> int:
    """34-jährig, 34 ans, de 34 años, 34-летний"""
    tokens, j = s.tokens, q.end
    k = j + 1 if tokens[j].text in ("-", "–") and tokens[j].glued else j
    aged = lex.aged.match(tokens, k)
    plain = aged and k == j and not tokens[j].glued and lex.durations.match(tokens, j)
    aged = lex.years_old.match(tokens, j) or (None if plain else aged)
    if aged and tokens[aged[1]].low.startswith(lex.spanning):
        return s.add(Hit(q.start, aged[1], "duration", q.value, "year"))
    if aged:
        return s.add(Hit(q.start, aged[1], "number", q.value, "year-old"))
    years = lex.age_years.match(tokens, _of(tokens, q, lex) if lex.tongue.of_always else j)
    unit = years or lex.durations.match(tokens, j)
    if lex.tongue.bare_ages and not unit and _after_aged(tokens, q.start, lex):
        return s.add(Hit(q.start, q.end, "number", q.value, "year-old"))
    if not years or not isinstance(q.value, float) or q.value > 120:
        return 0
    if not _told_age(tokens, q, years[1], lex):
        return 0
    return s.add(Hit(q.start, years[1], "number", q.value, "year-old"))


def _after_aged(tokens: Tokens, i: int, lex: Lexicon) -> bool:
    """Do the words before token i say that an age follows: âgé de, בן?"""
    for back in range(1, min(i, 4) + 1):
        found = lex.aged_before.match(tokens, i - back)
        if found and found[1] == i:
            return True
    return False


def _told_age(tokens: Tokens, q: Quantity, end: int, lex: Lexicon) -> bool:
    """Are the years between commas, or of somebody?"""
    i = q.start
    if i and tokens[i - 1].text in (",", "(", "،") and tokens[end].text in (",", ")", "،", "、"):
        return i > 1 and tokens[i - 2].word
    if i > 1 and tokens[i - 1].text == "," and tokens[end].text in (".", ";"):
        return tokens[i - 2].cap
    if _after_aged(tokens, i, lex):
        return True
    if i and not lex.of and lex.people.match(tokens, i - 1):
        return True
    if i > 1 and tokens[i - 1].low in lex.of:
        set_off = "," in (tokens[i - 2].text, tokens[i - 3].text if i > 2 else "")
        if lex.people.match(tokens, i - 2) or (set_off and tokens[end].text == ","):
            return True
    if tokens[end].low in lex.of:
        return lex.people.match(tokens, end + 1) is not None
    return i > 0 and lex.has.match(tokens, i - 1) is not None
