"""Choices and what they come to: the two panes of all that lies over the screen to pick from.

They show what they are given; what a choice means is known to who offers it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from rich.segment import Segment

from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.widgets.pane import Pane
from tui_reader.ui.widgets.row_list import RowList
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.view.lists.rows import Parts
from tui_reader.view.text.cells import cut, fit, width
from tui_reader.view.text.wrap import Lines, wrap
from tui_reader.wording import Sentence

LONGER = Sentence(" · {key:preview_down} {key:preview_up} scroll it")
LOOK = 4
"""Lines that the preview is scrolled by while the cursor stays."""


class Choices(RowList):
    """The rows; section headings are rows that the cursor passes over."""

    GROUND = ("panel",)

    def __init__(self, styles: Styles) -> None:
        super().__init__("choices", styles)
        self.active = True
        self.shown: list[PickerItem | str] = []
        self.keys_width = 0
        self.empty = ""
        """What is said when there are no rows."""
        self.bare = False
        """True until a row is moved to: none is under the cursor yet."""
        self.head_line: Callable[[int], Parts] | None = None
        """The line above the rows, where it says more than the title."""
        self.title_width = 24
        """Cells of the titles where details stand beside them."""

    def show(self, choices: Sequence[PickerItem]) -> None:
        """These rows, the cursor on the first."""
        self.shown = []
        section = ""
        for choice in choices:
            if choice.section and choice.section != section:
                section = choice.section
                self.shown.append(section)
            self.shown.append(choice)
        self.keys_width = min(18, max((width(choice.key) for choice in choices), default=0))
        self.cursor = self.top = 0
        self.go_to(0)
        self.repaint()

    def select(self, id: str) -> bool:
        """Put the cursor on a row; False when it is not there."""
        for at, row in enumerate(self.shown):
            if isinstance(row, PickerItem) and row.id == id:
                self.go_to(at)
                return True
        return False

    def move(self, rows: int) -> bool:
        """As of all lists; where no row is under the cursor, it comes to the first one that is."""
        if not self.bare:
            return super().move(rows)
        self.hold()
        return True

    def go_to(self, index: int, step: int = 1) -> bool:
        self.hold()
        return super().go_to(index, step)

    def hold(self, held: bool = True) -> None:
        """Have a row under the cursor, or none until one is moved to."""
        if self.bare is held:
            self.bare = not held
            self.repaint_row(self.cursor)

    def cursor_roles(self, index: int) -> tuple[str, ...]:
        return () if self.bare else super().cursor_roles(index)

    def blank_line(self, past: int, cells: int) -> list[Segment]:
        if past == 0 and not self.shown and self.empty:
            return self.segments([(fit(f"  {self.empty}", cells), "dim")])
        return super().blank_line(past, cells)

    def selected(self) -> PickerItem | None:
        row = self.shown[self.cursor] if self.cursor < len(self.shown) and not self.bare else None
        return row if isinstance(row, PickerItem) else None

    def selectable(self, index: int) -> bool:
        return isinstance(self.shown[index], PickerItem)

    def line_count(self) -> int:
        return len(self.shown)

    def line_key(self, index: int) -> Hashable:
        return None

    def line_segments(self, index: int, cells: int) -> list[Segment]:
        row = self.shown[index]
        if isinstance(row, str):
            return self.segments([(fit(f" {row}", cells), "pane")])
        if row.drawn is not None:
            return self.segments(row.drawn(cells), *self.cursor_roles(index))
        keys = f" {fit(row.key, self.keys_width, right=True)}  " if self.keys_width else " "
        room = max(0, cells - width(keys))
        wanted = min(self.title_width, room * 9 // 20)
        title = min(room, wanted) if row.detail and self.keys_width and room > 60 else room
        if row.detail and title == room:
            title = min(width(row.title) + 2, room)
        parts: Parts = [
            (keys, "key"), (fit(row.title, title - 1), "text"), (" " if title else "", "text"),
            (fit(row.detail, room - title), "dim"),
        ]  # fmt: skip
        return self.segments(parts, *self.cursor_roles(index))

    @property
    def head(self) -> int:
        return 0 if self.head_line is None else 1  # the sheet has their name

    def heading(self, cells: int) -> Parts:
        return [] if self.head_line is None else self.head_line(cells)


class Preview(Pane):
    """What the choice under the cursor comes to: its first lines, as far as there is room."""

    GROUND = ("panel",)
    PARTED = False

    def __init__(self, styles: Styles, title: str = "Preview") -> None:
        super().__init__("preview", styles)
        self.title = title
        self.longer = ""
        """What is said beside the title of lines that have no room."""
        self.lines: Sequence[str] = ()

    def say(self, text: str) -> None:
        """A text, wrapped at the width."""
        found = Lines()
        wrap(text, 0, len(text), max(1, self.room - 2), found)
        self.show([text[a:b] for a, b in zip(found.starts, found.ends, strict=True)])

    def show(self, lines: Sequence[str]) -> None:
        """Another choice's lines."""
        self.lines = lines
        self.scroll_top(0)
        self.repaint()

    def line_count(self) -> int:
        return len(self.lines)

    def line_key(self, index: int) -> Hashable:
        return None

    def line_segments(self, index: int, cells: int) -> list[Segment]:
        return self.segments([(fit(f" {self.lines[index]}", cells), "text")])

    def acts(self) -> dict[str, Callable[[int], object]]:
        """The commands that scroll it."""
        return {
            "preview_down": lambda count: self.move(LOOK * max(1, count)),
            "preview_up": lambda count: self.move(-LOOK * max(1, count)),
        }

    def heading(self, cells: int) -> Parts:
        more = self.longer if self.line_count() > self.rows else ""
        said = cut(f" {self.title}{more} ", cells - 2)
        return [("─", "rule"), (said, "dim"), ("─" * (cells - 1 - width(said)), "rule")]
