"""Document-level repair: what the whole story says of a name that one sentence could not.

Owns the steps between a recogniser's mentions and their grouping: ends put right, false names
dropped, one kind agreed on for one surface (own sentence + the other mentions + gazetteer + full
names of people + acronyms), and names filled in where the story names them elsewhere.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from tui_reader.annotate import (
    acronyms,
    body_edges,
    built_bodies,
    cut_names,
    first_called,
    first_names,
    headlines,
    joints,
    kind_cues,
    letters,
    letters_said,
    nicknames,
    noise,
    owners,
    people_edges,
    priors,
    small_names,
    spellings,
    things,
    words,
    worth,
)
from tui_reader.annotate.boundary_rules import plain, trim
from tui_reader.annotate.demonyms import is_demonym
from tui_reader.annotate.forms import tokens
from tui_reader.annotate.gazetteer import fold, lookup
from tui_reader.annotate.mentions import Mention, Reading
from tui_reader.kinds import NAME_KINDS, ORGANISATION, OTHER, PERSON, PLACE

SHARE: Final = 0.7
"""Weight of the other mentions' mean evidence beside a mention's own."""
SHARE_OF_NAMESAKE: Final = 0.3
"""The same for a name that is a place and somebody's in the story ("Jordan")."""
MOST: Final = 9.0
"""What all cues beside a name's mentions come to at most."""
LOYALTY: Final = 0.15
"""Log-odds for the kind that the recogniser chose with the whole sentence in view."""
LEAST: Final = 0.3
"""A mention surer than this of being a name at all is kept without further support."""
_PREPOSITIONS: Final = frozenset(("At", "In", "From", "By", "With", "For", "Using", "About"))
_STORM: Final = re.compile(r"(?:Hurricane|Typhoon|Cyclone|Tropical Storm|Storm) ([A-Z][^\W\d_]+)")
LEAST_LOWER: Final = 0.5
"""The same for a name written small."""
_PERSON: Final = NAME_KINDS.index(PERSON)
_ORGANISATION: Final = NAME_KINDS.index(ORGANISATION)
_PLACE: Final = NAME_KINDS.index(PLACE)
SURE_BODY: Final = 0.9
"""A body that is called as a people is must be so sure."""
HALF_SURE: Final = -2.0
"""What may be a person as well, by a chance of one in seven (a logarithm): its first name tells."""
SURE_DAY: Final = 0.8
"""A person called May or a place called Spring must be so sure."""


def repair(text: str, reading: Reading) -> list[Mention]:
    """The mentions in order, disjoint, with their kinds agreed on."""
    mentions = people_edges.sentences_apart(reading.mentions, text)
    mentions = [m for m in sorted(mentions, key=lambda m: m.start) if _clean(m, text)]
    mentions = _refreshed(joints.without_letters(mentions, text), reading)
    mentions = people_edges.put_right(nicknames.joined(mentions, text), text)
    mentions = built_bodies.find(things.find(joints.join(mentions, text), text), text)
    mentions = first_called.find(cut_names.whole(mentions, text), text)
    mentions = body_edges.put_right(owners.told_apart(mentions, text), text)
    mentions = letters_said.put_right(mentions, text)
    defined = short_forms(text, mentions)
    _agree(mentions, text, defined)
    people = _names_of_people(mentions, text) | {
        fold(text[m.start : m.end]) for m in mentions if m.like == PERSON and m.title
    }
    mentions = [m for m in mentions if _plausible(m, text, people) and trim(m, text)]
    mentions = headlines.without_common_words(small_names.of_places(mentions, text), text)
    return disjoint(noise.without(letters.without(mentions, text), text))


