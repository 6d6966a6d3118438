"""Finding the feeds of a site, and taking tracking out of links."""

import pytest
from costs import within
from hypothesis import given
from hypothesis import strategies as st
from server import Page, Server, rss

from tui_reader import sanitise
from tui_reader.errors import FetchError, ParseError
from tui_reader.fetch.client import Client
from tui_reader.fetch.discovery import discover, find_feed, looks_like_feed
from tui_reader.tracking import strip_tracking

FEED = rss("News", 2)
SITE = """<!doctype html><html><head><title>Site</title>
<!-- <link rel="alternate" type="application/rss+xml" href="/dead.xml"> -->
<link rel="alternate" type="application/rss+xml" title="Comments &amp; more" href="/comments/feed">
<link rel='alternate' type='application/atom+xml' title='News' href='/news.atom'>
<LINK TYPE=application/feed+json REL="alternate" HREF=feed.json>
<link rel="alternate" type="application/json" href="/wp-json/posts/1">
<link rel="stylesheet" href="/feed.css"></head><body><a href="/rss">RSS</a></body></html>"""


def test_a_page_names_its_feeds_best_first() -> None:
    found = discover(SITE, "https://example.org/blog/")
    assert [row.url for row in found] == [
        "https://example.org/news.atom",
        "https://example.org/blog/feed.json",
        "https://example.org/comments/feed",
    ]
    assert found[0].title == "News" and found[2].title == "Comments & more"


def test_the_base_of_the_page_counts() -> None:
    page = (
        '<base href="https://cdn.example.net/x/">'
        "<link rel=alternate type=application/rss+xml href=f>"
    )
    assert discover(page.encode(), "https://example.org/")[0].url == "https://cdn.example.net/x/f"


def test_links_are_tried_where_a_page_names_nothing() -> None:
    page = (
        '<a href="/about">x</a><a href="/blog/rss.xml" title="\x1b[31mRSS">y</a>'
        '<a href="javascript:feed()">'
    )
    found = discover(page, "https://example.org/")
    assert [(row.url, row.title) for row in found] == [
        ("https://example.org/blog/rss.xml", "[31mRSS")
    ]


@pytest.mark.parametrize(
    ("body", "kind", "is_feed"),
    [
        (FEED, "", True),
        (b"\xef\xbb\xbf\n" + FEED, "text/plain", True),
        (FEED.decode().replace("utf-8", "utf-16").encode("utf-16"), "", True),
        (b"<!-- <html> --><feed xmlns='http://www.w3.org/2005/Atom'/>", "", True),
        (b"<a:feed xmlns:a='http://www.w3.org/2005/Atom'/>", "", True),
        (b'<rdf:RDF xmlns="http://purl.org/rss/1.0/">', "", True),
        (b'{"version": "https:\\/\\/jsonfeed.org\\/version\\/1.1"}', "", True),
        (b'{"items": []}', "application/feed+json", True),
        (b'{"items": []}', "application/json", False),
        (SITE.encode(), "application/rss+xml", False),
        (b"<?xml version='1.0'?><opml/>", "text/xml", False),
        (b"", "application/rss+xml", False),
        (b"hello", "application/rss+xml", False),
    ],
)
def test_a_feed_is_known_by_its_first_bytes(body: bytes, kind: str, is_feed: bool) -> None:
    assert looks_like_feed(body, kind) is is_feed


async def test_a_sites_address_leads_to_its_feed() -> None:
    with Server({"/": SITE, "/news.atom": FEED, "/feed.xml": FEED}) as server:
        async with Client() as client:
            found = await find_feed(client, server.url("/"))
            assert found.fetched.final_url == server.url("/news.atom")
            assert len(found.candidates) == 3
            direct = await find_feed(client, server.url("/feed.xml"))
            assert direct.fetched.body == FEED and not direct.candidates


async def test_usual_places_are_tried_last_and_failure_is_said() -> None:
    with Server({"/": "<html>bare</html>", "/feed.xml": FEED}) as server:
        async with Client() as client:
            assert (await find_feed(client, server.url("/"))).fetched.body == FEED
            del server.pages["/feed.xml"]
            with pytest.raises(ParseError, match="no feed at this address"):
                await find_feed(client, server.url("/"))
            with pytest.raises(FetchError):
                await find_feed(client, server.url("/missing"))


async def test_addresses_are_taken_as_people_type_them() -> None:
    with Server({"/feed": FEED}) as server:
        async with Client() as client:
            bare = server.url("/feed").removeprefix("http://")
            assert (await find_feed(client, f" {bare} ")).fetched.body == FEED
            assert (await find_feed(client, f"feed://{bare}")).fetched.body == FEED
            assert (await find_feed(client, f"feed:http://{bare}")).fetched.body == FEED


async def test_credentials_are_not_carried_to_another_servers_feed() -> None:
    pair = ("me", "secret")
    with Server({"/feed": FEED}) as other:
        page = (
            f'<html><link rel="alternate" type="application/rss+xml" href="{other.url("/feed")}">'
        )
        with Server({"/": Page(page.encode(), content_type="text/html")}) as server:
            async with Client() as client:
                options = {"credentials": pair, "private_ok": True}
                await find_feed(client, server.url("/"), **options)
        assert "authorization" not in other.requests[0].headers


@pytest.mark.parametrize(
    "piece",
    ["<link ", "<!--", "<a href='", "<link rel=alternate type=application/rss+xml ", "a=", "<"],
)
def test_hostile_pages_take_linear_time(piece: str) -> None:
    page = piece * (1_000_000 // len(piece))
    assert within(5, lambda: discover(page, "https://example.org/"))
    assert within(5, lambda: looks_like_feed(page.encode()))


@pytest.mark.parametrize(
    ("given_url", "stripped"),
    [
        ("https://x.org/a?utm_source=rss&id=7&UTM_Medium=feed", "https://x.org/a?id=7"),
        ("https://x.org/a?fbclid=1", "https://x.org/a"),
        ("https://x.org/a?q=utm_source&gclid=2#top", "https://x.org/a?q=utm_source#top"),
        ("https://x.org/a#utm_source=feed&utm_medium=x", "https://x.org/a"),
        ("https://x.org/a#section", "https://x.org/a#section"),
        ("https://x.org/a?a=1&a=2&b", "https://x.org/a?a=1&a=2&b"),
        ("https://x.org/a", "https://x.org/a"),
    ],
)
def test_tracking_goes_and_all_else_stays(given_url: str, stripped: str) -> None:
    safe = sanitise.url(given_url)
    assert safe is not None and strip_tracking(safe) == stripped


@given(st.lists(st.tuples(st.from_regex(r"[a-z_]{1,8}", fullmatch=True), st.text(max_size=8))))
def test_stripping_twice_is_stripping_once(pairs: list[tuple[str, str]]) -> None:
    safe = sanitise.url("https://x.org/?" + "&".join(f"{name}={value}" for name, value in pairs))
    if safe is not None:
        once = strip_tracking(safe)
        assert strip_tracking(once) == once and sanitise.url(once) == once
