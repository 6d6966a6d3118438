"""People's names that came cut or run together: "Day-[Lewis]", "[Laura Bell], Jr.", "[Musk Trump]".

Owns the moving of their ends over what is theirs, and the taking apart of two surnames; changes no
kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from tui_reader.annotate import first_names, words
from tui_reader.annotate.gazetteer import fold, lookup
from tui_reader.annotate.mentions import Mention, evidence_for
from tui_reader.kinds import ORGANISATION, PERSON, PLACE

_GENERATION: Final = re.compile(r",? (?:Jr|Sr|Jnr|Snr|Filho)\b\.?(?!\w)")
""" "Laura Bell, Jr.", which a page may set apart."""
_STOPPED: Final = re.compile(r"(?<=[a-zà-ÿ])(?:\. |/)(?=[A-Z])")
""" The end of a sentence within a name, or the stroke of a credit."""
_PARTICLE: Final = re.compile(
    r" (?:dos|das|do|da|de|del|della|di|van|van der|van den|von|bin|ibn|al|el|ter|ten|y)[ -]"
)
_LARGE_PARTICLE: Final = re.compile(r"(?:Le|La|De|Du|Di|Van|Von|Del|Della|Dos) (?=[A-Z])")
_PEERS: Final = frozenset(
    ("Duke", "Duchess", "Earl", "Countess", "Marquess", "Marchioness", "Prince", "Princess")
)
"""Who is called by a place: the recogniser may part the two."""
_SHORTENED: Final = re.compile(
    r"(?:^|[ .])(?:[A-Z][b-df-hj-np-tv-xz]{1,4}|Gen|Col|Rev|Prof|Sen|Rep|Gov|Maj|Capt|Adm|Inc|Co"
    r"|Corp|Bros|Cos|Chas|Thos|Jas|Robt|Geo|Jos|Alex|Ed|Benj|Dan|Sam|Aug|Dept|Univ|Assn|Intl|Calif|No|Hon|Messrs|Msgr|Supt|Insp)$"
)
"""Words that end in a stop and go on: no vowels, or these."""
_HALF: Final = re.compile(r"(?<![\w’'-])[A-Z][a-zà-ÿ]{1,15}-$")
_NONE: Final[AbstractSet[str]] = frozenset()
_HALF_SURE: Final = 0.6
"""How sure what stands before somebody's name and a hyphen is a body."""
_INITIALS: Final = re.compile(r"(?<![\w.])(?:[A-Z]\. ?){2,3}$")
_IN: Final = re.compile(r"(?:^|[.!?]\s|\n)(?:In|At|From) $")
_PARTED: Final = re.compile(r"^([A-Z][a-zà-ÿ]+) ([A-Z][a-zà-ÿ]+)$")


