"""Who is meant by a surname alone: the only bearer in the story's company, if there is one.

A story that never says more than "Lind" is counted to Harald Lind if he alone, of all Linds of
the library, is mentioned with the same people and organisations. Where it is not clear nobody is
meant. The choice is `name_rules`'; owns what it is asked of, and when. What is kept of it are rows
(`joins.bare_row`).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection

from tui_reader.folding import folded
from tui_reader.kinds import OTHER, PERSON
from tui_reader.name_rules import BEARERS, STORIES, YOUNGER, company, is_short, meant, shorts
from tui_reader.store import codec, joins

_LAST = "replace(key, rtrim(key, replace(key, ' ', '')), '')"
"""The last word of a key, as `entities_by_surname` has it."""


def bearer(db: sqlite3.Connection, name: str, beside: Collection[int]) -> int | None:
    """The row of the one who is meant by a surname in a story that has these other rows; None
    where that is not clear."""
    found = _bearers(db, folded(name))
    if not found:
        return None
    others = {joins.root_of(db, id) for id in beside} - {root for root, _ in found}
    return meant([(_company(db, root, others), root, id) for root, id in found])


def _bearers(db: sqlite3.Connection, word: str) -> list[tuple[int, int]]:
    """(speaking row, own row) of those who bear a surname, each entity once."""
    last = json.dumps([word.rpartition(" ")[2], *YOUNGER])
    rows = db.execute(
        "SELECT ifnull(merged_into, id), id, key FROM entities WHERE kind = ?"
        f" AND {_LAST} IN (SELECT value FROM json_each(?)) AND stories > 0"
        " AND instr(key, ?) ORDER BY mentions DESC",
        (PERSON, last, f" {word}"),
    ).fetchall()
    found: dict[int, int] = {}
    for root, id, key in rows:
        if word in shorts(key):
            found.setdefault(int(root), int(id))
    return list(found.items())[:BEARERS]


def _company(db: sqlite3.Connection, root: int, others: Collection[int]) -> float:
    """How much the other names of a story speak for a bearer."""
    rows = db.execute(
        "SELECT e.kind, e.stories, count(DISTINCT o.story_id) FROM"
        " (SELECT DISTINCT story_id FROM mentions WHERE entity_id IN"
        f" ({joins.MEMBERS}) ORDER BY at DESC LIMIT ?) o"
        " JOIN mentions m ON m.story_id = o.story_id"
        " JOIN entities k ON k.id = m.entity_id"
        " JOIN entities e ON e.id = ifnull(k.merged_into, k.id)"
        " WHERE e.id IN (SELECT value FROM json_each(?)) AND e.kind <> ? GROUP BY e.id",
        (root, root, STORIES, json.dumps(list(others)), OTHER),
    ).fetchall()
    return company(rows)


# --- stories that came before -------------------------------------------------------------------


def look_again(db: sqlite3.Connection, full: int) -> None:
    """Stories that spoke of a surname before its bearer was known well: now it may be clear who
    was meant. Looked at when the bearer's stories have doubled."""
    key, stories = db.execute("SELECT key, stories FROM entities WHERE id = ?", (full,)).fetchone()
    words = shorts(key)
    if not words or stories & (stories - 1):
        return
    rows = db.execute(
        "SELECT id, name FROM entities WHERE kind = ? AND key IN (SELECT value FROM json_each(?))"
        " AND merged_into IS NULL AND said_by = ? AND stories > 0",
        (PERSON, json.dumps(words), joins.NOBODY),
    ).fetchall()
    for id, name in rows:
        _look_at(db, id, name)


def _look_at(db: sqlite3.Connection, row: int, name: str) -> None:
    """The newest stories that are counted to a short name which meant nobody."""
    spoken = db.execute(
        "SELECT story_id, at, n FROM mentions WHERE entity_id = ? ORDER BY at DESC LIMIT ?",
        (row, STORIES),
    ).fetchall()
    for story_id, at, n in spoken:
        who = _meant(db, story_id, (row, name))
        if who is not None:
            bare = joins.bare_row(db, PERSON, name, who)
            db.execute(
                "DELETE FROM mentions WHERE entity_id = ? AND at = ? AND story_id = ?",
                (row, at, story_id),
            )
            db.execute(
                "INSERT INTO mentions (entity_id, at, story_id, n) VALUES (?, ?, ?, ?)",
                (bare, at, story_id, n),
            )


def _meant(db: sqlite3.Connection, story_id: int, bare: tuple[int, str]) -> int | None:
    """Who is meant by a short name of a story that was recognised before."""
    id, name = bare
    rows = db.execute(
        "SELECT e.id, e.kind, e.key FROM mentions m JOIN entities e ON e.id = m.entity_id"
        " WHERE m.story_id = ? AND e.id <> ?",
        (story_id, id),
    ).fetchall()
    if any(kind == PERSON and folded(name) in shorts(key) for _, kind, key in rows):
        return None
    who = bearer(db, name, [other for other, _, _ in rows])
    return who if who is None or _is_free(db, story_id, name) else None


def _is_free(db: sqlite3.Connection, story_id: int, name: str) -> bool:
    """Whether the story gives the name no title that would be another's."""
    kept = db.execute(
        "SELECT text_sha, annotator_version, body FROM annotations WHERE story_id = ?", (story_id,)
    ).fetchone()
    return kept is not None and all(
        is_short(entity.name, entity.titles)
        for entity in codec.recognised(*kept).entities
        if folded(entity.name) == folded(name)
    )
