"""Names on the screen: an entity's page, the library's list of names, corrections."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ui_names import harbour
from ui_screen import PLAIN, add, column, press, reader, story, text, until

from tui_reader import library as rooms
from tui_reader import paths
from tui_reader.library import annotation, concordance, corrections, listing
from tui_reader.model import Listing
from tui_reader.ui.app import ReaderApp
from tui_reader.view.lists.timeline import STEPS, timeline


async def at_aune(app: ReaderApp, pilot: object, *keys: str) -> None:
    """The newest story open, the sidebar's cursor on Signe Aune; then these keys."""
    await press(pilot, "enter")  # type: ignore[arg-type]
    await until(pilot, lambda: "Signe Aune" in column(app, "sidebar"))  # type: ignore[arg-type]
    await press(pilot, "tab", "g", "g", "j", *keys)  # type: ignore[arg-type]


@pytest.mark.parametrize("size", [(160, 48), (80, 24), (40, 12)])
async def test_a_name_has_a_page_with_its_sentences(size: tuple[int, int]) -> None:
    async with reader(harbour(count=3), size) as (app, pilot):
        await press(pilot, "enter", "e" if size[0] < 100 else "tab", "g", "g", "j", "i")
        await until(pilot, lambda: "In the library · Signe Aune" in text(app))
        shown = text(app)
        assert "With" in shown and "Brisvik" in shown
        if size[0] >= 80:
            assert "person · 3 stories" in shown
            assert "12,000 passengers" in shown and "a column is a day" in shown
            assert "Mayor Signe Aune told the council" in shown
        await press(pilot, "G")
        assert "… and 23 more sentences" in text(app)
        await press(pilot, "enter", "G")
        assert "Paragraph 24 of the minutes" in text(app) and "more" not in text(app)
        await press(pilot, "q")
        assert "In the library" not in text(app)


async def test_one_goes_on_from_name_to_name_and_back() -> None:
    async with reader(harbour(count=2)) as (app, pilot):
        await at_aune(app, pilot, "i")
        await until(pilot, lambda: "In the library · Signe Aune" in text(app))
        await press(pilot, "g", "g", "i")
        await until(pilot, lambda: "In the library · Brisvik" in text(app))
        await press(pilot, "escape")
        assert "In the library · Signe Aune" in text(app)
        await press(pilot, "escape")
        assert "In the library" not in text(app)


async def test_enter_opens_the_story_at_the_mention() -> None:
    lib = harbour(count=2)
    async with reader(lib) as (app, pilot):
        await at_aune(app, pilot, "i")
        await until(pilot, lambda: "In the library" in text(app))
        await press(pilot, "right_square_bracket", "j", "j", "j", "j", "enter")
        await until(pilot, lambda: "Ferry 1" in column(app, "article"))
        controllers = app.screen.controllers
        await until(pilot, lambda: controllers.mentions.current is not None)
        opened = app.screen.context.shown.story
        item = opened.annotations.items[controllers.mentions.current]
        text_there = opened.article.text
        assert text_there[item.span.start : item.span.end] == "Signe Aune"
        assert "Paragraph 1 of" in text_there[item.span.start - 120 : item.span.start]
        assert app.query_one("#sidebar").selected().label == "Signe Aune"
        assert app.screen.context.view.place == "article"


async def test_all_names_of_the_library_are_listed_by_kind_and_narrowed() -> None:
    async with reader(harbour(count=2)) as (app, pilot):
        await press(pilot, "g", "i")
        shown = text(app)
        assert shown.index("Signe Aune") < shown.index("Brisvik Shipping")
        await press(pilot, "tab", "tab")
        assert "· places" in text(app) and "Signe Aune" not in text(app)
        await press(pilot, "shift+tab", "slash", *"aun")
        assert "2 stories, 54 mentions" in text(app) and "Lind" not in text(app)
        await press(pilot, "enter", "enter")
        await until(pilot, lambda: "In the library · Signe Aune" in text(app))


async def test_a_name_beyond_the_most_mentioned_is_found_by_typing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from tui_reader.ui.controllers import entities

    monkeypatch.setattr(entities, "MOST_LISTED", 1)
    async with reader(harbour()) as (app, pilot):
        await press(pilot, "g", "i")
        assert "Harald Lind" not in text(app)
        await press(pilot, "slash", *"har")
        assert "Harald Lind" in text(app)


async def test_a_figure_has_no_page_and_no_correction() -> None:
    async with reader(harbour()) as (app, pilot):
        await at_aune(app, pilot, "G", "i")
        assert "a figure is what it is" in column(app, "status")
        await press(pilot, "c")
        assert "a figure is what it is" in column(app, "status")


TALK = (
    "<p>Helga Norberg met Igor Malik in Bergen. Norberg smiled at Malik in Bergen, and Helga "
    "Norberg left Bergen for Oslo.</p>"
)


async def talk(app: ReaderApp, pilot: object, name: str) -> None:
    """The newest story open and annotated by the real model; the sidebar's cursor on a name."""
    await press(pilot, "enter")  # type: ignore[arg-type]
    await until(pilot, lambda: name in column(app, "sidebar"))  # type: ignore[arg-type]
    await press(pilot, "tab", "slash", *name, "enter", "g", "g", "j")  # type: ignore[arg-type]
    assert app.query_one("#sidebar").selected().label == name
    await press(pilot, "escape")  # type: ignore[arg-type]


