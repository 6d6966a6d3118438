"""Changes of very many stories: no key waits for them, and the list shows them at once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from patience import CEILING
from ui_rest import settled
from ui_screen import PLAIN, add, column, press, reader, story, text, until

from tui_reader import library as rooms
from tui_reader import paths
from tui_reader.model import Listing
from tui_reader.store.lists import pages
from tui_reader.ui.controllers import list_lookup
from tui_reader.ui.controllers import story_list as shown_lists

MANY = 600


def crowded() -> rooms.Library:
    lib = rooms.open(paths.user_paths(), PLAIN)
    add(lib, "Harbour News", [story(n, body="<p>Fish.</p>") for n in range(MANY)])
    return lib


def unread(lib: rooms.Library) -> int:
    return pages.count(lib.store, Listing("unread"))


@contextmanager
def held(lib: rooms.Library) -> Iterator[None]:
    """Somebody else writes to the library all the while."""
    begun, over = threading.Event(), threading.Event()

    def write() -> None:
        with lib.store.write():
            begun.set()
            over.wait(CEILING)

    writer = threading.Thread(target=write)
    writer.start()
    begun.wait(CEILING)
    try:
        yield
    finally:
        over.set()
        writer.join()


async def test_marking_a_long_list_read_waits_for_nothing_and_shows_at_once() -> None:
    lib = crowded()
    async with reader(lib) as (app, pilot):
        assert "•" in column(app, "stories")
        with held(lib):
            await pilot.press("A", "j")
            assert "•" not in column(app, "stories")
            assert app.query_one("#stories").cursor == 1
            assert unread(lib) == MANY
        await until(pilot, lambda: "600 stories marked read" in column(app, "status"))
        assert unread(lib) == 0 and "•" not in column(app, "stories")


async def test_taking_it_back_comes_after_it_however_fast_the_key() -> None:
    lib = crowded()
    async with reader(lib) as (app, pilot):
        await press(pilot, "f")
        with held(lib):
            await pilot.press("A", "U")
        await until(pilot, lambda: "Undo Mark 600 stories read" in text(app))  # it is a large one
        await press(pilot, "enter")
        await until(pilot, lambda: "Undone: Mark 600 stories read" in column(app, "status"))
        assert unread(lib) == MANY
        assert "★" in column(app, "stories") and "•" in column(app, "stories")
        with held(lib):
            await pilot.press("ctrl+r")
        await until(pilot, lambda: "Redo Mark 600" in text(app))
        await press(pilot, "enter")
        await until(pilot, lambda: "Done again: Mark 600" in column(app, "status"))
        assert unread(lib) == 0


async def test_a_long_list_is_filtered_in_a_worker_that_the_next_key_stops(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shown_lists, "SHORT", 100)
    async with reader(crowded()) as (app, pilot):
        await pilot.press("slash", *"number 12")
        await until(pilot, lambda: "Story number 12 " in column(app, "stories"))
        await until(pilot, lambda: "Story number 1 " not in column(app, "stories"))
        assert "Story number 120" in column(app, "stories")
        await pilot.press(*"34")
        await until(pilot, lambda: "Story number" not in column(app, "stories"))
        await pilot.press("escape")
        assert "Story number 1 " in column(app, "stories")
        await pilot.press("slash", *"number 7")
        await pilot.press("escape")
        await settled(pilot)
        assert "Story number 1 " in column(app, "stories")
        assert "filtering" not in column(app, "status")


async def test_a_search_of_a_large_library_is_looked_up_and_counted_by_workers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shown_lists, "SHORT", 100)
    monkeypatch.setattr(list_lookup, "QUICK", 0)
    async with reader(crowded()) as (app, pilot):
        await pilot.press("g", "slash", *"fish", "enter")
        await until(pilot, lambda: "600 found." in column(app, "status"))
        assert "searching" not in column(app, "status")
        assert "Search: fish" in column(app, "stories") and "600" in column(app, "stories")
        await press(pilot, "end")
        assert app.query_one("#stories").selected().title == "Story number 599"
        await pilot.press("g", "slash", "ctrl+u", *"title:12", "enter")
        await until(pilot, lambda: "1 found." in column(app, "status"))
        await pilot.press("g", "slash", "ctrl+u", *"nothingatall", "enter")
        await until(pilot, lambda: "Nothing was found." in column(app, "status"))


async def test_the_next_search_stops_one_that_is_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shown_lists, "SHORT", 100)
    monkeypatch.setattr(list_lookup, "QUICK", 0)
    async with reader(crowded()) as (app, pilot):
        for _ in range(3):
            await pilot.press("g", "slash", "ctrl+u", *"fish", "enter")
            await pilot.press("g", "slash", "ctrl+u", *"title:12", "enter")
        await until(pilot, lambda: "1 found." in column(app, "status"))
        await settled(pilot)
        assert "Search: title:12" in column(app, "stories")
        assert "searching" not in column(app, "status")
        assert "1 found." in column(app, "status") and "600" not in column(app, "status")
