"""Scores: 3:1, 2-1. A dash is one only where the words are of sport."""

from __future__ import annotations

from tui_reader.annotate.figures.languages.lexicon import Lexicon
from tui_reader.annotate.figures.sentence import Hit, Sentence

_BACK, _AHEAD = 12, 8
_MOST = 199


def score(s: Sentence, i: int, lex: Lexicon) -> int:
    """The pair of bare numbers that begins at token i."""
    tokens = s.tokens
    first, sign, second = tokens[i], tokens[i + 1], tokens[i + 2]
    if sign.low in lex.score_to and first.num and second.num:
        return _told(s, i, lex)
    if not (sign.glued and second.glued and second.num and sign.text in (":", "-", "–")):
        return 0
    if not (first.text.isdigit() and second.text.isdigit()) or _goes_on(s, i + 3):
        return 0
    low, high = int(first.text), int(second.text)
    if max(low, high) > _MOST or (tokens[i + 3].glued and tokens[i + 3].word):
        return 0
    single = sign.text == ":" and len(second.text) == 1
    if not single and not _falls(s, i, lex) and not _played(s, i, lex):
        return 0
    if sign.text == ":" and len(second.text) == 2 and low < 24 and high < 60:
        return 0  # a time of day
    return s.add(Hit(i, i + 3, "number", (float(low), float(high)), "score"))


def _falls(s: Sentence, i: int, lex: Lexicon) -> bool:
    """ "a perdu 2-0 à Brest": a pair that does not rise and counts nothing is no range."""
    tokens, after = s.tokens, s.tokens[i + 3]
    sides = tokens[i].text, tokens[i + 2].text
    low = tokens[i - 1].low if i else ""
    if tokens[i + 1].text == ":" or int(sides[0]) < int(sides[1]) or len(sides[0]) > _GOALS:
        return False
    named = i > 0 and tokens[i - 1].word and not tokens[i].glued and low not in lex.labels
    return named and not (after.word and after.low not in lex.little) and after.text != "%"


_GOALS = 1
"""Digits of a side where no word of sport is near."""


def _goes_on(s: Sentence, i: int) -> bool:
    return s.tokens[i].text in ("-", ":") and s.tokens[i + 1].num


def _told(s: Sentence, i: int, lex: Lexicon) -> int:
    """2 a 1"""
    first, second = s.tokens[i].text, s.tokens[i + 2].text
    if not (first.isdigit() and second.isdigit() and len(first) < 3 and len(second) < 3):
        return 0
    if int(first) < int(second) or not _played(s, i, lex):
        return 0
    return s.add(Hit(i, i + 3, "number", (float(first), float(second)), "score"))


def _played(s: Sentence, i: int, lex: Lexicon) -> bool:
    last = s.last
    if last is not None and last.unit == "score" and i - last.end < 3:
        return True
    near = s.tokens[max(0, i - _BACK) : i + 3 + _AHEAD]
    return bool(lex.sport) and any(token.low.startswith(lex.sport) for token in near)
