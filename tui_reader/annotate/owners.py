"""Names run together with what is another's or no name: "Biden administration", "Senate Majority".

Owns the taking apart of such names before kinds are agreed on: of people and what they lead, of two
names with a hyphen between them, of a chamber and those who sit there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from tui_reader.annotate import common_words, words
from tui_reader.annotate.demonyms import is_demonym
from tui_reader.annotate.gazetteer import COUNTRY, REGION, fold, lookup
from tui_reader.annotate.mentions import Mention, evidence_for
from tui_reader.kinds import ORGANISATION, OTHER, PERSON, PLACE

_LED: Final = re.compile(
    r" (?:(?P<body>White House|[Ss]enate|State Department|Justice Department|Treasury|Pentagon"
    r"|Cabinet Office|[A-Z]{3,5})|[Aa]dministration|[Pp]residency|[Tt]eam|[Cc]ampaign|[Cc]amp"
    r"|[Cc]abinet|[Ee]mails?|[Aa]llies|[Aa]ides?|[Vv]oters|[Ss]upporters|[Ss]ummit|[Ee]ra|[Tt]ransition)$"
)
"""What a leader's surname stands before; a body has a name of its own."""
_ALWAYS: Final = frozenset(("White House",))
"""Bodies before which a single name is always a leader's."""
_CHAMBERS: Final = (
    r"(?:(?:U\.S\.|US) )?(?:House|Senate|Assembly|Congressional|State Senate|State House)"
)
_SEATED: Final = re.compile(
    rf"(?P<body>{_CHAMBERS}) (?:Majority|Minority|Speaker|Whip|Leader|Leadership|Republicans?"
    r"|Democrats?|Dems|GOP)(?: (?:Leader|Whip|Leadership))?$"
)
"""A chamber with the side or the office of those who sit there."""
_PARTY: Final = re.compile(r"(?:\((?:[RDI]|Lab|Con)(?:\.?,|[-–]) ?|, [RDI][-–])$")
""" "Rep. Ana Cortez (D-N.Y.)": after it comes a place."""
_COVID: Final = re.compile(r"(?i:covid)(?:-19)?")
_OF_COVID: Final = re.compile(
    r"((?i:covid)(?:-19)?)(?: (?:Vaccines?|Vaccinations?|Boosters?|Shots?|Relief|Pandemic|Outbreak"
    r"|Cases|Deaths|Restrictions|Rules|Lockdowns?|Variants?)){1,2}"
)
""" "COVID-19 Booster", in a headline."""
_MADE: Final = re.compile(r"([A-Z][\w&’'-]{2,20}) ((?i:covid)(?:-19)?)")
""" "Pfizer COVID-19", of a vaccine."""
_SIDE: Final = re.compile(
    r"(?P<party>GOP|Democratic|Republican) (?P<state>[A-Z][\w.]{1,20}(?: [A-Z][a-z]{1,20})?)"
    r"|(?P<home>[A-Z][\w.]{1,20}(?: [A-Z][a-z]{1,20})?) (?:GOP|Democratic|Republican)"
)
""" "GOP Kentucky | Sen. ...", "California Democratic | Gov. ...": what is a party's is no name."""
_OFFICE: Final = re.compile(
    r" (?:Sen|Gov|Rep)\.? |,? (?:Attorney General|Governor|Senator|Congress(?:wo)?man"
    r"|Representative|Mayor|lawmakers?|officials?|legislators?)\b"
)
_HOME: Final = re.compile(
    r"[DRI]-([A-Z][\w.]{1,20})|([A-Z][\w. ]{1,20}) (?:Republicans?|Democrats?|Dems)"
)
""" "D-Calif", "Georgia Republicans": of whom it is said where they are at home."""
_SEATED_IN: Final = re.compile(
    r"(?:, [A-Z][\w.]{1,15})?-(?:(?P<home>based|born|area)|backed|led|bound)\b"
)
_WORD: Final = re.compile(r"\S+")
_ROLES: Final = frozenset(
    (
        *("Founder", "Co-Founder", "Cofounder", "Co-Owner", "Adviser", "Advisor", "Contributor"),
        *("Spokesman", "Spokeswoman", "Spokesperson"),
    )
)
"""Words that end no body's name, but say what somebody is there."""
_SMALL: Final = frozenset(("for", "of", "and", "the", "&"))
_PARTIES: Final = frozenset(("gop", "dem", "democrat", "republican", "labour", "tory"))


