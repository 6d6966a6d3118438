"""Number phrases of a language: digits by its convention, words, magnitudes, halves, fractions and
ranges. What they count or measure is for others to find."""

from __future__ import annotations

from tui_reader.annotate.figures.cardinals import Quantity, number
from tui_reader.annotate.figures.languages.lexicon import Lexicon
from tui_reader.annotate.figures.languages.sums import Sum
from tui_reader.annotate.figures.numerals import DASHES, FRACTION_SIGNS
from tui_reader.annotate.figures.quantities import spaced_thousands
from tui_reader.annotate.figures.ranges import combine
from tui_reader.annotate.figures.tokens import Tokens

_LONGEST = 24
_WHOLE = frozenset(("mil", "ezer", "bin", "cent", "sto", "mila"))
"""Short magnitudes that are no abbreviations, or only in some languages."""
_CLIPPED = 5
"""Letters of an abbreviation that a full stop may follow: "Mio.", "тыс."."""


def quantity(tokens: Tokens, i: int, lex: Lexicon) -> Quantity | None:
    """One number phrase that begins at token i, no range."""
    if tokens[i].num:
        return _digits(tokens, i, lex)
    if tokens[i].text in FRACTION_SIGNS:
        return Quantity(i, i + 1, FRACTION_SIGNS[tokens[i].text], digits=True, fraction=True)
    if not tokens[i].word:
        return None
    found = _more(tokens, i, lex) or _half(tokens, i, lex) or _words(tokens, i, lex)
    return found or _vague(tokens, i, lex)


def _more(tokens: Tokens, i: int, lex: Lexicon) -> Quantity | None:
    """साढ़े तीन करोड़: a part that is added to the number behind it."""
    part = lex.plus_before.match(tokens, i) if lex.plus_before else None
    found = lex.number(tokens, part[1]) if part else None
    if not part or not found:
        return None
    return scaled(tokens, Quantity(i, found[1], found[0] + part[0]), lex)


def value(text: str, comma: bool) -> float | None:
    """A digit token's value by the language's convention; None for what is no number."""
    text = text.replace("'", "")
    if not comma:
        return number(text)
    if len(text) > _LONGEST:
        return None
    whole, sign, rest = text.partition(",")
    groups = whole.split(".")
    grouped = all(len(group) == 3 for group in groups[1:]) and 1 <= len(groups[0]) <= 3
    if "," in rest or "." in rest:
        return number(text)
    if not sign and len(groups) == 2 and (not grouped or groups[0] == "0"):
        return float(text)
    if not grouped and len(groups) > 1:
        return None
    return float("".join(groups) + "." + (rest or "0"))


def _digits(tokens: Tokens, i: int, lex: Lexicon) -> Quantity | None:
    found = value(tokens[i].text, lex.comma)
    if found is None:
        return None
    q = Quantity(i, i + 1, found, digits=True)
    spaced_thousands(tokens, q)
    if lex.comma:
        _spaced_decimals(tokens, q)
    sign = tokens[q.end]
    if sign.text in FRACTION_SIGNS and isinstance(q.value, float):
        q.value, q.end = q.value + FRACTION_SIGNS[sign.text], q.end + 1
    elif sign.text == "/" and sign.glued and tokens[q.end + 1].glued:
        _divide(tokens, q)
    return scaled(tokens, q, lex)


def _divide(tokens: Tokens, q: Quantity) -> None:
    """1/3"""
    top, bottom = tokens[q.start].text, tokens[q.end + 1].text
    usual = bottom in ("2", "3", "4", "5", "6", "8", "10") and len(top) == 1 and top.isdigit()
    if usual and int(top) < int(bottom) and not tokens[q.end + 2].text.startswith(("/", ".")):
        q.value, q.end, q.fraction = int(top) / int(bottom), q.end + 2, True


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


def scaled(tokens: Tokens, q: Quantity, lex: Lexicon) -> Quantity:
    """Magnitudes behind a number: 5 Mio., 2 mil millones, iki buçuk milyon, 3 millions et demi."""
    factor = 1.0
    if isinstance(q.value, float) and not q.scaled:
        _add_half(tokens, q, lex, 1.0)
    for _ in range(3):
        j = _past_hyphen(tokens, q.end)
        if q.scaled and tokens[j].low in lex.of:
            j += 1  # miles de millones
        found = lex.scales.match(tokens, j)
        if not found or (q.scaled and j > q.end and found[0] < 1e6):
            break
        if factor > 1 and found[0] < 1e3:
            break  # a number of its own
        factor *= found[0]
        q.value, q.end, q.scaled = combine(q.value, found[0]), found[1], True
        dot = tokens[q.end]
        if dot.text == "." and dot.glued and _clipped(tokens, q.end - 1, lex):
            q.end += 1
    if factor > 1 and isinstance(q.value, float):
        _add_half(tokens, q, lex, factor)
    return q


def _clipped(tokens: Tokens, i: int, lex: Lexicon) -> bool:
    """Is the word an abbreviation, whose full stop belongs to it?"""
    low, after = tokens[i].low, tokens[i + 2]
    if low in _WHOLE:
        return lex.money.match(tokens, i + 2) is not None
    return len(low) < _CLIPPED and bool(after.text)


