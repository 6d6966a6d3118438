"""Order among feeds on the screen: names, folders, intervals; and how the feeds are."""

from __future__ import annotations

import pytest
from clocks import NOW
from textual.widgets import Input
from ui_screen import column, filled, press, reader, text, until

from tui_reader import sanitise
from tui_reader.library import listing
from tui_reader.store import feeds as stored
from tui_reader.store.types import Success


async def test_a_folder_is_renamed_and_moved_with_its_feeds() -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        await press(pilot, "h", "slash", *"work", "enter", "g", "r", "ctrl+u", *"Labour", "enter")
        assert "▾ Labour" in column(app, "feeds") and "Work" not in column(app, "feeds")
        await until(pilot, lambda: "1 feed now in Labour." in column(app, "status"))
        await press(pilot, "g", "m", *"Life", "enter")
        await until(pilot, lambda: "1 feed now in Life / Labour." in column(app, "status"))
        await press(pilot, "U", "U")
        assert "▾ Work" in column(app, "feeds") and "Life" not in column(app, "feeds")


async def test_folder_names_are_completed() -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        await press(pilot, "h", "G", "g", "m")
        assert "Tab Work" in column(app, "footer")
        await press(pilot, *"wo", "tab")
        assert app.screen.query_one(Input).value == "Work"
        await press(pilot, "enter")
        assert "Moved to Work." in column(app, "status")
        assert all(feed.folder == ("Work",) for feed in listing.feeds(lib))


async def test_an_interval_is_set_and_undone() -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        await press(pilot, "h", "G", "g", "t", *"x", "enter")
        assert "no number of minutes" in column(app, "status")
        await press(pilot, "g", "t", *"90", "enter")
        assert "Reloaded every 90 minutes" in column(app, "status")
        assert 90 in {feed.interval_minutes for feed in listing.feeds(lib)}
        await press(pilot, "U")
        assert {feed.interval_minutes for feed in listing.feeds(lib)} == {None}


@pytest.mark.parametrize("size", [(160, 48), (80, 24)])
async def test_the_health_of_feeds_names_cause_and_cure(size: tuple[int, int]) -> None:
    lib = filled()
    feed = next(feed for feed in listing.feeds(lib) if feed.title == "Tech Weekly")
    sentence = sanitise.line("tech.example has nothing at this address (404).")
    for _ in range(3):
        stored.record_failure(lib.store, feed.id, sentence, NOW, None)
    async with reader(lib, size) as (app, pilot):
        await press(pilot, "g", "h")
        await until(pilot, lambda: "How the feeds are" in text(app))
        assert "Failing" in text(app) and "(404)" in text(app)
        await press(pilot, "enter")
        assert "(404)" in column(app, "status")


async def test_the_health_of_feeds_is_sorted_and_tells_moves_and_slowness() -> None:
    lib = filled()
    tech, harbour = (
        next(feed for feed in listing.feeds(lib) if feed.title.startswith(title))
        for title in ("Tech", "Harbour")
    )
    now = NOW
    moved = sanitise.url("https://new.example/feed")
    stored.record_success(lib.store, tech.id, Success(now, moved_to=moved, took_ms=80))
    stored.record_success(lib.store, harbour.id, Success(now, took_ms=9_000))
    async with reader(lib, (160, 48)) as (app, pilot):
        await press(pilot, "g", "h")
        await until(pilot, lambda: "How the feeds are" in text(app))
        shown = text(app)
        assert "Slow" in shown and "took 9 seconds" in shown
        assert "Moved, and followed" in shown and "https://techweekly.example/feed" in shown
        assert shown.index("Harbour News") < shown.index("Tech Weekly")
        await press(pilot, "s")
        assert "By failures" in text(app)
        await press(pilot, *"sssss")
        assert "By title" in text(app)
        await press(pilot, "G", "enter")
        assert app.screen.context.panes.feeds.selected().label == "Tech Weekly"
