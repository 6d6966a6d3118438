"""Refreshing many local feeds, first and second time, against newsboat on the same server.

`bench_refresh.py [--feeds 1000] [--entries 50] [--runs 3] [--threads 1 8 24]`. Whole processes,
wall time; newsboat reloads with each number of threads, the best counts. The sides take turns.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from feed_server import running
from newsboat_feeds import settle
from tmux_lab import load, median

from tui_reader import sanitise
from tui_reader.model import Subscription
from tui_reader.store import feeds, opening


def timed(command: list[str], **env: str) -> float:
    began = time.perf_counter()
    subprocess.run(
        command, check=True, env=os.environ | env, stdout=subprocess.DEVNULL, timeout=600
    )
    return time.perf_counter() - began


def ours(folder: Path, urls: list[str]) -> tuple[float, float]:
    library = opening.open(folder / "data" / "library.db")
    with library.write():
        for place, url in enumerate(urls):
            address = sanitise.url(url)
            assert address is not None
            feeds.add(library, Subscription(address, sanitise.line(f"Feed {place}")))
    library.close()
    (folder / "config").mkdir()
    (folder / "config" / "config.toml").write_text("[refresh]\nper_host = 24\n")
    command = [sys.executable, "-m", "tui_reader", "refresh"]
    home = {"NEWSREADER_HOME": str(folder)}
    first = timed(command, **home)
    library = opening.open(folder / "data" / "library.db")
    held = feeds.totals(library).total
    library.close()
    print(f"  ours holds {held:,} stories", file=sys.stderr)
    return first, timed(command, **home)


def newsboat(folder: Path, urls: list[str], threads: int) -> tuple[float, float]:
    command = [*settle(folder, urls, f"reload-threads {threads}\n").split(), "-x", "reload"]
    return timed(command), timed(command)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--feeds", type=int, default=1000)
    parser.add_argument("--entries", type=int, default=50)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 8, 24])
    given = parser.parse_args()
    found: dict[str, list[tuple[float, float]]] = {}
    with running(given.feeds, given.entries) as urls:
        for _ in range(given.runs):
            for threads in (0, *given.threads):
                with tempfile.TemporaryDirectory() as name:
                    folder = Path(name)
                    pair = newsboat(folder, urls, threads) if threads else ours(folder, urls)
                side = f"newsboat, {threads} threads" if threads else "ours"
                found.setdefault(side, []).append(pair)
                print(f"  {side}: {pair[0]:.1f} s, {pair[1]:.1f} s", file=sys.stderr)
    report(found, f"{given.feeds} feeds x {given.entries}, {load()}")


def report(found: dict[str, list[tuple[float, float]]], title: str) -> None:
    medians = {
        side: (median(one for one, _ in pairs), median(two for _, two in pairs))
        for side, pairs in found.items()
    }
    best = [min(pair[turn] for side, pair in medians.items() if side != "ours") for turn in (0, 1)]
    print(f"{title:44}{'best newsboat / first':>22}{'second':>8}{'first s':>10}{'second s':>10}")
    for side, (first, second) in medians.items():
        print(f"{side:44}{best[0] / first:22.2f}{best[1] / second:8.2f}{first:10.1f}{second:10.1f}")


if __name__ == "__main__":
    main()
