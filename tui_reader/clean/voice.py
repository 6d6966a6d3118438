"""Who speaks in a line: the story, or its publisher and its page to whoever reads them.

A line is told by its words, by what they are about (`words_of_voices.py`), by which two of these
stand together, how much of it they are, and by its form. The weights are learned (voice.json, by
assets/clean/train_voice.py); those of what words are about hold for every language. Owns this
reading of a line; decides nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tui_reader import paths
from tui_reader.clean.blocks import fold
from tui_reader.clean.words_of_voices import GENERAL, PLAIN, UNBLANKED, WORDS
from tui_reader.sentences import WIDE, is_ended

SHORTEST, LONGEST = 3, 330
"""Characters of a line that is read so."""
NEVER = -99.0
"""What is said of a line that is not."""
STEM = 3
"""Letters of a word's beginning by which stems are looked up."""
HEAD = 6
"""Letters of a word that has a weight of its own."""
OWN = 0.4
"""Share of a line's words that its text's language must know, or it is in another one."""
FEWEST, LONE, MANY = 2, 12, 60
"""Words of the shortest line, of the longest line that is about one thing only, and of any."""
MOST_KNOWN = 20_000
WORD = "w:"
"""Before the name of the weight of a word itself."""
_SIGN = re.compile(r"[^\W_]+|[.!?:;,…–—|()•·/\[\]«»“”„\"]")
_NUMBER = re.compile(r"\d+")
_BOUNDS = frozenset('.!?:;,…–—|()•·/[]«»“”„"')
_CLOCK = re.compile(r"\b\d{1,2}:\d\d\b")
_PRICE = re.compile(r"[$€£¥₹]")
_SIZES = (3, 6, 12, 25)
"""Words up to which a line is of a size."""
_NONE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words of a language, by what they are about."""

    whole: Mapping[str, tuple[str, ...]]
    stems: Mapping[str, tuple[tuple[str, str], ...]]
    pairs: Mapping[tuple[str, str], tuple[str, ...]]
    known: dict[str, tuple[str, ...]]
    """Words that were looked up, which are as many as a language has, and bounded."""

    def about(self, word: str) -> tuple[str, ...]:
        found = self.known.get(word)
        if found is None:
            if len(self.known) >= MOST_KNOWN:
                self.known.clear()
            found = self.known[word] = self._looked_up(word)
        return found

    def _looked_up(self, word: str) -> tuple[str, ...]:
        stems = self.stems.get(word[:STEM], ())
        found = [about for stem, about in stems if word.startswith(stem)]
        return tuple(dict.fromkeys((*self.whole.get(word, ()), *found)))


@dataclass(frozen=True, slots=True)
class Heard:
    """What is heard in a line."""

    odds: float
    """The logarithm of how likely the publisher speaks in it; `NEVER` where nothing is."""
    about: frozenset[str] = frozenset()
    """What it is about."""
    told: tuple[str, ...] = ()
    """Its words that say so, as `beginnings` has them."""


_UNHEARD = Heard(NEVER)


@dataclass(frozen=True, slots=True)
class _Read:
    """What the words of a line say."""

    about: frozenset[str]
    starts: frozenset[str]
    """What the first words of its clauses are about."""
    told: tuple[str, ...]
    """Its words that say what it is about, as `beginnings` has them."""
    share: float
    """Share of it that is about anything."""
    count: int
    """How many words."""


@dataclass(frozen=True, slots=True)
class _Weights:
    bias: float
    single: Mapping[str, float]
    beside: Mapping[str, Mapping[str, float]]
    """Of what stands beside something else."""


def hear(line: str, tongue: Tongue | None = None) -> Heard:
    """How likely the publisher speaks in a line, and what it speaks of. The language is that of the
    text, unless the line is not of it."""
    if not SHORTEST <= len(line) <= LONGEST:
        return _UNHEARD
    read = _read(line, tongue)
    subjects = len(read.about - GENERAL)
    if not subjects or read.count < FEWEST or read.count > (LONE if subjects < 2 else MANY):
        return Heard(NEVER, read.about, read.told)
    weights = _weights()
    names = [*read.about, *_form(line, read)]
    odds = weights.bias
    for name in (*names, *map("^".__add__, read.starts), *_words(line)):
        odds += weights.single.get(name, 0.0)
    seen = frozenset(names)
    for name in read.about:
        beside = weights.beside.get(name)
        if beside:
            odds += sum([beside[other] for other in beside.keys() & seen])
    return Heard(odds, read.about, read.told)


def score(line: str, tongue: Tongue | None = None) -> float:
    """How likely the publisher speaks in a line: the logarithm of the odds."""
    return hear(line, tongue).odds


def features(line: str) -> list[str]:
    """What a line shows, as names of weights: `score` adds these up."""
    read = _read(line, None)
    form, told = _form(line, read), sorted(read.about)
    out = [*told, *map("^".__add__, sorted(read.starts)), *form, *_words(line)]
    out += [f"{a} {b}" for at, a in enumerate(told) for b in told[at + 1 :]]
    return out + [f"{a} {b}" for a in told for b in form]


def beginnings(line: str) -> set[str]:
    """How the words of a line begin."""
    return {word[:HEAD] for word in fold(line).split()}


def tongue_of(lines: Iterable[str]) -> Tongue:
    """The language of most words of some lines."""
    words = [word for line in lines for word in fold(line).split()]
    return _tongue_of(words)


def _tongue_of(words: Sequence[str]) -> Tongue:
    counts = [0] * len(tongues())
    for word in words:
        for at in _knowing(word):
            counts[at] += 1
    return tongues()[counts.index(max(counts))]


@lru_cache(maxsize=MOST_KNOWN)
def _knowing(word: str) -> frozenset[int]:
    """The languages that know a word, by their places in `tongues()`: one look instead of one in
    each of them."""
    whole, stems = _all_words()
    begun = stems.get(word[:STEM], ())
    return whole.get(word, _NONE).union(at for stem, at in begun if word.startswith(stem))


@lru_cache(maxsize=1)
def _all_words() -> tuple[dict[str, frozenset[int]], dict[str, list[tuple[str, int]]]]:
    """Of all languages the words and, by their first letters, the stems, with who knows them."""
    whole: dict[str, frozenset[int]] = {}
    stems: dict[str, list[tuple[str, int]]] = {}
    for at, tongue in enumerate(tongues()):
        for word in tongue.whole:
            whole[word] = whole.get(word, _NONE) | {at}
        for begun, those in tongue.stems.items():
            stems.setdefault(begun, []).extend((stem, at) for stem, _ in those)
    return whole, stems


def _words(line: str) -> list[str]:
    wide = not line.isascii() and WIDE.search(line)
    return [] if wide else [WORD + word for word in sorted(beginnings(line))]


def _read(line: str, tongue: Tongue | None) -> _Read:
    if not line.isascii() and WIDE.search(line):
        return _of_parts(line)
    signs = _SIGN.findall(_NUMBER.sub("0", line.casefold().replace("i\u0307", "i")))
    words = [one for one in signs if one not in _BOUNDS]
    if tongue is not None and sum(map(bool, map(tongue.about, words))) >= OWN * len(words):
        return _of_words(signs, len(words), tongue)
    return _of_words(signs, len(words), _tongue_of(words))


def _of_words(signs: Sequence[str], count: int, tongue: Tongue) -> _Read:
    about, starts, told = set[str](), set[str](), dict[str, None]()
    known, start, before = 0, True, ""
    for one in signs:
        if one in _BOUNDS:
            start, before = True, ""
            continue
        found = tongue.about(one)
        pair = tongue.pairs.get((before, one)) if before else None
        found = (*found, *pair) if pair else found
        about.update(found)
        known += bool(found) or one == "0"
        if start:
            starts.update(found)
        if found and GENERAL.isdisjoint(found):
            told[one[:HEAD]] = None
        start, before = start and found == (PLAIN,), one
    about.discard(PLAIN)
    starts.discard(PLAIN)
    share = known / max(1, count)
    return _Read(frozenset(about), frozenset(starts), tuple(told), share, count)


def _of_parts(line: str) -> _Read:
    """What a line says in a script without blanks."""
    low = fold(line)
    about, told, covered = set[str](), dict[str, None](), bytearray(len(low))
    for part, what in _parts():
        at = low.find(part)
        while at >= 0:
            about.add(what)
            covered[at : at + len(part)] = b"\1" * len(part)
            if what not in GENERAL:
                told[part] = None
            at = low.find(part, at + 1)
    about.discard(PLAIN)
    size = len(low)
    return _Read(frozenset(about), frozenset(), tuple(told), sum(covered) / max(1, size), size // 2)


def _form(line: str, read: _Read) -> list[str]:
    shown = {
        "asks": "?" in line or "？" in line,
        "cries": "!" in line or "！" in line,
        "clock": _CLOCK.search(line) is not None,
        "price": _PRICE.search(line) is not None,
        "digit": any(map(str.isdigit, line)),
    }
    size = sum(read.count > most for most in _SIZES)
    return [
        f"share{min(4, int(read.share * 5))}",
        f"size{size}",
        "ended" if is_ended(line) else "open",
        *(name for name, there in shown.items() if there),
    ]


@lru_cache(maxsize=1)
def tongues() -> tuple[Tongue, ...]:
    return tuple(_tongue(rows) for name, rows in WORDS.items() if name not in UNBLANKED)


def _tongue(rows: Mapping[str, str]) -> Tongue:
    whole: dict[str, tuple[str, ...]] = {}
    stems: dict[str, tuple[tuple[str, str], ...]] = {}
    pairs: dict[tuple[str, str], tuple[str, ...]] = {}
    for about, listed in rows.items():
        for word in listed.split():
            first, _, second = word.partition("_")
            if second:
                pair = first, second.split("_")[0]
                pairs[pair] = (*pairs.get(pair, ()), about)
            elif word.endswith("*"):
                key = word[:-1][:STEM]
                stems[key] = (*stems.get(key, ()), (word[:-1], about))
            else:
                whole[word] = (*whole.get(word, ()), about)
    return Tongue(whole, stems, pairs, {})


@lru_cache(maxsize=1)
def _parts() -> tuple[tuple[str, str], ...]:
    rows = (WORDS[name].items() for name in sorted(UNBLANKED))
    return tuple((part, about) for row in rows for about, listed in row for part in listed.split())


@lru_cache(maxsize=1)
def _weights() -> _Weights:
    read = json.loads(paths.asset("clean", "voice.json").read_text("utf-8"))
    single: dict[str, float] = {}
    beside: dict[str, dict[str, float]] = {}
    for name, weight in read.items():
        one, _, other = name.partition(" ")
        if other:
            beside.setdefault(one, {})[other] = float(weight)
        else:
            single[name] = float(weight)
    return _Weights(single.pop(""), single, beside)
