"""The driver that takes a pre-painted terminal over: the screen is not switched a second time.

Switching again would clear it (a flicker), and Textual must give the terminal back as it was
before the pre-painter, not as it found it. POSIX only; used only after `prepaint.draw`.
"""

from __future__ import annotations

from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver

from tui_reader.ui.prepaint import ENTER, Prepainted


def driver(first: Prepainted) -> type[Driver]:
    """A driver class for a terminal that shows our first frame."""

    class TakeOver(LinuxDriver):
        _entered = False

        def write(self, data: str) -> None:
            if not self._entered and data == ENTER:
                self._entered = True  # the alternate screen is up already
                return
            super().write(data)

        def start_application_mode(self) -> None:
            super().start_application_mode()  # type: ignore[no-untyped-call]
            self.attrs_before = first.attrs
            first.taken = True

    return TakeOver
