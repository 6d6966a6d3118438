"""Uses of "first" and "second" that rank nothing: "we first met", "client-first", "sub-second".

Each test answers for the ordinal word at a token; nothing here adds a figure.
"""

from __future__ import annotations

from tui_reader.annotate.figures.lemmas import plural
from tui_reader.annotate.figures.lexicon import COMMON_VERBS, ORDINAL_NAMES, STOPS
from tui_reader.annotate.figures.numerals import ORDINAL_SUFFIXES, ORDINALS, TENS
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Token, Tokens

_DOERS = word_set(
    "i we you they he she it who should must could would can will shall may might cannot let's "
    "i'd we'd you'd they'd he'd she'd"
)
_ACTS = word_set(
    "seek ask check try make take use get go see look find tell give think learn read write build "
    "choose consider discuss explain define decide determine understand identify create establish "
    "gather obtain set start stop contact speak talk visit call send open close remove add"
)
"""Verbs as they stand after "to" and "and first"."""
_ENDS = word_set("last second foremost only")


def named(tokens: Tokens, i: int, j: int) -> bool:
    """ "the 25th Amendment and the 14th": an ordinal without a noun after one of a name."""
    if tokens[j].word and tokens[j].low not in STOPS and tokens[j].low not in COMMON_VERBS:
        return False
    for k in range(max(1, i - _NEAR), i):
        ranked = tokens[k - 1].low in ORDINALS or tokens[k - 1].low in ORDINAL_SUFFIXES
        if ranked and tokens[k].cap and tokens[k].low in ORDINAL_NAMES:
            return True
    return False


_NEAR = 12
"""Tokens between the two."""


def superlative(low: str) -> bool:
    """ "second and most admired novel", "first and only goal", "third and final day"."""
    return low in ("most", "least", "only", "final", "last") or low.endswith("est")


def adverb(tokens: Tokens, i: int, j: int) -> bool:
    """ "we first discuss it", "you should first ask", "what they see first or last"."""
    if tokens[i].low != "first" or not i:
        return False
    after, before = tokens[j], tokens[i - 1].low
    if after.low == "place" and before == "the" and i > 1 and tokens[i - 2].low == "in":
        return True  # "in the first place"
    if before in ("and", "or", "but", "to", "then", ",") and after.low in _ACTS:
        return True
    if before in _DOERS:
        return after.word and not plural(after.low)
    return after.low in ("or", "and") and tokens[j + 1].low in _ENDS and before not in _NAMED


_NAMED = word_set("the a his her its their our my your 's in of came finished")


def compound(tokens: Tokens, i: int) -> bool:
    """ "people-first politics", "sub-second answers"."""
    hyphen = tokens[i - 1]
    if i < 2 or hyphen.text != "-" or not (hyphen.glued and tokens[i].glued):
        return False
    part = tokens[i - 2]
    if not part.word or part.low in TENS:
        return False
    return tokens[i].low == "first" or (tokens[i].low == "second" and part.low in ("sub", "split"))


def agrees(text: str, suffix: str) -> bool:
    """Is "st" right after 21 and not after 13 (stone)?"""
    teen = text[-2:-1] == "1"
    wanted = "th" if teen else {"1": "st", "2": "nd", "3": "rd"}.get(text[-1], "th")
    return suffix == wanted or (suffix != "st" and suffix in ORDINAL_SUFFIXES)


def corner(tokens: Tokens, j: int) -> bool:
    """ "the corner of 4th and Pierce": streets that cross."""
    street = tokens[j].low in ("and", "&") and tokens[j + 1].cap
    return street and any(t.low in ("corner", "streets", "st", "avenue") for t in (
        tokens[j - 3], tokens[j - 4], tokens[j - 5], tokens[j + 2]))  # fmt: skip


def per_time(before: Token | None, after: Token) -> bool:
    """ "a second", "per second", "split second": the unit of time."""
    if before is None or (after.word and before.low in ("a", "the")):
        return before is not None and before.low in ("per", "split", "half")
    return before.low in ("a", "per", "every", "split", "each", "more") and before.low != "the"


def labelled(tokens: Tokens, i: int, ranked: frozenset[str]) -> bool:
    """Does a noun stand right before the word "number", which is its label: "quay number 1"?"""
    noun = tokens[i - 1] if i else None
    if noun is None or tokens[i].low != "number" or not noun.word or noun.cap:
        return False
    verb = noun.low in COMMON_VERBS or noun.low.endswith(("ed", "ing", "ly"))
    return not (verb or noun.low in STOPS or noun.low in ranked)
