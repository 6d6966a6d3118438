"""Who speaks in a line: the story, or its publisher and its page to whoever reads them.

A line is told by its words, by what they are about (`words_of_voices.py`), by which two of these
stand together, how much of it they are, and by its form. The weights are learned (voice.json, by
assets/clean/train_voice.py); those of what words are about hold for every language. Owns this
reading of a line; decides nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tui_reader import paths
from tui_reader.clean.blocks import fold
from tui_reader.clean.tongues import HEAD, Tongue, tongue_of_words
from tui_reader.clean.words_of_voices import GENERAL, MAIL, PLAIN, UNBLANKED, WORDS
from tui_reader.sentences import WIDE, is_ended

SHORTEST, LONGEST = 3, 330
"""Characters of a line that is read so."""
MONEY, PRICE_LINE = "money", 24
"""What a price is about, and characters of the longest line that is one."""
NEVER = -99.0
"""What is said of a line that is not."""
OWN = 0.4
"""Share of a line's words that its text's language must know, or it is in another one."""
FEWEST, LONE, MANY = 2, 12, 60
"""Words of the shortest line, of the longest line that is about one thing only, and of any."""
WORD, START = "w:", "^"
"""Before the name of the weight of a word itself, and of what a clause begins with."""
_SIGN = re.compile(r"[^\W_]+|[.!?:;,…–—|()•·/\[\]«»“”„\"]")
_NUMBER = re.compile(r"\d+")
_BOUNDS = frozenset('.!?:;,…–—|()•·/[]«»“”„"')
_CLOCK = re.compile(r"\b\d{1,2}:\d\d\b")
_ADDRESS = re.compile(r"\w@\w")
_PRICE = re.compile(r"[$€£¥₹]")
_SIZES = (3, 6, 12, 25)
"""Words up to which a line is of a size."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What is heard in a line."""

    odds: float
    """The logarithm of how likely the publisher speaks in it; `NEVER` where nothing is."""
    about: frozenset[str] = frozenset()
    """What it is about."""


UNHEARD = Heard(NEVER)


@dataclass(frozen=True, slots=True)
class _Read:
    """What the words of a line say."""

    about: set[str]
    starts: set[str]
    """What the first words of its clauses are about."""
    heads: set[str]
    """How its words begin; none in a script without blanks."""
    share: float
    """Share of it that is about anything."""
    count: int
    """How many words."""


@dataclass(frozen=True, slots=True)
class _Weights:
    """In hundredths, which add up the same in any order."""

    bias: int
    single: Mapping[str, int]
    words: Mapping[str, int]
    """Of how words begin."""
    starts: Mapping[str, int]
    beside: Mapping[str, Mapping[str, int]]
    """Of what stands beside something else."""


def hear(line: str, tongue: Tongue | None = None) -> Heard:
    """How likely the publisher speaks in a line, and what it is about. The language is that of the
    text, unless the line is not of it."""
    if not SHORTEST <= len(line) <= LONGEST:
        return UNHEARD
    read = _read(line, tongue)
    about, count = read.about, read.count
    subjects = len(about - GENERAL)
    if not subjects or count < FEWEST or count > (LONE if subjects < 2 else MANY):
        return UNHEARD
    weights = _weights()
    names = [*about, *_form(line, read)]
    odds = weights.bias
    for given, those in (
        (weights.single, names),
        (weights.words, read.heads),
        (weights.starts, read.starts),
        *((weights.beside[name], names) for name in about if name in weights.beside),
    ):
        odds += sum([given[name] for name in those if name in given])
    return Heard(odds / 100, frozenset(about))


def is_price(line: str, heard: Heard) -> bool:
    """Whether a line says what is to be paid, and how often."""
    return MONEY in heard.about and len(line) <= PRICE_LINE and _PRICE.search(line) is not None


def about(line: str, tongue: Tongue) -> set[str]:
    """What the beginning of a line is about."""
    return _read(line[:LONGEST], tongue).about


def score(line: str, tongue: Tongue | None = None) -> float:
    """How likely the publisher speaks in a line: the logarithm of the odds."""
    return hear(line, tongue).odds


def features(line: str) -> list[str]:
    """What a line shows, as names of weights: `score` adds these up."""
    read = _read(line, None)
    form, told = _form(line, read), sorted(read.about)
    out = [*told, *map(START.__add__, sorted(read.starts)), *form]
    out += map(WORD.__add__, sorted(read.heads))
    out += [f"{a} {b}" for at, a in enumerate(told) for b in told[at + 1 :]]
    return out + [f"{a} {b}" for a in told for b in form]


