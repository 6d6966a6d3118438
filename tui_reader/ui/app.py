"""The Textual app: small. Takes the settings to Textual's, shows the main screen, is run.

`show` is the door that `start` calls. Nothing else outside `ui/` knows Textual.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress

# Read when Textual is imported: a key whose frame follows another one's waits for 4 ms at most.
os.environ.setdefault("TEXTUAL_FPS", "240")

from textual import events
from textual.app import App
from textual.driver import Driver
from textual.filter import LineFilter, Monochrome, NoColor
from textual.screen import Screen

from tui_reader.library import Library, listing
from tui_reader.startup import bundle, leaving
from tui_reader.startup.prepainted import HIGHEST, WIDEST, Prepainted
from tui_reader.ui import textual_theme
from tui_reader.ui.key_queue import KeyQueue
from tui_reader.ui.messages import Bringing, Entitled, Noticed, TerminalWanted
from tui_reader.ui.screens.main import MainScreen
from tui_reader.ui.screens.overlay import Overlay
from tui_reader.ui.timers import Timers
from tui_reader.view import terminal
from tui_reader.view.text import glyphs
from tui_reader.view.theme import theme_names

THEIRS = () if sys.platform == "win32" else (signal.SIGINT, signal.SIGQUIT)
"""What the keys of a terminal send to all programs that it has."""
SWITCH = 0.0005
"""Seconds after which a thread in the background lets the screen go on. A key asks the library a
dozen things, and each time waits so long for whoever is at work: 5 ms (Python's own) are felt."""
SIGNALLED = 0.2
"""Seconds after which the loop has read what was sent to it."""


class ReaderApp(App[int], inherit_bindings=False):
    """Holds the library handle; everything else is the main screen's. Textual's own keys are not
    taken over: each key is a row of `commands.py`."""

    ENABLE_COMMAND_PALETTE = False
    TITLE = "newsreader"
    CSS = """
    Input:ansi > .input--cursor, Input:ansi > .input--selection {
        background: ansi_default; color: ansi_default; text-style: reverse;
    }
    """
    """With no colours of our own the cursor is told by turning it round."""

    def __init__(
        self,
        lib: Library,
        problems: tuple[str, ...] = (),
        driver_class: type[Driver] | None = None,
        timers: type[Timers] = Timers,
    ) -> None:
        super().__init__(driver_class=driver_class)
        self.lib = lib
        self.problems = problems
        self._timers_of = timers
        self._main: MainScreen | None = None
        self.keys = KeyQueue(self, super().on_event, self._attend)
        self.animation_level = "none"  # nothing moves by itself
        glyphs.use(terminal.ascii_only(lib.config.screen.ascii))
        textual_theme.wear(
            self, theme_names.palette(lib.config, listing.state(lib, theme_names.THEME))
        )

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual makes grey of colours where NO_COLOR is set, and black of the terminal's own
        ground; without colour there are none at all."""
        kept = [one for one in super().get_line_filters() if not isinstance(one, Monochrome)]
        return [*kept, NoColor()] if self.no_color and self.theme == textual_theme.ANSI else kept

    def on_entitled(self, message: Entitled) -> None:
        entitle = getattr(self._driver, "entitle", None)  # a driver of ours, on a terminal
        if entitle is not None:
            entitle(message.title)

    def on_bringing(self, message: Bringing) -> None:
        if message.over:
            self.keys.release()
        else:
            self.keys.hold()

    def on_terminal_wanted(self, message: TerminalWanted) -> None:
        """Another program has the terminal, and what is pressed there; then it is ours again."""
        loop = asyncio.get_running_loop()
        for number in THEIRS:  # they are the other program's, and not ours to be ended by
            loop.remove_signal_handler(number)
            signal.signal(number, lambda *_: None)
        try:
            with self.suspend():
                message.run()
        finally:  # the loop has yet to read that it was signalled
            loop.call_later(SIGNALLED, self._leave_when_told)

    def on_noticed(self, message: Noticed) -> None:
        """The terminal shows a notice; a file or a pipe in its place gets nothing."""
        out = getattr(self._driver, "out", None)  # a driver of ours
        if self._driver is not None and out is not None and out.isatty():
            self._driver.write(message.sequence)

    @property
    def at_work(self) -> bool:
        """True while a thread has not ended that the reader began."""
        return self._main is not None and self._main.context.work.busy

    def get_default_screen(self) -> Screen[None]:
        self._main = MainScreen(self.lib, self.problems, self._timers_of)
        return self._main

    async def on_event(self, event: events.Event) -> None:
        """Keys are handed on one at a time. One that comes back was forwarded: nobody took it."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            await self.keys.take(event)
        else:
            await super().on_event(event)

    def _attend(self) -> None:
        """A click beside the screen takes the focus from the line that is typed in, and no pane
        could give it back."""
        screen = self.screen
        if self.focused is None and isinstance(screen, MainScreen | Overlay):
            field = screen.field
            if field is not None and field.is_mounted:
                screen.set_focus(field)

    def on_mount(self) -> None:
        self.keys.begin()
        self._leave_when_told()
        self.call_after_refresh(settle)

    def _leave_when_told(self) -> None:
        """Whoever ends the reader from outside gets the terminal back as if it had been left."""
        if sys.platform == "win32":
            return
        loop = asyncio.get_running_loop()
        for number in leaving.TOLD:
            with suppress(RuntimeError, ValueError):  # not in the main thread: a test's reader
                loop.add_signal_handler(number, self.exit, None, 128 + number)

    def on_unmount(self) -> None:
        self.keys.end()


def settle() -> None:
    """After the first frame: what lives now lives long, so the collector need not look at it.

    Nor now: that would take as long as two frames, for half a megabyte.
    """
    gc.freeze()
    gc.enable()
    bundle.note()


def bound_size() -> None:
    """Of a size that the environment says, no more is drawn than a terminal has: Textual asks it in
    several places."""
    for name, most in (("COLUMNS", WIDEST), ("LINES", HIGHEST)):
        said = os.environ.get(name, "")
        if said.isdecimal() and int(said) > most:
            os.environ[name] = str(most)


def be_quiet() -> None:
    """What libraries have to say by the way is not written over the screen: a terminal that does
    not tell the size of its cells in time is no traceback's worth."""
    logging.lastResort = logging.NullHandler()


def show(lib: Library, problems: tuple[str, ...], first: Prepainted | None) -> int:
    """Run the app on an open library; returns the exit code."""
    chosen = None
    if sys.platform != "win32":
        from tui_reader.startup.driver import driver

        chosen = driver(first, lib.config.screen.title and terminal.has_title())
        if first is None:
            import termios

            leaving.guard(termios.tcgetattr(0))  # as the first frame does
    be_quiet()
    bound_size()
    sys.setswitchinterval(SWITCH)
    app = ReaderApp(lib, problems, chosen)
    code = app.run(mouse=lib.config.screen.mouse)
    code = app.return_code or code or 0
    if app.at_work:
        _leave_at_once(code)
    return code


def _leave_at_once(code: int) -> None:
    """End the process without taking down what a thread still uses: in the midst of loading the
    model that would abort it. All that was changed is in the library, and the terminal is back."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
