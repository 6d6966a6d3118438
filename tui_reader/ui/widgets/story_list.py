"""The story list: the rows of one listing, drawn from a window on the database."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING

from rich.segment import Segment

from tui_reader import clock
from tui_reader.model import StoryRow
from tui_reader.ui.messages import ExcerptsWanted, StoriesChanged
from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.widgets.row_list import RowList
from tui_reader.view.lists import excerpts, rows
from tui_reader.view.lists.rows import Parts
from tui_reader.view.lists.story_window import StoryWindow

if TYPE_CHECKING:
    from tui_reader.library.matches import Excerpt


class StoryList(RowList):
    """Rows of stories with a cursor that nothing but the user moves."""

    def __init__(self, styles: Styles, show_key: str) -> None:
        super().__init__("stories", styles)
        self.window: StoryWindow | None = None
        self.title = ""
        self.with_feed = True
        self.waiting = 0
        """Stories that came in since the list was opened."""
        self.show_key = show_key
        """The key that shows them."""
        self.below: tuple[str, ...] = ()
        """What is said below the last row, dimmed: a welcome, or why the list is empty."""
        self.now = clock.seconds()
        self.picked: dict[int, None] = {}
        """Ids of the stories that are picked to be saved, in the order they were."""
        self.excerpts: dict[int, Excerpt | None] = {}
        """What is shown of each story below its title; None while it is looked up."""
        self._missing: list[int] = []

    def pick(self, id: int) -> None:
        """Pick a story, or not any more."""
        if id in self.picked:
            del self.picked[id]
        else:
            self.picked[id] = None
        self.repaint()

    def unpick(self) -> None:
        """Pick nothing any more."""
        self.picked.clear()
        self.repaint()

    def show(
        self, window: StoryWindow, title: str, *, with_feed: bool, cursor: int = 0, tall: int = 1
    ) -> None:
        """Another listing, or the same one loaded anew. `tall`: 2 shows an excerpt of each."""
        self.window, self.title, self.with_feed, self.tall = window, title, with_feed, tall
        self.excerpts.clear()
        self.waiting = 0
        self.now = clock.seconds()
        self.cursor = max(0, min(cursor, window.total - 1))
        self.top = min(self.top, self.last_top) if cursor else 0
        self.forget()
        self.show_cursor()
        self.refresh()

    def selected(self) -> StoryRow | None:
        """The row under the cursor."""
        return self.window.row(self.cursor) if self.window else None

    def stories_changed(self, message: StoriesChanged) -> None:
        """Stories' state has changed: show it where their rows are loaded."""
        if (window := self.window) is None:
            return
        for id in message.ids:
            window.change(id, **message.fields)
            at = window.loaded(id)
            if at is not None:
                self.repaint_line(at)

    def change_all(self, **values: object) -> None:
        """The state of every story of the list has changed."""
        if self.window is not None:
            self.window.change_all(**values)
            self.repaint()

    def set_waiting(self, count: int) -> None:
        """So many stories came in since; the heading says so, nothing moves."""
        if count != self.waiting:
            self.waiting = count
            self.refresh()

    def tick(self, now: int) -> None:
        """Time goes on: ages are shown anew, if any of them changed."""
        if now // 60 != self.now // 60:
            self.now = now
            self.refresh()

    # --- excerpts -------------------------------------------------------------------------------

    def _excerpt(self, id: int) -> Excerpt | None:
        """What is known of a story's text; it is asked for with others that are seen."""
        if id not in self.excerpts:
            self.excerpts[id] = None
            self._missing.append(id)
            if len(self._missing) == 1:
                self.call_later(self._ask)
        return self.excerpts[id]

    def _ask(self) -> None:
        ids, self._missing = tuple(self._missing), []
        self.post_message(ExcerptsWanted(ids))

    def set_excerpts(self, found: Mapping[int, Excerpt]) -> None:
        """They were looked up."""
        self.excerpts.update(found)
        self.refresh()

    # --- what a pane says -----------------------------------------------------------------------

    def line_count(self) -> int:
        return self.window.total * self.tall if self.window else 0

    def line_key(self, index: int) -> Hashable:
        index, part = divmod(index, self.tall)
        row = self.window.row(index) if self.window else None
        if row is None:
            return None
        if part:
            return self._excerpt(row.id), index == self.cursor, self.active
        age = rows.age(row.at, self.now)
        return row, age, row.id in self.picked, index == self.cursor  # all of it: what it shows

    def line_segments(self, index: int, cells: int) -> list[Segment]:
        index, part = divmod(index, self.tall)
        row = self.window.row(index) if self.window else None
        if row is None:
            return self.blank_line(0, cells)
        if part:
            shown = excerpts.line(self._excerpt(row.id), cells)
            return self.segments(shown, *self.cursor_roles(index))
        parts = rows.story(row, cells, self.now, self.with_feed)
        if row.id in self.picked:
            parts[0] = ("✓", "accent")
        return self.segments(parts, *self.cursor_roles(index))

    def heading(self, cells: int) -> Parts:
        count = f"{self.row_count():,}" if self.window else ""
        note = f"{self.waiting:,} new · press {self.show_key}" if self.waiting else count
        parts = rows.heading(self.title, note, cells, self.active)
        if self.waiting:
            parts[-1] = (parts[-1][0], "star")
        return parts

    def blank_line(self, past: int, cells: int) -> list[Segment]:
        if 1 <= past <= len(self.below):
            return self.segments(rows.remark(self.below[past - 1], cells))
        return super().blank_line(past, cells)
