"""Weeks of names, which of them rise, and the orders of their list."""

from __future__ import annotations

import pytest
from store_makers import NOON, entry, subscription

from tui_reader.durations import DAY
from tui_reader.store import entities, entity_weeks, feeds, joins, stories
from tui_reader.store.connection import Store

TODAY = 20_000
STORIES = 12


@pytest.fixture
def library(library: Store) -> Store:
    feed = feeds.add(library, subscription("daily")).id
    batch = [entry(f"s{n}", published=NOON) for n in range(STORIES)]
    stories.add_entries(library, feed, batch, NOON)
    return library


def name(
    library: Store, called: str, days: dict[int, int], kind: str = "person", of: int = STORIES
) -> int:
    """A name with so many mentions on days counted back from today, in `of` stories at most."""
    with library.write() as db:
        ids = [id for (id,) in db.execute("SELECT id FROM stories LIMIT ?", (of,))]
        row = joins.row_of(db, kind, called)
        for back, n in days.items():
            each, left = divmod(n, len(ids))
            counts = [each + (at < left) for at in range(len(ids))]
            db.executemany(
                "INSERT INTO mentions (entity_id, at, story_id, n) VALUES (?, ?, ?, ?)",
                [
                    (row, (TODAY - back) * DAY, id, n)
                    for id, n in zip(ids, counts, strict=True)
                    if n
                ],
            )
    return row


def test_weeks_end_today_and_count_what_is_joined(library: Store) -> None:
    ada = name(library, "Ada Lund", {0: 1, 6: 2, 7: 4, 55: 8, 56: 100, -1: 100})
    other = name(library, "Countess of Lund", {1: 16})
    nobody = name(library, "Nobody", {})
    with library.write() as db:
        joins.join(db, other, ada)
    found = entity_weeks.weeks(library, [ada, nobody], TODAY)
    assert found == {ada: (8, 0, 0, 0, 0, 0, 4, 19), nobody: (0,) * 8}


USUAL = dict.fromkeys(range(56), 10)
RISES = (
    ("new", {0: 3}, True),
    ("by chance", {0: 3, 20: 4, 30: 3}, False),
    ("too few", {0: 2}, False),
    ("as ever", dict.fromkeys(range(56), 1), False),
    ("twice as much", {**dict.fromkeys(range(7, 56), 1), **dict.fromkeys(range(7), 3)}, True),
    ("a little more", {7: 3, 20: 4, 0: 2}, False),
    ("gone", dict.fromkeys(range(7, 56), 5), False),
    ("tomorrow", {-1: 50}, False),
    ("long ago", {70: 50, 0: 4}, True),
    ("in one burst before", {30: 40, 1: 10}, False),
)


@pytest.mark.parametrize(("called", "days", "rises"), RISES, ids=[row[0] for row in RISES])
def test_a_name_rises_by_its_part_of_all(
    library: Store, called: str, days: dict[int, int], rises: bool
) -> None:
    name(library, "Everybody", USUAL)
    id = name(library, called, days)
    assert (id in entity_weeks.rising(library, TODAY)) == rises


def test_one_story_that_names_it_often_is_no_rise(library: Store) -> None:
    name(library, "Everybody", USUAL)
    once, often = (name(library, f"Bo {n}", {0: 30}, of=n) for n in (2, 3))
    assert entity_weeks.rising(library, TODAY) == [often] and once != often


def test_in_a_library_of_one_week_nothing_rises(library: Store) -> None:
    for n in range(9):
        name(library, f"Name {n}", {n % 7: 30})
    assert entity_weeks.rising(library, TODAY) == []
    assert entity_weeks.rising(library, TODAY + 400) == []


def test_lists_have_their_orders_and_kinds(library: Store) -> None:
    for called, days, kind in (
        ("Bo", {0: 9}, "person"), ("ada", {0: 1, 1: 1, 2: 1}, "person"),
        ("Älta", {0: 2, 1: 2}, "place"), ("Zug", {}, "place"),
    ):  # fmt: skip
        name(library, called, days, kind, of=1)

    def listed(order: str, kind: str | None = None) -> list[str]:
        return [one.name for one in entities.ranked(library, order, kind, 9)]

    assert listed("mentions") == ["Bo", "Älta", "ada"]
    assert listed("stories") == ["ada", "Älta", "Bo"]
    assert listed("name") == ["ada", "Bo", "Älta"]
    assert listed("name", "place") == ["Älta"]
