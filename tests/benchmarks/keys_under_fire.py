"""How soon a key is answered on a real terminal while the worst arrives: 20,000 entries, bombs, a
dripping and a silent server, all refreshed at once. Prints milliseconds to the first byte drawn.

    python tests/benchmarks/keys_under_fire.py [--keys 300]
"""

from __future__ import annotations

import argparse
import os
import select
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from server import Server, bomb, drip, endless, hanging, item, rss
from terminal import Terminal, plain

from tui_reader import config, library, paths, sanitise
from tui_reader.library import files
from tui_reader.model import Subscription
from tui_reader.store import feeds as stored_feeds


def answered(screen: Terminal, key: bytes, limit: float = 2.0) -> float:
    """Seconds from a key to the first byte after it."""
    while select.select([screen._fd], [], [], 0)[0]:
        screen._read(0)
    start = time.perf_counter()
    os.write(screen._fd, key)
    select.select([screen._fd], [], [], limit)
    took = time.perf_counter() - start
    screen._read(0.02)
    return took


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keys", type=int, default=300)
    args = parser.parse_args()
    home = Path(tempfile.mkdtemp(prefix="keys-"))
    os.environ["NEWSREADER_HOME"] = str(home)
    many = rss("Many", [item(f"Story {n}", n) for n in range(20_000)])
    pages = {"/many": many, "/gz": bomb("gzip", 1024), "/br": bomb("br", 1024)}
    pages |= {"/drip": drip(many, 0.1), "/silent": hanging(), "/endless": endless()}
    with Server(pages) as server:
        lib = library.open(paths.user_paths(), config.Config())
        files.ensure_samples(lib)
        for path in pages:
            url = sanitise.url(server.url(path))
            assert url is not None
            stored_feeds.add(lib.store, Subscription(url))
        lib.close()
        newsreader = str(Path(sys.executable).with_name("newsreader"))
        with Terminal([newsreader], {"NEWSREADER_HOME": str(home)}, (48, 160), 300) as screen:
            screen.until("Feeds")
            screen.rest()
            screen.press(b"l", b"\r")
            rows = {}
            for name, start in (("at rest", b""), ("under fire", b"R")):
                if start:
                    screen.press(start, settle=0.2)
                times = []
                for number in range(args.keys):
                    times.append(answered(screen, b"j" if number % 8 < 4 else b"k"))
                    time.sleep(0.03)
                rows[name] = sorted(times)
            drawn = "20,000" in plain(screen.raw) or "10,0" in plain(screen.raw)
            screen.press(b"\x11")
            screen.wait(15)
    print(f"{'':12} {'median':>8} {'95 %':>8} {'slowest':>8}  ms, {args.keys} keys")
    for name, times in rows.items():
        slow = times[int(len(times) * 0.95)]
        figures = (statistics.median(times), slow, times[-1])
        print(f"{name:12} " + " ".join(f"{1000 * one:8.1f}" for one in figures))
    print(f"the many stories came in meanwhile: {drawn}")
    return 0 if rows["under fire"][int(args.keys * 0.95)] < 0.1 else 1


if __name__ == "__main__":
    sys.exit(main())
