"""A reader's cleaner and its model in processes of their own: the same articles and marks, and
nothing that is done to them ends or fills the reader."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from tui_reader import config, paths, sanitise
from tui_reader import library as rooms
from tui_reader.library import Library, annotation, cleaning_apart, reading
from tui_reader.model import Entry, OpenStory, Subscription
from tui_reader.store import feeds, sources, stories
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
    lib.close()


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
    reading.open_story(lib, 1)
    before = children()  # the one that cleans is not concerned
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


# --- the cleaner --------------------------------------------------------------------------------


def test_the_articles_are_those_of_a_cleaner_in_this_process(lib: Library, tmp_path: Path) -> None:
    here = filled(tmp_path / "here")
    page = f"<html><body><nav>Home</nav><article>{'<p>Ada Abel spoke in Oslo.</p>' * 9}</article>"
    for one in (lib, here):
        sources.set_page(one.store, 1, page)
    for id in range(1, len(TEXTS) + 1):
        assert reading.open_story(lib, id).article == reading.open_story(here, id).article


@pytest.mark.skipif(sys.platform != "linux", reason="looks for children under /proc")
def test_the_cleaner_is_ready_before_a_story_is_opened_and_goes_when_it_rests(lib: Library) -> None:
    before = children()
    cleaning_apart.ready(lib)
    (child,) = children() - before
    assert cleaning_apart.loaded(lib)
    reading.open_story(lib, 1)
    assert children() - before == {child}
    cleaning_apart.rest(lib)
    assert not children() - before and not cleaning_apart.loaded(lib)
    assert reading.open_story(lib, 2).article.blocks


@pytest.mark.skipif(sys.platform != "linux", reason="looks for children under /proc")
def test_a_cleaner_that_is_killed_costs_no_story(lib: Library) -> None:
    before = children()
    reading.open_story(lib, 1)
    for pid in children() - before:
        os.kill(pid, signal.SIGKILL)
        os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    assert reading.open_story(lib, 2).article.blocks


def test_where_no_process_can_be_had_stories_are_read_all_the_same(
    lib: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    cleaning_apart.ready(lib)
    assert reading.open_story(lib, 1).article.blocks


def test_a_reader_opens_stories_without_what_the_cleaner_needs(tmp_path: Path) -> None:
    """Forty megabytes, which it would keep as long as it is open."""
    code = (
        "import sys; from pathlib import Path; sys.path.append(sys.argv[1])\n"
        "from test_library_apart import filled\n"
        "from tui_reader.library import reading\n"
        "lib = filled(Path(sys.argv[2])); lib.apart = True\n"
        "assert reading.open_story(lib, 1).article.blocks\n"
        "print({'numpy', 'lxml', 'selectolax', 'trafilatura'} & set(sys.modules)); lib.close()"
    )
    asked = [sys.executable, "-c", code, str(Path(__file__).parent), str(tmp_path)]
    done = subprocess.run(asked, capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
