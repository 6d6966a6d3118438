"""The window's title: what it says, that nothing foreign acts in it, and that it is given back."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_ui_terminal import Terminal
from ui_screen import PLAIN, filled, open_first, press, reader, until

from tui_reader.view import terminal, window_title


@contextmanager
def running(home: Path, settings: str = "", term: str = "xterm-256color") -> Iterator[Terminal]:
    """The reader in a terminal; closed at the end."""
    (home / "config").mkdir(parents=True, exist_ok=True)
    (home / "config" / "config.toml").write_text(f"[reading]\nannotate = false\n{settings}")
    found = Terminal(home, term)
    try:
        yield found
    finally:
        if found.code is None:
            os.kill(found.child, 9)
            os.waitpid(found.child, 0)
        os.close(found.fd)


def test_the_window_is_called_after_what_is_read_and_gets_its_name_back(home: Path) -> None:
    assert not PLAIN.reading.annotate
    with running(home) as window:
        window.until(lambda seen: b" unread\x07" in seen)
        (unread,) = re.findall(rb"\x1b\]2;newsreader - (\d+) unread\x07", window.seen)
        window.type("\r")
        window.until(lambda seen: b" - newsreader\x07" in seen)
        window.type("q")
        fewer = b"\x1b]2;newsreader - %d unread\x07" % (int(unread) - 1)
        window.until(lambda seen: fewer in seen)
        window.type("Q")
        assert window.ended() == 0
        assert window.seen.count(b"\x1b[22;2t") == window.seen.count(b"\x1b[23;2t") == 1
        assert window.seen.rindex(b"\x1b]2;\x07\x1b[23;2t") > window.seen.rindex(b" unread\x07")


@pytest.mark.parametrize(
    ("settings", "term"), [("[screen]\ntitle = false\n", "xterm-256color"), ("", "linux")]
)
def test_a_title_is_not_set_where_it_is_not_wanted(home: Path, settings: str, term: str) -> None:
    with running(home, settings, term) as window:
        window.until(lambda seen: b"Welcome" in seen)
        window.type("\rqQ")
        assert window.ended() == 0
        assert b"\x1b]2;" not in window.seen and b";2t" not in window.seen


@pytest.mark.parametrize(
    ("term", "has"),
    [("xterm-256color", True), ("tmux-256color", True), ("dumb", False), ("linux", False),
     ("", False), ("vt100", False)],
)  # fmt: skip
def test_terminals_without_a_window_have_no_title(term: str, has: bool) -> None:
    assert terminal.has_title({"TERM": term}) is has


@given(st.text(), st.integers(0, 10**9))
def test_nothing_foreign_acts_in_a_title(story: str, unread: int) -> None:
    found = window_title.sequence(window_title.title(unread, story))
    assert re.fullmatch("\x1b\\]2;[^\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]*\x07", found)
    assert len(found) < 2_100


async def test_without_a_terminal_nothing_is_written_and_nothing_fails() -> None:
    async with reader(filled()) as (app, pilot):
        await open_first(app, pilot)
        assert app.screen._title == "Story number 1 - newsreader"
        await press(pilot, "q", "m")
        await until(pilot, lambda: app.screen._title == "newsreader - 12 unread")
