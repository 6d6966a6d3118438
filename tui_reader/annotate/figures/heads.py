"""Which word of a noun phrase is counted: the last of its nouns, by endings and closed classes."""

from __future__ import annotations

from tui_reader.annotate.figures.lemmas import FIELDS, plural
from tui_reader.annotate.figures.lexicon import (
    ADJECTIVE_ENDINGS,
    COMMON_VERBS,
    DETERMINERS,
    ENDING_ADJECTIVES,
    MODIFIERS,
    NOUNS_LIKE_ADJECTIVES,
    PRONOUNS,
    STOPS,
)
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Token, Tokens

_AFTER_VERB = word_set("a the for in on to an his her its their")
_HEAVY = word_set(
    "time year day week month place season century decade half round quarter minute hour "
    "anniversary edition"
)
"""Singular nouns that end the phrase after an ordinal."""
_PRESENT = word_set(
    "opens starts begins runs ends takes airs closes features brings sees draws marks returns "
    "continues falls means wants needs gets arrives kicks heads"
)
"""Verbs that look like plurals, after a name in the singular ("the 27th Conference opens")."""
_BOTH = word_set("shot call set hit cut run win lead need help work face offer find burst travel")
"""Verbs and nouns: nouns after an ordinal where no object follows ("the fifth set began")."""
_OBJECTS = word_set("no more up out off down away back onto him her them me us")
_DEEDS = word_set(
    "rating meeting building hearing painting wedding training feeling evening morning meaning "
    "warning ruling offering finding filing reading setting listing posting opening closing "
    "landing killing shooting bombing stabbing crossing ending beginning recording briefing "
    "screening gathering sighting ranking booking blessing ceiling king ring string thing "
    "wing sibling"
)
"""Nouns in -ing: most others are verbs after a noun."""
_COLLECTIVE = word_set("police staff crew data media aircraft youth fish series personnel cattle")
"""Plurals without an ending that may stand before the head: "police body cameras"."""


def adjective(low: str) -> bool:
    if low in NOUNS_LIKE_ADJECTIVES:
        return False
    return low in MODIFIERS or (len(low) > 4 and low.endswith(ADJECTIVE_ENDINGS))


def code(tokens: Tokens, k: int) -> int:
    """The token after a name with digits in it ("A350s", "T-72", "R4X"), 0 if none begins at k."""
    if not tokens[k].cap or not tokens[k].word:
        return 0
    j = k + 2 if tokens[k + 1].text == "-" and tokens[k + 1].glued else k + 1
    if not tokens[j].num or not tokens[j].glued:
        return 0
    j += 1
    while tokens[j].glued and (tokens[j].word or tokens[j].num):
        j += 1
    return j


def behind_name(tokens: Tokens, j: int) -> int:
    """The plural after a name that begins at token j and has small words or ones like verbs in it
    ("1,400 Bank of America branches", "17 Just Stop Oil activists"); -1 if none stands there."""
    k, odd = j, False
    while tokens[k].word and k < j + _LONGEST_NAME:
        token, after = tokens[k], tokens[k + 1]
        if token.cap:
            small = token.low in STOPS or token.low in COMMON_VERBS or token.low in _BOTH
            odd = odd or (small and after.cap)
            if plural(token.low) and not odd:
                return -1  # "3 Democrats and ..."
        elif k > j and token.low in _IN_NAMES and (after.cap or tokens[k + 2].cap):
            odd = True
        else:
            break
        k += 1
    head = tokens[k]
    fits = odd and head.word and plural(head.low) and head.low not in COMMON_VERBS
    return k if fits and not tokens[k + 1].cap else -1


_IN_NAMES = frozenset(("of", "the", "for"))
_LONGEST_NAME = 8


