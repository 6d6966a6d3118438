"""Filtering the list and the sidebar, searching the library. What is found in the open story is
`hits`'."""

from __future__ import annotations

from dataclasses import replace

from tui_reader import sanitise
from tui_reader.folding import folded
from tui_reader.library import saved_searches
from tui_reader.model import Listing
from tui_reader.ui.controllers.context import Context, Question
from tui_reader.ui.controllers.hits import HitsController
from tui_reader.ui.controllers.smart_feeds import SmartFeedsController
from tui_reader.ui.controllers.story_list import StoryListController
from tui_reader.ui.messages import ManyChanged
from tui_reader.view.lists import rows

LIVE_DELAY = 0.12
"""Seconds after the last key until a search runs while typing."""


class SearchController:
    """What `/` and `g /` do."""

    def __init__(
        self,
        context: Context,
        story_list: StoryListController,
        smart_feeds: SmartFeedsController,
        hits: HitsController,
    ) -> None:
        self.context = context
        self.story_list = story_list
        self.smart_feeds = smart_feeds
        self.hits = hits
        self._typed = 0

    # --- commands -------------------------------------------------------------------------------

    def do_find(self, _count: int) -> None:
        place = self.context.view.place
        if place == "stories":
            self._ask_filter()
        elif place == "article":
            self.hits.ask()
        elif place == "sidebar":
            self._ask_narrow()
        else:
            self._ask_row()

    def do_search(self, _count: int) -> None:
        shown = self.context.shown.listing
        before = shown.key if shown.kind == "search" else ""
        self.context.ask(
            Question(
                "Search the library:", self._search, before, self._search_soon,
                complete=self.smart_feeds.complete, check=self.smart_feeds.problem,
            )
        )  # fmt: skip

    # --- the list -------------------------------------------------------------------------------

    def _ask_filter(self) -> None:
        before = self.context.shown.listing

        def changed(text: str) -> None:
            words = folded(sanitise.line(text))
            if words != self.story_list.narrowing().filter:
                self.story_list.narrow(replace(before, filter=words))

        self.context.ask(
            Question("Filter:", changed, before.filter, changed, lambda: changed(before.filter))
        )

    def unfilter(self) -> bool:
        """Take the filter away; False when there was none."""
        listing = self.context.shown.listing
        if not listing.filter:
            return False
        self.story_list.show(replace(listing, filter=""), keep=True)
        return True

    def _ask_row(self) -> None:
        """In the feeds: the cursor goes to the first row that holds the words."""

        def changed(text: str) -> None:
            word = text.casefold().strip()
            pane = self.context.panes.feeds
            labels = [row.label.casefold() for row in pane.listed]
            found = (i for i, label in enumerate(labels) if word and word in label)
            pane.go_to(next(found, pane.cursor))

        self.context.ask(Question("Go to:", changed, "", changed))

    # --- the sidebar ----------------------------------------------------------------------------

    def _ask_narrow(self) -> None:
        """Only the entries that hold the words are listed, while typing and after Enter."""
        side = self.context.panes.sidebar
        before = side.words

        def changed(text: str) -> None:
            side.narrow(" ".join(sanitise.line(text).split()))

        self.context.ask(
            Question("Filter names:", changed, before, changed, lambda: side.narrow(before))
        )

    def unnarrow(self) -> bool:
        """In the sidebar: list all entries again; False when none were left out."""
        side = self.context.panes.sidebar
        if self.context.view.place != "sidebar" or not side.words:
            return False
        side.narrow("")
        return True

    # --- the library ----------------------------------------------------------------------------

    def _search_soon(self, text: str) -> None:
        """Search while typing, when the keys have come to rest for a moment."""
        self._typed += 1
        turn = self._typed

        def now() -> None:
            if turn == self._typed and len(text.strip()) > 2:
                self._search(text, typing=True)

        self.context.host.later(LIVE_DELAY, now)

    def _search(self, text: str, typing: bool = False) -> None:
        self._typed += 0 if typing else 1
        query = sanitise.line(text)
        if not query:
            return
        problem = saved_searches.problem(self.context.lib, query)
        if problem:
            if not typing:
                self.context.fail(problem, "search")
            return
        then = (lambda: None) if typing else self.tell_found
        self.story_list.open(Listing("search", query), then)
        if not typing:
            self.context.list_stories()

    def tell_found(self) -> None:
        """Say how much the search found whose list is shown."""
        query, window = self.context.shown.listing.key, self.context.panes.stories.window
        count = window.total if window else 0
        if window and not window.counted:
            self.context.say(f"{rows.uncounted(count)} found.")
            self.story_list.rows_counted = self.tell_found
            return
        nothing = f"Nothing was found. {saved_searches.misspelt(query)}".strip()
        self._say_found(query, f"{count:,} found." if count else nothing)

    def _say_found(self, query: str, said: str) -> None:
        """How much was found; then, when it is counted, how much nobody looked for yet."""
        context, lib = self.context, self.context.lib
        context.say(said)

        def task() -> ManyChanged | None:
            more = saved_searches.unanswered(lib, query)
            return ManyChanged(lambda: add(more)) if more else None

        def add(more: str) -> None:
            if context.status.said == said:
                context.say(f"{said} {more}")

        context.start(task, "counting what is not marked")
