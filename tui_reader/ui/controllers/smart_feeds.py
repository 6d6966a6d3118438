"""Searches that are kept as smart feeds. Owns when their unread stories are counted.

Counting takes as long as searching: it is done in a thread, after the first frame and when the
keys have come to rest, never before a frame.
"""

from __future__ import annotations

from tui_reader import sanitise
from tui_reader.library import saved_searches
from tui_reader.list_model import SmartFeed
from tui_reader.model import Listing
from tui_reader.ui.controllers.context import Context, Question
from tui_reader.ui.controllers.story_list import StoryListController
from tui_reader.ui.messages import SmartFeedsCounted
from tui_reader.view.lists.feed_tree import FeedRow
from tui_reader.wording import Sentence

COUNT_DELAY = 0.4
"""Seconds that the counts of kept searches may lag behind a change."""


class SmartFeedsController:
    """Keeps, drops and counts searches."""

    def __init__(self, context: Context, story_list: StoryListController) -> None:
        self.context = context
        self.story_list = story_list
        self._soon = False
        self._busy = False
        self._again = False

    def do_keep_search(self, _count: int) -> None:
        listing = self.context.shown.listing
        if listing.kind != "search":
            self.context.say(Sentence("Search first: {key:search}."))
            return

        def done(title: str) -> None:
            made = saved_searches.keep(self.context.lib, title, listing.key)
            self.story_list.reload()
            self.context.say(f"Kept as {made.title}, among your feeds.")

        self.context.ask(Question("Keep this search as:", done, listing.key))

    def do_edit_search(self, _count: int) -> None:
        one = self.chosen()
        if one is None:
            self.context.say("Select a kept search first, among your feeds.")
            return

        def done(typed: str) -> None:
            query = saved_searches.edit(self.context.lib, one.id, typed)
            self.story_list.count()
            if self.context.shown.listing == Listing("search", one.query):
                self.story_list.open(Listing("search", query))
            now = "{title} looks for {query} now. {key:undo} takes it back."
            self.context.say(Sentence(now, title=one.title, query=query))

        self.context.ask(
            Question(
                f"{one.title} looks for:", done, one.query,
                complete=self.complete, check=self.problem, strict=True,
            )
        )  # fmt: skip

    def ask_name(self, one: SmartFeed) -> None:
        """Ask for another name of a kept search."""

        def done(title: str) -> None:
            named = saved_searches.rename(self.context.lib, one.id, title)
            self.story_list.reload()
            self.context.say(Sentence("Renamed to {name}. {key:undo} takes it back.", name=named))

        self.context.ask(Question("New name of the search:", done, one.title))

    def chosen(self) -> SmartFeed | None:
        """The kept search under the cursor of the feed pane; elsewhere the one that is listed."""
        pane, listing = self.context.panes.feeds, self.context.shown.listing
        row = pane.selected()
        if self.context.view.place == "feeds":
            wanted = row.id if row is not None else ""
            return next((one for one in pane.kept if f"kept:{one.id}" == wanted), None)
        query = listing.key if listing.kind == "search" else None
        return next((one for one in pane.kept if one.query == query), None)

    def drop(self, row: FeedRow) -> None:
        """Forget a kept search."""
        saved_searches.drop(self.context.lib, int(row.key))
        self.story_list.reload()
        dropped = "Dropped the search {title}. {key:undo} takes it back."
        self.context.say(Sentence(dropped, title=row.label))

    # --- counting -------------------------------------------------------------------------------

    def count_soon(self) -> None:
        """Count when the keys have come to rest."""
        if self.context.panes.feeds.kept and not self._soon:
            self._soon = True
            self.context.host.later(COUNT_DELAY, self._count)

    def _count(self) -> None:
        self._soon = False
        if self._busy:  # one at a time, and once more when it has ended
            self._again = True
            return
        self._busy = True
        lib, kept = self.context.lib, tuple(self.context.panes.feeds.kept)

        def task() -> SmartFeedsCounted:
            unread: dict[int, int] = {}
            try:
                for one in kept:
                    unread[one.id] = saved_searches.unread(lib, one.query)
            finally:
                self._busy = False
            return SmartFeedsCounted(unread)

        self.context.start(task, "counting kept searches")

    def counted(self, message: SmartFeedsCounted) -> None:
        self.context.panes.feeds.count_kept(message.unread)
        if self._again:
            self._again = False
            self.count_soon()

    # --- typing a query -------------------------------------------------------------------------

    def complete(self, typed: str) -> list[tuple[str, str]]:
        """Candidates for the last word of a query, with the line each of them makes."""
        found = saved_searches.complete(self.context.lib, typed)
        return [(one, saved_searches.completed(typed, one)) for one in found]

    def problem(self, typed: str) -> str:
        """What is wrong with a query so far."""
        return saved_searches.problem(self.context.lib, sanitise.line(typed))
