"""Stories that tell one event are read as one: together, but for what the user has marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from clocks import NOW, Stopped
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader import config, paths, sanitise
from tui_reader import library as rooms
from tui_reader.durations import DAY
from tui_reader.library import highlights, listing, reading, told, undo
from tui_reader.model import Entry, Listing, Span, Subscription
from tui_reader.store import feeds
from tui_reader.store.affairs import groups
from tui_reader.store.ingest import arrivals
from tui_reader.store.types import NewEntry

FEEDS, EACH = 6, 2


def made(settings: config.Config) -> rooms.Library:
    """Six feeds of two stories; the first of each (1, 3, 5, ...) tell one event."""
    lib = rooms.open(paths.user_paths(), settings)
    for number in range(FEEDS):
        address = sanitise.url(f"https://feed{number}.example/rss")
        assert address is not None
        feed = feeds.add(lib.store, Subscription(address), sanitise.line(f"Feed {number}")).id
        entries = [
            NewEntry(
                Entry(
                    guid=f"{number}-{at}",
                    title=sanitise.line(f"Story {at} of {number}"),
                    link=sanitise.url(f"https://feed{number}.example/{at}"),
                    author=sanitise.line(""),
                    published=NOW,
                    content=f"<p>What story {at} of feed {number} tells at some length.</p>",
                ),
                sanitise.line(""),
            )
            for at in range(EACH)
        ]
        arrivals.add_entries(lib.store, feed, entries)
    join(lib, *(number * EACH + 1 for number in range(FEEDS)))
    return lib


def join(lib: rooms.Library, *ids: int) -> None:
    with lib.store.write() as db:
        groups.merge(db, groups.TOLD, sorted({groups.group_of(db, "told", one) for one in ids}))


@pytest.fixture
def lib() -> Iterator[rooms.Library]:
    opened = made(config.Config())
    yield opened
    opened.close()


@pytest.fixture
def alone() -> Iterator[rooms.Library]:
    opened = made(config.Config(reading=config.Reading(read_doubles="alone")))
    yield opened
    opened.close()


def read(lib: rooms.Library) -> set[int]:
    return {row.id for row in listing.page(lib, Listing(), None, 50) if row.read}


def unread_list(lib: rooms.Library, since: int = 0) -> list[int]:
    shown = listing.once(lib, Listing("unread", since=since))
    return [row.id for row in listing.page(lib, shown, None, 50)]


def test_a_story_that_is_opened_is_read_with_who_else_tells_it(lib: rooms.Library) -> None:
    assert set(reading.mark_opened(lib, 5)) == {1, 3, 5, 7, 9, 11} == read(lib)
    label = undo.undo(lib)
    assert "Story 1 of 2" in label and read(lib) == set()


def test_what_the_user_has_marked_is_read_alone(lib: rooms.Library) -> None:
    reading.set_starred(lib, [3], True)
    reading.set_tags(lib, 5, ["mine"])
    highlights.add(lib, 7, Span(0, 5), "yellow", "")
    reading.set_read(lib, [1], True)
    assert read(lib) == {1, 9, 11}
    assert set(unread_list(lib)) & {1, 3, 5, 7, 9, 11} == {3}
    reading.set_read(lib, [9], False)
    assert read(lib) == {1, 11}


def test_a_story_is_marked_unread_alone(lib: rooms.Library) -> None:
    reading.set_read(lib, [1], True)
    assert reading.set_read(lib, [1], False) == (1,)
    assert read(lib) == {3, 5, 7, 9, 11} and 1 in unread_list(lib)


def test_each_is_read_alone_where_the_settings_say_so(alone: rooms.Library) -> None:
    assert reading.mark_opened(alone, 1) == (1,)
    assert read(alone) == {1} and 3 in unread_list(alone)


def test_all_of_a_list_is_counted_as_it_is_seen(lib: rooms.Library) -> None:
    reading.set_starred(lib, [3], True)
    every = listing.once(lib, Listing())
    assert listing.count(lib, every) == 7
    assert reading.mark_all_read(lib, every) == 7
    assert read(lib) == {*range(1, 13)} - {3}
    undo.undo(lib)
    assert read(lib) == set()


def test_all_of_a_folder_takes_others_with_it(lib: rooms.Library) -> None:
    feeds.move(lib.store, [2], (sanitise.line("News"),))
    folder = listing.once(lib, Listing("folder", "News"))
    assert reading.mark_all_read(lib, folder) == 2
    assert read(lib) == {1, 3, 4, 5, 7, 9, 11}


def test_what_joined_a_row_unseen_is_left_by_all(lib: rooms.Library) -> None:
    shown = replace(listing.once(lib, Listing("unread")), upto=10)
    assert reading.mark_all_read(lib, shown) == 6
    assert read(lib) == {*range(1, 11)}
    assert unread_list(lib) == [12, 11]


def test_feeds_that_stay_out_are_read_alone(lib: rooms.Library) -> None:
    with lib.store.write() as db:
        db.execute("UPDATE feeds SET told_once = 0 WHERE id = 2")
    reading.set_read(lib, [1], True)
    assert read(lib) == {1, 5, 7, 9, 11}
    reading.set_read(lib, [1], False)
    assert reading.set_read(lib, [3], True) == (3,)


@pytest.mark.parametrize(("days", "is_read"), [(0, True), (1.9, True), (2.1, False)])
def test_a_story_that_joins_a_row_is_read_as_that_was_lately(
    lib: rooms.Library, stopped: Stopped, days: float, is_read: bool
) -> None:
    reading.set_read(lib, [1], True)
    stopped.move(seconds=days * DAY)
    join(lib, 1, 2, 4)
    reading.set_starred(lib, [4], True)
    told.joined(lib, [2, 4])
    assert (2 in read(lib)) == is_read and 4 not in read(lib)
    if is_read and days:
        # It is as if it had been there when the row was read: no list of now has it.
        assert 2 not in unread_list(lib, since=int(stopped()) - 60)


def test_a_story_that_joins_an_unread_row_is_unread(lib: rooms.Library) -> None:
    join(lib, 1, 2)
    told.joined(lib, [2])
    assert read(lib) == set()
    reading.set_read(lib, [1], True)
    reading.set_read(lib, [1], False)
    join(lib, 1, 4)
    told.joined(lib, [4])
    assert 4 not in read(lib)


def test_the_users_word_parts_and_joins(lib: rooms.Library) -> None:
    assert told.take_out(lib, 3)
    every = [row.id for row in listing.page(lib, listing.once(lib, Listing()), None, 50)]
    assert 3 in every and not told.take_out(lib, 3)
    undo.undo(lib)
    told.put_together(lib, [1, 2])
    rows = {row.id: row.told for row in listing.page(lib, listing.once(lib, Listing()), None, 50)}
    assert rows[1] == 6 and 2 not in rows


@settings(max_examples=60)
@given(
    rows=st.lists(st.lists(st.integers(1, 12), min_size=2, max_size=5, unique=True), max_size=4),
    starred=st.sets(st.integers(1, 12), max_size=3),
    apart=st.sets(st.integers(1, FEEDS), max_size=2),
    by_one=st.booleans(),
)
def test_whoever_reads_all_that_is_seen_leaves_only_what_was_marked(
    lib: rooms.Library, rows: list[list[int]], starred: set[int], apart: set[int], by_one: bool
) -> None:
    """And then finds that in the list, and reads it: nothing stays hidden."""
    with lib.store.write() as db:
        db.execute("UPDATE stories SET told = 0, read = 0, read_at = NULL, starred = 0")
        db.execute("DELETE FROM moved")
        for feed in range(1, FEEDS + 1):
            db.execute("UPDATE feeds SET told_once = ? WHERE id = ?", (feed not in apart, feed))
    for row in rows:
        join(lib, *row)
    reading.set_starred(lib, sorted(starred), True)
    seen = set(unread_list(lib))
    for _ in range(2 + len(starred)):
        shown = unread_list(lib)
        if by_one:
            for story in shown:
                reading.mark_opened(lib, story)
        else:
            assert reading.mark_all_read(lib, listing.once(lib, Listing("unread"))) == len(shown)
        assert set(unread_list(lib)) <= starred - seen
        seen |= set(unread_list(lib))
    assert read(lib) == {*range(1, 13)}
