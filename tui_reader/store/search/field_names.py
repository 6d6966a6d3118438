"""The names of the search language's fields. Values only, so that parsing needs no database."""

from __future__ import annotations

from tui_reader import kinds

TEXT = ("title",)
PLACES = ("feed", "folder", "tag", "author")
ENTITIES = tuple(kind.field for kind in kinds.NAMES if kind.field)
FIGURES = ("figure", *(kind.field for kind in kinds.FIGURES if kind.field))
TIMES = ("after", "before", "date", "age")
STATES = ("is", "has", "told")
AFFAIRS = ("affair", "sources")

ALIASES: dict[str, str] = {
    **{alias: kind.field for kind in kinds.KINDS for alias in kind.aliases},
    "in": "folder",
}
NAMES: frozenset[str] = frozenset(
    (*TEXT, *PLACES, *ENTITIES, *FIGURES, *TIMES, *STATES, *AFFAIRS, *ALIASES)
)
