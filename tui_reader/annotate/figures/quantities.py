"""Number phrases: digits, words, fractions, magnitudes, ratios and ranges of them.

Gives a `Quantity` over token indexes; what it counts or measures is for others to find.
"""

from __future__ import annotations

from tui_reader.annotate.figures.cardinals import Quantity, as_millions, number, words
from tui_reader.annotate.figures.numerals import (
    ARTICLE_SCALES,
    DASHES,
    FRACTION_SIGNS,
    FRACTIONS,
    FRACTIONS_PLURAL,
    GLUED_SCALES,
    SCALES,
    SMALL,
    VAGUE,
)
from tui_reader.annotate.figures.tokens import Tokens
from tui_reader.annotate.figures.unit_joints import unit_follows


def quantity(tokens: Tokens, i: int) -> Quantity | None:
    """One number phrase (no range) that begins at token i."""
    token = tokens[i]
    if token.num:
        return _digits(tokens, i)
    if token.low in ("a", "an"):
        return _article(tokens, i)
    if token.low == "half":
        return _half(tokens, i)
    if token.low in SCALES and tokens[i + 1].text in DASHES and tokens[i + 1].glued:
        return Quantity(i, i + 1, SCALES[token.low], scaled=True)
    if token.low in VAGUE:
        return _vague(tokens, i)
    if token.text in FRACTION_SIGNS:
        return Quantity(i, i + 1, FRACTION_SIGNS[token.text], digits=True, fraction=True)
    return _words(tokens, i)


def _digits(tokens: Tokens, i: int) -> Quantity | None:
    value = number(tokens[i].text)
    if value is None:
        return None
    found = Quantity(i, i + 1, value, digits=True)
    if _slash(tokens, i):
        found.value, found.end, found.fraction = _divide(tokens, i), i + 3, True
        return found if found.value is not None else None
    spaced_thousands(tokens, found)
    _add_fraction(tokens, found)
    return _ratio(tokens, _scale(tokens, found))


def spaced_thousands(tokens: Tokens, found: Quantity) -> None:
    """ "10 000": groups of three after a group of one to three, a space between."""
    first = tokens[found.start].text
    if found.start and tokens[found.start].glued and tokens[found.start - 1].text in DASHES:
        return  # "the under-20 800m title"
    if len(first) > 3 or not first.isdigit() or first.startswith("0"):
        return
    end, digits = found.end, first
    while tokens[end].num and len(tokens[end].text) == 3 and tokens[end].text.isdigit():
        if tokens[end].glued or tokens[end].start - tokens[end - 1].end != 1 or len(digits) > 12:
            return
        digits += tokens[end].text
        end += 1
    if end > found.end and not tokens[end].num and tokens[end].text not in DASHES:
        found.value, found.end = float(digits), end


def _slash(tokens: Tokens, i: int) -> bool:
    return tokens[i + 1].text == "/" and tokens[i + 1].glued and tokens[i + 2].num


def _divide(tokens: Tokens, i: int) -> float | None:
    """1/2, 3/4: a proper fraction with a usual denominator."""
    top, bottom = tokens[i].text, tokens[i + 2].text
    if not (tokens[i + 2].glued and top.isdigit() and bottom.isdigit()):
        return None
    if bottom not in ("2", "3", "4", "5", "6", "8", "10", "16", "32") or len(top) > 2:
        return None
    return int(top) / int(bottom) if int(top) < int(bottom) else None


def _add_fraction(tokens: Tokens, found: Quantity) -> None:
    """ "2 1/2", "2-1/2", "2½", "two and a half"."""
    j = found.end
    base = found.value
    if not isinstance(base, float):
        return
    if tokens[j].text in FRACTION_SIGNS:
        found.value, found.end = base + FRACTION_SIGNS[tokens[j].text], j + 1
        return
    if tokens[j].text == "-" and tokens[j].glued and tokens[j + 1].num:
        j += 1
    if tokens[j].num and _slash(tokens, j):
        part = _divide(tokens, j)
        if part is not None and base == int(base):
            found.value, found.end = base + part, j + 3
        return
    if tokens[j].low == "-" and tokens[j + 1].low == "and" and tokens[j + 2].low == "-":
        found.end = _and_a(tokens, j, 2, found)
    elif tokens[j].low == "and":
        found.end = _and_a(tokens, j, 1, found)


