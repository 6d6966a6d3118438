"""Wrapping: what every width and every text must obey."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import get_character_cell_size, split_graphemes

from tui_reader.view.text import cells, glyphs
from tui_reader.view.text.wrap import Lines, _wrap_graphemes, wrap

FAMILY = "👨‍👩‍👧"
WORDS = st.text(
    alphabet=st.sampled_from("ab cde  f\n東京、。「」🚀é́न्दिก" + "x" * 5)
    | st.characters(codec="utf-8"),
    max_size=120,
) | st.lists(
    st.sampled_from(
        ["word", "a", " ", "  ", "東京都", FAMILY, "❤️", "e\u0301", "\n", "longword" * 4]
    ),
    max_size=40,
).map("".join)


def lines_of(text: str, width: int, *, fold: bool = False) -> Lines:
    lines = Lines()
    wrap(text, 0, len(text), width, lines, fold=fold)
    return lines


def shown(text: str, width: int, *, fold: bool = False) -> list[str]:
    lines = lines_of(text, width, fold=fold)
    return [text[a:b] for a, b in zip(lines.starts, lines.ends, strict=True)]


@given(WORDS, st.integers(1, 40), st.booleans())
def test_joined_lines_give_the_text_back(text: str, width: int, fold: bool) -> None:
    lines = lines_of(text, width, fold=fold)
    at = 0
    for start, end in zip(lines.starts, lines.ends, strict=True):
        assert at <= start <= end
        gap = text[at:start]
        assert gap.strip(" \n") == ""
        assert not fold or gap in ("", "\n")
        at = end
    assert text[at:].strip(" ") == ""


@given(WORDS, st.integers(1, 40), st.booleans())
def test_no_line_is_wider_than_asked_unless_it_is_one_grapheme(
    text: str, width: int, fold: bool
) -> None:
    for line in shown(text, width, fold=fold):
        assert cells.width(line) <= width or len(split_graphemes(line)[0]) <= 2


@given(st.text(alphabet="ab cd  e", max_size=120), st.integers(1, 20))
def test_the_fast_path_wraps_as_the_careful_one(text: str, width: int) -> None:
    careful = Lines()
    if len(text) * 2 <= width:
        return
    _wrap_graphemes(text, 0, len(text), width, careful, False)
    fast = lines_of(text, width)
    assert (list(fast.starts), list(fast.ends)) == (list(careful.starts), list(careful.ends))


def in_ranges(ranges: tuple[tuple[str, str], ...]) -> list[str]:
    return [chr(code) for first, last in ranges for code in range(ord(first), ord(last) + 1)]


def test_what_is_certain_of_widths_is_what_rich_says() -> None:
    for ranges, size in ((cells.ONE_CELL, 1), (cells.TWO_CELLS, 2)):
        certain = in_ranges(ranges)
        assert {get_character_cell_size(char) for char in certain} == {size}
        assert {cells.width(char) for char in certain} == {size}
        assert len(certain) > 900
    for char in map(chr, range(0x3000)):
        assert cells.simple(char) == cells.simple_part(f"a{char}", 1, 2)


def test_what_lists_are_drawn_with_is_certain() -> None:
    """A drawing with anything else is taken apart, which takes longer than to draw it."""
    drawn = glyphs.TABLE.keys() - {"✂", "\xa0"}  # before a cut of an article, and in stories
    assert [sign for sign in sorted(drawn) if not cells.is_certain(sign)] == []


@given(st.lists(st.sampled_from([*in_ranges(cells.ONE_CELL), *in_ranges(cells.TWO_CELLS), FAMILY])))
def test_graphemes_are_what_rich_says(parts: list[str]) -> None:
    text = "".join(parts)
    spans, total = split_graphemes(text)
    assert cells.graphemes(text) == spans and cells.width(text) == total


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("one two three", 8, ["one two", "three"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("a\n\nb", 10, ["a", "", "b"]),
        ("東京都知事", 5, ["東京", "都知", "事"]),
        ("これは、です。", 6, ["これ", "は、で", "す。"]),
        ("see 🚀🚀🚀 go", 6, ["see 🚀", "🚀🚀", "go"]),
        (FAMILY * 3, 4, [FAMILY * 2, FAMILY]),
        ("e\u0301" * 5, 3, ["e\u0301" * 3, "e\u0301" * 2]),
        ("", 5, [""]),
    ],
)
def test_known_lines(text: str, width: int, expected: list[str]) -> None:
    assert shown(text, width) == expected


def test_code_keeps_its_blanks_and_folds() -> None:
    assert shown("if x:\n    return 12345", 10, fold=True) == ["if x:", "    return", " 12345"]


@given(WORDS.map(lambda t: t.replace("\n", " ")), st.integers(0, 30), st.booleans())
def test_a_fitted_text_takes_exactly_its_cells(text: str, width: int, right: bool) -> None:
    assert cells.width(cells.fit(text, width, right)) == width


@given(WORDS.map(lambda t: t.replace("\n", " ")))
def test_each_column_belongs_to_the_grapheme_that_covers_it(text: str) -> None:
    column = 0
    for start, _end, size in split_graphemes(text)[0]:
        for cell in range(column, column + size):
            assert cells.offset_at(text, cell) == start
        column += size
    assert cells.offset_at(text, column) == len(text)
