"""Digits that are dialled, sent or counted off and are no figures: "call 911", "text HOME to
741741", "13 11 14", "(1/6)", "the 400 block of M Street", "401(k)", "88.1 FM", "40 Under 40"."""

from __future__ import annotations

from tui_reader.annotate.figures.lexicon import STOPS
from tui_reader.annotate.figures.sentence import Sentence
from tui_reader.annotate.figures.tables import word_set

_EMERGENCY = frozenset(("911", "999", "988", "112", "000"))
_CALLING = word_set(
    "call calls called calling caller callers dial dials dialled dialed dialling dialing text "
    "texts texting texted phone phoned ring rang hotline helpline lifeline switchboard contact "
    "whatsapp tel telephone freephone samaritans crimestoppers"
)
_AFTER_CALLS = word_set(
    "call calls caller callers dispatcher dispatchers dispatch operator operators emergency "
    "hotline service services system center centre line crisis recording recordings transcript"
)
_DIRECT = word_set("call calling dial dialling dialing text phone ring dialled dialed")
_ELSE = word_set("otherwise instead now immediately free")
_LINES = _CALLING | word_set("number line")
_LAWS = frozenset(("k", "b", "c", "a", "d", "g", "i", "ii"))


def skip(s: Sentence, i: int) -> int:
    """The token to go on from when the digits at i are such a number, else 0."""
    for test in (national, _dialled, _spaced, _counter, _block, _clause, _station, _listed):
        end = test(s, i)
        if end:
            return end
    return 0


_HOURS = word_set("hours hrs hour local gmt utc bst est edt pst cet am pm z")


def national(s: Sentence, i: int) -> int:
    """ "0800 555 111", "+44 7700 900123", "+49 (0)30 1234": a telephone by its zero or
    its plus, with the groups after it."""
    tokens = s.tokens
    text = tokens[i].text
    plus = i > 0 and tokens[i - 1].text == "+" and tokens[i].glued and len(text) < 4
    if not text.isdigit() or not (plus or (text[0] == "0" and len(text) > 2)):
        return 0
    j = i + 1
    while j < i + 14 and (
        (tokens[j].num and tokens[j].text.isdigit() and len(tokens[j].text) < 9)
        or (
            tokens[j].text in ("(", ")", "-", "–", "/") and (tokens[j].glued or tokens[j + 1].glued)
        )
    ):
        j += 1
    while not tokens[j - 1].num:
        j -= 1
    groups = sum(1 for token in tokens[i:j] if token.num)
    if plus:
        return j if groups > 1 else 0
    if tokens[j].low in _HOURS and groups == 1:
        return 0
    return j if groups > 1 or len(text) > 4 or s.near(_LINES, i, 9, 6) else 0


def _dialled(s: Sentence, i: int) -> int:
    tokens = s.tokens
    text, before, after = tokens[i].text, tokens[i - 1].low if i else "", tokens[i + 1]
    if not text.isdigit() or len(text) > 8 or not len(text) >= 3:
        return 0
    if text in _EMERGENCY and (after.low in _AFTER_CALLS or s.near(_CALLING, i, 9, 6)):
        return i + 1
    if after.word and after.low not in STOPS | _ELSE:
        return 0
    if before in _DIRECT:
        while tokens[i + 1].num and tokens[i + 1].text.isdigit():
            i += 1
        return i + 1
    sent = before in ("to", "on", "or") and s.near(_DIRECT, i, 6, 0)
    if not sent or (text in ("100", "1000") and before != "or"):
        return 0
    while tokens[i + 1].num and tokens[i + 1].text.isdigit() and not tokens[i + 1].glued:
        i += 1
    return i + 1


def _spaced(s: Sentence, i: int) -> int:
    """ "13 11 14", "1 800 555 0199": groups of a number that is rung."""
    tokens = s.tokens
    j = i
    while tokens[j].num and tokens[j].text.isdigit() and j < i + 6:
        j += 1
    if j < i + 2 or tokens[j].text in ("%", "-") or not s.near(_LINES, i, 12, 0):
        return 0
    reached = i > 0 and tokens[i - 1].low in ("on", "at", "to", "or", ":", "number")
    counts = tokens[j].word and tokens[j].low not in STOPS
    return j if j > i + 2 or (reached and not counts) else 0


def _counter(s: Sentence, i: int) -> int:
    """ "(1/6)", "2/7 Here is how", "3/ And then": posts of a thread counted off."""
    tokens = s.tokens
    if tokens[i + 1].text != "/" or not tokens[i + 1].glued or not tokens[i].text.isdigit():
        return 0
    opened = i == 0 or tokens[i - 1].text in ("(", "“", '"', ".", "?", "!", "[")
    paired = tokens[i + 2].num and tokens[i + 2].glued and len(tokens[i + 2].text) < 3
    closing = tokens[i + 3] if paired else tokens[i + 2]
    if len(tokens[i].text) > 2 or not opened or closing.text in ("/", "%"):
        return 0
    bracket = paired and i > 0 and tokens[i - 1].text == "(" and closing.text == ")"
    if bracket or (closing.word and closing.cap and not closing.glued):
        return i + 3 if paired else i + 2
    return 0


def _block(s: Sentence, i: int) -> int:
    """ "the 400 block of M Street", "the 1200-block"."""
    tokens = s.tokens
    j = i + 2 if tokens[i + 1].text == "-" else i + 1
    if tokens[j].low != "block" or not tokens[i].text.isdigit() or int(tokens[i].text) < 2:
        return 0
    return j + 1


def _clause(s: Sentence, i: int) -> int:
    """ "401(k)", "501(c)(3)"."""
    tokens = s.tokens
    j = i + 1
    while tokens[j].text == "(" and tokens[j].glued and tokens[j + 2].text == ")":
        if tokens[j + 1].low not in _LAWS and not (tokens[j + 1].num and j > i + 1):
            return 0
        j += 3
    return j if j > i + 1 else 0


def _station(s: Sentence, i: int) -> int:
    """ "88.1 FM"."""
    return i + 2 if s.tokens[i + 1].text in ("FM", "MHz") and "." in s.tokens[i].text else 0


def _listed(s: Sentence, i: int) -> int:
    """ "40 Under 40", "50 Over 50"."""
    link, second = s.tokens[i + 1], s.tokens[i + 2]
    same = second.num and second.text == s.tokens[i].text
    return i + 3 if same and link.low in ("under", "over") else 0
