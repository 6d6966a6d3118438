"""An article's texts at their edges: indents, tables, motions of a selection, places, changes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tui_reader import sanitise
from tui_reader.library.comparison import Pair
from tui_reader.library.revisions import ADDED, REMOVED, SAME, SKIPPED, Change, Paragraph
from tui_reader.model import Article, Block, OpenStory, Role, Span, Story, StoryRow
from tui_reader.view.article import differences
from tui_reader.view.article.blocks import Page, Piece, compose_plain
from tui_reader.view.article.layout import LEAST, Layout
from tui_reader.view.article.tables import MOST_CELLS, WIDEST_CELL, padded
from tui_reader.view.panes.frame import article_line
from tui_reader.view.text.motions import Selection, backward, begun, forward, moved
from tui_reader.view.text.positions import carried
from tui_reader.view.text.spans import Layer

WHEN = datetime(2026, 3, 14, tzinfo=UTC)
NONE = sanitise.line("")


# --- pieces and lines


def test_items_and_notes_stand_below_each_other_and_all_else_apart() -> None:
    page = compose_plain([
        ("title", "Ferry", ""), ("byline", "By me", ""), ("address", "x.example", ""),
        ("paragraph", "It sails.", ""), ("item", "One", "•"), ("item", "Two", "•"),
        ("paragraph", "At noon.", ""),
    ])  # fmt: skip
    assert page.text == "Ferry\nBy me\nx.example\n\nIt sails.\n\nOne\nTwo\n\nAt noon."
    assert [piece.role for piece in page.pieces] == [
        "title", "byline", "address", "gap", "paragraph", "gap", "item", "item", "gap", "paragraph",
    ]  # fmt: skip
    assert page.piece_at(0) is page.pieces[0] and Page().piece_at(0) is None
    assert Page().to_display(3) == Page().to_source(3) == 0


@pytest.mark.parametrize(
    ("piece", "lead"),
    [
        (Piece("paragraph", 0, 9), ""), (Piece("item", 0, 9, 1, "•"), "• "),
        (Piece("item", 0, 9, 2, "•"), "  • "), (Piece("item", 0, 9, 1, "10."), "10. "),
        (Piece("item", 0, 9), "• "), (Piece("footnote", 0, 9, 1, "3."), "3. "),
        (Piece("quote", 0, 9, 1), "│ "), (Piece("quote", 0, 9, 2), "│ │ "),
        (Piece("cut", 0, 9), "│ "),
        (Piece("code", 0, 9, fold=True), "  "), (Piece("item", 0, 9, 9, "•"), " " * 10 + "• "),
    ],
)  # fmt: skip
def test_each_role_has_its_indent_and_marker(piece: Piece, lead: str) -> None:
    layout = Layout(Page("It sails.", [piece]), 40)
    assert layout.lead(0)[0] == lead and layout.indent(piece) == len(lead)
    assert layout.room(piece) == 40 - len(lead)


def test_a_marker_stands_on_its_first_line_and_folded_code_says_so() -> None:
    items = Layout(Page("one two three", [Piece("item", 0, 13, 1, "•")]), 12)
    assert [items.lead(line)[0] for line in range(len(items))] == ["• ", "  "]
    code = Layout(Page("ab\n" + "x" * 15, [Piece("code", 0, 18, fold=True)]), 12)
    assert [code.lead(line)[0] for line in range(len(code))] == ["  ", "  ", "↪ "]
    narrow = Layout(Page("one", [Piece("item", 0, 3, 1, "•")]), LEAST - 1)
    assert narrow.lead(0) == ("", "text")


def test_a_line_says_where_it_stands() -> None:
    layout = Layout(Page("one two three", [Piece("paragraph", 0, 13)]), 8)
    assert [layout.span(line) for line in range(len(layout))] == [(0, 7), (8, 13)]
    assert [layout.line_of(at) for at in (0, 7, 8, 13)] == [0, 0, 1, 1]
    assert [layout.is_first(line) for line in (0, 1)] == [True, False]


def shown(layout: Layout, line: int, cells: int, shift: int = 0) -> str:
    return "".join(text for text, _ in article_line(layout, line, cells, (), shift))


def test_a_wide_line_is_marked_where_it_is_cut() -> None:
    text = "0123456789ab"
    page = Page(text, [Piece("code", 0, len(text), fold=True)])
    layout = Layout(page, 12, fold=False)
    assert layout.wide == {0: 2}
    assert shown(layout, 0, 12) == "  012345678›"
    assert shown(layout, 0, 12, 1) == "  ‹23456789›"
    assert shown(layout, 0, 12, 2) == shown(layout, 0, 12, 9) == "  ‹3456789ab"
    fits = Layout(Page(text[:10], [Piece("code", 0, 10, fold=True)]), 12, fold=False)
    assert fits.wide == {} and shown(fits, 0, 14) == "   0123456789 "


def test_the_ground_of_code_reaches_as_far_as_the_measure_and_lines_are_centred() -> None:
    page = Page("ab", [Piece("code", 0, 2, fold=True)])
    runs = article_line(Layout(page, 12), 0, 16)
    assert [(text, roles) for text, roles in runs if text] == [
        ("  ", ()), ("  ", ("text",)), ("ab", ("code",)), (" " * 8, ("code",)), ("  ", ()),
    ]  # fmt: skip


def test_overlapping_layers_are_cut_at_each_border() -> None:
    layer = Layer([(0, 4, "a"), (2, 9, "b"), (9, 9, "c")])
    assert list(layer.within(3, 6)) == [(3, 4, "a"), (3, 6, "b")]
    assert list(layer.within(4, 6)) == [(4, 6, "b")] and list(layer.within(9, 12)) == []


# --- tables


def as_shown(text: str) -> str:
    parts = padded(text, Span(0, len(text)))
    assert parts is not None
    return "".join(part if isinstance(part, str) else text[part.start : part.end] for part in parts)


def test_columns_stand_below_each_other_and_figures_to_the_right() -> None:
    assert as_shown("Year | Trips\n2023 | 4,100\n2024 | 90") == (
        "Year | Trips\n2023 | 4,100\n2024 |    90"
    )
    assert as_shown("Boat | From\nAda | Oslo\nBertha | Rome") == (
        "Boat   | From\nAda    | Oslo\nBertha | Rome"
    )
    assert as_shown("Boat | From\n| Oslo") == "Boat | From\n     | Oslo"
    dashes = "Boat | Trips\nAda | -\nBo | 12"
    assert as_shown(dashes) == "Boat | Trips\nAda  |     -\nBo   |    12"
    assert as_shown("Boat | Trips\nAda | -") == "Boat | Trips\nAda  | -"
    assert as_shown("Boat | Trips\nAda | 4 or 5\nBo | 1") == "Boat | Trips\nAda  | 4 or 5\nBo   | 1"


def test_what_columns_do_not_help_is_left_as_it_is() -> None:
    wide = "x" * WIDEST_CELL
    for text, helped in (
        ("Ada\nBo", False), ("Ada | Bo", True), (f"{wide} | a\nb | c", True),
        (f"{wide}x | a\nb | c", False), ("a | b\n" * (MOST_CELLS // 2 - 1) + "a | b", True),
        ("a | b\n" * (MOST_CELLS // 2) + "a | b", False),
    ):  # fmt: skip
        assert (padded(text, Span(0, len(text))) is not None) == helped


# --- a selection


SPANS = (Span(0, 3), Span(4, 7), Span(8, 11))


def test_a_selection_grows_and_shrinks_by_whole_units() -> None:
    assert [forward(SPANS, 0, head) for head in (0, 3, 5, 11)] == [3, 7, 7, None]
    assert [backward(SPANS, 0, head) for head in (11, 7)] == [7, 3]
    # Left of the anchor: it shrinks to it, and not beyond.
    assert [forward(SPANS, 7, head) for head in (0, 4)] == [4, 7]
    assert [backward(SPANS, 11, head) for head in (11, 8, 4)] == [8, 4, 0]
    assert backward(SPANS, 0, 0) is None


def test_a_selection_that_shrinks_to_its_anchor_turns_around() -> None:
    """It is never empty."""
    assert backward(SPANS, 3, 7) == 0
    assert backward(SPANS, 4, 7) == 0
    assert forward(SPANS, 8, 4) == 8


def opened(*texts: str) -> OpenStory:
    text, blocks = sanitise.text("\n\n".join(texts)), []
    for part in texts:
        start = text.index(part)
        blocks.append(Block(Span(start, start + len(part)), Role.PARAGRAPH))
    row = StoryRow(1, 1, NONE, NONE, 1, read=False, starred=False, saved=False)
    return OpenStory(Story(row, NONE, None, WHEN, WHEN, ""), Article(1, text, "sha", tuple(blocks)))


@pytest.mark.parametrize(
    ("unit", "steps", "selected"),
    [
        ("word", 1, "one two"), ("word", 2, "one two. Three"), ("word", -1, "one"),
        ("character", 2, "one t"), ("sentence", 1, "one two."),
        ("sentence", 2, "one two. Three four."),
        ("paragraph", 1, "one two. Three four."), ("paragraph", 2, "one two. Three four.\n\nFive."),
        ("word", 99, "one two. Three four.\n\nFive"), ("mention", 1, "one"),
    ],
)  # fmt: skip
def test_a_motion_takes_so_many_units(unit: str, steps: int, selected: str) -> None:
    story = opened("one two. Three four.", "Five.")
    span = moved(story, Selection(0, 3), unit, steps).span
    assert story.article.text[span.start : span.end] == selected


def test_a_selection_begins_with_the_unit_at_a_place_or_the_next_one() -> None:
    story = opened("one two. Three four.", "Five.")
    found = {at: begun(story, "sentence", at).span for at in (0, 12, 21, 25)}
    assert {at: story.article.text[s.start : s.end] for at, s in found.items()} == {
        0: "one two.", 12: "Three four.", 21: "Five.", 25: "Five.",
    }  # fmt: skip
    assert begun(opened("...", "…"), "word", 1) == Selection(1, 1, "word")


# --- places in a text that changed

SAILS = "The ferry sails at noon from the old pier of the harbour town."


@pytest.mark.parametrize(
    ("old", "new", "offset", "place"),
    [
        ("one two three", "one two three", 4, 4),
        ("one two three", "one and two three", 2, 2),
        ("one two three", "one and two three", 8, 12),
        ("one two three", "two three", 4, 0),
        ("a b c d", "a c b d", 0, 0),
        (f"First. {SAILS} It was late.", f"Once. So. {SAILS} It rained", 7, 10),
        ("one xyz three", "one three", 6, 4),
        ("one xyz", "one", 6, 3),
    ],
)
def test_a_place_is_found_again_by_what_stands_there(
    old: str, new: str, offset: int, place: int
) -> None:
    assert carried(old, new, offset) == place


# --- what changed, and what was cut


def text_of(lines: list[differences.Line]) -> list[str]:
    return ["".join(text for text, _ in line.runs).rstrip() for line in lines]


def paragraph(*parts: tuple[str, str]) -> Paragraph:
    return tuple((kind, sanitise.stored(text)) for kind, text in parts)


def test_changes_are_framed_and_each_is_a_stop() -> None:
    change = Change(WHEN, (
        paragraph((SAME, "The ferry sails at "), (REMOVED, "noon"), (ADDED, "six"), (SAME, ".")),
        paragraph((SKIPPED, "2 paragraphs")),
        paragraph((ADDED, "It was late. " * 4)),
    ))  # fmt: skip
    viewer = differences.changed([change, Change(WHEN, ())], lambda _: "on Friday")
    lines = viewer.lines(42)
    assert text_of(lines) == [
        "", " Changed on Friday", "", " The ferry sails at [-noon-]{+six+}.", "",
        " ⋯ 2 paragraphs ⋯", "", " {+It was late. It was late. It was late.",
        " It was late. +}", "", " Changed on Friday",
        " Nothing that is shown: the wording is",
    ][:11] + text_of(lines)[11:]  # fmt: skip
    assert text_of(lines)[11] == " Nothing that is shown: the wording is the same."
    assert [at for at, line in enumerate(lines) if line.stop] == [1, 3, 7, 10]
    assert {line.key for line in lines[9:]} == {0, 1}


PAIRS = [
    Pair(sanitise.stored("Ferry"), sanitise.stored("Ferry"), Role.TITLE),
    Pair(sanitise.stored("Share this"), NONE, Role.PARAGRAPH, "share"),
    Pair(sanitise.stored("at noon"), sanitise.stored("at noon"), Role.ITEM, "", "•"),
    Pair(NONE, sanitise.stored("x  =  1"), Role.CODE),
]


def test_original_and_cleaned_stand_side_by_side_where_there_is_room() -> None:
    titles = [[t.title for t in differences.compared(PAIRS)(cells)] for cells in (83, 84)]
    assert titles == [
        ["Original · 1 of 4 blocks cut", "Cleaned · 1 of 4 blocks cut"],
        ["Original │ Cleaned · 1 of 4 blocks cut", "Original · 1 of 4 blocks cut",
         "Cleaned · 1 of 4 blocks cut"],
    ]  # fmt: skip
    both, original, cleaned = differences.compared(PAIRS)(84)
    assert text_of(original.lines(40)) == [
        " Ferry", "", " ✂ Share this", "", " • at noon", "",
    ]  # fmt: skip
    assert text_of(cleaned.lines(40)) == [
        " Ferry", "", " ✂ cut: share", "", " • at noon", "", " x  =  1", "",
    ]  # fmt: skip
    lines = both.lines(45)
    assert text_of(lines)[2] == " ✂ Share this         │ ✂ cut: share"
    assert [at for at, line in enumerate(lines) if line.stop] == [2]
    assert all(differences.cells_of(line) in (24, 44) for line in lines)
    assert [line.key for line in lines] == [0, 0, 1, 1, 2, 2, 3, 3]


def test_a_block_is_wrapped_where_its_room_ends_and_code_keeps_its_blanks() -> None:
    prose = Pair(NONE, sanitise.text("x" * 38), Role.PARAGRAPH)
    code = Pair(NONE, sanitise.text("if x:\n    return 12345"), Role.CODE)
    _, _, cleaned = differences.compared([prose])(84)
    assert text_of(cleaned.lines(40)) == [f" {'x' * 38}", ""]
    assert text_of(cleaned.lines(39)) == [f" {'x' * 37}", " x", ""]
    cut = Pair(sanitise.text("y" * 36), NONE, Role.PARAGRAPH, "share")
    _, original, _ = differences.compared([cut])(84)
    assert text_of(original.lines(40)) == [f" ✂ {'y' * 36}", ""]
    _, _, cleaned = differences.compared([code])(84)
    assert text_of(cleaned.lines(12)) == [" if x:", "     return", "  12345", ""]


def test_a_text_too_long_to_compare_says_so() -> None:
    pair = Pair(sanitise.stored("x"), sanitise.stored("x"), Role.PARAGRAPH)
    for count, whole in ((differences.MOST // 2, True), (differences.MOST // 2 + 1, False)):
        (original, *_) = differences.compared([pair] * count)(40)
        lines = original.lines(40)
        assert len(lines) == differences.MOST + (not whole)
        assert ("the rest is left out" in text_of(lines)[-1]) == (not whole)
