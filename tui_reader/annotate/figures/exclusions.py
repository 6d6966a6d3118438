"""What looks like a figure and is none: labels, names, phone numbers, addresses, versions.

Each test answers for the number at a token; nothing here adds a figure.
"""

from __future__ import annotations

from tui_reader.annotate.figures import call_numbers, models, references
from tui_reader.annotate.figures.calendar_words import MONTHS
from tui_reader.annotate.figures.lemmas import plural
from tui_reader.annotate.figures.lexicon import (
    LABELS,
    STREETS,
)
from tui_reader.annotate.figures.numerals import DASHES, ORDINAL_SUFFIXES, SCALES, SMALL, TENS
from tui_reader.annotate.figures.phrases import (
    DOUBTFUL,
    MEASURE_NAMES,
    MEASURE_SYMBOLS,
    PERCENT_NAMES,
    SIGNS,
    TIME_NAMES,
    TIME_SYMBOLS,
)
from tui_reader.annotate.figures.sentence import Sentence
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Token, Tokens
from tui_reader.annotate.figures.units import PLAIN_CODES

_GLUED_TAILS = word_set("k m b bn mn tn s x am pm st nd rd th mln bln trn")
_PREFIXES = word_set("noon midnight mid pre post early late sub non about approx over under")
_PAIRS = frozenset((("9", "11"), ("24", "7"), ("50", "50"), ("7", "7"), ("20", "20")))
_DOORS = frozenset("KMBT")
"""Letters of doors and seats that are magnitudes elsewhere."""
_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_CODE_LINKS = frozenset("/=&?_@#\\~+")


def skip(s: Sentence, i: int) -> int:
    """The token to go on from when the digits at i are no figure at all, else 0."""
    tokens = s.tokens
    token = tokens[i]
    if len(token.text) > 20 or token.text.count(".") > 2:
        return i + 1
    for test in (
        power,
        glued_before,
        _glued_after,
        phone,
        _bullet,
        references.bracketed,
        _famous,
        coordinate,
        models.shape,
        models.number,
        models.plane,
    ):
        end = test(tokens, i)
        if end:
            return end
    return call_numbers.skip(s, i) or _address(s, i)


def power(tokens: Tokens, i: int) -> int:
    """ "10⁻⁶", "3×10⁸", "3.2 × 10⁵": a power, or a part of one, whose value is another."""
    if (
        tokens[i + 1].text in models.TIMES
        and tokens[i + 2].text == "10"
        and _is_raised(tokens[i + 3])
    ):
        i += 2
    if not _is_raised(tokens[i + 1]):
        return 0
    i += 1
    while _is_raised(tokens[i]):
        i += 1
    return i


def _is_raised(token: Token) -> bool:
    return token.glued and token.text[:1] != "" and set(token.text) <= _RAISED


def glued_before(tokens: Tokens, i: int) -> int:
    """ "IE6", "STS-1", "file_3", "a/4", "COVID-19"."""
    token = tokens[i]
    if not i or not token.glued:
        return 0
    before = tokens[i - 1]
    if before.text == "/" and i == 1:
        return i + 1
    if before.word:
        known = before.text in PLAIN_CODES or before.text in _KNOWN_BEFORE
        return 0 if known or before.text in ("c", "ca") else past_code(tokens, i)
    if (
        before.text in _CODE_LINKS
        and i > 1
        and before.glued
        and (tokens[i - 2].word or tokens[i - 2].url)
    ):
        return past_code(tokens, i)
    if before.text in DASHES and before.glued and i > 1 and tokens[i - 2].word:
        return _after_hyphen(tokens, i)
    if before.text in DASHES and i > 3 and tokens[i - 2].num and tokens[i - 4].low == "no":
        return i + 1  # "No. 20-315"
    if before.text == "." and before.glued and i > 1 and tokens[i - 2].word:
        return i + 1  # a foot-note mark after a full stop
    return 0


def _after_hyphen(tokens: Tokens, i: int) -> int:
    left = tokens[i - 2]
    if left.low in ("under", "over") and tokens[i + 1].low == "s" and tokens[i + 1].glued:
        return i + 2  # "under-18s"
    if left.low in _PREFIXES or left.low in SCALES or left.text in PLAIN_CODES:
        return 0
    if tokens[i - 1].text in "–—" and not left.text.isupper():
        return 0

    if left.low in MONTHS or left.low == "magnitude" or left.low in ("to", "for", "in", "and"):
        return 0

    if left.low in SMALL or left.low in TENS or _measured(tokens, i):
        return 0
    return past_code(tokens, i)


