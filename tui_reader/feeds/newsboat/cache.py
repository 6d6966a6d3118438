"""newsboat's cache.db -> feeds, and their stories with read, flagged and deleted states.

Read feed by feed and some stories at a time, so that its size does not matter. Changes nothing in
it: it is opened for reading only.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui_reader import sanitise
from tui_reader.errors import ParseError
from tui_reader.feeds import fields
from tui_reader.model import Entry, Subscription

if TYPE_CHECKING:
    import sqlite3

MARK = b"SQLite format 3\0"
AT_ONCE = 200
"""Stories held in memory."""
_FEEDS = "SELECT rssurl, ifnull(title, '') FROM rss_feed ORDER BY rowid"
_STORIES = (
    "SELECT guid, title, author, url, pubDate, content, unread, ifnull(flags, ''),"
    " ifnull(deleted, 0), ifnull(enclosure_url, ''), ifnull(enclosure_type, '')"
    " FROM rss_item WHERE feedurl = ? ORDER BY pubDate DESC, id DESC"
)


STATES = ("read", "flagged", "deleted")


@dataclass(frozen=True, slots=True)
class Kept:
    """A story as newsboat kept it."""

    entry: Entry
    states: frozenset[str]
    """Of `STATES`."""


def is_cache(head: bytes) -> bool:
    """Whether a file is newsboat's cache, by how it begins."""
    return head.startswith(MARK) and b"rss_item" in head


def read(path: Path) -> Iterator[tuple[Subscription, Iterator[list[Kept]]]]:
    """Each feed of the cache, and its stories in parts. Raises ParseError in words."""
    import sqlite3

    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
            db.text_factory = lambda raw: raw.decode("utf-8", "replace")
            for address, title in db.execute(_FEEDS).fetchall():
                url = sanitise.url(str(address))
                if url is not None and url.startswith("http"):
                    feed = Subscription(url, fields.plain(str(title)))
                    yield feed, _stories(db, str(address), url)
    except sqlite3.Error as error:
        said = sanitise.line(str(error), 200)
        raise ParseError(f"newsboat's cache is damaged or in use ({said}).") from error


def _stories(db: sqlite3.Connection, address: str, base: str) -> Iterator[list[Kept]]:
    rows = db.execute(_STORIES, (address,))
    while part := rows.fetchmany(AT_ONCE):
        yield [_kept(row, base) for row in part]


def _kept(row: tuple[Any, ...], base: str) -> Kept:
    guid, title, author, url, date, content, unread, flags, deleted, file, kind = row
    link = sanitise.url(str(url or ""), base)
    body = str(content or "")
    attached = fields.enclosure(str(file), str(kind), 0, base) if file else None
    entry = Entry(
        guid=fields.identity(str(guid or ""), link, (str(title), body)),
        title=fields.plain(str(title or "")),
        link=link,
        author=fields.author(str(author or "")),
        published=fields.instant(_when(date)),
        content=body,
        enclosures=(attached,) if attached else (),
    )
    told = zip(STATES, (not unread, flags, deleted), strict=True)
    return Kept(entry, frozenset(name for name, holds in told if holds))


def _when(date: object) -> Any:
    from datetime import UTC, datetime

    seconds = date if isinstance(date, int) and 0 < date < 1 << 35 else 0
    return datetime.fromtimestamp(seconds, UTC) if seconds else None
