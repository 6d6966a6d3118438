"""While a story is read the next three are made ready; what is shown of them is what they are."""

from __future__ import annotations

from typing import Any

import pytest
from ui_rest import settled
from ui_screen import column, filled, open_first, press, reader, text

from tui_reader import library
from tui_reader.library import reading
from tui_reader.ui.app import ReaderApp


def listed(app: ReaderApp) -> list[int]:
    stories: Any = app.screen.query_one("#stories")
    return [stories.window.row(at).id for at in range(stories.window.length)]


def at_hand(lib: library.Library, ids: list[int]) -> list[bool]:
    """Which stories would be shown without being cleaned first."""
    return [reading.cached_story(lib, id) is not None for id in ids]


async def test_the_next_three_stories_are_made_ready() -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        ids = listed(app)
        await open_first(app, pilot)
        assert at_hand(lib, ids[:5]) == [True, False, False, False, False]
        await settled(pilot)
        assert at_hand(lib, ids[:6]) == [True, True, True, True, False, False]
        await press(pilot, "J")
        await settled(pilot)
        assert at_hand(lib, ids[:6]) == [True, True, True, True, True, False]


async def test_upwards_they_are_those_above() -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        ids = listed(app)
        await press(pilot, "end", "enter", "K")
        await settled(pilot)
        assert at_hand(lib, ids[-6:]) == [False, True, True, True, True, True]


@pytest.mark.parametrize("change", ["", "cut", "width", "star"])
async def test_a_ready_story_looks_as_one_that_is_opened_from_the_list(change: str) -> None:
    lib = filled()

    async def seen(*keys: str, changed: bool) -> object:
        async with reader(lib) as (app, pilot):
            second = listed(app)[1]
            await press(pilot, *keys[:-1])
            await settled(pilot)
            if change == "width":
                await pilot.resize_terminal(100, 30)
                await settled(pilot)
            if changed and change == "cut":
                article = reading.open_story(lib, second).article
                reading.cut_block(lib, second, article.blocks[3])
            elif changed and change == "star":
                reading.set_starred(lib, [second], True)
            await press(pilot, keys[-1])
            await settled(pilot)
            assert "harbour council" in text(app)
            article_pane: Any = app.screen.query_one("#article")
            return article_pane.page, column(app, "article")

    ready = await seen("enter", "J", changed=True)
    lib = library.open(lib.paths, lib.config)
    assert ready == await seen("j", "enter", changed=False)
