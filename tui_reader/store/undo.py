"""The undo log: what every command changed, kept in the library, across restarts.

Owns the recording (temporary triggers on the writer's connection, awake only while a labelled
change is open) and the replaying. A *facet* is a group of columns that one kind of command
changes; rows that a refresh writes have no facet. Must not know what a command means.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from tui_reader.fast_dataclasses import dataclass

if TYPE_CHECKING:
    from tui_reader.store.connection import Store

KEPT_SECONDS = 86_400
"""A change can be taken back for a day."""
KEPT_CHANGES = 1_000
KEPT_ROWS = 3_000_000
"""About 100 MB; the newest change is kept however large it is."""


@dataclass(frozen=True, slots=True)
class Facet:
    code: int
    """Stored in the log: never reused, never changed."""
    table: str
    columns: tuple[str, ...]
    rows: bool = False
    """True when rows come and go as well; else only updates are recorded."""
    parent: tuple[str, str] | None = None
    """Table and column that a row cannot come back without."""


_HIGHLIGHT = (
    *("story_id", "start", "end", "quote", "prefix", "suffix"),
    *("colour", "note", "orphaned", "made_at"),
)
_CORRECTION = ("story_id", "action", "surface", "target", "made_at")

FACETS: tuple[Facet, ...] = (
    Facet(1, "stories", ("read", "read_at")),
    Facet(2, "stories", ("starred", "starred_at")),
    Facet(3, "stories", ("tags",)),
    Facet(4, "stories", ("hidden",)),
    Facet(5, "stories", ("saved", "path")),
    Facet(6, "feeds", ("own_title", "folder", "tags", "interval_minutes", "full_text")),
    Facet(7, "feeds", ("removed_at",)),
    Facet(8, "highlights", _HIGHLIGHT, True, ("stories", "story_id")),
    Facet(9, "corrections", _CORRECTION, True, ("stories", "story_id")),
    Facet(10, "overrides", ("scope", "scope_id", "decision", "fingerprint"), True),
    Facet(11, "meta", ("key", "value"), True),
    Facet(12, "entities", ("merged_into",)),
    Facet(13, "smart_feeds", ("title", "query", "made_at"), True),
    Facet(14, "rules", ("query", "action", "argument", "enabled", "made_at"), True),
)

_BY_CODE = {facet.code: facet for facet in FACETS}


@dataclass(frozen=True, slots=True)
class _Way:
    """Through the log: back or forth."""

    image: str
    """The column of the images to write."""
    order: str
    outermost: str
    """Which of a row's images is its state beyond the change."""
    undone: int


_BACK = _Way("before", "DESC", "min", 1)
_FORTH = _Way("after", "ASC", "max", 0)


@contextmanager
def recorded(db: sqlite3.Connection, label: str | None) -> Iterator[None]:
    """Record what the block changes as one change called `label`; None records nothing.

    Inside an open change a further label joins it.
    """
    if label is None or _is_open(db):
        yield
        return
    _ensure_triggers(db)
    first = _last_row(db) + 1
    db.execute("INSERT INTO temp.recording VALUES (1)")
    try:
        yield
    finally:
        db.execute("DELETE FROM temp.recording")
    last = _last_row(db)
    if last >= first:
        _close_change(db, label, (first, last))


def undo(store: Store) -> str | None:
    """Take the last change back; its label, or None when there is none to take back."""
    return _replay(store, "undone = 0 ORDER BY id DESC", _BACK)


def redo(store: Store) -> str | None:
    """Do again what was taken back last; its label, or None."""
    return _replay(store, "undone = 1 ORDER BY id", _FORTH)


def size(store: Store, *, undone: bool = False) -> int:
    """How many rows the next undo (or redo, for `undone`) will write; 0 when there is none."""
    which = "undone = 1 ORDER BY id" if undone else "undone = 0 ORDER BY id DESC"
    with store.read() as db:
        found = db.execute(
            f"SELECT last_row - first_row + 1 FROM changes WHERE {which} LIMIT 1"
        ).fetchone()
    return int(found[0]) if found else 0


def history(store: Store, limit: int = 50) -> list[str]:
    """Labels of the changes that can be taken back, the newest first."""
    with store.read() as db:
        found = db.execute(
            "SELECT label FROM changes WHERE undone = 0 ORDER BY id DESC LIMIT ?", (limit,)
        )
        return [label for (label,) in found]


def trim(db: sqlite3.Connection, now: int) -> None:
    """Let go of changes that are too old or too many."""
    newest, row = db.execute("SELECT max(id), max(last_row) FROM changes").fetchone()
    if newest is None:
        return
    db.execute(
        "DELETE FROM changes WHERE id <> ? AND (made_at < ? OR id <= ? OR first_row <= ?)",
        (newest, now - KEPT_SECONDS, newest - KEPT_CHANGES, row - KEPT_ROWS),
    )
    oldest = db.execute("SELECT min(first_row) FROM changes").fetchone()[0]
    db.execute("DELETE FROM change_rows WHERE id < ?", (oldest,))


