"""The screen of an entity, over the main one: its page, and the pages one went on to from there.

Dismisses with the story to open, or None. Asks for pages; knows no library.
"""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen

from tui_reader.library.concordance import EntityPage
from tui_reader.ui import textual_theme
from tui_reader.ui.messages import RowChosen
from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.widgets.bars import Footer
from tui_reader.ui.widgets.entity_pane import EntityPane
from tui_reader.view.keys.key_reader import KeyReader
from tui_reader.view.keys.keymap import Keymap, name_of
from tui_reader.view.lists.entity_page import Target

HINTS: tuple[tuple[str, str], ...] = (
    ("open", "Open"),
    ("entity_page", "Go on to a name"),
    ("next_mention", "Next story"),
    ("close", "Back"),
)
"""What the footer shows: (command, what it does here)."""


class EntityScreen(Screen[Target | None]):
    """A pane and a footer; the keys are those of the lists."""

    AUTO_FOCUS = ""
    CSS = """
    EntityScreen { overflow: hidden; layout: vertical; }
    EntityScreen > #entity { height: 1fr; }
    EntityScreen > #footer { height: 1; }
    """

    def __init__(self, keys: Keymap, styles: Styles, ask: Callable[[int, int], None]) -> None:
        super().__init__()
        self.keys = keys
        self.reader = KeyReader(keys)
        self.pane = EntityPane(styles)
        self.bar = Footer(styles)
        self.bar.show(tuple((keys.hint(id), title) for id, title in HINTS))
        self.ask = ask
        """Asks for an entity's page with so many more stories, which then comes by `show`."""
        self.inks = styles
        self._page: EntityPage | None = None
        self._before: list[tuple[EntityPage, int, int]] = []
        """(page, cursor, top) of the pages one came from."""
        self._acts: dict[str, Callable[[int], None]] = {
            "down": lambda n: self.pane.go_to(self.pane.cursor + max(1, n)),
            "up": lambda n: self.pane.go_to(self.pane.cursor - max(1, n)),
            "top": lambda n: self.pane.go_to(0),
            "bottom": lambda n: self.pane.go_to(len(self.pane.dossier.targets)),
            "half_down": lambda n: self.pane.scroll_page(max(1, n) * (self.pane.rows // 2)),
            "half_up": lambda n: self.pane.scroll_page(-max(1, n) * (self.pane.rows // 2)),
            "page_down": lambda n: self.pane.scroll_page(max(1, n) * (self.pane.rows - 1)),
            "page_up": lambda n: self.pane.scroll_page(-max(1, n) * (self.pane.rows - 1)),
            "next_mention": lambda n: self.pane.step_story(max(1, n)),
            "previous_mention": lambda n: self.pane.step_story(-max(1, n)),
            "next_story": lambda n: self.pane.step_story(max(1, n)),
            "previous_story": lambda n: self.pane.step_story(-max(1, n)),
            **dict.fromkeys(("open", "into"), lambda n: self._open()),
            "entity_page": lambda n: self._go_on(),
            **dict.fromkeys(("back", "close", "cancel"), lambda n: self._back()),
            "quit": lambda n: self.app.exit(0),
        }

    def compose(self) -> ComposeResult:
        yield self.pane
        yield self.bar

    def on_mount(self) -> None:
        textual_theme.ground(self, self.inks.palette)

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

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        asked = self.reader.feed(name_of(event.key, event.character), ("sidebar",))
        act = self._acts.get(asked.command)
        if act is not None:
            act(asked.count)

    def on_row_chosen(self, _message: RowChosen) -> None:
        self._open()

    def _open(self) -> None:
        target = self.pane.selected()
        if target is not None and target.kind == "entity":
            self.ask(target.entity_id, 0)
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
