"""How many independent sources tell an affair: counted as stories come, go, join and part."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_makers import entry, open_at, sql, text

from tui_reader import publishers, sanitise
from tui_reader.model import Listing, StoryRow, Subscription
from tui_reader.store import feeds, prune, stories, undo
from tui_reader.store.affairs import groups
from tui_reader.store.affairs.groups import AFFAIR
from tui_reader.store.connection import Store
from tui_reader.store.lists import pages
from tui_reader.store.search import conditions

ADDRESSES = (
    "https://rss.daily.example/world", "https://www.daily.example/sport", "https://post.example/",
    "https://news.bbc.co.uk/a", "https://feeds.bbc.co.uk/b", "https://one.substack.com/feed",
    "https://two.substack.com/feed",
)  # fmt: skip
"""Seven feeds of five publishers; two stories each: 1 and 2 of the first, 3 and 4, ..."""

COUNTED = """SELECT s.affair, count(DISTINCT f.publisher), count(*) FROM stories s
    JOIN feeds f ON f.id = s.feed_id WHERE s.affair > 0 AND s.shelf > 0 GROUP BY 1 ORDER BY 1"""
WHO = "SELECT s.id, a.sources FROM stories s JOIN affairs a ON a.number = s.affair"
KEPT = "SELECT number, sources, stories FROM affairs ORDER BY number"


def filled(library: Store) -> Store:
    for number, address in enumerate(ADDRESSES):
        url = sanitise.url(address)
        assert url is not None
        feed = feeds.add(library, Subscription(url), text(f"Feed {number}")).id
        stories.add_entries(library, feed, [entry(f"{number}-{n}") for n in range(2)])
    return library


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    library = filled(open_at(tmp_path))
    yield library
    library.close()


def join(store: Store, *ids: int) -> int:
    with store.write() as db:
        return groups.merge(
            db, AFFAIR, sorted({groups.group_of(db, AFFAIR, one) for one in ids})
        )  # fmt: skip


def found(store: Store, query: str) -> list[int]:
    with store.read() as db:
        held, params = conditions.search(db, query)
        rows = db.execute(f"SELECT s.id FROM stories s WHERE {held} ORDER BY s.id", params)
        return [row[0] for row in rows]


@pytest.mark.parametrize(
    ("address", "site", "who"),
    [
        ("https://rss.nytimes.com/x", None, "nytimes.com"),
        ("https://feeds.feedburner.com/Daily", "https://www.daily.example/", "daily.example"),
        ("https://feeds.feedburner.com/Daily", None, "feedburner.com/Daily"),
        ("https://news.bbc.co.uk/x", None, "bbc.co.uk"),
        ("https://www.abc.net.au/x", None, "abc.net.au"),
        ("https://ab.co/x", None, "ab.co"),
        ("https://ada.substack.com/feed", None, "ada.substack.com"),
        ("https://www.youtube.com/feeds/videos.xml?channel_id=1", None,
         "youtube.com/feeds/videos.xml?channel_id=1"),
        ("http://127.0.0.1:8000/feed", None, "127.0.0.1"),
        ("http://[::1]/feed", None, "::1"),
        ("local:inbox", None, "local:inbox"),
        ("https://", None, "https://"),
        ("http://[bad/x", "mailto:a@b.example", "http://[bad/x"),
        ("http://localhost/x", None, "localhost"),
    ],
)  # fmt: skip
def test_a_publisher_is_told_by_what_is_registered(
    address: str, site: str | None, who: str
) -> None:
    assert publishers.publisher(address, site) == who


def test_feeds_of_one_publisher_are_one_source(store: Store) -> None:
    number = join(store, 1, 3, 5, 7, 9)
    assert sql(store, KEPT) == [(number, 3, 5)]
    assert found(store, "sources>=3") == found(store, "sources:3") == [1, 3, 5, 7, 9]
    assert found(store, "sources>3") == []
    assert found(store, "sources<2") == found(store, "sources:1") == [2, 4, 6, 8, *range(10, 15)]
    assert len(found(store, "sources>=1")) == 14
    assert pages.count(store, Listing("search", "sources>=3 is:unread")) == 5


def test_blogs_of_one_host_are_several_sources(store: Store) -> None:
    join(store, 11, 13)
    assert found(store, "sources:2") == [11, 13]


def test_an_affair_that_became_another_is_found_by_both_numbers(store: Store) -> None:
    first, second = join(store, 1, 5), join(store, 3, 7)
    join(store, 1, 3)
    assert found(store, f"affair:{first}") == found(store, f"affair:{second}") == [1, 3, 5, 7]
    assert found(store, "affair:0") == found(store, "affair:999") == []


@pytest.mark.parametrize("query", ["affair:many", "sources>=some", "sources:", "affair:-1"])
def test_what_is_no_number_is_said_and_finds_nothing(store: Store, query: str) -> None:
    join(store, 1, 5)
    assert found(store, query) == []
    with store.read() as db:
        assert conditions.faults(db, query)


def test_sources_are_found_along_the_index(store: Store) -> None:
    join(store, 1, 5)
    with store.read() as db:
        held, params = conditions.search(db, "sources>=3")
        plan = db.execute(f"EXPLAIN QUERY PLAN SELECT s.id FROM stories s WHERE {held}", params)
        steps = " ".join(str(row[3]) for row in plan)
    assert "stories_affair (affair=?)" in steps and "SCAN" not in steps, steps


@pytest.mark.parametrize("backwards", [False, True])
def test_a_list_sorted_by_sources_has_the_most_told_first_page_by_page(
    store: Store, backwards: bool
) -> None:
    join(store, 1, 5)
    join(store, 2, 6, 8, 10)
    for listing in (Listing(order="sources"), Listing("search", "body", "sources")):
        rows = pages.page(store, listing, limit=100)
        told = {row[0]: row[1] for row in sql(store, WHO)}
        assert rows == sorted(rows, key=lambda row: (-told.get(row.id, 1), -row.at, -row.id))
        assert [told.get(row.id, 1) for row in rows[:6]] == [3, 3, 3, 3, 2, 2]
        walked: list[StoryRow] = []
        while len(walked) < len(rows):
            edge = (walked[0] if backwards else walked[-1]) if walked else None
            after = pages.key_of(edge) if edge else None
            page = pages.page(store, listing, after, 3, backwards=backwards)
            walked = [*page, *walked] if backwards else [*walked, *page]
        assert walked == rows
        assert [pages.rank(store, listing, pages.key_of(row)) for row in rows] == [*range(14)]


def test_a_feed_that_moves_to_another_publisher_is_counted_there(store: Store) -> None:
    join(store, 1, 3, 5)
    with store.write() as db:
        db.execute("UPDATE feeds SET site = 'https://elsewhere.example/' WHERE id = 2")
    assert sql(store, COUNTED) == sql(store, KEPT) and sql(store, KEPT)[0][1] == 3


def test_a_feed_that_is_removed_tells_nothing_until_it_comes_back(store: Store) -> None:
    number = join(store, 1, 5, 7)
    feeds.remove(store, 3)
    assert sql(store, KEPT) == [(number, 2, 2)]
    undo.undo(store)
    assert sql(store, KEPT) == [(number, 3, 3)]


def test_pruned_stories_are_counted_no_more(store: Store) -> None:
    join(store, 1, 5, 7)
    stories.set_read(store, [1, 5, 7], True)
    prune.prune(store, days=1, now=2_000_000_000)
    assert sql(store, "SELECT count(*) FROM stories WHERE affair > 0") == [(0,)]
    assert sql(store, KEPT) == [] == sql(store, "SELECT * FROM affair_sources")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(1, 14), st.integers(1, 14))))
def test_the_counts_are_those_of_the_stories_whatever_was_done(
    tmp_path_factory: pytest.TempPathFactory, deeds: list[tuple[int, int, int]]
) -> None:
    store = filled(open_at(tmp_path_factory.mktemp("counts")))
    try:
        for deed, one, other in deeds:
            _do(store, deed, one, other)
            assert sql(store, KEPT) == sql(store, COUNTED)
    finally:
        store.close()


def _do(store: Store, deed: int, one: int, other: int) -> Any:
    if deed == 0 and one != other:
        return join(store, one, other)
    if deed == 1:
        return groups.take_out(store, one, AFFAIR)
    if deed == 2:
        return stories.set_hidden(store, [one], True)
    if deed == 3:
        return undo.undo(store)
    return stories.set_starred(store, [one], True)
