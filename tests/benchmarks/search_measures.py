"""Measures of the search: every field, words in every way, beside the budget."""

from __future__ import annotations

from functools import partial

from bench_search import BUDGET, asked
from measure import Bench, Measure, Pair
from search_library import fill
from tmux_lab import p95

from tui_reader.store import opening


def first_hits(stories: int, bench: Bench) -> Pair:
    """p95 over all queries of what the first 100 hits take of a core; each query's median."""
    store = opening.open(bench.home(stories, "# asked all fields\n") / "data" / "library.db")
    try:
        fill(store)
        rows = list(asked(store))
    finally:
        store.close()
    hits, counts = [row[2] for row in rows], [row[3] for row in rows]
    slowest = max(rows, key=lambda row: row[2])
    counted = f"counts p95 {p95(counts):.0f} ms"
    return Pair(p95(hits), BUDGET, note=f"slowest {slowest[1]} {slowest[2]:.0f} ms; {counted}")


ROWS = (
    Measure("search-hits-100000", "first 100 hits of any query (p95), 100,000 stories", "the budget", "ms", 1, partial(first_hits, 100_000)),
)  # fmt: skip
