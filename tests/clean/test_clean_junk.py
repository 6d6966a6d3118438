"""What is none of a story goes from between its paragraphs, in texts and in pages, and sentences of
the story that sound like it stay."""

from __future__ import annotations

import pytest
from clean_junk_rows import JUNK, STORIES, TOLD
from clean_page_rows import FOOTER, HEAD, MENU, page

from tui_reader import clean, sanitise
from tui_reader.model import Article, Source

ROWS = [(kind, tongue) for kind, lines in JUNK.items() for tongue in lines]


def amid(line: str, story: tuple[str, ...], at: int) -> list[str]:
    return [*story[:at], line, *story[at:]]


def told_page(lines: list[str]) -> str:
    told = "".join(f"<p>{line}</p>" for line in lines)
    return page(f"{MENU}<article>{HEAD}{told}</article>{FOOTER}")


def blocks(made: Article) -> list[str]:
    return [made.text[block.span.start : block.span.end] for block in made.blocks]


@pytest.mark.parametrize(("kind", "tongue"), ROWS)
def test_junk_goes_from_amid_a_text(kind: str, tongue: str) -> None:
    story = STORIES[tongue]
    for line in JUNK[kind][tongue]:
        for at in (1, 3):
            kept = clean.filter_lines(amid(line, story, at))
            assert kept == [True] * at + [False] + [True] * (len(story) - at), line


@pytest.mark.parametrize(("kind", "tongue"), ROWS)
def test_junk_goes_from_amid_a_page_and_a_feeds_text(kind: str, tongue: str) -> None:
    story = STORIES[tongue]
    for line in JUNK[kind][tongue]:
        lines = amid(line, story, 3)
        content = "".join(f"<p>{one}</p>" for one in lines)
        for made in (
            clean.clean_html(told_page(lines)),
            clean.article(Source(sanitise.line("Hallin"), content=content)),
        ):
            assert line not in blocks(made), line
            assert [one for one in story if one not in blocks(made)] == [], line


@pytest.mark.parametrize("tongue", TOLD)
def test_sentences_of_a_story_stay_though_they_sound_like_junk(tongue: str) -> None:
    story = STORIES[tongue]
    for line in TOLD[tongue]:
        for at in range(len(story) + 1):
            assert clean.filter_lines(amid(line, story, at))[at], line
        assert line in blocks(clean.clean_html(told_page(amid(line, story, 3)))), line
