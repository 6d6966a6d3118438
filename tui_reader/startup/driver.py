"""The driver that takes a pre-painted terminal over: the screen is not switched a second time.

Switching again would clear it (a flicker), and Textual must give the terminal back as it was
before the pre-painter, not as it found it. Keeps mouse motion quiet, too. POSIX only.
"""

from __future__ import annotations

from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver

from tui_reader.startup.painter import ENTER, Prepainted
from tui_reader.view import terminal, window_title
from tui_reader.view.text import spelling

MOUSE: dict[str, str] = {"\x1b[?1003h": "\x1b[?1002h", "\x1b[?1003l": "\x1b[?1002l"}
"""Motion is reported while a button is held only: idle hands over a mouse cost nothing."""


def driver(first: Prepainted | None, titled: bool = False) -> type[Driver]:
    """A driver class for a terminal that shows our first frame, or none. `titled`: it may call
    the window after what is read."""
    codec = terminal.codec()

    class TakeOver(LinuxDriver):
        _entered = first is None
        _title = ""

        def write(self, data: str) -> None:
            if not self._entered and data == ENTER:
                self._entered = True  # the alternate screen is up already
                return
            super().write(spelling.spelled(MOUSE.get(data, data), codec))

        def start_application_mode(self) -> None:
            super().start_application_mode()  # type: ignore[no-untyped-call]
            if titled:
                self.write(window_title.SAVE)
                self.entitle(self._title)
            if first is not None:
                self.attrs_before = first.attrs
                first.taken = True

        def stop_application_mode(self) -> None:
            if titled:
                self.write(window_title.RESTORE)
            super().stop_application_mode()

        def entitle(self, title: str) -> None:
            """Call the window so, also after another program had it."""
            self._title = title
            if titled and title:
                self.write(window_title.sequence(title))

    return TakeOver
