"""Several stories in one file: a list of them, and one set of names that leads to each."""

from __future__ import annotations

import re

import pytest
from export_stories import golden_story, stories, story_of
from hypothesis import given, settings

from tui_reader.export import formats, joint_names
from tui_reader.export.options import Options
from tui_reader.model import OpenStory, Role


def plain(title: str) -> OpenStory:
    return story_of(((Role.TITLE, 0, "", title), (Role.PARAGRAPH, 0, "", "Nobody is named.")))


BOOK = [golden_story(), plain("Nothing [new](x) <b>"), golden_story()]


def test_a_name_is_one_over_all_stories() -> None:
    people, places, _bodies = joint_names.sections(BOOK)
    first = people.rows[0]
    assert (first.name, first.mentions, first.stories) == ("Ingrid Solheim", 4, (1, 3))
    assert [one.name for one in places.rows] == ["Bergen"]


@pytest.mark.parametrize(
    ("format_id", "link", "target"),
    [
        ("html", r'<a href="#([\w-]+)">', r'id="([\w-]+)"'),
        ("md", r"\]\(#([\w-]+)\)", r'<a id="([\w-]+)"></a>'),
    ],
)
def test_every_story_and_name_of_a_page_leads_to_where_it_stands(
    format_id: str, link: str, target: str
) -> None:
    page = formats.render(BOOK, format_id).decode()
    targets = set(re.findall(target, page))
    assert {"story-1", "story-2", "story-3"} <= targets
    assert {one for one in re.findall(link, page) if "note" not in one} <= targets
    assert re.search(r"Ingrid Solheim \(4\): .*#story-1.*#story-3", page)


def test_without_lists_there_is_no_list_of_all() -> None:
    for format_id in ("html", "md"):
        page = formats.render(BOOK, format_id, Options(index=False)).decode()
        assert "Ingrid Solheim (4)" not in page and "#names" not in page


@given(stories(), stories())
@settings(max_examples=30)
def test_a_book_of_any_stories_is_written(one: OpenStory, other: OpenStory) -> None:
    for row in formats.FORMATS:
        assert formats.render([one, other], row.id)
