"""The edges of the cleaner's decisions: guards, limits and shares, each shown from both sides."""

from __future__ import annotations

from clean_rule_cases import STORY

from tui_reader import clean, sanitise
from tui_reader.model import Source

MENU = [
    "Home", "World", "Britain", "Sport", "Money", "Travel", "Culture", "Weather", "Jobs", "Puzzles",
    "Letters", "Motors", "Property", "Schools", "Courts", "Music", "Theatre", "Books", "Chess",
    "Sailing",
]  # fmt: skip
TEASERS = [
    "Retail sales fell in June as households cut purchases of cars and boats.",
    "The founder of the ferry line decided to leave the company in December.",
    "The studio turns away large films until five new stages are finished.",
    "Shares of the bank rose by a tenth after its chief said he would stay.",
    "A new bridge will be open to lorries from the first week of October.",
    "The harbour master lost his case against the council on Thursday.",
]


def front_page(paragraphs: int) -> list[str]:
    """Teasers lost among short lines, which the scorer takes, below a story of so many paragraphs,
    which it does not."""
    story = [f"{STORY[n % 4]} It was so in {n}." for n in range(paragraphs)]
    rows = [*MENU, *story]
    for number, teaser in enumerate(TEASERS):
        rows += [MENU[(7 * number + step) % len(MENU)] for step in range(25)]
        rows.append(teaser)
    return [*rows, *MENU, *MENU]


def kept_of(lines: list[str]) -> set[str]:
    return {line for line, keep in zip(lines, clean.filter_lines(lines), strict=True) if keep}


def test_the_scorer_may_take_little_of_a_texts_prose_and_no_third_of_it() -> None:
    assert not set(TEASERS) & kept_of(front_page(12))  # a quarter of the prose
    assert set(TEASERS) <= kept_of(front_page(8))  # a third


def test_what_a_feed_repeats_at_the_end_is_the_storys_at_its_head() -> None:
    line = "The Harbour Post is read in twelve towns"
    known = clean.feed_tails([[*STORY[n:], f"Story {n} ends.", line] for n in range(3)])
    paragraphs = [f"<p>{text}</p>" for text in STORY]
    for at, stays in ((0, True), (4, False)):
        body = "".join([*paragraphs[:at], f"<p>{line}</p>", *paragraphs[at:]])
        source = Source(sanitise.line("The hall stays"), content=body)
        assert (line in clean.article(source, feed_tails=known).text) == stays


def test_a_story_that_waits_hidden_for_a_script_is_read() -> None:
    menu = "".join(
        f"<li><a href='/{n}'>Part {n} of the harbour's paper</a></li>" for n in range(60)
    )
    story = "".join(f"<p>{text} It was a long day for the whole town.</p>" for text in STORY)
    for hidden in ("style='display: none'", "style='visibility:hidden'", "hidden"):
        page = (
            f"<html><head><title>The hall stays</title></head><body><ul>{menu}</ul>"
            f"<div {hidden}><article>{story}</article></div></body></html>"
        )
        made = clean.clean_html(page, url="https://ferry.example/hall")
        assert all(text in made.text for text in STORY), hidden
