"""JSON-LD: the marks of a story as W3C Web Annotations, one AnnotationPage.

Owns the mapping to the model (https://www.w3.org/TR/annotation-model/). Each annotation has a
TextPositionSelector (code points of the cleaned text) and a TextQuoteSelector, so that it can be
found again in the page it came from. Names are `identifying`, figures `tagging`, highlights
`highlighting`, notes `commenting`. Only terms of the W3C's own context are used.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from tui_reader.export import objects
from tui_reader.export.json_file import dump
from tui_reader.export.options import Options
from tui_reader.export.segments import fresh
from tui_reader.highlight_colours import known
from tui_reader.model import Annotation, Entity, Highlight, OpenStory, Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Code points of prefix and suffix of a quote."""


def render(stories: Sequence[OpenStory], options: Options) -> bytes:
    """The annotations of all stories on one page."""
    items = [item for opened in stories for item in _items(opened, options)]
    page = {
        "@context": CONTEXT,
        "id": _urn("page", *(_source_id(opened) for opened in stories)),
        "type": "AnnotationPage",
        "items": items,
    }
    return dump(page)


def _items(opened: OpenStory, options: Options) -> Iterator[dict[str, Any]]:
    found = fresh(opened)
    entities = {entity.id: entity for entity in found.entities} if found else {}
    for item in found.items if found and options.marks else ():
        yield _mention(opened, item, entities.get(item.entity_id or 0))
    for mark in opened.highlights:
        yield _highlight(opened, mark)


def _mention(opened: OpenStory, item: Annotation, entity: Entity | None) -> dict[str, Any]:
    bodies = [_textual("tagging", item.kind)]
    if entity is not None:
        bodies.append(_textual("identifying", entity.name))
    if item.value is not None:
        value = {
            "value": objects.plain_value(item.value),
            "unit": item.unit,
            "qualifier": item.qualifier,
        }
        shown = json.dumps(value, ensure_ascii=False, allow_nan=False)
        bodies.append({**_textual("describing", shown), "format": "application/json"})
    span = item.span
    return {
        "id": _urn(_source_id(opened), item.kind, str(span.start), str(span.end)),
        "type": "Annotation",
        "motivation": "tagging" if entity is None else "identifying",
        "body": bodies,
        "target": _target(opened, _selectors(opened.article.text, span)),
    }


def _highlight(opened: OpenStory, mark: Highlight) -> dict[str, Any]:
    quote = _quote(mark.quote, mark.prefix, mark.suffix)
    selectors = [quote] if mark.orphaned else [_position(mark.span), quote]
    found: dict[str, Any] = {
        "id": _urn(_source_id(opened), "highlight", str(mark.id), mark.quote),
        "type": "Annotation",
        "motivation": "commenting" if mark.note else "highlighting",
        "target": {**_target(opened, selectors), "styleClass": known(mark.colour)},
    }
    if mark.note:
        found["body"] = [{**_textual("commenting", mark.note), "format": "text/plain"}]
    if mark.made_at is not None:
        found["created"] = objects.instant(mark.made_at)
    return found


def _target(opened: OpenStory, selectors: list[dict[str, Any]]) -> dict[str, Any]:
    source: dict[str, Any] = {"id": _source_id(opened), "type": "Text"}
    language = opened.annotations.language if opened.annotations else ""
    if language:
        source["language"] = language
    return {"type": "SpecificResource", "source": source, "selector": selectors}


def _selectors(text: str, span: Span) -> list[dict[str, Any]]:
    prefix = text[max(0, span.start - AROUND) : span.start]
    return [
        _position(span),
        _quote(text[span.start : span.end], prefix, text[span.end : span.end + AROUND]),
    ]


def _position(span: Span) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": span.start, "end": span.end}


def _quote(exact: str, prefix: str, suffix: str) -> dict[str, Any]:
    found = {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}
    return {key: value for key, value in found.items() if value or key == "exact"}


def _textual(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _source_id(opened: OpenStory) -> str:
    """The story's address; without one, a name made from its text."""
    return opened.story.link or _urn("text", opened.article.text_sha)


def _urn(*parts: str) -> str:
    """The same parts give the same name, so that exporting twice makes no second annotation."""
    name = "\n".join(parts).encode("utf-8", "replace").decode("utf-8")
    return uuid5(NAMESPACE_URL, name).urn