def _and_a(tokens: Tokens, j: int, step: int, found: Quantity) -> int:
    """The end of "(-)and(-)a(-)half", or where it was."""
    k = j + step
    if step == 2:
        k += 1
    assert isinstance(found.value, float)
    if tokens[k].low in ("a", "one"):
        k += 1
        while tokens[k].text == "-":
            k += 1
        part = FRACTIONS.get(tokens[k].low)
        if part in (2, 3, 4) and tokens[k + 1].low not in ("of", "hour", "dozen", "million"):
            found.value += 1 / part
            return k + 1
    elif tokens[k].low in ("three", "two") and tokens[k + 1].text == "-":
        part = FRACTIONS_PLURAL.get(tokens[k + 2].low)
        if part in (3, 4):
            found.value += SMALL[tokens[k].low] / part
            return k + 3
    return found.end


def _scale(tokens: Tokens, found: Quantity) -> Quantity:
    """Magnitudes after the number: "12 million", "1.5m", "3 hundred thousand", "$40-billion"."""
    j = found.end
    token = tokens[j]
    if found.digits and token.glued and token.word and token.low in GLUED_SCALES:
        return _glued_scale(tokens, found)
    if token.text in DASHES and tokens[j + 1].low in SCALES and tokens[j + 1].glued:
        token = tokens[j + 1]
        j += 1
    while token.low in SCALES and isinstance(found.value, float):
        found.value *= SCALES[token.low]
        found.scaled = True
        j += 1
        found.end = j
        token = tokens[j]
    return found


def _glued_scale(tokens: Tokens, found: Quantity) -> Quantity:
    token = tokens[found.end]
    plain = tokens[found.end - 1].text
    if token.low == "m":
        found.glued_m = True
        if unit_follows(tokens, found.end + 1):
            as_millions(found)
    elif token.text in ("K", "k", "b", "B", "bn") and not (token.text == "K" and plain == "4"):
        if isinstance(found.value, float):
            found.value *= GLUED_SCALES[token.low]
        found.scaled = True
        found.end += 1
    return found


def _article(tokens: Tokens, i: int) -> Quantity | None:
    """ "a hundred", "a dozen", "a third of"; no other a/an."""
    word = tokens[i + 1].low
    if word in ARTICLE_SCALES:
        if tokens[i + 2].text in DASHES and tokens[i + 2].glued and tokens[i + 3].word:
            return None  # "a billion-year contract": the article is the noun's
        found = Quantity(i, i + 1, 1.0)
        found = _scale(tokens, found)
        if word == "hundred":
            _hundred_and(tokens, found)
        return found
    if word in ("half", "quarter", "third", "fifth", "tenth", "sixth", "eighth"):
        return _article_fraction(tokens, i)
    return None


def _article_fraction(tokens: Tokens, i: int) -> Quantity | None:
    """ "a third of", "a quarter"; "a third campaign" is an ordinal."""
    word, after = tokens[i + 1].low, tokens[i + 2]
    of = after.low == "of"
    closed = not after.word or after.low in ("and", "more", "to", "less", "in", "by", "from", "or")
    share = tokens[i - 1].low in ("by", "than", "about", "over", "nearly", "almost", "under")
    if of or (word in ("half", "quarter", "third") and (closed or share) and after.text != "-"):
        end = i + 2
        found = Quantity(i, end, 1 / FRACTIONS[word], fraction=True)
        return _fraction_of_scale(tokens, found)
    if word in ("half", "quarter") and (after.word or after.text == "-"):
        return Quantity(i, i + 2, 1 / FRACTIONS[word], fraction=True)
    return None


