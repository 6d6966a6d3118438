"""The walk over a sentence: which parsers may begin at a word, and what is put right after."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from tui_reader.annotate.figures import (
    ages,
    amounts,
    clocks,
    coins,
    dates,
    elided,
    exclusions,
    ordinals,
    qualifiers,
    races,
    relative,
    years,
)
from tui_reader.annotate.figures.calendar_words import (
    DAYS,
    EDGES,
    MONTHS,
    SEASONS,
    SHIFTS,
    WEEKDAYS,
)
from tui_reader.annotate.figures.cardinals import below
from tui_reader.annotate.figures.idioms import IDIOMS, turned
from tui_reader.annotate.figures.numerals import (
    ARTICLE_SCALES,
    FRACTION_SIGNS,
    ORDINALS,
    SMALL,
    TENS,
    VAGUE,
)
from tui_reader.annotate.figures.ones import twenties
from tui_reader.annotate.figures.phrases import SIGNS, TIME_NAMES
from tui_reader.annotate.figures.sentence import Hit, Sentence
from tui_reader.annotate.figures.tokens import Tokens
from tui_reader.annotate.figures.units import PLAIN_CODES

Parser = Callable[[Sentence, int, int], int]
"""(sentence, token, token its span begins with) -> token to go on from, 0 for no match."""

_DIGIT_PARSERS: tuple[Parser, ...] = (
    dates.numeric,
    ages.decade_of_life,
    years.decade,
    ordinals.digits,
    clocks.clock,
    dates.day_first,
    years.era,
    years.short,
    years.bare,
    years.year_span,
    amounts.amount,
)
_UNQUALIFIED = frozenset(("ordinal",))
_BEFORE_MINUS = frozenset(("from", "to", "at", "between", "of", "was", "is"))
_NOT_DATED = frozenset(("some", "near", "nearly", "almost", "estimated"))


def _a_time_ago(s: Sentence, i: int, start: int) -> int:
    """ "a year ago"; no other bare "a" with a unit of time is a figure."""
    tokens = s.tokens
    found = TIME_NAMES.match(tokens, i + 1)
    if found is None:
        return 0
    end = found[1]
    if [token.low for token in tokens[end : end + 3]] == ["and", "a", "half"]:
        hit = Hit(i, end + 3, "duration", 1.5, found[0].id)
        relative.ago(s, hit)
        return s.add(hit)
    if tokens[end].low != "ago":
        return 0
    hit = Hit(i, end, "duration", 1.0, found[0].id)
    relative.ago(s, hit)
    return s.add(hit)


def _tens(s: Sentence, i: int, start: int) -> int:
    """twenty: an ordinal ("twenty-first") or a number."""
    return (
        (ordinals.word(s, i, start) if ordinals.parse(s.tokens, i) else 0)
        or clocks.oclock_word(s, i, start)
        or amounts.amount(s, i, start)
    )


def _first(s: Sentence, i: int, start: int) -> int:
    """An ordinal word; "fifth" may also begin nothing else."""
    return ordinals.word(s, i, start)


def _scores(s: Sentence, i: int, start: int) -> int:
    """ "scores of people"; test scores and scores to settle are none."""
    return amounts.amount(s, i, start) if twenties(s.tokens, i) else 0


def _half(s: Sentence, i: int, start: int) -> int:
    return clocks.past(s, i, start) or amounts.amount(s, i, start)


def _article(s: Sentence, i: int, start: int) -> int:
    return clocks.past(s, i, start) or _a_time_ago(s, i, start) or amounts.amount(s, i, start)


def _rank(s: Sentence, i: int, start: int) -> int:
    return ordinals.rank(s, i, start)


_GROUPS: tuple[tuple[Iterable[str], Parser], ...] = (
    ([sign.lower() for sign in SIGNS], coins.sign),
    ([code.lower() for code in PLAIN_CODES], coins.sign),
    ([word[:-1] + "ies" for word in TENS], years.decade_word),
    (SMALL, _tens),
    (TENS, _tens),
    (VAGUE, amounts.amount),
    (("scores",), _scores),
    (ARTICLE_SCALES, amounts.amount),
    (FRACTION_SIGNS, amounts.amount),
    (ORDINALS, _first),
    (MONTHS, dates.month_first),
    (WEEKDAYS, relative.weekday),
    (SEASONS, years.season),
    (SHIFTS, relative.shift),
    (DAYS, relative.day),
    (EDGES, relative.edge),
    (("a", "an"), _article),
    (("half", "quarter"), _half),
    (("noon", "midnight"), clocks.named),
    (("#", "number", "no"), _rank),
    (("year", "ad", "a.d."), years.era_first),
    (("q",), years.quarter),
)
"""Which parser a word wakes. Later rows win."""
STARTERS: dict[str, Parser] = {word: parser for words, parser in _GROUPS for word in words}
TRIGGERS: frozenset[str] = frozenset(
    word for word in STARTERS if word.isascii() and word.isalpha() and word not in ("a", "an", "no")
) | {"dozen", "ago", "hundred", "thousand", "million", "billion", "third", "lakh", "trillion"}
"""A sentence without a digit and without one of these words holds no figure."""


def walk(tokens: Tokens, when: date | None) -> list[Hit]:
    """The figures of one sentence."""
    count = len(tokens)
    while count and not tokens[count - 1].text:
        count -= 1
    s = Sentence(tokens, count, when)
    i = 0
    starters = STARTERS
    while i < count:
        token = tokens[i]
        if token.num:
            i = _digits(s, i)
            continue
        parser = starters.get(token.low)
        end = 0
        if parser is not None:
            idiom = IDIOMS.match(tokens, i)
            end = idiom[1] if idiom else turned(tokens, i) or parser(s, i, i)
        i = end if end > i else i + 1
    _finish(s)
    return s.hits


def _digits(s: Sentence, i: int) -> int:
    end = exclusions.skip(s, i) or turned(s.tokens, i)
    if end:
        if (end == i + 1 or s.labels < 0) and s.tokens[end - 1].num:
            s.labels = end
        return end
    for parser in _DIGIT_PARSERS:
        end = parser(s, i, i)
        if end:
            return max(end, i + 1)
    return i + 1


def _finish(s: Sentence) -> None:
    """Qualifiers, and nouns left out because another figure has them."""
    for at, hit in enumerate(s.hits):
        if hit.kind not in _UNQUALIFIED:
            hit.qualifier = _qualifier(s, hit)
        _negate(s, hit)
        together = elided.shared(s, at)
        if together or hit.elided:
            hit.unit = together or elided.noun(s, at)


def _negate(s: Sentence, hit: Hit) -> None:
    """ "-4F", "minus 20 degrees": the sign belongs to the figure."""
    k = hit.start - 1
    if (
        k < 0
        or not isinstance(hit.value, float)
        or hit.kind not in ("measure", "percent", "number")
    ):
        return
    told = hit.kind == "measure" or (k > 0 and s.tokens[k - 1].low in _BEFORE_MINUS)
    worded = s.tokens[k].low == "minus" and told
    if worded or below(s.tokens, hit.start):
        hit.start, hit.value = k, -hit.value


def _qualifier(s: Sentence, hit: Hit) -> str | None:
    found = qualifiers.before(s.tokens, hit.start)
    if found == "over" and ((hit.kind == "duration" and _spread(s, hit)) or races.over(s, hit)):
        found = None
    if hit.kind == "date" and s.tokens[hit.end - 1].low != "ago":
        return found if found == "about" and s.tokens[hit.start - 1].low not in _NOT_DATED else None
    if found is None:
        found = qualifiers.after(s.tokens, hit.end)[0]
    return found


def _spread(s: Sentence, hit: Hit) -> bool:
    """ "$50 billion over 10 years", "over an eight-week period": a span of time, not more than
    ten years."""
    start = hit.start - 1
    if s.tokens[start].low in ("a", "an") and s.tokens[start - 1].low == "over":
        return True
    return (
        start > 0
        and s.tokens[start].low == "over"
        and any(other.end == start or other.noun_end == start for other in s.hits)
    )
