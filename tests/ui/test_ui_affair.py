"""The page of an affair, by keys: opened, gone through, its stories opened, taken out, saved."""

from __future__ import annotations

import pytest
from affair_stories import BRIDGE, COURIER, add, bridge, join, mark
from ui_screen import PLAIN, column, press, reader, text, until

from tui_reader import config, paths
from tui_reader import library as rooms
from tui_reader.library import affairs, listing
from tui_reader.model import Listing
from tui_reader.store import stories
from tui_reader.store.affairs import groups
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.controllers.affairs import AT_ONCE

TITLE = "Bridge over the Tarn collapses near Millau"


def told(*, known: bool = True) -> rooms.Library:
    """The affair of the bridge, and a story that stands alone; names are known of all or none."""
    lib = rooms.open(paths.user_paths(), PLAIN)
    bridge(lib)
    add(lib, [(COURIER, -5, "A goat is mayor", "A goat is mayor of Tromso for a day.")])
    if known:
        mark(lib, 1, 2, 3, 4, 5)
    return lib


def sheet(app: ReaderApp) -> str:
    return text(app)


async def shown(app: ReaderApp, pilot: object, *keys: str) -> None:
    """The page of the newest story's affair; then these keys."""
    await press(pilot, "ampersand")  # type: ignore[arg-type]
    await until(pilot, lambda: type(app.screen).__name__ == "AffairScreen")  # type: ignore[arg-type]
    await press(pilot, *keys)  # type: ignore[arg-type]


def target(app: ReaderApp) -> object:
    return app.screen.pane.selected()  # type: ignore[attr-defined]


SIZES = [(160, 48), (100, 30), (80, 24), (40, 12)]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_page_says_who_where_when_and_where_sources_disagree(
    size: tuple[int, int],
) -> None:
    async with reader(told(), size) as (app, pilot):
        await shown(app, pilot)
        seen = sheet(app)
        assert "since 1 Mar · 3 sources" in seen and TITLE[:20] in seen
        assert "Helene Garrigue" in seen
        if size[1] > 12:
            assert "disagree" in seen and "people killed" in seen and "19" in seen
        await press(pilot, "G")
        assert TITLE[:12] in sheet(app)
        await press(pilot, "escape")
        assert type(app.screen).__name__ == "MainScreen"


async def test_d_goes_to_where_sources_disagree_and_enter_to_the_sentence() -> None:
    async with reader(told()) as (app, pilot):
        await shown(app, pilot, "G", "d")
        assert target(app).part == "figure 0 0"
        await press(pilot, "j", "enter")
        await until(pilot, lambda: "19 people were killed" in column(app, "article"))
        main = app.screen
        await until(pilot, lambda: main.controllers.mentions.current is not None)
        story = main.context.shown.story
        item = story.annotations.items[main.controllers.mentions.current]
        assert story.article.text[item.span.start : item.span.end].startswith("19")
        assert main.context.view.place == "article"


async def test_without_a_difference_it_is_said() -> None:
    async with reader(told(known=False)) as (app, pilot):
        await shown(app, pilot, "d")
        assert "no sources disagree" in sheet(app)
        assert "names known of 0 of 5 stories" in sheet(app)


async def test_plus_shows_who_else_tells_a_turn_and_hides_them() -> None:
    async with reader(told()) as (app, pilot):
        await shown(app, pilot, "G")
        assert "Tarn bridge collapses" not in sheet(app)
        before = target(app)
        await press(pilot, "plus")
        assert "Tarn bridge collapses" in sheet(app)
        assert target(app) == before
        await press(pilot, "plus")
        assert "Tarn bridge collapses" not in sheet(app)


async def test_a_figure_unfolds_to_the_words_of_each_source() -> None:
    async with reader(told()) as (app, pilot):
        await shown(app, pilot, "d", "plus")
        assert sheet(app).count("12 people were killed") >= 3


async def test_enter_on_a_name_opens_its_page() -> None:
    async with reader(told()) as (app, pilot):
        await shown(app, pilot, "g", "enter")
        await until(pilot, lambda: "In the library · " in text(app))
        await press(pilot, "escape")
        await until(pilot, lambda: type(app.screen).__name__ == "AffairScreen")
        await press(pilot, "escape")
        assert type(app.screen).__name__ == "MainScreen"


async def test_a_story_is_taken_out_for_good_and_comes_back_by_undo() -> None:
    lib = told()
    async with reader(lib) as (app, pilot):
        await shown(app, pilot, "G", "exclamation_mark")
        await until(pilot, lambda: "taken out" in sheet(app))
        assert affairs.of_story(lib, 1) == 0 and "4 stories" in sheet(app)
        assert type(app.screen).__name__ == "AffairScreen"
        await press(pilot, "U")
        await until(pilot, lambda: "5 stories" in sheet(app))
        assert affairs.of_story(lib, 1) == 1
        await press(pilot, "escape")
        assert "+2" in column(app, "stories")


