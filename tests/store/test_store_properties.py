"""The laws of the store, on random libraries and random commands."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_makers import (
    NOON,
    counted,
    entry,
    feed_of,
    maintained,
    open_at,
    sql,
    subscription,
    text,
    user_state,
)

from tui_reader.model import Correction, Highlight, Listing, Overrides, Span, StoryRow
from tui_reader.store import articles, corrections, feeds, highlights, meta, stories, undo
from tui_reader.store.connection import Store
from tui_reader.store.lists import by_date, pages, search_by_date

RELAXED = settings(max_examples=25)
TAGS = ("war", "money", "sport")

Command = tuple[str, int, int]

commands = st.lists(
    st.tuples(
        st.sampled_from(
            [
                *("read", "unread", "star", "unstar", "tag", "hide", "save", "all read"),
                *("remove feed", "add feed", "move feed", "rename feed", "tag feed"),
                *("note", "unnote", "correct", "override", "fact", "refresh", "position"),
            ]
        ),
        st.integers(0, 200),
        st.integers(0, 200),
    ),
    max_size=25,
)


@contextmanager
def small_library() -> Iterator[Store]:
    """Three feeds in nested folders, with clashing dates and titles."""
    with tempfile.TemporaryDirectory() as folder:
        library = open_at(Path(folder))
        try:
            for n, name in enumerate(("daily", "Evening", "weekly")):
                path = (("News",), ("News", "Late"), ())[n]
                sub = subscription(name, path, ("press",) if n == 2 else ())
                feed = feeds.add(library, sub)
                batch = [_entry(name, number) for number in range(7)]
                stories.add_entries(library, feed.id, batch, NOON)
            with library.write() as db:
                db.execute("DELETE FROM changes")
                db.execute("DELETE FROM change_rows")
            yield library
        finally:
            library.close()


def _entry(name: str, number: int) -> Any:
    hours = (number * 3) % 5  # some share an instant
    title = ("Alpha beta", "alpha gamma", "Żuraw", "beta")[number % 4]
    return entry(f"{name}{number}", title, published=NOON - timedelta(hours=hours), snippet=title)


def run(library: Store, command: Command) -> None:
    name, a, b = command
    ids = [row[0] for row in sql(library, "SELECT id FROM stories ORDER BY id")]
    subscribed = [feed.id for feed in feeds.all(library)]
    some = [ids[a % len(ids)], ids[b % len(ids)]]
    feed = subscribed[a % len(subscribed)] if subscribed else 0
    if not feed and name.endswith("feed") and name != "add feed":
        return
    _COMMANDS[name](library, some, feed, b)


def _refresh(library: Store, feed: int, b: int) -> None:
    if feed:
        batch = [entry(f"new{b}-{n}", published=NOON + timedelta(hours=b)) for n in range(2)]
        stories.add_entries(library, feed, batch, NOON + timedelta(hours=b))


def _unnote(library: Store, story: int) -> None:
    for highlight in highlights.of_story(library, story)[:1]:
        highlights.remove(library, highlight.id)


_MARK = Highlight(0, Span(0, 3), text("The"), text(""), text(" body"))

_COMMANDS: dict[str, Callable[[Store, list[int], int, int], Any]] = {
    "read": lambda s, ids, f, b: stories.set_read(s, ids),
    "unread": lambda s, ids, f, b: stories.set_read(s, ids, False),
    "star": lambda s, ids, f, b: stories.set_starred(s, ids),
    "unstar": lambda s, ids, f, b: stories.set_starred(s, ids, False),
    "tag": lambda s, ids, f, b: stories.set_tags(s, ids, map(text, TAGS[: b % 4])),
    "hide": lambda s, ids, f, b: stories.set_hidden(s, ids, b % 2 == 0),
    "save": lambda s, ids, f, b: stories.set_saved(s, ids[0], text("/x.md" if b % 2 else "")),
    "all read": lambda s, ids, f, b: stories.mark_all_read(s, Listing("feed", str(f))),
    "remove feed": lambda s, ids, f, b: feeds.remove(s, f),
    "add feed": lambda s, ids, f, b: feeds.add(
        s, subscription(("daily", "Evening", "extra")[b % 3])
    ),
    "move feed": lambda s, ids, f, b: feeds.move(s, [f], (text("News"), text(f"Part {b % 2}"))),
    "rename feed": lambda s, ids, f, b: feeds.rename(s, f, text(f"Name {b}")),
    "tag feed": lambda s, ids, f, b: feeds.set_tags(s, [f], (text("war"),)),
    "note": lambda s, ids, f, b: highlights.add(s, ids[0], _MARK),
    "unnote": lambda s, ids, f, b: _unnote(s, ids[0]),
    "correct": lambda s, ids, f, b: corrections.add(
        s, Correction("drop", text("Ada")), ids[0] if b % 2 else None
    ),
    "override": lambda s, ids, f, b: articles.set_overrides(
        s, ids[0], Overrides(keep=frozenset({f"k{b % 3}"})), whole_feed=b % 2 == 0
    ),
    "fact": lambda s, ids, f, b: _fact(s, b),
    "refresh": lambda s, ids, f, b: _refresh(s, f, b),
    "position": lambda s, ids, f, b: stories.set_position(s, ids[0], b),
}


def _fact(library: Store, b: int) -> None:
    with library.write("Keep a fact"):
        meta.put(library, f"fact{b % 2}", str(b))


@RELAXED
@given(commands)
def test_counters_are_exact_after_any_commands(given_commands: list[Command]) -> None:
    with small_library() as library:
        for command in given_commands:
            run(library, command)
            assert maintained(library) == counted(library)
        while undo.undo(library):
            assert maintained(library) == counted(library)


@RELAXED
@given(commands)
def test_undoing_all_restores_everything_and_redoing_all_does_it_again(
    given_commands: list[Command],
) -> None:
    unrecorded = {"refresh", "save", "position"}
    with small_library() as library:
        before = user_state(library)
        _settle(library)
        for command in given_commands:
            if command[0] not in unrecorded:
                run(library, command)
        after = user_state(library)
        undone, redone = 0, 0
        while undo.undo(library):
            undone += 1
        assert _without_extra_feeds(user_state(library)) == _without_extra_feeds(before)
        while undo.redo(library):
            redone += 1
        assert user_state(library) == after
        assert undone == redone


def _settle(library: Store) -> None:
    assert undo.undo(library) is None


def _without_extra_feeds(state: list[list[tuple[Any, ...]]]) -> list[Any]:
    """A feed that was added and taken back leaves an empty removed row and its zero counters."""
    return [
        rows if n != 7 else [row for row in rows if any(row[1:])] for n, rows in enumerate(state)
    ]


LISTINGS = (
    Listing(),
    Listing("unread"),
    Listing("unread", since=1),
    Listing("starred"),
    Listing("saved"),
    Listing("feed", "2"),
    Listing("folder", "News"),
    Listing("folder", "News/Late"),
    Listing("folder", ""),
    Listing("tag", "war"),
    Listing("tag", "press"),
    Listing("search", "alpha"),
    Listing("search", "bet* -gamma"),
    Listing("search", "-alpha"),
    Listing("search", "feed:daily"),
    Listing(filter="alpha"),
    Listing(filter="żu"),
    Listing(filter="daily be"),
    Listing("unread", upto=9),
    Listing("folder", "News", upto=9),
)


def holds(library: Store, listing: Listing, row: StoryRow) -> bool:
    """What the listing means, said once more in plain Python."""
    hidden, feed_removed, noted, read_at = sql(
        library,
        "SELECT s.hidden, f.removed_at, s.noted, s.read_at FROM stories s"
        " JOIN feeds f ON f.id = s.feed_id WHERE s.id = ?",
        row.id,
    )[0]
    live = not hidden and feed_removed is None
    kept = not hidden and bool(live or row.starred or row.saved or row.tags or noted)
    feed = feeds.get(library, row.feed_id)
    if listing.upto and row.id > listing.upto:
        return False
    title = row.title.casefold()
    for word in listing.filter.split():
        if word not in title and word not in row.feed_title.casefold():
            return False
    path = "" if feed is None else "/".join(feed.folder)
    words = title.split()
    match listing.kind, listing.key:
        case "all", _:
            return live
        case "unread", _:
            return live and (not row.read or bool(listing.since and read_at >= listing.since))
        case "starred", _:
            return kept and row.starred
        case "saved", _:
            return kept and row.saved
        case "feed", key:
            return live and row.feed_id == int(key)
        case "folder", key:
            return live and (not key or path == key or path.startswith(key + "/"))
        case "tag", key:
            tagged_feed = feed is not None and key in feed.tags
            return (kept and key in row.tags) or (live and tagged_feed)
        case "search", "alpha":
            return kept and "alpha" in words
        case "search", "-alpha":
            return kept and "alpha" not in words
        case "search", "feed:daily":
            return kept and "daily" in row.feed_title.casefold()
        case "search", _:
            return kept and "beta" in words and "gamma" not in words
    raise AssertionError(listing)


def in_order(rows: list[StoryRow], order: str) -> list[StoryRow]:
    if order == "title":
        return sorted(rows, key=lambda r: (_nocase(r.title[:40]), r.id))
    if order == "feed":
        return sorted(rows, key=lambda r: (_nocase(r.feed_title), r.feed_id, -r.at, -r.id))
    return sorted(rows, key=lambda r: (-r.at, -r.id))


def _nocase(title: str) -> str:
    return "".join(c.lower() if c.isascii() else c for c in title)


@settings(RELAXED, max_examples=12)
@given(commands, st.integers(1, 9))
def test_pages_joined_are_the_whole_list_in_order_both_ways(
    given_commands: list[Command], size: int
) -> None:
    with small_library() as library:
        for command in given_commands:
            run(library, command)
        ids = [row[0] for row in sql(library, "SELECT id FROM stories")]
        everything = stories.rows(library, ids)
        for base in LISTINGS:
            rows = [row for row in everything if holds(library, base, row)]
            for order in ("date", "feed", "title"):
                listing = Listing(base.kind, base.key, order, base.filter, base.since, base.upto)
                _check_listing(library, listing, in_order(rows, order), size)


@settings(RELAXED, max_examples=6)
@given(commands, st.integers(1, 4))
def test_the_ways_through_large_libraries_lead_to_the_same_pages(
    given_commands: list[Command], size: int
) -> None:
    """What a library takes that has more feeds, hits and stories read than are worth sorting."""
    with pytest.MonkeyPatch.context() as patch, small_library() as library:
        patch.setattr(by_date, "FEW_WALKS", 1)
        patch.setattr(by_date, "FILTERED_NEAR", 2)
        patch.setattr(by_date, "MOST_READ_LATELY", 1)
        patch.setattr(search_by_date, "CHUNKS", (1, 3))
        for command in given_commands:
            run(library, command)
        ids = [row[0] for row in sql(library, "SELECT id FROM stories")]
        everything = stories.rows(library, ids)
        for listing in LISTINGS:
            rows = [row for row in everything if holds(library, listing, row)]
            _check_listing(library, listing, in_order(rows, "date"), size)


def _check_listing(library: Store, listing: Listing, wanted: list[StoryRow], size: int) -> None:
    assert list(_forwards(library, listing, size)) == wanted, listing
    assert list(_backwards(library, listing, size)) == wanted, listing
    assert pages.count(library, listing) == len(wanted), listing
    for place in range(0, len(wanted), 3):
        key = pages.key_of(wanted[place])
        assert pages.rank(library, listing, key) == place, listing
        assert pages.at(library, listing, place, size) == wanted[place : place + size]
        unread = [row for row in wanted[place + 1 :] if not row.read]
        assert pages.next_unread(library, listing, key) == next(iter(unread), None)
    newer = [row for row in wanted if row.id > 5]
    if not listing.upto:
        assert pages.newer_than(library, listing, 5) == len(newer)


def _forwards(library: Store, listing: Listing, size: int) -> Iterator[StoryRow]:
    key = None
    while rows := pages.page(library, listing, key, size):
        yield from rows
        key = pages.key_of(rows[-1])


def _backwards(library: Store, listing: Listing, size: int) -> list[StoryRow]:
    key, found = None, []
    while rows := pages.page(library, listing, key, size, backwards=True):
        found = rows + found
        key = pages.key_of(rows[0])
    return found


def test_pages_of_many_feeds_are_full_though_their_newest_share_an_instant(library: Store) -> None:
    """Of more feeds than are all taken; a page that is too short would end the list."""
    for name in ("alpha", "beta", "gamma", "delta", "epsilon", "zeta"):
        feed_of(library, name, 3, folder=("News",))
    listing = Listing("folder", "News")
    wanted = in_order(pages.page(library, Listing(), limit=100), "date")
    for size in range(1, 8):
        assert list(_forwards(library, listing, size)) == wanted
        assert _backwards(library, listing, size) == wanted
        assert len(pages.page(library, listing, limit=size)) == size
        assert len(pages.page(library, listing, limit=size, backwards=True)) == size


@settings(RELAXED, max_examples=150)
@given(st.text(max_size=60) | st.text("\"'*()-:^~+{}[]AND ORNTEfedtag:\\%_;", max_size=40))
def test_no_typed_query_or_filter_is_an_error(typed: str) -> None:
    for order in ("date", "relevance"):
        pages.page(_shared(), Listing("search", typed, order))
    pages.count(_shared(), Listing("search", typed))
    pages.page(_shared(), Listing(filter=typed.casefold()))


_open: list[Store] = []


def _shared() -> Store:
    """One library for the queries, which change nothing."""
    if not _open:
        library = open_at(Path(tempfile.mkdtemp()))
        feed = feeds.add(library, subscription("daily")).id
        stories.add_entries(library, feed, [_entry("daily", n) for n in range(5)], NOON)
        _open.append(library)
    return _open[0]
