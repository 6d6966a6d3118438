"""What fetching and parsing cost: ours beside feedparser as it comes, and a second refresh.

    python tests/benchmarks/bench_feeds.py [FEEDS]

Medians; a server in another process, keep-alive, 24 connections, gzip, 50 entries a feed.
"""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from server import Page, Server, item, rss

from tui_reader import feeds
from tui_reader.fetch.client import Client
from tui_reader.library import tasks
from tui_reader.model import Fetched
from tui_reader.sandbox.pool import Pool

TEXT = "<p>" + "Some words of text that stand here for a story. " * 20 + "</p>"
ROUNDS = 15


def body(number: int) -> bytes:
    rows = (
        item(
            f"Story {n} of {number}",
            n,
            TEXT,
            guid=f"{number}-{n}",
            link=f"https://x.org/{number}/{n}",
        )
        for n in range(50)
    )
    return rss(f"Feed {number}", rows)


def serve(count: int) -> None:
    """The server's process: prints its port and serves until stdin ends."""
    pages = {f"/{n}": Page(body(n), encoding="gzip") for n in range(count)}
    with Server(pages) as server:
        print(server.port, flush=True)
        sys.stdin.read()


async def refresh(port: int, count: int, etags: dict[int, str], processes: int) -> int:
    """Fetches and parses every feed; the number of entries."""
    waiting, entries = iter(range(count)), 0
    with Pool(tasks.FEED, processes) as pool:
        async with Client() as client:

            async def work() -> None:
                nonlocal entries
                for n in waiting:
                    url = f"http://127.0.0.1:{port}/{n}"
                    found = await client.get(url, etag=etags.get(n, ""))
                    etags[n] = found.etag
                    if found.status == 200:
                        feed = await pool.ask_async(found)
                        entries += len(feed.entries)

            await asyncio.gather(*(work() for _ in range(24)))
    return entries


def median(work: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def main(count: int) -> None:
    import feedparser

    one = body(1)
    answer = Fetched("", "", 200, one)
    with Pool(tasks.FEED, 1) as pool:
        pool.ask(answer)
        rows = [
            ("one feed, ours, in this process", median(lambda: feeds.parse(one))),
            ("one feed, ours, in a worker", median(lambda: pool.ask(answer))),
            ("one feed, feedparser as it comes", median(lambda: feedparser.parse(one))),
        ]
    command = [sys.executable, __file__, "--serve", str(count)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None and server.stdin is not None
        port, etags = int(server.stdout.readline()), dict[int, str]()
        for name in ("first refresh", "second refresh (304)"):
            start = time.perf_counter()
            entries = asyncio.run(refresh(port, count, etags, 2))
            seconds = time.perf_counter() - start
            rows.append((f"{name}, {count} feeds, {entries} entries", seconds * 1000))
        server.stdin.close()
    for name, milliseconds in rows:
        print(f"{milliseconds:>10.1f} ms  {name}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--serve"]:
        serve(int(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else 200)
