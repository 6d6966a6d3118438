"""Linking in the library's write path: any cut of the stream, any crash, any number of programs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader import library, paths, sanitise
from tui_reader.cli import main
from tui_reader.config import Config
from tui_reader.library import Library, document_imports, files, linking, reading, work_apart
from tui_reader.model import Entry, Subscription
from tui_reader.paths import Paths
from tui_reader.store import feeds, prune, rules, stories
from tui_reader.store.affairs import groups, remembered
from tui_reader.store.types import NewEntry

if TYPE_CHECKING:  # the other program finds no helpers of the tests
    from clocks import Stopped

sys.path.insert(0, str(Path(__file__).parents[1] / "cluster"))
from linked_stories import BRIDGE, BRIDGE_AGAIN, FILLERS, NOON, STRIKE, STRIKE_AGAIN

STREAM = [*FILLERS, BRIDGE, STRIKE, BRIDGE_AGAIN, STRIKE_AGAIN]
ROWS = {9: 9, 11: 9, 10: 10, 12: 10}


def opened(home: Path) -> Library:
    return library.open(
        Paths(*(home / name for name in ("config", "data", "cache", "state"))), Config()
    )


def add(lib: Library, told: Sequence[tuple[str, str]], first: int) -> None:
    """Stories that come in, of a feed each, without being linked."""
    for n, (title, beginning) in enumerate(told, first):
        url = sanitise.url(f"https://paper{n}.example/rss")
        assert url is not None
        feed = feeds.add(lib.store, Subscription(url, sanitise.line(f"Paper {n}")))
        at = datetime.fromtimestamp(NOON + 600 * n, UTC)
        entry = Entry(str(n), sanitise.line(title), None, sanitise.line(""), at, summary=beginning)
        stories.add_entries(lib.store, feed.id, [NewEntry(entry, sanitise.text(beginning))], at)


def read(lib: Library) -> set[int]:
    with lib.store.read() as db:
        return {story for (story,) in db.execute("SELECT id FROM stories WHERE read = 1")}


def told(lib: Library, level: str = "told") -> dict[int, int]:
    with lib.store.read() as db:
        return dict(db.execute(f"SELECT id, {level} FROM stories WHERE {level} > 0").fetchall())


def test_what_comes_in_is_linked_once(tmp_path: Path) -> None:
    lib = opened(tmp_path)
    add(lib, STREAM, 1)
    assert linking.link(lib) == len(STREAM)
    assert told(lib) == ROWS
    assert linking.link(lib) == 0
    lib.close()


def test_a_readers_is_linked_the_same_in_a_process_of_its_own(tmp_path: Path) -> None:
    lib = opened(tmp_path)
    lib.apart = True
    add(lib, STREAM, 1)
    assert work_apart.link(lib, lambda _: None, threading.Event()) == []
    assert told(lib) == ROWS and linking.waiting(lib) == 0
    lib.close()


@pytest.mark.parametrize(("hours", "is_read"), [(1, True), (60, False)])
def test_what_joins_a_row_that_was_read_lately_is_read(
    tmp_path: Path, stopped: Stopped, hours: int, is_read: bool
) -> None:
    lib = opened(tmp_path)
    add(lib, STREAM[:10], 1)
    linking.link(lib)
    reading.set_read(lib, [9], True)
    stopped.move(hours=hours)
    add(lib, STREAM[10:], 11)
    linking.link(lib)
    assert reading.story(lib, 11).row.read == is_read
    assert not reading.story(lib, 12).row.read  # its row was never read
    lib.close()


@settings(max_examples=12, deadline=None)
@given(cuts=st.sets(st.integers(1, len(STREAM) - 1), max_size=5), reopen=st.booleans())
def test_any_cut_of_the_stream_gives_the_same_groups(
    cuts: set[int], reopen: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    home = tmp_path_factory.mktemp("home")
    lib, before = opened(home), 0
    for cut in (*sorted(cuts), len(STREAM)):
        add(lib, STREAM[before:cut], before + 1)
        linking.link(lib)
        before = cut
        if reopen:
            lib.close()
            lib = opened(home)
    assert told(lib) == ROWS
    assert {told(lib, "affair")[story] for story in (9, 11)} == {9}
    lib.close()


def test_files_that_are_imported_are_linked(tmp_path: Path) -> None:
    lib = opened(tmp_path)
    pages = tmp_path / "pages"
    pages.mkdir()
    for n, (title, beginning) in enumerate(STREAM):
        (pages / f"{n:02}.md").write_text(f"# {title}\n\n{beginning}\n", encoding="utf-8")
    files.import_files(lib, sorted(pages.iterdir()))
    with lib.store.read() as db:
        assert remembered.left(db) == 0
    lib.close()


def test_what_the_user_said_holds_for_what_comes_later(tmp_path: Path) -> None:
    lib = opened(tmp_path)
    add(lib, [*STREAM, BRIDGE_AGAIN], 1)
    linking.link(lib)
    assert told(lib)[13] == 9
    groups.take_out(lib.store, 13)
    add(lib, [BRIDGE_AGAIN, BRIDGE], 14)
    linking.link(lib)
    now = told(lib)
    assert now[9] == now[11] == 9
    assert now.get(13) != 9, "never back together"
    lib.close()


def test_pruned_stories_leave_the_row_its_number(tmp_path: Path) -> None:
    lib = opened(tmp_path)
    add(lib, STREAM, 1)
    linking.link(lib)
    stories.set_read(lib.store, [9], True)
    prune.prune(lib.store, 1, NOON + 30 * 86_400)
    add(lib, [BRIDGE_AGAIN], 13)
    linking.link(lib)
    assert told(lib)[11] == told(lib)[13] == 9
    lib.close()


PROGRAM = """
import sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from test_library_linking import opened
from tui_reader.library import linking
lib = opened(Path(sys.argv[1]))
linking.AT_ONCE = 1
print("begun", flush=True)
linking.link(lib)
lib.close()
"""


def program(home: Path) -> subprocess.Popen[str]:
    root = Path(__file__).parents[2]
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM.format(tests=str(Path(__file__).parent)), str(home)],
        stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": str(root)},
    )  # fmt: skip


def test_a_program_that_is_killed_leaves_nothing_half_linked(tmp_path: Path) -> None:
    lib = opened(tmp_path)
    add(lib, STREAM, 1)
    lib.close()
    running = program(tmp_path)
    assert running.stdout is not None
    running.stdout.readline()
    running.send_signal(signal.SIGKILL)
    running.wait()
    running.stdout.close()
    lib = opened(tmp_path)
    linking.link(lib)
    assert told(lib) == ROWS
    lib.close()


def test_two_programs_at_once_link_as_one(tmp_path: Path) -> None:
    lib = opened(tmp_path)
    add(lib, STREAM, 1)
    running = program(tmp_path)
    linking.link(lib)
    out, _ = running.communicate()
    assert running.returncode == 0 and "begun" in out
    assert told(lib) == ROWS
    with lib.store.read() as db:
        assert db.execute("SELECT count(*) FROM signs").fetchone() == (len(STREAM),)
    lib.close()


def test_it_can_be_paused_and_tells_how_far_it_is(tmp_path: Path) -> None:
    lib = opened(tmp_path)
    add(lib, STREAM * 3, 1)
    stop, told_of = threading.Event(), []

    def moved(done: int, left: int) -> None:
        told_of.append((done, left))
        stop.set()

    assert linking.Links(lib).run(stop.is_set, moved) == linking.AT_ONCE
    assert told_of == [(25, 11)]
    assert linking.link(lib) == 11
    lib.close()


def test_a_reader_holds_the_library_for_one_story_at_a_time_if_need_be(tmp_path: Path) -> None:
    lib, told_of = opened(tmp_path), []
    add(lib, STREAM, 1)
    linking.Links(lib, held=0.0).run(moved=lambda done, left: told_of.append((done, left)))
    count = len(STREAM)
    assert told_of == [(n, count - n) for n in range(1, count + 1)]
    assert told(lib) == ROWS
    lib.close()


def test_who_joins_a_row_that_was_just_read_is_read_but_not_in_an_old_library(
    tmp_path: Path,
) -> None:
    lib = opened(tmp_path)
    add(lib, STREAM[:10], 1)
    linking.link(lib)
    stories.set_read(lib.store, [9], True)
    add(lib, STREAM[10:], 11)
    linking.link(lib)
    assert read(lib) == {9, 11}
    lib.close()
    lib = opened(tmp_path / "old")
    add(lib, STREAM, 1)
    stories.set_read(lib.store, [9], True)
    linking.Links(lib, news=False).run()
    assert read(lib) == {9}
    lib.close()


def test_stories_out_of_reach_are_forgotten_and_nothing_else_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembered, "REACH", 4)
    monkeypatch.setattr(remembered, "SLACK", 0)
    monkeypatch.setattr(linking, "AT_ONCE", 1)
    lib = opened(tmp_path)
    add(lib, [*STREAM, *FILLERS], 1)
    linking.link(lib)
    assert told(lib) == ROWS
    with lib.store.read() as db:
        assert db.execute("SELECT min(story_id) FROM signs").fetchone()[0] > len(STREAM) - 4
        assert db.execute("SELECT min(story_id) FROM postings").fetchone()[0] > len(STREAM) - 4
    lib.close()


def test_the_command_line_links_what_nobody_has_linked_yet(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lib = library.open(paths.user_paths(), Config())
    add(lib, STREAM, 1)
    lib.close()
    assert main(["affairs"]) == 0
    assert {line.split()[0] for line in capsys.readouterr().out.splitlines()} == {"9", "10"}


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE term_counts SET titles = 'x', texts = 'y'",
        "UPDATE signs SET title = 'x', body = 7",
        "UPDATE signs SET title = x'00', body = x'0102'",
        "UPDATE postings SET story_id = -1",
        "UPDATE title_endings SET n = 'many'",
        "UPDATE stories SET at = 'x' WHERE id = 9",
        "UPDATE meta SET value = 'far' WHERE key = 'linked_upto'",
    ],
)
def test_a_damaged_memory_stops_nothing(tmp_path: Path, damage: str) -> None:
    lib = opened(tmp_path)
    add(lib, [(f"{title} - Daily", text) for title, text in STREAM], 1)
    linking.link(lib)
    with lib.store.write() as db:
        db.execute(damage)
    add(lib, [STRIKE, *FILLERS[:3], STRIKE_AGAIN], 13)
    linking.link(lib)
    with lib.store.read() as db:
        assert remembered.left(db) == 0
    assert told(lib)[13] == told(lib)[17]
    lib.close()


def test_a_full_disk_loses_no_report_of_what_came(tmp_path: Path) -> None:
    lib = opened(tmp_path)
    rules.add(lib.store, sanitise.line("sources>=2"), "star", sanitise.line(""))
    add(lib, STREAM * 6, 1)
    with lib.store.read() as db:
        pages = db.execute("PRAGMA page_count").fetchone()[0]
    with lib.store.write() as db:
        db.execute(f"PRAGMA max_page_count = {pages}")
    assert linking.link(lib) < 6 * len(STREAM)
    assert "linking" in lib.paths.log.read_text()
    with lib.store.write() as db:
        db.execute("PRAGMA max_page_count = 1000000")
    linking.link(lib)
    with lib.store.read() as db:
        assert remembered.left(db) == 0
    assert told(lib)[9] == told(lib)[11]
    lib.close()


def test_words_are_weighed_among_stories_of_their_language_whatever_feeds_say(
    tmp_path: Path,
) -> None:
    lib = opened(tmp_path)
    german = "Die Gewerkschaft ruft ab Mittwoch zum Streik bei der Bahn auf."
    strange = [
        ("Lokführer streiken ab Mittwoch", german),
        ("東京で地震", "東京で地震がありました。"),
    ]
    add(lib, [BRIDGE, *strange], 1)
    linking.link(lib)
    with lib.store.read() as db:
        found = db.execute("SELECT language FROM signs ORDER BY story_id").fetchall()
    assert [language for (language,) in found] == ["en", "de", "ja"]
    lib.close()


@pytest.mark.parametrize("many", [3, linking.MANY])
def test_an_import_of_very_many_does_not_wait_until_they_are_linked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    """The reader does it in the background: 50,000 would take minutes."""
    monkeypatch.setattr(linking, "MANY", many)
    lib = opened(tmp_path / "home")
    for n, (title, beginning) in enumerate(STREAM):
        (tmp_path / f"{n:02}.txt").write_text(f"{title}\n\n{beginning}\n")
    document_imports.take(lib, [tmp_path / f"{n:02}.txt" for n in range(len(STREAM))])
    assert linking.waiting(lib) == (len(STREAM) if many == 3 else 0)
    lib.close()
