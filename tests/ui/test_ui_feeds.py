"""Feeds on the screen: adding, removing, moving, folding, refreshing, and what goes wrong."""

from __future__ import annotations

import asyncio
from pathlib import Path

from server import Server, failing, hanging, item, rss
from ui_screen import PLAIN, add, column, filled, press, reader, story, text, until

from tui_reader import library as rooms
from tui_reader import paths
from tui_reader.library import listing, subscriptions
from tui_reader.model import Listing


async def typed(pilot: object, words: str) -> None:
    """Type into the prompt at once, as a paste does."""
    from textual.widgets import Input

    pilot.app.screen.query_one("#prompt", Input).insert_text_at_cursor(words)  # type: ignore[attr-defined]
    await press(pilot, "enter")  # type: ignore[arg-type]


async def test_a_adds_a_feed_and_U_takes_it_back() -> None:
    with Server({"/feed": rss("Fjord Times", 3)}) as server:
        async with reader(rooms.open(paths.user_paths(), PLAIN)) as (app, pilot):
            await press(pilot, "a")
            assert "Add a feed" in column(app, "status")
            await typed(pilot, server.url("/feed"))
            await until(pilot, lambda: "Added Fjord Times" in column(app, "status"))
            assert "Fjord Times" in column(app, "feeds")
            assert column(app, "stories").count("•") == 3


async def test_what_is_no_feed_is_said_in_a_sentence() -> None:
    with Server({"/feed": failing(404)}) as server:
        async with reader(filled()) as (app, pilot):
            await press(pilot, "a")
            await typed(pilot, server.url("/feed"))
            await until(pilot, lambda: "404" in column(app, "status"))
            await press(pilot, "g", "e")
            assert "404" in text(app)


async def test_d_removes_a_feed_and_U_brings_it_back() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "h", "G", "d")
        assert "Harbour News" not in column(app, "feeds")
        assert "Removed Harbour News. U takes it back." in column(app, "status")
        assert "Story number 1" not in column(app, "stories")
        await press(pilot, "U")
        assert "Harbour News" in column(app, "feeds")
        assert "Story number 1" in column(app, "stories")


async def test_folders_fold_and_it_is_remembered() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "h", "j", "j", "j", "j")
        assert "▾ Work" in column(app, "feeds")
        await press(pilot, "minus")
        assert "▸ Work" in column(app, "feeds")
        assert "Tech Weekly" not in column(app, "feeds")
    async with reader(rooms.open(paths.user_paths(), PLAIN)) as (app, pilot):
        assert "▸ Work" in column(app, "feeds")
        await press(pilot, "h", "j", "j", "j", "j", "enter")
        assert "Tech Weekly" in column(app, "feeds")
        await press(pilot, "enter")
        assert column(app, "stories").startswith("▎ Work")


async def test_feeds_are_renamed_and_moved() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "h", "G", "g", "r", "ctrl+u", *"Docks", "enter")
        assert "Docks" in column(app, "feeds")
        await press(pilot, "g", "m", *"Sea", "slash", *"North", "enter")
        assert "▾ Sea" in column(app, "feeds") and "▾ North" in column(app, "feeds")
        assert "Moved to Sea / North." in column(app, "status")


async def test_opml_is_imported(tmp_path: Path) -> None:
    file = tmp_path / "feeds.opml"
    file.write_text(
        '<opml version="2.0"><body><outline text="Sea">'
        '<outline type="rss" text="Tides" xmlUrl="https://tides.example/feed"/>'
        "</outline></body></opml>"
    )
    async with reader(filled()) as (app, pilot):
        await press(pilot, "g", "o")
        await typed(pilot, str(file))
        await until(pilot, lambda: "1 feed added. R reloads it." in column(app, "status"))
        assert "Tides" in column(app, "feeds") and "▾ Sea" in column(app, "feeds")


async def test_a_refresh_brings_stories_without_moving_the_list() -> None:
    with Server({"/feed": rss("Fjord Times", 2)}) as server:
        lib = filled()
        await asyncio.to_thread(subscriptions.add, lib, server.url("/feed"))
        async with reader(lib) as (app, pilot):
            await press(pilot, "j", "j")
            before = column(app, "stories").splitlines()[1:]
            server.pages["/feed"] = rss("Fjord Times", 5)
            await press(pilot, "R")
            await until(pilot, lambda: "3 new · press ." in column(app, "stories"))
            assert column(app, "stories").splitlines()[1:] == before
            assert app.query_one("#stories").cursor == 2
            await press(pilot, "full_stop")
            assert "press ." not in column(app, "stories")
            assert "17" in column(app, "stories").splitlines()[0]


