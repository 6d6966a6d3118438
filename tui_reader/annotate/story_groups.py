"""Groups the mentions of places, organisations and other names, and of the whole story.

Owns which mentions are one place or organisation: the same folded name, the same place of the
gazetteer under another name ("U.S.", "America"), a defined acronym, "the North" beside North
Korea. A capital and its country, a city and its county stay apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Final

from tui_reader import known_names
from tui_reader.annotate.document_consistency import short_forms
from tui_reader.annotate.gazetteer import CAPITAL, COUNTRY, Place, fold, lookup, lookup_abroad
from tui_reader.annotate.mentions import Mention
from tui_reader.annotate.people_groups import group_people
from tui_reader.annotate.spellings import CROWD
from tui_reader.annotate.words import FIRMS, ORGANISATION_HEADS, PRESS_HEADS
from tui_reader.kinds import BY_ID, ORGANISATION, OTHER, PERSON, PLACE

_POINTS: Final = frozenset(("north", "south", "east", "west"))
_SAINT: Final = re.compile(r"^(?:saint|st) ")
_MOUNT: Final = re.compile(r"^(?:mount|mt) ")
_SMALL: Final = frozenset(("of", "and", "for", "the", "center", "centre"))
_FIRM: Final = re.compile(
    r" (?:& |and )?(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|plc"
    r"|ag|se|sa|nv|bv|kg|gmbh|spa|oyj|asa|ab)$"
)
_NATIONAL: Final = re.compile(
    r"^(?:us|united states) (?=(?:senate|house(?: of representatives)?|congress|supreme court|army"
    r"|navy|air force|marine corps|coast guard|treasury|border patrol|state department"
    r"|justice department|department of \w+|postal service|secret service|capitol police)$)"
)
""" "U.S. Senate", which a story calls the Senate."""
_FRONT_WORDS: Final = 5
_WHOLE: Final = frozenset(
    (
        *("committee", "council", "commission", "foundation", "patrol", "department", "ministry"),
        *("agency", "board", "institute", "authority", "bureau", "hospital", "court", "guard"),
        *("association", "trust", "museum", "society", "office", "service", "command", "academy"),
    )
)
"""Last words of bodies of which a story names one by its last words."""
_DOMAIN: Final = re.compile(r"(?<=\w)\.(?:com|org|net|co\.uk)$")
_SIDES: Final = frozenset(
    (
        *("football", "cricket", "rugby", "hockey", "club", "fc", "afc", "rfc", "cfc"),
        *("town", "rovers", "wanderers", "albion", "hotspur", "argyle", "athletic", "wednesday"),
    )
)
"""Words of sides' names that a story leaves out: "Chelsea" for Chelsea Football Club."""


def group_all(mentions: Sequence[Mention], text: str) -> list[list[Mention]]:
    """Lists of mentions, one for each entity, in order of their first mentions."""
    by_kind: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_kind.setdefault(mention.kind, []).append(mention)
    groups: list[list[Mention]] = []
    defined = {short: text[m.start : m.end] for short, m in short_forms(text, mentions).items()}
    for kind, same in by_kind.items():
        like = BY_ID[kind].like
        people = like == PERSON
        groups += group_people(same, text) if people else _grouped(same, text, _KEYS[like], defined)
    for group in groups:
        group.sort(key=lambda mention: mention.start)
    return sorted(groups, key=lambda group: group[0].start)


@dataclass(slots=True)
class _Context:
    """The other names of a kind in the story, found by their first and last words."""

    by_first: dict[str, list[str]] = field(default_factory=dict)
    by_last: dict[str, list[str]] = field(default_factory=dict)

    def add(self, surface: str) -> None:
        name = _bare(surface)
        first, last = name.partition(" ")[0], name.rpartition(" ")[2]
        for table, word in ((self.by_first, first), (self.by_last, last)):
            names = table.setdefault(word, [])
            if len(names) < CROWD and name not in names:
                names.append(name)


