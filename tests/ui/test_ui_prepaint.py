"""The first frame: the same as Textual's to the cell, without Textual, and only where it can be."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len
from ui_screen import PLAIN, add, filled, reader, story, text, with_screen

from tui_reader import clock, config, paths
from tui_reader import library as rooms
from tui_reader.library import files
from tui_reader.startup import painter
from tui_reader.startup import snapshot as first_rows
from tui_reader.store.affairs import groups

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
    first = drawn(painter.page(seen, lib.config, *size, clock.now()), *size)
    async with reader(lib, size) as (app, _):
        assert text(app) == first


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_stories_that_tell_one_event_are_one_row_from_the_first_frame_on(
    size: tuple[int, int],
) -> None:
    lib = filled()
    add(lib, "The Daily Bugle of Brisvik", [story(n, f"Other {n}") for n in range(30, 90)])
    with lib.store.write() as db:
        for row in ((1, 9, 13), (2, 10)):
            groups.merge(db, groups.TOLD, [-one for one in row])
    seen = first_rows.look(lib.paths, size[1])
    assert seen is not None
    first = drawn(painter.page(seen, lib.config, *size, clock.now()), *size)
    async with reader(lib, size) as (app, _):
        assert text(app) == first
        assert "69" in first and "· 72" in first
        assert size[0] < 48 or " +2" in first


async def test_kept_searches_stand_in_the_first_frame() -> None:
    from tui_reader.library import saved_searches

    lib = filled()
    saved_searches.keep(lib, "Gadgets", "title:tech")
    seen = first_rows.look(lib.paths, 48)
    assert seen is not None
    first = drawn(painter.page(seen, lib.config, 160, 48, clock.now()), 160, 48)
    async with reader(lib, (160, 48)) as (app, _):
        assert "Gadgets" in first and text(app) == first


async def test_the_first_start_is_the_same_too() -> None:
    lib = rooms.open(paths.user_paths(), PLAIN)
    files.ensure_samples(lib)
    first = drawn(painter.page(first_rows.read(lib, 48), PLAIN, 160, 48, clock.now()), 160, 48)
    assert "Welcome" in first
    async with reader(lib) as (app, _):
        assert text(app) == first


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
