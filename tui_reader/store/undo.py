"""Taking changes back and making them again: replays what `changelog` recorded.

Owns which change is the next. A session's own come first, whatever others did meanwhile; of each it
is told what makes it one to be asked about. Knows tables and columns by their facets only, and not
what a command means.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tui_reader import clock
from tui_reader.durations import HOUR
from tui_reader.errors import DamagedError
from tui_reader.model import Change
from tui_reader.store.changelog import FACETS, Facet, Session
from tui_reader.store.connection import Store

_BY_CODE = {facet.code: facet for facet in FACETS}

DAMAGED = "The note of that change is damaged in the library; it is passed over."
"""Said in the place of what would have been taken back."""
OLD = HOUR
"""Seconds after which one has forgotten what one did."""


@dataclass(frozen=True, slots=True)
class _Way:
    """Through the log: back or forth."""

    image: str
    """The column of the images to write."""
    order: str
    outermost: str
    """Which of a row's images is its state beyond the change."""
    standing: str
    """Which changes can be replayed."""
    next: str
    """The order in which they are, the next one first."""
    whose: str
    """The column that says whose they are to replay."""
    when: str
    """The column that says since when they are."""


_BACK = _Way("before", "DESC", "min", "undone = 0", "id DESC", "session", "made_at")
_FORTH = _Way("after", "ASC", "max", "undone > 0", "undone DESC, id", "undone_by", "undone_at")


def next_undo(store: Store) -> Change | None:
    """What is taken back next; None when there is nothing."""
    return _next(store, _BACK)


def next_redo(store: Store) -> Change | None:
    """What is made again next."""
    return _next(store, _FORTH)


def undo(store: Store, id: int = 0) -> str | None:
    """Take a change back (0: the next one); its label, or None when there is none to take back."""
    return _replay(store, id, _BACK)


def redo(store: Store, id: int = 0) -> str | None:
    """Do again what was taken back (0: the next one); its label, or None."""
    return _replay(store, id, _FORTH)


def history(store: Store, limit: int = 50) -> list[str]:
    """Labels of the changes that can be taken back, the newest first."""
    with store.read() as db:
        found = db.execute(
            "SELECT label FROM changes WHERE undone = 0 ORDER BY id DESC LIMIT ?", (limit,)
        )
        return [label for (label,) in found]


# --- which it is --------------------------------------------------------------------------------


def _next(store: Store, way: _Way) -> Change | None:
    with store.read() as db:
        id = _next_id(db, store.session, way)
        return None if id is None else _change(db, id, store.session, way)


def _next_id(db: sqlite3.Connection, session: Session, way: _Way) -> int | None:
    """The session's own last one; when there is none left, the last one of all."""
    found = db.execute(
        f"SELECT id FROM changes WHERE {way.standing} ORDER BY {way.whose} = ? DESC, {way.next}",
        (session.number,),
    ).fetchone()
    return None if found is None else int(found[0])


def _change(db: sqlite3.Connection, id: int, session: Session, way: _Way) -> Change:
    label, at, whose, *span = db.execute(
        f"SELECT label, {way.when}, {way.whose}, first_row, last_row FROM changes WHERE id = ?",
        (id,),
    ).fetchone()
    own = whose == session.number
    return Change(
        id, str(label), int(at), span[1] - span[0] + 1, own,
        meanwhile=not own and whose != 0 and at >= session.since,
        old=clock.seconds() - at > OLD,
        large=_is_large(db, span),
        overlaid=_is_overlaid(db, id, session, span),
    )  # fmt: skip


def _is_large(db: sqlite3.Connection, span: Sequence[int]) -> bool:
    """Whether it changes more of something than one has in sight."""
    counts = db.execute(
        "SELECT facet, count(*) FROM (SELECT facet FROM change_rows WHERE id BETWEEN ? AND ?"
        " LIMIT ?) GROUP BY facet",
        (*span, sum(facet.many for facet in FACETS)),
    )
    return any(code in _BY_CODE and n > _BY_CODE[code].many for code, n in counts)


