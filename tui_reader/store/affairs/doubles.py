"""The other stories of a row of the lists: which they are, who tells them, what is read with it."""

from __future__ import annotations

import json
from collections.abc import Sequence

from tui_reader import sanitise
from tui_reader.list_model import Listing, SafeText
from tui_reader.store.connection import Store
from tui_reader.store.lists import selection
from tui_reader.store.shared import device

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


def beside(store: Store, story_id: int) -> int:
    """How many other stories of its affair lists may show."""
    with store.read() as db:
        found = db.execute(
            "SELECT a.stories - (s.shelf > 0) FROM stories s JOIN affairs a ON a.number = s.affair"
            " WHERE s.id = ?",
            (story_id,),
        ).fetchone()
    return int(found[0]) if found else 0


UNMARKED = "o.starred = 0 AND o.saved = 0 AND o.noted = 0"
"""A story that bears no mark of the user's, but for tags."""


def read_with(store: Store, story_ids: Sequence[int]) -> list[int]:
    """The unread others of these stories' rows: but none that is starred, saved, has notes or other
    tags than its row."""
    with store.read() as db:
        found = db.execute(
            f"SELECT DISTINCT o.id {OTHERS} WHERE s.id IN (SELECT value FROM json_each(?))"
            f" AND o.read = 0 AND {UNMARKED} AND o.tags IN ('', s.tags) ORDER BY o.id",
            (json.dumps(list(story_ids)),),
        )
        return [int(row[0]) for row in found if row[0] not in story_ids]


def read_with_list(store: Store, listing: Listing) -> list[int]:
    """The same of all rows of a list that tells once. What came in after it was opened, and no
    story of it shows, is none of them."""
    upto = listing.upto or 1 << 62
    with store.read() as db:
        held, params = selection.held(db, listing)
        found = db.execute(
            "SELECT o.id FROM stories o JOIN feeds g ON g.id = o.feed_id AND g.told_once = 1"
            f" WHERE o.read = 0 AND o.shelf = 2 AND +o.told > 0 AND o.id <= ? AND {UNMARKED}"
            " AND EXISTS (SELECT 1 FROM stories s INDEXED BY stories_told"
            "  JOIN feeds f ON f.id = s.feed_id AND f.told_once = 1"
            "  WHERE s.told = o.told AND s.told > 0 AND s.id <> o.id AND o.tags IN ('', s.tags)"
            f"  AND ({held}))",
            (upto, *params),
        )
        return [int(row[0]) for row in found]


def read_as_their_row(store: Store, story_ids: Sequence[int], since: int) -> None:
    """Stories joined a row: they are read, by the rules of `read_with`, as of when its first was,
    where that was at that second or later. Not undoable."""
    asked = json.dumps(list(story_ids))
    with store.write() as db, device.weakly(db):
        found = db.execute(
            "SELECT r.read_at, o.id FROM json_each(?) j CROSS JOIN stories o ON o.id = j.value"
            " JOIN feeds g ON g.id = o.feed_id AND g.told_once = 1 JOIN stories r ON r.id ="
            "  (SELECT s.id FROM (SELECT o.told AS told) me"
            "   CROSS JOIN stories s INDEXED BY stories_told ON s.told = me.told AND s.told > 0"
            "   JOIN feeds f ON f.id = s.feed_id AND f.told_once = 1"
            "   WHERE s.shelf = 2 AND s.id NOT IN (SELECT value FROM json_each(?))"
            "   ORDER BY f.rank DESC, s.id LIMIT 1)"
            f" WHERE o.told > 0 AND o.read = 0 AND {UNMARKED}"
            " AND r.read = 1 AND r.read_at >= ? AND o.tags IN ('', r.tags)",
            (asked, asked, since),
        ).fetchall()
        db.executemany("UPDATE stories SET read = 1, read_at = ? WHERE id = ?", found)
