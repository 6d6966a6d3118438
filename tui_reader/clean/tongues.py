"""The languages in which a publisher speaks to its readers: what their words are about, and which
of them a text is in.

Owns how words are looked up; the words are those of `words_of_voices`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from tui_reader.clean.blocks import fold
from tui_reader.clean.words_of_voices import UNBLANKED, WORDS

STEM = 3
"""Letters of a word's beginning by which stems are looked up."""
HEAD = 6
"""Letters of a word's beginning that tell it from others."""
MOST_KNOWN = 20_000
COUNT, MOST_COUNTED = 16, 0xFFFF
"""Bits of a count, and the largest."""
_NONE: frozenset[int] = frozenset()


class Known(dict[str, tuple[str, ...]]):
    """What words are about that were looked up: as many as a language has, and bounded."""

    def __init__(
        self,
        whole: Mapping[str, tuple[str, ...]],
        stems: Mapping[str, tuple[tuple[str, str], ...]],
    ) -> None:
        super().__init__()
        self.whole, self.stems = whole, stems

    def __missing__(self, word: str) -> tuple[str, ...]:
        if len(self) >= MOST_KNOWN:
            self.clear()
        stems = self.stems.get(word[:STEM], ())
        begun = [about for stem, about in stems if word.startswith(stem)]
        found = self[word] = tuple(dict.fromkeys((*self.whole.get(word, ()), *begun)))
        return found


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words of a language, by what they are about."""

    words: Known
    pairs: Mapping[tuple[str, str], tuple[str, ...]]
    seconds: frozenset[str]
    """The second words of pairs."""


def beginnings(line: str) -> set[str]:
    """How the words of a line begin."""
    return {word[:HEAD] for word in fold(line).split()}


def tongue_of(lines: Iterable[str]) -> Tongue:
    """The language of most words of some lines."""
    words = [word for line in lines for word in fold(line).split()]
    return tongue_of_words(words)


def tongue_of_words(words: Iterable[str]) -> Tongue:
    """The language of most of these words, fewer than 65,536; the first of several."""
    counts, all_of = sum(map(_knowing, words)), tongues()
    return all_of[max(range(len(all_of)), key=lambda at: counts >> COUNT * at & MOST_COUNTED)]


@lru_cache(maxsize=MOST_KNOWN)
def _knowing(word: str) -> int:
    """The languages that know a word, as a number with a place for the count of each: numbers add
    up faster than lists do."""
    whole, stems = _all_words()
    begun = stems.get(word[:STEM], ())
    those = whole.get(word, _NONE).union(at for stem, at in begun if word.startswith(stem))
    return sum(1 << COUNT * at for at in those)


@lru_cache(maxsize=1)
def _all_words() -> tuple[dict[str, frozenset[int]], dict[str, list[tuple[str, int]]]]:
    """Of all languages the words and, by their first letters, the stems, with who knows them."""
    whole: dict[str, frozenset[int]] = {}
    stems: dict[str, list[tuple[str, int]]] = {}
    for at, tongue in enumerate(tongues()):
        for word in tongue.words.whole:
            whole[word] = whole.get(word, _NONE) | {at}
        for begun, those in tongue.words.stems.items():
            stems.setdefault(begun, []).extend((stem, at) for stem, _ in those)
    return whole, stems


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
    return Tongue(Known(whole, stems), pairs, frozenset(second for _, second in pairs))
