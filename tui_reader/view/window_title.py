"""The window's title: what it says, and the sequences that set it and give the old one back.

Foreign text in it has passed the door, and is cut. Writes nothing by itself. No Textual.
"""

from __future__ import annotations

from tui_reader import sanitise
from tui_reader.view.text.cells import cut

APP = "newsreader"
SAVE = "\x1b[22;2t"
"""Keeps the title that the window has (xterm's window operations)."""
RESTORE = "\x1b]2;\x07\x1b[23;2t"
"""Clears ours, and brings the old one back where the terminal can."""
MOST = 100
"""Cells."""


def title(unread: int, story: str = "") -> str:
    """What the window is called while a story is read, or a list is."""
    if story:
        return f"{cut(sanitise.line(story), MOST)} - {APP}"
    return f"{APP} - {unread:,} unread" if unread else APP


def sequence(title: str) -> str:
    """Sets the title (OSC 2)."""
    return f"\x1b]2;{sanitise.line(title)}\x07"