def _measured(tokens: Tokens, i: int) -> bool:
    """ "5ft-11", "8:00 am-9:30": a unit before the hyphen, and its number."""
    left = tokens[i - 2]
    return i > 2 and tokens[i - 3].num and (left.glued or left.low in ("am", "pm"))


def past_code(tokens: Tokens, i: int) -> int:
    """Past everything glued to a code."""
    j = i + 1
    while tokens[j].glued and (tokens[j].word or tokens[j].num or tokens[j].text in "-/_=&?#%."):
        if not tokens[j].text:
            break
        if tokens[j].text == "." and not tokens[j + 1].glued:
            break
        j += 1
    return j


_KNOWN_BEFORE = (frozenset(SIGNS) - DOUBTFUL) | {"Q"}
_CLOCK_TAILS = ("a.m.", "p.m.", "a.m", "p.m", "c")


def _glued_after(tokens: Tokens, i: int) -> int:
    """ "4K", "39A", "1080p", "4chan", "5G"."""
    after = tokens[i + 1]
    if not after.glued:
        return 0
    if after.text == "_":
        return past_code(tokens, i)
    if not after.word or after.text in "½⅓⅔¼¾⅛⅜⅝⅞":
        return 0
    if after.low == "x" and tokens[i + 2].glued and tokens[i + 2].num:
        return past_code(tokens, i)
    if after.text in _DOORS and i and tokens[i - 1].low in LABELS:
        return past_code(tokens, i)  # "apartment 4B"
    if after.low in ORDINAL_SUFFIXES or after.low in _GLUED_TAILS:
        screen = tokens[i].text == "4" or (tokens[i].text == "8" and tokens[i - 1].cap and i)
        return past_code(tokens, i) if screen and after.text == "K" else 0
    if MEASURE_SYMBOLS.match(tokens, i + 1) or TIME_SYMBOLS.match(tokens, i + 1):
        named = i > 0 and tokens[i - 1].cap
        return past_code(tokens, i) if after.text == "A" or (named and after.text == "C") else 0
    if after.text in PLAIN_CODES or after.low in SCALES:
        return 0
    if after.text in SIGNS and len(after.text) > 1:
        return 0
    if after.text == "p" or after.low in _CLOCK_TAILS or MEASURE_NAMES.match(tokens, i + 1):
        return past_code(tokens, i) if tokens[i].text in ("1080", "720", "480", "2160") else 0
    if TIME_NAMES.match(tokens, i + 1) or PERCENT_NAMES.match(tokens, i + 1):
        return 0
    return past_code(tokens, i)


def phone(tokens: Tokens, i: int) -> int:
    """Runs of three or more groups of digits, or a group of ten and more."""
    token = tokens[i]
    digits, groups, j = len(token.text), 1, i + 1
    if not token.text.isdigit():
        return 0
    if digits > 5 and i > 1 and tokens[i - 1].text == ":" and tokens[i - 2].text.isupper():
        return j  # "DOT: 3066988"
    if digits >= 9 or (i and tokens[i - 1].text == "+" and token.glued and digits > 6):
        return j
    if digits > 5:
        return 0
    while groups < 12:
        k = j
        while tokens[k].text in ("-", ".", "(", ")", "–", "/") and k < j + 2 and tokens[k].text:
            k += 1
        following = tokens[k]
        most = 8 if tokens[j].text in ("-", "–") else 5  # "978-3-16-148410-0"
        if not following.num or not following.text.isdigit() or len(following.text) > most:
            break
        if k == j and following.glued:
            break
        digits += len(following.text)
        groups += 1
        j = k + 1
    if groups >= 3 and digits >= 8 and not _thousands(tokens, i, j) and not _date(tokens, i):
        return j
    seven = groups == 2 and len(tokens[i].text) == 3 and len(tokens[j - 1].text) == 4
    return j if seven and tokens[i + 1].text == "-" and tokens[i + 1].glued else 0


