"""newsboat's cache.db: its feeds and stories come with what was read, flagged and deleted."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tui_reader import library as rooms
from tui_reader.errors import ParseError
from tui_reader.library import imports, listing, newsboat_cache
from tui_reader.model import Listing

SCHEMA = """
CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL,
 title VARCHAR(1024) NOT NULL, lastmodified INTEGER(11) NOT NULL DEFAULT 0, is_rtl INTEGER(1)
 NOT NULL DEFAULT 0, etag VARCHAR(128) NOT NULL DEFAULT "");
CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL,
 title VARCHAR(1024) NOT NULL, author VARCHAR(1024) NOT NULL, url VARCHAR(1024) NOT NULL,
 feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER NOT NULL, content VARCHAR(65535) NOT NULL,
 unread INTEGER(1) NOT NULL, enclosure_url VARCHAR(1024), enclosure_type VARCHAR(1024),
 enqueued INTEGER(1) NOT NULL DEFAULT 0, flags VARCHAR(52), deleted INTEGER(1) NOT NULL DEFAULT 0,
 base VARCHAR(128) NOT NULL DEFAULT "");
"""
FEED = "https://boats.example/feed"
STORIES = [  # guid, title, unread, flags, deleted
    ("a", "New", 1, None, 0), ("b", "Old", 0, "", 0), ("c", "Flagged", 0, "as", 0),
    ("d", "Gone", 0, "", 1), ("e", "New and flagged", 1, "x", 0),
]  # fmt: skip


def made(path: Path, rows: int = 0) -> Path:
    with closing(sqlite3.connect(path)) as db, db:
        db.executescript(SCHEMA)
        feeds = [(FEED, "Boats"), ('query:All:unread = "yes"', "All")]
        db.executemany("INSERT INTO rss_feed (rssurl, url, title) VALUES (?, '', ?)", feeds)
        more = [(f"n{n}", f"Story {n}", n % 2, "", 0) for n in range(rows)]
        db.executemany(
            "INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread,"
            " flags, deleted)"
            " VALUES (?, ?, 'Ann', 'https://boats.example/' || ?, ?, ?, ?, ?, ?, ?)",
            [(guid, title, guid, FEED, 1_700_000_000 - n, f"<p>{title}.</p>", unread, flags, gone)
             for n, (guid, title, unread, flags, gone) in enumerate([*STORIES, *more])],
        )  # fmt: skip
    return path


def states(lib: rooms.Library) -> dict[str, tuple[bool, bool]]:
    rows = listing.page(lib, Listing(), None, 100)
    return {str(row.title): (row.read, row.starred) for row in rows}


def test_states_come_with_the_stories(lib: rooms.Library, tmp_path: Path) -> None:
    report = imports.take(lib, made(tmp_path / "cache.db"))
    assert (report.added, report.known) == (1, 0) and report.stories is not None
    assert len(report.stories.added) == 5
    assert states(lib) == {
        "New": (False, False), "Old": (True, False), "Flagged": (True, True),
        "New and flagged": (False, True),
    }  # fmt: skip
    (feed,) = [feed for feed in listing.feeds(lib) if not feed.local]
    assert (feed.url, feed.title, feed.unread) == (FEED, "Boats", 2)


def test_taken_twice_it_changes_nothing(lib: rooms.Library, tmp_path: Path) -> None:
    path = made(tmp_path / "cache.db")
    imports.take(lib, path)
    before = states(lib)
    report = imports.take(lib, path)
    assert (report.added, report.known) == (0, 1)
    assert report.stories is not None and not report.stories.added and states(lib) == before


def test_a_cache_is_known_by_what_is_in_it(lib: rooms.Library, tmp_path: Path) -> None:
    path = made(tmp_path / "old.sqlite", rows=450)
    assert imports.importer_of(path) is not None
    report = newsboat_cache.take(lib, path)
    assert report.stories is not None and len(report.stories.added) == 455
    titles = [row.title for row in listing.page(lib, Listing(), None, 6)]
    assert titles == ["New", "Old", "Flagged", "New and flagged", "Story 0", "Story 1"]


def test_a_damaged_cache_is_said(lib: rooms.Library, tmp_path: Path) -> None:
    path = made(tmp_path / "cache.db", rows=50)
    path.write_bytes(path.read_bytes()[:6000])
    with pytest.raises(ParseError, match="damaged or in use"):
        newsboat_cache.take(lib, path)
