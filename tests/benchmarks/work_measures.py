"""Measures of keys while the reader works: feeds that are refreshed, names that are marked ahead, a
sync, the worst that a feed can send. The other side is the budget, a frame of sixty a second.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time

import long_stories
from bench_frames import pressed, subscribe
from feed_server import running
from measure import Bench, CannotBeHad, Measure, Pair
from opening_measures import BUDGET, READ_SECONDS, kept_home, started, told
from tmux_lab import HERE, p95

from tui_reader.store import opening
from tui_reader.store.affairs import remembered

FEEDS, ENTRIES = 1000, 50
FETCHING = "[reading]\nannotate = false\nannotate_ahead = false\n[refresh]\nper_host = 24\n"
NAMING = "[reading]\nannotate = true\nannotate_ahead = true\n"
ITEMS = 50_000
TEXT = "The ferry of Brisvik sails at noon, says Ada Abel of the harbour office. " * 12
UNDER_SECONDS = 15
RESTED_SECONDS = 2.5
"""Between two keys names are marked ahead only when no key was pressed for 1.5 seconds."""


def _pair(times: list[float], note: str = "") -> Pair:
    return Pair(p95(times), BUDGET, f"n={len(times)}, worst {max(times):.0f} ms{note}")


def listed_under_refresh(bench: Bench) -> Pair:
    """Cursor keys in the list while a thousand feeds arrive for the first time."""
    place = bench.home(100_000, FETCHING)
    with running(FEEDS, ENTRIES) as urls:
        subscribe(place, urls)
        started(bench, place, enter=False)
        told(bench, place)
        bench.lab.keys("R")
        bench.lab.wait(f"of {FEEDS:,} ·")
        pressed(bench.lab, 1, f"of {FEEDS:,} ·")
        return _pair(told(bench, place))


def opened_under_refresh(bench: Bench) -> Pair:
    """The next story opened again and again while a thousand feeds arrive."""
    place = kept_home(bench, FETCHING)
    with running(FEEDS, ENTRIES) as urls:
        subscribe(place, urls)
        started(bench, place, "--stories")
        bench.lab.keys("R")
        told(bench, place)
        for _ in range(long_stories.COUNT - 1):
            bench.lab.keys("J")
            time.sleep(READ_SECONDS)
        return _pair(told(bench, place))


def listed_under_names(bench: Bench) -> Pair:
    """A cursor key now and then while names are marked ahead, which begins when keys rest."""
    place = bench.home(10_000, NAMING)
    started(bench, place, enter=False)
    bench.lab.wait("names", seconds=120)
    told(bench, place)
    for _ in range(24):
        time.sleep(RESTED_SECONDS)
        bench.lab.keys("Down")
    time.sleep(1)
    return _pair(told(bench, place))


def listed_under_import(bench: Bench) -> Pair:
    """Cursor keys while the reader itself takes in a file of 50,000 items."""
    place = bench.home(10_000, FETCHING + "# import\n")
    items = place / "items.jsonl"
    if not items.exists():
        with items.open("w") as file:
            for n in range(ITEMS):
                item = {"title": f"Item {n}", "url": f"https://items.example/{n}", "text": TEXT}
                file.write(f"{json.dumps(item)}\n")
    started(bench, place, enter=False)
    bench.lab.keys("g", "o")
    bench.lab.wait("Import a document")
    bench.lab.keys(str(items), "Enter")
    bench.lab.wait("importing", seconds=120)
    told(bench, place)
    pressed(bench.lab, UNDER_SECONDS)
    going = "" if "importing" in bench.lab.screen() else ", it was over before"
    return _pair(told(bench, place), going)


def listed_under_linking(bench: Bench) -> Pair:
    """Cursor keys while 100,000 old stories are entered into the index of what tells one event."""
    place = bench.home(100_000, FETCHING + "# linking\n")
    store = opening.open(place / "data" / "library.db")
    with store.write() as db:
        remembered.forget(db)
    store.close()
    started(bench, place, enter=False)
    told(bench, place)
    pressed(bench.lab, UNDER_SECONDS)
    times = told(bench, place)
    store = opening.open(place / "data" / "library.db")
    with store.read() as db:
        left = remembered.left(db)
    store.close()
    return _pair(times, f", {100_000 - left:,} entered meanwhile")


def by_script(name: str, row: str, *options: str, bench: Bench) -> Pair:
    """What a script of this folder prints in a row: median, 95 of 100, slowest."""
    words = [sys.executable, str(HERE / f"{name}.py"), *options]
    said = subprocess.run(words, capture_output=True, text=True, check=False, timeout=600).stdout
    found = re.search(rf"^{row} +([\d.]+) +([\d.]+) +([\d.]+)$", said, re.MULTILINE)
    if found is None:
        raise CannotBeHad(f"{name}.py said: {said[-80:]!r}")
    return Pair(float(found[2]), BUDGET, f"median {found[1]}, worst {found[3]} ms")


ROWS = (
    Measure("keys-under-refresh", "p95 of cursor keys at 100,000 stories while 1,000 feeds arrive", "a frame of 16 ms", "ms", 1, listed_under_refresh),
    Measure("open-under-refresh", "p95 to the next story, opened before, while 1,000 feeds arrive", "a frame of 16 ms", "ms", 1, opened_under_refresh),
    Measure("keys-under-names", "p95 of a cursor key while names are marked ahead", "a frame of 16 ms", "ms", 1, listed_under_names),
    Measure("keys-under-import", f"p95 of cursor keys while {ITEMS:,} items are imported", "a frame of 16 ms", "ms", 1, listed_under_import),
    Measure("keys-under-linking", "p95 of cursor keys while 100,000 old stories are indexed for events", "a frame of 16 ms", "ms", 1, listed_under_linking),
    Measure("keys-under-sync", "p95 of cursor keys while a sync brings 50,000 marks", "a frame of 16 ms", "ms", 1, lambda bench: by_script("keys_under_sync", "under sync", "--changes", "50000", bench=bench)),
    Measure("keys-under-fire", "p95 of cursor keys while 20,000 entries, bombs and silence are refreshed", "a frame of 16 ms", "ms", 1, lambda bench: by_script("keys_under_fire", "under fire", bench=bench)),
)  # fmt: skip
