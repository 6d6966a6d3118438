"""Rows and affairs in the library: their numbers, the user's word, the counts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_makers import feed_of, open_at, sql

from tui_reader.store import stories, undo
from tui_reader.store.affairs import groups, remembered
from tui_reader.store.affairs.groups import AFFAIR, TOLD
from tui_reader.store.connection import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    library = open_at(tmp_path)
    feed_of(library, count=8)
    yield library
    library.close()


def told(store: Store, level: str = TOLD) -> dict[int, int]:
    """Story -> number of its group, of those that do not stand alone."""
    rows = sql(store, f"SELECT id, {level} FROM stories WHERE {level} > 0 ORDER BY id")
    return dict(rows)


def make(store: Store, *groups_of: tuple[int, ...], level: str = TOLD) -> None:
    with store.write() as db:
        for first, *others in groups_of:
            group = -first
            for other in others:
                group = groups.join(db, level, other, group)


def behind(store: Store) -> tuple[int, int]:
    return tuple(sql(store, "SELECT shown, unread FROM told_behind")[0])  # type: ignore[return-value]


def counted(store: Store) -> tuple[int, int]:
    """As `behind` should be."""
    found = []
    for read in ("", "AND read = 0"):
        rows = sql(store, f"SELECT told FROM stories WHERE told > 0 AND shelf = 2 {read}")
        found.append(sum(n - 1 for n in Counter(rows).values()))
    return found[0], found[1]


def test_a_row_is_called_after_its_first_story(store: Store) -> None:
    make(store, (3, 5, 7))
    assert told(store) == {3: 3, 5: 3, 7: 3}


def test_two_rows_that_are_one_have_the_older_number_and_the_other_is_remembered(
    store: Store,
) -> None:
    make(store, (1, 2), (3, 4))
    with store.write() as db:
        assert groups.merge(db, TOLD, (3, 1)) == 1
    assert told(store) == {1: 1, 2: 1, 3: 1, 4: 1}
    assert sql(store, "SELECT * FROM moved") == [("told", 3, 1)]


def test_not_the_same_story_stands_alone_and_undo_brings_it_back(store: Store) -> None:
    make(store, (1, 2, 3))
    assert groups.take_out(store, 2)
    assert told(store) == {1: 1, 3: 1}
    assert undo.undo(store) == "Not the same story"
    assert told(store) == {1: 1, 2: 1, 3: 1}
    assert sql(store, "SELECT count(*) FROM verdicts") == [(0,)]


def test_the_first_story_can_leave_its_row_which_keeps_its_number(store: Store) -> None:
    make(store, (1, 2, 3))
    groups.take_out(store, 1)
    assert told(store) == {2: 1, 3: 1}
    with store.write() as db:
        assert groups.join(db, TOLD, 4, -1) == 4  # 1 is taken
    assert told(store) == {1: 4, 2: 1, 3: 1, 4: 4}


def test_of_two_both_stand_alone(store: Store) -> None:
    make(store, (1, 2))
    groups.take_out(store, 2)
    assert told(store) == {}
    assert not groups.take_out(store, 2), "it is alone already"


def test_what_the_user_parted_no_later_story_brings_together(store: Store) -> None:
    make(store, (1, 2, 3))
    groups.take_out(store, 3)
    with store.write() as db:
        group = groups.join(db, TOLD, 4, -3)
        assert groups.kept_apart(db, TOLD, group, 1)
        assert groups.kept_apart(db, TOLD, 1, group)
        assert not groups.kept_apart(db, TOLD, -5, 1)


def test_out_of_an_affair_is_out_of_the_row_too(store: Store) -> None:
    make(store, (1, 2, 3))
    make(store, (1, 2, 3), level=AFFAIR)
    groups.take_out(store, 3, AFFAIR)
    assert told(store) == told(store, AFFAIR) == {1: 1, 2: 1}


def test_out_of_a_row_stays_in_the_affair(store: Store) -> None:
    make(store, (1, 2, 3))
    make(store, (1, 2, 3), level=AFFAIR)
    groups.take_out(store, 3)
    assert told(store, AFFAIR) == {1: 1, 2: 1, 3: 1}


def test_the_same_story_by_the_users_word_overrules_an_earlier_one_and_can_be_undone(
    store: Store,
) -> None:
    make(store, (1, 2), (3, 4))
    groups.take_out(store, 2)
    assert groups.put_together(store, (1, 2)) == 1
    assert groups.put_together(store, (2, 3)) == 1
    assert told(store) == told(store, AFFAIR) | {4: 1} == {1: 1, 2: 1, 3: 1, 4: 1}
    undo.undo(store)
    assert told(store) == {1: 1, 2: 1, 3: 3, 4: 3}


def test_undo_finds_a_row_that_has_become_another(store: Store) -> None:
    make(store, (1, 2), (3, 4, 5))
    groups.take_out(store, 5)
    with store.write() as db:
        groups.merge(db, TOLD, (1, 3))
    undo.undo(store)
    assert told(store)[5] == 1


ACTS = st.one_of(
    st.tuples(st.just("join"), st.integers(1, 8), st.integers(1, 8)),
    st.tuples(st.just("out"), st.integers(1, 8), st.just(0)),
    st.tuples(st.just("read"), st.integers(1, 8), st.just(0)),
    st.tuples(st.just("unread"), st.integers(1, 8), st.just(0)),
    st.tuples(st.just("hide"), st.integers(1, 8), st.just(0)),
    st.tuples(st.just("undo"), st.just(0), st.just(0)),
    st.tuples(st.just("redo"), st.just(0), st.just(0)),
)


@settings(max_examples=60, deadline=None)
@given(acts=st.lists(ACTS, max_size=14))
def test_what_rows_keep_behind_is_counted_whatever_is_done(
    acts: list[tuple[str, int, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    library = open_at(tmp_path_factory.mktemp("library"))
    feed_of(library, count=8)
    does = {
        "join": lambda a, b: a != b and groups.put_together(library, (a, b)),
        "out": lambda a, _: groups.take_out(library, a),
        "read": lambda a, _: stories.set_read(library, [a], True),
        "unread": lambda a, _: stories.set_read(library, [a], False),
        "hide": lambda a, _: stories.set_hidden(library, [a], True),
        "undo": lambda _a, _b: undo.undo(library),
        "redo": lambda _a, _b: undo.redo(library),
    }
    try:
        for what, a, b in acts:
            does[what](a, b)
            assert behind(library) == counted(library), what
            assert 1 not in Counter(told(library).values()).values(), "a row of one"
    finally:
        library.close()


def test_no_question_of_a_group_walks_through_all_stories(store: Store) -> None:
    """The index of groups is a partial one: SQLite takes it only where the question says so."""
    make(store, (1, 2, 3), (4, 5, 6))
    make(store, (1, 2, 3), level=AFFAIR)
    asked: list[str] = []
    with store.write() as db:
        db.set_trace_callback(asked.append)
        memory = remembered.Remembered(db, 8)
        for level in (TOLD, AFFAIR):
            memory.standing(level, 1, 7), memory.size(level, 1), memory.apart(level, 1, 4)
            groups.members(db, level, 1)
            groups.join(db, level, 7, -8)
            groups.merge(db, level, (1, 4))
        db.set_trace_callback(None)
        plans = {
            line[3]: sql
            for sql in asked
            if not sql.startswith("--")
            for line in db.execute(f"EXPLAIN QUERY PLAN {sql}")
        }
    walks = {plan: sql for plan, sql in plans.items() if re.match(r"SCAN (s|stories)\b", plan)}
    assert not walks
