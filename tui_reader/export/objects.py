"""Stories as plain dicts: the one JSON shape that files, `annotate` and `clean` share.

Owns the names of the fields, which pipelines rely on: they are stable and documented in the
README. Every value can be written as JSON: infinite or undefined numbers become null.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from tui_reader.export.segments import blocks_of, fresh
from tui_reader.model import Annotation, Annotations, Article, Cut, Highlight, OpenStory, Value


def annotations_object(annotations: Annotations | None) -> dict[str, list[dict[str, Any]]]:
    """`annotations` and `entities`, as `newsreader annotate --jsonl` writes them."""
    if annotations is None:
        return {"annotations": [], "entities": []}
    counts: dict[int, int] = {}
    for item in annotations.items:
        if item.entity_id is not None:
            counts[item.entity_id] = counts.get(item.entity_id, 0) + 1
    return {
        "annotations": [_annotation(item) for item in annotations.items],
        "entities": [
            {
                "id": entity.id,
                "kind": entity.kind,
                "name": entity.name,
                "count": counts.get(entity.id, 0),
                "aliases": list(entity.aliases),
                "titles": list(entity.titles),
            }
            for entity in annotations.entities
        ],
    }


def cuts_object(article: Article) -> list[dict[str, Any]]:
    """What was stripped: the name of the rule, the text and where it would stand."""
    return [_cut(cut) for cut in article.cuts]


def article_object(
    id: object,
    article: Article,
    annotations: Annotations | None = None,
    more: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """The whole of a text: what `annotate --format json` and the JSON export write."""
    return {
        "id": id,
        "title": article.title,
        **(more or {}),
        "text": article.text,
        "blocks": _blocks(article),
        **annotations_object(annotations),
        "links": [
            {"start": i.span.start, "end": i.span.end, "url": i.href}
            for i in article.inlines
            if i.href
        ],
        "images": [{"at": i.at, "url": i.src, "alt": i.alt} for i in article.images],
        "cuts": cuts_object(article),
    }


def story_object(opened: OpenStory, saved_at: datetime | None = None) -> dict[str, Any]:
    """A story of the library with its source, dates and the user's own highlights."""
    story, article, annotations = opened.story, opened.article, fresh(opened)
    more = {
        "feed": story.row.feed_title,
        "feed_url": story.feed_url,
        "url": story.link,
        "author": story.author,
        "published": instant(story.published),
        "saved": instant(saved_at),
        "tags": list(story.row.tags),
        "affair": opened.affair.name if opened.affair else None,
        "affair_number": opened.affair.number if opened.affair else None,
        "sources": opened.affair.sources if opened.affair else None,
        "language": annotations.language if annotations else "",
        "text_sha": article.text_sha,
    }
    found = article_object(story.row.id, article, annotations, more)
    found["title"] = opened.title
    found["highlights"] = [_highlight(mark) for mark in opened.highlights]
    return found


def instant(at: datetime | None) -> str | None:
    """An instant in RFC 3339, in UTC with a Z, or None."""
    if at is None:
        return None
    return at.astimezone(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")


def plain_value(value: Value) -> Any:
    """A figure's value as JSON has it: number, [low, high], string or null."""
    if isinstance(value, tuple):
        return [_number(value[0]), _number(value[1])]
    return value if value is None or isinstance(value, str) else _number(value)


def _number(value: float) -> int | float | None:
    if not math.isfinite(value):
        return None
    # Whole numbers are written as such while a double still tells neighbours apart.
    return int(value) if value == int(value) and abs(value) < 2**53 else value


def _annotation(item: Annotation) -> dict[str, Any]:
    return {
        "start": item.span.start,
        "end": item.span.end,
        "kind": item.kind,
        "entity": item.entity_id,
        "value": plain_value(item.value),
        **_in_columns(item.value),
        "unit": item.unit,
        "qualifier": item.qualifier,
        "score": _number(round(item.score, 4)) if math.isfinite(item.score) else None,
    }


def _in_columns(value: Value) -> dict[str, Any]:
    """A value in columns that are each of one type, or null: `value` is what its kind has."""
    iso = value if isinstance(value, str) else None
    low, high = value if isinstance(value, tuple) else (value, value)
    low, high = (None if isinstance(end, str) or end is None else end for end in (low, high))
    return {
        "low": None if low is None else _number(low),
        "high": None if high is None else _number(high),
        "iso": iso,
    }


def _cut(cut: Cut) -> dict[str, Any]:
    return {"rule": cut.rule, "text": cut.text, "at": cut.at}


def _blocks(article: Article) -> list[dict[str, Any]]:
    return [
        {
            "start": block.span.start,
            "end": block.span.end,
            "role": block.role.value,
            "level": block.level,
            "marker": block.marker,
        }
        for block in blocks_of(article)
    ]


def _highlight(mark: Highlight) -> dict[str, Any]:
    return {
        "start": None if mark.orphaned else mark.span.start,
        "end": None if mark.orphaned else mark.span.end,
        "quote": mark.quote,
        "prefix": mark.prefix,
        "suffix": mark.suffix,
        "colour": mark.colour,
        "note": mark.note,
        "made": instant(mark.made_at),
    }