def _thousands(tokens: Tokens, i: int, j: int) -> bool:
    """ "12 000 000": every group but the first has three digits, spaces between."""
    return all(tokens[k].num and len(tokens[k].text) == 3 for k in range(i + 1, j))


def _date(tokens: Tokens, i: int) -> bool:
    """2017-07-21 and 7/21/2017 also are three groups."""
    lengths = (len(tokens[i].text), len(tokens[i + 2].text), len(tokens[i + 4].text))
    sign = tokens[i + 1].text
    if sign not in ("-", "/", ".") or tokens[i + 3].text != sign:
        return False
    return lengths in ((4, 2, 2), (2, 2, 4), (1, 1, 4), (1, 2, 4), (2, 1, 4), (4, 1, 1), (4, 1, 2))


def _bullet(tokens: Tokens, i: int) -> int:
    """ "1. Introduction", "2) ...", "(3) ..." at the head."""
    token = tokens[i]
    if not token.text.isdigit() or len(token.text) > 2:
        return 0
    after = tokens[i + 1]
    if i == 0 and after.cap and after.word and not after.glued and len(token.text) < 3:
        counted = int(token.text) > 20 or any(plural(tokens[k].low) for k in (i + 1, i + 2, i + 3))
        return 0 if counted or not tokens[i + 2].cap or s_upper(after) else i + 1
    if i == 0 and after.text == ":" and after.glued and not tokens[i + 2].glued:
        return i + 1 if tokens[i + 2].cap and len(token.text) < 3 else 0
    if i == 0 and after.text in (".", ")") and after.glued and not tokens[i + 2].num:
        alone = after.text == "." and int(token.text) <= 20
        return i + 1 if tokens[i + 2].text or alone else 0
    if after.text != ")" or not after.glued or not i:
        return 0
    if tokens[i - 1].text == "(":
        listed = i == 1 or tokens[i - 2].text in (";", ",", ":") or tokens[i - 2].low == "and"
        return i + 1 if listed and tokens[i + 2].word else 0
    opened = any(token.text == "(" for token in tokens[max(0, i - 30) : i])
    return 0 if opened or not tokens[i + 2].word else i + 1


def s_upper(token: Token) -> bool:
    """A sign or acronym ("US", "KM") right after a number is no list item's name."""
    return token.text.isupper()


def _famous(tokens: Tokens, i: int) -> int:
    """ "9/11", "24/7", "50/50", "7/7": dated or lexical pairs that are no fraction."""
    if tokens[i].text == "50" and tokens[i + 1].text in DASHES and tokens[i + 2].text == "50":
        return i + 3
    slash = tokens[i + 1].text == "/" and tokens[i + 1].glued and tokens[i + 2].glued
    if slash and (tokens[i].text, tokens[i + 2].text) in _PAIRS and tokens[i + 3].text != "/":
        return i + 3
    return 0


def coordinate(tokens: Tokens, i: int) -> int:
    """40°26′N, 12.5° S"""
    if tokens[i + 1].text not in ("°", "º"):
        return 0
    j = i + 2
    while tokens[j].num or tokens[j].text in ("′", "″", "'", '"', "’", "”"):
        j += 1
    if tokens[j].text in ("N", "S", "E", "W") or (tokens[j].text in ("NW", "NE", "SW", "SE")):
        return j + 1
    return 0


_POINTS = frozenset("NSEW")
_POINTED = frozenset(("N.", "S.", "E.", "W.", "NW", "NE", "SW", "SE"))


def _address(s: Sentence, i: int) -> int:
    """ "2470 Lemoine Avenue", "12 High St."."""
    tokens = s.tokens
    token = tokens[i]
    if not token.text.isdigit() or len(token.text) > 5 or s.headline:
        return 0
    j = i + 1
    point = tokens[j].text
    if (point in _POINTS and tokens[j + 1].text in (".", "")) or point in _POINTED:
        named = tokens[j + 2] if tokens[j + 1].text == "." else tokens[j + 1]
        return j + 1 if named.word and named.cap else 0  # "201 E. Washington"
    while tokens[j].word and tokens[j].cap and j < i + 5:
        if tokens[j].low in STREETS and j > i + 1:
            return j + 1
        j += 1
    return 0


_TESTS = (
    power, glued_before, _glued_after, phone, _bullet, references.bracketed, _famous, coordinate,
)  # fmt: skip
