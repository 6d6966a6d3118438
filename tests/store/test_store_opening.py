"""Opening: new, old, newer, foreign and read-only libraries."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path

import pytest
from patience import CEILING
from store_makers import feed_of, integrity, open_at

from tui_reader.errors import CorruptLibraryError, NewerLibraryError, StoreError
from tui_reader.model import Listing
from tui_reader.store import opening, stories
from tui_reader.store.database import connect
from tui_reader.store.lists import pages
from tui_reader.store.schema import APPLICATION_ID, MIGRATIONS, VERSION

STEP = "ALTER TABLE feeds ADD COLUMN colour TEXT; CREATE INDEX feeds_by_colour ON feeds (colour);"


def schema(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("PRAGMA user_version").fetchone()[0])


def at_version(path: Path, number: int) -> None:
    """A library as the version `number` of the program made it."""
    with closing(connect(path)) as db:
        opening.migrate(db, path, MIGRATIONS[:number])


def test_a_new_library_knows_its_kind_and_version(tmp_path: Path) -> None:
    open_at(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "library.db")) as db:
        assert db.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert db.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.parametrize("number", range(1, VERSION + 1))
def test_every_old_schema_leads_to_the_fresh_one(tmp_path: Path, number: int) -> None:
    old, fresh = tmp_path / "old.db", tmp_path / "fresh.db"
    at_version(old, number)
    opening.open(old).close()
    opening.open(fresh).close()
    assert schema(old) == schema(fresh)
    assert version(old) == VERSION


def test_a_migration_keeps_a_copy_and_all_rows(tmp_path: Path) -> None:
    library = open_at(tmp_path)
    feed_of(library, count=3)
    library.close()
    path = tmp_path / "library.db"
    with closing(connect(path)) as db:
        opening.migrate(db, path, (*MIGRATIONS, STEP))
        assert db.execute("SELECT count(colour IS NULL) FROM feeds").fetchone() == (1,)
        assert db.execute("PRAGMA foreign_keys").fetchone() == (1,)
    backup = opening.backup_path(path, VERSION)
    assert (version(path), version(backup)) == (VERSION + 1, VERSION)
    assert integrity(backup) == "ok"
    with closing(sqlite3.connect(backup)) as db:
        assert db.execute("SELECT count(*) FROM stories").fetchone() == (3,)


@pytest.mark.parametrize("step", ["CREATE TABLE x (y); SELECT nonsense;", "DELETE FROM feeds;"])
def test_a_migration_that_fails_changes_nothing(tmp_path: Path, step: str) -> None:
    library = open_at(tmp_path)
    feed_of(library, count=3)
    library.close()
    path = tmp_path / "library.db"
    before = schema(path)
    with closing(connect(path)) as db, pytest.raises((sqlite3.Error, StoreError)):
        opening.migrate(db, path, (*MIGRATIONS, step))
    assert (schema(path), version(path)) == (before, VERSION)
    library = open_at(tmp_path)
    assert pages.count(library, Listing()) == 3
    library.close()


def test_programs_that_update_a_library_at_once_update_it_and_keep_one_copy(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    for _ in range(5):
        for left in tmp_path.iterdir():
            left.unlink()
        at_version(path, VERSION - 1)
        together = threading.Barrier(6)

        def update(together: threading.Barrier = together) -> None:
            together.wait()
            opening.open(path).close()

        with ThreadPoolExecutor(6) as programs:
            for done in [programs.submit(update) for _ in range(6)]:
                done.result()
        assert integrity(path) == "ok"
        copy = opening.backup_path(path, VERSION - 1)
        assert (version(path), version(copy)) == (VERSION, VERSION - 1)
        assert integrity(copy) == "ok"
        assert not list(tmp_path.glob("*.part*"))


def test_a_new_library_is_never_seen_half_made(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    seen = set()
    made = threading.Event()

    def look() -> None:
        while not made.is_set():
            with suppress(sqlite3.OperationalError):  # before there is a file
                seen.add(version(path))

    with ThreadPoolExecutor(1) as programs:
        looking = programs.submit(look)
        opening.open(path).close()
        made.set()
        looking.result()
    assert seen <= {0, VERSION}
    assert not list(tmp_path.glob("*backup*"))


def test_a_newer_library_is_refused_and_left_alone(tmp_path: Path) -> None:
    open_at(tmp_path).close()
    path = tmp_path / "library.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(NewerLibraryError, match="newer version"):
        open_at(tmp_path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_said_to_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(b"This is no database at all. " * 100)
    before = path.read_bytes()
    with pytest.raises(CorruptLibraryError, match="doctor --repair"):
        opening.open(path)
    assert path.read_bytes() == before


def test_another_programs_database_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE theirs (x)")
    before = path.read_bytes()
    with pytest.raises(CorruptLibraryError, match="no library of this program"):
        opening.open(path)
    assert path.read_bytes() == before


def test_a_folder_that_is_a_file_is_an_error_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="Cannot make the folder"):
        opening.open(tmp_path / "file" / "library.db")


READER = """
import os, sys
from pathlib import Path
if os.geteuid() == 0:
    os.setuid(65534)