def subjects(line: str, tongue: Tongue) -> set[str]:
    """The words of a line that say what it is about, as `beginnings` has them."""
    if not line.isascii() and WIDE.search(line):
        low = fold(line)
        return {part for part, what in _parts() if what not in GENERAL and part in low}
    words = _signs(line)
    of = _of(tongue, words)
    return {
        word[:HEAD]
        for before, word in zip(("", *words), words, strict=False)
        if (found := (*of.words[word], *of.pairs.get((before, word), ())))
        and GENERAL.isdisjoint(found)
    }


def _signs(line: str) -> list[str]:
    return _SIGN.findall(_NUMBER.sub("0", line.casefold().replace("i\u0307", "i")))


def _of(tongue: Tongue | None, words: Sequence[str]) -> Tongue:
    """The language of a line: that of its text, if it knows enough of the words."""
    if tongue is None:
        return tongue_of_words(words)
    known = sum(map(bool, map(tongue.words.__getitem__, words)))
    return tongue if known >= OWN * len(words) else tongue_of_words(words)


def _read(line: str, tongue: Tongue | None) -> _Read:
    if not line.isascii() and WIDE.search(line):
        return _of_parts(line)
    signs = _signs(line)
    words = [one for one in signs if one not in _BOUNDS]
    read = _of_words(signs, words, _of(tongue, words))
    if "@" in line and _ADDRESS.search(line):
        read.about.add(MAIL)
    return read


def _of_words(signs: Sequence[str], words: Sequence[str], tongue: Tongue) -> _Read:
    about, starts = set[str](), set[str]()
    known, start, before = 0, True, ""
    for one in signs:
        if one in _BOUNDS:
            start, before = True, ""
            continue
        found = tongue.words[one]
        if one in tongue.seconds:
            found = (*found, *tongue.pairs.get((before, one), ()))
        before = one
        if found:
            about.update(found)
            known += 1
            if start:
                starts.update(found)
                start = found == (PLAIN,)
        else:
            known += one == "0"
            start = False
    about.discard(PLAIN)
    starts.discard(PLAIN)
    heads = {word[:HEAD] for word in words}
    return _Read(about, starts, heads, known / max(1, len(words)), len(words))


def _of_parts(line: str) -> _Read:
    """What a line says in a script without blanks."""
    low = fold(line)
    about, covered = set[str](), bytearray(len(low))
    for part, what in _parts():
        at = low.find(part)
        while at >= 0:
            about.add(what)
            covered[at : at + len(part)] = b"\1" * len(part)
            at = low.find(part, at + 1)
    about.discard(PLAIN)
    size = len(low)
    return _Read(about, set(), set(), sum(covered) / max(1, size), size // 2)


def _form(line: str, read: _Read) -> list[str]:
    digit = _NUMBER.search(line) is not None
    shown = {
        "asks": "?" in line or "？" in line,
        "cries": "!" in line or "！" in line,
        "clock": digit and _CLOCK.search(line) is not None,
        "price": digit and _PRICE.search(line) is not None,
        "digit": digit,
    }
    size = sum(read.count > most for most in _SIZES)
    return [
        f"share{min(4, int(read.share * 5))}",
        f"size{size}",
        "ended" if is_ended(line) else "open",
        *(name for name, there in shown.items() if there),
    ]


@lru_cache(maxsize=1)
def _parts() -> tuple[tuple[str, str], ...]:
    rows = (WORDS[name].items() for name in sorted(UNBLANKED))
    return tuple((part, about) for row in rows for about, listed in row for part in listed.split())


@lru_cache(maxsize=1)
def _weights() -> _Weights:
    read = json.loads(paths.asset("clean", "voice.json").read_text("utf-8"))
    single: dict[str, int] = {}
    beside: dict[str, dict[str, int]] = {}
    for name, weight in read.items():
        one, _, other = name.partition(" ")
        of = beside.setdefault(one, {}) if other else single
        of[other or one] = round(100 * weight)
    words, starts = _named(single, WORD), _named(single, START)
    return _Weights(single.pop(""), single, words, starts, beside)


def _named(weights: Mapping[str, int], kind: str) -> dict[str, int]:
    """Those of a kind, by the rest of their names."""
    return {name[len(kind) :]: one for name, one in weights.items() if name.startswith(kind)}
