"""Subscriptions: what the feed pane shows and what undo brings back."""

from __future__ import annotations

from datetime import timedelta

from store_makers import NOON, feed_of, subscription, text, user_state

from tui_reader import sanitise
from tui_reader.list_model import SAMPLES
from tui_reader.model import Listing, Subscription
from tui_reader.store import feeds, stories, undo
from tui_reader.store.connection import Store
from tui_reader.store.lists import pages
from tui_reader.store.types import Success


def test_a_feed_comes_with_its_counters(library: Store) -> None:
    feed_id = feed_of(library, count=3, folder=("News", "World"))
    stories.set_read(library, [1])
    feed = feeds.get(library, feed_id)
    assert feed is not None
    assert (feed.title, feed.folder, feed.unread, feed.total) == ("Daily", ("News", "World"), 2, 3)
    assert feeds.counts(library) == {feed_id: (2, 3)}
    assert feeds.totals(library).unread == 2


def test_adding_twice_gives_the_same_feed(library: Store) -> None:
    first = feeds.add(library, subscription("daily"))
    assert feeds.add(library, subscription("daily")) == first
    assert feeds.all(library) == [first]


def test_a_feed_is_called_by_its_host_until_it_says_its_name(library: Store) -> None:
    url = sanitise.url("https://daily.example/rss.xml")
    assert url is not None
    feed = feeds.add(library, Subscription(url))
    assert feed.title == "daily.example"
    feeds.record_success(library, feed.id, Success(NOON, title=text("The Daily")))
    named = feeds.get(library, feed.id)
    assert named is not None and named.title == "The Daily"


def test_removing_a_feed_keeps_what_the_user_marked_in_its_lists(library: Store) -> None:
    feed_id = feed_of(library, count=5)
    stories.set_starred(library, [1])
    stories.set_saved(library, 2, text("/saved.md"))
    stories.set_tags(library, [3], [text("war")])
    before = user_state(library)
    feeds.remove(library, feed_id)
    assert feeds.all(library) == [] and feeds.get(library, feed_id) is None
    for listing, wanted in (
        (Listing(), []),
        (Listing("unread"), []),
        (Listing("starred"), [1]),
        (Listing("saved"), [2]),
        (Listing("tag", "war"), [3]),
        (Listing("search", "body"), [3, 2, 1]),
    ):
        assert [row.id for row in pages.page(library, listing)] == wanted, listing
        assert pages.count(library, listing) == len(wanted), listing
    assert undo.undo(library) == "Remove Daily"
    assert user_state(library) == before


def test_a_removed_feed_that_is_added_again_has_its_stories_and_marks(library: Store) -> None:
    feed_id = feed_of(library, count=3)
    stories.set_read(library, [1, 2])
    feeds.remove(library, feed_id)
    again = feeds.add(library, subscription("daily"))
    assert (again.id, again.unread, again.total) == (feed_id, 1, 3)


def test_undoing_an_addition_keeps_its_stories_for_redo(library: Store) -> None:
    feed_of(library, count=3)
    assert undo.undo(library) == "Add Daily"
    assert feeds.all(library) == [] and pages.page(library, Listing()) == []
    assert undo.redo(library) == "Add Daily"
    assert feeds.totals(library).total == 3


def test_names_folders_tags_and_settings_are_undoable(library: Store) -> None:
    feed_id = feed_of(library)
    before = user_state(library)
    feeds.rename(library, feed_id, text("Mine"))
    feeds.move(library, [feed_id], (text("A/B"), text("C")))
    feeds.set_tags(library, [feed_id], (text("war"),))
    feeds.set_interval(library, feed_id, 15)
    feeds.set_full_text(library, feed_id, True)
    feeds.rename_folder(library, (text("A/B"),), (text("D"),))
    feed = feeds.get(library, feed_id)
    assert feed is not None
    assert (feed.title, feed.folder, feed.tags) == ("Mine", ("D", "C"), ("war",))
    assert (feed.interval_minutes, feed.full_text) == (15, True)
    labels = [undo.undo(library) for _ in range(6)]
    assert labels[-1] == "Rename Daily"
    assert user_state(library) == before


def test_a_fetch_that_worked_ends_the_failure(library: Store) -> None:
    feed_id = feed_of(library)
    feeds.record_failure(library, feed_id, text("No network."), NOON, NOON + timedelta(hours=1))
    failed = feeds.get(library, feed_id)
    assert failed is not None
    assert (failed.error, failed.failures) == ("No network.", 1)
    assert failed.not_before == NOON + timedelta(hours=1)
    moved = sanitise.url("http://new.example/rss")
    feeds.record_success(library, feed_id, Success(NOON, etag='"1"', body_sha="ab", moved_to=moved))
    feeds.record_success(library, feed_id, Success(NOON + timedelta(hours=2)))
    feed = feeds.get(library, feed_id)
    assert feed is not None
    assert (feed.error, feed.failures, feed.not_before) == ("", 0, None)
    assert (feed.etag, feed.body_sha, feed.url) == ('"1"', "ab", "http://new.example/rss")
    assert feed.succeeded_at == NOON + timedelta(hours=2)


def test_a_redirect_onto_another_feed_changes_no_address(library: Store) -> None:
    one, other = feed_of(library, "daily"), feed_of(library, "weekly")
    target = sanitise.url("http://weekly.example/rss")
    feeds.record_success(library, one, Success(NOON, moved_to=target))
    assert [f.url for f in (feeds.get(library, one), feeds.get(library, other)) if f] == [
        "http://daily.example/rss",
        "http://weekly.example/rss",
    ]


def test_gone_feeds_keep_their_stories(library: Store) -> None:
    feed_id = feed_of(library)
    feeds.mark_gone(library, feed_id, text("The feed is gone."), NOON)
    feed = feeds.get(library, feed_id)
    assert feed is not None and feed.gone and feed.total == 3


def test_local_feeds_are_made_once_and_not_in_the_undo_log(library: Store) -> None:
    made = feeds.add_local(library, SAMPLES, text("Samples"))
    assert made.local and made.interval_minutes == 0
    assert feeds.add_local(library, SAMPLES, text("Samples")).id == made.id
    assert undo.history(library) == []
