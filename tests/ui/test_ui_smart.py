"""Kept searches on the screen: typing a query, keeping it, its count, dropping it."""

from __future__ import annotations

from textual.widgets import Input
from ui_screen import PLAIN, add, column, filled, press, reader, story, text, until

from tui_reader import library as rooms
from tui_reader import paths
from tui_reader.library import listing, saved_searches


async def test_a_search_is_kept_counted_and_dropped() -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        await press(pilot, "g", "slash", *"tech", "enter")
        assert "Search: tech" in column(app, "stories")
        await press(pilot, "g", "k", "ctrl+u", *"Gadgets", "enter")
        assert "Gadgets" in column(app, "feeds")
        await until(pilot, lambda: "Gadgets" in column(app, "feeds"))
        await until(
            pilot,
            lambda: any(
                "Gadgets" in line and line.endswith("4")
                for line in column(app, "feeds").splitlines()
            ),
        )
        await press(pilot, "h", "slash", *"gadg", "enter", "d")
        assert "Dropped the search Gadgets. U takes it back." in column(app, "status")
        assert "Gadgets" not in column(app, "feeds")
        await press(pilot, "U")
        assert "Gadgets" in column(app, "feeds")


async def test_a_kept_search_opens_under_its_name_and_is_there_in_the_first_frame() -> None:
    lib = filled()
    saved_searches.keep(lib, "Gadgets", "title:tech is:unread")
    async with reader(lib) as (app, pilot):
        assert "Gadgets" in column(app, "feeds")
        await press(pilot, "h", "slash", *"gadg", "enter", "enter")
        assert column(app, "stories").startswith("▎ Gadgets")
        assert "Tech piece 20" in column(app, "stories")
        assert "Story number 1" not in column(app, "stories")


async def test_fields_and_values_are_completed_by_tab() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "g", "slash", *"fe")
        assert "Tab feed:" in column(app, "footer")
        await press(pilot, "tab", "h")
        prompt = app.screen.query_one(Input)
        assert prompt.value == "feed:h"
        await press(pilot, "backspace", "t", "tab", *"piece", "enter")
        assert 'Search: feed:"Tech Weekly" piece' in column(app, "stories")
        assert "4 found." in column(app, "status")


async def test_tab_goes_through_the_candidates_in_turn() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "g", "slash", *"is:", "tab")
        prompt = app.screen.query_one(Input)
        first = prompt.value
        await press(pilot, "tab")
        assert prompt.value != first and prompt.value.startswith("is:")


async def test_names_of_the_library_are_completed() -> None:
    from tui_reader.library import annotation

    lib = rooms.open(paths.user_paths(), PLAIN)
    add(lib, "Harbour News", [story(1)])
    annotation.annotate(lib, 1)
    async with reader(lib) as (app, pilot):
        await press(pilot, "g", "slash", *"person:sig", "tab")
        assert app.screen.query_one(Input).value == 'person:"Signe Aune" '


async def test_what_is_wrong_is_said_while_typing_with_its_column() -> None:
    for size in ((160, 48), (80, 24)):
        async with reader(filled(), size) as (app, pilot):
            await press(pilot, "g", "slash", *"ferry is:gone")
            assert "Column 7" in column(app, "status")
            assert "ferry is:gone" in text(app)
            await press(pilot, *["backspace"] * 8)
            assert "Column" not in column(app, "status")
            await press(pilot, "escape")
            assert "n Next unread" in column(app, "footer" if size[1] > 30 else "status")


async def test_keeping_without_a_search_says_what_to_do() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "g", "k")
        assert "Search first: g/." in column(app, "status")


async def test_a_kept_search_is_renamed_and_edited_where_it_stands_and_undone() -> None:
    lib = filled()
    saved_searches.keep(lib, "Gadgets", "title:tech")
    async with reader(lib) as (app, pilot):
        await press(pilot, "h", "slash", *"gadg", "enter", "enter", "h")
        await press(pilot, "g", "r", "ctrl+u", *"Tools", "enter")
        assert "Tools" in column(app, "feeds") and "Gadgets" not in column(app, "feeds")
        await press(pilot, "g", "q", "ctrl+u", *"title:piece (", "enter")
        assert "Column" in column(app, "status")
        assert app.screen.query_one(Input).value == "title:piece (", "it stays, to be put right"
        assert listing.kept(lib)[0].query == "title:tech"
        await press(pilot, "escape", "g", "q")
        assert app.screen.query_one(Input).value == "title:tech"
        await press(pilot, "end", *" title:21", "enter")
        assert "Tools looks for title:tech title:21 now." in column(app, "status")
        assert "Tech piece 21" in column(app, "stories")
        assert "Tech piece 20" not in column(app, "stories")
        await press(pilot, "U", "U")
        assert "Undone: Rename the search Gadgets." in column(app, "status")
        (one,) = listing.kept(lib)
        assert (one.title, one.query) == ("Gadgets", "title:tech")


async def test_a_feed_is_removed_where_it_is_seen_only() -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        await press(pilot, "d")
        assert "d is “Remove feed”, among the feeds." in column(app, "status")
        await press(pilot, "colon", *"remove_feed", "enter")
        assert "To remove a feed, go to it in the feeds" in column(app, "status")
        assert "Harbour News" in column(app, "feeds")
