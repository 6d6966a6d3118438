"""What is imported before the first frame and the first key: the page in startup/ says it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "ui"))
from ui_screen import add, filled, story

PACKAGE = Path(__file__).parents[2] / "tui_reader"
PAGE = PACKAGE / "startup" / "README.md"
STDLIB = "import __future__, array, binascii, bisect, functools, gc, os, sqlite3, termios, time"
DRAW = """
from tui_reader.cli import main
from tui_reader.cli import screen
from tui_reader import config, paths
from tui_reader.startup import painter, snapshot
from tui_reader.cli import reader
import termios, time
places = paths.glance()
seen, now = snapshot.look(places, 48), time.time()
page = painter.page(seen, config.glance(places.config_file), 160, 48, now)
assert "富山の" in page and "Story number 1" in page
"""
SHOWN = """
from tui_reader.cli import main
from tui_reader.cli import screen
from tui_reader.cli import reader
from tui_reader.startup import kept_frame
import termios
assert kept_frame.early() is None and kept_frame.filled(["a", 1, "b"], 2)
"""
PRESS = """
import asyncio
from tui_reader import config, library, paths
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.timers import Timers

class NoTime(Timers):  # a slow machine must not take its own slowness for rest
    def later(self, seconds, act):
        pass

async def press():
    app = ReaderApp(library.open(paths.user_paths(), config.Config()), timers=NoTime)
    async with app.run_test(size=(160, 48)) as pilot:
        await pilot.press("j")
        assert app.screen.context.panes.stories.cursor == 1
        import sys
        print(*sys.modules)

asyncio.run(press())
"""


BARE = """
import asyncio, sys
from textual.app import App
from textual.widgets import Input, Static

class Bare(App):
    def compose(self):
        yield Static("ready")
        yield Input()

    def on_key(self, event):
        self.query_one(Static).update("answered")

async def press():
    app = Bare()
    async with app.run_test(size=(160, 48)) as pilot:
        await pilot.press("j")
        print(*sys.modules)

asyncio.run(press())
"""
BEFORE_THE_KEY = Path(__file__).with_name("before_the_key.txt")


def listed(part: str) -> set[str]:
    """The modules that the page lists between two markers."""
    text = PAGE.read_text("utf-8")
    found = re.search(rf"<!-- {part}:begin -->\n```\n(.*?)```\n<!-- {part}:end -->", text, re.S)
    assert found is not None
    return {f"tui_reader.{name}" for name in found.group(1).split()}


def modules_after(code: str) -> set[str]:
    code += "\nimport sys; print(*sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(found.stdout.split())


def pressed(code: str) -> frozenset[str]:
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return frozenset(run.stdout.split())


def before_the_key() -> frozenset[str]:
    return pressed(PRESS)


def test_the_first_frame_waits_for_the_listed_modules_only() -> None:
    lib = filled()
    add(lib, "東京の新聞", [story(3, "富山の「眠らない列車」、最終便 😀")])
    lib.close()
    assert modules_after(DRAW) - modules_after(STDLIB) == listed("frame") | {"tui_reader"}


def test_a_frame_that_was_kept_waits_for_the_listed_modules_only() -> None:
    assert modules_after(SHOWN) - modules_after(STDLIB) == listed("kept") | {"tui_reader"}


def test_the_first_key_waits_for_nothing_it_does_not_need() -> None:
    filled().close()
    assert not listed("key") & before_the_key()


def test_the_first_key_waits_for_the_listed_modules_only() -> None:
    """All that is imported before its answer and is not before that of a bare Textual app, by name.
    One more has to be worth half a millisecond."""
    filled().close()
    waited = before_the_key() - pressed(BARE)
    assert waited == set(BEFORE_THE_KEY.read_text("utf-8").split())
