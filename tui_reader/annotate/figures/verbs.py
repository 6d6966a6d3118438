"""Verbs in -s that look like plurals: what ends a noun phrase ("the section focuses on rivers").

Rows and two questions about a token; knows no nouns.
"""

from __future__ import annotations

from tui_reader.annotate.figures.lemmas import plural
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Tokens

_ALWAYS = word_set(
    "focuses lets provides allows affects appears occurs seems remains requires contains becomes "
    "continues begins belongs happens involves consists depends exists suggests describes "
    "explains argues believes insists receives gives makes gets goes comes keeps sends loses says "
    "tells knows thinks feels brings includes enables ensures helps follows creates serves "
    "represents indicates proves achieves adds applies attracts awaits combines compares "
    "considers decides defines delivers destroys determines develops differs earns emerges "
    "employs encourages enjoys enters equals evolves exceeds expects explores fails fits "
    "generates grows illustrates improves introduces joins lasts learns lies maintains manages "
    "meets operates owes owns performs prefers prevents proposes protects pushes raises reaches "
    "reduces refers reflects refuses relates relies reminds replaces satisfies seeks sells solves "
    "speaks specialises specializes spends stays stems succeeds suffers survives sustains teaches "
    "tends threatens understands varies wants writes"
)
"""Hardly ever plurals."""
_EITHER = word_set(
    "aims arrives breaks builds calls claims closes concerns costs covers cuts demands draws drops "
    "ends faces falls features gains heads hits holds hopes hosts kicks lands launches leads "
    "leaves lives looks marks matters means moves needs offers opens plans plays points promises "
    "pulls rates reads reports rests returns reveals rises rules runs saves sees sets shows signs "
    "sits sounds stands starts states stops struggles supports takes targets tests tops travels "
    "tries turns uses visits votes warns wins works"
)
"""Plurals as well: verbs where a verb's object or particle goes on."""
_GOING_ON = word_set(
    "a an the this that these those it its his her their our my your to on down up out off for "
    "into at as how why what from with when where whether not only more much new little no "
    "endless fresh every each over away back through toward towards"
)
_NOT_AFTER = word_set("for from with at over when where as on out off more to that")
"""Words that go on after a plural, too: "10 tests for", "two calls from"."""


def third_person(tokens: Tokens, k: int, run: list[int], singular: bool) -> bool:
    """Is the word in -s at token k a verb, its subject before it? `run`: the tokens of the phrase
    so far; `singular`: a noun in the singular is looked for, so that a plural is not expected."""
    low, after = tokens[k].low, tokens[k + 1]
    counted = singular or any(plural(tokens[m].low) for m in run)
    if low in _ALWAYS:
        return counted or after.word  # "six core focuses, ..."
    if low not in _EITHER or not counted:
        return False  # "rapid tests this week"
    return after.low in _GOING_ON and (singular or after.low not in _NOT_AFTER)
