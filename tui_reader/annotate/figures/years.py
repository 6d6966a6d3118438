"""Years and longer: "the 1990s", "19th century", "1890–91", "776 BC", "summer of 2012"."""

from __future__ import annotations

from tui_reader.annotate.figures import dates
from tui_reader.annotate.figures.calendar_words import (
    ERAS_AFTER,
    ERAS_BEFORE,
    SEASONS,
)
from tui_reader.annotate.figures.lexicon import STOPS
from tui_reader.annotate.figures.numerals import DASHES, SCALES, TENS
from tui_reader.annotate.figures.sentence import Sentence
from tui_reader.annotate.figures.tokens import Token

_DECADE_WORDS = {word[:-1] + "ies": value for word, value in TENS.items() if word != "fourty"}


def decade(s: Sentence, i: int, start: int) -> int:
    """1960s, 1930’s, '90s, the 90s; 1800s is a century."""
    tokens = s.tokens
    token, after = tokens[i], tokens[i + 1]
    text = token.text
    if after.low == "'s" and i and not _decade_before(tokens[i - 1]):
        return 0
    if after.low not in ("s", "'s") or not after.glued or not text.isdigit() or text[-1] != "0":
        return 0
    if len(text) == 4 and "1000" <= text < "2200":
        century = text.endswith("00") and text != "2000"
        return dates.add(s, start, i + 2, text[:2] + "XX" if century else text[:3] + "X")
    if len(text) != 2:
        return i + 2  # "747s": a plural of a name
    before = tokens[i - 1] if i else None
    joined = (
        before is not None
        and before.low in ("and", "or", "to")
        and (s.last is not None and s.last.kind == "date" and s.last.end == i - 1)
    )
    if joined:
        pass
    elif before is not None and token.glued and before.text in ("'", "’", "‘"):
        start = min(start, i - 1)
    elif not (before is not None and before.low == "the") and start == i:
        return i + 2
    return dates.add(s, start, i + 2, f"{20 if text < '20' else 19}{text[0]}X")


def _decade_before(token: Token) -> bool:
    """What may stand before "1930’s": else the ’s is a possessive."""
    return token.low in ("the", "early", "late", "mid", "-", "–", "later", "in", "since", "’", "'")


def short(s: Sentence, i: int, start: int) -> int:
    """’96 after "in" and the like"""
    tokens = s.tokens
    text = tokens[i].text
    if i < 1 or tokens[i - 1].text not in ("'", "’", "‘") or not tokens[i].glued:
        return 0
    if len(text) != 2 or not text.isdigit() or (tokens[i + 1].glued and tokens[i + 1].word):
        return 0
    if tokens[i - 1].glued and i > 1 and tokens[i - 2].word:
        return 0
    return dates.add(s, min(start, i - 1), i + 1, f"{20 if text < '30' else 19}{text}")


_BARE_LINKS = frozenset(("and", "or", ",", "&"))


def bare(s: Sentence, i: int, start: int) -> int:
    """The 84 of "1980 and 84", "in 1980 and 84, and third in 88"."""
    tokens, text = s.tokens, s.tokens[i].text
    if len(text) != 2 or not text.isdigit() or i < 2:
        return 0
    after = tokens[i + 1]
    if after.glued and after.text not in (".", ",", ";", ":", ")", "!", "?", "”", '"'):
        return 0
    if after.word and after.low not in STOPS:
        return 0
    for hit in reversed(s.hits[-4:]):
        first = dates.year_number(tokens[hit.start])
        if hit.kind == "date" and first and hit.end == hit.start + 1 and isinstance(hit.value, str):
            link = tokens[hit.end : i]
            beside = all(token.low in _BARE_LINKS for token in link)
            again = tokens[i - 1].low == "in" and not (after.low == "of" or after.num)
            if not (beside or again) or (beside and after.low in ("of", "more", "others")):
                return 0
            year = first // 100 * 100 + int(text)
            year += 100 if year <= first else 0
            near = year - first <= 40
            return dates.add(s, start, i + 1, f"{year}") if near else 0
    return 0


