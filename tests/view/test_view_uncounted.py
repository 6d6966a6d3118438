"""A window on rows that nobody has counted yet: each is reached, and the count mends the rest."""

from __future__ import annotations

import pytest
from test_view_lists import Source, seen

from tui_reader.view.lists import rows
from tui_reader.view.lists.story_window import PAGE, StoryWindow


class Slow(Source):
    """One whose rows take too long to count."""

    def count(self) -> int:
        raise AssertionError("it was counted")


@pytest.mark.parametrize("count", [0, 1, PAGE - 1])
def test_less_than_a_page_needs_no_count(count: int) -> None:
    window = StoryWindow(Slow(count), count=False)
    assert window.counted and window.total == count


@pytest.mark.parametrize("count", [PAGE, PAGE + 1, 3 * PAGE, 5 * PAGE + 7])
def test_all_rows_are_reached_one_by_one_before_they_are_counted(count: int) -> None:
    window = StoryWindow(Slow(count), count=False)
    assert not window.counted and rows.uncounted(window.total) == f"{PAGE}+"
    index = 0
    while window.row(index) is not None:
        assert seen(window, index) == index
        index += 1
    assert index == count == window.total
    assert window.counted, "the end was met"


def test_the_count_comes_later_and_moves_no_row() -> None:
    window = StoryWindow(Slow(5 * PAGE), count=False)
    assert seen(window, PAGE) == PAGE
    assert rows.uncounted(window.total) == f"{2 * PAGE}+"
    window.count_is(5 * PAGE)
    assert window.counted and window.total == 5 * PAGE
    assert seen(window, PAGE) == PAGE and seen(window, 5 * PAGE - 1) == 5 * PAGE - 1
    window.count_is(3)
    assert window.total == 5 * PAGE, "it is counted once"


def test_a_row_whose_place_is_known_is_reached_before_they_are_counted() -> None:
    window = StoryWindow(Slow(5 * PAGE), count=False)
    window.at_least(3 * PAGE)
    assert seen(window, 3 * PAGE) == 3 * PAGE
    window.count_is(5 * PAGE)
    window.at_least(9 * PAGE)
    assert window.total == 5 * PAGE


def test_a_row_of_the_first_pages_is_found_without_a_count() -> None:
    window = StoryWindow(Slow(30 * PAGE), count=False)
    assert window.find(7 * PAGE + 3) == 7 * PAGE + 3
    assert window.find(29 * PAGE) is None and not window.counted
    assert window.find(0) == 0
    counted = StoryWindow(Source(30 * PAGE))
    assert counted.find(7 * PAGE) is None and len(counted.rows) == PAGE, "its place is told"
