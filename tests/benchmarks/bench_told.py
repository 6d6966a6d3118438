"""What it costs to show stories that tell one event as one row: the same library with such rows and
without, side by side: `bench_told.py LIBRARY` (of `make_library.py`). What is asked of the store,
then starts and keys as `bench_screen` has them. Medians of rounds in turn.
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from bench_screen import latencies, starts

from tui_reader.model import Listing
from tui_reader.startup import fast_read
from tui_reader.store import opening
from tui_reader.store.connection import Store
from tui_reader.store.lists import pages
from tui_reader.store.schema import VERSION

ROUNDS = 15
SIZE = 4
"""Stories of a row."""


def grouped(path: Path) -> Store:
    """The library at `path` with every story in a row with three others that came in days."""
    library = opening.open(path)
    with library.write() as db:
        order = db.execute("SELECT id FROM stories ORDER BY at DESC, id").fetchall()
        ids = [int(row[0]) for row in order]
        step = 40
        for first in range(0, len(ids) - SIZE * step, SIZE * step):
            for at in range(first, first + step):
                row = ids[at : at + SIZE * step : step]
                number = min(row)
                db.executemany(
                    "UPDATE stories SET told = ? WHERE id = ?", [(number, one) for one in row]
                )
    return library


def cases(library: Store, once: bool) -> dict[str, Callable[[], object]]:
    """What is asked for when the list is opened and walked."""
    every, unread = Listing(once=once), Listing("unread", since=int(time.time()), once=once)
    folder = Listing("folder", "Folder 03", once=once)
    rows = pages.page(library, every, limit=100)
    deep = pages.at(library, every, 20_000 if once else 80_000, 1)[0]
    return {
        "first frame's look": lambda: fast_read.look(library.path, VERSION, limit=48, once=once),
        "all: a page": lambda: pages.page(library, every, limit=100),
        "all: the next page": lambda: pages.page(library, every, pages.key_of(rows[-1]), 100),
        "all: a page, deep": lambda: pages.page(library, every, pages.key_of(deep), 100),
        "all: count": lambda: pages.count(library, every),
        "all: place, near": lambda: pages.rank(library, every, pages.key_of(rows[-1])),
        "all: place, deep": lambda: pages.rank(library, every, pages.key_of(deep)),
        "all: next unread": lambda: pages.next_unread(library, every, pages.key_of(rows[9])),
        "unread: a page": lambda: pages.page(library, unread, limit=100),
        "unread: count": lambda: pages.count(library, unread),
        "folder: a page": lambda: pages.page(library, folder, limit=100),
        "folder: count": lambda: pages.count(library, folder),
        "by title: a page": lambda: pages.page(library, replace(every, order="title"), limit=100),
        "by feed: a page": lambda: pages.page(library, replace(every, order="feed"), limit=100),
    }


def compared(asked: tuple[dict[str, Callable[[], object]], ...]) -> None:
    """The table of what is asked of the store."""
    for name in asked[0]:
        taken: tuple[list[float], list[float]] = ([], [])
        for _ in range(ROUNDS):
            for which in (0, 1):
                begun = time.perf_counter()
                asked[which][name]()
                taken[which].append((time.perf_counter() - begun) * 1_000)
        without, with_rows = (statistics.median(one) for one in taken)
        print(f"{name:22} {without:8.2f} ms  {with_rows:8.2f} ms  {with_rows / without:5.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("library", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        homes = {name: Path(folder) / name for name in ("without", "with rows")}
        for home in homes.values():
            (home / "data").mkdir(parents=True)
            shutil.copy(given.library, home / "data" / "library.db")
        plain = opening.open(homes["without"] / "data" / "library.db")
        told = grouped(homes["with rows"] / "data" / "library.db")
        compared((cases(plain, False), cases(told, True)))
        plain.close()
        told.close()
        starts({name: str(home) for name, home in homes.items()}, ROUNDS)
        for name, home in homes.items():
            print(f"\n{f'key to frame, {name}, ms':34} {'p50':>12} {'p95':>13}")
            asyncio.run(latencies(str(home)))


if __name__ == "__main__":
    main()
