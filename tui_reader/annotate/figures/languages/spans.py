"""One uncertain quantity in one span: 3 bis 5 Prozent, de 3 à 5 %, между 10 и 20, 10-20."""

from __future__ import annotations

from tui_reader.annotate.figures import dates
from tui_reader.annotate.figures.cardinals import Quantity, below
from tui_reader.annotate.figures.languages.lexicon import Lexicon
from tui_reader.annotate.figures.languages.numbers import quantity
from tui_reader.annotate.figures.numerals import DASHES
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Tokens

ARTICLES = word_set("i il lo la gli le el los las les o a os as")
_NEAR = 6
"""Tokens before a range in which a word of change may stand."""


def extend(tokens: Tokens, q: Quantity, lex: Lexicon) -> Quantity:
    """The quantity with a second one joined to it, where both make one range."""
    if not isinstance(q.value, float) or q.fraction or q.vague:
        return q
    link = tokens[q.end]
    dashed = link.text in DASHES or link.text == "~"
    if dashed and link.glued != tokens[q.end + 1].glued:
        return q
    if not dashed and not _linked(tokens, q, lex):
        return q
    k = q.end + 1
    if tokens[k].text == "-" and not dashed and tokens[k].glued and tokens[k + 1].glued:
        k += 1  # בין 10 ל-20
    elif tokens[k].low in lex.to and not dashed:
        k += 1  # până la
    elif tokens[k].low in ARTICLES and not dashed:
        k += 1  # tra i 18 e i 25
    worded = lex.minus.match(tokens, k)
    minus = bool(worded) or below(tokens, k + 1)
    k = worded[1] if worded else k + minus
    second = quantity(tokens, k, lex)
    if second is None or not isinstance(second.value, float) or second.fraction:
        return q
    if _year(tokens, q) and _year(tokens, second):
        return q
    if _days(tokens, second.end, lex):
        return q
    first = _sign(tokens, q.start, lex)
    if not first and not minus:
        return _join(q, second) or q
    ends = sorted((-q.value if first else q.value, -second.value if minus else second.value))
    signed = Quantity(q.start - first, second.end, (ends[0], ends[1]), digits=second.digits)
    return signed if not (q.scaled or second.scaled) else q


def _sign(tokens: Tokens, i: int, lex: Lexicon) -> int:
    """How many tokens before the number at i make it negative: -2, minus 2."""
    worded = lex.minus.match(tokens, i - 1) if i else None
    return int(below(tokens, i) or (worded is not None and worded[1] == i))


def _days(tokens: Tokens, k: int, lex: Lexicon) -> bool:
    """Does a month follow: entre el 10 y el 15 de mayo?"""
    k += tokens[k].low in lex.links
    return lex.months.match(tokens, k) is not None


def _linked(tokens: Tokens, q: Quantity, lex: Lexicon) -> bool:
    low, before = tokens[q.end].low, _before(tokens, q.start)
    if low in lex.to:
        return not changes(tokens, q.start, lex)
    opened = before in lex.between or _before(tokens, q.start - 1) in lex.between
    opened = opened or any(t.low in lex.between for t in tokens[q.end + 2 : q.end + 5])
    return low in lex.and_ and opened


def _before(tokens: Tokens, i: int) -> str:
    return tokens[i - 1].low if i > 0 else ""


def changes(tokens: Tokens, start: int, lex: Lexicon) -> bool:
    """Does a word of change stand before: passer de 3 à 5?"""
    return any(token.low.startswith(lex.changes) for token in tokens[max(0, start - _NEAR) : start])


def _year(tokens: Tokens, q: Quantity) -> bool:
    return q.end == q.start + 1 and bool(dates.year_number(tokens[q.start]))


def _join(q: Quantity, second: Quantity) -> Quantity | None:
    assert isinstance(q.value, float) and isinstance(second.value, float)
    first = q.value
    if second.scaled and not q.scaled and first < 1000:
        scale = 1.0
        while second.value / scale >= 1000:
            scale *= 1000
        if first * scale < second.value:
            first *= scale
    if first >= second.value:
        return None
    scaled = q.scaled or second.scaled
    return Quantity(q.start, second.end, (first, second.value), digits=second.digits, scaled=scaled)
