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
from tui_reader.clean.blocks import narrow
from tui_reader.clean.feature_columns import means, shifted
from tui_reader.clean.rules import RULES, Rule
from tui_reader.sentences import is_ended

_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = bytes(code if _WORD.match(chr(code)) else ord(" ") for code in range(256))
"""The letters of a narrow text, all else as blanks."""
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
_GLANCE = ("log_size", "sentence_end", "title_case", "common", "known", "dated")
_SHAPE = (
    "words", "colon_end", "question", "ellipsis", "upper", "lower_words", "digits", "signs",
    "commas", "word_size", "odd", "quotes", "bulleted", "starts_lower", "starts_upper", "parens",
    "rare", "wide", "sentences",
)  # fmt: skip
SHAPE = (*_GLANCE, *_SHAPE, "twin", "ruled", "sure", "prose")
PLACE = (
    "index", "from_end", "relative", "count", "since_prose", "until_prose", "prose_before",
    "prose_after", "head", "body", "tail", "ruled_before", "ruled_after", "gap_size", "run",
    "first_rule",
)  # fmt: skip
_SEEN = (*_GLANCE, "ruled", "prose")
_WINDOW = ("log_size", "sentence_end", "ruled", "prose", "title_case", "known")
NEAR = (-3, -2, -1, 1, 2, 3)
WIDE = (5, 12)
NAMES: tuple[str, ...] = (
    *SHAPE,
    *PLACE,
    *(f"{name}{step:+d}" for step in NEAR for name in _SEEN),
    *(f"{name}~{side}{reach}" for reach in WIDE for side in "-+" for name in _WINDOW),
    *(_RULE + name for name in _RULE_NAMES),
)


@dataclass(frozen=True, slots=True)
class _Head:
    """The beginning of a line; longer lines are long, and no clearer for it."""

    text: str
    words: Sequence[str]
    lowered: Sequence[str]
    wide: int
    """Signs of scripts that write without blanks."""


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
    asked: Sequence[bool] | None = None,
) -> Any:
    """One row of `NAMES` for each line. `found` are the rules each line shows, if they were looked
    for; those without a column among the `known` ones are passed over, in every column. Rows of
    lines that are not `asked` for, all are unless it is said, hold what those around need."""
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
    asked = [True] * len(lines) if asked is None else asked
    near = _near(asked)
    shapes = [
        (
            *(_shape(line, words, vocabulary, ask) if close else _UNSEEN),
            min(twins[line], 5), len(rules), _sure(rules), flag,
        )
        for line, words, rules, flag, ask, close in zip(
            lines, split, found, prose, asked, near, strict=True
        )
    ]  # fmt: skip
    solid = [flag and not rules for flag, rules in zip(prose, found, strict=True)]
    places = _places(lines, solid, [bool(rules) for rules in found])
    table = np.array(shapes, dtype=float)
    beside, wide = shifted(table[:, _SEEN_AT], NEAR), table[:, _WINDOW_AT]
    parts = (table, places, beside, *(means(wide, reach) for reach in WIDE), _ruled(found))
    return np.column_stack(parts).astype(np.float32)


def _words(line: str) -> list[str]:
    """The words of a line; scripts without blanks give two letters at a time."""
    if (plain := narrow(line)) is not None:
        return plain[: 4 * HEAD].translate(_LETTERS).decode("latin-1").split()
    if sentences.WIDE.search(line):
        return [line[at : at + 2] for at in range(0, min(len(line), 4 * HEAD) - 1, 2)]
    return _WORD.findall(line[: 4 * HEAD])


def _sure(rules: Sequence[Rule]) -> bool:
    return any("body" in rule.where for rule in rules)


def _vocabulary(split: Sequence[Sequence[str]], prose: Sequence[bool]) -> _Words:
    lines: Counter[str] = Counter()
    in_prose: Counter[str] = Counter()
    for words, flag in zip(split, prose, strict=True):
        lowered = "\0".join(words).lower().split("\0") if words else []
        lines.update(set(lowered))
        if flag:
            in_prose.update(lowered)
    often = max(4.0, sum(in_prose.values()) / 250)
    return _Words(
        frozenset(word for word, number in in_prose.items() if number >= often),
        frozenset(word for word in in_prose if lines[word] > 1),
        frozenset(word for word, number in lines.items() if number == 1),
    )


def _near(asked: Sequence[bool]) -> Sequence[bool]:
    """Which lines are as near to one that is asked for as it looks."""
    if all(asked):
        return asked
    far, near = WIDE[-1], [False] * len(asked)
    for at, ask in enumerate(asked):
        if ask:
            first, end = max(0, at - far), min(len(near), at + far + 1)
            near[first:end] = [True] * (end - first)
    return near


def _shape(line: str, words: Sequence[str], vocabulary: _Words, whole: bool) -> tuple[float, ...]:
    """A row of `_GLANCE` and, if it is to be `whole`, of `_SHAPE`."""
    head, words = line[:HEAD], words[:HEAD_WORDS]
    wide = 0 if head.isascii() else len(sentences.WIDE.findall(head))
    seen = _Head(head, words, [word.lower() for word in words], wide)
    glance = _glance(line, seen, vocabulary)
    return (*glance, *_closer(line, seen, vocabulary)) if whole else (*glance, *_UNLOOKED)


def _glance(line: str, head: _Head, vocabulary: _Words) -> tuple[float, ...]:
    size, each, lowered = max(1, len(head.text)), max(1, len(head.words)), head.lowered
    long_words = lowered if head.wide else [word for word in lowered if len(word) >= 4]
    return (
        math.log1p(len(line) * (1 + 2 * head.wide / size)), is_ended(line),
        sum([word[0].isupper() for word in head.words]) / each,
        sum(map(vocabulary.common.__contains__, lowered)) / each,
        sum(map(vocabulary.known.__contains__, long_words)) / max(1, len(long_words)),
        _DATE.search(head.text) is not None,
    )  # fmt: skip


def _closer(line: str, head: _Head, vocabulary: _Words) -> tuple[float, ...]:
    text, words, size, each = head.text, head.words, max(1, len(head.text)), max(1, len(head.words))
    return (
        min(len(words), HEAD_WORDS), line.endswith((":", "：")), "?" in text or "？" in text,
        line.endswith(("…", "...")), len(_UPPER.findall(text)) / size,
        sum(map(str.islower, words)) / each, len(_DIGIT.findall(text)) / size,
        len(_SIGN.findall(text)) / size,
        min(12, line.count(",") + line.count("，") + line.count("、")), sum(map(len, words)) / each,
        len(_ODD.findall(text)), len(_QUOTE.findall(text)), _BULLET.match(line) is not None,
        line[:1].islower(), line[:1].isupper(), "(" in text,
        sum(map(vocabulary.once.__contains__, head.lowered)) / each, head.wide / size,
        min(12, sum(map(line.count, (". ", "? ", "! ", "。", "।")))),
    )  # fmt: skip


_UNLOOKED = (0.0,) * len(_SHAPE)
_UNSEEN = (0.0,) * len(_GLANCE) + _UNLOOKED


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
