"""A publisher's voice amid a story is heard in words that no rule knows, and a story's never is."""

from __future__ import annotations

import pytest
from clean_junk_rows import STORIES
from clean_page_rows import FOOTER, HEAD, MENU, page
from clean_voice_rows import SPOKEN, TOLD, TURKISH

from tui_reader import clean, sanitise
from tui_reader.clean import voice
from tui_reader.model import Source

ALL = STORIES | TURKISH
LEAST = 0.35
"""Share of these lines that goes."""


def blocks(lines: list[str]) -> list[str]:
    told = "".join(f"<p>{line}</p>" for line in lines)
    made = clean.clean_html(page(f"{MENU}<article>{HEAD}{told}</article>{FOOTER}"))
    return [made.text[block.span.start : block.span.end] for block in made.blocks]


@pytest.mark.parametrize("tongue", SPOKEN)
def test_most_of_what_a_publisher_says_goes_from_amid_a_story(tongue: str) -> None:
    story, heard, shown = ALL[tongue], 0, 0
    for line in SPOKEN[tongue]:
        lines = [*story[:2], line, *story[2:]]
        kept = clean.filter_lines(lines)
        assert [one for one, keep in zip(lines, kept, strict=True) if not keep] in ([], [line])
        heard += not kept[2]
        made = blocks(lines)
        assert [one for one in story if one not in made] == [], line
        shown += line in made
    assert heard >= LEAST * len(SPOKEN[tongue])
    assert shown <= (1 - LEAST) * len(SPOKEN[tongue])


@pytest.mark.parametrize("tongue", TOLD)
def test_what_a_story_says_in_the_same_words_stays(tongue: str) -> None:
    story = ALL[tongue]
    for line in TOLD[tongue]:
        lines = [*story[:2], line, *story[2:]]
        assert all(clean.filter_lines(lines)), line
        assert line in blocks(lines), line


def heard(lines: list[str]) -> list[str]:
    source = Source(sanitise.line("Hallin"), content="\n\n".join(lines), plain=True)
    return [row.text for row in clean.explain(source) if row.rule == "publisher's voice"]


def test_a_story_that_is_about_it_keeps_its_lines() -> None:
    line = "Read our reports on your phone"
    assert voice.score(line) > 2
    assert heard([*STORIES["en"][:2], line, *STORIES["en"][2:]]) == [line]
    told = "Nobody could read what the phone said of the reports, which took the crew nine days."
    assert heard([*STORIES["en"][:2], line, told, *STORIES["en"][2:]]) == []


def test_nothing_is_heard_where_no_story_is() -> None:
    line = "Read our reports on your phone"
    assert heard([line, "Choose a plan to go on reading"]) == []
