"""All controllers, joined: who is told what, how the reader begins and ends."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from tui_reader.config import Saving
from tui_reader.library import listing as rows_of
from tui_reader.model import Listing, Role, StoryRow
from tui_reader.paths import short
from tui_reader.ui.controllers.registry import ROWS, Controllers
from tui_reader.ui.messages import CursorMoved, Failed
from tui_reader.view.article import welcome

END_SECONDS = 0.4
"""How long leaving waits for what still runs."""
REST_SECONDS = 0.4
"""Controllers that nobody asked for are made when no key was pressed for so long."""
SLICE_SECONDS = 0.02
"""Between two of them: a key finds the way free."""


class Lifecycle(Controllers):
    """all of them, and what concerns more than one of it."""

    # --- joining --------------------------------------------------------------------------------

    def join(self, name: str) -> None:
        """What a controller tells others. Before feeds can be fetched, what rules did is noted."""
        joins: dict[str, Callable[[], None]] = {
            "listings": self._join_listings,
            "opening": self._join_opening,
            "marking": self._join_marking,
            "feeding": lambda: self.ruling.look(),
        }
        if name in joins:
            joins[name]()

    def _join_listings(self) -> None:
        def counted() -> None:
            if self.context.panes.feeds.kept:
                self.smart_feeds.count_soon()

        self.story_list.counted = counted

    def _join_opening(self) -> None:
        opening = self.open_story
        opening.opened = lambda row: self.fetching.opened(row)
        opening.then = self._story_shown
        opening.marks_shown = lambda: self.mentions.marks_shown()
        opening.arrive = lambda offset: self.mentions.arrive(offset)

    def _join_marking(self) -> None:
        def starred(row: StoryRow) -> None:
            self.keeping.starred(row)

        self.story_state.starred = starred

    def _story_shown(self) -> None:
        if self.made("selecting"):
            self.selecting.clear()
        if self.made("finding") or self.context.shown.listing.kind == "search":
            self.finding.story_shown()
        if self.made("cutting"):
            self.cuts.story_shown()
        if self.made("noting"):
            self.notes.story_shown()
        story = self.context.shown.story
        if story is not None and any(b.role is Role.CODE for b in story.article.blocks):
            self.coding.story_shown(story)

    def warm(self, rest: tuple[str, ...] = tuple(ROWS)) -> None:
        """Make the next of the controllers that nobody has asked for, then those after it."""
        waiting = tuple(name for name in rest if not self.made(name))
        resting = time.monotonic() - self.context.pressed_at >= REST_SECONDS
        if waiting and resting:
            getattr(self, waiting[0])
        if waiting:
            self.context.host.later(
                SLICE_SECONDS if resting else REST_SECONDS, lambda: self.warm(waiting)
            )
        else:
            gc.freeze()  # all of the reader is there now: the collector need not look at it
            self.ahead.prepare()
            self.ahead.begin()

    # --- the beginning and the end --------------------------------------------------------------

    def begin(self) -> None:
        """Fill the panes before the first frame; what is slow comes after it."""
        context, lib = self.context, self.context.lib
        folded = rows_of.state(lib, "folded")
        context.panes.feeds.folded = frozenset(folded.split("\n")) - {""}
        self.seeing.begin()
        self.story_list.count()
        self.story_list.open(Listing("all"))
        own = welcome.owned(context.panes.feeds.feeds)
        context.panes.article.show(welcome.page(context.keys, own), "")
        context.focus("stories")
        context.pressed_at = time.monotonic()  # the model is not loaded while one looks around
        context.host.later(0.05, self._after_first_frame)

    def _after_first_frame(self) -> None:
        if self.context.config.saving != Saving():
            from tui_reader.library.saving import faults

            for fault in faults(self.context.lib):
                self.context.fail(fault, "settings")
        self.warm()
        if self.context.config.refresh.at_start:
            self.feeds.refresh(None, asked=False)

    def tick(self) -> None:
        """A minute has passed: ages change, feeds may be due, another program may have fetched."""
        self.context.panes.stories.tick(int(time.time()))
        self.feeds.refresh_due()
        if self.story_list.outdated():
            self.story_list.count()
            self.story_list.notice_new()
            self.ahead.begin()

    def end(self) -> None:
        """The reader is left: keep the place, stop the work, close the library."""
        if self.made("opening"):
            self.open_story.leave()
        if self.made("feeding"):
            self.feeds.stop()
        if self.context.work.end(END_SECONDS):
            self.context.lib.close()

    # --- messages that concern more than one ----------------------------------------------------

    def cursor_moved(self, message: CursorMoved) -> None:
        """What the row under the cursor has to say: a feed's error, where a story was saved."""
        context = self.context
        if message.place == "feeds":
            row = context.panes.feeds.selected()
            context.status.say(row.error if row else "", "error" if row and row.error else "bar")
        elif message.place == "stories" and context.view.place == "stories":
            story = context.panes.stories.selected()
            saved = story is not None and story.saved and story.path
            context.status.say(f"Saved as {short(str(saved))}" if saved else "")

    def failed(self, message: Failed) -> None:
        """A worker failed."""
        if self.made("opening"):
            self.open_story.marks_failed()
        self.context.fail(message.sentence, message.about)
