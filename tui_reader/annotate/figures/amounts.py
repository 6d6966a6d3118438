"""A quantity and what follows it: percent, money, age, duration, measure, or a counted noun."""

from __future__ import annotations

from tui_reader.annotate.figures import (
    ages,
    coins,
    dates,
    labels,
    measures,
    nouns,
    qualifiers,
    races,
    relative,
    scores,
    titles,
)
from tui_reader.annotate.figures.calendar_words import DATE_PREPOSITIONS
from tui_reader.annotate.figures.cardinals import Quantity
from tui_reader.annotate.figures.lemmas import plural
from tui_reader.annotate.figures.lexicon import POINT_CUES
from tui_reader.annotate.figures.numerals import ARTICLE_SCALES, SCALES
from tui_reader.annotate.figures.ones import counts as one_counts
from tui_reader.annotate.figures.ones import echoed, half_counts
from tui_reader.annotate.figures.phrases import (
    PERCENT_NAMES,
    TIME_NAMES,
    TIME_SYMBOLS,
)
from tui_reader.annotate.figures.quantities import quantity
from tui_reader.annotate.figures.ranges import extend, keep, merge
from tui_reader.annotate.figures.sentence import Hit, Sentence
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Token, Tokens
from tui_reader.annotate.figures.unit_joints import named, separated
from tui_reader.annotate.figures.units import Unit
from tui_reader.annotate.figures.verbs import third_person
from tui_reader.model import Value

_DETERMINED = word_set("the its his their our this 's her a my several many most early top likely")
_DATED = word_set(
    "levels prices figures elections games playoffs championships finals olympics protests "
    "riots attacks standards rules terms estimates results census data figures numbers rates"
)
_DAY_MODIFIERS = word_set(
    "working business calendar full consecutive straight solid trading school light long "
    "successive whole"
)


def amount(s: Sentence, i: int, start: int) -> int:
    """Whatever the number phrase at token i turns out to be."""
    q = quantity(s.tokens, i)
    if q is None:
        return 0
    q = extend(s, q)
    for parser in (
        _percent,
        measures.height,
        _age,
        races.stopwatch,
        _time,
        races.seconds,
        races.distance,
        measures.magnitude,
        measures.measure,
        coins.money,
        _points,
    ):
        end = parser(s, q)
        if end:
            return end
    return _number(s, q)


def _percent(s: Sentence, q: Quantity) -> int:
    found = named(PERCENT_NAMES, s, q)
    if found is None:
        return 0
    unit, end = found
    if unit.id == "pp" and s.tokens[end - 1].low == "pp" and not q.digits:
        return 0
    return keep(s, q, end, "percent", unit.id)


def _points(s: Sentence, q: Quantity) -> int:
    """ "14 points behind" where polls are spoken of, "to 2.1%, a drop of 0.3 points"."""
    tokens = s.tokens
    j = separated(tokens, q.end)
    if (
        tokens[j].low not in ("point", "points")
        or s.near(_MARKETS, q.start, 20, 12)
        or not s.near(_POLLS, q.start, 40, 40)
    ):
        return 0
    part = q.digits and "." in tokens[q.end - 1].text and tokens[q.start - 1].low in ("of", "by")
    shared = part and any(hit.kind == "percent" for hit in s.hits)
    if shared or tokens[j + 1].low in POINT_CUES or s.near(_POLLED, q.start, 14, 12):
        return keep(s, q, j + 1, "percent", "pp")
    return 0


_POLLED = word_set("poll polls polling approval pollster survey surveys rating ratings voters lead")
_MARKETS = word_set(
    "index dow nasdaq ftse dax nikkei shares stock stocks game scored scoring rebounds"
)
_POLLS = word_set("percent % poll polls polling approval pollster survey surveys cent")


def _age(s: Sentence, q: Quantity) -> int:
    return ages.after(s, q) or ages.before(s, q)


def _time(s: Sentence, q: Quantity) -> int:
    tokens = s.tokens
    found = named(TIME_NAMES, s, q)
    if found is None and tokens[q.end].low in _DAY_MODIFIERS:
        found = TIME_NAMES.match(tokens, q.end + 1)
    if found is None and q.digits and _time_sign(tokens, q.end):
        found = TIME_SYMBOLS.match(tokens, q.end)
    if found is None:
        return 0
    unit, end = found
    if tokens[end - 1].text.isupper() and len(tokens[end - 1].text) > 1 and not s.headline:
        return 0  # "6-8 SEC": a league, no seconds
    if (q.digits and titles.named(s, q, end)) or (
        not q.digits and titles.spelled(s, q.start, q.end)
    ):
        return q.end  # "30 Seconds to Mars"
    if q.value == 1.0 and not q.digits and not q.scaled and _then(tokens, end):
        return end
    if not _plausible_time(s, q, unit, end):
        return 0
    value, end = measures.smaller(tokens, q.value, unit, end)
    if end == found[1]:
        value, end = _and_half(tokens, q.value, end)
    hit = Hit(q.start, end, "duration", value, unit.id)
    if relative.ago(s, hit):
        return s.add(hit)
    return merge(s, hit) or s.add(hit)


def _time_sign(tokens: Tokens, j: int) -> bool:
    """May the token be the sign of a unit of time ("500 ms", "9.58 s", "2h")?"""
    if tokens[j].glued and (tokens[j].text != "s" or "." in tokens[j - 1].text):
        return True
    return tokens[j].text == "ms" or (
        tokens[j].text in ("s", "h")
        and not tokens[j + 1].word
        and (tokens[j].text != "s" or "." in tokens[j - 1].text)
    )


