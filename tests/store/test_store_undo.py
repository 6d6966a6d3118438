"""The undo log beyond its laws: labels, restarts, nesting, bulk and age."""

from __future__ import annotations

from pathlib import Path

import pytest
from store_makers import entry, feed_of, open_at, sql, text, user_state

from tui_reader import clock
from tui_reader.model import Listing
from tui_reader.store import changelog, feeds, meta, stories, undo
from tui_reader.store.connection import Store


def test_undo_survives_a_restart(tmp_path: Path) -> None:
    library = open_at(tmp_path)
    feed_of(library, count=3)
    before = user_state(library)
    stories.mark_all_read(library, Listing())
    library.close()
    library = open_at(tmp_path)
    assert undo.undo(library) == "Mark 3 stories read"
    assert user_state(library) == before
    library.close()
    library = open_at(tmp_path)
    assert undo.redo(library) == "Mark 3 stories read"
    assert feeds.totals(library).unread == 0
    library.close()


def test_a_new_change_ends_what_could_be_redone(library: Store) -> None:
    feed_of(library)
    stories.set_starred(library, [1])
    undo.undo(library)
    stories.set_read(library, [2])
    assert undo.redo(library) is None
    assert undo.history(library)[1:] == ["Add Daily"]
    assert undo.history(library)[0].startswith("Mark “") and "” read" in undo.history(library)[0]
    assert sql(library, "SELECT count(*) FROM change_rows")[0][0] == 3


def test_what_changes_nothing_is_no_change(library: Store) -> None:
    feed_of(library)
    stories.set_read(library, [1])
    stories.set_read(library, [1])
    stories.set_starred(library, [1], False)
    assert stories.mark_all_read(library, Listing("starred")) == 0
    assert undo.history(library)[1:] == ["Add Daily"]
    assert undo.history(library)[0].startswith("Mark “") and "” read" in undo.history(library)[0]


def test_commands_inside_a_labelled_write_are_one_change(library: Store) -> None:
    feed_id = feed_of(library)
    before = user_state(library)
    with library.write("Remove the samples"):
        feeds.remove(library, feed_id)
        stories.set_starred(library, [1])
        meta.put(library, "samples_seen", "1")
    assert undo.history(library, 1) == ["Remove the samples"]
    assert undo.undo(library) == "Remove the samples"
    assert user_state(library) == before


def test_a_refresh_is_not_in_the_log_but_its_rules_are(library: Store) -> None:
    feed_id = feed_of(library)
    with library.write():
        stories.add_entries(library, feed_id, [entry("new")])
        with library.write("Rule: read"):
            stories.set_read(library, [4])
        stories.add_entries(library, feed_id, [entry("newer")])
    assert undo.history(library, 1) == ["Rule: read"]
    undo.undo(library)
    assert feeds.totals(library).unread == feeds.totals(library).total == 5


def test_reading_a_story_need_not_be_in_the_log(library: Store) -> None:
    feed_of(library)
    stories.set_read(library, [1], undoable=False)
    assert undo.history(library) == ["Add Daily"]


def test_a_change_that_fails_leaves_nothing(library: Store) -> None:
    feed_of(library)
    before = user_state(library)
    with pytest.raises(RuntimeError), library.write("Doomed"):
        stories.set_read(library, [1, 2])
        raise RuntimeError
    assert user_state(library) == before
    assert undo.history(library) == ["Add Daily"]
    with library.write("Half"):
        stories.set_starred(library, [1])
        with pytest.raises(RuntimeError), library.write():
            stories.set_read(library, [1, 2])
            raise RuntimeError
    undo.undo(library)
    assert user_state(library) == before


def test_undoing_twice_over_one_row_gives_its_first_state(library: Store) -> None:
    feed_of(library)
    before = user_state(library)
    with library.write("Back and forth"):
        stories.set_tags(library, [1], [text("a")])
        stories.set_tags(library, [1], [text("b")])
        stories.set_tags(library, [1, 2], [text("c")])
    after = user_state(library)
    undo.undo(library)
    assert user_state(library) == before
    undo.redo(library)
    assert user_state(library) == after


def test_what_arrived_meanwhile_is_not_touched(library: Store) -> None:
    feed_id = feed_of(library)
    stories.mark_all_read(library, Listing())
    stories.add_entries(library, feed_id, [entry("new")])
    undo.undo(library)
    assert feeds.totals(library).unread == 4


def test_changes_are_kept_for_a_day(library: Store) -> None:
    feed_of(library)
    stories.set_starred(library, [1])
    with library.write() as db:
        changelog.trim(db, clock.seconds() + changelog.KEPT_SECONDS + 60)
    (label,) = undo.history(library)
    assert label.startswith("Star “"), "the newest is kept"
    assert sql(library, "SELECT count(*) FROM change_rows") == [(1,)]


def test_a_change_of_many_rows_is_one_and_takes_no_more_steps_a_row_than_one_of_few(
    library: Store,
) -> None:
    def steps(count: int) -> int:
        """Thousands of steps that SQLite's machine takes to mark `count` stories and go back."""
        feed_id = feed_of(library, f"feed{count}", count=0)
        taken: list[None] = []
        with library.write() as db:
            db.executemany(
                "INSERT INTO stories (feed_id, at, title) VALUES (?, ?, 'x')",
                [(feed_id, n) for n in range(count)],
            )
            db.set_progress_handler(lambda: taken.append(None), 1_000)
        assert stories.mark_all_read(library, Listing("feed", str(feed_id))) == count
        undo.undo(library)
        with library.write() as db:
            db.set_progress_handler(None, 0)
        return len(taken)

    assert 0 < steps(20_000) < 12 * steps(2_000)
    assert feeds.totals(library).unread == 22_000
