"""The sheet of a briefing, over the main screen.

Dismisses with what is to be opened (an affair, a story, a name), or None. Knows no library.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.screen import ModalScreen

from tui_reader.ui.messages import RowChosen
from tui_reader.ui.screens.overlay import Acts, Overlay
from tui_reader.ui.widgets.briefing_pane import BriefingPane
from tui_reader.ui.widgets.moves import moves
from tui_reader.ui.widgets.sheet import Sheet
from tui_reader.view.keys.keymap import Keymap
from tui_reader.view.lists.dossier import Target
from tui_reader.view.panes import sheets

WIDEST, LEAST_LINES = 100, 12
"""Cells of the sheet at most, lines of its page at least."""
AROUND = 4
"""Cells of the sheet's edge, the pane's marker and its thumb."""
TITLE = "Briefing"
HINTS: tuple[tuple[str, str], ...] = (
    ("open", "Open"),
    ("cancel", "Back"),
    ("next_story", "Next affair"),
    ("help", "Help"),
)
"""What the lower edge shows: (command, what it does here)."""


class BriefingScreen(Overlay[Target | None], ModalScreen[Target | None]):
    """A page in a sheet; the keys act at once."""

    AUTO_FOCUS = ""
    CSS = """
    BriefingScreen { align: center middle; background: transparent; }
    BriefingScreen #briefing { height: 1fr; min-height: 1; }
    """

    def __init__(self, pane: BriefingPane, keys: Keymap) -> None:
        super().__init__()
        self.inks = pane.inks
        self.pane = pane
        self.sheet = Sheet(pane.inks)
        acts: Acts = {
            **dict.fromkeys(("open", "into"), lambda _count: self._open()),
            **dict.fromkeys(("next_story", "next_mention"), self._step),
            **dict.fromkeys(("previous_story", "previous_mention"), self._step_back),
            **moves(self.pane),
            **dict.fromkeys(("cancel", "close", "back"), lambda _count: self.dismiss(None)),
            "help": lambda _count: self._explain(),
            "quit": lambda _count: self.app.exit(0),
        }
        self.listen("sidebar", keys, acts)
        self.sheet.show(tuple((self.hint(id), title) for id, title in HINTS))

    def compose(self) -> ComposeResult:
        self._fit()
        with self.sheet:
            yield self.pane

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        """As high as the page needs; its width says how many lines that are."""
        size = self.app.size
        across, _ = sheets.extent(size.width, size.height, WIDEST, 0)
        lines = self.pane.lines_in(across - AROUND) + self.pane.head
        self.sheet.name_it(TITLE)
        self.sheet.fit(size, WIDEST, max(LEAST_LINES, lines))

    def _explain(self) -> None:
        from tui_reader.ui.screens.picker import explain

        explain(self, "Keys on this page", dict(HINTS))

    def _step(self, count: int) -> None:
        self.pane.step_story(max(1, count))

    def _step_back(self, count: int) -> None:
        self.pane.step_story(-max(1, count))

    def on_row_chosen(self, _message: RowChosen) -> None:
        self._open()

    def _open(self) -> None:
        target = self.pane.selected()
        if target is not None:
            self.dismiss(target)
