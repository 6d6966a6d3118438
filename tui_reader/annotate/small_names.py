"""Names written small: brands there are, and common nouns that a recogniser took for them; and
places that are none: "delta's rise", "Suite 420", "the Faroese".

Owns the tests for such a mention; decides on no other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tui_reader.annotate import codes, common_words, words, worth
from tui_reader.annotate.gazetteer import CAPITAL, COUNTRY, fold, lookup
from tui_reader.annotate.mentions import Mention
from tui_reader.kinds import PLACE

NEAR: Final = 200
"""Code points on both sides that show whether a line has capitals."""
SURE: Final = 0.8
"""From this score on a common word is believed to be a brand's name."""
_PEOPLES: Final = ("an", "ans", "ese")
"""How words for those who live somewhere end, and places' names seldom do."""
_COUNTED: Final = re.compile(r"\b[aA]n? $")


def is_small(mention: Mention, text: str) -> bool:
    """Without a capital, in a line that has capitals elsewhere."""
    if not text[mention.start : mention.end].islower():
        return False
    before = text[max(0, mention.start - NEAR) : mention.start].rpartition("\n")[2]
    after = text[mention.end : mention.end + NEAR].partition("\n")[0]
    return any(char.isupper() for char in before[1:] + after)


def is_noun(mention: Mention, text: str) -> bool:
    """ "an apple a day", "neo-bank": words written small that are no brand's."""
    surface = text[mention.start : mention.end]
    counted = _COUNTED.search(text, max(0, mention.start - 4), mention.start)
    part = text[mention.end : mention.end + 1] == "-"
    common = common_words.are_common(surface.split()) and fold(surface) not in words.FIRMS
    return bool(counted or part or (common and mention.score < SURE))


def of_places(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions without a room's number, a people, or a word written small that were taken for
    places."""
    return [m for m in mentions if m.like != PLACE or not _is_no_place(m, text)]


def _is_no_place(mention: Mention, text: str) -> bool:
    surface = text[mention.start : mention.end]
    if codes.is_label(surface):
        return True
    places = lookup(surface)
    if is_small(mention, text):
        land = any(one.kind in (COUNTRY, CAPITAL) for one in places)
        return mention.score < SURE and bool(places) and not land
    people = surface.endswith(_PEOPLES) and worth.is_people([surface.casefold()])
    return people and " " not in surface and not places
