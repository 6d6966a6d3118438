"""The sidebar: folding, filtering, which of how many, the doubtful, figures, kinds that are off."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ui_names import harbour, mark
from ui_screen import PLAIN, add, column, press, reader, story, text, until

from tui_reader import library as rooms
from tui_reader import paths
from tui_reader.kinds import BY_ID
from tui_reader.library import figures, listing
from tui_reader.model import Annotation, Listing, Span
from tui_reader.ui.app import ReaderApp
from tui_reader.view.lists.mark_filter import MarkFilter, remembered


async def opened(app: ReaderApp, pilot: object) -> None:
    await press(pilot, "enter")  # type: ignore[arg-type]
    await until(pilot, lambda: "Signe Aune" in column(app, "sidebar"))  # type: ignore[arg-type]


def painted(app: ReaderApp, word: str) -> str:
    """The colour of a word of the article that is painted on its own; "" if it is not."""
    region = app.query_one("#article").region
    for strip in app.screen._compositor.render_strips():
        for segment in strip.crop(region.x, region.right):
            if segment.text == word and segment.style and segment.style.color:
                return segment.style.color.name
    return ""


async def test_titles_counts_and_figures_with_their_nouns() -> None:
    async with reader(harbour(), (200, 48)) as (app, pilot):
        await opened(app, pilot)
        side = column(app, "sidebar")
        assert re.search(r"Signe Aune  Mayor +27 ▇▇▇▇\n", side)
        assert "12,000 passengers" in side and "40 sailors" in side
        assert side.index("12,000") < side.index("$4 million") < side.index("40 sailors")
        assert "Harald Lind ?" in side


async def test_the_selected_name_says_in_how_many_stories_of_the_library_it_is() -> None:
    async with reader(harbour(), (200, 48)) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "tab", "j", "k")
        assert re.search(r"Signe Aune  in 1 story +27\n", column(app, "sidebar"))
        await press(pilot, "j")
        assert "Signe Aune  in" not in column(app, "sidebar")


async def test_figures_are_sorted_by_size_and_it_is_remembered() -> None:
    lib = harbour()
    async with reader(lib) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "tab", "number_sign")
        side = column(app, "sidebar")
        assert side.index("12,000") < side.index("40 sailors") < side.index("$4 million")
        assert "by size" in column(app, "status")
    async with reader(rooms.open(paths.user_paths(), PLAIN)) as (app, pilot):
        assert app.query_one("#sidebar").sight.by_size


async def test_sections_fold_by_enter_h_and_l() -> None:
    async with reader(harbour()) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "tab", "g", "g", "h")
        assert "▸ People" in column(app, "sidebar")
        await press(pilot, "l")
        assert "▾ People" in column(app, "sidebar")
        await press(pilot, "enter")
        assert "▸ People" in column(app, "sidebar")
        await press(pilot, "h")
        assert app.screen.context.view.place == "article"


async def test_typing_filters_the_sidebar_until_escape() -> None:
    async with reader(harbour()) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "tab", "slash", *"shipp")
        side = column(app, "sidebar")
        assert "Brisvik Shipping" in side and "Signe Aune" not in side
        await press(pilot, "enter")
        assert "In this story · shipp" in column(app, "sidebar")
        await press(pilot, "escape")
        assert "Signe Aune" in column(app, "sidebar")
        assert app.screen.context.view.place == "sidebar"


async def test_braces_step_through_one_entity_and_say_which_of_how_many() -> None:
    async with reader(harbour()) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "tab", "g", "g", "j", "right_curly_bracket")
        assert re.search(r"Signe Aune.* 1/27 ▇▇▇▇\n", column(app, "sidebar"))
        await press(pilot, "2", "right_curly_bracket")
        assert "Signe Aune: 3 of 27" in column(app, "status")
        assert re.search(r"Signe Aune.* 3/27 ▇▇▇▇\n", column(app, "sidebar"))
        await press(pilot, "h", "left_curly_bracket")  # from the article as well
        assert "Signe Aune: 2 of 27" in column(app, "status")
        await press(pilot, "2", "left_curly_bracket")
        assert "Signe Aune: 27 of 27" in column(app, "status")


async def test_a_brace_begins_with_what_is_seen() -> None:
    async with reader(harbour(), (160, 24)) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "space", "space", "right_curly_bracket")
        at = app.screen.controllers.mentions.current
        offset = app.screen.context.shown.story.annotations.items[at].span.start
        article = app.query_one("#article")
        assert article.top <= article.line_of(offset) < article.top + article.rows
        assert article.top > 10


async def test_the_doubtful_are_dimmed_and_can_be_hidden() -> None:
    async with reader(harbour()) as (app, pilot):
        await opened(app, pilot)
        sure, doubtful = painted(app, "Signe Aune"), painted(app, "Harald Lind")
        assert sure and doubtful and sure != doubtful
        await press(pilot, "tab", "D")
        assert "Harald Lind" not in column(app, "sidebar")
        assert not painted(app, "Harald Lind") and painted(app, "Signe Aune") == sure
        await press(pilot, "D")
        assert "Harald Lind ?" in column(app, "sidebar")


async def test_kinds_are_marked_or_not_at_once_and_it_is_remembered() -> None:
    lib = harbour()
    async with reader(lib) as (app, pilot):
        await opened(app, pilot)
        assert painted(app, "Signe Aune") and painted(app, "12,000")
        await press(pilot, "tab", "g", "g", "asterisk")
        assert not painted(app, "Signe Aune") and painted(app, "12,000")
        assert "People (not marked)" in column(app, "sidebar")
        await press(pilot, "M")
        assert "Mark or unmark" in text(app) and "not marked" in text(app)
        await press(pilot, "d", "b")  # figures, places: the list stays for several
        assert "Mark or unmark" in text(app) and text(app).count("not marked") > 2
        await press(pilot, "b", "escape")
        assert "Mark or unmark" not in text(app)
        assert not painted(app, "12,000") and painted(app, "Brisvik")
    again = rooms.open(paths.user_paths(), PLAIN)
    async with reader(again) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "Signe Aune" in column(app, "sidebar"))
        assert not painted(app, "Signe Aune") and painted(app, "Brisvik")
        await press(pilot, "right_square_bracket")  # goes by what is marked
        assert app.query_one("#sidebar").selected().label == "Brisvik"


async def test_a_text_that_is_not_english_says_so_in_the_sidebar() -> None:
    lib = harbour("not English: figures and known places only")
    async with reader(lib) as (app, pilot):
        await opened(app, pilot)
        side = " ".join(column(app, "sidebar").replace("│", " ").split())
        assert "not English: figures and known places only" in side


async def test_a_folded_entry_is_found_by_its_mention() -> None:
    async with reader(harbour()) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "tab", "g", "g", "h", "h", "right_square_bracket")
        assert app.query_one("#sidebar").selected().label == "Signe Aune"
        assert "▾ People" in column(app, "sidebar")


TEXTS = [
    ("12,000 elite troops marched", "troop", "12,000 troops"),
    ("two-thirds of the countries", "country", "two-thirds of countries"),
    ("30 people", "person", "30 people"),
    ("12. Troops left", "troop", "12 troop"),
    ("a dozen men", "man", "a dozen men"),
    ("14 of them", "", "14"),
    ("four-year-old phone", "year-old", "four-year-old"),
    ("15 months old by then", "month-old", "15 months old"),
    ("60 who are old", "year-old", "60 year-old"),
]


@pytest.mark.parametrize(("body", "unit", "label"), TEXTS)
def test_a_figure_takes_its_noun_from_the_text(body: str, unit: str, label: str) -> None:
    surface = re.match(r"15 months old|four-year-old|[\d,]+|two-thirds|a dozen", body)
    assert surface
    item = Annotation(Span(*surface.span()), "number", value=2.0, unit=unit or None)
    assert figures.label(body, item) == label


@given(st.text(max_size=60))
def test_whatever_was_remembered_can_be_read(kept: str) -> None:
    assert isinstance(remembered(kept, 0.5), MarkFilter)


@given(st.frozensets(st.sampled_from(sorted(BY_ID))), st.booleans(), st.booleans())
def test_a_sight_is_remembered_as_it_was(off: frozenset[str], sure: bool, by_size: bool) -> None:
    sight = MarkFilter(off, sure, by_size)
    assert remembered(sight.kept(), 0.5) == sight


async def test_another_story_is_not_filtered() -> None:
    lib = rooms.open(paths.user_paths(), PLAIN)
    from ui_names import FERRY

    add(lib, "Harbour News", [story(n, f"Ferry {n}", FERRY) for n in range(2)])
    for row in listing.page(lib, Listing(), None, 2):
        mark(lib, row.id)
    async with reader(lib) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "tab", "slash", *"shipp", "enter")
        assert "Signe Aune" not in column(app, "sidebar")
        await press(pilot, "J")
        await until(pilot, lambda: "Signe Aune" in column(app, "sidebar"))
