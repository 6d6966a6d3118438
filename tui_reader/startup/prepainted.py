"""The terminal with our first frame on it: whether there may be one, its size, its bytes.

Puts the terminal into no-echo so that keys typed meanwhile wait in its queue for Textual.
"""

from __future__ import annotations

import os
import sys

from tui_reader.startup import leaving

TYPE_CHECKING = False  # `typing` takes long to import: see `list_model.py`
if TYPE_CHECKING:
    from typing import Any

ENTER = "\x1b[?1049h"
"""Switches to the alternate screen."""
WIDEST, HIGHEST = 2_000, 1_000
"""Cells of a screen that are drawn: of what a terminal says beyond them it would not be true."""
_BEGIN, _END = "\x1b[?2026h", "\x1b[?2026l"
"""Synchronised output: the frame appears at once, where the terminal knows how."""


class Prepainted:
    """A terminal with our first frame on it."""

    __slots__ = ("attrs", "taken")

    def __init__(self, attrs: list[Any]) -> None:
        self.attrs = attrs
        """The terminal's attributes as they were before."""
        self.taken = False
        """True once Textual has the terminal, and will give it back itself."""

    def restore(self) -> None:
        """Give the terminal back as it was: Textual will not take over."""
        leaving.give_back(self.attrs)


def possible() -> bool:
    """True for a terminal that a first frame can be drawn on."""
    return (
        sys.platform != "win32"
        and os.environ.get("TERM", "dumb") not in ("dumb", "unknown", "")
        and os.isatty(0)
        and os.isatty(1)
    )


def size() -> tuple[int, int]:
    """Columns and lines, as our driver for Textual will find them."""
    columns, lines = _said_size()
    return min(columns, WIDEST), min(lines, HIGHEST)


def _said_size() -> tuple[int, int]:
    try:
        columns, lines = (int(os.environ.get(name, "0")) for name in ("COLUMNS", "LINES"))
    except ValueError:
        columns = lines = 0
    if columns > 0 and lines > 0:
        return columns, lines
    try:
        found = os.get_terminal_size(1)
    except OSError:
        return 0, 0
    return columns or found.columns, lines or found.lines


def begin() -> list[Any]:
    """No echo from now on; the terminal's attributes as they were before."""
    import termios

    before = termios.tcgetattr(0)
    quiet = termios.tcgetattr(0)
    # As Textual will set it, or an early Enter would wait in the queue as a line feed.
    quiet[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    quiet[3] &= ~(termios.ECHO | termios.ICANON)
    leaving.guard(before)
    termios.tcsetattr(0, termios.TCSANOW, quiet)
    return before


def shown(page: bytes) -> Prepainted:
    """Show a page, as the first frame; what is needed to take the terminal over or back."""
    before = begin()
    data = f"{_BEGIN}{ENTER}\x1b[?25l".encode() + page + _END.encode()
    while data:
        data = data[os.write(1, data) :]
    return Prepainted(before)
