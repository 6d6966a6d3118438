"""Borders are straight in every terminal: those that draw a vowel sign or a part of an emoji in a
cell of its own, and those that do not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader import sanitise
from tui_reader.view.text import cells, placing

TITLES = (
    "हिन्दी में शीर्षक और समाचार", "বাংলা ভাষার সংবাদ", "தமிழ் செய்தி", "မြန်မာ သတင်း", "ខ្មែរ ព័ត៌មាន",
    "☀️ sun ⚠️ alert ❤️ heart", "👍🏽 ok", "👩\u200d👩\u200d👧 all", "🇩🇪 flag 1️⃣", "عنوان الخبر",
    "東京の橋 नया पुल 2024",
)  # fmt: skip
SIGN = re.compile(r"\x1b\[(\d+)(?:;(\d+))?([HG])|\x1b\[[0-9;]*m|(.)", re.DOTALL)
Widths = Callable[[str], int]


def by_rich(char: str) -> int:
    return cells.width(char)


def by_sign(char: str) -> int:
    """As libraries of C do: a spacing mark is a cell, parts of an emoji are drawn apart."""
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def narrow(char: str) -> int:
    """As a terminal of old: nothing but letters of East Asia is wide."""
    if unicodedata.category(char)[0] in ("M", "C"):
        return 0
    return 2 if "\u2e80" <= char <= "\uffff" and by_sign(char) == 2 else 1


def seen(drawing: str, widths: Widths, old: str = "") -> list[str]:
    """The cells of one line after a drawing, "" for the second half of a sign."""
    line, at = [*old.ljust(200)], 0
    for found in SIGN.finditer(drawing):
        first, second, kind, char = found.groups()
        if kind:
            at = int(second if kind == "H" else first) - 1
        elif char:
            size = widths(char)
            for step in range(size):
                line[at + step] = char if step == 0 else ""
            at += size
    return line


@pytest.mark.parametrize("widths", [by_rich, by_sign, narrow])
@pytest.mark.parametrize("title", TITLES)
def test_a_border_stands_where_it_should(title: str, widths: Widths) -> None:
    row = (
        f"\x1b[3;1H\x1b[1m▎\x1b[0m\x1b[2m{cells.fit(title, 24)}\x1b[0m\x1b[3m 4 Jun\x1b[0m│ beside"
    )
    shown = seen(placing.placed(row), widths, old="x" * 60)
    assert shown[0] == "▎" and "".join(shown[31:]).startswith("│ beside")
    assert "x" not in shown[:25]
    letters = {char for char in cells.fit(title, 24) if widths(char)}
    assert letters <= set(shown)


@pytest.mark.parametrize("title", ["A plain title", "東京で新しい橋", "Größe — “so”", ""])
def test_what_is_certain_stays_as_it_is(title: str) -> None:
    row = f"\x1b[3;1H\x1b[1m▎\x1b[0m{cells.fit(title, 24)}│"
    assert placing.placed(row) == row


def test_styles_hold_on_behind_what_is_placed() -> None:
    made = placing.placed("\x1b[1;5H\x1b[1mकि\x1b[0m\x1b[2m   \x1b[0m\x1b[4m│\x1b[0m")
    assert made == (
        "\x1b[1;5H\x1b[1m \x1b[0m\x1b[2m   \x1b[0m\x1b[4m"
        "\x1b[5G\x1b[0m\x1b[1mकि\x1b[0m\x1b[2m\x1b[0m\x1b[4m\x1b[9G│\x1b[0m"
    )


@given(st.lists(st.text("aक ि्️❤🏽‍👩東é", max_size=12), max_size=5), st.sampled_from([10, 18]))
def test_no_letter_is_lost_that_was_cut_to_fit(parts: list[str], room: int) -> None:
    row = "\x1b[1;1H" + "".join(
        f"\x1b[1m{cells.fit(sanitise.line(part), room)}\x1b[0m│" for part in parts
    )
    for widths in (by_rich, by_sign, narrow):
        shown = [*seen(placing.placed(row) + " ", widths, " " * 60)]
        ends = [at for at, char in enumerate(shown) if char == "│"]
        assert ends == [(room + 1) * at + room for at in range(len(parts))]


def test_text_is_cut_and_wrapped_for_the_widest_terminal() -> None:
    assert cells.widest("समाचार") == cells.width("समाचार") + 2
    assert cells.widest("abc") == 3 and cells.widest("東京") == 4
    assert by_sign_of(cells.cut("हिन्दी में शीर्षक और समाचार", 12)) <= 12


def by_sign_of(text: str) -> int:
    return sum(map(by_sign, text))
