"""Sizes of panes: by keys, by mouse, remembered, within reason, the same in the first frame."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from test_ui_prepaint import drawn
from ui_screen import (
    BODY,
    PLAIN,
    add,
    column,
    filled,
    open_first,
    press,
    reader,
    story,
    text,
    with_screen,
)  # fmt: skip

from tui_reader import clock, paths
from tui_reader import library as rooms
from tui_reader.library import listing
from tui_reader.startup import painter
from tui_reader.startup import snapshot as first_rows
from tui_reader.ui.app import ReaderApp
from tui_reader.view.panes import sizes
from tui_reader.view.panes.geometry import LEAST, PLACES, Sizes, View, arrange, shape

SIZES = st.builds(Sizes, *[st.integers(0, 1000)] * 5)
VIEWS = st.builds(View, st.sampled_from(PLACES), st.booleans(), st.booleans(), SIZES)


def widths(app: ReaderApp) -> dict[str, int]:
    return {place: app.query_one(f"#{place}").region.width for place in PLACES}


@given(st.integers(1, 400), st.integers(1, 100), VIEWS)
def test_whatever_is_wished_panes_cover_the_screen_and_keep_what_they_need(
    width: int, height: int, view: View
) -> None:
    boxes = arrange(width, height, view)
    cells: dict[tuple[int, int], int] = {}
    for box in boxes.values():
        assert box.x >= 0 and box.y >= 0 and box.x + box.width <= max(width, 4)
        for y in {box.y, box.y + box.height - 1}:
            for x in range(box.x, box.x + box.width):
                cells[x, y] = cells.get((x, y), 0) + 1
    assert view.place in boxes
    assert max(cells.values(), default=1) <= (2 if "sidebar" in boxes or height < 8 else 1)
    if shape(width) != "narrow" and not view.alone and len(boxes) > 4:
        assert all(boxes[p].width >= least for p, least in LEAST.items() if p in boxes)


@given(
    st.integers(100, 300), st.integers(12, 100), VIEWS,
    st.sampled_from(("stories", "article", "sidebar", "upper")), st.integers(-400, 400),
)  # fmt: skip
def test_an_edge_moves_as_far_as_it_is_taken_or_not_beyond_reason(
    width: int, height: int, view: View, edge: str, by: int
) -> None:
    before = arrange(width, height, view)
    after_view = View(
        view.place, view.sidebar, view.alone, sizes.moved(width, height, view, edge, by)
    )
    after = arrange(width, height, after_view)
    assert set(after) == set(before)
    place = "stories" if edge == "upper" else edge
    if place in before:
        way = (
            (after[place].y - before[place].y)
            if edge == "upper"
            else after[place].x - before[place].x
        )
        if height < 100:
            assert way * by >= 0 and abs(way) <= abs(by)
    for other in set(before) - {"feeds", "stories", "article", "sidebar"}:
        assert after[other] == before[other]


@given(VIEWS)
def test_what_is_kept_comes_back(view: View) -> None:
    again = sizes.remembered(sizes.kept(view))
    assert (again.sizes, again.sidebar, again.place) == (view.sizes, view.sidebar, "stories")


@given(
    st.one_of(
        st.text(),
        st.recursive(
            st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
            lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(sizes.NAMES), inner),
        ).map(json.dumps),
    )
)
def test_a_broken_memory_gives_the_usual_or_something_sane(found: str) -> None:
    view = sizes.remembered(found)
    for name in sizes.NAMES:
        assert 0 <= getattr(view.sizes, name) <= sizes.MOST


async def test_keys_make_panes_wider_and_the_neighbour_gives() -> None:
    async with reader(filled()) as (app, pilot):
        before = widths(app)
        await press(pilot, "ctrl+w", "greater_than_sign")
        after = widths(app)
        assert after["stories"] == before["stories"] + 2
        assert after["article"] == before["article"] - 2
        await press(pilot, "h", "3", "ctrl+w", "less_than_sign")
        assert widths(app)["feeds"] == before["feeds"] - 6
        assert widths(app)["stories"] == before["stories"] + 8
        await press(pilot, "tab", "tab", "tab", "ctrl+w", "greater_than_sign")
        assert widths(app)["sidebar"] == before["sidebar"] + 2
        await press(pilot, "ctrl+w", "equals_sign")
        assert widths(app) == before
        assert "usual size" in column(app, "status")


async def test_no_pane_is_squeezed_away() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "9", "9", "9", "ctrl+w", "greater_than_sign")
        assert widths(app)["article"] == LEAST["article"]
        await press(pilot, "ctrl+w", "greater_than_sign")
        assert "no edge to move" in column(app, "status")
        await press(pilot, "9", "9", "9", "ctrl+w", "less_than_sign")
        assert widths(app)["stories"] == LEAST["stories"]


async def test_in_a_shared_column_lists_grow_in_height_too() -> None:
    async with reader(filled(), (120, 30)) as (app, pilot):
        before = app.query_one("#feeds").region.height
        await press(pilot, "2", "ctrl+w", "minus")
        assert app.query_one("#feeds").region.height == before + 2
        await press(pilot, "h", "ctrl+w", "plus", "ctrl+w", "greater_than_sign")
        assert app.query_one("#feeds").region.height == before + 3
        assert widths(app)["feeds"] == widths(app)["stories"] == 42


async def test_one_pane_at_a_time_has_no_edge() -> None:
    async with reader(filled(), (80, 24)) as (app, pilot):
        await press(pilot, "ctrl+w", "greater_than_sign")
        assert "no edge to move" in column(app, "status")


async def test_the_mouse_drags_an_edge() -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        edge = app.query_one("#article").region
        await pilot.mouse_down(offset=(edge.x, 10))
        await pilot.hover(offset=(edge.x + 7, 12))
        await pilot.mouse_up(offset=(edge.x + 7, 12))
        await pilot.pause()
        assert app.query_one("#article").region.x == edge.x + 7
        assert app.screen.get_selected_text() is None
        assert sizes.remembered(listing.state(lib, "layout")).sizes.stories
        assert app.screen.context.view.place == "article"


async def test_the_mouse_drags_the_heading_between_two_lists() -> None:
    async with reader(filled(), (110, 40)) as (app, pilot):
        y = app.query_one("#stories").region.y
        await pilot.mouse_down(offset=(10, y))
        await pilot.hover(offset=(10, y + 5))
        await pilot.mouse_up(offset=(10, y + 5))
        await pilot.pause()
        assert app.query_one("#stories").region.y == y + 5


@pytest.mark.parametrize("size", [(160, 48), (120, 30), (104, 30), (80, 24)], ids=str)
async def test_sizes_are_remembered_and_stand_in_the_first_frame(size: tuple[int, int]) -> None:
    lib = filled()
    async with reader(lib, size) as (app, pilot):
        await press(pilot, "5", "ctrl+w", "less_than_sign", "3", "ctrl+w", "minus")
        if size[0] > 118:
            await press(pilot, "e")
        before = text(app)
        assert before.count("In this story") == 0
    lib = rooms.open(paths.user_paths(), PLAIN)
    seen = first_rows.look(lib.paths, size[1])
    assert seen is not None
    first = drawn(painter.page(seen, lib.config, *size, clock.now()), *size)
    async with reader(lib, size) as (app, _):
        assert text(app) == first
        panes = [line.split("▎")[0] for line in before.splitlines()[2:8]]
        assert [line.split("▎")[0] for line in text(app).splitlines()[2:8]] == panes


async def test_a_broken_memory_gives_the_usual_screen() -> None:
    lib = filled()
    async with reader(lib) as (app, _):
        usual = widths(app)
    for broken in ("{", "[1]", '{"feeds": "x", "stories": -4, "side": null}', '{"feeds": 1e9}'):
        lib = rooms.open(paths.user_paths(), PLAIN)
        listing.set_state(lib, "layout", broken)
        async with reader(lib) as (app, _):
            assert widths(app) == usual, broken


async def test_the_settings_can_keep_the_sidebar_away() -> None:
    async with reader(filled(with_screen(sidebar=False))) as (app, pilot):
        assert "In this story" not in text(app)
        await press(pilot, "e")
        assert "In this story" in text(app)
    async with reader(rooms.open(paths.user_paths(), with_screen(sidebar=False))) as (app, _):
        assert "In this story" not in text(app)


async def test_no_line_reaches_beyond_its_pane_while_it_is_made_narrower() -> None:
    address = (
        "<p>See https://example.org/" + "a-very-long-address-without-a-blank/" * 9 + " there.</p>"
    )
    lib = filled()
    add(lib, "Long", [story(0, "Long", BODY + address)])
    async with reader(lib) as (app, pilot):
        await open_first(app, pilot)
        article = app.query_one("#article")
        context = app.screen.context
        for stories in (30, 60, 70, 40):
            context.view = View("article", sizes=Sizes(stories=stories))
            app.screen._clear_arrangement_cache()
            app.screen._refresh_layout(app.size)  # placed anew, and not told of it yet
            width = article.size.width
            assert {sum(cell_len(s.text) for s in strip) for strip in article._lines(0, 40)} == {
                width
            }
