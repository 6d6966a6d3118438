"""What the list says of stories besides their rows: looked up as the list shows them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tui_reader.model import Listing
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.messages import ExcerptsWanted, ManyChanged

if TYPE_CHECKING:
    from tui_reader.library.matches import Excerpt

REST_SECONDS = 0.12
"""Gists are looked up when the list has stood still for a moment: leafing waits for none."""


class ExcerptsController:
    """What stands below the titles of stories."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._waiting: set[int] = set()
        """Stories whose gists were asked for."""

    def wanted(self, message: ExcerptsWanted) -> None:
        """Look them up in a worker: each is a whole text to be read."""
        lib, listing = self.context.lib, self.context.shown.listing
        if listing.kind == "search":

            def task() -> ManyChanged:
                from tui_reader.library import matches

                found = matches.excerpts(lib, listing.key, message.ids)
                return ManyChanged(lambda: self._found(listing, found))

            self.context.start(task, "looking through texts")
            return
        if not self._waiting:
            self.context.host.later(REST_SECONDS, self._look)
        self._waiting |= set(message.ids)

    def _look(self) -> None:
        """Look up the gists of those that are still seen."""
        stories, lib = self.context.panes.stories, self.context.lib
        asked, self._waiting = self._waiting, set()
        seen = [id for id in stories.in_sight() if id in asked]
        stories.unask(asked.difference(seen))
        if seen:

            def task() -> ManyChanged:
                from tui_reader.library import gists  # not before the first key

                found = gists.of(lib, seen)
                return ManyChanged(lambda: stories.set_gists(found))

            self.context.start(task, "looking what stories are about")

    def _found(self, listing: Listing, found: Mapping[int, Excerpt]) -> None:
        """Show them, if their search is still the one that is shown."""
        now = self.context.shown.listing
        if (now.kind, now.key) == (listing.kind, listing.key):
            self.context.panes.stories.set_excerpts(found)
