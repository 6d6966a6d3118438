"""The library in bad times: damage, newer versions, full and read-only disks, jumping clocks."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tui_reader import library as rooms
from tui_reader import sanitise
from tui_reader.cli import main
from tui_reader.library import listing, reading, upkeep
from tui_reader.model import Entry, Listing, Subscription
from tui_reader.store import NewEntry
from tui_reader.store import feeds as stored_feeds
from tui_reader.store import stories as stored_stories

NOW = datetime.now(UTC).replace(microsecond=0)
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
    assert "Saved" in said and "stories of 1 feeds" in said and "Repair(" not in said
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
    assert upkeep.check(lib.paths, repair=True).sound
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
