"""Money: signs and codes before the number, names and signs after it."""

from __future__ import annotations

from tui_reader.annotate.figures.cardinals import Quantity, as_millions
from tui_reader.annotate.figures.numerals import DASHES
from tui_reader.annotate.figures.phrases import (
    DOUBTFUL,
    MONEY_NAMES,
    SIGNS,
)
from tui_reader.annotate.figures.quantities import quantity
from tui_reader.annotate.figures.ranges import combine, extend, keep
from tui_reader.annotate.figures.sentence import Sentence
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Token, Tokens
from tui_reader.annotate.figures.unit_joints import past_of, separated
from tui_reader.annotate.figures.units import PLAIN_CODES
from tui_reader.model import Value


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
    if not (tokens[first].text in DOUBTFUL and tokens[q.end].text in ("T", "t")):
        millions(tokens, q)
    if doubtful(tokens, first, q):
        return 0
    q.start = first
    q = extend(s, q, money=True)
    end = q.end
    if tokens[end].text in PLAIN_CODES:
        code, end = tokens[end].text, end + 1
    elif MONEY_NAMES.match(tokens, end):
        named = MONEY_NAMES.match(tokens, end)
        if named and named[0][1] == 1.0 and named[0][0].code == code:
            end = named[1]
    return keep(s, q, end, "money", code)


_PRICED = word_set("cost costs costing pay pays paid paying fined worth price charge charged earn")


def doubtful(tokens: Tokens, first: int, q: Quantity) -> bool:
    """Is the sign at token `first` rather a letter of a name ("the R2", "the R1T", "N95 masks")?"""
    if tokens[first].text not in DOUBTFUL or tokens[first + 1].text == "$":
        return False
    after, written = tokens[q.end], tokens[q.end - 1].text
    if after.glued and (after.word or after.num or after.text in DASHES):
        return True
    if q.scaled or "," in written or (isinstance(q.value, float) and q.value >= 1000):
        return False
    if tokens[first].text == "N":
        return True
    cents = len(written.partition(".")[2]) == 2
    return not cents and not any(
        token.low in _PRICED for token in tokens[max(0, first - 3) : first]
    )


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


def millions(tokens: Tokens, q: Quantity) -> None:
    """ "$5m": after a sign it is a million."""
    if q.glued_m and isinstance(q.value, float):
        as_millions(q)
    elif q.digits and tokens[q.end].text in ("T", "t", "MM") and tokens[q.end].glued:
        if isinstance(q.value, float):
            q.value *= 1e6 if tokens[q.end].text == "MM" else 1e12
        q.end += 1
        q.scaled = True


def money(s: Sentence, q: Quantity) -> int:
    """ "422,000 euros", "50 cents", "40 CUC", "25€", "50p", "£2m worth"."""
    tokens = s.tokens
    j = past_of(tokens, q, separated(tokens, q.end))
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
    if tokens[j].text == "p" and tokens[j].glued and not _continues(tokens[j + 1]):
        q.value = combine(q.value, 0.01)
        return keep(s, q, j + 1, "money", "GBP")
    return 0


def _continues(token: Token) -> bool:
    """Glued letters or digits go on."""
    return token.glued and (token.word or token.num)


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
