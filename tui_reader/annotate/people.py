"""People of a story while they are told apart: their names, and what is known of each.

Owns the working nouns and what part of a full name a short one is; chooses nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

from tui_reader.annotate import first_names, kinship
from tui_reader.annotate.boundary_rules import plain
from tui_reader.annotate.forms import (
    Tokens,
    may_be_one,
    misspelt,
    numeral,
    tokens,
    without_numeral,
)
from tui_reader.annotate.mentions import Mention
from tui_reader.annotate.people_context import FAR, Surroundings
from tui_reader.annotate.words import LEADERS, PARTICLES, SHORT_NAMES

CROWD: Final = 300
"""So many people of one name, or of one story, are compared; beyond it is no story."""
COURTESY: Final = frozenset(
    ("mr", "mrs", "ms", "miss", "m", "mme", "mlle", "herr", "herrn", "frau", "sr", "sra")
)
"""Titles that anybody has."""
DEPUTIES: Final = frozenset(("lieutenant", "deputy", "vice"))
"""Before a rank they make another one."""
_RANKS: Final = {
    "gov": "governor", "sen": "senator", "rep": "representative", "gen": "general",
    "lt": "lieutenant", "col": "colonel", "prof": "professor", "rev": "reverend",
}  # fmt: skip
SENIOR, JUNIOR = "sr", "jr"
_GENERATIONS: Final = {
    "jr": JUNIOR, "jnr": JUNIOR, "junior": JUNIOR, "filho": JUNIOR,
    "sr": SENIOR, "snr": SENIOR, "senior": SENIOR,
}  # fmt: skip
_HYPHENED: Final = re.compile(r"(?<!\w)\w+(?:[-‐‑]\w+)+")
_FIRST_OR_PARTICLE: Final = ("Ben ", "Al ")
"""First names that are particles as well: Ben Tusk, and Ben Ali."""
_SURE: Final = 1.0
"""From so much evidence on somebody is a man or a woman."""
_BY_NAME, _BY_TITLE, _BY_PRONOUN, _BY_KIN = 2.0, 3.0, 0.5, 2.0
"""How much of that a first name, a title, a pronoun that follows and "his wife" are."""


class Part(IntEnum):
    """What part of a full name a short one is, the weakest first."""

    NONE = 0
    TYPO = 1
    """Its first or last word, misspelt."""
    MIDDLE = 2
    """A middle name, or a part of a hyphened one."""
    FIRST = 3
    LAST = 4
    WHOLE = 5
    """All of it: somebody who has no other name."""


@dataclass(frozen=True, slots=True)
class Name:
    """A mention of a person as it is compared: without what tells the generation."""

    number: int
    """Its place among the names of the story."""
    mention: Mention
    form: Tokens
    generation: str
    """SENIOR, JUNIOR or ""."""
    full: bool
    around: Surroundings
    titles: frozenset[str]

    @property
    def start(self) -> int:
        return self.mention.start


def read_name(number: int, mention: Mention, text: str, around: Surroundings) -> Name:
    surface = mention.full or text[mention.start : mention.end]
    words = tokens(surface)
    generation = next((_GENERATIONS[word] for word in words[1:] if word in _GENERATIONS), "")
    form = tuple(word for word in words if word not in _GENERATIONS) if generation else words
    titles = ranks(mention.title)
    full = is_full(form) or (len(form) == 2 and surface.startswith(_FIRST_OR_PARTICLE))
    return Name(number, mention, form, generation, full, around, titles)


def ranks(title: str) -> frozenset[str]:
    """The words of a title; those of a "Lt. Gov." are one, since he is not the governor."""
    words = [_RANKS.get(word, word) for word in map(plain, title.split())]
    if len(words) > 1 and words[-2] in DEPUTIES:
        words[-2:] = [f"{words[-2]} {words[-1]}"]
    return frozenset(words)


def is_full(form: Tokens) -> bool:
    """Two words or more that are not one surname with its particle or a numeral."""
    bare = without_numeral(form)
    while len(bare) > 1 and bare[0] in PARTICLES:
        bare = bare[1:]
    return len(bare) > 1


@dataclass(slots=True)
class Person:
    """Somebody of the story, with all that is known by now."""

    form: Tokens
    """The fullest form."""
    generation: str = ""
    age: int = 0
    """kinship.ELDER or YOUNGER than a namesake, as far as the story tells."""
    first: int = FAR
    """Where the first name stands."""
    dead: int = FAR
    """From where on this one is known to be dead."""
    crowned: bool = False
    """Known by one name: a king, a pope."""
    forms: set[Tokens] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)
    """Words of hyphened names, which do not stand alone."""
    names: list[Name] = field(default_factory=list)
    read: int = 0
    """How many of the names the reading in order has passed."""
    lines: int = 0
    """The number of the sentence that the reading found this one in last."""
    spoken: bool = False
    """Spoke where the reading found this one last."""
    called: set[Tokens] = field(default_factory=set)
    """Short names that were given to this one."""
    habits: set[tuple[Part, bool]] = field(default_factory=set)
    """FIRST or LAST, as the story calls this one; with True in quotations."""
    kin: set[str] = field(default_factory=set)
    """As whose relative the story tells of this one ("wife")."""
    relative: bool = False
    """The first time, too: this one was brought in as that."""
    beside: bool = False
    """And in the sentence that says so."""
    mates: set[str] = field(default_factory=set)
    """What this one is to such a relative ("husband")."""
    titles: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    """What the story says that this one is, with the full name: "founder"."""
    titled: bool = False
    """The story gives a title with the short name, too: "Judge Finch"."""
    told: float = 0.0
    """Evidence for a man (above 0) or a woman, without that of the first name."""

    @property
    def marked(self) -> bool:
        """The story tells the generation each time: "Ruiz Sr." """
        return all(name.generation for name in self.names)

    @property
    def sex(self) -> int:
        """HE, SHE or EITHER. Looks the first name up, so ask only where it decides."""
        sum_ = self.told + _BY_NAME * first_names.sex(self.form[0])
        return 0 if abs(sum_) < _SURE else 1 if sum_ > 0 else -1

    def add(self, name: Name, text: str) -> None:
        around = name.around
        self.names.append(name)
        self.forms.add(name.form)
        self.form = max(self.form, name.form, key=len)
        if name.full:
            for part in _HYPHENED.findall(text[name.mention.start : name.mention.end]):
                self.parts.update(tokens(part))
        if name.start < self.first:
            self.first = name.start
            self.relative, self.beside = bool(around.kin.word), not around.kin.before
        if around.dead:
            self.dead = min(self.dead, name.start)
        if around.kin.word:
            self.kin.add(around.kin.word)
            self.told += _BY_KIN * kinship.SEXES[around.kin.word]
        self.told += _BY_TITLE * around.sex + _BY_PRONOUN * around.pronoun
        self.age = self.age or around.kin.age
        self.titles |= name.titles
        if name.full and around.role:
            self.roles.add(around.role)
        self.titled = self.titled or bool(not name.full and name.titles - COURTESY)


@dataclass(slots=True)
class People:
    """The people so far, found by the words of their names."""

    text: str
    everyone: list[Person] = field(default_factory=list)
    """Those with a full name, and those told apart from them."""
    others: list[Person] = field(default_factory=list)
    """Those of whom the story has but one word."""
    owner: dict[int, Person] = field(default_factory=dict)
    """Number of a name -> whom it was given to."""
    _by_word: dict[str, list[Person]] = field(default_factory=dict)
    _others: dict[Tokens, list[Person]] = field(default_factory=dict)

    def new(self, name: Name, other: bool = False) -> Person:
        person = Person(name.form, name.generation)
        (self.others if other else self.everyone).append(person)
        if other:
            self._others.setdefault(without_numeral(name.form), []).append(person)
        return person

    def join(self, person: Person, name: Name) -> None:
        self.owner[name.number] = person
        if name.form not in person.forms:
            for word in name.form:
                holders = self._by_word.setdefault(word, [])
                if len(holders) < CROWD and not any(holder is person for holder in holders):
                    holders.append(person)
        person.add(name, self.text)

    def sharing(self, form: Tokens) -> list[Person]:
        """Those who share a word with the form; of a very common word the first ones."""
        found = {id(p): p for word in form for p in self._by_word.get(word, ())}
        return list(found.values())

    def leave(self, person: Person) -> None:
        """Takes somebody out again, who turned out to be another."""
        self.everyone = [other for other in self.everyone if other is not person]
        for word in {word for form in person.forms for word in form}:
            self._by_word[word] = [other for other in self._by_word[word] if other is not person]
        for name in person.names:
            del self.owner[name.number]

    def same_other(self, name: Name) -> Person | None:
        """Who is known by this one word alone."""
        known = self._others.get(without_numeral(name.form), ())
        sex = name.around.sex  # the Duchess of Sussex is not the Duke
        fits = (o for o in known if o.told * sex >= 0 and _numerals_fit(name.form, o.form))
        return next(fits, None)

    def fitting(self, name: Name, people: Sequence[Person]) -> list[tuple[Part, Person]]:
        """Whom a short name can be of; by a middle name only after the full one."""
        return [
            (part, person)
            for person in people
            if (part := part_of(name, person)) is not Part.NONE
            if part is not Part.MIDDLE or person.first < name.start
        ]


def _numerals_fit(one: Tokens, two: Tokens) -> bool:
    return numeral(one) == numeral(two) or not numeral(one) or not numeral(two)


def part_of(name: Name, person: Person) -> Part:
    """What part of a person's names a short one is."""
    if name.generation and person.generation and name.generation != person.generation:
        return Part.NONE
    one, two = numeral(name.form), numeral(person.form)
    if name.generation and two and not person.generation:
        return Part.NONE  # Albright Jr. is not Winston Albright III
    if one not in ("", "i", two):  # Johann II is not Johann Bernoulli
        return Part.NONE
    bare = without_numeral(name.form)
    best = Part.NONE
    for form in person.forms:
        full = without_numeral(form)
        if full == bare and (one == two or person.crowned):
            alone = len(without_numeral(person.form)) == len(bare)
            best = Part.WHOLE if alone else best
        elif len(full) > len(bare):
            best = max(best, _part_in(bare, full, person.parts))
    return best


def _part_in(bare: Tokens, full: Tokens, parts: set[str]) -> Part:
    single = len(bare) == 1
    if single and (bare[0] in parts or bare[0] in full[1:-1]):
        return Part.MIDDLE
    if full[-len(bare) :] == bare:
        return Part.LAST
    if full[: len(bare)] == bare:
        return Part.FIRST
    if single and any(bare[0] in row and full[0] in row for row in SHORT_NAMES):
        return Part.TYPO  # "Jim" for James Orr, where nobody else is
    typo = single and (misspelt(bare[0], full[-1]) or misspelt(bare[0], full[0]))
    another = bare[0] in LEADERS and not LEADERS & {full[0], full[-1]}  # Obama is no Osama
    return Part.TYPO if typo and not another else Part.NONE


def same_full(name: Name, person: Person) -> bool:
    """Whether two full names of one generation can be one person's; "Kauri (Te Rangi Bob) Tane" is
    Te Rangi Bob Tane as well."""
    own = person.form
    inner = [
        form for form in person.forms if 2 < len(form) < len(own) and own[-len(form) :] == form
    ]
    return any(may_be_one(*sorted((name.form, form), key=len)) for form in (own, *inner))
