"""Moving in lists and text, and from pane to pane."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from tui_reader.ui.controllers.claims import Claims
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.widgets.moves import MOVES
from tui_reader.view.lists.feed_tree import FeedRow
from tui_reader.view.panes.geometry import PLACES, sidebar_stays
from tui_reader.wording import Sentence

if TYPE_CHECKING:
    from tui_reader.ui.controllers.affairs import AffairsController
    from tui_reader.ui.controllers.feeds import FeedsController
    from tui_reader.ui.controllers.mentions import MentionsController
    from tui_reader.ui.controllers.open_story import OpenStoryController
    from tui_reader.ui.controllers.pane_sizes import PaneSizesController
    from tui_reader.ui.controllers.search import SearchController
    from tui_reader.ui.controllers.story_list import StoryListController
    from tui_reader.ui.controllers.told import ToldController
    from tui_reader.ui.controllers.visibility import VisibilityController


class Around(Protocol):
    """The controllers that one comes to by moving; each is made when it is asked for."""

    @property
    def affairs(self) -> AffairsController: ...

    @property
    def feeds(self) -> FeedsController: ...

    @property
    def mentions(self) -> MentionsController: ...

    @property
    def open_story(self) -> OpenStoryController: ...

    @property
    def pane_sizes(self) -> PaneSizesController: ...

    @property
    def search(self) -> SearchController: ...

    @property
    def story_list(self) -> StoryListController: ...

    @property
    def told(self) -> ToldController: ...

    @property
    def visibility(self) -> VisibilityController: ...


class ScrollingController:
    """Moves within the pane that has the focus."""

    def __init__(self, context: Context, claims: Claims) -> None:
        self.context = context
        self.claims = claims

    def do_down(self, count: int) -> None:
        self._line(max(1, count))

    def do_up(self, count: int) -> None:
        self._line(-max(1, count))

    def do_half_down(self, count: int) -> None:
        self._move("half_down", count)

    def do_half_up(self, count: int) -> None:
        self._move("half_up", count)

    def do_page_down(self, count: int) -> None:
        self._move("page_down", count)

    def do_page_up(self, count: int) -> None:
        self._move("page_up", count)

    def do_top(self, count: int) -> None:
        self._move("top", count)

    def do_bottom(self, count: int) -> None:
        self._move("bottom", count)

    def _line(self, steps: int) -> None:
        """Lines, rows or, while a block of the article is picked, blocks."""
        if not (self.context.view.place == "article" and self.claims.step(steps)):
            self.context.pane.move(steps)

    def _move(self, command: str, count: int) -> None:
        MOVES[command](self.context.pane, max(1, count))


class NavigationController:
    """Moves from pane to pane: open, back, next, and what is seen."""

    def __init__(self, context: Context, around: Around, claims: Claims) -> None:
        self.context = context
        self.around = around
        self.claims = claims

    # --- commands -------------------------------------------------------------------------------

    def do_open(self, _count: int) -> None:
        self._open(folds=True)

    def do_into(self, _count: int) -> None:
        """As `open`, but what is unfolded stays so: on to its first row."""
        self._open(folds=False)

    def _open(self, *, folds: bool) -> None:
        place = self.context.view.place
        if place == "feeds":
            row = self.context.panes.feeds.selected()
            if row is not None:
                self._open_feed(row)
        elif place == "stories":
            if folds or not self.around.told.unfold():
                self.around.open_story.open_selected()
        elif place == "sidebar":
            self._open_entry(folds=folds)
        elif self.claims.open():
            return
        elif self.around.mentions.current is not None:
            self.context.look(place="sidebar", sidebar=True, reading=True)
        else:
            self.context.panes.article.scroll_top(self.context.panes.article.top + 1)

    def do_back(self, _count: int) -> None:
        """Out of a section or folder, else to the pane before; never out of the reader: pressed
        once too often, it would be."""
        place = self.context.view.place
        if place == "sidebar":
            self._out_of_section()
        elif place == "feeds" and not self.context.view.alone:
            self._out_of_folder()
        elif not (place == "stories" and self.context.panes.stories.fold()):
            self._leave_pane()

    def do_close(self, _count: int) -> None:
        view = self.context.view
        if view.place == "stories" and view.reading and not view.alone:
            self.context.list_stories()
        elif view.place == "feeds" and not view.alone:
            self.context.host.leave()
        else:
            self._leave_pane(closing=True)

    def _leave_pane(self, *, closing: bool = False) -> None:
        """To the pane before; `closing` gives the list the room of the article."""
        context, place = self.context, self.context.view.place
        if place == "sidebar":
            context.focus("article")
        elif context.view.alone:
            context.look(alone=False)
        elif place == "article":
            self.around.open_story.leave()
            context.focus("stories")
            if closing:
                self.context.list_stories()
        elif place == "stories":
            context.focus("feeds")

    def do_next_pane(self, _count: int) -> None:
        self._cycle(1)

    def do_previous_pane(self, _count: int) -> None:
        self._cycle(-1)

    def do_sidebar(self, _count: int) -> None:
        view, beside = self.context.view, sidebar_stays(self.context.host.columns())
        if not self._has_story():
            return
        if beside and view.reading and not view.alone and view.place != "sidebar":
            self.context.look(sidebar=not view.sidebar)
        elif view.place == "sidebar":
            self.context.look(place="article", sidebar=False)
        else:
            self.context.look(place="sidebar", sidebar=True, reading=True)
        self.around.pane_sizes.keep()

    def do_article_alone(self, _count: int) -> None:
        if not self._has_story():
            return
        if not self.context.view.alone and self.context.view.place != "article":
            self.context.focus("article")
        self.context.look(alone=not self.context.view.alone)

    def _has_story(self) -> bool:
        """Whether a story was opened; says so if none was."""
        return self.context.view.opened or self.context.story_or_say() is not None

    def do_cancel(self, _count: int) -> None:
        """Escape ends the nearest thing: hits, the overlay, the filter, the refresh."""
        context = self.context
        if self.claims.cancel():
            return
        if context.view.place == "sidebar" or context.view.alone:
            self._leave_pane()
        elif context.view.place == "article":
            self._clear_marks()
            self._leave_pane(closing=True)
        elif not self.claims.end():
            self._clear_marks()

    # --- how ------------------------------------------------------------------------------------

    def _clear_marks(self) -> None:
        from tui_reader.view.article.marks import Layer

        self.context.panes.article.lay("chosen", Layer())
        self.context.panes.article.lay("current", Layer())
        self.context.status.say("")

    def _cycle(self, step: int) -> None:
        """The next pane, as they stand: those of a story once one is open."""
        view = self.context.view
        seen = {"article": view.opened, "sidebar": view.opened and self._has_sidebar()}
        places = [place for place in PLACES if seen.get(place, True)]
        if view.swapped:
            places.reverse()
        at = places.index(view.place) if view.place in places else 0
        self.context.focus(places[(at + step) % len(places)])

    def _has_sidebar(self) -> bool:
        return self.context.view.sidebar or self.context.view.place == "sidebar"

    def _open_feed(self, row: FeedRow) -> None:
        if row.kind == "folder" and row.folded:
            self.around.feeds.fold(row.key)
            return
        self.context.status.say("")
        kept = row.kind == "kept"
        then = self.around.search.tell_found if kept else lambda: None
        self.around.story_list.open(row.listing(), then)
        self.context.list_stories()

    def _open_entry(self, *, folds: bool) -> None:
        entry = self.context.panes.sidebar.selected()
        if entry is None:
            return
        if entry.kind == "entity":
            self.around.mentions.next_of(entry)
        elif entry.kind == "teller":
            self.around.told.open(int(entry.key))
        elif entry.kind == "affair":
            self.around.affairs.do_affair(0)
        elif entry.kind == "section" and (entry.folded or folds):
            self.around.visibility.fold(entry.key)
        else:
            self.context.panes.sidebar.move(1)

    def _out_of_section(self) -> None:
        """The section one stands on is folded; from everything else one leaves the sidebar."""
        row = self.context.panes.sidebar.selected()
        if row is not None and row.kind == "section" and not row.folded:
            self.around.visibility.fold(row.key)
        else:
            self.context.focus("article")

    def _out_of_folder(self) -> None:
        row = self.context.panes.feeds.selected()
        if row is not None and row.kind == "folder" and not row.folded:
            self.around.feeds.fold(row.key)
        elif row is not None and row.feed is not None and row.feed.folder:
            self.context.panes.feeds.select("folder:" + "/".join(row.feed.folder))
        else:
            self.context.say(Sentence("This is the top level: {key:quit} leaves the reader."))
