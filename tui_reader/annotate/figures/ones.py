"""When "one" and "half" count: "fired one shell" does, "one of the", "one poster said" do not."""

from __future__ import annotations

from tui_reader.annotate.figures.lexicon import (
    ADVERBS,
    AUXILIARIES,
    COMMON_VERBS,
    CONJUNCTIONS,
    DETERMINERS,
    ENDING_ADJECTIVES,
    FUNCTION_OPENERS,
    PREPOSITIONS,
    PRONOUNS,
)
from tui_reader.annotate.figures.numerals import DASHES, SMALL, TENS
from tui_reader.annotate.figures.phrases import TIME_NAMES
from tui_reader.annotate.figures.qualifiers import before as qualifier_before
from tui_reader.annotate.figures.sentence import Sentence
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Tokens

_STRICT = word_set(
    "only just exactly every per even least than about nearly to plus for within after with"
)
_NO_NOUN = (
    PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES | DETERMINERS | ADVERBS | COMMON_VERBS
) - {"half", "left", "home", "minus"}
_NOT_HALF = word_set(
    "and second first other better this each latter that one early late top bottom former last"
)
_HALF_OF = word_set(
    "of the a an as that this its their his her my our these those were are have had is was "
    "to in from all what"
)
_IDIOMS = word_set("thing another way day time reason hand side night morning")
_BE = word_set("is was are were be 's has have had")


def counts(s: Sentence, i: int, end: int) -> bool:
    """Is the "one" at token i a count?"""
    tokens = s.tokens
    after = tokens[end]
    before = tokens[i - 1] if i else None
    if after.text in DASHES and after.glued and tokens[end + 1].word:
        return tokens[end + 1].low not in ("time", "off", "sided", "on", "way", "of", "liner")
    if not after.word or after.low in _NO_NOUN:
        return _coordinated(tokens, i, end) and after.low != "of"
    if before is not None and before.low in ("this", "that", "no", "the", "any", "which", "each"):
        return before.low == "the" and _numbered(tokens, i, end)
    if before is not None and (before.low in _STRICT and before.low not in _WEAK):
        return True
    if qualifier_before(tokens, i):
        return True
    if after.low in _IDIOMS:
        return TIME_NAMES.match(tokens, end) is not None and _measured(tokens, i, end)
    if TIME_NAMES.match(tokens, end):
        return True
    if _subject(s, i, end):
        return False
    return before is not None and (before.low not in _NO_NOUN or before.low in _OBJECTIVE)


_WEAK = frozenset(("for", "after", "with", "to"))
_OBJECTIVE = COMMON_VERBS | _BE | word_set("by with in of and for to at from plus into")


def _measured(tokens: Tokens, i: int, end: int) -> bool:
    """ "one day later", "in one day": a length of time and no "some day"."""
    after = tokens[end + 1]
    if after.low in (
        "later",
        "before",
        "after",
        "earlier",
        "ago",
        "old",
        "left",
        "per",
        "and",
        "or",
    ):
        return True
    return i > 0 and tokens[i - 1].low in ("in", "within", "for", "after", "than", "least", "only",
                                           "just", "by", "every", "per", "last", "first", "about",
                                           "over", "of")  # fmt: skip


def _coordinated(tokens: Tokens, i: int, end: int) -> bool:
    """ "one or two", "two to one": a number without its own noun."""
    link, other = tokens[end], tokens[end + 1]
    if link.low == "or" and other.low in ("more", "less"):
        return True
    if link.low in ("or", "to") and (other.num or other.low in SMALL):
        return True
    return i > 1 and tokens[i - 1].low == "to" and tokens[i - 2].low in SMALL


def _numbered(tokens: Tokens, i: int, end: int) -> bool:
    """ "the one quarter": counted after all."""
    return tokens[end].low in ("quarter", "third", "half", "hundred")


def _subject(s: Sentence, i: int, end: int) -> bool:
    """ "one poster said", "One Rohingya, ...": a certain one that does something."""
    tokens = s.tokens
    before = tokens[i - 1] if i else None
    opening = (
        before is None
        or not before.word
        or before.low in CONJUNCTIONS
        or (before.low in FUNCTION_OPENERS and before.low in ("as", "that", "said", "says"))
    )
    if before is not None and before.low == "as":
        return True
    return not (not opening or _pair(tokens, end))


def _pair(tokens: Tokens, end: int) -> bool:
    """ "one boy and two girls": another number follows close by."""
    for k in range(end + 1, end + 6):
        token = tokens[k]
        if (token.low in SMALL and token.low != "one") or token.low in TENS or token.num:
            return tokens[k - 1].low in ("and", ",", "or")
        if not token.text:
            return False
    return False


def half_counts(s: Sentence, i: int, end: int) -> bool:
    """ "half of", "half the", "half a"; not "first half", "the second half", "half-brother"."""
    tokens = s.tokens
    word = tokens[end - 1].low
    before = tokens[i - 1] if i else None
    after = tokens[end]
    if after.text in DASHES and after.glued:
        return False
    if word == "half" and tokens[i].low == "half":
        if before is not None and before.low in _NOT_HALF:
            return False
        if (
            before is not None
            and before.low in ("the", "a", "his", "her", "their")
            and (after.low != "of" or before.low in ("his", "her"))
        ):
            return False
        return not after.word or after.low in _HALF_OF or after.low in ENDING_ADJECTIVES
    return True
