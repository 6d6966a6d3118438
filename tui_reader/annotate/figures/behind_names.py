"""What is counted behind a name that the tagger found: "twelve Toys R Us stores".

Looks at figures and the ends of names only; finds neither.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tui_reader.annotate.figures.lemmas import lemma, plural
from tui_reader.annotate.figures.lexicon import COMMON_VERBS, STOPS
from tui_reader.model import Annotation

_PAIRED: Final = frozenset(("score", "vote", "record", "year-old"))
_NOUN: Final = re.compile(r"[ \u00a0]([a-z]+)\b")


def counted_by_names(
    figures: Sequence[Annotation], names: Sequence[tuple[int, int]], text: str
) -> list[Annotation]:
    """The figures, each number right before a name with the plural right after the name as what it
    counts. `names`: start and end of each."""
    ends = dict(names)
    made = list(figures)
    for at, figure in enumerate(made):
        end = (
            ends.get(figure.span.end + 1)
            if figure.kind == "number" and figure.unit not in _PAIRED
            else None
        )
        noun = _plural_at(text, end) if end else ""
        if noun and figure.value != 1:
            made[at] = replace(figure, unit=lemma(noun))
    return made


def behind_name(figure: Annotation, end: int, text: str) -> bool:
    """Is the figure a number, and does what it counts stand right after a name up to `end`?"""
    noun = _plural_at(text, end) if figure.kind == "number" else ""
    return bool(noun) and lemma(noun) == figure.unit


def _plural_at(text: str, end: int) -> str:
    """The plural at `end`, behind a blank; "" if none stands there."""
    found = _NOUN.match(text, end)
    word = found[1] if found else ""
    return word if plural(word) and word not in STOPS and word not in COMMON_VERBS else ""