def among_plurals(tokens: Tokens, run: list[int], share: bool = False) -> int:
    """The first plural, or the last of plurals in a row (not before the verb of a `share`: "one in
    four adults smokes"); else the first noun."""
    for at, k in enumerate(run):
        low = tokens[k].low
        if plural(low) and low not in ENDING_ADJECTIVES:
            head, later = k, [tokens[m] for m in run[at + 1 : at + 4]]
            before = (
                low in _COLLECTIVE or tokens[k].cap
            )  # "Bremen hospitals", "Lives Matter protests"
            if before and any(plural(t.low) and not t.cap for t in later):
                continue
            for after in run[at + 1 :] if low.endswith("s") and not share else ():
                if after != head + 1 or not plural(tokens[after].low):
                    break
                head = after
            return head
    if tokens[run[-1]].low in FIELDS:
        return run[-1]
    if tokens[run[0]].low in ENDING_ADJECTIVES:
        return -1
    if code(tokens, run[-1]):
        return run[-1]
    nouns = [k for k in run if not adjective(tokens[k].low) and not _weak(tokens[k])]
    if len(nouns) > 1 and tokens[nouns[0]].low.endswith("ing"):
        return nouns[1]
    of = tokens[run[-1] + 1].low == "of"
    if nouns and (len(run) > 1 or of or tokens[run[0]].cap or _introduced(tokens, run[0])):
        return nouns[-1] if tokens[nouns[0]].cap else nouns[0]
    return _only_modifier(tokens, run)


def _introduced(tokens: Tokens, first: int) -> bool:
    """ "a 12 page report", "2 cup": an article or digits before, and so no verb after."""
    for k in range(max(0, first - 4), first):
        if tokens[k].low in ("a", "an", "each", "per", "every"):
            return True
    return False


def _only_modifier(tokens: Tokens, run: list[int]) -> int:
    """ "three more": no noun at all. "the lives of two": none either."""
    last = run[-1]
    low = tokens[last].low
    if low in MODIFIERS or low in ENDING_ADJECTIVES or _weak(tokens[last]):
        return -1
    return last if low.endswith(("al", "ive", "ese", "ic")) else -1


def _weak(token: Token) -> bool:
    """A participle or adverb: no noun."""
    low = token.low
    if low in ENDING_ADJECTIVES or low in COMMON_VERBS:
        return True
    if low in NOUNS_LIKE_ADJECTIVES:
        return False
    return len(low) > 4 and low.endswith(("ed", "ly", "est"))


def past(low: str) -> bool:
    """A verb of the past, and never the first word of a noun phrase: "the first took place"."""
    return low in _PAST


_PAST = word_set(
    "said told went came got took gave began became ran saw beat fell rose grew held kept sat "
    "stood spoke wrote knew thought felt brought broke bought caught chose drew drove flew "
    "forgot lay rang sang slept stole struck swam taught threw wore ended died won sold paid sent"
)


def of_singular(tokens: Tokens, run: list[int]) -> int:
    """The last noun of the phrase; heavy nouns, plurals and verbs end it."""
    head = -1
    for at, k in enumerate(run):
        low = tokens[k].low
        joined = tokens[k].glued and tokens[k - 1].text == "-" and at + 1 < len(run)
        if low in _HEAVY and not joined:  # "the first two-hour session"
            return k
        if head >= 0 and (low in _PRESENT or past(low)):
            break
        verb = low.endswith("ing") and head >= 0 and not tokens[k].cap and low not in _DEEDS
        if verb and (at + 1 == len(run) or tokens[k + 1].low in _AFTER_VERB):
            break
        if adjective(low) or _weak(tokens[k]):
            if head >= 0 and low in ENDING_ADJECTIVES:
                break
            continue
        head = k
        following = tokens[run[at + 1]] if at + 1 < len(run) else None
        if following is None:
            break
        if plural(low) and not (
            joined or low in _COLLECTIVE or tokens[k].cap or following.low.endswith("s")
        ):
            break
    return head if head >= 0 else _last_resort(tokens, run)


def _last_resort(tokens: Tokens, run: list[int]) -> int:
    """All look like adjectives: the last one, unless it surely is one."""
    low = tokens[run[-1]].low
    if low in _BOTH and (len(run) == 1 or not tokens[run[-2]].low.endswith("ly")):
        after = tokens[run[-1] + 1].low
        return -1 if after in DETERMINERS or after in PRONOUNS or after in _OBJECTS else run[-1]
    said = low.endswith("ed") and not low.endswith("eed")
    if (
        said
        or low in ENDING_ADJECTIVES
        or low in COMMON_VERBS
        or low.endswith(("ly", "est", "ous"))
    ):
        return -1
    return -1 if any(tokens[k].low in ("most", "least") for k in run) else run[-1]