from tui_reader.errors import StoreError
from tui_reader.model import Listing
from tui_reader.store import opening, stories
from tui_reader.store.lists import pages
try:
    library = opening.open(Path(sys.argv[1]))
except StoreError as error:
    print("refused:", error)
    raise SystemExit
print(len(pages.page(library, Listing())), library.read_only)
try:
    stories.set_read(library, [1])
except StoreError as error:
    print(error)
library.close()
"""


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX permissions")
def test_a_read_only_library_can_be_read_and_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "ro"
    folder.mkdir()
    library = open_at(folder)
    feed_of(library, count=3)
    library.close()
    shown = _as_reader(folder, folder / "library.db")
    assert shown[0] == "3 True", shown
    assert "read-only" in shown[1]


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX permissions")
def test_a_library_that_cannot_be_made_is_refused_in_words(tmp_path: Path) -> None:
    folder = tmp_path / "ro"
    folder.mkdir()
    [shown] = _as_reader(folder, folder / "library.db")
    assert shown.startswith("refused:") and "not writable" in shown


def _as_reader(folder: Path, path: Path) -> list[str]:
    """What a process without the right to write into `folder` prints."""
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)
    for parent in list(folder.parents)[:4]:
        if parent.stat().st_uid == os.geteuid():
            parent.chmod(parent.stat().st_mode | 0o055)
    try:
        done = subprocess.run(
            [sys.executable, "-c", READER, str(path)],
            capture_output=True,
            text=True,
            timeout=CEILING,
        )
    finally:
        folder.chmod(0o755)
    if "Permission denied" in done.stderr or "ModuleNotFoundError" in done.stderr:
        pytest.skip("another user cannot reach the interpreter or the checkout here")
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_a_full_disk_is_said_in_words_and_reading_goes_on(tmp_path: Path) -> None:
    library = open_at(tmp_path)
    feed_id = feed_of(library, count=3)
    with library.write() as db:
        db.execute("PRAGMA max_page_count = 1")  # SQLite keeps the present size and grows no more
    from store_makers import entry

    big = [entry(f"n{n}", content=os.urandom(3_000).hex()) for n in range(200)]
    with pytest.raises(StoreError, match="The disk is full"):
        stories.add_entries(library, feed_id, big)
    assert pages.count(library, Listing()) == 3
    assert len(pages.page(library, Listing())) == 3
    library.close()


def test_a_disk_without_room_for_a_library_is_called_that(tmp_path: Path) -> None:
    mounted = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(tmp_path)]
    if shutil.which("mount") is None or subprocess.run(mounted, capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    try:
        (tmp_path / "fill").write_bytes(bytes(60_000))
        with pytest.raises(StoreError, match="The disk has no room for a library: "):
            open_at(tmp_path)
    finally:
        subprocess.run(["umount", str(tmp_path)], check=True)


def test_a_closed_library_refuses_in_words(tmp_path: Path) -> None:
    library = open_at(tmp_path)
    library.close()
    library.close()
    with pytest.raises(StoreError, match="closed"), library.write():
        pass
    with pytest.raises(StoreError, match="closed"):
        pages.page(library, Listing())


def test_importing_the_store_brings_nothing_heavy() -> None:
    code = (
        "import sys, tui_reader.store, tui_reader.store.lists.pages, tui_reader.store.feeds;"
        "heavy = {'textual', 'rich', 'aiohttp', 'asyncio', 'numpy', 'lxml', 'feedparser',"
        " 'onnxruntime', 'platformdirs'} & set(sys.modules); sys.exit(str(heavy) if heavy else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=CEILING
    )
    assert done.returncode == 0, done.stderr


def test_a_copied_library_opens(tmp_path: Path) -> None:
    library = open_at(tmp_path)
    feed_of(library, count=3)
    library.close()
    shutil.copy(tmp_path / "library.db", tmp_path / "copy.db")
    copy = opening.open(tmp_path / "copy.db")
    assert pages.count(copy, Listing()) == 3
    copy.close()
