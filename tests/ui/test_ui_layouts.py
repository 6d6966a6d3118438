"""Layouts: what is seen at each size, and that no size breaks anything."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_ui_marks import annotated
from ui_screen import column, filled, open_first, press, reader, text, until

from tui_reader.view.panes.geometry import PLACES, View, arrange

VIEWS = st.builds(View, st.sampled_from(PLACES), *[st.booleans()] * 5)


@given(st.integers(1, 300), st.integers(1, 100), VIEWS)
def test_panes_cover_the_screen_and_none_lies_over_another(
    width: int, height: int, view: View
) -> None:
    boxes = arrange(width, height, view)
    cells: dict[tuple[int, int], int] = {}
    for box in boxes.values():
        assert box.x >= 0 and box.y >= 0 and box.width >= 0 and box.height >= 0
        assert box.x + box.width <= max(width, 4)
        for y in {box.y, box.y + box.height - 1}:
            for x in range(box.x, box.x + box.width):
                cells[x, y] = cells.get((x, y), 0) + 1
    assert view.place in boxes
    assert max(cells.values(), default=1) <= (1 if height > 1 else 2)


@pytest.mark.parametrize(
    ("width", "listing", "reading"),
    [(160, "feeds stories", "feeds stories article sidebar"),
     (140, "feeds stories", "stories article sidebar"),
     (137, "feeds stories", "stories article"), (100, "feeds stories", "stories article"),
     (99, "stories", "article"), (40, "stories", "article")],
)  # fmt: skip
def test_what_is_seen_at_each_width(width: int, listing: str, reading: str) -> None:
    for view, seen in ((View(), listing), (View("article", reading=True), reading)):
        assert set(arrange(width, 30, view)) - {"status", "footer"} == set(seen.split())


async def test_one_pane_at_a_time_when_it_is_narrow() -> None:
    lib = filled()
    annotated(lib)
    async with reader(lib, (80, 24)) as (app, pilot):
        assert "All stories" in text(app) and "Feeds" not in text(app)
        await press(pilot, "h")
        assert "Feeds" in text(app) and "All stories" not in text(app)
        await press(pilot, "enter")
        await open_first(app, pilot)
        assert "All stories" not in text(app)
        await press(pilot, "e")
        assert "In this story" in text(app) and "Harbour" in text(app)
        await press(pilot, "e")
        assert "In this story" not in text(app)
        await press(pilot, "q")
        assert "All stories" in text(app)


SIZES = [(160, 48), (140, 40), (110, 30), (100, 30), (80, 24), (40, 12), (20, 6), (8, 3), (1, 1)]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_no_size_breaks_anything(size: tuple[int, int]) -> None:
    lib = filled()
    annotated(lib)
    async with reader(lib, size) as (app, pilot):
        await press(pilot, "j", "k", "enter", "space", "G", "e", "j", "enter", "e", "x", "z", "z")
        await press(pilot, "q", "h", "j", "slash", "a", "escape", "question_mark", "j", "escape")
        await press(pilot, "apostrophe", "escape", "tab", "tab", "right_square_bracket")
        assert app.is_running and not app._exit


async def test_resizing_keeps_the_same_words_on_top() -> None:
    async with reader(filled()) as (app, pilot):
        await open_first(app, pilot)
        await press(pilot, "z", "1", "2", "j")
        article = app.query_one("#article")
        before = article.position()
        for size in ((90, 30), (50, 20), (120, 40), (160, 48)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            shown = article.lines.lines
            line = article.line_of(before)
            assert article.top <= line <= article.top + 2, size
            assert shown.starts[line] <= article.page.to_display(before) <= shown.ends[line]


async def test_a_long_list_is_never_loaded_whole() -> None:
    from ui_screen import PLAIN, add, story

    from tui_reader import library as rooms
    from tui_reader import paths

    lib = rooms.open(paths.user_paths(), PLAIN)
    add(lib, "Big", [story(n, body="<p>x</p>") for n in range(1, 1501)])
    async with reader(lib) as (app, pilot):
        stories = app.query_one("#stories")
        assert "1,500" in column(app, "stories") and len(stories.window.rows) <= 200
        await press(pilot, "G")
        assert "Story number 1500" in column(app, "stories")
        await press(pilot, "4", "0", "0", "k")
        assert "Story number 1100" in column(app, "stories")
        await press(pilot, "g", "g")
        assert "Story number 1 " in column(app, "stories")
        for _ in range(3):
            await press(pilot, "9", "9", "j")
        assert "Story number 298" in column(app, "stories")
        await until(pilot, lambda: len(stories.window.rows) <= 1300)
