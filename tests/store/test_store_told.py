"""Stories that tell one event are one row: where, which of them, and how many rows that leaves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_makers import NOON, feed_of, sql

from tui_reader.model import Listing, StoryRow
from tui_reader.store import stories
from tui_reader.store.affairs import groups
from tui_reader.store.connection import Store
from tui_reader.store.lists import pages

FEEDS, EACH = 6, 4
SINCE = int(NOON.timestamp())
LISTS = (
    *(Listing("all"), Listing("unread"), Listing("unread", since=SINCE)),
    *(Listing("folder", "News"), Listing("folder", ""), Listing("folder", "Other")),
    *(Listing("search", "body"), Listing("search", "is:unread")),
    *(Listing("all", filter="alpha"), Listing("unread", filter="-1", since=SINCE)),
    *(Listing("all", upto=15), Listing("unread", since=SINCE, upto=15)),
)
ORDERS = ("date", "oldest", "title", "feed", "sources")
NUMBERS = st.integers(1, FEEDS * EACH)


@pytest.fixture
def stocked(library: Store) -> Iterator[Store]:
    """Six feeds of four stories each, all of one text."""
    for number, name in enumerate(("alpha", "beta", "gamma", "delta", "epsilon", "zeta")):
        feed_of(library, name, EACH, folder=("News",) if number else ("Other",))
    return library


def tell(library: Store, *together: int) -> None:
    """Make stories one row."""
    with library.write() as db:
        keys = sorted({groups.group_of(db, groups.TOLD, one) for one in together})
        if len(keys) > 1:
            groups.merge(db, groups.TOLD, keys)


def prefer(library: Store, feed: int, *, rank: int = 0, once: bool = True) -> None:
    with library.write() as db:
        db.execute("UPDATE feeds SET rank = ?, told_once = ? WHERE id = ?", (rank, once, feed))


def ids(rows: list[StoryRow]) -> list[int]:
    return [row.id for row in rows]


def walked(library: Store, listing: Listing, *, backwards: bool = False) -> list[StoryRow]:
    """All rows of a list, by pages of three."""
    found: list[StoryRow] = []
    while True:
        edge = (found[0] if backwards else found[-1]) if found else None
        after = pages.key_of(edge) if edge else None
        page = pages.page(library, listing, after, 3, backwards=backwards)
        found = [*page, *found] if backwards else [*found, *page]
        if len(page) < 3:
            return found


def rows_of(library: Store) -> dict[int, tuple[int, bool, int]]:
    """Story -> (its row, whether its feed is told once, its feed's rank)."""
    found = sql(
        library,
        "SELECT s.id, s.told, f.told_once, f.rank FROM stories s JOIN feeds f ON f.id = s.feed_id",
    )
    return {story: (told, bool(once), rank) for story, told, once, rank in found}


def expected(library: Store, listing: Listing) -> list[int]:
    """The list as it should be, of the list that shows all: the best of each row, where it is."""
    whole, told = ids(walked(library, replace(listing, once=False))), rows_of(library)
    best: dict[int, int] = {}
    for story in sorted(whole, key=lambda one: (-told[one][2], one)):
        if told[story][0] and told[story][1]:
            best.setdefault(told[story][0], story)
    return [one for one in whole if best.get(told[one][0], one) == one or not told[one][1]]


@settings(max_examples=150)
@given(
    together=st.lists(st.lists(NUMBERS, min_size=2, max_size=6, unique=True), max_size=5),
    read=st.sets(NUMBERS),
    lately=st.sets(NUMBERS),
    ranks=st.dictionaries(st.integers(1, FEEDS), st.integers(-1, 2), max_size=3),
    apart=st.sets(st.integers(1, FEEDS), max_size=2),
    hidden=st.sets(NUMBERS, max_size=3),
    plain=st.sampled_from(LISTS),
    order=st.sampled_from(ORDERS),
)
def test_a_list_told_once_has_the_first_of_each_row_and_counts_them(
    stocked: Store, together: list[list[int]], read: set[int], lately: set[int],
    ranks: dict[int, int], apart: set[int], hidden: set[int],
    plain: Listing, order: str,
) -> None:  # fmt: skip
    with stocked.write() as db:
        db.execute("UPDATE stories SET told = 0, read = 0, read_at = NULL, hidden = 0")
        db.execute("DELETE FROM moved")
    for feed in range(1, FEEDS + 1):
        prefer(stocked, feed, rank=ranks.get(feed, 0), once=feed not in apart)
    for one in together:
        tell(stocked, *one)
    stories.set_read(stocked, sorted(read | lately))
    with stocked.write() as db:
        for story in read:
            db.execute("UPDATE stories SET read_at = ? WHERE id = ?", (SINCE - 10, story))
        for story in lately:
            db.execute("UPDATE stories SET read_at = ? WHERE id = ?", (SINCE, story))
    stories.set_hidden(stocked, sorted(hidden))
    listing = replace(plain, once=True, order=order)
    rows, wanted = walked(stocked, listing), expected(stocked, listing)
    assert ids(rows) == wanted
    assert ids(walked(stocked, listing, backwards=True)) == wanted
    assert pages.count(stocked, listing) == len(wanted)
    places = [pages.rank(stocked, listing, pages.key_of(row)) for row in rows]
    assert places == [*range(len(rows))]
    assert ids(pages.at(stocked, listing, 1, 5)) == wanted[1:6]


def test_a_row_says_how_many_others_tell_it(stocked: Store) -> None:
    tell(stocked, 1, 5, 9)
    tell(stocked, 2, 6)
    stories.set_hidden(stocked, [6])
    told = {row.id: row.told for row in walked(stocked, Listing(once=True)) if row.told}
    assert told == {1: 2}
    prefer(stocked, 3, once=False)
    told = {row.id: row.told for row in walked(stocked, Listing(once=True)) if row.told}
    assert told == {1: 1}
    assert not any(row.told for row in walked(stocked, Listing()))


def test_the_next_unread_story_is_never_one_behind_another(stocked: Store) -> None:
    stories.set_read(stocked, range(1, 25))
    stories.set_read(stocked, [1, 5], False)
    tell(stocked, 1, 5)
    listing = Listing(once=True)
    first = pages.next_unread(stocked, listing, None)
    assert first is not None and first.id == 1
    assert pages.next_unread(stocked, listing, pages.key_of(first)) is None


def test_a_story_that_joins_a_row_is_no_new_one(stocked: Store) -> None:
    tell(stocked, 1, 24)
    assert pages.newer_than(stocked, Listing(once=True), 20) == 3
    assert pages.newer_than(stocked, Listing(), 20) == 4


def test_a_search_tells_once_where_its_query_asks(stocked: Store) -> None:
    tell(stocked, 1, 5, 9)
    found = ids(walked(stocked, Listing("search", "body told:once")))
    assert found == expected(stocked, Listing("search", "body")) and len(found) == 22
    assert pages.count(stocked, Listing("search", "body told:once")) == 22
    assert pages.count(stocked, Listing("search", "feed:beta told:once")) == 4
    assert pages.count(stocked, Listing("search", "(body told:once) is:unread")) == 22
    assert pages.count(stocked, Listing("search", "body OR told:once")) == 24
    ranked = pages.page(stocked, Listing("search", "body told:once", "relevance"))
    assert sorted(ids(ranked)) == sorted(found)
