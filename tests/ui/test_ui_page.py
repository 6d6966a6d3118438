"""Pages, layers and windows: the pure half of the screen, by property."""

from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st
from ui_screen import NOW

from tui_reader import sanitise
from tui_reader.library import figures
from tui_reader.model import (
    Annotation,
    Annotations,
    Article,
    Block,
    Cut,
    Entity,
    Feed,
    Inline,
    OpenStory,
    Role,
    Span,
    Story,
    StoryRow,
    Style,
)
from tui_reader.view import ages
from tui_reader.view.article.layout import Layout
from tui_reader.view.article.marks import Layer, runs
from tui_reader.view.article.page import compose
from tui_reader.view.lists import entity_sections, feed_tree, story_rows
from tui_reader.view.text.cells import width

NONE = sanitise.line("")
BLOCKS = st.lists(
    st.text("abc éł東京 🚀xyz", min_size=1, max_size=60).map(lambda t: "w" + t.strip()),
    min_size=1, max_size=6,
)  # fmt: skip


def row(id: int, **values: object) -> StoryRow:
    return StoryRow(
        id, 1, sanitise.line("Feed"), sanitise.line(f"Title {id}"), 1_000_000 - id,
        read=False, starred=False, saved=False, **values,  # type: ignore[arg-type]
    )  # fmt: skip


def opened(texts: list[str], links: bool = True, cuts: bool = False) -> OpenStory:
    text = "\n\n".join(texts)
    blocks, inlines, at = [], [], 0
    for number, part in enumerate(texts):
        span = Span(at, at + len(part))
        blocks.append(Block(span, Role.TITLE if number == 0 else Role.PARAGRAPH))
        if links and number and len(part) > 2:
            href = sanitise.url(f"https://x.example/{number % 2}")
            inlines.append(Inline(Span(at, at + 2), Style.LINK, href))
        at += len(part) + 2
    cut = Cut(blocks[-1].span.start, Span(0, 1), "share", 1.0, sanitise.line("Share me"))
    article = Article(
        1, sanitise.text(text), hashlib.sha256(text.encode()).hexdigest(), tuple(blocks),
        (cut,) if cuts else (), tuple(inlines),
    )  # fmt: skip
    return OpenStory(Story(row(1), NONE, None, NOW, NOW, ""), article)


@given(BLOCKS, st.booleans(), st.booleans())
def test_every_character_of_the_article_is_on_the_page_and_found_again(
    texts: list[str], links: bool, cuts: bool
) -> None:
    story = opened(texts, links, cuts)
    page = compose(story, (("byline", "By me"),), cuts)
    for block in story.article.blocks:
        for offset in range(block.span.start, block.span.end):
            shown = page.to_display(offset)
            assert page.text[shown] == story.article.text[offset]
            assert page.to_source(shown) == offset and page.is_source(shown)


@given(BLOCKS, st.integers(1, 50))
def test_no_line_of_a_layout_is_wider_than_it_may_be(texts: list[str], cells: int) -> None:
    layout = Layout(compose(opened(texts, cuts=True), (), True), cells)
    for line in range(len(layout)):
        start, end = layout.span(line)
        used = width(layout.lead(line)[0]) + width(layout.page.text[start:end])
        assert used <= max(cells, 2 + width(layout.lead(line)[0]))
        assert layout.line_of(start) in (line, line + 1)


SPANS = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 12), st.sampled_from("abc")))


@given(SPANS, st.integers(0, 50), st.integers(0, 20))
def test_runs_cover_a_line_and_name_exactly_the_marks_of_each_character(
    spans: list[tuple[int, int, str]], start: int, length: int
) -> None:
    marks = [(a, a + n, role) for a, n, role in spans if n]
    end = start + length
    found = runs(start, end, [Layer(marks)])
    assert "".join("x" * (b - a) for a, b, _ in found) == "x" * length
    for a, b, roles in found:
        for offset in range(a, b):
            expected = sorted(role for s, e, role in marks if s <= offset < e)
            assert sorted(roles) == expected


