"""Measures of what must not grow with the library: 1,000,000 stories beside 10,000, else the same."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench_frames import subscribe
from bench_search import asked
from feed_server import running
from measure import Bench, Measure, Pair
from opening_measures import SETTINGS, started, told
from search_library import fill
from tmux_lab import median, p95, reader, resident, take_for_linked

from tui_reader.store import opening

LARGE, SMALL = 1_000_000, 10_000
KEYS = ("Down",) * 24 + ("NPage",) * 16 + ("End", "Home") * 8
GAP_SECONDS = 0.06
TURNS = 3
"""Of a side, in turn: each is dozens of keys or feeds itself."""
RESTED_SECONDS = 6
FEEDS, ENTRIES = 100, 50


def keys(bench: Bench) -> Pair:
    """p95 of cursor keys in the list of all stories."""
    found: dict[int, list[float]] = {LARGE: [], SMALL: []}
    for _ in range(TURNS):
        for size, times in found.items():
            place = bench.home(size, SETTINGS)
            started(bench, place, enter=False)
            told(bench, place)
            for key in KEYS:
                bench.lab.keys(key)
                time.sleep(GAP_SECONDS)
            times += told(bench, place)
    return Pair(p95(found[LARGE]), p95(found[SMALL]), note=f"n={len(found[LARGE])} each, p95 in ms")


def memory(bench: Bench) -> Pair:
    """Of the reader's process, some seconds after its start. No story waits to be linked: a million
    invented ones take hours, in which linking would be measured."""
    found: dict[int, list[float]] = {LARGE: [], SMALL: []}
    homes = {size: bench.home(size, SETTINGS + "# linked\n") for size in found}
    for place in homes.values():
        take_for_linked(place)
    for _ in range(TURNS):
        for size, sizes in found.items():
            bench.lab.start(reader(homes[size]))
            bench.lab.wait("Starred")
            time.sleep(RESTED_SECONDS)
            sizes.append(resident(bench.lab.pid()))
    return Pair(median(found[LARGE]), median(found[SMALL]), note="taken for linked")


def search(bench: Bench) -> Pair:
    """p95 over all queries of what the first 100 hits take of a core."""
    return Pair(*(_searched(bench, size) for size in (LARGE, SMALL)))


def _searched(bench: Bench, size: int) -> float:
    store = opening.open(bench.home(size, "# asked all fields\n") / "data" / "library.db")
    try:
        fill(store)
        return p95([row[2] for row in asked(store, counts=False)])
    finally:
        store.close()


def refresh(bench: Bench) -> Pair:
    """The first refresh of some feeds into a library that has so many stories."""
    found: dict[int, list[float]] = {LARGE: [], SMALL: []}
    with running(FEEDS * 2 * TURNS, ENTRIES) as urls:
        for _ in range(TURNS):
            for size, times in found.items():
                some, urls = urls[:FEEDS], urls[FEEDS:]
                place = bench.home(size, "[refresh]\nper_host = 24\n")
                subscribe(place, some)
                times.append(_refreshed(place))
    return Pair(median(found[LARGE]), median(found[SMALL]), note=f"{FEEDS} feeds x {ENTRIES}")


def _refreshed(place: Path) -> float:
    command = [sys.executable, "-m", "tui_reader", "refresh"]
    with tempfile.TemporaryFile() as said:
        begun = time.perf_counter()
        subprocess.run(
            command,
            check=True,
            stdout=said,
            timeout=600,
            env=os.environ | {"NEWSREADER_HOME": str(place)},
        )
        return time.perf_counter() - begun


ROWS = (
    Measure("keys-growth", "p95 of cursor keys, 1,000,000 stories", "the same with 10,000", "ms", 1.2, keys),
    Measure("search-growth", "first 100 hits of any query (p95), 1,000,000 stories", "the same with 10,000", "ms", 1.2, search),
    Measure("refresh-growth", f"first refresh of {FEEDS} feeds x {ENTRIES} into 1,000,000 stories", "the same into 10,000", "s", 1.2, refresh),
    Measure("memory-growth", "memory after start, 1,000,000 stories", "the same with 10,000", "MB", 1.2, memory),
)  # fmt: skip
