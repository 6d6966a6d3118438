"""Ages: "14-year-old", "22 years old", "aged 8–10 years", "when she was six", "Smith, 42, said"."""

from __future__ import annotations

from tui_reader.annotate.figures import appositions, nouns
from tui_reader.annotate.figures.calendar_words import EDGES, MONTHS, WEEKDAYS
from tui_reader.annotate.figures.cardinals import Quantity
from tui_reader.annotate.figures.lexicon import (
    AGE_SUBJECTS,
    AGE_VERBS,
    AUXILIARIES,
    COMMON_VERBS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
)
from tui_reader.annotate.figures.numerals import DASHES
from tui_reader.annotate.figures.sentence import Hit, Sentence
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Tokens

_UNITS = {"year": "year-old", "years": "year-old", "yr": "year-old", "yrs": "year-old",
          "month": "month-old", "months": "month-old", "week": "week-old", "weeks": "week-old",
          "day": "day-old", "days": "day-old"}  # fmt: skip
_BEFORE_AGES = word_set(
    "about around between over under from just only tender of to than up at least"
)
_AGED = word_set("aged age ages")
_ENDERS = (PREPOSITIONS | CONJUNCTIONS | PRONOUNS | DETERMINERS | AUXILIARIES | {"now", "then",
           "years", "already", "again"}) - {"of", "per", "times"}  # fmt: skip


def after(s: Sentence, q: Quantity) -> int:
    """The words after the number make it an age."""
    tokens = s.tokens
    j = _hyphen(tokens, q.end)
    unit = _UNITS.get(tokens[j].low)
    if unit is None:
        return 0
    k = _hyphen(tokens, j + 1)
    if tokens[k].low in ("old", "olds"):
        return _keep(s, q, k + 1, unit)
    if tokens[k].low == "of" and tokens[k + 1].low == "age":
        return _keep(s, q, k + 2, unit)
    if _age_before(tokens, q.start) or _older(tokens, j + 1):
        return _keep(s, q, j + 1, unit)
    return 0


def _older(tokens: Tokens, j: int) -> bool:
    """ "(12 years) and older"."""
    return tokens[j].low in ("and", "or") and tokens[j + 1].low in ("older", "younger")


def _hyphen(tokens: Tokens, j: int) -> int:
    return j + 1 if tokens[j].text in DASHES else j


def _age_before(tokens: Tokens, start: int) -> bool:
    """ "aged", "at age", "at the age of", "ages", "aged between/about" right before."""
    k = start - 1
    while k > 0 and tokens[k].low in _BEFORE_AGES:
        k -= 1
    if k < 0 or tokens[k].low not in _AGED:
        return False
    return not (tokens[k].low == "ages" and tokens[k].cap)


def before(s: Sentence, q: Quantity) -> int:
    """A bare number whose surroundings make it an age."""
    if not _plausible(q):
        return 0
    tokens = s.tokens
    if (
        _listed(s, q)
        or _died(s, q)
        or _limit(s, q)
        or _age_before(tokens, q.start)
        or _older(tokens, q.end)
        or _subject(s, q)
        or _described(s, q)
        or _apposition(s, q)
        or appositions.beside(s.tokens, q.start, q.end)
    ):
        return _keep(s, q, q.end, "year-old")
    return 0


def _plausible(q: Quantity) -> bool:
    """0 < age < 120, no magnitude, no fraction."""
    if q.scaled or q.fraction or q.ratio or q.glued_m or q.vague:
        return False
    values = q.value if isinstance(q.value, tuple) else (q.value,)
    return all(value is not None and 0 < value < 120 for value in values)


def _subject(s: Sentence, q: Quantity) -> bool:
    """ "when she was six", "I am 61 now": a person, to be, a number and no noun."""
    tokens = s.tokens
    k = q.start - 1
    while k > 0 and tokens[k].low in ("about", "around", "just", "only", "nearly", "almost", "now",
                                      "already", "still", "under", "over", "barely"):  # fmt: skip
        k -= 1
    if k < 0 or tokens[k].low not in AGE_VERBS:
        return False
    m = k - 1
    while m > 0 and tokens[m].low in _MODALS:
        m -= 1
    person = "'" in tokens[k].low or (m >= 0 and tokens[m].low in AGE_SUBJECTS)
    person = person or (m > 0 and tokens[m].low in _ONE_HUMAN and tokens[m - 1].low in _WHOSE)
    named = k > 0 and tokens[k - 1].cap and k > 1 and tokens[k - 2].low == "when"
    following = tokens[q.end]
    if following.low == "when" or [t.low for t in tokens[q.end : q.end + 3]] == [
        "at",
        "the",
        "time",
    ]:
        named = named or (tokens[k].low in ("was", "is") and k > 0 and tokens[k - 1].word)
    if not (person or named):
        return False
    if following.text in DASHES and following.glued:
        return False
    if k > 0 and tokens[k - 1].low in ("they", "we", "you") and following.text != ",":
        return following.low in ("when", "and") or s.tokens[max(0, k - 2)].low == "when"
    return not following.word or following.low in _ENDERS


def _described(s: Sentence, q: Quantity) -> bool:
    """ "believed to be about 40", "5ft 8in tall and about 45", "the twins, both six,"."""
    tokens, k = s.tokens, q.start - 1
    while k > 0 and tokens[k].low in _BEFORE_AGES and tokens[k].low not in ("to", "from"):
        k -= 1
    following = tokens[q.end]
    if k < 1 or (following.word and following.low not in _ENDERS) or following.text in ("%", "-"):
        return False
    if tokens[k].low in ("both", "all") and tokens[k - 1].text == ",":
        return following.text in (",", ".", ")")
    if tokens[k].low == "be" and tokens[k - 1].low == "to":
        return k > 1 and tokens[k - 2].low in _GUESSED and not s.near(_COUNTED, k, 6, 0)
    return (
        tokens[k].low == "and" and tokens[k - 1].low in ("tall", "built", "build", "slim") and k > 2
    )


