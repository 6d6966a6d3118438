"""The first frame: the same as Textual's to the cell, without Textual, and only where it can be."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from rich.cells import cell_len
from ui_screen import PLAIN, add, filled, reader, story, text, with_screen

from tui_reader import config, paths
from tui_reader import library as rooms
from tui_reader.library import files
from tui_reader.startup import painter
from tui_reader.startup import snapshot as first_rows

SIZES = [(160, 48), (110, 30), (80, 24), (40, 12), (200, 60), (139, 20)]


def drawn(page: str, columns: int, lines: int) -> str:
    """What a terminal shows after our escape sequences."""
    rows = [[" "] * columns for _ in range(lines)]
    for y, x, run in re.findall(r"\x1b\[(\d+);(\d+)H([^\x1b]*(?:\x1b\[[\d;]*m[^\x1b]*)*)", page):
        at = int(x) - 1
        for char in re.sub(r"\x1b\[[\d;]*m", "", run):
            cells = cell_len(char)
            if cells == 0:
                rows[int(y) - 1][at - 1] += char
                continue
            rows[int(y) - 1][at] = char
            if cells == 2:
                rows[int(y) - 1][at + 1] = ""
            at += cells
    return "\n".join("".join(row).rstrip() for row in rows)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_textual_takes_over_the_same_frame(size: tuple[int, int]) -> None:
    lib = filled()
    add(
        lib,
        "東京の新聞",
        [story(3, "富山の「眠らない列車」、最終便 🚀 and more words to be cut off")],
    )
    seen = first_rows.look(lib.paths, size[1])
    assert seen is not None
    first = drawn(painter.page(seen, lib.config, *size), *size)
    async with reader(lib, size) as (app, _):
        assert text(app) == first


async def test_kept_searches_stand_in_the_first_frame() -> None:
    from tui_reader.library import saved_searches

    lib = filled()
    saved_searches.keep(lib, "Gadgets", "title:tech")
    seen = first_rows.look(lib.paths, 48)
    assert seen is not None
    first = drawn(painter.page(seen, lib.config, 160, 48), 160, 48)
    async with reader(lib, (160, 48)) as (app, _):
        assert "Gadgets" in first and text(app) == first


async def test_the_first_start_is_the_same_too() -> None:
    lib = rooms.open(paths.user_paths(), PLAIN)
    files.ensure_samples(lib)
    first = drawn(painter.page(first_rows.read(lib, 48), PLAIN, 160, 48), 160, 48)
    assert "Welcome" in first
    async with reader(lib) as (app, _):
        assert text(app) == first


# Each of these is waited for. One more has to be worth it: a tenth of a millisecond at the least.
OWN = """
    cli cli.main cli.reader cli.screen commands config config.settings errors fast_dataclasses
    kinds list_model paths startup startup.fast_read startup.painter startup.snapshot
    store store.schema view view.article view.article.blocks view.article.layout
    view.article.welcome view.keys view.keys.keymap view.lists view.lists.feed_tree
    view.lists.rows view.panes view.panes.frame view.panes.geometry view.panes.sizes
    view.terminal view.text view.text.cells view.text.glyphs view.text.spans view.text.wrap
    themes view.theme view.theme.roles view.theme.theme_names
"""
STDLIB = "import __future__, array, bisect, functools, gc, os, sqlite3, termios, time"
DRAW = """
from tui_reader.cli import main
from tui_reader.cli import screen
from tui_reader import config, paths
from tui_reader.startup import painter, snapshot
from tui_reader.cli import reader
import termios
places = paths.glance()
page = painter.page(snapshot.look(places, 48), config.glance(places.config_file), 160, 48)
assert "富山の" in page and "Story number 1" in page
"""


def modules_after(code: str) -> set[str]:
    code += "\nimport sys; print(*sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(found.stdout.split())


def test_the_first_frame_waits_for_few_modules() -> None:
    lib = filled()
    add(lib, "東京の新聞", [story(3, "富山の「眠らない列車」、最終便 😀")])
    lib.close()
    own = {"tui_reader", *(f"tui_reader.{name}" for name in OWN.split())}
    assert modules_after(DRAW) - modules_after(STDLIB) == own


PRESS = """
import asyncio
from tui_reader import config, library, paths
from tui_reader.ui.controllers import lifecycle
from tui_reader.ui.app import ReaderApp

lifecycle.REST_SECONDS = 3600  # a slow machine must not take its own slowness for rest

async def press():
    app = ReaderApp(library.open(paths.user_paths(), config.Config()))
    async with app.run_test(size=(160, 48)) as pilot:
        await pilot.press("j")
        assert app.screen.context.panes.stories.cursor == 1
        import sys
        print(*sys.modules)

asyncio.run(press())
"""
LATER = """
    annotate clean export feeds fetch library.annotation library.concordance library.reading
    library.refresh library.saved_searches library.subscriptions sanitise.slow sanitise.urls
    selector store.ingest.arrivals store.search.conditions store.search.fields
    store.search.syntax ui.controllers.entities ui.controllers.feed_order ui.controllers.feeds
    ui.controllers.mentions ui.controllers.open_story ui.controllers.rules ui.controllers.search
    ui.controllers.selection ui.controllers.story_state ui.screens.entity_page
    ui.screens.list_dialog ui.screens.picker
"""


def test_the_first_key_waits_for_nothing_it_does_not_need() -> None:
    filled().close()
    found = subprocess.run(
        [sys.executable, "-c", PRESS], capture_output=True, text=True, check=True
    )
    later = {f"tui_reader.{name}" for name in LATER.split()}
    assert not later & set(found.stdout.split())


@pytest.mark.parametrize(
    ("term", "settings"),
    [("dumb", PLAIN), ("xterm", with_screen(prepaint=False)), ("xterm", PLAIN)],
)
def test_nothing_is_drawn_where_it_cannot_be(
    term: str, settings: config.Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr("os.isatty", lambda fd: term == "dumb")
    assert painter.draw(filled(settings)) is None
