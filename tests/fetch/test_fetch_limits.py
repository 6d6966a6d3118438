"""No server takes more of our time and memory than the limits say."""

import asyncio
import tracemalloc

import pytest
from patience import CEILING
from server import (
    MEGABYTE,
    Page,
    Server,
    bomb,
    drip,
    dripping_headers,
    endless,
    hanging,
    huge_headers,
    packed,
    rss,
    truncated_gzip,
)

from tui_reader.errors import FetchError
from tui_reader.fetch.client import Client
from tui_reader.fetch.limits import Limits

FEED = rss("News", 3)
HASTY = Limits(seconds=1, read_seconds=0.6)
TIGHT = Limits(seconds=CEILING, read_seconds=CEILING, max_bytes=MEGABYTE, max_wire_bytes=MEGABYTE)


async def error_of(page: Page, limits: Limits = TIGHT) -> str:
    with Server({"/": page}) as server:
        async with Client(limits) as client:
            with pytest.raises(FetchError) as caught:
                await client.get(server.url("/"))
    return str(caught.value)


@pytest.mark.parametrize(
    "page", [drip(FEED), dripping_headers(), hanging()], ids=["body", "headers", "silence"]
)
async def test_a_slow_server_is_given_up_in_time(page: Page) -> None:
    async with asyncio.timeout(CEILING):
        assert "takes too long" in await error_of(page, HASTY)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "raw-deflate", "br"])
async def test_a_bomb_is_stopped_at_the_limit(encoding: str) -> None:
    page = bomb(encoding, megabytes=64)
    tracemalloc.start()
    with Server(
        {
            "/": Page(
                packed(page.body, encoding),
                headers={"Content-Encoding": encoding.removeprefix("raw-")},
            )
        }
    ) as server:
        tracemalloc.reset_peak()
        before = tracemalloc.get_traced_memory()[0]
        async with Client(TIGHT) as client:
            with pytest.raises(FetchError, match="larger than 1 MB"):
                await client.get(server.url("/"))
        grown = tracemalloc.get_traced_memory()[1] - before
    tracemalloc.stop()
    assert grown < 24 * MEGABYTE


async def test_an_endless_answer_is_stopped_at_the_limit() -> None:
    assert "larger than 1 MB" in await error_of(endless())


async def test_many_bombs_at_once_wait_on_disk_and_not_in_memory() -> None:
    limits = Limits(max_bytes=8 * MEGABYTE, seconds=CEILING)
    tracemalloc.start()
    with Server({"/": endless()}) as server:
        async with Client(limits) as client:
            before = tracemalloc.get_traced_memory()[0]
            tracemalloc.reset_peak()
            wanted = (client.get(server.url("/")) for _ in range(16))
            failed = await asyncio.gather(*wanted, return_exceptions=True)
            grown = tracemalloc.get_traced_memory()[1] - before
    tracemalloc.stop()
    assert all(isinstance(one, FetchError) for one in failed)
    assert grown < 60 * MEGABYTE


async def test_headers_have_a_limit() -> None:
    assert "not proper HTTP" in await error_of(huge_headers())
    assert "not proper HTTP" in await error_of(huge_headers(lines=5_000, size=10))


async def test_an_encoding_we_did_not_offer_is_refused() -> None:
    for encoding in ("zstd", "gzip, gzip", "compress", "x" * 500):
        assert "did not ask for" in await error_of(Page(FEED, encoding=encoding))


async def test_a_truncated_gzip_gives_what_came() -> None:
    long = rss("News", 400)
    with Server({"/": truncated_gzip(long)}) as server:
        async with Client() as client:
            found = await client.get(server.url("/"))
    assert found.body and long.startswith(found.body)
    assert "broke off" in found.problem and not found.etag


async def test_a_body_that_is_called_gzip_and_is_not() -> None:
    with Server({"/": Page(FEED, headers={"Content-Encoding": "gzip"})}) as server:
        async with Client() as client:
            assert (await client.get(server.url("/"))).body == FEED
    junk = Page(b"\x00\x01junk" * 50, headers={"Content-Encoding": "gzip"})
    assert "damaged" in await error_of(junk)


async def test_gzip_members_in_a_row_are_one_body_and_padding_is_none() -> None:
    body = packed(FEED[:300], "gzip") + packed(FEED[300:], "gzip") + b"\0" * 50
    with Server({"/": Page(body, headers={"Content-Encoding": "gzip"})}) as server:
        async with Client() as client:
            found = await client.get(server.url("/"))
            assert found.body == FEED and not found.problem
