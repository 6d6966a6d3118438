"""Single stories and the user's marks on them: read, starred, saved, tags, position.

Adding stories is the room `ingest`'s and lists are `lists`'s. Every mark is undoable unless its
caller says otherwise.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from tui_reader import clock, sanitise
from tui_reader.model import Listing, SafeText, Story, StoryRow
from tui_reader.store import codec
from tui_reader.store.clauses import CALLED
from tui_reader.store.connection import Store
from tui_reader.store.lists import selection
from tui_reader.store.lists.told import told_apart
from tui_reader.store.types import AddResult, NewEntry, instant

ROW = f"""
    s.id, s.feed_id, CASE f.own_title WHEN '' THEN f.feed_title ELSE f.own_title END, {CALLED},
    s.at, s.read, s.starred, s.saved, s.tags, s.updated, s.path, s.title <> ''
"""
"""The columns of a `StoryRow`, from stories s and feeds f."""

SHOWN = """CASE s.told WHEN 0 THEN 0 ELSE
    (SELECT shown - (s.shelf = 2) FROM told_rows WHERE told_rows.told = s.told) END"""
"""How many others stand in one row with a story."""
TOLD = """CASE WHEN s.told = 0 OR f.told_once = 0 THEN 0 ELSE
    (SELECT count(*) FROM stories o INDEXED BY stories_told JOIN feeds g ON g.id = o.feed_id
    WHERE o.told = s.told AND o.told > 0 AND o.id <> s.id AND o.shelf = 2 AND g.told_once = 1) END
"""
"""The same where feeds stay out of rows."""


def add_entries(
    store: Store, feed_id: int, entries: Sequence[NewEntry], when: datetime | None = None
) -> AddResult:
    """As `arrivals.add_entries`, which is not imported before the first key."""
    from tui_reader.store.ingest import arrivals

    return arrivals.add_entries(store, feed_id, entries, when)


LABELLED = 50
"""Cells of a title in the label of a change."""

LATEST = 250_000_000_000
"""Seconds from 1970 that a calendar of four figures still holds; what is beyond is damage."""
NEVER = datetime.fromtimestamp(0, UTC)
"""When a story arrived whose row is damaged."""


def row_of(values: Sequence[Any], told: int = 0) -> StoryRow:
    """A `StoryRow` from the columns `ROW`."""
    return StoryRow(
        id=values[0],
        feed_id=values[1],
        feed_title=sanitise.stored(values[2]),
        title=sanitise.stored(values[3]),
        at=values[4] if type(values[4]) is int and abs(values[4]) < LATEST else 0,
        read=values[5] == 1,
        starred=values[6] == 1,
        saved=values[7] == 1,
        tags=codec.names(values[8]),
        updated=values[9] == 1,
        path=sanitise.stored(values[10]),
        titled=values[11] == 1,
        told=told,
    )


def row(store: Store, story_id: int) -> StoryRow | None:
    found = rows(store, [story_id])
    return found[0] if found else None


def rows(store: Store, story_ids: Sequence[int], *, told: bool = False) -> list[StoryRow]:
    """The rows of these stories, in the order given; unknown ids are left out. `told`: with how
    many others tell the same."""
    with store.read() as db:
        others = "0" if not told else TOLD if told_apart(db) else SHOWN
        found = db.execute(
            f"SELECT {others}, {ROW} FROM json_each(?) j JOIN stories s ON s.id = j.value"
            " JOIN feeds f ON f.id = s.feed_id ORDER BY j.key",
            (json.dumps(list(story_ids)),),
        )
        return [row_of(values, others) for others, *values in found]


def story(store: Store, story_id: int) -> Story | None:
    """All that the article pane's header and an export need."""
    with store.read() as db:
        found = db.execute(
            f"SELECT {ROW}, d.author, d.link, d.published, d.arrived, f.url, s.position,"
            " d.enclosures FROM stories s JOIN feeds f ON f.id = s.feed_id"
            " JOIN details d ON d.story_id = s.id WHERE s.id = ?",
            (story_id,),
        ).fetchone()
    if found is None:
        return None
    author, link, published, arrived, feed_url, position, enclosures = found[12:]
    return Story(
        row=row_of(found),
        author=sanitise.stored(author),
        link=sanitise.stored_url(link),
        published=instant(published),
        arrived=instant(arrived) or NEVER,
        feed_url=feed_url,
        position=position,
        enclosures=codec.enclosures(enclosures),
    )


def set_read(
    store: Store, story_ids: Sequence[int], read: bool = True, *, undoable: bool = True,
    also: Sequence[int] = (),
) -> None:  # fmt: skip
    """Mark stories read or unread, and `also` those that go with them."""
    label = f"Mark {_stories(store, story_ids)} {'read' if read else 'unread'}"
    with store.write(label if undoable else None) as db:
        _set_read(db, (*story_ids, *also), read)


