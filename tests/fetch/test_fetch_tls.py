"""Safe connections are verified, and never given up for open ones on the way."""

import ssl
from pathlib import Path

import pytest
from patience import CEILING
from server import Page, Server, redirect, rss

from tui_reader.errors import FetchError
from tui_reader.fetch.client import Client
from tui_reader.fetch.limits import Limits

OURS = Path(__file__).with_name("loopback.pem")
FEED = rss("Safe", 1)


def context() -> ssl.SSLContext:
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(OURS)
    return made


async def error_of(url: str) -> str:
    async with Client(Limits(seconds=CEILING)) as client:
        with pytest.raises(FetchError) as caught:
            await client.get(url)
    return str(caught.value)


async def test_a_certificate_nobody_vouches_for_is_refused() -> None:
    with Server({"/": FEED}, tls=context()) as server:
        assert "certificate is vouched for by nobody" in await error_of(server.url("/"))
        assert not server.hits


async def test_a_certificate_of_another_host_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(OURS))
    with Server({"/": FEED}, tls=context()) as server:
        address = server.url("/", host="localhost")
        assert "certificate belongs to another host" in await error_of(address)


async def test_a_safe_feed_is_read_and_does_not_lead_to_an_open_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(OURS))
    with Server({"/": FEED}) as opened, Server(tls=context()) as server:
        server.pages |= {
            "/feed": FEED,
            "/own": redirect(server.url("/feed").replace("https:", "http:")),
            "/down": redirect(opened.url("/")),
            "/inside": redirect("/feed", 301),
            "/locked": Page(FEED, credentials=("a", "b")),
        }
        async with Client(Limits(seconds=CEILING)) as client:
            assert (await client.get(server.url("/feed"))).body == FEED
            assert (await client.get(server.url("/inside"))).moved_to == server.url("/feed")
            locked = await client.get(server.url("/locked"), credentials=("a", "b"))
            assert locked.body == FEED
        assert "safe connection to an open one" in await error_of(server.url("/own"))
        assert "safe connection to an open one" in await error_of(server.url("/down"))
        assert not opened.hits
