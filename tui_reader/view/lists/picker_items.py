"""A row of a list to choose from: palette, help, links, formats. A value."""

from __future__ import annotations

from collections.abc import Callable

from tui_reader.fast_dataclasses import dataclass
from tui_reader.view.lists.rows import Parts


@dataclass(frozen=True, slots=True)
class PickerItem:
    id: str
    title: str
    detail: str = ""
    """A quiet explanation beside the title."""
    key: str = ""
    """Keys or a letter, shown at the left."""
    section: str = ""
    """A heading that stands above the first row of each section."""
    also: str = ""
    """Further words by which the row is found when typing."""
    drawn: Callable[[int], Parts] | None = None
    """The row in so many cells, where it has columns of its own instead of title and detail."""

    def matches(self, words: list[str]) -> bool:
        """True when every word is found somewhere in the row."""
        text = f"{self.title} {self.detail} {self.key} {self.id} {self.also}".casefold()
        return all(word in text for word in words)
