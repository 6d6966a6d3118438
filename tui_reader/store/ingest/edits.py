"""A story that its publisher changed: the text that stood there is kept, the new one takes over.

Owns how many earlier texts are kept. That it is the same story was decided before.
"""

from __future__ import annotations

import sqlite3

from tui_reader.store import index
from tui_reader.store.ingest.identity import Known
from tui_reader.store.ingest.new_rows import NewRows
from tui_reader.store.types import Incoming

REVISIONS_KEPT = 10
"""Earlier texts kept of one story."""


def replace(rows: NewRows, known: Known, entry: Incoming, now: int) -> None:
    """Keep the text that stands there, and write the new one; the index changes with `rows`."""
    _keep_revision(rows.db, known, now)
    _replace(rows, known, entry, now)


def _keep_revision(db: sqlite3.Connection, known: Known, now: int) -> None:
    db.execute(
        "INSERT INTO revisions (story_id, replaced_at, title, body)"
        " SELECT story_id, ?, ?, body FROM sources WHERE story_id = ?",
        (now, known.title, known.id),
    )
    db.execute(
        "DELETE FROM revisions WHERE story_id = ? AND id NOT IN"
        " (SELECT id FROM revisions WHERE story_id = ? ORDER BY id DESC LIMIT ?)",
        (known.id, known.id, REVISIONS_KEPT),
    )


def _replace(rows: NewRows, known: Known, entry: Incoming, now: int) -> None:
    """The new title and source in the place of the old ones, and in the index."""
    db = rows.db
    old_text = index.indexed_text(db, known.id)
    out = index.Change(True, known.id, index.entered(known.title, old_text))
    rows.index.append(out)
    db.execute(
        "UPDATE stories SET title = ?, called = ?, updated = 1, cleaned = 0 WHERE id = ?",
        (entry.title, entry.called(entry.link or known.link, now), known.id),
    )
    db.execute(
        "UPDATE details SET author = ?, updated_at = ?, content_key = ?, enclosures = ?,"
        " categories = ?, snippet = ? WHERE story_id = ?",
        (
            entry.author,
            now,
            entry.keys.edit,
            entry.enclosures,
            entry.categories,
            entry.snippet,
            known.id,
        ),
    )
    db.execute(
        "UPDATE sources SET plain = ?, body = ? WHERE story_id = ?",
        (entry.plain, entry.body, known.id),
    )
    stale = "UPDATE articles SET cleaner_version = ? WHERE story_id = ?"
    db.execute(stale, (index.STALE, known.id))
    new_text = index.indexed_text(db, known.id)
    rows.index.append(index.Change(False, known.id, index.entered(entry.title, new_text)))
