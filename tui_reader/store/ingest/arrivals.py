"""New and changed stories coming in from a feed: one transaction a feed.

Owns placing entries (new, edited, known, pruned) and writing their rows. A story that its feed no
longer lists stays; a known one never becomes unread again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import NamedTuple

from tui_reader import clock
from tui_reader.durations import DAY
from tui_reader.errors import DamagedError, StoreError
from tui_reader.stopwatch import Stopwatch
from tui_reader.store import codec, index
from tui_reader.store.connection import Store
from tui_reader.store.ingest import edits, identity, new_rows, prepared, standing
from tui_reader.store.ingest.identity import Batch, Known
from tui_reader.store.ingest.new_rows import NewRows
from tui_reader.store.types import AddResult, Incoming, NewEntry, seconds

PLAUSIBLE = 1_704_067_200
"""2024: a clock that shows less has lost its battery."""


class _Owner(NamedTuple):
    story_id: int | None
    """None: it was pruned."""
    usable: int
    """0 when several stories share the key."""


@dataclass(slots=True)
class _Arrival:
    """One feed's entries being placed."""

    db: sqlite3.Connection
    feed_id: int
    now: int
    """The clock, if it can be believed: what an undated story is dated by."""
    arrived: int
    """Never less than the last arrival, however the clock jumps: `search_by_date` counts on it."""
    shelf: int
    company: Batch
    rows: NewRows
    owners: dict[int, _Owner] = field(default_factory=dict)
    """Who has an identity key."""
    known: dict[int, Known] = field(default_factory=dict)
    placed: set[int] = field(default_factory=set)
    """Stories that entries of this feed are: another entry is another story, unless it repeats."""


def add_entries(
    store: Store, feed_id: int, entries: Sequence[NewEntry], when: datetime | None = None
) -> AddResult:
    """Store what is new, note what was edited, leave the rest. `when` is the arrival (now)."""
    return add(store, feed_id, [prepared.ready(new) for new in entries], when, listed=False)


def add(
    store: Store,
    feed_id: int,
    entries: Sequence[Incoming],
    when: datetime | None = None,
    *,
    listed: bool = True,
    first_hand: bool = True,
    watch: Stopwatch | None = None,
    words: list[index.Change] | None = None,
) -> AddResult:
    """As `add_entries`, of entries made ready before; `listed`: in the order of a feed;
    `first_hand`: as the feed has them, so that a known story may have been edited; `watch` is told
    what its stages took. With `words` the index is left to whoever holds the transaction open: what
    is to be changed in it is put there."""
    watch = watch or Stopwatch()
    now = clock.seconds() if when is None else seconds(when)
    with store.write() as db:
        with watch.stage("identity"):
            arrival = _begin(db, feed_id, entries, now, watch)
            added = _placed(arrival, entries, listed=listed, first_hand=first_hand)
        arrival.rows.write(words)
    return added


def _placed(
    arrival: _Arrival, entries: Sequence[Incoming], *, listed: bool, first_hand: bool
) -> AddResult:
    new, updated, unchanged = [], [], 0
    places: dict[int, int] = {}
    # Ids grow with arrival: from the last to the first where a feed lists the newest first.
    for entry, at in standing.oldest_first(entries, arrival.now, listed=listed):
        known = _place(arrival, entry)
        places[id(entry)] = known or 0
        if known is None:
            new.append(_insert(arrival, entry, at))
            places[id(entry)] = new[-1]
        elif known and first_hand and _update(arrival, arrival.known[known], entry):
            updated.append(known)
        else:
            unchanged += 1
    placed = tuple(places[id(entry)] for entry in entries)
    return AddResult(tuple(reversed(new)), tuple(reversed(updated)), unchanged, placed)


def _begin(
    db: sqlite3.Connection, feed_id: int, entries: Sequence[Incoming], now: int, watch: Stopwatch
) -> _Arrival:
    row = db.execute("SELECT removed_at FROM feeds WHERE id = ?", (feed_id,)).fetchone()
    if row is None:
        raise StoreError(f"There is no feed {feed_id}.")
    company = identity.batch(entries)
    last = db.execute("SELECT arrived FROM details ORDER BY story_id DESC LIMIT 1").fetchone()
    latest = max(now, last[0] if last else 0)
    now = now if now >= PLAUSIBLE else latest
    shelf = 2 if row[0] is None else 0
    rows = new_rows.begin(db, feed_id, watch)
    arrival = _Arrival(db, feed_id, now, latest, shelf, company, rows)
    _tame_future(arrival, entries)
    arrival.owners = _owners(db, feed_id, entries)
    _load(arrival, {owner.story_id for owner in arrival.owners.values() if owner.story_id})
    return arrival


def _owners(db: sqlite3.Connection, feed_id: int, entries: Sequence[Incoming]) -> dict[int, _Owner]:
    """Who has the keys of these entries."""
    any_known = "SELECT 1 FROM identities WHERE feed_id = ? LIMIT 1"
    if db.execute(any_known, (feed_id,)).fetchone() is None:
        return {}  # its first stories: hundreds of keys need not be looked for
    wanted: set[int] = set()
    for keys in (entry.keys for entry in entries):
        wanted.update(key for key in keys[:-1] if key is not None)
    return {
        key: _Owner(story_id, usable)
        for key, story_id, usable in db.execute(
            "SELECT key, story_id, usable FROM identities WHERE feed_id = ?"
            " AND key IN (SELECT value FROM json_each(?))",
            (feed_id, json.dumps(list(wanted))),
        )
    }


