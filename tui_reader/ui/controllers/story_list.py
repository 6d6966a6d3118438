"""Which stories the list shows. Opens, reloads and sorts listings, keeps counts fresh."""

from __future__ import annotations

from collections.abc import Callable

from tui_reader import clock
from tui_reader.fast_dataclasses import replace
from tui_reader.library import listing as rows_of
from tui_reader.list_model import LIST_ORDERS
from tui_reader.model import Listing, StoryRow
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.controllers.list_lookup import QUICK, LibraryRows, ListLookup
from tui_reader.ui.messages import StoriesChanged
from tui_reader.view.article import welcome
from tui_reader.view.lists import rows
from tui_reader.view.lists.story_window import StoryWindow

ORDERS: tuple[str, ...] = tuple(LIST_ORDERS)
SHORT = 30_000
"""Stories of a list that is filtered while a key waits (5 ms)."""
COUNT_DELAY = 0.15
"""Seconds that counts may lag behind a change: many keys, one query."""


class StoryListController:
    """Which stories are listed."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._counting = False
        self.counted: Callable[[], None] = lambda: None
        """Called when the feed pane has new counts."""
        self.lookup = ListLookup(context)
        self.rows_counted: Callable[[], object] = lambda: None
        """Called when the rows of the list are counted that was shown uncounted."""
        context.hearers.append(self.stories_changed)
        self.last = 0
        """Number of the story that had arrived last when the list was opened."""

    # --- commands -------------------------------------------------------------------------------

    def do_show_new(self, _count: int) -> None:
        if self.context.panes.stories.waiting:
            self.show(self._renewed(), keep=False)
            self.context.focus("stories")
        elif rows_of.last_id(self.context.lib) != self.last:
            self.reload()
            self.context.say("Nothing new in this list, but in others.")
        else:
            self.context.say("Nothing new has come in.")

    def do_sort(self, _count: int) -> None:
        listing = self.context.shown.listing
        order = ORDERS[(ORDERS.index(listing.order) + 1) % len(ORDERS)]
        self.show(replace(listing, order=order), keep=True)
        self.context.say(f"Sorted {LIST_ORDERS[order] or 'by date'}.")

    # --- showing --------------------------------------------------------------------------------

    def open(self, listing: Listing, then: Callable[[], object] = lambda: None) -> None:
        """Another list, from its top; then what is to be done when it is shown."""
        if listing.kind == "unread":
            # What was read in this very second was read before the list is opened.
            since = max(clock.seconds(), self.context.shown.read_at + 1)
            listing = replace(listing, since=since)
        order = self.context.shown.listing.order
        listing = replace(self.once(listing), order=order)
        if self._is_long(listing):

            def found(window: StoryWindow) -> None:
                self._present(window, 0)
                then()

            self.lookup.rows(lambda: self._window(listing), listing, found, "searching", QUICK)
        else:
            self.show(listing, keep=False)
            then()

    def _is_long(self, listing: Listing) -> bool:
        """Whether to find and to count the rows may take longer than a key should wait."""
        searched = listing.kind == "search"
        return searched and rows_of.count(self.context.lib, Listing()) > SHORT

    def once(self, listing: Listing) -> Listing:
        """The same with a row for each event, where such lists have that and the user wants it."""
        return rows_of.once(self.context.lib, listing)

    def narrow(self, listing: Listing) -> None:
        """A list with another filter, from its top: a long one as soon as a worker has looked
        through it, which the next word stops."""
        lib = self.context.lib
        unfiltered = replace(listing, filter="")
        long = self._is_long(listing) or rows_of.count(lib, unfiltered) > SHORT
        if not long or not listing.filter:
            self.show(listing, keep=False)
            return

        def found(window: StoryWindow) -> None:
            self._present(window, 0)

        self.lookup.rows(lambda: self._window(listing), listing, found, "filtering")

    def narrowing(self) -> Listing:
        """The list that is shown, or the one that is on its way."""
        return self.lookup.awaited or self.context.shown.listing

    def show(self, listing: Listing, *, keep: bool, left: int = 0) -> None:
        """A list; with `keep` the cursor stays on its story, or where that was if it `left` it."""
        stories = self.context.panes.stories
        before, old = (stories.selected(), stories.window) if keep else (None, None)
        window = self._window(listing)
        at = 0
        if old is not None and before is not None:
            for branch in old.branches.all:
                self._unfold_again(window, branch.id)
            at = self._place(window, before, old, left)
        self._present(window, at)

    def _unfold_again(self, window: StoryWindow, id: int) -> None:
        """What was unfolded before, where its row is still there."""
        row = rows_of.row(self.context.lib, id)
        others = rows_of.others(self.context.lib, id)
        at = self._index(window, row) if row is not None and others else -1
        if (found := window.over(at)) is not None and found.id == id:
            window.unfold(at, others)

    def _place(self, window: StoryWindow, row: StoryRow, old: StoryWindow, left: int) -> int:
        """Where the selected row is shown now; where it hung from another and is gone, the next."""
        at, cursor = window.loaded(row.id), self.context.panes.stories.cursor
        place = old.branches.place(cursor)[1]
        over = old.over(cursor) if place >= 0 else None
        if over is None or (at is not None and row.id != left):
            return self._index(window, row)
        own = self._index(window, row)
        found = window.row(own)
        if found is not None and found.id == row.id != left:
            return own
        return window.below(self._index(window, over), place)

    def _index(self, window: StoryWindow, row: StoryRow) -> int:
        """Where a row of the listing is shown, or where one would be that it has no more."""
        at = window.find(row.id)
        if at is None:
            assert isinstance(window.source, LibraryRows)
            real = rows_of.index_of(self.context.lib, window.source.listing, row)
            window.at_least(real)
            at = window.branches.shown(real)
        return at

    def index_of(self, row: StoryRow) -> int:
        """Where a row is shown in the list."""
        window = self.context.panes.stories.window
        return self._index(window, row) if window else 0

    def _window(self, listing: Listing) -> StoryWindow:
        """Its rows. What arrives while they are looked up is none of them."""
        rows = LibraryRows(self.context, listing, rows_of.last_id(self.context.lib))
        return StoryWindow(rows, count=not self._is_long(listing))

    def _present(self, window: StoryWindow, at: int) -> None:
        context, stories = self.context, self.context.panes.stories
        self.lookup.stop()
        assert isinstance(window.source, LibraryRows)
        context.shown.listing = listing = window.source.listing
        self.last = window.source.last
        feeds = context.panes.feeds.feeds
        own, samples = welcome.owned(feeds), welcome.sampled(feeds, listing)
        stories.below = welcome.below(context.keys, own, listing, window.total, samples)
        title = rows.listing_name(listing, context.panes.feeds.listed)
        if listing.filter:
            title = f"{title} · {listing.filter}"
        if said := LIST_ORDERS.get(listing.order, f"by {listing.order}"):
            title = f"{title} · {said}"
        found = listing.kind == "search"
        # A filter looks at every title: of how many stories it is true is not asked twice.
        plain = listing.once and not listing.filter
        stories.whole = rows_of.count(context.lib, replace(listing, once=False)) if plain else 0
        stories.show(window, title, with_feed=listing.kind != "feed", cursor=at, found=found)
        context.panes.feeds.set_current(rows.row_id(listing, context.panes.feeds.listed))
        self.rows_counted = lambda: None
        if not window.counted:
            self.lookup.count(window, self._counted)

    def _counted(self, total: int) -> None:
        self.context.panes.stories.set_counted(total)
        self.rows_counted()

    def reload(self, left: int = 0) -> None:
        """The same list from the database, the cursor on its story, or where that was if it `left`
        its row; counts too."""
        self.show(self.context.shown.listing, keep=True, left=left)
        self.count()

    def notice_new(self) -> None:
        """Stories came in: say so in the heading; the list stays as it is."""
        stories = self.context.panes.stories
        window = stories.window
        if window is None or not window.total:
            self.reload()
        else:
            self._look_again()
            stories.set_waiting(rows_of.newer(self.context.lib, self._renewed(), self.last))

    def notice_others(self) -> None:
        """Another program changed the library: counts and the rows that are at hand say so, where
        they stand, and what came in waits."""
        context, stories = self.context, self.context.panes.stories
        self.count()
        self._look_again()
        searched = context.shown.listing.kind == "search" and stories.waiting
        if rows_of.last_id(context.lib) != self.last and not searched:
            self.notice_new()

    def _look_again(self) -> None:
        """The rows that are at hand as they are now, where they stand."""
        stories = self.context.panes.stories
        if (window := stories.window) is not None and window.rows:
            found = rows_of.rows(self.context.lib, window.ids(), self.context.shown.listing)
            window.set_rows({row.id: row for row in found})
            stories.repaint()

    def waiting(self, listing: Listing) -> int:
        """How many unread stories of a list arrived since the shown one was opened."""
        if rows_of.last_id(self.context.lib) == self.last:
            return 0
        return rows_of.newer(self.context.lib, listing, self.last)

    def notice_updates(self) -> None:
        """Publishers changed stories: the rows say so, where they stand."""
        self.show(self.context.shown.listing, keep=True)

    def outdated(self) -> bool:
        """True when stories have arrived that the heading says nothing of yet."""
        last = rows_of.last_id(self.context.lib)
        return last != self.last and not self.context.panes.stories.waiting

    def _renewed(self) -> Listing:
        listing = self.context.shown.listing
        return replace(listing, since=clock.seconds()) if listing.since else listing

    # --- counting -------------------------------------------------------------------------------

    def count(self) -> None:
        """The feed pane's feeds and counts, now."""
        self._counting = False
        lib = self.context.lib
        kept = rows_of.kept(lib)
        self.context.panes.feeds.show(rows_of.feeds(lib), rows_of.smart_counts(lib), kept)
        self.counted()

    def stories_changed(self, message: StoriesChanged) -> None:
        """Counts are other ones now; of lists only that of saved stories is another one."""
        if "saved" in message.fields and self.context.shown.listing.kind == "saved":
            self.reload()
        else:
            self.count_soon()

    def count_soon(self) -> None:
        """The same, when the keys have come to rest."""
        if not self._counting:
            self._counting = True
            self.context.host.later(COUNT_DELAY, self.count)
