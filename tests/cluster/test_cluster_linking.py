"""Which stories are one row, which one affair, and what never may be."""

from __future__ import annotations

import pytest
from linked_stories import (
    BRIDGE,
    BRIDGE_AGAIN,
    FILLERS,
    STRIKE,
    STRIKE_AGAIN,
    arrivals,
    linked,
    rows,
)

from tui_reader.cluster.memory import Arrival


def test_one_event_told_by_two_is_one_row_and_strangers_stand_alone() -> None:
    stories = arrivals([*FILLERS, BRIDGE, STRIKE, BRIDGE_AGAIN, STRIKE_AGAIN])
    assert rows(linked(stories)) == {frozenset({9, 11}), frozenset({10, 12})}


def test_a_row_lies_within_one_affair() -> None:
    memory = linked(arrivals([*FILLERS, BRIDGE, STRIKE, BRIDGE_AGAIN, STRIKE_AGAIN]))
    for row in rows(memory):
        assert len({memory.group("affair", story) for story in row}) == 1


TRAPS = {
    "weather of two towns": (
        ("Weather in Kiel: rain until evening", "Rain in Kiel until the evening, then dry."),
        ("Weather in Ulm: rain until evening", "Rain in Ulm until the evening, then dry."),
    ),
    "two releases": (
        ("Ferrite 1.2.3 released", "Version 1.2.3 of Ferrite is out with fixes."),
        ("Ferrite 1.2.4 released", "Version 1.2.4 of Ferrite is out with fixes."),
    ),
    "two quakes": (
        ("Magnitude 4.8 quake strikes off Tonga", ""),
        ("Magnitude 6.7 quake strikes off Tonga", ""),
    ),
    "earnings of two firms": (
        ("Altena AG raises forecast after strong quarter", ""),
        ("Borwin SE raises forecast after strong quarter", ""),
    ),
    "things to do in two towns": (
        ("Leeds: five things to do this weekend", ""),
        ("York: five things to do this weekend", ""),
    ),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_forms_filled_in_twice_stay_apart(trap: str) -> None:
    stories = arrivals([*FILLERS, *TRAPS[trap]])
    assert rows(linked(stories)) == set()


def test_a_feeds_recurring_title_is_no_double() -> None:
    daily = [
        Arrival(n, 1_772_366_400 + n * 86_400, 1, "The Mail", "en", f"The Mail: {what}", "")
        for n, what in enumerate(("your morning briefing", "what to watch tonight",
                                  "your morning briefing", "what to watch tonight"), 1)
    ]  # fmt: skip
    assert rows(linked(daily)) == set()


def test_what_is_dated_a_week_apart_is_not_compared() -> None:
    first, second = arrivals([BRIDGE, BRIDGE_AGAIN])
    assert rows(linked([first, second._replace(at=first.at + 7 * 86_400)])) == set()


@pytest.mark.parametrize(
    "title", ["", "…", "Video", "12", "A" * 5000, "\u202eevil", "見出し", "🙂🙂🙂"]
)
def test_titles_of_any_kind_are_linked_without_an_error(title: str) -> None:
    memory = linked(arrivals([(title, ""), *FILLERS, (title, "")]))
    assert all(len(row) <= 2 for row in rows(memory))


def test_hundred_empty_titles_are_no_row() -> None:
    assert rows(linked(arrivals([("", "")] * 100))) == set()
