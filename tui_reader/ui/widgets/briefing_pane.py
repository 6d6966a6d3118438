"""The page of a briefing, inside a sheet: what was composed of it, with a cursor."""

from __future__ import annotations

from tui_reader import clock
from tui_reader.library.briefings import Briefing
from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.widgets.dossier_pane import DossierPane
from tui_reader.view.lists import briefing_page
from tui_reader.view.lists.dossier import Dossier
from tui_reader.view.lists.rows import Parts


class BriefingPane(DossierPane):
    """Shows one briefing."""

    GROUND = ("panel",)
    PARTED = False

    def __init__(self, styles: Styles, briefing: Briefing) -> None:
        super().__init__("briefing", styles)
        self.briefing = briefing
        self._fresh = True

    def lines_in(self, cells: int) -> int:
        """How many lines the page has where a line has so many cells."""
        return len(self._composed(cells).lines)

    def composed(self) -> Dossier:
        return self._composed(self.room)

    def _composed(self, cells: int) -> Dossier:
        return briefing_page.compose(self.briefing, cells, clock.seconds())

    @property
    def head(self) -> int:
        return 1

    def heading(self, cells: int) -> Parts:
        return briefing_page.heading(self.briefing, cells, clock.seconds())
