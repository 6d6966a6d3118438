"""The lines of context in the list of a search: looked up as the list shows them."""

from __future__ import annotations

from tui_reader.library import matches
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.messages import ExcerptsFound, ExcerptsWanted


class ExcerptsController:
    """What stands below the titles of stories that were found."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def wanted(self, message: ExcerptsWanted) -> None:
        """Look them up in a worker: each is a whole text to be read."""
        lib, listing = self.context.lib, self.context.shown.listing
        if listing.kind == "search":

            def task() -> ExcerptsFound:
                return ExcerptsFound(listing.key, matches.excerpts(lib, listing.key, message.ids))

            self.context.start(task, "looking through texts")

    def found(self, message: ExcerptsFound) -> None:
        """Show them, if their search is still the one that is shown."""
        listing = self.context.shown.listing
        if listing.kind == "search" and listing.key == message.query:
            self.context.panes.stories.set_excerpts(message.found)
