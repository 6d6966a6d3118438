"""First names that are words, too, where the story says that somebody is called so: "Her brother
River is 8."

Owns what around a word says that, and the marking of that word wherever it stands for somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tui_reader.annotate import first_names, kinship, words
from tui_reader.annotate.mentions import Mention, evidence_for
from tui_reader.kinds import PERSON

SCORE: Final = 0.7
_NAME: Final = r"([A-Z][a-zà-ÿ]{2,15})"
_SAYS: Final = re.compile(
    rf"(?<![\w.&’'-]){_NAME}(?:, (?:aged )?\d\d?(?=,|\.| and | from )"
    r"| is \d\d?(?= and |\.|,| years old)"
    r"| (?:said|says|told|recalled|hopes|loves|adores|hates) (?:that )?(?:s?he|her|his)\b"
    r"|(?:['’]s) (?:mother|father|mum|mom|dad|parents|sister|brother|husband|wife|boyfriend"
    r"|girlfriend|grandmother|grandfather|teacher|birthday)\b)"
)
""" "Summer, 12,", "River said he", "Rose's mother"."""
_KIN: Final = re.compile(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|['’]s)(?: [a-z-]{{2,12}})? {kinship.WORD},? {_NAME}"
    r"(?![\w’'-]| [A-Z])"
)
""" "her brother River"."""
_SEASON: Final = re.compile(
    r"\b(?i:in|last|this|next|every|each|of|since|during|until|by|late|early|mid|the|and|or"
    r"|spring|summer|autumn|fall|winter)[ -]$"
)
_ACTS: Final = re.compile(
    r" (?:is|was|has|had|did|does|said|says|told|added|wants|wanted|loves|loved|went|came|died"
    r"|asked|thinks|thought|hopes|lives|lived|and (?:his|her))\b|,? who\b"
)
_LIVES: Final = re.compile(
    r" (?:said|says|told|added|wants|wanted|asked|thinks|thought|hopes"
    r"|hoped|was born|is \d\d\b|died"
    r"|wrote|resigned|lives|lived|loves|loved)\b|,? who\b"
)
""" What no month does: a surname alone needs it ("March was born", and not "March was cold")."""
_OPENS: Final = re.compile(r"(?:^|[.!?\n][\"”’)]*\s*)[\"“‘]?$")


def find(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions, in order, with those first names that no mention covers."""
    called = _called(mentions, text)
    if not called:
        return list(mentions)
    first = {
        text[mention.start : mention.end].partition(" ")[0]
        for mention in mentions
        if mention.like == PERSON
    }
    found = [
        mention
        for mention in _spans(called, text)
        if not _touched(mention, mentions)
        if text[mention.start : mention.end] in first
        or text[mention.start : mention.end].casefold() not in words.CALENDAR
        or _LIVES.match(text, mention.end)
    ]
    return sorted([*mentions, *found], key=lambda mention: mention.start)


def _called(mentions: Sequence[Mention], text: str) -> frozenset[str]:
    """The words by which somebody is called: a known first name, or one of a full name's."""
    full = {
        word
        for mention in mentions
        if mention.like == PERSON and " " in text[mention.start : mention.end]
        for word in text[mention.start : mention.end].split()
        if word.casefold() in words.CALENDAR | _SEASONS_AND_WATERS
    }
    said = {x[1] for x in _SAYS.finditer(text)}
    said |= {x[2] for x in _KIN.finditer(text)}
    plain = words.CALENDAR | words.GENERIC | words.TITLES
    return frozenset(
        word
        for word in said | full
        if word in full or (first_names.is_known(word.casefold()) and _free(word, plain))
    )


def _free(word: str, plain: frozenset[str]) -> bool:
    return word.casefold() not in plain or word.casefold() in _SEASONS_AND_WATERS


_SEASONS_AND_WATERS: Final = frozenset(("summer", "autumn", "winter", "river", "lake"))
"""Words of the lists that are first names as well."""


def _spans(called: frozenset[str], text: str) -> Iterator[Mention]:
    names = "|".join(sorted(map(re.escape, called)))
    for found in re.finditer(rf"(?<![\w.&’'-])(?:{names})(?![\w-]| [A-Z])", text):
        start, end = found.span()
        before = text[max(0, start - 20) : start]
        opens = _OPENS.search(before) is not None
        if _SEASON.search(before) or (
            opens and not _SAYS.match(text, start) and not _ACTS.match(text, end)
        ):
            continue
        if (
            not opens
            and found.group().casefold() in words.CALENDAR
            and not _acts_or_kin(text, start, end)
        ):
            continue
        yield Mention(start, end, PERSON, SCORE, evidence_for(PERSON, 0.95), "story")


def lives(text: str, end: int) -> bool:
    """Whether the words after a name say what nothing but somebody does."""
    return _LIVES.match(text, end) is not None


def _acts_or_kin(text: str, start: int, end: int) -> bool:
    kin = re.search(kinship.WORD + r",? $", text[max(0, start - 20) : start])
    return bool(kin or _ACTS.match(text, end) or _SAYS.match(text, start))


def _touched(mention: Mention, mentions: Sequence[Mention]) -> bool:
    return any(other.start < mention.end and mention.start < other.end for other in mentions)
