"""New and changed stories coming in from a feed: one transaction a feed.

Owns placing entries (new, edited, known, pruned) and writing their rows. A story that its feed no
longer lists stays; a known one never becomes unread again.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from tui_reader.errors import StoreError
from tui_reader.model import Entry
from tui_reader.records import dataclass, field
from tui_reader.store import codec, identity, index
from tui_reader.store.connection import Store
from tui_reader.store.identity import Batch, Keys, Known
from tui_reader.store.types import AddResult, NewEntry, seconds

PLAUSIBLE = 1_704_067_200
"""2024: a clock that shows less has lost its battery."""
DAY = 86_400
OLDEST = 631_152_000
"""1990: what is dated before is dated by a broken clock (1970, 1900, 1601), not by a publisher."""
REVISIONS_KEPT = 10
"""Earlier texts kept of one story."""
SNIPPET = 2_000
"""Code points of a snippet that are kept."""


class _Owner(NamedTuple):
    story_id: int | None
    """None: it was pruned."""
    usable: int
    """0 when several stories share the key."""


class _Placing(NamedTuple):
    new: NewEntry
    keys: Keys


@dataclass(slots=True)
class _Arrival:
    """One feed's entries being placed."""

    db: sqlite3.Connection
    feed_id: int
    now: int
    """The clock, if it can be believed: what an undated story is dated by."""
    arrived: int
    """Never less than the last arrival, however the clock jumps: `found.py` counts on it."""
    shelf: int
    company: Batch
    owners: dict[int, _Owner] = field(default_factory=dict)
    """Who has an identity key."""
    known: dict[int, Known] = field(default_factory=dict)


def add_entries(
    store: Store, feed_id: int, entries: Sequence[NewEntry], when: datetime | None = None
) -> AddResult:
    """Store what is new, note what was edited, leave the rest. `when` is the arrival (now)."""
    now = int(time.time()) if when is None else seconds(when)
    placings = [_Placing(new, identity.keys(new.entry)) for new in entries]
    with store.write() as db:
        arrival = _begin(db, feed_id, placings, now)
        new, updated, unchanged = [], [], 0
        # From the last to the first: ids grow with arrival, and feeds list the newest first.
        for placing in reversed(placings):
            known = _place(arrival, placing)
            if known is None:
                new.append(_insert(arrival, placing))
            elif known and _update(arrival, arrival.known[known], placing):
                updated.append(known)
            else:
                unchanged += 1
    return AddResult(tuple(reversed(new)), tuple(reversed(updated)), unchanged)


def sort_instant(published: int | None, arrived: int) -> int:
    """Where a story stands in lists: its date, unless it has none, or an absurd or future one."""
    return published if published is not None and OLDEST <= published <= arrived else arrived


def _begin(
    db: sqlite3.Connection, feed_id: int, placings: Sequence[_Placing], now: int
) -> _Arrival:
    row = db.execute("SELECT removed_at FROM feeds WHERE id = ?", (feed_id,)).fetchone()
    if row is None:
        raise StoreError(f"There is no feed {feed_id}.")
    company = identity.batch([placing.new.entry for placing in placings])
    last = db.execute("SELECT arrived FROM details ORDER BY story_id DESC LIMIT 1").fetchone()
    latest = max(now, last[0] if last else 0)
    now = now if now >= PLAUSIBLE else latest
    shelf = 2 if row[0] is None else 0
    arrival = _Arrival(db, feed_id, now, latest, shelf, company)
    _tame_future(arrival, placings)
    wanted: set[int] = set()
    for _, keys in placings:
        wanted.update((keys.guid, keys.guid_and_link, keys.content, keys.link or keys.guid))
    arrival.owners = {
        key: _Owner(story_id, usable)
        for key, story_id, usable in db.execute(
            "SELECT key, story_id, usable FROM identities WHERE feed_id = ?"
            " AND key IN (SELECT value FROM json_each(?))",
            (feed_id, json.dumps(list(wanted))),
        )
    }
    _load(arrival, {owner.story_id for owner in arrival.owners.values() if owner.story_id})
    return arrival


