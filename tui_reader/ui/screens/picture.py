"""The screen of one picture, over the main one. Dismisses with "open" for the browser, or None.

Pixels come decoded; what reaches the terminal is made from them by textual-image (kitty's
graphics, sixel, else half blocks), an extra that is imported when the first picture is shown.
"""

from __future__ import annotations

import sys
from typing import Any

from textual.app import App, ComposeResult, SuspendNotSupported
from textual.screen import ModalScreen
from textual.widget import Widget

from tui_reader.commands import BY_ID
from tui_reader.library.pictures import Pixels
from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.screens.overlay import Acts, Overlay
from tui_reader.ui.widgets.bars import Bar, Footer
from tui_reader.view.keys.keymap import Keymap
from tui_reader.view.lists.rows import Parts
from tui_reader.view.text.cells import fit

CELL = (10, 20)
"""Pixels of a cell where the terminal does not tell (a VT340's, as textual-image has it)."""
LARGER = 2.0
"""How many times larger than it is a small picture is shown."""
LEAVE = ("cancel", "close", "back", "open", "page_down")
"""Commands that close it: there is nothing more to go on to."""


class Caption(Bar):
    """One line of words."""

    def __init__(self, id: str, words: Parts, styles: Styles) -> None:
        super().__init__(id, styles)
        self.words = words

    def parts(self, cells: int) -> Parts:
        return [(fit(f" {text}", cells), role) for text, role in self.words]


class PictureScreen(Overlay[str | None], ModalScreen[str | None]):
    """The picture between its description and the keys."""

    AUTO_FOCUS = ""
    CSS = """
    PictureScreen { align: center middle; layout: vertical; }
    PictureScreen > Bar { height: 1; width: 100%; }
    PictureScreen > #picture { margin: 1 0; }
    """

    def __init__(self, pixels: Pixels, title: str, note: str, styles: Styles, keys: Keymap) -> None:
        super().__init__()
        leave = dict.fromkeys(LEAVE, lambda _count: self.dismiss(None))
        acts: Acts = {
            "picture_link": lambda _count: self.dismiss("open"),
            "quit": lambda _count: self.app.exit(0),
            **leave,
        }
        self.listen("picture", keys, acts)
        self.pixels = pixels
        self.said = (title, note)
        self.inks = styles

    def compose(self) -> ComposeResult:
        title, note = self.said
        yield Caption("described", [(title, "bar")], self.inks)
        picture = widget(self.app, self.pixels)
        picture.id = "picture"
        yield picture
        yield Caption("noted", [(note, "dim")], self.inks)
        bar = Footer(self.inks, "keys")
        link = (self.hint("picture_link"), BY_ID["picture_link"].title)
        bar.show((link, (self.hint("cancel"), "Close")))
        yield bar

    def on_mount(self) -> None:
        ground = self.inks.palette.ink().bg
        self.styles.background = ground or "ansi_default"
        self._fit()

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        """As large as there is room, its shape kept."""
        width, height = cell_size()
        room = (max(1, self.size.width - 2), max(1, self.size.height - 5))
        wide, high = self.pixels.width / width, self.pixels.height / height
        scale = min(LARGER, room[0] / wide, room[1] / high)
        styles = self.query_one("#picture").styles
        styles.width, styles.height = max(1, round(wide * scale)), max(1, round(high * scale))


def widget(app: App[Any], pixels: Pixels) -> Widget:
    """The picture as a widget, drawn as well as the terminal can."""
    if "textual_image.widget" not in sys.modules:
        # On import it asks the terminal what it can draw; Textual must not read the answer.
        try:
            with app.suspend():
                import textual_image.widget
        except SuspendNotSupported:
            pass
    import textual_image.widget
    from PIL import Image

    image = Image.frombytes("RGB", (pixels.width, pixels.height), pixels.data)
    made: Widget = textual_image.widget.Image(image)
    return made


def cell_size() -> tuple[int, int]:
    """Width and height of a cell in pixels."""
    try:
        import fcntl
        import struct
        import termios

        found = fcntl.ioctl(1, termios.TIOCGWINSZ, b"\0" * 8)
        rows, columns, wide, high = struct.unpack("HHHH", found)
    except (ImportError, OSError):
        return CELL
    if not (rows and columns and wide >= columns and high >= rows):
        return CELL
    return wide // columns, high // rows
