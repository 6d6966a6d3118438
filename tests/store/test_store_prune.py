"""Retention: what goes, what never goes, and that it stays away."""

from __future__ import annotations

import os
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from store_makers import NOON, counted, entry, feed_of, integrity, maintained, sql, text

from tui_reader.model import Highlight, Listing, Span
from tui_reader.store import feeds, highlights, opening, prune, stories, undo
from tui_reader.store.connection import Store
from tui_reader.store.database import connect
from tui_reader.store.lists import pages as listings

LATER = int((NOON + timedelta(days=20)).timestamp())


def left(library: Store) -> list[int]:
    return sorted(row[0] for row in sql(library, "SELECT id FROM stories"))


def test_old_read_stories_go_and_marked_ones_never(library: Store) -> None:
    feed_of(library, count=7)
    stories.mark_all_read(library, Listing())
    stories.set_read(library, [1], False)
    stories.set_starred(library, [2])
    stories.set_saved(library, 3, text("/x.md"))
    stories.set_tags(library, [4], [text("war")])
    highlights.add(library, 5, Highlight(0, Span(0, 1), text("T"), text(""), text("")))
    assert prune.prune(library, 30, LATER).stories == 0
    done = prune.prune(library, 10, LATER)
    assert (done.stories, left(library)) == (2, [1, 2, 3, 4, 5])
    stories.set_read(library, [1])
    prune.prune(library, 10, LATER)
    assert left(library) == [2, 3, 4, 5]
    assert maintained(library) == counted(library)


def test_a_pruned_story_does_not_come_back(library: Store) -> None:
    feed_id = feed_of(library, count=3)
    stories.mark_all_read(library, Listing())
    prune.prune(library, 10, LATER)
    assert left(library) == []
    again = [entry(f"daily-{n}", published=NOON - timedelta(hours=n + 1)) for n in range(3)]
    done = stories.add_entries(library, feed_id, [*again, entry("new")])
    assert (len(done.new), done.unchanged) == (1, 3)
    assert listings.page(library, Listing("search", "body"))[0].title == "Story new"


def test_the_home_page_as_link_of_a_pruned_story_keeps_no_other_out(library: Store) -> None:
    feed_id = feed_of(library, count=0)
    home = "http://news.example/"
    stories.add_entries(library, feed_id, [entry("old", link=home)], NOON)
    stories.mark_all_read(library, Listing())
    prune.prune(library, 10, LATER)
    assert left(library) == []
    later = NOON + timedelta(days=20)
    new = entry("new", link=home, published=later - timedelta(hours=1))
    assert len(stories.add_entries(library, feed_id, [new], later).new) == 1


def test_the_index_forgets_what_is_pruned(library: Store) -> None:
    feed_of(library, count=3)
    stories.mark_all_read(library, Listing())
    prune.prune(library, 10, LATER)
    hits = sql(library, "SELECT count(*) FROM story_index WHERE story_index MATCH 'body'")
    assert hits == [(0,)]
    with library.write() as db:
        db.execute("INSERT INTO story_index (story_index) VALUES ('integrity-check')")


def test_removed_feeds_go_after_undo_no_longer_reaches_them(library: Store) -> None:
    feed_id = feed_of(library, count=3)
    other = feed_of(library, "weekly", count=2)
    stories.set_starred(library, [4])
    with library.write() as db:  # as if it had been a few days ago
        before = int((NOON + timedelta(days=1)).timestamp())
        db.execute("UPDATE feeds SET removed_at = ?", (before,))
    done = prune.prune(library, None, LATER)
    assert (done.stories, done.feeds) == (4, 1)
    assert left(library) == [4]
    assert [row.id for row in listings.page(library, Listing("starred"))] == [4]
    assert sql(library, "SELECT id FROM feeds") == [(other,)]
    assert feed_id != other


def test_what_was_deleted_just_now_can_still_be_undone(library: Store) -> None:
    feed_id = feed_of(library, count=3)
    stories.set_read(library, [1, 2, 3], undoable=False)
    stories.set_hidden(library, [1])
    feeds.remove(library, feed_id)
    prune.prune(library, 1)
    assert undo.undo(library) == "Remove Daily"
    assert str(undo.undo(library)).startswith("Delete “")
    assert {1} <= set(left(library))


def test_a_clock_in_the_future_does_not_empty_the_library(library: Store) -> None:
    feed_of(library, count=3)
    stories.mark_all_read(library, Listing())
    year_2099 = 4_070_908_800
    prune.prune(library, 90, year_2099)
    assert len(left(library)) == 3


def test_undo_over_pruned_stories_is_no_error(library: Store) -> None:
    feed_of(library, count=3)
    highlights.add(library, 1, Highlight(0, Span(0, 1), text("T"), text(""), text("")))
    [mark] = highlights.of_story(library, 1)
    highlights.remove(library, mark.id)
    stories.set_read(library, [1, 2, 3])
    prune.prune(library, 10, LATER)
    labels = [undo.undo(library) for _ in range(4)]
    assert labels[0] == "Mark 3 stories read"
    assert highlights.all(library) == []


def emptied(library: Store) -> prune.Pruned:
    """After many large stories that were read long ago."""
    feed_id = feed_of(library, count=0)
    big = [entry(f"n{n}", content=os.urandom(25_000).hex()) for n in range(1_200)]
    stories.add_entries(library, feed_id, big, NOON)
    stories.mark_all_read(library, Listing())
    return prune.prune(library, 10, LATER)


def test_the_file_shrinks_when_it_pays(library: Store) -> None:
    assert emptied(library).vacuumed
    assert integrity(library.path) == "ok"
    library.close()
    assert library.path.stat().st_size < 2_000_000


def test_others_write_while_it_shrinks(library: Store) -> None:
    feed_of(library, count=1)
    with library.write() as db:
        db.execute("CREATE TABLE wide (bytes BLOB)")
        db.executemany("INSERT INTO wide VALUES (zeroblob(200000))", [()] * 100)
    with library.write() as db:
        db.execute("DROP TABLE wide")
    between: list[int] = []

    def starred_meanwhile() -> bool:
        with closing(connect(library.path)) as other:
            other.execute("PRAGMA busy_timeout = 0")  # it does not wait at all
            other.execute("UPDATE stories SET starred = 1 - starred")
            between.append(other.execute("PRAGMA freelist_count").fetchone()[0])
        return False

    assert library.give_back(starred_meanwhile)
    assert len(between) > 20 and between == sorted(between, reverse=True)
    with library.read() as db:
        assert db.execute("PRAGMA freelist_count").fetchone()[0] == 0


def test_it_stops_when_it_is_told_to_and_goes_on_another_time(library: Store) -> None:
    with library.write() as db:
        db.execute("CREATE TABLE wide (bytes BLOB)")
        db.executemany("INSERT INTO wide VALUES (zeroblob(200000))", [()] * 100)
    with library.write() as db:
        db.execute("DROP TABLE wide")
    turns = iter((False, False, True))
    library.give_back(lambda: next(turns))
    with library.read() as db:
        left_over = db.execute("PRAGMA freelist_count").fetchone()[0]
    assert left_over > 1_000
    library.give_back()
    with library.read() as db:
        assert db.execute("PRAGMA freelist_count").fetchone()[0] == 0


def test_a_library_of_before_is_written_anew_once_and_then_gives_back_too(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with closing(connect(path)) as db:  # as it was made before files could
        opening.migrate(db, path)
    library = opening.open(path)
    assert not library.give_back()
    assert emptied(library).vacuumed
    assert library.give_back()
    library.close()
    assert path.stat().st_size < 2_000_000