def _tame_future(arrival: _Arrival, placings: Sequence[_Placing]) -> None:
    """Bring stories back that the clock of another day put into the future. Only when a publisher
    bears witness to today's: it may be this one that is wrong."""
    newest = arrival.db.execute("SELECT max(at) FROM stories WHERE shelf = 2").fetchone()[0]
    if newest is None or newest <= arrival.now + 2 * DAY:
        return
    dates = [seconds(p.new.entry.published) for p in placings if p.new.entry.published]
    if dates and arrival.now - 7 * DAY <= max(dates) <= arrival.now + DAY:
        arrival.db.execute(
            "UPDATE stories SET at = ? WHERE shelf = 2 AND at > ?",
            (arrival.now, arrival.now + 2 * DAY),
        )


def _load(arrival: _Arrival, story_ids: Iterable[int]) -> None:
    rows = arrival.db.execute(
        "SELECT s.id, d.guid, d.link, s.title, d.published, d.content_key"
        " FROM json_each(?) j JOIN stories s ON s.id = j.value"
        " JOIN details d ON d.story_id = s.id",
        (json.dumps(list(story_ids)),),
    )
    arrival.known.update((row[0], Known(*row)) for row in rows)


def _place(arrival: _Arrival, placing: _Placing) -> int | None:
    """The story that the entry is; 0 for one that was pruned; None for a new one."""
    entry = placing.new.entry
    for by, key in identity.by_preference(entry, placing.keys, arrival.company).items():
        owner = arrival.owners.get(key)
        if owner is None or not owner.usable:
            continue
        if owner.story_id is None:
            if by == "link":
                continue  # a home page's link would keep every later story out
            return 0
        if identity.is_same(entry, arrival.known[owner.story_id], by, arrival.company):
            return owner.story_id
        if by == "guid":
            _share_guid(arrival, arrival.known[owner.story_id], key)
    return None


def _share_guid(arrival: _Arrival, known: Known, key: int) -> None:
    """From now on this guid needs the link beside it to tell a story."""
    _own(arrival, identity.shared_guid_key(known.guid, known.link, known.title), known.id)
    arrival.owners[key] = _Owner(known.id, 0)
    arrival.db.execute(
        "UPDATE identities SET usable = 0 WHERE feed_id = ? AND key = ?", (arrival.feed_id, key)
    )


def _own(arrival: _Arrival, key: int, story_id: int) -> None:
    """Enter a key for a story. One that another story has tells nothing from now on."""
    owner = arrival.owners.get(key)
    if owner is not None and owner.story_id == story_id:
        return
    arrival.owners[key] = _Owner(story_id, int(owner is None))
    arrival.db.execute(
        "INSERT INTO identities (feed_id, key, story_id) VALUES (?, ?, ?)"
        " ON CONFLICT (feed_id, key) DO UPDATE SET usable = 0",
        (arrival.feed_id, key, story_id),
    )


def _own_all(arrival: _Arrival, placing: _Placing, story_id: int) -> None:
    entry, keys = placing
    guid_owner = arrival.owners.get(keys.guid)
    shared = identity.guid_of(entry.entry) in arrival.company.shared_guids
    if shared or (guid_owner is not None and not guid_owner.usable):
        _own(arrival, keys.guid_and_link, story_id)
    else:
        _own(arrival, keys.guid, story_id)
    _own(arrival, keys.content, story_id)
    if keys.link is not None and str(entry.entry.link) not in arrival.company.shared_links:
        _own(arrival, keys.link, story_id)


def _known(story_id: int, placing: _Placing, link: str | None) -> Known:
    entry = placing.new.entry
    published = None if entry.published is None else seconds(entry.published)
    return Known(story_id, identity.guid_of(entry), link, entry.title, published, placing.keys.edit)


