"""Backups: made while the reader runs, whole or not at all, put back, and what is refused."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tui_reader import clock, config, library, paths, sanitise
from tui_reader.cli import main
from tui_reader.durations import DAY
from tui_reader.library import backups, listing
from tui_reader.model import Entry, Listing, Subscription
from tui_reader.paths import Paths
from tui_reader.store import feeds, opening, schema, stories
from tui_reader.store.database import connect
from tui_reader.store.types import NewEntry


def subscribed(lib: library.Library, name: str) -> None:
    """A feed with one story."""
    address = sanitise.url(f"https://{name}.example/feed")
    assert address is not None
    feed = feeds.add(lib.store, Subscription(address), sanitise.line(name))
    line = sanitise.line("")
    title, now = sanitise.line(name), clock.instant()
    new = Entry("1", title, None, line, now, f"<p>{name}")
    stories.add_entries(lib.store, feed.id, [NewEntry(new, line)], now)


def opened(kept: int = 0) -> library.Library:
    return library.open(paths.user_paths(), config.Config(retention=config.Retention(backups=kept)))


@pytest.fixture
def lib(home: Path) -> Iterator[library.Library]:
    one = opened(2)
    subscribed(one, "first")
    yield one
    one.close()


def titles(path: Path) -> list[str]:
    with closing(sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)) as db:
        return [title for (title,) in db.execute("SELECT title FROM stories ORDER BY id")]


def test_a_copy_is_one_private_file_of_the_moment_it_was_made(
    lib: library.Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "copy.db"
    with lib.store.write() as db:  # another program is amid a change
        db.execute("UPDATE stories SET title = 'half'")
        assert main(["backup", "--to", str(target)]) == 0
    subscribed(lib, "second")
    assert capsys.readouterr().out == f"Copied 1 story of 1 feed to {target}.\n"
    assert titles(target) == ["first"]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert main(["backup", "--to", str(target)]) == 0  # over an older one
    assert titles(target) == ["half", "second"]
    assert [path.name for path in tmp_path.iterdir() if path.name != "home"] == ["copy.db"]
    assert main(["backup", "--to", str(tmp_path)]) == 0  # into a folder
    assert len(list(tmp_path.glob("library-*.db"))) == 1


def test_what_is_restored_replaces_and_can_itself_be_undone(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lib = opened()
    subscribed(lib, "first")
    assert main(["backup"]) == 0
    (copy,) = lib.paths.backups.iterdir()
    subscribed(lib, "second")
    lib.close()
    assert main(["restore", copy.name]) == 0  # as the folder of backups lists it
    assert titles(lib.paths.database) == ["first"]
    (aside,) = lib.paths.data.glob("library.before-restore-*.db")
    assert f"`newsreader restore {aside}` brings it back." in capsys.readouterr().out
    assert main(["restore", str(aside)]) == 0
    lib = opened()
    assert [row.title for row in listing.page(lib, Listing(), None, 9)] == ["second", "first"]
    subscribed(lib, "third")  # it can be written
    lib.close()
    assert len(list(lib.paths.data.glob("library.before-restore-*.db"))) == 2  # none is lost


def test_a_lost_library_is_restored_where_none_is(home: Path, tmp_path: Path) -> None:
    lib = opened()
    subscribed(lib, "first")
    lib.close()
    backups.make(lib.paths, str(tmp_path / "copy.db"))
    for path in lib.paths.data.iterdir():
        path.unlink()
    assert main(["restore", str(tmp_path / "copy.db")]) == 0
    assert titles(lib.paths.database) == ["first"]
    assert stat.S_IMODE(lib.paths.database.stat().st_mode) == 0o600


HOLDS = """
import sys
from tui_reader import config, library, paths
lib = library.open(paths.user_paths(), config.Config())
print("open", flush=True)
sys.stdin.read()
"""


def test_nothing_is_replaced_under_an_open_reader(
    lib: library.Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["backup", "--to", str(tmp_path / "copy.db")])
    lib.close()
    before = lib.paths.database.read_bytes()
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as reader:
        assert reader.stdout is not None
        assert reader.stdin is not None
        assert reader.stdout.readline() == "open\n"
        assert main(["restore", str(tmp_path / "copy.db")]) == 1
        assert "open in another program: leave the reader" in capsys.readouterr().err
        reader.stdin.close()
    assert lib.paths.database.read_bytes() == before
    assert main(["restore", str(tmp_path / "copy.db")]) == 0


def test_who_opens_while_another_library_is_put_there_gets_that_one(
    lib: library.Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its connection was made to the old file."""
    copy = backups.make(lib.paths, str(tmp_path / "copy.db")).path
    subscribed(lib, "second")
    lib.close()
    connects = opening.connect

    def slow(path: Path, **how: bool) -> object:
        found = connects(path, **how)
        monkeypatch.undo()
        with closing(connects(copy)) as db:
            db.execute("PRAGMA journal_mode = WAL")
        copy.replace(lib.paths.database)
        return found

    monkeypatch.setattr(opening, "connect", slow)
    late = opened()
    assert [row.title for row in listing.page(late, Listing(), None, 9)] == ["first"]
    late.close()


