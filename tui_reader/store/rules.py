"""Rules and smart feeds: queries that the user keeps, and what became of them. Undoable.

Owns their rows and the applying of one rule to stories; when that happens is the library's.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from tui_reader import clock, sanitise
from tui_reader.fast_dataclasses import dataclass
from tui_reader.list_model import SafeText, SmartFeed
from tui_reader.store import clauses
from tui_reader.store.connection import Store
from tui_reader.store.rule_actions import action_of
from tui_reader.store.shared import device


@dataclass(frozen=True, slots=True)
class Rule:
    id: int
    query: SafeText
    action: str
    """A row of `rule_actions`."""
    argument: SafeText
    """What the action takes, as the tag of "tag"; else ""."""
    enabled: bool
    hits: int = 0
    """Stories it was applied to."""
    last_at: int = 0
    """When it was applied last, epoch seconds; 0: never."""
    made_at: int = 0
    """Epoch seconds: what arrived before is none of its business."""


# --- smart feeds --------------------------------------------------------------------------------


def keep(store: Store, title: SafeText, query: SafeText) -> int:
    """Keep a query under a name; its id."""
    with store.write(f"Keep the search {title}") as db:
        made = db.execute(
            "INSERT INTO smart_feeds (title, query, made_at) VALUES (?, ?, ?)",
            (title, query, clock.seconds()),
        ).lastrowid
    assert made is not None
    return made


def rename(store: Store, smart_id: int, title: SafeText) -> None:
    """Give a kept query another name."""
    with store.write(f"Rename the search {_title(store, smart_id)}") as db:
        db.execute("UPDATE smart_feeds SET title = ? WHERE id = ?", (title, smart_id))


def edit(store: Store, smart_id: int, query: SafeText) -> None:
    """Keep another query under the same name."""
    with store.write(f"Change the search {_title(store, smart_id)}") as db:
        db.execute("UPDATE smart_feeds SET query = ? WHERE id = ?", (query, smart_id))


def _title(store: Store, smart_id: int) -> SafeText:
    return next(
        (one.title for one in smart_feeds(store) if one.id == smart_id), sanitise.stored("")
    )


def drop(store: Store, smart_id: int) -> None:
    """Forget a kept query."""
    with store.write(f"Drop the search {_title(store, smart_id)}") as db:
        db.execute("DELETE FROM smart_feeds WHERE id = ?", (smart_id,))


def smart_feeds(store: Store) -> list[SmartFeed]:
    """Kept queries in the order of their titles."""
    with store.read() as db:
        rows = db.execute("SELECT id, title, query FROM smart_feeds").fetchall()
    found = [SmartFeed(i, sanitise.stored(t), sanitise.stored(q)) for i, t, q in rows]
    return sorted(found, key=lambda one: (one.title.casefold(), one.id))


def unread(store: Store, query: str) -> int:
    """Unread stories that a query finds. May take as long as the search itself."""
    from tui_reader.store.search import conditions  # searching is not imported before the first key

    with store.read() as db:
        held = clauses.both(conditions.search(db, query), ("s.read = 0", ()))
        found = db.execute(f"SELECT count(*) FROM stories s WHERE {held[0]}", held[1])
        return int(found.fetchone()[0])


# --- rules --------------------------------------------------------------------------------------


def add(store: Store, query: SafeText, action: str, argument: SafeText) -> int:
    """Keep a rule; its id."""
    with store.write(f"Add the rule {query}") as db:
        made = db.execute(
            "INSERT INTO rules (query, action, argument, made_at) VALUES (?, ?, ?, ?)",
            (query, action, argument, clock.seconds()),
        ).lastrowid
    assert made is not None
    return made


def enable(store: Store, rule_id: int, on: bool) -> None:
    """Switch a rule on or off."""
    with store.write(f"Switch the rule {_query(store, rule_id)} {'on' if on else 'off'}") as db:
        db.execute("UPDATE rules SET enabled = ? WHERE id = ?", (int(on), rule_id))


def remove(store: Store, rule_id: int) -> None:
    """Forget a rule; what it did stays."""
    with store.write(f"Remove the rule {_query(store, rule_id)}") as db:
        db.execute("DELETE FROM rules WHERE id = ?", (rule_id,))


def _query(store: Store, rule_id: int) -> SafeText:
    return next((rule.query for rule in all(store) if rule.id == rule_id), sanitise.stored(""))


def all(store: Store) -> list[Rule]:
    """Every rule in the order they are applied."""
    with store.read() as db:
        rows = db.execute(
            "SELECT id, query, action, argument, enabled,"
            " (SELECT count(*) FROM rule_hits WHERE rule_id = rules.id),"
            " (SELECT ifnull(max(hit_at), 0) FROM rule_hits WHERE rule_id = rules.id), made_at"
            " FROM rules ORDER BY id"
        ).fetchall()
    return [
        Rule(
            *(i, sanitise.stored(query), sanitise.stored(action), sanitise.stored(argument)),
            enabled=on == 1,
            hits=hits,
            last_at=last,
            made_at=made,
        )
        for i, query, action, argument, on, hits, last, made in rows
    ]


def hits(store: Store, rule_id: int, limit: int = 50) -> list[int]:
    """Stories a rule was applied to, the last first."""
    with store.read() as db:
        rows = db.execute(
            "SELECT story_id FROM rule_hits WHERE rule_id = ? ORDER BY hit_at DESC, story_id DESC"
            " LIMIT ?",
            (rule_id, limit),
        ).fetchall()
    return [story_id for (story_id,) in rows]


def found(store: Store, query: str, among: Sequence[int]) -> list[int]:
    """Those of some stories that a query holds for."""
    from tui_reader.store.search import conditions

    with store.read() as db:
        ids = ("s.id IN (SELECT value FROM json_each(?))", (json.dumps(list(among)),))
        held = clauses.both(ids, conditions.search(db, query))
        rows = db.execute(f"SELECT s.id FROM stories s WHERE {held[0]}", held[1]).fetchall()
    return [story_id for (story_id,) in rows]


def due(store: Store, limit: int) -> list[int]:
    """Stories whose names and figures became known and that no rule has looked at since."""
    with store.read() as db:
        rows = db.execute("SELECT story_id FROM rules_due LIMIT ?", (limit,)).fetchall()
    return [story_id for (story_id,) in rows]


def settle(store: Store, story_ids: Sequence[int]) -> None:
    """The rules have looked at these."""
    with store.write() as db:
        db.execute(
            "DELETE FROM rules_due WHERE story_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(story_ids)),),
        )


def open_to(store: Store, rule: Rule, story_ids: Sequence[int]) -> list[int]:
    """Those of some stories that arrived after a rule was made and that it was never applied to:
    what a reader did that ended in between is not done again."""
    with store.read() as db:
        rows = db.execute(
            "SELECT story_id FROM details WHERE arrived >= ?"
            " AND story_id IN (SELECT value FROM json_each(?))"
            " AND story_id NOT IN (SELECT story_id FROM rule_hits WHERE rule_id = ?)",
            (rule.made_at, json.dumps(list(story_ids)), rule.id),
        ).fetchall()
    return [story_id for (story_id,) in rows]


def apply(store: Store, rule: Rule, story_ids: Sequence[int]) -> None:
    """Do what a rule says to stories, and note that it did. One undoable change."""
    if not story_ids:
        return
    count = len(story_ids)
    action = action_of(rule.action)
    several = "story" if count == 1 else "stories"
    label = f"Rule {rule.query}: {action.done} {count:,} {several}"
    now = clock.seconds()
    with store.write(label) as db, device.weakly(db):
        action.act(db, json.dumps(list(story_ids)), rule.argument)
        db.executemany(
            "INSERT OR IGNORE INTO rule_hits (rule_id, story_id, hit_at) VALUES (?, ?, ?)",
            [(rule.id, story_id, now) for story_id in story_ids],
        )
