"""Groups the mentions of people: full names first, then each short name in the story's order.

Owns the order of work. Jr and Sr are told apart before anything else; kings and popes of one word
count as full names; a short name that fits two goes to the best sum of `people_features`, and
where two sums are level to the group of that name, marked doubtful: to nobody rather than to the
wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tui_reader.annotate import half_names
from tui_reader.annotate.forms import Tokens, numeral, without_numeral
from tui_reader.annotate.kinship import AGES, CHILD_OF, ELDER, MATES, YOUNGER
from tui_reader.annotate.mentions import Mention
from tui_reader.annotate.people import (
    COURTESY,
    CROWD,
    JUNIOR,
    SENIOR,
    Name,
    Part,
    People,
    Person,
    part_of,
    read_name,
    same_full,
)
from tui_reader.annotate.people_context import Lines, look
from tui_reader.annotate.people_evidence import OFFICES
from tui_reader.annotate.people_facts import Facts
from tui_reader.annotate.people_features import are_level, score
from tui_reader.annotate.people_telling import Telling
from tui_reader.annotate.words import CROWNED

DOUBTFUL: Final = 0.4
"""The score of a name of which nobody knows whose it is; the reader dims what is below a half."""
_AGES: Final = {SENIOR: ELDER, JUNIOR: YOUNGER}
_OTHER: Final = {SENIOR: JUNIOR, JUNIOR: SENIOR}
_FAMILY: Final = re.compile(
    r" (?:family|clan|cartel|dynasty|network|brothers|sisters|siblings|twins|household)\b"
)
_HABITS: Final = (Part.FIRST, Part.LAST)


def group_people(mentions: Sequence[Mention], text: str) -> list[list[Mention]]:
    """Lists of mentions, one for each person; names that are level have a list of their own."""
    story = _Story(_names(mentions, lines := Lines.of(text)), lines)
    story.place_full_names()
    half_names.by_birth(story.names, story.people, lines.text)
    story.tell_generations()
    story.crown()
    story.seat()
    story.relate()
    story.read()
    return story.groups()


def _names(mentions: Sequence[Mention], lines: Lines) -> list[Name]:
    """The names in order, each with what stands around it."""
    text = lines.text
    ordered = sorted(mentions, key=lambda mention: mention.start)
    around = [None, *ordered, None]
    found = [
        read_name(number, mention, text, look(mention, around[number], around[number + 2], lines))
        for number, mention in enumerate(ordered)
    ]
    return half_names.read(found, lines)


class _Story:
    """The names of a story, given to people step by step."""

    def __init__(self, names: list[Name], lines: Lines) -> None:
        self.names = names
        self.people = People(lines.text)
        self.lines = lines
        self.telling = Telling(names, self.people, self.lines)
        self.facts: Facts | None = None
        """Known when the first name fits two."""
        self.level: dict[Tokens, list[Name]] = {}
        """Short names of which nobody knows whose they are."""

    def place_full_names(self) -> None:
        people = self.people
        for name in sorted((n for n in self.names if n.full), key=lambda n: -len(n.form)):
            near = [p for p in people.sharing(name.form) if p.generation == name.generation]
            fits = [p for p in near if name.form in p.forms] or [
                p
                for p in near
                if same_full(name, p) and not _is_namesake(name, p) and not self._is_kin(name, p)
            ]
            fits = [] if name.around.kin.namesake else fits
            people.join(_nearest(name, fits) if fits else people.new(name), name)

    def _is_kin(self, name: Name, person: Person) -> bool:
        """ "William Harlan coached. His son, Billy Harlan, played"."""
        last = self.names[name.number - 1] if name.number else None
        brought = name.around.kin.word not in ("", CHILD_OF)
        return brought and last is not None and self.people.owner.get(last.number) is person

    def tell_generations(self) -> None:
        """A plain full name is the younger beside a Sr alone, and the Jr if there is no other."""
        for plain in [person for person in self.people.everyone if not person.generation]:
            namesakes = [
                person
                for person in self.people.sharing(plain.form)
                if person.generation and same_full(plain.names[0], person)
                if numeral(plain.form) == numeral(person.form)  # X III is no X Jr.
            ]
            told = {person.generation for person in namesakes}
            elder = any(AGES.get(word, 0) > 0 for word in plain.kin) or any(
                AGES.get(word, 0) < 0 for person in namesakes for word in person.kin
            )
            if told == {SENIOR} or (told == {JUNIOR} and elder):
                plain.generation = _OTHER[told.pop()]
            elif told:  # one person with the Jr, or to be chosen between the two
                self.people.leave(plain)
                for name in plain.names if len(namesakes) == 1 else ():
                    self.people.join(namesakes[0], name)
        for person in self.people.everyone:
            person.age = _AGES.get(person.generation, person.age)

    def crown(self) -> None:
        """Kings and popes have no other name."""
        for name in self.names:
            if name.full or not name.titles & CROWNED:
                continue
            near = self.people.sharing(name.form)
            if any(name.titles & p.titles and part_of(name, p) for p in near):
                continue
            crowned = next((p for p in near if p.form == name.form), None)
            crowned = crowned or self.people.new(name)
            crowned.crowned = True
            self.people.join(crowned, name)

    def seat(self) -> None:
        """ "President Trump" before a Melania and a Barron Trump is a third."""
        for name in self.names:
            if name.full or not name.titles & OFFICES:
                continue
            near = [p for p in self.people.sharing(name.form) if part_of(name, p)]
            if any(p.first < name.start or name.titles & p.titles for p in near):
                continue
            if sum(part_of(name, person) is Part.LAST for person in near) > 1:
                self.people.join(self.people.new(name), name)

    def relate(self) -> None:
        """Whose wife or son it is: the one named before. And what the story calls whom."""
        last: Person | None = None
        for name in self.names:
            me = self.people.owner.get(name.number)
            kin = name.around.kin
            if kin.word and me and last and last is not me:
                last.age = last.age or -kin.age
                if kin.word in MATES:
                    last.mates.add(MATES[kin.word])
            last = me or last
            if me is None:
                near = self.people.sharing(name.form)
                if titles := name.titles - COURTESY:
                    mine = [p for p in near if p.titles & titles and part_of(name, p)]
                    for person in mine if len(mine) == 1 else ():
                        person.titled = True  # "Judge Finch", whoever else is a Finch
                fits = [(part, p) for p in near if (part := part_of(name, p)) in _HABITS]
                if len(fits) == 1:
                    fits[0][1].habits.add((fits[0][0], name.around.quoted))

    def read(self) -> None:
        """The story in order, as a reader takes it."""
        for name in self.names:
            person = self.people.owner.get(name.number)
            if person is None:
                person = self._chosen(name)
                if person is None:
                    continue
                self.people.join(person, name)
            if not name.full:
                person.called.add(name.form)
            person.read += 1
            person.lines = name.around.line
            person.spoken = name.around.speaks
            self.telling.note(name, person)

    def groups(self) -> list[list[Mention]]:
        people = (*self.people.everyone, *self.people.others)
        whole = [[name.mention for name in person.names] for person in people]
        return [*whole, *([name.mention for name in names] for names in self.level.values())]

    def _chosen(self, name: Name) -> Person | None:
        """The person of a short name; None if two are level."""
        fits = self.people.fitting(name, self.people.sharing(name.form))
        same = self.people.same_other(name)
        if same and all(part <= Part.MIDDLE for part, _ in fits):
            return same
        if not fits and len(self.people.everyone) <= CROWD:
            fits = self.people.fitting(name, self.people.everyone)
        sex = name.around.sex
        if sex and fits and all(person.sex * sex < 0 for _, person in fits):
            fits = []  # Mrs X is not the only X there is, if that is a man
        if _comes_first(name, fits):  # "Suharto ruled. Tommy Suharto, his son, ..."
            return self.people.new(name)
        if _is_the_elder(name, fits):
            person = self.people.new(name)
            person.generation, person.age = SENIOR, ELDER
            return person
        if not fits:
            return self.people.new(name, other=not self.people.sharing(name.form))
        if len(fits) == 1:
            return fits[0][1]
        return self._best(name, fits)

    def _best(self, name: Name, fits: list[tuple[Part, Person]]) -> Person | None:
        if self.facts is None:
            self.facts = Facts(self.names, self.people, self.lines)
        scores = [score(case) for case in self.telling.cases(name, fits, self.facts)]
        order = sorted(range(len(fits)), key=lambda n: (-scores[n].sum, fits[n][1].first))
        best, second = order[:2]
        family = _FAMILY.match(self.lines.text, name.mention.end)  # nobody of them
        if family or are_level(scores[best], scores[second]):
            self.level.setdefault(without_numeral(name.form), []).append(name)
            name.mention.score = min(name.mention.score, DOUBTFUL)
            return None
        part, person = fits[best]
        person.habits.add((part, False))
        return person


def _comes_first(name: Name, fits: list[tuple[Part, Person]]) -> bool:
    """A surname before anybody has it, and those who will were brought in as relatives."""
    return bool(fits) and all(
        part is Part.LAST and person.first > name.start and person.names[0].around.kin.word
        and len({other.form for other in person.names if other.full}) == 1
        for part, person in fits
    )  # fmt: skip


def _is_the_elder(name: Name, fits: list[tuple[Part, Person]]) -> bool:
    """ "Tully, the former governor," beside nobody but a Tully Jr."""
    if len(fits) != 1 or name.generation or not name.around.apart:
        return False
    only = fits[0][1]
    return only.generation == JUNIOR and only.first < name.start


def _is_namesake(name: Name, person: Person) -> bool:
    """ "Harold Munk II inherited it from Harold Munk, his grandfather"."""
    if numeral(name.form) == numeral(person.form):
        return False
    return bool(name.around.kin.age or any(other.around.kin.age for other in person.names))


def _nearest(name: Name, people: list[Person]) -> Person:
    return min(people, key=lambda p: min(abs(name.start - other.start) for other in p.names))
