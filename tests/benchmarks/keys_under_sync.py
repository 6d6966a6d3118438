"""How soon a key is answered on a real terminal while a sync of 10,000 changes runs. The news
server is another process. Prints milliseconds to the first byte drawn.

    python tests/benchmarks/keys_under_sync.py [--keys 300] [--changes 10000]
"""

from __future__ import annotations

import argparse
import os
import signal
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))
from fake_sync import READ, FakeServer
from keys_under_fire import answered
from terminal import Terminal

from tui_reader import config, library, paths
from tui_reader.library import accounts, listing
from tui_reader.model import Listing

FEEDS = 50


def serve(changes: int, told: int) -> None:
    """A process that has a server with stories, of which so many become read when it is signalled;
    its address goes into the pipe `told`."""
    with FakeServer() as server:
        feeds = [
            server.news.add_feed(f"https://{n}.example/feed", f"Feed {n}") for n in range(FEEDS)
        ]
        stories = [
            server.news.add_story(feeds[n % FEEDS], f"Story {n}")
            for n in range(changes + changes // 5)
        ]

        def mark(*_: object) -> None:
            server.news.mark(READ, True, stories[:changes])

        signal.signal(signal.SIGUSR1, mark)
        signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
        os.write(told, server.address.encode())
        while True:
            signal.pause()


def read(lib: library.Library) -> int:
    return listing.count(lib, Listing("all")) - listing.count(lib, Listing("unread"))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keys", type=int, default=300)
    parser.add_argument("--changes", type=int, default=10_000)
    args = parser.parse_args()
    home = Path(tempfile.mkdtemp(prefix="keys-"))
    os.environ["NEWSREADER_HOME"] = str(home)
    heard, told = os.pipe()
    server = os.fork()
    if not server:
        serve(args.changes, told)
    address = os.read(heard, 200).decode()
    lib = library.open(paths.user_paths(), config.Config())
    accounts.add(lib, address, FakeServer.user, FakeServer.password)
    begun = time.perf_counter()
    (report,) = accounts.sync(lib)
    first = time.perf_counter() - begun
    print(f"first sync: {report.out.new:,} stories, {report.requests} requests, {first:.1f} s")
    before = read(lib)
    newsreader = str(Path(sys.executable).with_name("newsreader"))
    settings = home / "config" / "config.toml"
    settings.write_text("[sync]\nat_start = false\n[reading]\nannotate = false\n", "utf-8")
    with Terminal([newsreader], {"NEWSREADER_HOME": str(home)}, (48, 160), 300) as screen:
        screen.until("Feeds")
        screen.rest()
        time.sleep(3.0)  # what nobody has asked for yet is loaded while nobody types
        rows, turned = {}, 0
        for name in ("at rest", "under sync"):
            if name != "at rest":
                os.kill(server, signal.SIGUSR1)
                screen.press(b"g", b"y", settle=0.05)
            times: list[float] = []
            while len(times) < args.keys:
                times.append(answered(screen, b"j" if len(times) % 8 < 4 else b"k"))
                time.sleep(0.03)
                if name != "at rest" and len(times) % 50 == 0:
                    turned = read(lib) - before
            rows[name] = sorted(times)
        screen.press(b"\x11")
        screen.wait(15)
    os.kill(server, signal.SIGTERM)
    print(f"{'':12} {'median':>8} {'95 %':>8} {'slowest':>8}  ms, {args.keys} keys")
    for name, found in rows.items():
        figures = (statistics.median(found), found[int(len(found) * 0.95)], found[-1])
        print(f"{name:12} " + " ".join(f"{1000 * one:8.1f}" for one in figures))
    print(f"marked meanwhile: {turned:,} of {args.changes:,}")
    lib.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
