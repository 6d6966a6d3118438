"""The screen of an entity, over the main one: its page, and the pages one went on to from there.

Dismisses with the story to open, or None. Asks for pages; knows no library.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual.app import ComposeResult

from tui_reader.library.concordance import EntityPage
from tui_reader.ui import textual_theme
from tui_reader.ui.messages import RowChosen
from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.screens.overlay import Acts, Overlay
from tui_reader.ui.widgets.bars import Footer
from tui_reader.ui.widgets.entity_pane import EntityPane
from tui_reader.ui.widgets.moves import moves
from tui_reader.view.keys.keymap import Keymap
from tui_reader.view.lists.dossier import Target

HINTS: tuple[tuple[str, str], ...] = (
    ("open", "Open"),
    ("close", "Back"),
    ("help", "Help"),
    ("correct", "Correct"),
    ("next_mention", "Next story"),
    ("entity_page", "Go on to a name"),
)
"""What the footer shows: (command, what it does here)."""


class EntityScreen(Overlay[Target | None]):
    """A pane and a footer; the keys are those of the lists."""

    AUTO_FOCUS = ""
    CSS = """
    EntityScreen { overflow: hidden; layout: vertical; }
    EntityScreen > #entity { height: 1fr; }
    EntityScreen > #footer { height: 1; }
    """

    def __init__(
        self,
        keys: Keymap,
        styles: Styles,
        ask: Callable[[int, int], None],
        of_entity: Mapping[str, Callable[[int], None]],
    ) -> None:
        super().__init__()
        self.pane = EntityPane(styles)
        self.bar = Footer(styles)
        self.bar.show(tuple((keys.hint(id), title) for id, title in HINTS))
        self.ask = ask
        """Asks for an entity's page with so many more stories, which then comes by `show`."""
        self.inks = styles
        self._page: EntityPage | None = None
        self._before: list[tuple[EntityPage, int, int]] = []
        """(page, cursor, top) of the pages one came from."""
        acts: Acts = {
            **dict.fromkeys(("next_mention", "next_story"), self._step),
            **dict.fromkeys(("previous_mention", "previous_story"), self._step_back),
            **dict.fromkeys(("open", "into"), lambda _count: self._open()),
            "entity_page": lambda _count: self._go_on(),
            **dict.fromkeys(("back", "close", "cancel"), lambda _count: self._back()),
            **{id: self._of_entity(act) for id, act in of_entity.items()},
            "help": lambda _count: self._explain(),
            **moves(self.pane),
            "quit": lambda _count: self.app.exit(0),
        }
        self.listen("sidebar", keys, acts)

    def compose(self) -> ComposeResult:
        yield self.pane
        yield self.bar

    def on_mount(self) -> None:
        textual_theme.ground(self, self.inks.palette)

    @property
    def entity(self) -> int:
        """The entity whose page is shown; 0 before there is one."""
        return self._page.entity.id if self._page else 0

    def show(self, page: EntityPage) -> None:
        """Another entity; the one before is gone back to. The same with more stories stays."""
        if self._page is not None and page.entity.id == self._page.entity.id:
            self._page = page
            self.pane.show(page, self.pane.cursor, self.pane.top)
            self.pane.show_cursor()
            return
        if self._page is not None:
            self._before.append((self._page, self.pane.cursor, self.pane.top))
        self._page = page
        self.pane.show(page)

    def show_again(self, page: EntityPage) -> None:
        """The page that is shown, as it is now."""
        cursor, top = self.pane.cursor, self.pane.top
        self._page = page
        self.pane.show(page)
        self.pane.top = min(top, self.pane.last_top)
        self.pane.go_to(cursor)

    def leave(self) -> None:
        """What is shown is there no more."""
        self._back()

    def _explain(self) -> None:
        from tui_reader.ui.screens.picker import explain

        explain(self, "Keys on this page", dict(HINTS))

    def _of_entity(self, act: Callable[[int], None]) -> Callable[[int], None]:
        """What is done with the name whose page is shown."""

        def do(_count: int) -> None:
            if self._page is not None:
                act(self._page.entity.id)

        return do

    def _step(self, count: int) -> None:
        self.pane.step_story(max(1, count))

    def _step_back(self, count: int) -> None:
        self.pane.step_story(-max(1, count))

    def on_row_chosen(self, _message: RowChosen) -> None:
        self._open()

    def _open(self) -> None:
        target = self.pane.selected()
        if target is not None and target.kind == "entity":
            self.ask(target.entity_id, 0)
        elif target is not None and target.kind == "unfold":
            self.pane.unfold(target.part)
        elif target is not None and target.kind == "more":
            self.ask(target.entity_id, len(self._page.appearances) if self._page else 0)
        elif target is not None:
            self.dismiss(target)

    def _go_on(self) -> None:
        target = self.pane.selected()
        if target is not None and target.kind == "entity":
            self.ask(target.entity_id, 0)

    def _back(self) -> None:
        if not self._before:
            self.dismiss(None)
            return
        page, cursor, top = self._before.pop()
        self._page = page
        self.pane.show(page, cursor, top)
