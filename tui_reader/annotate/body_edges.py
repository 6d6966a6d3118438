"""Where the name of a body begins and ends: "People's [Liberation Army]", "[United Nations] human".

Owns the moving of an organisation's ends over what is its own and back from what is not; a
neighbour that thereby lies within it goes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tui_reader.annotate import common_words, first_names, headlines, words
from tui_reader.annotate.gazetteer import lookup
from tui_reader.annotate.mentions import Mention, evidence_for
from tui_reader.kinds import ORGANISATION, OTHER, PLACE

_OWNER: Final = re.compile(
    r"\b(?:People|Women|Children|Men|Workers|Farmers|Queen|King|Veterans|Writers|Players)"
    r"(?:['’]s|s['’]) $"
)
""" "People's | Liberation Army"."""
_PAIR: Final = re.compile(r"\b[Tt]he ((?:[A-Z][a-z]{3,20} ){1,2}and )$")
""" "the National Aeronautics and | Space Administration"."""
_OWNED: Final = re.compile(
    r"['’]s? (?:(?:Crown|County|High|Children) )?(?:Court|Hospital|College|School|Church|Cathedral"
    r"|University|Club|Institute)\b(?! [A-Z])"
)
""" "Westminster Magistrates | ' Court"."""
_SEATED: Final = re.compile(
    r" of (?:Governors|Directors|Trustees|Education|Regents|Supervisors|Elections|Representatives"
    r"|Commons|Lords|Delegates)\b"
)
""" "Postal Service Board | of Governors"."""
_OFFICE: Final = re.compile(r" General(?:['’]s Office)?\b(?! [A-Z])")
""" "New York State Attorney | General"."""
_AND: Final = re.compile(
    r" (?:and|&) (?:[A-Z][\w’'-]{2,20}(?: |(?![\w’'-]))){1,3}(?<! )(?!['’]s [A-Z])"
)
""" "Customs | and Border Protection", "Food | and Water Watch"."""
_STANDING: Final = re.compile(
    r"(?:Acting|Former|Embattled|Islamist|Outgoing|Incoming|Top(?= [A-Z]{2,5}\b)) (?=[A-Z])"
)
""" "Acting | Department of Homeland Security": how somebody stands, no part of a name."""
_OF: Final = re.compile(
    r"(?:Academy|Institutes?|Ministry|Department|Association|Society|College|Centers?|Centre"
    r"|Committee|Faculty|School|Office|Council|Agency|Bureau) (?:of|for|on) "
)
_LIST: Final = re.compile(
    r"(?:, [A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?){1,3},? (?:and|&) [A-Z][a-z]{2,20}"
    r"(?: [A-Z][a-z]{2,20})?(?![\w’'-]| [A-Z])"
)
""" "Academy of Allergy |, Asthma and Immunology"."""
_ON: Final = re.compile(
    r" on (?:the )?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][\w’'-]{2,20}"
    r"(?:(?:,? and| of)? [A-Z][\w’'-]{2,20}){1,5}"
    r"(?:(?<= Between) the(?: [A-Z][\w’'-]{2,20}){1,3} and the(?: [A-Z][\w’'-]{2,20}){1,4})?"
    r"(?![\w’'-]| [A-Z])"
)
""" "Presidential Commission | on the Supreme Court"."""
_ABOUT: Final = frozenset(
    ("Commission", "Committee", "Subcommittee", "Council", "Conference", "Panel", "Caucus")
)
"""Last words behind which stands what a body is about."""
_HEADLINE_VERB: Final = re.compile(
    r"(?:Slam|Blast|Urge|Sue|Ask|Tell|Rip|Back|Defend|Praise|Warn|Join|Quit|Leave|Accuse|Criticize"
    r"|Criticise|Thank|Target|Attack|Mock|Press|Grill|Face)s? (?=[A-Z])"
)
_COMMISSION: Final = re.compile(
    r"(?:[A-Z][\w’'.-]{1,20} ){1,4}(?:Commission|Committee|Subcommittee|Council|Ministry|Agency"
    r"|Cent(?:er|re)|Institute|Collaborative|Alliance|Coalition|Bureau|Directorate|Federation)"
)
_SMALL_END: Final = re.compile(r"(?<=[A-Z\w.])(?: [a-z][a-z’'-]{1,20}){1,3}$")
_HEAD_AFTER: Final = re.compile(r" ([a-z]{4,14})\b")
_JOINTS: Final = frozenset(("of", "for", "and", "the", "in", "on", "to", "with", "de", "la"))
_OWN_SMALL: Final = (
    words.BODY_WORDS
    | words.ORGANISATION_HEADS
    | words.GENERIC
    | {"gallery", "theatre", "theater", "magazine", "newspaper", "orchestra", "hotel", "brothers"}
)
"""Words that end a body's name although they are written small."""
_SMALL_FRONT: Final = re.compile(r"(?:[a-z]{3,20} ){1,2}(?=[A-Z])")
_ATTORNEY: Final = re.compile(
    r"(?:[A-Z][\w.]{1,20} ){0,3}(?:Attorney|Sheriff|Governor|Mayor)['’]s $"
)
""" "U.S. Attorney's | Office"."""
_OPEN: Final = frozenset(("Office", "Department", "Ministry", "Bureau", "Institute", "Board"))
_MORE_OF: Final = re.compile(
    r" (?:of|for)(?: the)?(?: (?:of the|of|and|for) [A-Z][\w’'-]{1,30}| [A-Z][\w’'-]{1,30}){1,8}"
)
""" "Office | of the Director of National Intelligence"."""
_TAIL: Final = re.compile(r" ([A-Z][a-z]{3,14})\b(?![’'-]| [A-Z])")
""" "Marine Accident Investigation | Branch"."""
_HEAD: Final = re.compile(r" (?:police|council|commission|ministry|authority)\b")
""" "Metropolitan | police"."""
_NOTE: Final = re.compile(r"\d(?=[A-Z][a-z]+ )")
"""The number of a footnote: "4Behavioral Research"."""
_DAY: Final = re.compile(r" (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
_SIDE: Final = re.compile(r" (?:Democratic|Republican|GOP|Catholic|Conservative|Labour)$")
_SMALL_NEXT: Final = re.compile(r" [a-z]{4,20}\b")
_TICKER: Final = re.compile(r"\b(?:Inc|Corp|Co|Ltd|plc|PLC|AG|SA|NV)\.? (?=[A-Z.]{1,6}$)")
""" "Apple Inc. | AAPL"."""


def put_right(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions in order, of which the bodies' ends are as their names have them."""
    kept: list[Mention] = []
    for at, mention in enumerate(mentions):
        if kept and mention.end <= kept[-1].end and kept[-1].like == ORGANISATION:
            continue  # it is part of the longer name now
        if mention.like in (OTHER, ORGANISATION) and _is_a_body(text[mention.start : mention.end]):
            mention.kind, mention.evidence = ORGANISATION, evidence_for(ORGANISATION)
            mention.source = "story"
        if mention.like == ORGANISATION:
            _begin(mention, text, kept[-1].end if kept else 0)
            if not (mention.whole or _extend(mention, text, mentions[at + 1 :])):
                _shorten(mention, text)
        kept.append(mention)
    return kept


def _is_a_body(surface: str) -> bool:
    """Does the last word say that it is a body's name, and no "Data Center"?"""
    parts = surface.casefold().split()
    named = len(parts) > 2 or not common_words.are_common(parts)
    return named and _COMMISSION.fullmatch(surface) is not None


def _begin(mention: Mention, text: str, before: int) -> None:
    owner = _OWNER.search(text, max(before, mention.start - 12), mention.start)
    if owner:
        mention.start = owner.start()
    small = _SMALL_FRONT.match(text, mention.start, mention.end)
    if small and all(
        word in words.BODY_WORDS or common_words.are_common([word])
        for word in small.group().split()
    ):
        mention.start = small.end()  # "the agency's new | Volatiles"
    verb = _HEADLINE_VERB.match(text, mention.start, mention.end)
    if verb and headlines.in_title_case(text, mention.start, mention.end):
        mention.start = verb.end()  # "Parents | Slam | County School Board"
    office = _ATTORNEY.search(text, max(before, mention.start - 60), mention.start)
    if office and text[mention.start : mention.end] == "Office":
        mention.start = office.start()
    pair = _PAIR.search(text, max(before, mention.start - 50), mention.start)
    last = text[mention.start : mention.end].rpartition(" ")[2].casefold()
    headed = last.removesuffix("s") in words.BODY_WORDS | {"service"}
    if pair and headed and common_words.are_common(pair.group(1).casefold().split()):
        mention.start = pair.start(1)
    standing = _STANDING.match(text, mention.start, mention.end)
    if standing:
        mention.start = standing.end()
    opens = mention.start == 0 or text[mention.start - 1] in "\n,;"
    note = _NOTE.match(text, mention.start, mention.end) if opens else None
    if note:
        mention.start = note.end()


def _extend(mention: Mention, text: str, after: Sequence[Mention]) -> bool:
    """Moves the end over what belongs to the name; whether anything did."""
    surface = text[mention.start : mention.end].removesuffix(" on")
    mention.end = mention.start + len(surface)
    last = surface.rpartition(" ")[2]
    more = None
    if surface in _OPEN:
        more = _MORE_OF.match(text, mention.end)
    elif " " not in surface and common_words.are_common([surface.casefold()]):
        more = _HEAD.match(text, mention.end)
    elif last in ("Board", "House"):
        more = _SEATED.match(text, mention.end)
    elif last in _ABOUT:
        more = _about(mention, text)
    elif last in ("Attorney", "Inspector", "Surgeon", "Solicitor"):
        more = _OFFICE.match(text, mention.end)
    elif _OF.search(surface):
        more = _subjects(mention, text)
    more = more or _and_more(surface, mention, text)
    more = more or _OWNED.match(text, mention.end) or _tail(surface, mention, text)
    if more is None or any(m.start < more.end() < m.end for m in after[:6]):
        return False
    mention.end = more.end()
    return True


def _tail(surface: str, mention: Mention, text: str) -> re.Match[str] | None:
    """The word that says what body it is, behind a name of several words."""
    found = _TAIL.match(text, mention.end)
    ends = found is not None and found.group(1).casefold() in words.BODY_TAILS
    return found if ends and " " in surface else None


def _and_more(surface: str, mention: Mention, text: str) -> re.Match[str] | None:
    """The rest of a body of which one common word was taken: no place and nobody's name."""
    found = _AND.match(text, mention.end)
    if found is None or " " in surface or not common_words.are_common([surface.casefold()]):
        return None
    tail = found.group().split()[1:]
    named = lookup(" ".join(tail)) or first_names.is_common(tail[0].casefold())
    last = tail[-1].casefold()
    bodily = last in words.BODY_WORDS | words.BODY_TAILS | words.ORGANISATION_HEADS | _WATCHERS
    return found if len(tail) > 1 and bodily and not named else None


_WATCHERS: Final = frozenset(
    ("watch", "protection", "enforcement", "affairs", "services", "project")
)


def _about(mention: Mention, text: str) -> re.Match[str] | None:
    """What a commission is on: no place ("on Capitol Hill"), day or month."""
    found = _ON.match(text, mention.end)
    if found is None:
        return None
    about = found.group().removeprefix(" on ").removeprefix("the ")
    first = about.partition(" ")[0].casefold()
    other = first in words.CALENDAR or first_names.is_known(first) or lookup(about)
    return None if other else found


def _subjects(mention: Mention, text: str) -> re.Match[str] | None:
    """Further subjects of the same body: no places, and nobody's names."""
    found = _LIST.match(text, mention.end)
    named = re.findall(r"[A-Z][a-z]+", found.group()) if found else []
    others = any(lookup(word) or first_names.is_known(word.casefold()) for word in named)
    return None if others else found


def _shorten(mention: Mention, text: str) -> None:
    """Takes off a ticker, whose leader somebody is, and words written small that are no body's."""
    side = _SIDE.search(text, mention.start, mention.end)
    if side and _SMALL_NEXT.match(text, mention.end):
        mention.end = side.start()  # "House | Democratic leader"
        if lookup(text[mention.start : mention.end]):
            mention.kind, mention.evidence = PLACE, evidence_for(PLACE)
    day = _DAY.search(text, mention.start, mention.end)
    if day:
        mention.end = day.start()  # "Democratic National Convention | Wednesday"
    ticker = _TICKER.search(text, mention.start, mention.end)
    if ticker:
        mention.end = mention.start + len(text[mention.start : ticker.end()].rstrip())
        return
    small = _SMALL_END.search(text, mention.start, mention.end)
    parts = small.group().split() if small else []
    if (
        small is None
        or not text[mention.start].isupper()
        or _OWN_SMALL & set(parts)
        or _JOINTS & set(parts)
    ):
        return
    head = _HEAD_AFTER.match(text, mention.end)
    if head and head.group(1) in words.BODY_WORDS:
        mention.end = head.end()  # "Inner Mongolia health | commission"
        return
    if not common_words.are_common(parts):
        return
    mention.end = small.start()
    if lookup(text[mention.start : mention.end]):
        mention.kind, mention.evidence = PLACE, evidence_for(PLACE)
