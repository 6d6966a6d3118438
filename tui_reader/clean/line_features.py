"""What the scorer sees of a line: its shape, its words among the text's own, its place, its
neighbours. No word list of any language: which words are common is learned from the text itself.

Owns the names of the features: the weights find their columns by them. Rules that the weights do
not know leave no trace in any column.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tui_reader import sentences
from tui_reader.clean import rule_matcher
from tui_reader.clean.feature_columns import means, shifted
from tui_reader.clean.rules import RULES, Rule
from tui_reader.sentences import is_ended

_WORD = re.compile(r"[^\W\d_]+")
_QUOTE = re.compile('["“”«»„「『]')
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b")
_ODD = re.compile(r"[|»›·•→©@#>/]|https?:|www\.")
_BULLET = re.compile(r"(?:[-*•·‣▪–—]|\d{1,3}[.)]) ")
_UPPER = re.compile(r"[A-ZÀ-ÖØ-ÞΑ-ΩА-ЯĄĆĘŁŃŚŹŻĞİŞ]")
_DIGIT = re.compile(r"\d")
_SIGN = re.compile(r"[^\w\s]")
HEAD, HEAD_WORDS = 240, 40
"""How much of a line its shape is taken from, in characters and words."""
FAR = 30
"""Distances are counted up to here."""

_RULE = "rule:"
_RULE_NAMES = tuple(rule.name for rule in RULES)
SHAPE = (
    "log_size", "words", "sentence_end", "colon_end", "question", "ellipsis", "title_case", "upper",
    "lower_words", "digits", "signs", "commas", "word_size", "odd", "quotes", "dated", "bulleted",
    "starts_lower", "starts_upper", "parens", "common", "known", "rare", "wide", "sentences",
    "twin", "ruled", "sure", "prose",
)  # fmt: skip
PLACE = (
    "index", "from_end", "relative", "count", "since_prose", "until_prose", "prose_before",
    "prose_after", "head", "body", "tail", "ruled_before", "ruled_after", "gap_size", "run",
    "first_rule",
)  # fmt: skip
_SEEN = ("log_size", "sentence_end", "title_case", "ruled", "prose", "common", "known", "dated")
_WINDOW = ("log_size", "sentence_end", "ruled", "prose", "title_case", "known")
NEAR = (-3, -2, -1, 1, 2, 3)
NAMES: tuple[str, ...] = (
    *SHAPE,
    *PLACE,
    *(f"{name}{step:+d}" for step in NEAR for name in _SEEN),
    *(f"{name}~{side}" for side in ("-5", "+5", "-12", "+12") for name in _WINDOW),
    *(_RULE + name for name in _RULE_NAMES),
)


@dataclass(frozen=True, slots=True)
class _Words:
    """The text's own vocabulary."""

    common: frozenset[str]
    """Words that its prose often says."""
    known: frozenset[str]
    """Words that its prose says, and another line too."""
    once: frozenset[str]
    """Words of one line only."""


def rows(
    lines: Sequence[str],
    found: Sequence[tuple[Rule, ...]] | None = None,
    known: tuple[str, ...] = NAMES,
) -> Any:
    """One row of `NAMES` for each line. `found` are the rules each line shows, if they were looked
    for; those without a column among the `known` ones are passed over, in every column."""
    import numpy as np  # 80 ms: only where something is scored

    if not lines:
        return np.empty((0, len(NAMES)), dtype=np.float32)
    found = [rule_matcher.hits(line) for line in lines] if found is None else found
    names = frozenset(known)
    found = [tuple(rule for rule in rules if _RULE + rule.name in names) for rules in found]
    prose = [rule_matcher.is_prose(line) for line in lines]
    split = [_words(line) for line in lines]
    vocabulary = _vocabulary(split, prose)
    twins = Counter(lines)
    shapes = [
        (*_shape(line, words, vocabulary), min(twins[line], 5), len(rules), _sure(rules), flag)
        for line, words, rules, flag in zip(lines, split, found, prose, strict=True)
    ]
    solid = [flag and not rules for flag, rules in zip(prose, found, strict=True)]
    places = _places(lines, solid, [bool(rules) for rules in found])
    table = np.array(shapes, dtype=float)
    near, wide = shifted(table[:, _SEEN_AT], NEAR), table[:, _WINDOW_AT]
    parts = (table, places, near, *(means(wide, reach) for reach in (5, 12)), _ruled(found))
    return np.column_stack(parts).astype(np.float32)


def _words(line: str) -> list[str]:
    """The words of a line; scripts without blanks give two letters at a time."""
    if not line.isascii() and sentences.WIDE.search(line):
        return [line[at : at + 2] for at in range(0, min(len(line), 4 * HEAD) - 1, 2)]
    return _WORD.findall(line[: 4 * HEAD])


