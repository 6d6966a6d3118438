"""Which names of many texts are one, and which of them rise: what decides it, over plain values.

The library (`store`) asks it story by story, a corpus (`corpus.answers`) of all documents at once;
each gathers what is asked about in its own way. What only the library has stays there: the user's
word on a name, and that a short name is looked at again when its bearer is better known.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from tui_reader.folding import folded
from tui_reader.kinds import PLACE
from tui_reader.known_names import known
from tui_reader.name_sounds import is_latin

# --- what everybody knows as one, and what sounds the same ----------------------------------------


def known_as(kind: str, name: str) -> str:
    """The other name that everybody knows it under; "" where there is none."""
    other = known(kind, name)
    return other if folded(other) != folded(name) else ""


@dataclass(frozen=True, slots=True)
class Sounding:
    """A person's name that was met before, and sounds like a new one."""

    root: int
    """Who speaks for it."""
    name: str
    language: str
    """Of the text that it was first met in."""
    settled: bool = False
    """Whether the user said what it is joined to."""


def same_by_sound(name: str, language: str, others: Sequence[Sounding]) -> int | None:
    """Putin, Poutine and Путин: who the one other is that alone sounds so, in another language or
    script; None where two do, where one is of the same, or where the user has had his say."""
    roots = {one.root for one in others}
    elsewhere = all(
        one.language != language or is_latin(one.name) != is_latin(name) for one in others
    )
    if len(roots) != 1 or not elsewhere or any(one.settled for one in others):
        return None
    return roots.pop()


def speaks(name: str, spoken: str) -> bool:
    """Whether a name speaks for one that it is joined to, and not the other way round: who is
    called in Latin letters does."""
    return is_latin(name) and not is_latin(spoken)


# --- a surname alone ------------------------------------------------------------------------------

BEARERS: Final = 8
"""The most mentioned ones of a surname are looked at."""
STORIES: Final = 200
"""Newest stories of a bearer in which company is looked for, and of a short name that are looked at
again."""
ENOUGH: Final = 0.3
"""How much company must speak for a bearer: the sum, over the story's other names, of the share of
each one's stories that have the bearer in them."""
OFTEN: Final = 3
"""A place says something from so many common stories on: everybody is in London once."""
RIVAL: Final = 0.5
"""Another bearer with so large a part of the best one's company leaves it open."""
YOUNGER: Final = ("jr", "jr.", "jnr", "sr", "sr.", "snr", "ii", "iii", "iv")
LADIES: Final = frozenset(("mrs", "mrs.", "miss", "ms", "ms.", "lady", "frau", "mme", "madame"))
"""Whose husband, father or brother would be taken for them."""
BEFORE_SURNAMES: Final = frozenset((
    "van", "von", "vom", "zu", "zum", "zur", "der", "den", "de", "da", "di", "du", "del", "della",
    "la", "le", "les", "al", "el", "bin", "ibn", "ben", "abu", "ter", "ten", "dos",
    "das", "do", "af", "av",
))  # fmt: skip
"""Small words that a surname may take along where it stands alone: Von der Leyen, De Gaulle."""


def is_short(name: str, titles: Collection[str] = ()) -> bool:
    """Whether a person is called by a word that may be a surname, and its small words at most."""
    *before, word = name.split() or [""]
    spoken = {part for title in titles for part in title.casefold().split()}
    alone = all(part.casefold() in BEFORE_SURNAMES for part in before)
    return len(word) > 1 and alone and word[:1].isupper() and not spoken & LADIES


def surname(name: str) -> str:
    """The folded surname of a full name, one word; "" of a short one."""
    return next(iter(shorts(name)), "")


def shorts(name: str) -> list[str]:
    """How the bearer of a full name may be called, folded: leyen, der leyen, von der leyen."""
    words = folded(name).split()
    while len(words) > 2 and words[-1] in YOUNGER:
        words.pop()
    if len(words) < 2:
        return []
    first = len(words) - 1
    while first > 1 and words[first - 1] in BEFORE_SURNAMES:
        first -= 1
    return [" ".join(words[start:]) for start in range(len(words) - 1, first - 1, -1)]


def company(others: Iterable[tuple[str, int, int]]) -> float:
    """How much the other names of a story speak for a bearer: of each its kind, how many stories
    it is in, and in how many of the bearer's newest."""
    shares = (
        common / max(1, min(stories, STORIES))
        for kind, stories, common in others
        if kind != PLACE or common >= OFTEN
    )
    return math.fsum(shares)  # the same in whatever order they come


def meant(scores: Sequence[tuple[float, int, int]]) -> int | None:
    """Who is meant, of those who bear a surname: (company, speaking row, own row) of each. The own
    row; None where that is not clear."""
    if not scores:
        return None
    best, root, id = max(scores)
    rivals = [score for score, other, _ in scores if other != root]
    if best < ENOUGH or any(score >= best * RIVAL for score in rivals):
        return None
    return id


# --- rising ---------------------------------------------------------------------------------------

WEEKS: Final = 8
FEW: Final = 3
"""So many stories of the last week say something."""
GROWTH: Final = 2
"""A name rises whose part of all mentions was so many times as large in the last week as in those
before, one mention more counted for them: what is new is not new at once."""
CHANCE: Final = 10
"""It must also be more than chance brings: two standard deviations and one above what was to be
expected. Mentions come several to a story: their variance is some 2.5 times their number."""
RISES: Final = (
    f"n >= {GROWTH} * usual AND n >= usual + 1"
    f" AND (n - usual - 1) * (n - usual - 1) >= {CHANCE} * usual"
)
"""The same in SQL: `n` mentions of the last week, `usual` those that were to be expected."""
RISING_FIRST: Final = "n * 1.0 / (before + 1) DESC, n DESC"
"""What rises most, first; `before`: its mentions of the weeks before."""


def usual(last: str, before: str) -> str:
    """How many mentions of the last week were to be expected of a name that had `before`, in SQL;
    of all names there were `last` and `before`."""
    return f"(before + 1.0) * {last} / {before}"
