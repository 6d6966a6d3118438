"""The page of an entity: what it was composed of, with a cursor that goes from target to target."""

from __future__ import annotations

from collections.abc import Hashable

from rich.segment import Segment
from textual import events
from textual.geometry import Offset

from tui_reader import clock
from tui_reader.library.concordance import EntityPage
from tui_reader.ui.messages import RowChosen
from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.widgets.pane import Pane
from tui_reader.view.lists import rows
from tui_reader.view.lists.dossier import Dossier, Target, line_cells
from tui_reader.view.lists.entity_page import compose
from tui_reader.view.lists.rows import Parts
from tui_reader.view.text.cells import width


class EntityPane(Pane):
    """Shows one entity."""

    def __init__(self, styles: Styles) -> None:
        super().__init__("entity", styles)
        self.active = True
        self.dossier = Dossier()
        self.cursor = 0
        """Index of the selected target."""
        self._fresh = False
        """True until the cursor is moved: the page may not know yet how high it is."""
        self.opened: frozenset[str] = frozenset()
        """The parts of the page that were unfolded."""
        self._page: EntityPage | None = None

    def show(self, page: EntityPage, cursor: int = -1, top: int = 0) -> None:
        """Another entity; the cursor on its newest story, or where it was."""
        if self._page is None or self._page.entity.id != page.entity.id:
            self.opened = frozenset()
        self._page = page
        self._put_together()
        self._fresh = cursor < 0
        self.cursor = self._first() if self._fresh else cursor
        self.top = min(top, self.last_top)
        self.repaint()

    def _first(self) -> int:
        """The newest story, if it is seen with the head of the page; else what stands first."""
        heads, spans = self.dossier.heads, self.dossier.spans
        return heads[0] if heads and spans[heads[0]][1] < self.rows else 0

    def unfold(self, part: str) -> None:
        """Show all of a part; the cursor comes to the first that was hidden."""
        self.opened |= {part}
        self._put_together()
        self.repaint()
        self.show_cursor()

    def _put_together(self) -> None:
        if self._page is not None:
            self.dossier = compose(self._page, self.room, clock.seconds(), self.opened)

    def on_resize(self, _event: events.Resize) -> None:
        self._put_together()
        if self._fresh:
            self.cursor = self._first()
        self.top = min(self.top, self.last_top)
        self.repaint()
        self.show_cursor()

    # --- the cursor -----------------------------------------------------------------------------

    def selected(self) -> Target | None:
        targets = self.dossier.targets
        return targets[self.cursor] if self.cursor < len(targets) else None

    def go_to(self, index: int) -> None:
        """Select a target and show all of it."""
        last = len(self.dossier.targets) - 1
        if last < 0:
            return
        self.cursor, self._fresh = max(0, min(index, last)), False
        self.repaint()
        self.show_cursor()

    def step_story(self, steps: int) -> None:
        """To the next story, or the one before."""
        heads = self.dossier.heads
        if steps > 0:
            after = [head for head in heads if head > self.cursor]
            self.go_to(after[min(steps, len(after)) - 1] if after else self.cursor)
        else:
            before = [head for head in heads if head < self.cursor]
            self.go_to(before[max(steps, -len(before))] if before else 0)

    def move(self, lines: int) -> bool:
        """To another target."""
        before = self.cursor
        self.go_to(self.cursor + lines)
        return self.cursor != before

    def go_first(self) -> bool:
        return self.move(-self.cursor)

    def go_last(self) -> bool:
        return self.move(len(self.dossier.targets))

    def move_page(self, lines: int) -> bool:
        """Scroll; the cursor goes to the first target that is seen."""
        self.scroll_top(self.top + lines)
        spans = self.dossier.spans
        seen = [i for i, (first, _) in enumerate(spans) if self.top <= first < self.top + self.rows]
        if seen and self.cursor not in seen:
            self.cursor = seen[0]
        self.repaint()
        return bool(seen)

    def show_cursor(self) -> None:
        """Scroll until the selected target is seen; from the first one the head is seen, too."""
        if self.cursor >= len(self.dossier.spans):
            return
        first, last = self.dossier.spans[self.cursor]
        if self.cursor == 0:
            first = 0
        if first - 1 < self.top:
            self.scroll_top(first - 1)
        elif last + 1 >= self.top + self.rows:
            self.scroll_top(min(first, last + 2 - self.rows))
        if self.is_mounted:  # screen readers follow the terminal's cursor
            y = self.dossier.spans[self.cursor][0] - self.top + self.head
            self.app.cursor_position = self.region.offset + Offset(1, y)

    # --- what a pane says -----------------------------------------------------------------------

    def line_count(self) -> int:
        return len(self.dossier.lines)

    def line_key(self, index: int) -> Hashable:
        return None

    def line_segments(self, index: int, cells: int) -> list[Segment]:
        found = []
        for text, role, target in line_cells(self.dossier.lines[index], cells):
            below = ("cursor",) if target == self.cursor else ()
            found.append(Segment(text, self.inks.of(*below, role)))
        return found

    def heading(self, cells: int) -> Parts:
        name = self._page.entity.name if self._page else ""
        return rows.heading(f"In the library · {name}", "", cells, self.active)

    # --- the mouse ------------------------------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        line = event.y - self.head + self.top
        if event.y < self.head or not 0 <= line < len(self.dossier.lines):
            return
        at = 1  # the marker
        for text, _, target in self.dossier.lines[line]:
            at += width(text)
            if event.x < at:
                if target >= 0:
                    self.go_to(target)
                    self.post_message(RowChosen(self.place, target))
                return
