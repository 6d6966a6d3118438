"""Names that are half of what they look like: "Edgy Agassi", and the Tom of "Tom and Ann Marlow".

Owns what a name's form becomes by the names beside it, before anybody is told apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from tui_reader.annotate import first_names, kinship
from tui_reader.annotate.forms import Tokens
from tui_reader.annotate.people import Name, People, Person
from tui_reader.annotate.people_context import Lines

_BORN: Final = re.compile(r"(?:\bn[ée]e?|\bgeb\.|\bgeborene[nr]?),? $")
_ALSO_CALLED: Final = re.compile(
    r"(?:[,(] ?(?:born|n[ée]e?|real name|a\.?k\.?a\.?|also known as|better known as|alias|formerly)"
    r"|whose real name (?:is|was)|,? who was (?:born|known as)),? (?:as )?$"
)
_NICKNAMED: Final = re.compile(
    r"\b(?:call(?:s|ed)?|nicknamed|dubbed) (?:him|her) [\"“‘]?$"
    r"|\b(?:knows?|knew) (?:him|her) as [\"“‘]?$|, (?:better |also |widely )?known as [\"“‘]?$"
    r"|\b(?:[Hh]e|[Ss]he)(?: is| was)? (?:known|went|goes)(?: to [a-z ]{1,20})? (?:as|by) [\"“‘]?$"
)
""" "Everyone called him Mike"."""
_BORN_REACH: Final = 34
"""Code points before a name in which such words stand."""
_OPENS: Final = 3
"""Code points of a quotation's sign and a blank before a name that opens its sentence."""
_ADJECTIVE: Final = re.compile(r"(?:y|ed|ing|ant|ent|ous|ful|less|ish|ive|ic)$")
"""What a headline puts before a surname: "Edgy Agassi", "Injured Kessler"."""

_HEADS: Final = frozenset(("new", "late", "old", "more", "ex", "dear", "poor"))
"""Other words there: "New Kavanaugh Claims"."""
_OFFICES: Final = frozenset(("ag", "vp", "pm", "ceo", "cm"))
"""Wherever they stand before a surname: "AG Barr"."""


def read(names: list[Name], lines: Lines) -> list[Name]:
    """The names as they are to be compared."""
    found = _with_shared_surname(_without_adjectives(names, lines), lines.text)
    return _told_before(found, lines)


def _told_before(names: list[Name], lines: Lines) -> list[Name]:
    """ "... wrote to her brother. Stuart Baird had ...": he is the brother of the last Baird."""
    found, surnames, forms = list(names), set[str](), set[tuple[Tokens, str]]()
    for name in names:
        around = name.around
        opens = name.start - len(name.mention.title) - lines.ends[around.line - 1] < _OPENS
        own = name.form, name.generation
        new = name.full and name.form[-1] in surnames and own not in forms
        if new and opens and not around.kin.word and around.line > 1:
            before = names[name.number - 1].mention.end
            start, end = lines.ends[around.line - 2 : around.line]
            kin = kinship.last_named(lines.text, max(start, before), end)
            found[name.number] = replace(name, around=replace(around, kin=kin))
        surnames.add(name.form[-1])
        forms.add(own)
    return found


def _without_adjectives(names: list[Name], lines: Lines) -> list[Name]:
    """ "Edgy Agassi" at the head of a line is Agassi, if the story has a full Agassi."""
    firsts: dict[str, set[str]] = {}
    for name in names:
        if name.full:
            firsts.setdefault(name.form[-1], set()).add(name.form[0])

    def adjective(name: Name) -> bool:
        first = name.form[0] if name.form else ""
        said = first in _HEADS | _OFFICES or _ADJECTIVE.search(first)
        if len(name.form) != 2 or not name.full or not said:
            return False
        opens = first in _OFFICES or name.start == lines.ends[name.around.line - 1]
        others = firsts[name.form[1]] - {first}
        return (
            opens
            and any(first_names.is_known(other) for other in others)
            and not first_names.is_known(first)
        )

    return [replace(n, form=n.form[1:], full=False) if adjective(n) else n for n in names]


def _with_shared_surname(names: list[Name], text: str) -> list[Name]:
    """ "Tom and Ann Marlow" are two Marlows."""
    full = {(name.form[0], name.form[-1]) for name in names if name.full}
    alone = {last for _, last in full}  # what stood alone before is no such first name
    found = list(names)
    for one, two in pairwise(names):
        if len(one.form) != 1:
            continue
        first = one.form[0]
        beside = text[one.mention.end : two.mention.start] in (" and ", " & ")
        known = first not in alone and first_names.is_common(first)
        if beside and two.full and len(two.form) == 2 and (
            known or (first, two.form[1]) in full
        ):  # fmt: skip
            found[one.number] = replace(one, form=one.form + two.form[1:], full=True)
        else:
            alone.add(first)
    return found


def by_birth(names: Sequence[Name], people: People, text: str) -> None:
    """ "Ada Brandt, née Keller": a name of hers, by which nobody calls her; and "Big Tee, born
    Terrence Cole": another of his."""
    for name in names:
        person, other = people.owner.get(name.number - 1), people.owner.get(name.number)
        before = text[max(0, name.start - _BORN_REACH) : name.start]
        if person is None or person is other:
            continue
        if not name.full and _NICKNAMED.search(before):
            _nickname(name, person, people)
            continue
        if not name.full and _BORN.search(before):
            people.owner[name.number] = person
            person.names.append(name)
        elif other is not None and _ALSO_CALLED.search(before):
            people.leave(other)
            for one in other.names:
                people.join(person, one)


def _nickname(name: Name, person: Person, people: People) -> None:
    """Gives somebody a short name, and all names of whoever was taken for another with it."""
    form = name.form + person.form[-1:]
    for other in [p for p in people.sharing(form) if p.form == form and p is not person]:
        people.leave(other)
        for one in other.names:
            people.join(person, one)
    people.join(person, name)
    person.forms.add(form)  # by which "Mike" is a first name of his