async def test_a_story_changed_by_its_publisher_says_so_until_it_was_read_again() -> None:
    first = [item("Tide tables", 1, "<p>High water is at six.</p>")]
    with Server({"/feed": rss("Fjord Times", first)}) as server:
        lib = rooms.open(paths.user_paths(), PLAIN)
        await asyncio.to_thread(subscriptions.add, lib, server.url("/feed"))
        async with reader(lib) as (app, pilot):
            await press(pilot, "enter")
            await until(pilot, lambda: "at six" in column(app, "article"))
            await press(pilot, "q")
            changed = item("Tide tables", 1, "<p>High water is at seven, not at six.</p>")
            server.pages["/feed"] = rss("Fjord Times", [changed])
            await press(pilot, "R")
            await until(pilot, lambda: "~  Tide tables" in column(app, "stories"))
            await press(pilot, "enter")
            await until(pilot, lambda: "updated by its publisher" in column(app, "article"))
            assert "at seven" in column(app, "article")
            await press(pilot, "q", "q")
        again = listing.page(rooms.open(paths.user_paths(), PLAIN), Listing(), None, 1)
        assert again[0].read and not again[0].updated


async def test_a_failing_feed_shows_it_on_its_row_and_in_words() -> None:
    with Server({"/feed": rss("Fjord Times", 2)}) as server:
        lib = filled()
        await asyncio.to_thread(subscriptions.add, lib, server.url("/feed"))
        server.pages["/feed"] = failing(503)
        async with reader(lib) as (app, pilot):
            await press(pilot, "R")
            await until(pilot, lambda: "! Fjord Times" in column(app, "feeds"))
            await press(pilot, "h", "slash", *"fjord", "enter", "k", "j")
            assert "503" in column(app, "status")


async def test_what_fails_unasked_disturbs_nobody_and_is_kept() -> None:
    with Server({"/feed": rss("Fjord Times", 2)}) as server:
        lib = rooms.open(paths.user_paths(), PLAIN)
        await asyncio.to_thread(subscriptions.add, lib, server.url("/feed"))
        server.pages["/feed"] = failing(503)
        async with reader(lib) as (app, pilot):
            await press(pilot, "f")
            assert "Starred." in column(app, "status")
            app.screen.controllers.feeds.refresh(None, asked=False)
            await until(pilot, lambda: "! Fjord Times" in column(app, "feeds"))
            assert "Starred." in column(app, "status")
            await press(pilot, "g", "e")
            assert "Fjord Times" in text(app) and "503" in text(app)


async def test_escape_stops_a_refresh() -> None:
    with Server({"/feed": rss("Slow", 1)}) as server:
        lib = rooms.open(paths.user_paths(), PLAIN)
        await asyncio.to_thread(subscriptions.add, lib, server.url("/feed"))
        server.pages["/feed"] = hanging()
        async with reader(lib) as (app, pilot):
            await pilot.press("R")
            assert "reloading" in column(app, "status")
            await pilot.press("escape")
            await until(pilot, lambda: "The reload was stopped." in column(app, "status"))


async def test_hundreds_of_feeds_in_folders_are_walked_at_once() -> None:
    lib = rooms.open(paths.user_paths(), PLAIN)
    for number in range(120):
        add(lib, f"Feed {number:03}", [story(number)], [f"Folder {number % 10}"])
    async with reader(lib) as (app, pilot):
        await press(pilot, "h", "G")
        assert "Feed 119" in column(app, "feeds")
        await press(pilot, "g", "g")
        assert "Folder 0" in column(app, "feeds")


async def test_stories_that_another_program_fetched_are_noticed() -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        other = rooms.open(paths.user_paths(), PLAIN)
        add(other, "From cron", [story(0, "Fetched elsewhere")])
        other.close()
        app.screen.lifecycle.tick()
        await pilot.pause()
        assert "1 new · press ." in column(app, "stories")
        assert "From cron" in column(app, "feeds")
        await press(pilot, "full_stop")
        assert "Fetched elsewhere" in column(app, "stories")


async def test_a_site_with_several_feeds_offers_the_choice() -> None:
    page = "".join(
        f"<link rel=alternate type=application/rss+xml title='{name}' href=/{name}>"
        for name in ("Fjords", "Sport")
    )
    pages = {"/": f"<html>{page}</html>", "/Fjords": rss("Fjords", 2), "/Sport": rss("Sport", 1)}
    with Server(pages) as server:
        async with reader(rooms.open(paths.user_paths(), PLAIN)) as (app, pilot):
            await press(pilot, "a")
            await typed(pilot, server.url("/"))
            await until(pilot, lambda: "Which of the site's feeds?" in text(app))
            assert server.url("/Sport") in text(app)
            await press(pilot, "down", "enter")
            await until(pilot, lambda: "Added Sport: 1 story." in column(app, "status"))
            assert "Sport" in column(app, "feeds") and "Fjords" not in column(app, "feeds")
