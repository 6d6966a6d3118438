"""Which stories are annotated ahead, and in which order: those that are likely to be read next.

Owns the order, and what is not tried again. Annotates nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product

from tui_reader import annotate as room
from tui_reader import clean
from tui_reader.library import Library
from tui_reader.store import annotations as stored_annotations
from tui_reader.store import articles as stored_articles
from tui_reader.store.types import Narrowed

BATCH = 50
"""Stories that are taken at a time: then it is asked anew which come first."""
TRIES = 3
"""How often a story may wait again that was tried (its text is damaged, or changed meanwhile)."""
EMPTY_FOR = 20
"""Batches in which what had no story waiting is not asked for any: each question looks at all that
wait."""
ORDER: tuple[Narrowed, ...] = tuple(
    Narrowed(unread=unread, starred_feeds=starred)
    for unread, starred in product((True, False), repeat=2)
)
"""Unread stories first, and among them, as among the others, those of feeds of which stories are
starred; the last one is all."""


class Queue:
    """The order of one run."""

    def __init__(self, lib: Library) -> None:
        self._lib = lib
        self._tried: Counter[int] = Counter()
        self._given_up: set[int] = set()
        """Those that may go on waiting however often they are tried."""
        self._batch = 0
        self._asked_again: dict[Narrowed, int] = {}
        """From which batch on each that was empty is asked for."""

    def next(self, likely: Sequence[int]) -> list[int]:
        """The next batch. Stories that are `likely` to be opened go alone: the next batch asks
        again which these are."""
        self._batch += 1
        left = [one for one in likely if not self._tried[one] and not self._is_fresh(one)]
        return left or next(self._waiting(), [])

    def tried(self, entry_id: int, *, in_vain: bool = False) -> None:
        """It was annotated, or it cannot be, and is not tried again (`in_vain`)."""
        self._tried[entry_id] = TRIES if in_vain else self._tried[entry_id] + 1
        if self._tried[entry_id] >= TRIES:
            self._given_up.add(entry_id)

    def _waiting(self) -> Iterator[list[int]]:
        limit, store = BATCH + len(self._given_up), self._lib.store
        for which in ORDER:
            if self._batch < self._asked_again.get(which, 0):
                continue
            for found in (
                stored_articles.stale(store, limit, clean.VERSION, which),
                stored_annotations.waiting(store, limit, room.VERSION, which),
            ):
                if left := [one for one in found if one not in self._given_up]:
                    yield left[:BATCH]
            if which != ORDER[-1]:
                self._asked_again[which] = self._batch + EMPTY_FOR

    def _is_fresh(self, entry_id: int) -> bool:
        return stored_annotations.is_fresh(self._lib.store, entry_id, room.VERSION)
