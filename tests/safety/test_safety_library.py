"""The library in bad times: damage, newer versions, full and read-only disks, jumping clocks."""

import contextlib
import os
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tui_reader import config, paths, sanitise
from tui_reader import library as rooms
from tui_reader.cli import main
from tui_reader.errors import CorruptLibraryError, NewerLibraryError, ReaderError, StoreError
from tui_reader.library import files, listing, reading, saving, upkeep
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


def damaged(path: Path, *, header: bool = False) -> None:
    """Overwrite pages in the middle of the file (or its head) with noise."""
    data = bytearray(path.read_bytes())
    spots = [0] if header else range(len(data) // 2, len(data) - 4096, 3 * 4096)
    for spot in spots:
        data[spot : spot + 512] = os.urandom(512)
    path.write_bytes(data)


@pytest.mark.parametrize("header", [False, True], ids=["pages", "header"])
def test_a_damaged_library_is_told_in_words_and_recovered(
    lib: rooms.Library, capsys: pytest.CaptureFixture[str], header: bool
) -> None:
    ids = filled(lib)
    reading.set_starred(lib, ids[:3], True)
    path = lib.paths.database
    lib.close()
    damaged(path, header=header)
    before = path.read_bytes()
    assert main(["doctor"]) == 1
    said = capsys.readouterr().out
    assert "doctor --repair" in said
    assert path.read_bytes() == before, "looking changes nothing"
    code = main(["doctor", "--repair"])
    said = capsys.readouterr().out + capsys.readouterr().err
    assert "Repair(" not in said and "Traceback" not in said
    aside = list(path.parent.glob("library.damaged-*.db"))
    if header:  # without its first page SQLite can read nothing of it
        assert code in (0, 1)
    else:
        assert code == 0 and "stories of" in said
        assert len(aside) == 1 and aside[0].read_bytes() == before
    assert main(["doctor"]) == (0 if code == 0 else 1)
    if code == 0:
        again = rooms.open(lib.paths, lib.config)
        assert header or listing.count(again, ALL) > 0
        again.close()