def mark_opened(store: Store, story_id: int, also: Sequence[int] = ()) -> None:
    """A story was opened: it is read, and `also` those that go with it."""
    with store.write(f"Read {_stories(store, [story_id])}") as db:
        _set_read(db, (story_id, *also), True)


def _set_read(db: sqlite3.Connection, story_ids: Sequence[int], read: bool) -> int:
    done = db.execute(
        "UPDATE stories SET read = ?, read_at = ? WHERE read <> ?"
        " AND id IN (SELECT value FROM json_each(?))",
        (int(read), _now() if read else None, int(read), json.dumps(list(story_ids))),
    )
    return done.rowcount


def mark_all_read(store: Store, listing: Listing, also: Sequence[int] = ()) -> int:
    """Mark every story of a listing read, and `also` those that go with them; how many of the
    listing were not. Undoable as one change."""
    with store.read() as db:
        where, params = selection.condition(db, listing)
        found = db.execute(f"SELECT s.id FROM stories s WHERE s.read = 0 AND ({where})", params)
        unread = [int(row[0]) for row in found]
    count = len(unread) or len(also)
    if count:
        with store.write(f"Mark {_number(count)} read") as db:
            _set_read(db, (*unread, *also), True)
    return count


def set_starred(store: Store, story_ids: Sequence[int], starred: bool = True) -> None:
    label = f"{'Star' if starred else 'Unstar'} {_stories(store, story_ids)}"
    with store.write(label) as db:
        db.execute(
            "UPDATE stories SET starred = ?, starred_at = ? WHERE starred <> ?"
            " AND id IN (SELECT value FROM json_each(?))",
            (int(starred), _now() if starred else None, int(starred), json.dumps(list(story_ids))),
        )


def set_tags(store: Store, story_ids: Sequence[int], tags: Iterable[SafeText]) -> None:
    """Replace the tags of stories."""
    stored = codec.pack_names(tuple(dict.fromkeys(tags)))
    with store.write(f"Tag {_stories(store, story_ids)}") as db:
        db.execute(
            "UPDATE stories SET tags = ? WHERE id IN (SELECT value FROM json_each(?))",
            (stored, json.dumps(list(story_ids))),
        )


def set_hidden(store: Store, story_ids: Sequence[int], hidden: bool = True) -> None:
    """Delete stories from every list, or bring them back."""
    label = f"{'Delete' if hidden else 'Bring back'} {_stories(store, story_ids)}"
    with store.write(label) as db:
        db.execute(
            "UPDATE stories SET hidden = ? WHERE (hidden > 0) <> ?"
            " AND id IN (SELECT value FROM json_each(?))",
            (_now() if hidden else 0, int(hidden), json.dumps(list(story_ids))),
        )


def set_saved(store: Store, story_id: int, path: SafeText) -> None:
    """Remember where a story's saved file lies; "" forgets it. Not undoable, as the file is not."""
    with store.write() as db:
        db.execute(
            "UPDATE stories SET saved = ?, path = ? WHERE id = ?",
            (int(bool(path)), path, story_id),
        )


def set_position(store: Store, story_id: int, position: int) -> None:
    """Remember where the reader was, as an offset in the article's text. Not undoable."""
    with store.write() as db:
        db.execute("UPDATE stories SET position = ? WHERE id = ?", (position, story_id))


def seen_update(store: Store, story_id: int) -> None:
    """The reader has seen that the story was edited: the mark goes, the old text stays."""
    with store.write() as db:
        db.execute("UPDATE stories SET updated = 0 WHERE id = ?", (story_id,))


def tags(store: Store) -> dict[SafeText, int]:
    """Every tag on stories, with how many bear it."""
    with store.read() as db:
        found = db.execute("SELECT tag, count(*) FROM story_tags GROUP BY tag").fetchall()
    return {sanitise.stored(tag): n for tag, n in found}


def last_id(store: Store) -> int:
    """The id of the story that arrived last; 0 in an empty library."""
    with store.read() as db:
        return int(db.execute("SELECT ifnull(max(id), 0) FROM stories").fetchone()[0])


def _now() -> int:
    return clock.seconds()


def _stories(store: Store, story_ids: Sequence[int]) -> str:
    """Stories in the label of a change: one by its title, several by their number."""
    only = row(store, story_ids[0]) if len(story_ids) == 1 else None
    if only is None or not only.title:
        return _number(len(story_ids))
    from tui_reader import naming

    return f"“{naming.shortened(only.title, LABELLED)}”"


def _number(count: int) -> str:
    return "a story" if count == 1 else f"{count:,} stories"


def noted(store: Store, story_id: int) -> int:
    """How many highlights and notes a story has."""
    with store.read() as db:
        row = db.execute("SELECT noted FROM stories WHERE id = ?", (story_id,)).fetchone()
    return int(row[0]) if row else 0
