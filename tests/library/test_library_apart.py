"""A reader's model in a process of its own: the same marks, and nothing that is done to it ends or
fills the reader."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from tui_reader import config, paths, sanitise
from tui_reader import library as rooms
from tui_reader.library import Library, annotation
from tui_reader.model import Entry, OpenStory, Subscription
from tui_reader.store import feeds, stories
from tui_reader.store.types import NewEntry

TEXTS = (
    "<p>Ada Abel told the council of Oslo on Monday that 12 bridges would be built.</p>",
    "<p>Keir Starmer met Emmanuel Macron in Paris on 3 March. Macron left for Berlin.</p>",
    "<p>Der Bundestag in Berlin hat am Dienstag über 40 Millionen Euro für Hamburg beraten, sagte"
    " Olaf Scholz. Die Stadt will damit eine neue Brücke über die Elbe bauen.</p>",
)


@pytest.fixture
def lib(tmp_path: Path) -> Iterator[Library]:
    lib = filled(tmp_path / "apart")
    lib.apart = True
    yield lib
    annotation.let_go(lib)


def filled(home: Path) -> Library:
    folders = (home / name for name in ("config", "data", "cache", "state"))
    lib = rooms.open(paths.Paths(*folders), config.Config())
    address = sanitise.url("https://news.example/feed")
    assert address is not None
    feed = feeds.add(lib.store, Subscription(address, sanitise.line("News")))
    for n, text in enumerate(TEXTS):
        title = sanitise.line(f"Story {n}")
        entry = Entry(f"{n}", title, None, sanitise.line(""), None, content=text)
        stories.add_entries(lib.store, feed.id, [NewEntry(entry)])
    return lib


def marked(lib: Library) -> list[OpenStory]:
    found = [annotation.annotate(lib, id) for id in range(1, len(TEXTS) + 1)]
    return [replace(one, story=found[0].story) for one in found]  # arrived at other times


def children(of: int | str = "self") -> set[int]:
    """The children of a process: of all its threads, some of which may end meanwhile."""
    found = set[int]()
    for path in Path(f"/proc/{of}/task").glob("*/children"):
        with suppress(FileNotFoundError, ProcessLookupError):
            found |= {int(pid) for pid in path.read_text().split()}
    return found


def test_the_marks_are_those_of_a_model_in_this_process(lib: Library, tmp_path: Path) -> None:
    annotation.warm(lib)
    assert annotation.ready(lib) and not annotation.problem(lib)
    assert [one.annotations for one in marked(lib)] == [
        one.annotations for one in marked(filled(tmp_path / "here"))
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="looks for children under /proc")
def test_its_process_goes_when_the_memory_is_given_back(lib: Library) -> None:
    before = children()
    annotation.annotate(lib, 1)
    assert children() - before
    assert annotation.let_go(lib) and not annotation.ready(lib)
    assert not children() - before
    assert annotation.annotate(lib, 2).annotations  # it comes again when it is needed


@pytest.mark.skipif(sys.platform != "linux", reason="looks for children under /proc")
def test_a_process_that_is_killed_costs_no_story_its_marks(lib: Library) -> None:
    before = children()
    annotation.warm(lib)
    for pid in children() - before:
        os.kill(pid, signal.SIGKILL)
    assert annotation.annotate(lib, 1).annotations
