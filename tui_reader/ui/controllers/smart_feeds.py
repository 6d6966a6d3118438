"""Handler: searches that are kept as smart feeds. Owns when their unread stories are counted.

Counting takes as long as searching: it is done in a thread, after the first frame and when the
keys have come to rest, never before a frame.
"""

from __future__ import annotations

from tui_reader import sanitise
from tui_reader.library import saved_searches
from tui_reader.list_model import SmartFeed
from tui_reader.model import Listing
from tui_reader.ui.controllers.context import Desk, Question
from tui_reader.ui.controllers.story_list import Listings
from tui_reader.ui.messages import KeptCounted
from tui_reader.view.lists.feed_tree import FeedRow

COUNT_DELAY = 0.4
"""Seconds that the counts of kept searches may lag behind a change."""


class Smart:
    """Keeps, drops and counts searches."""

    def __init__(self, desk: Desk, listings: Listings) -> None:
        self.desk = desk
        self.listings = listings
        self._soon = False
        self._busy = False
        self._again = False

    def do_keep_search(self, _count: int) -> None:
        listing = self.desk.shown.listing
        if listing.kind != "search":
            self.desk.say(f"Search first: {self.desk.keys.hint('search')}.")
            return

        def done(title: str) -> None:
            made = saved_searches.keep(self.desk.lib, title, listing.key)
            self.listings.reload()
            self.desk.say(f"Kept as {made.title}, among your feeds.")

        self.desk.ask(Question("Keep this search as:", done, listing.key))

    def do_edit_search(self, _count: int) -> None:
        one = self.chosen()
        if one is None:
            self.desk.say("Select a kept search first, among your feeds.")
            return

        def done(typed: str) -> None:
            query = saved_searches.edit(self.desk.lib, one.id, typed)
            self.listings.count()
            if self.desk.shown.listing == Listing("search", one.query):
                self.listings.open(Listing("search", query))
            undo = self.desk.keys.hint("undo")
            self.desk.say(f"{one.title} looks for {query} now. {undo} takes it back.")

        self.desk.ask(
            Question(
                f"{one.title} looks for:", done, one.query,
                complete=self.complete, check=self.problem,
            )
        )  # fmt: skip

    def ask_name(self, one: SmartFeed) -> None:
        """Ask for another name of a kept search."""

        def done(title: str) -> None:
            named = saved_searches.rename(self.desk.lib, one.id, title)
            self.listings.reload()
            self.desk.say(f"Renamed to {named}. {self.desk.keys.hint('undo')} takes it back.")

        self.desk.ask(Question("New name of the search:", done, one.title))

    def chosen(self) -> SmartFeed | None:
        """The kept search under the cursor of the feed pane; elsewhere the one that is listed."""
        pane, listing = self.desk.panes.feeds, self.desk.shown.listing
        row = pane.selected()
        if self.desk.view.place == "feeds":
            wanted = row.id if row is not None else ""
            return next((one for one in pane.kept if f"kept:{one.id}" == wanted), None)
        query = listing.key if listing.kind == "search" else None
        return next((one for one in pane.kept if one.query == query), None)

    def drop(self, row: FeedRow) -> None:
        """Forget a kept search."""
        saved_searches.drop(self.desk.lib, int(row.key))
        self.listings.reload()
        undo = self.desk.keys.hint("undo")
        self.desk.say(f"Dropped the search {row.label}. {undo} takes it back.")

    # --- counting -------------------------------------------------------------------------------

    def count_soon(self) -> None:
        """Count when the keys have come to rest."""
        if self.desk.panes.feeds.kept and not self._soon:
            self._soon = True
            self.desk.host.later(COUNT_DELAY, self._count)

    def _count(self) -> None:
        self._soon = False
        if self._busy:  # one at a time, and once more when it has ended
            self._again = True
            return
        self._busy = True
        lib, kept = self.desk.lib, tuple(self.desk.panes.feeds.kept)

        def task() -> KeptCounted:
            unread: dict[int, int] = {}
            try:
                for one in kept:
                    unread[one.id] = saved_searches.unread(lib, one.query)
            finally:
                self._busy = False
            return KeptCounted(unread)

        self.desk.start(task, "counting kept searches")

    def counted(self, message: KeptCounted) -> None:
        self.desk.panes.feeds.count_kept(message.unread)
        if self._again:
            self._again = False
            self.count_soon()

    # --- typing a query -------------------------------------------------------------------------

    def complete(self, typed: str) -> list[tuple[str, str]]:
        """Candidates for the last word of a query, with the line each of them makes."""
        found = saved_searches.complete(self.desk.lib, typed)
        return [(one, saved_searches.completed(typed, one)) for one in found]

    def problem(self, typed: str) -> str:
        """What is wrong with a query so far."""
        return saved_searches.problem(self.desk.lib, sanitise.line(typed))
