"""Nouns left out: "200 more" after "700 seekers", "10,000 and as many as 300,000 people"."""

from __future__ import annotations

from itertools import pairwise

from tui_reader.annotate.figures import nouns
from tui_reader.annotate.figures.lemmas import lemma, plural
from tui_reader.annotate.figures.lexicon import AUXILIARIES, COMMON_VERBS, STOPS
from tui_reader.annotate.figures.sentence import Hit, Sentence
from tui_reader.annotate.figures.tables import word_set

_COUNTING = frozenset(("number", "ordinal"))
_AGES = frozenset(("year-old", "month-old", "week-old", "day-old"))
_NO_NOUNS = _AGES | {"score", "record", "time"}
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
    "swelled dwindled trimmed slashed revised reduced reached "
    "topped exceeded passed totalled totaled numbered"
)
_RATED = word_set("score rating average rate level toll index reading price length age")
"""What "of 721" after it says the size of."""
_TURNS = frozenset(("at", "before", "after", "until"))
_THE = frozenset(("the", "those", "these"))
_DOING = COMMON_VERBS | AUXILIARIES
_FORESEEN = word_set("expected forecast predicted anticipated estimated projected saw seen see")
_POSSESSIVE = frozenset(("'s", "'", "’"))
_REACH, _AWAY = 14, 11


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
            ranked = following.kind == "ordinal" and hit.kind == "number"
            if joined and not ranked and following.unit not in _NO_NOUNS:
                return following.unit
    before = s.tokens[hit.start - 1].low if hit.start else ""
    if before in _TURNS or (before == "of" and s.tokens[hit.start - 2].low in _RATED):
        return None
    subject = _subject(s, hit.start) or _number_of(s, hit, at)
    if subject and not _pronoun(s, hit):
        return subject
    for other in reversed(s.hits[max(0, at - 4) : at]):
        if other.kind not in _COUNTING or not other.unit or not other.noun_end:
            continue
        if other.kind == "ordinal" and hit.kind == "number":
            continue  # "rose for the second straight week, to 778,000"
        if other.unit not in _NO_NOUNS or (other.unit == "time" and hit.kind == "ordinal"):
            human = other.unit in _HUMANS or other.unit.endswith(_HUMAN_ENDINGS)
            if _pronoun(s, hit):
                return other.unit if human else None
            return other.unit if human or before not in _HARMED else None
    return None


def shared(s: Sentence, at: int) -> str | None:
    """ "two horizontal and two vertical lines", "18 undergraduate and 47 graduate programs": an
    adjective alone before "and", and the noun of the next figure."""
    if at + 1 >= len(s.hits):
        return None
    hit, following = s.hits[at], s.hits[at + 1]
    link = s.tokens[hit.end : following.start]
    if hit.kind != "number" or following.kind != "number" or not 2 <= len(link) <= 3:
        return None
    adjectives, joint = link[:-1], link[-1].low
    if joint not in ("and", "or") or not following.unit or following.unit in _NO_NOUNS:
        return None
    if any(not t.word or plural(t.low) or t.low in COMMON_VERBS | STOPS for t in adjectives):
        return None
    # Words stand between the next number and its noun, too, or it would be another thing.
    return following.unit if following.noun_end - following.end > len(adjectives) else None


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
    verb = next((k for k in range(start - 1, max(0, start - _AWAY), -1) if _changes(s, k)), 0)
    if not verb:
        return None
    first = verb
    while first > max(0, verb - _REACH) and tokens[first - 1].text not in (",", ";", ":", "(", "—"):
        first -= 1
    told = (k for k in range(verb - 1, first, -1) if tokens[k].low in _FORESEEN)
    said = next(told, 0)
    if said and tokens[said - 1].low not in AUXILIARIES - {"had", "have", "has"}:
        first = said  # "economists had expected claims to fall"
    for k in range(first, verb):
        token, after = tokens[k], tokens[k + 1]
        if (
            token.word
            and plural(token.low)
            and not (token.cap and tokens[k - 1].cap and k)
            and after.low not in _POSSESSIVE
            and (token.low not in COMMON_VERBS)
        ):
            return lemma(token.text)
    return None


def _pronoun(s: Sentence, hit: Hit) -> bool:
    """ "when the two were in school"."""
    if hit.kind != "number" or not hit.start or s.tokens[hit.start - 1].low not in _THE:
        return False
    return s.tokens[hit.end].low in _DOING


def _number_of(s: Sentence, hit: Hit, at: int) -> str | None:
    """ "The number of people infected surpassed 100,000"."""
    start = hit.start
    if hit.kind != "number" or _pronoun(s, hit) or s.tokens[start - 1].text == "(":
        return None
    first = s.hits[at - 1].end if at else 0
    for k in range(start - 3, max(first, start - 24) - 1, -1):
        if s.tokens[k].low == "number" and s.tokens[k + 1].low == "of":
            found, end = nouns.find(s.tokens, k + 2)
            return found if end <= start else None
    return None


def _changes(s: Sentence, k: int) -> bool:
    low = s.tokens[k].low
    return low in _CHANGES or (low == "cut" and s.tokens[k - 1].low in AUXILIARIES)
