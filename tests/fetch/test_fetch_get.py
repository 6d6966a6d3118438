"""Asking servers: what comes back, what is sent, and what is said when it fails."""

import asyncio
import socket
from datetime import timedelta

import pytest
from clocks import NOW
from patience import CEILING
from server import Page, Server, basic, failing, garbage, redirect, rss, wrong_length

from tui_reader.errors import FetchError
from tui_reader.fetch.client import USER_AGENT, Client
from tui_reader.fetch.limits import Limits
from tui_reader.fetch.page import get_page

FEED = rss("News", 3)


async def get(url: str, **options: object):  # type: ignore[no-untyped-def]
    async with Client(Limits(seconds=CEILING)) as client:
        return await client.get(url, **options)  # type: ignore[arg-type]


async def error_of(url: str, **options: object) -> FetchError:
    with pytest.raises(FetchError) as caught:
        await get(url, **options)
    said = str(caught.value)
    assert said.endswith(".") and "\x1b" not in said and "Error" not in said
    return caught.value


@pytest.mark.parametrize("encoding", ["", "gzip", "deflate", "raw-deflate", "br"])
async def test_a_feed_arrives_whole_in_every_encoding_we_offer(encoding: str) -> None:
    with Server({"/feed": Page(FEED, encoding=encoding)}) as server:
        found = await get(server.url("/feed"))
        assert found.body == FEED
        assert found.status == 200 and not found.problem and found.moved_to is None
        offered = server.requests[0].headers["accept-encoding"]
        assert "zstd" not in offered and {"gzip", "br"} <= set(offered.split(", "))


async def test_the_second_request_is_conditional_and_costs_no_body() -> None:
    with Server({"/feed": Page(FEED, last_modified="Mon, 01 Jan 2024 00:00:00 GMT")}) as server:
        first = await get(server.url("/feed"))
        again = await get(server.url("/feed"), etag=first.etag, last_modified=first.last_modified)
        assert again.status == 304 and again.body == b"" and again.etag == first.etag
        assert server.requests[1].headers["if-none-match"] == first.etag
        assert server.requests[1].headers["if-modified-since"] == first.last_modified


async def test_a_304_nobody_asked_for_is_an_error() -> None:
    with Server({"/feed": Page(status=304, etag=False)}) as server:
        assert (await error_of(server.url("/feed"))).status == 304


async def test_we_say_who_we_are_and_keep_no_cookies() -> None:
    pages = {"/feed": Page(FEED, headers={"Set-Cookie": "id=1; Path=/"})}
    with Server(pages) as server:
        async with Client() as client:
            await client.get(server.url("/feed"))
            await client.get(server.url("/feed"))
        async with Client(user_agent="mine/1\r\nX-Evil: 1") as client:
            await client.get(server.url("/feed"))
        assert [one.headers["user-agent"] for one in server.requests] == [
            USER_AGENT,
            USER_AGENT,
            "mine/1 X-Evil: 1",
        ]
        assert not any("cookie" in one.headers for one in server.requests)


@pytest.mark.parametrize(
    ("pages", "moved"),
    [
        ({"/old": redirect("/feed", 301)}, True),
        ({"/old": redirect("/mid", 308), "/mid": redirect("/feed", 301)}, True),
        ({"/old": redirect("/feed", 302)}, False),
        ({"/old": redirect("/feed", 307)}, False),
        ({"/old": redirect("/mid", 301), "/mid": redirect("/feed", 302)}, False),
        ({"/old": redirect("/mid", 302), "/mid": redirect("/feed", 301)}, False),
    ],
)
async def test_only_a_chain_of_permanent_redirects_moves_a_subscription(
    pages: dict[str, Page], moved: bool
) -> None:
    with Server(pages | {"/feed": FEED}) as server:
        found = await get(server.url("/old"))
        assert found.body == FEED
        assert found.url == server.url("/old") and found.final_url == server.url("/feed")
        assert found.moved_to == (server.url("/feed") if moved else None)


async def test_redirects_end() -> None:
    pages = {"/a": redirect("/b"), "/b": redirect("/a")}
    pages |= {f"/{n}": redirect(f"/{n + 1}") for n in range(40)}
    with Server(pages) as server:
        assert "circles" in str(await error_of(server.url("/a")))
        assert "more than 8 times" in str(await error_of(server.url("/0")))
        assert server.hits.total() == 2 + 9


@pytest.mark.parametrize(
    "target",
    ["file:///etc/passwd", "ftp://example.org/", "mailto:a@example.org", "javascript:1", "data:,x"],
)
async def test_redirects_lead_to_web_addresses_only(target: str) -> None:
    with Server({"/a": redirect(target)}) as server:
        assert "not a web address" in str(await error_of(server.url("/a")))


async def test_a_safe_connection_is_not_given_up_for_an_open_one() -> None:
    from tui_reader import sanitise
    from tui_reader.fetch.client import _target

    safe = sanitise.url("https://example.org/feed")
    assert safe is not None
    with pytest.raises(FetchError, match="open one"):
        _target(safe, "http://example.org/feed")
    assert _target(safe, "//example.net/x") == "https://example.net/x"


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (400, "make sense"),
        (401, "user name and password"),
        (403, "refuses"),
        (404, "nothing at this address"),
        (410, "gone for good"),
        (418, "418"),
        (429, "less often"),
        (451, "legal"),
        (500, "fault of its own"),
        (503, "overloaded"),
        (599, "599"),
    ],
)
async def test_each_status_is_said_in_words(status: int, words: str) -> None:
    with Server({"/x": failing(status)}) as server:
        error = await error_of(server.url("/x"))
        assert words in str(error) and error.status == status