_GUESSED = word_set("believed thought said reported estimated understood")
_COUNTED = word_set("toll number total many cost figure death deaths dead price score")
_MODALS = word_set("will would to had has have just only may might")
_WHOSE = word_set("his her my our your their the a 's an whose")
_ONE_HUMAN = word_set(
    "son daughter mother father mum mom dad brother sister husband wife grandmother grandfather "
    "grandson granddaughter nephew niece uncle aunt boyfriend girlfriend partner child baby boy "
    "girl man woman widow widower toddler victim suspect driver singer actor actress player "
    "teenager youngest eldest oldest granny grandma"
)


def _listed(s: Sentence, q: Quantity) -> bool:
    """The next of "aged 31 and 45", "ages 4, 7 and 9"."""
    last = s.last
    if last is None or last.unit != "year-old" or not 0 < q.start - last.end <= 2:
        return False
    links = s.tokens[last.end : q.start]
    if s.tokens[last.end - 1].low in ("old", "olds") or not _age_before_any(s, last.start):
        return False
    joined = all(token.low in ("and", "or", ",", "&") for token in links)
    return joined and nouns.find(s.tokens, q.end)[0] is None


def _age_before_any(s: Sentence, start: int) -> bool:
    """ "aged" or "ages" opened the list that token `start` belongs to."""
    return any(token.low in _AGED for token in s.tokens[max(0, start - 8) : start])


def _died(s: Sentence, q: Quantity) -> bool:
    """ "died at twenty", "At 40, she ..."."""
    tokens, i = s.tokens, q.start
    if not i or tokens[i - 1].low != "at" or tokens[q.end].low in ("-", "of"):
        return False
    following = tokens[q.end]
    if i > 2 and tokens[i - 3].low in _QUIT and tokens[i - 2].low in ("school", "home"):
        return True
    if q.digits and len(tokens[i].text) == 2 and tokens[i].text >= "25":
        k = i - 2
        while k > max(0, i - 8) and (
            tokens[k].num or tokens[k].cap or tokens[k].low in ("on", "in")
        ):
            k -= 1  # "died in Leeds on Friday at 84"
        if tokens[k].low in _LIVED:
            return not following.word or following.low in _ENDERS
    if i > 1 and tokens[i - 2].low in _LIVED:
        return not following.word or following.low in _ENDERS
    return i == 1 and following.text == "," and tokens[q.end + 1].low in AGE_SUBJECTS


def _limit(s: Sentence, q: Quantity) -> bool:
    """ "adults over 65", "children under 12"."""
    tokens, i = s.tokens, q.start
    if i < 2 or tokens[i - 1].low not in ("over", "under", "above", "below"):
        return False
    k = i - 3 if tokens[i - 2].low in ("is", "are", "was", "were") else i - 2
    if k < 0 or tokens[k].low not in _PEOPLE or tokens[q.end].text in ("%", "-", "°", "/"):
        return False
    acts = tokens[q.end].low in COMMON_VERBS or tokens[q.end].low in ("pay", "pays")
    return acts or nouns.find(tokens, q.end)[0] is None  # "anyone over 75 gets one"


_PEOPLE = word_set(
    "adults children people men women kids boys girls those anyone everyone nobody one everybody "
    "anybody persons teenagers "
    "youths players residents students patients voters americans britons drivers females "
    "males pupils workers citizens mothers them visitors youngsters users person child adult "
    "man woman"
)
_QUIT = word_set("left leaving leave leaves quit finished started")
_LIVED = word_set(
    "die died dies dead married retired retire marry widowed orphaned debuted enlisted"
)


def _apposition(s: Sentence, q: Quantity) -> bool:
    """ "Jane Smith, 42, said", "(Smith, 42)"."""
    tokens = s.tokens
    i = q.start
    if not q.digits or i < 2 or q.end != i + 1 or tokens[i - 1].text != ",":
        return False
    name = tokens[i - 3] if tokens[i - 2].text == "." and i > 3 else tokens[i - 2]  # "Jr., 49"
    if tokens[q.end].low == "and" and tokens[q.end + 1].low in ("from", "of"):
        return name.word and name.cap and len(tokens[i].text) == 2  # "John Lund, 23 and from York"
    closed = tokens[q.end].text in (",", ")", ";", ".") and not tokens[q.end + 1].num
    human = name.low in _ONE_HUMAN
    if not closed or not name.word or not (name.cap or human) or len(tokens[i].text) > 2:
        return False

    if name.low in MONTHS or name.low in WEEKDAYS or tokens[i - 3].num:
        return False
    return i < 3 or not tokens[i - 3].word or tokens[i - 3].low not in PREPOSITIONS


def decade_of_life(s: Sentence, i: int, start: int) -> int:
    """ "in their 60s", "in his mid-40s"."""
    tokens = s.tokens
    text = tokens[i].text
    after = tokens[i + 1]
    if after.low != "s" or not after.glued or len(text) != 2 or not text.endswith("0"):
        return 0
    k = i - 1
    while k > 0 and (tokens[k].low in EDGES or tokens[k].text in DASHES) and k > i - 3:
        k -= 1
    if k < 0 or tokens[k].low not in ("his", "her", "their", "my", "your", "our", "its"):
        return 0
    first = float(text)
    return s.add(Hit(i, i + 2, "number", (first, first + 9), "year-old"))


def _keep(s: Sentence, q: Quantity, end: int, unit: str) -> int:
    return s.add(Hit(q.start, end, "number", q.value, unit))
