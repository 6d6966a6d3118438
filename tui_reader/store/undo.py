"""Taking changes back and making them again: replays what `changelog` recorded.

Knows tables and columns by their facets only, and not what a command means.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tui_reader.errors import DamagedError
from tui_reader.store.changelog import FACETS, Facet
from tui_reader.store.connection import Store

_BY_CODE = {facet.code: facet for facet in FACETS}

DAMAGED = "The note of that change is damaged in the library; it is passed over."
"""Said in the place of what would have been taken back."""


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


def _replay(store: Store, which: str, way: _Way) -> str | None:
    try:
        return _replayed(store, which, way)
    except DamagedError:
        # It is passed over, so that those beyond it can be taken back.
        with store.write() as db:
            db.execute(
                f"UPDATE changes SET undone = ? WHERE id = (SELECT id FROM changes WHERE {which}"
                " LIMIT 1)",
                (way.undone,),
            )
        raise


def _replayed(store: Store, which: str, way: _Way) -> str | None:
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
            facet = _BY_CODE.get(code)
            if facet is None:
                raise DamagedError(DAMAGED)
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