async def test_retry_after_is_read_as_seconds_and_as_a_date() -> None:
    future = (NOW + timedelta(hours=2)).strftime("%a, %d %b %Y %H:%M:%S GMT")
    pages = {
        "/s": failing(429, "120"),
        "/d": failing(503, future),
        "/far": failing(503, "99999999999"),
        "/odd": failing(429, "soon"),
    }
    with Server(pages) as server:
        assert (await error_of(server.url("/s"))).retry_after == 120
        dated = (await error_of(server.url("/d"))).retry_after
        assert dated is not None and 7100 < dated <= 7200
        assert (await error_of(server.url("/far"))).retry_after == 7 * 86400
        assert (await error_of(server.url("/odd"))).retry_after is None
        assert "2 minutes" in str(await error_of(server.url("/s")))


async def test_a_server_that_asked_us_to_wait_is_not_asked() -> None:
    with Server({"/feed": FEED}) as server:
        later = NOW + timedelta(hours=1)
        error = await error_of(server.url("/feed"), not_before=later)
        assert error.retry_after is not None and "asked us to wait" in str(error)
        assert not server.hits
        earlier = NOW - timedelta(hours=1)
        assert (await get(server.url("/feed"), not_before=earlier)).body == FEED


async def test_credentials_go_to_their_own_server_only() -> None:
    pair = ("me", "pässword")
    with Server({"/feed": Page(FEED, credentials=pair)}) as other:
        pages = {"/feed": Page(FEED, credentials=pair), "/away": redirect(other.url("/feed"))}
        with Server(pages) as server:
            assert (await get(server.url("/feed"), credentials=pair)).body == FEED
            assert (await error_of(server.url("/feed"))).status == 401
            assert server.requests[0].headers["authorization"] == basic(pair)
            await error_of(server.url("/away"), credentials=pair, private_ok=True)
            assert "authorization" not in other.requests[0].headers


async def test_what_is_no_web_address_is_said_before_anything_is_asked() -> None:
    for url in ("ftp://example.org/", "example", "mailto:a@example.org", "http://", "--help", ""):
        assert "not a web address" in str(await error_of(url))


async def test_names_and_ports_that_nobody_answers_for() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        assert "refuses the connection" in str(await error_of(f"http://127.0.0.1:{port}/"))
    said = str(await error_of("http://nobody.invalid/"))
    assert "no server named" in said or "no network" in said


@pytest.mark.parametrize(
    ("code", "words"),
    [(socket.EAI_AGAIN, "There is no network"), (socket.EAI_NONAME, "There is no server named")],
)
async def test_no_network_and_no_such_name_are_told_apart(
    monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    def fail(*_: object) -> None:
        raise socket.gaierror(code, "made up")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    assert words in str(await error_of("http://example.org/"))


async def test_tls_where_there_is_none_is_said() -> None:
    with Server({"/": FEED}) as server:
        error = await error_of(server.url("/").replace("http:", "https:"))
        assert "safe connection" in str(error)


async def test_what_is_no_http_is_said() -> None:
    with Server({"/": garbage()}) as server:
        assert "not proper HTTP" in str(await error_of(server.url("/")))


async def test_an_answer_that_breaks_off_is_kept_without_its_validators() -> None:
    with Server({"/": wrong_length(FEED, len(FEED) + 5000)}) as server:
        found = await get(server.url("/"))
        assert found.body == FEED
        assert "broke off" in found.problem and not found.etag


async def test_a_longer_body_than_said_is_cut_or_refused() -> None:
    with Server({"/": wrong_length(FEED, 100)}) as server:
        try:
            assert (await get(server.url("/"))).body == FEED[:100]
        except FetchError as error:
            assert "not proper HTTP" in str(error)


async def test_one_host_gets_few_requests_at_once_and_our_own_network_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with Server() as server:
        server.pages |= {f"/{n}": FEED for n in range(40)}
        async with Client(Limits(per_host=2, total=10)) as client:
            await asyncio.gather(*(client.get(server.url(f"/{n}")) for n in range(40)))
        assert server.most_at_once <= 10 and server.hits.total() == 40

    # A public name that leads to our server by way of a proxy.
    with Server() as server:
        server.pages |= {f"http://news.example/{n}": FEED for n in range(12)}
        monkeypatch.setenv("HTTP_PROXY", server.url())
        async with Client(Limits(per_host=2)) as client:
            wanted = [client.get(f"http://news.example/{n}") for n in range(12)]
            assert all(found.body == FEED for found in await asyncio.gather(*wanted))
        assert server.most_at_once <= 2


async def test_the_proxy_of_the_environment_is_used_and_its_exceptions_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with Server({"http://news.example/feed": FEED, "/own": FEED}) as server:
        monkeypatch.setenv("http_proxy", server.url())
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        assert (await get("http://news.example/feed")).body == FEED
        assert (await get(server.url("/own"))).body == FEED
        assert set(server.hits) == {"http://news.example/feed", "/own"}
        monkeypatch.setenv("http_proxy", "socks5://127.0.0.1:1080")
        assert "socks5 proxy" in str(await error_of("http://news.example/feed"))
        async with Client(Limits(seconds=CEILING), proxy_from_env=False) as client:
            assert (await client.get(server.url("/own"))).body == FEED


async def test_a_cancelled_request_ends_at_once() -> None:
    from server import hanging

    with Server({"/": hanging()}) as server:
        async with Client() as client:
            task = asyncio.create_task(client.get(server.url("/")))
            while not server.hits:
                await asyncio.sleep(0)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task


def test_a_page_is_fetched_without_an_event_loop() -> None:
    with Server({"/p": "<html>page</html>"}) as server:
        assert get_page(server.url("/p"), home=server.url("/feed")).body == b"<html>page</html>"
        with pytest.raises(FetchError, match="private"):
            get_page(server.url("/p"))
