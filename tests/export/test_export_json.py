"""JSON and Web Annotations are valid for any text, and keep the shape that pipelines rely on."""

from __future__ import annotations

import json
from dataclasses import replace

from export_stories import golden_story, stories
from hypothesis import given, settings

from tui_reader.export import formats
from tui_reader.export.objects import annotations_object, article_object
from tui_reader.model import Annotation, Annotations, SafeText, Span


def strict(data: bytes):
    def refuse(name):
        raise AssertionError(name)

    return json.loads(data.decode("utf-8"), parse_constant=refuse)


@given(stories())
@settings(max_examples=70)
def test_json_is_valid_and_gives_text_and_offsets_back(opened):
    found = strict(formats.render(opened, "json"))
    assert found["text"] == opened.article.text
    assert [(a["start"], a["end"], a["kind"]) for a in found["annotations"]] == [
        (item.span.start, item.span.end, item.kind) for item in opened.annotations.items
    ]
    assert all(
        0 <= block["start"] <= block["end"] <= len(found["text"]) for block in found["blocks"]
    )


@given(stories())
@settings(max_examples=80)
def test_each_web_annotation_quotes_what_its_position_points_at(opened):
    page = strict(formats.render(opened, "jsonld"))
    text = opened.article.text
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage" and page["id"].startswith("urn:uuid:")
    for item in page["items"]:
        assert item["type"] == "Annotation" and item["id"].startswith("urn:uuid:")
        position, quote = item["target"]["selector"]
        assert quote["type"] == "TextQuoteSelector"
        start, end = position["start"], position["end"]
        if item["motivation"] in ("tagging", "identifying"):
            assert quote["exact"] == text[start:end]
            before = quote.get("prefix", "")
            assert text[start - len(before) : start] == before
            assert text[end:].startswith(quote.get("suffix", ""))
            assert {body["type"] for body in item["body"]} == {"TextualBody"}


def test_the_shape_of_the_json_is_kept():
    found = strict(formats.render(golden_story(), "json"))
    assert list(found) == [
        "id", "title", "feed", "feed_url", "url", "author", "published", "saved", "tags",
        "affair", "affair_number", "sources", "language", "text_sha", "text", "blocks",
        "annotations", "entities", "links", "images",
        "cuts", "highlights",
    ]  # fmt: skip
    assert list(found["annotations"][0]) == [
        "start", "end", "kind", "entity", "value", "low", "high", "iso",
        "unit", "qualifier", "score",
    ]  # fmt: skip
    assert list(found["entities"][0])[:4] == ["id", "kind", "name", "count"]
    assert found["entities"][0]["count"] == 2
    assert found["annotations"][0]["value"] == 3100000
    assert list(found["cuts"][0]) == ["rule", "text", "at"]


def test_pipelines_get_the_bare_objects():
    opened = golden_story()
    assert annotations_object(None) == {"annotations": [], "entities": []}
    found = article_object("a1", opened.article, opened.annotations)
    assert found["id"] == "a1" and len(found["annotations"]) == 11


def test_numbers_that_json_lacks_become_null_and_ranges_become_lists():
    items = (
        Annotation(Span(0, 1), "number", None, float("inf")),
        Annotation(Span(1, 2), "number", None, (1.5, float("nan"))),
        Annotation(Span(2, 3), "number", None, 1e300, score=float("nan")),
    )
    values = annotations_object(Annotations("sha", items))["annotations"]
    assert [each["value"] for each in values] == [None, [1.5, None], 1e300]
    assert values[2]["score"] is None


def test_annotations_of_another_revision_are_left_out():
    opened = golden_story()
    stale = replace(opened, annotations=replace(opened.annotations, text_sha="other"))
    assert strict(formats.render(stale, "json"))["annotations"] == []


def test_a_lone_surrogate_that_slipped_in_does_not_break_the_file():
    opened = golden_story()
    article = replace(opened.article, text=SafeText("\ud800" + opened.article.text[1:]))
    broken = replace(opened, article=article)
    for format_id in formats.names():
        assert formats.render(broken, format_id)
    assert len(strict(formats.render(broken, "json"))["text"]) == len(article.text)


def test_several_stories_stand_in_a_list():
    found = strict(formats.render([golden_story(), golden_story()], "json"))
    assert len(found["stories"]) == 2
