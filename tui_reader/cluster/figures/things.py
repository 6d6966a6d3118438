"""Sayings of several stories -> counted things with their accounts.

Owns how figures are put together: equal ones first, then those that differ. Costs grow with the
number of different figures of a key, not with the stories that tell them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from tui_reader.cluster.figures.cues import EITHER_WAY
from tui_reader.cluster.figures.labels import label
from tui_reader.cluster.figures.links import Compared, may_clash
from tui_reader.cluster.figures.ranges import expressed
from tui_reader.cluster.figures.saying import Saying, Use
from tui_reader.cluster.figures.sayings import sayings
from tui_reader.cluster.figures.states import Telling, Way, follows
from tui_reader.cluster.figures.told import Account, CountedThing, Quote, State, Told

_COMPARED = 4
"""Stories of an account that are compared with others'."""
_BEGINNING = 300
"""Characters of a story in which it tells what it is about."""
_MOST = 48
"""Accounts of one key that are compared: the exact ones that were told first."""
_ORDER = (State.DISAGREE, State.CHANGED, State.AGREE)


def counted_things(stories: Iterable[Told]) -> tuple[CountedThing, ...]:
    """What at least two sources tell of one thing, disagreeing first, then by how many tell it.

    The order of the stories does not matter, nor whether one is given twice. In a language without
    a row of `tables` nothing is said.
    """
    by_id = {story.story_id: story for story in stories}
    told = sorted(by_id.values(), key=lambda story: (story.at, story.story_id))
    read = [sayings(index, story) for index, story in enumerate(told)]
    affair = _Affair(told, Compared([story.text for story in told], read))
    keyed: dict[tuple[str, str, str, str], list[Saying]] = defaultdict(list)
    for some in read:
        for saying in some:
            if saying.use is Use.SAID:
                keyed[saying.key].append(saying)
    things = [thing for some in keyed.values() for thing in affair.things(some)]
    return tuple(sorted(things, key=_rank))


def _rank(thing: CountedThing) -> tuple[object, ...]:
    first = min(account.first_at for account in thing.accounts)
    quote = thing.accounts[0].quotes[0]
    return (_ORDER.index(thing.state), -thing.sources, first, quote)


class _Group:
    """Sayings that may all be true of one thing."""

    def __init__(self, saying: Saying) -> None:
        self.sayings = [saying]

    @property
    def first(self) -> Saying:
        return self.sayings[0]

    def compared(self) -> list[Saying]:
        """Two sayings of each of some stories: its title's, mostly, and its first sentence's."""
        some: dict[int, list[Saying]] = defaultdict(list)
        for saying in self.sayings:
            if len(some) < _COMPARED or saying.story in some:
                some[saying.story].append(saying)
        return [saying for of_one in some.values() for saying in of_one[:2]]


