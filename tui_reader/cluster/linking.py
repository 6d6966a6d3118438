"""Linking stories as they arrive: each is compared once, to what arrived in the days before it.

Incremental and deterministic: the groups follow from the sequence of arrivals alone, however it was
cut into refreshes. A group is called after its first story; when two turn out to be one, the older
name stays. The cost of a story does not grow with the library: its rarest terms are looked up, a
few candidates compared, their groups judged.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from tui_reader.cluster import groups, pairs, signs
from tui_reader.cluster.memory import Arrival, Memory
from tui_reader.cluster.pairs import NEVER, Nearness
from tui_reader.cluster.signs import Sign
from tui_reader.cluster.terms import bare_title, terms
from tui_reader.durations import DAY

WINDOW = 5 * DAY
"""Stories further apart are not compared; a group lives on as long as stories keep coming."""
PROBES, POSTINGS, CANDIDATES = 10, 300, 16
"""Rarest terms of a story that are looked up; stories read of each; stories then compared."""
TITLE_WORTH = 1.5
"""How much more a term of the title counts when the rarest are chosen."""
BEGINNING = 600
"""Code points of the text that are read."""
FEED_TITLES = 60
"""Titles of its own feed that a story is seen against."""
HOPE = -0.5
"""Nearness of its nearest story from which a group is judged."""
AROUND = 4
"""Stories of each of two groups that are compared before they become one."""
KEPT = 6_000
"""Signs held in memory: about 20 MB."""


@dataclass(frozen=True, slots=True)
class Level:
    """What is asked of stories that are to be one; all in log-odds, chosen on stories that the
    models were not fitted on (`assets/cluster-model/CARD.md`)."""

    name: str
    """The column of the library that has its groups."""
    belongs: float
    """Of a story and a group."""
    linear: float
    """Of the linear judge alone, of the story's nearest."""
    merge: float
    """Mean nearness of two groups."""


TOLD = Level("told", belongs=2.6, linear=0.7, merge=1.8)
"""One story told by several: shown as one row, read once. A stranger in it is news hidden."""
AFFAIR = Level("affair", belongs=1.8, linear=-0.3, merge=0.8)
"""What belongs together on a page of its own. Hides nothing."""


@dataclass(slots=True)
class _Place:
    """A story being placed: how near it is to others, as far as that was asked."""

    sign: Sign
    near: dict[int, Nearness] = field(default_factory=dict)
    candidates: Sequence[int] = ()


