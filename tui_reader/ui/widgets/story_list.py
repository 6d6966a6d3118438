"""The story list: the rows of one listing, drawn from a window on the database."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events

from tui_reader import clock
from tui_reader.model import StoryRow
from tui_reader.ui.messages import ExcerptsWanted, StoriesChanged
from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.widgets.row_list import RowList
from tui_reader.view import ages
from tui_reader.view.lists import excerpts, rows, story_rows
from tui_reader.view.lists.rows import Parts
from tui_reader.view.lists.story_window import StoryWindow

if TYPE_CHECKING:
    from tui_reader.library.gists import Gist
    from tui_reader.library.matches import Excerpt

KEPT = 2_000
"""Gists held at most."""


class StoryList(RowList):
    """Rows of stories with a cursor that nothing but the user moves."""

    def __init__(self, styles: Styles, show_key: str) -> None:
        super().__init__("stories", styles)
        self.window: StoryWindow | None = None
        self.title = ""
        self.with_feed = True
        self.whole = 0
        """How many stories the rows stand for, where that is known."""
        self.waiting = 0
        """Stories that came in since the list was opened."""
        self.show_key = show_key
        """The key that shows them."""
        self.below: tuple[str, ...] = ()
        """What is said below the last row, dimmed: a welcome, or why the list is empty."""
        self.now = clock.seconds()
        self.picked: dict[int, None] = {}
        """Ids of the stories that are picked to be saved, in the order they were."""
        self.lines = 2
        self.found = False
        """What is listed was found: an excerpt of each is shown."""
        self.excerpts: dict[int, Excerpt] = {}
        """What is shown of each story that was found, around the place."""
        self.gists: dict[int, Gist] = {}
        """What each story is about, as far as it was looked up."""
        self._asked: set[int] = set()
        """Stories whose excerpt or gist was looked up for this list."""
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
        self, window: StoryWindow, title: str, *, with_feed: bool, cursor: int = 0,
        found: bool = False,
    ) -> None:  # fmt: skip
        """Another listing, or the same one loaded anew: with a cursor that was kept, its line stays
        where it is on the screen. `found`: an excerpt of each is shown."""
        line = self.cursor * self.tall - self.top
        self.window, self.title, self.with_feed, self.found = window, title, with_feed, found
        self.excerpts.clear()
        self._asked.clear()
        self.waiting = 0
        self.now = clock.seconds()
        self.cursor = max(0, min(cursor, window.length - 1))
        self._grow()
        kept = max(0, min(self.cursor * self.tall - line, self.last_top))
        self.top = kept if cursor else 0
        self.forget()
        self.show_cursor()
        self.refresh()

    def lay(self, lines: int) -> None:
        """Lines that a story has, besides that of its excerpt."""
        if lines != self.lines:
            self.lines = lines
            self._grow()
            self.repaint()

    def on_resize(self, event: events.Resize) -> None:
        self._grow()
        super().on_resize(event)

    def _grow(self) -> None:
        """As many lines a story as its parts need; the selected one stays where it is."""
        under = self.found and not (self.lines > 1 and self.room >= story_rows.COLUMNS)
        tall = self.lines + under
        if tall != self.tall:
            at = self.cursor * self.tall - self.top
            self.tall = tall
            self.top = max(0, min(self.cursor * tall - at, self.last_top))

    def selected(self) -> StoryRow | None:
        """The row under the cursor."""
        return self.window.row(self.cursor) if self.window else None

    def unfold(self, rows: Sequence[StoryRow]) -> None:
        """Show rows below the selected one."""
        if self.window is not None:
            self.window.unfold(self.cursor, rows)
            self._rearranged()

    def fold(self) -> bool:
        """Show the row under the cursor, or that it hangs from, alone; False when it is."""
        window = self.window
        if window is None or not window.unfolded(self.cursor):
            return False
        self.cursor = window.fold(self.cursor)
        self._rearranged()
        return True

    def _rearranged(self) -> None:
        """There are other rows below the cursor."""
        self.top = max(0, min(self.top, self.last_top))
        self.repaint()
        self.show_cursor()

    def stories_changed(self, message: StoriesChanged) -> None:
        """Stories' state has changed: show it where their rows are loaded."""
        if (window := self.window) is None:
            return
        for id in message.ids:
            window.change(id, **message.fields)
            at = window.loaded(id)
            if at is not None:
                self.repaint_row(at)

    def change_all(self, **values: object) -> None:
        """The state of every story of the list has changed."""
        if self.window is not None:
            self.window.change_all(**values)
            self.repaint()

    def set_counted(self, total: int) -> None:
        """The rows were counted."""
        if self.window is not None:
            self.window.count_is(total)
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

    # --- what is looked up of stories that are seen ---------------------------------------------

    def _want(self, id: int) -> None:
        """Ask for what is shown of a story besides its row, with others that are seen."""
        if id not in self._asked:
            self._asked.add(id)
            self._missing.append(id)
            if len(self._missing) == 1:
                self.call_later(self._ask)

    def _ask(self) -> None:
        ids, self._missing = tuple(self._missing), []
        self.post_message(ExcerptsWanted(ids))

    def in_sight(self) -> list[int]:
        """Ids of the stories that are seen."""
        first, past = self.top // self.tall, -(-(self.top + self.rows) // self.tall)
        found = [self.window.row(at) for at in range(first, past)] if self.window else []
        return [row.id for row in found if row is not None]

    def unask(self, ids: Iterable[int]) -> None:
        """Nothing was looked up of these: they are out of sight."""
        self._asked.difference_update(ids)

    def ask_again(self, *ids: int) -> None:
        """More is known now of these stories, or of any that are seen and name nobody yet."""
        seen = self.in_sight() if self.lines > 1 and not self.found else []
        for id in seen:
            gist = self.gists.get(id)
            if id in ids or not (ids or (gist and gist.about)):
                self._asked.discard(id)
                self._want(id)

    def set_excerpts(self, found: Mapping[int, Excerpt]) -> None:
        """They were looked up."""
        self.excerpts.update(found)
        self.refresh()

    def set_gists(self, found: Mapping[int, Gist]) -> None:
        """They were looked up."""
        if len(self.gists) > KEPT:
            self.gists.clear()
        self.gists.update(found)
        self.refresh()

    # --- what a pane says -----------------------------------------------------------------------

    def line_count(self) -> int:
        return self.window.length * self.tall if self.window else 0

    def line_key(self, index: int) -> Hashable:
        index, part = divmod(index, self.tall)
        row = self.window.row(index) if self.window else None
        if row is None:
            return None
        if part:
            self._want(row.id)
            known = self.excerpts.get(row.id), self.gists.get(row.id)
        else:
            known = None, None
        age = ages.age(row.at, self.now)
        picked, under = row.id in self.picked, index == self.cursor and self.active
        sign = self.window.sign(index, part) if self.window else ""
        return row, age, part, sign, picked, known, index == self.cursor, under

    def line_segments(self, index: int, cells: int) -> list[Segment]:
        index, part = divmod(index, self.tall)
        row = self.window.row(index) if self.window else None
        if row is None:
            return self.blank_line(0, cells)
        sign = self.window.sign(index, part) if self.window else ""
        parts = self._parts(row, part, cells, sign)
        return self.segments(parts, *self.cursor_roles(index))

    def _parts(self, row: StoryRow, part: int, cells: int, sign: str) -> Parts:
        """A line of a story: of its title, of what it is about, of where it was found."""
        with_feed = self.with_feed
        if part and (self.found and part == self.tall - 1):
            return excerpts.line(self.excerpts.get(row.id), cells)
        if part:
            gist = self.gists.get(row.id)
            return story_rows.second_line(row, cells, self.now, with_feed, gist, sign)
        first = story_rows.one_line if self.lines < 2 else story_rows.first_line
        parts = first(row, cells, self.now, with_feed, sign)
        if row.id in self.picked:
            parts[0] = ("✓", "accent")
        return parts

    def heading(self, cells: int) -> Parts:
        count = rows.told(self.window.total, self.whole, cells) if self.window else ""
        if self.window and not self.window.counted:
            count = rows.uncounted(self.window.total)
        note = f"{self.waiting:,} new · press {self.show_key}" if self.waiting else count
        parts = rows.heading(self.title, note, cells, self.active)
        if self.waiting:
            parts[-1] = (parts[-1][0], "star")
        return parts

    def blank_line(self, past: int, cells: int) -> list[Segment]:
        if 1 <= past <= len(self.below):
            return self.segments(rows.remark(self.below[past - 1], cells))
        return super().blank_line(past, cells)
