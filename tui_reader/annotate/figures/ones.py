"""When "one", "half" and "scores" count: "fired one shell" does, "one of the" does not."""

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
    if _figure_of_speech(tokens, i, end):
        return False
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


def _kinds(low: str) -> bool:
    """ "the best one depends on you", "a new one costs more": a certain one of them."""
    return low in _GOOD or (low.endswith("est") and len(low) > 4)


_GOOD = word_set(
    "best worst right wrong new old good bad big small same previous ideal perfect other"
)
_MADE = word_set(
    "written made built known worth done born sung told spoken seen held kept left set"
)
_MERE = frozenset(("more", "less", "fewer", "greater", "rather", "other"))


def _figure_of_speech(tokens: Tokens, i: int, end: int) -> bool:
    """ "one sorrow after another", "It is one penned with care", "larger than one employee",
    "One country, two systems"."""
    after, before = tokens[end], tokens[i - 1] if i else None
    if before is not None and before.low in _BE and (
        after.low in _MADE or (after.low.endswith("ed") and not tokens[end + 1].word)
        or (after.low.endswith("ed") and tokens[end + 1].low in PREPOSITIONS)
    ):  # fmt: skip
        return True
    if before is not None and before.low == "than" and i > 1 and tokens[i - 2].low not in _MERE:
        return tokens[i - 2].low.endswith("er") and not TIME_NAMES.match(tokens, end)
    if before is not None and i > 1 and tokens[i - 2].low in DETERMINERS and _kinds(before.low):
        return True
    for k in range(end + 1, end + 4):
        if tokens[k].low == "to" and tokens[k + 1].low == "another":
            return True  # "from one room to another"
        if tokens[k].low == "after" and tokens[k + 1].low in ("another", "the"):
            return tokens[k + 1].low == "another" or tokens[k + 2].low == "other"
        if tokens[k].text == "," and tokens[k + 1].low == "two":
            return echoed(tokens, k + 1)
    return False


def echoed(tokens: Tokens, i: int) -> bool:
    """The "two" of a slogan: “One country, two systems”."""
    if tokens[i + 1].low == "systems" and any(tokens[k].low == "country" for k in (i - 1, i - 2)):
        return True  # quoted or not, with a comma or without
    if i < 4 or tokens[i - 1].text != "," or not tokens[i + 1].word:
        return False
    return any(
        tokens[k].low == "one" and tokens[k - 1].text in ("“", '"', "‘", "'")
        for k in range(i - 2, max(0, i - 5), -1)
    )


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
    if i > 1 and s.last is not None and s.last.noun_end == i - 1:
        return False  # "two aid workers and one driver"
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
        joined = before is not None and before.low == "and" and after.low == "of"
        if before is not None and before.low in _NOT_HALF and not joined:
            return False
        if (
            before is not None
            and before.low in ("the", "a", "his", "her", "their")
            and (after.low != "of" or before.low in ("his", "her"))
        ):
            return False
        return not after.word or after.low in _HALF_OF or after.low in ENDING_ADJECTIVES
    return True


_BEFORE_TWENTIES = word_set(
    "and killing killed injuring injured wounding leaving left with for by after as while where "
    "including sees"
)
_AFTER_TWENTIES = word_set("more remain died injured dead wounded missing others")
_HARMED = word_set(
    "killed injured wounded hurt arrested evacuated displaced feared missing trapped stranded dead "
    "left rescued died fled been detained held taken treated"
)


def twenties(tokens: Tokens, i: int) -> bool:
    """Does "scores" mean twenties ("scores of people"), and not points or quarrels?"""
    after, before = tokens[i + 1], tokens[i - 1] if i else None
    if after.low == "of":
        return before is None or before.low not in ("the", "their", "his", "her", "test", "its")
    if before is not None and before.word and before.low not in _BEFORE_TWENTIES:
        return False
    if after.low in ("were", "are", "have"):
        return tokens[i + 2].low in _HARMED
    return after.low in _AFTER_TWENTIES
