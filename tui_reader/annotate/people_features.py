"""Whom a short name means: the features that speak for or against each person whom it fits.

Owns the table of features with their weights. The weights were set by hand on invented family
paragraphs (choosing) and checked on others (judging, fresh) and on 664 real texts, since thirty
choices are too few to fit. In brackets stands what the F1 of pairs loses without the feature, in
points, on choosing / judging / fresh.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import log
from typing import Final

from tui_reader.annotate.kinship import AGES
from tui_reader.annotate.people import COURTESY, Name, Part, Person
from tui_reader.annotate.words import FAMILY_FIRST, PARTICLES

LEVEL: Final = 0.7
"""Two sums that are closer are level: nobody knows who is meant."""
_OTHER_PART: Final = {Part.FIRST: Part.LAST, Part.LAST: Part.FIRST}
_NO_MISTERS: Final = frozenset(
    ("dr", "prof", "professor", "rev", "reverend", "sir", "lord", "judge", "justice", "bishop")
)
"""Titles of those whom nobody calls Mr."""
_QUOTED_HABIT: Final = 0.6
"""How people are called in quotations says less of the story's own habit."""
_FOUNDERS: Final = frozenset(("founder", "patriarch", "matriarch", "co-founder"))
_FOUNDS: Final = 0.5
"""Who founded something is the elder of a father and a son."""
_A_ROLE: Final = 0.4
"""Some minister, where the words say which."""
_NO_MORE: Final = -1.0
"""The mayor is not the former mayor."""
_OTHER_ROLE: Final = -0.5
_OTHER_TITLE: Final = -0.4
"""A judge is less likely the senator."""


@dataclass(frozen=True, slots=True)
class Case:
    """A short name, a person whom it fits, and where the story stands."""

    name: Name
    person: Person
    part: Part
    lead: bool
    """The person's full name is the first of the story, or of those that it gives often."""
    subject: bool
    """The sentence before was about the person."""
    same_line: bool
    """The sentence names the person already."""
    own_words: bool
    """The name stands in what the person says."""


@dataclass(frozen=True, slots=True)
class Feature:
    id: str
    weight: float
    why: str
    value: Callable[[Case], float]
    """Of a case, times the weight."""


def _otherwise(case: Case) -> float:
    other, habits = _OTHER_PART.get(case.part), case.person.habits
    if not case.person.read or case.name.around.quoted or other is None:
        return 0.0
    if len(case.person.form) > 2 and case.person.form[0] in FAMILY_FIRST:
        return 0.0  # Kim Jong Un is Kim to everyone
    if (case.part, False) in habits:
        return 0.0
    return 1.0 if (other, False) in habits else _QUOTED_HABIT * ((other, True) in habits)


def _kin(case: Case) -> float:
    named = case.name.titles or case.name.form in case.person.called
    return bool(case.person.kin) and not named


def _pronoun_of_line(case: Case) -> float:
    opened = case.name.around.opened
    return case.subject and opened and opened * case.person.sex >= 0


def _told(case: Case) -> float:
    """Who told him is not he: "Judge Finch told him. Finch looked at the floor." """
    around = case.name.around
    if around.tells:
        return case.subject and around.tells * case.person.sex > 0
    return bool(around.told and case.subject and not case.name.titles)


def _title(case: Case) -> float:
    mine, theirs = case.name.titles - COURTESY, case.person.titles - COURTESY
    if not mine or not theirs:
        return 0.0
    return 1.0 if mine & theirs else _OTHER_TITLE


def _role(case: Case) -> float:
    """ "Brand, the founder," is whom the story called so; else the elder of two of one name. The
    chairman is less likely the minister."""
    role, person = case.name.around.role, case.person
    if role in person.roles:
        return 1.0
    if role and role in person.titles:  # the finance minister is not the defence minister
        return 1.0 if case.name.around.role_words <= person.titles else _A_ROLE
    if role and person.roles:
        heads = {known.rpartition(" ")[2] for known in person.roles}
        return _NO_MORE if role.rpartition(" ")[2] in heads else _OTHER_ROLE
    return _FOUNDS * person.age if role in _FOUNDERS else 0.0


def _own_kin(case: Case) -> float:
    near, person = case.name.around.near, case.person
    if any(AGES[word] * person.age > 0 or word in person.kin | person.mates for word in near):
        return 1.0
    child = any(AGES[word] * person.age < 0 for word in near)
    return -1.0 if child and case.name.around.speaks else 0.0


