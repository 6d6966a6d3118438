"""Bringing back what a mirror holds, into a library that lost it: a new one, or a repaired one.

What the mirror says of a row counts, since each of its lines carries a checksum; rows that it does
not know stay as they are. A story whose text is lost comes back with its title, address and date,
and with the passages that were marked as its text: by these the next refresh knows it again.
"""

from __future__ import annotations

import html
import json
import sqlite3
from dataclasses import dataclass
from typing import Any

from tui_reader.store import codec, mirror, mirrored
from tui_reader.store.ingest import identity
from tui_reader.store.journal import Held, Rows

LOST = (
    "<p>The text of this story was lost with a damaged library. It comes back when the feed brings"
    " it again, or with the full text from its page.</p>"
)
_OWNED = {one.table: one.columns for one in mirrored.kept()}
_IDENTIFY = (
    "INSERT INTO identities (feed_id, key, story_id) VALUES (?, ?, ?)"
    " ON CONFLICT (feed_id, key) DO UPDATE SET usable = 0"
)


@dataclass(frozen=True, slots=True)
class Returned:
    """What was not in the library."""

    feeds: int
    stories: frozenset[int]
    """Of these the text is lost."""
    marks: int
    """Highlights and notes."""
    rows: int
    """Rows that were not as the mirror has them, these among them."""

    def __bool__(self) -> bool:
        return bool(self.rows)

    def __str__(self) -> str:
        """For the user."""
        return f"{self.rows:,} {'change' if self.rows == 1 else 'changes'} came back from it"


def bring_back(db: sqlite3.Connection, held: Held) -> Returned:
    """Put into the library what the mirror holds. Inside the caller's transaction."""
    older = held.number < mirror.number_of(db)  # then it says what there was, not how it is
    before = _count(db, "highlights")
    rows = sum(
        len(keys & held.rows.get(table, {}).keys())
        for table, keys in _otherwise(db, held.rows).items()
    )
    _readdress(db, held.rows)
    feeds = {key: _feed(db, key, row, older) for key, row in held.rows.get("feeds", {}).items()}
    numbers: dict[int, int] = {key: found for key, (found, _) in feeds.items()}
    stories = _stories(db, held.rows, numbers, older)
    stories += complete(db)
    for table, whole in held.rows.items():
        if table in _OWNED and table not in ("feeds", "stories"):
            _whole_rows(db, table, whole, older)
    if held.mark and not mirror.mark_of(db):
        mirror.put_mark(db, held.mark)
    known = mirror.number_of(db)
    if known != held.number or any(_otherwise(db, held.rows).values()):
        mirror.put_number(db, max(known, held.number) + 1)  # it is to be written whole
    new = frozenset(stories)
    marks = _count(db, "highlights") - before
    return Returned(sum(new for _, new in feeds.values()), new, marks, rows)


def _feed(db: sqlite3.Connection, key: int, row: dict[str, Any], older: bool) -> tuple[int, bool]:
    """The feed's number in this library, and whether it was not there."""
    there = db.execute("SELECT id FROM feeds WHERE url = ?", (row["url"],)).fetchone()
    if there is not None:
        if not older:
            _set(db, "feeds", there[0], {name: row.get(name) for name in _OWNED["feeds"]})
        return int(there[0]), False
    known = db.execute("SELECT 1 FROM feeds WHERE id = ?", (key,)).fetchone()
    if known and older:
        return key, False
    values = {name: value for name, value in row.items() if name != mirrored.COUNT}
    (_set if known else _insert)(db, "feeds", key, values)
    return key, known is None


def _stories(db: sqlite3.Connection, rows: Rows, feeds: dict[int, int], older: bool) -> list[int]:
    """Bring back stories and what was done with them; which ones have no text."""
    found: list[int] = []
    for key, row in rows.get("stories", {}).items():
        said = int(row["feed_id"])
        feed = feeds.get(said, said)
        if db.execute("SELECT 1 FROM feeds WHERE id = ?", (feed,)).fetchone() is None:
            continue
        known = db.execute("SELECT 1 FROM stories WHERE id = ?", (key,)).fetchone()
        if known is None:
            bare = {"feed_id": feed, "title": row["title"], "at": row["at"], "read": 1}
            bare["called"] = row.get("called") or ""
            _insert(db, "stories", key, bare)
        if not (known and older):
            _set(db, "stories", key, {name: row.get(name) for name in _OWNED["stories"]})
        if row.get("guid") is not None:
            _describe(db, feed, key, row)
        if not db.execute("SELECT 1 FROM sources WHERE story_id = ?", (key,)).fetchone():
            _put_text(db, key, _passages(rows, key) or LOST)
            found.append(key)
    return found


def differences(db: sqlite3.Connection, held: Held) -> list[str]:
    """Where library and mirror are of one change and yet not alike, in sentences: what a disk does
    to a word in the library, SQLite itself does not see."""
    if held.number != mirror.number_of(db) or not mirror.is_ours(db, held):
        return []
    found = {table: len(keys) for table, keys in _otherwise(db, held.rows).items() if keys}
    if wrong := len(_misaddressed(db, held.rows)):
        found["addresses of stories"] = wrong
    return [
        f"Of {table.replace('_', ' ')}, {n:,} {'is' if n == 1 else 'are'} otherwise in the mirror."
        for table, n in found.items()
    ]


