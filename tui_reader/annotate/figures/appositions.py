"""Ages beside a common noun or after "now": "the premier, 55, was admitted", "Rogers, now 62,".

Owns one question about digits between commas; adds no figure.
"""

from __future__ import annotations

from tui_reader.annotate.figures.lexicon import AUXILIARIES, COMMON_VERBS, PREPOSITIONS
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Tokens

_OPENING = word_set("the a an his her their my our")
_GOING_ON = AUXILIARIES | COMMON_VERBS | word_set("who whose whom from")
_REACH = 6


def beside(tokens: Tokens, i: int, end: int) -> bool:
    """Is the bare number at tokens [i, end) the age of who stands before it?"""
    text, k = tokens[i].text, i - 1
    if end != i + 1 or len(text) != 2 or not text.isdigit() or text < "16" or i < 3:
        return False
    if tokens[end].text != "," or tokens[end + 1].num:
        return False
    now = tokens[k].low == "now"
    k -= now
    if tokens[k].text != "," or not tokens[k - 1].word:
        return False
    if now:
        return tokens[k - 1].cap or _described(tokens, k - 1)
    after = tokens[end + 1].low
    goes_on = after in _GOING_ON or (after.endswith("ed") and len(after) > 4)
    return goes_on and not tokens[k - 1].cap and _described(tokens, k - 1)


def _described(tokens: Tokens, k: int) -> bool:
    """ "the Massachusetts senator" ends at token k, and no preposition stands in it."""
    for j in range(k - 1, max(-1, k - _REACH), -1):
        if tokens[j].low in _OPENING:
            return True
        if not (tokens[j].word or tokens[j].text == "-") or tokens[j].low in PREPOSITIONS:
            return False
    return False
