"""What a story tells of people who share a name: what they are, how old, accused of what, and with
which words.

Owns what is known of each of them by now; it is made when the first short name fits two, so that
stories without shared names pay nothing. Chooses nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from tui_reader.annotate import people_cues
from tui_reader.annotate.kinship import CHILD_OF
from tui_reader.annotate.people import Name, People, Person
from tui_reader.annotate.people_context import Lines
from tui_reader.annotate.people_cues import Cues
from tui_reader.annotate.people_roles import Role, Roles, roles_of

_LEFT: Final = 160
_RIGHT: Final = 160
"""Code points around a name that are read for cues."""
_JOINED: Final = 30
"""Code points between two names that are one subject."""
_SENTENCE: Final = 400
_LAST: Final = 40
"""So many of somebody's names say what is spoken of with him."""
_ELSEWHERE: Final = -0.4
"""Somebody who is called by a role in the sentence is less likely named in it as well."""
_OFTEN: Final = 6
"""A word that a story has oftener says nothing of one of its people."""
_STEM: Final = 6
_AND: Final = re.compile(r"(?:, \d{1,3})?,? and ")
_WORD: Final = re.compile(r"[^\W\d_]{4,30}")
_PLAIN_STEMS: Final = """
    said says that this with have from they them their were been will would which about after
    before over more than year years when also into first last could there people monday tuesda
    wednes thursd friday saturd sunday some what only told time other becaus while where never
    then still just most made make many much very such each both these those being does betwee
    agains throug under later during since until asked took come came went want wanted week
    month days news like back even here well your ours hersel himsel themse januar februa march
    april june july august septem octobe novemb decemb accord relate relati added should
"""
_PLAIN: Final = frozenset(_PLAIN_STEMS.split())
"""The beginnings of words that say nothing of what is spoken of."""


@dataclass(slots=True)
class Known:
    """Of one person, as far as his names have been read."""

    read: int = 0
    side: int = 0
    lines: set[tuple[int, bool]] = field(default_factory=set)
    """The numbers of the sentences that name him; with True in full."""
    ages: set[int] = field(default_factory=set)
    roles: frozenset[str] = frozenset()
    """What this one is, in a word: "economist"; not as whose relative."""
    words: dict[str, set[int]] = field(default_factory=dict)
    """Words of the sentences that name him -> the numbers of those."""


