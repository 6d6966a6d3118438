"""The sheet of an affair, over the main screen: its page, and what can be done with its stories.

Dismisses with what is to be opened (a story, a name), or None. Knows no library: what is done with
a story is handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual.app import ComposeResult
from textual.screen import ModalScreen

from tui_reader.commands import BY_ID
from tui_reader.library.affairs import Affair, Figures
from tui_reader.ui.messages import RowChosen
from tui_reader.ui.screens.overlay import Acts, Overlay
from tui_reader.ui.widgets.affair_pane import AffairPane
from tui_reader.ui.widgets.moves import moves
from tui_reader.ui.widgets.sheet import Sheet
from tui_reader.view.keys.keymap import Keymap
from tui_reader.view.lists.dossier import Target
from tui_reader.view.panes import sheets

WIDEST, LEAST_LINES = 128, 12
"""Cells of the sheet at most, lines of its page at least."""
AROUND = 4
"""Cells of the sheet's edge, the pane's marker and its thumb."""
HINTS: tuple[tuple[str, str], ...] = (
    ("open", "Read"),
    ("cancel", "Back"),
    ("affair_differences", "Differences"),
    ("affair_unfold", "Who else"),
    ("affair_out", "Not this affair"),
    ("affair_save", "Save"),
    ("help", "Help"),
)
"""What the lower edge shows: (command, what it does here)."""


class AffairScreen(Overlay[Target | None], ModalScreen[Target | None]):
    """A page in a sheet; the keys act at once."""

    AUTO_FOCUS = ""
    CSS = """
    AffairScreen { align: center middle; background: transparent; }
    AffairScreen #affair { height: 1fr; min-height: 1; }
    """

    def __init__(
        self, pane: AffairPane, keys: Keymap, of_story: Mapping[str, Callable[[int], None]]
    ) -> None:
        super().__init__()
        self.inks = pane.inks
        self.pane = pane
        self.sheet = Sheet(pane.inks)
        acts: Acts = {  # as the help lists them: its own first
            "open": lambda _count: self._open(),
            "affair_differences": lambda _count: self._differences(),
            "affair_unfold": lambda _count: self._unfold(),
            **{id: self._of_story(act) for id, act in of_story.items()},
            **moves(self.pane),
            **dict.fromkeys(("cancel", "close", "back"), lambda _count: self.dismiss(None)),
            "help": lambda _count: self._explain(),
            "quit": lambda _count: self.app.exit(0),
        }
        self.listen("affair", keys, acts)
        self.sheet.show(tuple((self.hint(id), title) for id, title in HINTS))

    def compose(self) -> ComposeResult:
        self._fit()
        with self.sheet:
            yield self.pane

    def on_resize(self) -> None:
        self._fit()

    @property
    def affair(self) -> Affair:
        return self.pane.affair

    def show(self, affair: Affair, figures: Figures | None) -> None:
        """The affair with its figures, or as it is now."""
        self.pane.show(affair, figures)
        self.sheet.name_it(affair.name)
        self._fit()

    def say(self, words: str) -> None:
        """Tell in the page's heading what was done."""
        self.pane.say(words)

    def _fit(self) -> None:
        """As high as the page needs; its width says how many lines that are."""
        size = self.app.size
        across, _ = sheets.extent(size.width, size.height, WIDEST, 0)
        lines = self.pane.lines_in(across - AROUND) + self.pane.head
        self.sheet.name_it(self.affair.name)
        self.sheet.fit(size, WIDEST, max(LEAST_LINES, lines))

    # --- commands -------------------------------------------------------------------------------

    def _explain(self) -> None:
        from tui_reader.ui.screens.picker import explain

        explain(self, "Keys on this page", {id: BY_ID[id].title for id, _ in HINTS})

    def on_row_chosen(self, _message: RowChosen) -> None:
        self._open()

    def _open(self) -> None:
        target = self.pane.selected()
        if target is not None and target.kind == "unfold":
            self.pane.unfold(target.part)
            self._fit()
        elif target is not None:
            self.dismiss(target)

    def _unfold(self) -> None:
        target = self.pane.selected()
        if target is not None and target.part:
            self.pane.toggle(target.part)
            self._fit()

    def _differences(self) -> None:
        if not self.pane.next_difference():
            self.say("no sources disagree")

    def _of_story(self, act: Callable[[int], None]) -> Callable[[int], None]:
        """What is done with the story under the cursor; it is given 0 where there is none."""

        def do(_count: int) -> None:
            target = self.pane.selected()
            act(target.row.id if target is not None and target.row is not None else 0)

        return do
