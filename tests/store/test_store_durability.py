"""Two programs at once, many threads, and kill -9: nothing acknowledged is lost."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from patience import CEILING
from store_makers import counted, entry, feed_of, integrity, maintained, open_at

from tui_reader.model import Listing
from tui_reader.store import connection, feeds, highlights, meta, stories
from tui_reader.store import integrity as doctor
from tui_reader.store.connection import Store
from tui_reader.store.lists import pages

KILLS = 10
WORKER = Path(__file__).with_name("store_worker.py")


def worker(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(WORKER), str(folder), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_kill_9_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    chance = random.Random(9)
    for _ in range(KILLS):
        process = worker(tmp_path, "daily")
        assert process.stdout is not None
        acknowledged = 0
        for _ in range(chance.randrange(1, 40)):
            acknowledged = int(process.stdout.readline())
        process.kill()
        rest = process.communicate()[0].split()
        _check_all_there(tmp_path, int(rest[-1]) if rest else acknowledged)


def _check_all_there(folder: Path, acknowledged: int) -> None:
    assert integrity(folder / "library.db") == "ok"
    assert doctor.check(folder / "library.db") == []
    library = open_at(folder)
    try:
        assert int(meta.get(library, "round-daily")) >= acknowledged
        starred = pages.page(library, Listing("starred"), limit=10_000)
        titles = {row.title for row in starred}
        notes = {n.highlight.note for n in highlights.all(library, limit=10_000)}
        for number in range(1, acknowledged + 1):
            assert f"Story daily-{number}" in titles
            assert str(number) in notes
        assert maintained(library) == counted(library)
    finally:
        library.close()


def test_two_programs_write_at_once_and_no_update_is_lost(tmp_path: Path) -> None:
    rounds = 60
    ours = open_at(tmp_path)
    processes = [worker(tmp_path, name, str(rounds)) for name in ("daily", "weekly")]
    feed = feed_of(ours, "ours", count=0)
    for number in range(rounds):
        stories.add_entries(ours, feed, [entry(f"ours-{number}")])
        assert pages.page(ours, Listing(), limit=3)
    for process in processes:
        _, errors = process.communicate(timeout=CEILING)
        assert process.returncode == 0, errors
    assert meta.get(ours, "shared") == str(2 * rounds)
    assert pages.count(ours, Listing()) == 3 * rounds
    assert maintained(ours) == counted(ours)
    ours.close()
    assert integrity(tmp_path / "library.db") == "ok"


def test_programs_that_make_a_library_at_once_make_one(tmp_path: Path) -> None:
    processes = [worker(tmp_path, name, "5") for name in ("a", "b", "c", "d")]
    for process in processes:
        _, errors = process.communicate(timeout=CEILING)
        assert process.returncode == 0, errors
    library = open_at(tmp_path)
    assert meta.get(library, "shared") == "20"
    library.close()


def test_many_threads_share_one_store(library: Store) -> None:
    feed = feed_of(library, count=0)
    failures: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for n in range(15):
                added = stories.add_entries(library, feed, [entry(f"{number}-{n}")])
                stories.set_read(library, added.new)
                assert pages.page(library, Listing(), limit=5)
        except BaseException as error:  # noqa: BLE001 - shown by the assertion below
            failures.append(error)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert (feeds.totals(library).total, feeds.totals(library).unread) == (90, 0)


def test_a_reader_is_not_held_up_by_a_writer(library: Store) -> None:
    feed = feed_of(library, count=2)
    seen: list[int] = []
    with library.write():
        stories.add_entries(library, feed, [entry("unfinished")])
        assert pages.count(library, Listing()) == 3, "the writer sees its own"
        reader = threading.Thread(target=lambda: seen.append(pages.count(library, Listing())))
        reader.start()
        reader.join(CEILING)
    assert seen == [2], "others see the last commit, at once"


def test_the_log_stays_short_however_many_stories_arrive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BULK_STORIES", 100)
    library = open_at(tmp_path)
    feed = feed_of(library, count=1)
    log, sizes, number = tmp_path / "library.db-wal", [], 0
    with library.bulk() as relieve:
        for _ in range(40):
            batch = [entry(f"s{number + n}", snippet="of the sea " * 50) for n in range(50)]
            number += 50
            stories.add_entries(library, feed, batch)
            relieve(50)
            sizes.append(log.stat().st_size)
        other = open_at(tmp_path)
        assert pages.count(other, Listing()) == number + 1, "all is there before the end"
        other.close()
    assert max(sizes) < 3 * sizes[3]
    library.close()
    assert doctor.check(tmp_path / "library.db") == []