def _is_overlaid(db: sqlite3.Connection, id: int, session: Session, span: Sequence[int]) -> bool:
    """Whether a later change of somebody else's, which stands, is of the same rows."""
    return any(
        db.execute(
            "SELECT 1 FROM change_rows a JOIN change_rows b ON b.facet = a.facet AND b.key = a.key"
            " WHERE a.id BETWEEN ? AND ? AND b.id BETWEEN ? AND ? LIMIT 1",
            (*span, *later),
        ).fetchone()
        for later in db.execute(
            "SELECT first_row, last_row FROM changes WHERE id > ? AND undone = 0 AND session <> ?",
            (id, session.number),
        ).fetchall()
    )


# --- replaying it -------------------------------------------------------------------------------


def _replay(store: Store, id: int, way: _Way) -> str | None:
    try:
        return _replayed(store, id, way)
    except DamagedError:
        # It is passed over, so that those beyond it can be taken back.
        with store.write() as db:
            passed = id or _next_id(db, store.session, way)
            if passed is not None:
                _turn(db, passed, store.session, way)
        raise


def _replayed(store: Store, id: int, way: _Way) -> str | None:
    with store.write() as db:
        found = id or _next_id(db, store.session, way)
        change = db.execute(
            f"SELECT id, label, first_row, last_row FROM changes WHERE id = ? AND {way.standing}",
            (found,),
        ).fetchone()
        if change is None:
            return None
        span = change[2:]
        codes = db.execute(
            "SELECT DISTINCT facet FROM change_rows WHERE id BETWEEN ? AND ?", span
        ).fetchall()
        for (code,) in codes:  # facets share no column, so their order does not matter
            facet = _BY_CODE.get(code)
            if facet is None:
                raise DamagedError(DAMAGED)
            (_replay_rows if facet.rows else _replay_updates)(db, facet, span, way)
        _turn(db, change[0], store.session, way)
        return str(change[1])


def _turn(db: sqlite3.Connection, id: int, session: Session, way: _Way) -> None:
    """Note that it was taken back, by whom and in which turn; or that it stands, and is theirs who
    made it again."""
    if way is _BACK:
        db.execute(
            "UPDATE changes SET undone = (SELECT max(undone) FROM changes) + 1,"
            " undone_by = ?, undone_at = ? WHERE id = ?",
            (session.number, clock.seconds(), id),
        )
    else:
        db.execute(
            "UPDATE changes SET undone = 0, undone_by = 0, session = ?, made_at = ? WHERE id = ?",
            (session.number, clock.seconds(), id),
        )


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
            (*_values(image, facet), keys),
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
        values = _values(image, facet) if image else []
        if values and _has_parent(db, facet, values):
            db.execute(
                f"INSERT OR REPLACE INTO {facet.table} (id, {names}) VALUES (?, {marks})",
                (key, *values),
            )


def _values(image: str, facet: Facet) -> list[Any]:
    """The columns of a row as they were. Raises DamagedError."""
    try:
        values: Any = json.loads(image)
    except (ValueError, TypeError, RecursionError) as error:
        raise DamagedError(DAMAGED) from error
    known = isinstance(values, list) and len(values) == len(facet.columns)
    if not known or not all(isinstance(value, int | float | str | None) for value in values):
        raise DamagedError(DAMAGED)
    return list(values)


def _has_parent(db: sqlite3.Connection, facet: Facet, values: Sequence[Any]) -> bool:
    """False when a story was pruned meanwhile: its rows stay away."""
    if facet.parent is None:
        return True
    table, column = facet.parent
    parent = values[facet.columns.index(column)]
    found = db.execute(f"SELECT 1 FROM {table} WHERE id = ?", (parent,)).fetchone()
    return parent is None or found is not None
