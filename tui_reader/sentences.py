"""How sentences end, in the scripts of the world. Owns the signs; knows no abbreviations."""

from __future__ import annotations

import re

ENDS = ".!?…。！？।؟۔"
"""Signs that end a sentence: Latin, Chinese and Japanese, Devanagari, Arabic, Urdu."""
CLOSES = "\"'”’»)]」』"
"""Quotes and brackets that may stand behind them."""
STOP = re.compile(rf"[{ENDS}][{re.escape(CLOSES)}]?\s|[。！？]")
"""Searched in running text: where one sentence ends and the next may begin."""
_LAST = re.compile(rf"[{ENDS}][{re.escape(CLOSES)}]*$")


def is_ended(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return _LAST.search(line[-8:]) is not None
