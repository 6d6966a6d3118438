"""Answers that contradict themselves are read; pages that want a browser are called that."""

import gzip
import zlib

import pytest
from patience import CEILING
from server import Page, Server, Wire, rss

from tui_reader.errors import FetchError
from tui_reader.fetch.browser_checks import CHECKS
from tui_reader.fetch.client import Client
from tui_reader.fetch.limits import Limits
from tui_reader.fetch.response_heads import mended
from tui_reader.model import Fetched

FEED = rss("News", 3)
TYPE = b"Content-Type: application/rss+xml\r\n"
HTML = b"<!DOCTYPE html><html><head><title>x</title></head><body>%s</body></html>"


async def get(page: Page) -> Fetched:
    with Server({"/feed": page}) as server:
        async with Client(Limits(seconds=CEILING)) as client:
            return await client.get(server.url("/feed"))


def raw(*pieces: bytes) -> Page:
    """An answer written as it stands, piece by piece."""

    def script(wire: Wire) -> None:
        for piece in pieces:
            wire.send(piece)

    return Page(script=script)


def chunked(body: bytes) -> bytes:
    half = len(body) // 2
    parts = (body[:half], body[half:], b"")
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts)


OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = b"Transfer-Encoding: chunked\r\n"
SIZE = b"Content-Length: %d\r\n" % len(FEED)
HEADS = {
    "a length and chunks": (OK + TYPE + SIZE + CHUNKED + b"\r\n", chunked(FEED)),
    "chunks and a length": (OK + CHUNKED + TYPE + SIZE + b"\r\n", chunked(FEED)),
    "a wrong length and chunks": (OK + CHUNKED + b"content-length: 7\r\n\r\n", chunked(FEED)),
    "length 0 and chunks": (OK + CHUNKED + b"Content-Length: 0\r\n\r\n", chunked(FEED)),
    "a length twice": (OK + SIZE + TYPE + SIZE + b"\r\n", FEED),
    "two lengths": (OK + SIZE + b"Content-Length: 9\r\n\r\n", FEED),
    "a length that is a word": (OK + TYPE + b"Content-Length: unknown\r\n\r\n", FEED),
    "a length below nothing": (OK + TYPE + b"Content-Length: -1\r\n\r\n", FEED),
    "no length": (OK + b"Content-Length: \r\n\r\n", FEED),
    "the coding identity": (OK + b"Transfer-Encoding: identity\r\n" + SIZE + b"\r\n", FEED),
    "early hints": (b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + OK + SIZE + CHUNKED
                    + b"\r\n", chunked(FEED)),
    "lines without returns": ((OK + TYPE + CHUNKED + SIZE + b"\r\n").replace(b"\r\n", b"\n"),
                              chunked(FEED)),
}  # fmt: skip


@pytest.mark.parametrize("head", HEADS)
async def test_a_head_that_contradicts_itself_is_read(head: str) -> None:
    start, body = HEADS[head]
    assert (await get(raw(start + body))).body == FEED
    at = len(start) // 3  # the head in three parts
    assert (await get(raw(start[:at], start[at:-2], start[-2:], body))).body == FEED


def test_a_sound_head_is_left_as_it_is() -> None:
    for head in (OK + TYPE + SIZE + b"\r\n", OK + TYPE + CHUNKED + b"\r\n", OK + b"\r\n"):
        assert mended(head) == head


PACKED = {
    "gzip": gzip.compress(FEED),
    "zlib": zlib.compress(FEED),
    "gzip, the best": gzip.compress(FEED, 9),
    "gzip twice": gzip.compress(gzip.compress(FEED)),
}


@pytest.mark.parametrize("how", PACKED)
@pytest.mark.parametrize("kind", ["application/rss+xml", "application/x-gzip", "text/html"])
async def test_a_packed_body_is_unpacked_though_no_header_says_so(how: str, kind: str) -> None:
    found = await get(Page(PACKED[how], content_type=kind, etag=False))
    assert found.body == FEED and not found.problem


@pytest.mark.parametrize("said", ["gzip", "deflate", "br"])
async def test_a_packed_body_is_packed_once_more_or_otherwise_than_said(said: str) -> None:
    head = OK + b"Content-Encoding: " + said.encode() + b"\r\n\r\n"
    assert (await get(raw(head + PACKED["gzip"]))).body == FEED
    assert (await get(Page(PACKED["gzip"], encoding=said, etag=False))).body == FEED


async def test_what_is_unpacked_without_a_header_has_the_same_limit() -> None:
    bomb = gzip.compress(gzip.compress(b"\0" * (40 << 20)))
    with pytest.raises(FetchError, match="larger than"):
        await get(Page(bomb, etag=False))


async def test_a_packed_body_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    found = await get(Page(PACKED["gzip"][:-20], etag=False))
    assert FEED.startswith(found.body[:50]) and found.problem


SAID = [(check, {name.title(): value or "x"}, b"") for check in CHECKS
        for name, value in check.headers] + [(check, {}, text) for check in CHECKS
                                             for text in check.texts]  # fmt: skip


@pytest.mark.parametrize("status", [200, 403, 503])
async def test_a_browser_check_is_called_that(status: int) -> None:
    pages = {
        f"/{n}": Page(HTML % (text or b"Wait."), status, "text/html", headers, etag=False)
        for n, (_, headers, text) in enumerate(SAID)
    }
    with Server(pages) as server:
        async with Client(Limits(seconds=CEILING)) as client:
            for number, (check, _, _) in enumerate(SAID):
                with pytest.raises(FetchError) as caught:
                    await client.get(server.url(f"/{number}"))
                said = str(caught.value)
                assert "wants to see a browser first" in said and "\x1b" not in said
                assert check.name in said and caught.value.status == status


NONE = {
    "a feed on checks": Page(rss("Just a moment...", 2), etag=False),
    "a page with Cloudflare's script": Page(
        HTML % b"<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>Hello",
        content_type="text/html", headers={"Server": "cloudflare", "CF-RAY": "1"}, etag=False,
    ),
    "a feed with a code sample": Page(rss("a", ["<item><title>_cf_chl_opt</title></item>"]),
                                      etag=False),
}  # fmt: skip


@pytest.mark.parametrize("what", NONE)
async def test_what_is_no_check_is_read(what: str) -> None:
    assert (await get(NONE[what])).body == NONE[what].body


@pytest.mark.parametrize("status", [403, 429, 500, 503])
async def test_a_refusal_without_a_check_stays_what_it_is(status: int) -> None:
    with pytest.raises(FetchError) as caught:
        await get(Page(HTML % b"Sorry.", status, "text/html", etag=False))
    assert f"({status})" in str(caught.value) and "browser" not in str(caught.value)
