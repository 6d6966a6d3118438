"""Measures of a refresh: 1,000 feeds of 50 stories, the first time and the second, beside newsboat."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bench_refresh import newsboat, ours
from feed_server import running
from measure import Bench, Measure, Pair, needs

FEEDS, ENTRIES = 1_000, 50
THREADS = 8
"""Of newsboat: of 1, 8 and 24 the quickest here."""
RUNS = 3
"""A turn of both takes minutes."""


def first(bench: Bench) -> Pair:
    return _pair(bench, 0)


def second(bench: Bench) -> Pair:
    return _pair(bench, 1)


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
    Measure(
        "refresh-first",
        f"first refresh of {FEEDS:,} feeds x {ENTRIES}",
        "newsboat",
        "s",
        1 / 3,
        first,
    ),
    Measure(
        "refresh-second",
        f"second refresh of {FEEDS:,} feeds x {ENTRIES}",
        "newsboat",
        "s",
        1 / 50,
        second,
    ),
)
