"""The undo log beyond its laws: labels, restarts, nesting, bulk and age."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from store_makers import entry, feed_of, open_at, sql, subscription, text, user_state

from tui_reader import clock
from tui_reader.model import Change, Listing
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


# --- whose it is ----------------------------------------------------------------------------------


def doubts(change: Change | None) -> str:
    """What is to be asked about it, in words."""
    if change is None:
        return "none"
    told = {"other": not change.own, "meanwhile": change.meanwhile, "old": change.old,
            "large": change.large, "overlaid": change.overlaid}  # fmt: skip
    return " ".join(name for name, so in told.items() if so) or "own"


def named(change: Change | None) -> str:
    """Its label, in short: stories by their numbers."""
    label = change.label if change else ""
    return re.sub(
        r"(Star|Unstar|Read) “Story daily-(\d+)”", lambda m: f"{m[1]} {120 - int(m[2])}", label
    )


def aged(library: Store, seconds: int = 3 * 86_400) -> None:
    """As if all was done so long ago."""
    with library.write() as db:
        for at, which in (("made_at", 0), ("undone_at", 1)):
            db.execute(f"UPDATE changes SET {at} = {at} - ? WHERE undone >= ?", (seconds, which))


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """Two programs on one library with one feed of 120 stories that was there before both."""
    before = open_at(tmp_path)
    feed_of(before, count=120)
    aged(before, 7_200)
    before.close()
    both = open_at(tmp_path), open_at(tmp_path)
    yield both
    for one in both:
        one.close()


ACTS: dict[str, Callable[[Store], object]] = {
    "star 1": lambda s: stories.set_starred(s, [1]),
    "unstar 1": lambda s: stories.set_starred(s, [1], False),
    "star 2": lambda s: stories.set_starred(s, [2]),
    "open 3": lambda s: stories.mark_opened(s, 3),
    "star all": lambda s: stories.set_starred(s, range(1, 121)),
    "read all": lambda s: stories.mark_all_read(s, Listing()),
    "import": lambda s: _imported(s, 12),
    "add": lambda s: _imported(s, 1),
    "undo": undo.undo,
    "redo": undo.redo,
    "days": aged,
}


def _imported(library: Store, count: int) -> None:
    with library.write(f"Import {count} feeds"):
        for n in range(count):
            feeds.add(library, subscription(f"other{n}"))


NEXT: tuple[tuple[str, str, str, str, str], ...] = (
    # what a does and b does, in turn; what a would undo, with what doubt; what a would redo
    ("", "Add Daily", "other old", "", "none"),
    ("a star 1", "Star 1", "own", "", "none"),
    ("a open 3", "Read 3", "own", "", "none"),
    ("b star 1", "Star 1", "other meanwhile", "", "none"),
    ("b star 1, a star 2", "Star 2", "own", "", "none"),
    ("a star 2, b star 1", "Star 2", "own", "", "none"),
    ("a star 1, b open 3, b star 2", "Star 1", "own", "", "none"),
    ("a star 1, b unstar 1", "Star 1", "overlaid", "", "none"),
    ("a star 1, b unstar 1, b undo", "Star 1", "own", "Unstar 1", "other meanwhile"),
    ("a star all", "Star 120 stories", "large", "", "none"),
    ("a read all", "Mark 120 stories read", "own", "", "none"),
    ("a import", "Import 12 feeds", "large", "", "none"),
    ("a add", "Import 1 feeds", "own", "", "none"),
    ("a import, a days", "Import 12 feeds", "old large", "", "none"),
    ("b import, a star 1", "Star 1", "own", "", "none"),
    ("b import, a star 1, a undo", "Import 12 feeds", "other meanwhile large", "Star 1", "own"),
    ("a star 1, a star 2, a undo", "Star 1", "own", "Star 2", "own"),
    ("a star 1, a star 2, a undo, a undo", "Add Daily", "other old", "Star 1", "own"),
    ("a star 1, a undo, a redo", "Star 1", "own", "", "none"),
    ("a star 1, a undo, a open 3", "Read 3", "own", "", "none"),
    ("a star 1, a undo, b open 3", "Read 3", "other meanwhile", "Star 1", "own"),
    ("b star 1, b undo", "Add Daily", "other old", "Star 1", "other meanwhile"),
    ("b star 1, b undo, a star 2", "Star 2", "own", "Star 1", "other meanwhile"),
    ("b star 1, b undo, a star 1, a undo", "Add Daily", "other old", "Star 1", "own"),
    ("a star 1, a undo, b star 1", "Star 1", "other meanwhile", "Star 1", "overlaid"),
    ("b star 1, a undo", "Add Daily", "other old", "Star 1", "own"),
    ("b star 1, a undo, a redo", "Star 1", "own", "", "none"),
    ("a star 1, a undo, a days", "Add Daily", "other old", "Star 1", "old"),
)  # fmt: skip


@pytest.mark.parametrize("steps", [row[0] for row in NEXT])
def test_a_session_s_own_changes_come_first_and_others_are_asked_about(
    two: tuple[Store, Store], steps: str
) -> None:
    for step in filter(None, steps.split(", ")):
        ACTS[step[2:]](two["ab".index(step[0])])
    back, forth = undo.next_undo(two[0]), undo.next_redo(two[0])
    found = (named(back), doubts(back), named(forth), doubts(forth))
    assert (steps, *found) == next(row for row in NEXT if row[0] == steps)
    assert undo.undo(two[0]) == (back.label if back else None)


def test_a_change_named_and_taken_back_by_another_meanwhile_is_not_taken_back_twice(
    two: tuple[Store, Store],
) -> None:
    stories.set_starred(two[0], [1])
    change = undo.next_undo(two[0])
    assert change is not None
    stories.set_starred(two[1], [2])
    assert undo.undo(two[1], change.id) and undo.undo(two[0], change.id) is None
    assert undo.redo(two[0], change.id) == change.label
