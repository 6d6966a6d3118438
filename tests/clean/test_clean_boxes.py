"""Boxes and cards amid a story go whole, parts of the story that are built like them stay, and no
wall is told of where the story goes on behind a box."""

from __future__ import annotations

import pytest
from clean_box_rows import BOXES, GLUED, PARTS, TEXT_BOXES, TEXT_PARTS, BoxRow
from clean_page_rows import FERRY, FERRY_SAYS, FOOTER, HEAD, MENU, page, paragraphs

from tui_reader import clean, sanitise
from tui_reader.model import Article, Source


def readings(inner: str) -> list[Article]:
    """A page and a feed's text with a piece between two paragraphs."""
    told = paragraphs(*FERRY[:3]) + inner + paragraphs(*FERRY[3:])
    wrapped = page(
        f"{MENU}<main><article>{HEAD}<div class=text>{told}</div></article></main>{FOOTER}"
    )
    feed = Source(sanitise.line("Island keeps its ferry"), content=told)
    return [clean.clean_html(wrapped), clean.article(feed)]


@pytest.mark.parametrize("row", BOXES, ids=lambda row: row.name)
def test_a_box_amid_a_story_goes(row: BoxRow) -> None:
    for made in readings(row.inner):
        assert [said for said in row.says if said in made.text] == []
        assert [said for said in FERRY_SAYS if said not in made.text] == []
        assert made.notice == ""


@pytest.mark.parametrize("row", PARTS, ids=lambda row: row.name)
def test_a_part_of_the_story_stays(row: BoxRow) -> None:
    for made in readings(row.inner):
        assert [said for said in (*row.says, *FERRY_SAYS) if said not in made.text] == []


def text(row: BoxRow) -> str:
    lines = (*FERRY[:3], *row.inner.split("\n"), *FERRY[3:])
    return clean.clean_text("\n\n".join(lines), title="Island keeps its ferry").text


@pytest.mark.parametrize("row", TEXT_BOXES, ids=lambda row: row.name)
def test_a_box_amid_a_text_goes(row: BoxRow) -> None:
    made = text(row)
    assert [said for said in row.says if said in made] == []
    assert [said for said in FERRY_SAYS if said not in made] == []


@pytest.mark.parametrize("row", TEXT_PARTS, ids=lambda row: row.name)
def test_a_part_of_a_text_stays(row: BoxRow) -> None:
    assert [said for said in (*row.says, *FERRY_SAYS) if said not in text(row)] == []


@pytest.mark.parametrize(("html", "read"), GLUED)
def test_what_stands_apart_on_a_page_is_read_apart(html: str, read: str) -> None:
    (block,) = clean.raw(Source(sanitise.line(""), content=html))[0]
    assert block[0] == read
