"""People's names that came cut or run together: "Day-[Lewis]", "[Laura Bell], Jr.", "[Musk Trump]".

Owns the moving of their ends over what is theirs, and the taking apart of two surnames; changes no
kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from tui_reader.annotate import first_names, words
from tui_reader.annotate.gazetteer import fold
from tui_reader.annotate.mentions import Mention
from tui_reader.kinds import PERSON

_GENERATION: Final = re.compile(r",? (?:Jr|Sr|Jnr|Snr)\b\.?(?!\w)")
""" "Laura Bell, Jr.", which a page may set apart."""
_HALF: Final = re.compile(r"(?<![\w’'-])[A-Z][a-zà-ÿ]{1,15}-$")
_PARTED: Final = re.compile(r"^([A-Z][a-zà-ÿ]+) ([A-Z][a-zà-ÿ]+)$")


def put_right(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions in order, of which those of people reach as far as their names do."""
    whole, last = _names(mentions, text)
    kept: list[Mention] = []
    for mention in mentions:
        if kept and mention.start < kept[-1].end:
            continue  # the "Jr." that belongs to the name before
        if mention.like != PERSON:
            kept.append(mention)
            continue
        _begin(mention, text, kept[-1].end if kept else 0, whole)
        generation = _GENERATION.match(text, mention.end)
        if generation and " " in text[mention.start : mention.end]:
            mention.end = generation.end()
        kept += _parted(mention, text, last)
    return kept


def _names(mentions: Sequence[Mention], text: str) -> tuple[set[str], set[str]]:
    """The last words of people's full names, folded where they have no hyphen."""
    full = [text[m.start : m.end].split() for m in mentions if m.like == PERSON]
    ends = [name[-1] for name in full if len(name) > 1 and not _GENERATION.match(f" {name[-1]}")]
    return {end for end in ends if "-" in end}, {fold(end) for end in ends}


def _begin(mention: Mention, text: str, before: int, whole: AbstractSet[str]) -> None:
    """ "Day-[Lewis]" where the story has a Daniel Day-Lewis."""
    half = _HALF.search(text, max(before, mention.start - 18), mention.start)
    if half and text[half.start() : mention.end] in whole:
        mention.start = half.start()


def _parted(mention: Mention, text: str, last: AbstractSet[str]) -> Iterator[Mention]:
    """Two surnames in a row, neither of them a first name: "Musk Trump"."""
    two = _PARTED.match(text[mention.start : mention.end])
    first, second = (fold(two[1]), fold(two[2])) if two else ("", "")
    known = last | words.LEADERS
    others = (last - {second}) | words.LEADERS
    if two and second in known and first in others and not first_names.is_known(first):
        yield replace(mention, end=mention.start + len(two[1]))
        yield replace(mention, start=mention.end - len(two[2]))
        return
    yield mention
