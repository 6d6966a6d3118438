"""Makers of small libraries for the store's tests."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tui_reader import sanitise
from tui_reader.model import Entry, SafeText, Subscription
from tui_reader.store import feeds, opening, stories
from tui_reader.store.connection import Store
from tui_reader.store.types import NewEntry

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def text(raw: str) -> SafeText:
    return sanitise.text(raw)


def entry(guid: str, title: str = "", **more: Any) -> NewEntry:
    """An entry whose link and date follow from its guid unless given."""
    body = more.pop("content", f"<p>The body of {guid}.</p>")
    snippet = more.pop("snippet", f"The body of {guid}.")
    link = more.pop("link", f"http://news.example/{guid}")
    published = more.pop("published", NOON - timedelta(hours=1))
    return NewEntry(
        Entry(
            guid=guid,
            title=text(title or f"Story {guid}"),
            link=sanitise.url(link) if link else None,
            author=text("Ada Abel"),
            published=published,
            content=body,
            **more,
        ),
        text(snippet),
    )


def subscription(
    name: str, folder: tuple[str, ...] = (), tags: tuple[str, ...] = ()
) -> Subscription:
    url = sanitise.url(f"http://{name}.example/rss")
    assert url is not None
    return Subscription(url, text(name.title()), tuple(map(text, folder)), tuple(map(text, tags)))


def feed_of(library: Store, name: str = "daily", count: int = 3, **more: Any) -> int:
    """A feed with `count` stories, one an hour; its id."""
    feed_id = feeds.add(library, subscription(name, **more)).id
    batch = [entry(f"{name}-{n}", published=NOON - timedelta(hours=n + 1)) for n in range(count)]
    stories.add_entries(library, feed_id, batch, NOON)
    return feed_id


def open_at(folder: Path) -> Store:
    return opening.open(folder / "library.db")


def sql(library: Store, statement: str, *params: Any) -> list[tuple[Any, ...]]:
    with library.read() as db:
        return db.execute(statement, params).fetchall()


def counted(library: Store) -> list[tuple[Any, ...]]:
    """The counters as they should be, counted anew."""
    return sql(
        library,
        "SELECT f.id, count(s.id) FILTER (WHERE s.shelf = 2),"
        " count(s.id) FILTER (WHERE s.shelf = 2 AND s.read = 0),"
        " count(s.id) FILTER (WHERE s.shelf > 0 AND s.starred = 1),"
        " count(s.id) FILTER (WHERE s.shelf > 0 AND s.saved = 1),"
        " count(s.id) FILTER (WHERE s.shelf = 0)"
        " FROM feeds f LEFT JOIN stories s ON s.feed_id = f.id GROUP BY f.id ORDER BY f.id",
    )


def maintained(library: Store) -> list[tuple[Any, ...]]:
    return sql(
        library,
        "SELECT feed_id, total, unread, starred, saved, hidden FROM counts ORDER BY feed_id",
    )


def user_state(library: Store) -> list[list[tuple[Any, ...]]]:
    """All that the user can change, row by row."""
    queries = (
        "SELECT id, read, read_at, starred, starred_at, tags, hidden, noted, shelf FROM stories"
        " ORDER BY id",
        "SELECT id, own_title, folder, tags, interval_minutes, full_text, removed_at FROM feeds"
        " WHERE removed_at IS NULL ORDER BY id",
        "SELECT * FROM highlights ORDER BY id",
        "SELECT * FROM corrections ORDER BY id",
        "SELECT * FROM overrides ORDER BY id",
        "SELECT * FROM meta ORDER BY id",
        "SELECT * FROM story_tags ORDER BY tag, at, story_id",
        "SELECT * FROM counts ORDER BY feed_id",
    )
    return [sql(library, query) for query in queries]


def integrity(path: Path) -> str:
    with sqlite3.connect(path) as db:
        found = db.execute("PRAGMA integrity_check").fetchone()[0]
    db.close()
    return str(found)
