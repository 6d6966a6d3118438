"""Bodies told by how their names are built: "the Welsh Government", "West Midlands Police", "NHS
England".

Owns the rows of such names, and what of a recogniser's mentions they replace: a place in such a
name is no place of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from tui_reader.annotate.demonyms import is_demonym
from tui_reader.annotate.gazetteer import fold, lookup
from tui_reader.annotate.mentions import Mention, evidence_for
from tui_reader.annotate.words import BODIES, BODY_WORDS, FIRMS, LEADERS, OPENERS
from tui_reader.kinds import ORGANISATION, PERSON, PLACE

SCORE: Final = 0.85
_END: Final = r"(?![\w’'-]| [A-Z])"
_OF_A_PEOPLE: Final = re.compile(
    r"(?<![\w’'-])((?:(?:[A-Z][a-z]{2,15}|UK|US|EU|U\.S\.|U\.K\.) ){1,3})"
    r"(?:Parliament|Government|Assembly|Executive"
    r"|Legislature|Senedd|Bundestag|Bundesrat|Police|National Guard"
    r"|(?:City|County|Borough|District) Council|(?:Police|Fire|Health) Department)" + _END
)
""" A people or a place, and what it has one of."""
_NAMED: Final = re.compile(
    r"(?<![\w’'-])(?:(?:NHS|Sport|Creative|Historic|Swim|Cycling|Homes|Highways|Arts Council"
    r"|Transport for|Public Health|Skills Development|Nature|Athletics|Rugby|Cricket|Basketball"
    r"|Hockey|Netball|Tennis|Universities|Tourism) (?:England|Scotland|Wales|Northern Ireland"
    r"|Ireland|Britain|GB|UK|London|Australia|New Zealand|Canada)|Network Rail"
    r"|Lloyd['’]s of London|(?:Metropolitan|Devon and Cornwall|Avon and Somerset"
    r"|British Transport|City of London|Thames Valley) Police"
    r"|Transport for [A-Z][a-z]{2,15})(?![\w-])"
)
_NO_PEOPLE: Final = OPENERS | {"new", "old", "national", "state", "local", "federal"}


def find(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions, in order, with such bodies in place of what stands for parts of them."""
    places = {(mention.start, mention.end) for mention in mentions if mention.like == PLACE}
    mentions = owned(mentions, text)
    found = [body for body in _spans(text, places) if not _within_another(body, mentions)]
    if not found:
        return mentions
    kept = [
        mention
        for mention in mentions
        if not any(body.start < mention.end and mention.start < body.end for body in found)
    ]
    return sorted([*kept, *found], key=lambda mention: mention.start)


def owned(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions, in order; of "[River]'s [Rock Trust]", whose River has no other mention, one is
    made."""
    kept: list[Mention] = []
    for mention in mentions:
        last = kept[-1] if kept else None
        owner = last is not None and last.like in (ORGANISATION, PERSON)
        if last is not None and owner and mention.like == ORGANISATION:
            first = text[last.start : last.end].removeprefix("The ")
            joint = text[last.end : mention.start] in ("'s ", "’s ")
            if (
                joint
                and _heads(text[mention.start : mention.end])
                and _only_so(first, mention, text)
            ):
                last.end, last.whole, last.kind = mention.end, True, ORGANISATION
                last.evidence = evidence_for(ORGANISATION)
                continue
        kept.append(mention)
    return kept


def _heads(surface: str) -> bool:
    """Does the last word say that it is a body, of more words than that?"""
    return " " in surface and surface.rpartition(" ")[2].casefold() in BODY_WORDS


def _only_so(owner: str, mention: Mention, text: str) -> bool:
    """Is an owner of one word never named but with what it owns?"""
    whole = text[mention.start : mention.end]
    alone = re.sub(rf"\b{re.escape(owner)}['’]s {re.escape(whole)}", "", text)
    known = fold(owner) in FIRMS | LEADERS or owner in BODIES or bool(lookup(owner))
    return " " not in owner and not known and re.search(rf"\b{re.escape(owner)}\b", alone) is None


def _spans(text: str, places: AbstractSet[tuple[int, int]]) -> Iterator[Mention]:
    end = 0
    for found in _NAMED.finditer(text):
        yield _body(found.start(), found.end())
    for found in _OF_A_PEOPLE.finditer(text):
        start = _begin(found, places)
        if start >= end:
            yield _body(start, found.end())
        end = found.end()


def _begin(found: re.Match[str], places: AbstractSet[tuple[int, int]]) -> int:
    """Where the place or the people begins; past the end where there is none."""
    parts = found.group(1).split()
    start = found.start()
    while parts:
        name = " ".join(parts)
        people = is_demonym([part.casefold() for part in parts])
        known = people or (start, start + len(name)) in places or lookup(name)
        if known and parts[0].casefold() not in _NO_PEOPLE:
            return start
        start += len(parts.pop(0)) + 1
    return found.end() + 1


def _body(start: int, end: int) -> Mention:
    return Mention(start, end, ORGANISATION, SCORE, evidence_for(ORGANISATION, 0.97), "story")


def _within_another(body: Mention, mentions: Sequence[Mention]) -> bool:
    """Is it a part of a longer name, or marked already?"""
    return body.start >= body.end or any(
        (mention.start <= body.start and body.end <= mention.end and mention.like == ORGANISATION)
        or (mention.start < body.start < mention.end)
        or (mention.start < body.end < mention.end)
        for mention in mentions
    )