def _fraction_of_scale(tokens: Tokens, found: Quantity) -> Quantity:
    """ "a quarter of a million", "half a million", "half a dozen", "half-dozen"."""
    j = found.end
    if tokens[j].low == "of":
        j += 1
    if tokens[j].low == "a" and tokens[j + 1].low in ARTICLE_SCALES:
        assert isinstance(found.value, float)
        found.value *= SCALES[tokens[j + 1].low]
        found.end, found.scaled, found.fraction = j + 2, True, False
    return found


def _half(tokens: Tokens, i: int) -> Quantity | None:
    found = Quantity(i, i + 1, 0.5, fraction=True)
    j = i + 1
    if tokens[j].text == "-" and tokens[j + 1].low in ARTICLE_SCALES:
        return Quantity(i, j + 2, 0.5 * SCALES[tokens[j + 1].low], scaled=True)
    if tokens[j].low in ("dozen", "million", "billion"):
        return Quantity(i, j + 1, 0.5 * SCALES[tokens[j].low], scaled=True)
    return _fraction_of_scale(tokens, found)


def _vague(tokens: Tokens, i: int) -> Quantity:
    """ "dozens", "tens of thousands", "hundreds of millions"."""
    end = i + 1
    while tokens[end].low == "of" and tokens[end + 1].low in VAGUE:
        end += 2
    return Quantity(i, end, None, vague=True, scaled=True)


def _words(tokens: Tokens, i: int) -> Quantity | None:
    parsed = words(tokens, i)
    if parsed is None:
        return None
    value, end = parsed
    found = Quantity(i, end, value, scaled=value >= 1000)
    fraction = _word_fraction(tokens, found)
    if fraction is not None:
        return fraction
    if tokens[end].low == "and" or tokens[end].text in DASHES:
        _add_fraction(tokens, found)
    return _ratio(tokens, _scale(tokens, found))


def _word_fraction(tokens: Tokens, found: Quantity) -> Quantity | None:
    """ "two-thirds", "one quarter", "three fifths"."""
    j = found.end
    top = found.value
    if not isinstance(top, float) or top > 20:
        return None
    if tokens[j].text in DASHES:
        j += 1
    word = tokens[j].low
    bottom = FRACTIONS_PLURAL.get(word) if top > 1 else FRACTIONS.get(word)
    if not bottom or (word in ("half", "halves", "quarters") and j > found.end and top > 3):
        return None
    if top == 1 and j == found.end and word not in ("half", "quarter", "third", "fifth", "tenth"):
        return None
    if top == 1 and j == found.end and word in ("half", "quarter") and tokens[j + 1].low not in (
        "of", "the", ",", ".", "", "and", "mile", "century", "to", "or", "as", "that",
    ):  # fmt: skip
        return None
    end = j + 1
    return Quantity(found.start, end, top / bottom, fraction=True)


def _hundred_and(tokens: Tokens, found: Quantity) -> None:
    """ "a hundred and twenty"."""
    if tokens[found.end].low == "and":
        more = words(tokens, found.end + 1)
        if more and more[0] < 100 and isinstance(found.value, float):
            found.value, found.end = found.value + more[0], more[1]


def _ratio(tokens: Tokens, found: Quantity) -> Quantity:
    """ "one in three", "9 out of 10"."""
    j = found.end
    if tokens[j].low == "in":
        j += 1
    elif tokens[j].low == "out" and tokens[j + 1].low == "of":
        j += 2
    elif tokens[j].text == "-" and tokens[j + 1].low == "in" and tokens[j + 2].text == "-":
        j += 3
    else:
        return found
    top = found.value
    if not isinstance(top, float) or found.scaled or not 0 < top <= 10:
        return found
    bottom = _bare(tokens, j)
    if bottom and top < bottom[0] and not 1000 < bottom[0] < 2200:
        found.value, found.end, found.ratio = top / bottom[0], bottom[1], True
    return found


def _bare(tokens: Tokens, j: int) -> tuple[float, int] | None:
    if tokens[j].num:
        value = number(tokens[j].text)
        return None if value is None else (value, j + 1)
    return words(tokens, j)
