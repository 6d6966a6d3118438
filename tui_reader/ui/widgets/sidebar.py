"""The sidebar: the people, places, organisations and figures of the story that is shown."""

from __future__ import annotations

from collections.abc import Hashable

from rich.segment import Segment

from tui_reader.model import OpenStory
from tui_reader.ui import rows, sections
from tui_reader.ui.cells import cut, fit, width
from tui_reader.ui.rows import Parts
from tui_reader.ui.sections import SideRow
from tui_reader.ui.styles import Styles
from tui_reader.ui.widgets.row_list import RowList


class Sidebar(RowList):
    """Entries by section; each once, with its count."""

    def __init__(self, styles: Styles) -> None:
        super().__init__("sidebar", styles)
        self.entries: list[SideRow] = []
        self.folded: frozenset[str] = frozenset({"Other"})
        self.empty = ""
        """What is said when there is nothing to list."""
        self._story: OpenStory | None = None

    def show(self, story: OpenStory | None, empty: str = "") -> None:
        """Another story, or new marks of the same one (the cursor stays on its entry)."""
        same = self._story is not None and story is not None and _id(self._story) == _id(story)
        self._story, self.empty = story, empty
        self._rebuild(same)

    def toggle(self, group: str) -> None:
        """Fold or unfold a section."""
        self.folded = self.folded ^ {group}
        self._rebuild(True)

    def _rebuild(self, same: bool) -> None:
        before = self.selected() if same else None
        story = self._story
        self.entries = sections.rows(story.article, story.annotations, self.folded) if story else []
        found = [i for i, row in enumerate(self.entries) if before and _same(row, before)]
        self.cursor = found[0] if found else min(1, max(0, len(self.entries) - 1))
        self.top = min(self.top, self.last_top) if same else 0
        self.repaint()

    def selected(self) -> SideRow | None:
        """The entry under the cursor."""
        return self.entries[self.cursor] if self.cursor < len(self.entries) else None

    def select_mention(self, index: int) -> SideRow | None:
        """Put the cursor on the entry that a mention belongs to, unfolding its section."""
        row = self._entry_of(index)
        if row is None and self.folded:
            self.folded = frozenset()
            self._rebuild(True)
            row = self._entry_of(index)
        if row is not None:
            self.go_to(self.entries.index(row))
        return row

    def _entry_of(self, index: int) -> SideRow | None:
        return next((row for row in self.entries if index in row.mentions), None)

    # --- what a pane says -----------------------------------------------------------------------

    def selectable(self, index: int) -> bool:
        return self.entries[index].kind != "gap"

    def line_count(self) -> int:
        return len(self.entries)

    def line_key(self, index: int) -> Hashable:
        return index, index == self.cursor

    def line_segments(self, index: int, cells: int) -> list[Segment]:
        row = self.entries[index]
        return self.segments(_parts(row, cells), *self.cursor_roles(index))

    def heading(self, cells: int) -> Parts:
        return rows.heading("In this story", "", cells, self.active)

    def blank_line(self, past: int, cells: int) -> list[Segment]:
        if past == 1 and not self.entries and self.empty:
            return [Segment(fit("  " + self.empty, cells), self.inks.of("dim"))]
        return super().blank_line(past, cells)


def _id(story: OpenStory) -> int:
    return story.story.row.id


def _same(row: SideRow, other: SideRow) -> bool:
    return (row.kind, row.key) == (other.kind, other.key)


def _parts(row: SideRow, cells: int) -> Parts:
    if row.kind == "gap":
        return [(" " * cells, "text")]
    count = f" {row.count:,} "
    room = max(0, cells - 3 - len(count))
    if row.kind == "section":
        mark = "▸ " if row.folded else "▾ "
        return [(" " + mark, "dim"), (fit(row.label, room), "pane"), (count, "dim")]
    label = cut(row.label, room)
    pad = " " * (room - width(label))  # on its own, or an underline would run through it
    return [("   ", "text"), (label, f"kind:{row.mark}"), (pad, "text"), (count, "dim")]
