"""The driver that takes a pre-painted terminal over: the screen is not switched a second time.

Switching again would clear it (a flicker), and Textual must give the terminal back as it was
before the pre-painter, not as it found it. Keeps mouse motion quiet, too. POSIX only.
"""

from __future__ import annotations

import os
import selectors
import signal
import sys
import termios
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from typing import IO, Any

from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size
from textual.keys import Keys
from textual.message import Message

from tui_reader.startup.keyboard import Decoder
from tui_reader.startup.prepainted import ENTER, HIGHEST, WIDEST, Prepainted
from tui_reader.startup.sequences import Part, Pasted, Sequences
from tui_reader.view import terminal, window_title
from tui_reader.view.text import placing, spelling

MOUSE: dict[str, str] = {"\x1b[?1003h": "\x1b[?1002h", "\x1b[?1003l": "\x1b[?1002l"}
"""Motion is reported while a button is held only: idle hands over a mouse cost nothing."""
LOOK_SECONDS = 0.1
"""How often it is looked whether the reader was left, and whether a lone Escape was meant."""
MOST_BYTES = 4096
"""What is read at once."""


class TolerantParser(XTermParser):
    """A parser that takes whatever numbers stand in a sequence."""

    def _parse_extended_key(  # type: ignore[override]  # there it is behind a cache
        self, sequence: str
    ) -> list[events.Key] | None:
        """As Textual's, which ends at numbers that are no characters, and at those of the keyboard
        protocol that it does not know: other keys, presses and releases."""
        try:
            keys = super()._parse_extended_key(sequence)
        except (ValueError, OverflowError):
            return [events.Key(Keys.Ignore, sequence)]
        if keys and any(
            "\ud800" <= char <= "\udfff" for key in keys for char in key.character or ""
        ):
            return [events.Key(Keys.Ignore, sequence)]
        return keys

    def end(self) -> Iterable[Message]:
        """Nothing follows that belongs to what was fed: a lone ESC is the key."""
        if self._timeout_time is not None:
            self._timeout_time = 0.0
        return self.tick()


class Keyboard:
    """Bytes of a terminal in, events out, whatever is cut off. Time is handed in."""

    def __init__(self) -> None:
        self._decoder, self._parser = Decoder(), TolerantParser()
        self._sequences = Sequences(ANSI_SEQUENCES_KEYS)

    def typed(self, read: bytes, now: float) -> Iterator[Message]:
        """What was read means this."""
        yield from self._events(self._sequences.feed(self._decoder.text(read, now), now))

    def rest(self, now: float) -> Iterator[Message]:
        """What was begun and is not ended any more means this; to be asked now and then."""
        text = self._decoder.rest(now)
        yield from self._events(self._sequences.feed(text, now) if text else [])
        yield from self._events(self._sequences.rest(now))

    def _events(self, parts: Iterable[Part]) -> Iterator[Message]:
        for part in parts:
            if isinstance(part, Pasted):
                yield events.Paste(part.text.replace("\0", ""))
                continue
            yield from self._parser.feed(part.text)
            yield from self._parser.end()


class Outlet:
    """The terminal as it is written to. Once it has gone, what is written is for nobody: whoever
    writes would wait for ever for a thread that ended, and the reader could not be left."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream
        self._gone = False

    def write(self, text: str) -> None:
        self._do(lambda: self._stream.write(text))

    def flush(self) -> None:
        self._do(self._stream.flush)

    def fileno(self) -> int:
        return self._stream.fileno()

    def isatty(self) -> bool:
        return not self._gone and self._stream.isatty()

    def _do(self, act: Callable[[], object]) -> None:
        if self._gone:
            return
        try:
            act()
        except (OSError, ValueError):
            self._gone = True


def outlet() -> Outlet:
    """Textual writes to the standard error. Where that is no terminal, but a file that is to have
    what goes wrong, the screen goes to the standard output."""
    out, error = sys.__stdout__, sys.__stderr__
    assert out is not None
    return Outlet(error if error is not None and error.isatty() else out)


class TolerantDriver(LinuxDriver):
    """A driver that takes whatever bytes a terminal sends."""

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.out = outlet()
        self._file = self.out  # type: ignore[assignment]  # all that Textual does with it
        self._woken = False
        """Whether it was stopped, and told to go on."""

    def _get_terminal_size(self) -> tuple[int, int]:
        width, height = super()._get_terminal_size()
        return min(width, WIDEST), min(height, HIGHEST)

    def write(self, data: str) -> None:
        """As Textual's; what stands behind letters of uncertain width is put in its column."""
        super().write(placing.placed(data))

    def _sigtstp_application(self, *_: object) -> None:
        """As Textual's; but it stops by the signal that came, which the kernel drops where no shell
        is there to wake us: whoever stops all the same stands for ever. That is so in a terminal
        whose only program we are; a key in a pager or editor of ours is enough to be asked to."""
        screen = self._auto_restart  # not where another program has it
        if screen:
            self.suspend_application_mode()
            self._must_signal_resume = True
        self._woken = False
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        signal.pthread_kill(threading.get_ident(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, self._sigtstp_application)
        if screen and not self._woken:
            self.resume_application_mode()

    def _sigcont_application(self, *told: object) -> None:
        """As Textual's, which takes the terminal anew; but the kernel also wakes whom it has just
        taken the terminal from."""
        self._woken = True
        if is_there(self.fileno):
            super()._sigcont_application(*told)

    def process_message(self, message: Message) -> None:
        if isinstance(message, events.Resize) and not _is_screen(message.size):
            return
        super().process_message(message)

    def run_input_thread(self) -> None:
        """As Textual's, which ends at bytes that are no UTF-8, and waits for ever for the end of a
        paste."""
        keyboard, early = Keyboard(), True
        with selectors.SelectSelector() as waiting:
            waiting.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if waiting.select(LOOK_SECONDS):
                    read = _read(self.fileno)
                    if not read:
                        self._loop.call_soon_threadsafe(self._app.exit, 0)
                        return
                    if early:  # typed for a shell, perhaps: Enter is a line feed there
                        read, early = read.replace(b"\n", b"\r"), False
                    for event in keyboard.typed(read, time.monotonic()):
                        self.process_message(event)
                for event in keyboard.rest(time.monotonic()):
                    self.process_message(event)


def is_there(fileno: int) -> bool:
    """Whether the terminal has not gone."""
    try:
        termios.tcgetattr(fileno)
    except termios.error:
        return False
    return True


def _is_screen(size: Size) -> bool:
    return 0 < size.width <= WIDEST and 0 < size.height <= HIGHEST


def _read(fileno: int) -> bytes:
    """What was typed; empty when the terminal has gone."""
    try:
        return os.read(fileno, MOST_BYTES)
    except OSError:
        return b""


def driver(first: Prepainted | None, titled: bool = False) -> type[Driver]:
    """A driver class for a terminal that shows our first frame, or none. `titled`: it may call
    the window after what is read."""
    codec = terminal.codec()

    class TakeOver(TolerantDriver):
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
