"""The briefing in the reader, by keys: shown, gone through, opened from; where the next begins."""

from __future__ import annotations

from datetime import timedelta

import pytest
from affairs_made import BRIDGE, FERRY, affair_of, one_affair, tell
from clocks import NOW, Stopped
from ui_screen import PLAIN, column, press, reader, text, until

from tui_reader import config, paths
from tui_reader import library as rooms
from tui_reader.library import annotation, briefings, concordance
from tui_reader.store import meta
from tui_reader.ui.app import ReaderApp

PAPERS = ("daily.example", "post.example", "times.example")


def told() -> rooms.Library:
    """Two affairs of the last hours."""
    lib = rooms.open(paths.user_paths(), PLAIN)
    affair_of(lib, FERRY, PAPERS[:2], NOW - timedelta(hours=2))
    affair_of(lib, BRIDGE, PAPERS, NOW - timedelta(hours=1))
    return lib


async def shown(app: ReaderApp, pilot: object, *keys: str) -> None:
    await press(pilot, "g", "b")  # type: ignore[arg-type]
    await until(pilot, lambda: type(app.screen).__name__ == "BriefingScreen")  # type: ignore[arg-type]
    await press(pilot, *keys)  # type: ignore[arg-type]


SIZES = [(160, 48), (100, 30), (80, 24), (40, 12)]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_it_says_what_most_sources_tell_with_a_sentence_of_theirs(
    size: tuple[int, int],
) -> None:
    async with reader(told(), size) as (app, pilot):
        await shown(app, pilot)
        seen = text(app)
        assert "1. Tarn bridge near" in seen and "3 sources" in seen
        if size[0] > 40:
            assert "Two lorries fell when the Tarn bridge near Millau collapsed." in seen
        await press(pilot, "escape")
        assert type(app.screen).__name__ == "MainScreen"


async def test_enter_opens_the_affair_the_sentence_and_the_story() -> None:
    async with reader(told()) as (app, pilot):
        await shown(app, pilot, "enter")
        await until(pilot, lambda: type(app.screen).__name__ == "AffairScreen")
        await press(pilot, "escape")
        await shown(app, pilot, "j", "enter")
        await until(pilot, lambda: "It was a quiet morning" in column(app, "article"))
        await shown(app, pilot, "j", "j", "enter")
        await until(pilot, lambda: "Nobody had seen it coming" in column(app, "article"))


async def test_the_next_begins_where_the_one_that_was_left_ended(stopped: Stopped) -> None:
    lib = told()
    async with reader(lib) as (app, pilot):
        await shown(app, pilot)
        assert meta.get(lib.store, briefings.KEY) == ""  # it is being read
        await press(pilot, "escape")
        await shown(app, pilot)  # again at once: the same
        assert "Tarn bridge" in text(app)
        await press(pilot, "escape")
        stopped.move(hours=3)
        await shown(app, pilot)
        assert "No affair that several sources tell has news." in text(app)


async def test_a_library_that_cannot_be_written_shows_it_too() -> None:
    lib = told()
    lib.store.read_only = True
    async with reader(lib) as (app, pilot):
        await shown(app, pilot)
        assert "Tarn bridge" in text(app)
        await press(pilot, "escape")
        assert type(app.screen).__name__ == "MainScreen"


@pytest.mark.parametrize("size", [(80, 24), (20, 6), (10, 3)], ids=str)
async def test_a_hostile_title_harms_nothing(size: tuple[int, int]) -> None:
    lib = told()
    evil = tell(lib, "evil.example", "\u202eevil\x1b[31m \x07 [b]title " * 9, "Evil \x1b[2J it is.")
    one_affair(lib, [1, evil])
    async with reader(lib, size) as (app, pilot):
        await shown(app, pilot, "G")
        assert "\x1b" not in text(app) and "\u202e" not in text(app)


async def test_a_name_leads_to_the_list_of_an_affair_that_it_is_in() -> None:
    lib = told()
    for number in (1, 2, 3, 4, 5):
        annotation.annotate(lib, number)
    name = next(one for one in concordance.top(lib) if one.name == "Bergen")
    assert [
        (one.number, one.sources, one.naming) for one in concordance.page(lib, name.id).affairs
    ] == [(1, 2, 2)]
    async with reader(lib) as (app, pilot):
        app.screen.controllers.entities.show(name.id)  # type: ignore[attr-defined]
        await until(pilot, lambda: type(app.screen).__name__ == "EntityScreen")
        seen = text(app)
        assert "Affairs" in seen and "Ferry to Bergen runs aground" in seen
        targets = app.screen.pane.dossier.targets  # type: ignore[attr-defined]
        app.screen.pane.go_to([one.kind for one in targets].index("affair"))  # type: ignore[attr-defined]
        await press(pilot, "enter")
        await until(pilot, lambda: "affair:1" in text(app))
        assert "Ferry aground" in column(app, "stories") and "Tarn" not in column(app, "stories")


@pytest.mark.parametrize("preset", ["newsboat", "plain"])
async def test_each_preset_has_a_key_for_it(preset: str) -> None:
    lib = told()
    lib.config = config.Config(screen=config.Screen(keys=preset), reading=PLAIN.reading)
    keys = {"newsboat": ("comma", "b"), "plain": ("alt+b",)}[preset]
    async with reader(lib) as (app, pilot):
        await press(pilot, *keys)
        await until(pilot, lambda: type(app.screen).__name__ == "BriefingScreen")
