"""In a real terminal: the first frame, early keys, and the terminal given back as it was."""

from __future__ import annotations

import contextlib
import logging
import os
import re
import select
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from patience import CEILING
from ui_screen import PLAIN

from tui_reader.ui import app

if sys.platform == "win32":
    pytest.skip("needs a POSIX terminal", allow_module_level=True)

import fcntl
import pty
import struct
import termios


class Terminal:
    """A program in a pseudo-terminal, and all it wrote."""

    def __init__(
        self,
        home: Path,
        term: str = "xterm-256color",
        errors: Path | None = None,
        command: Sequence[str] = (sys.executable, "-m", "tui_reader"),
    ) -> None:
        """`errors`: where its standard error goes, if not to the terminal."""
        self.seen = b""
        self.code: int | None = None
        self.child, self.fd = pty.fork()
        if self.child == 0:
            signal.signal(signal.SIGHUP, signal.SIG_DFL)  # `nohup` may have begun the tests
            env = {**os.environ, "TERM": term, "NEWSREADER_HOME": str(home)}
            env.pop("COLUMNS", None), env.pop("LINES", None)
            if errors is not None:
                os.dup2(os.open(errors, os.O_CREAT | os.O_WRONLY), 2)
            os.execve(command[0], command, env)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def until(self, true: Callable[[bytes], bool]) -> bytes:
        """Read until what was written satisfies a condition."""
        end = time.monotonic() + CEILING
        while not true(self.seen):
            assert time.monotonic() < end, self.seen[-2000:].decode("utf-8", "replace")
            if select.select([self.fd], [], [], 0.1)[0]:
                try:
                    self.seen += os.read(self.fd, 65536)
                except OSError:  # the program has ended
                    assert true(self.seen), self.seen[-2000:].decode("utf-8", "replace")
        return self.seen

    def ended(self) -> int:
        """The exit code."""
        end = time.monotonic() + CEILING
        while self.code is None:
            assert time.monotonic() < end, "it did not end"
            if select.select([self.fd], [], [], 0.05)[0]:
                with contextlib.suppress(OSError):
                    self.seen += os.read(self.fd, 65536)
            pid, status = os.waitpid(self.child, os.WNOHANG)
            if pid:
                self.code = os.waitstatus_to_exitcode(status)
        with contextlib.suppress(OSError):  # what it wrote last
            while select.select([self.fd], [], [], 0)[0]:
                self.seen += os.read(self.fd, 65536)
        return self.code

    def type(self, keys: str) -> None:
        os.write(self.fd, keys.encode())


@pytest.fixture
def settings(home: Path) -> Path:
    """A home whose settings do not load the entity model."""
    (home / "config").mkdir(parents=True)
    assert not PLAIN.reading.annotate
    (home / "config" / "config.toml").write_text("[reading]\nannotate = false\n")
    return home


@pytest.fixture
def terminal(settings: Path) -> Iterator[Terminal]:
    running = Terminal(settings)
    yield running
    if running.code is None:
        os.kill(running.child, 9)
        os.waitpid(running.child, 0)
    os.close(running.fd)


def test_early_keys_are_kept_and_the_screen_is_entered_once(terminal: Terminal) -> None:
    before = termios.tcgetattr(terminal.fd)
    terminal.until(lambda seen: b"Welcome" in seen)
    terminal.type("j\r")
    terminal.until(lambda seen: b" min" in seen and b"steel cylinder" in seen)
    terminal.type("Q")
    assert terminal.ended() == 0
    early = terminal.seen[: terminal.seen.index(b"\x1b[?2004h")]  # Textual is not there yet
    assert b"Welcome" in early
    assert terminal.seen.count(b"\x1b[?1049h") == 1 == terminal.seen.count(b"\x1b[?1049l")
    after = termios.tcgetattr(terminal.fd)
    assert after[:4] == before[:4]


def test_keys_of_before_the_reader_has_the_terminal_are_answered_too(terminal: Terminal) -> None:
    """The kernel then makes a line feed of Enter, as for the shell."""
    terminal.type("j\r")
    terminal.until(lambda seen: b" min" in seen and b"steel cylinder" in seen)
    terminal.type("Q")
    assert terminal.ended() == 0


