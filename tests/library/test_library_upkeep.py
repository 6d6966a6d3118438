"""Pruning, as the user asks for it."""

from __future__ import annotations

from datetime import datetime, timedelta

from clocks import NOW

from tui_reader import sanitise
from tui_reader.library import Library, listing, maintenance, reading, subscriptions
from tui_reader.model import Entry, Listing, Subscription
from tui_reader.store import feeds, stories
from tui_reader.store.types import NewEntry

OLD = NOW - timedelta(days=40)


def filled(lib: Library, name: str, count: int = 4, when: datetime = OLD) -> int:
    """A feed of stories that were read; its id."""
    url = sanitise.url(f"https://{name}.example/feed")
    assert url is not None
    feed = feeds.add(lib.store, Subscription(url, sanitise.line(name)))
    none = sanitise.line("")
    rows = [
        NewEntry(Entry(f"{name}{n}", sanitise.line(f"{name} {n}"), None, none, when), none)
        for n in range(count)
    ]
    ids = stories.add_entries(lib.store, feed.id, rows, when).new
    stories.set_read(lib.store, ids)
    return feed.id


def titles(lib: Library, kind: str = "all", key: str = "") -> set[str]:
    return {str(row.title) for row in listing.page(lib, Listing(kind, key), None, 50)}


def long_ago(lib: Library) -> None:
    """As if what was removed had been removed last week."""
    with lib.store.write() as db:
        db.execute("UPDATE feeds SET removed_at = removed_at - 7 * 86400")


def test_only_what_is_older_than_asked_goes(lib: Library) -> None:
    filled(lib, "sea")
    filled(lib, "land", 1, NOW)
    assert maintenance.prune(lib, 60) == 0
    assert maintenance.prune(lib, 0) == 0 and len(titles(lib)) == 5
    assert maintenance.prune(lib, 30) == 4 and titles(lib) == {"land 0"}


def test_what_is_marked_is_never_lost_with_its_feed(lib: Library) -> None:
    feed = filled(lib, "sea")
    kept = filled(lib, "land", 1, NOW)
    row = listing.page(lib, Listing("feed", str(feed)), None, 9)
    reading.set_starred(lib, [row[0].id], True)
    reading.set_tags(lib, row[1].id, ["boats"])
    subscriptions.remove(lib, feed)
    assert maintenance.prune(lib, 0) == 0, "undo still reaches it"
    long_ago(lib)
    assert maintenance.prune(lib, 0) == 2
    assert titles(lib, "starred") == {str(row[0].title)}
    assert titles(lib, "tag", "boats") == {str(row[1].title)}
    assert titles(lib, "feed", str(kept)) == {"land 0"}
