"""When names were mentioned, week by week; and which of them rise.

Weeks are of seven days and end today (UTC); what is dated later is of none of them. An entity's are
those of its row and of all that are joined to it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from tui_reader.durations import DAY
from tui_reader.name_rules import FEW, RISES, RISING_FIRST, WEEKS, usual
from tui_reader.store import joins
from tui_reader.store.connection import Store

_WEEK = 7

_RISING = f"""
WITH last (id, n) AS (
    SELECT ifnull(e.merged_into, e.id), sum(d.n)
    FROM entity_days d INDEXED BY entity_days_by_day JOIN entities e ON e.id = d.entity_id
    WHERE d.day > :today - {_WEEK} AND d.day <= :today GROUP BY 1 HAVING sum(d.n) >= {FEW}
), known (id, n, before) AS (
    SELECT l.id, l.n, (
        SELECT ifnull(sum(d.n), 0) FROM entity_days d
        WHERE d.entity_id IN (SELECT id FROM entities WHERE id = l.id OR merged_into = l.id)
        AND d.day > :today - {_WEEK * WEEKS} AND d.day <= :today - {_WEEK}
    ) FROM last l
)
SELECT id FROM (SELECT id, n, before, {usual(":last", ":before")} AS usual FROM known) r
WHERE {RISES}
AND {FEW} <= (
    SELECT count(DISTINCT story_id) FROM mentions
    WHERE entity_id IN (SELECT e.id FROM entities e WHERE e.id = r.id OR e.merged_into = r.id)
    AND at >= (:today + 1 - {_WEEK}) * {DAY} AND at < (:today + 1) * {DAY}
)
ORDER BY {RISING_FIRST}, id"""


def weeks(store: Store, ids: Sequence[int], today: int) -> dict[int, tuple[int, ...]]:
    """Mentions of some entities in the last WEEKS weeks, the oldest first; `today`: days since the
    epoch."""
    with store.read() as db:
        rows = db.execute(
            f"SELECT ifnull(e.merged_into, e.id), ({WEEKS} - 1) - (? - d.day) / {_WEEK}, sum(d.n)"
            " FROM entities e JOIN entity_days d ON d.entity_id = e.id"
            " WHERE (e.id IN (SELECT value FROM json_each(?))"
            " OR e.merged_into IN (SELECT value FROM json_each(?)))"
            f" AND d.day > ? - {_WEEK * WEEKS} AND d.day <= ? GROUP BY 1, 2",
            (today, json.dumps(ids), json.dumps(ids), today, today),
        ).fetchall()
    found = {id: [0] * WEEKS for id in ids}
    for id, week, count in rows:
        if id in found:
            found[id][week] += count
    return {id: tuple(counts) for id, counts in found.items()}


def rising(store: Store, today: int) -> list[int]:
    """The entities that rise, those that rise most first."""
    with store.read() as db:
        last, before = db.execute(
            f"SELECT ifnull(sum(n) FILTER (WHERE day > ? - {_WEEK}), 0),"
            f" ifnull(sum(n) FILTER (WHERE day <= ? - {_WEEK}), 0)"
            f" FROM entity_days WHERE day > ? - {_WEEK * WEEKS} AND day <= ?",
            (today, today, today, today),
        ).fetchone()
        if not last or not before:
            return []
        given = {"today": today, "last": last, "before": before}
        found = [int(id) for (id,) in db.execute(_RISING, given)]
        return [id for id in found if not joins.is_dropped(db, id)]
