"""Subscribing and refreshing against a server on loopback, as the user sees it in the library."""

import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest
from server import Page, Server, drip, failing, hanging, item, redirect, rss

from tui_reader.errors import FetchError, ParseError, UsageError
from tui_reader.library import (
    Library,
    fetch_records,
    listing,
    reading,
    refresh,
    subscriptions,
    undo,
)
from tui_reader.library.progress import Progress
from tui_reader.model import Listing, StoryRow


@pytest.fixture
def server() -> Iterator[Server]:
    with Server({"/feed": rss("News", 3)}) as running:
        yield running


def rows(lib: Library, kind: str = "all") -> list[StoryRow]:
    return listing.page(lib, Listing(kind), None, 100)


def test_a_first_refresh_stores_and_a_second_gets_304_and_changes_nothing(
    lib: Library, server: Server
) -> None:
    feed = subscriptions.add(lib, server.url("/feed"), ("World",), ("daily",))
    assert (feed.title, feed.total, feed.unread, feed.folder) == ("News", 3, 3, ("World",))
    before = rows(lib)
    report = refresh.refresh(lib)
    assert (report.feeds, report.new, report.unchanged, report.failed) == (1, 0, 1, ())
    assert rows(lib) == before
    assert "if-none-match" in server.requests[-1].headers


def test_a_broken_feed_shows_its_error_and_the_others_go_on(lib: Library, server: Server) -> None:
    good = subscriptions.add(lib, server.url("/feed"))
    server.pages["/bad"] = rss("Bad", 1)
    bad = subscriptions.add(lib, server.url("/bad"))
    server.pages["/bad"] = failing(500)
    server.pages["/feed"] = rss("News", 5)
    report = refresh.refresh(lib)
    assert report.new == 2
    ((title, sentence),) = report.failed
    assert title == f"Bad ({bad.url})" and "500" in sentence
    assert sentence in lib.paths.log.read_text()
    errors = {feed.id: feed.error for feed in listing.feeds(lib)}
    assert errors[good.id] == "" and errors[bad.id] == sentence
    server.pages["/bad"] = rss("Bad", 1)
    refresh.refresh(lib)
    assert all(feed.error == "" for feed in listing.feeds(lib))


def test_the_same_body_without_validators_is_not_parsed_again(lib: Library, server: Server) -> None:
    server.pages["/plain"] = Page(rss("Plain", 2), etag=False)
    subscriptions.add(lib, server.url("/plain"))
    report = refresh.refresh(lib)
    assert (report.new, report.updated, report.unchanged) == (0, 0, 1)


def test_an_edited_story_is_shown_as_updated_and_stays_read(lib: Library, server: Server) -> None:
    subscriptions.add(lib, server.url("/feed"))
    reading.set_read(lib, [row.id for row in rows(lib)], True)
    server.pages["/feed"] = rss("News", [item("Title", 1, "<p>Quite other words now.</p>")])
    report = refresh.refresh(lib)
    assert report.updated == 1
    assert all(row.read for row in rows(lib)) and sum(row.updated for row in rows(lib)) == 1


def test_what_was_edited_is_counted_over_all_feeds(lib: Library, server: Server) -> None:
    server.pages["/other"] = rss("Other", 2)
    subscriptions.add(lib, server.url("/feed"))
    subscriptions.add(lib, server.url("/other"))
    for path, title in (("/feed", "News"), ("/other", "Other")):
        server.pages[path] = rss(title, [item("Title", 1, "<p>Quite other words now.</p>")])
    assert refresh.refresh(lib).updated == 2


def test_a_permanent_redirect_moves_the_subscription(lib: Library, server: Server) -> None:
    feed = subscriptions.add(lib, server.url("/feed"))
    server.pages["/new"] = rss("News", 3)
    server.pages["/feed"] = redirect("/new", 301)
    refresh.refresh(lib)
    (moved,) = listing.feeds(lib)
    assert (moved.id, moved.url) == (feed.id, server.url("/new"))
    assert len(rows(lib)) == 3


def test_a_feed_that_is_gone_is_not_asked_again(lib: Library, server: Server) -> None:
    subscriptions.add(lib, server.url("/feed"))
    server.pages["/feed"] = failing(410)
    refresh.refresh(lib)
    asked = server.hits["/feed"]
    assert refresh.refresh(lib).feeds == 0
    assert server.hits["/feed"] == asked
    (feed,) = listing.feeds(lib)
    assert feed.gone and feed.error and len(rows(lib)) == 3


