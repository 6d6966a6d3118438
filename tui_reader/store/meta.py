"""Small facts of the library, and what the screen remembers per view."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

from tui_reader.store.connection import Store


def get(store: Store, key: str, default: str = "") -> str:
    """A fact of the library ("samples_seen", ...)."""
    with store.read() as db:
        row = db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return default if row is None else str(row[0])


def put(store: Store, key: str, value: str) -> None:
    """Keep a fact. Inside a labelled `store.write` it is undone with the rest of the change."""
    with store.write() as db:
        db.execute(
            "INSERT INTO meta (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, value),
        )


def view_state(store: Store, view: str) -> dict[str, Any]:
    """What a view remembers (collapsed folders, sidebar shown, ...): JSON values by key."""
    with store.read() as db:
        rows = db.execute("SELECT key, value FROM view_state WHERE view = ?", (view,)).fetchall()
    found = {}
    for key, value in rows:
        with suppress(ValueError, RecursionError):  # what is damaged is as if it was never kept
            found[key] = json.loads(value)
    return found


def set_view_state(store: Store, view: str, key: str, value: Any) -> None:
    """Remember a value (anything JSON holds); None forgets it. Never undone."""
    with store.write() as db:
        if value is None:
            db.execute("DELETE FROM view_state WHERE view = ? AND key = ?", (view, key))
        else:
            db.execute(
                "INSERT INTO view_state (view, key, value) VALUES (?, ?, ?)"
                " ON CONFLICT (view, key) DO UPDATE SET value = excluded.value",
                (view, key, json.dumps(value)),
            )