Key = Callable[[str, _Context], Hashable]


def _grouped(
    mentions: Sequence[Mention], text: str, key: Key, defined: dict[str, str]
) -> list[list[Mention]]:
    surfaces = [mention.full or text[mention.start : mention.end] for mention in mentions]
    context = _Context()
    for surface in dict.fromkeys(surfaces):
        context.add(surface)
        groups: dict[Hashable, list[Mention]] = {}
    for mention, surface in zip(mentions, surfaces, strict=True):
        long = defined.get(surface, defined.get(surface.replace(".", ""), surface))
        groups.setdefault(key(long, context), []).append(mention)
    return list(groups.values())


def _bare(surface: str) -> str:
    return fold(surface).removeprefix("the ")


def _place_key(surface: str, context: _Context) -> Hashable:
    folded = _bare(surface)
    if folded == "new york" and "new york city" in context.by_first.get("new", ()):
        surface = "New York City"
    if folded in _POINTS:
        whole = [name for name in context.by_first.get(folded, ()) if " " in name]
        countries = {place.key for name in whole for place in lookup(name)[:1]}
        return countries.pop() if len(countries) == 1 else folded
    place = best_place(surface)
    point, _, rest = surface.partition(" ")
    within = best_place(rest) if point.casefold() in _POINTS else None
    if within is not None and not (place and place.kind == COUNTRY):  # "East L.A."
        return f"{point.casefold()} {fold(within.name)}"
    if place is not None:
        return place.key
    return _MOUNT.sub("mount ", _SAINT.sub("saint ", folded))


def best_place(surface: str) -> Place | None:
    """The place that a name means without more evidence: country, capital, most people."""
    bare = surface.removeprefix("The ").removeprefix("the ")
    places = lookup(surface) or lookup(bare) or lookup_abroad(surface)
    if not places:
        return None
    return max(places, key=lambda p: (p.kind == COUNTRY, p.kind == CAPITAL, p.people))


def _organisation_key(surface: str, context: _Context) -> Hashable:
    bare = _bare(known_names.known(ORGANISATION, _DOMAIN.sub("", surface)))
    folded = _FIRM.sub("", bare) or bare
    folded = _NATIONAL.sub("", folded)
    names = dict.fromkeys((*context.by_first.get(folded, ()), *context.by_last.get(folded, ())))
    longer = [name for name in names if _short_for(folded, name)]
    if not longer and " " in folded:
        head = folded.rpartition(" ")[2]
        longer = [name for name in context.by_last.get(head, ()) if _ends_long(folded, name)]
    return _FIRM.sub("", longer[0]) if len(longer) == 1 else folded


def _ends_long(short: str, long: str) -> bool:
    """ "Gates Foundation" for the Bill & Melinda Gates Foundation, "Security Council" for UN's."""
    head = short.rpartition(" ")[2]
    front = long.removesuffix(f" {short}")
    whole = head in _WHOLE and not front.endswith((" of", " on", " for", " the", " and", " in"))
    return front != long and len(front.split()) < _FRONT_WORDS and whole


def _short_for(short: str, long: str) -> bool:
    """ "Harvard" for Harvard University, "the Times" for the New York Times."""
    first, *rest = long.split(" ")
    if not rest:
        return False
    headed = all(word in ORGANISATION_HEADS | _SMALL | _SIDES for word in rest)
    headed = headed or long in FIRMS  # "Mercedes" for Mercedes-Benz
    headed = headed or (len(rest) == 1 and bool(lookup(rest[0])) and not lookup(first))  # "Bayern"
    return (short == first and headed) or (short == rest[-1] and short in PRESS_HEADS)


def _other_key(surface: str, context: _Context) -> Hashable:
    return _bare(surface)


_KEYS: Final[dict[str, Key]] = {
    PLACE: _place_key,
    ORGANISATION: _organisation_key,
    OTHER: _other_key,
}