def decade_word(s: Sentence, i: int, start: int) -> int:
    """the sixties"""
    value = _DECADE_WORDS.get(s.tokens[i].low)
    if not value or (start == i and (i == 0 or s.tokens[i - 1].low != "the")):
        return 0
    return dates.add(s, start, i + 1, f"19{value // 10}X")


def year_span(s: Sentence, i: int, start: int) -> int:
    """2013-2017, 1890–91."""
    tokens = s.tokens
    first = dates.year_number(tokens[i])
    dash, second = tokens[i + 1], tokens[i + 2]
    if not first or dash.text not in DASHES or not second.num:
        return 0
    last = dates.year_number(second)
    if not last and len(second.text) == 2 and second.glued and second.text.isdigit():
        last = first // 100 * 100 + int(second.text)
        if last < first and last % 100 <= 12 and first > 1899:
            return dates.add(s, start, i + 3, f"{first}-{second.text}") if int(second.text) else 0
    after = tokens[i + 3]
    if not first < last <= first + 500 or after.low in SCALES or after.text == "%":
        return 0
    if after.text in ERAS_BEFORE:
        return 0
    return dates.add(s, start, i + 3, f"{first}/{last}")


def era(s: Sentence, i: int, start: int) -> int:
    """776 BC, 79 AD."""
    tokens = s.tokens
    token, after = tokens[i], tokens[i + 1]
    digits = token.text.replace(",", "")
    if not token.num or not digits.isdigit() or len(digits) > 5 or not after.cap:
        return 0
    if after.low in ERAS_BEFORE:
        return dates.add(s, start, i + 2, f"BC{int(digits)}")
    if after.low in ERAS_AFTER and len(digits) <= 4:
        return dates.add(s, start, i + 2, f"{int(digits):04}")
    return 0


def era_first(s: Sentence, i: int, start: int) -> int:
    """AD 79, "year 71"."""
    token, after = s.tokens[i], s.tokens[i + 1]
    if not after.num or not after.text.isdigit() or len(after.text) > 4:
        return 0
    if token.low == "year":
        if not (i and s.tokens[i - 1].low == "the") and not dates.year_number(after):
            return 0
    elif not token.text.startswith("A"):
        return 0
    return dates.add(s, start, i + 2, f"{int(after.text):04}")


_STUDIOS = frozenset(("fox", "studios", "fund", "media", "insurance", "pictures"))
"""Whose names begin so: "21st Century Fox"."""


def century(s: Sentence, number: int, j: int, start: int) -> int:
    """After an ordinal that ends before token j: "century (BC)"."""
    tokens = s.tokens
    if tokens[j].text in DASHES and tokens[j].glued:
        j += 1
    if tokens[j].low not in ("century", "centuries") or not 1 <= number <= 30:
        return 0
    head = f"{number - 1:02}XX"
    if tokens[j].cap and tokens[j + 1].cap and tokens[j + 1].low in _STUDIOS:
        return j + 1
    if tokens[j + 1].low in ERAS_BEFORE:
        return dates.add(s, start, j + 2, f"BC{head}")
    end = j + 2 if tokens[j + 1].low in ERAS_AFTER and tokens[j + 1].cap else j + 1
    return dates.add(s, start, end, head)


def season(s: Sentence, i: int, start: int) -> int:
    """summer of 2012, spring 2009, winter of 1776-77."""
    tokens = s.tokens
    code = SEASONS.get(tokens[i].low)
    if not code:
        return 0
    year, end = dates.year_after(tokens, i + 1)
    if not year or tokens[i + 1].text == ",":
        return 0
    if tokens[end].text in DASHES and tokens[end + 1].num and len(tokens[end + 1].text) == 2:
        end += 2
    return dates.add(s, start, end, f"{year}-{code}")


def quarter(s: Sentence, i: int, start: int) -> int:
    """Q3 2015"""
    tokens = s.tokens
    number = tokens[i + 1]
    if tokens[i].text != "Q" or not number.glued or number.text not in ("1", "2", "3", "4"):
        return 0
    year, end = dates.year_after(tokens, i + 2)
    return dates.add(s, start, end if year else i + 2, f"{year or 'XXXX'}-Q{number.text}")
