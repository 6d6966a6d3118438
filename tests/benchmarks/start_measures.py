"""Measures of the start: the first frame beside newsboat's, the first key beside a bare app's."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial

from bench_start import BARE, Side, started
from measure import Bench, Measure, Pair, needs
from newsboat_feeds import cached
from tmux_lab import median, reader, take_for_linked

from tui_reader.startup import kept_frame

SIZES = (1_000, 10_000, 100_000, 1_000_000)
SETTINGS = "[reading]\nannotate_ahead = false\n"


RESTED_SECONDS = 30


def ours(bench: Bench, stories: int) -> Side:
    """The reader as it starts for the second time, with nothing to be linked any more: the first
    leaves modules and frame at hand."""
    place = bench.home(stories, SETTINGS)
    kept = place / "cache" / kept_frame.NAME
    if not kept.exists():
        take_for_linked(place)
        bench.lab.start(reader(place))
        until = time.monotonic() + RESTED_SECONDS
        while not kept.exists() and time.monotonic() < until:
            time.sleep(0.1)
    return Side(f"ours, {stories:,}", reader(place), "Starred", "End", "")


def newsboat(bench: Bench, stories: int) -> Side:
    needs("newsboat")
    return Side(f"newsboat, {stories:,}", cached(bench.libraries, stories), "Feed 3", "?", "Help")


def bare(bench: Bench) -> Side:
    program = bench.folder / "bare.py"
    program.write_text(BARE)
    return Side("bare Textual app", f"exec {sys.executable} {program}", "READY", "x", "ANSWERED")


def frame(stories: int, beside: Callable[[Bench], Side], bench: Bench) -> Pair:
    """From the process's start to its first frame, both sides in turn."""
    return _pair(bench, "frame", ours(bench, stories), beside(bench))


def key(stories: int, beside: Callable[[Bench], Side], bench: Bench) -> Pair:
    """From the process's start to the answer to a key that is typed at the first frame."""
    return _pair(bench, "key", ours(bench, stories), beside(bench))


def _pair(bench: Bench, figure: str, *sides: Side) -> Pair:
    """The medians of a figure, and in the note what they took of a core: the clock of a busy day."""
    cores: dict[str, list[float]] = {side.name: [] for side in sides}

    def once(side: Side) -> float:
        start = started(bench.lab, side)
        cores[side.name].append(start.core)
        return float(getattr(start, figure))

    found = bench.in_turn({side.name: partial(once, side) for side in sides})
    spent = " / ".join(f"{median(times[1:]):.0f}" for times in cores.values())
    return Pair(*found.values(), note=f"of a core until the key's answer: {spent} ms")


def _newsboat(stories: int) -> Callable[[Bench], Side]:
    return lambda bench: newsboat(bench, stories)


def _ours(stories: int) -> Callable[[Bench], Side]:
    return lambda bench: ours(bench, stories)


ROWS = (
    Measure("first-frame-1000", "first frame, 1,000 stories", "newsboat with as many", "ms", 1.3, partial(frame, 1_000, _newsboat(1_000))),
    Measure("first-frame-100000", "first frame, 100,000 stories", "newsboat with as many", "ms", 1 / 50, partial(frame, 100_000, _newsboat(100_000))),
    Measure("first-frame-growth", "first frame, 1,000,000 stories", "the same with 10,000", "ms", 1.2, partial(frame, 1_000_000, _ours(10_000))),
    *(
        Measure(f"first-key-{size}", f"first key answered, {size:,} stories", "a bare Textual app", "ms", 1.2, partial(key, size, bare))
        for size in SIZES
    ),
    Measure("first-key-growth", "first key answered, 1,000,000 stories", "the same with 10,000", "ms", 1.2, partial(key, 1_000_000, _ours(10_000))),
)  # fmt: skip
