"""Panes at their borders: when a layout begins, how wide each pane is, where its thumb stands."""

from __future__ import annotations

import pytest

from tui_reader.view.panes import sizes
from tui_reader.view.panes.frame import head, marker, measure, thumb
from tui_reader.view.panes.geometry import (
    LEAST,
    MEASURE,
    Box,
    Sizes,
    View,
    arrange,
    footer_of,
    sidebar_stays,
    tall,
)

OPEN = View("article", reading=True)


def widths(width: int, view: View) -> dict[str, int]:
    boxes = arrange(width, 40, view)
    return {place: box.width for place, box in boxes.items() if box.height > 1}


def test_while_no_story_is_open_the_list_has_all_that_is_right_of_the_feeds() -> None:
    assert widths(160, View()) == {"feeds": 26, "stories": 134}
    assert widths(100, View()) == {"feeds": 26, "stories": 74}
    assert widths(99, View()) == {"stories": 99} and widths(99, View("feeds")) == {"feeds": 99}
    assert widths(160, View(feeds=False)) == {"stories": 160}
    assert widths(160, View("feeds", feeds=False)) == {"feeds": 26, "stories": 134}


def test_a_story_has_its_measure_and_the_panes_beside_it_what_is_left() -> None:
    assert [sidebar_stays(width) for width in (137, 138)] == [False, True]
    assert widths(138, OPEN) == {"stories": 40, "article": 70, "sidebar": 28}
    assert widths(160, OPEN) == {"feeds": 19, "stories": 42, "article": 71, "sidebar": 28}
    assert widths(200, OPEN) == {"feeds": 32, "stories": 52, "article": 84, "sidebar": 32}
    assert widths(160, View("article", False, True)) == {"feeds": 28, "stories": 52, "article": 80}
    for width in range(138, 320):
        found = widths(width, OPEN)
        assert found["article"] >= MEASURE and 40 <= found["stories"] <= 52
        assert 28 <= found["sidebar"] <= 36


def test_what_has_no_room_takes_the_place_of_the_list_and_moves_no_word_of_the_story() -> None:
    story = widths(110, OPEN)
    assert story == {"stories": 40, "article": 70}
    assert widths(110, View("feeds", reading=True)) == {"feeds": 40, "article": 70}
    assert widths(110, View("sidebar", reading=True)) == {"article": 70, "sidebar": 40}
    assert widths(140, View("feeds", reading=True)) == {
        "feeds": 41, "article": 71, "sidebar": 28,
    }  # fmt: skip
    assert widths(80, OPEN) == {"article": 80}
    assert widths(80, View("sidebar", reading=True)) == {"article": 52, "sidebar": 28}
    assert widths(50, View("sidebar", reading=True)) == {"sidebar": 50}
    assert widths(160, View("article", alone=True)) == {"article": 160}
    assert widths(160, View("sidebar", alone=True)) == {"article": 132, "sidebar": 28}


def test_a_low_screen_has_one_bar_and_one_line_a_story() -> None:
    for height, footer, lines in ((14, False, 1), (15, False, 2), (29, False, 2), (30, True, 2)):
        boxes = arrange(160, height, View())
        assert ("footer" in boxes) == footer
        assert boxes["feeds"].height == height - 1 - footer
        assert boxes["status"] == Box(0, height - 1 - footer, 160, 1)
        assert tall(height, View()) == lines
    assert (tall(48, View(lines=1)), tall(10, View(lines=2))) == (1, 2)


def test_swapped_the_feeds_stand_at_the_right() -> None:
    usual, swapped = (
        arrange(160, 40, OPEN),
        arrange(160, 40, View("article", True, True, swapped=True)),
    )
    for place in LEAST:
        assert swapped[place].x == 160 - usual[place].x - usual[place].width
        assert swapped[place].width == usual[place].width


def test_the_users_sizes_are_kept_as_far_as_every_pane_has_what_it_needs() -> None:
    def sized(*own: int) -> View:
        return View("article", reading=True, sizes=Sizes(*own))

    assert widths(200, sized(40, 50, 25)) == {
        "feeds": 40, "stories": 50, "article": 85, "sidebar": 25,
    }  # fmt: skip
    assert widths(200, sized(999, 999, 999)) == {
        "feeds": 14, "stories": 24, "article": 36, "sidebar": 126,
    }  # fmt: skip
    assert widths(200, sized(1, 1, 1)) == {
        "feeds": LEAST["feeds"], "stories": LEAST["stories"], "article": 144, "sidebar": 18,
    }  # fmt: skip
    assert widths(160, View(sizes=Sizes(feeds=40, stories=30))) == {"feeds": 40, "stories": 120}


