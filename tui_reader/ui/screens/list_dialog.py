"""The screen of a dialog: its rows, the line of its keys, and a line to narrow it by.

Dismisses with (command, id of the row), or None. Knows nothing of what they mean.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Input

from tui_reader.ui.messages import CursorMoved, RowChosen
from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.screens.overlay import Overlay
from tui_reader.ui.widgets.moves import moves
from tui_reader.ui.widgets.picker_panes import LONGER, Choices, Preview
from tui_reader.ui.widgets.prompt import Line
from tui_reader.ui.widgets.sheet import Sheet
from tui_reader.view.keys.keymap import Keymap
from tui_reader.view.lists.dialog_items import Action, ListDialog

WIDEST, LEAST_LINES, WHOLE = 132, 12, 5
"""Cells of the sheet at most, lines of its list at least, and those of the selected row in full."""
TITLE = 46
"""Cells of a row's title."""


class ListDialogScreen(Overlay[tuple[str, str] | None], ModalScreen[tuple[str, str] | None]):
    """Rows to act on; the keys act at once, `find` narrows."""

    AUTO_FOCUS = ""
    CSS = """
    ListDialogScreen { align: center middle; background: transparent; }
    ListDialogScreen #choices { height: 1fr; min-height: 1; }
    ListDialogScreen #preview { height: 5; }
    ListDialogScreen Input { height: 1; border: none; padding: 0 2; }
    """

    def __init__(
        self,
        dialog: ListDialog,
        styles: Styles,
        keys: Keymap,
        guarded: Callable[[Callable[[], Any]], None],
    ) -> None:
        super().__init__()
        self.dialog = dialog
        self.guarded = guarded
        self.inks = styles
        self.rows = Choices(styles)
        self.sheet = Sheet(styles)
        self.whole = Preview(styles, "In full")
        """The selected row, all of it."""
        self.words = dialog.words
        self._listen(keys)

    def _listen(self, keys: Keymap) -> None:
        """The keys of the dialog: nothing is typed."""
        acts: dict[str, Callable[[int], object]] = {  # as the help lists them: its own first
            **{action.command: self._doing(action) for action in self.dialog.actions},
            **moves(self.rows),
            **self.whole.acts(),
            **dict.fromkeys(("cancel", "close", "back"), lambda _count: self.dismiss(None)),
            "find": lambda _count: self._ask(),
            "help": lambda _count: self._explain(),
            "quit": lambda _count: self.app.exit(0),
        }
        self.listen(self.dialog.scope, keys, acts)
        first, *rest = [(self.hint(one.command), one.title) for one in self.dialog.actions]
        ends = (self.hint("cancel"), "Close"), (self.hint("find"), "Narrow")
        self.sheet.show((first, ends[0], *rest, ends[1]))

    def compose(self) -> ComposeResult:
        self.rows.show(self.dialog.rows(self.words))
        self._fit()
        with self.sheet:
            yield self.rows
            yield self.whole

    def on_mount(self) -> None:
        self.sheet.name_it(self.told(self.dialog.title))
        self.rows.empty = self.told(self.dialog.empty)
        self.whole.longer = self.told(LONGER)
        self.rows.title_width = TITLE
        self.rows.head_line = self.dialog.head
        self.rows.show(self.dialog.rows(self.words))
        self.rows.select(self.dialog.start)
        self.call_after_refresh(self._tell)

    def _renew(self) -> None:
        """The rows anew, the cursor where it was."""
        chosen, at = self.rows.selected(), self.rows.cursor
        self.rows.empty = "Nothing matches." if self.words else self.told(self.dialog.empty)
        self.rows.show(self.dialog.rows(self.words))
        if chosen is None or not self.rows.select(chosen.id):
            self.rows.go_to(at)
        self._tell()

    def on_cursor_moved(self, message: CursorMoved) -> None:
        message.stop()
        self._tell()

    def on_resize(self) -> None:
        self._fit()
        self.call_after_refresh(self._tell)

    def _fit(self) -> None:
        """High enough for many rows and the selected one in full; the full one goes first."""
        self.sheet.fit(self.app.size, WIDEST, max(LEAST_LINES, self.rows.line_count()) + WHOLE)
        self.whole.styles.height = WHOLE if self.sheet.inside > 2 * WHOLE else 0

    def _tell(self) -> None:
        chosen = self.rows.selected()
        said = (chosen.title, chosen.detail) if chosen else ()
        self.whole.say("\n".join(part for part in said if part))

    # --- commands -------------------------------------------------------------------------------

    def _doing(self, action: Action) -> Callable[[int], object]:
        return lambda _count: self._do(action)

    def _explain(self) -> None:
        from tui_reader.ui.screens.picker import explain

        titles = {action.command: action.title for action in self.dialog.actions}
        explain(self, "Keys in this list", titles)

    def _do(self, action: Action) -> None:
        chosen = self.rows.selected()
        if chosen is None and action.needs_row:
            return
        id = chosen.id if chosen else ""
        if action.stays:
            self.guarded(lambda: action.act(id))
            self._renew()
        else:
            self.dismiss((action.command, id))

    def on_row_chosen(self, _message: RowChosen) -> None:
        self._do(self.dialog.actions[0])

    # --- narrowing ------------------------------------------------------------------------------

    def _ask(self) -> None:
        """Type words to narrow the list by, while the cursor can be moved."""
        field = Line(self.words, placeholder="Type to narrow")
        within = moves(self.rows)
        acts: dict[str, Callable[[int], object]] = {
            **{id: within[id] for id in ("down", "up", "page_down", "page_up")},
            "open": lambda _count: self._asked(),
            "cancel": lambda _count: self._asked(""),
            "quit": lambda _count: self.app.exit(0),
        }
        self.listen("picker", self.keys, acts)
        self.sheet.mount(field, before=self.rows)
        field.focus()

    def _asked(self, words: str | None = None) -> None:
        """The words are typed, or were given up."""
        if words is not None:
            self._narrow(words)
        self.query(Input).remove()
        self.set_focus(None)
        self._listen(self.keys)

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        self._asked()  # a line's own Enter, where `open` has other keys

    def on_input_changed(self, event: Input.Changed) -> None:
        if self.place == "picker":
            self._narrow(event.value)

    def _narrow(self, words: str) -> None:
        self.words = words
        self.rows.show(self.dialog.rows(words))
        self._tell()
