"""A question over the screen that one key says yes to: what would be hard to see, or is not of
just now, is named before it is done.

Dismisses with True or False. Only `open` says yes, and what asks has been painted before a key can
reach it: no letter does, which may have been meant for a pane.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.screen import ModalScreen

from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.screens.overlay import Overlay
from tui_reader.ui.widgets.picker_panes import Preview
from tui_reader.ui.widgets.sheet import Sheet
from tui_reader.view.keys.keymap import Keymap
from tui_reader.view.lists.rows import Parts

WIDEST = 90
"""Cells of the sheet at most."""


class Words(Preview):
    """What is asked, without a heading of its own."""

    @property
    def head(self) -> int:
        return 0

    def heading(self, cells: int) -> Parts:
        return []


class Confirm(Overlay[bool], ModalScreen[bool]):
    """The question, and the keys that answer it."""

    AUTO_FOCUS = ""
    CSS = """
    Confirm { align: center middle; background: transparent; overflow: hidden; }
    Confirm #preview { height: 1fr; }
    """

    def __init__(self, question: str, verb: str, keys: Keymap, styles: Styles) -> None:
        super().__init__()
        self.inks = styles
        self.question = question
        self.words = Words(styles)
        self.sheet = Sheet(styles)
        acts = {
            "open": lambda _count: self.dismiss(True),
            **dict.fromkeys(("cancel", "close", "back"), lambda _count: self.dismiss(False)),
            "quit": lambda _count: self.app.exit(0),
        }
        self.listen("dialog", keys, acts)
        self.sheet.show(((self.hint("open"), verb), (self.hint("cancel"), "Leave it")))

    def compose(self) -> ComposeResult:
        self.sheet.fit(self.app.size, WIDEST, 1)
        with self.sheet:
            yield self.words

    def on_resize(self) -> None:
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """As high as the question is."""
        self.words.say(self.question)
        self.sheet.fit(self.app.size, WIDEST, self.words.line_count())
