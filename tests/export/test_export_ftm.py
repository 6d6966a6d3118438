"""FollowTheMoney: ids that stay, every link there, and nothing that its own library drops."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from importlib.util import find_spec
from typing import Any

import pytest
from export_stories import golden_story, stories, story_of
from hypothesis import given, settings

from tui_reader import kinds, sanitise
from tui_reader.export import formats, ftm
from tui_reader.export.ftm_languages import ALPHA3
from tui_reader.model import OpenStory, Role


def lines(*several: OpenStory) -> list[dict[str, Any]]:
    return [json.loads(line) for line in formats.render(several, "ftm").decode().splitlines()]


def test_an_entity_is_written_once_and_called_the_same_in_every_file() -> None:
    one = golden_story()
    other = replace(one, story=replace(one.story, link=sanitise.url("https://example.org/b")))
    both = lines(one, other)
    assert len({row["id"] for row in both}) == len(both)
    assert {row["id"] for row in both} == {row["id"] for row in (*lines(one), *lines(other))}
    named = [row["id"] for row in both if row["schema"] in ftm.SCHEMATA.values()]
    assert named == [row["id"] for row in lines(one) if row["schema"] in ftm.SCHEMATA.values()]


def test_what_a_later_story_says_more_of_a_name_is_said_again_under_its_id() -> None:
    one = golden_story()
    marks = one.annotations
    assert marks is not None
    more = tuple(replace(e, aliases=(sanitise.line(f"The {e.name}"),)) for e in marks.entities)
    other = replace(
        one,
        story=replace(one.story, link=sanitise.url("https://example.org/b")),
        annotations=replace(marks, entities=more),
    )
    rows = [row for row in lines(one, other, other) if row["schema"] == "Person"]
    assert len(rows) == 4 and len({row["id"] for row in rows}) == 2
    aliases = [row["properties"].get("alias") for row in rows]
    assert aliases == [None, None, ["The Ingrid Solheim"], ["The Jonas Eide"]]


def test_every_kind_of_names_that_leads_from_story_to_story_has_its_entities() -> None:
    """A further kind is written by the rules that it is read by; others stand in the article."""
    assert {kind.like for kind in kinds.NAMES} - set(ftm.SCHEMATA) <= {kinds.OTHER}


def test_languages_have_three_letters() -> None:
    assert ALPHA3["de"] == "deu" and all(len(code) == 3 for code in ALPHA3.values())


@given(stories())
@settings(max_examples=60)
def test_all_links_lead_somewhere(opened: OpenStory) -> None:
    rows = lines(opened)
    ids = {row["id"] for row in rows}
    for row in rows:
        for name in ("document", "resolved", "entity"):
            assert set(row["properties"].get(name, ())) <= ids
        for values in row["properties"].values():
            assert values and all(isinstance(value, str) and value.strip() for value in values)


NAMES = (
    "O'Neill & Sons",
    '"Quoted" Co',
    "É. Müller",
    "日本放送協会",
    "A.  B.",
    "'s-Hertogenbosch",
    "5",
)


def test_a_long_text_is_several_values_and_nothing_of_it_is_lost() -> None:
    parts = [
        (Role.PARAGRAPH, 0, "", f"Paragraph {n}: " + "word " * 1_500 + "end.") for n in range(30)
    ]
    one = story_of(((Role.TITLE, 0, "", "T"), *parts))
    (article, *_) = lines(one)
    body = article["properties"]["bodyText"]
    assert max(map(len, body)) <= ftm.TEXT and "".join(body) == one.article.text


@pytest.mark.parametrize("year", [1, 999, 3000, 9999])
def test_a_date_that_it_does_not_know_is_left_out(year: int) -> None:
    one = golden_story()
    story = replace(one.story, published=datetime(year, 6, 1, tzinfo=UTC))
    (article, *_) = lines(replace(one, story=story))
    assert "publishedAt" not in article["properties"]


LONG = replace(
    golden_story(),
    story=replace(golden_story().story, author=sanitise.line("Ann " + "y" * 3_000, 5_000)),
)


@pytest.mark.skipif(find_spec("followthemoney") is None, reason="needs followthemoney")
@pytest.mark.parametrize("name", NAMES)
def test_its_own_library_takes_every_property(name: str) -> None:
    """It lets unknown properties vanish, and values that it cannot read: compared, not asked."""
    from followthemoney import model

    opened = golden_story()
    marks = opened.annotations
    assert marks is not None
    named = tuple(replace(one, name=sanitise.line(name)) for one in marks.entities)
    long = tuple(replace(one, name=sanitise.line("Ann " + "y" * 900, 1_000)) for one in named)
    several = (replace(marks, entities=one) for one in (named, long))
    for story in (opened, LONG, *(replace(opened, annotations=one) for one in several)):
        for row in lines(story):
            schema = model.get(row["schema"])
            assert schema is not None
            schema.validate(row)
            read = model.get_proxy(row, cleaned=False).to_dict()
            for prop, values in row["properties"].items():
                assert sorted(read["properties"].get(prop, ())) == sorted(values), prop
