"""What the library costs as it grows: medians in milliseconds, each size in one run.

`bench_store.py [--sizes 10000,100000] [--folder DIR]` makes the libraries once and keeps them.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from make_library import Words, make

from tui_reader import sanitise
from tui_reader.model import Entry, Listing
from tui_reader.store import articles, entities, feeds, opening, stories, undo
from tui_reader.store.connection import Store
from tui_reader.store.lists import pages
from tui_reader.store.types import NewEntry

REPEATS = 15


def median_ms(work: Callable[[], object], repeats: int = REPEATS) -> float:
    times = []
    for _ in range(repeats):
        begun = time.perf_counter()
        work()
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


def reopen(path: Path) -> None:
    library = opening.open(path)
    pages.page(library, Listing(), limit=1)
    library.close()


def reading(library: Store, path: Path, size: int) -> dict[str, float]:
    """Rows of the table that change nothing."""
    words = Words(size)
    everything, unread = Listing(), Listing("unread")
    deep = pages.key_of(pages.at(library, everything, size * 9 // 10, 1)[0])
    common = Listing("search", words.commonest)
    tenth = Listing("search", words.ranked(300))
    folder = Listing("folder", "Folder 07")
    feed = feeds.all(library)[-1].id
    return {
        "open and close": median_ms(lambda: reopen(path)),
        "first page": median_ms(lambda: pages.page(library, everything)),
        "first page, unread": median_ms(lambda: pages.page(library, unread)),
        "first page, one feed": median_ms(lambda: pages.page(library, Listing("feed", str(feed)))),
        "first page, folder": median_ms(lambda: pages.page(library, folder)),
        "first page, all feeds as a folder": median_ms(
            lambda: pages.page(library, Listing("folder", ""))
        ),
        "deep page": median_ms(lambda: pages.page(library, everything, deep)),
        "deep page, backwards": median_ms(
            lambda: pages.page(library, everything, deep, backwards=True)
        ),
        "deep page, folder": median_ms(lambda: pages.page(library, folder, deep)),
        "first page by title": median_ms(lambda: pages.page(library, Listing(order="title"))),
        "first page by feed": median_ms(lambda: pages.page(library, Listing(order="feed"))),
        "unread by title": median_ms(lambda: pages.page(library, Listing("unread", order="title"))),
        "count all": median_ms(lambda: pages.count(library, everything)),
        "count unread": median_ms(lambda: pages.count(library, unread)),
        "every feed with its counts": median_ms(lambda: feeds.all(library)),
        "place of a deep row": median_ms(lambda: pages.rank(library, everything, deep)),
        "page at the middle": median_ms(lambda: pages.at(library, everything, size // 2)),
        "next unread": median_ms(lambda: pages.next_unread(library, everything, deep)),
        "filter, common": median_ms(
            lambda: pages.page(library, Listing(filter=words.commonest)), 5
        ),
        "filter, nowhere": median_ms(lambda: pages.page(library, Listing(filter="qqqqq")), 5),
        "search commonest, by date": median_ms(lambda: pages.page(library, common), 5),
        "search commonest, ranked": median_ms(
            lambda: pages.page(library, Listing("search", words.commonest, "relevance")), 5
        ),
        "search 300th word, by date": median_ms(lambda: pages.page(library, tenth), 5),
        "search 300th word, ranked": median_ms(
            lambda: pages.page(library, Listing("search", words.ranked(300), "relevance")), 5
        ),
        "search 300th word, deep": median_ms(lambda: pages.page(library, tenth, deep), 5),
        "search rare word, by date": median_ms(
            lambda: pages.page(library, Listing("search", words.ranked(15_000))), 5
        ),
        "search while typing (k*)": median_ms(
            lambda: pages.page(library, Listing("search", "ka*")), 5
        ),
        "count of a search": median_ms(lambda: pages.count(library, tenth), 5),
        "stories to clean": median_ms(lambda: articles.stale(library, 32, 2)),
        "top people": median_ms(lambda: entities.top(library, "person")),
    }


def writing(library: Store) -> dict[str, float]:
    """Rows of the table that change the library (a copy)."""
    feed = feeds.all(library)[0].id
    ids = [row.id for row in pages.page(library, Listing("unread"))]
    fresh = iter(range(1_000_000))

    def add_fifty() -> None:
        now = datetime.now(UTC)
        title, text = sanitise.line("A new story"), "<p>" + "word and word " * 60 + "</p>"
        batch = [Entry(f"n{next(fresh)}", title, None, title, now, content=text) for _ in range(50)]
        stories.add_entries(library, feed, [NewEntry(e, sanitise.text(text)) for e in batch])

    def mark_all() -> None:
        stories.mark_all_read(library, Listing())

    toggles = iter([(story_id, True) for story_id in ids] * 3)
    rows = {
        "mark one read": median_ms(lambda: stories.set_read(library, [next(toggles)[0]])),
        "add 50 new": median_ms(add_fifty),
        "unread now": float(feeds.totals(library).unread),
        "mark all read": median_ms(mark_all, 1),
        "undo it": median_ms(lambda: undo.undo(library), 1),
    }
    with library.write() as db:
        db.execute("UPDATE stories SET read = 0 WHERE id IN (SELECT id FROM stories LIMIT 100000)")
    rows["mark up to 100,000 read"] = median_ms(mark_all, 1)
    rows["undo them"] = median_ms(lambda: undo.undo(library), 1)
    return rows


def measure(path: Path, size: int) -> dict[str, float]:
    library = opening.open(path)
    rows = reading(library, path, size)
    library.close()
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        copy = Path(folder) / path.name
        shutil.copy(path, copy)
        library = opening.open(copy)
        rows |= writing(library)
        library.close()
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="10000,100000")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "libraries")
    given = parser.parse_args()
    sizes = [int(size) for size in given.sizes.split(",")]
    tables = []
    for size in sizes:
        path = given.folder / f"{size}.db"
        if not path.exists():
            make(path, size, annotated=max(size // 1_000, 1))
        tables.append(measure(path, size))
    print(f"{'ms, medians':36}" + "".join(f"{size:>14,}" for size in sizes))
    for name in tables[0]:
        print(f"{name:36}" + "".join(f"{table[name]:14.2f}" for table in tables))


if __name__ == "__main__":
    main()
