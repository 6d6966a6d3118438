"""Which stored story an entry is, and what a refresh may never change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from store_makers import NOON, entry, sql, subscription, text

from tui_reader import sanitise
from tui_reader.errors import StoreError
from tui_reader.model import Enclosure, Listing
from tui_reader.store import feeds, sources, stories
from tui_reader.store.connection import Store
from tui_reader.store.lists import pages
from tui_reader.store.types import NewEntry

LONG = "<p>" + "A text that no one writes twice by chance. " * 10 + "</p>"


@pytest.fixture
def feed(library: Store) -> int:
    return feeds.add(library, subscription("daily")).id


def add(library: Store, feed: int, *entries: NewEntry, hours: int = 0) -> tuple[int, int, int]:
    """How many were new, updated, unchanged."""
    done = stories.add_entries(library, feed, entries, NOON + timedelta(hours=hours))
    return len(done.new), len(done.updated), done.unchanged


def test_a_second_refresh_changes_nothing(library: Store, feed: int) -> None:
    assert add(library, feed, entry("a"), entry("b")) == (2, 0, 0)
    stories.set_read(library, [1, 2])
    assert add(library, feed, entry("a"), entry("b")) == (0, 0, 2)
    assert feeds.totals(library).unread == 0


def test_new_ids_come_in_the_order_of_the_feed(library: Store, feed: int) -> None:
    undated = [entry(name, published=None) for name in "abc"]
    done = stories.add_entries(library, feed, undated, NOON)
    rows = pages.page(library, Listing())
    assert [row.title for row in rows] == ["Story a", "Story b", "Story c"]
    assert [row.id for row in rows] == list(done.new)


SAME = {
    "a changed guid": (entry("old"), entry("new", "Story old", link="http://news.example/old")),
    "a changed link": (entry("a"), entry("a", link="https://other.example/a")),
    "a changed guid and link": (
        entry("old", "T", content=LONG),
        entry("new", "T", content=LONG, link="http://moved.example/x"),
    ),
    "a changed guid, undated": (
        entry("old", "T", content=LONG, published=None, link=None),
        entry("new", "T", content=LONG, published=None, link=None),
    ),
    "a changed link and date": (
        entry("a", "T"),
        entry("a", "T", link="https://other.example/a", published=NOON - timedelta(days=2)),
    ),
    "a changed date": (entry("a"), entry("a", published=NOON - timedelta(days=2))),
    "only markup changed": (
        entry("a", content="<p>One  two</p>"),
        entry("a", content="<div><b>One</b> two</div>"),
    ),
}


@pytest.mark.parametrize("case", SAME)
def test_the_same_story_is_known_again(library: Store, feed: int, case: str) -> None:
    first, second = SAME[case]
    add(library, feed, first)
    stories.set_read(library, [1])
    new, _, _ = add(library, feed, second)
    assert new == 0 and feeds.totals(library).unread == 0
    assert add(library, feed, second) == (0, 0, 1)


OTHER = {
    "every link is the home page": (
        entry("a", link="http://news.example/"),
        entry("b", link="http://news.example/", published=NOON - timedelta(hours=2)),
    ),
    "the same words on another day": (
        entry("a", "No alerts", content="None.", published=None, link=None),
        entry("b", "No alerts", content="None.", published=None, link=None),
    ),
    "one guid for every story": (
        entry("x", "One", link="http://news.example/1"),
        entry("x", "Two", link="http://news.example/2", published=NOON - timedelta(hours=3)),
    ),
}


@pytest.mark.parametrize("case", OTHER)
def test_another_story_is_a_new_one(library: Store, feed: int, case: str) -> None:
    first, second = OTHER[case]
    assert add(library, feed, first) == (1, 0, 0)
    assert add(library, feed, second) == (1, 0, 0)
    assert add(library, feed, second) == (0, 0, 1)


@pytest.mark.parametrize("case", OTHER)
def test_other_stories_side_by_side_stay_two(library: Store, feed: int, case: str) -> None:
    assert add(library, feed, *OTHER[case]) == (2, 0, 0)
    assert add(library, feed, *OTHER[case]) == (0, 0, 2)
    assert add(library, feed, *reversed(OTHER[case])) == (0, 0, 2)


def test_an_entry_listed_twice_is_stored_once(library: Store, feed: int) -> None:
    assert add(library, feed, entry("a"), entry("a"), entry("a")) == (1, 0, 2)


def test_the_same_guid_in_two_feeds_is_two_stories(library: Store, feed: int) -> None:
    other = feeds.add(library, subscription("weekly")).id
    add(library, feed, entry("a"))
    assert add(library, other, entry("a")) == (1, 0, 0)


def test_an_edited_story_is_marked_and_its_old_text_kept(library: Store, feed: int) -> None:
    add(library, feed, entry("a", "Old", content="<p>Old words</p>", snippet="Old words"))
    stories.set_read(library, [1])
    edited = entry("a", "New", content="<p>New words</p>", snippet="New words")
    assert add(library, feed, edited, hours=3) == (0, 1, 0)
    row = stories.row(library, 1)
    assert row is not None and row.updated and row.read and row.title == "New"
    source = sources.get(library, 1)
    assert source is not None and source.content == "<p>New words</p>"
    [old] = sources.revisions(library, 1)
    assert (old.source.title, old.source.content) == ("Old", "<p>Old words</p>")
    assert old.replaced_at == NOON + timedelta(hours=3)
    assert [r.id for r in pages.page(library, Listing("search", "new words"))] == [1]
    assert pages.page(library, Listing("search", "old")) == []
    stories.seen_update(library, 1)
    assert (seen := stories.row(library, 1)) is not None and not seen.updated


def test_a_story_the_feed_drops_stays(library: Store, feed: int) -> None:
    add(library, feed, entry("a"), entry("b"))
    add(library, feed, entry("c"))
    assert feeds.totals(library).total == 3


@pytest.mark.parametrize(
    "published",
    [None, datetime(1970, 1, 1, tzinfo=UTC), datetime(2099, 1, 1, tzinfo=UTC)],
)
def test_absurd_dates_sort_by_arrival(
    library: Store, feed: int, published: datetime | None
) -> None:
    add(library, feed, entry("a", published=published))
    row = stories.row(library, 1)
    assert row is not None and row.at == int(NOON.timestamp())


def test_what_a_wrong_clock_dated_into_the_future_comes_back(library: Store, feed: int) -> None:
    far = datetime(2099, 1, 1, tzinfo=UTC)
    stories.add_entries(library, feed, [entry("undated", published=None)], far)
    add(library, feed, entry("today"), hours=1)
    assert [row.title for row in pages.page(library, Listing())][:1] == ["Story undated"]
    row = stories.row(library, 1)
    assert row is not None and row.at == int((NOON + timedelta(hours=1)).timestamp())


def test_a_clock_without_battery_puts_new_stories_on_top(library: Store, feed: int) -> None:
    add(library, feed, entry("a"))
    dead = datetime(1970, 1, 2, tzinfo=UTC)
    stories.add_entries(library, feed, [entry("b", published=None)], dead)
    assert pages.page(library, Listing())[0].title == "Story b"


def test_all_that_is_known_of_a_story_comes_back(library: Store, feed: int) -> None:
    audio = sanitise.url("http://news.example/a.mp3")
    assert audio is not None
    given = entry(
        "a", enclosures=(Enclosure(audio, text("audio/mpeg"), 12),), summary="S", plain=True
    )
    add(library, feed, given)
    stories.set_position(library, 1, 77)
    story = stories.story(library, 1)
    assert story is not None
    assert (story.author, story.link) == (given.entry.author, given.entry.link)
    assert (story.published, story.arrived, story.position) == (given.entry.published, NOON, 77)
    assert story.enclosures == given.entry.enclosures
    source = sources.get(library, 1)
    assert source is not None
    assert (source.content, source.summary, source.plain) == (given.entry.content, "S", True)
    sources.set_page(library, 1, "<html>page</html>")
    paged = sources.get(library, 1)
    assert paged is not None and paged.page == "<html>page</html>" and paged.content


@pytest.mark.parametrize(
    "guid", ["", "\ud800", "x" * 5_000, "nul\x00inside", "'; DROP TABLE feeds"]
)
def test_any_guid_can_be_stored(library: Store, feed: int, guid: str) -> None:
    assert add(library, feed, entry(guid, "T", content="\ud800<b")) == (1, 0, 0)
    assert add(library, feed, entry(guid, "T", content="\ud800<b")) == (0, 0, 1)


def test_an_unknown_feed_is_an_error_in_words(library: Store) -> None:
    with pytest.raises(StoreError, match="no feed 9"):
        stories.add_entries(library, 9, [entry("a")])


def test_a_hundred_thousand_angle_brackets_take_no_time(library: Store, feed: int) -> None:
    assert add(library, feed, entry("a", content="<" * 1_000_000)) == (1, 0, 0)


def test_stories_of_a_removed_feed_arrive_off_the_shelf(library: Store, feed: int) -> None:
    feeds.remove(library, feed)
    add(library, feed, entry("a"))
    assert sql(library, "SELECT shelf FROM stories") == [(0,)]
    assert feeds.totals(library).total == 0
