"""Figures of Chinese, Japanese, Korean and Thai: numbers with what stands right behind them.

What these patterns leave is read like a text of an unknown language: digits, signs, codes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from tui_reader.annotate.figures.languages import sign_clock, sign_dates, sign_relatives
from tui_reader.annotate.figures.languages.folding import flat
from tui_reader.annotate.figures.languages.sign_lexicon import (
    SignLexicon,
    either,
    sign_lexicon,
    values,
)
from tui_reader.annotate.figures.languages.sign_text import SignText, made
from tui_reader.annotate.figures.ranges import combine
from tui_reader.model import Annotation, Value

_LOOK = 24
"""Code points around a score in which a word of sport may stand."""


def find(text: str, when: date | None, code: str) -> tuple[list[Annotation], str]:
    """The figures, in order and disjoint; and the text without what was read, as long as before."""
    lex = sign_lexicon(code)
    t = SignText(flat(text), when, lex)
    found: list[Annotation] = []
    for reader in READERS:
        for annotation in reader(t):
            start, end = annotation.span.start, annotation.span.end
            if t.take(start, end):
                said = t.qualifier(start, end) if annotation.kind in QUALIFIED else None
                found.append(replace(annotation, qualifier=said))
    return sorted(found, key=lambda annotation: annotation.span), t.rest()


def idioms(t: SignText) -> Iterator[Annotation]:
    """Takes the place of words that have a numeral in them; finds nothing."""
    for x in t.lex.idiom.finditer(t.text):
        if not _counts(t, x.start(), x.end()):
            t.take(x.start(), x.end())
    yield from ()


def _counts(t: SignText, start: int, end: int) -> bool:
    """Is the word's numeral a part of a longer number: 三十一个?"""
    before = t.text[start - 1 : start]
    known = t.lex.small.keys() | t.lex.places.keys() | t.lex.groups.keys()
    if before and before == t.lex.tongue.ordinal_head:
        return True
    numeral = before.isdigit() or before in known
    return numeral and (t.text[start] in known or t.text[start].isdigit())


@cache
def _share_patterns(lex: SignLexicon) -> tuple[re.Pattern[str], ...]:
    tongue = lex.tongue
    return (
        re.compile(f"(?:{either(values(tongue.percent_before))}) ?"),
        re.compile(f"(?:{either(values(tongue.over))})"),
        re.compile(f"(?:{either(values(tongue.halves))})"),
    )


def shares(t: SignText) -> Iterator[Annotation]:
    """百分之二十五, ร้อยละ 25; 三分之一, 3分の1; 一半"""
    lex, patterns = t.lex, _share_patterns(t.lex)
    for x in patterns[0].finditer(t.text):
        n = lex.number.match(t.text, x.end())
        value = lex.value(n[0]) if n else None
        if n and value is not None:
            yield made(x.start(), n.end(), "percent", value, "%")
    for x in patterns[1].finditer(t.text):
        yield from _fraction(t, x)
    for x in patterns[2].finditer(t.text):
        yield made(x.start(), x.end(), "number", 0.5)


def _fraction(t: SignText, x: re.Match[str]) -> Iterator[Annotation]:
    top = t.lex.number.match(t.text, x.end()) or t.lex.morpheme.match(t.text, x.end())
    bottom = t.numeral_before(x.start())
    if top is None or bottom is None:
        return
    over, under = t.lex.value(top[0]), t.lex.value(t.text[bottom : x.start()])
    if over and under and over < under:
        yield made(bottom, top.end(), "number", over / under)


@cache
def _vague_pattern(lex: SignLexicon) -> re.Pattern[str]:
    steps = either(dict.fromkeys((*lex.places, *lex.groups), ""))
    return re.compile(f"(?:{either(values(lex.tongue.vague))})(?:{steps})+")


def vague(t: SignText) -> Iterator[Annotation]:
    """数百, 수십만, หลายร้อย"""
    lex = t.lex
    steps = either(dict.fromkeys((*lex.places, *lex.groups), ""))
    heads = either(values(lex.tongue.vague))
    for x in re.finditer(f"(?:{heads})((?:{steps})+)", t.text):
        unit = lex.unit.match(t.text, x.end())
        said = lex.units[unit[0].strip()] if unit and unit[0].strip() in lex.units else ""
        kind, _, payload = said.partition(":")
        if unit and kind in ("money", "measure", "duration"):
            yield made(x.start(), unit.end(), kind, None, payload.rstrip("."))
        else:
            yield made(x.start(), x.end(), "number", None)


