"""What linking remembers of stories, in the library: the store's side of `cluster.memory.Memory`.

One object a transaction: what was counted is written when it ends (`save`). Reads nothing of a
story but its numbers; what the bytes mean is `cluster`'s.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence
from typing import NamedTuple

from tui_reader.store.affairs import groups

REACH = 50_000
"""Stories that arrived before one and are still compared with it, if they are dated near it."""
SLACK = 5_000
"""Signs beyond the reach that may pile up before they are dropped."""
UPTO = "linked_upto"
"""Under which key of `meta` the last linked story's number is kept."""

_STANDING = """
    SELECT id FROM (SELECT s.id FROM stories s JOIN signs g ON g.story_id = s.id
        WHERE s.{level} = ?1 AND s.{level} > 0 AND s.id > ?2 ORDER BY s.id LIMIT 1)
    UNION
    SELECT id FROM (SELECT s.id FROM stories s JOIN signs g ON g.story_id = s.id
        WHERE s.{level} = ?1 AND s.{level} > 0 AND s.id > ?2 ORDER BY s.id DESC LIMIT ?3)
    ORDER BY id
"""


class Waiting(NamedTuple):
    """A story that is not linked yet."""

    story: int
    at: int
    feed: int
    feed_title: str
    title: str
    beginning: str
    source: bytes
    """Its packed source (`codec.source`), which says its language."""


class Remembered:
    """What is remembered, as of one transaction."""

    def __init__(self, db: sqlite3.Connection, upto: int) -> None:
        self._db = db
        self._floor = 0
        """Stories up to this are out of reach of the one that is linked."""
        self.endings: MutableMapping[str, int] = Endings(db)
        self._counts: dict[tuple[str, int], list[int]] = {}
        self.upto = upto
        self.joined: list[int] = []
        """Stories that joined a row."""

    def begin(self, story: int) -> None:
        """A story is linked next."""
        self._floor = story - REACH
        self.upto = story

    def count(
        self, language: str, title: Iterable[int], text: Iterable[int]
    ) -> Mapping[int, tuple[int, int]]:
        in_title = set(title)
        wanted = [0, *text]
        self._load(language, wanted)
        found = {}
        for term in wanted:
            seen = self._counts[language, term]
            seen[0] += term == 0 or term in in_title
            seen[1] += 1
            found[term] = (seen[0], seen[1])
        return found

    def _load(self, language: str, terms: Sequence[int]) -> None:
        missing = [term for term in terms if (language, term) not in self._counts]
        if not missing:
            return
        for term in missing:
            self._counts[language, term] = [0, 0]
        for term, titles, texts in self._db.execute(
            "SELECT c.term, c.titles, c.texts FROM json_each(?) j"
            " CROSS JOIN term_counts c ON c.language = ? AND c.term = j.value",
            (json.dumps(missing), language),
        ):
            self._counts[language, term] = [titles, texts]

    def near(self, term: int, since: int, until: int, limit: int) -> Iterable[int]:
        rows = self._db.execute(
            "SELECT story_id FROM postings WHERE term = ? AND at BETWEEN ? AND ? AND story_id > ?"
            " ORDER BY at DESC, story_id DESC LIMIT ?",
            (term, since, until, self._floor, limit),
        )
        return [row[0] for row in rows]

    def signs(self, stories: Sequence[int]) -> Sequence[tuple[int, int, int, bytes, bytes]]:
        return self._db.execute(
            "SELECT story_id, at, feed_id, title, body FROM signs"
            " WHERE story_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(stories)),),
        ).fetchall()

    def keep(
        self, row: tuple[int, int, int, bytes, bytes], language: str, rarest: Sequence[int]
    ) -> None:
        story, at, feed, title, body = row
        self._db.execute(
            "INSERT OR REPLACE INTO signs (story_id, at, feed_id, language, title, body)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (story, at, feed, language, title, body),
        )
        self._db.executemany(
            "INSERT OR IGNORE INTO postings (term, at, story_id) VALUES (?, ?, ?)",
            [(term, at, story) for term in rarest],
        )

    def titles(self, feed: int, before: int, limit: int) -> Sequence[bytes]:
        rows = self._db.execute(
            "SELECT title FROM signs WHERE feed_id = ? AND story_id < ? AND story_id > ?"
            " ORDER BY story_id DESC LIMIT ?",
            (feed, before, before - REACH, limit),
        )
        return [row[0] for row in rows]

    def groups(self, level: str, stories: Sequence[int]) -> Sequence[int]:
        rows = self._db.execute(
            f"SELECT id, {level} FROM stories WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(stories)),),
        )
        numbers = dict(rows.fetchall())
        return [groups.key(numbers.get(story, 0), story) for story in stories]

    def standing(self, level: str, group: int, latest: int) -> Sequence[int]:
        if group < 0:
            return [-group]
        rows = self._db.execute(_STANDING.format(level=level), (group, self._floor, latest))
        return [row[0] for row in rows]

    def size(self, level: str, group: int) -> int:
        if group < 0:
            return 1
        sql = f"SELECT count(*) FROM stories WHERE {level} = ? AND {level} > 0"
        return int(self._db.execute(sql, (group,)).fetchone()[0])

    def apart(self, level: str, a: int, b: int) -> bool:
        return groups.kept_apart(self._db, level, a, b)

    def join(self, level: str, story: int, group: int) -> int:
        if level == groups.TOLD:
            self.joined.append(story)
        return groups.join(self._db, level, story, group)

    def merge(self, level: str, a: int, b: int) -> int:
        return groups.merge(self._db, level, (a, b))

    def save(self) -> None:
        """Write what was counted, and how far linking has come; let go of what is out of reach."""
        assert isinstance(self.endings, Endings)
        self.endings.save()
        self._db.executemany(
            "INSERT OR REPLACE INTO term_counts (language, term, titles, texts)"
            " VALUES (?, ?, ?, ?)",
            [(language, term, *seen) for (language, term), seen in self._counts.items()],
        )
        self._db.execute(
            "INSERT INTO meta (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (UPTO, str(self.upto)),
        )
        self._forget()

    def _forget(self) -> None:
        first = self._db.execute("SELECT min(story_id) FROM signs").fetchone()[0]
        # A group is compared over the reach of each of its stories: twice as far back is enough.
        end = self.upto - 2 * REACH
        if first is not None and first < end - SLACK:
            self._db.execute("DELETE FROM signs WHERE story_id < ?", (end,))
            self._db.execute("DELETE FROM postings WHERE story_id < ?", (end,))


