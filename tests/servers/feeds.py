"""The feeds that the servers are subscribed to from the start, as rows and as pages."""

from __future__ import annotations

from dataclasses import dataclass

from server import Page, Server, item, rss

WORDS = "The old ferry sails again in spring, as it had for most of the past hundred years. "


@dataclass(frozen=True, slots=True)
class Feed:
    path: str
    title: str
    folder: str
    stories: int


FEEDS = (
    Feed("/harbour.xml", "Harbour", "Town", 12),
    Feed("/markets.xml", "Markets & <Sums>", "Town", 8),
    Feed("/science.xml", "Science", "Far & Near", 30),
)


def serve() -> Server:
    """The feeds on loopback. Their sites are there too, so that nobody asks elsewhere for icons."""
    server = Server()
    server.pages["/"] = Page(b"<html><title>Feeds</title></html>", content_type="text/html")
    for feed in FEEDS:
        server.pages[feed.path] = page(feed, server.url("/"))
    return server


def page(feed: Feed, site: str) -> bytes:
    """Its RSS; every story has an address of its own."""
    stem = feed.path.strip("/").removesuffix(".xml")
    items = [
        item(
            f"{feed.title} {number}",
            number,
            f"<p>{WORDS * 3}</p><p>Number {number} of {stem}.</p>",
            link=f"{site}{stem}/{number}",
            guid=f"{stem}-{number}",
        )
        for number in range(1, feed.stories + 1)
    ]
    own = f"<link>{site}</link>".encode()
    return rss(feed.title, items).replace(b"<link>https://example.org/</link>", own, 1)
