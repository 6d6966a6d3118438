"""Lists with a cursor: the common half of the feed pane, the story list and the sidebar."""

from __future__ import annotations

from textual import events
from textual.geometry import Offset

from tui_reader.ui.messages import CursorMoved, RowChosen
from tui_reader.ui.widgets.pane import Pane

LEFT = 1
"""The button that chooses."""


class RowList(Pane):
    """A pane whose lines can be selected one at a time."""

    cursor = 0
    """Index of the selected row."""
    tall = 1
    """Lines that a row takes."""

    def row_count(self) -> int:
        """How many rows there are."""
        return self.line_count() // self.tall

    def repaint_row(self, index: int) -> None:
        """Show one row anew."""
        self.repaint_line(index * self.tall, self.tall)

    def selectable(self, index: int) -> bool:
        """False for rows that the cursor passes over (gaps)."""
        return True

    def cursor_roles(self, index: int) -> tuple[str, ...]:
        """The roles that lie below a row's own: the cursor's, if it stands there."""
        if index != self.cursor:
            return ()
        return ("cursor",) if self.active else ("cursor_idle",)

    def set_active(self, active: bool) -> None:
        super().set_active(active)
        self.repaint_row(self.cursor)

    def move(self, rows: int) -> bool:
        """Move the cursor by so many rows; False when it cannot move."""
        step = 1 if rows > 0 else -1
        return self.go_to(self.cursor + rows, step)

    def move_page(self, lines: int) -> bool:
        """Move the cursor by the rows that so many lines hold."""
        rows = max(1, abs(lines) // self.tall)
        return self.move(rows if lines > 0 else -rows)

    def go_first(self) -> bool:
        return self.go_to(0)

    def go_last(self) -> bool:
        return self.go_to(self.row_count() - 1, -1)

    def go_to(self, index: int, step: int = 1) -> bool:
        """Put the cursor on a row, or the next selectable one in the direction of `step`."""
        last = self.row_count() - 1
        index = max(0, min(index, last))
        while 0 <= index <= last and not self.selectable(index):
            index += step
        if last < 0 or not 0 <= index <= last:
            return False
        moved = index != self.cursor
        if moved:
            before, self.cursor = self.cursor, index
            self.repaint_row(before)
            self.repaint_row(index)
            self.post_message(CursorMoved(self.place, index))
        self.show_cursor()
        return moved

    def show_cursor(self) -> None:
        """Scroll until the cursor is seen, with a line around it where there is room."""
        if not self.size.height:
            return  # not on the screen yet
        around = 1 if self.rows > 4 else 0
        first = self.cursor * self.tall
        past = first + self.tall
        if first - around < self.top:
            self.scroll_top(first - around)
        elif past + around > self.top + self.rows:
            self.scroll_top(past + around - self.rows)
        self.place_terminal_cursor()

    def place_terminal_cursor(self) -> None:
        """Screen readers follow the terminal's cursor: keep it where the selection is."""
        if self.active and self.is_mounted:
            y = self.cursor * self.tall - self.top + self.head
            self.app.cursor_position = self.region.offset + Offset(1, y)

    def on_resize(self, _event: events.Resize) -> None:
        self.forget()
        self.scroll_top(self.top)
        self.show_cursor()

    def aim(self, x: int, y: int) -> None:
        index = (y - self.head + self.top) // self.tall
        if y >= self.head and 0 <= index < self.row_count() and self.selectable(index):
            self.go_to(index)

    def on_click(self, event: events.Click) -> None:
        if event.button != LEFT:
            return
        index = (event.y - self.head + self.top) // self.tall
        if event.x == self.size.width - 1 or not 0 <= index < self.row_count():
            return
        if event.y >= self.head and self.selectable(index):
            self.go_to(index)
            self.post_message(RowChosen(self.place, index))
