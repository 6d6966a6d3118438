"""What the user marked is in every file, on whatever it lies, and however marks lie together."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from itertools import pairwise

import pytest
from export_stories import story_of
from hypothesis import given
from hypothesis import strategies as st

from tui_reader import sanitise
from tui_reader.export import formats
from tui_reader.export.passages import passages
from tui_reader.highlight_colours import IDS
from tui_reader.model import Highlight, Inline, OpenStory, Role, SafeText, Span, Style

PARTS = (
    (Role.TITLE, 0, "", "Boats of the north"),
    (Role.PARAGRAPH, 0, "", "The ferry to Bergen sails at nine, says the harbour office today."),
    (Role.HEADING, 2, "", "On the quay"),
    (Role.ITEM, 1, "•", "a crane that nobody\noils"),
    (Role.CODE, 0, "python", "speed = knots(12)\nprint(speed)"),
    (Role.TABLE, 0, "", "Boat | Crew\nEva | nine"),
    (Role.QUOTE, 1, "", "We wait for fog to lift."),
)
TEXT = "\n\n".join(part[3] for part in PARTS)
NONE = sanitise.line("")
LINK = Inline(
    Span(TEXT.index("harbour"), TEXT.index(" today")), Style.LINK, sanitise.url("https://x.org/a")
)
FORMATS = [row.id for row in formats.printed()]


def mark(number: int, words: str, note: str = "", colour: str = IDS[0]) -> Highlight:
    """A highlight from the first to the last word of `words`, parted by "..."."""
    first, _, last = words.partition("...")
    start = TEXT.index(first)
    end = TEXT.index(last, start) + len(last) if last else start + len(first)
    quote = sanitise.text(TEXT[start:end])
    return Highlight(number, Span(start, end), quote, NONE, NONE, colour, sanitise.text(note))


def story(*marks: Highlight) -> OpenStory:
    return story_of(PARTS, inlines=(LINK,), highlights=marks)


MARKED = {
    "the title": ["Boats of the"],
    "a part of a heading": ["the quay"],
    "two that cross": ["ferry to Bergen", "Bergen sails"],
    "one in another": ["ferry...nine", "Bergen"],
    "three in a heap": ["The ferry", "ferry to", "to Bergen"],
    "the same twice": ["fog", "fog"],
    "side by side": ["ferry ", "to"],
    "beginning together": ["ferry", "ferry to Bergen"],
    "a link": ["harbour office"],
    "a part of a link, and before": ["says the harbour"],
    "from a link on": ["office today"],
    "in a link, crossing": ["harbour off", "office today"],
    "code": ["knots(12)"],
    "from text into code": ["crane...knots"],
    "from code into a table": ["print...Boat"],
    "cells": ["Boat...Crew"],
    "the bar of a table": ["Boat |"],
    "lines of an item": ["crane...oils"],
    "many blocks": ["Boats...fog"],
    "the last words": ["lift."],
}


@pytest.mark.parametrize("format_id", FORMATS)
@pytest.mark.parametrize("words", MARKED.values(), ids=MARKED)
def test_each_note_and_colour_is_kept(format_id: str, words: list[str]) -> None:
    marks = [mark(n, one, f"my note {n}.", IDS[n % len(IDS)]) for n, one in enumerate(words)]
    opened = story(*marks)
    written = html.unescape(formats.render(opened, format_id).decode())
    for one in marks:
        assert one.note in written, written
    if format_id not in ("json", "jsonld"):
        body = written.split("\n---\n")[1] if format_id == "md" else written
        assert all(body.count(one.note) == 1 for one in marks), written
    colours = {one.colour for one in marks} - {IDS[0]}
    assert all(colour in written for colour in colours), written


@pytest.mark.parametrize("words", MARKED.values(), ids=MARKED)
@pytest.mark.parametrize("format_id", ["org", "txt", "md"])
def test_what_has_no_note_is_kept_too(words: list[str], format_id: str) -> None:
    opened = story(*(mark(n, one) for n, one in enumerate(words)))
    written = formats.render(opened, format_id).decode().replace("\u200b", "")
    flat = " ".join(written.replace("\\n", " ").split())
    for one in passages(opened.highlights):
        assert " ".join(one.quote.split()) in flat


def test_marks_that_lie_on_each_other_are_one() -> None:
    opened = story(mark(1, "ferry to Bergen", "one"), mark(2, "Bergen sails", "two", "green"))
    markdown = formats.render(opened, "md").decode()
    assert "The ==ferry to Bergen sails==[^note-1][^note-2] at nine" in markdown
    page = formats.render(opened, "html").decode()
    assert '<mark class="yellow green">ferry to Bergen sails</mark><sup>' in page
    org = formats.render(opened, "org").decode()
    assert "- “ferry to Bergen sails” (yellow, green)" in org
    assert "The ferry to Bergen sails[fn:1][fn:2] at nine" in org


def test_no_link_holds_another() -> None:
    opened = story(mark(1, "harbour", "one"))
    page = formats.render(opened, "html").decode()
    assert not re.search(r"<a [^>]*>(?:(?!</a>).)*<a ", page, re.S)
    assert "[==harbour== office](https://x.org/a)[^note-1]" in formats.render(opened, "md").decode()


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=8))
def test_passages_part_and_hold_all(pairs: list[tuple[int, int]]) -> None:
    text = sanitise.text("The ferry to Bergen sails at nine, says the office")
    marks = [
        Highlight(n, Span(a, a + size), SafeText(text[a : a + size]), NONE, NONE)
        for n, (a, size) in enumerate(pairs)
    ]
    found = passages(marks)
    assert sorted(one.id for each in found for one in each.highlights) == list(range(len(marks)))
    for each in found:
        assert each.quote == sanitise.text(text[each.span.start : each.span.end])
    assert all(a.span.end < b.span.start for a, b in pairwise(found))
    assert not passages([replace(one, orphaned=True) for one in marks])
