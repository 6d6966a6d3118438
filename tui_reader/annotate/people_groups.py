"""Groups the mentions of people: full names first, then the single names that fit them.

Owns which mentions are one person. It merges where forms agree and keeps apart where the text
gives means to: different first names, middle initials or numerals, a title that fits only one.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from tui_reader.annotate.boundary_rules import plain
from tui_reader.annotate.forms import (
    Tokens,
    misspelt,
    numeral,
    same_person,
    tokens,
    without_numeral,
)
from tui_reader.annotate.mentions import Mention
from tui_reader.annotate.words import (
    HER_NAMES,
    HER_TITLES,
    HIS_NAMES,
    HIS_TITLES,
    PARTICLES,
)

NEAR: Final = 150
"""Code points, about a sentence."""
JUST_NOW: Final = 1.5
"""A bare surname goes to the person of that name who was named most, as news writing has it;
having been named within the last sentence counts as so many mentions."""
CROWD: Final = 300
"""So many people of one name, or of one story, are compared; beyond it is no story."""
LAST, FIRST, MIDDLE, TYPO = 3, 2, 1, 0


@dataclass(slots=True)
class Person:
    form: Tokens
    """The fullest form."""
    forms: set[Tokens] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    """Where the mentions begin, in order."""
    titles: set[str] = field(default_factory=set)

    def add(self, mention: Mention, form: Tokens) -> None:
        self.mentions.append(mention)
        insort(self.starts, mention.start)
        self.forms.add(form)
        self.titles.update(mention.title.casefold().split())
        if len(form) > len(self.form):
            self.form = form


@dataclass(slots=True)
class _People:
    """The people so far, found by the words of their names."""

    everyone: list[Person] = field(default_factory=list)
    by_word: dict[str, list[Person]] = field(default_factory=dict)

    def sharing(self, form: Tokens) -> list[Person]:
        """Those who share a word with the form; of a very common word the first ones."""
        found = {
            id(person): person for word in form for person in self.by_word.get(word, [])[:CROWD]
        }
        return list(found.values())

    def add(self, person: Person, mention: Mention, form: Tokens) -> None:
        if not person.mentions:
            self.everyone.append(person)
        if form not in person.forms:
            for word in form:
                holders = self.by_word.setdefault(word, [])
                if not any(holder is person for holder in holders[:CROWD]):
                    holders.append(person)
        person.add(mention, form)


def group_people(mentions: Sequence[Mention], text: str) -> list[list[Mention]]:
    """Lists of mentions, one for each person."""
    forms = [(m, tokens(m.full or text[m.start : m.end])) for m in mentions]
    named, others = _People(), _People()
    for mention, form in sorted(forms, key=lambda pair: -len(pair[1])):
        if _is_full(form):
            _place_full(mention, form, named)
    for mention, form in forms:
        if not _is_full(form):
            _place_single(mention, form, named, others)
    return [person.mentions for person in (*named.everyone, *others.everyone)]


def _is_full(form: Tokens) -> bool:
    """Two words or more that are not one surname with its particle or a numeral."""
    bare = without_numeral(form)
    while len(bare) > 1 and bare[0] in PARTICLES:
        bare = bare[1:]
    return len(bare) > 1


def _place_full(mention: Mention, form: Tokens, named: _People) -> None:
    near = named.sharing(form)
    fitting = [p for p in near if form in p.forms] or [
        p for p in near if same_person(*sorted((form, p.form), key=len))
    ]
    named.add(_nearest(mention, fitting) or Person(form), mention, form)


def _place_single(mention: Mention, form: Tokens, named: _People, others: _People) -> None:
    ranked = _ranked(mention, form, named.sharing(form))
    same = [p for p in others.sharing(form) if _same_single(form, p)]
    if same and max((rank for rank, _ in ranked), default=MIDDLE) <= MIDDLE:
        others.add(same[0], mention, form)
        return
    if not ranked and len(named.everyone) <= CROWD:
        ranked = _ranked(mention, form, named.everyone)
    person = _chosen(mention, ranked)
    if person is not None:
        named.add(person, mention, form)
    else:
        others.add(Person(form), mention, form)


def _ranked(
    mention: Mention, form: Tokens, people: Sequence[Person]
) -> list[tuple[int, Person]]:  # fmt: skip
    """Whom the short form fits, and how well; a middle name only after the full one."""
    return [
        (rank, person)
        for person in people
        if (rank := _rank(form, person)) is not None
        if rank != MIDDLE or person.starts[0] < mention.start
    ]


def _same_single(form: Tokens, person: Person) -> bool:
    one, two = numeral(form), numeral(person.form)
    return without_numeral(form) == without_numeral(person.form) and (
        one == two or not one or not two
    )


def _rank(form: Tokens, person: Person) -> int | None:
    """What part of the full name the short one is; None if it fits nowhere."""
    one, two = numeral(form), numeral(person.form)
    bare = without_numeral(form)
    if one not in ("", "i", two):  # Johann II is not Johann Bernoulli
        return None
    best: int | None = None
    for full in person.forms:
        full = without_numeral(full)
        if len(full) > len(bare):
            rank = _rank_in(bare, full)
            best = rank if best is None or (rank is not None and rank > best) else best
    return best


def _rank_in(bare: Tokens, full: Tokens) -> int | None:
    if full[-len(bare) :] == bare:
        return LAST
    if full[: len(bare)] == bare:
        return FIRST
    if len(bare) == 1 and bare[0] in full:
        return MIDDLE
    if len(bare) == 1 and (misspelt(bare[0], full[-1]) or misspelt(bare[0], full[0])):
        return TYPO
    return None


def _chosen(mention: Mention, ranked: Sequence[tuple[int, Person]]) -> Person | None:
    """The person that a short name goes back to, among those it fits."""
    if len(ranked) < 2:
        return ranked[0][1] if ranked else None
    titled = _same_title(mention, ranked)
    if len(titled) == 1:
        return titled[0]
    ranked = _of_one_sex(mention, ranked)
    best = max(rank for rank, _ in ranked)
    # A first name is as good as a last one; a middle name is worse.
    fitting = [person for rank, person in ranked if rank >= min(best, FIRST)]
    before = [p for p in fitting if p.starts[0] < mention.start]
    if not before:
        return min(fitting, key=lambda p: p.starts[0])
    last = _nearest(mention, before)
    bonus = JUST_NOW if last is not None and _distance(mention, last) <= NEAR else 0.0

    def weight(person: Person) -> float:
        count = bisect_right(person.starts, mention.start)
        return count + (bonus if person is last else 0.0)

    return max(before, key=lambda p: (weight(p), -p.starts[0]))


def _of_one_sex(
    mention: Mention, ranked: Sequence[tuple[int, Person]]
) -> Sequence[tuple[int, Person]]:  # fmt: skip
    """ "Mrs. Clinton" is not Bill Clinton."""
    sex = _sex(set(mention.title.casefold().split()), ())
    if not sex:
        return ranked
    return [
        (rank, p) for rank, p in ranked if _sex(p.titles, p.form[:1]) in ("", sex)
    ] or ranked  # fmt: skip


def _sex(titles: set[str], names: Tokens) -> str:
    """ "he", "she" or "", by titles and first names."""
    found = {plain(title) for title in titles} | set(names)
    his = bool(found & (HIS_TITLES | HIS_NAMES))
    hers = bool(found & (HER_TITLES | HER_NAMES))
    return "" if his == hers else "he" if his else "she"


def _same_title(mention: Mention, ranked: Sequence[tuple[int, Person]]) -> list[Person]:
    title = set(mention.title.casefold().split())
    return [person for _, person in ranked if title & person.titles] if title else []


def _distance(mention: Mention, person: Person) -> int:
    """How far back the person was named last; very far if only afterwards."""
    at = bisect_right(person.starts, mention.start)
    return mention.start - person.starts[at - 1] if at else 1_000_000_000


def _nearest(mention: Mention, people: Sequence[Person]) -> Person | None:
    """The one named last before the mention, else the one named first after it."""
    if not people:
        return None
    return min(people, key=lambda p: (_distance(mention, p), p.starts[0]))
