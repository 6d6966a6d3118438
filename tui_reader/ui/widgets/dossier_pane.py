"""A page that is put together of lines (`dossier`), with a cursor that goes from target to target.

Owns cursor, unfolding and scrolling; what a page says is its kind's.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Hashable

from rich.segment import Segment
from textual import events
from textual.geometry import Offset

from tui_reader.ui.messages import RowChosen
from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.widgets.pane import Pane
from tui_reader.view.lists.dossier import Dossier, Target, line_cells
from tui_reader.view.text.cells import width


class DossierPane(Pane):
    """Lines, some of which can be opened."""

    def __init__(self, place: str, styles: Styles) -> None:
        super().__init__(place, styles)
        self.active = True
        self.dossier = Dossier()
        self.cursor = 0
        """Index of the selected target."""
        self._fresh = False
        """True until the cursor is moved: the page may not know yet how high it is."""
        self.opened: frozenset[str] = frozenset()
        """The parts of the page that were unfolded."""

    @abstractmethod
    def composed(self) -> Dossier | None:
        """The page for the pane's width, its parts open as `opened` says; None before there is
        one."""

    def put_together(self) -> None:
        """Compose the page anew."""
        found = self.composed()
        if found is not None:
            self.dossier = found

    def first(self) -> int:
        """The newest story, if it is seen with the head of the page; else what stands first."""
        heads, spans = self.dossier.heads, self.dossier.spans
        return heads[0] if heads and spans[heads[0]][1] < self.rows else 0

    def unfold(self, part: str) -> None:
        """Show all of a part; the cursor comes to the first that was hidden."""
        self.opened |= {part}
        self.put_together()
        self.repaint()
        self.show_cursor()

    def on_resize(self, _event: events.Resize) -> None:
        self.put_together()
        if self._fresh:
            self.cursor = self.first()
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
            found.append(Segment(text, self.inks.of(*self.GROUND, *below, role)))
        return found

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
