"""What the library's bytes are for: nothing is left out, and nothing counted twice."""

from __future__ import annotations

import json
import sqlite3

import pytest

from tui_reader import sanitise
from tui_reader.cli import main
from tui_reader.library import Library, backups, sizes
from tui_reader.model import Entry, Subscription
from tui_reader.store import feeds, stories
from tui_reader.store.sizes import PURPOSES, of_table
from tui_reader.store.types import NO_TEXT, NewEntry


def filled(lib: Library, count: int = 400) -> None:
    address = sanitise.url("https://a.example/feed")
    assert address is not None
    feed = feeds.add(lib.store, Subscription(address, sanitise.line("A")))
    entries = [
        Entry(
            guid=str(n),
            title=sanitise.line(f"Story {n}"),
            link=None,
            author=NO_TEXT,
            published=None,
            content=f"<p>Words of story {n}.</p>" * 9,
        )
        for n in range(count)
    ]
    stories.add_entries(lib.store, feed.id, [NewEntry(one, NO_TEXT) for one in entries])


def dbstat() -> bool:
    try:
        sqlite3.connect(":memory:").execute("SELECT 1 FROM dbstat").fetchone()
    except sqlite3.OperationalError:
        return False
    return True


needs_dbstat = pytest.mark.skipif(not dbstat(), reason="this SQLite was built without dbstat")


def test_each_table_is_for_one_thing(lib: Library) -> None:
    with lib.store.read() as db:
        tables = [row[0] for row in db.execute("SELECT DISTINCT tbl_name FROM sqlite_master")]
    for table in tables:
        assert of_table(table), table
        assert sum(purpose.holds(table) for purpose in PURPOSES) == 1, table
    with pytest.raises(LookupError):
        of_table("somebody_elses")


@needs_dbstat
def test_every_byte_of_the_file_is_for_something(lib: Library) -> None:
    filled(lib)
    lib.store.close()
    found = sizes.measure(lib.paths).library
    assert found.stories == 400
    assert found.whole == lib.paths.database.stat().st_size
    assert sum(size for _, size in found.by_purpose()) + found.free == found.whole
    by = {purpose.id: size for purpose, size in found.by_purpose()}
    assert min(by["index"], by["sources"], by["details"], by["lists"], by["identity"]) > 0
    assert [tree.size for tree in found.trees] == sorted(
        (tree.size for tree in found.trees), reverse=True
    )


def test_what_is_free_is_told(lib: Library) -> None:
    filled(lib)
    assert sizes.measure(lib.paths).library.free == 0
    with lib.store.write() as db:
        db.execute("DELETE FROM sources")
    assert sizes.measure(lib.paths).library.free > 4096


def test_files_beside_it_are_told_too(lib: Library) -> None:
    filled(lib)
    copy = backups.make(lib.paths).path
    lib.paths.log.parent.mkdir(parents=True, exist_ok=True)
    lib.paths.log.write_text("x" * 70)
    found = {one.what: one.size for one in sizes.measure(lib.paths).beside}
    assert found["backups"] == copy.stat().st_size
    assert found["log"] == 70
    assert found["mirror of what you made yourself"] > 0


@needs_dbstat
def test_the_command_line_prints_it(lib: Library, capsys: pytest.CaptureFixture[str]) -> None:
    filled(lib)
    assert main(["doctor", "--sizes"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].startswith("The library, 400 stories") and lines[1].endswith("100 %")
    assert any(line.startswith("  texts as they came, compressed") for line in lines)
    assert any(line.startswith("  story_index_data") for line in lines)
    assert main(["doctor", "--sizes", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["stories"] == 400 and {one["purpose"] for one in told["purposes"]} == {
        purpose.id for purpose in PURPOSES
    }
    assert sum(one["bytes"] for one in told["trees"]) + told["free"] == told["bytes"]


def test_without_a_library_it_says_so(capsys: pytest.CaptureFixture[str], home: object) -> None:
    assert main(["doctor", "--sizes"]) == 1
    assert "There is no library yet" in capsys.readouterr().err


def test_the_check_is_json_too(lib: Library, capsys: pytest.CaptureFixture[str]) -> None:
    filled(lib, 3)
    assert main(["doctor", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["sound"] is True


@needs_dbstat
def test_the_map_of_pages_is_counted_too(lib: Library) -> None:
    """A page tells of 819 others: a library of more has two of them."""
    filled(lib, 9_000)
    lib.store.close()
    found = sizes.measure(lib.paths).library
    assert found.whole > 822 * 4096
    assert sum(tree.size for tree in found.trees) + found.free == found.whole