async def test_where_one_is_left_the_page_says_that_nothing_is_there() -> None:
    lib = rooms.open(paths.user_paths(), PLAIN)
    join(lib, groups.AFFAIR, *add(lib, BRIDGE[2:4]))
    async with reader(lib) as (app, pilot):
        await shown(app, pilot, "exclamation_mark")
        await until(pilot, lambda: "No story of this affair" in sheet(app))
        await press(pilot, "enter", "d", "plus", "s", "exclamation_mark")
        await press(pilot, "U")
        await until(pilot, lambda: "2 stories" in sheet(app))


async def test_the_affair_is_saved_as_one_file() -> None:
    lib = told()
    async with reader(lib) as (app, pilot):
        await shown(app, pilot, "s")
        await until(pilot, lambda: "saved as" in sheet(app))
        (path,) = lib.paths.saved.iterdir()
        written = path.read_text(encoding="utf-8")
        assert path.suffix == ".md" and TITLE in path.name
        assert written.index("12 people") < written.index("opened an inquiry")
        assert all(row.saved for row in listing.page(lib, Listing(), None, 5))


async def test_a_story_alone_has_no_page_and_says_so() -> None:
    async with reader(told()) as (app, pilot):
        await press(pilot, "G", "ampersand")
        await until(pilot, lambda: "Nobody else tells" in column(app, "status"))
        assert type(app.screen).__name__ == "MainScreen"


async def test_it_opens_from_an_open_story_and_from_its_sidebar() -> None:
    async with reader(told()) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "opened an inquiry" in column(app, "article"))
        await shown(app, pilot, "escape")
        await press(pilot, "tab")
        await until(pilot, lambda: "All 5 of the affair" in column(app, "sidebar"))
        await press(pilot, "G", "enter")
        await until(pilot, lambda: type(app.screen).__name__ == "AffairScreen")


async def test_a_huge_affair_is_there_at_once_and_its_figures_later() -> None:
    lib = rooms.open(paths.user_paths(), PLAIN)
    many = [
        ((f"Paper {n % 40}", f"https://paper{n % 40}.example/rss", ""), n / 10,
         f"Bridge near Millau: report {n}", f"{n + 2} people were there.")
        for n in range(500)
    ]  # fmt: skip
    join(lib, groups.AFFAIR, *add(lib, many))
    async with reader(lib) as (app, pilot):
        await shown(app, pilot, "G")
        assert "report 0" in sheet(app) and "500 stories" in sheet(app)
        await press(pilot, "g")
        assert "names known of 0 of 300 stories" in sheet(app)


async def test_an_affair_of_many_known_stories_has_its_figures_too_and_keeps_the_cursor() -> None:
    lib = rooms.open(paths.user_paths(), PLAIN)
    many = [
        ((f"Paper {n % 9}", f"https://paper{n % 9}.example/rss", ""), n / 100, BRIDGE[0][2],
         "A bridge near Millau fell. 12 people were killed, said the mayor.")
        for n in range(AT_ONCE + 5)
    ]  # fmt: skip
    ids = add(lib, many)
    join(lib, groups.AFFAIR, *ids)
    mark(lib, *ids)
    async with reader(lib) as (app, pilot):
        await shown(app, pilot, "G")
        before = target(app)
        await until(pilot, lambda: app.screen.pane.figures is not None)  # type: ignore[attr-defined]
        assert target(app) == before and f"{AT_ONCE + 5} stories" in sheet(app)
        await press(pilot, "g")
        assert "1 agree" in sheet(app) and "12 people were killed" in sheet(app)


@pytest.mark.parametrize("size", [(80, 24), (20, 6), (10, 3)], ids=str)
async def test_hidden_stories_are_not_shown_and_hostile_titles_harm_nothing(
    size: tuple[int, int],
) -> None:
    lib = told(known=False)
    stories.set_hidden(lib.store, [4])
    evil = [(COURIER, 30, "\u202eevil\x1b[31m \x07 title " * 9, "Evil.")]
    join(lib, groups.AFFAIR, 1, *add(lib, evil))
    async with reader(lib, size) as (app, pilot):
        await shown(app, pilot, "G")
        assert "\x1b" not in sheet(app) and "\u202e" not in sheet(app)
        if size[0] == 80:
            assert "5 stories" in sheet(app) and "southern France" not in sheet(app)


@pytest.mark.parametrize("preset", ["vim", "newsboat", "plain"])
async def test_each_preset_has_a_key_for_it(preset: str) -> None:
    lib = told(known=False)
    lib.config = config.Config(screen=config.Screen(keys=preset), reading=PLAIN.reading)
    async with reader(lib) as (app, pilot):
        await shown(app, pilot)
        assert "5 stories" in sheet(app)


async def test_a_read_only_library_says_so_on_the_page() -> None:
    lib = told()
    lib.store.read_only = True
    async with reader(lib) as (app, pilot):
        await shown(app, pilot, "G", "exclamation_mark")
        await until(pilot, lambda: "read-only" in sheet(app))
        assert "5 stories" in sheet(app)
