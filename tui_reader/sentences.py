"""How sentences end, in the scripts of the world. Owns the signs; knows no abbreviations."""

from __future__ import annotations

import re
from functools import lru_cache

ENDS = ".!?…。！？।؟۔။។།։።"
"""Signs that end a sentence: Latin, Chinese and Japanese, Devanagari, Arabic, Urdu, Burmese, Khmer,
Tibetan, Armenian, Ethiopic."""
CLOSES = "\"'”’»)]」』"
"""Quotes and brackets that may stand behind them."""
STOP = re.compile(rf"[{ENDS}][{re.escape(CLOSES)}]?\s|[。！？]")
"""Searched in running text: where one sentence ends and the next may begin."""
_LAST = re.compile(rf"[{ENDS}][{re.escape(CLOSES)}]*$")

_ENDING, _CLOSING = frozenset(ENDS), frozenset((*CLOSES, "\n"))
_ENDS = re.compile(rf"[{ENDS}]")
UNBLANKED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff"
"""Signs of scripts that write without blanks, for a pattern's class."""
WIDE = re.compile(f"[{UNBLANKED}\uac00-\ud7af]")
"""A sign that says as much as several Latin ones: of those, or of Korean."""
SHORTEST, LONGEST, UNENDED = 25, 400, 220
"""Characters from which words before a full stop are a sentence, the most that one counts for, and
those from which words without one count."""


def is_ended(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    last = line[-1:]
    return last in _ENDING or (last in _CLOSING and _LAST.search(line[-8:]) is not None)


@lru_cache(maxsize=4096)
def in_sentences(text: str) -> int:
    """How many characters of a text stand in whole sentences or in long lines: how much it tells,
    in any script."""
    *ended, rest = _ENDS.split(text)
    weights = [weight(part) for part in ended]
    told = sum(min(weight, LONGEST) + 1 for weight in weights if weight >= SHORTEST)
    left = weight(rest)
    return told + (left if left >= UNENDED else 0)


def weight(part: str) -> int:
    """How much a piece of text says: its characters, those of scripts without blanks thrice."""
    return len(part) if part.isascii() else len(part) + 2 * len(WIDE.findall(part))
