"""How feeds are: the state is the worst that is true, with its cause and what to do."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from clocks import NOW
from server import Server, failing, redirect, rss

from tui_reader import library as rooms
from tui_reader import sanitise
from tui_reader.cli.main import main
from tui_reader.library import health, refresh, subscriptions
from tui_reader.store import feeds as stored
from tui_reader.store.types import Success


def today(lib: rooms.Library) -> None:
    """All stories are of today: no feed is silent."""
    with lib.store.write() as db:
        db.execute("UPDATE stories SET at = ?", (int(NOW.timestamp()),))


def only(lib: rooms.Library) -> health.FeedHealth:
    (one,) = health.health(lib)
    return one


def test_a_moved_feed_says_from_where_and_is_asked_at_its_new_address(lib: rooms.Library) -> None:
    with Server({"/old": rss("Tides", 3)}) as server:
        subscriptions.add(lib, server.url("/old"))
        today(lib)
        assert only(lib).state == "well" and 0 < only(lib).took_ms < 30_000
        server.pages["/old"] = redirect("/new", 301)
        server.pages["/new"] = rss("Tides", 3)
        refresh.refresh(lib)
        one = only(lib)
        assert one.state == "moved" and one.feed.url == server.url("/new")
        assert server.url("/old") in one.cause and "new address is kept" in one.cure


def test_a_feed_that_is_not_found_for_weeks_is_dead(lib: rooms.Library) -> None:
    with Server({"/feed": rss("Tides", 1)}) as server:
        feed = subscriptions.add(lib, server.url("/feed"))
        server.pages["/feed"] = failing(404)
        refresh.refresh(lib)
        refresh.refresh(lib)
        assert only(lib).state == "failing" and only(lib).feed.failures == 2
        long_ago = NOW - timedelta(days=30)
        stored.record_success(lib.store, feed.id, Success(long_ago))
        refresh.refresh(lib)
        refresh.refresh(lib)
        one = only(lib)
        assert one.state == "dead" and "for 30 days" in one.cause and "remove" in one.cure


@pytest.mark.parametrize(
    ("took", "state"), [(None, "well"), (4_999, "well"), (5_000, "slow"), (60_000, "slow")]
)
def test_slow_answers_are_told(lib: rooms.Library, took: int | None, state: str) -> None:
    with Server({"/feed": rss("Tides", 1)}) as server:
        feed = subscriptions.add(lib, server.url("/feed"))
        today(lib)
        with lib.store.write() as db:
            db.execute("UPDATE feeds SET took_ms = ? WHERE id = ?", (took, feed.id))
        assert only(lib).state == state


def test_the_sickest_come_first_and_every_state_has_its_place(lib: rooms.Library) -> None:
    with Server({"/a": rss("A", 1), "/b": rss("B", 1), "/c": rss("C", 1)}) as server:
        a, b, c = (subscriptions.add(lib, server.url(path)) for path in ("/a", "/b", "/c"))
        stored.mark_gone(lib.store, c.id, sanitise.line("Gone (410)."), NOW)
        stored.record_failure(lib.store, b.id, sanitise.line("No answer."), NOW)
        found = health.health(lib)
        assert [one.feed.id for one in found] == [c.id, b.id, a.id]
        assert {one.state for one in found} <= set(health.STATES)
        assert all(one.cause and one.cure for one in found[:2])
        for order in health.ORDERS:
            assert {one.feed.id for one in health.ordered(found, order)} == {a.id, b.id, c.id}


def test_the_command_line_tells_the_same(
    lib: rooms.Library, capsys: pytest.CaptureFixture[str]
) -> None:
    with Server({"/feed": rss("Tides", 1)}) as server:
        feed = subscriptions.add(lib, server.url("/feed"))
        stored.record_failure(lib.store, feed.id, sanitise.line("Not here (404)."), NOW)
        assert main(["feeds", "--health"]) == 0
        said = capsys.readouterr().out
        assert "failing" in said and "Not here (404)." in said and "failed 1 in a row" in said
        assert main(["feeds", "--health", "--json"]) == 0
        (one,) = json.loads(capsys.readouterr().out)
        assert one["state"] == "failing" and one["failures"] == 1 and one["took_ms"] > 0
