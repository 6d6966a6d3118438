"""Stories in date order, sieved by the index of words: for searches that few of the newest hits
answer.

The index tells quickly which of its hits lie between two stories, however many it has elsewhere. So
stories are taken in date order, more and more at a time, till a page of them is left.
"""

from __future__ import annotations

import heapq
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from tui_reader.store.lists import by_date
from tui_reader.store.lists.by_date import Walk
from tui_reader.store.lists.page_request import PageRequest, Place

LEAST, MOST, MORE = 100, 32_000, 4
"""Stories taken at first and at a time at the most; so many times more each time."""
SAMPLE = 1_000
"""Hits by which it is told how dense they lie."""
GAP = 120
"""Hits that may lie between two stories of one look at the index: to pass over them is no dearer
than to look again."""
SPARE = 1.25
"""How many times the stories that would do by the sample are taken at first."""
HITS = "SELECT rowid FROM story_index WHERE story_index MATCH ?"
BETWEEN = f"{HITS} AND rowid BETWEEN ? AND ?"


@dataclass(frozen=True, slots=True)
class Sample:
    """The hits that came last."""

    hits: tuple[int, ...]
    newest: int
    """The story that came last."""

    @property
    def is_whole(self) -> bool:
        """Whether these are all."""
        return len(self.hits) < SAMPLE

    @property
    def apart(self) -> float:
        """Of so many stories one is a hit; at least 1."""
        return (self.newest - self.hits[-1] + 1) / len(self.hits) if self.hits else 1.0


@dataclass(frozen=True, slots=True)
class Sieve:
    expression: str
    """Of the index; "" leaves all."""
    wanted: bool = True
    """Whether what it finds stays, or all else."""
    apart: float = 1.0
    """Of so many stories one is left."""

    @property
    def gap(self) -> int:
        """Stories among which there are some `GAP` hits."""
        return int(GAP * self.apart) if self.wanted else GAP

    def left(self, db: sqlite3.Connection, places: Sequence[Place]) -> list[Place]:
        if not self.expression:
            return list(places)
        hits = among(db, self.expression, [story_id for _, story_id in places], self.gap)
        return [place for place in places if (place[1] in hits) == self.wanted]


def first(
    db: sqlite3.Connection, sieve: Sieve, places: Iterable[Place], asked: PageRequest
) -> list[Place]:
    """A page of what the sieve leaves of stories that come in date order."""
    found: list[Place] = []
    for batch in batches(places, _enough(asked, sieve.apart)):
        found += sieve.left(db, batch)
        if sum(type(at) is int for at, _ in found) >= asked.limit:  # damaged dates stand last
            break
    return asked.first(found)


def among(
    db: sqlite3.Connection, expression: str, ids: Collection[int], gap: int = GAP
) -> set[int]:
    """Which of some stories the index finds."""
    wanted = set(ids)
    found: set[int] = set()
    for low, high in _runs(sorted(wanted), gap):
        found.update(row[0] for row in db.execute(BETWEEN, (expression, low, high)))
    return found & wanted


def sample(db: sqlite3.Connection, expression: str) -> Sample:
    sql = f"{HITS} ORDER BY rowid DESC LIMIT ?"
    hits = tuple(row[0] for row in db.execute(sql, (expression, SAMPLE)))
    newest = db.execute("SELECT max(id) FROM stories").fetchone()[0]
    return Sample(hits, newest or 0)


def batches(places: Iterable[Place], size: int) -> Iterator[list[Place]]:
    """Places in batches, of which few may be needed."""
    left = iter(places)
    while batch := list(islice(left, size)):
        yield batch
        size = min(size * MORE, MOST)


def merged(db: sqlite3.Connection, walks: Sequence[Walk], asked: PageRequest) -> Iterator[Place]:
    """The stories of some walks in the order of their dates, each once; no more of them are looked
    up than are taken. A damaged date comes as soon as its walk meets it: it holds none up."""
    whole = replace(asked, limit=-1)
    ends = -1 if asked.backwards else 1

    def key(place: Place) -> tuple[int, Place]:
        return (0, place) if type(place[0]) is int else (ends, (0, place[1]))

    places = (by_date.along(db, walk, whole) for walk in walks)
    last = None
    for place in heapq.merge(*places, key=key, reverse=not asked.backwards):
        if place != last:
            yield place
        last = place


def _enough(asked: PageRequest, apart: float) -> int:
    """Stories among which there may be a page of those that are left."""
    return min(max(int(asked.limit * apart * SPARE), LEAST), MOST)


def _runs(ids: Sequence[int], gap: int) -> Iterator[tuple[int, int]]:
    """First and last of ids in order that stand near each other."""
    start = 0
    for place in range(1, len(ids) + 1):
        if place == len(ids) or ids[place] - ids[place - 1] > gap:
            yield ids[start], ids[place - 1]
            start = place
