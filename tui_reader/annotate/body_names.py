"""Names of organisations that a recogniser runs together, cuts at an "&", or overlooks.

Owns what makes a name that of one whole body; changes no name of another kind.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache
from typing import Final

from tui_reader.annotate import first_names, words
from tui_reader.annotate.acronyms import fits, fits_undefined
from tui_reader.annotate.gazetteer import fold, lookup
from tui_reader.annotate.mentions import Mention, evidence_for
from tui_reader.kinds import ORGANISATION

SCORE: Final = 0.7
"""How sure a name is that only the story's words show."""
_CAPITALS: Final = re.compile(r"(?<![\w.&/-])(?:[A-Z]{2,6}|[A-Z][a-z][A-Z])(?![\w&/-]|\.[A-Z])")
_PAIR: Final = 2
"""Letters that are a firm's only where everybody knows the firm."""
_BODY_HEADS: Final = frozenset(
    (
        *("government", "authority", "trust", "office", "court", "treasury", "board", "museum"),
        *(
            "hospital",
            "transport",
            "railway",
            "rail",
            "airport",
            "church",
            "fund",
            "centre",
            "union",
        ),
    )
)
"""Heads which say that a name is whole, though of what kind it is they leave open."""
_CHAMBERS: Final = frozenset(["House", "Senate", "Commons", "Lords", "Congress", "Parliament"])
"""Bodies of one word that are named together, and are two: "House and Senate"."""
_PARTNERS: Final = re.compile(
    r"(?<![\w&’'-])(?:(?:Van|De|La|Le|Von|Saint|St\.?) )?(?:[A-ZÀ-Þ][a-zà-ÿ]{2,15}, ){0,4}"
    r"[A-ZÀ-Þ][a-zà-ÿ]{2,15},? & [A-ZÀ-Þ][a-zà-ÿ]{2,15}"
    r"(?: (?:Co|Sons|Company|Partners|Bros|LLP|LLC|Ltd|Inc|Group)\b)?"
    r"(?![\w-]|['’](?!s\b)| &| [A-Z])"
)
""" "Ernst & Young"; not of longer names, "B&Q"."""


def told_apart(mentions: list[Mention], text: str) -> list[Mention]:
    """Two bodies that came as one name, and partners that came as people."""
    return _partnered(_in_two(mentions, text), text)


def _in_two(mentions: list[Mention], text: str) -> list[Mention]:
    """ "Bank of England and Lloyds Bank" that came as one name."""
    out: list[Mention] = []
    for mention in mentions:
        surface = text[mention.start : mention.end]
        if mention.like == ORGANISATION and are_two(surface):
            first, _, second = surface.partition(" and ")
            out.append(replace(mention, end=mention.start + len(first)))
            mention = replace(mention, start=mention.end - len(second))
        out.append(mention)
    return out


def are_two(surface: str) -> bool:
    """Whether what stands on each side of an "and" is an organisation's whole name."""
    first, joint, second = surface.partition(" and ")
    if first in _CHAMBERS and second in _CHAMBERS:
        return True
    return bool(joint) and _is_body(first) and _is_body(second)


def _is_body(surface: str) -> bool:
    """Whether a surface is by its words an organisation's whole name."""
    key = fold(surface)
    if key in words.FIRMS or surface in words.BODIES:
        return True
    front, of, rest = surface.partition(" of ") if " of " in surface else surface.partition(" for ")
    head = fold(front).rpartition(" ")[2]
    whole = not of or bool(lookup(rest))  # "Ministry of Labour" may go on, "Bank of England" not
    return " " in key and whole and (head in words.ORGANISATION_HEADS or head in _BODY_HEADS)


def _partnered(mentions: list[Mention], text: str) -> list[Mention]:
    """ "Johnson & Johnson": partners are one firm, and no people."""
    starts = [mention.start for mention in mentions]
    out, done = [], 0
    for x in _PARTNERS.finditer(text):
        first, last = bisect_left(starts, x.start()), bisect_left(starts, x.end())
        whole = first == 0 or mentions[first - 1].end <= x.start()
        if "," in x.group() and any(map(_is_anothers, re.findall(r"[^\W\d_]+", x.group()))):
            continue  # "Anna, Ben & Carl"
        if first == last or not whole or mentions[last - 1].end > x.end():
            continue  # no name there, or a longer one
        out += [*mentions[done:first], _organisation(x)]
        done = last
    return [*out, *mentions[done:]]


def _is_anothers(word: str) -> bool:
    """A place, or somebody's first name."""
    return bool(lookup(word)) or first_names.is_common(word.casefold())


def _organisation(found: re.Match[str]) -> Mention:
    """Of what was found, or of its last group."""
    (start, end), evidence = found.span(found.lastindex or 0), evidence_for(ORGANISATION)
    return Mention(start, end, ORGANISATION, SCORE, evidence, "story")


def with_acronyms(mentions: list[Mention], text: str) -> list[Mention]:
    """ "WHO officials spoke": the capitals of a body that everybody knows, or that the story names
    in full, where the recogniser saw no name."""
    named = {text[m.start : m.end] for m in mentions if m.like == ORGANISATION}
    long = [name for name in named if " " in name]
    firms = [name for name in long if fold(name) in words.FIRMS]

    @cache
    def known(short: str) -> bool:
        if len(short) == _PAIR:  # "DB" for Deutsche Bahn
            plain = short in words.LETTERS or short.casefold() in words.PLAIN or lookup(short)
            return not plain and any(fits(short, one) for one in firms)
        fit = fits_undefined if short in words.LETTERS else fits
        return short in words.BODIES or any(fit(short, one) for one in long)

    taken = {at for m in mentions for at in range(m.start, m.end)}
    found = [
        _organisation(x)
        for x in _CAPITALS.finditer(text)
        if x.start() not in taken and known(x.group()) and not _is_shouted(text, x)
    ]
    found += [_organisation(x) for x in _papers(named, text) if x.start(1) not in taken]
    return sorted([*mentions, *found], key=lambda mention: mention.start) if found else mentions


def _papers(named: AbstractSet[str], text: str) -> Iterator[re.Match[str]]:
    """ "The Journal said", where the story names a paper that ends so."""
    heads = {name.rpartition(" ")[2] for name in named if " " in name}
    heads = {head for head in heads if head.casefold() in words.PRESS_HEADS}
    if heads:
        yield from re.finditer(rf"\b[Tt]he ({'|'.join(sorted(heads))})(?![\w-]| [A-Z])", text)


def _is_shouted(text: str, found: re.Match[str]) -> bool:
    """Whether capitals stand among capitals: in such a headline "WHO" may ask."""
    around = text[max(0, found.start() - 20) : found.start()] + text[found.end() : found.end() + 20]
    letters = [letter for letter in around if letter.isalpha()]
    return sum(map(str.isupper, letters)) > len(letters) / 2