def test_quitting_at_once_leaves_a_clean_terminal(terminal: Terminal) -> None:
    terminal.until(lambda seen: b"Welcome" in seen)
    terminal.type("Q")
    assert terminal.ended() == 0
    for on, off in ((b"?1049h", b"?1049l"), (b"?25l", b"?25h"), (b"?1002h", b"?1002l")):
        assert terminal.seen.rindex(off) > terminal.seen.rindex(on)
    assert b"?1003h" not in terminal.seen  # mouse motion is not asked for


@pytest.mark.parametrize("errors", ["a.log", "/dev/null"])
def test_errors_that_go_to_a_file_leave_the_screen_where_it_is(
    settings: Path, tmp_path: Path, errors: str
) -> None:
    running = Terminal(settings, errors=tmp_path / errors)
    try:
        running.until(lambda seen: b"Welcome" in seen)
        running.type("j\r")
        running.until(lambda seen: b"steel cylinder" in seen)
        running.type("Q")
        assert running.ended() == 0
        assert (tmp_path / errors).read_bytes() == b""
    finally:
        os.close(running.fd)


def test_a_terminal_that_goes_away_takes_the_reader_with_it(settings: Path) -> None:
    """Without a word from anybody but the system: the window was closed."""
    running = Terminal(settings)
    running.until(lambda seen: b"Welcome" in seen)
    running.type("j\r")
    running.until(lambda seen: b"steel cylinder" in seen)
    running.type("J" * 200)  # it draws all the while
    os.close(running.fd)
    end = time.monotonic() + CEILING
    while not os.waitpid(running.child, os.WNOHANG)[0]:
        assert time.monotonic() < end, "it lives on without a terminal"
        time.sleep(0.05)


def test_a_dumb_terminal_gets_no_first_frame(settings: Path) -> None:
    running = Terminal(settings, term="dumb")
    try:
        running.until(lambda seen: b"Welcome" in seen)
        assert running.seen.count(b"\x1b[?1049h") == 1
        running.type("Q")
        assert running.ended() == 0
    finally:
        os.close(running.fd)


def test_leaving_while_the_model_is_loaded_ends_it_without_a_word(home: Path) -> None:
    """In the midst of it, wherever that is: the library has all, the terminal is given back."""
    for after in (b"Welcome", b"herring"):
        running = Terminal(home)
        try:
            running.until(lambda seen: b"Welcome" in seen)
            running.type("\r")
            running.until(lambda seen, word=after: word in seen)  # type: ignore[misc]
            running.type("\x11")
            assert running.ended() == 0
            assert b"terminate" not in running.seen and b"Traceback" not in running.seen
        finally:
            os.close(running.fd)


def test_what_libraries_say_by_the_way_is_not_written_over_the_screen(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """textual-image warns, with a traceback, where a terminal answers too late."""
    monkeypatch.setattr(logging, "lastResort", logging.lastResort)
    log = logging.Logger("a.library")
    log.warning("once")
    assert "once" in capfd.readouterr().err
    app.be_quiet()
    log.warning("size not told", exc_info=TimeoutError("Timeout waiting for data"))
    assert capfd.readouterr().err == ""


FROM_OUTSIDE = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT]


def given_back(terminal: Terminal, before: list[object]) -> None:
    """Each mode that was begun is ended, and the terminal as it was."""
    begun = set(re.findall(rb"\x1b\[\?(\d+)h", terminal.seen)) - {b"25", b"7"}
    for mode in begun:
        assert terminal.seen.rindex(b"?%sl" % mode) > terminal.seen.rindex(b"?%sh" % mode), mode
    assert terminal.seen.rindex(b"?25h") > terminal.seen.rindex(b"?25l")
    assert termios.tcgetattr(terminal.fd)[:4] == before[:4]
    assert b"Traceback" not in terminal.seen


@pytest.mark.parametrize("number", FROM_OUTSIDE)
def test_who_ends_it_from_outside_gets_the_terminal_back(
    terminal: Terminal, number: signal.Signals
) -> None:
    before = termios.tcgetattr(terminal.fd)
    terminal.until(lambda seen: b"Welcome" in seen)
    terminal.type("j\r")
    terminal.until(lambda seen: b"steel cylinder" in seen)
    os.kill(terminal.child, number)
    assert terminal.ended() == 128 + number
    given_back(terminal, before)