class Linker:
    """Links stories in their order of arrival. One for as long as nobody else writes."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self._signs: dict[int, Sign] = {}
        self._habits: dict[int, Callable[[int], float]] = {}

    def link(self, arrival: Arrival) -> None:
        """Put a story that arrived where it belongs, at both levels, and remember it."""
        sign, packed = self._sign(arrival)
        place = _Place(sign)
        rarest = sorted(sign.text, key=lambda term: (-self._worth(sign, term), term))[:PROBES]
        place.candidates = self._candidates(sign, rarest)
        row = (sign.story, sign.at, sign.feed, *packed)
        self.memory.keep(row, arrival.language, rarest)
        self._hold(sign)
        # A row lies within one affair: the rows that the story is in bring theirs along.
        rows = self._homes(place, TOLD)
        affairs = {row: self._affair_of(row) for row in rows}
        joined = self._settle(place, TOLD, rows)
        within = list(dict.fromkeys(affairs[row] for row in joined))
        self._settle(place, AFFAIR, self._homes(place, AFFAIR), within)

    def _affair_of(self, row: int) -> int:
        """The affair of the stories of a row."""
        first = self.memory.standing(TOLD.name, row, 1)[0]
        return self.memory.groups(AFFAIR.name, [first])[0]

    # --- signs ----------------------------------------------------------------------------------

    def _sign(self, arrival: Arrival) -> tuple[Sign, signs.Packed]:
        """Count a story in, and weigh its terms by what was seen until now."""
        bare = bare_title(arrival.title, arrival.feed_title, self.memory.endings)
        title = terms(bare)
        text = title | terms(arrival.beginning[:BEGINNING])
        counts = self.memory.count(arrival.language, title, text)
        total = counts[0][0]
        of_title = {term: signs.weight(total, counts[term][0]) for term in title}
        of_text = {term: signs.weight(total, counts[term][1]) for term in text}
        packed = signs.packed(title, text, (of_title, of_text), bare)
        # What will be read back tomorrow, to the bit.
        return signs.unpacked(arrival.story, arrival.at, arrival.feed, packed), packed

    @staticmethod
    def _worth(sign: Sign, term: int) -> float:
        return sign.text[term] * (TITLE_WORTH if term in sign.title else 1.0)

    def _candidates(self, sign: Sign, rarest: Sequence[int]) -> list[int]:
        found: dict[int, float] = {}
        since, until = sign.at - WINDOW, sign.at + WINDOW
        for term in rarest:
            worth = sign.text[term]
            for story in self.memory.near(term, since, until, POSTINGS):
                found[story] = found.get(story, 0.0) + worth
        return sorted(found, key=lambda story: (-found[story], story))[:CANDIDATES]

    def _loaded(self, stories: Iterable[int]) -> list[Sign]:
        """Signs that are kept of these, in their order."""
        wanted = list(stories)
        missing = [story for story in wanted if story not in self._signs]
        if missing:
            for story, at, feed, title, body in self.memory.signs(missing):
                self._hold(signs.unpacked(story, at, feed, (title, body)))
        return [self._signs[story] for story in wanted if story in self._signs]

    def _hold(self, sign: Sign) -> None:
        if len(self._signs) >= KEPT:
            for story in list(self._signs)[: KEPT // 4]:
                del self._signs[story]
            self._habits.clear()
        self._signs[sign.story] = sign

    # --- comparing ------------------------------------------------------------------------------

    def _nearness(self, a: Sign, b: Sign) -> Nearness:
        """Of two stories, in whatever order they are given."""
        if a.story < b.story:
            a, b = b, a
        same_feed = a.feed == b.feed
        if same_feed and not self._is_repeat(a, b):
            return Nearness(NEVER, NEVER)
        return pairs.nearness(a, b, same_feed=same_feed)

    def _near(self, place: _Place, other: Sign) -> Nearness:
        found = place.near.get(other.story)
        if found is None:
            found = place.near[other.story] = self._nearness(place.sign, other)
        return found

    def _is_repeat(self, a: Sign, b: Sign) -> bool:
        """Whether two titles of one feed say the same beyond what its titles say every time:
        "Weather in Kiel: rain" does not become an update of yesterday's "Weather in Kiel: sun"."""
        own = self._habits.get(a.story)
        if own is None:
            own = self._habits[a.story] = self._own_words(a)
        whole = sum(own(term) for term in a.title.keys() | b.title.keys())
        common = sum(own(term) for term in a.title.keys() & b.title.keys())
        return whole > 0 and common >= pairs.REPEATED * whole

    def _own_words(self, sign: Sign) -> Callable[[int], float]:
        """How rare a term is among the titles that the story's feed had before."""
        before = self.memory.titles(sign.feed, sign.story, FEED_TITLES)
        seen = Counter(term for blob in before for term in signs.title_terms(blob))
        most = math.log(len(before) + 2)
        return lambda term: max(0.0, most - math.log(seen[term] + 1))

    # --- placing --------------------------------------------------------------------------------

    def _homes(self, place: _Place, level: Level) -> list[int]:
        """Groups that the story belongs to, the best first."""
        nearest: dict[int, float] = {}
        others = self._loaded(place.candidates)
        found = self.memory.groups(level.name, [other.story for other in others])
        for other, group in zip(others, found, strict=True):
            near = self._near(place, other).both
            nearest[group] = max(nearest.get(group, NEVER), near)
        fits: list[tuple[float, int]] = []
        for group, near in nearest.items():
            if near < HOPE:
                continue
            rival = max((z for other, z in nearest.items() if other != group), default=NEVER)
            belongs = self._judged(place, level, group, rival)
            if belongs >= level.belongs:
                fits.append((-belongs, group))
        return [group for _, group in sorted(fits)]

    def _judged(self, place: _Place, level: Level, group: int, rival: float) -> float:
        standing = self._loaded(self.memory.standing(level.name, group, groups.LATEST))
        if not standing:
            return NEVER
        near = [self._near(place, one) for one in standing]
        size = self.memory.size(level.name, group)
        told = groups.judge(place.sign, standing, near, size, rival)
        return told.belongs if told.linear >= level.linear else NEVER

    def _settle(
        self, place: _Place, level: Level, homes: Sequence[int], within: Sequence[int] = ()
    ) -> Sequence[int]:
        """Join the first home, and make one of those that the story shows to be one; `within`: it
        is in these whatever it was judged. The groups it is in now, as they were called before."""
        name = level.name
        candidates = list(dict.fromkeys((*within, *homes)))
        if not candidates:
            return ()
        home = self.memory.join(name, place.sign.story, candidates[0])
        joined = [candidates[0]]
        for other in candidates[1:]:
            if self.memory.apart(name, home, other):
                continue
            if other in within or self._alike(level, home, other, place.sign.story):
                home = self.memory.merge(name, home, other)
                joined.append(other)
        return joined

    def _alike(self, level: Level, a: int, b: int, but: int) -> bool:
        """Whether two groups are alike all over, the story that joins them left out."""
        left, right = (
            self._loaded(
                story
                for story in self.memory.standing(level.name, group, groups.LATEST)
                if story != but
            )
            for group in (a, b)
        )
        if groups.two_names(left, right):
            return False
        near = [self._nearness(x, y).both for x in left[:AROUND] for y in right[:AROUND]]
        return bool(near) and sum(near) / len(near) >= level.merge