@cache
def _score_patterns(lex: SignLexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    between = either(values(lex.tongue.versus))
    pair = rf"(?<![0-9.,:-])([0-9]{{1,3}})(?:{between})([0-9]{{1,3}})(?![0-9.:%-])"
    return re.compile(pair), re.compile(either(values(lex.tongue.sport)))


def scores(t: SignText) -> Iterator[Annotation]:
    """3比1, 3対1, 3-1 beside words of sport"""
    pattern, sport = _score_patterns(t.lex)
    for x in pattern.finditer(t.text):
        near = t.text[max(0, x.start() - _LOOK) : x.end() + _LOOK]
        if sport.search(near):
            yield made(x.start(), x.end(), "number", (float(x[1]), float(x[2])), "score")


@cache
def _ordinal_patterns(lex: SignLexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    tails = either(values(lex.tongue.ordinal_tails))
    return (
        re.compile(f"(?:{either(values(lex.tongue.ordinal_head))})"),
        re.compile(rf"(?<![0-9.,])([0-9]{{1,4}}) ?(?:{tails})"),
    )


def ordinals(t: SignText) -> Iterator[Annotation]:
    """第一, 제3, 3位, 두 번째"""
    lex, tongue = t.lex, t.lex.tongue
    heads, tails = _ordinal_patterns(lex)
    for x in heads.finditer(t.text):
        n = lex.number.match(t.text, x.end())
        value = lex.value(n[0]) if n else None
        if n is None or value is None:
            continue
        label = t.labelled_behind(n.end()) or n[0].endswith("조")
        if label or t.unit_behind(n.end(), ("money", "percent")):
            t.take(x.start(), n.end())
            continue
        if value > 9999:
            continue
        apart = lex.code == "th"
        yield made(n.start() if apart else x.start(), n.end(), "ordinal", value)
    for word, number in values(tongue.ordinals).items():
        for at in t.places_of(word):
            yield made(at, at + len(word), "ordinal", float(number))
    for x in tails.finditer(t.text):
        yield made(x.start(1), x.end(1), "ordinal", float(x[1]))


def amounts(t: SignText) -> Iterator[Annotation]:
    """Numbers with their unit, and bare ones."""
    for x in t.lex.number.finditer(t.text):
        yield from _amount(t, x)
    for word, number in t.lex.natives.items():
        yield from _native(t, word, number)


def _amount(t: SignText, x: re.Match[str]) -> Iterator[Annotation]:
    lex, end = t.lex, x.end()
    value: Value = lex.value(x[0])
    if value is None or t.labelled(x.start(), end):
        t.take(x.start(), end)
        return
    link = lex.to.match(t.text, end)
    second = lex.number.match(t.text, link.end()) if link else None
    if link and second is None:
        plain = lex.morpheme.match(t.text, link.end())
        second = plain if plain and plain[0].isdigit() else None
    high = lex.value(second[0]) if second else None
    digits = x[0][0].isascii()
    unit, stop = t.unit(end)
    if second and high and _years(value, high, x[0], second[0]) and not unit:
        yield made(x.start(), second.end(), "date", f"{x[0]}/{second[0]}")
        return
    if second and high and isinstance(value, float) and not unit:
        unit, stop = t.unit(second.end())
        comma = link is not None and "、" in link[0]
        if value < high and (unit or digits) and not (comma and not unit):
            value, end = t.both(value, high, second[0]), second.end()
        else:
            unit, stop = "", end
    if not digits and not unit and not _long(t, x[0]):
        return
    if not unit and not t.plain_number(x.start(), end):
        return
    yield from _kept(t, (x.start(), end, stop), value, unit)


def _years(low: Value, high: float, first: str, second: str) -> bool:
    """1997〜1999"""
    plain = first.isdigit() and second.isdigit() and len(first) == len(second) == 4
    return plain and isinstance(low, float) and 1000 <= low < high < 2100


def _long(t: SignText, numeral: str) -> bool:
    """Is a numeral in words one even without a unit: 三千五百?"""
    lex = t.lex
    parts = [found[0] for found in lex.morpheme.finditer(numeral)]
    if len(parts) > 1 and any(part in lex.groups for part in parts):
        return True
    return len(parts) > 3 and any(part in lex.places for part in parts)


def _kept(
    t: SignText, places: tuple[int, int, int], value: Value, unit: str
) -> Iterator[Annotation]:
    start, end, stop = places
    kind, _, payload = unit.partition(":")
    if kind == "duration" and isinstance(value, float):
        half = t.half_behind(stop)
        value, stop = (value + 0.5, half) if half else (value, stop)
    one = isinstance(value, float) and value == 1 and not t.text[start].isascii()
    if one and kind in ("number", "duration", "tenth", "") and payload not in ("month",):
        return  # 一个, 一天: the article
    if kind == "age" or (kind == "duration" and payload == "year" and t.aged(start)):
        yield made(start, stop, "number", value, "year-old")
    elif kind == "tenth":
        yield made(start, stop, "percent", combine(value, 10), "%")
    elif kind == "percent":
        yield made(start, stop, "percent", value, "%")
    elif kind == "point":
        yield made(start, stop, "percent", value, "pp")
    elif kind in ("money", "measure", "duration"):
        if payload.endswith(".") and kind == "money":
            value = combine(value, 0.01)
        yield made(start, stop, kind, value, payload.rstrip("."))
    else:
        yield made(start, end, "number", value)


def _native(t: SignText, word: str, number: float) -> Iterator[Annotation]:
    """두 시간, 서른두 가구: only with a counter behind it."""
    for at in t.places_of(word):
        end = at + len(word)
        if t.letter_before(at) or t.text[end : end + 1].isdigit():
            continue
        if word == "열" and t.text[end : end + 1] != " ":
            continue  # 열차
        unit, stop = t.unit(end)
        if unit and not (t.text[end] != " " and unit.startswith("number:") and number < 4):
            yield from _kept(t, (at, end, stop), number, unit)


Reader = Callable[[SignText], Iterator[Annotation]]
READERS: tuple[Reader, ...] = (
    sign_dates.decades,
    sign_relatives.periods,
    sign_dates.find,
    sign_relatives.find,
    shares,
    idioms,
    sign_clock.find,
    scores,
    ordinals,
    vague,
    amounts,
)
"""In their order: what one has taken the next ones leave."""


QUALIFIED = frozenset(("number", "money", "percent", "measure", "duration"))
"""Kinds that "about" may stand before."""
