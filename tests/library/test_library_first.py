"""The glance for the first frame says what the open library says, and knows when it cannot."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tui_reader import library, sanitise
from tui_reader.config import Config
from tui_reader.library import files, listing, saved_searches
from tui_reader.model import Listing, Subscription
from tui_reader.paths import Paths
from tui_reader.startup import snapshot
from tui_reader.store import feeds, schema, stories


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(*(tmp_path / name for name in ("config", "data", "cache", "state")))


def test_a_glance_sees_what_the_open_library_shows(paths: Paths) -> None:
    lib = library.open(paths, Config())
    files.ensure_samples(lib)
    listing.set_state(lib, "folded", "News\nWork")
    saved_searches.keep(lib, sanitise.line("Rain"), sanitise.line("rain"))
    one = feeds.all(lib.store)[0]
    feeds.move(lib.store, [one.id], (sanitise.line("News"), sanitise.line("Local")))
    newest = listing.page(lib, Listing(), None, 1)[0]
    stories.set_starred(lib.store, [newest.id], True)
    stories.set_tags(lib.store, [newest.id], (sanitise.line("a"), sanitise.line("b")))
    seen, shown = snapshot.look(paths, 40), snapshot.read(lib, 40)
    assert seen is not None
    assert (seen.stories, seen.counts, seen.folded) == (shown.stories, shown.counts, shown.folded)
    assert [(k.id, k.title, k.query) for k in seen.kept] == [
        (k.id, k.title, k.query) for k in shown.kept
    ]
    assert [(f.id, f.title, f.folder, f.unread, f.total, f.error, f.local) for f in seen.feeds] == [
        (f.id, f.title, f.folder, f.unread, f.total, f.error, f.local) for f in shown.feeds
    ]


def test_no_empty_or_older_library_is_shown(paths: Paths) -> None:
    assert snapshot.look(paths, 40) is None
    assert not snapshot.must_be_updated(paths)
    library.open(paths, Config()).close()
    assert snapshot.look(paths, 40) is None
    assert not snapshot.must_be_updated(paths)
    with closing(sqlite3.connect(paths.database)) as db:
        db.execute(f"PRAGMA user_version = {schema.VERSION - 1}")
    assert snapshot.look(paths, 40) is None
    assert snapshot.must_be_updated(paths)


def test_feeds_stand_in_the_order_of_the_open_library(paths: Paths) -> None:
    lib = library.open(paths, Config())
    files.ensure_samples(lib)
    folders = ["", "a", "a/z", "a b", "A b/c", "a!", "Ä", "ß", "ss/x", "a/z/y", "日本", "z"]
    for number, folder in enumerate(folders * 2):
        address = sanitise.url(f"https://{number}.example/feed")
        assert address is not None
        where = tuple(sanitise.line(part) for part in folder.split("/") if part)
        title = sanitise.line(["b", "B", "", "ä", "a b"][number % 5])
        feeds.add(lib.store, Subscription(address, folder=where), title)
    seen = snapshot.look(paths, 40)
    assert seen is not None
    assert [feed.id for feed in seen.feeds] == [feed.id for feed in listing.feeds(lib)]


@pytest.mark.parametrize("name", ["a?b#c%20 d", "ünï", "日本 &;'", "a\\b:c"])
def test_a_library_is_seen_wherever_it_lies(tmp_path: Path, name: str) -> None:
    places = Paths(*(tmp_path / name / part for part in ("config", "data", "cache", "state")))
    files.ensure_samples(library.open(places, Config()))
    assert snapshot.look(places, 40) is not None
