"""The log of changes: what every command changed, kept in the library, across restarts.

Owns the recording: temporary triggers on the writer's connection, awake only while a labelled
change is open. `undo` replays what is recorded. A *facet* is a group of columns that one kind of
command changes; rows that a refresh writes have no facet. Must not know what a command means.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from tui_reader import clock
from tui_reader.durations import DAY
from tui_reader.fast_dataclasses import dataclass

KEPT_SECONDS = DAY
"""A change can be taken back for a day."""
KEPT_CHANGES = 1_000
KEPT_ROWS = 3_000_000
"""About 100 MB; the newest change is kept however large it is."""


@dataclass(frozen=True, slots=True)
class Session:
    """Who changes the library: one opening of it by one program."""

    number: int
    since: int
    """When it was opened (epoch seconds)."""


def begin() -> Session:
    """A session of its own."""
    return Session(int.from_bytes(os.urandom(7)) + 1, clock.seconds())


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
    many: int = 10
    """A change of more rows than this is a large one."""


_HIGHLIGHT = (
    *("story_id", "start", "end", "quote", "prefix", "suffix"),
    *("colour", "note", "orphaned", "made_at"),
)
_VERDICT = ("level", "story_id", "other_id", "same", "made_at")
_CORRECTION = ("story_id", "action", "surface", "target", "made_at")

FACETS: tuple[Facet, ...] = (
    Facet(1, "stories", ("read", "read_at"), many=400),
    Facet(2, "stories", ("starred", "starred_at"), many=100),
    Facet(3, "stories", ("tags",), many=100),
    Facet(4, "stories", ("hidden",), many=100),
    Facet(5, "stories", ("saved", "path"), many=100),
    Facet(6, "feeds", ("own_title", "folder", "tags", "interval_minutes", "full_text")),
    Facet(7, "feeds", ("removed_at",)),
    Facet(8, "highlights", _HIGHLIGHT, True, ("stories", "story_id")),
    Facet(9, "corrections", _CORRECTION, True, ("stories", "story_id")),
    Facet(10, "overrides", ("scope", "scope_id", "decision", "fingerprint"), True),
    Facet(11, "meta", ("key", "value"), True),
    # 12 was entities.merged_into, which no program ever wrote.
    Facet(13, "smart_feeds", ("title", "query", "made_at"), True),
    Facet(14, "rules", ("query", "action", "argument", "enabled", "made_at"), True),
    Facet(15, "entities", ("name", "merged_into", "said_by")),
    Facet(16, "stories", ("told", "affair"), many=100),
    Facet(17, "verdicts", _VERDICT, True, ("stories", "story_id")),
    Facet(18, "feeds", ("told_once", "rank")),
)


@contextmanager
def recorded(db: sqlite3.Connection, label: str | None, session: Session) -> Iterator[None]:
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
        _close_change(db, label, (first, last), session)


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


def _close_change(
    db: sqlite3.Connection, label: str, rows: tuple[int, int], session: Session
) -> None:
    """Write the change's own row; it ends what could be made again."""
    now = clock.seconds()
    _end_redo(db, session)
    db.execute(
        "INSERT INTO changes (label, made_at, first_row, last_row, session) VALUES (?, ?, ?, ?, ?)",
        (label, now, *rows, session.number),
    )
    trim(db, now)


def _end_redo(db: sqlite3.Connection, session: Session) -> None:
    """Let go of what the session took back, and of what was before it began; what another one
    takes back meanwhile is that one's."""
    gone = db.execute(
        "SELECT id, first_row, last_row FROM changes"
        " WHERE undone > 0 AND (undone_by = ? OR undone_at < ?)",
        (session.number, session.since),
    ).fetchall()
    for id, *rows in gone:
        db.execute("DELETE FROM change_rows WHERE id BETWEEN ? AND ?", rows)
        db.execute("DELETE FROM changes WHERE id = ?", (id,))


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
