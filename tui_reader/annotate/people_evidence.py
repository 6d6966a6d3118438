"""What speaks for or against a person whom a short name fits: each piece of evidence as a number.

Owns the nouns and the functions, without weights (`people_features.py`); chooses nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from typing import Final

from tui_reader.annotate import first_names
from tui_reader.annotate.kinship import AGES
from tui_reader.annotate.people import COURTESY, Name, Part, Person
from tui_reader.annotate.people_context import FAR
from tui_reader.annotate.people_cues import HARMED, Cues
from tui_reader.annotate.people_facts import Known
from tui_reader.annotate.words import FAMILY_FIRST, PARTICLES

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
_FAR_BACK: Final = 20
_A_SLIP: Final = 2
"""In years."""
_MARRIED: Final = frozenset(("mrs", "miss"))
_NEAR: Final = 2
"""Sentences back where somebody was named last."""
OFFICES: Final = frozenset(
    ("president", "minister", "mayor", "governor", "gov", "senator", "sen", "premier", "chancellor",
     "secretary", "congressman", "congresswoman", "representative", "rep", "chief", "leader",
     "lieutenant governor", "vice president", "deputy mayor",
     "candidate", "king", "queen", "pope", "commissioner", "chairman", "chairwoman", "general")
)  # fmt: skip
"""Who has aides and a campaign."""


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
    cues: Cues
    known: Known
    """What the story told of the person."""
    topic: int
    """Words of the sentence that stood with this person alone."""
    last: Name | None
    """The name before, if it is the person's."""
    called: float
    """`Facts.called`."""
    opens: bool
    """The name opens its sentence."""
    side: int
    """ACCUSED or HARMED by the words beside the name."""
    heard: int
    """The last sentence that speaks of the person by name or by what he is."""
    paragraph: bool
    """The paragraph has named the person."""


def otherwise(case: Case) -> float:
    other, habits = _OTHER_PART.get(case.part), case.person.habits
    if not case.person.read or case.name.around.quoted or other is None:
        return 0.0
    if _is_family_first(case):
        return 0.0  # Kim Jong Un is Kim to everyone
    if (case.part, False) in habits:
        return 0.0
    return 1.0 if (other, False) in habits else _QUOTED_HABIT * ((other, True) in habits)


def _is_family_first(case: Case) -> bool:
    return len(case.person.form) > 2 and case.person.form[0] in FAMILY_FIRST


def is_first_surname(case: Case) -> bool:
    """ "Ruiz" is Carlos Ruiz Zafra's."""
    form = case.person.form
    return _has_two_surnames(case) and case.name.form[0] == form[-2]


def second_surname(case: Case) -> bool:
    """ "Ruiz" is not María Espinosa Ruiz's, who has been Espinosa."""
    form, person = case.person.form, case.person
    called = len(form) > 2 and form[-2:-1] in person.called and form[-2] not in person.parts
    return called and case.part is Part.LAST and len(case.name.form) == 1


def _has_two_surnames(case: Case) -> bool:
    form, single = case.person.form, len(case.name.form) == 1
    if not single or len(form) < 3 or len(form[-2]) < 3 or form[-2] in PARTICLES:
        return False
    if form[-2] in case.person.parts:
        return False  # Carrow-Lane is no Carrow
    return not first_names.is_known(form[-2])


def kin(case: Case) -> float:
    named = case.name.titles or case.name.form in case.person.called
    return is_kin(case) and not named


def is_kin(case: Case) -> bool:
    return case.person.relative and case.person.beside


def pronoun_of_line(case: Case) -> float:
    opened = case.name.around.opened
    return case.subject and opened and opened * case.person.sex >= 0


def pronoun(case: Case) -> float:
    """The first woman, who shook his hand, is no he."""
    sex = case.name.around.pronoun
    return 0.0 if sex * case.cues.is_a < 0 else float(sex and sex * case.person.sex)


def told(case: Case) -> float:
    """Who told him is not he: "Judge Finch told him. Finch looked at the floor." """
    around = case.name.around
    if around.tells:
        return case.subject and around.tells * case.person.sex > 0
    return bool(around.told and case.subject and not case.name.titles)


def title(case: Case) -> float:
    mine, theirs = case.name.titles - COURTESY, case.person.titles - COURTESY
    if mine & case.known.roles:
        return 1.0
    if not mine or not theirs:
        return 0.0
    return 1.0 if mine & theirs else _OTHER_TITLE


