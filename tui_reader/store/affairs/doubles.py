"""The other stories of a row of the lists: which they are, who tells them. Changes nothing."""

from __future__ import annotations

from tui_reader import sanitise
from tui_reader.list_model import SafeText
from tui_reader.store.connection import Store

OTHERS = """FROM stories s JOIN feeds me ON me.id = s.feed_id AND me.told_once = 1
    CROSS JOIN stories o INDEXED BY stories_told
        ON o.told = s.told AND o.told > 0 AND o.id <> s.id AND o.shelf = 2
    CROSS JOIN feeds f ON f.id = o.feed_id AND f.told_once = 1"""
"""From stories s to the others of their rows, o, with their feeds f; feeds may stay out of it."""


def of(store: Store, story_id: int) -> list[int]:
    """The others of a story's row, the feed with the highest rank first, else as they arrived."""
    with store.read() as db:
        found = db.execute(
            f"SELECT o.id {OTHERS} WHERE s.id = ? ORDER BY f.rank DESC, o.id", (story_id,)
        )
        return [int(row[0]) for row in found]


def sources(store: Store, story_id: int) -> tuple[SafeText, ...]:
    """The feeds that tell it too, each once."""
    title = "CASE f.own_title WHEN '' THEN f.feed_title ELSE f.own_title END"
    with store.read() as db:
        found = db.execute(
            f"SELECT {title} {OTHERS} WHERE s.id = ? AND o.feed_id <> s.feed_id"
            " ORDER BY f.rank DESC, o.id",
            (story_id,),
        ).fetchall()
    return tuple(dict.fromkeys(sanitise.stored(row[0]) for row in found))
