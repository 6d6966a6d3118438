"""Measures of opening: from a key to the first screenful of the story that it opens, and of pages.

The other side is the budget, one frame of a screen with sixty a second: 95 of 100 keys keep it.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import long_stories
from measure import Bench, Measure, Pair
from tmux_lab import HERE, p95

BUDGET = 16.0
"""Milliseconds."""
SETTINGS = "[reading]\nannotate = false\nannotate_ahead = false\n"
STORIES = 10_000
"""Others in the library."""
READ_SECONDS = 0.6
"""Between two stories: fast for who only looks at the titles."""
GAP_SECONDS = 0.06
"""Between two pages: faster than fingers."""


def kept_home(bench: Bench, settings: str = SETTINGS) -> Path:
    """A home with stories to open that were opened before."""
    return _home(bench, settings + "# kept\n", kept=True)


def new_home(bench: Bench) -> Path:
    """A home with stories that were never opened: they are when it is used."""
    return _home(bench, SETTINGS, kept=False)


def _home(bench: Bench, settings: str, kept: bool) -> Path:
    place = bench.home(STORIES, settings)
    if not (place / "long").exists():
        long_stories.make(place, kept=kept)
        (place / "long").touch()
    return place


def started(bench: Bench, place: Path, *options: str, enter: bool = True) -> None:
    """Start the reader with the clock, its first story open if so wanted."""
    reader = f"{sys.executable} {HERE}/timed_reader.py {' '.join(options)}"
    bench.lab.start(f"NEWSREADER_HOME={place} FRAMES={place}/frames.json exec {reader}")
    bench.lab.wait("Starred")
    time.sleep(3)
    if enter:
        bench.lab.keys("Enter")
    time.sleep(2)


def told(bench: Bench, place: Path) -> list[float]:
    """What the clock has measured since it was asked last."""
    found = place / "frames.json"
    found.unlink(missing_ok=True)
    os.kill(bench.lab.pid(), signal.SIGUSR1)
    until = time.monotonic() + 10
    while not found.exists() and time.monotonic() < until:
        time.sleep(0.02)
    times: list[float] = json.loads(found.read_text())
    return times


def following(home: Callable[[Bench], Path], bench: Bench) -> Pair:
    """Each story of the library opened by the key for the next."""
    place = home(bench)
    started(bench, place, "--stories")
    told(bench, place)
    for _ in range(long_stories.COUNT - 1):
        bench.lab.keys("J")
        time.sleep(READ_SECONDS)
    times = told(bench, place)
    note = f"n={len(times)}, median {sorted(times)[len(times) // 2]:.1f}, worst {max(times):.0f} ms"
    return Pair(p95(times), BUDGET, note)


def pages(bench: Bench) -> Pair:
    """Pages of a story of a megabyte with names."""
    place = kept_home(bench)
    started(bench, place)
    for _ in range(5):  # the sixth is the longest, and has names
        bench.lab.keys("J")
        time.sleep(READ_SECONDS)
    time.sleep(2)
    told(bench, place)
    for key in ("NPage",) * 40 + ("PPage",) * 20:
        bench.lab.keys(key)
        time.sleep(GAP_SECONDS)
    times = told(bench, place)
    return Pair(p95(times), BUDGET, f"n={len(times)}, worst {max(times):.0f} ms")


ROWS = (
    Measure("open-next-new", "p95 to the next story, none was opened before, up to 1 MB", "a frame of 16 ms", "ms", 1, partial(following, new_home)),
    Measure("open-next-kept", "p95 to the next story, opened before, half with names", "a frame of 16 ms", "ms", 1, partial(following, kept_home)),
    Measure("page-article", "p95 to the next page of a story of 1 MB with names", "a frame of 16 ms", "ms", 1, pages),
)  # fmt: skip
