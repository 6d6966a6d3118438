"""Capitals that are short for common nouns: "an emergency use authorization (EUA)", "JWTs".

Owns the finding of such letters in a story; what is short for a name stays (`acronyms.py`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tui_reader.annotate import common_words, words
from tui_reader.annotate.acronyms import fits
from tui_reader.annotate.mentions import Mention
from tui_reader.kinds import ORGANISATION, OTHER

_DEFINED: Final = re.compile(
    r"\b((?:[A-Za-z][a-z’'-]{0,25} ){1,7})\(\s?[\"“']?([A-Z]{2,6})s?[\"”']?\)"
)
"""Words, and capitals in brackets behind them."""
_WORDS_LONGEST: Final = 7 * 27
"""Code points of such words."""
_SHORT: Final = re.compile(r"\(\s?[\"“']?[A-Z]{2,6}s?[\"”']?\)")
_SPELT: Final = re.compile(
    r"\b([A-Z]{2,6})s? \(((?:[a-z][a-z’'-]{0,25} ){1,5}[a-z][a-z’'-]{0,25})\)"
)
_BRACKETED: Final = re.compile(r" \(([A-Z]{2,6})s?\)")
_PLURAL: Final = re.compile(r"[A-Z]{2,6}s")


def without(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions without letters that the story, or everybody, takes for a common noun."""
    if not any(_is_letters(m, text) for m in mentions):
        return list(mentions)
    defined = _defined(text)
    common = _nouns(text, defined)
    named = {short for phrase, short in defined if not phrase.split()[-1].islower()}
    common |= words.LETTERS - named
    return [
        m
        for m in mentions
        if not (_is_letters(m, text) and _names_nothing(text[m.start : m.end], common))
        if not (m.like == OTHER and _spells_out(m, text, common))
    ]


def _spells_out(mention: Mention, text: str, common: set[str]) -> bool:
    """ "Rapid Application Development (RAD)": the words that such letters stand for."""
    after = _BRACKETED.match(text, mention.end)
    return after is not None and after.group(1) in common and mention.source != "story"


def _is_letters(mention: Mention, text: str) -> bool:
    surface = text[mention.start : mention.end]
    bare = surface.replace(".", "")
    short = len(bare) < 9 and bare.removesuffix("s").isupper() and bare.isalpha()
    return short and mention.like in (ORGANISATION, OTHER) and mention.source != "story"


def _names_nothing(surface: str, common: set[str]) -> bool:
    single = surface.replace(".", "").removesuffix("s")
    if single.casefold() in words.FIRMS or single in words.BODIES:
        return False
    return single in common or _PLURAL.fullmatch(surface) is not None


def _defined(text: str) -> list[tuple[str, str]]:
    """What `_DEFINED` finds, looked for at brackets only."""
    found: list[tuple[str, str]] = []
    at = 0
    for short in _SHORT.finditer(text):
        match = _DEFINED.search(text, max(at, short.start() - _WORDS_LONGEST), short.end())
        if match is not None:
            found.append((match[1], match[2]))
            at = match.end()
    return found


def _nouns(text: str, defined: Sequence[tuple[str, str]]) -> set[str]:
    """The letters that the story defines by words written small, or puts into the plural."""
    found = {short for phrase, short in defined if _is_noun(phrase, short)}
    return found | {short for short, phrase in _SPELT.findall(text) if _is_noun(phrase, short)}


def _is_noun(phrase: str, short: str) -> bool:
    """Whether the last of the words fit the letters, and are no body's name; with capitals they
    must all be common words besides ("User Defined Function")."""
    parts = phrase.split()
    tails = (parts[at:] for at in range(len(parts) - 1))
    fitting = next((tail for tail in tails if fits(short, " ".join(tail))), None)
    if fitting is None:
        return "-" in phrase and fits(short, parts[-1])
    if all(word.islower() for word in fitting):
        return not words.BODY_WORDS & set(fitting)
    lower = [word.casefold() for word in fitting]
    joint = next((at for at, word in enumerate(lower) if at and word in ("of", "for")), 0)
    head = lower[joint - 1].removesuffix("s")
    named = words.BODY_TAILS | words.ORGANISATION_HEADS | words.EVENT_HEADS | words.GENERIC
    return head not in named and common_words.are_common(w for w in lower if len(w) > 1)