def test_retry_after_is_honoured_until_the_user_asks_for_this_feed(
    lib: Library, server: Server
) -> None:
    feed = subscriptions.add(lib, server.url("/feed"))
    server.pages["/feed"] = failing(429, "3600")
    refresh.refresh(lib)
    asked = server.hits["/feed"]
    assert refresh.refresh(lib).feeds == 0 and server.hits["/feed"] == asked
    assert refresh.refresh(lib, [feed.id]).feeds == 1


@pytest.mark.parametrize(
    ("status", "retry_after", "wait"),
    [
        (429, "", timedelta(minutes=fetch_records.BUSY_WAIT_MINUTES)),
        (503, "", timedelta(minutes=fetch_records.BUSY_WAIT_MINUTES)),
        (503, "120", timedelta(seconds=120)),
        (503, str(365 * 86_400), timedelta(days=1)),
        (500, "", None),
    ],
)
def test_a_server_is_left_alone_as_long_as_it_asks_but_no_more_than_a_day(
    lib: Library, server: Server, status: int, retry_after: str, wait: timedelta | None
) -> None:
    subscriptions.add(lib, server.url("/feed"))
    server.pages["/feed"] = failing(status, retry_after)
    refresh.refresh(lib)
    (feed,) = listing.feeds(lib)
    assert feed.checked_at is not None
    assert (feed.not_before and feed.not_before - feed.checked_at) == wait


def test_a_site_leads_to_its_feed(lib: Library, server: Server) -> None:
    server.pages["/"] = Page(
        b'<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>',
        content_type="text/html",
    )
    assert subscriptions.add(lib, server.url("/")).url == server.url("/feed")


@pytest.mark.parametrize(
    ("path", "error"), [("/none", FetchError), ("/page", ParseError)], ids=["404", "no feed"]
)
def test_what_is_no_feed_is_refused_in_words(
    lib: Library, server: Server, path: str, error: type[Exception]
) -> None:
    server.pages["/page"] = Page(b"<html><p>Nothing here.</p></html>", content_type="text/html")
    with pytest.raises(error):
        subscriptions.add(lib, server.url(path))
    assert listing.feeds(lib) == []


def test_no_network_is_a_sentence(lib: Library) -> None:
    with pytest.raises(FetchError, match="refuses"):
        subscriptions.add(lib, "http://127.0.0.1:9/feed")


def test_a_known_address_is_not_added_twice(lib: Library, server: Server) -> None:
    subscriptions.add(lib, server.url("/feed"))
    with pytest.raises(UsageError, match="subscribed to it already, as News"):
        subscriptions.add(lib, server.url("/feed"))


def test_removing_a_feed_is_undone_with_all_its_stories(lib: Library, server: Server) -> None:
    feed = subscriptions.add(lib, server.url("/feed"))
    before = rows(lib)
    starred = before[0]
    reading.set_starred(lib, [starred.id], True)
    subscriptions.remove(lib, feed.id)
    assert listing.feeds(lib) == [] and rows(lib) == []
    assert [row.id for row in rows(lib, "starred")] == [starred.id]
    assert undo.undo(lib) == "Remove News"
    assert [row.id for row in rows(lib)] == [row.id for row in before]


def test_progress_counts_feeds_and_new_stories(lib: Library, server: Server) -> None:
    for number in range(5):
        server.pages[f"/{number}"] = rss(f"Feed {number}", 1)
        subscriptions.add(lib, server.url(f"/{number}"))
        server.pages[f"/{number}"] = rss(f"Feed {number}", 4)
    steps: list[Progress] = []
    refresh.refresh(lib, None, steps.append)
    assert [step.done for step in steps] == [1, 2, 3, 4, 5]
    assert {step.total for step in steps} == {5} and steps[-1].new == 15


def test_a_refresh_can_be_stopped_and_keeps_what_came(lib: Library, server: Server) -> None:
    subscriptions.add(lib, server.url("/feed"))
    server.pages["/slow"] = rss("Slow", 1)
    subscriptions.add(lib, server.url("/slow"))
    server.pages["/feed"] = rss("News", 6)
    server.pages["/slow"] = hanging()
    stop = threading.Event()
    # News is finished first; the other would hang until its deadline.
    report = refresh.refresh(lib, None, lambda _: stop.set(), stop)
    assert report.cancelled and report.new == 3
    assert len(rows(lib)) == 7


def test_a_dripping_server_ends_within_its_limit(server: Server, home: object) -> None:
    import dataclasses

    from tui_reader import config, paths
    from tui_reader import library as rooms

    settings = config.Config(refresh=dataclasses.replace(config.Refresh(), seconds=1))
    lib = rooms.open(paths.user_paths(), settings)
    server.pages["/drip"] = drip(rss("Drip", 50))
    with pytest.raises(FetchError):
        subscriptions.add(lib, server.url("/drip"))
    lib.close()
