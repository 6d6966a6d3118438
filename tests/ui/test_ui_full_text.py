"""Full text on the screen: fetched at a key or for a whole feed, and what it was, in words."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from server import Page, Server, failing, item, rss
from ui_screen import PLAIN, column, press, reader, until

from tui_reader import library as rooms
from tui_reader import paths
from tui_reader.library import listing, subscriptions

SENTENCES = [
    f"The {animal} of the harbour was seen again this morning, and people stopped to look at it."
    for animal in ("seal", "heron", "otter", "gull", "swan", "crab", "cod", "eel", "tern", "whale")
]


@pytest.fixture
def server() -> Iterator[Server]:
    with Server({}) as running:
        yield running


def page(*paragraphs: str) -> Page:
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    html = f"<html><head><title>Animals</title></head><body><article>{body}</article></body></html>"
    return Page(html.encode(), content_type="text/html; charset=utf-8")


async def subscribed(server: Server) -> rooms.Library:
    """A library with one feed of two stories that are cut short."""
    entries = [
        item(f"Animals {n}", n, f"<p>{SENTENCES[0]} [...]</p>", link=server.url(f"/story{n}"))
        for n in (1, 2)
    ]
    server.pages["/feed"] = rss("News", entries)
    for n in (1, 2):
        server.pages[f"/story{n}"] = page(*SENTENCES, f"This is page number {n}.")
    lib = rooms.open(paths.user_paths(), PLAIN)
    await asyncio.to_thread(subscriptions.add, lib, server.url("/feed"))
    return lib


async def test_f_fetches_the_page_and_says_so(server: Server) -> None:
    async with reader(await subscribed(server)) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "The seal" in column(app, "article"))
        await press(pilot, "F")
        await until(pilot, lambda: "The whale" in column(app, "article"))
        assert "This is the page's full text: 177 words, 157 more than before." in column(
            app, "status"
        )
        assert "fetching the page" not in column(app, "status")


async def test_what_is_no_page_is_said_in_words_and_the_text_stays(server: Server) -> None:
    lib = await subscribed(server)
    for n in (1, 2):
        server.pages[f"/story{n}"] = page("Subscribe to continue reading.")
    async with reader(lib) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "The seal" in column(app, "article"))
        await press(pilot, "F")
        await until(pilot, lambda: "fetching" not in column(app, "status"))
        notice = app.screen.context.shown.story.article.notice
        assert notice and notice in column(app, "status")
        assert "The seal" in column(app, "article")


async def test_a_page_that_says_no_more_than_the_feed_is_not_called_the_full_text(
    server: Server,
) -> None:
    whole = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    server.pages["/feed"] = rss("News", [item("Animals", 1, whole, link=server.url("/story"))])
    server.pages["/story"] = page(*SENTENCES[:3])
    lib = rooms.open(paths.user_paths(), PLAIN)
    await asyncio.to_thread(subscriptions.add, lib, server.url("/feed"))
    async with reader(lib) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "The whale" in column(app, "article"))
        await press(pilot, "F")
        await until(pilot, lambda: "no more than what is shown" in column(app, "status"))
        assert "The whale" in column(app, "article")


async def test_a_failure_is_said_in_words(server: Server) -> None:
    lib = await subscribed(server)
    for n in (1, 2):
        server.pages[f"/story{n}"] = failing(404)
    async with reader(lib) as (app, pilot):
        await press(pilot, "F")
        await until(pilot, lambda: "could not be fetched" in column(app, "status"))
        assert "The seal" in column(app, "article")
        assert "fetching the page" not in column(app, "status")


async def test_a_feed_always_gets_its_full_text_until_it_is_told_otherwise(server: Server) -> None:
    lib = await subscribed(server)
    async with reader(lib) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "The seal" in column(app, "article"))
        await press(pilot, "g", "f")  # the open story at once
        await until(pilot, lambda: "The whale" in column(app, "article"))
        await press(pilot, "J")  # and each one that is opened
        await until(pilot, lambda: "page number" in column(app, "article"))
        feed = next(feed for feed in listing.feeds(lib) if feed.title == "News")
        assert feed.full_text
        asked = len(server.requests)
        await press(pilot, "K", "J")  # a page is fetched once
        await until(pilot, lambda: "fetching" not in column(app, "status"))
        assert len(server.requests) == asked
        await press(pilot, "g", "f")
        assert "as the feed gives them" in column(app, "status")
        await press(pilot, "U")
        assert next(f for f in listing.feeds(lib) if f.id == feed.id).full_text


async def test_a_page_that_failed_is_asked_for_once_and_again_at_the_key(server: Server) -> None:
    lib = await subscribed(server)
    server.pages["/story2"] = failing(404)  # the newer one, which is opened first
    async with reader(lib) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "The seal" in column(app, "article"))
        await press(pilot, "g", "f")
        await until(pilot, lambda: "not tried again by itself" in column(app, "status"))
        await press(pilot, "J")
        await until(pilot, lambda: "page number 1" in column(app, "article"))
        await press(pilot, "K", "J", "K")
        await until(pilot, lambda: "page number" not in column(app, "article"))
        assert server.hits["/story2"] == 1
        server.pages["/story2"] = page(*SENTENCES, "This is page number 2.")
        await press(pilot, "F")
        await until(pilot, lambda: "page number 2" in column(app, "article"))


async def test_a_feed_that_is_not_fetched_has_no_pages() -> None:
    from ui_screen import filled

    async with reader(filled()) as (app, pilot):
        await press(pilot, "h", "g", "g", "g", "f")
        assert "Select a feed" in column(app, "status")


async def test_the_reading_time_is_that_of_the_full_text(server: Server) -> None:
    lib = await subscribed(server)
    days = [f"On day {day} of the count, {SENTENCES[day % 10].lower()}" for day in range(100)]
    server.pages["/story2"] = page(*days)  # 2,400 words
    async with reader(lib) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "The seal" in column(app, "article"))
        await press(pilot, "F")
        await until(pilot, lambda: "On day 5" in column(app, "article"))
        assert " 10 min " in column(app, "article")