def told_apart(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions, with those that are two names or half of one put right."""
    people = surnames(mentions, text)
    found = [part for mention in mentions for part in _parts(mention, text, people)]
    for mention, after in zip_longest(found, found[1:]):
        if mention.like == ORGANISATION:
            named = after is not None and after.like == PERSON and after.start == mention.end + 1
            mention.end = _end(mention, text, named)
    return found


def _end(mention: Mention, text: str, before_a_name: bool) -> int:
    """Where a body's name ends: before "for" and the like, and before the rank of whom it names."""
    words_of = list(_WORD.finditer(text, mention.start, mention.end))
    while len(words_of) > 1:
        last = words_of[-1].group()
        rank = before_a_name and last[0].isupper() and last.casefold() in words.TITLES
        rank = rank or last in _ROLES
        if not (rank or last in _SMALL):
            break
        words_of.pop()
    return words_of[-1].end() if words_of else mention.end


def surnames(mentions: Sequence[Mention], text: str) -> set[str]:
    """The last names of the story's people, folded, and of those whom everybody knows."""
    full = [text[m.start : m.end].split() for m in mentions if m.like == PERSON]
    last = {fold(name[-1]) for name in full if len(name) > 1}
    first = {fold(name[0]) for name in full if len(name) > 1} & words.FAMILY_FIRST
    return last | first | words.LEADERS


def _parts(mention: Mention, text: str, people: AbstractSet[str]) -> Iterator[Mention]:
    surface = text[mention.start : mention.end]
    party = _PARTY.search(text, max(0, mention.start - 8), mention.start)
    state = mention.like != PERSON or _is_state(surface) or _is_state(f"{surface}.")  # "D., Ariz."
    if (party and state) or _is_seat(mention, surface, text):
        yield _as(mention, PLACE)
        return
    covid = _COVID.fullmatch(surface) or _OF_COVID.fullmatch(surface)
    if covid:
        yield _as(mention, OTHER, end=mention.start + covid.end(covid.lastindex or 0))
        return
    side = _SIDE.fullmatch(surface) if _OFFICE.match(text, mention.end) else None
    if side and mention.like != PERSON and _is_state(side["state"] or side["home"]):
        low, high = side.span("state" if side["state"] else "home")
        if side["party"] == "GOP":
            yield _as(mention, ORGANISATION, end=mention.start + len("GOP"))
        yield _as(mention, PLACE, mention.start + low, mention.start + high)
        return
    home = _HOME.fullmatch(surface)
    if home and mention.like == PERSON and not home[1]:
        home = None  # "Jesse Democrats"
    if home and (lookup(home[1]) or lookup(f"{home[1]}.") if home[1] else _is_state(home[2])):
        low, high = home.span(home.lastindex or 1)
        yield _as(mention, PLACE, mention.start + low, mention.start + high)
        return
    seated = _SEATED.fullmatch(surface)
    if seated:
        yield _as(mention, ORGANISATION, end=mention.start + seated.end("body"))
        return
    if mention.like == ORGANISATION or "-" in surface:
        led = list(_led(mention, surface, people)) or list(_beside(mention, surface))
        pair = [] if led else list(_paired(mention, surface, people))
        if pair and (fold(surface) in words.FIRMS or surface.replace("-", " ") in text):
            pair = []  # "Mercedes-Benz"
        yield from led or pair or [mention]
        return
    yield mention


def _is_seat(mention: Mention, surface: str, text: str) -> bool:
    """ "Cambridge-based": a place where something is at home; or, of no body, stands behind it."""
    seat = _SEATED_IN.match(text, mention.end)
    if seat is None or not lookup(surface) or fold(surface) in words.FIRMS:
        return False
    return mention.like == OTHER or (mention.like == ORGANISATION and seat["home"] is not None)


def _is_state(surface: str) -> bool:
    """A state of the US: there are Sweden Democrats and Liberal Democrats, who are parties."""
    return any(place.kind == REGION and place.country == "US" for place in lookup(surface))


def _led(mention: Mention, surface: str, people: AbstractSet[str]) -> Iterator[Mention]:
    """ "Biden administration", "Trump White House"."""
    tail = _LED.search(surface)
    front = surface[: tail.start()] if tail else ""
    if tail is None or not front:
        return
    body = tail["body"] or ""
    last = front.rpartition(" ")[2]
    if not (fold(last) in people or (body in _ALWAYS and _may_be_a_surname(front))):
        return
    yield _as(mention, PERSON, end=mention.start + tail.start())
    if body:
        yield _as(mention, ORGANISATION, start=mention.start + tail.start() + 1)


def _may_be_a_surname(word: str) -> bool:
    """One word with a capital that is no other sort of word: not "Acting", "Democratic"."""
    lower = word.casefold()
    if not word.istitle() or " " in word or lookup(word) or is_demonym([lower]):
        return False
    return lower not in words.GENERIC | words.OPENERS and not common_words.are_common([lower])


def _beside(mention: Mention, surface: str) -> Iterator[Mention]:
    """ "U.S.-Mexico", of their border: two countries, where no land is called so; a firm and what
    its vaccine is for."""
    made = _MADE.fullmatch(surface)
    if made and fold(made[1]) in words.FIRMS:
        yield _as(mention, ORGANISATION, end=mention.start + made.end(1))
        yield _as(mention, OTHER, start=mention.start + made.start(2))
    parts = surface.split("-")
    if len(parts) < 2 or lookup(surface) or not all(map(_is_country, parts)):
        return
    at = mention.start
    for part in parts:
        yield _as(mention, PLACE, at, at + len(part))
        at += len(part) + 1


def _is_country(surface: str) -> bool:
    return any(place.kind == COUNTRY for place in lookup(surface))


def _paired(mention: Mention, surface: str, people: AbstractSet[str]) -> Iterator[Mention]:
    """ "Biden-Putin summit", "Post-Biden": two names with a hyphen, each of them known."""
    first, hyphen, second = surface.rpartition("-")
    if not hyphen or " " in second or "-" in first:
        return
    kinds = [_kind(part, people) for part in (first, second)]
    if PERSON not in kinds or not all(kinds) or (mention.like == PERSON and " " in first):
        return
    at = mention.start + len(first)
    if kinds[0] != _NONE:
        yield _as(mention, kinds[0], end=at)
    if kinds[1] != _NONE:
        yield _as(mention, kinds[1], start=at + 1)


_NONE: Final = "-"
"""A word that is understood, and is no name."""


def _kind(part: str, people: AbstractSet[str]) -> str:
    """What a half of a pair is of; "" if nobody knows."""
    key = fold(part)
    if key in people:
        return PERSON
    if key in _PARTIES:
        return _NONE
    if part in words.BODIES or key in words.FIRMS or key.rpartition(" ")[2] in words.PRESS_HEADS:
        return ORGANISATION
    return PLACE if lookup(part) else ""


def _as(
    mention: Mention, kind: str, start: int | None = None, end: int | None = None
) -> Mention:  # fmt: skip
    """A part of a mention, of a kind that its neighbours tell."""
    low, high = mention.start if start is None else start, mention.end if end is None else end
    return replace(
        mention, start=low, end=high, kind=kind, score=max(mention.score, SCORE),
        evidence=evidence_for(kind), source="story",
    )  # fmt: skip


SCORE: Final = 0.8
"""How sure a part is that its neighbours tell."""