class Endings(MutableMapping[str, int]):
    """How often titles ended in a part; asked of the library one by one."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._seen: dict[str, int] = {}
        self._changed: set[str] = set()

    def __getitem__(self, part: str) -> int:
        if part not in self._seen:
            row = self._db.execute("SELECT n FROM title_endings WHERE part = ?", (part,)).fetchone()
            self._seen[part] = int(row[0]) if row else 0
        if not self._seen[part]:
            raise KeyError(part)
        return self._seen[part]

    def __setitem__(self, part: str, n: int) -> None:
        self._seen[part] = n
        self._changed.add(part)

    def __delitem__(self, part: str) -> None:
        self[part] = 0

    def __iter__(self) -> Iterator[str]:
        return iter(self._seen)

    def __len__(self) -> int:
        return len(self._seen)

    def save(self) -> None:
        self._db.executemany(
            "INSERT OR REPLACE INTO title_endings (part, n) VALUES (?, ?)",
            [(part, self._seen[part]) for part in sorted(self._changed)],
        )


def upto(db: sqlite3.Connection) -> int:
    """Number of the last story that was linked; 0 where none was."""
    row = db.execute("SELECT value FROM meta WHERE key = ?", (UPTO,)).fetchone()
    return int(row[0]) if row and str(row[0]).isdigit() else 0


def waiting(db: sqlite3.Connection, after: int, limit: int) -> list[Waiting]:
    """Stories that arrived after a story, in their order."""
    rows = db.execute(
        "SELECT s.id, s.at, s.feed_id, CASE f.own_title WHEN '' THEN f.feed_title"
        " ELSE f.own_title END, CASE s.title WHEN '' THEN s.called ELSE s.title END,"
        " d.snippet, r.body FROM stories s JOIN feeds f ON f.id = s.feed_id"
        " JOIN details d ON d.story_id = s.id LEFT JOIN sources r ON r.story_id = s.id"
        " WHERE s.id > ? ORDER BY s.id LIMIT ?",
        (after, limit),
    )
    return [Waiting(*row) for row in rows]


def left(db: sqlite3.Connection) -> int:
    """How many stories wait to be linked."""
    row = db.execute("SELECT count(*) FROM stories WHERE id > ?", (upto(db),)).fetchone()
    return int(row[0])


def forget(db: sqlite3.Connection) -> None:
    """Forget all that linking remembers but the groups themselves, and how far it has come."""
    for table in ("signs", "postings", "term_counts", "title_endings"):
        db.execute(f"DELETE FROM {table}")