def _tame_future(arrival: _Arrival, entries: Sequence[Incoming]) -> None:
    """Bring stories back that the clock of another day put into the future. Only when a publisher
    bears witness to today's: it may be this one that is wrong."""
    newest = arrival.db.execute("SELECT max(at) FROM stories WHERE shelf = 2").fetchone()[0]
    if type(newest) is not int or newest <= arrival.now + 2 * DAY:  # none, or damaged
        return
    dates = [entry.published for entry in entries if entry.published]
    if dates and arrival.now - 7 * DAY <= max(dates) <= arrival.now + DAY:
        arrival.db.execute(
            "UPDATE stories SET at = ? WHERE shelf = 2 AND at > ?",
            (arrival.now, arrival.now + 2 * DAY),
        )


def _load(arrival: _Arrival, story_ids: Collection[int]) -> None:
    if not story_ids:
        return
    rows = arrival.db.execute(
        "SELECT s.id, d.guid, d.link, s.title, d.published, d.content_key"
        " FROM json_each(?) j JOIN stories s ON s.id = j.value"
        " JOIN details d ON d.story_id = s.id",
        (json.dumps(list(story_ids)),),
    )
    arrival.known.update((row[0], Known(*row)) for row in rows)


def _place(arrival: _Arrival, entry: Incoming) -> int | None:
    """The story that the entry is; 0 for one that was pruned; None for a new one."""
    if arrival.owners.keys().isdisjoint(entry.keys):
        return None
    for by, key in identity.by_preference(entry, arrival.company):
        owner = arrival.owners.get(key)
        if owner is None or not owner.usable:
            continue
        if owner.story_id is None:
            if by == "link":
                continue  # a home page's link would keep every later story out
            return 0
        known = arrival.known[owner.story_id]
        if known.id in arrival.placed:
            if identity.is_repeated(entry, known):
                return known.id
        elif identity.is_same(
            entry, known, by, arrival.company, partial(_alike, arrival, entry, known)
        ):
            arrival.placed.add(known.id)
            return known.id
        if by == "guid":
            _share_guid(arrival, known, key)
    return None


def _alike(arrival: _Arrival, entry: Incoming, known: Known) -> float:
    """How many of the words of an entry and a stored story both have."""
    if arrival.rows.is_waiting(known.id):
        arrival.rows.write()
    row = arrival.db.execute("SELECT body FROM sources WHERE story_id = ?", (known.id,)).fetchone()
    try:
        texts = [codec.unpack_source(body) for body in (entry.body, row[0])]
    except (DamagedError, TypeError):
        return 0.0
    mine, theirs = (identity.words(content or summary) for content, summary in texts)
    return identity.alike(mine, theirs)


def _share_guid(arrival: _Arrival, known: Known, key: int) -> None:
    """From now on this guid needs the link beside it to tell a story."""
    _own(arrival, identity.shared_guid_key(known.guid, known.link, known.title), known.id)
    for other in identity.keys_beside(known.title, known.guid, known.published):
        _own(arrival, other, known.id)
    arrival.owners[key] = _Owner(known.id, 0)
    arrival.rows.own(key, known.id)


def _own(arrival: _Arrival, key: int, story_id: int) -> None:
    """Enter a key for a story. One that another story has tells nothing from now on."""
    owner = arrival.owners.get(key)
    if owner is not None and owner.story_id == story_id:
        return
    arrival.owners[key] = _Owner(story_id, int(owner is None))
    arrival.rows.own(key, story_id)


def _own_all(arrival: _Arrival, entry: Incoming, story_id: int) -> None:
    keys, company = entry.keys, arrival.company
    guid_owner = arrival.owners.get(keys.guid)
    taken = guid_owner is not None and not guid_owner.usable
    by_both = taken or entry.guid in company.shared_guids
    beside = (keys.guid_and_link, keys.titled, keys.dated) if by_both else (keys.guid,)
    for key in beside:
        if key is not None:
            _own(arrival, key, story_id)
    _own(arrival, keys.content, story_id)
    if keys.link is not None and entry.link not in company.shared_links:
        _own(arrival, keys.link, story_id)


def _known(story_id: int, entry: Incoming, link: str | None) -> Known:
    return Known(story_id, entry.guid, link, entry.title, entry.published, entry.keys.edit)


def _insert(arrival: _Arrival, entry: Incoming, at: int) -> int:
    story_id = arrival.rows.add(entry, at, arrival.arrived, arrival.shelf)
    arrival.known[story_id] = _known(story_id, entry, entry.link)
    _own_all(arrival, entry, story_id)
    arrival.placed.add(story_id)
    return story_id


def _update(arrival: _Arrival, known: Known, entry: Incoming) -> bool:
    """Take over what changed; True if a reader would see it."""
    db, now_known = arrival.db, _known(known.id, entry, entry.link or known.link)
    if now_known == known:
        return False
    if arrival.rows.is_waiting(known.id):
        arrival.rows.write()
    db.execute(
        "UPDATE details SET guid = ?, link = ? WHERE story_id = ?",
        (now_known.guid, now_known.link, known.id),
    )
    _own_all(arrival, entry, known.id)
    arrival.known[known.id] = now_known
    if now_known.content_key == known.content_key:
        return False
    edits.replace(arrival.rows, known, entry, arrival.now)
    return True
