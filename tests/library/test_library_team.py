"""Names ahead by several processes: the same marks as by one, in the same order; one that dies
costs nothing."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.library.test_library_apart import children
from tui_reader import config, paths, sanitise
from tui_reader import library as rooms
from tui_reader.library import Library, annotation
from tui_reader.library.annotation_team import NONE, WORTH, Helpers
from tui_reader.model import Entry, Subscription
from tui_reader.store import feeds, stories
from tui_reader.store.types import NewEntry

COUNT = WORTH + 10
TOWNS = ("Oslo", "Bergen", "Hamburg", "Lyon", "Porto", "Leeds", "Ghent")
SURNAMES = ("Abel", "Brandt", "Castell", "Dorn", "Ekholm")


def filled(home: Path) -> Library:
    """A library of stories that nobody has opened."""
    places = ("config", "data", "cache", "state")
    lib = rooms.open(paths.Paths(*(home / name for name in places)), config.Config())
    address = sanitise.url("https://news.example/feed")
    assert address is not None
    entries = [
        Entry(
            guid=str(n),
            title=sanitise.line(f"Council {n} of {TOWNS[n % 7]} meets"),
            link=None,
            author=sanitise.line(""),
            published=None,
            content=f"<p>Ada {SURNAMES[n % 5]} told the council of {TOWNS[n % 7]} on Monday that"
            f" {n + 2} bridges would be built for $3 million. {SURNAMES[n % 5]} then left.</p>",
        )
        for n in range(COUNT)
    ]
    with lib.store.write():
        feed = feeds.add(lib.store, Subscription(address, sanitise.line("News")))
        stories.add_entries(lib.store, feed.id, [NewEntry(entry) for entry in entries])
    return lib


def ahead(
    lib: Library, helpers: Helpers, moved: Callable[[int], None] = lambda _done: None
) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """What is kept of every story, and the names of the library."""
    annotation.run_ahead(
        lib, lambda done, _left: moved(done), lambda: False, threading.Event(), helpers=helpers
    )
    with lib.store.read() as db:
        marks = db.execute(
            "SELECT story_id, text_sha, annotator_version, body FROM annotations ORDER BY story_id"
        ).fetchall()
        names = db.execute("SELECT id, kind, key, name FROM entities ORDER BY id").fetchall()
    lib.close()
    return marks, names


def test_several_processes_make_what_one_makes_to_the_byte(tmp_path: Path) -> None:
    alone = ahead(filled(tmp_path / "alone"), NONE)
    told: list[int] = []
    helped = ahead(filled(tmp_path / "helped"), Helpers(2, nice=19), told.append)
    assert len(alone[0]) == COUNT and told == list(range(1, COUNT + 1))
    assert helped == alone


@pytest.mark.skipif(sys.platform != "linux", reason="looks for children in /proc")
def test_a_helper_that_is_killed_costs_no_story(tmp_path: Path) -> None:
    killed: list[int] = []

    def moved(done: int) -> None:
        if done in (1, COUNT // 2):
            for child in helpers():
                os.kill(child, signal.SIGKILL)
                killed.append(child)

    marks, _ = ahead(filled(tmp_path), Helpers(1), moved)
    assert killed and len(marks) == COUNT


def helpers() -> list[int]:
    """The helpers of this process."""
    found = []
    for child in children():
        with suppress(FileNotFoundError):
            if b"sandbox.child" in Path(f"/proc/{child}/cmdline").read_bytes():
                found.append(child)
    return found
