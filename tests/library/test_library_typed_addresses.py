"""What is subscribed to is what was typed, unless its server says that it has moved for good."""

from __future__ import annotations

import pytest
from server import Page, Server, Wire, redirect, rss

from tui_reader import library as rooms
from tui_reader.errors import UsageError
from tui_reader.fetch.redirect_cookies import RedirectCookies
from tui_reader.library import refresh, subscriptions


@pytest.mark.parametrize(("status", "kept"), [(301, False), (302, True), (303, True), (307, True),
                                              (308, False)])  # fmt: skip
def test_an_address_that_is_sent_on_for_now_stays(
    lib: rooms.Library, status: int, kept: bool
) -> None:
    with Server({"/feed": redirect("/now", status), "/now": rss("Feed", 2)}) as server:
        feed = subscriptions.add(lib, server.url("/feed"))
        assert feed.url == server.url("/feed" if kept else "/now")
        with pytest.raises(UsageError, match="already"):
            subscriptions.add(lib, server.url("/feed"))


def test_a_place_on_the_page_is_no_other_feed(lib: rooms.Library) -> None:
    with Server({"/feed": rss("Feed", 2)}) as server:
        feed = subscriptions.add(lib, server.url("/feed#top"))
        assert feed.url == server.url("/feed")
        with pytest.raises(UsageError, match="already"):
            subscriptions.add(lib, server.url("/feed#x"))


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("{}/my feed", "/my%20feed"), ("<{}/feed>", "/feed"), (" \u201c{}/feed\u201d ", "/feed"),
        ("{}/a b/c d", "/a%20b/c%20d"),
    ],
)  # fmt: skip
def test_an_address_is_taken_as_it_was_copied(lib: rooms.Library, typed: str, path: str) -> None:
    with Server({path: rss("Feed", 2)}) as server:
        assert subscriptions.add(lib, typed.format(server.url(""))).url == server.url(path)


@pytest.mark.parametrize("slip", ["http:/{}", "http//{}", "HTTP;//{}", "http:///{}", "{}"])
def test_a_slip_at_the_beginning_of_an_address_is_mended(lib: rooms.Library, slip: str) -> None:
    with Server({"/feed": rss("Feed", 2)}) as server:
        place = server.url("/feed").removeprefix("http://")
        assert subscriptions.add(lib, slip.format(place)).url == server.url("/feed")


@pytest.mark.parametrize("typed", ["", "two words", "http://two words/feed"])
def test_words_are_no_address(lib: rooms.Library, typed: str) -> None:
    with pytest.raises(UsageError, match="not a web address"):
        subscriptions.add(lib, typed)


def test_a_server_that_asks_for_its_cookie_back_gets_it_while_it_sends_us_on(
    lib: rooms.Library,
) -> None:
    def gate(wire: Wire) -> None:
        given = wire.request.headers.get("cookie", "")
        body = rss("Feed", 2)
        if given == "seen=1; way=a b":
            wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body))
        else:
            wire.send(
                b"HTTP/1.1 302 Found\r\nLocation: /feed\r\nSet-Cookie: seen=1; Path=/\r\n"
                b"Set-Cookie: way=a b; HttpOnly\r\nSet-Cookie: bad\r\nContent-Length: 0\r\n\r\n"
            )

    with Server({"/feed": Page(script=gate)}) as server:
        assert subscriptions.add(lib, server.url("/feed")).url == server.url("/feed")
        asked = [one.headers.get("cookie", "") for one in server.requests]
        assert asked == ["", "seen=1; way=a b"]
        refresh.refresh(lib)
        assert [one.headers.get("cookie", "") for one in server.requests][2] == ""


def test_a_cookie_goes_to_nobody_else_and_one_known_is_nothing_new() -> None:
    kept = RedirectCookies()
    assert kept.take("https://a.example/x", ["seen=1; Path=/", "bad cookie", "e=\r\nX: y"])
    assert kept.headers("https://a.example/y") == {"Cookie": "seen=1"}
    assert not kept.take("https://a.example/x", ["seen=1"])
    for other in ("http://a.example/x", "https://b.example/x", "https://a.example:8443/x"):
        assert kept.headers(other) == {}
    assert kept.take("https://a.example/x", [f"n{n}={'v' * 900}" for n in range(9)])
    assert kept.headers("https://a.example/x") == {}, "too much is nothing"