class Facts:
    """Made when the full names have been given to people."""

    def __init__(self, names: Sequence[Name], people: People, lines: Lines) -> None:
        self._names = names
        self._lines = lines
        self._text = lines.text.casefold()
        self._cues: dict[int, Cues] = {}
        self._known: dict[int, Known] = {}
        self.roles = Roles(lines)
        for person in people.everyone:
            for role in self._roles_of(person):
                self.roles.add(person, role)
            if len(people.sharing(person.form)) > 1:
                self.roles.add_side(person, self._side_of(person))
        for name in names:
            fits = () if name.full or not name.around.role else people.sharing(name.form)
            if len(fits) == 1:  # "Maddox, the champion, ..."
                for role in roles_of(name, *self._around(name)):
                    self.roles.add(fits[0], role)
        self.roles.find(names)

    def _roles_of(self, person: Person) -> Iterator[Role]:
        for name in person.names[:_LAST]:
            if name.full:
                yield from roles_of(name, *self._around(name))
        for mate in person.mates:
            yield Role(mate, frozenset())

    def _side_of(self, person: Person) -> int:
        """ACCUSED or HARMED by what stands with the full names; 0 if neither or both."""
        sides = {self.side(name) for name in person.names[:_LAST] if name.full} - {0}
        return sides.pop() if len(sides) == 1 else 0

    def _around(self, name: Name) -> tuple[str, str]:
        """The words of its sentence before a name and after it, up to the names beside it."""
        low, high = self._lines.ends[name.around.line - 1 : name.around.line + 1]
        number, text = name.number, self._lines.text
        left_end = self._names[number - 1].mention.end if number else 0
        end, right_end = self._reach(name, high)
        left = text[max(low, left_end, name.start - _LEFT) : name.start]
        title = name.mention.title
        left = left.removesuffix(title + " ") if title else left
        return left, text[end : max(end, min(high, right_end, end + _RIGHT))]

    def _reach(self, name: Name, high: int) -> tuple[int, int]:
        """The stretch after a name that says something of it: "X, the son of Senator Y, was shot"
        says so of X, and nothing of Y."""
        number, end = name.number, name.mention.end
        if self._is_aside(name):
            return end, end
        after = self._names[number + 1 : number + 3]
        if after and self._is_aside(after[0]):
            end = after[0].mention.end
            after = after[1:]
        return end, after[0].start if after else high

    def _is_aside(self, name: Name) -> bool:
        """Is it whose child somebody is, said between commas?"""
        return name.around.kin.word == CHILD_OF and self._lines.text.startswith(
            ",", name.mention.end
        )

    def cues(self, name: Name) -> Cues:
        found = self._cues.get(name.number)
        if found is None:
            found = self._cues[name.number] = people_cues.read(*self._around(name))
        return found

    def known(self, person: Person) -> Known:
        known = self._known.get(id(person))
        if known is None:
            known = self._known[id(person)] = Known(roles=self.roles.heads(person))
        for name in person.names[known.read :]:
            cues = self.cues(name)
            known.side += self.side(name)
            known.lines.add((name.around.line, name.full))
            if cues.age:
                known.ages.add(cues.age)
            if len(person.names) - known.read <= _LAST:
                for word in self.words(*self._beside(name)):
                    known.words.setdefault(word, set()).add(name.around.line)
            known.read += 1
        return known

    def side(self, name: Name) -> int:
        """ACCUSED or HARMED by the words beside a name."""
        return self.cues(name).side or self._side_beside(name) or self._side_before(name)

    def _side_before(self, name: Name) -> int:
        """ "They arrested her husband. X, 47, ..." """
        line = name.around.line
        if not name.around.kin.before or line < 2:
            return 0
        before = self._lines.text[self._lines.ends[line - 2] : name.start]
        return people_cues.side(before.rstrip(" .\n") + " ", "")

    def _side_beside(self, name: Name) -> int:
        """ "X and his brother, Y, were charged": X as well."""
        if name.number + 1 == len(self._names):
            return 0
        other = self._names[name.number + 1]
        between = self._lines.text[name.mention.end : min(other.start, name.mention.end + _JOINED)]
        joined = _AND.match(between) and len(between) < _JOINED
        return self.cues(other).side if joined else 0

    def _beside(self, name: Name) -> tuple[int, int]:
        """The part of its sentence that is nearer to a name than to those beside it."""
        start, end = self._lines.ends[name.around.line - 1 : name.around.line + 1]
        before = self._names[name.number - 1].mention.end if name.number else 0
        start = (before + name.start) // 2 if before > start else start
        last, after = self._reach(name, end)
        end = (last + after) // 2 if after < end else end
        return start, max(start, end)

    def words(self, start: int, end: int) -> frozenset[str]:
        """The beginnings of the words of a stretch that say what is spoken of."""
        end = min(end, start + _SENTENCE)
        stems = (word[:_STEM].casefold() for word in _WORD.findall(self._lines.text, start, end))
        return frozenset(stems) - _PLAIN

    def topics(self, name: Name, people: Sequence[Person]) -> list[int]:
        """For each of the people how many words of the name's sentence stood with him alone."""
        line = name.around.line
        own = {word[:_STEM] for person in people for word in person.form}
        words = self.words(*self._lines.ends[line - 1 : line + 1]) - own
        words = frozenset(word for word in words if self._text.count(word) <= _OFTEN)
        told = [
            {word for word in words if self.known(person).words.get(word, set()) - {line}}
            for person in people
        ]
        return [
            len(mine - {word for other in told if other is not mine for word in other})
            for mine in told
        ]

    def named_after(self, name: Name, person: Person) -> bool:
        """Whether the rest of the sentence names the person in full: "X, married to Phil X"."""
        return (name.around.line, True) in self.known(person).lines and any(
            other.full and other.start > name.start
            for other in person.names
            if other.around.line == name.around.line
        )

    def called(self, name: Name, person: Person) -> float:
        """How the sentence names the person by what he is: above 0 where it is his lawyer who
        speaks, below where he is its subject, and the name another's."""
        start, end = self._lines.ends[name.around.line - 1 : name.around.line + 1]
        sum_ = 0.0
        for called in self.roles.between(start, end):
            if called.person is person and called.start < name.start:
                sum_ += 1.0 if called.for_him else -1.0 if called.opens else _ELSEWHERE
            elif called.person is person:
                sum_ += _ELSEWHERE
        return max(-1.0, min(1.0, sum_))
