"""The driver that takes a pre-painted terminal over: the screen is not switched a second time.

Switching again would clear it (a flicker), and Textual must give the terminal back as it was
before the pre-painter, not as it found it. Keeps mouse motion quiet, too. POSIX only.
"""

from __future__ import annotations

from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver

from tui_reader.ui.prepaint import ENTER, Prepainted

MOUSE: dict[str, str] = {"\x1b[?1003h": "\x1b[?1002h", "\x1b[?1003l": "\x1b[?1002l"}
"""Motion is reported while a button is held only: idle hands over a mouse cost nothing."""


def driver(first: Prepainted | None) -> type[Driver]:
    """A driver class for a terminal that shows our first frame, or none."""

    class TakeOver(LinuxDriver):
        _entered = first is None

        def write(self, data: str) -> None:
            if not self._entered and data == ENTER:
                self._entered = True  # the alternate screen is up already
                return
            super().write(MOUSE.get(data, data))

        def start_application_mode(self) -> None:
            super().start_application_mode()  # type: ignore[no-untyped-call]
            if first is not None:
                self.attrs_before = first.attrs
                first.taken = True

    return TakeOver
