# ruff: noqa: E501
"""Walls on pages that say much else: menus, footers, other headlines, the beginning of a story."""

from __future__ import annotations

import pytest

from tui_reader import clean, sanitise
from tui_reader.model import Article, Source

STORY = [
    "The council voted on Tuesday to keep the old market hall, after a debate of six hours.",
    "Mayor Ruth Amsel said the roof would be mended first, and that the traders could return by May.",
    "“We have waited for nine years,” said Jonas Weir, who sells cheese there, “and we can wait on.”",
    "The hall was built in 1911 and has stood empty since the fire; about 40 stalls are planned.",
]
MENU = "".join(f"<li><a href=/{n}>Section {n} of the paper</a></li>" for n in range(60))
OTHERS = "".join(
    f"<li><a href=/r{n}>Another headline of the day, number {n}</a></li>" for n in range(20)
)


def page(body: str, title: str = "Council keeps the market hall", head: str = "") -> str:
    return (
        f"<!doctype html><html><head><title>{title} | Ferry News</title>{head}</head><body><header>"
        f"<nav><ul>{MENU}</ul></nav></header><main><article><h1>{title}</h1>{body}</article>"
        f"<aside><h3>Most read</h3><ul>{OTHERS}</ul></aside></main><footer><ul>{MENU}</ul></footer>"
    )


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def read(html: str, content: str = "") -> Article:
    return clean.article(
        Source(sanitise.line("Hall"), content=content, page=html, url="https://f.example/h")
    )


BEGINNING = paragraphs(STORY[:2])
NOT_FREE = '<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>'
WALLS = [
    (
        BEGINNING + "<div><h2>Subscribe to continue reading</h2><a href=/s>Try now</a></div>",
        "",
        "paywall",
    ),
    (BEGINNING + "<div><h2>Weiterlesen mit Ferry Plus</h2></div>", "", "paywall"),
    (BEGINNING + "<div><h2>Il vous reste 80% de cet article à lire.</h2></div>", "", "paywall"),
    (BEGINNING, NOT_FREE, "paywall"),
    ("<div><h2>Log in to continue</h2><p>Or create an account.</p></div>", "", "login"),
    ("<p>Please enable JavaScript to read this story.</p>", "", "JavaScript"),
]


@pytest.mark.parametrize(("body", "head", "word"), WALLS)
def test_a_wall_is_named_among_menus(body: str, head: str, word: str) -> None:
    assert word in read(page(body, head=head)).notice
    made = read(page(body, head=head), paragraphs(STORY))
    assert word in made.notice and all(line in made.text for line in STORY)


@pytest.mark.parametrize(
    ("title", "line", "word"),
    [
        ("Page not found", "It may have moved, or the address was typed wrongly; try the search.", "not found"),
        ("Seite nicht gefunden", "Leider gibt es unter dieser Adresse nichts mehr zu lesen.", "not found"),
        ("Page introuvable", "Cette page n’existe plus.", "not found"),
        ("Just a moment...", "We look who is there before we open the door.", "robots"),
        ("Before you continue", "We and our 834 partners store cookies on your device.", "consent"),
    ],
)  # fmt: skip
def test_an_error_is_known_by_its_title(title: str, line: str, word: str) -> None:
    made = read(page(f"<p>{line}</p>", title), paragraphs(STORY[:1]))
    assert word in made.notice and STORY[0] in made.text and line not in made.text


def test_the_beginning_of_a_story_is_better_than_a_line_of_the_feed() -> None:
    made = read(page(WALLS[0][0]), "<p>A hall is kept.</p>")
    assert "paywall" in made.notice and STORY[1] in made.text
    assert "Subscribe to continue" not in made.text


def test_a_whole_story_is_no_wall_whatever_stands_below_it() -> None:
    below = "<div><h2>Subscribe to continue reading</h2><p>Already a subscriber? Log in.</p></div>"
    assert read(page(paragraphs(STORY * 4) + below, head=NOT_FREE)).notice == ""


def test_a_short_story_that_speaks_of_walls_is_none() -> None:
    told = [
        "Readers of the paper “must subscribe to continue reading” from March on, the publisher said.",
        "The editor said that the rest of this story is for members of the press alone to judge.",
    ]
    for line in told:
        made = read(page(paragraphs([*STORY[:2], line, STORY[3]])))
        assert made.notice == "" and line in made.text
    assert read(page(BEGINNING, "404 stalls in one hall")).notice == ""
