"""HTML made to hang or crash a parser costs bounded time and gives an article all the same."""

from __future__ import annotations

import pytest
from costs import within

from tui_reader import clean, sanitise
from tui_reader.model import Article, Source

STORY = "<p>The ferry left the harbour at dawn with forty people on board, the owner said.</p>"
BOMBS = {
    "divs": "<div>" * 100_000 + "x",
    "spans": "<span>" * 100_000 + "x",
    "misnested": "<b><i>" * 5_000 + "x" + "</b></i>" * 5_000,
    "tables": "<table><tr><td>" * 20_000,
    "quotes": "<blockquote>" * 50_000 + "x" + "</blockquote>" * 50_000,
    "lists": "<ul><li>" * 50_000,
    "anchors": "<a href=x>" * 100_000,
    "less": "<" * 1_000_000,
    "comments": "<!--" * 200_000,
    "ampersands": "&" * 1_000_000,
    "long attribute": '<p a="' + "x" * 10_000_000 + '">y',
    "unclosed attribute": '<p a="' + "x" * 5_000_000,
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">x",
    "paragraphs": "<p>text</p>" * 200_000,
    "blanks": "<p>" + " " * 5_000_000 + "x",
    "scripts": "<script>" * 100_000,
    "styles": "<STYLE>" * 100_000 + "x",
    "marks": "<p>" + "e" + "\u0301" * 200_000,
    "emphasis": "<p>" + "<b>x" * 50_000,
    "inline elements left open": "<p>"
    + "".join(f"<b a={n}>" for n in range(9_000))
    + "<p>x" * 9_000,
    "the same, closed in values": "<p>"
    + "".join(f'<b a={n} t="</b>">' for n in range(9_000))
    + "<p>x" * 9_000,
    "the same, closed in cells": "".join(
        f"<table><b a={n}><td></b></td></table>" for n in range(9_000)
    ),
    "depth closed in values": '<div a="</div>">' * 50_000,
    "depth closed by others": "<x><div></x></div>" * 12_000,
    "headings left open": "<h1><i>" * 20_000,
    "maths": "<math><mi><td>" * 12_000,
    "select": "<select><option>x" * 20_000,
    "noscript": "<noscript><p>x" * 20_000,
    "stars": "*a " * 200_000,
    "brackets": "[" * 300_000,
}
SECONDS = 12.0
"""Of the processor: generous, a quadratic step takes minutes."""


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_does_no_harm(name: str) -> None:
    bomb, made = BOMBS[name], list[Article]()

    def read() -> None:
        made.append(clean.clean_html("<html><body>" + STORY + bomb))
        clean.article(Source(sanitise.line("Bomb"), content=bomb, summary=STORY))
        clean.snippet(bomb)
        clean.next_page(bomb, "https://example.org/")

    assert within(SECONDS, read)
    assert sanitise.text(made[0].text) == made[0].text


@pytest.mark.parametrize("name", ["stars", "brackets", "less", "ampersands", "blanks"])
def test_a_bomb_of_plain_text_does_no_harm(name: str) -> None:
    def read() -> None:
        clean.clean_text(BOMBS[name])
        clean.filter_lines([BOMBS[name]] * 2)

    assert within(SECONDS, read)


def test_the_story_before_a_bomb_is_still_read() -> None:
    for name in ("divs", "attributes", "long attribute", "lists", "comments"):
        assert (
            "The ferry left the harbour"
            in clean.clean_html("<html><body>" + STORY * 3 + BOMBS[name]).text
        ), name