def test_links_are_numbered_once_per_address() -> None:
    page = compose(opened(["Title", "ab one", "ab two", "ab three"]))
    assert page.links == ["https://x.example/1", "https://x.example/0"]
    assert page.text.count("[1]") == 2 and page.text.count("[2]") == 1


def test_folders_stand_above_feeds_and_sum_their_unread() -> None:
    def feed(id: int, title: str, *folder: str) -> Feed:
        where = tuple(sanitise.line(part) for part in folder)
        return Feed(id, f"https://{id}.example/", sanitise.line(title), folder=where, unread=id)

    feeds = [feed(1, "Top"), feed(2, "Deep", "A", "B"), feed(4, "Shallow", "A")]
    feeds.sort(key=lambda one: (one.folder, one.title))
    found = [(r.kind, str(r.label), r.depth, r.count) for r in feed_tree.rows(feeds, {})][5:]
    assert found == [
        ("folder", "A", 0, 6), ("feed", "Shallow", 1, 4), ("folder", "B", 1, 2),
        ("feed", "Deep", 2, 2), ("feed", "Top", 0, 1),
    ]  # fmt: skip
    folded = feed_tree.rows(feeds, {}, frozenset({"A"}))
    assert [str(r.label) for r in folded][5:] == ["A", "Top"]


@given(st.integers(0, 120), st.booleans(), st.booleans(), st.booleans())
def test_a_story_row_is_exactly_as_wide_as_asked(
    cells: int, read: bool, starred: bool, feed: bool
) -> None:
    title = sanitise.line("富山の「眠らない列車」 👨‍👩‍👧 e\u0301 and so on " * 3)
    one = StoryRow(1, 1, title, title, 5, read=read, starred=starred, saved=True)
    parts = story_rows.one_line(one, cells, 999_999, feed)
    assert sum(width(text) for text, _ in parts) == max(4, cells)


def test_ages_are_short() -> None:
    now = 1_700_000_000
    told = [ages.age(now - passed, now) for passed in (5, 300, 7_200, 3 * 86_400, 90 * 86_400)]
    assert told == ["now", "5 min", "2 h", "3 d", "16 Aug"]
    assert ages.age(now - 3_000 * 86_400, now) == "2015"
    assert ages.age(1 << 60, now) == ""


def test_figures_carry_the_noun_they_count() -> None:
    def label(text: str, surface: str, unit: str | None, value: float = 12_000.0) -> str:
        item = Annotation(Span(0, len(surface)), "number", unit=unit, value=value)
        return figures.label(text, item)

    assert label("12,000 North Korean troops", "12,000", "troop") == "12,000 troops"
    assert label("Thousands of protesters", "Thousands", "protester") == "Thousands of protesters"
    assert label("tens of thousands of angry farmers", "tens of thousands", "farmer") == (
        "tens of thousands of farmers"
    )
    assert label("12,000 troops", "12,000 troops", "troop") == "12,000 troops"
    assert label("one ship", "one", "ship", 1.0) == "one ship"
    assert label("40 countries", "40", "country") == "40 countries"
    assert label("40", "40", None) == "40"


def test_an_entity_stands_once_and_what_the_title_names_is_most_salient() -> None:
    story = opened(["Ann wins", "Bob Bob Bob Ann", "Cid"])
    text = story.article.text
    found = [
        Annotation(Span(at, at + 3), "person", number)
        for number, name in enumerate(("Ann", "Bob", "Cid"), 1)
        for at in range(len(text))
        if text.startswith(name, at)
    ]
    found.append(Annotation(Span(len(text) - 2, len(text)), "person", 1))  # "id", an alias of Ann
    found = [item for item in found if item.entity_id != 3]
    people = (
        Entity(1, "person", sanitise.line("Ann"), (sanitise.line("id"),)),
        Entity(2, "person", sanitise.line("Bob")),
    )
    marks = Annotations("", tuple(sorted(found, key=lambda item: item.span)), people)
    listed = [
        (str(r.label), r.count)
        for r in entity_sections.rows(story.article, marks, entity_sections.Wish())
    ]
    assert listed == [("People", 2), ("Ann", 3), ("Bob", 3)]
