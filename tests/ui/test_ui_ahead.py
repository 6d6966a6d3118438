"""Names are marked ahead while nobody types: the status line says so."""

from __future__ import annotations

import time

from ui_screen import add, column, filled, press, reader, story, text, until

from tui_reader import config, paths
from tui_reader import library as rooms
from tui_reader.library import annotation
from tui_reader.store import annotations, articles


async def test_the_status_line_tells_how_many_were_done_and_then_nothing() -> None:
    lib = filled(config.Config())
    async with reader(lib) as (app, pilot):
        await press(pilot, "j")
        assert "names ahead" not in text(app)
        await until(pilot, lambda: "marking names ahead: " in column(app, "status"), 30)
        await until(pilot, lambda: not annotations.waiting(lib.store, 1, 1), 60)
        await until(pilot, lambda: "names ahead" not in text(app), 30)
        assert all(annotation.fresh(lib, number) for number in range(1, 13))


async def test_leaving_does_not_wait_for_it() -> None:
    lib = filled(config.Config())
    add(lib, "Long Tales", [story(n, f"Tale {n}") for n in range(40, 80)])
    async with reader(lib) as (app, pilot):
        await until(pilot, lambda: "marking names ahead: " in column(app, "status"), 30)
        began = time.monotonic()
        await press(pilot, "ctrl+q")
    assert time.monotonic() - began < 5
    again = rooms.open(paths.user_paths(), config.Config())
    assert annotations.waiting(again.store, 1, 1) or articles.stale(again.store, 1, 1)
    again.close()