def _sure(rules: Sequence[Rule]) -> bool:
    return any("body" in rule.where for rule in rules)


def _vocabulary(split: Sequence[Sequence[str]], prose: Sequence[bool]) -> _Words:
    lines: Counter[str] = Counter()
    in_prose: Counter[str] = Counter()
    for words, flag in zip(split, prose, strict=True):
        lowered = [word.lower() for word in words]
        lines.update(set(lowered))
        if flag:
            in_prose.update(lowered)
    often = max(4.0, sum(in_prose.values()) / 250)
    return _Words(
        frozenset(word for word, number in in_prose.items() if number >= often),
        frozenset(word for word in in_prose if lines[word] > 1),
        frozenset(word for word, number in lines.items() if number == 1),
    )


def _shape(line: str, words: Sequence[str], vocabulary: _Words) -> tuple[float, ...]:
    """Only the beginning is looked at: longer lines are long, and no clearer for it."""
    head, words = line[:HEAD], words[:HEAD_WORDS]
    size, each = max(1, len(head)), max(1, len(words))
    wide = 0 if head.isascii() else len(sentences.WIDE.findall(head))
    lowered = [word.lower() for word in words]
    long_words = lowered if wide else [word for word in lowered if len(word) >= 4]
    digits = len(_DIGIT.findall(head))
    return (
        math.log1p(len(line) * (1 + 2 * wide / size)), min(len(words), HEAD_WORDS),
        is_ended(line), line.endswith((":", "：")), "?" in head or "？" in head,
        line.endswith(("…", "...")), sum([word[0].isupper() for word in words]) / each,
        len(_UPPER.findall(head)) / size, sum(map(str.islower, words)) / each,
        digits / size, len(_SIGN.findall(head)) / size,
        min(12, line.count(",") + line.count("，") + line.count("、")), sum(map(len, words)) / each,
        len(_ODD.findall(head)), len(_QUOTE.findall(head)),
        digits > 0 and _DATE.search(head) is not None,
        _BULLET.match(line) is not None, line[:1].islower(), line[:1].isupper(), "(" in head,
        sum(map(vocabulary.common.__contains__, lowered)) / each,
        sum(map(vocabulary.known.__contains__, long_words)) / max(1, len(long_words)),
        sum(map(vocabulary.once.__contains__, lowered)) / each, wide / size,
        min(12, sum(map(line.count, (". ", "? ", "! ", "。", "।")))),
    )  # fmt: skip


def _places(
    lines: Sequence[str], solid: Sequence[bool], ruled: Sequence[bool]
) -> list[list[float]]:
    count = len(lines)
    before, since, hits_before, first = _forward(lines, solid, ruled)
    after, until, hits_after, _ = (
        values[::-1] for values in _forward(lines[::-1], solid[::-1], ruled[::-1])
    )
    total = max(1.0, before[-1] + (len(lines[-1]) if solid[-1] else 0))
    some = any(solid)
    return [
        [
            min(at, FAR), min(count - 1 - at, FAR), at / count, math.log1p(count),
            since[at], until[at],
            before[at] / total, after[at] / total, some and not before[at] and not solid[at],
            bool(before[at] and after[at]), some and not after[at] and not solid[at],
            hits_before[at], hits_after[at], min(since[at] + until[at], 2 * FAR),
            min(since[at], until[at]), first[at],
        ]
        for at in range(count)
    ]  # fmt: skip


def _forward(
    lines: Sequence[str], solid: Sequence[bool], ruled: Sequence[bool]
) -> tuple[list[float], list[float], list[float], list[float]]:
    """For each line: prose before it, lines since the last prose, ruled lines since then, and
    how far back the first of these stands."""
    before, since, hits, first = [], [], [], []
    size, gap, found, back = 0.0, FAR, 0, 0
    for line, flag, hit in zip(lines, solid, ruled, strict=True):
        before.append(size)
        since.append(float(gap))
        hits.append(float(min(found, 10)))
        first.append(float(back))
        if flag:
            size, gap, found, back = size + len(line), 0, 0, 0
        else:
            gap, found = min(gap + 1, FAR), found + hit
            back = min(back + 1, FAR) if found else 0
    return before, since, hits, first


_SEEN_AT = [SHAPE.index(name) for name in _SEEN]
_WINDOW_AT = [SHAPE.index(name) for name in _WINDOW]
_RULE_AT = {name: at for at, name in enumerate(_RULE_NAMES)}


def _ruled(found: Sequence[Sequence[Rule]]) -> Any:
    """Which rules each line shows."""
    import numpy as np

    out = np.zeros((len(found), len(_RULE_NAMES)))
    for at, rules in enumerate(found):
        for rule in rules:
            out[at, _RULE_AT[rule.name]] = 1.0
    return out
