"""The feed pane: smart rows, folders and feeds with their unread counts."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment

from tui_reader.model import Feed
from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.widgets.row_list import RowList
from tui_reader.view.lists import feed_tree, rows
from tui_reader.view.lists.feed_tree import FeedRow
from tui_reader.view.lists.rows import Parts

if TYPE_CHECKING:
    from tui_reader.list_model import SmartFeed


class FeedPane(RowList):
    """A tree drawn as a list; folders fold."""

    def __init__(self, styles: Styles) -> None:
        super().__init__("feeds", styles)
        self.listed: list[FeedRow] = []
        self.folded: frozenset[str] = frozenset()
        self.unread_only = False
        """True while feeds without unread stories are hidden."""
        self.current = ""
        """Row id of the listing that the story list shows."""
        self.feeds: Sequence[Feed] = ()
        self.kept: Sequence[SmartFeed] = ()
        self._counts: Mapping[str, int] = {}
        self._kept_counts: Mapping[str, int] = {}

    def show(
        self, feeds: Sequence[Feed], counts: Mapping[str, int], kept: Sequence[SmartFeed] = ()
    ) -> None:
        """New counts, feeds or kept searches; the cursor stays on its row."""
        self.feeds, self.kept, self._counts = feeds, kept, counts
        self._rebuild()

    def count_kept(self, unread: Mapping[int, int]) -> None:
        """The kept searches were counted."""
        counts = {f"kept:{number}": count for number, count in unread.items()}
        if counts != self._kept_counts:
            self._kept_counts = counts
            self._rebuild()

    def fold(self, folders: frozenset[str]) -> None:
        """Show these folders folded."""
        self.folded = folders
        self._rebuild()

    def hide_read(self, on: bool) -> None:
        """Show only feeds that have unread stories, or are listed now; or all."""
        self.unread_only = on
        self._rebuild()

    def _rebuild(self) -> None:
        before = self.selected()
        counts = {**self._counts, **self._kept_counts}
        feeds = [
            feed
            for feed in self.feeds
            if not self.unread_only or feed.unread or f"feed:{feed.id}" == self.current
        ]
        self.listed = feed_tree.rows(feeds, counts, self.folded, self.kept)
        if before is not None:
            at = next((i for i, row in enumerate(self.listed) if row.id == before.id), None)
            self.cursor = min(self.cursor, len(self.listed) - 1) if at is None else at
            if not self.selectable(self.cursor):
                self.cursor -= 1
        self.scroll_top(self.top)
        self.repaint()

    @property
    def unread(self) -> int:
        """Unread stories of the whole library."""
        return self._counts.get("unread", 0)

    def set_current(self, id: str) -> None:
        """Mark the row whose stories are shown."""
        self.current = id
        self.repaint()

    def selected(self) -> FeedRow | None:
        """The row under the cursor."""
        return self.listed[self.cursor] if self.cursor < len(self.listed) else None

    def select(self, id: str) -> None:
        """Put the cursor on a row, if it is there."""
        for index, row in enumerate(self.listed):
            if row.id == id:
                self.go_to(index)

    # --- what a pane says -----------------------------------------------------------------------

    def selectable(self, index: int) -> bool:
        return self.listed[index].kind != "gap"

    def line_count(self) -> int:
        return len(self.listed)

    def line_key(self, index: int) -> Hashable:
        return index, index == self.cursor

    def line_segments(self, index: int, cells: int) -> list[Segment]:
        row = self.listed[index]
        below = self.cursor_roles(index)
        return self.segments(rows.feed_in(row, cells, self.current), *below)

    def heading(self, cells: int) -> Parts:
        wrong = sum(1 for feed in self.feeds if feed.error)
        note = f"{wrong} failing" if wrong else ""
        return rows.heading("Feeds", note, cells, self.active)
