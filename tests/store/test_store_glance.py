"""The first look: the same rows as the real opening gives, without importing the model."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from patience import CEILING
from store_makers import feed_of, text

from tui_reader.model import Listing
from tui_reader.startup import fast_read
from tui_reader.store import feeds, meta, stories
from tui_reader.store.affairs import groups
from tui_reader.store.connection import Store
from tui_reader.store.lists import pages
from tui_reader.store.schema import VERSION


@pytest.mark.parametrize("kind", fast_read.WHERE)
def test_it_sees_what_the_list_shows(library: Store, kind: str) -> None:
    feed_of(library, "daily", count=4, folder=("News",))
    feed_of(library, "weekly", count=3)
    stories.set_read(library, [1, 5])
    stories.set_starred(library, [2, 6])
    stories.set_tags(library, [2], [text("war")])
    stories.set_saved(library, 3, text("/x.md"))
    key = "2" if kind == "feed" else ""
    seen = fast_read.look(library.path, VERSION, (kind, key))
    assert seen is not None
    rows = [stories.row_of(values[:-1], values[-1]) for values in seen.stories]
    assert rows == pages.page(library, Listing(kind, key))


@pytest.mark.parametrize("apart", [0, 2])
def test_it_sees_a_row_for_an_event_as_the_list_does(library: Store, apart: int) -> None:
    for name in ("daily", "weekly", "yearly"):
        feed_of(library, name, count=4)
    with library.write() as db:
        for row in ((1, 5, 9), (2, 3, 6)):
            groups.merge(db, groups.TOLD, [-story for story in row])
        db.execute("UPDATE feeds SET rank = 1 WHERE id = 3")
        db.execute("UPDATE feeds SET told_once = 0 WHERE id = ?", (apart,))
    listing = Listing(once=True)
    seen = fast_read.look(library.path, VERSION, once=True)
    assert seen is not None
    rows = [stories.row_of(values[:-1], values[-1]) for values in seen.stories]
    assert rows == pages.page(library, listing)
    assert len(rows) == (10 if apart else 8) and any(row.told for row in rows)
    assert seen.totals[0] - seen.behind == pages.count(library, listing)


def test_it_sees_the_feeds_the_counters_and_the_views(library: Store) -> None:
    feed_of(library, "daily", count=4, folder=("News", "Late"))
    feeds.remove(library, feed_of(library, "weekly", count=3))
    meta.set_view_state(library, "feeds", "collapsed", ["News"])
    seen = fast_read.look(library.path, VERSION)
    assert seen is not None
    address = "http://daily.example/rss"
    assert seen.feeds == [(1, "Daily", "News\x1fLate", 4, 4, "", address, 0, 0)]
    assert tuple(seen.totals) == (4, 4, 0, 0)
    assert json.loads(seen.state["feeds", "collapsed"]) == ["News"]


def test_it_says_nothing_of_what_is_out_of_the_ordinary(library: Store, tmp_path: Path) -> None:
    assert fast_read.look(tmp_path / "none.db", VERSION) is None
    assert not (tmp_path / "none.db").exists()
    assert fast_read.look(library.path, VERSION + 1) is None
    (tmp_path / "bad.db").write_bytes(b"no database" * 1_000)
    assert fast_read.look(tmp_path / "bad.db", VERSION) is None
    assert fast_read.look(library.path, VERSION, ("unheard", "")) is None


def test_importing_it_makes_no_data_classes() -> None:
    code = (
        "import sys, tui_reader.startup.fast_read, tui_reader.store.schema;"
        "heavy = {'dataclasses', 'tui_reader.model', 'inspect', 'json'} & set(sys.modules);"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=CEILING
    )
    assert done.returncode == 0, done.stderr
