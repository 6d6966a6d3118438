"""Filtering the list, finding in the article, searching the library."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import islice

from tui_reader import sanitise, word_places
from tui_reader.folding import folded
from tui_reader.library import matches, saved_searches
from tui_reader.model import Listing
from tui_reader.ui.controllers.context import Context, Question
from tui_reader.ui.controllers.smart_feeds import SmartFeedsController
from tui_reader.ui.controllers.story_list import StoryListController
from tui_reader.ui.messages import ManyChanged
from tui_reader.view.article.marks import Layer
from tui_reader.wording import Sentence

LIVE_DELAY = 0.12
"""Seconds after the last key until a search runs while typing."""


class SearchController:
    """What `/` and `g /` do."""

    def __init__(
        self, context: Context, story_list: StoryListController, smart_feeds: SmartFeedsController
    ) -> None:
        self.context = context
        self.story_list = story_list
        self.smart_feeds = smart_feeds
        self._hits: list[tuple[int, int]] = []
        self._at = -1
        self._typed = 0
        self._wanted: tuple[str, matches.Wanted] | None = None
        """What the last search asked for, and what it is by its words."""
        self._arrived = (0, "")
        """The story, and the search, that was last opened at its first place."""

    # --- commands -------------------------------------------------------------------------------

    def do_find(self, _count: int) -> None:
        place = self.context.view.place
        if place == "stories":
            self._ask_filter()
        elif place == "article":
            self._ask_find()
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

    def do_next_hit(self, count: int) -> None:
        self._step(max(1, count))

    def do_previous_hit(self, count: int) -> None:
        self._step(-max(1, count))

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

    # --- the article ----------------------------------------------------------------------------

    def _ask_find(self) -> None:
        top = self.context.panes.article.top

        def back() -> None:
            self.clear()
            self.context.panes.article.scroll_top(top)

        self.context.ask(Question("Find:", self._found, "", lambda text: self._mark(text), back))

    def _found(self, text: str) -> None:
        self._mark(text)
        if not self._hits:
            self.clear()
            self.context.say(f"“{text}” is not in this text." if text else "")
            return
        self.context.shown.finding = text
        self.context.show_keys()
        self._say()

    def _mark(self, text: str) -> None:
        """Mark all places that hold the words, and show the first at or after what is seen."""
        article = self.context.panes.article
        typed = word_places.part(text)
        found = word_places.places(typed, article.page.text) if typed else iter(())
        self._lay_hits(list(islice(found, matches.MOST)))
        starts = [start for start, _ in self._hits]
        lines = article.lines.lines.starts
        seen = lines[article.top] if article.top < len(lines) else 0
        self._at = bisect_left(starts, seen) % len(starts) if starts else -1
        self._show()

    def story_shown(self) -> None:
        """A story was shown: from a search all that answers it is marked, and it opens there."""
        self._hits, self._at = [], -1
        self.context.shown.finding = ""
        if self.context.shown.listing.kind == "search":
            self._answer()

    def marks_shown(self) -> None:
        """Its names and figures are known now; a search may have asked for some of them."""
        if self.context.shown.listing.kind == "search" and self._asked().recognised:
            at = self._hits[self._at] if self._at >= 0 else None
            self._answer()
            if at in self._hits:
                self._at = self._hits.index(at)

    def _answer(self) -> None:
        """Mark what answers the search that found the open story; the first time, go there."""
        story, listing = self.context.shown.story, self.context.shown.listing
        if story is None:
            return
        article = self.context.panes.article
        page, found = (
            article.page,
            matches.places(self._asked(), story.article.text, story.annotations),
        )
        self._lay_hits(
            [(page.to_display(one.start), page.to_display(one.end - 1) + 1) for one in found]
        )
        self.context.shown.finding = listing.key if self._hits else ""
        here = (story.story.row.id, listing.key)
        if self._hits and here != self._arrived:
            self._arrived = here
            below = story.article.blocks[0].span.end if story.article.title else 0
            inside = (at for at, one in enumerate(found) if one.start >= below)
            self._at = next(inside, 0)
            self._show()
            self.context.shown.brought_to = (here[0], article.position())

    def _asked(self) -> matches.Wanted:
        """What the search asks for whose list is shown."""
        typed = self.context.shown.listing.key
        if self._wanted is None or self._wanted[0] != typed:
            self._wanted = typed, matches.wanted(self.context.lib, typed)
        return self._wanted[1]

    def _lay_hits(self, hits: list[tuple[int, int]]) -> None:
        self._hits = hits
        self.context.panes.article.lay("hits", Layer((a, b, "hit") for a, b in hits))

    def _step(self, steps: int) -> None:
        if self._hits:
            self._at = (self._at + steps) % len(self._hits)
            self._show()
            self._say()

    def _show(self) -> None:
        article = self.context.panes.article
        if self._at < 0:
            article.lay("current", Layer())
            return
        start, end = self._hits[self._at]
        article.lay("current", Layer([(start, end, "current")]))
        article.reveal(start)

    def _say(self) -> None:
        ways = "{key:next_hit} next, {key:previous_hit} previous, {key:cancel} ends"
        self.context.say(Sentence(f"{self._at + 1} of {len(self._hits)} · {ways}"))

    def clear(self) -> bool:
        """Hide the hits; False when none were shown."""
        finding, self.context.shown.finding = self.context.shown.finding, ""
        had = bool(finding or self._hits)
        self._hits, self._at = [], -1
        if had:
            self.context.panes.article.lay("hits", Layer())
            self.context.panes.article.lay("current", Layer())
            self.context.status.say("")
            self.context.show_keys()
        return had

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
        self.story_list.open(Listing("search", query))
        if not typing:
            self.context.focus("stories")
            window = self.context.panes.stories.window
            count = window.total if window else 0
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