def sentences_apart(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions, of which "[Roger Booth. Booth]" are two."""
    found: list[Mention] = []
    for mention in mentions:
        stop = _STOPPED.search(text, mention.start, mention.end)
        ends = stop and mention.like in (PERSON, ORGANISATION)
        if stop and ends and not _SHORTENED.search(text[mention.start : stop.start()]):
            found.append(replace(mention, end=stop.start()))
            mention = replace(mention, start=stop.end())
        found.append(mention)
    return found


def put_right(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions in order, of which those of people reach as far as their names do."""
    whole, bearers = _names(mentions, text)
    full = {surface for names in bearers.values() for surface in names}
    kept: list[Mention] = []
    for mention in mentions:
        if kept and mention.start < kept[-1].end:
            continue  # the "Jr." that belongs to the name before
        if kept and _is_peer(kept[-1], mention, text):
            kept[-1].end = mention.end
            continue
        if mention.like != PERSON:
            kept += _placed(mention, text, bearers)
            continue
        if kept and _goes_on(kept[-1], mention, text):
            kept[-1].end = mention.end
            continue
        if kept and _is_given(kept[-1], mention, text):
            mention = replace(mention, start=kept.pop().start)
        _begin(mention, text, kept[-1].end if kept else 0, whole)
        generation = _GENERATION.match(text, mention.end)
        apart = generation and generation.group().startswith(",")
        if generation and not (apart and " " not in text[mention.start : mention.end]):
            mention.end = generation.end()
        if _GENERATION.fullmatch(f" {text[mention.start : mention.end]}"):
            continue  # a "Jr." by itself is nobody
        kept += (
            _paired(mention, text, full)
            or _at_a_place(mention, text, full)
            or _parted(mention, text, bearers)
        )
    return kept


def _goes_on(last: Mention, mention: Mention, text: str) -> bool:
    """ "[Jorge Amado] dos [Reis]"."""
    between = _PARTICLE.fullmatch(text, last.end, mention.start)
    first, second = text[last.start : last.end], text[mention.start : mention.end]
    if text[last.end : mention.start] == "-" and last.like == PERSON and " " in second:
        names = (fold(first), fold(second).partition(" ")[0])  # "Mary-[Kate Olsen]"
        return all(first_names.is_common(name) for name in names)
    return last.like == PERSON and " " in first and between is not None


def _is_given(last: Mention, mention: Mention, text: str) -> bool:
    """ "[Marine] [Le Pen]": a first name that was taken for something else."""
    given = text[last.start : last.end].casefold()
    particled = _LARGE_PARTICLE.match(text, mention.start, mention.end)
    return (
        particled is not None
        and text[last.end : mention.start] == " "
        and given not in words.TITLES
        and first_names.is_known(given)
    )


def _is_peer(last: Mention, mention: Mention, text: str) -> bool:
    """ "[Duke] of [Gloucester]"."""
    of = text[last.end : mention.start] == " of " and mention.like == PLACE
    return of and last.like == PERSON and text[last.start : last.end] in _PEERS


def _names(mentions: Sequence[Mention], text: str) -> tuple[set[str], dict[str, set[str]]]:
    """The last words of people's full names that have a hyphen; and each last word, folded, with
    the names that end with it."""
    whole: set[str] = set()
    bearers: dict[str, set[str]] = {}
    for mention in mentions:
        surface = text[mention.start : mention.end]
        last = surface.rpartition(" ")[2]
        if mention.like != PERSON or last == surface or _GENERATION.match(f" {last}"):
            continue
        bearers.setdefault(fold(last), set()).add(surface)
        if "-" in last:
            whole.add(last)
    return whole, bearers


def _begin(mention: Mention, text: str, before: int, whole: AbstractSet[str]) -> None:
    """ "Day-[Lewis]" where the story has a Daniel Day-Lewis."""
    half = _HALF.search(text, max(before, mention.start - 18), mention.start)
    initials = _INITIALS.search(text, max(before, mention.start - 12), mention.start)
    if initials and mention.start - initials.start() > 3:
        mention.start = initials.start()  # "C. P. [Marlowe]"
    if half and text[half.start() : mention.end] in whole:
        mention.start = half.start()


def _paired(mention: Mention, text: str, full: AbstractSet[str]) -> list[Mention]:
    """ "the [Coty-Kylie Jenner] deal", where the story has a Kylie Jenner: a firm and her."""
    first, hyphen, rest = text[mention.start : mention.end].partition("-")
    if not hyphen or rest not in full or " " in first:
        return []
    firm = replace(mention, end=mention.start + len(first), kind=ORGANISATION)
    firm.evidence = evidence_for(ORGANISATION, _HALF_SURE)
    return [firm, replace(mention, start=mention.end - len(rest))]


def _at_a_place(mention: Mention, text: str, full: AbstractSet[str]) -> list[Mention]:
    """ "From [Hamburg Bashir Noorzai] writes", where the story has a Bashir Noorzai."""
    first, blank, rest = text[mention.start : mention.end].partition(" ")
    if not blank or rest not in full or not lookup(first):
        return []
    place = replace(mention, end=mention.start + len(first), kind=PLACE)
    place.evidence = evidence_for(PLACE, _HALF_SURE)
    return [place, replace(mention, start=mention.end - len(rest))]


def _placed(
    mention: Mention, text: str, bearers: Mapping[str, AbstractSet[str]]
) -> Iterator[Mention]:  # fmt: skip
    """ "In [Brussels Kovel] asked", where the story has a Marta Kovel: a place and her."""
    two = _PARTED.match(text[mention.start : mention.end])
    opens = two and _IN.search(text, max(0, mention.start - 8), mention.start)
    if two and opens and fold(two[2]) in bearers and lookup(two[1]) and mention.like == PLACE:
        yield replace(mention, end=mention.start + len(two[1]))
        last = replace(mention, start=mention.end - len(two[2]), kind=PERSON)
        last.evidence = evidence_for(PERSON, _HALF_SURE)
        yield last
        return
    yield mention


def _parted(
    mention: Mention, text: str, bearers: Mapping[str, AbstractSet[str]]
) -> Iterator[Mention]:  # fmt: skip
    """Two surnames in a row, each another's or a leader's, neither a first name: "Musk Trump"."""
    surface = text[mention.start : mention.end]
    two = _PARTED.match(surface)
    pair = [fold(part) for part in two.groups()] if two else []
    surnames = all(part in words.LEADERS or bearers.get(part, _NONE) - {surface} for part in pair)
    if two and surnames and not any(first_names.is_known(part) for part in pair[:1]):
        yield replace(mention, end=mention.start + len(two[1]))
        yield replace(mention, start=mention.end - len(two[2]))
        return
    yield mention
