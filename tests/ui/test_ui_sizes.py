"""Sizes of panes: by keys, by mouse, remembered, within reason, the same in the first frame."""

from __future__ import annotations

import json
from dataclasses import replace

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
from tui_reader.view.panes.geometry import LEAST, PLACES, Sizes, View, arrange

SIZES = st.builds(Sizes, *[st.integers(0, 1000)] * 3)
VIEWS = st.builds(
    View, st.sampled_from(PLACES), *[st.booleans()] * 5, st.integers(0, 2), SIZES
)  # fmt: skip


def widths(app: ReaderApp) -> dict[str, int]:
    return {place: app.query_one(f"#{place}").region.width for place in PLACES}


@given(st.integers(1, 400), st.integers(1, 100), VIEWS)
def test_whatever_is_wished_panes_cover_the_screen_and_keep_what_they_need(
    width: int, height: int, view: View
) -> None:
    boxes = arrange(width, height, view)
    panes = sorted((boxes[place].x, boxes[place].width) for place in PLACES if place in boxes)
    assert [x for x, _ in panes] == [sum(w for _, w in panes[:n]) for n in range(len(panes))]
    assert sum(w for _, w in panes) == width
    bars = sum(box.height for place, box in boxes.items() if place not in PLACES)
    assert {boxes[place].height for place in PLACES if place in boxes} == {max(1, height - bars)}
    assert view.place in boxes
    if len(panes) > 1:
        assert all(boxes[p].width >= least for p, least in LEAST.items() if p in boxes)


@given(
    st.integers(100, 300), st.integers(12, 100), VIEWS, st.sampled_from(PLACES),
    st.integers(-400, 400),
)  # fmt: skip
def test_an_edge_moves_as_far_as_it_is_taken_or_not_beyond_reason(
    width: int, height: int, view: View, edge: str, by: int
) -> None:
    before = arrange(width, height, view)
    moved = sizes.moved(width, height, view, edge, by)
    after = arrange(width, height, replace(view, sizes=moved))
    assert set(after) == set(before)
    if edge in before:
        way = after[edge].x - before[edge].x
        assert way * by >= 0 and abs(way) <= abs(by)


@given(VIEWS)
def test_what_is_kept_comes_back(view: View) -> None:
    again = sizes.remembered(sizes.kept(view))
    assert replace(again, place=view.place, reading=view.reading, alone=view.alone) == view
    assert (again.place, again.reading, again.alone) == ("stories", False, False)


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
        await open_first(app, pilot)
        before = widths(app)
        await press(pilot, "h", "ctrl+w", "greater_than_sign")
        after = widths(app)
        assert after["stories"] == before["stories"] + 2
        assert after["article"] == before["article"] - 2
        await press(pilot, "h", "2", "ctrl+w", "less_than_sign")
        assert widths(app)["feeds"] == before["feeds"] - 4
        assert widths(app)["stories"] == before["stories"] + 6
        await press(pilot, "tab", "tab", "tab", "ctrl+w", "greater_than_sign")
        assert widths(app)["sidebar"] == before["sidebar"] + 2
        await press(pilot, "ctrl+w", "equals_sign")
        assert widths(app) == before
        assert "usual size" in column(app, "status")


async def test_no_pane_is_squeezed_away() -> None:
    async with reader(filled()) as (app, pilot):
        await open_first(app, pilot)
        await press(pilot, "h", "9", "9", "9", "ctrl+w", "greater_than_sign")
        assert widths(app)["article"] == LEAST["article"]
        await press(pilot, "ctrl+w", "greater_than_sign")
        assert "no edge to move" in column(app, "status")
        await press(pilot, "9", "9", "9", "ctrl+w", "less_than_sign")
        assert widths(app)["stories"] == LEAST["stories"]


async def test_feeds_can_be_hidden_sides_swapped_and_stories_have_one_line() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "ctrl+w", "f")
        assert widths(app)["stories"] == 160
        await press(pilot, "h")  # one goes there all the same
        assert widths(app)["feeds"] and "Harbour News" in column(app, "feeds")
        await press(pilot, "ctrl+w", "f", "ctrl+w", "x")
        assert app.query_one("#feeds").region.x == widths(app)["stories"]
        assert column(app, "stories").count("Story number") == 8
        await press(pilot, "ctrl+w", "l")
        shown = column(app, "stories").splitlines()
        assert "Story number 1" in shown[1] and "Story number 2" in shown[2]
    async with reader(rooms.open(paths.user_paths(), PLAIN)) as (app, pilot):
        assert app.query_one("#feeds").region.x == widths(app)["stories"]
        assert "Story number 2" in column(app, "stories").splitlines()[2]


async def test_one_pane_at_a_time_has_no_edge() -> None:
    async with reader(filled(), (80, 24)) as (app, pilot):
        await press(pilot, "ctrl+w", "greater_than_sign")
        assert "no edge to move" in column(app, "status")


async def test_the_mouse_drags_an_edge() -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        await open_first(app, pilot)
        edge = app.query_one("#article").region
        await pilot.mouse_down(offset=(edge.x, 10))
        await pilot.hover(offset=(edge.x + 7, 12))
        await pilot.mouse_up(offset=(edge.x + 7, 12))
        await pilot.pause()
        assert app.query_one("#article").region.x == edge.x + 7
        assert app.screen.get_selected_text() is None
        assert sizes.remembered(listing.state(lib, "layout")).sizes.stories
        assert app.screen.context.view.place == "article"


@pytest.mark.parametrize("size", [(160, 48), (120, 30), (104, 30), (80, 24)], ids=str)
async def test_sizes_are_remembered_and_stand_in_the_first_frame(size: tuple[int, int]) -> None:
    lib = filled()
    async with reader(lib, size) as (app, pilot):
        await press(pilot, "5", "ctrl+w", "less_than_sign", "ctrl+w", "x")
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
        await open_first(app, pilot)
        assert "In this story" not in text(app)
        await press(pilot, "e")
        assert "In this story" in text(app)
    async with reader(rooms.open(paths.user_paths(), with_screen(sidebar=False))) as (app, pilot):
        await open_first(app, pilot)
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
