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
from tui_reader.ui.widgets.bars import Footer, StatusLine
from tui_reader.view.keys.keymap import Keymap


class Confirm(Overlay[bool], ModalScreen[bool]):
    """The question, and the keys that answer it."""

    AUTO_FOCUS = ""
    CSS = """
    Confirm { align: center bottom; background: transparent; overflow: hidden; }
    Confirm > #asked { height: auto; width: 100%; }
    Confirm > #answers { height: 1; width: 100%; }
    """

    def __init__(self, question: str, verb: str, keys: Keymap, styles: Styles) -> None:
        super().__init__()
        self.asked = StatusLine(styles, "asked")
        self.asked.say(question, "error")
        self.bar = Footer(styles, "answers")
        acts = {
            "open": lambda _count: self.dismiss(True),
            **dict.fromkeys(("cancel", "close", "back"), lambda _count: self.dismiss(False)),
            "quit": lambda _count: self.app.exit(0),
        }
        self.listen("dialog", keys, acts)
        self.bar.show(((self.hint("open"), verb), (self.hint("cancel"), "Leave it")))

    def compose(self) -> ComposeResult:
        yield self.asked
        yield self.bar
