"""Rows of lists, word for word, and the window on a list that changes behind its back."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader import sanitise
from tui_reader.library.gists import Gist
from tui_reader.library.matches import Excerpt
from tui_reader.list_model import SmartFeed
from tui_reader.model import Listing, SafeText, Span, StoryRow
from tui_reader.view import ages
from tui_reader.view.lists import excerpts, feed_tree, rows, story_rows
from tui_reader.view.lists.branches import FORKS
from tui_reader.view.lists.feed_tree import FeedRow
from tui_reader.view.lists.story_window import KEPT, NEAR, PAGE, StoryWindow
from tui_reader.view.text.cells import width

NOW = 1_773_480_413  # 14 March 2026
HOUR, DAY = 3_600, 86_400


def story(
    id: int = 1, title: str = "Bridge opens", at: int = NOW - 7_200, **state: bool
) -> StoryRow:
    state = {"read": False, "starred": False, "saved": False, "updated": False} | state
    return StoryRow(id, 1, sanitise.line("Harbour News"), sanitise.line(title), at, **state)


def line(parts: rows.Parts) -> str:
    return "".join(text for text, _ in parts)


# --- a story


@pytest.mark.parametrize(
    ("state", "shown"),
    [
        ({}, " •  Bridge opens"),
        ({"read": True}, "    Bridge opens"),
        ({"read": True, "updated": True}, " ~  Bridge opens"),
        ({"updated": True}, " •  Bridge opens"),
        ({"read": True, "starred": True}, "  ★ Bridge opens"),
        ({"read": True, "saved": True}, "  ↓ Bridge opens"),
        ({"read": True, "starred": True, "saved": True}, "  ★ Bridge opens"),
    ],
)
def test_a_story_row_shows_its_state_by_signs(state: dict[str, bool], shown: str) -> None:
    parts = story_rows.one_line(story(**state), 20, NOW, False)
    assert line(parts).rstrip() == shown
    assert parts[-1][1] == ("text" if state.get("read") else "strong")


def test_age_and_feed_stand_in_a_single_line_where_there_is_room() -> None:
    def shown(cells: int, with_feed: bool = True) -> str:
        return line(story_rows.one_line(story(), cells, NOW, with_feed))

    assert shown(47).endswith("opens" + " " * 31) and shown(48).endswith("   2 h ")
    assert "Harbour News" not in shown(70) and "  Harbour News " in shown(71)
    assert shown(71).index("Harbour News") < shown(71).index(" 2 h ")
    assert "Harbour News" not in shown(71, False)


LONG = "Council of Bergen votes to keep the old ferry across the fjord for another winter"
GIST = Gist(tuple(map(sanitise.line, ("Anna Berg, Erik Lund", "Bergen", "$1.5 million"))), notes=2)


@pytest.mark.parametrize(
    ("title", "cells", "first", "second"),
    [
        ("Bridge opens", 46, " •  Bridge opens", "     "),
        (LONG, 46, " •  Council of Bergen votes to keep the old",
         "    ferry across the fjo…  Harbour N…"),
        (LONG, 60, " •  Council of Bergen votes to keep the old ferry across",
         "    the fjord for another winter       Harbour News"),
        (LONG, 130, f" •  {LONG}", "     "),
    ],
)  # fmt: skip
def test_a_long_title_goes_on_in_the_second_line(
    title: str, cells: int, first: str, second: str
) -> None:
    row = story(title=title)
    assert line(story_rows.first_line(row, cells, NOW, True)).startswith(first)
    shown = line(story_rows.second_line(row, cells, NOW, True))
    assert shown.startswith(second)
    assert shown.endswith("   2 h ") == (cells < story_rows.COLUMNS)


def test_the_second_line_says_whom_a_story_is_about_and_that_it_has_notes() -> None:
    wide = line(story_rows.second_line(story(), 130, NOW, True, GIST))
    assert wide.startswith("    Anna Berg, Erik Lund · Bergen · $1.5 million  ")
    assert wide.endswith("  ✎ 2 ")
    narrow = line(story_rows.second_line(story(), 60, NOW, True, GIST))
    assert narrow.startswith("    Anna Berg, Erik Lund") and "Harbour News" in narrow
    long = line(story_rows.second_line(story(title=LONG), 130, NOW, True, GIST))
    assert "Anna Berg" in long
    told = Gist(words=sanitise.line("The ferry sails again."))
    assert "    The ferry sails again." in line(
        story_rows.second_line(story(), 130, NOW, True, told)
    )


def test_a_row_says_how_many_others_tell_it_and_who_they_are() -> None:
    row = replace(story(title=LONG), told=12)
    for cells in (48, 60, 80, 103):
        assert " +12" in line(story_rows.second_line(row, cells, NOW, True))
        assert " +12" in line(story_rows.one_line(row, cells, NOW, True))
    first = line(story_rows.first_line(row, 130, NOW, True))
    assert first.endswith("  Harbour News     +12     2 h ")
    plain = line(story_rows.first_line(story(title="Bridge opens"), 130, NOW, True))
    assert plain.index("Harbour News") == first.index("Harbour News")
    names = tuple(map(sanitise.line, ("Axios", "CNN", "The Washington Examiner", "NPR")))
    told = Gist(sources=names)
    second = line(story_rows.second_line(row, 130, NOW, True, told))
    assert second.index("Axios, CNN, +2") == plain.index("Harbour News")
    assert "Axios" not in line(story_rows.second_line(story(), 130, NOW, True, told))


@given(
    st.text(max_size=120), st.text(max_size=30), st.integers(24, 200), st.booleans(), st.booleans(),
    st.sampled_from((0, 1, 12, 123)), st.lists(st.text(min_size=1, max_size=40), max_size=4),
    st.sampled_from(("", *FORKS)),
)  # fmt: skip
def test_both_lines_are_as_wide_as_asked_and_hold_a_title_that_fits(
    title: str, source: str, cells: int, with_feed: bool, known: bool, told: int,
    others: list[str], sign: str,
) -> None:  # fmt: skip
    gist = replace(GIST, sources=tuple(map(sanitise.line, others))) if known else None
    row = replace(story(title=title), feed_title=sanitise.line(source), told=told)
    first = story_rows.first_line(row, cells, NOW, with_feed, sign)
    second = story_rows.second_line(row, cells, NOW, with_feed, gist, sign)
    one = story_rows.one_line(row, cells, NOW, with_feed, sign)
    for parts in (first, second, one):
        assert sum(width(text) for text, _ in parts) == cells


@pytest.mark.parametrize(
    ("passed", "age", "ago"),
    [
        (0, "now", "now"), (59, "now", "now"), (60, "1 min", "1 min ago"),
        (HOUR - 1, "59 min", "59 min ago"), (HOUR, "1 h", "1 h ago"),
        (DAY - 1, "23 h", "23 h ago"), (DAY, "1 d", "1 d ago"),
        (14 * DAY - 1, "13 d", "13 d ago"), (14 * DAY, "28 Feb", "on 28 Feb"),
        (299 * DAY, "19 May", "on 19 May"), (301 * DAY, "2025", "in 2025"),
        (1 - DAY, "now", "now"), (-DAY, "15 Mar", "on 15 Mar"),
    ],
)  # fmt: skip
def test_ages_at_each_border(passed: int, age: str, ago: str) -> None:
    assert (ages.age(NOW - passed, NOW), ages.ago(NOW - passed, NOW)) == (age, ago)


# --- a feed


def test_a_row_of_the_feed_pane_shows_kind_depth_and_unread() -> None:
    def shown(kind: str, label: str = "Ferry", **values: object) -> str:
        row = FeedRow(kind, "1", sanitise.stored(label), **values)  # type: ignore[arg-type]
        return line(rows.feed(row, 20))

    assert shown("feed") == "   Ferry            "
    assert shown("feed", count=1_204) == "   Ferry      1,204 "
    assert shown("feed", depth=2) == "       Ferry        "
    assert shown("folder", count=3) == " ▾ Ferry          3 "
    assert shown("folder", folded=True) == " ▸ Ferry            "
    assert shown("kept") == " / Ferry            "
    assert shown("feed", error=sanitise.line("No answer")) == " ! Ferry            "
    assert shown("gap") == " " * 20
    assert shown("feed", label="A name that is too long", count=7) == "   A name that i… 7 "


def test_the_list_that_is_shown_is_pointed_at_and_only_what_is_unread_stands_out() -> None:
    row = FeedRow("feed", "7", sanitise.stored("Ferry"), count=2)
    assert line(rows.feed_in(row, 20, "feed:7")).startswith("›")
    assert line(rows.feed_in(row, 20, "feed:8")).startswith(" ")
    inks = [
        rows.feed(FeedRow(kind, key, sanitise.stored("X"), count=count), 20)[2][1]
        for kind, key, count in (
            ("feed", "1", 2), ("feed", "1", 0), ("smart", "unread", 2), ("smart", "all", 2),
        )
    ]  # fmt: skip
    assert inks == ["strong", "text", "strong", "text"]


def test_a_row_of_the_feed_pane_opens_its_list() -> None:
    kept = FeedRow("kept", "3", sanitise.stored("Gadgets"), query=sanitise.stored("title:tech"))
    assert kept.listing() == Listing("search", sanitise.stored("title:tech"))
    for kind, key, listing in (
        ("smart", "unread", Listing("unread")), ("feed", "7", Listing("feed", "7")),
        ("folder", "News/World", Listing("folder", "News/World")),
    ):  # fmt: skip
        assert FeedRow(kind, key, sanitise.stored("X")).listing() == listing
    saved = SmartFeed(3, sanitise.line("Gadgets"), sanitise.line("title:tech"))
    found = feed_tree.rows([], {"unread": 4, "kept:3": 2}, kept=(saved,))
    assert [row.count for row in found] == [0, 4, 0, 0, 2, 0]
    assert [row.count for row in feed_tree.rows([], {}, kept=(saved,))] == [0] * 6


def test_a_list_is_named_by_what_it_shows() -> None:
    feeds = [
        FeedRow("kept", "3", sanitise.stored("Gadgets"), query=sanitise.stored("title:tech")),
        FeedRow("folder", "News/World", sanitise.stored("World")),
        FeedRow("feed", "7", sanitise.stored("Ferry")),
    ]
    named = {
        ("all", ""): ("All stories", "smart:all"), ("unread", ""): ("Unread", "smart:unread"),
        ("search", "title:tech"): ("Gadgets", "kept:3"),
        ("search", "ferry"): ("Search: ferry", "search:"),
        ("feed", "7"): ("Ferry", "feed:7"), ("feed", "8"): ("Feed", "feed:8"),
        ("folder", "News/World"): ("World", "folder:News/World"),
        ("folder", "News/Gone"): ("Gone", "folder:News/Gone"),
        ("tag", "war"): ("Tag: war", "tag:war"),
    }  # fmt: skip
    for (kind, key), (name, id) in named.items():
        listing = Listing(kind, sanitise.stored(key))
        assert (rows.listing_name(listing, feeds), rows.row_id(listing, feeds)) == (name, id)


# --- bars and headings


def test_the_footer_shows_whole_keys_and_says_that_there_are_more() -> None:
    keys = (("Enter", "Open"), ("f", "Star"))
    whole = " Enter Open   f Star   "
    assert line(rows.footer(keys, len(whole))) == whole
    assert line(rows.footer(keys, len(whole) - 1)) == " Enter Open   …"
    assert line(rows.footer(keys, 15)) == " Enter Open   …"
    assert line(rows.footer(keys, 14)) == " Enter Open   "
    assert line(rows.footer(keys, 2)) == " …" and line(rows.footer(keys, 1)) == " "


def test_a_heading_has_its_note_where_there_is_room() -> None:
    assert line(rows.heading("Feeds", "3 new", 18, True)) == " Feeds      3 new "
    assert line(rows.heading("Feeds", "3 new", 17, True)) == " Feeds" + " " * 11
    assert rows.heading("Feeds", "", 10, True)[0][1] == "accent"
    assert rows.heading("Feeds", "", 10, False)[0][1] == "pane"
    assert line(rows.remark("No stories.", 14)) == "  No stories. "
    assert line(rows.remark("No stories.", 4)) == "    "


# --- the window on a list


class Source:
    """Rows in memory, newest first; counts what is asked."""

    def __init__(self, count: int) -> None:
        self.rows = [story(id) for id in range(count)]
        self.asked = 0

    def count(self) -> int:
        return len(self.rows)

    def page(self, after: StoryRow | None, limit: int, backwards: bool) -> list[StoryRow]:
        self.asked += 1
        ids = [row.id for row in self.rows]
        if after is None:
            return self.rows[-limit:] if backwards else self.rows[:limit]
        at = bisect_left(ids, after.id)
        if backwards:
            return self.rows[max(0, at - limit) : at]
        at += at < len(ids) and ids[at] == after.id
        return self.rows[at : at + limit]

    def at(self, index: int, limit: int) -> list[StoryRow]:
        self.asked += 1
        return self.rows[index : index + limit]


def seen(window: StoryWindow, index: int) -> int:
    row = window.row(index)
    assert row is not None
    return row.id


@given(st.integers(0, 3000), st.lists(st.integers(0, 3200), max_size=12))
def test_a_window_shows_the_right_row_wherever_one_looks(count: int, looks: list[int]) -> None:
    source = Source(count)
    window = StoryWindow(source)
    assert window.total == count
    for index in looks:
        found = window.row(index)
        assert (found.id if found else None) == (index if index < count else None)
        assert len(window.rows) <= 1_400


def test_rows_deleted_behind_the_windows_back_are_noticed() -> None:
    source = Source(1_000)
    window = StoryWindow(source)
    del source.rows[300:]
    for index in range(0, 1_000, 50):
        window.row(index)
    assert window.total == 300


def test_moving_by_one_asks_the_database_once_a_page() -> None:
    source = Source(2_000)
    window = StoryWindow(source)
    source.asked = 0
    for index in range(1_000):
        window.row(index)
    assert source.asked <= 10


def test_what_comes_in_above_the_top_shifts_nothing_while_one_scrolls_up() -> None:
    source = Source(2_000)
    window = StoryWindow(source)
    assert seen(window, 1_000) == 1_000
    source.rows[:0] = [story(id) for id in range(-30, 0)]
    assert [seen(window, index) for index in range(999, -1, -1)] == [*range(999, -1, -1)]
    assert window.first == 0 and window.total == 2_000


def test_rows_that_are_deleted_above_the_window_end_the_list_at_its_top() -> None:
    source = Source(1_000)
    window = StoryWindow(source)
    assert seen(window, 500) == 500
    del source.rows[: window.first]
    first, total = window.first, window.total
    window.row(first - 1)
    assert (window.first, window.total) == (0, total - first)
    assert seen(window, 0) == first


def test_near_rows_are_added_and_far_ones_jumped_to() -> None:
    source = Source(5_000)
    window = StoryWindow(source)
    source.asked = 0
    assert seen(window, PAGE - 1 + NEAR) == PAGE - 1 + NEAR
    assert (source.asked, window.first) == (4, 0)
    window, source.asked = StoryWindow(source), 0
    assert seen(window, PAGE + NEAR) == PAGE + NEAR
    assert window.first > 0
    assert seen(window, 4_950) == 4_950 and window.first == 5_000 - PAGE
    assert seen(window, 3) == 3 and window.first == 0


def test_a_long_way_down_keeps_the_rows_around_the_cursor_only() -> None:
    window = StoryWindow(Source(5_000))
    for index in range(3_000):
        assert seen(window, index) == index
        assert len(window.rows) <= KEPT
        assert window.first <= index < window.first + len(window.rows)
    assert window.row(5_000) is None and window.row(-1) is None


@given(
    st.integers(1, 2500),
    st.lists(st.tuples(st.integers(0, 2700), st.integers(0, 4)), max_size=8),
)
def test_what_is_unfolded_stands_below_its_row_wherever_one_looks(
    count: int, steps: list[tuple[int, int]]
) -> None:
    """Each step unfolds so many rows below one, or folds it; ids of such rows are negative."""
    window, model, new = StoryWindow(Source(count)), [*range(count)], 0
    for index, many in steps:
        index = min(index, len(model) - 1)
        over = index
        while model[over] < 0:
            over -= 1
        past = over + 1
        while past < len(model) and model[past] < 0:
            past += 1
        assert window.unfolded(index) == (past > over + 1)
        assert seen(window, index) == model[index]
        at = window.over(index)
        assert at is not None and at.id == model[over]
        if past > over + 1:
            assert window.fold(index) == over
            del model[over + 1 : past]
        else:
            new += many
            below = [-one for one in range(new - many + 1, new + 1)]
            window.unfold(index, [story(id) for id in below])
            model[over + 1 : over + 1] = below
        assert window.length == len(model)
        for near in range(max(0, over - 2), min(len(model), over + 8)):
            assert seen(window, near) == model[near]
            assert window.loaded(model[near]) == near
            assert bool(window.sign(near)) == (model[near] < 0)
    assert window.row(len(model)) is None


def test_what_is_unfolded_goes_with_its_row_or_with_the_rows_above_it() -> None:
    source = Source(1_000)
    window = StoryWindow(source)
    window.row(500)
    window.unfold(500, [story(-1)])
    del source.rows[: window.first]
    first = window.first
    window.row(first - 1)
    assert window.loaded(500) == 500 - first and window.loaded(-1) == 501 - first
    window.fold(500 - first)
    assert window.length == window.total and window.loaded(-1) is None


def test_a_change_reaches_a_loaded_row_and_no_other() -> None:
    window = StoryWindow(Source(5_000))
    window.row(2_000)
    window.change(2_001, read=True)
    window.change(7, read=True)  # not loaded
    assert [row.id for row in window.rows if row.read] == [2_001]
    assert window.loaded(2_001) == 2_001 and window.loaded(7) is None
    window.change_all(starred=True)
    assert all(row.starred for row in window.rows)


@given(
    st.text("ab é東京都สּשא .,\U0001f468\u200d\u0301", max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=5),
    st.integers(0, 70),
)
def test_an_excerpt_is_as_wide_as_asked_and_begins_before_its_first_place(
    said: str, found: list[tuple[int, int]], cells: int
) -> None:
    places = tuple(
        Span(at, min(at + size, len(said))) for at, size in sorted(found) if at < len(said)
    )
    parts = excerpts.line(Excerpt(SafeText(said), places), cells)
    assert width("".join(text for text, _ in parts)) == cells
    if cells > 20 and places and not set(said) - set("ab é."):
        assert "hit" in [role for _, role in parts]
