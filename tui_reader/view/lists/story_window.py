"""A window on the rows of a listing: contiguous pages around the cursor, never all of them.

Knows how to reach a row by the cheapest way (keyset pages at the edges of what is loaded, from the
top or bottom, or by position), and mends its idea of the total when the database says otherwise.
Between its rows stand those that are unfolded (`branches`). An index is a place among all that is
shown; `first` and `total` count the rows of the listing alone. Owns no widget; the database is
behind `Source`. No Textual.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from tui_reader.fast_dataclasses import replace
from tui_reader.model import StoryRow
from tui_reader.view.lists.branches import FORKS, STEMS, Branch, Branches, changed

PAGE = 100
"""Rows asked for at once: two screens full."""
KEPT = 1_200
"""Rows held at most."""
NEAR = 4 * PAGE
"""Nearer than this to what is loaded, pages are added; farther, the window jumps."""


class Source(Protocol):
    """The rows of one listing."""

    def count(self) -> int: ...

    def page(self, after: StoryRow | None, limit: int, backwards: bool) -> list[StoryRow]: ...

    def at(self, index: int, limit: int) -> list[StoryRow]: ...


class StoryWindow:
    """Rows `first` to `first + len(rows)` of `total`."""

    def __init__(self, source: Source, count: bool = True) -> None:
        """Without `count` they are counted later: `count_is`."""
        self.source = source
        self.rows: list[StoryRow] = source.page(None, PAGE, False)
        self.first = 0
        self.counted = count or len(self.rows) < PAGE
        """Whether `total` is known; else it is one more than are known of."""
        self.total = len(self.rows)
        if len(self.rows) >= PAGE:
            self.total = max(source.count(), self.total) if count else self.total + 1
        self.branches = Branches()

    def count_is(self, total: int) -> None:
        """So many rows were counted."""
        if not self.counted:
            self.counted = True
            self.total = max(total, self.first + len(self.rows))

    def find(self, id: int) -> int | None:
        """The index of a story that stands on one of the first pages of rows that are not
        counted."""
        while not self.counted and self.loaded(id) is None and len(self.rows) < KEPT:
            self._forwards()
        return self.loaded(id)

    def at_least(self, index: int) -> None:
        """A row of the listing stands at this index, of rows that are not counted."""
        if not self.counted:
            self.total = max(self.total, index + 2)

    @property
    def length(self) -> int:
        """How many rows are shown."""
        return self.total + self.branches.length

    def row(self, index: int) -> StoryRow | None:
        """The row at an absolute index; None outside."""
        at, place = self.branches.place(index)
        branch = self.branches.at(at) if place >= 0 else None
        return branch.rows[place] if branch else self._listed(at)

    def over(self, index: int) -> StoryRow | None:
        """The row of the listing at an index, or that it hangs from."""
        return self._listed(self.branches.place(index)[0])

    def sign(self, index: int, part: int = 0) -> str:
        """What stands before a row that hangs from another, in one of its lines; "" elsewhere."""
        at, place = self.branches.place(index)
        branch = self.branches.at(at) if place >= 0 else None
        last = branch is not None and place == len(branch.rows) - 1
        return (STEMS if part else FORKS)[last] if branch else ""

    def unfold(self, index: int, rows: Sequence[StoryRow]) -> None:
        """Show these rows below a row of the listing."""
        at, _ = self.branches.place(index)
        row = self._listed(at)
        if row is not None and rows:
            self.branches.add(Branch(at, row.id, tuple(rows)))

    def below(self, index: int, place: int) -> int:
        """Where what hangs from the row at an index at a place is shown, or the last of it."""
        branch = self.branches.at(self.branches.place(index)[0])
        return index + min(place + 1, len(branch.rows)) if branch else index

    def unfolded(self, index: int) -> bool:
        """Whether rows hang from the row at an index, or it hangs from another with them."""
        return self.branches.at(self.branches.place(index)[0]) is not None

    def fold(self, index: int) -> int:
        """Show the row at an index, or that it hangs from, alone; where that is."""
        at, _ = self.branches.place(index)
        if (branch := self.branches.at(at)) is not None:
            self.branches.drop(branch.id)
        return self.branches.shown(at)

    def _listed(self, index: int) -> StoryRow | None:
        """A row of the listing."""
        if not 0 <= index < self.total:
            return None
        if not self.first <= index < self.first + len(self.rows):
            self._reach(index)
        at = index - self.first
        return self.rows[at] if 0 <= at < len(self.rows) else None

    def loaded(self, id: int) -> int | None:
        """The index of a story, if it is among the loaded rows."""
        for at, row in enumerate(self.rows):
            if row.id == id:
                return self.branches.shown(self.first + at)
        return self.branches.find(id)

    def change(self, id: int, **values: Any) -> None:
        """A loaded row's state has changed (read, starred, ...)."""
        if self.branches.all:
            self.branches.change(changed(id, values))
        for at, row in enumerate(self.rows):
            if row.id == id:
                self.rows[at] = replace(row, **values)
                return

    def change_all(self, **values: Any) -> None:
        """The state of all loaded rows has changed."""
        self.rows = [replace(row, **values) for row in self.rows]
        self.branches.change(lambda row: replace(row, **values))

    def at_hand(self) -> list[StoryRow]:
        """The rows that are loaded, those that are unfolded too."""
        return [*self.rows, *(row for branch in self.branches.all for row in branch.rows)]

    def ids(self) -> list[int]:
        """The stories whose rows are at hand."""
        return [row.id for row in self.at_hand()]

    def set_rows(self, now: Mapping[int, StoryRow]) -> None:
        """Rows that are at hand as the library has them now."""
        self.rows = [now.get(row.id, row) for row in self.rows]
        self.branches.change(lambda row: replace(now.get(row.id, row), told=0))

    def _reach(self, index: int) -> None:
        last = self.first + len(self.rows)
        if self.rows and last <= index < last + NEAR:
            while index >= self.first + len(self.rows) and self._forwards():
                pass
        elif self.rows and self.first - NEAR <= index < self.first:
            while index < self.first and self._backwards():
                pass
        elif index < PAGE:
            self.first, self.rows = 0, self.source.page(None, PAGE, False)
        elif index >= self.total - PAGE:
            self.rows = self.source.page(None, PAGE, True)
            self.first = max(0, self.total - len(self.rows))
        else:
            self.first = index - PAGE // 2
            self.rows = self.source.at(self.first, 2 * PAGE)
        if self.branches.all:
            self.branches.follow(self.first, self.rows)
        self._trim(index)

    def _forwards(self) -> bool:
        found = self.source.page(self.rows[-1], PAGE, False)
        self.rows += found
        end = self.first + len(self.rows)
        # Fewer than a page: this is the end, whatever was counted; more than counted: go on.
        self.counted = self.counted or len(found) < PAGE
        self.total = end if len(found) < PAGE else max(self.total, end + (not self.counted))
        return bool(found)

    def _backwards(self) -> bool:
        found = self.source.page(self.rows[0], PAGE, True)
        if not found:  # rows above were deleted
            self.total -= self.first
            self.branches.moved(self.first)
            self.first = 0
            return False
        found = found[-self.first :]  # what came in above the top is not shown yet
        self.rows = found + self.rows
        self.first -= len(found)
        return True

    def _trim(self, index: int) -> None:
        surplus = len(self.rows) - KEPT
        if surplus <= 0:
            return
        if index - self.first > len(self.rows) // 2:
            del self.rows[:surplus]
            self.first += surplus
        else:
            del self.rows[-surplus:]
