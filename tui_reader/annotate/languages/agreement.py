"""What a whole story says of a name in another language than English: one kind for all its
mentions, and the mentions that the model passed over.

Owns both steps. The forms of a name are taken together by the bases that they share.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from tui_reader.annotate import words
from tui_reader.annotate.gazetteer import CAPITAL, COUNTRY, fold, lookup_abroad
from tui_reader.annotate.languages import countries
from tui_reader.annotate.languages.inflection import bases
from tui_reader.annotate.mentions import Chances, Evidence, Mention, Stretch, evidence_for
from tui_reader.kinds import NAME_KINDS, ORGANISATION, PERSON, PLACE

SURE: Final = 0.7
"""A name marked elsewhere with this score is marked wherever it stands."""
SCORE: Final = 0.7
"""The score of what is filled in."""
LETTERS: Final = 4
"""Letters of a name that is filled in, where words have blanks around them; else two signs."""
NAMESAKE: Final = 2.8
"""Log-odds for a person, for a word of a person's full name in the same story."""
STRENGTH: Final = {COUNTRY: 3.0, CAPITAL: 2.0}
"""Log-odds for a place of that class in the gazetteer."""
TOWN: Final = 0.7
CITY: Final = 1.6
"""The same where names have no blanks around them."""
FIRM: Final = 4.5
"""Log-odds for an organisation, for the best known firms."""
NEARLY: Final = 0.01
"""What the model must give a country for being a name, for it to be marked."""
_LETTER: Final = r"[\w\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0900-\u0dff]"
"""A letter or a mark on one: signs of vowels are no part of a word to `\\b`."""
MOST: Final = 400
"""Names that are looked for; beyond it is no story."""


def agreed(mentions: list[Mention], text: str, language: str) -> list[Mention]:
    """The same mentions, each name with one kind: what the model thinks of all of them, with what
    full names of people and the gazetteer say."""
    people = {
        base
        for mention in mentions
        if mention.like == PERSON and mention.score >= SURE and _parts(mention, text)
        for word in _parts(mention, text)
        for base in bases(word, language)
    }
    groups: dict[str, list[Mention]] = defaultdict(list)
    named: dict[str, str] = {}
    for mention in sorted(mentions, key=lambda m: (len(text[m.start : m.end]), m.start)):
        surface = text[mention.start : mention.end].casefold()
        forms = [f for f in bases(surface, language) if len(f) >= LETTERS or f == surface]
        key = next((named[form] for form in forms if form in named), surface)
        for form in forms:
            named.setdefault(form, key)
        groups[key].append(mention)
    for same in groups.values():
        surfaces = {text[m.start : m.end] for m in same}
        prior = [
            max(_prior(kind, surface, people, language) for surface in surfaces)
            for kind in NAME_KINDS
        ]
        sums = [
            sum(m.evidence[k] for m in same) / len(same) + prior[k] for k in range(len(NAME_KINDS))
        ]
        kind = NAME_KINDS[max(range(len(sums)), key=sums.__getitem__)]
        best = max((m.score for m in same if m.kind == kind), default=SCORE)
        for mention in same:
            if mention.kind != kind:
                mention.kind, mention.score = kind, min(best, SCORE)
    return mentions


def _parts(mention: Mention, text: str) -> list[str]:
    """The words of a full name."""
    parts = text[mention.start : mention.end].split(" ")
    return parts if len(parts) > 1 else []


def _prior(kind: str, surface: str, people: set[str], language: str) -> float:
    if kind == PERSON:
        return NAMESAKE if surface in people else 0.0
    if kind == PLACE and surface not in people:
        places = lookup_abroad(surface)
        if not places:  # Србије: what is another country's form is no town's
            forms = (form for form in bases(surface, language)[1:] if len(form) > LETTERS)
            places = tuple(p for form in forms for p in lookup_abroad(form) if p.kind in STRENGTH)
        town = TOWN if _spaced(language) else CITY
        return max((STRENGTH.get(place.kind, town) for place in places), default=0.0)
    if kind == ORGANISATION and surface not in people:
        return FIRM if fold(surface) in words.FIRMS else 0.0  # Bayern is a form of no Bayer
    return 0.0


def filled(
    mentions: list[Mention],
    text: str,
    lines: Sequence[Stretch],
    chances: Chances,
    language: str,
) -> list[Mention]:
    """The mentions, what else is called by a name that one of them is sure of, and countries that
    the model has half an eye for."""
    known: dict[str, Mention] = {}
    for mention in sorted(mentions, key=lambda m: -m.score):
        for surface in _surfaces(mention, text, language):
            if mention.score >= SURE and len(known) < MOST:
                known.setdefault(surface, mention)
    taken = bytearray(len(text))
    for mention in mentions:
        taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    found = [*mentions]
    for start, end in _places(text, lines, known, language):
        if not any(taken[start:end]):
            like = known[text[start:end]]
            evidence = evidence_for(like.kind, SCORE)
            found.append(Mention(start, end, like.kind, SCORE, evidence, source="story"))
            taken[start:end] = b"\1" * (end - start)
    for start, end in countries.places(text, lines, language):
        if not any(taken[start:end]) and _likely(chances(start, end)):
            found.append(Mention(start, end, PLACE, SCORE, evidence_for(PLACE, SCORE), "gazetteer"))
    return sorted(found, key=lambda mention: mention.start)


def _likely(evidence: Evidence | None) -> bool:
    """Did the model think of a name, if only a little?"""
    return evidence is not None and sum(math.exp(value) for value in evidence) >= NEARLY


def _surfaces(mention: Mention, text: str, language: str) -> Iterator[str]:
    """A name as it stands, and of a full name of a person the last word."""
    surface = text[mention.start : mention.end]
    spaced = _spaced(language)
    if len(surface) >= (LETTERS if spaced else 2) and (not spaced or not surface[0].islower()):
        yield surface
    parts = surface.split(" ")
    if mention.like == PERSON and len(parts) > 1 and len(parts[-1]) >= LETTERS and spaced:
        yield parts[-1]


def _spaced(language: str) -> bool:
    """Have names blanks around them?"""
    return language not in ("zh", "ja", "th", "ko")


def _places(
    text: str, lines: Sequence[Stretch], known: dict[str, Mention], language: str
) -> Iterator[tuple[int, int]]:
    if not known:
        return
    names = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    apart = rf"(?<!{_LETTER})(?:{names})(?!{_LETTER})"
    pattern = re.compile(apart if _spaced(language) else names)
    for line in lines:
        for match in pattern.finditer(text, line.start, line.end):
            yield match.span()
