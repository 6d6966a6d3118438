"""All handlers, joined: who does which command, how the reader begins and ends."""

from __future__ import annotations

import time
from collections.abc import Callable

from tui_reader.library import listing as rows_of
from tui_reader.model import Listing
from tui_reader.ui import welcome
from tui_reader.ui.ahead import Ahead
from tui_reader.ui.articles import Articles
from tui_reader.ui.copying import Copying
from tui_reader.ui.cutting import Cutting
from tui_reader.ui.desk import Desk
from tui_reader.ui.feeding import Feeding
from tui_reader.ui.fetching import Fetching
from tui_reader.ui.finding import Finding
from tui_reader.ui.general import General
from tui_reader.ui.keeping import Keeping
from tui_reader.ui.listings import Listings
from tui_reader.ui.marking import Marking
from tui_reader.ui.messages import CursorMoved, Failed
from tui_reader.ui.moving import Places, Scrolling
from tui_reader.ui.naming import Naming
from tui_reader.ui.noting import Noting
from tui_reader.ui.opening import Opening
from tui_reader.ui.ordering import Ordering
from tui_reader.ui.piping import Piping
from tui_reader.ui.ruling import Ruling
from tui_reader.ui.seeing import Seeing
from tui_reader.ui.selecting import Selecting
from tui_reader.ui.smart import Smart

END_SECONDS = 0.4
"""How long leaving waits for what still runs."""


class Handlers:
    """One of each, and the way from a command to its method."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.listings = Listings(desk)
        self.opening = Opening(desk, self.listings)
        self.marking = Marking(desk, self.listings, self.opening)
        self.cutting = Cutting(desk, self.opening)
        self.seeing = Seeing(desk)
        self.articles = Articles(desk, self.opening, self.marking, self.cutting)
        self.smart = Smart(desk, self.listings)
        self.listings.counted = self.smart.count_soon
        self.ruling = Ruling(desk, self.marking, self.smart)
        self.finding = Finding(desk, self.listings, self.smart)
        self.feeding = Feeding(desk, self.listings, self.smart)
        self.fetching = Fetching(desk, self.listings, self.opening)
        self.opening.opened = self.fetching.opened
        self.naming = Naming(desk, self.opening, self.articles)
        self.ahead = Ahead(desk)
        self.opening.then = self._story_shown
        self.opening.marks_shown = self.articles.marks_shown
        self.opening.arrive = self.articles.arrive
        self.copying = Copying(desk, self.articles, self.marking)
        self.noting = Noting(desk, self.marking, self.copying)
        self.selecting = Selecting(desk, self.opening, self.articles, self.copying)
        places = Places(desk, self.listings, self.opening)
        self.ordering = Ordering(desk, self.listings, self.feeding)
        self.piping = Piping(desk)
        self.keeping = Keeping(desk)
        self.marking.starred = self.keeping.starred
        places.noting, places.unpick = self.noting, self.keeping.unpick
        self.all: tuple[object, ...] = (
            Scrolling(desk, self.cutting),
            places.join(self.articles, self.feeding, self.finding, self.seeing),
            self.listings, self.opening, self.marking, self.articles, self.finding,
            self.feeding, self.cutting, self.seeing, self.naming, self.fetching,
            self.smart, self.ruling, self.copying, self.noting, self.selecting,
            self.keeping, self.piping, self.ordering, General(desk),
        )  # fmt: skip

    def command(self, id: str) -> Callable[[int], None]:
        """The method that does a command."""
        if id in self.desk.config.commands:
            return lambda _count: self.piping.run(id)
        for handler in self.all:
            method: Callable[[int], None] | None = getattr(handler, f"do_{id}", None)
            if method is not None:
                return method
        raise LookupError(id)

    def _story_shown(self) -> None:
        self.selecting.clear()
        self.finding.story_shown()
        self.cutting.story_shown()
        self.noting.story_shown()

    # --- the beginning and the end --------------------------------------------------------------

    def begin(self) -> None:
        """Fill the panes before the first frame; what is slow comes after it."""
        desk, lib = self.desk, self.desk.lib
        folded = rows_of.state(lib, "folded")
        desk.panes.feeds.folded = frozenset(folded.split("\n")) - {""}
        self.seeing.begin()
        self.listings.count()
        self.listings.open(Listing("all"))
        own = welcome.owned(desk.panes.feeds.feeds)
        desk.panes.article.show(welcome.page(desk.keys, own), "")
        desk.focus("stories")
        desk.pressed_at = time.monotonic()  # the model is not loaded while one looks around
        desk.host.later(0.05, self._after_first_frame)

    def _after_first_frame(self) -> None:
        self.ahead.begin()
        self.ruling.look()
        if self.desk.config.refresh.at_start:
            self.feeding.refresh(None, asked=False)

    def tick(self) -> None:
        """A minute has passed: ages change, feeds may be due, another program may have fetched."""
        self.desk.panes.stories.tick(int(time.time()))
        self.feeding.refresh_due()
        if self.listings.outdated():
            self.listings.count()
            self.listings.notice_new()
            self.ahead.begin()

    def end(self) -> None:
        """The reader is left: keep the place, stop the work, close the library."""
        self.opening.leave()
        self.feeding.stop()
        if self.desk.work.end(END_SECONDS):
            self.desk.lib.close()

    # --- messages that concern more than one ----------------------------------------------------

    def cursor_moved(self, message: CursorMoved) -> None:
        """What the row under the cursor has to say: a feed's error, where a story was saved."""
        desk = self.desk
        if message.place == "feeds":
            row = desk.panes.feeds.selected()
            desk.status.say(row.error if row else "", "error" if row and row.error else "bar")
        elif message.place == "stories" and desk.view.place == "stories":
            story = desk.panes.stories.selected()
            saved = story is not None and story.saved and story.path
            desk.status.say(f"Saved as {saved}" if saved else "")

    def failed(self, message: Failed) -> None:
        """A worker failed."""
        self.opening.marks_failed()
        self.desk.fail(message.sentence, message.about)
