"""What sync costs: first cycle, quiet cycle, 1,000 marks here, 1,000 there; requests, bytes, time.

    python tests/benchmarks/bench_sync.py [stories] [feeds] [unread]

Against the fake server in a process of its own (its time is in the seconds; `own` is ours alone).
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))
from fake_sync import READ, FakeServer, News

from tui_reader import config, library
from tui_reader.library import Library, accounts
from tui_reader.paths import Paths
from tui_reader.store import stories


def serve(pipe: Connection, count: int, feeds: int, unread: int) -> None:
    news = News()
    made = [
        news.add_feed(f"https://example.org/{n}", f"Feed {n}", f"F{n % 20}") for n in range(feeds)
    ]
    for number in range(count):
        news.add_story(made[number % feeds], f"Story {number}", read=number < count - unread)
    with FakeServer("greader", news=news) as server:
        pipe.send((server.address, server.user, server.password))
        while (asked := pipe.recv()) is not None:
            if asked == "read":
                news.mark(READ, True, news.unread()[:1_000])
            pipe.send((len(server.requests), server.sent))
            server.forget()


def cycle(name: str, lib: Library, pipe: Connection) -> None:
    pipe.send("count")
    pipe.recv()
    begun, own = time.monotonic(), time.process_time()
    (report,) = accounts.sync(lib)
    took, mine = time.monotonic() - begun, time.process_time() - own
    pipe.send("count")
    requests, sent = pipe.recv()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{name:22} {requests:6} {sent / 1000:9.1f} {took:8.2f} {mine:8.2f} {memory:7.0f}"
        f"  new {report.out.new}, sent {report.out.sent}, changed {len(report.out.changed)}"
        f"{'; ' + report.problems[0] if report.problems else ''}"
    )


def main(count: int = 100_000, feeds: int = 500, unread: int = 20_000) -> None:
    pipe, other = multiprocessing.Pipe()
    multiprocessing.Process(target=serve, args=(other, count, feeds, unread), daemon=True).start()
    address, user, password = pipe.recv()
    print(f"{count} stories, {feeds} feeds, {unread} unread there")
    print(f"{'':22} {'asked':>6} {'kB':>9} {'s':>8} {'own s':>8} {'MB':>7}")
    with tempfile.TemporaryDirectory() as folder:
        names = ("config", "data", "cache", "state")
        lib = library.open(Paths(*(Path(folder) / name for name in names)), config.Config())
        accounts.add(lib, address, user, password)
        cycle("first", lib, pipe)
        for _ in range(3):
            cycle("quiet", lib, pipe)
        with lib.store.read() as db:
            rows = db.execute("SELECT id FROM stories WHERE read = 0 LIMIT 1000").fetchall()
        stories.set_read(lib.store, [id for (id,) in rows])
        cycle("1,000 read here", lib, pipe)
        pipe.send("read")
        pipe.recv()
        cycle("1,000 read there", lib, pipe)
        lib.close()
    pipe.send(None)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