def _untitled(case: Case) -> float:
    """ "Judge Finch said. Finch, 29, looked at the floor": whom the story calls Judge is not 29."""
    named = case.name
    called = case.person.titled or bool(case.person.titles & _NO_MISTERS)
    return named.around.aged and not named.titles and called


def _particle(case: Case) -> float:
    """ "Silva" is Marina Silva rather than Lula da Silva."""
    form = case.person.form
    before = form[-2] if len(form) > 2 else ""
    return case.part is Part.LAST and len(case.name.form) == 1 and before in PARTICLES


def _mister(case: Case) -> float:
    """ "Dr Fry treated the man. Mr Fry thanked her": the story does not call Dr Fry so."""
    named, titles = case.name.titles, case.person.titles
    return bool(named) and named <= COURTESY and bool(titles & _NO_MISTERS)


def _unmarked(case: Case) -> float:
    """ "Ruiz" beside a Ruiz whom the story calls "Ruiz Sr." each time."""
    generation = case.person.generation
    return bool(generation) and not case.name.generation and case.person.marked


FEATURES: Final = (
    Feature("typo", -3.5, "a misspelt name is worse than one that is right",
            lambda case: case.part is Part.TYPO),
    Feature("middle", -2.5, "so is a middle name",
            lambda case: case.part is Part.MIDDLE),
    Feature("whole", 1.5, "somebody who has no other name",
            lambda case: case.part is Part.WHOLE),
    Feature("named", 0.9, "who is named often is meant (raised after reading long pages)",
            lambda case: log(1 + case.person.read)),
    Feature("later", -3.0, "not named yet",
            lambda case: not case.person.read),
    Feature("lead", 0.6, "whom the story is about: first in full, or often (0 / 3.0 / 1.5)",
            lambda case: case.lead),
    Feature("subject", 0.8, "the sentence before was about this one (-2.3 / 2.0 / 3.6)",
            lambda case: case.subject),
    Feature("called", 0.8, "was called by this name before (0 / 1.0 / 0)",
            lambda case: case.name.form in case.person.called),
    Feature("otherwise", -1.2, "is called by the other name, first or last (0 / 5.6 / 1.5)",
            _otherwise),
    Feature("kin", -1.5, "was brought in as a relative: his wife, X (2.3 / 2.7 / 3.1)",
            _kin),
    Feature("same_line", -1.2, "is named in the sentence already (0 / 1.0 / 0)",
            lambda case: case.same_line),
    Feature("pronoun_of_line", -2.2, "is the He or She that the sentence opens with: not in it",
            _pronoun_of_line),
    Feature("told", -4.0, "told him or her something, and the name is whom, or the other way round",
            _told),
    Feature("own_words", -3.0, "nobody speaks of himself by his surname (0 / 1.3 / 2.6)",
            lambda case: case.own_words),
    Feature("pronoun", 2.2, "he or she follows in the sentence or opens the next (8.2 / 4.8 / 3.1)",
            lambda case: case.name.around.pronoun and case.name.around.pronoun * case.person.sex),
    Feature("courtesy", 6.0, "Mr, Mrs, Ms (2.8 / 1.7 / 4.1)",
            lambda case: case.name.around.sex and case.name.around.sex * case.person.sex),
    Feature("title", 3.0, "the title is this one's: Senator, Judge (-0.1 / 2.9 / 0)",
            _title),
    Feature("mister", -3.5, "is called Dr, Judge or Sir, and here it is Mr or Mrs",
            _mister),
    Feature("particle", -2.4, "has a particle before the surname, and here is none",
            _particle),
    Feature("unmarked", -1.2, "is called Sr or Jr each time, and here is not",
            _unmarked),
    Feature("untitled", -4.0, "is called by a title, and here is an age without one",
            _untitled),
    Feature("age", 3.0, "the elder, the younger, Sr, Jr, the father of (2.8 / 3.3 / 2.1)",
            lambda case: case.name.around.kin.age * case.person.age),
    Feature("role", 5.0, "is what the words after the name say: the founder",
            _role),
    Feature("own_kin", -2.5, "my father: not the father, but his child (1.7 / 0 / 0)",
            _own_kin),
    Feature("dead", -4.0, "the dead do not speak (2.9 / 1.0 / 0)",
            lambda case: case.name.around.speaks and case.person.dead < case.name.start),
    Feature("mourned", 3.0, "whose death the words speak of is dead",
            lambda case: case.name.around.mourned and case.person.dead < case.name.start),
)  # fmt: skip


def score(case: Case) -> float:
    """The sum of the evidence for a person."""
    return sum(feature.weight * feature.value(case) for feature in FEATURES)
