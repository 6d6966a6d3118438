"""The figures of each story as rows, so that a search can ask for "money>1m". Owns that index."""

from __future__ import annotations

import math
import sqlite3

from tui_reader.kinds import FIGURES
from tui_reader.model import Annotation, Annotations

SIZED: frozenset[str] = frozenset(kind.id for kind in FIGURES if kind.sized)


def index_story(db: sqlite3.Connection, story_id: int, found: Annotations) -> None:
    """Bring the index to what was recognised in one story (`annotations.put` calls it)."""
    db.execute("DELETE FROM figures WHERE story_id = ?", (story_id,))
    rows = {row for item in found.items if (row := row_of(item)) is not None}
    db.executemany(
        "INSERT INTO figures (story_id, kind, low, high, unit) VALUES (?, ?, ?, ?, ?)",
        [(story_id, *row) for row in sorted(rows)],
    )


def row_of(item: Annotation) -> tuple[str, float, float, str] | None:
    """(kind, low, high, unit) of a figure; None for what has no size."""
    value = item.value
    if item.kind not in SIZED or value is None:
        return None
    if isinstance(value, str):
        return None
    low, high = value if isinstance(value, tuple) else (value, value)
    if not (math.isfinite(low) and math.isfinite(high)):
        return None
    return item.kind, min(low, high), max(low, high), item.unit or ""
