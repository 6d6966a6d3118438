"""The page of an entity: what it was composed of, with a cursor that goes from target to target."""

from __future__ import annotations

from tui_reader import clock
from tui_reader.library.concordance import EntityPage
from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.widgets.dossier_pane import DossierPane
from tui_reader.view.lists import rows
from tui_reader.view.lists.dossier import Dossier
from tui_reader.view.lists.entity_page import compose
from tui_reader.view.lists.rows import Parts


class EntityPane(DossierPane):
    """Shows one entity."""

    def __init__(self, styles: Styles) -> None:
        super().__init__("entity", styles)
        self._page: EntityPage | None = None

    def show(self, page: EntityPage, cursor: int = -1, top: int = 0) -> None:
        """Another entity; the cursor on its newest story, or where it was."""
        if self._page is None or self._page.entity.id != page.entity.id:
            self.opened = frozenset()
        self._page = page
        self.put_together()
        self._fresh = cursor < 0
        self.cursor = self.first() if self._fresh else cursor
        self.top = min(top, self.last_top)
        self.repaint()

    def composed(self) -> Dossier | None:
        page = self._page
        return compose(page, self.room, clock.seconds(), self.opened) if page else None

    def heading(self, cells: int) -> Parts:
        name = self._page.entity.name if self._page else ""
        return rows.heading(f"In the library · {name}", "", cells, self.active)
