"""The states that the search knows by a word: is:starred, has:note. One row each."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from tui_reader.store import clauses
from tui_reader.store.clauses import Condition

Asked = Callable[[sqlite3.Connection, str, str], "Condition | str"]
FIGURES_KEY = "sqlite_autoindex_figures_1"
"""The key of a table without rowids, by the name that SQLite gives it."""


def _flag(held: str) -> clauses.Listed:
    """What is so by a column of its own, with an index of the stories for which it is."""
    of = held.replace("s.", "")
    return clauses.Listed(held, (), f"SELECT id AS story_id FROM stories WHERE {of}")


def _by(state: str) -> clauses.Way:
    return clauses.Way(f"stories s INDEXED BY stories_{state}", f"s.{state} = 1")


_TAGGED = clauses.Listed("s.tags <> ''", (), "SELECT story_id FROM story_tags")
IS: dict[str, Condition] = {
    "unread": ("s.read = 0", ()),
    "read": ("s.read = 1", ()),
    "starred": _flag("s.starred = 1").along(_by("starred")),
    "saved": _flag("s.saved = 1").along(_by("saved")),
    "updated": _flag("s.updated = 1"),
    "tagged": _TAGGED,
    "local": _flag("s.feed_id IN (SELECT id FROM feeds WHERE url LIKE 'local:%')"),
}
HAS: dict[str, Condition] = {
    "note": clauses.among("highlights", "note <> ''", (), "highlights_by_story"),
    "highlight": clauses.among("highlights", by="highlights_by_story"),
    "tag": _TAGGED,
    "figure": clauses.among("figures", by=FIGURES_KEY),
    "enclosure": clauses.among("details", "enclosures <> ''"),
    "page": clauses.among("sources", "page IS NOT NULL"),
}
TOLD: dict[str, Condition] = {"once": clauses.Parted("s.id > 0", clauses.NO_STORY)}
"""It is no story's own to be told once: `lists.selection` asks it of the whole list."""


def word(words: dict[str, Condition]) -> Asked:
    """What makes the condition of one of some words."""

    def make(_db: sqlite3.Connection, _op: str, value: str) -> Condition | str:
        held = words.get(value.lower())
        return f"{value} is none of {', '.join(words)}." if held is None else held

    return make