def flipped(path: Path) -> None:
    """A library whose pages are damaged."""
    data = bytearray(path.read_bytes())
    for page in range(20, len(data) // 4096, 3):
        data[page * 4096 : page * 4096 + 60] = b"\xa5" * 60
    path.write_bytes(data)


def foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE TABLE bookmarks (url TEXT)")


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(f"PRAGMA user_version = {schema.VERSION + 7}")


def text(path: Path) -> None:
    path.write_text("These are my notes, and no library.")


REFUSED: tuple[tuple[Callable[[Path], object], str], ...] = (
    (flipped, "damaged, and was not copied"),
    (foreign, "no backup of a library"),
    (newer, "written by a newer version"),
    (text, "no backup of a library"),
    (lambda path: path.write_bytes(b""), "no backup of a library"),
    (lambda path: os.truncate(path, path.stat().st_size // 2), "damaged"),
    (lambda path: path.unlink(), "There is no file"),
)


@pytest.mark.parametrize(("harm", "said"), REFUSED)
def test_what_is_no_sound_backup_is_not_restored(
    lib: library.Library,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    harm: Callable[[Path], object],
    said: str,
) -> None:
    copy = backups.make(lib.paths, str(tmp_path / "copy.db")).path
    lib.close()
    before = lib.paths.database.read_bytes()
    harm(copy)
    assert main(["restore", str(copy)]) == 1
    assert said in capsys.readouterr().err
    assert lib.paths.database.read_bytes() == before
    assert {path.name.split("-")[0] for path in lib.paths.data.iterdir()} == {
        "library.db", "library.mirror",
    }  # fmt: skip


def test_an_older_backup_is_brought_to_this_version(home: Path, tmp_path: Path) -> None:
    copy = tmp_path / "old.db"
    with closing(connect(copy)) as db:
        opening.migrate(db, copy, schema.MIGRATIONS[:1])
        db.execute("INSERT INTO feeds (url, added_at) VALUES ('http://a.example/', 1)")
    assert main(["restore", str(copy)]) == 0
    lib = opened()
    assert [feed.url for feed in feeds.all(lib.store)] == ["http://a.example/"]
    lib.close()


def test_single_damaged_rows_keep_no_backup_back_and_are_told(
    lib: library.Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with lib.store.write() as db:
        db.execute("INSERT INTO view_state VALUES ('screen', 'folded', '[\"a')")
    assert main(["backup", "--to", str(tmp_path / "copy.db")]) == 1
    said = capsys.readouterr()
    assert "Copied 1 story" in said.out and "the value of view_state folded" in said.err


TARGETS = (
    ("library.db", "the library itself"),
    ("library.db-wal", "the library itself"),
    ("notes.md", "there already, and no backup"),
    ("places.sqlite", "there already, and no backup"),
    ("missing/copy.db", "There is no folder"),
    ("pipe", "no file that a backup can be written to"),
    ("-", "not to standard output"),
)


@pytest.mark.parametrize(("name", "said"), TARGETS)
def test_a_backup_is_written_over_nothing_else(
    lib: library.Library, capsys: pytest.CaptureFixture[str], name: str, said: str
) -> None:
    folder = lib.paths.data
    (folder / "notes.md").write_text("mine")
    os.mkfifo(folder / "pipe")
    with closing(sqlite3.connect(folder / "places.sqlite")) as db, db:
        db.execute("CREATE TABLE IF NOT EXISTS bookmarks (url TEXT)")
    before = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert main(["backup", "--to", name if name == "-" else str(folder / name)]) != 0
    assert said in capsys.readouterr().err
    assert {path: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


# --- each day -------------------------------------------------------------------------------------


def days(lib: library.Library) -> list[str]:
    return sorted(path.name for path in lib.paths.backups.iterdir())


def test_one_copy_a_day_and_the_newest_are_kept(
    lib: library.Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    noon = time.mktime((2026, 3, 1, 12, 0, 0, 0, 0, -1))
    made = []
    for day in range(4):
        monkeypatch.setattr(clock, "_source", lambda day=day: noon + day * DAY)
        made += [backups.make_daily(lib), backups.make_daily(lib)]
    assert [bool(one) for one in made] == [True, False] * 4
    assert days(lib) == ["daily-2026-03-03.db", "daily-2026-03-04.db"]


def test_daily_copies_let_what_else_lies_there_alone(lib: library.Library) -> None:
    lib.paths.backups.mkdir()
    others = ["daily-2099-01-01.db", "daily-notes.db", "library-20200101-000000.db", "a.txt"]
    for name in others:
        (lib.paths.backups / name).touch()
    made = backups.make_daily(lib)
    assert made is not None
    assert days(lib) == sorted([*others, made.name])  # the clock was wrong once: today's stays


def test_never_two_at_once_and_what_was_killed_is_cleared_away(lib: library.Library) -> None:
    part = lib.paths.backups / time.strftime(".daily-%Y-%m-%d.db.part", time.localtime(clock.now()))
    part.parent.mkdir()
    part.touch()
    assert backups.make_daily(lib) is None
    assert days(lib) == [part.name]
    os.utime(part, (1, 1))
    assert backups.make_daily(lib) is not None
    assert part.name not in days(lib)


def test_a_refresh_without_screen_makes_todays(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    places: Paths = paths.user_paths()
    assert main(["refresh"]) == 0
    assert not places.backups.exists()  # the usual is none
    places.config.mkdir(parents=True)
    places.config_file.write_text("[retention]\nbackups = 3\n")
    assert main(["refresh"]) == 0
    assert len(list(places.backups.glob("daily-*.db"))) == 1
    for path in places.backups.iterdir():
        path.unlink()
    places.backups.rmdir()
    places.backups.write_text("a file stands in the way")
    assert main(["refresh"]) == 0  # the feeds were fetched
    assert "No backup was made." in capsys.readouterr().err