@pytest.mark.parametrize(
    ("boxes", "place", "footer"),
    [
        ("stories", "stories", "lone stories"), ("article", "article", "lone article"),
        ("feeds", "feeds", "feeds"), ("feeds stories article", "article", "article without names"),
        ("article sidebar", "article", "article"), ("feeds stories article", "stories", "stories"),
    ],
)  # fmt: skip
def test_the_footer_shows_the_keys_of_the_place(boxes: str, place: str, footer: str) -> None:
    assert footer_of(dict.fromkeys(boxes.split(), Box(0, 0, 9, 9)), place) == footer


# --- moving an edge


def test_an_edge_takes_from_one_neighbour_and_gives_to_the_other() -> None:
    usual = widths(160, OPEN)

    def after(edge: str, by: int, width: int = 160, view: View = OPEN) -> dict[str, int]:
        moved = sizes.moved(width, 40, view, edge, by)
        return widths(width, View(view.place, reading=view.reading, sizes=moved))

    assert after("stories", 2) == usual | {"feeds": 21, "stories": 40}
    assert after("stories", -2) == usual | {"feeds": 17, "stories": 44}
    assert after("article", 3) == usual | {"stories": 45, "article": 68}
    assert after("sidebar", 4) == usual | {"sidebar": 24, "article": 75}
    assert after("stories", 99) == usual | {"feeds": 37, "stories": 24}  # what the list needs
    assert after("feeds", 5) == usual  # it has no edge at its left
    assert after("article", 5, 110) == {"stories": 45, "article": 65}
    assert after("sidebar", 5, 110, View("sidebar", reading=True)) == {
        "article": 75, "sidebar": 35,
    }  # fmt: skip
    assert after("stories", 4, 160, View()) == {"feeds": 30, "stories": 130}


def test_a_pane_becomes_wider_at_the_edge_towards_what_can_give() -> None:
    wide, listed = arrange(160, 40, OPEN), arrange(160, 40, View())
    assert [sizes.wider(wide, place) for place in LEAST] == [
        ("stories", 1), ("article", 1), ("article", -1), ("sidebar", -1),
    ]  # fmt: skip
    assert sizes.wider(listed, "feeds") == ("stories", 1)
    assert sizes.wider(listed, "stories") == ("stories", -1)
    assert sizes.wider(arrange(80, 24, View()), "stories") == ("", 0)


@pytest.mark.parametrize(
    ("text", "width"),
    [("{}", 26), ('{"feeds": 40}', 40), ('{"feeds": 1001}', 26), ('{"feeds": -1}', 26),
     ('{"feeds": "40"}', 26), ('{"feeds": true}', 26), ("[1]", 26), ("{", 26), ("", 26),
     ("[" * 9_999, 26)],
)  # fmt: skip
def test_what_is_remembered_is_taken_if_it_makes_sense(text: str, width: int) -> None:
    view = sizes.remembered(text)
    assert view.sidebar
    assert widths(160, view)["feeds"] == width


def test_a_sidebar_is_shown_unless_settings_or_user_say_otherwise() -> None:
    for text, setting, shown in (
        ("", True, True), ("", False, False), ('{"shown": false}', True, False),
        ('{"shown": true}', True, True), ('{"shown": true}', False, False), ("{}", True, True),
    ):  # fmt: skip
        assert sizes.remembered(text, setting).sidebar == shown


# --- the frame of a pane


def test_a_pane_of_three_rows_has_no_heading() -> None:
    assert [head(height) for height in (1, 3, 4, 50)] == [0, 0, 1, 1]


def test_the_left_column_tells_the_focus_or_parts_from_the_neighbour() -> None:
    assert marker(True, 0, False) == ("▎", "accent") and marker(True, 9, True) == ("▌", "accent")
    assert marker(False, 0, False) == (" ", "text") and marker(False, 1, False) == ("│", "rule")


@pytest.mark.parametrize(
    ("count", "rows", "top", "seen"),
    [(10, 10, 0, []), (11, 10, 0, range(9)), (11, 10, 1, range(1, 10)), (1_000, 10, 0, range(1)),
     (1_000, 10, 990, range(9, 10)), (100, 10, 45, range(4, 5)), (20, 10, 10, range(5, 10))],
)  # fmt: skip
def test_the_thumb_shows_how_much_is_seen_and_where(
    count: int, rows: int, top: int, seen: range
) -> None:
    assert [*thumb(count, rows, top)] == [*seen]


@pytest.mark.parametrize(
    ("wanted", "room", "cells"),
    [(76, 100, 76), (76, 80, 76), (76, 79, 75), (76, 60, 56), (76, 59, 57), (76, 34, 32),
     (76, 33, 32), (76, 1, 1)],
)  # fmt: skip
def test_lines_of_an_article_have_a_margin_where_it_fits(
    wanted: int, room: int, cells: int
) -> None:
    assert measure(wanted, room) == cells
