"""What a feed is known to repeat at the end of its stories, and the articles to learn it from.

Keeps fingerprints as one fact of the library a feed; does not know how they are learned.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress

from tui_reader.errors import DamagedError
from tui_reader.store import codec, meta
from tui_reader.store.connection import Store


def get(store: Store, feed_id: int) -> frozenset[str]:
    """The folded blocks that the feed is known to repeat."""
    return frozenset(codec.names(meta.get(store, _key(feed_id))))


def put(store: Store, feed_id: int, tails: Iterable[str], stale: Sequence[int] = ()) -> None:
    """Keep what was learned; the articles of the stories `stale` are made anew when opened."""
    with store.write() as db:
        meta.put(store, _key(feed_id), json.dumps(sorted(tails)))
        db.execute(
            "UPDATE stories SET cleaned = 0 WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(stale)),),
        )


def recent(store: Store, feed_id: int, limit: int) -> list[int]:
    """The stories of the newest cleaned articles of a feed."""
    with store.read() as db:
        rows = db.execute(
            "SELECT a.story_id FROM stories s JOIN articles a ON a.story_id = s.id"
            " WHERE s.feed_id = ? AND s.shelf = 2 ORDER BY s.at DESC LIMIT ?",
            (feed_id, limit),
        ).fetchall()
    return [story_id for (story_id,) in rows]


def blocks(store: Store, stories: Sequence[int]) -> dict[int, list[str]]:
    """The texts of the blocks of their articles, without titles; of those that can be read."""
    found = {}
    for story_id in stories:
        with store.read() as db:
            row = db.execute("SELECT body FROM articles WHERE story_id = ?", (story_id,)).fetchone()
        if row is not None:
            with suppress(DamagedError):
                found[story_id] = codec.block_texts(row[0])
    return found


def _key(feed_id: int) -> str:
    return f"tails:{feed_id}"
