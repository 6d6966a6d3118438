"""What of the library is mirrored: the rows that hold the user's own work, a table each.

Derives from the facets of `changelog`: whatever a command changes is mirrored, or `NOT_MIRRORED`
says why not. Owns how such rows are watched and read; `mirror` owns the file they go to.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from tui_reader.fast_dataclasses import dataclass
from tui_reader.store.changelog import FACETS

NOT_MIRRORED: dict[int, str] = {
    1: "what was read: the most frequent change of all, and the least loss",
    4: "what was hidden: it went on purpose",
    5: "what was saved: the files themselves are there",
    9: "corrections of names: they are made again where a name is seen",
    10: "corrections of cuts: they are made again where a cut is seen",
    11: "small facts of the library itself",
    15: "names of the library: they are found anew",
}
"""The facets that are not mirrored, each with the reason."""
BESIDE: dict[str, tuple[str, ...]] = {
    "feeds": ("url", "feed_title", "site", "added_at", "place"),
    "stories": ("feed_id", "title", "at", "called"),
}
"""Columns that no command changes, without which a row could not come back."""
DETAILS = ("guid", "link", "author", "published", "arrived", "content_key")
"""Of a story's details: by these the next refresh knows it again."""
COUNT = "stories"
"""Of a feed: how many stories it has, so that a repair can say how many were lost."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A table that is mirrored."""

    table: str
    columns: tuple[str, ...]
    """Those that commands change."""
    parent: tuple[str, str] | None
    """Table and column that a row cannot come back without."""


def kept() -> tuple[Kept, ...]:
    """The tables that are mirrored, parents first."""
    found: dict[str, Kept] = {}
    for facet in FACETS:
        if facet.code not in NOT_MIRRORED:
            before = found[facet.table].columns if facet.table in found else ()
            found[facet.table] = Kept(facet.table, (*before, *facet.columns), facet.parent)
    first = ("feeds", "stories")
    return tuple(sorted(found.values(), key=lambda one: (one.table not in first, one.table)))


def watch(db: sqlite3.Connection) -> None:
    """From now on this connection notes which rows change; the notes die with it."""
    if db.execute("SELECT 1 FROM temp.sqlite_master WHERE name = 'unmirrored'").fetchone():
        return
    db.execute(
        "CREATE TEMP TABLE unmirrored (tbl TEXT, key INTEGER, PRIMARY KEY (tbl, key)) WITHOUT ROWID"
    )
    for one in kept():
        for statement in _triggers(one):
            db.execute(statement)
    db.execute(
        "CREATE TEMP TRIGGER mirrored_counts AFTER UPDATE ON main.counts"
        " WHEN OLD.total + OLD.hidden <> NEW.total + NEW.hidden BEGIN"
        f" {_note('feeds', 'NEW.feed_id')} END"
    )


def changed(db: sqlite3.Connection) -> bool:
    return db.execute("SELECT 1 FROM temp.unmirrored LIMIT 1").fetchone() is not None


def rows(db: sqlite3.Connection, *, all: bool) -> Iterator[tuple[str, int, str | None]]:
    """Table, key and JSON of every row, or of those that changed; None: it is no longer there."""
    for one in kept():
        gone: set[int] = set()
        which = ""
        if not all:
            due = db.execute("SELECT key FROM temp.unmirrored WHERE tbl = ?", (one.table,))
            gone = {key for (key,) in due}
            which = f" AND t.id IN (SELECT key FROM temp.unmirrored WHERE tbl = '{one.table}')"
        for key, row in db.execute(_query(one) + which) if all or gone else ():
            gone.discard(key)
            yield one.table, key, row
        for key in gone:
            yield one.table, key, None


def forget(db: sqlite3.Connection) -> None:
    """All that had changed is mirrored."""
    db.execute("DELETE FROM temp.unmirrored")


def _triggers(one: Kept) -> Iterator[str]:
    columns = (*one.columns, *BESIDE.get(one.table, ()))
    differ = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in columns)
    # A story is mirrored for what was done with it: that it came, or was dropped, is no such thing.
    bare = one.table == "stories"
    updated = " OR ".join(f"OLD.{c} IS NOT NEW.{c}" for c in one.columns) if bare else differ
    watched = one.columns if bare else columns
    yield _trigger(one, f"UPDATE OF {', '.join(watched)}", "NEW", f"WHEN {updated}")
    yield _trigger(one, "DELETE", "OLD", f"WHEN {_marked('OLD')}" if bare else "")
    if not bare:
        yield _trigger(one, "INSERT", "NEW", "")


def _trigger(one: Kept, event: str, image: str, when: str) -> str:
    also = ""
    if one.parent is not None:  # that one is mirrored because of this one
        also = " " + _note(one.parent[0], f"{image}.{one.parent[1]}")
    return (
        f"CREATE TEMP TRIGGER mirrored_{one.table}_{event.split()[0].lower()} AFTER {event}"
        f" ON main.{one.table} {when} BEGIN {_note(one.table, f'{image}.id')}{also} END"
    )


def _note(table: str, key: str) -> str:
    return f"INSERT OR IGNORE INTO unmirrored (tbl, key) VALUES ('{table}', {key});"


def _marked(row: str) -> str:
    """Whether the user has done anything with a story."""
    return f"({row}.starred OR {row}.tags <> '' OR {row}.noted)"


def _query(one: Kept) -> str:
    columns = [f"t.{column}" for column in (*BESIDE.get(one.table, ()), *one.columns)]
    joined, where = "", "1"
    if one.table == "stories":
        columns += [f"d.{column}" for column in DETAILS]
        joined, where = " LEFT JOIN details d ON d.story_id = t.id", _marked("t")
    pairs = [f"'{column.partition('.')[2]}', {column}" for column in columns]
    if one.table == "feeds":
        joined = " LEFT JOIN counts c ON c.feed_id = t.id"
        # What is starred or noted of a removed feed is on no shelf that is counted.
        pairs.append(
            f"'{COUNT}', CASE WHEN t.removed_at IS NULL THEN ifnull(c.total + c.hidden, 0)"
            " ELSE (SELECT count(*) FROM stories s WHERE s.feed_id = t.id) END"
        )
    return f"SELECT t.id, json_object({', '.join(pairs)}) FROM {one.table} t{joined} WHERE {where}"