def talks(count: int = 1) -> rooms.Library:
    lib = rooms.open(paths.user_paths(), PLAIN)
    add(lib, "Talks", [story(n, f"Talks {n}", TALK) for n in range(count)])
    for row in listing.page(lib, Listing(), None, count):
        annotation.annotate(lib, row.id)
    return lib


async def test_what_is_no_name_goes_at_once_and_undo_brings_it_back() -> None:
    async with reader(talks()) as (app, pilot):
        await talk(app, pilot, "Bergen")
        await press(pilot, "c", *"not", "enter", "enter")
        await until(pilot, lambda: "Bergen" not in column(app, "sidebar"))
        assert "Corrected in this story" in column(app, "status")
        await press(pilot, "U")
        await until(pilot, lambda: "Bergen" in column(app, "sidebar"))


async def test_a_name_is_given_another_kind() -> None:
    async with reader(talks()) as (app, pilot):
        await talk(app, pilot, "Bergen")
        await press(pilot, "c", *"organ", "enter", "enter")
        await until(pilot, lambda: "Organisations" in column(app, "sidebar"))
        side = column(app, "sidebar")
        assert side.index("Organisations") < side.index("Bergen")


async def test_two_names_become_one_in_the_whole_library() -> None:
    lib = talks(2)
    async with reader(lib) as (app, pilot):
        await talk(app, pilot, "Igor Malik")
        await press(pilot, "c", *"same", "enter", *"helga", "enter", *"whole", "enter")
        await until(pilot, lambda: "Igor Malik" not in column(app, "sidebar"))
        await press(pilot, "J")  # the other story is marked anew when it is opened
        other = listing.page(lib, Listing(), None, 2)[1].id
        names = {entity.name for entity in annotation.annotate(lib, other).annotations.entities}
        assert "Igor Malik" not in names and "Helga Norberg" in names


async def test_a_name_is_split_from_another() -> None:
    lib = talks()
    async with reader(lib) as (app, pilot):
        await talk(app, pilot, "Helga Norberg")
        await press(pilot, "c", *"split", "enter", "enter")
        await until(pilot, lambda: "Corrected" in column(app, "status"))
        labels = [row.label for row in app.query_one("#sidebar").entries]
        assert "Norberg" in labels and "Helga Norberg" in labels


async def test_a_story_whose_marks_are_stale_is_marked_anew_when_opened() -> None:
    from tui_reader import config

    settings = config.Config(reading=config.Reading(annotate_ahead=False))
    lib = talks(2)
    _, second = listing.page(lib, Listing(), None, 2)
    corrections.correct(lib, second.id, "drop", ("Bergen", ""), everywhere=True)
    lib.close()
    async with reader(rooms.open(paths.user_paths(), settings)) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "Oslo" in column(app, "sidebar"))
        await until(pilot, lambda: "Bergen" not in column(app, "sidebar"))


@pytest.mark.parametrize("everywhere", [True, False])
async def test_what_another_program_corrects_is_shown_in_the_open_story(everywhere: bool) -> None:
    lib = talks()
    async with reader(lib) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "Bergen" in column(app, "sidebar"))
        app.screen.lifecycle.look()
        other = rooms.open(paths.user_paths(), PLAIN)
        (row,) = listing.page(other, Listing(), None, 1)
        corrections.correct(other, row.id, "drop", ("Bergen", ""), everywhere=everywhere)
        other.close()
        app.screen.timers.let_pass(2)
        app.screen.lifecycle.look()
        await until(pilot, lambda: "Bergen" not in column(app, "sidebar"))
        assert "Oslo" in column(app, "sidebar")


@given(
    st.dictionaries(st.integers(0, 4000), st.integers(1, 99), min_size=1, max_size=50),
    st.integers(1, 80),
)
def test_a_timeline_fits_and_shows_all_that_was_counted(days: dict[int, int], cells: int) -> None:
    rows = [(date(2015, 1, 1) + timedelta(days=day), days[day]) for day in sorted(days)]
    drawn = timeline(rows, cells)
    assert 1 <= len(drawn.bars) <= cells and drawn.bars[-1] != " "
    assert drawn.step in STEPS and len(drawn.below) <= cells
    assert max(days.values()) <= drawn.most <= sum(days.values())


async def test_the_older_stories_of_a_name_are_shown_by_opening_the_last_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(concordance, "STORIES", 2)
    async with reader(harbour(count=5)) as (app, pilot):
        await at_aune(app, pilot, "i")
        await until(pilot, lambda: "In the library · Signe Aune" in text(app))
        pane = app.screen.pane
        for shown, left in ((2, "3 older stories"), (4, "1 older story")):
            await press(pilot, "G")
            assert len(pane.dossier.heads) == shown and left in text(app)
            await press(pilot, "enter")
            await until(pilot, lambda n=shown: len(pane.dossier.heads) > n)
            assert pane.selected().row.title == f"Ferry {shown}"
        await press(pilot, "G")
        assert "older" not in text(app)
        await press(pilot, "escape")
        assert "In the library" not in text(app)