def _otherwise(db: sqlite3.Connection, rows: Rows) -> dict[str, set[int]]:
    """Table -> keys of the rows that only one of the two has, or that differ."""
    there: Rows = {table: {} for table in _OWNED}
    for table, key, row in mirrored.rows(db, all=True):
        there[table][key] = json.loads(row or "{}")
    found: dict[str, set[int]] = {}
    for table, ours in there.items():
        known = rows.get(table, {})
        watched = [*_OWNED[table], *(("url",) if table == "feeds" else ())]
        found[table] = {
            key
            for key in ours.keys() | known.keys()
            if not (key in ours and key in known)
            or any(ours[key].get(name) != known[key].get(name) for name in watched)
        }
    return found


def _misaddressed(db: sqlite3.Connection, rows: Rows) -> list[tuple[int, str, str]]:
    """Stories whose guid or link is of no key that they were entered under, while the mirror's is:
    a refresh that had moved them would have entered them anew. (story, column, what it was)"""
    found = []
    for key, row in rows.get("stories", {}).items():
        there = db.execute("SELECT guid, link FROM details WHERE story_id = ?", (key,)).fetchone()
        if there is None or (row.get("guid"), row.get("link")) == there:
            continue
        known = {n for (n,) in db.execute("SELECT key FROM identities WHERE story_id = ?", (key,))}
        for column, value in zip(("guid", "link"), there, strict=True):
            was = row.get(column)
            if not was or was == value or identity.place_key(column, was) not in known:
                continue
            if not value or identity.place_key(column, value) not in known:
                found.append((key, column, was))
    return found


def _readdress(db: sqlite3.Connection, rows: Rows) -> None:
    """Give stories that a disk took the guid or link from what the mirror has."""
    for key, column, was in _misaddressed(db, rows):
        db.execute(f"UPDATE details SET {column} = ? WHERE story_id = ?", (was, key))


def complete(db: sqlite3.Connection) -> list[int]:
    """Give stories that lost their details or their text what stands for it, so that they can be
    opened; which ones have no text."""
    db.execute(
        "INSERT INTO details (story_id, guid, arrived, content_key) SELECT id, 'lost:' || id, at, 0"
        " FROM stories WHERE id NOT IN (SELECT story_id FROM details)"
    )
    lost = db.execute(
        "SELECT id FROM stories WHERE id NOT IN (SELECT story_id FROM sources)"
    ).fetchall()
    for (key,) in lost:
        _put_text(db, key, LOST)
    return [key for (key,) in lost]


def _put_text(db: sqlite3.Connection, key: int, text: str) -> None:
    """Let this stand for the text, until the feed brings that again: whatever it brings is new."""
    body = codec.pack([text, ""])
    db.execute("INSERT INTO sources (story_id, body) VALUES (?, ?)", (key, body))
    db.execute("UPDATE details SET content_key = 0 WHERE story_id = ?", (key,))
    db.execute(
        "UPDATE feeds SET etag = '', last_modified = '', body_sha = ''"
        " WHERE id = (SELECT feed_id FROM stories WHERE id = ?)",
        (key,),
    )


def _describe(db: sqlite3.Connection, feed: int, key: int, row: dict[str, Any]) -> None:
    """A story's details, and the keys by which it is known again."""
    if db.execute("SELECT 1 FROM details WHERE story_id = ?", (key,)).fetchone() is None:
        columns = ", ".join(mirrored.DETAILS)
        marks = ", ".join("?" * len(mirrored.DETAILS))
        db.execute(
            f"INSERT INTO details (story_id, {columns}) VALUES (?, {marks})",
            (key, *(row.get(name) for name in mirrored.DETAILS)),
        )
    if db.execute("SELECT 1 FROM identities WHERE story_id = ?", (key,)).fetchone() is None:
        known = (row["guid"], row["link"], row["published"], row["content_key"])
        for number in identity.keys_of_known(row["title"], *known):
            db.execute(_IDENTIFY, (feed, number, key))


def _passages(rows: Rows, story: int) -> str:
    """What was marked of a story, with what stood around it, as its text."""
    marks = [row for row in rows.get("highlights", {}).values() if row["story_id"] == story]
    texts = (row["prefix"] + row["quote"] + row["suffix"] for row in marks)
    return "".join(f"<p>{html.escape(text)}</p>" for text in texts)


def _whole_rows(
    db: sqlite3.Connection, table: str, rows: dict[int, dict[str, Any]], older: bool
) -> None:
    """Rows that are the user's from end to end; those whose story is not there stay away."""
    columns = _OWNED[table]
    for key, row in rows.items():
        story = row.get("story_id")
        if (
            story is not None
            and not db.execute("SELECT 1 FROM stories WHERE id = ?", (story,)).fetchone()
        ):
            continue
        known = db.execute(f"SELECT 1 FROM {table} WHERE id = ?", (key,)).fetchone()
        if known and older:
            continue
        values = {name: row.get(name) for name in columns}
        (_set if known else _insert)(db, table, key, values)


def _insert(db: sqlite3.Connection, table: str, key: int, values: dict[str, Any]) -> None:
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    db.execute(f"INSERT INTO {table} (id, {names}) VALUES (?, {marks})", (key, *values.values()))


def _set(db: sqlite3.Connection, table: str, key: int, values: dict[str, Any]) -> None:
    """Only where something differs: some triggers ask no more than whether a column is set."""
    names = ", ".join(f"{name} = ?" for name in values)
    same = " AND ".join(f"{name} IS ?" for name in values)
    db.execute(
        f"UPDATE {table} SET {names} WHERE id = ? AND NOT ({same})",
        (*values.values(), key, *values.values()),
    )


def _count(db: sqlite3.Connection, table: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