class _Affair:
    """The stories of one affair, in the order in which they were told."""

    def __init__(self, told: Sequence[Told], compared: Compared) -> None:
        self._told, self._compared = told, compared

    def things(self, some: Sequence[Saying]) -> list[CountedThing]:
        """The things among sayings with one key."""
        groups = self._groups(some)
        pairs = {
            (i, k): self._changed(groups[i], groups[k]) for i, k in self._differing(groups)
        }  # fmt: skip
        kept = {
            pair: changed
            for pair, changed in pairs.items()
            if changed or may_clash(groups[pair[0]].first, groups[pair[1]].first)
        }
        found = []
        for members in _joined(len(groups), kept):
            accounts = _merged([groups[i] for i in members])
            sources = {self._source(one) for group in accounts for one in group.sayings}
            if len(sources) > 1:
                ways = [changed for pair, changed in kept.items() if pair[0] in members]
                found.append(self._thing(accounts, _state(ways), len(sources)))
        return found

    def _groups(self, some: Sequence[Saying]) -> list[_Group]:
        """Exact figures make groups; open ones ("over 40") join the nearest."""
        groups: list[_Group] = []
        for saying in sorted(some, key=_exactness):
            fitting = [g for g in groups[:_MOST] if self._compared.agree(g.first, saying)]
            if fitting:
                nearest = min(fitting, key=lambda g: abs(g.first.low - saying.low))
                nearest.sayings.append(saying)
            else:
                groups.append(_Group(saying))
        for group in groups:
            group.sayings.sort(key=_in_order)
        return groups

    def _differing(self, groups: Sequence[_Group]) -> list[tuple[int, int]]:
        """Pairs of groups that tell different figures of one thing."""
        chief = self._chief(groups)
        alone = [
            [one for one in group.compared() if chief.get(one.story) == number]
            for number, group in enumerate(groups[:_MOST])
        ]
        return [
            (i, k)
            for k, those in enumerate(alone)
            for i in range(k)
            if any(self._compared.differ(a, b) for a in alone[i] for b in those)
        ]

    def _chief(self, groups: Sequence[_Group]) -> dict[int, int]:
        """Story -> the group of the figure that it tells: its only one, or that of its beginning,
        where the others are of what else happened."""
        first: dict[int, tuple[bool, int, int]] = {}
        for number, group in enumerate(groups):
            for one in group.sayings:
                start = one.quote.figure.start
                told = (start > _BEGINNING, start, number)
                first[one.story] = min(first.get(one.story, told), told)
        several = self._several(groups)
        return {
            story: number
            for story, (late, _, number) in first.items()
            if not (late and story in several)
        }

    def _several(self, groups: Sequence[_Group]) -> set[int]:
        """Stories that tell more than one figure with the key."""
        counts = Counter(story for g in groups for story in {one.story for one in g.sayings})
        return {story for story, count in counts.items() if count > 1}

    def _thing(self, groups: list[_Group], state: State, sources: int) -> CountedThing:
        units = Counter(one.own for group in groups for one in group.sayings)
        unit = min(units, key=lambda one: (-units[one], str(one)))
        accounts = [self._account(group, unit) for group in groups]
        accounts.sort(
            key=lambda a: (
                0 if state is State.CHANGED else -len(a.sources), a.first_at, a.low, a.quotes
            )
        )  # fmt: skip
        key = groups[0].first
        said = [(self._told[one.story], one) for group in groups for one in group.sayings]
        return CountedThing(label(said), key.kind, unit, state, tuple(accounts), sources)

    def _changed(self, a: _Group, b: _Group) -> bool:
        """Whether the one took the place of the other."""
        first, then = sorted((a, b), key=lambda group: self._tellings(group)[0].at)
        if self._tellings(first)[0].at == self._tellings(then)[0].at:
            first, then = sorted((a, b), key=lambda group: group.first.low)
        return follows(
            self._tellings(first),
            self._tellings(then),
            _way(first.first, then.first),
            told_so=any(self._compared.tells_before(one, first.first) for one in then.sayings),
        )

    def _tellings(self, group: _Group) -> list[Telling]:
        return [Telling(self._source(one), self._told[one.story].at) for one in group.sayings]

    def _account(self, group: _Group, unit: str | None) -> Account:
        one = min(group.sayings, key=_exactness)
        alike = [
            s for s in group.sayings if (s.low, s.high, s.hedged) == (one.low, one.high, one.hedged)
        ]
        written = Counter(self._written(s) for s in alike)
        quotes: dict[int, Quote] = {}
        for saying in group.sayings:
            quotes.setdefault(saying.story, saying.quote)
        return Account(
            expressed(one.low, unit),
            expressed(one.high, unit),
            written.most_common(1)[0][0],
            tuple(dict.fromkeys(self._source(saying) for saying in group.sayings)),
            self._told[group.sayings[0].story].at,
            tuple(quotes.values()),
        )

    def _written(self, saying: Saying) -> str:
        span = saying.quote.figure
        return " ".join(self._told[saying.story].text[span.start : span.end].split())

    def _source(self, saying: Saying) -> str:
        return self._told[saying.story].source


def _way(first: Saying, then: Saying) -> Way:
    if not first.deed:
        return Way.FREE
    grew = then.low > first.low or first.deed in EITHER_WAY
    return Way.GREW if grew else Way.FELL


def _state(ways: Sequence[bool]) -> State:
    """By whether each of the pairs that differ is a change."""
    if not ways:
        return State.AGREE
    return State.CHANGED if all(ways) else State.DISAGREE


def _exactness(saying: Saying) -> tuple[object, ...]:
    """Sayings that leave least open first; a fixed order among them."""
    width = saying.range.high - saying.range.low
    return (saying.hedged, width / (abs(saying.low) or 1.0), saying.story, saying.quote)


def _merged(groups: Sequence[_Group]) -> list[_Group]:
    """Equal figures that are of one thing, as it turned out, are one account."""
    merged: dict[tuple[float, float], _Group] = {}
    for group in groups:
        value = (group.first.low, group.first.high)
        if value in merged:
            merged[value].sayings += group.sayings
        else:
            merged[value] = group
    for group in merged.values():
        group.sayings.sort(key=_in_order)
    return list(merged.values())


def _in_order(saying: Saying) -> tuple[int, Quote]:
    return (saying.story, saying.quote)


def _joined(count: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """What hangs together, each in order."""
    leader = list(range(count))

    def found(i: int) -> int:
        while leader[i] != i:
            leader[i] = leader[leader[i]]
            i = leader[i]
        return i

    for i, k in pairs:
        leader[max(found(i), found(k))] = min(found(i), found(k))
    members: dict[int, list[int]] = defaultdict(list)
    for i in range(count):
        members[found(i)].append(i)
    return list(members.values())
