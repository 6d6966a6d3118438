"""Whether a date without a year is told of as past or as to come: the words around it say.

Closed classes of words and endings, nothing more; knows no calendar.
"""

from __future__ import annotations

from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Token, Tokens

PAST, OPEN, FUTURE = -1, 0, 1
_BACK, _AHEAD = 14, 10

_COMING = word_set(
    "will shall would upcoming 'll won't may might can could should must aims aim hopes hope "
    "plans plan planning intends intend wants want ready due scheduled slated expected expects "
    "expect poised until next begins starts opens reopens ends runs closes expires returns "
    "takes airs arrives launches kicks meets faces hosts goes comes votes turns marks "
    "plays travels visits leaves arrive take return open begin start going "
    "go "
    "she'll he'll they'll it'll we'll i'll"
)
_SET = frozenset(("set", "planned", "booked", "timed"))
_PAST = word_set(
    "was were had did has have been 've he'd she'd they'd wasn't weren't hadn't didn't "
    "went came made got took gave began became ran saw found left lost won beat fell rose grew "
    "held kept led met paid sent sat stood spoke wrote knew thought felt brought broke built "
    "bought chose cut drew drove flew hit put read sang shot shut spent struck swam taught threw "
    "died told sold said bore swore quit froze stole hid sank shook woke dealt fought caught sought"
)
_EMPTY = frozenset(("united", "hundred", "need", "indeed", "speed", "feed", "seed", "exceed"))
_CLOSES = frozenset((";", "—", ":", "“", "”"))


def tense(tokens: Tokens, start: int, end: int) -> int:
    """PAST or FUTURE as the nearest word before a date says, or else after it; OPEN if none."""
    if start and tokens[start - 1].low == "since":
        return PAST
    if (
        start > 1
        and tokens[start - 2].low in ("is", "are")
        and tokens[start - 1].low in ("in", "on")
    ):
        return FUTURE
    for k in range(start - 1, max(-1, start - 1 - _BACK), -1):
        if tokens[k].text in _CLOSES:
            break
        found = _said(tokens, k)
        if found:
            return _helped(tokens, k, found)
    for k in range(end, end + _AHEAD):
        if tokens[k].text in _CLOSES or not tokens[k].text:
            break
        found = _said(tokens, k)
        if found:
            return found
    return OPEN


def _said(tokens: Tokens, k: int) -> int:
    token = tokens[k]
    low = token.low
    if low in _SET:
        return FUTURE if tokens[k + 1].low in ("to", "for", "in", "on") else PAST
    if low in _COMING and not (low == "may" and tokens[k].cap):
        return FUTURE
    return PAST if low in _PAST or _ended(token) else OPEN


def _ended(token: Token) -> bool:
    low = token.low
    return low.endswith("ed") and len(low) > 4 and low not in _EMPTY and not token.cap


def _helped(tokens: Tokens, k: int, found: int) -> int:
    """A participle is in the time of its auxiliary: "will be closed", "is to be sold"."""
    if found == PAST:
        for j in range(k - 1, max(-1, k - 5), -1):
            low = tokens[j].low
            if low in ("will", "shall", "would", "'ll", "should", "may", "might", "could", "must"):
                return FUTURE
            if low == "to" and tokens[j + 1].low in ("be", "have"):
                return FUTURE
            if tokens[j].text in (",", ";", "and"):
                break
    elif tokens[k - 1].low in ("was", "were", "had") and tokens[k].low in _COMING:
        return FUTURE if tokens[k].low in ("due", "scheduled", "slated", "expected") else PAST
    return found