def _insert(arrival: _Arrival, placing: _Placing) -> int:
    entry, db = placing.new.entry, arrival.db
    published = None if entry.published is None else seconds(entry.published)
    story_id = db.execute(
        "INSERT INTO stories (feed_id, at, shelf, title) VALUES (?, ?, ?, ?)",
        (arrival.feed_id, sort_instant(published, arrival.now), arrival.shelf, entry.title),
    ).lastrowid
    assert story_id is not None
    arrival.known[story_id] = known = _known(story_id, placing, entry.link)
    snippet = placing.new.snippet[:SNIPPET]
    db.execute(
        "INSERT INTO details (story_id, guid, link, author, published, arrived, content_key,"
        " snippet, enclosures, categories) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            story_id,
            known.guid,
            entry.link,
            entry.author,
            published,
            arrival.arrived,
            known.content_key,
            snippet,
            *_lists(entry),
        ),
    )
    db.execute(
        "INSERT INTO sources (story_id, plain, body) VALUES (?, ?, ?)",
        (story_id, int(entry.plain), codec.pack([entry.content, entry.summary])),
    )
    index.put(db, story_id, entry.title, snippet)
    _own_all(arrival, placing, story_id)
    return story_id


def _lists(entry: Entry) -> tuple[str, str]:
    return codec.pack_enclosures(entry.enclosures), codec.pack_names(entry.tags)


def _update(arrival: _Arrival, known: Known, placing: _Placing) -> bool:
    """Take over what changed; True if a reader would see it."""
    entry, db = placing.new.entry, arrival.db
    now_known = _known(known.id, placing, entry.link or known.link)
    if (now_known.guid, now_known.link) != (known.guid, known.link):
        db.execute(
            "UPDATE details SET guid = ?, link = ? WHERE story_id = ?",
            (now_known.guid, now_known.link, known.id),
        )
    if now_known != known:
        _own_all(arrival, placing, known.id)
        arrival.known[known.id] = now_known
    if now_known.content_key == known.content_key:
        return False
    _keep_revision(arrival, known)
    _replace(arrival, known, placing.new)
    db.execute(
        "UPDATE details SET author = ?, updated_at = ?, content_key = ?, enclosures = ?,"
        " categories = ? WHERE story_id = ?",
        (entry.author, arrival.now, now_known.content_key, *_lists(entry), known.id),
    )
    return True


def _keep_revision(arrival: _Arrival, known: Known) -> None:
    arrival.db.execute(
        "INSERT INTO revisions (story_id, replaced_at, title, body)"
        " SELECT story_id, ?, ?, body FROM sources WHERE story_id = ?",
        (arrival.now, known.title, known.id),
    )
    arrival.db.execute(
        "DELETE FROM revisions WHERE story_id = ? AND id NOT IN"
        " (SELECT id FROM revisions WHERE story_id = ? ORDER BY id DESC LIMIT ?)",
        (known.id, known.id, REVISIONS_KEPT),
    )


def _replace(arrival: _Arrival, known: Known, new: NewEntry) -> None:
    """The new title and source in the place of the old ones, and in the index."""
    entry, db = new.entry, arrival.db
    cleaned = db.execute("SELECT 1 FROM articles WHERE story_id = ?", (known.id,)).fetchone()
    old_text = index.indexed_text(db, known.id)
    text = old_text if cleaned else new.snippet[:SNIPPET]
    index.drop(db, known.id, known.title, old_text)
    index.put(db, known.id, entry.title, text)
    db.execute(
        "UPDATE stories SET title = ?, updated = 1, cleaned = 0 WHERE id = ?",
        (entry.title, known.id),
    )
    db.execute(
        "UPDATE details SET snippet = ? WHERE story_id = ?", (new.snippet[:SNIPPET], known.id)
    )
    db.execute(
        "UPDATE sources SET plain = ?, body = ? WHERE story_id = ?",
        (int(entry.plain), codec.pack([entry.content, entry.summary]), known.id),
    )
