"""Relatives: the words for them, and where a text says whose relative a name is.

Owns the table of words and the patterns around a name; knows no people of a story.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tui_reader.annotate.first_names import EITHER, HE, SHE

ELDER: Final = 1
YOUNGER: Final = -1


@dataclass(frozen=True, slots=True)
class Relative:
    words: tuple[str, ...]
    age: int
    """ELDER or YOUNGER than whose relative it is; 0 for either."""
    sex: int


RELATIVES: Final = (
    Relative(("father", "dad", "grandfather", "uncle", "stepfather"), ELDER, HE),
    Relative(("mother", "mum", "mom", "grandmother", "aunt", "stepmother"), ELDER, SHE),
    Relative(("son", "sons", "grandson", "nephew", "stepson"), YOUNGER, HE),
    Relative(("daughter", "daughters", "granddaughter", "niece", "stepdaughter"), YOUNGER, SHE),
    Relative(("child",), YOUNGER, EITHER),
    Relative(("husband", "widower", "boyfriend", "brother", "half-brother", "fiancé"), 0, HE),
    Relative(("wife", "widow", "girlfriend", "sister", "half-sister", "fiancée"), 0, SHE),
    Relative(("cousin", "partner", "twin"), 0, EITHER),
)
CHILD_OF: Final = "of"
"""What someone is "the father of": told by the words before the name, not after "his"."""
AGES: Final = {word: row.age for row in RELATIVES for word in row.words}
SEXES: Final = {word: row.sex for row in RELATIVES for word in row.words} | {CHILD_OF: EITHER}
MATES: Final = {"wife": "husband", "widow": "husband", "husband": "wife", "widower": "wife"}
"""Who has one of these is the other to them."""

WORD: Final = "(" + "|".join(sorted(AGES, key=len, reverse=True)) + r")\b"
_THEIRS: Final = re.compile(
    r"(?:\b(?:his|her|their|whose|my)|['’]s?)((?: [a-z-]+){0,2}?) (?:[a-z]+-)?" + WORD
    + r"(?:,? (?:and|the|a|an|former) [a-z -]+| [a-z-]+){0,2},? $", re.IGNORECASE
)  # fmt: skip
""" "his elder brother, the actor " before a name."""
_APART: Final = re.compile(r", (?:his|her|their|an?|the)((?: [a-z-]+){0,2}?) " + WORD)
""" ", his younger sister" after it."""
_ALSO: Final = re.compile(
    r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y)|['’]s?)((?: [a-z-]{1,20}){0,2}?) " + WORD
    + r",? (?:who (?:is|was) )?also(?: called| named| a)? $"
)  # fmt: skip
""" "his son, also called " before a name: not he, but one of his name."""
_OF: Final = re.compile(WORD + r" of (?:[\w-]+ ){0,4}$")
""" "the father of the accused " before it: the name is the child's."""
_WORDS_ABROAD: Final = {
    "wife": "épouse femme Frau Ehefrau Witwe esposa mujer viuda",
    "husband": "mari époux Mann Ehemann marido esposo",
    "father": "père Vater padre", "mother": "mère Mutter madre",
    "son": "fils Sohn hijo", "daughter": "fille Tochter hija",
    "brother": "frère Bruder hermano", "sister": "sœur Schwester hermana",
    "cousin": "cousine Cousin Cousine primo prima",
    "uncle": "oncle Onkel tío", "aunt": "tante Tante tía",
}  # fmt: skip
_ABROAD: Final = {word: own for own, row in _WORDS_ABROAD.items() for word in row.split()}
_THEIRS_ABROAD: Final = re.compile(
    r"\b(?:[Ss](?:on|a|u|eine?[mnr]?)|[Ii]hre?[mnr]?|[Ll]eur|[Dd](?:eren|essen))(?: [\w-]{1,20})?"
    rf" ({'|'.join(sorted(_ABROAD, key=len, reverse=True))}),?(?: [\w-]{{1,20}}){{0,2}},? $"
)
""" "seine Frau ", "su hermano, el diputado " before a name."""
_NEAR: Final = re.compile(r"\b(?:my|his|her|their) (?:[a-z]+ )?" + WORD, re.IGNORECASE)
_REACH: Final = 90
_LAST_NAMED: Final = re.compile(
    rf"\b(?i:his|her|their|whose) (?:[a-z-]{{1,15}} )?(?:[a-z]{{1,8}}-)?{WORD}"
    r"(?:-in-law)?[^A-Z\n]{0,60}\s{0,3}$"
)
""" "her brother as secretary." at the end of a sentence."""
_ELDER: Final = re.compile(r"\b(?:(elder|older|senior)|younger|junior) $")
_THE_ELDER: Final = re.compile(r", the (?:(elder|older)|younger)\b")
_FIRST_BORN: Final = re.compile("elder|older")


@dataclass(frozen=True, slots=True)
class Kin:
    """What the words beside a name say of it as a relative."""

    word: str = ""
    """The relative's word ("wife"), CHILD_OF, or ""."""
    age: int = 0
    """ELDER or YOUNGER than the one that it belongs with."""
    before: bool = False
    """The sentence before says so: the name has one of its own."""
    namesake: bool = False
    """Its name is that of the one that it belongs with."""


def read(left: str, right: str, between: bool) -> Kin:
    """From the text before and after a name; `between`: another name of the sentence is there."""
    also = _ALSO.search(left)
    theirs = also or _THEIRS.search(left) or _APART.match(right)
    of = _OF.search(left) if between else None
    word = CHILD_OF if of else theirs.group(2).casefold() if theirs else _abroad(left)
    age = -AGES[of.group(1)] if of else AGES[word] if word else 0
    if theirs and not of and not age:  # an elder brother
        age = bool(_FIRST_BORN.search(theirs.group(1))) - ("younger" in theirs.group(1))
    said = _ELDER.search(left) or _THE_ELDER.match(right)
    if said:
        age = ELDER if said.group(1) else YOUNGER
    return Kin(word, age, namesake=also is not None)


def last_named(text: str, start: int, end: int) -> Kin:
    """The relative of whom a stretch speaks last, if no name and no other follows."""
    found = _LAST_NAMED.search(text[max(start, end - _REACH) : end])
    word = found.group(1).casefold() if found else ""
    return Kin(word, AGES[word] if word else 0, before=True)


def _abroad(left: str) -> str:
    found = _THEIRS_ABROAD.search(left)
    return _ABROAD[found.group(1)] if found else ""


def named_near(text: str, start: int, end: int) -> frozenset[str]:
    """The relatives that a stretch speaks of: "my father", "her brother"."""
    return frozenset(kin.group(1).casefold() for kin in _NEAR.finditer(text, start, end))
