"""What travels through a shared folder: a row a kind of thing, with its fields.

Derives nothing by itself: `schema_shared` notes the same fields, and a test holds the two together,
as well as that every facet of the log of changes travels or is said not to.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tui_reader.store.shared import making, values
from tui_reader.store.shared.making import Made

ALIVE = "alive"
"""The field that says that a thing is there, and what it is made of; null: that it is gone."""
STORY, FEED, NAME = "story", "feed", "name"
TAG = "tag:"
"""How the field of a story's tag begins."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a thing that changes by itself."""

    name: str
    told: Callable[[Any], Any]
    """From the column to what travels."""
    taken: Callable[[Any], Any]
    """And back; raises ValueError."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A kind of thing that comes and goes, and is called the same on all devices."""

    id: str
    """In files and in the library: never changed."""
    table: str
    told: Callable[[sqlite3.Connection, int], Made | None]
    made: Callable[[sqlite3.Connection, Made, int | None], int | None]
    fields: tuple[Field, ...] = ()
    called_by: tuple[str, ...] = ()
    """What of it its name is made of, so that the same thing on two devices is one."""


def _field(
    name: str, taken: Callable[[Any], Any], told: Callable[[Any], Any] = values.same
) -> Field:
    return Field(name, told, taken)


THINGS: tuple[Thing, ...] = (
    Thing(FEED, "feeds", making.told_feed, making.made_feed, (
        _field("own_title", values.line),
        _field("folder", values.path, values.told_path),
        _field("tags", values.tags, values.told_tags),
        _field("interval_minutes", values.count_or_none),
        _field("full_text", values.flag),
        _field("told_once", values.flag),
        _field("rank", values.rank),
    ), ("url",)),
    Thing("highlight", "highlights", making.told_highlight, making.made_highlight, (
        _field("note", values.text),
        _field("colour", values.colour),
    ), ("s", "quote", "prefix")),
    Thing("correction", "corrections", making.told_correction, making.made_correction, (),
          ("s", "action", "surface", "target")),
    Thing("override", "overrides", making.told_override, making.made_override, (
        _field("decision", values.decision),
    ), ("s", "f", "fingerprint")),
    Thing("smart", "smart_feeds", making.told_smart, making.made_smart, (
        _field("title", values.line),
        _field("query", values.line),
    ), ("title", "query")),
    Thing("rule", "rules", making.told_rule, making.made_rule, (
        _field("enabled", values.flag),
    ), ("query", "action", "argument")),
    Thing("verdict", "verdicts", making.told_verdict, making.made_verdict, (),
          ("s", "o", "level", "same")),
)  # fmt: skip
"""Feeds first: stories are known by them."""
BY_ID = {thing.id: thing for thing in THINGS}

NOT_SHARED: dict[int, str] = {
    11: "small facts of the library itself",
    15: "names joined for the whole library: noted, not yet told; corrections themselves travel",
    16: "rows and affairs: each device links its own stories; the user's word on them travels",
}
"""Facets of the log of changes that do not travel, each with the reason."""
STORY_FIELDS = ("read", "starred", "hidden", "saved", "position")
"""What of a story travels, beside its tags. The path of a saved file is a device's own."""
