"""The names of the library as a list: in an order, of one kind, with their last weeks.

Owns the orders, what narrows the list, and that weeks are looked up as rows are shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader import clock
from tui_reader.durations import DAY
from tui_reader.library import Library
from tui_reader.store import entities, entity_weeks
from tui_reader.store.entities import LibraryEntity

RISING = "rising"
ORDERS: dict[str, str] = {
    "mentions": "by mentions",
    "stories": "by stories",
    "name": "by name",
    RISING: "rising first",
}
"""Order -> what is said of it."""
AT_ONCE = 60
"""Rows whose weeks are looked up together: more than a screen shows."""
TYPED = 200
"""Names that are found by typing."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Which names are listed."""

    order: str = "mentions"
    """A row of ORDERS."""
    kind: str = ""
    """Id of the only kind that is listed; "" for all."""
    rising: bool = False
    """Only those that rise."""


class NameList:
    """The names of one wish, as they were when it was made."""

    def __init__(self, lib: Library, wish: Wish, limit: int) -> None:
        self.lib = lib
        self.wish = wish
        self._today = clock.seconds() // DAY
        self._rising = entity_weeks.rising(lib.store, self._today)
        self._rises = frozenset(self._rising)
        self.rows = self._first(limit)
        self._place = {one.id: at for at, one in enumerate(self.rows)}
        self._weeks: dict[int, tuple[int, ...]] = {}

    def _first(self, limit: int) -> list[LibraryEntity]:
        wish, store = self.wish, self.lib.store
        kind = wish.kind or None
        if wish.rising or wish.order == RISING:
            first = [
                one
                for one in entities.some(store, self._rising[:limit])
                if kind in (None, one.kind)
            ]
            if not wish.rising:
                known = {one.id for one in first}
                others = entities.ranked(store, "mentions", kind, limit)
                first += [one for one in others if one.id not in known]
            return first[:limit]
        return entities.ranked(store, wish.order, kind, limit)

    def narrowed(self, typed: str) -> Sequence[LibraryEntity]:
        """Those with all of these words; then, of the whole library, those whose name, or a word
        of it, begins so."""
        words = typed.casefold().split()
        if not words:
            return self.rows
        found = [one for one in self.rows if _holds(one, words)]
        known = {one.id for one in found}
        more = entities.complete(self.lib.store, typed, self.wish.kind or None, TYPED)
        return found + [
            one
            for one in more
            if one.id not in known and (one.id in self._rises or not self.wish.rising)
        ]

    def rises(self, id: int) -> bool:
        return id in self._rises

    def weeks(self, id: int) -> tuple[int, ...]:
        """Mentions in the last weeks, the oldest first."""
        if id not in self._weeks:
            at = self._place.get(id, -1)
            near = self.rows[at - at % AT_ONCE :][:AT_ONCE] if at >= 0 else ()
            ids = [one.id for one in near] or [id]
            self._weeks.update(entity_weeks.weeks(self.lib.store, ids, self._today))
        return self._weeks[id]


def weeks(lib: Library, ids: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """Mentions of names in the last weeks, the oldest first."""
    return entity_weeks.weeks(lib.store, ids, clock.seconds() // DAY)


def rising(lib: Library) -> frozenset[int]:
    """The names that rise."""
    return frozenset(entity_weeks.rising(lib.store, clock.seconds() // DAY))


def is_empty(lib: Library) -> bool:
    """Whether the library knows no names yet."""
    return not entities.ranked(lib.store, "mentions", None, 1)


def _holds(one: LibraryEntity, words: Sequence[str]) -> bool:
    text = " ".join((one.name, *one.also)).casefold()
    return all(word in text for word in words)
