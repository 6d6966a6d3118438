"""Cutting blocks into segments keeps every character, whatever lies on them."""

from __future__ import annotations

from export_stories import golden_story, stories, story_of
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader import sanitise
from tui_reader.export.passages import Passage
from tui_reader.export.segments import Overlay, blocks_of, cut, grouped
from tui_reader.model import Annotation, Article, Highlight, Inline, Role, Span, Style, cells_of


@given(stories())
@settings(max_examples=70)
def test_joining_the_segments_of_a_block_gives_its_text_back(opened):
    overlay = Overlay(opened)
    for at, block in enumerate(overlay.blocks):
        segments = overlay.segments(at)
        text = opened.article.text[block.span.start : block.span.end]
        assert "".join(segment.text for segment in segments) == text
        assert all(
            opened.article.text[segment.span.start : segment.span.end] == segment.text
            for segment in segments
        )


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(-50, 90), st.integers(-50, 90))))
def test_marks_that_lie_outside_the_text_or_are_empty_change_nothing(text, pairs):
    marks = [Inline(Span(a, b), Style.STRONG) for a, b in pairs]
    text = sanitise.text(text)
    segments = list(cut(text, Span(0, len(text)), marks))
    assert "".join(segment.text for segment in segments) == text


@given(stories())
@settings(max_examples=60)
def test_each_segment_lies_wholly_under_each_of_its_marks(opened):
    overlay = Overlay(opened)
    for at in range(len(overlay.blocks)):
        for segment in overlay.segments(at):
            for mark in segment.marks:
                assert mark.span.start <= segment.span.start
                assert segment.span.end <= mark.span.end


def test_marks_nest_link_highlight_mention_style():
    text = sanitise.stored("abcdef")
    link = Inline(Span(0, 6), Style.LINK, sanitise.url("https://x.org/"))
    strong = Inline(Span(0, 6), Style.STRONG)
    mention = Annotation(Span(2, 4), "person", 1)
    mine = Passage(Span(1, 5), (Highlight(1, Span(1, 5), text, text, text),))
    segments = list(cut(text, Span(0, 6), [strong, mention, mine, link]))
    assert [segment.text for segment in segments] == ["a", "b", "cd", "e", "f"]
    assert segments[2].marks == (link, mine, mention, strong)
    assert segments[2].annotation == mention
    assert [len(group) for _, group in grouped(segments, 0)] == [5]


def test_a_thousand_nested_styles_do_not_stack_up():
    text = sanitise.stored("x" * 2000)
    marks = [Inline(Span(n, 2000 - n), Style.EMPHASIS) for n in range(1000)]
    assert all(len(s.marks) <= 1 for s in cut(text, Span(0, 2000), marks))


def test_annotations_of_another_revision_are_not_laid_on_the_text():
    opened = golden_story()
    other = type(opened)(
        opened.story,
        Article(7, opened.article.text, "changed", opened.article.blocks),
        opened.annotations,
    )
    overlay = Overlay(other)
    assert all(s.annotation is None for at in range(3) for s in overlay.segments(at))


def test_a_text_without_blocks_is_parted_at_empty_lines():
    article = Article(0, sanitise.stored("one\n\ntwo\nlines"), "sha", ())
    spans = [block.span for block in blocks_of(article)]
    assert [article.text[span.start : span.end] for span in spans] == ["one", "two\nlines"]


def test_cells_are_found_where_they_stand():
    opened = story_of(((Role.TABLE, 0, "", "a | b\nc | d | e"),))
    text, span = opened.article.text, opened.article.blocks[0].span
    rows = cells_of(text, span)
    assert [[text[s.start : s.end] for s in row] for row in rows] == [["a", "b"], ["c", "d", "e"]]


def test_empty_cells_keep_their_column():
    opened = story_of(((Role.TABLE, 0, "", "| 2020 | 2021\nShips | | 3\na|b | x |"),))
    text, span = opened.article.text, opened.article.blocks[0].span
    rows = [[text[s.start : s.end] for s in row] for row in cells_of(text, span)]
    assert rows == [["", "2020", "2021"], ["Ships", "", "3"], ["a|b", "x", ""]]
