"""Parsing in other processes: results, deadlines, deaths, and an end that leaves nothing behind."""

import asyncio
import os
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from server import item, rss

from tui_reader import feeds
from tui_reader.errors import CancelledError, ParseError
from tui_reader.library import ingest

FEED = rss("News", 3)
HEAVY = rss("Heavy", [item(f"n{n}", n, "<p>" + "word " * 400) for n in range(8_000)])


def pids(pool: feeds.ParsePool) -> list[int]:
    return [worker._process.pid for worker in [*pool._idle, *pool._busy]]


def test_a_worker_says_what_the_parser_says() -> None:
    with feeds.ParsePool(processes=1) as pool:
        assert pool.parse(FEED, url="https://example.org/f") == feeds.parse(
            FEED, url="https://example.org/f"
        )
        with pytest.raises(ParseError, match="it is a web page"):
            pool.parse(b"<html></html>")
        before = pids(pool)
        assert pool.parse(FEED).title == "News" and pids(pool) == before


def test_a_worker_makes_entries_ready_as_it_would_be_done_here() -> None:
    with feeds.ParsePool(processes=1, prepare=ingest.PREPARE) as pool:
        read = pool.read(FEED)
        here = feeds.parse(FEED)
        assert read.rows == ingest.prepared(here) and len(read.rows) == 3
        assert read.feed is not None and read.feed.title == here.title
        assert read.feed.entries == (), "their texts are in the rows, and cross only once"
        with pytest.raises(ParseError, match="it is a web page"):
            pool.read(b"<html></html>")


def test_a_feed_that_takes_too_long_is_given_up_and_the_next_one_read() -> None:
    with feeds.ParsePool(processes=1, seconds=0.01) as pool:
        with pytest.raises(ParseError, match=r"longer than 0\.01 seconds"):
            pool.parse(HEAVY)
        pool._seconds = 20.0
        assert pool.parse(FEED).title == "News"


def test_a_feed_that_needs_too_much_memory_is_given_up_and_the_next_one_read() -> None:
    with feeds.ParsePool(processes=1, max_memory=120 << 20) as pool:
        with pytest.raises(ParseError):
            pool.parse(rss("Wide", [item("w", 1, "слово \U0001f600 " * 1_500_000)]))
        assert pool.parse(FEED).title == "News"


def test_a_worker_that_dies_costs_one_feed() -> None:
    with feeds.ParsePool(processes=1) as pool:
        pool.parse(FEED)
        os.kill(pids(pool)[0], 9)
        with pytest.raises(ParseError, match="broke down"):
            pool.parse(FEED)
        assert pool.parse(FEED).title == "News"


def test_many_threads_share_few_workers() -> None:
    with feeds.ParsePool(processes=2) as pool, ThreadPoolExecutor(8) as threads:
        found = list(threads.map(pool.parse, [rss(f"F{n}", 2) for n in range(40)]))
        assert [one.title for one in found] == [f"F{n}" for n in range(40)]
        assert len(pids(pool)) <= 2


async def test_the_event_loop_goes_on_while_feeds_are_parsed() -> None:
    with feeds.ParsePool(processes=2) as pool:
        turns = 0

        async def turn() -> None:
            nonlocal turns
            while True:
                await asyncio.sleep(0)
                turns += 1

        ticking = asyncio.create_task(turn())
        found = await asyncio.gather(*(pool.parse_async(FEED) for _ in range(6)))
        ticking.cancel()
        assert all(one.title == "News" for one in found) and turns > 50


def test_closing_stops_what_is_being_parsed_and_leaves_no_process() -> None:
    pool = feeds.ParsePool(processes=1)
    pool.start()
    (pid,) = pids(pool)
    outcome: list[BaseException] = []

    def work() -> None:
        try:
            while True:
                pool.parse(HEAVY)
        except (ParseError, CancelledError) as error:
            outcome.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    while not pool._busy and thread.is_alive():
        pass
    pool.close()
    thread.join(timeout=10)
    assert not thread.is_alive() and isinstance(outcome[0], CancelledError)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    with pytest.raises(CancelledError):
        pool.parse(FEED)
    pool.close()


def test_resting_ends_idle_workers_and_the_next_feed_starts_one() -> None:
    with feeds.ParsePool(processes=2) as pool:
        pool.start()
        assert len(pids(pool)) == 2
        pool.rest()
        assert not pids(pool)
        assert pool.parse(FEED).title == "News"


def test_a_file_in_the_working_folder_is_not_taken_for_a_module(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(str(tmp_path))
    with open("lxml.py", "w") as trap:  # noqa: PTH123
        trap.write("raise SystemExit(3)")
    with feeds.ParsePool(processes=1) as pool:
        assert pool.parse(FEED).title == "News"
