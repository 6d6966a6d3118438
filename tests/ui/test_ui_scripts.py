"""Titles in all scripts: cut between letters, aligned to the cell, each a unit of its own."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes
from test_ui_title import running
from ui_screen import add, filled, press, reader, story, text

from tui_reader import sanitise
from tui_reader.model import StoryRow
from tui_reader.view.lists import rows, story_rows
from tui_reader.view.text import cells

TITLES = (
    "富山の「眠らない列車」、最終便が出発", "한국어 제목이 여기에 있습니다",
    "👩‍👩‍👧‍👦 one family, 🏳️‍🌈 one flag",
    "🇩🇪🇫🇷🇯🇵 three flags", "👍🏽👍🏿 thumbs", "नमस्ते दुनिया, क्या हाल है", "e\u0301te\u0301 à la mer",
    "נמל חיפה נפתח מחדש", "الميناء مفتوح من جديد بعد 3 أيام", "Haifa: נמל, and 12 more",
    "ไทยแลนด์ข่าววันนี้",
    "①② ❤️ ★ ™ ½", "ﬁne ﷽ print", "\u202eevil\u202c \u2067open",
)  # fmt: skip
MIXED = st.lists(st.sampled_from(TITLES) | st.text(max_size=6), min_size=1, max_size=4).map("".join)
ISOLATES = re.compile("[\u2066-\u2069]")


def row(title: str, feed: str = "Feed") -> StoryRow:
    return StoryRow(
        1, 1, sanitise.line(feed), sanitise.line(title), 0, read=False, starred=True, saved=False
    )


def joined(parts: rows.Parts) -> str:
    return "".join(part for part, _ in parts)


@given(MIXED, MIXED, st.integers(8, 140))
def test_a_row_has_its_width_whatever_its_script(title: str, feed: str, width: int) -> None:
    assert (
        cell_len(joined(story_rows.one_line(row(title, feed), width, 90 * 86_400, True))) == width
    )
    assert cell_len(joined(rows.heading(sanitise.line(title), "9", width, True))) == width


@given(MIXED, st.integers(1, 60))
def test_a_title_is_cut_between_graphemes(raw: str, width: int) -> None:
    title = sanitise.line(raw)
    shown = ISOLATES.sub("", cells.fit(title, width)).rstrip()
    if shown != title.rstrip():
        kept = shown.removesuffix("…").rstrip()
        ends = {0} | {end for _, end, _ in split_graphemes(title)[0]}
        assert title.startswith(kept)
        assert any(title[: len(kept)] == title[:end].rstrip() for end in ends)


@given(MIXED, st.integers(1, 80), st.booleans())
def test_isolates_are_closed_and_stand_around_right_to_left_text_only(
    raw: str, width: int, right: bool
) -> None:
    shown = cells.fit(sanitise.line(raw), width, right)
    assert re.fullmatch("[^\u2066-\u2069]*(\u2068[^\u2066-\u2069]+\u2069)?[^\u2066-\u2069]*", shown)
    letters = any(a <= char <= b for char in shown for a, b in cells.RIGHT_TO_LEFT)
    assert bool(ISOLATES.search(shown)) == letters


def test_the_door_lets_no_direction_in() -> None:
    assert sanitise.line("a\u202eb\u2067c\u200fd") == "abcd"


@pytest.mark.parametrize("title", TITLES)
async def test_ages_stand_below_each_other(title: str) -> None:
    lib = filled()
    add(lib, "ערב טוב", [story(0, title)])
    async with reader(lib, (80, 24)) as (app, _):
        lines = text(app).splitlines()[1:13]
        ends = {cell_len(line) for line in lines}
        assert len(ends) == 1, lines


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX terminal")
def test_a_terminal_gets_each_isolate_closed(home) -> None:  # type: ignore[no-untyped-def]
    lib = filled()
    add(lib, "ערב טוב", [story(0, "נמל חיפה נפתח מחדש אחרי 30 ימים של תיקונים, אומרת העירייה")])
    lib.close()
    with running(home) as window:
        window.until(lambda seen: "נמל חיפה".encode() in seen and b"\x1b[?2004h" in seen)
        window.type("?")
        window.until(lambda seen: b"Moving (here)" in seen)
        window.type("\x11")
        assert window.ended() == 0
        seen = window.seen.decode("utf-8", "replace")
        opened = re.findall("\u2068[^\u2066-\u2069\n]*(?=\u2069)", seen)
        assert len(opened) == seen.count("\u2068") == seen.count("\u2069") > 1


async def test_a_cut_title_in_hebrew_and_its_age_are_both_there() -> None:
    lib = filled()
    add(lib, "x", [story(0, TITLES[7] * 9)])
    async with reader(lib, (60, 20)) as (app, pilot):
        await press(pilot, "g", "g")
        assert re.search("\u2068[^\u2069]+…\u2069 .*(now|[0-9]+ (min|h))", text(app))
