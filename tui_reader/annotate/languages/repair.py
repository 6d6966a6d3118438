"""What the model of many languages finds -> names: ends put right, doubtful ones dropped, and names
that a story marks elsewhere filled in.

Owns the order of these steps; what they know of a language are rows of other modules.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tui_reader.annotate.languages.agreement import agreed, filled
from tui_reader.annotate.languages.edges import joined, trim
from tui_reader.annotate.languages.inflection import settle
from tui_reader.annotate.languages.unspaced import UNSPACED, followed, short_forms
from tui_reader.annotate.mentions import Mention, Reading, Stretch
from tui_reader.kinds import ORGANISATION, PERSON, PLACE

LEAST: Final = 0.35
"""A mention less sure than this is dropped: one in three of them were right."""
LEAST_BODY: Final = 0.4
"""The same for an organisation."""
LEAST_AT_FRONT: Final = 0.45
"""The same for one word at the head of a sentence, where every word has a capital."""
_ENDS: Final = ".!?:…"


def mend(
    text: str, lines: Sequence[Stretch], reading: Reading, language: str
) -> list[Mention]:  # fmt: skip
    """The mentions in order."""
    mentions = [
        mention
        for mention in reading.mentions
        if mention.score >= _least(mention, text) and trim(mention, text, language)
        if language not in UNSPACED or not _is_a_sign(mention)
    ]
    mentions = joined(mentions, text, language)
    followed(mentions, text, language)
    mentions = agreed(mentions, text, language)
    mentions = filled(mentions, text, lines, reading.chances, language)
    short_forms(mentions, text, language)
    settle(mentions, text, language)
    return mentions


def _is_a_sign(mention: Mention) -> bool:
    """One sign, which is a surname, a land or a piece of a word, and no body's name."""
    return mention.end - mention.start == 1 and mention.like not in (PERSON, PLACE)


def _least(mention: Mention, text: str) -> float:
    surface = text[mention.start : mention.end]
    before = text[max(0, mention.start - 8) : mention.start].rstrip(' "„«“(-–—')
    alone = not before or before[-1] in _ENDS or before[-1] == "\n"
    if alone and " " not in surface and surface[:1].isupper():
        return LEAST_AT_FRONT
    return LEAST_BODY if mention.like == ORGANISATION else LEAST
