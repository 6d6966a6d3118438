"""Names whose letters stand behind them: "the Health and Safety Executive, or HSE".

Owns the ends that the letters tell: a name begins and ends where its initials do, and the letters
are a name as well. Letters elsewhere join what came in two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tui_reader.annotate.mentions import Mention
from tui_reader.kinds import ORGANISATION, OTHER

_WORD: Final = r"(?:(?:of|for|and|on|in|to|the|&) ){0,2}[A-Z][\w’'-]{1,30}"
_BEHIND: Final = re.compile(
    rf"(?P<more>(?: {_WORD}){{0,4}})"
    r"(?:,? ?[(\[](?:or |the |abbreviated )?[\"“'‘]?(?P<set>[A-Z][A-Za-z&]{1,7})[\"”'’]?[)\],;]"
    r"|,? (?:or|(?:also |better |commonly )?known as|abbreviated (?:as|to)|called|short)(?: the)?"
    r" [\"“'‘]?(?P<said>[A-Z][A-Z&]{1,7})\b)"
)
""" "Health and Safety | Executive (HSE)"."""
_BEFORE: Final = re.compile(
    rf"(?:(?<=[\s(\"“]){_WORD} (?:(?:of|for|and|on|in|to|the|&) ){{0,2}}){{1,4}}$"
)
""" "Campaign for | Real Ale (CRA)"."""
_SAID: Final = re.compile(
    rf"(?<![\w’'-])(?P<name>[A-Z][\w’'-]{{1,30}}(?: {_WORD}){{1,7}})"
    r"(?:,? ?[(\[](?:or |the )?[\"“'‘]?|,? (?:or|(?:also |better |commonly )?known as)(?: the)? )$"
)
""" "The Health and Safety Executive, or | HSE"."""
_LETTERS: Final = re.compile(r"[A-Z]{2,7}")
_SMALL: Final = frozenset(("of", "for", "and", "on", "in", "to", "the", "&", "a", "an", "de", "la"))
_OWNER: Final = re.compile(r"['’]s?(?![\w])")
_FAR: Final = 90
"""Code points looked at on a side of a name."""


def put_right(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions in order: bodies that have their letters behind them to their whole length, and
    these letters."""
    kept: list[Mention] = []
    for mention in mentions:
        if kept and mention.start < kept[-1].end:
            continue  # it is part of the longer name now
        if mention.like not in (ORGANISATION, OTHER):
            kept.append(mention)
            continue
        if (name := _named(mention, text, kept[-1].end if kept else 0)) is not None:
            kept.append(name)
        kept.append(mention)
        found = _BEHIND.match(text, mention.end, mention.end + _FAR)
        letters = found["set"] or found["said"] if found else ""
        if found and letters and _lengthened(mention, text, letters, found.end("more"), kept):
            at = found.start("set" if found["set"] else "said")
            if mention.like == ORGANISATION:
                mention.source = "story"  # common words or not: it has letters of its own
            kept.append(replace(mention, start=at, end=at + len(letters), title="", full=""))
    return _joined(kept, text)


def _joined(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """ "[Trades] [Union Congress]" is one body where the story says TUC elsewhere."""
    surfaces = {text[one.start : one.end] for one in mentions if one.like == ORGANISATION}
    letters = [surface for surface in surfaces if _LETTERS.fullmatch(surface)]
    kept: list[Mention] = []
    for mention in mentions:
        last = kept[-1] if kept else None
        if (
            last is not None
            and last.like == mention.like == ORGANISATION
            and text[last.end : mention.start] == " "
            and any(_spell(said, text[last.start : mention.end]) for said in letters)
        ):
            last.end, last.source = mention.end, "story"
        else:
            kept.append(mention)
    return kept


def _named(mention: Mention, text: str, after: int) -> Mention | None:
    """The name before letters, where nobody has found it."""
    letters = text[mention.start : mention.end]
    if mention.like != ORGANISATION or not _LETTERS.fullmatch(letters):
        return None
    found = _SAID.search(text, max(after, mention.start - 2 * _FAR), mention.start)
    if found is None:
        return None
    for word in re.finditer(r"(?<![\w’'-])[A-Z]", found["name"]):
        start, end = found.start() + word.start(), found.end("name")
        if _spell(letters, text[start:end]):
            return replace(mention, start=start, end=end, title="", full="", source="story")
    return None


def _lengthened(
    mention: Mention, text: str, letters: str, end: int, kept: Sequence[Mention]
) -> bool:
    """Moves the ends to where the initials are the letters; whether they are anywhere."""
    for start in _starts(mention, text, kept[-2].end if len(kept) > 1 else 0):
        if _spell(letters, text[start:end]):
            mention.start, mention.end = start, end
            return True
    return False


def _starts(mention: Mention, text: str, after: int) -> list[int]:
    """Where the name may begin: where it does, and at each word with a capital before it."""
    found = _BEFORE.search(text, max(after, mention.start - _FAR), mention.start)
    begins = re.finditer(r"(?<![\w’'-])[A-Z]", found.group()) if found else ()
    before = [found.start() + one.start() for one in begins] if found else []
    return [mention.start, *reversed(before)]


def _spell(letters: str, name: str) -> bool:
    """Whether the letters are the initials of the name's words, small ones left out or not."""
    words = re.findall(r"[^\W_]+", _OWNER.sub("", name))
    main = [word for word in words if word not in _SMALL]
    wanted = re.sub(r"[^A-Za-z]", "", letters).casefold()
    spelt = {"".join(word[0] for word in some).casefold() for some in (words, main)}
    return len(main) > 1 and wanted in spelt
