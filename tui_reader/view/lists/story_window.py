"""A window on the rows of a listing: contiguous pages around the cursor, never all of them.

Knows how to reach a row by the cheapest way (keyset pages at the edges of what is loaded, from the
top or bottom, or by position), and mends its idea of the total when the database says otherwise.
Owns no widget; the database is behind `Source`. No Textual.
"""

from __future__ import annotations

from typing import Any, Protocol

from tui_reader.fast_dataclasses import replace
from tui_reader.model import StoryRow

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

    def __init__(self, source: Source) -> None:
        self.source = source
        self.rows: list[StoryRow] = source.page(None, PAGE, False)
        self.first = 0
        full = len(self.rows) >= PAGE
        self.total = max(source.count(), len(self.rows)) if full else len(self.rows)

    def row(self, index: int) -> StoryRow | None:
        """The row at an absolute index; None outside."""
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
                return self.first + at
        return None

    def change(self, id: int, **values: Any) -> None:
        """A loaded row's state has changed (read, starred, ...)."""
        at = self.loaded(id)
        if at is not None:
            row = self.rows[at - self.first]
            self.rows[at - self.first] = replace(row, **values)

    def change_all(self, **values: Any) -> None:
        """The state of all loaded rows has changed."""
        self.rows = [replace(row, **values) for row in self.rows]

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
        self._trim(index)

    def _forwards(self) -> bool:
        found = self.source.page(self.rows[-1], PAGE, False)
        self.rows += found
        end = self.first + len(self.rows)
        # Fewer than a page: this is the end, whatever was counted; more than counted: go on.
        self.total = end if len(found) < PAGE else max(self.total, end)
        return bool(found)

    def _backwards(self) -> bool:
        found = self.source.page(self.rows[0], PAGE, True)
        if not found:  # rows above were deleted
            self.total -= self.first
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
