"""Imported files have the story's title, date and tags, whatever was copied with them."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime

import pytest

from tui_reader.library import standalone

TITLE = "Ferry to Hestvik stays until 2031"
STORY = (
    "The island of Hestvik keeps its only ferry until 2031, the county council decided on Tuesday"
    " evening after a long debate. Fares will double in January.\n\n"
    "“We are relieved,” said Mayor Signe Aune. The ferry carries 12,000 passengers a year, most of"
    " them islanders who work on the mainland.\n\n"
    "The council will vote on the budget in March, and the shipping company has promised a new"
    " vessel with room for 40 cars."
)


@pytest.mark.parametrize(
    "menu",
    [
        "* Skip to main content\n\nSearch the Gazette\n\nMenu\n\n",
        "Skip to content\n\n",
        "[Skip to main content](#main)\n\n* Log in\n* Subscribe\n\n",
        "Subscribe to our newsletter\n",
        "We use cookies to improve your experience. Accept all\n\n",
        "",
    ],
)
@pytest.mark.parametrize("name", ["copied.txt", "copied.md"])
def test_a_copied_page_keeps_its_headline(name: str, menu: str) -> None:
    heading = f"# {TITLE}" if name.endswith(".md") else TITLE
    found = standalone.entry(name, f"{menu}{heading}\n\n{STORY}\n".encode())
    assert found.title == TITLE
    text = standalone.article(found).text
    assert text == f"{TITLE}\n\n{STORY}"


@pytest.mark.parametrize(
    "who", ["By Tom Ash\n\n4 March 2026", "Ana Gil\n3 de mayo de 2026 - 10:15"]
)
def test_the_headline_stands_above_who_wrote(who: str) -> None:
    menu = "* Skip to main content\n* Skip to footer\n\nSign in\n\nHome\nNews\n\n"
    raw = f"{menu}{TITLE}\n\n{who}\n\n{STORY}\n"
    assert standalone.entry("copied.txt", raw.encode()).title == TITLE


@pytest.mark.parametrize(
    "raw",
    [
        f"It takes one line to install it, and here it is.\n\n```\n# {TITLE}\n```\n\n{STORY}\n",
        f"```\n# {TITLE}\n```\n\n{STORY}\n",
        f"An intro of one sentence says what this is about.\n\n# {TITLE}\n\n{STORY}\n",
    ],
    ids=["comment", "code first", "section"],
)
def test_a_heading_below_a_story_or_in_code_is_no_title(raw: str) -> None:
    assert standalone.entry("x.md", raw.encode()).title != TITLE


def test_the_samples_are_read_without_the_cleaner() -> None:
    code = "from tui_reader.library import files; import sys; files.samples();"
    code += "sys.exit('tui_reader.clean.line_scorer' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_what_stands_above_the_headline_is_among_the_cuts() -> None:
    raw = f"* Skip to main content\nSearch the Gazette\nMenu\n{TITLE}\n\n{STORY}\n"
    found = standalone.article(standalone.entry("copied.txt", raw.encode()))
    assert found.text == f"{TITLE}\n\n{STORY}"
    cut = {"Skip to main content", "Search the Gazette", "Menu"}
    assert {one.text for one in found.cuts} - {TITLE} == cut


def test_a_text_without_a_headline_loses_nothing() -> None:
    found = standalone.entry("x.txt", f"Skip to main content\n{STORY}".encode())
    assert found.title in STORY
    assert standalone.article(found).text == STORY


@pytest.mark.parametrize(
    "fields",
    [
        'source: "https://gazette.example/ferry"\nauthor:\n  - "[[Ann Lind]]"\n  - "[[Bo Ek]]"\n'
        'published: 2026-03-14\ncreated: 2026-03-20\ntags:\n  - "clippings"\n  - harbour\n',
        "url: https://gazette.example/ferry\nauthors: [Ann Lind, Bo Ek]\n"
        "date: 2026-03-14T00:00:00Z\ntags: [clippings, harbour]\n",
        "tags:\n- clippings\n- harbour\nlink: 'https://gazette.example/ferry'\n"
        "author: Ann Lind, Bo Ek\ndate: Sat, 14 Mar 2026 00:00:00 GMT\n",
    ],
    ids=["obsidian", "hugo", "jekyll"],
)
def test_the_front_matter_of_web_clippers_is_read(fields: str) -> None:
    data = f'---\ntitle: "{TITLE}"\n{fields}---\n{STORY}\n'.encode()
    found = standalone.entry("clip.md", data)
    assert (found.title, found.author, found.link) == (
        TITLE, "Ann Lind, Bo Ek", "https://gazette.example/ferry",
    )  # fmt: skip
    assert found.published == datetime(2026, 3, 14, tzinfo=UTC)
    assert found.tags == ("clippings", "harbour")


def test_html_inside_markdown_is_read_as_html() -> None:
    raw = f"# {TITLE}\n\n<div class='x'>\n\n<p>Told <b>twice</b>.</p>\n\n</div>\n\n{STORY}\n"
    text = standalone.article(standalone.entry("x.md", raw.encode())).text
    assert "Told twice." in text and "<" not in text
