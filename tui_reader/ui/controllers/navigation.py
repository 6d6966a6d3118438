"""Controller: moving in lists and text, and from pane to pane."""

from __future__ import annotations

from tui_reader.ui.controllers.context import Context
from tui_reader.ui.controllers.registry import Controllers
from tui_reader.ui.widgets.row_list import RowList
from tui_reader.view.lists.feed_tree import FeedRow
from tui_reader.view.panes.geometry import PLACES, sidebar_stays

INTO_KEYS = frozenset({"l", "right"})
"""These keys go into what is open; only others fold it again."""
TREE_KEYS = frozenset({"h", "left"})
"""These keys go out of folders and never out of the reader: pressed once too often, they would."""


class ScrollingController:
    """Moves within the pane that has the focus."""

    def __init__(self, context: Context, controllers: Controllers) -> None:
        self.context = context
        self.controllers = controllers

    def do_down(self, count: int) -> None:
        self._line(max(1, count))

    def do_up(self, count: int) -> None:
        self._line(-max(1, count))

    def do_half_down(self, count: int) -> None:
        self._move(max(1, count) * max(1, self.context.pane.rows // 2))

    def do_half_up(self, count: int) -> None:
        self._move(-max(1, count) * max(1, self.context.pane.rows // 2))

    def do_page_down(self, count: int) -> None:
        self._move(max(1, count) * self._page)

    def do_page_up(self, count: int) -> None:
        self._move(-max(1, count) * self._page)

    def do_top(self, _count: int) -> None:
        self._go(0)

    def do_bottom(self, _count: int) -> None:
        self._go(self.context.pane.line_count() - 1)

    @property
    def _page(self) -> int:
        """A page keeps one line of the last one in sight."""
        return max(1, self.context.pane.rows - 1)

    def _line(self, steps: int) -> None:
        """Lines, rows or, while a block of the article is picked, blocks."""
        picking = self.context.view.place == "article" and self.controllers.made("cutting")
        if not (picking and self.controllers.cuts.move(steps)):
            self._move(steps)

    def _move(self, lines: int) -> None:
        pane = self.context.pane
        if isinstance(pane, RowList):
            pane.move(lines)
        else:
            pane.scroll_top(pane.top + lines)

    def _go(self, line: int) -> None:
        pane = self.context.pane
        if isinstance(pane, RowList):
            pane.go_to(line, 1 if line == 0 else -1)
        else:
            pane.scroll_top(line)


class NavigationController:
    """Moves from pane to pane: open, back, next, and what is seen."""

    def __init__(self, context: Context, controllers: Controllers) -> None:
        self.context = context
        self.controllers = controllers

    # --- commands -------------------------------------------------------------------------------

    def do_open(self, _count: int) -> None:
        place = self.context.view.place
        if place == "feeds":
            row = self.context.panes.feeds.selected()
            if row is not None:
                self._open_feed(row)
        elif place == "stories":
            self.controllers.open_story.open_selected()
        elif place == "sidebar":
            self._open_entry()
        elif self.controllers.cuts.take() or self.controllers.notes.edits() or self._returns():
            return
        elif self.controllers.mentions.current is not None:
            self.context.look(place="sidebar", sidebar=True)
        else:
            self.context.panes.article.scroll_top(self.context.panes.article.top + 1)

    def do_back(self, _count: int) -> None:
        context, place = self.context, self.context.view.place
        if place == "sidebar":
            self._out_of_section()
        elif context.view.alone:
            context.look(alone=False)
        elif place == "article":
            self.controllers.open_story.leave()
            context.focus("stories")
        elif place == "stories":
            context.focus("feeds")
        elif context.key in TREE_KEYS or context.key in ("backspace", "ctrl+x"):
            self._out_of_folder()
        else:
            context.host.leave()

    def do_next_pane(self, _count: int) -> None:
        self._cycle(1)

    def do_previous_pane(self, _count: int) -> None:
        self._cycle(-1)

    def do_sidebar(self, _count: int) -> None:
        view = self.context.view
        if (
            sidebar_stays(self.context.host.columns())
            and not view.alone
            and view.place != "sidebar"
        ):
            self.context.look(sidebar=not view.sidebar)
        elif view.place == "sidebar":
            self.context.look(place="article", sidebar=False)
        else:
            self.context.look(place="sidebar", sidebar=True)
        self.controllers.pane_sizes.keep()

    def do_article_alone(self, _count: int) -> None:
        if not self.context.view.alone and self.context.view.place != "article":
            self.context.focus("article")
        self.context.look(alone=not self.context.view.alone)

    def do_cancel(self, _count: int) -> None:
        """Escape ends the nearest thing: hits, the overlay, the filter, the refresh."""
        context = self.context
        if (
            self.controllers.search.clear()
            or self.controllers.search.unnarrow()
            or self.controllers.notes.clear()
        ):
            return
        if self.controllers.save.unpick():
            return
        if context.view.place == "article" and self.controllers.cuts.leave():
            return
        if context.view.place == "sidebar":
            context.focus("article")
        elif context.view.alone:
            context.look(alone=False)
        elif context.view.place == "article":
            self._clear_marks()
            self.do_back(1)
        elif not (self.controllers.feeds.stop() or self.controllers.search.unfilter()):
            self._clear_marks()

    # --- how ------------------------------------------------------------------------------------

    def _clear_marks(self) -> None:
        from tui_reader.view.article.marks import Layer

        self.context.panes.article.lay("chosen", Layer())
        self.context.panes.article.lay("current", Layer())
        self.context.status.say("")

    def _cycle(self, step: int) -> None:
        """The next pane that is seen or, one at a time, the next that has something to show."""
        places = [place for place in PLACES if place != "sidebar" or self._has_sidebar()]
        place = self.context.view.place
        at = places.index(place) if place in places else 0
        self.context.focus(places[(at + step) % len(places)])

    def _has_sidebar(self) -> bool:
        return self.context.view.sidebar or self.context.view.place == "sidebar"

    def _returns(self) -> bool:
        """Enter on a footnote one has jumped to: back to its mark."""
        return self.controllers.made("footnotes") and self.controllers.footnotes.back()

    def _open_feed(self, row: FeedRow) -> None:
        if row.kind == "folder" and row.folded:
            self.controllers.feeds.fold(row.key)
            return
        self.controllers.story_list.open(row.listing())
        self.context.status.say("")
        self.context.focus("stories")

    def _open_entry(self) -> None:
        entry = self.context.panes.sidebar.selected()
        if entry is None:
            return
        if entry.kind == "entity":
            self.controllers.mentions.next_of(entry)
        elif entry.kind == "section" and (entry.folded or self.context.key not in INTO_KEYS):
            self.controllers.visibility.fold(entry.key)
        else:
            self.context.panes.sidebar.move(1)

    def _out_of_section(self) -> None:
        """h folds the section it stands on; everything else leaves the sidebar."""
        row = self.context.panes.sidebar.selected()
        open_section = row is not None and row.kind == "section" and not row.folded
        if row is not None and open_section and self.context.key in TREE_KEYS:
            self.controllers.visibility.fold(row.key)
        else:
            self.context.focus("article")

    def _out_of_folder(self) -> None:
        row = self.context.panes.feeds.selected()
        if row is not None and row.kind == "folder" and not row.folded:
            self.controllers.feeds.fold(row.key)
        elif row is not None and row.feed is not None and row.feed.folder:
            self.context.panes.feeds.select("folder:" + "/".join(row.feed.folder))
        else:
            quits = self.context.keys.hint("quit")
            self.context.say(f"This is the top level: {quits} leaves the reader.")
