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
    "takes airs arrives launches kicks meets faces hosts goes comes votes turns marks gets "
    "joins becomes retires resumes "
    "plays travels visits leaves arrive take return open begin start going "
    "go "
    "she'll he'll they'll it'll we'll i'll"
)
_SET = frozenset(("set", "planned", "booked", "timed"))
_PROMISED = word_set(
    "forecast forecasts projected predicted promised promises vowed vows pledged pledges likely "
    "bound sure certain tipped"
)
"""With "to" and a verb after them: what was promised in the past is to come."""
_ONCE = frozenset(("first", "originally", "initially", "previously"))
_PUT_OFF = word_set(
    "adjourned delayed postponed extended deferred put pushed suspended remanded bailed banned "
    "barred paused shelved frozen contracted signed released jailed detained"
)
"""Until a time that was still to come when it was done."""
_PAST = word_set(
    "was were had did has have been 've he'd she'd they'd wasn't weren't hadn't didn't "
    "went came made got took gave began became ran saw found left lost won beat fell rose grew "
    "held kept led met paid sent sat stood spoke wrote knew thought felt brought broke built "
    "bought chose cut drew drove flew hit put read sang shot shut spent struck swam taught threw "
    "died told sold said bore swore quit froze stole hid sank shook woke dealt fought caught sought"
)
_EMPTY = frozenset(("united", "hundred", "need", "indeed", "speed", "feed", "seed", "exceed"))
_CLOSES = frozenset((";", "—", ":", "“", "”"))
_CONJUNCTIONS = word_set("and but or while whereas though although so yet because when")
_PREPOSITIONS = word_set("in on by from until since for before after")
_RELATIVE = frozenset(("that", "which", "who"))
_BEING = frozenset(("is", "are", "am", "'re", "'m"))
_SHORT = frozenset(("he", "she", "it", "who", "that", "there"))
"""Before "'s" that is "is"."""
_STAYING = _BEING | {"remain", "remains", "stays", "stay", "keep", "keeps"}


def tense(tokens: Tokens, start: int, end: int) -> int:
    """PAST or FUTURE as the nearest word of the date's own clause says, before it or else after
    it; where that clause says nothing, the clauses around it; OPEN if none does."""
    before = tokens[start - 1].low if start else ""
    if before == "since":
        return PAST
    if start > 1 and tokens[start - 2].low in ("is", "are") and before in ("in", "on"):
        return FUTURE
    first, past = _clause(tokens, start), max(-1, start - 1 - _BACK)
    if before in ("until", "till"):
        return _until(tokens, start - 2, past)
    return (
        _back(tokens, start - 1, max(past, first - 1))
        or _ahead(tokens, end, True)
        or _back(tokens, first - 1, past)
        or _ahead(tokens, end, False)
    )


def _clause(tokens: Tokens, start: int) -> int:
    """The token that the date's clause begins with: after a comma and a conjunction, or after the
    conjunction that the date itself follows ("fell in May, and in June they will rise")."""
    k = start - 1 if start and tokens[start - 1].low in _PREPOSITIONS else start
    if k and tokens[k - 1].low in _CONJUNCTIONS:
        return k
    for k in range(start - 1, max(0, start - 1 - _BACK), -1):
        if tokens[k - 1].text == "," and tokens[k].low in _CONJUNCTIONS:
            return k
    return 0


def _back(tokens: Tokens, last: int, past: int) -> int:
    """What the nearest word from token `last` back, down to the one after `past`, says."""
    for k in range(last, past, -1):
        if tokens[k].text in _CLOSES:
            break
        found = _said(tokens, k)
        if tokens[k].low in _PROMISED and tokens[k + 1].low == "to":
            return FUTURE
        if found:
            return _helped(tokens, k, found)
        if tokens[k].low.endswith("ing") and _arranged(tokens, k - 1):
            return FUTURE if tokens[last].low not in ("a", "an", "the") else OPEN
    return OPEN


def _ahead(tokens: Tokens, end: int, own: bool) -> int:
    """What the nearest word after the date says; `own`: of its own clause only."""
    for k in range(end, end + _AHEAD):
        token = tokens[k]
        if token.text in _CLOSES or not token.text:
            break
        clause = token.text == "," and tokens[k + 1].low in _CONJUNCTIONS
        if own and (clause or token.low in _RELATIVE):
            break
        found = _said(tokens, k)
        if found:
            return found
    return OPEN


def _until(tokens: Tokens, last: int, past: int) -> int:
    """ "lasted until May" is past, "runs until May" and "was adjourned until May" are to come."""
    for k in range(last, past, -1):
        if tokens[k].text in _CLOSES:
            break
        found = _said(tokens, k)
        if found:
            kept = any(token.low in _STAYING for token in tokens[max(0, k - 2) : k])
            meant = any(token.low == "to" for token in tokens[k + 1 : last])
            if kept or meant or tokens[k].low in _PUT_OFF:
                return FUTURE  # "agreed to wait until May"
            return _helped(tokens, k, found)
    return FUTURE


def _said(tokens: Tokens, k: int) -> int:
    token = tokens[k]
    low = token.low
    if tokens[k + 1].text == "-" and tokens[k + 1].glued:
        return OPEN  # "start-up", "well-run": a part of another word
    if low in _SET:
        ahead = tokens[k + 1].low in ("to", "for", "in", "on") and tokens[k - 1].low not in _ONCE
        return FUTURE if ahead else PAST
    if low in _COMING and not (low == "may" and tokens[k].cap):
        return FUTURE
    return PAST if low in _PAST or _ended(token) else OPEN


def _arranged(tokens: Tokens, k: int) -> bool:
    """ "is leaving (in May)", "are also moving (in June)"."""
    k -= tokens[k].low in ("also", "not")
    if k > 0 and tokens[k].low == "'s":
        return tokens[k - 1].low in _SHORT  # no "country's founding document"
    return k >= 0 and tokens[k].low in _BEING


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
