"""Measures of names that are marked ahead: words a second of a core, beside the bare model on the same
windows, and what the reader's memory is when they are marked and nobody uses it.
"""

from __future__ import annotations

import sys
import threading
import time
from contextlib import suppress
from html import escape
from pathlib import Path
from typing import Any

from bench_memory import rest
from measure import Bench, Measure, Pair
from tmux_lab import reader, resident, take_for_linked

from tui_reader import config, library, paths, sanitise
from tui_reader.library import Library, annotation, linking
from tui_reader.model import Entry, Subscription
from tui_reader.store import feeds, opening, stories
from tui_reader.store.connection import Store
from tui_reader.store.types import NewEntry

sys.path.append(str(Path(__file__).resolve().parents[1] / "gold"))
import gold_files

TIMES = 8
"""Each story of the gold set stands so often in the library."""
OPENED = 6
"""Stories that are opened, and so marked."""
BUDGET = 90.0
"""MB of memory at rest."""
IDLE_SECONDS, WAITED_SECONDS = 120, 240
"""After which a reader that nobody uses gives the model back; and so long we wait for that."""


class _Recorded:
    """A session of the model that keeps what it is asked."""

    def __init__(self, session: Any) -> None:
        self.session = session
        self.asked: list[Any] = []

    def run(self, names: Any, feed: Any) -> Any:
        self.asked.append(feed)
        return self.session.run(names, feed)


def a_core(bench: Bench) -> Pair:
    """English stories of the gold set cleaned, marked and kept as the background does it, beside
    nothing but the runs of the model that it takes. Seconds of the processor, all threads."""
    lib, words = _library(bench)
    try:
        annotation.warm(lib)
        tagger: Any = lib.annotator._reader("en")  # type: ignore[union-attr]
        session = tagger._session
        recorded = tagger._session = _Recorded(session)
        _ahead(lib)
        tagger._session = session

        def bare() -> float:
            begun = time.process_time()
            for feed in recorded.asked:
                session.run(None, feed)
            return words / (time.process_time() - begun)

        found = bench.in_turn({"ours": lambda: words / _ahead(lib), "bare": bare})
    finally:
        lib.close()
    note = f"{words:,} words in {len(recorded.asked)} windows"
    return Pair(found["ours"], found["bare"], note)


def _library(bench: Bench) -> tuple[Library, int]:
    """A library of real stories, and how many words they have."""
    home = bench.folder / "names"
    places = ("config", "data", "cache", "state")
    lib = library.open(paths.Paths(*(home / name for name in places)), config.Config())
    words = _filled(lib.store, dated=True)
    linking.link(lib)
    return lib, words


def _filled(store: Store, *, dated: bool) -> int:
    """Put real stories into a library; undated ones stand on top. How many words they have."""
    address, nobody = sanitise.url("https://gold.example/feed"), sanitise.line("")
    assert address is not None
    gold = [one for one in gold_files.stories() if one.language == "en"] * TIMES
    entries = [
        Entry(
            guid=str(number),
            title=sanitise.line(one.text.partition("\n")[0]),
            link=None,
            author=nobody,
            published=one.when if dated else None,
            content="".join(f"<p>{escape(line.text)}</p>" for line in one.lines),
        )
        for number, one in enumerate(gold)
    ]
    with store.write():
        feed = feeds.add(store, Subscription(address, sanitise.line("Gold")))
        stories.add_entries(store, feed.id, [NewEntry(entry) for entry in entries])
    return sum(len(one.text.split()) for one in gold)


def _ahead(lib: Library) -> float:
    """Seconds of a core that it takes to mark them all."""
    with lib.store.write() as db:
        db.execute("DELETE FROM annotations")
        db.execute("UPDATE stories SET cleaned = 0, annotated = NULL")
    begun = time.process_time()
    annotation.run_ahead(lib, lambda *_: None, lambda: False, threading.Event())
    return time.process_time() - begun


def at_rest(bench: Bench) -> Pair:
    """The reader at 100,000 stories that it has linked before: some are opened and marked, then it is
    left alone."""
    # Its feeds are invented: to reload them would be measured, with the processes for it.
    settings = "[reading]\nannotate_ahead = false\n[refresh]\nminutes = 0\n"
    place = bench.home(100_000, settings)
    store = opening.open(place / "data" / "library.db")
    _filled(store, dated=False)  # invented words would be taken for another language's
    store.close()
    take_for_linked(place)
    bench.lab.start(reader(place))
    bench.lab.wait("Starred")
    pid = bench.lab.pid()
    rest(pid)
    bare = _whole(pid)
    for key in ("Enter", *("J",) * OPENED):
        bench.lab.keys(key)
        rest(pid)
    loaded = _whole(pid)
    until = time.monotonic() + WAITED_SECONDS
    time.sleep(IDLE_SECONDS)
    while _whole(pid) > (bare + loaded) / 2 and time.monotonic() < until:
        time.sleep(1)
    rest(pid)
    note = f"after its start {bare:.0f} MB, with the model {loaded:.0f}"
    return Pair(_whole(pid), BUDGET, note)


def _whole(pid: int) -> float:
    """Resident memory of the reader and its children, MB."""
    listed = Path(f"/proc/{pid}/task").glob("*/children")
    children = [int(child) for path in listed for child in path.read_text().split()]
    found = 0.0
    for one in (pid, *children):
        with suppress(ProcessLookupError, FileNotFoundError):  # a child may end just now
            found += resident(one)
    return found


ROWS = (
    Measure("names-a-core", "words a second of a core, marked ahead", "the bare model on the same windows", "words", 0.85, a_core, better="more"),
    Measure("memory-at-rest", "memory at 100,000 stories, names marked, two minutes idle", "a budget of 90 MB", "MB", 1, at_rest),
)  # fmt: skip
