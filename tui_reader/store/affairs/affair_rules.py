"""Affairs that rules look at: which wait for it, their stories, and which were told already."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from tui_reader.store.affairs import groups
from tui_reader.store.connection import Store
from tui_reader.store.rules import Rule


def due(store: Store, limit: int) -> list[int]:
    """Affairs that grew since rules looked last."""
    with store.read() as db:
        rows = db.execute("SELECT affair FROM affairs_due ORDER BY affair LIMIT ?", (limit,))
        return [int(row[0]) for row in rows]


def settle(store: Store, affairs: Sequence[int]) -> None:
    """The rules have looked at these."""
    with store.write() as db:
        db.execute(
            "DELETE FROM affairs_due WHERE affair IN (SELECT value FROM json_each(?))",
            (json.dumps(list(affairs)),),
        )


def of_stories(store: Store, story_ids: Sequence[int]) -> tuple[list[int], list[int]]:
    """The affairs of some stories; and those of them that stand alone."""
    with store.read() as db:
        rows = db.execute(
            "SELECT affair, id FROM stories WHERE id IN (SELECT value FROM json_each(?))"
            " ORDER BY id",
            (json.dumps(list(story_ids)),),
        ).fetchall()
    affairs = sorted({affair for affair, _ in rows if affair})
    return affairs, [id for affair, id in rows if not affair]


def members(store: Store, affairs: Sequence[int]) -> list[int]:
    """The stories of affairs, in order of arrival."""
    with store.read() as db:
        return [one for affair in affairs for one in groups.members(db, groups.AFFAIR, affair)]


def first_told(store: Store, rule: Rule, story_ids: Sequence[int]) -> list[int]:
    """Of the stories that a rule found, the newest of each affair that it has told nothing of yet
    and to which something came since the rule was made."""
    with store.read() as db:
        newest = db.execute(
            "SELECT max(id), affair FROM stories WHERE id IN (SELECT value FROM json_each(?))"
            " GROUP BY CASE affair WHEN 0 THEN -id ELSE affair END ORDER BY 1",
            (json.dumps(list(story_ids)),),
        ).fetchall()
        return [one for one, affair in newest if _is_news(db, rule, groups.key(affair, one))]


def _is_news(db: sqlite3.Connection, rule: Rule, group: int) -> bool:
    """Whether something came to a group since a rule was made that has told nothing of it."""
    ids = json.dumps(groups.members(db, groups.AFFAIR, group))
    found = db.execute(
        "SELECT 1 FROM details WHERE arrived >= ? AND story_id IN (SELECT value FROM json_each(?))"
        " AND NOT EXISTS (SELECT 1 FROM rule_hits WHERE rule_id = ?"
        "  AND story_id IN (SELECT value FROM json_each(?))) LIMIT 1",
        (rule.made_at, ids, rule.id, ids),
    ).fetchone()
    return found is not None
