"""Searches of every kind in a large library: the first 100 hits, and their count.

`bench_search.py [--stories 100000] [--libraries DIR] [--slow]`. Milliseconds of a core; every field
of the search with a common value, a rare one and one that nothing has, alone, beside a word and as
what must not be, in the order of date, and words by relevance too. The budget of 30 ms is for p95
over all.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from make_library import Words
from search_library import fill
from tmux_lab import home, load, median, options, p95

from tui_reader import kinds
from tui_reader.model import Listing
from tui_reader.store import opening
from tui_reader.store.connection import Store
from tui_reader.store.lists import pages

TURNS = 5
HITS = 100
BUDGET = 30.0

VALUES: dict[str, tuple[str, ...]] = {
    "title": ("kalo", '"kalo mi"', "nowhere"),
    "feed": ("12", "7", "nowhere"),
    "folder": ('"Folder 01"', '"Folder 19/Part 1"', "nowhere"),
    "tag": ("later", "rare", "daily", "nowhere"),
    "author": ("ada", '"author 77"', "nowhere"),
    **{
        kind.field: ("ada", f'"ada {kind.id}0"', f"{kind.id}299", "nowhere")
        for kind in kinds.NAMES
        if kind.field
    },
    "figure": (">5", "<50", "7919", "eur"),
    **{kind.field: (">500k", "<50", ">1000002", "7919") for kind in kinds.FIGURES if kind.field},
    "after": ("2020-01-01", "2026-11-29"),
    "before": ("2027-01-01", "2020-01-01"),
    "date": ("2026", "2026-11", "2020-01-01"),
    "age": ("<1d", ">7d", ">9y"),
    "is": ("unread", "read", "starred", "saved", "updated", "tagged", "local"),
    "has": ("note", "highlight", "tag", "figure", "enclosure", "page"),
    "told": ("once",),
    "affair": ("20", "99990", "7"),
    "sources": (">=2", ">=9", "<2"),
}
"""For each field what is asked of it; a test holds that none is left out."""


def texts(words: Words) -> Iterator[str]:
    """Queries of words alone: common, rare, several, phrases, begun, either, not."""
    one, two, rare = words.commonest, words.ranked(1), words.ranked(9_000)
    yield from (one, two, rare, "nowhereatall", f"{one} {two}", f"{one} {rare}")
    yield from (f'"{one} {two}"', f"{one} OR {rare}", f"{one} -{two}", f"-{one}", f"{one[:2]}*")
    yield from (f"({one} OR {two}) -{rare}", "ka*", f'title:{one} -"{two} {one}"')


def queries(words: Words) -> Iterator[tuple[str, str]]:
    """(kind, query): "text", or the name of a field."""
    for text in texts(words):
        yield "text", text
    for name, values in VALUES.items():
        for value in values:
            asked = value if value[0] in "<>" else f":{value}"
            yield name, f"{name}{asked}"
            yield name, f"{words.ranked(3)} {name}{asked}"
            yield name, f"-{name}{asked}"


def timed(work: Callable[[], object]) -> float:
    """The median of some runs: one that the machine held up says nothing of the query."""
    times = []
    for _ in range(TURNS):
        begun = time.thread_time()
        work()
        times.append((time.thread_time() - begun) * 1000)
    return median(times)


Row = tuple[str, str, float, float]
"""A field (or "text"), its query, milliseconds of the first hits and of the count."""


def asked(store: Store, *, counts: bool = True) -> Iterator[Row]:
    """Each query once, in the order of date; words by relevance, too. Without `counts` none is
    made, which takes 0 ms."""
    words = Words(1)
    for name, typed in queries(words):
        listing = Listing("search", typed)
        yield (name, typed, *_both(store, listing, counts))
        if name == "text" and not typed.startswith("-"):
            ranked = Listing("search", typed, "relevance")
            yield (name, f"{typed} (ranked)", *_both(store, ranked, counts))


def _both(store: Store, listing: Listing, counts: bool) -> tuple[float, float]:
    hits = timed(lambda: pages.page(store, listing, limit=HITS))
    return hits, timed(lambda: pages.count(store, listing)) if counts else 0.0


def main() -> None:
    given = options(__doc__, [100_000])
    given.add_argument("--slow", action="store_true", help="the slowest queries only")
    args = given.parse_args()
    with tempfile.TemporaryDirectory() as name:
        for size in args.stories:
            place = home(Path(name), size, args.libraries)
            store = opening.open(place / "data" / "library.db")
            fill(store)
            report(list(asked(store)), f"{size:,} stories, {load()}", slow=args.slow)
            store.close()


def report(rows: list[Row], title: str, *, slow: bool) -> None:
    shown = sorted(rows, key=lambda row: -max(row[2:]))[:40] if slow else rows
    print(f"{title:64}{'first hits':>12}{'count':>10}")
    for name, typed, hits, count in shown:
        print(f"{name:14}{typed:50}{hits:12.1f}{count:10.1f}")
    for which, place in (("first hits", 2), ("count", 3)):
        times = [float(row[place]) for row in rows]
        over = f"{sum(one > BUDGET for one in times)} of {len(times)} over {BUDGET:.0f}"
        print(f"{which}: p95 {p95(times):.1f} ms, worst {max(times):.1f}, {over}")


if __name__ == "__main__":
    main()
