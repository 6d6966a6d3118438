"""The feeds' rows of what runs in children: results, limits, and a loop that goes on meanwhile."""

import asyncio

import pytest
from server import item, rss

from tui_reader import feeds
from tui_reader.errors import ParseError
from tui_reader.fast_dataclasses import replace
from tui_reader.library import ingest, tasks
from tui_reader.model import Fetched
from tui_reader.sandbox.pool import Pool

FEED = rss("News", 3)
HEAVY = rss("Heavy", [item(f"n{n}", n, "<p>" + "word " * 400) for n in range(8_000)])
URL = "https://example.org/f"


def answer(body: bytes) -> Fetched:
    return Fetched(URL, URL, 200, body)


def test_a_child_says_what_the_parser_says() -> None:
    with Pool(tasks.FEED, processes=1) as pool:
        assert pool.ask(answer(FEED)) == feeds.parse(FEED, url=URL)
        with pytest.raises(ParseError, match="it is a web page"):
            pool.ask(answer(b"<html></html>"))


def test_a_child_makes_entries_ready_as_it_would_be_done_here() -> None:
    with Pool(tasks.INGEST, processes=1) as pool:
        ready = pool.ask(answer(FEED))
        here = feeds.parse(FEED, url=URL)
        assert ready.rows == ingest.prepared(here) and len(ready.rows) == 3
        assert ready.feed == replace(here, entries=()), "their texts cross only once, in the rows"
        assert ready.parsing.seconds > 0 and ready.preparing.seconds > 0
        with pytest.raises(ParseError, match="it is a web page"):
            pool.ask(answer(b"<html></html>"))


def test_a_feed_that_takes_too_long_is_given_up() -> None:
    with (
        Pool(replace(tasks.FEED, seconds=0.01), processes=1) as pool,
        pytest.raises(ParseError, match=r"The feed took longer than 0\.01 seconds"),
    ):
        pool.ask(answer(HEAVY))


def test_a_feed_that_needs_too_much_memory_is_given_up_and_the_next_one_read() -> None:
    with Pool(replace(tasks.FEED, memory=120 << 20), processes=1) as pool:
        with pytest.raises(ParseError):
            pool.ask(answer(rss("Wide", [item("w", 1, "слово \U0001f600 " * 1_500_000)])))
        assert pool.ask(answer(FEED)).title == "News"


async def test_the_event_loop_goes_on_while_feeds_are_parsed() -> None:
    with Pool(tasks.FEED, processes=2) as pool:
        turns = 0

        async def turn() -> None:
            nonlocal turns
            while True:
                await asyncio.sleep(0)
                turns += 1

        ticking = asyncio.create_task(turn())
        found = await asyncio.gather(*(pool.ask_async(answer(FEED)) for _ in range(6)))
        ticking.cancel()
        assert all(one.title == "News" for one in found) and turns > 50


def test_a_file_in_the_working_folder_is_not_taken_for_a_module(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(str(tmp_path))
    with open("lxml.py", "w") as trap:  # noqa: PTH123
        trap.write("raise SystemExit(3)")
    with Pool(tasks.FEED, processes=1) as pool:
        assert pool.ask(answer(FEED)).title == "News"