def _past_hyphen(tokens: Tokens, j: int) -> int:
    """Past the hyphen of demi-million."""
    return j + 1 if tokens[j].text == "-" and tokens[j].glued and tokens[j + 1].glued else j


def _add_half(tokens: Tokens, q: Quantity, lex: Lexicon, factor: float) -> None:
    found = lex.plus_half.match(tokens, q.end)
    if found and isinstance(q.value, float):
        q.value, q.end = q.value + factor / 2, found[1]
        again = lex.scales.match(tokens, q.end) if factor > 1 else None
        if again and again[0] == factor:
            q.end = again[1]  # مليون ونصف المليون


def _half(tokens: Tokens, i: int, lex: Lexicon) -> Quantity | None:
    """eine halbe Million, anderthalb Jahre, medio millón: a part of what stands behind it."""
    one = lex.ones.match(tokens, i)
    found = lex.halves.match(tokens, one[1] if one else i)
    if not found:
        return None
    part, j = found
    q = scaled(tokens, Quantity(i, j, part), lex)
    if q.scaled:
        return q
    j = j + 1 if tokens[j].low in lex.of else _past_hyphen(tokens, j)
    number_of = lex.number(tokens, j)
    if number_of and part % 1 == 0.5 and number_of[0] in (100, 1000):
        return Quantity(i, number_of[1], part * number_of[0], scaled=True)  # ढाई सौ
    scale = lex.scales.match(tokens, j)
    if scale:
        return Quantity(i, scale[1], part * scale[0], scaled=True)
    if lex.durations.match(tokens, j) or lex.measures.match(tokens, j) or tokens[j].text == "%":
        return Quantity(i, j, part)
    return Quantity(i, j, part) if part > 1 else None


def _vague(tokens: Tokens, i: int, lex: Lexicon) -> Quantity | None:
    """Hunderte, des dizaines de milliers, сотни тысяч."""
    found = lex.vague.match(tokens, i)
    if not found:
        return None
    end = found[1]
    for _ in range(3):
        j = end + 1 if tokens[end].low in lex.of else end
        more = lex.vague.match(tokens, j) or lex.scales.match(tokens, j)
        if not more:
            break
        end = more[1]
    return Quantity(i, end, None, vague=True, scaled=True)


def _words(tokens: Tokens, i: int, lex: Lexicon) -> Quantity | None:
    """A number in words, with its fraction if it is one: deux cent mille, zwei Drittel."""
    read = Sum(i, teens=lex.tongue.teens)
    portion = lex.portions.match(tokens, i)
    if portion and portion[1] > i + 1:
        return Quantity(i, portion[1], portion[0], fraction=True)
    if not lex.number(tokens, i):
        first = lex.scales.match(tokens, i)
        if portion and not first:
            return Quantity(i, portion[1], portion[0], fraction=True)
        if not first or tokens[i].low not in lex.alone:
            return None
    while read.parts < 12:
        joined = _past_join(tokens, read, lex)
        found = lex.number(tokens, joined or read.end)
        if found and read.add(found[0], lex, bool(joined)):
            read.end = found[1]
            continue
        scale = lex.scales.match(tokens, read.end if not joined else _past_hyphen(tokens, read.end))
        if not scale or not read.multiply(scale[0]):
            break
        read.end = scale[1]
    if not read.parts:
        return None
    return _finished(tokens, i, read, lex)


def _finished(tokens: Tokens, i: int, read: Sum, lex: Lexicon) -> Quantity | None:
    q = Quantity(i, read.end, read.value, scaled=read.scale < float("inf"))
    j = _past_hyphen(tokens, q.end)
    bottom = lex.fractions.match(tokens, j) if read.value < 20 and not q.scaled else None
    if bottom:
        return Quantity(i, bottom[1], read.value / bottom[0], fraction=True)
    if q.scaled:
        dot = tokens[q.end]
        if dot.text == "." and dot.glued and _clipped(tokens, q.end - 1, lex):
            q.end += 1
        _add_half(tokens, q, lex, read.scale)
    one = lex.ones.match(tokens, i)
    if one and one[1] == q.end:
        portion = lex.portions.match(tokens, q.end)
        if portion:
            return Quantity(i, portion[1], portion[0], fraction=True)
    alone = bool(one) and one is not None and one[1] == q.end
    if not q.scaled:
        dual = q.value in (2e3, 2e6, 2e9) and isinstance(q.value, float)
        _add_half(tokens, q, lex, q.value / 2 if dual and isinstance(q.value, float) else 1.0)
        scaled(tokens, q, lex)
    return None if alone and q.end == read.end else q


def _past_join(tokens: Tokens, read: Sum, lex: Lexicon) -> int:
    """The token after "et" of vingt et un, or after a hyphen; 0 where none stands."""
    token = tokens[read.end]
    if not read.parts:
        return 0
    if token.text in DASHES and token.text == "-":
        if not (token.glued and tokens[read.end + 1].glued):
            return 0
        after = tokens[read.end + 1].low
        return read.end + (3 if after in lex.joins and tokens[read.end + 2].text == "-" else 1)
    return read.end + 1 if token.low in lex.joins else 0
