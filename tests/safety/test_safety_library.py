"""The library in bad times: damage, newer versions, full and read-only disks, jumping clocks."""

import contextlib
import os
import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from clocks import NOW

from tui_reader import library as rooms
from tui_reader import sanitise
from tui_reader.cli import main
from tui_reader.errors import NewerLibraryError
from tui_reader.library import listing, maintenance, reading
from tui_reader.model import Entry, Listing, Subscription
from tui_reader.store import feeds as stored_feeds
from tui_reader.store import stories as stored_stories
from tui_reader.store.types import NewEntry

ALL = Listing("all")


def new(guid: str, **more: object) -> NewEntry:
    fields: dict[str, object] = {
        "guid": guid,
        "title": sanitise.line(f"Title of {guid}"),
        "link": sanitise.url(f"https://news.example/{guid}"),
        "author": sanitise.line("A. Writer"),
        "published": NOW - timedelta(hours=1),
        "content": f"<p>The body of {guid}. " + "It is long enough to be told from others. " * 4,
    }
    entry = Entry(**(fields | more))  # type: ignore[arg-type]
    return NewEntry(entry, sanitise.line("A snippet."))


def feed(lib: rooms.Library, name: str = "daily") -> int:
    url = sanitise.url(f"https://{name}.example/feed")
    assert url is not None
    return stored_feeds.add(lib.store, Subscription(url)).id


def filled(lib: rooms.Library, count: int = 300) -> list[int]:
    feed_id = feed(lib)
    rows = [new(f"g{n}", published=NOW - timedelta(hours=n + 1)) for n in range(count)]
    return list(stored_stories.add_entries(lib.store, feed_id, rows).new)


def reopened(lib: rooms.Library) -> rooms.Library:
    lib.close()
    return rooms.open(lib.paths, lib.config)


# --- pruning and repairing from the command line ------------------------------------------------


def test_prune_drops_old_read_stories_and_says_how_many(
    lib: rooms.Library, capsys: pytest.CaptureFixture[str]
) -> None:
    old = NOW - timedelta(days=90)
    feed_id = feed(lib)
    rows = [new(f"old{n}", published=old) for n in range(5)] + [new("young")]
    ids = stored_stories.add_entries(lib.store, feed_id, rows[:5], old).new
    stored_stories.add_entries(lib.store, feed_id, rows[5:])
    reading.set_read(lib, ids[:4], True)
    reading.set_starred(lib, ids[:1], True)
    lib.close()
    assert main(["prune", "--days", "30"]) == 0
    assert capsys.readouterr().out.startswith("3 stories")


