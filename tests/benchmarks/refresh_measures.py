"""Measures of a refresh: its time, the first and the second, and its disk, beside newsboat."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bench_refresh import newsboat, ours
from feed_server import running
from measure import Bench, Measure, Pair, needs

from tui_reader.store import sizes

FEEDS, ENTRIES = 1_000, 50
THREADS = 8
"""Of newsboat: of 1, 8 and 24 the quickest here."""
DISK_FEEDS = 100
RUNS = 3
"""A turn of both takes minutes."""


def first(bench: Bench) -> Pair:
    return _pair(bench, 0)


def second(bench: Bench) -> Pair:
    return _pair(bench, 1)


def disk(bench: Bench) -> Pair:
    """Bytes a story of the same feeds, after one refresh, logs copied in."""
    needs("newsboat")
    with running(DISK_FEEDS, ENTRIES) as urls, tempfile.TemporaryDirectory() as name:
        here, there = Path(name) / "ours", Path(name) / "newsboat"
        here.mkdir(), there.mkdir()
        ours(here, urls)
        newsboat(there, urls, THREADS)
        found = sizes.measure(here / "data" / "library.db")
        cache = (there / "cache.db").stat().st_size
    stories = DISK_FEEDS * ENTRIES
    parts = ", ".join(f"{one.id} {size / stories:.0f}" for one, size in found.by_purpose()[:6])
    return Pair(found.whole / stories, cache / stories, note=f"bytes a story: {parts}")


_MADE: dict[Path, list[tuple[tuple[float, float], tuple[float, float]]]] = {}
"""What one run of the table found: both measures are of the same turns."""


def _pair(bench: Bench, which: int) -> Pair:
    needs("newsboat")
    turns = _MADE.setdefault(bench.folder, [])
    if not turns:
        with running(FEEDS, ENTRIES) as urls:
            turns += [(_once(newsboat, urls, THREADS), _once(ours, urls)) for _ in range(RUNS)]
    theirs, own = (median(turn[side][which] for turn in turns) for side in (0, 1))
    return Pair(own, theirs, note=f"medians of {RUNS}")


def _once(
    side: Callable[..., tuple[float, float]], urls: list[str], *more: int
) -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as name:
        return side(Path(name), urls, *more)


ROWS = (
    Measure("refresh-first", f"first refresh of {FEEDS:,} feeds x {ENTRIES}", "newsboat", "s", 1 / 3, first),
    Measure("refresh-second", f"second refresh of {FEEDS:,} feeds x {ENTRIES}", "newsboat", "s", 1 / 50, second),
    Measure("disk-a-story", "the library's bytes a story", "newsboat's cache.db of the same feeds", "bytes", 1.5, disk),
)  # fmt: skip
