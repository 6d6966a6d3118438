"""Nouns left out: "200 more" after "700 seekers", "10,000 and as many as 300,000 people"."""

from __future__ import annotations

from itertools import pairwise

from tui_reader.annotate.figures.lemmas import lemma, plural
from tui_reader.annotate.figures.lexicon import COMMON_VERBS
from tui_reader.annotate.figures.sentence import Sentence
from tui_reader.annotate.figures.tables import word_set

_COUNTING = frozenset(("number", "ordinal"))
_AGES = frozenset(("year-old", "month-old", "week-old", "day-old"))
_NO_NOUNS = _AGES | {"score", "record"}
_HUMANS = frozenset(("people", "person", "man", "woman", "child", "civilian", "soldier", "other"))
_HARMED = frozenset(("killing", "killed", "injuring", "wounding", "kills", "injured", "injures"))
_HUMAN_ENDINGS = ("er", "or", "ian", "ist", "ant", "ent", "man", "child")
_LINKING = word_set(
    "and or to of the , & as many much about over more than at least up nearly some almost around "
    "another maybe perhaps even roughly ( first last next past other further early late"
)
_CHANGES = word_set(
    "increased increase rose rise rises risen fell fall falls fallen grew grow grows grown dropped "
    "drop declined decline decreased climbed jumped soared plunged slipped shrank went surged "
    "swelled dwindled reached topped exceeded passed totalled totaled numbered"
)
_POSSESSIVE = frozenset(("'s", "'", "’"))
_REACH = 14


def noun(s: Sentence, at: int) -> str | None:
    """The noun of the next figure it is joined to, else of one before in the sentence."""
    hit = s.hits[at]
    if at + 1 < len(s.hits):
        following = s.hits[at + 1]
        link = s.tokens[hit.end : following.start]
        age = _age_ahead(s, at)
        if age:
            return age
        if following.kind in _COUNTING and following.unit and 0 < len(link) <= 5:
            joined = all(token.low in _LINKING for token in link)
            if joined and following.unit not in _NO_NOUNS:
                return following.unit
    before = s.tokens[hit.start - 1].low if hit.start else ""
    if before == "at":
        return None
    subject = _subject(s, hit.start)
    if subject:
        return subject
    for other in reversed(s.hits[max(0, at - 4) : at]):
        if other.kind not in _COUNTING or not other.unit or not other.noun_end:
            continue
        if other.unit not in _NO_NOUNS:
            human = other.unit in _HUMANS or other.unit.endswith(_HUMAN_ENDINGS)
            return other.unit if human or before not in _HARMED else None
    return None


def _age_ahead(s: Sentence, at: int) -> str | None:
    """ "12, 14 and 15 years old": all three are ages."""
    for one, other in pairwise(s.hits[at : at + 6]):
        link = s.tokens[one.end : other.start]
        if other.kind != "number" or any(token.low not in (",", "and", "or") for token in link):
            return None
        if other.unit in _AGES:
            old = s.tokens[other.end - 1].low == "old"
            return other.unit if old and not s.tokens[other.end].word else None
    return None


def _subject(s: Sentence, start: int) -> str | None:
    """ "The seats rose from 9 to 10": the first plural of the clause that says a change."""
    tokens = s.tokens
    verb = next((k for k in range(start - 1, max(0, start - 7), -1) if _changes(s, k)), 0)
    if not verb:
        return None
    first = verb
    while first > max(0, verb - _REACH) and tokens[first - 1].text not in (",", ";", ":", "(", "—"):
        first -= 1
    for k in range(first, verb):
        token, after = tokens[k], tokens[k + 1]
        if (
            token.word
            and plural(token.low)
            and after.low not in _POSSESSIVE
            and (token.low not in COMMON_VERBS)
        ):
            return lemma(token.text)
    return None


def _changes(s: Sentence, k: int) -> bool:
    return s.tokens[k].low in _CHANGES
