"""What someone who comes from newsboat meets first: hints with the right keys, podcasts' files."""

from __future__ import annotations

import pytest
from ui_screen import PLAIN, add, column, press, reader, story, text, until, with_screen

from tui_reader import library as rooms
from tui_reader import paths, sanitise
from tui_reader.model import Enclosure

SHORT = "<p>The seal of the harbour was seen again this morning, and people stopped. [...]</p>"


@pytest.mark.parametrize(("preset", "key"), [("vim", "F"), ("newsboat", ",w"), ("plain", "w")])
async def test_a_story_cut_short_names_the_key_that_fetches_it(preset: str, key: str) -> None:
    lib = rooms.open(paths.user_paths(), with_screen(keys=preset))
    add(lib, "Harbour News", [story(1, body=SHORT)])
    async with reader(lib) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "The seal" in column(app, "article"))
        assert f"press {key} to fetch" in column(app, "article")


async def test_what_is_attached_is_said_and_listed_with_the_links() -> None:
    lib = rooms.open(paths.user_paths(), PLAIN)
    url = sanitise.url("https://talk.example/1.mp3")
    assert url is not None
    file = Enclosure(url, sanitise.line("audio/mpeg"), 12_300_000)
    add(lib, "Weekly Talk", [story(1, enclosures=(file,))])
    async with reader(lib) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "harbour council" in column(app, "article"))
        assert "attached: audio/mpeg (L lists it)" in column(app, "article")
        await press(pilot, "L")
        shown = text(app)
        assert "Attached" in shown and "audio/mpeg, 12.3 MB" in shown
        assert "https://talk.example/1.mp3" in shown
