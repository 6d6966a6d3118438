"""What a counted thing is called: in the words of its sources. Owns no decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from operator import itemgetter

from tui_reader.cluster.figures.by_kind import RULES
from tui_reader.cluster.figures.saying import Saying
from tui_reader.cluster.figures.told import Told

_WORDS = 4
"""The most words of a label."""


def label(said: Sequence[tuple[Told, Saying]]) -> str:
    """What most of the sayings call it, in the language of most of them."""
    languages = Counter(told.language[:2].lower() for told, _ in said)
    most = min(languages, key=lambda code: (-languages[code], code))
    of_one = [one for told, one in said if told.language[:2].lower() == most]
    if not RULES[of_one[0].kind].counts:
        return _around(of_one)
    whole = [one for one in of_one if len(one.words) > 1] or of_one
    return _usual([" ".join(one.words) for one in whole])


def _usual(wordings: Sequence[str]) -> str:
    """The most frequent wording, with no more capitals than the words need."""
    counts = Counter(wording.casefold() for wording in wordings)
    most = min(counts, key=lambda folded: (-counts[folded], folded))
    written = {wording for wording in wordings if wording.casefold() == most}
    return min(written, key=lambda one: (sum(map(str.isupper, one)), one))


def _around(said: Sequence[Saying]) -> str:
    """The words that stand around most of the figures, as the one of them that has most does."""
    counts = Counter(stem for one in said for stem in one.near)
    shared = {stem for stem, count in counts.items() if count > 1} or set(counts)

    def worth(one: Saying) -> tuple[int, int]:
        return (-len(shared & one.near.keys()), one.story)

    best = min(said, key=worth).near
    near = sorted((abs(best[stem].off), best[stem].off, stem) for stem in shared & best.keys())
    return " ".join(best[stem].written for _, _, stem in sorted(near[:_WORDS], key=itemgetter(1)))
