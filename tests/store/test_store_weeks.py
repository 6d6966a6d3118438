"""Weeks of names, which of them rise, and the orders of their list."""

from __future__ import annotations

import pytest

from tui_reader.store import entities, entity_weeks, joins
from tui_reader.store.connection import Store

TODAY = 20_000


def name(library: Store, called: str, days: dict[int, int], kind: str = "person") -> int:
    """A name with so many mentions on days counted back from today."""
    with library.write() as db:
        id = joins.row_of(db, kind, called)
        db.executemany(
            "INSERT INTO entity_days (entity_id, day, n) VALUES (?, ?, ?)",
            [(id, TODAY - back, n) for back, n in days.items()],
        )
        db.execute(
            "UPDATE entities SET stories = ?, mentions = ? WHERE id = ?",
            (len(days), sum(days.values()), id),
        )
    return id


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
        name(library, called, days, kind)

    def listed(order: str, kind: str | None = None) -> list[str]:
        return [one.name for one in entities.ranked(library, order, kind, 9)]

    assert listed("mentions") == ["Bo", "Älta", "ada"]
    assert listed("stories") == ["ada", "Älta", "Bo"]
    assert listed("name") == ["ada", "Bo", "Älta"]
    assert listed("name", "place") == ["Älta"]
