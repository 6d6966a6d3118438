"""What words with capitals are when they are no name: common words, qualities, degrees, codes.

Owns these tests of a surface and of what stands right beside it; knows no mention.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tui_reader.annotate import common_words, words
from tui_reader.annotate.demonyms import is_demonym
from tui_reader.annotate.gazetteer import lookup

_ACTS: Final = re.compile(
    r" (?:said|says|has|had|was|will|would|told|bought|sold|met|sued|won|lost|made|[a-z]{2,12}ed)\b"
    r"(?! (?:by|in|at|on|as|with)\b)"
)
"""What a body does, and no heading or phrase."""
_HEADS: Final = words.ORGANISATION_HEADS | words.GENERIC | words.PRESS_HEADS


def are_common(lower: Sequence[str]) -> bool:
    """Words that texts write small, and nothing else."""
    return common_words.are_common(
        word for word in lower if len(word) > 1 and word not in words.PLAIN
    )


def are_common_of_place(surface: str) -> bool:
    """A place or a people, and common words: "Japan Travel", "US Design Patent"."""
    first, _, rest = surface.partition(" ")
    known = bool(lookup(first)) or is_demonym([first.casefold()])
    return bool(rest) and known and are_common(rest.casefold().split())


def says_body(lower: Sequence[str]) -> bool:
    """Its words are those of bodies: "Home Office", "Board"."""
    return lower[-1] in _HEADS or lower[0] in _HEADS or " ".join(lower) in words.FIRMS


def acts(text: str, end: int) -> bool:
    """Whether what ends there is said to have done something."""
    return _ACTS.match(text, end) is not None


def is_quality(surface: str) -> bool:
    """ "AI-first", "Event-driven", and what people believe in: "Communism"."""
    first, hyphen, second = surface.partition("-")
    if " " in surface:
        return False
    lower = first.casefold()
    made = second.islower() and are_common([second]) and are_common([lower])
    made = made or (second.islower() and is_demonym([lower]))  # "Democratic-nomination"
    made = made or (first.islower() and len(first) > 2 and are_common([first]))  # "human-GenAI"
    return (bool(hyphen) and made) or (lower.endswith("ism") and len(lower) > 5)
