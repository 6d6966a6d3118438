"""Rows of a list that stand below another one: who else tells a story that is unfolded.

Owns where they stand between the rows of the listing, which know nothing of them. No Textual.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from tui_reader.fast_dataclasses import dataclass, replace
from tui_reader.model import StoryRow

FORKS = ("├ ", "└ ")
"""What stands before a row of a branch, and before its last one."""
STEMS = ("│ ", "  ")
"""The same in a row's other lines."""


@dataclass(frozen=True, slots=True)
class Branch:
    at: int
    """Index of the row it hangs from, among the rows of the listing."""
    id: int
    """That row's story."""
    rows: tuple[StoryRow, ...]


class Branches:
    """All that are unfolded, in the order of the list."""

    def __init__(self) -> None:
        self.all: tuple[Branch, ...] = ()

    @property
    def length(self) -> int:
        """How many rows they have."""
        return sum(len(branch.rows) for branch in self.all)

    def add(self, branch: Branch) -> None:
        others = (one for one in self.all if one.id != branch.id)
        self.all = tuple(sorted((*others, branch), key=lambda one: one.at))

    def drop(self, id: int) -> None:
        self.all = tuple(one for one in self.all if one.id != id)

    def place(self, index: int) -> tuple[int, int]:
        """(index among the rows of the listing, place in its branch; -1 for the row itself) of a
        row as they are shown."""
        for branch in self.all:
            if index <= branch.at:
                break
            if index <= branch.at + len(branch.rows):
                return branch.at, index - branch.at - 1
            index -= len(branch.rows)
        return index, -1

    def shown(self, index: int) -> int:
        """Where a row of the listing is shown."""
        return index + sum(len(branch.rows) for branch in self.all if branch.at < index)

    def at(self, index: int) -> Branch | None:
        """What hangs from a row of the listing."""
        return next((branch for branch in self.all if branch.at == index), None)

    def find(self, id: int) -> int | None:
        """Where a story of a branch is shown."""
        for branch in self.all:
            for place, row in enumerate(branch.rows):
                if row.id == id:
                    return self.shown(branch.at) + 1 + place
        return None

    def change(self, changed: Callable[[StoryRow], StoryRow]) -> None:
        """Every row as `changed` has it."""
        self.all = tuple(replace(one, rows=tuple(map(changed, one.rows))) for one in self.all)

    def follow(self, first: int, rows: Sequence[StoryRow]) -> None:
        """The rows of the listing from `first` on: what hangs from one that has moved goes with it,
        what hangs from none any more is gone."""
        known: dict[int, int] = {}
        kept = []
        for branch in self.all:
            inside = first <= branch.at < first + len(rows)
            if inside and rows[branch.at - first].id != branch.id:
                known = known or {row.id: first + at for at, row in enumerate(rows)}
                if branch.id not in known:
                    continue
                branch = replace(branch, at=known[branch.id])
            kept.append(branch)
        self.all = tuple(sorted(kept, key=lambda one: one.at))

    def moved(self, by: int) -> None:
        """The listing has so many rows less above all that is loaded."""
        self.all = tuple(replace(one, at=one.at - by) for one in self.all if one.at >= by)


def changed(id: int, values: dict[str, Any]) -> Callable[[StoryRow], StoryRow]:
    """Makes another row of one story."""
    return lambda row: replace(row, **values) if row.id == id else row
