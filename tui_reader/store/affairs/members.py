"""One affair as it lies in the library: its stories, whom they name, how rare the words of its
titles are. Reads only, and a few statements whatever its size; what it says is `library.affairs`'s.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from tui_reader import sanitise
from tui_reader.model import SafeText, StoryRow
from tui_reader.store import joins, stories
from tui_reader.store.affairs import groups, remembered
from tui_reader.store.connection import Store


class Member(NamedTuple):
    """A story of an affair."""

    row: StoryRow
    told: int
    """The row of lists that it stands in; 0 for one that stands alone."""
    publisher: str
    """Its feed's."""
    known: bool
    """Whether its names are known."""


class NamedIn(NamedTuple):
    """A name in an affair, all that is joined to it counted in."""

    id: int
    kind: str
    name: SafeText
    stories: int
    mentions: int
    first_at: int
    """Epoch seconds of the first story that names it."""


def number_of(store: Store, story_id: int) -> int:
    """The affair that a story is of; 0 for one alone, and for none."""
    with store.read() as db:
        row = db.execute("SELECT affair FROM stories WHERE id = ?", (story_id,)).fetchone()
    return int(row[0]) if row else 0


def present(store: Store, number: int) -> int:
    """The affair that has that number, or that the one which had it has become."""
    with store.read() as db:
        return groups.now(db, groups.AFFAIR, number)


def of(store: Store, number: int) -> list[Member]:
    """The stories of an affair that lists may show, the newest first."""
    if number <= 0:
        return []
    with store.read() as db:
        found = db.execute(
            "SELECT CASE f.told_once WHEN 1 THEN s.told ELSE 0 END, f.publisher,"
            " EXISTS (SELECT 1 FROM annotations a WHERE a.story_id = s.id),"
            f" {stories.ROW} FROM stories s JOIN feeds f ON f.id = s.feed_id"
            " WHERE s.affair = ? AND s.affair > 0 AND s.shelf > 0 ORDER BY s.at DESC, s.id DESC",
            (number,),
        )
        return [
            Member(stories.row_of(row[3:]), int(row[0]), str(row[1]), bool(row[2])) for row in found
        ]


def names(store: Store, number: int) -> list[NamedIn]:
    """Who and what is named in an affair's stories, in the most of them first."""
    with store.read() as db:
        found = db.execute(
            "SELECT e.id, e.kind, e.name, count(DISTINCT s.id), sum(m.n), min(s.at)"
            " FROM stories s JOIN mentions m ON m.story_id = s.id"
            " JOIN entities k ON k.id = m.entity_id"
            " JOIN entities e ON e.id = ifnull(k.merged_into, k.id)"
            " WHERE s.affair = ? AND s.affair > 0 AND s.shelf > 0 AND e.said_by <> ?"
            " GROUP BY e.id ORDER BY 4 DESC, 5 DESC, e.id",
            (number, joins.NONE),
        )
        return [
            NamedIn(int(row[0]), str(row[1]), sanitise.stored(row[2]), *map(int, row[3:]))
            for row in found
        ]


def language(db: sqlite3.Connection, number: int) -> str:
    """The language that most stories of an affair are in, as linking took it; "" if unknown."""
    row = db.execute(
        "SELECT g.language FROM stories s JOIN signs g ON g.story_id = s.id"
        " WHERE s.affair = ? AND s.affair > 0 GROUP BY g.language"
        " ORDER BY count(*) DESC, g.language LIMIT 1",
        (number,),
    ).fetchone()
    return str(row[0]) if row else ""


def told_in_titles(db: sqlite3.Connection, language: str, terms: Iterable[int]) -> dict[int, int]:
    """In how many titles of a language each term stood; 0 is all titles."""
    rows = db.execute(
        "SELECT c.term, c.titles FROM json_each(?) j"
        " CROSS JOIN term_counts c ON c.language = ? AND c.term = j.value",
        (json.dumps([0, *terms]), language),
    )
    return {int(term): int(titles) for term, titles in rows}


def endings(db: sqlite3.Connection) -> remembered.Endings:
    """How often titles ended in a part; what is counted on there is not kept."""
    return remembered.Endings(db)
