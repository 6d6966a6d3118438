"""Handler: moving in lists and text, and from pane to pane."""

from __future__ import annotations

from tui_reader.ui.controllers.context import Desk
from tui_reader.ui.controllers.registry import Team
from tui_reader.ui.widgets.row_list import RowList
from tui_reader.view.lists.feed_tree import FeedRow
from tui_reader.view.panes.geometry import PLACES, sidebar_stays

INTO_KEYS = frozenset({"l", "right"})
"""These keys go into what is open; only others fold it again."""
TREE_KEYS = frozenset({"h", "left"})
"""These keys go out of folders and never out of the reader: pressed once too often, they would."""


class Scrolling:
    """Moves within the pane that has the focus."""

    def __init__(self, desk: Desk, team: Team) -> None:
        self.desk = desk
        self.team = team

    def do_down(self, count: int) -> None:
        self._line(max(1, count))

    def do_up(self, count: int) -> None:
        self._line(-max(1, count))

    def do_half_down(self, count: int) -> None:
        self._move(max(1, count) * max(1, self.desk.pane.rows // 2))

    def do_half_up(self, count: int) -> None:
        self._move(-max(1, count) * max(1, self.desk.pane.rows // 2))

    def do_page_down(self, count: int) -> None:
        self._move(max(1, count) * self._page)

    def do_page_up(self, count: int) -> None:
        self._move(-max(1, count) * self._page)

    def do_top(self, _count: int) -> None:
        self._go(0)

    def do_bottom(self, _count: int) -> None:
        self._go(self.desk.pane.line_count() - 1)

    @property
    def _page(self) -> int:
        """A page keeps one line of the last one in sight."""
        return max(1, self.desk.pane.rows - 1)

    def _line(self, steps: int) -> None:
        """Lines, rows or, while a block of the article is picked, blocks."""
        picking = self.desk.view.place == "article" and self.team.made("cutting")
        if not (picking and self.team.cutting.move(steps)):
            self._move(steps)

    def _move(self, lines: int) -> None:
        pane = self.desk.pane
        if isinstance(pane, RowList):
            pane.move(lines)
        else:
            pane.scroll_top(pane.top + lines)

    def _go(self, line: int) -> None:
        pane = self.desk.pane
        if isinstance(pane, RowList):
            pane.go_to(line, 1 if line == 0 else -1)
        else:
            pane.scroll_top(line)


class Places:
    """Moves from pane to pane: open, back, next, and what is seen."""

    def __init__(self, desk: Desk, team: Team) -> None:
        self.desk = desk
        self.team = team

    # --- commands -------------------------------------------------------------------------------

    def do_open(self, _count: int) -> None:
        place = self.desk.view.place
        if place == "feeds":
            row = self.desk.panes.feeds.selected()
            if row is not None:
                self._open_feed(row)
        elif place == "stories":
            self.team.opening.open_selected()
        elif place == "sidebar":
            self._open_entry()
        elif self.team.cutting.take() or self.team.noting.edits() or self._returns():
            return
        elif self.team.articles.current is not None:
            self.desk.look(place="sidebar", sidebar=True)
        else:
            self.desk.panes.article.scroll_top(self.desk.panes.article.top + 1)

    def do_back(self, _count: int) -> None:
        desk, place = self.desk, self.desk.view.place
        if place == "sidebar":
            self._out_of_section()
        elif desk.view.alone:
            desk.look(alone=False)
        elif place == "article":
            self.team.opening.leave()
            desk.focus("stories")
        elif place == "stories":
            desk.focus("feeds")
        elif desk.key in TREE_KEYS or desk.key in ("backspace", "ctrl+x"):
            self._out_of_folder()
        else:
            desk.host.leave()

    def do_next_pane(self, _count: int) -> None:
        self._cycle(1)

    def do_previous_pane(self, _count: int) -> None:
        self._cycle(-1)

    def do_sidebar(self, _count: int) -> None:
        view = self.desk.view
        if sidebar_stays(self.desk.host.columns()) and not view.alone and view.place != "sidebar":
            self.desk.look(sidebar=not view.sidebar)
        elif view.place == "sidebar":
            self.desk.look(place="article", sidebar=False)
        else:
            self.desk.look(place="sidebar", sidebar=True)
        self.team.sizing.keep()

    def do_article_alone(self, _count: int) -> None:
        if not self.desk.view.alone and self.desk.view.place != "article":
            self.desk.focus("article")
        self.desk.look(alone=not self.desk.view.alone)

    def do_cancel(self, _count: int) -> None:
        """Escape ends the nearest thing: hits, the overlay, the filter, the refresh."""
        desk = self.desk
        if self.team.finding.clear() or self.team.finding.unnarrow() or self.team.noting.clear():
            return
        if self.team.keeping.unpick():
            return
        if desk.view.place == "article" and self.team.cutting.leave():
            return
        if desk.view.place == "sidebar":
            desk.focus("article")
        elif desk.view.alone:
            desk.look(alone=False)
        elif desk.view.place == "article":
            self._clear_marks()
            self.do_back(1)
        elif not (self.team.feeding.stop() or self.team.finding.unfilter()):
            self._clear_marks()

    # --- how ------------------------------------------------------------------------------------

    def _clear_marks(self) -> None:
        from tui_reader.view.article.marks import Layer

        self.desk.panes.article.lay("chosen", Layer())
        self.desk.panes.article.lay("current", Layer())
        self.desk.status.say("")

    def _cycle(self, step: int) -> None:
        """The next pane that is seen or, one at a time, the next that has something to show."""
        places = [place for place in PLACES if place != "sidebar" or self._has_sidebar()]
        place = self.desk.view.place
        at = places.index(place) if place in places else 0
        self.desk.focus(places[(at + step) % len(places)])

    def _has_sidebar(self) -> bool:
        return self.desk.view.sidebar or self.desk.view.place == "sidebar"

    def _returns(self) -> bool:
        """Enter on a footnote one has jumped to: back to its mark."""
        return self.team.made("footnotes") and self.team.footnotes.back()

    def _open_feed(self, row: FeedRow) -> None:
        if row.kind == "folder" and row.folded:
            self.team.feeding.fold(row.key)
            return
        self.team.listings.open(row.listing())
        self.desk.status.say("")
        self.desk.focus("stories")

    def _open_entry(self) -> None:
        entry = self.desk.panes.sidebar.selected()
        if entry is None:
            return
        if entry.kind == "entity":
            self.team.articles.next_of(entry)
        elif entry.kind == "section" and (entry.folded or self.desk.key not in INTO_KEYS):
            self.team.seeing.fold(entry.key)
        else:
            self.desk.panes.sidebar.move(1)

    def _out_of_section(self) -> None:
        """h folds the section it stands on; everything else leaves the sidebar."""
        row = self.desk.panes.sidebar.selected()
        open_section = row is not None and row.kind == "section" and not row.folded
        if row is not None and open_section and self.desk.key in TREE_KEYS:
            self.team.seeing.fold(row.key)
        else:
            self.desk.focus("article")

    def _out_of_folder(self) -> None:
        row = self.desk.panes.feeds.selected()
        if row is not None and row.kind == "folder" and not row.folded:
            self.team.feeding.fold(row.key)
        elif row is not None and row.feed is not None and row.feed.folder:
            self.desk.panes.feeds.select("folder:" + "/".join(row.feed.folder))
        else:
            quits = self.desk.keys.hint("quit")
            self.desk.say(f"This is the top level: {quits} leaves the reader.")
