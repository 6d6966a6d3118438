"""Rows of a list that take longer to find or to count than a key should wait: in workers, that
another list stops. Which list is shown is `story_list`'s."""

from __future__ import annotations

import threading
from collections.abc import Callable

from tui_reader.errors import CancelledError
from tui_reader.fast_dataclasses import dataclass
from tui_reader.library import listing as rows_of
from tui_reader.model import Listing, StoryRow
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.messages import ManyChanged
from tui_reader.view.lists.story_window import StoryWindow

QUICK = 0.05
"""Seconds that a key waits for a search; then the list comes when it is there."""


@dataclass(frozen=True, slots=True)
class LibraryRows:
    """The rows of a listing, for the window."""

    context: Context
    listing: Listing
    last: int
    """Number of the story that had arrived last when the list was opened."""

    def count(self) -> int:
        return rows_of.count(self.context.lib, self.listing)

    def page(self, after: StoryRow | None, limit: int, backwards: bool) -> list[StoryRow]:
        return rows_of.page(self.context.lib, self.listing, after, limit, backwards)

    def at(self, index: int, limit: int) -> list[StoryRow]:
        return rows_of.at(self.context.lib, self.listing, index, limit)


class ListLookup:
    """What is on its way for the story list."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.awaited: Listing | None = None
        """The list that is looked for."""
        self._stop = threading.Event()
        """Set to end the worker that finds rows, or that counts them."""

    def stop(self) -> None:
        """Nothing is waited for any more."""
        self._stop.set()
        if self.awaited is not None:
            self.awaited = None
            self.context.status.note("filter", "")

    def rows(
        self,
        look: Callable[[], StoryWindow],
        listing: Listing,
        show: Callable[[StoryWindow], object],
        about: str,
        seconds: float = 0,
    ) -> None:
        """Show a list as soon as a worker has looked through it; where it is there within some
        seconds, now."""
        stop = self._begun()
        self.awaited = listing
        ready = threading.Event()
        found: list[StoryWindow] = []

        def task() -> ManyChanged | None:
            try:
                with rows_of.stoppable(self.context.lib, stop):
                    found.append(look())
            except CancelledError:
                return None
            finally:
                ready.set()
            return ManyChanged(shown)

        def shown() -> None:
            if not stop():
                show(found[0])

        self.context.start(task, about)
        if seconds and ready.wait(seconds) and found:
            shown()
        else:
            self.context.status.note("filter", f"{about}…")

    def count(self, window: StoryWindow, tell: Callable[[int], None]) -> None:
        """Count the rows of the list that is shown."""
        stop = self._begun()

        def task() -> ManyChanged | None:
            try:
                with rows_of.stoppable(self.context.lib, stop):
                    total = window.source.count()
            except CancelledError:
                return None
            return ManyChanged(lambda: None if stop() else tell(total))

        self.context.start(task, "counting")

    def _begun(self) -> Callable[[], bool]:
        """Whether to stop, of what is begun in the place of what was under way."""
        self.stop()
        one, work = threading.Event(), self.context.work
        self._stop = one
        return lambda: one.is_set() or work.stop.is_set()