def spoil(path: Path, tables: tuple[str, ...] = (), *, header: bool = False) -> None:
    """Noise over the first page of these tables, and over every third page of the second half."""
    data = bytearray(path.read_bytes())
    db = sqlite3.connect(path)
    roots = dict(db.execute("SELECT name, rootpage FROM sqlite_master").fetchall())
    db.close()
    spots = [(roots[table] - 1) * 4096 for table in tables]
    spots += [0] if header else [] if tables else range(len(data) // 2, len(data) - 4096, 12_288)
    for spot in spots:
        data[spot : spot + 512] = b"\xa5noises\x5a" * 64
    path.write_bytes(data)


def test_a_damaged_library_is_told_in_words_and_recovered(
    lib: rooms.Library, capsys: pytest.CaptureFixture[str]
) -> None:
    reading.set_starred(lib, filled(lib)[:3], True)
    path = lib.paths.database
    lib.close()
    spoil(path)
    before = path.read_bytes()
    assert main(["doctor"]) == 1
    assert "doctor --repair" in capsys.readouterr().out
    assert path.read_bytes() == before, "looking changes nothing"
    assert main(["doctor", "--repair"]) == 0
    said = capsys.readouterr().out
    assert "Saved" in said and "stories of 1 feed" in said and "Repair(" not in said
    (aside,) = path.parent.glob("library.damaged-*.db")
    assert aside.read_bytes() == before and str(aside) in said
    assert main(["doctor"]) == 0
    again = rooms.open(lib.paths, lib.config)
    assert listing.count(again, ALL) > 100
    again.close()


def test_a_repaired_library_still_knows_its_stories(lib: rooms.Library) -> None:
    ids = filled(lib, 40)
    reading.set_read(lib, ids, True)
    lib.close()
    spoil(lib.paths.database, ("identities",))
    assert maintenance.check(lib.paths, repair=True).sound
    again = rooms.open(lib.paths, lib.config)
    rows = [new(f"g{n}", published=NOW - timedelta(hours=n + 1)) for n in range(40)]
    (feed_id,) = [one.id for one in listing.feeds(again)]
    result = stored_stories.add_entries(again.store, feed_id, rows)
    assert result.new == () and listing.smart_counts(again)["unread"] == 0
    again.close()


def test_a_library_without_its_head_is_set_aside_for_an_empty_one(
    lib: rooms.Library, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(lib, 10)
    path = lib.paths.database
    lib.close()
    spoil(path, header=True)
    before = path.read_bytes()
    assert main(["feeds"]) == 1
    assert "damaged; `newsreader doctor --repair`" in capsys.readouterr().err
    assert main(["doctor", "--repair"]) == 0
    assert "Nothing could be read" in capsys.readouterr().out
    (aside,) = path.parent.glob("library.damaged-*.db")
    assert aside.read_bytes() == before
    assert main(["feeds"]) == 0


# --- what cannot be opened, or not written ------------------------------------------------------


def test_a_newer_library_is_refused_in_words_and_untouched(
    lib: rooms.Library, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(lib, 3)
    path = lib.paths.database
    lib.close()
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 999")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    with pytest.raises(NewerLibraryError, match="newer version"):
        rooms.open(lib.paths, lib.config)
    for command in (["feeds"], ["refresh"], ["prune", "--days", "1"]):
        assert main(command) == 1
        assert "newer version" in capsys.readouterr().err
    after = {file.name: file.read_bytes() for file in path.parent.iterdir() if file.stat().st_size}
    assert {name: after.get(name) for name in before} == before


def test_a_newer_library_is_not_repaired_into_an_older_one(
    lib: rooms.Library, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(lib, 3)
    path = lib.paths.database
    lib.close()
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 999")
    before = path.read_bytes()
    main(["doctor", "--repair"])
    assert "newer version" in "".join(capsys.readouterr())
    assert path.read_bytes() == before


def test_a_file_that_is_no_library_is_left_alone(
    lib: rooms.Library, capsys: pytest.CaptureFixture[str]
) -> None:
    path = lib.paths.database
    lib.close()
    for rest in path.parent.glob("library.db*"):
        rest.unlink()
    path.write_bytes(b"These are my memoirs. " * 500)
    assert main(["feeds"]) == 1
    assert "Traceback" not in capsys.readouterr().err
    assert path.read_bytes() == b"These are my memoirs. " * 500


# A process of its own. Root may write everywhere, so its user is changed first; what is imported
# late must be there before that, hence the rehearsal.
READ_ONLY = """
import os, shutil, sys
from pathlib import Path
from tui_reader import config, library, paths
from tui_reader.errors import ReaderError
from tui_reader.library import listing, reading, saving
from tui_reader.model import Listing

def go(places, told):
    lib = library.open(places, config.Config())
    (row, *_) = listing.page(lib, Listing("all"), None, 5)
    assert "body of" in reading.open_story(lib, row.id).article.text
    for change in (
        lambda: reading.set_starred(lib, [row.id], True),
        lambda: reading.mark_opened(lib, row.id),
        lambda: saving.write(lib, reading.open_story(lib, row.id), "md"),
    ):
        try:
            change()
        except ReaderError as error:
            told.append(str(error))
    return lib.store.read_only

places = paths.user_paths()
rehearsal = Path(sys.argv[1])
shutil.copytree(places.data, rehearsal / "data")
go(paths.Paths(*(rehearsal / name for name in ("config", "data", "cache", "state"))), [])
for path in (*places.data.iterdir(), places.data, places.data.parent):
    path.chmod(0o555 if path.is_dir() else 0o444)
if os.geteuid() == 0:
    os.setgid(65534), os.setuid(65534)
told = []
assert go(places, told)
print("\\n".join(told))
"""


def test_a_read_only_folder_is_told_in_words_and_reading_goes_on(
    lib: rooms.Library, tmp_path: Path
) -> None:
    filled(lib, 3)
    home = lib.paths.data.parent
    lib.close()
    for folder in (home, *home.parents[:-1]):  # pytest's folders are private
        if folder.stat().st_uid == os.geteuid():
            folder.chmod(folder.stat().st_mode | 0o055)
    command = [sys.executable, "-c", READ_ONLY, str(tmp_path / "rehearsal")]
    run = subprocess.run(command, capture_output=True, text=True)
    for path in (home, lib.paths.data):
        path.chmod(0o755)
    assert run.returncode == 0, run.stderr
    assert len(run.stdout.splitlines()) == 3, run.stdout
    assert run.stdout.count("read-only") == 2 and "Cannot make the folder" in run.stdout


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
sys.path[:0] = [sys.argv[1], str(Path(sys.argv[1]).parent)]
from test_safety_library import ALL, feed, new
from tui_reader import config, library, paths
from tui_reader.errors import ReaderError
from tui_reader.library import listing, reading, saving
from tui_reader.store import stories
lib = library.open(paths.user_paths(), config.Config())
before = listing.count(lib, ALL)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
size = lib.paths.database.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 65_536, resource.RLIM_INFINITY))
feed_id = listing.feeds(lib)[0].id
kept, said = 0, ""
for n in range(2000):
    try:
        rows = [new(f"more{n}", content="x" * 900)]
        kept += len(stories.add_entries(lib.store, feed_id, rows).new)
    except ReaderError as error:
        said = str(error)
        break
assert said and "Traceback" not in said
print(said)
row = listing.page(lib, ALL, None, 1)[0]
assert reading.story(lib, row.id).row.title  # reading goes on
resource.setrlimit(resource.RLIMIT_FSIZE, (16, resource.RLIM_INFINITY))
try:
    lib.paths.saved.mkdir()
    saving.write(lib, reading.cached_story(lib, row.id) or OPENED, "md")
except ReaderError as error:
    print(error)
except NameError:
    print("not cached")
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
assert listing.count(lib, ALL) == before + kept
reading.set_starred(lib, [row.id], True)  # there is room again
assert reading.story(lib, row.id).row.starred
assert not list(lib.paths.saved.iterdir())
lib.close()
"""


def test_a_full_disk_is_told_in_words_and_loses_nothing(lib: rooms.Library) -> None:
    for story_id in filled(lib, 5):
        reading.open_story(lib, story_id)
    lib.close()
    run = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(Path(__file__).parent)],
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stderr
    first, second = run.stdout.splitlines()
    assert "disk" in first and ("Cannot save" in second or "not cached" in second)
    assert maintenance.check(lib.paths).sound
