"""How a story is known again on another device: by its feed and by the identity keys it was entered
under there (`ingest.identity`). Numbers of rows mean nothing to others.

Some keys prove a story; a link, or a guid that is none of the feed's own, proves it only together
with its title or its date.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from tui_reader.store.ingest import identity
from tui_reader.tracking import one_of_all

Ref = Mapping[str, Any]
"""{"f": feed, "k": keys that prove, "l": keys that suggest, "p": published, "t": title's key}"""
MOST_KEYS = 12
GONE = 0
"""In the place of a story that was pruned here, and does not come back."""


def feed_name(url: str) -> str:
    """What a feed is called on all devices: its address, however it is written."""
    return f"{identity.key('feed', one_of_all(url)) & 0xFFFF_FFFF_FFFF_FFFF:016x}"


def of(db: sqlite3.Connection, story_ids: Iterable[int]) -> dict[int, Ref]:
    """How stories are known; those of feeds that are here alone are left out."""
    listed = json.dumps(list(story_ids))
    usable: dict[int, set[int]] = {}
    for story_id, key in db.execute(
        "SELECT i.story_id, i.key FROM json_each(?) j"
        " JOIN identities i ON i.story_id = j.value AND i.usable = 1",
        (listed,),
    ):
        usable.setdefault(story_id, set()).add(key)
    rows = db.execute(
        "SELECT s.id, (SELECT min(name) FROM shared_names n WHERE n.kind = 'feed'"
        "  AND n.key = s.feed_id), s.title, d.guid, d.link, d.published, d.content_key"
        " FROM json_each(?) j JOIN stories s ON s.id = j.value JOIN details d ON d.story_id = s.id",
        (listed,),
    ).fetchall()
    return {
        row[0]: _ref(usable.get(row[0], set()), row[1], row[2], row[3:]) for row in rows if row[1]
    }


def _ref(usable: set[int], feed: str, title: str, known: tuple[Any, ...]) -> Ref:
    guid, link, published, _ = known
    by_guid, shared, content, *by_link = identity.keys_of_known(title, *known)
    proofs = [*identity.keys_beside(title, guid, published)]
    hints = list(by_link)
    (proofs if identity.is_own(guid, link) else hints).extend((by_guid, shared))
    (hints if published is None else proofs).append(content)
    both = [[key for key in keys if key in usable] for keys in (proofs, hints)]
    if not any(both):
        both = [proofs, hints]
    return {"f": feed, "k": both[0], "l": both[1], "p": published, "t": _title(title)}


def _title(title: str) -> int:
    return identity.key("title", title) & 0xFFFF_FFFF


def is_sound(ref: object) -> bool:
    """Whether what a file has in the place of a story can be one."""
    if not isinstance(ref, dict) or not isinstance(ref.get("f"), str) or len(ref["f"]) > 40:
        return False
    keys = (ref.get("k"), ref.get("l"))
    return any(keys) and all(
        isinstance(some, list)
        and len(some) <= MOST_KEYS
        and all(type(key) is int and abs(key) < 1 << 63 for key in some)
        for some in keys
    )


def name_of(ref: Ref) -> str:
    """What a story is called while it waits: two devices may call one story two things."""
    return f"{ref['f']}:{(ref['k'] or ref['l'])[0]}"


def story(db: sqlite3.Connection, ref: Ref) -> int | None:
    """The story here; `GONE` if it was pruned; None if it is not here yet."""
    feed = db.execute(
        "SELECT key FROM shared_names WHERE kind = 'feed' AND name = ?", (ref["f"],)
    ).fetchone()
    if feed is None:
        return None
    keys = [*ref["k"], *ref["l"]]
    marks = ",".join("?" * len(keys))
    owners = dict(
        db.execute(
            f"SELECT key, story_id FROM identities WHERE feed_id = ? AND key IN ({marks})"
            " AND usable = 1",
            (feed[0], *keys),
        ).fetchall()
    )
    for key in ref["k"]:
        if key in owners:
            return owners[key] or GONE
    for key in ref["l"]:
        if owners.get(key) and _agrees(db, owners[key], ref):
            return int(owners[key])
    return None


def _agrees(db: sqlite3.Connection, story_id: int, ref: Ref) -> bool:
    row = db.execute(
        "SELECT s.title, d.published FROM stories s JOIN details d ON d.story_id = s.id"
        " WHERE s.id = ?",
        (story_id,),
    ).fetchone()
    if row is None:
        return False
    return _title(row[0]) == ref.get("t") or (row[1] is not None and row[1] == ref.get("p"))