@pytest.mark.parametrize(
    "numbers",
    [
        *([number] for number in FROM_OUTSIDE),
        [signal.SIGWINCH, signal.SIGTSTP, signal.SIGCONT, signal.SIGHUP, signal.SIGTERM],
    ],
)
def test_so_does_who_ends_it_when_there_is_a_first_frame_only(
    terminal: Terminal, numbers: list[signal.Signals]
) -> None:
    before = termios.tcgetattr(terminal.fd)
    terminal.until(lambda seen: b"Welcome" in seen)
    for number in numbers:
        os.kill(terminal.child, number)
    assert terminal.ended() in {128 + number for number in numbers}
    given_back(terminal, before)


def test_a_stop_that_no_shell_could_end_is_none(terminal: Terminal) -> None:
    """The kernel says so, too. Ctrl-Z in a pager of ours asks for one."""
    terminal.until(lambda seen: b"\x1b[?2004h" in seen)
    os.kill(terminal.child, signal.SIGTSTP)
    terminal.until(lambda seen: seen.count(b"\x1b[?1049h") == 2)  # given away, and taken anew
    terminal.type("j\r")
    terminal.until(lambda seen: b"steel cylinder" in seen)
    terminal.type("Q")
    assert terminal.ended() == 0


def test_a_shell_stops_it_and_lets_it_go_on(settings: Path) -> None:
    reader = f"{shlex.quote(sys.executable)} -m tui_reader"
    script = f"set -m; {reader}; echo STOPPED; read go; fg; echo LEFT $?"
    running = Terminal(settings, command=["/bin/sh", "-c", script])
    try:
        running.until(lambda seen: b"\x1b[?2004h" in seen)
        (pid,) = Path(f"/proc/{running.child}/task/{running.child}/children").read_text().split()
        os.kill(int(pid), signal.SIGTSTP)
        running.until(lambda seen: b"STOPPED" in seen and seen.count(b"\x1b[?1049l") == 1)
        running.type("go\n")
        running.until(lambda seen: seen.count(b"\x1b[?1049h") == 2)
        running.type("j\r")
        running.until(lambda seen: b"steel cylinder" in seen)
        running.type("Q")
        assert running.ended() == 0 and b"LEFT 0" in running.seen
    finally:
        if running.code is None:
            os.killpg(running.child, 9)
        os.close(running.fd)


@pytest.mark.parametrize("keys", ["", "j\r", "?", "/ferry"])
def test_it_ends_when_its_terminal_goes_away(settings: Path, keys: str) -> None:
    running = Terminal(settings)
    running.until(lambda seen: b"Welcome" in seen)
    if keys:
        running.until(lambda seen: b"\x1b[?2004h" in seen)
        running.type(keys)
        running.until(lambda seen: len(seen) > 9_000)
    os.close(running.fd)
    with contextlib.suppress(ProcessLookupError):
        os.kill(running.child, signal.SIGCONT)  # as the kernel does after SIGHUP, some time
    end, ended = time.monotonic() + CEILING, 0
    while not ended and time.monotonic() < end:
        ended, _ = os.waitpid(running.child, os.WNOHANG)
        time.sleep(0.02)
    if not ended:
        os.kill(running.child, 9)
        os.waitpid(running.child, 0)
    assert ended, "it goes on without a terminal"


def test_what_is_written_to_a_terminal_that_has_gone_is_lost_and_that_is_all() -> None:
    from tui_reader.startup.driver import Outlet, is_there

    kept, gone = pty.openpty()
    assert is_there(gone)
    os.close(kept)
    with contextlib.suppress(OSError), os.fdopen(gone, "w") as file:
        outlet = Outlet(file)
        for _ in range(3):
            outlet.write("\x1b[2J" * 5_000)
            outlet.flush()
        assert not is_there(gone)
        return
    raise AssertionError("a write to the terminal failed")


STOPPED_AT = """
import os, signal, sys
import tui_reader.__main__ as program

class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "tui_reader.cli.main":
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Finder())
program.main()
"""


def test_stopping_it_while_it_is_imported_leaves_no_traceback() -> None:
    done = subprocess.run([sys.executable, "-c", STOPPED_AT], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (-signal.SIGINT, b"")


@pytest.mark.parametrize("said", [("1", "999999"), ("99999999", "2"), ("80", "x")])
def test_no_more_is_drawn_than_a_terminal_has(
    monkeypatch: pytest.MonkeyPatch, said: tuple[str, str]
) -> None:
    for name, value in zip(("COLUMNS", "LINES"), said, strict=True):
        monkeypatch.setenv(name, value)
    app.bound_size()
    assert len(os.environ["COLUMNS"]) <= 4 and len(os.environ["LINES"]) <= 4
