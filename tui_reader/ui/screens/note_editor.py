"""The screen of a note: several lines to type, over the main one. Dismisses with them, or None.

Leaving asks once when something was changed. Knows no library.
"""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import TextArea

from tui_reader import sanitise
from tui_reader.commands import BY_ID
from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.screens.overlay import Acts, Overlay
from tui_reader.ui.widgets.sheet import Sheet
from tui_reader.view.keys.keymap import Keymap

WIDEST, LINES = 88, 12
"""Cells of the sheet, and lines of the note that are seen, at most."""


class Words(TextArea):
    """The note. What is pasted passes the door like all that comes from outside."""

    def on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self.replace(sanitise.text(event.text), *self.selection)


class NoteEditor(Overlay[str | None], ModalScreen[str | None]):
    """A sheet with the words."""

    AUTO_FOCUS = "#words"
    CSS = """
    NoteEditor { align: center middle; background: transparent; }
    NoteEditor #words { height: 1fr; border: none; padding: 0 1; }
    """

    def __init__(self, title: str, note: str, styles: Styles, keys: Keymap) -> None:
        super().__init__()
        acts: Acts = {
            "note_save": lambda _count: self.dismiss(self.query_one(Words).text),
            "cancel": lambda _count: self._leave(),
            "quit": lambda _count: self.app.exit(0),
        }
        self.listen("note", keys, acts)
        self.title_line = title
        self.before = note
        self.inks = styles
        self.sheet = Sheet(styles)
        self.asked = False
        """True once one wanted to leave a changed note."""
        self._show_keys()

    def compose(self) -> ComposeResult:
        words = Words(
            self.before, id="words", soft_wrap=True, show_line_numbers=False, compact=True,
            tab_behavior="focus", highlight_cursor_line=False,
        )  # fmt: skip
        words.cursor_blink = False
        self.sheet.name_it(self.title_line)
        self.sheet.fit(self.app.size, WIDEST, LINES)
        with self.sheet:
            yield words

    def on_mount(self) -> None:
        words = self.query_one(Words)
        ink = self.inks.palette.ink("panel")
        if ink.bg:
            words.styles.background, words.styles.color = ink.bg, ink.fg
        words.move_cursor(words.document.end)

    def on_resize(self) -> None:
        self.sheet.fit(self.app.size, WIDEST, LINES)

    def _show_keys(self) -> None:
        leave = "Discard the changes" if self.asked else "Leave"
        save = (self.hint("note_save"), BY_ID["note_save"].title)
        self.sheet.show((save, (self.hint("cancel"), leave)))

    def _leave(self) -> None:
        """Leave; of what was changed it is asked once."""
        if self.asked or self.query_one(Words).text == self.before:
            self.dismiss(None)
        self.asked = True
        self._show_keys()

    def on_text_area_changed(self) -> None:
        """One went on typing: leaving asks again."""
        if self.asked:
            self.asked = False
            self._show_keys()
