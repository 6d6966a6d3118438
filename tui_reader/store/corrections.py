"""The user's word on names, for one story or for the whole library. Undoable.

Stories that a correction speaks of become stale (`annotations.waiting`) by a trigger, when it is
made and when it is taken back.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from tui_reader import clock, sanitise
from tui_reader.model import Correction
from tui_reader.store.connection import Store


@dataclass(frozen=True, slots=True)
class KeptCorrection:
    id: int
    correction: Correction
    story_id: int | None
    """None: it holds for the whole library."""


def add(store: Store, correction: Correction, story_id: int | None = None) -> int:
    """Keep a correction; None as the story means the whole library. Its id."""
    with store.write(f"Correct {correction.surface}") as db:
        made = db.execute(
            "INSERT INTO corrections (story_id, action, surface, target, made_at)"
            " VALUES (?, ?, ?, ?, ?)",
            (story_id, correction.action, correction.surface, correction.target, clock.seconds()),
        ).lastrowid
    assert made is not None
    return made


def remove(store: Store, correction_id: int) -> None:
    with store.write("Take a correction back") as db:
        db.execute("DELETE FROM corrections WHERE id = ?", (correction_id,))


def for_story(store: Store, story_id: int) -> tuple[Correction, ...]:
    """What holds for a story: the library's corrections, then its own, which are stronger."""
    with store.read() as db:
        return held(db, story_id)


def held(db: sqlite3.Connection, story_id: int) -> tuple[Correction, ...]:
    """`for_story` inside a transaction."""
    rows = _kept(db, "story_id IS NULL OR story_id = ?", (story_id,))
    return tuple(kept.correction for kept in sorted(rows, key=lambda k: k.story_id is not None))


def all(store: Store) -> list[KeptCorrection]:
    with store.read() as db:
        return _kept(db, "1", ())


def _kept(db: sqlite3.Connection, where: str, params: tuple[int, ...]) -> list[KeptCorrection]:
    rows = db.execute(
        f"SELECT id, action, surface, target, story_id FROM corrections WHERE {where} ORDER BY id",
        params,
    ).fetchall()
    return [
        KeptCorrection(i, Correction(a, sanitise.stored(s), sanitise.stored(t)), story_id)
        for i, a, s, t, story_id in rows
    ]
