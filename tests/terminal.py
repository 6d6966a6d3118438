"""A real pseudo-terminal for tests: runs a program in it, and reads what reached the terminal.

    with Terminal([...], env) as screen:
        screen.until("Feeds")          # draws until this text was seen
        screen.press(b"j", b"\r")      # each key waits until the program has drawn and rests
        screen.raw                     # every byte the terminal was sent
    foreign(screen.raw)                # what of it is not ours: [] when all is well

The oracle is an allow-list: a byte is ours if it is printable text without hidden or bidirectional
characters, or part of a sequence that Textual or we are known to send.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from patience import CEILING

QUIET = 0.12
"""Seconds in which a program that sleeps writes nothing, after which it is taken to rest: longer
than its own timers for painting. Where it only waits for the processor, or for the disk, it does
not sleep, so that a busy machine makes the wait longer and no rest is seen where there is none."""
ESCAPE = b"\x1b[27u"
"""The key Escape as terminals send it that tell it from the beginning of a sequence: after a lone
ESC the reader waits by the clock for what else may come."""

# --- the oracle ---------------------------------------------------------------------------------

_MODES = "1000|1002|1003|1004|1006|1015|1016|1049|2004|2026|2027|2031|2048|25|7"
"""Private modes that we and Textual set, reset or ask for."""
OURS: tuple[tuple[str, str], ...] = (
    ("style", r"\x1b\[[0-9;:]*m"),
    ("cursor to", r"\x1b\[[0-9]*(?:;[0-9]+)?H"),
    ("cursor by", r"\x1b\[[0-9]*[ABCDG]"),
    ("erase", r"\x1b\[[0-2]?[JK]"),
    ("mode", rf"\x1b\[\?(?:{_MODES})[hl]"),
    ("ask mode", r"\x1b\[\?(?:2026|2027|2048)\$p"),
    ("kitty keys", r"\x1b\[[<>=][0-9;]*u"),
    ("ask kitty keys", r"\x1b\[\?u"),
    ("ask attributes", r"\x1b\[c"),
    ("ask size", r"\x1b\[(?:14|16|18)t"),
    ("pointer shape", r"\x1b\]22;[a-z-]{0,20}(?:\x07|\x1b\\)"),
    ("keypad", r"\x1b[=>]"),
    ("save, restore", r"\x1b[78]"),
)
"""What we send: (name, pattern)."""
TITLE = (r"\x1b\]2;[^\x00-\x1f\x7f-\x9f]{0,200}\x07", r"\x1b\[2[23];2t")
"""How the window is called after a story: allowed where a test says so."""
_OURS = re.compile("|".join(f"(?P<n{i}>{pattern})" for i, (_, pattern) in enumerate(OURS)))
_ISOLATED = re.compile("\u2068([^\x00-\x1f\u2066-\u2069]*)\u2069")
"""Text that we part from the cells around it: opened and closed, with nothing that acts in it."""
_ACTS = re.compile(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\ufdd0-\ufdef\U000e0000-\U000e0fff]"
)
_FOREIGN = re.compile(r"\x1b(?:[\]PX^_][^\x07\x1b]{0,60}|\[[0-?]{0,30}[ -/]{0,5}[@-~]?|.)?", re.S)


def foreign(raw: bytes, allowed: Sequence[str] = ()) -> list[str]:
    """What in these bytes is neither text nor a sequence of ours, or one `allowed` for this test.

    `allowed` are further patterns.
    """
    text = raw.decode("utf-8", "surrogateescape")
    text = _ISOLATED.sub(r"\1", _OURS.sub("", text))
    for pattern in allowed:
        text = re.sub(pattern, "", text)
    found = [match.group() for match in _FOREIGN.finditer(text)]
    found += [match.group() for match in _ACTS.finditer(_FOREIGN.sub("", text))]
    found += [char for char in text if "\ud800" <= char <= "\udfff"]
    return found


def kinds(raw: bytes) -> Counter[str]:
    """How often each of our own sequences was sent."""
    text = raw.decode("utf-8", "surrogateescape")
    return Counter(
        OURS[int(match.lastgroup[1:])][0] for match in _OURS.finditer(text) if match.lastgroup
    )


def plain(raw: bytes) -> str:
    """The text of a raw output, without sequences. Cells that were painted twice stand twice."""
    return _OURS.sub("", raw.decode("utf-8", "replace"))


def _state(stat: Path) -> str:
    """The letter for what a thread does: R runs or would, S sleeps, D waits for a disk."""
    try:
        return stat.read_text().rpartition(")")[2].split()[0]
    except OSError:  # it has ended meanwhile
        return "Z"


# --- the terminal -------------------------------------------------------------------------------


class Terminal:
    """A program in a pty of its own session; ended, by force if need be, at the end."""

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str] | None = None,
        size: tuple[int, int] = (40, 160),
        limit: float = CEILING,
    ) -> None:
        self.raw = b""
        self.code: int | None = None
        """Exit code, or minus the signal, once it has ended."""
        self._command = list(command)
        self._env = {
            **os.environ,
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            **(env or {}),
        }
        self._size = size
        self._end = time.monotonic() + limit
        self._pressed = 0
        """How much had been drawn before the last keys."""
        self._pid = self._fd = 0

    def __enter__(self) -> Self:
        self._pid, self._fd = pty.fork()
        if not self._pid:
            try:
                os.execvpe(self._command[0], self._command, self._env)
            finally:
                os._exit(127)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", *self._size, 0, 0))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.code is None:
            self.wait(0.0)
        if self.code is None:
            os.killpg(self._pid, signal.SIGKILL)
            self.wait()
        os.close(self._fd)

    @property
    def pid(self) -> int:
        return self._pid

    def until(self, wanted: str) -> None:
        """Wait for a text to be drawn, if it was not since the last keys. Raises AssertionError."""
        start = max(0, min(self._pressed, len(self.raw) - 4000))
        while wanted not in plain(self.raw[start:]):
            if not self._read(0.2) or time.monotonic() > self._end:
                seen = plain(self.raw)[-1500:]
                raise AssertionError(f"{wanted!r} was not drawn; last: {seen!r}")

    def press(self, *keys: bytes, settle: float = CEILING) -> None:
        """Send keys, one at a time, each after the program has come to rest."""
        self._pressed = len(self.raw)
        for key in keys:
            if self.code is not None:
                return
            os.write(self._fd, key)
            self.rest(settle)

    def rest(self, seconds: float = CEILING) -> None:
        """Read until the program sleeps and nothing comes for a moment."""
        end = min(time.monotonic() + seconds, self._end)
        quiet = time.monotonic() + QUIET
        while time.monotonic() < end:
            before = len(self.raw)
            if not self._read(0.01):
                return
            if len(self.raw) != before or not self._sleeps(str(self._pid)):
                quiet = time.monotonic() + QUIET
            elif time.monotonic() >= quiet and self._sleeps("*"):  # one thread looks for keys often
                return

    def _sleeps(self, threads: str) -> bool:
        """Whether these threads of the program wait for something, and no key waits for them. Where
        there is no /proc to look into, it is taken to be so."""
        try:
            theirs = os.open(f"/proc/{self._pid}/fd/0", os.O_RDONLY | os.O_NOCTTY)
            try:
                waiting = struct.unpack("i", fcntl.ioctl(theirs, termios.FIONREAD, b"\0" * 4))[0]
            finally:
                os.close(theirs)
        except OSError:  # it has ended, or there is no /proc
            return True
        found = Path(f"/proc/{self._pid}/task").glob(f"{threads}/stat")
        return not waiting and all(_state(one) in "SZ" for one in found)

    def wait(self, seconds: float = CEILING) -> int | None:
        """Read on until the program has ended; its exit code, None if it goes on."""
        deadline = time.monotonic() + seconds
        while self.code is None:
            self._read(0.05)
            done, status = os.waitpid(self._pid, os.WNOHANG)
            if done:
                self.code = os.waitstatus_to_exitcode(status)
                while self._read(0.05):
                    pass
            elif time.monotonic() >= deadline:
                break
        return self.code

    def _read(self, seconds: float) -> bool:
        """False at the end of the output."""
        ready, _, _ = select.select([self._fd], [], [], seconds)
        if not ready:
            return self.code is None
        try:
            piece = os.read(self._fd, 65_536)
        except OSError:  # Linux: the other end is closed
            return False
        self.raw += piece
        self._answer(piece)
        return bool(piece)

    def _answer(self, piece: bytes) -> None:
        """Terminals answer questions; some programs wait for it."""
        for asked, answer in ((b"\x1b[6n", b"\x1b[1;1R"), (b"\x1b[c", b"\x1b[?62;c")):
            if asked in piece:
                os.write(self._fd, answer)