def disjoint(mentions: Sequence[Mention]) -> list[Mention]:
    """In order; of two that overlap the longer one stays."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, m.start - m.end)):
        if kept and mention.start < kept[-1].end:
            if mention.end - mention.start > kept[-1].end - kept[-1].start:
                kept[-1] = mention
        else:
            kept.append(mention)
    return kept


def _clean(mention: Mention, text: str) -> bool:
    if mention.end < len(text) and text[mention.end - 1] == "-" and text[mention.end].isalpha():
        while mention.end < len(text) and text[mention.end].isalpha():
            mention.end += 1
    _lower_front(mention, text)
    _preposition_front(mention, text)
    first, stop, _ = text[mention.start : mention.end].partition(". ")
    if stop and len(first) > 4 and lookup(first):  # "... in [Leeds. T-Mobile]"
        mention.start += len(first) + 2
    return trim(mention, text)


def _preposition_front(mention: Mention, text: str) -> None:
    """ "[At Yeti], we ...": no part of the name where the story has it without, too."""
    first, _, rest = text[mention.start : mention.end].partition(" ")
    if first in _PREPOSITIONS and mention.like != OTHER and rest[:1].isupper():
        again = re.search(rf"(?<!{first} )\b{re.escape(rest)}\b", text)
        mention.start += len(first) + 1 if again else 0


def _lower_front(mention: Mention, text: str) -> None:
    """ "united Germany" is Germany: words without a capital before a name are no part of it."""
    surface = text[mention.start : mention.end]
    first, _, rest = surface.partition(" ")
    adjective = first.isalpha() and first.islower() and first not in words.PARTICLES
    if mention.like != OTHER and adjective and " of " not in surface and lookup(rest):
        mention.start += len(first) + 1


def _refreshed(mentions: list[Mention], reading: Reading) -> list[Mention]:
    """Evidence for the spans as they are now."""
    for mention in mentions:
        mention.evidence = reading.chances(mention.start, mention.end) or mention.evidence
    return mentions


def short_forms(text: str, mentions: Sequence[Mention]) -> dict[str, Mention]:
    """Surface -> the mention that it is short for or another spelling of, of all names but those
    of people: as the text defines it in brackets, else as the letters fit."""
    things = [m for m in mentions if m.like in (ORGANISATION, OTHER)]
    named = {text[m.start : m.end]: m for m in reversed(things)}
    surfaces = [text[m.start : m.end] for m in mentions if m.like != PERSON]
    found = {
        short: named[head] for short, head in spellings.heads(surfaces).items() if head in named
    }
    return found | _storms(named) | acronyms.definitions(text, mentions)


def _storms(named: Mapping[str, Mention]) -> dict[str, Mention]:
    """ "Helene" beside Hurricane Helene."""
    found: dict[str, Mention] = {}
    for surface, mention in named.items():
        storm = _STORM.fullmatch(surface)
        if storm:
            found[storm[1]] = mention
    return found


def _agree(mentions: list[Mention], text: str, defined: dict[str, Mention]) -> None:
    """Settles the kind and the score of every mention by all evidence there is; long names first,
    since a word of a person's full name speaks for the person."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[spellings.solid(text[mention.start : mention.end])].append(mention)
    fuller = priors.fuller(mentions, text)
    for single in (False, True):
        people = _names_of_people(mentions, text)
        for same in groups.values():
            if (" " not in text[same[0].start : same[0].end]) is single:
                _agree_on(same, text, people, fuller)
    for short, long in defined.items():
        if long.like == OTHER and fold(short) in people:
            continue  # Ann, beside Storm Ann
        kind = _majority(groups[spellings.solid(text[long.start : long.end])])
        for mention in groups.get(spellings.solid(short), ()):
            if mention.kind != kind and text[mention.start : mention.end] == short:
                mention.kind, mention.score = kind, long.score


def _agree_on(
    same: list[Mention], text: str, people: set[str], fuller: Mapping[str, tuple[str, float]]
) -> None:  # fmt: skip
    """Settles the mentions of one name, in all its spellings."""
    total = [sum(m.evidence[k] for m in same) for k in range(len(NAME_KINDS))]
    said = [kind_cues.read(text, m.start, m.end) for m in same]
    cues = [min(MOST, sum(row[k] for row in said)) for k in range(len(NAME_KINDS))]
    if cues[_ORGANISATION] and kind_cues.of_somebody(same, text):
        cues[_ORGANISATION] = 0.0
    said_by: dict[str, list[float]] = {}
    founded = False
    for mention in same:
        surface = text[mention.start : mention.end]
        key = fold(surface)
        if surface not in said_by:
            said_by[surface] = priors.of(surface, key, people)
            if mention.like == ORGANISATION and mention.evidence[_PERSON] > HALF_SURE:
                said_by[surface][_PERSON] += priors.called(surface, key)
            if surface in fuller and key not in people:
                kind, weight = fuller[surface]
                said_by[surface][NAME_KINDS.index(kind)] += weight
        prior, share = said_by[surface], SHARE
        if key in people and prior[_PLACE] > 0:
            here = kind_cues.read(text, mention.start, mention.end, kind_cues.NAMESAKES)
            prior, share = _sum(prior, here), SHARE_OF_NAMESAKE
        elif key in people:
            here = kind_cues.read(text, mention.start, mention.end, kind_cues.FOUNDED)
            prior, founded = _sum(prior, here), founded or any(here)
        elif not prior[_PLACE] or _overruled(prior[_PLACE], cues):
            prior = _sum(prior, cues)
        _settle(mention, total, len(same), prior, share)
    surface = text[same[0].start : same[0].end]
    several = len({mention.kind for mention in same}) > 1
    if several and said_by[surface][_PLACE] <= 0 and not founded:
        mean = [value / len(same) for value in total]
        _settle_together(same, _sum(_sum(mean, cues), said_by[surface]))


