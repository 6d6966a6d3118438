"""The small decisions of the cleaner, each by a text and what a reader sees of it."""

from __future__ import annotations

import pytest
from clean_rule_cases import STORY

from tui_reader import clean, sanitise
from tui_reader.model import Article, Role, Source, Style

WHOLE = [f"{text} It was a long day for the whole town." for text in STORY]
"""Paragraphs that are together long enough for hidden text to stay hidden."""
PARAGRAPHS = "".join(
    f"<p>{text} {number} of them had come.</p>" for number in (4, 9) for text in WHOLE
)
BASE = "https://ferry.example/news/hall"


def feed(html: str, title: str = "The hall stays") -> Article:
    return clean.article(Source(sanitise.line(title), content=html))


def texts(made: Article, role: Role) -> list[str]:
    return [made.text[b.span.start : b.span.end] for b in made.blocks if b.role is role]


# --- the filter


def test_a_sentence_with_a_rules_words_goes_only_if_the_scorer_agrees() -> None:
    told = "“All rights reserved”, said the last page of the book, and nobody knew what that meant."
    pleading = (
        "We ask all who like us to sign up for our newsletter, and to tell their friends of it."
    )
    for line, stays in ((told, True), (pleading, False)):
        lines = [*STORY[:2], line, *STORY[2:]]
        assert clean.filter_lines(lines) == [True, True, stays, True, True]


def test_a_line_inside_a_form_is_of_it_and_one_between_two_forms_of_neither() -> None:
    """The scorer alone keeps it."""
    offer = "The hall in ten pictures"
    begin, end, other = "Sign up for our newsletter", "Enter your email address", "Download our app"
    for around, stays in (((begin, end), False), ((begin, other), True), ((other, end), True)):
        lines = [*STORY[:2], around[0], offer, around[1], *STORY[2:]]
        assert clean.filter_lines(lines)[2:5] == [False, stays, False]
    assert clean.filter_lines([*STORY[:2], offer, STORY[2], begin, STORY[3]])[2]
    assert clean.filter_lines([begin, offer, end, *STORY])[:3] == [False] * 3
    shared = ["Advertisement", offer, "Advertisement"]  # no form
    assert clean.filter_lines([*STORY[:2], *shared, *STORY[2:]])[2:5] == [False, True, False]


def test_only_a_short_line_before_a_paragraph_may_be_a_heading_that_the_scorer_does_not_know() -> (
    None
):
    for line, stays in (("More from the harbour today", False), ("Sources", True)):
        for after, kept in ((STORY[2], stays), ("Photo of the day", False)):
            lines = [*STORY[:2], line, after, *STORY[2:]]
            assert clean.filter_lines(lines)[2] == kept, (line, after)
    assert not clean.filter_lines(["Hall is kept", "By Ida Brandt", *STORY])[1]


# --- the headline of a text that has none


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["Hall is kept", STORY[0]], "Hall is kept"),
        (["Hall is kept"], ""),  # a text of one line has no headline: it is the text
        (["Is the hall kept?", STORY[0]], "Is the hall kept?"),
        (STORY[:2], ""),  # a sentence is none
        (["On the hall:", STORY[0]], ""),
        (["H" * 220, STORY[0]], "H" * 220),
        (["H" * 221, STORY[0]], ""),
        (["- Hall is kept", "- Roof is mended", STORY[0]], ""),
    ],
)
def test_the_first_line_is_the_headline_if_it_looks_like_one(lines: list[str], title: str) -> None:
    made = clean.clean_text("\n\n".join(lines))
    assert made.title == title
    assert made.text.count(lines[0].removeprefix("- ")) == 1
    assert all(line.removeprefix("- ") in made.text for line in lines)


def test_a_heading_may_end_like_a_sentence_and_be_the_headline() -> None:
    for tag, title in (("h2", "The hall is kept."), ("p", "")):
        made = clean.article(
            Source(sanitise.line(""), content=f"<{tag}>The hall is kept.</{tag}>{PARAGRAPHS}")
        )
        assert made.title == title


# --- what of a page is kept as a cut


def test_a_long_text_far_from_the_story_is_kept_as_a_cut_and_a_short_one_forgotten() -> None:
    links = "".join(f"<li><a href=/{n}>Part {n}</a></li>" for n in range(40))
    note = ("In other news the ferry was late once more " * 5)[:140]
    assert len(note) == 140
    for far, kept in ((note, True), (note[:-1], False)):
        made = clean.clean_html(
            f"<html><body><main><h1>The hall stays</h1>{PARAGRAPHS}</main><ul>{links}</ul>"
            f"<div><a href=/n>{far}</a></div></body></html>", url=BASE,
        )  # fmt: skip
        assert far not in made.text
        assert (far in {cut.text for cut in made.cuts}) == kept


