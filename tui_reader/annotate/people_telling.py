"""Whom a story speaks of while its names are read in order: by sentences and quotations.

Owns what has been told by now; gives no name to anybody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from tui_reader.annotate.people import Name, Part, People, Person
from tui_reader.annotate.people_context import Lines
from tui_reader.annotate.people_evidence import Case
from tui_reader.annotate.people_facts import Facts
from tui_reader.annotate.people_roles import Roles

_LOOK_BACK: Final = 4
"""Sentences without a name that are looked through for whom the story speaks of."""
_JOINED: Final = 30
"""Code points between two names that are one subject: " and his brother, "."""
_SAYS: Final = 10
"""Code points between a quotation and who says it."""
_AROUND: Final = 5
"""Names on both sides that may be the speaker of a quotation."""

_MANY: Final = 3
"""Full names that make somebody the one whom the story is about."""


@dataclass(slots=True)
class Telling:
    names: Sequence[Name]
    people: People
    lines: Lines
    subjects: dict[int, Person] = field(default_factory=dict)
    """Number of a sentence -> whom it is about."""
    joint: dict[int, Person] = field(default_factory=dict)
    """Number of a sentence -> who else it is about: "Mark Stone and Luke Stone own ..."."""
    named: dict[int, set[int]] = field(default_factory=dict)
    """Number of a sentence -> ids of those it names."""

    def note(self, name: Name, person: Person) -> None:
        """Whom the sentence of a name is about."""
        around = name.around
        self.named.setdefault(around.line, set()).add(id(person))
        if not around.quoted and (around.speaks or around.line not in self.subjects):
            self.subjects[around.line] = person
            self.joint.pop(around.line, None)
        elif name.number and self.owner_before(name) is self.subjects.get(around.line):
            between = self.lines.text[self.names[name.number - 1].mention.end : name.start]
            if between.startswith((" and ", ", and ")) and len(between) < _JOINED:
                self.joint[around.line] = person

    def owner_before(self, name: Name) -> Person | None:
        """Whose the name before is."""
        return self.people.owner.get(name.number - 1)

    def subject_before(self, name: Name, roles: Roles) -> Person | None:
        """Whom the last sentences were about; "She ..." is looked through."""
        sex = 0
        line = name.around.line
        for before in range(line - 1, max(0, line - 1 - _LOOK_BACK), -1):
            called = self._called(before, roles)
            if called is not None:
                return called
            whom = self.subjects.get(before)
            if whom is None:
                sex = self.lines.pronoun_of(before) or sex
            elif other := self.joint.get(before):
                fits = [person for person in (whom, other) if person.sex * sex > 0]
                return fits[0] if len(fits) == 1 else None
            elif not sex or whom.sex * sex >= 0:
                return whom
        return None

    def _called(self, line: int, roles: Roles) -> Person | None:
        """Whom a sentence is about that opens with what he is: "The mayor said"."""
        start, end = self.lines.ends[line - 1 : line + 1]
        opening = [called for called in roles.between(start, end) if called.opens]
        return opening[0].person if opening and not opening[0].for_him else None

    def speaker(self, name: Name, roles: Roles) -> Person | None:
        """Who says the quotation that the name stands in, if it is plain."""
        if not name.around.quoted:
            return None
        start, end = name.around.quote
        for called in roles.between(end, end + _SAYS):
            if self.lines.text[end : called.start].strip(" ,") in ("", "said", "says"):
                return called.person
        for other in self.names[max(0, name.number - _AROUND) : name.number + _AROUND + 1]:
            after, before = other.start - end, start - other.mention.end
            near = 0 <= after < 40 or 0 <= before < 30
            if near and other.around.speaks and not other.around.quoted:
                whom = self.people.owner.get(other.number)
                if whom is not None:
                    return whom
                fits = self.people.fitting(other, self.people.sharing(other.form))
                return fits[0][1] if len(fits) == 1 else None
        return None

    def _lead(self, people: Sequence[Person]) -> Person | None:
        """Whom of several the story is about; nobody where it begins with two at once, and has not
        named one of them oftener since: "Ann Lund and Peter Lund led the walk"."""
        lead = min(people, key=_leads)
        line = self.lines.at(lead.first)
        level = (
            other is not lead and not other.relative and other.read >= lead.read
            and self.lines.at(other.first) == line
            for other in people
        )  # fmt: skip
        return None if any(level) else lead

    def cases(self, name: Name, fits: list[tuple[Part, Person]], facts: Facts) -> list[Case]:
        """The name with each of the people whom it fits."""
        people = [person for _, person in fits]
        lead = self._lead(people)
        subject = self.subject_before(name, facts.roles)
        speaker = self.speaker(name, facts.roles)
        named = self.named.get(name.around.line, set())
        topics = facts.topics(name, people)
        first_line = self.lines.at(self.lines.text.rfind("\n", 0, name.start) + 1)
        last = self.names[name.number - 1] if name.number else None
        owner = self.owner_before(name)
        begins = self.lines.ends[name.around.line - 1]
        opens = name.start - len(name.mention.title) - begins < 5
        return [
            Case(
                name, person, part, lead=lead is person, subject=subject is person,
                same_line=id(person) in named or facts.named_after(name, person),
                own_words=speaker is person,
                cues=facts.cues(name), known=facts.known(person), topic=topic,
                last=last if owner is person else None,
                called=facts.called(name, person), opens=opens,
                side=facts.side(name),
                heard=max(person.lines, facts.roles.heard(person, name.around.line)),
                paragraph=person.lines >= first_line,
            )
            for (part, person), topic in zip(fits, topics, strict=True)
        ]  # fmt: skip


def _leads(person: Person) -> tuple[bool, int]:
    """Of several the least: whom the story is about, the first or one whom it names often."""
    return person.relative or len(person.names) < _MANY, person.first
