"""The page of an affair, inside a sheet: what was composed of it, with a cursor."""

from __future__ import annotations

from tui_reader import clock
from tui_reader.library.affairs import Affair, Figures
from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.widgets.dossier_pane import DossierPane
from tui_reader.view.lists import affair_page
from tui_reader.view.lists.dossier import Dossier, Target
from tui_reader.view.lists.rows import Parts


class AffairPane(DossierPane):
    """Shows one affair."""

    GROUND = ("panel",)
    PARTED = False

    def __init__(self, styles: Styles, affair: Affair, figures: Figures | None) -> None:
        super().__init__("affair", styles)
        self.affair = affair
        self.figures = figures
        """None while they are looked for."""
        self.said = ""
        """What was just done."""
        self._fresh = True

    def show(self, affair: Affair, figures: Figures | None) -> None:
        """The same affair with its figures, or as it is now: the cursor keeps its line."""
        before, line = self.selected(), self._line_of_cursor()
        at = self.cursor
        self.affair, self.figures = affair, figures
        self.put_together()
        same = [n for n, one in enumerate(self.dossier.targets) if before and _same(one, before)]
        self.cursor = min(range(len(same)), key=lambda n: abs(same[n] - at), default=-1)
        self.cursor = same[self.cursor] if same else min(at, len(self.dossier.targets) - 1)
        self.cursor = self.first() if self._fresh else max(0, self.cursor)
        if not self._fresh:
            self.top = max(0, min(self._first_line() - line, self.last_top))
        self.repaint()

    def toggle(self, part: str) -> None:
        """Unfold a part of the page, or fold it; the cursor stays where it is."""
        before, lines = self.selected(), self.line_count()
        self.opened ^= {part}
        self.put_together()
        if before in self.dossier.targets:
            self.cursor = self.dossier.targets.index(before)
        at = self._first_line()
        shown = at + max(0, self.line_count() - lines) + 2 - self.rows
        self.top = min(max(self.top, min(shown, at)), self.last_top)
        self.repaint()
        self.show_cursor()

    def next_difference(self) -> bool:
        """To the next figure on which sources disagree, the first one after the last; False where
        there is none."""
        things = self.figures.things if self.figures else ()
        parts = {f"figure {n} 0" for n, one in enumerate(things) if one.state == "disagree"}
        found = [n for n, target in enumerate(self.dossier.targets) if target.part in parts]
        if found:
            self.go_to(next((n for n in found if n > self.cursor), found[0]))
        return bool(found)

    def lines_in(self, cells: int) -> int:
        """How many lines the page has where a line has so many cells."""
        return len(self._composed(cells).lines)

    def say(self, words: str) -> None:
        """Tell in the heading what was done."""
        if words != self.said:
            self.said = words
            self.repaint()

    def composed(self) -> Dossier:
        return self._composed(self.room)

    def _composed(self, cells: int) -> Dossier:
        now = clock.seconds()
        return affair_page.compose(self.affair, self.figures, cells, now, self.opened)

    @property
    def head(self) -> int:
        return 1

    def heading(self, cells: int) -> Parts:
        return affair_page.heading(self.affair, cells, clock.seconds(), self.said)

    def _first_line(self) -> int:
        spans = self.dossier.spans
        return spans[self.cursor][0] if self.cursor < len(spans) else 0

    def _line_of_cursor(self) -> int:
        """On which line of the pane the cursor stands."""
        return self._first_line() - self.top


def _same(one: Target, other: Target) -> bool:
    """Whether two targets lead to the same place, though its row may have been read meanwhile."""
    ids = [target.row.id if target.row else 0 for target in (one, other)]
    return (one.kind, one.entity_id, one.offset, ids[0]) == (
        other.kind, other.entity_id, other.offset, ids[1],
    )  # fmt: skip
