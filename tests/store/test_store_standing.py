"""Undated stories stand where their feed has them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_makers import NOON, entry, subscription

from tui_reader.model import Listing
from tui_reader.store import feeds, stories
from tui_reader.store.connection import Store
from tui_reader.store.ingest import arrivals, prepared, standing
from tui_reader.store.lists import pages
from tui_reader.store.types import Incoming, seconds

NOW = seconds(NOON)


def arriving(name: str, hours: float | None) -> Incoming:
    """A story so many hours old, or undated."""
    published = None if hours is None else NOON - timedelta(hours=hours)
    return prepared.ready(entry(name, published=published))


ROWS = {
    "between two": {"a": 1, "b": None, "c": 9},
    "several between two": {"a": 1, "b": None, "c": None, "d": None, "e": 9},
    "the last ones": {"a": 1, "b": 5, "c": None, "d": None},
    "the first ones": {"a": None, "b": None, "c": 5, "d": 6},
    "all but one": {"a": None, "b": None, "c": 5, "d": None, "e": None},
    "everywhere": {"a": None, "b": 1, "c": None, "d": 4, "e": None, "f": 8, "g": None},
    "all": {"a": None, "b": None, "c": None},
    "of one instant": {"a": 3, "b": None, "c": 3, "d": 3, "e": None},
}
UPWARDS = {
    "between two": {"c": 9, "b": None, "a": 1},
    "the first and the last": {"e": None, "d": 9, "c": 8, "b": 2, "a": None},
}


@pytest.mark.parametrize("where", [*ROWS, *(f"upwards: {name}" for name in UPWARDS)])
def test_undated_stories_keep_their_feeds_order(library: Store, where: str) -> None:
    rows = ROWS.get(where) or UPWARDS[where.removeprefix("upwards: ")]
    feed = feeds.add(library, subscription("daily")).id
    arrivals.add(library, feed, [arriving(name, hours) for name, hours in rows.items()], NOON)
    shown = [row.title.removeprefix("Story ") for row in pages.page(library, Listing())]
    assert shown == sorted(rows)


def test_a_new_undated_story_on_top_is_new(library: Store) -> None:
    feed = feeds.add(library, subscription("daily")).id
    old = [arriving("b", 30), arriving("c", 50)]
    arrivals.add(library, feed, old, NOON - timedelta(hours=20))
    arrivals.add(library, feed, [arriving("a", None), *old], NOON)
    newest = pages.page(library, Listing())[0]
    assert (newest.title, newest.at) == ("Story a", NOW)


def test_below_a_story_that_is_kept_on_top_an_undated_one_is_new(library: Store) -> None:
    feed = feeds.add(library, subscription("daily")).id
    rows = {"p": 900, "a": None, "b": 3, "c": 4}
    arrivals.add(library, feed, [arriving(name, hours) for name, hours in rows.items()], NOON)
    assert [row.title[-1] for row in pages.page(library, Listing())] == ["a", "b", "c", "p"]


def test_files_have_no_order(library: Store) -> None:
    feed = feeds.add(library, subscription("inbox")).id
    given = [entry("a"), entry("b", published=None), entry("c", published=NOON - timedelta(days=9))]
    stories.add_entries(library, feed, given, NOON)
    assert [row.title[-1] for row in pages.page(library, Listing())] == ["b", "a", "c"]


@given(st.lists(st.none() | st.integers(0, 400), max_size=12))
def test_no_story_moves_and_dated_ones_keep_their_dates(hours: list[int | None]) -> None:
    given_ = [arriving(f"{n}", hour) for n, hour in enumerate(hours)]
    placed = dict(standing.oldest_first(given_, NOW))
    assert set(placed) == set(given_)
    for row, at in placed.items():
        assert at == row.published if row.published is not None else at <= NOW
