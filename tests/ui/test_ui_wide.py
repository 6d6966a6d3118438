"""Lines wider than their room: cut by cells, with a mark at each edge that was cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from ui_screen import NOW

from tui_reader import sanitise
from tui_reader.model import Article, Block, OpenStory, Role, Span, Story, StoryRow
from tui_reader.view.article.layout import Layout
from tui_reader.view.article.page import compose
from tui_reader.view.article.tables import padded
from tui_reader.view.panes.frame import article_line
from tui_reader.view.text.cells import width, window

TEXT = st.text("ab |é東👍🏽\u0301 x", max_size=60)


@given(TEXT, st.integers(0, 70), st.integers(0, 40))
def test_a_window_shows_what_stands_in_its_columns(text: str, first: int, cells: int) -> None:
    start, end, blanks = window(text, first, cells)
    assert blanks + width(text[start:end]) <= cells
    if start < end:
        assert width(text[:start]) == first + blanks
        assert width(text[:end]) <= first + cells


def code(text: str, role: Role = Role.CODE) -> OpenStory:
    safe = sanitise.text(text)
    article = Article(1, safe, "sha", (Block(Span(0, len(safe)), role),))
    title = sanitise.line("T")
    row = StoryRow(1, 1, title, title, 1, read=False, starred=False, saved=False)
    return OpenStory(Story(row, sanitise.line(""), None, NOW, NOW, ""), article)


@given(st.lists(TEXT, min_size=1, max_size=5), st.integers(14, 40), st.integers(0, 80))
def test_every_line_is_as_wide_as_the_pane_however_it_is_scrolled(
    lines: list[str], cells: int, shift: int
) -> None:
    layout = Layout(compose(code("\n".join(lines))), cells, fold=False)
    for index in range(len(layout)):
        runs = article_line(layout, index, cells + 4, (), shift)
        assert sum(width(text) for text, _ in runs) == cells + 4


@given(st.lists(st.lists(st.text("ab1,. é東%", max_size=8), min_size=1, max_size=5), min_size=1,
                max_size=6))  # fmt: skip
def test_the_cells_of_a_table_keep_their_text_and_stand_below_each_other(
    rows: list[list[str]],
) -> None:
    text = "\n".join(" | ".join(cell.strip() for cell in row).rstrip(" |") for row in rows)
    text = str(sanitise.text(text))
    parts = padded(text, Span(0, len(text)))
    if parts is None:
        return
    assert "".join("" if isinstance(p, str) else text[p.start : p.end] for p in parts) == text
    shown = "".join(p if isinstance(p, str) else text[p.start : p.end] for p in parts)
    bars = [
        [width(line[:at]) for at, char in enumerate(line) if char == "|"]
        for line in shown.split("\n")
    ]
    longest = max(bars, key=len)
    assert all(row == longest[: len(row)] for row in bars)
