"""Feeds whose stories are written together: the same library as one by one, nothing told before it
is kept, and one that cannot be written takes no other with it."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing

import pytest
from server import Page, Server, Wire, item, rss

from tests.library.test_library_apart import children
from tui_reader import sanitise
from tui_reader.library import Library, listing, refresh
from tui_reader.library.progress import Progress
from tui_reader.library.refresh_writer import ALONE, BESIDE_KEYS, FILLING, Hold
from tui_reader.library.timings import Timing
from tui_reader.model import Listing, Subscription
from tui_reader.store import feeds, integrity

FEEDS, STORIES = 6, 4
TOGETHER = Hold(60, gather=FEEDS, patience=1)
"""As many together as may be, however slow the machine."""
HOLDS = pytest.mark.parametrize("hold", [BESIDE_KEYS, ALONE, FILLING, TOGETHER])


@pytest.fixture
def server(lib: Library) -> Iterator[Server]:
    """Feeds that were never asked."""
    with Server({f"/{n}": body(n) for n in range(FEEDS)}) as running:
        for n in range(FEEDS):
            address = sanitise.url(running.url(f"/{n}"))
            assert address is not None
            feeds.add(lib.store, Subscription(address))
        yield running


def body(feed: int, said: str = "first") -> bytes:
    return rss(f"Feed {feed}", [story(feed, n, said) for n in range(STORIES)])


def story(feed: int, n: int, said: str) -> str:
    told = f"<p>Word{feed}x{n} was {said} told.</p>"
    return item(f"Story {n} of {feed}", n, told, guid=f"{feed}-{n}")


def found(lib: Library, query: str) -> list[str]:
    listed = Listing("search", query)
    return sorted(row.title for row in listing.page(lib, listed, None, 100))


@HOLDS
def test_every_story_is_there_and_found_by_its_words(
    lib: Library, server: Server, hold: Hold
) -> None:
    assert refresh.refresh(lib, hold=hold).new == FEEDS * STORIES
    for feed in range(FEEDS):
        for n in range(STORIES):
            assert found(lib, f"word{feed}x{n}") == [f"Story {n} of {feed}"]
    server.pages["/2"] = body(2, "secondly")
    report = refresh.refresh(lib, hold=hold)
    assert (report.updated, report.unchanged) == (STORIES, FEEDS - 1)
    assert found(lib, "secondly") == [f"Story {n} of 2" for n in range(STORIES)]
    assert len(found(lib, "first")) == (FEEDS - 1) * STORIES
    assert integrity.check(lib.store.path) == []


def test_feeds_share_transactions_where_they_may(lib: Library, server: Server) -> None:
    timing = Timing()
    refresh.refresh(lib, watch=timing.watch, hold=TOGETHER)
    times = {stage.id: laps.times for stage, laps in timing.told().stages}
    assert times["commit"] == FEEDS and times["keep"] < FEEDS


@HOLDS
def test_no_feed_is_told_done_before_its_stories_are_kept(
    lib: Library, server: Server, hold: Hold
) -> None:
    told: list[tuple[int, int]] = []

    def step(at: Progress) -> None:
        with closing(sqlite3.connect(lib.store.path)) as another_program:
            (kept,) = another_program.execute("SELECT count(*) FROM stories").fetchone()
        told.append((at.new, kept))

    refresh.refresh(lib, progress=step, hold=hold)
    assert [new for new, kept in told if new > kept] == []
    assert told[-1] == (FEEDS * STORIES, FEEDS * STORIES)


@HOLDS
def test_a_feed_that_cannot_be_written_takes_no_other_with_it(
    lib: Library, server: Server, hold: Hold
) -> None:
    gone = feeds.all(lib.store)[2]

    def remove(wire: Wire) -> None:
        """Another program removes the feed for good while it is being fetched."""
        with closing(sqlite3.connect(lib.store.path, timeout=60)) as db, db:
            db.execute("DELETE FROM counts WHERE feed_id = ?", (gone.id,))
            db.execute("DELETE FROM feeds WHERE id = ?", (gone.id,))
        wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(body(2)), body(2)))

    server.pages["/2"] = Page(body(2), script=remove)
    report = refresh.refresh(lib, hold=hold)
    assert [sentence for _, sentence in report.failed] == [f"There is no feed {gone.id}."]
    assert report.new == (FEEDS - 1) * STORIES == len(listing.page(lib, Listing(), None, 100))
    assert found(lib, "word2x1") == [] and found(lib, "word3x1") == ["Story 1 of 3"]


@pytest.mark.skipif(sys.platform != "linux", reason="looks for children under /proc")
@pytest.mark.parametrize(("hold", "behind"), [(BESIDE_KEYS, True), (ALONE, False)])
def test_the_keys_of_a_reader_go_before_who_parses(
    lib: Library, server: Server, hold: Hold, behind: bool
) -> None:
    ours, theirs = os.getpriority(os.PRIO_PROCESS, 0), set[bool]()

    def look(_: Progress) -> None:
        for pid in children():
            theirs.add(os.getpriority(os.PRIO_PROCESS, pid) > ours)

    refresh.refresh(lib, hold=hold, progress=look)
    assert theirs and (True in theirs) == behind  # one may still be about to start
