"""What is asked for when a page of a list is: a value that every order of lists takes."""

from __future__ import annotations

from collections.abc import Iterable

from tui_reader.fast_dataclasses import dataclass, replace
from tui_reader.model import Listing
from tui_reader.store import clauses
from tui_reader.store.clauses import Condition
from tui_reader.store.types import StoryKey

Place = tuple[int, int]
"""(at, id) of a story, which is unique."""


@dataclass(frozen=True, slots=True)
class PageRequest:
    listing: Listing
    after: StoryKey | None
    """The row that the page follows in the direction of the walk; None: it begins at the list's
    end."""
    limit: int
    backwards: bool = False
    """From the end of the list to its top."""
    extra: Condition = ("", ())
    """What its rows must hold, besides being in the list."""

    @property
    def place(self) -> Place | None:
        """Where the row stands in date order that the page follows."""
        return None if self.after is None else (self.after.at, self.after.id)

    @property
    def direction(self) -> str:
        """Of a walk in date order, as SQL says it."""
        return "ASC" if self.backwards else "DESC"

    def holding(self, *conditions: Condition) -> PageRequest:
        """The same page of rows for which more holds."""
        return replace(self, extra=clauses.both(self.extra, *conditions))

    def first(self, places: Iterable[Place]) -> list[Place]:
        """As many places as the page has rows, those that a walk in date order meets first."""
        return sorted(places, key=_in_order, reverse=not self.backwards)[: self.limit]


def _in_order(place: Place) -> Place:
    """A place whose date is damaged stands with the oldest: it takes no list away."""
    at, story_id = place
    return (at if type(at) is int else 0, story_id)
