"""Bodies told by how their names are built: "the Welsh Government", "West Midlands Police", "NHS
England".

Owns the rows of such names, and what of a recogniser's mentions they replace: a place in such a
name is no place of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
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
    r"|Visit(?:England|Scotland|Britain)|Lands['’] End|Authors['’] (?:Guild|League)"
    r"|Customs and Border Protection|Immigration and Customs Enforcement"
    r"|Housing and Urban Development|Health and Human Services"
    r"|Queen['’]s University(?: Belfast)?|Dr\.? Martens|Dunkin['’](?= [a-z])"
    r"|(?:20th|21st) Century Fox"
    r"|Florence (?:\+|and) the Machine"
    r"|(?:Doctors|Reporters|Engineers|Lawyers|Teachers|Pharmacists) Without Borders"
    r"|Save the Children"
    r"|Bed Bath & Beyond|Linens ['’]n['’]? Things|Friends of the Earth|Physicians for Human Rights"
    r"|Mothers Against Drunk Driving|Moms (?:for Liberty|Demand Action)|Teach for America|Age UK"
    r"|Citizens Advice|Just Stop Oil|Extinction Rebellion|Feeding America"
    r"|Police Service of Northern Ireland"
    r"|Lloyd['’]s of London|(?:Metropolitan|Devon and Cornwall|Avon and Somerset"
    r"|British Transport|City of London|Thames Valley) Police"
    r"|Transport for [A-Z][a-z]{2,15})(?![\w-])"
)
_NUMBERED: Final = (
    ("Downing Street", PLACE, re.compile(r"\b1[01] Downing Street\b")),
    (" 1", ORGANISATION, re.compile(
        r"(?:No\.? ?|Number )(?<![\w’'.-]No )(?<![\w’'.-]Number )1[01]"
        r"(?= (?:said|says|told|insisted|declined|denied|confirmed|refused|staff|aides?"
        r"|sources?|spokes(?:man|woman|person)|officials?"
        r"|insiders)\b|['’]s )"
    )),
)  # fmt: skip
"""Addresses that everybody knows, and what those who work there are called."""
_MINISTER: Final = re.compile(r"Downing Street|\b(?i:prime minister|chancellor)\b|\bPM\b")
_BAND: Final = re.compile(
    r"(?<=[a-zà-ÿ’'] )(?:and|&) (?:[Tt]he|[Hh]is|[Hh]er) [A-Z][a-z]{2,14}(?:s|men)"
    r"(?![\w’'-]| [A-Z])"
)
_LED: Final = re.compile(r"(?<![\w’'-])(?:[A-Z][a-zà-ÿ’'-]{1,15} ){1,2}$")
""" "Frankie Dolan and the Tides"."""
_MUSIC: Final = re.compile(
    r"\b(?i:bands?|albums?|gigs?|tour(?:s|ed|ing)?|concerts?|singers?|songs?|rock|punk|jazz|blues"
    r"|festival|musicians?|singles?|drummer|guitarist|bassist|setlist|headlin(?:e|ed|ing))\b"
)
_NEAR: Final = 150
"""Code points on both sides in which words for music are looked for."""
_VISIT: Final = re.compile(
    r"(?:(?<=[a-z] )|(?<=[a-z], ))Visit [A-Z][a-z]{2,15}(?![\w-]| [A-Z])"
    r"|(?<![\w’'-])Visit [A-Z][a-z]{2,15}(?= (?:said|says|has|had|was|is|will|would|hopes|wants"
    r"|expects|plans|runs|reported|spent|launched)\b|['’]s )"
)
""" "a campaign by Visit Wales": who looks after tourists, where nobody is asked to come."""
_NO_PEOPLE: Final = OPENERS | {"new", "old", "national", "state", "local", "federal"}


def find(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions, in order, with such bodies in place of what stands for parts of them."""
    places = {(mention.start, mention.end) for mention in mentions if mention.like == PLACE}
    mentions = owned(mentions, text)
    found = [body for body in _spans(text, places) if not _within_another(body, mentions, text)]
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
    yield from _bands(text)
    for mark, kind, form in _NUMBERED:
        if mark in text and _MINISTER.search(text):
            for found in form.finditer(text):
                body = _body(found.start(), found.end())
                yield replace(body, kind=kind, evidence=evidence_for(kind))
    for found in _VISIT.finditer(text) if "Visit " in text else ():
        if lookup(found.group().removeprefix("Visit ")):
            yield _body(found.start(), found.end())
    for found in _OF_A_PEOPLE.finditer(text):
        start = _begin(found, places)
        if start >= end:
            yield _body(start, found.end())
        end = found.end()


def _bands(text: str) -> Iterator[Mention]:
    """Somebody and those who play with him, where the story speaks of music."""
    for found in _BAND.finditer(text):
        led = _LED.search(text, max(0, found.start() - 34), found.start())
        near = _MUSIC.search(text, max(0, found.start() - _NEAR), found.end() + _NEAR)
        if led and near:
            yield _body(led.start(), found.end())


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


def _within_another(body: Mention, mentions: Sequence[Mention], text: str) -> bool:
    """Is it a part of a longer name, which is not two ("[Save the Children] and X"), or marked?"""
    mentions = [
        m for m in mentions if m.score >= SCORE or (m.start, m.end) != (body.start, body.end)
    ]
    rest = (text[body.end : body.end + 5], text[max(0, body.start - 5) : body.start])
    if rest[0] == " and " or rest[1] == " and ":
        mentions = [m for m in mentions if " and " not in text[m.start : m.end]]
    return body.start >= body.end or any(
        (mention.start <= body.start and body.end <= mention.end and mention.like == ORGANISATION)
        or (mention.start < body.start < mention.end)
        or (mention.start < body.end < mention.end)
        for mention in mentions
    )