def _replay(store: Store, which: str, way: _Way) -> str | None:
    with store.write() as db:
        change = db.execute(
            f"SELECT id, label, first_row, last_row FROM changes WHERE {which} LIMIT 1"
        ).fetchone()
        if change is None:
            return None
        span = change[2:]
        codes = db.execute(
            "SELECT DISTINCT facet FROM change_rows WHERE id BETWEEN ? AND ?", span
        ).fetchall()
        for (code,) in codes:  # facets share no column, so their order does not matter
            facet = _BY_CODE[code]
            (_replay_rows if facet.rows else _replay_updates)(db, facet, span, way)
        db.execute("UPDATE changes SET undone = ? WHERE id = ?", (way.undone, change[0]))
        return str(change[1])


def _replay_updates(db: sqlite3.Connection, facet: Facet, span: tuple[int, int], way: _Way) -> None:
    """Bring rows to their images. Rows with the same image take one statement: most commands give
    all their rows the same. Of several images of one row the outermost counts."""
    columns = ", ".join(f"{column} = ?" for column in facet.columns)
    alike = db.execute(
        "SELECT image, json_group_array(key) FROM"
        f" (SELECT key, {way.image} AS image, {way.outermost}(id) FROM change_rows"
        "  WHERE id BETWEEN ? AND ? AND facet = ? GROUP BY key) GROUP BY image",
        (*span, facet.code),
    ).fetchall()
    for image, keys in alike:
        db.execute(
            f"UPDATE {facet.table} SET {columns} WHERE id IN (SELECT value FROM json_each(?))",
            (*json.loads(image), keys),
        )


def _replay_rows(db: sqlite3.Connection, facet: Facet, span: tuple[int, int], way: _Way) -> None:
    """Let rows go and come, one image after the other."""
    names = ", ".join(facet.columns)
    marks = ", ".join("?" * len(facet.columns))
    images = db.execute(
        f"SELECT key, {way.image} FROM change_rows"
        f" WHERE id BETWEEN ? AND ? AND facet = ? ORDER BY id {way.order}",
        (*span, facet.code),
    ).fetchall()
    for key, image in images:
        db.execute(f"DELETE FROM {facet.table} WHERE id = ?", (key,))
        values: list[Any] = json.loads(image) if image else []
        if values and _has_parent(db, facet, values):
            db.execute(
                f"INSERT OR REPLACE INTO {facet.table} (id, {names}) VALUES (?, {marks})",
                (key, *values),
            )


def _has_parent(db: sqlite3.Connection, facet: Facet, values: Sequence[Any]) -> bool:
    """False when a story was pruned meanwhile: its rows stay away."""
    if facet.parent is None:
        return True
    table, column = facet.parent
    parent = values[facet.columns.index(column)]
    found = db.execute(f"SELECT 1 FROM {table} WHERE id = ?", (parent,)).fetchone()
    return parent is None or found is not None


def _close_change(db: sqlite3.Connection, label: str, rows: tuple[int, int]) -> None:
    """Write the change's own row; a new change ends what could be redone."""
    now = int(time.time())
    gone = db.execute("SELECT min(first_row) FROM changes WHERE undone = 1").fetchone()[0]
    if gone is not None:  # the undone ones are always the newest
        db.execute("DELETE FROM change_rows WHERE id >= ? AND id < ?", (gone, rows[0]))
        db.execute("DELETE FROM changes WHERE undone = 1")
    db.execute(
        "INSERT INTO changes (label, made_at, first_row, last_row) VALUES (?, ?, ?, ?)",
        (label, now, *rows),
    )
    trim(db, now)


def _last_row(db: sqlite3.Connection) -> int:
    found = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'change_rows'").fetchone()
    return int(found[0]) if found else 0


def _is_open(db: sqlite3.Connection) -> bool:
    try:
        return db.execute("SELECT 1 FROM temp.recording").fetchone() is not None
    except sqlite3.OperationalError:  # no labelled change yet on this connection
        return False


def _ensure_triggers(db: sqlite3.Connection) -> None:
    """The temporary table and triggers; they die with the connection, so need no migration."""
    if db.execute("SELECT 1 FROM temp.sqlite_master WHERE name = 'recording'").fetchone():
        return
    db.execute("CREATE TEMP TABLE recording (open INTEGER)")
    for facet in FACETS:
        for statement in _triggers(facet):
            db.execute(statement)


def _triggers(facet: Facet) -> Iterator[str]:
    columns = facet.columns
    differ = " OR ".join(f"OLD.{c} IS NOT NEW.{c}" for c in columns)
    yield _trigger(facet, f"UPDATE OF {', '.join(columns)}", ("OLD", "NEW"), f"AND ({differ})")
    if facet.rows:
        yield _trigger(facet, "INSERT", ("", "NEW"))
        yield _trigger(facet, "DELETE", ("OLD", ""))


def _trigger(facet: Facet, event: str, images: tuple[str, str], when: str = "") -> str:
    before, after = (
        f"json_array({', '.join(f'{image}.{c}' for c in facet.columns)})" if image else "NULL"
        for image in images
    )
    row = images[1] or images[0]
    name = f"recorded_{facet.code}_{event.split()[0].lower()}"
    return (
        f"CREATE TEMP TRIGGER {name} AFTER {event} ON main.{facet.table}"
        f" WHEN EXISTS (SELECT 1 FROM temp.recording) {when} BEGIN"
        f" INSERT INTO change_rows (facet, key, before, after)"
        f" VALUES ({facet.code}, {row}.id, {before}, {after}); END"
    )
