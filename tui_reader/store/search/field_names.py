"""The names of the search language's fields. Values only, so that parsing needs no database."""

from __future__ import annotations

TEXT = ("title",)
PLACES = ("feed", "folder", "tag", "author")
ENTITIES = ("person", "place", "organisation", "name")
FIGURES = ("figure", "money", "percent", "number", "measure")
TIMES = ("after", "before", "date", "age")
STATES = ("is", "has")

ALIASES: dict[str, str] = {"org": "organisation", "organization": "organisation", "in": "folder"}
NAMES: frozenset[str] = frozenset((*TEXT, *PLACES, *ENTITIES, *FIGURES, *TIMES, *STATES, *ALIASES))
