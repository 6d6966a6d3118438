"""Names written small: brands there are, and common nouns that a recogniser took for them.

Owns the tests for such a mention; decides on no other.
"""

from __future__ import annotations

import re
from typing import Final

from tui_reader.annotate import common_words, words
from tui_reader.annotate.gazetteer import fold
from tui_reader.annotate.mentions import Mention

NEAR: Final = 200
"""Code points on both sides that show whether a line has capitals."""
SURE: Final = 0.8
"""From this score on a common word is believed to be a brand's name."""
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
