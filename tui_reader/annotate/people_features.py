"""Whom a short name means: the features that speak for or against each person whom it fits.

Owns the table of features with their weights, one log-linear model: the difference of two sums is a
log-odds. The weights were fitted around ones set by hand (a normal prior of 1.3 around them) on 390
choices in invented paragraphs and in marked real texts, on 136 of real stories whose people share
names, and on 1,100 of 349 other real ones (each a tenth): there two people are given one surname,
and the names as they were say who is meant. How often somebody is named and whose story it is are
not learned from the last, since namesakes are written of otherwise; none is of class 0 or 1.
They were fitted again around those (a prior of .6, of .5, of .4) with 73 choices of new paragraphs
and 114 of longer passages.
In brackets: what the F1 of pairs lost without the feature, in points, when all were
set by hand, on choosing / judging / fresh.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import log
from typing import Final

from tui_reader.annotate import people_evidence as evidence
from tui_reader.annotate.people import Part
from tui_reader.annotate.people_context import FAR
from tui_reader.annotate.people_evidence import Case

LEVEL: Final = 1.2
"""Two sums that are closer are level: nobody knows who is meant."""
LEVEL_AS_TOLD: Final = 0.4
"""The same where words beside the name tell the two apart, and not only how stories go on. Of
choices that the weights had not seen, 17 of 26 were right between .8 and 1.2 without such words,
and with them 10 of 12 between .4 and 1.2."""
_TELLS: Final = 0.3
"""What such words must come to."""
FLOW: Final = True


@dataclass(frozen=True, slots=True)
class Feature:
    id: str
    weight: float
    why: str
    value: Callable[[Case], float]
    """Of a case, times the weight."""
    flow: bool = False
    """It says how a story goes on after names, and nothing of what stands beside this one."""


FEATURES: Final = (
    Feature("typo", -3.5, "a misspelt name is worse than one that is right",
            lambda case: case.part is Part.TYPO),
    Feature("middle", -2.9, "so is a middle name, but for the first of two surnames",
            lambda case: case.part is Part.MIDDLE and not evidence.is_first_surname(case)),
    Feature("second_surname", -1.1, "is called by the first of two surnames",
            evidence.second_surname),
    Feature("whole", 2.8, "somebody who has no other name",
            lambda case: case.part is Part.WHOLE),
    Feature("named", 2.2, "who is named often is meant (raised after reading long pages)",
            lambda case: log(1 + case.person.read), FLOW),
    Feature("later", -3.1, "not named yet",
            lambda case: not case.person.read, FLOW),
    Feature("lead", 0.9, "whom the story is about: first in full, or often (0 / 3.0 / 1.5)",
            lambda case: case.lead, FLOW),
    Feature("subject", 0.5, "the sentence before was about this one (-2.3 / 2.0 / 3.6)",
            lambda case: case.subject, FLOW),
    Feature("otherwise", -2.0, "is called by the other name, first or last (0 / 5.6 / 1.5)",
            evidence.otherwise, FLOW),
    Feature("kin", -0.7, "was brought in as a relative: his wife, X (2.3 / 2.7 / 3.1)",
            evidence.kin, FLOW),
    Feature("same_line", -2.9, "is named in the sentence already (0 / 1.0 / 0)",
            lambda case: case.same_line, FLOW),
    Feature("pronoun_of_line", -0.9, "is the He or She that the sentence opens with: not in it",
            evidence.pronoun_of_line, FLOW),
    Feature("opened", -1.1, "is a he or a she, as the sentence opens: the name in it is another",
            lambda case: case.name.around.opened * case.person.sex),
    Feature("told", -4.2, "told him or her something, and the name is whom, or the other way round",
            evidence.told),
    Feature("own_words", -3.7, "nobody speaks of himself by his surname (0 / 1.3 / 2.6)",
            lambda case: case.own_words),
    Feature("pronoun", 2.3, "he or she follows in the sentence or opens the next (8.2 / 4.8 / 3.1)",
            evidence.pronoun),
    Feature("next_pronoun", 0.1, "where it is the next sentence that opens so, somewhat less",
            lambda case: case.name.around.goes_on and case.name.around.pronoun * case.person.sex),
    Feature("courtesy", 5.0, "Mr, Mrs, Ms (2.8 / 1.7 / 4.1)",
            lambda case: case.name.around.sex and case.name.around.sex * case.person.sex),
    Feature("title", 5.9, "the title is this one's: Senator, Judge (-0.1 / 2.9 / 0)",
            evidence.title),
    Feature("mister", -4.0, "is called Dr, Judge or Sir, and here it is Mr or Mrs",
            evidence.mister),
    Feature("particle", -2.7, "has a particle before the surname, and here is none",
            evidence.particle),
    Feature("unmarked", -3.6, "is called Sr or Jr each time, and here is not",
            evidence.unmarked),
    Feature("untitled", -4.1, "is called by a title, and here is an age without one",
            evidence.untitled),
    Feature("age", 3.0, "the elder, the younger, Sr, Jr, the father of (2.8 / 3.3 / 2.1)",
            lambda case: case.name.around.kin.age * case.person.age),
    Feature("role", 5.1, "is what the words after the name say: the founder",
            evidence.role),
    Feature("own_kin", -3.6, "my father: not the father, but his child (1.7 / 0 / 0)",
            evidence.own_kin),
    Feature("dead", -5.7, "the dead do not speak (2.9 / 1.0 / 0)",
            lambda case: case.name.around.speaks and evidence.is_dead(case)),
    Feature("mourned", 3.3, "whose death the words speak of is dead",
            lambda case: case.name.around.mourned and case.person.dead < case.name.start),
    Feature("dies", 2.0, "who is known to be dead is said to have died",
            lambda case: case.name.around.dead and case.person.dead < FAR),
    Feature("acts", -2.3, "the dead do nothing",
            lambda case: case.cues.acts and evidence.is_dead(case)),
    Feature("dead_at_last", -2.3, "speaks, and the story tells the death later",
            lambda case: case.name.around.speaks and case.name.start < case.person.dead < FAR),
    Feature("life", 1.6, "was born, had led: as an obituary tells of the dead",
            lambda case: case.cues.life and case.person.dead < case.name.start),
    Feature("side", 3.7, "accused, or harmed, as before",
            evidence.side),
    Feature("office", 2.5, "has aides, and an office",
            evidence.office),
    Feature("years", 2.5, "is as old as the words after the name say",
            evidence.age),
    Feature("other_age", -2.0, "is older or younger by years",
            evidence.other_age),
    Feature("other_courtesy", -3.3, "is Mrs, and here it is Miss",
            evidence.other_courtesy),
    Feature("of_whom", -1.5, "says something of him or her in the quotation: another",
            lambda case: case.name.around.of_whom * case.person.sex),
    Feature("speaks_again", 1.4, "spoke in the sentence before, and speaks here",
            evidence.speaks_again),
    Feature("before", 2.1, "he or she stands before the name: if she wins, X",
            lambda case: case.cues.before * case.person.sex),
    Feature("is_a", 1.5, "the first woman, a father of two",
            lambda case: case.cues.is_a * case.person.sex),
    Feature("object", -2.4, "does something to him or her, of whom the sentence before was",
            lambda case: case.subject and case.cues.object * case.person.sex > 0),
    Feature("topic", 0.6, "words of the sentence stood with this one before",
            lambda case: min(3, case.topic), FLOW),
    Feature("last", -1.7, "the name before is this one's",
            evidence.near, FLOW),
    Feature("brought", 1.9, "and brought this one in",
            lambda case: evidence.near(case) and evidence.brought(case), FLOW),
    Feature("renamed", 2.1, "and named this one in full again",
            evidence.renamed, FLOW),
    Feature("paragraph", 0.6, "is named in the paragraph already",
            lambda case: case.paragraph, FLOW),
    Feature("full_again", -1.9, "is given by the full name again, since the surname is another's",
            evidence.full_again, FLOW),
    Feature("by_role", 2.6, "the sentence has his lawyer; or him by what he is: then another",
            lambda case: case.called),
    Feature("gap", -0.6, "named some sentences ago",
            evidence.gap, FLOW),
    Feature("opens_subject", -1.2, "opens the sentence, and the one before was about this one",
            evidence.opens_subject, FLOW),
    Feature("always_titled", -1.3, "is called by a title, and here is none",
            lambda case: case.person.titled and not case.name.titles, FLOW),
)  # fmt: skip


_TOLD: Final = tuple(feature for feature in FEATURES if not feature.flow)
_FLOW: Final = tuple(feature for feature in FEATURES if feature.flow)


@dataclass(frozen=True, slots=True)
class Score:
    """The evidence for a person, a sum of two parts."""

    told: float
    """What the words beside the name say."""
    flow: float

    @property
    def sum(self) -> float:
        return self.told + self.flow


def score(case: Case) -> Score:
    return Score(_sum(_TOLD, case), _sum(_FLOW, case))


def _sum(features: tuple[Feature, ...], case: Case) -> float:
    return sum(feature.weight * feature.value(case) for feature in features)


def are_level(best: Score, second: Score) -> bool:
    """Whether nobody knows which of two is meant."""
    told = abs(best.told - second.told) > _TELLS
    return best.sum - second.sum < (LEVEL_AS_TOLD if told else LEVEL)