def _overruled(place: float, cues: Sequence[float]) -> bool:
    """Do the words around a place's name speak of a ship or a weapon, or of a firm called so?"""
    firm = cues[NAME_KINDS.index(ORGANISATION)] >= kind_cues.FIRM and place < priors.TOWN_AT_MOST
    return firm or cues[NAME_KINDS.index(OTHER)] >= kind_cues.VESSEL


def _settle_together(same: list[Mention], sums: Sequence[float]) -> None:
    """One kind for all mentions of a name that is no place."""
    kind = NAME_KINDS[max(range(len(NAME_KINDS)), key=sums.__getitem__)]
    score = max((m.score for m in same if m.kind == kind), default=LEAST)
    for mention in same:
        if mention.kind != kind:
            mention.kind, mention.score = kind, score


def _sum(one: Sequence[float], two: Sequence[float]) -> list[float]:
    return [a + b for a, b in zip(one, two, strict=True)]


def _majority(same: Sequence[Mention]) -> str:
    votes = {kind: sum(m.score for m in same if m.kind == kind) for kind in NAME_KINDS}
    return max(votes, key=lambda kind: votes[kind])


def _settle(
    mention: Mention, total: list[float], count: int, prior: Sequence[float], share_of_all: float
) -> None:  # fmt: skip
    own = mention.evidence
    scores = [
        own[k] + prior[k] + (share_of_all * (total[k] - own[k]) / (count - 1) if count > 1 else 0.0)
        for k in range(len(NAME_KINDS))
    ]
    scores[NAME_KINDS.index(mention.kind)] += LOYALTY
    best = max(range(len(scores)), key=scores.__getitem__)
    top = scores[best]
    share = 1 / sum(math.exp(score - top) for score in scores)
    named = min(1.0, sum(math.exp(value) for value in own))
    if prior[best] > 0:
        named = 1 - (1 - named) * math.exp(-prior[best])
    mention.kind = NAME_KINDS[best]
    mention.score = round(min(0.999, named * share), 3)


def _names_of_people(mentions: Sequence[Mention], text: str) -> set[str]:
    """The single words of full names of people: what may stand for them alone."""
    found: set[str] = set()
    for mention in mentions:
        surface = mention.full or text[mention.start : mention.end]
        form = tokens(surface)
        if mention.like == PERSON and len(form) > 1 and mention.score >= LEAST:
            letters = {fold(word) for word in surface.split() if len(word) < 3 and word.isupper()}
            found.update(word for word in form if len(word) > 1 and word not in letters)
            # Both surnames of João Pedro Almeida da Costa are his.
            found.update(" ".join(form[n:]) for n in range(1, min(len(form), 6) - 1))
    return found


def _plausible(mention: Mention, text: str, people: set[str]) -> bool:
    """Not a people or a faith, not a day, and sure enough."""
    lower = [plain(word) for word in text[mention.start : mention.end].split()]
    body = mention.like == ORGANISATION and _may_be_a_body(mention, lower)
    if is_demonym(lower) and not body:
        named = " ".join(lower) in people and mention.like == PERSON  # Prince Christian
        return named and first_names.is_known(lower[0]) and mention.score >= LEAST
    doubtful = mention.like in (ORGANISATION, PLACE) and mention.score < SURE_BODY
    if doubtful and lower[-1].endswith("s") and worth.live_there(lower):
        return False  # "New Yorkers", but not the New Yorker
    if all(word in words.CALENDAR for word in lower) and " ".join(lower) not in people:
        return mention.like in (PERSON, PLACE) and mention.score >= SURE_DAY
    if mention.like in (PERSON, ORGANISATION) and worth.is_family(lower, people):
        return False
    small = small_names.is_small(mention, text)
    if small and mention.like == ORGANISATION and small_names.is_noun(mention, text):
        return False
    return mention.score >= (LEAST_LOWER if small else LEAST)


def _may_be_a_body(mention: Mention, lower: Sequence[str]) -> bool:
    """A party ("Democrats"), or a body so surely that it is an airline's or a team's name."""
    return mention.score >= SURE_BODY or lower[-1].removesuffix("s") in words.PARTISANS