# --- where a split story goes on


@pytest.mark.parametrize(
    ("link", "base", "goes_on"),
    [
        ("/news/hall?page=2", BASE, True),
        ("/news/hall?page=2", f"{BASE}.html", True),
        ("/news/hall?page=3", f"{BASE}?page=2", True),
        ("/news/hall/3", f"{BASE}/2", True),
        ("/news/hall_2.html", f"{BASE}.html", True),
        ("/news/hall?page=2", f"{BASE}?page=2", False),  # itself
        ("/news/hall?from=feed", BASE, False),  # no number
        ("/news/hare?page=2", BASE, False),  # another story
        ("https://other.example/news/hall?page=2", BASE, False),
        ("https://ferry.org/?page=2", "https://ferry.com/", False),
    ],
)
def test_only_the_same_storys_next_number_goes_on(link: str, base: str, goes_on: bool) -> None:
    found = clean.next_page(f"<html><link rel=next href='{link}'></html>", base)
    assert (found is not None) == goes_on


# --- pictures inside the page's own text


def test_a_picture_that_is_written_into_a_page_does_not_cost_its_structure() -> None:
    picture = "data:image/png;base64," + "iVBORw0KGgo" * 7_000
    made = feed(f"<h2>On the roof</h2><img alt=Roof src={picture}>{PARAGRAPHS}")
    assert texts(made, Role.HEADING) == ["On the roof"]
    assert "iVBOR" not in made.text


def test_a_hidden_element_with_a_picture_in_its_style_stays_hidden() -> None:
    style = f"background:url(data:image/png;base64,{'iVBORw0KGgo' * 900});display:none"
    made = feed(f'{PARAGRAPHS}<div style="{style}">Only for machines</div>')
    assert "Only for machines" not in made.text


# --- hidden elements, lists


def test_what_is_hidden_closes_nothing_that_is_shown() -> None:
    made = feed(
        f"<p>They were <em>very <b hidden>much</b> tired</em> that day.</p><blockquote><p>We wait."
        f"</p><blockquote hidden>Loud</blockquote><p>We can.</p></blockquote>{PARAGRAPHS}"
    )
    (emphasis,) = [item for item in made.inlines if item.style is Style.EMPHASIS]
    assert made.text[emphasis.span.start : emphasis.span.end] == "very tired"
    assert texts(made, Role.QUOTE) == ["We wait.", "We can."]


def test_an_empty_item_gives_its_number_to_nothing_else() -> None:
    made = feed(f"<ul><li>Cheese<ol><li></li></ol>and bread</li></ul>{PARAGRAPHS}")
    items = [
        (block.marker, made.text[block.span.start : block.span.end])
        for block in made.blocks
        if block.role is Role.ITEM
    ]
    assert items == [("•", "Cheese"), ("", "and bread")]


LISTS = {
    "letters": (
        "Letters: the lamp",
        "To the editor: a light that is lit by hand is a light that somebody loves.",
        "Gary Bolt", "Monterey",
        "Your report forgets that the first keeper was my grandmother, who had one arm.",
        "Ines Pardo", "Corran",
        "I have a ladder and would do it for half.",
        "Hugh MacAskill", "Portree",
    ),
    "books": (
        "Books for the dark months",
        "Our critics chose what kept them awake this year. None of it is about winter.",
        "The Salt Clerk", "Maren Oyelaran", "A clerk counts sacks and then, one morning, does not.",
        "Low Water", "Piet van Dam", "Essays on rivers, by a man who cannot swim.",
        "Nine Piers", "Lida Horak", "A survey that reads like a crime story.",
    ),
    "a recipe": (
        "Cinnamon buns",
        "Ruth Amsel has baked these every morning for thirty years, and never weighed the sugar.",
        "Oven: 12 minutes", "Makes 12", "500 g flour", "1 tsp salt", "75 g butter", "2 eggs",
        "Warm the milk and stir in the yeast.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_short_lines_of_a_list_are_its_story(name: str) -> None:
    lines = LISTS[name]
    assert clean.clean_text("\n\n".join(lines)).text.split("\n\n") == list(lines)


def test_what_calls_is_no_line_of_a_list() -> None:
    lines = [*LISTS["books"][:8], "Sign up for our newsletter", *LISTS["books"][8:]]
    assert "Sign up" not in clean.clean_text("\n\n".join(lines)).text
