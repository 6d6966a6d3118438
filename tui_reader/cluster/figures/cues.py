"""What a language says around its figures: one row of words, and where they stand in a sentence.

Owns the form of the row and its look-up; the rows stand in `tables`. Words are in lower case,
blanks part them, "_" joins the words of a phrase, and "*" at the end stands for any ending.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Cues:
    """The words of one language. What is left out it does not have."""

    people: str
    """Nouns that say no more than that persons are counted."""
    deeds: str
    """What happens to them, an id of `DEEDS` and its words: "dead=kill*/died hurt=injur*"."""
    unsure: str
    """Forecasts, demands, offers, polls, plans: the figure is not said to be so."""
    earlier: str
    """Right before a figure, or behind it: it is of another time."""
    was: str
    """Only right before a figure: "up from"."""
    part: str
    """Right before a figure: it is a part of a whole, or comes on top."""
    part_after: str
    """Right behind a figure or its noun: "of whom", "of the"."""
    rate: str
    """Near a figure: it is one of each."""
    wide: str
    """Near a figure: it is of more than the event: worldwide, in total."""
    grows: str
    """Before a figure: it is the newest of several ("rose to"); what it "rose" from is another."""
    up: str
    """Something went up by the figure or to it."""
    down: str
    """It went down."""
    to: str
    """Between two figures: the first is what it was before."""
    breaks: str
    """Words at which what belongs to a figure ends: but."""
    joins: str
    """Words that join two of a kind: and."""
    by: str
    """Words behind a deed that name who did it: by."""
    not_counted: str
    """Nouns behind numbers that count no things: years, points, votes, pages."""
    little: str
    """Small words and verbs of saying, which tell nothing of what is counted."""
    aged: str = ""
    """Right before a number without a noun: it is an age ("died at 86")."""
    magnitude: str = ""
    """Right before or behind a number: it is a quake's."""
    endings: str = ""
    """Endings of nouns that are cut off, the longest first, so that one and many are the same."""
    rounds: str = ""
    """Words right before a figure that say it is about so much, beside the annotator's own."""


DEEDS: tuple[str, ...] = (
    "dead", "hurt", "missing", "held", "charged", "jailed", "ill", "fled", "saved", "cut", "taken",
)  # fmt: skip
"""What may happen to those who are counted. Each is one thing that is counted apart."""

EITHER_WAY: tuple[str, ...] = ("missing", "taken")
"""Those of which there are fewer in time, too: they are found."""

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int
    folded: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a row that were found: those of [first, last)."""

    first: int
    last: int
    what: str
    """A field of `Cues`, or an id of `DEEDS`."""


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words of a stretch, folded."""
    return [
        Word(found.start(), found.end(), found.group().casefold().replace("’", "'"))
        for found in _WORD.finditer(text, start, end)
    ]


class Lexicon:
    """A row, ready to be looked up: marks of a sentence in one pass over its words."""

    def __init__(self, cues: Cues) -> None:
        self.cues = cues
        self._exact: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._begins: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for what, phrases in _rows(cues):
            for phrase in phrases:
                self._add(tuple(phrase.split("_")), what)
        self._lengths = sorted({len(first) for first in self._begins})
        self.endings = tuple(cues.endings.split())

    def _add(self, phrase: tuple[str, ...], what: str) -> None:
        table = self._begins if phrase[0].endswith("*") else self._exact
        table.setdefault(phrase[0].rstrip("*"), []).append((phrase[1:], what))

    def marks(self, words: list[Word]) -> list[Mark]:
        """All that the row knows of the words, in order; stretches may overlap."""
        found: list[Mark] = []
        for i, word in enumerate(words):
            for rest, what in self._rows_at(word.folded):
                last = i + 1 + len(rest)
                if all(
                    i + 1 + k < len(words) and _is(words[i + 1 + k].folded, part)
                    for k, part in enumerate(rest)
                ):
                    found.append(Mark(i, last, what))
        return found

    def knows(self, word: str, what: str) -> bool:
        """Whether a single word is of a field or a deed."""
        return any(not rest and of == what for rest, of in self._rows_at(word))

    def deed_of(self, word: str) -> str:
        """The deed that a single word tells; "" if none."""
        return next(
            (of for rest, of in self._rows_at(word) if not rest and of in DEEDS), ""
        )  # fmt: skip

    def _rows_at(self, word: str) -> Iterator[tuple[tuple[str, ...], str]]:
        yield from self._exact.get(word, ())
        for length in self._lengths:
            if length > len(word):
                return
            yield from self._begins.get(word[:length], ())

    def singular(self, noun: str) -> str:
        """One name for one and many."""
        for ending in self.endings:
            if noun.endswith(ending) and len(noun) - len(ending) >= 3:
                return noun[: -len(ending)]
        return noun


def _is(word: str, part: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part


def _rows(cues: Cues) -> Iterator[tuple[str, list[str]]]:
    for field in fields(cues):
        if field.name not in ("deeds", "endings"):
            yield field.name, getattr(cues, field.name).split()
    for deed in cues.deeds.split():
        name, _, phrases = deed.partition("=")
        if name not in DEEDS:
            raise ValueError(f"{name} is no deed of {DEEDS}")
        yield name, phrases.split("/")


@lru_cache(maxsize=64)
def lexicon(cues: Cues) -> Lexicon:
    """The row's look-up, made once."""
    return Lexicon(cues)
