"""Full text on demand: fetched within limits, compared, and never for the worse."""

from collections.abc import Iterator

import pytest
from clocks import Stopped
from server import Page, Server, failing, item, rss

from tui_reader.errors import FetchError, UsageError
from tui_reader.library import Library, listing, reading, subscriptions
from tui_reader.model import Listing

SENTENCES = [
    f"The {animal} of the harbour was seen again this morning, and people stopped to look at it."
    for animal in ("seal", "heron", "otter", "gull", "swan", "crab", "cod", "eel", "tern", "whale")
]


def html(*paragraphs: str, head: str = "") -> Page:
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    page = (
        f"<html><head><title>Animals</title>{head}</head>"
        f"<body><article><h1>Animals</h1>{body}</article></body></html>"
    )
    return Page(page.encode(), content_type="text/html; charset=utf-8")


@pytest.fixture
def server() -> Iterator[Server]:
    with Server({}) as running:
        yield running


def subscribe(lib: Library, server: Server, summary: str) -> int:
    entry = item("Animals", 1, f"<p>{summary}</p>", link=server.url("/story"))
    server.pages["/feed"] = rss("News", [entry])
    subscriptions.add(lib, server.url("/feed"))
    return listing.page(lib, Listing("all"), None, 1)[0].id


def test_the_page_is_read_in_full_and_the_feed_text_is_kept(lib: Library, server: Server) -> None:
    number = subscribe(lib, server, SENTENCES[0] + " [...]")
    before = reading.open_story(lib, number)
    assert SENTENCES[5] not in before.article.text and before.article.notice
    server.pages["/story"] = html(*SENTENCES)
    opened = reading.full_text(lib, number)
    for sentence in SENTENCES:
        assert sentence in opened.article.text
    assert opened.article.notice == ""


@pytest.mark.parametrize(
    "wall",
    [
        "<p>Subscribe to continue reading. Already a subscriber? Log in.</p>",
        "<p>Please enable JavaScript to view this page.</p>",
        "<h1>404</h1><p>Page not found.</p>",
        "<p>Before you continue we need your consent to use cookies. Accept all.</p>",
    ],
)
def test_a_wall_never_replaces_the_feed_text(lib: Library, server: Server, wall: str) -> None:
    number = subscribe(lib, server, " ".join(SENTENCES[:4]))
    server.pages["/story"] = Page(
        f"<html><body>{wall}</body></html>".encode(), content_type="text/html"
    )
    opened = reading.full_text(lib, number)
    assert SENTENCES[3] in opened.article.text
    assert opened.article.notice


def test_an_error_is_a_sentence_and_nothing_changes(lib: Library, server: Server) -> None:
    number = subscribe(lib, server, SENTENCES[0])
    before = reading.open_story(lib, number)
    server.pages["/story"] = failing(404)
    with pytest.raises(FetchError, match="could not be fetched"):
        reading.full_text(lib, number)
    assert reading.open_story(lib, number) == before


def test_a_page_that_failed_is_not_fetched_again_by_itself(lib: Library, server: Server) -> None:
    number = subscribe(lib, server, SENTENCES[0])
    subscriptions.set_full_text(lib, reading.story(lib, number).row.feed_id, True)
    assert reading.wants_page(lib, number)
    server.pages["/story"] = failing(404)
    with pytest.raises(FetchError, match=r"for a day; “Full text” in the reader tries"):
        reading.full_text(lib, number, asked=False)
    assert not reading.wants_page(lib, number)
    with pytest.raises(FetchError) as caught:
        reading.full_text(lib, number)
    assert "by itself" not in str(caught.value)
    server.pages["/story"] = html(*SENTENCES)
    assert SENTENCES[5] in reading.full_text(lib, number).article.text


@pytest.mark.parametrize(("status", "hours"), [(404, 24), (503, 1)])
def test_a_page_that_failed_is_tried_again_when_the_pause_is_over(
    lib: Library, server: Server, stopped: Stopped, status: int, hours: int
) -> None:
    number = subscribe(lib, server, SENTENCES[0])
    subscriptions.set_full_text(lib, reading.story(lib, number).row.feed_id, True)
    server.pages["/story"] = failing(status)
    with pytest.raises(FetchError):
        reading.full_text(lib, number, asked=False)
    stopped.move(hours=hours, minutes=-1)
    assert not reading.wants_page(lib, number)
    stopped.move(minutes=2)
    assert reading.wants_page(lib, number)


def test_a_story_split_over_pages_is_joined(lib: Library, server: Server) -> None:
    number = subscribe(lib, server, SENTENCES[0] + " [...]")
    server.pages["/story"] = html(*SENTENCES[:5], head='<link rel="next" href="/story/2">')
    server.pages["/story/2"] = html(*SENTENCES[5:], head='<link rel="next" href="/story">')
    text = reading.full_text(lib, number).article.text
    for sentence in SENTENCES:
        assert sentence in text


def test_a_story_without_an_address_says_so(lib: Library, server: Server) -> None:
    server.pages["/feed"] = rss("News", ["<item><title>No link</title><guid>x</guid></item>"])
    subscriptions.add(lib, server.url("/feed"))
    number = listing.page(lib, Listing("all"), None, 1)[0].id
    with pytest.raises(UsageError, match="no web address"):
        reading.full_text(lib, number)
