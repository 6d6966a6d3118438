"""The screen of a dialog: its rows, the line of its keys, and a line to narrow it by.

Dismisses with (key of the command, id of the row), or None. Knows nothing of what they mean.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Input

from tui_reader.ui.messages import CursorMoved, RowChosen
from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.widgets.bars import Bar
from tui_reader.ui.widgets.picker_panes import Choices, Preview
from tui_reader.view.keys.keymap import name_of, shown
from tui_reader.view.lists.dialog_items import Action, ListDialog
from tui_reader.view.lists.rows import Parts, footer

MOVES: dict[str, int] = {
    "j": 1, "k": -1, "down": 1, "up": -1, "space": 10, "b": -10, "pagedown": 10, "pageup": -10,
    "ctrl+d": 10, "ctrl+u": -10, "g": -1_000_000, "home": -1_000_000, "G": 1_000_000,
    "end": 1_000_000,
}  # fmt: skip
LEAVE = frozenset({"escape", "q", "h", "left"})
NARROW = "slash"
TITLE = 46
"""Cells of a row's title."""


class Keys(Bar):
    """The commands of the dialog."""

    def __init__(self, dialog: ListDialog, styles: Styles) -> None:
        super().__init__("keys", styles)
        self.dialog = dialog

    def parts(self, cells: int) -> Parts:
        first, *rest = [(shown(action.key), action.title) for action in self.dialog.actions]
        return footer((first, ("Esc", "Close"), *rest, ("/", "Narrow")), cells)


class ListDialogScreen(ModalScreen[tuple[str, str] | None]):
    """Rows to act on; the keys act at once, "/" narrows."""

    AUTO_FOCUS = ""
    CSS = """
    ListDialogScreen { align: center middle; background: transparent; }
    ListDialogScreen > #choices { width: 96%; max-width: 132; height: 1fr; min-height: 3; }
    ListDialogScreen > #choices { margin: 1 0 0 0; }
    ListDialogScreen > #preview { width: 96%; max-width: 132; height: 6; }
    ListDialogScreen > #keys { width: 96%; max-width: 132; height: 1; margin: 0 0 2 0; }
    ListDialogScreen > Input { width: 96%; max-width: 132; height: 1; border: none; padding: 0 2; }
    ListDialogScreen.-narrow > #choices { width: 100%; max-width: 100%; margin: 0; }
    ListDialogScreen.-narrow > #preview { width: 100%; max-width: 100%; }
    ListDialogScreen.-narrow > #keys { width: 100%; max-width: 100%; margin: 0; }
    ListDialogScreen.-narrow > Input { width: 100%; max-width: 100%; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (140, "-wide")]  # noqa: RUF012
    """On a narrow screen no stubs of panes are left beside the list."""

    def __init__(
        self, dialog: ListDialog, styles: Styles, guarded: Callable[[Callable[[], Any]], None]
    ) -> None:
        super().__init__()
        self.dialog = dialog
        self.guarded = guarded
        self.rows = Choices(dialog.title, styles)
        self.keys = Keys(dialog, styles)
        self.whole = Preview(styles, "In full")
        """The selected row, all of it."""
        self.words = ""
        self.asking = False

    def compose(self) -> ComposeResult:
        yield self.rows
        yield self.whole
        yield self.keys

    def on_mount(self) -> None:
        self.rows.empty = self.dialog.empty
        self.rows.title_width = TITLE
        self.rows.show(self.dialog.rows(""))
        self.rows.select(self.dialog.start)
        self.call_after_refresh(self._tell)

    def _renew(self) -> None:
        """The rows anew, the cursor where it was."""
        chosen, at = self.rows.selected(), self.rows.cursor
        self.rows.empty = "Nothing matches." if self.words else self.dialog.empty
        self.rows.show(self.dialog.rows(self.words))
        if chosen is None or not self.rows.select(chosen.id):
            self.rows.go_to(at)
        self._tell()

    def on_cursor_moved(self, message: CursorMoved) -> None:
        message.stop()
        self._tell()

    def on_resize(self) -> None:
        self.call_after_refresh(self._tell)

    def _tell(self) -> None:
        chosen = self.rows.selected()
        said = (chosen.title, chosen.detail) if chosen else ()
        self.whole.say("\n".join(part for part in said if part))

    # --- keys -----------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        event.stop()
        name = name_of(event.key, event.character)
        if self.asking:
            self._typing(event)
            return
        event.prevent_default()
        action = next((action for action in self.dialog.actions if action.key == name), None)
        if action is not None:
            self._do(action)
        elif name in MOVES:
            self.rows.move(MOVES[name])
        elif name in LEAVE:
            self.dismiss(None)
        elif event.key == NARROW:
            self._ask()
        else:
            self.whole.look(event.key)

    def _do(self, action: Action) -> None:
        chosen = self.rows.selected()
        if chosen is None and action.needs_row:
            return
        id = chosen.id if chosen else ""
        if action.stays:
            self.guarded(lambda: action.act(id))
            self._renew()
        else:
            self.dismiss((action.key, id))

    def on_row_chosen(self, _message: RowChosen) -> None:
        self._do(self.dialog.actions[0])

    # --- narrowing ------------------------------------------------------------------------------

    def _ask(self) -> None:
        self.asking = True
        field = Input(self.words, placeholder="Type to narrow", id="narrow", compact=True)
        field.cursor_blink = False
        self.mount(field, before=self.rows)
        field.focus()

    def _typing(self, event: events.Key) -> None:
        if event.key in ("escape", "enter"):
            event.prevent_default()
            if event.key == "escape":
                self._narrow("")
            self.asking = False
            self.query(Input).remove()
            self.set_focus(None)
        elif event.key in ("down", "up"):
            event.prevent_default()
            self.rows.move(MOVES[event.key])

    def on_input_changed(self, event: Input.Changed) -> None:
        if self.asking:
            self._narrow(event.value)

    def _narrow(self, words: str) -> None:
        self.words = words
        self.rows.show(self.dialog.rows(words))
        self._tell()
