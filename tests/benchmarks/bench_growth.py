"""What grows with the library: each figure at each size in one table. Nothing should but the disk.

`bench_growth.py [--stories 10000 100000 1000000] [--libraries DIR]`. Milliseconds, p95 unless it is
said otherwise. The first rows are of the store, the others of the reader in tmux at 160x48: keys
from their event to the frame's bytes, stories from tmux sending the key to tmux showing the text.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from make_library import Words
from tmux_lab import HERE, Lab, home, load, options, p95, resident

from tui_reader.model import Listing, StoryRow
from tui_reader.store import feeds, opening
from tui_reader.store.connection import Store
from tui_reader.store.lists import pages

SETTINGS = "[reading]\nannotate_ahead = false\n"
TURNS = 20
OPENED = 30
"""Stories that are opened, one after the other, and then again."""
TOLD = 34
"""Letters of a title that only the article shows in one line, never the list beside it."""


def timed(work: Callable[[], object]) -> float:
    times = []
    for _ in range(TURNS):
        begun = time.perf_counter()
        work()
        times.append((time.perf_counter() - begun) * 1000)
    return p95(times)


def stored(library: Store, size: int) -> dict[str, float]:
    """Rows of the store."""
    word = Words(size).commonest
    deep = pages.key_of(pages.at(library, Listing(), size * 9 // 10, 1)[0])

    def page(listing: Listing) -> Callable[[], object]:
        return lambda: pages.page(library, listing, limit=100)

    return {
        "page of a list, deep": timed(lambda: pages.page(library, Listing(), deep, 100)),
        "jump into the middle": timed(lambda: pages.at(library, Listing(), size // 2, 200)),
        "every feed's counts": timed(lambda: (feeds.all(library), feeds.totals(library))),
        "filter that matches nothing": timed(page(Listing(filter="qqqqq"))),
        "search a common word, by date": timed(page(Listing("search", word))),
        "search a common word, ranked": timed(page(Listing("search", word, "relevance"))),
        "search while typing (ka*)": timed(page(Listing("search", "ka*"))),
    }


def keyed(lab: Lab, found: Path) -> dict[str, float]:
    """Rows of keys in the list."""
    rows = {}
    for name, keys in (
        ("key: down", ("Down",) * 40),
        ("key: page", ("NPage",) * 20),
        ("key: End, Home", ("End", "Home") * 10),
    ):
        for key in keys:
            lab.keys(key)
            time.sleep(0.06)
        found.unlink(missing_ok=True)
        time.sleep(0.2)
        os.kill(lab.pid(), signal.SIGUSR1)
        while not found.exists():
            time.sleep(0.01)
        rows[name] = p95(json.loads(found.read_text())[-len(keys) :])
    return rows


def opened(lab: Lab, rows: list[StoryRow]) -> tuple[float, int]:
    """p95 until a story's text is seen, and how many of them had no marks yet when it was."""
    times, bare = [], 0
    lab.keys("Home")
    time.sleep(0.3)
    for place, row in enumerate(rows):
        told = row.title[:TOLD]
        begun = time.perf_counter()
        lab.keys("J" if place else "Enter")
        while told not in (screen := lab.screen()) and time.perf_counter() - begun < 2:
            time.sleep(0.001)
        times.append((time.perf_counter() - begun) * 1000)
        bare += "Looking for names" in screen
        time.sleep(0.5)
    for key in ("BTab", "BTab", "Tab"):
        lab.keys(key)
    return p95(times), bare


def measure(lab: Lab, place: Path, size: int) -> dict[str, float]:
    path = place / "data" / "library.db"
    library = opening.open(path)
    rows = stored(library, size)
    newest = pages.page(library, Listing(), limit=OPENED)
    library.close()
    found = place / "frames.json"
    reader = f"{sys.executable} {HERE}/timed_reader.py"
    lab.start(f"NEWSREADER_HOME={place} FRAMES={found} exec {reader}")
    lab.wait("Starred")
    time.sleep(3)
    rows["RSS after start, MB"] = resident(lab.pid())
    rows |= keyed(lab, found)
    rows["story, opened for the first time"], _ = opened(lab, newest)
    rows["story, read and marked before"], rows["  of them without marks"] = opened(lab, newest)
    rows["library, MB"] = path.stat().st_size / 1e6
    return rows


def main() -> None:
    given = options(__doc__, [10_000, 100_000, 1_000_000]).parse_args()
    tables: dict[int, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lab = Lab(folder)
        try:
            for size in given.stories:
                place = home(folder, size, given.libraries, SETTINGS)
                tables[size] = measure(lab, place, size)
        finally:
            lab.close()
    print(f"{'ms, p95; ' + load():36}" + "".join(f"{size:>12,}" for size in given.stories))
    for row in next(iter(tables.values())):
        print(f"{row:36}" + "".join(f"{table[row]:12.1f}" for table in tables.values()))


if __name__ == "__main__":
    main()
