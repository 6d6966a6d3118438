"""Affairs as they stand in the library, several at once: which were told lately, and by how many.

Reads the counts that triggers keep (`affairs`), and of stories no more than arrived since; what an
affair is called and says is `library.affairs`'s.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from tui_reader import sanitise
from tui_reader.model import SafeText, SafeUrl
from tui_reader.store import clauses
from tui_reader.store.clauses import Condition
from tui_reader.store.connection import Store
from tui_reader.store.joins import MEMBERS

_SAYS = "s.affair IN (SELECT s.affair FROM stories s WHERE s.affair > 0 AND ({held}))"
"""An affair of which a story holds."""


class Counted(NamedTuple):
    """An affair with its counts."""

    number: int
    sources: int
    """Independent ones, of all its stories."""
    stories: int
    new_sources: int
    """Those that told something of it since."""
    new: int
    """Stories since."""
    since: int
    """Epoch seconds of the first of those."""
    last: int
    """Of the last."""


class Arrived(NamedTuple):
    """How far the library has come."""

    story: int
    """Number of a story; 0 where there is none."""
    at: int
    """When it arrived, epoch seconds; 0 where there is none."""


def last(store: Store) -> Arrived:
    """The story that arrived last."""
    with store.read() as db:
        row = db.execute(
            "SELECT story_id, arrived FROM details ORDER BY story_id DESC LIMIT 1"
        ).fetchone()
    return Arrived(*map(int, row)) if row else Arrived(0, 0)


def before(store: Store, at: int) -> int:
    """The number of the last story that arrived before an instant; 0 where there is none."""
    with store.read() as db:  # stories are numbered as they arrive: those since are at the end
        row = db.execute(
            "SELECT story_id FROM details WHERE arrived < ? ORDER BY story_id DESC LIMIT 1", (at,)
        ).fetchone()
    return int(row[0]) if row else 0


def affairs(
    store: Store, query: str = "", *, after: int = 0, least: int = 1, limit: int = 50
) -> list[Counted]:
    """Affairs with stories that arrived after a story, told by `least` independent sources; the one
    that most of those told lately first, then the most told. `query`: of which a story is found."""
    with store.read() as db:
        held, params = _found(store, query)
        wanted = _SAYS.format(held=held) if held else "1"
        rows = db.execute(
            "SELECT s.affair, a.sources, a.stories, count(DISTINCT f.publisher), count(*),"
            " min(s.at), max(s.at)"
            " FROM stories s JOIN affairs a ON a.number = s.affair"
            " JOIN feeds f ON f.id = s.feed_id"
            f" WHERE s.id > ? AND s.affair > 0 AND s.shelf > 0 AND a.sources >= ? AND {wanted}"
            " GROUP BY s.affair ORDER BY 4 DESC, 2 DESC, 7 DESC, 1 LIMIT ?",
            (after, least, *params, limit),
        ).fetchall()
    return [Counted(*map(int, row)) for row in rows]


def naming(store: Store, entity_id: int, limit: int) -> list[tuple[int, int]]:
    """(affair, stories of it that name somebody), the one with the newest of those first."""
    with store.read() as db:
        rows = db.execute(
            "SELECT s.affair, count(DISTINCT s.id) FROM mentions m"
            " JOIN stories s ON s.id = m.story_id AND s.affair > 0 AND s.shelf > 0"
            f" WHERE m.entity_id IN ({MEMBERS})"
            " GROUP BY s.affair ORDER BY max(s.at) DESC, s.affair DESC LIMIT ?",
            (entity_id, entity_id, limit),
        ).fetchall()
    return [(int(affair), int(stories)) for affair, stories in rows]


def count(store: Store, query: str, after: int, least: int) -> tuple[int, int]:
    """How many stories arrived after one that lists may show, and affairs with some of them."""
    with store.read() as db:
        held, params = clauses.both(("s.id > ? AND s.shelf > 0", (after,)), _found(store, query))
        row = db.execute(
            "SELECT count(*), count(DISTINCT CASE WHEN a.sources >= ? THEN a.number END)"
            f" FROM stories s LEFT JOIN affairs a ON a.number = s.affair WHERE {held}",
            (least, *params),
        ).fetchone()
    return int(row[0]), int(row[1])


def beginnings(store: Store, ids: Sequence[int]) -> dict[int, tuple[SafeText, SafeUrl | None]]:
    """How stories begin as they came, and their addresses."""
    with store.read() as db:
        rows = db.execute(
            "SELECT story_id, snippet, link FROM details"
            " WHERE story_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        ).fetchall()
    return {id: (sanitise.stored(text), sanitise.stored_url(link)) for id, text, link in rows}


def ruled(store: Store, query: str, after: int) -> list[tuple[int, int]]:
    """(rule, story) of what rules were applied to among stories that arrived after one."""
    with store.read() as db:
        held, params = clauses.both(("s.id > ?", (after,)), _found(store, query))
        rows = db.execute(
            "SELECT h.rule_id, h.story_id FROM rules r JOIN rule_hits h"
            " ON h.rule_id = r.id AND h.story_id > ? JOIN stories s ON s.id = h.story_id"
            f" WHERE {held} ORDER BY h.rule_id, s.at DESC, s.id DESC",
            (after, *params),
        ).fetchall()
    return [(int(rule), int(story)) for rule, story in rows]


def named(store: Store, query: str, after: int, ids: Sequence[int]) -> set[int]:
    """Those of some names that stories name which arrived after one."""
    with store.read() as db:
        held, params = clauses.both(("s.id > ? AND s.shelf > 0", (after,)), _found(store, query))
        rows = db.execute(
            "SELECT DISTINCT ifnull(e.merged_into, e.id) FROM entities e"
            " JOIN mentions m ON m.entity_id = e.id JOIN stories s ON s.id = m.story_id"
            " WHERE (e.id IN (SELECT value FROM json_each(?))"
            f" OR e.merged_into IN (SELECT value FROM json_each(?))) AND {held}",
            (json.dumps(list(ids)), json.dumps(list(ids)), *params),
        ).fetchall()
    return {int(row[0]) for row in rows}


def _found(store: Store, query: str) -> Condition:
    if not query:
        return "", ()
    from tui_reader.store.search import conditions  # not imported before the first key

    with store.read() as db:
        return conditions.search(db, query)
