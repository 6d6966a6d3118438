"""A reader's refresh and import in a process of its own: the same as done here, stopped when it is
told to or when the reader is gone, and never an end of the reader."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import cast

import pytest
from server import Server, failing, hanging, rss

from tests.library.test_library_apart import children, filled
from tui_reader.errors import ReaderError
from tui_reader.library import Library, listing, subscriptions, undo, work_apart
from tui_reader.library.progress import FileReport, Importing, Progress
from tui_reader.model import Listing


@pytest.fixture
def lib(tmp_path: Path) -> Library:
    lib = filled(tmp_path / "reader")
    lib.apart = True
    return lib


def items(folder: Path, many: int) -> str:
    file = folder / "items.jsonl"
    text = "A ferry sails. " * 9
    with file.open("w") as lines:
        for n in range(many):
            row = {"title": f"Item {n}", "url": f"https://items.example/{n}", "text": text}
            lines.write(f"{json.dumps(row)}\n")
    return str(file)


def test_feeds_are_refreshed_as_here_and_their_failures_told(lib: Library) -> None:
    with Server() as server:
        server.pages["/good"] = rss("Good", 3)
        server.pages["/bad"] = rss("Bad", 1)
        good = subscriptions.add(lib, server.url("/good"))
        bad = subscriptions.add(lib, server.url("/bad"))
        server.pages["/good"] = rss("Good", 5)
        server.pages["/bad"] = failing(500)
        steps: list[Progress] = []
        chosen = [good.id, bad.id]
        report = work_apart.refresh(lib, chosen, steps.append, threading.Event())
    assert (report.feeds, report.new, report.cancelled) == (2, 2, False)
    [(title, sentence)] = report.failed
    assert title.startswith("Bad") and "500" in sentence
    assert steps and all(step.total == 2 for step in steps)


def test_a_refresh_that_is_stopped_says_so(lib: Library) -> None:
    with Server() as server:
        server.pages["/slow"] = rss("Slow", 1)
        slow = subscriptions.add(lib, server.url("/slow"))
        server.pages["/slow"] = hanging()
        stop, heard = threading.Event(), len(server.requests)

        def stop_when_it_asks() -> None:
            while len(server.requests) == heard:
                time.sleep(0.01)
            stop.set()

        threading.Thread(target=stop_when_it_asks, daemon=True).start()
        report = work_apart.refresh(lib, [slow.id], lambda _: None, stop)
    assert report.cancelled and not report.new


def test_what_is_imported_is_the_readers_own_change_and_can_be_taken_back(
    lib: Library, tmp_path: Path
) -> None:
    before = listing.count(lib, Listing("all"))
    steps: list[Importing] = []
    report = work_apart.take(lib, items(tmp_path, 40), steps.append, threading.Event())
    assert isinstance(report, FileReport) and len(report.added) == 40
    assert listing.count(lib, Listing("all")) == before + 40
    change = undo.next_undo(lib)
    assert change is not None and change.own and not change.meanwhile
    undo.undo(lib)
    assert listing.count(lib, Listing("all")) == before


def test_it_is_the_same_as_when_it_is_done_here(lib: Library, tmp_path: Path) -> None:
    name = items(tmp_path, 30)
    apart = work_apart.take(lib, name, lambda _: None, threading.Event())
    here = work_apart.take(filled(tmp_path / "here"), name, lambda _: None, threading.Event())
    assert apart == here


def test_what_was_read_before_it_was_stopped_is_kept(lib: Library, tmp_path: Path) -> None:
    before = listing.count(lib, Listing("all"))
    stop = threading.Event()

    def hear(step: Importing) -> None:
        if step.stories > 10:
            stop.set()

    report = work_apart.take(lib, items(tmp_path, 20_000), hear, stop)
    assert isinstance(report, FileReport) and report.stopped and 0 < len(report.added) < 20_000
    assert listing.count(lib, Listing("all")) == before + len(report.added)


def test_what_cannot_be_done_is_told_in_its_words(lib: Library, tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match=r"There is no file .*nowhere\.eml"):
        work_apart.take(lib, str(tmp_path / "nowhere.eml"), lambda _: None, threading.Event())


def test_a_fault_of_ours_is_told_and_stands_in_the_log(lib: Library) -> None:
    with Server({"/feed": rss("News", 1)}) as server:
        subscriptions.add(lib, server.url("/feed"))
        wrong = cast("list[int]", 5)
        with pytest.raises(ReaderError, match="ended before its time"):
            work_apart.refresh(lib, wrong, lambda _: None, threading.Event())
    assert "TypeError" in lib.paths.log.read_text()


@pytest.mark.skipif(sys.platform != "linux", reason="looks for children under /proc")
def test_a_process_that_is_killed_is_told_and_the_library_is_whole(
    lib: Library, tmp_path: Path
) -> None:
    before = children()

    def kill(step: Importing) -> None:
        if step.stories > 10:
            for pid in children() - before:
                os.kill(pid, signal.SIGKILL)

    with pytest.raises(ReaderError, match="ended before its time"):
        work_apart.take(lib, items(tmp_path, 5_000), kill, threading.Event())
    assert not children() - before
    again = work_apart.take(lib, items(tmp_path, 50), lambda _: None, threading.Event())
    assert isinstance(again, FileReport) and len(again.added) + again.known == 50
    with lib.store.read() as db:
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes under /proc")
def test_it_ends_when_the_reader_is_killed(tmp_path: Path) -> None:
    place = filled(tmp_path / "reader")
    place.close()
    code = (
        "import sys, threading, pathlib\n"
        "from tui_reader import config, library, paths\n"
        "from tui_reader.library import work_apart\n"
        "home = pathlib.Path(sys.argv[1])\n"
        "folders = (home / name for name in ('config', 'data', 'cache', 'state'))\n"
        "lib = library.open(paths.Paths(*folders), config.Config())\n"
        "lib.apart = True\n"
        "def hear(step):\n"
        "    if step.stories > 100: print('!', flush=True)\n"
        "work_apart.take(lib, sys.argv[2], hear, threading.Event())\n"
    )
    words = [sys.executable, "-c", code, str(tmp_path / "reader"), items(tmp_path, 50_000)]
    with subprocess.Popen(words, stdout=subprocess.PIPE) as reader:
        assert reader.stdout is not None
        reader.stdout.readline()
        started = children(reader.pid)
        assert started
        reader.kill()
    until = time.monotonic() + 60
    while any(is_there(pid) for pid in started):
        assert time.monotonic() < until
        time.sleep(0.05)
    lib = filled(tmp_path / "reader")
    assert listing.count(lib, Listing("all")) > 100  # shown, though nobody was there to see it


def is_there(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"
