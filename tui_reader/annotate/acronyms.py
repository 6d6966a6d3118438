"""Acronyms and the names they stand for: "Korean Central News Agency (KCNA)".

Owns the finding of definitions in a text, in both orders, and the test whether letters fit words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from tui_reader.annotate.mentions import Mention

_BRACKETED: Final = re.compile(r"['’]?s?,? ?\(\s*[\"“']?([A-Z][A-Za-z&.\-]{1,9})[\"”']?[);,]")
_SAID: Final = re.compile(
    r",? (?:or|(?:also |better |commonly )?known as)(?: the)? [\"“'‘]?([A-Z][A-Z&]{1,7})\b"
)
""" "the Financial Conduct Authority, or | FCA"."""
_OWNER: Final = re.compile(r"['’]s?(?![\w])")
_LETTERS: Final = re.compile(r"[A-Z]")
_WORD: Final = re.compile(r"[^\W_]+")
_SMALL: Final = frozenset(
    ("of", "the", "and", "for", "in", "on", "to", "de", "la", "du", "des", "del", "von", "a", "an")
)


def definitions(text: str, mentions: Sequence[Mention]) -> dict[str, Mention]:
    """Acronym -> the mention that it is short for. The first definition wins."""
    found: dict[str, Mention] = {}
    for mention in mentions:
        after = _BRACKETED.match(text, mention.end, mention.end + 20)
        after = after or _SAID.match(text, mention.end, mention.end + 40)
        surface = text[mention.start : mention.end]
        if after and fits(after.group(1), surface):
            found.setdefault(after.group(1), mention)
    by_start = {mention.start: mention for mention in mentions}
    for mention in mentions:
        surface = text[mention.start : mention.end]
        if _is_acronym(surface) and text[mention.end : mention.end + 2] == " (":
            long = by_start.get(mention.end + 2) or by_start.get(mention.end + 6)
            if long is not None and fits(surface, text[long.start : long.end]):
                found.setdefault(surface, long)
    return found


def fits(acronym: str, name: str) -> bool:
    """Whether the capitals are the initials of the name's words, small words left out or not."""
    letters = "".join(_LETTERS.findall(acronym)).casefold()
    name = _OWNER.sub("", name)
    initials = [word[0].casefold() for word in _WORD.findall(name)]
    main = [word[0].casefold() for word in _WORD.findall(name) if word.casefold() not in _SMALL]
    if len(main) < 2:
        return False
    return letters in ("".join(main), "".join(initials)) or (
        len(letters) > 2 and letters[0] == main[0] and _in_order(letters, name.casefold())
        and (
            (Counter(letters) & Counter(main)).total() >= len(letters) - 1
            or (len(main) > 2 and _in_order("".join(main), letters))
        )
    )  # fmt: skip


def fits_undefined(acronym: str, name: str) -> bool:
    """The same where the story does not say it in brackets: all of the initials, or nearly, with
    the last one's and no letter more than words ("AAA" is not Apple Arcade)."""
    words = _WORD.findall(name)
    if not fits(acronym, name):
        return False
    letters = "".join(_LETTERS.findall(acronym)).casefold()
    return len(letters) <= len(words) and letters[-1] == words[-1][0].casefold()


def _is_acronym(surface: str) -> bool:
    bare = surface.replace(".", "")
    return len(bare) <= 8 and bare.isupper() and bare.isalpha()


def _in_order(letters: str, name: str) -> bool:
    rest = iter(name)
    return all(letter in rest for letter in letters)
