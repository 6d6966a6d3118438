"""Who is called by what he is: "the mayor said", "her brother's lawyer", "an aide to the senator".

Owns what a story says that its people are, and where it names them by that alone. Asked only where
a name fits two people.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from tui_reader.annotate import kinship
from tui_reader.annotate.people import COURTESY, DEPUTIES, Name, Person
from tui_reader.annotate.people_context import Lines, past_apposition
from tui_reader.annotate.people_cues import ACCUSED, HARMED

_FORMER: Final = "former"
_NEAR: Final = 4
_ARTICLES: Final = frozenset(
    ("the", "der", "die", "das", "den", "dem", "des", "le", "la", "les", "el", "los", "las")
)
_THE: Final = (
    rf"\b(?:({'|'.join(sorted(_ARTICLES))}|his|her|their|whose)((?: [a-zà-ÿ-]+){{0,2}}?) |l['’])"
)
SIDES: Final = {
    ACCUSED: "accused defendant suspect angeklagte angeklagten accusé accusée prévenu prévenue"
    " acusado acusada",
    HARMED: "victim deceased opfer victime víctima",
}
"""By which words a story speaks of who is accused, and of who was harmed."""
_MOST: Final = 60
"""So many roles of a story are looked for."""
_LEFT: Final = re.compile(
    r"(?:^|[\s\"“])(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[A-Z][\w’'-]+['’]s?|[A-Z][a-z]+)"
    r"((?: [a-z-]+){0,4}?) ([a-z][a-z-]{3,20}),? $"
)
""" "the finance minister, " before a name."""
_RIGHT: Final = re.compile(
    r",(?: \d\d?,)?(?: then| once| who is| who was)? (?:the|an?|its|his|her|their)"
    r"((?: [a-z][a-z’'-]{0,20}){0,4}?) ([a-z-]{4,20})"
    r"(?=[,.;]| of | who | at | in | and | for | from | with )"
)
_IS: Final = re.compile(
    r" (?:is|was|as|becomes?|became|was elected) (?:the |an? )?((?:[a-z-]+ ){0,3}?)"
    r"([a-z-]{4,20})(?=[,.;]| of | who | at | in | and | for )"
)
_REP_AFTER: Final = re.compile(
    r"['’]s? (?:[a-z-]+ )?(?:lawyers?|attorneys?|barrister|solicitor|spokes\w+|office|aides?"
    r"|campaign|family|agent|advis[eo]rs?)\b"
)
_REP_BEFORE: Final = re.compile(
    r"\b(?:spokes\w+|aides?|lawyers?|attorneys?|advis[eo]rs?|ally|allies|agent|sources? close"
    r"|solicitor|barrister) (?:for|to|of) $"
)
_OPENS: Final = re.compile(r"(?:^|[\"”’] (?:said |says |added )?|^[A-Z][\w ]{1,30}, )$")
_WOMEN: Final = re.compile(
    r"(?:woman|actress|princess|duchess|hostess|heiress|mother|nun|waitress)$"
)
_MEN: Final = re.compile(r"(?:(?<!wo)man|actor|prince|duke|father|priest)$")


@dataclass(frozen=True, slots=True)
class Role:
    head: str
    """ "minister" """
    more: frozenset[str]
    """The words before it: "finance"."""

    @property
    def sex(self) -> int:
        return bool(_MEN.search(self.head)) - bool(_WOMEN.search(self.head))


@dataclass(frozen=True, slots=True)
class Called:
    """A place where somebody is called by a role."""

    start: int
    end: int
    person: Person
    opens: bool
    """The sentence is about him."""
    for_him: bool
    """It is his lawyer or spokesman who is spoken of."""


def roles_of(name: Name, left: str, right: str) -> Iterator[Role]:
    """What the words beside a full name say that it is."""
    titles = [word.casefold() for word in name.mention.title.split()]
    if titles and not set(titles) <= COURTESY:
        yield Role(titles[-1].strip("."), frozenset(titles[:-1]))
    for found in (_LEFT.search(left), _RIGHT.match(right), _IS.match(past_apposition(right))):
        if found and found[2] not in kinship.AGES:
            more = frozenset(found[1].split())
            deputy = next(iter(more & DEPUTIES), "")
            yield Role(f"{deputy} {found[2]}".strip(), more - {deputy})
    if name.around.kin.word in kinship.AGES:
        yield Role(name.around.kin.word, frozenset())


@dataclass(slots=True)
class Roles:
    """The roles of a story's people, and where somebody is called by one."""

    lines: Lines
    of: dict[int, list[Role]] = field(default_factory=dict)
    """id of a person -> roles"""
    _people: dict[str, list[tuple[Role, Person]]] = field(default_factory=dict)
    _called: list[Called] = field(default_factory=list)
    _heard: dict[int, list[int]] = field(default_factory=dict)
    """id of a person -> the numbers of the sentences that are about him by a role."""

    def add(self, person: Person, role: Role) -> None:
        mine = self.of.setdefault(id(person), [])
        if role not in mine:
            mine.append(role)
            person.told += 2.0 * role.sex
            self._people.setdefault(role.head, []).append((role, person))

    def add_side(self, person: Person, side: int) -> None:
        """ "The accused", "the victim": where the story has one of them."""
        for word in SIDES.get(side, "").split():
            self.add(person, Role(word, frozenset()))

    def heard(self, person: Person, before: int) -> int:
        """The last sentence before one that speaks of somebody by a role; 0 for none."""
        lines = self._heard.get(id(person), [])
        at = bisect_left(lines, before)
        return lines[at - 1] if at else 0

    def heads(self, person: Person) -> frozenset[str]:
        """What somebody is, in a word each, but for whose relative."""
        roles = self.of.get(id(person), ())
        return frozenset(role.head for role in roles if role.head not in kinship.AGES)

    def find(self, names: Sequence[Name]) -> None:
        """Looks for the places; call it when all roles are known."""
        heads = sorted(self._people, key=len, reverse=True)[:_MOST]
        if not heads:
            return
        text, starts = self.lines.text, [name.start for name in names]
        pattern = re.compile(_THE + "(" + "|".join(map(re.escape, heads)) + r")\b", re.IGNORECASE)
        for found in pattern.finditer(text):
            if _stands_with_a_name(found, names, bisect_left(starts, found.start()), text):
                continue
            head, more = found[3].casefold(), frozenset((found[2] or "").casefold().split())
            theirs = bool(found[1]) and found[1].casefold() not in _ARTICLES
            person = None if head in kinship.AGES and not theirs else self._who(head, more)
            if person is None:
                continue
            left = text[self.lines.ends[self.lines.at(found.start()) - 1] : found.start()]
            for_him = _REP_AFTER.match(text, found.end()) or _REP_BEFORE.search(left)
            opens = bool(_OPENS.search(left))
            called = Called(found.start(), found.end(), person, opens, bool(for_him))
            self._called.append(called)
            if not for_him:
                self._heard.setdefault(id(person), []).append(self.lines.at(found.start()))

    def _who(self, head: str, more: frozenset[str]) -> Person | None:
        """The only one who is called so; the mayor is not the former mayor."""
        rows = self._people.get(head, [])
        former = [row for row in rows if (_FORMER in more) == (_FORMER in row[0].more)]
        rows = former or rows
        if words := more - {_FORMER}:
            rows = [row for row in rows if row[0].more & words] or [
                row for row in rows if not row[0].more - {_FORMER}
            ]
        people = {id(person): person for _, person in rows}
        return next(iter(people.values())) if len(people) == 1 else None

    def between(self, start: int, end: int) -> list[Called]:
        """Who is called by a role in a stretch, in order."""
        low = bisect_left(self._called, start, key=lambda called: called.start)
        high = bisect_left(self._called, end, key=lambda called: called.start)
        return self._called[low:high]


def _stands_with_a_name(found: re.Match[str], names: Sequence[Name], after: int, text: str) -> bool:
    """ "the mayor, X," and "X, the mayor," are names with a role."""
    if after < len(names):
        gap = names[after].start - found.end()
        if gap < len(names[after].mention.title) + _NEAR:
            return True
    last = names[after - 1].mention.end if after else 0
    return bool(after) and text[last : found.start()].strip(" ") in (",", "")