def role(case: Case) -> float:
    """ "Brand, the founder," is whom the story called so; else the elder of two of one name. The
    chairman is less likely the minister."""
    role, person = case.name.around.role, case.person
    if role in person.roles:
        return 1.0
    if role and role in person.titles:  # the finance minister is not the defence minister
        return 1.0 if case.name.around.role_words <= person.titles else _A_ROLE
    if role and (roles := person.roles or case.known.roles):
        heads = {known.rpartition(" ")[2] for known in roles}
        return _NO_MORE if role.rpartition(" ")[2] in heads else _OTHER_ROLE
    return _FOUNDS * person.age if role in _FOUNDERS else 0.0


def own_kin(case: Case) -> float:
    near, person = case.name.around.near, case.person
    if any(AGES[word] * person.age > 0 or word in person.kin | person.mates for word in near):
        return 1.0
    child = any(AGES[word] * person.age < 0 for word in near)
    return -1.0 if child and case.name.around.speaks else 0.0


def untitled(case: Case) -> float:
    """ "Judge Finch said. Finch, 29, looked at the floor": whom the story calls Judge is not 29."""
    named = case.name
    called = case.person.titled or bool(case.person.titles & _NO_MISTERS)
    return named.around.aged and not named.titles and called


def speaks_again(case: Case) -> bool:
    spoke = case.person.spoken and case.person.lines == case.name.around.line - 1
    return case.subject and spoke and case.name.around.speaks


def is_dead(case: Case) -> bool:
    """And the sentence tells nothing of the time before that."""
    return case.person.dead < case.name.start and not case.cues.then


def particle(case: Case) -> float:
    """ "Silva" is Marina Silva rather than Lula da Silva."""
    form = case.person.form
    before = form[-2] if len(form) > 2 else ""
    return case.part is Part.LAST and len(case.name.form) == 1 and before in PARTICLES


def mister(case: Case) -> float:
    """ "Dr Fry treated the man. Mr Fry thanked her": the story does not call Dr Fry so."""
    named, titles = case.name.titles, case.person.titles
    return bool(named) and named <= COURTESY and bool(titles & _NO_MISTERS)


def unmarked(case: Case) -> float:
    """ "Ruiz" beside a Ruiz whom the story calls "Ruiz Sr." each time."""
    generation = case.person.generation
    return bool(generation) and not case.name.generation and case.person.marked


def side(case: Case) -> float:
    """Who is accused is accused again; who was harmed, harmed."""
    side = (case.known.side > 0) - (case.known.side < 0)
    if not side and case.person.dead < FAR:
        side = HARMED
    return float(case.side * side)


def age(case: Case) -> float:
    age, ages = case.cues.age, case.known.ages
    return 0.0 if not age or not ages else 1.0 if age in ages else -1.0


def other_age(case: Case) -> bool:
    """By years, and not by a birthday or a slip."""
    age, ages = case.cues.age, case.known.ages
    return bool(age and ages) and all(abs(age - other) > _A_SLIP for other in ages)


def other_courtesy(case: Case) -> bool:
    """ "Miss X" is not whom the story calls Mrs X."""
    mine, theirs = case.name.titles & _MARRIED, case.person.titles & _MARRIED
    return bool(mine and theirs and not mine & theirs)


def renamed(case: Case) -> bool:
    """ "Paul Doyle said so. Doyle ...": by the full name just now, not for the first time."""
    last = case.last
    return near(case) and last is not None and last.full and not brought(case)


def brought(case: Case) -> bool:
    last = case.last
    return last is not None and last.start == case.person.first


def near(case: Case) -> bool:
    return case.last is not None and 0 < case.name.around.line - case.last.around.line <= _NEAR


def opens_subject(case: Case) -> bool:
    """A writer would say he or she, but at the head of a paragraph."""
    return case.subject and case.opens and case.paragraph


def full_again(case: Case) -> bool:
    if _is_family_first(case):
        return False  # Kim Jong Un is Kim Jong Un at each picture
    return sum(name.full for name in case.person.names) > 1


def office(case: Case) -> float:
    mine = case.person.titles | case.known.roles
    return float(case.cues.office and bool(mine & OFFICES))


def gap(case: Case) -> float:
    """Sentences since this one was named last."""
    return log(1 + min(_FAR_BACK, case.name.around.line - case.heard)) if case.heard else 0.0
