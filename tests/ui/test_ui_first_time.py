"""What someone who never used a terminal reader doubts: keys at a prompt, lists without rows."""

from __future__ import annotations

import pytest
from textual.widgets import Input
from ui_screen import PLAIN, add, column, filled, press, reader, story, text, until

from tui_reader import library as rooms
from tui_reader import paths
from tui_reader.library import files
from tui_reader.ui.widgets.picker_panes import Choices
from tui_reader.view.text import spelling

JUNK = (
    "<p>The harbour council met on Tuesday and said that the seal may stay where it is.</p>"
    "<p>Share this on Facebook</p><p>Subscribe to our newsletter</p>"
)


async def test_a_prompt_shows_its_own_keys() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "a")
        assert column(app, "footer").split() == ["Enter", "Take", "Esc", "Leave"]
        await press(pilot, *"ab")
        assert "^u Clear the line" in column(app, "footer")
        await press(pilot, "escape")
        assert "Help" in column(app, "footer")


async def test_an_address_that_led_to_no_feed_is_there_to_be_mended() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "a", *"nowhere://x", "enter")
        await until(pilot, lambda: "web address" in column(app, "status"))
        await press(pilot, "a")
        assert app.screen.query_one(Input).value == "nowhere://x"


async def test_the_search_shows_that_there_are_fields() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "g", "slash")
        assert "Tab person:" in column(app, "footer")
        await press(pilot, *"persn:Lee", "enter")
        assert "Did you mean person: instead of persn:?" in column(app, "status")


async def test_what_was_removed_names_the_key_that_shows_it() -> None:
    lib = rooms.open(paths.user_paths(), PLAIN)
    add(lib, "Harbour News", [story(1, body=JUNK)])
    async with reader(lib) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "removed (x shows them)" in column(app, "article"))


async def test_a_list_that_is_narrowed_to_nothing_says_so_and_stays() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "question_mark")
        assert "Enter take · Esc leave" in text(app)
        assert "^p is Ctrl with p, gu is g, then u" in text(app)
        assert "Anywhere (here)" not in text(app)
        first = app.screen.query_one(Choices).selected()
        assert first is None, "Enter would run it at once"
        await press(pilot, *"zzzz")
        assert "Nothing matches." in text(app)
        await press(pilot, "enter")
        assert "Nothing matches." in text(app)
        await press(pilot, "escape")
        assert "Nothing matches." not in text(app)


async def test_a_pane_that_fills_the_screen_names_the_way_back_and_to_the_names() -> None:
    async with reader(filled(), (80, 24)) as (app, pilot):
        assert "q Back" in column(app, "status")
        await press(pilot, "enter")
        assert "e Names here" in column(app, "status")
        assert "q Back" in column(app, "status") and column(app, "status").endswith("?")


async def test_where_the_names_are_out_of_sight_their_key_is_named() -> None:
    async with reader(filled(), (100, 30)) as (app, pilot):
        await press(pilot, "enter")
        assert "e Names here" in column(app, "footer")
    async with reader(filled()) as (app, pilot):
        await press(pilot, "enter")
        assert "e Names here" not in column(app, "footer"), "they stand beside the article"


@pytest.mark.parametrize(
    ("name", "seen"), [("Dánjal Bjørn", "Danjal Bjorn"), ("Görlitz", "Gorlitz"), ("富山", "????")]
)
def test_names_stay_readable_without_accents(name: str, seen: str) -> None:
    assert spelling.spelled(name, "ascii") == seen
    assert spelling.spelled(name, "utf-8") == name


async def test_a_sheet_names_the_way_out_at_every_width() -> None:
    async with reader(filled(), (60, 24)) as (app, pilot):
        await press(pilot, "g", "h")
        await until(pilot, lambda: len(app.screen_stack) > 1 and "Esc Close" in text(app))
        last = next(line for line in text(app).splitlines() if line.startswith("╰"))
        assert "Esc Close" in last
        assert "… ─" in last, "some keys had no room"


async def test_a_key_that_waits_for_another_is_written_as_the_help_writes_it() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "ctrl+w")
        assert column(app, "status").rstrip().endswith("^w")


async def test_a_sheet_leaves_the_status_line_in_sight() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "f", "g", "h")
        await until(pilot, lambda: len(app.screen_stack) > 1 and "Esc Close" in text(app))
        assert "Esc Close" in text(app)
        assert " Starred." in text(app).splitlines()[-2]


async def test_the_welcome_says_how_the_samples_go_away() -> None:
    lib = rooms.open(paths.user_paths(), PLAIN)
    files.ensure_samples(lib)
    async with reader(lib) as (app, _):
        assert "In the feeds, d takes them away." in column(app, "stories")