def _and_half(tokens: Tokens, value: Value, end: int) -> tuple[Value, int]:
    """ "a year and a half"."""
    tail = [token.low for token in tokens[end : end + 3]]
    if isinstance(value, float) and tail == ["and", "a", "half"]:
        return value + 0.5, end + 3
    return value, end


def _plausible_time(s: Sentence, q: Quantity, unit: Unit, end: int) -> bool:
    """Not "the second", and no "one day" that means "some day"."""
    tokens = s.tokens
    if unit.id == "century" and s.near(_BATTED, q.start, 9, 9):
        return False  # "scored 31 centuries"
    if q.value == 1.0 and not q.digits and end - q.end == 1 and unit.id in ("day", "night"):
        return one_counts(s, q.start, q.end)
    if tokens[q.end].low == "second" and tokens[end].text == "-":
        return tokens[end + 1].low not in ("hand", "rate", "class", "degree")
    return not (tokens[q.end].low == "second" and tokens[end].word and tokens[end].low in
                ("largest", "biggest", "highest", "round", "half", "time", "place"))  # fmt: skip


_BATTED = word_set(
    "scored hit tests innings batsman batsmen batter batters cricket cricketer opener runs odi "
    "odis wickets half-centuries fifties"
)


def _then(tokens: Tokens, end: int) -> bool:
    """ "One minute he was there, the next he was gone"."""
    for k in range(end, end + 9):
        if tokens[k].text == "," and tokens[k + 1].low == "the" and tokens[k + 2].low == "next":
            return True
        if not tokens[k].text:
            break
    return False


def _number(s: Sentence, q: Quantity) -> int:
    tokens = s.tokens
    end = scores.score(s, q)
    if end:
        return end
    if q.glued_m:
        coins.millions(tokens, q)
    if q.digits and _is_year(s, q):
        if labels.titled_year(tokens, q.start):
            return q.end
        return dates.add(s, q.start, q.end, f"{int(tokens[q.start].text):04}")
    if _not_a_number(s, q):
        return q.end
    noun, noun_end = _noun(s, q)
    if noun and q.digits and not q.scaled and titles.unit(s, q, noun_end):
        return q.end
    hit = Hit(q.start, q.end, "number", q.value, noun, noun_end=noun_end)
    hit.elided = noun is None
    return s.add(hit)


def _not_a_number(s: Sentence, q: Quantity) -> bool:
    tokens = s.tokens
    first = tokens[q.start]
    if not q.digits:
        if titles.spelled(s, q.start, q.end):
            return True
        if q.end == q.start + 1 and first.low == "one":
            return not one_counts(s, q.start, q.end)
        if first.low == "two" and echoed(tokens, q.start):
            return True
        if q.fraction and first.low in ("half", "a") and not half_counts(s, q.start, q.end):
            return True
        if first.low in ("dozen",) or (q.end == q.start + 1 and first.low == "zero"):
            return tokens[q.end].text == "-" or tokens[q.end].low == "in"
    if q.scaled or q.ratio or q.fraction:
        return False
    if q.digits and (_slashed(tokens, q.end) or _slashed(tokens, q.start - 1)):
        return True
    return labels.label(s, q.start, q.end)


def _slashed(tokens: Tokens, j: int) -> bool:
    """Is there a "/" or ":" between two numbers at token j, with no space?"""
    if j < 1 or tokens[j].text not in ("/", ":") or not tokens[j].glued:
        return False
    return tokens[j + 1].num and tokens[j + 1].glued and tokens[j - 1].num


def _noun(s: Sentence, q: Quantity) -> tuple[str | None, int]:
    j = q.end
    if q.start > 2 and s.tokens[q.start - 1].low == "or" and not q.digits:
        lone = TIME_NAMES.match(s.tokens, q.start - 2)
        if lone and s.tokens[q.start - 3].low in ("a", "an"):
            return lone[0].id, q.end  # "a week or two"
    _, j = qualifiers.after(s.tokens, j)
    if s.tokens[j].low == "times" and s.tokens[j - 1].text != "-":
        return "time", j + 1
    if s.tokens[j].low == "x" and s.tokens[j].glued:
        return "time", j + 1  # "8x"
    singular = isinstance(q.value, float) and 0 <= q.value <= 1
    return nouns.find(s.tokens, j, singular, share=singular and (q.fraction or q.ratio))


_BEFORE_YEARS = ("in", "since", "by", "until", "during")


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
    counted = after.word and not after.cap and plural(after.low)
    counted = counted and not third_person(tokens, q.end, [], True)  # "2025 draws to a close"
    determined = before is not None and before.low in _DETERMINED
    if counted and after.low in _DATED:
        return True
    if counted and not determined:
        return before is not None and before.low in _BEFORE_YEARS and number > 1900
    if number >= 1900:
        return True
    last = s.last
    if last is not None and last.kind == "date" and 0 < q.start - last.end <= 2 and not after.word:
        return number >= 1500  # "in 1619 and not 1776"
    if before is None or determined:
        return number >= 1500
    if qualifiers.before(tokens, q.start) == "about" and not after.word:
        return True
    return before.low in DATE_PREPOSITIONS or before.text in ("(", ",", "–", "-", "—")


def _name_before(s: Sentence, before: Token, i: int) -> bool:
    """ "Fan Expo Canada 2016", "Vision 2030": the year ends a name."""
    if not before.cap or s.headline or before.low in DATE_PREPOSITIONS:
        return False
    return labels.label(s, i, i + 1)
