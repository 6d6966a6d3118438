"""Panes at their borders: when a layout begins, how wide each pane is, where its thumb stands."""

from __future__ import annotations

import pytest

from tui_reader.view.panes import sizes
from tui_reader.view.panes.frame import head, marker, measure, thumb
from tui_reader.view.panes.geometry import (
    LEAST,
    Box,
    Sizes,
    View,
    arrange,
    footer_of,
    shape,
    sidebar_stays,
)


def test_each_layout_begins_at_its_width() -> None:
    assert [shape(width) for width in (99, 100, 139, 140)] == [
        "narrow", "medium", "medium", "wide",
    ]  # fmt: skip
    assert [sidebar_stays(width) for width in (117, 118)] == [False, True]
    # Two lists below each other need eight rows; below, one pane is seen.
    assert [len(arrange(110, height, View())) for height in (8, 9, 10)] == [2, 4, 4]


def test_a_short_screen_gives_the_footers_row_to_the_panes() -> None:
    for height, footer in ((14, False), (15, True)):
        boxes = arrange(160, height, View())
        assert ("footer" in boxes) == footer
        assert boxes["feeds"].height == height - 1 - footer
        assert boxes["status"] == Box(0, height - 1 - footer, 160, 1)


def widths(width: int, view: View) -> dict[str, int]:
    boxes = arrange(width, 30, view)
    return {place: box.width for place, box in boxes.items() if box.height > 1}


def test_panes_have_their_usual_widths() -> None:
    assert widths(160, View()) == {"feeds": 26, "stories": 42, "article": 62, "sidebar": 30}
    assert widths(180, View()) == {"feeds": 32, "stories": 48, "article": 70, "sidebar": 30}
    assert widths(160, View(sidebar=False)) == {"feeds": 26, "stories": 54, "article": 80}
    assert widths(300, View()) == {"feeds": 32, "stories": 134, "article": 104, "sidebar": 30}
    assert widths(118, View()) == {"feeds": 40, "stories": 40, "article": 52, "sidebar": 26}
    assert widths(124, View()) == {"feeds": 44, "stories": 44, "article": 54, "sidebar": 26}
    assert widths(117, View()) == {"feeds": 40, "stories": 40, "article": 77}
    assert {box.y for box in arrange(160, 30, View()).values() if box.height > 1} == {0}
    boxes = arrange(110, 32, View())
    assert (boxes["feeds"].height, boxes["stories"].height) == (12, 18)


def test_a_lying_sidebar_leaves_some_of_the_article_seen() -> None:
    for width, own, wide in ((110, 0, 32), (110, 50, 50), (50, 50, 42), (24, 0, 20), (16, 0, 16)):
        boxes = arrange(width, 30, View("sidebar", sizes=Sizes(sidebar=own)))
        assert (boxes["sidebar"].width, boxes["sidebar"].x) == (wide, width - wide)
    alone = arrange(160, 30, View("sidebar", alone=True))
    assert (alone["sidebar"].width, alone["article"].width) == (32, 160)
    assert "sidebar" not in arrange(160, 30, View("article", alone=True))
    assert len(widths(160, View("stories", alone=True))) == 4  # only the article can be alone


def test_the_users_sizes_are_kept_as_far_as_every_pane_has_what_it_needs() -> None:
    wide = View(sizes=Sizes(feeds=40, stories=50, sidebar=25))
    assert widths(200, wide) == {"feeds": 40, "stories": 50, "article": 85, "sidebar": 25}
    greedy = View(sizes=Sizes(feeds=999, stories=999, sidebar=999))
    assert widths(200, greedy) == {"feeds": 14, "stories": 24, "article": 36, "sidebar": 126}
    assert widths(200, View(sizes=Sizes(feeds=1, stories=1, sidebar=1))) == {
        "feeds": LEAST["feeds"], "stories": LEAST["stories"], "article": 144, "sidebar": 18,
    }  # fmt: skip
    column = arrange(120, 32, View(sizes=Sizes(column=50, upper=99)))
    assert (column["feeds"].width, column["stories"].height) == (50, 4)
    assert arrange(120, 32, View(sizes=Sizes(upper=1)))["feeds"].height == 3


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
    usual = widths(160, View())

    def after(edge: str, by: int, width: int = 160) -> dict[str, int]:
        return widths(width, View(sizes=sizes.moved(width, 30, View(), edge, by)))

    assert after("stories", 2) == usual | {"feeds": 28, "stories": 40}
    assert after("stories", -2) == usual | {"feeds": 24, "stories": 44}
    assert after("article", 3) == usual | {"stories": 45, "article": 59}
    assert after("sidebar", 4) == usual | {"sidebar": 26, "article": 66}
    assert after("stories", 99) == usual | {"feeds": 44, "stories": 24}  # what the list needs
    assert after("feeds", 5) == usual  # it has no edge at its left
    assert after("upper", 5) == usual  # nothing stands above anything
    assert after("article", 5, 124) == widths(124, View()) | {
        "feeds": 49, "stories": 49, "article": 49,
    }  # fmt: skip


def test_the_edge_between_feeds_and_stories_moves_by_rows() -> None:
    for height, rows, by in ((10, 9, 1), (32, 30, -3), (102, 100, 7), (32, 30, -99), (32, 30, 99)):
        before = arrange(110, height, View())
        moved = sizes.moved(110, height, View(), "upper", by)
        after = arrange(110, height, View(sizes=moved))
        wanted = max(3, min(before["feeds"].height + by, rows - 4))
        assert after["feeds"].height == wanted
        assert after["stories"].height == rows - wanted


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
