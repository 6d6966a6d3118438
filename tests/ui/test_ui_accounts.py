"""Accounts in the reader, against the fake server: never a wait, a word, nothing lost."""

from __future__ import annotations

import dataclasses
import fcntl
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from clocks import Stopped
from fake_sync import READ, STARRED, FakeServer, News
from fake_sync.server import Asked, Reply
from server import Server, rss
from test_ui_feeds import typed
from textual.pilot import Pilot
from ui_rest import HandTimers, drained, idle
from ui_screen import PLAIN, column, press, reader, text, until

from tui_reader import config, paths
from tui_reader import library as rooms
from tui_reader.cli import main
from tui_reader.library import accounts, listing, undo
from tui_reader.model import Listing
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.controllers.sync_timing import MOST_SECONDS, Timing

RESTING = dataclasses.replace(PLAIN, sync=config.Sync(at_start=False))
"""Nothing is synced by itself at the start."""


@pytest.fixture
def server() -> Iterator[FakeServer]:
    with FakeServer(news=News(now=1_770_000_000)) as found:
        feed = found.news.add_feed("https://a.example/feed", "Harbour", "Town")
        for number in range(4):
            found.news.add_story(feed, f"Ferry {number}")
        yield found


def joined(server: FakeServer, settings: config.Config = RESTING) -> rooms.Library:
    """A library with an account on the server, synced once."""
    lib = rooms.open(paths.user_paths(), settings)

    def join() -> None:
        accounts.add(lib, server.address, server.user, server.password, title="Home")
        assert not accounts.sync(lib)[0].problems

    beside(join)
    server.forget()
    return lib


def beside(work: Callable[[], object]) -> object:
    """Do something in a thread: here a loop runs already."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(work).result()


def timers(app: ReaderApp) -> HandTimers:
    return app.screen_stack[0].timers  # type: ignore[attr-defined, no-any-return]


async def moment(app: ReaderApp, pilot: Pilot[int], seconds: float = 6.0) -> None:
    """Time passes, and the reader looks what there is to be done."""
    for span in (0.0, seconds):
        timers(app).let_pass(span)
        for act in timers(app).each[1:]:
            act()
        await idle(pilot)


async def warm(app: ReaderApp, pilot: Pilot[int]) -> None:
    """All that begins by itself has begun."""
    await until(pilot, lambda: app.screen_stack[0].controllers.sync.known)  # type: ignore[attr-defined]
    await idle(pilot)


def status(app: ReaderApp) -> str:
    return column(app, "status")


def flat(app: ReaderApp) -> str:
    """What stands on the screen, its lines joined, without frames."""
    return " ".join(text(app).translate(dict.fromkeys(map(ord, "│▎╭╮╰╯─"), " ")).split())


def library_rows(lib: rooms.Library) -> dict[str, Any]:
    return {row.title: row for row in listing.page(lib, Listing(), None, 100)}


async def test_a_takes_the_address_of_a_server_and_asks_who_one_is(
    server: FakeServer, home: Path
) -> None:
    async with reader(rooms.open(paths.user_paths(), RESTING)) as (app, pilot):
        await press(pilot, "a")
        await typed(pilot, server.address)
        await until(pilot, lambda: "Your name there:" in status(app))
        await typed(pilot, server.user)
        assert "Password of alice:" in status(app)
        await pilot.press(*"zebra")
        assert "zebra" not in text(app)
        await press(pilot, "ctrl+u")
        await typed(pilot, server.password)
        await until(pilot, lambda: "Ferry 3" in column(app, "stories"))
        assert "Town" in column(app, "feeds") and "Harbour" in column(app, "feeds")
        assert "synced " in status(app)
        assert server.password not in text(app)
    kept = [path for path in home.rglob("*") if path.is_file()]
    assert [p.name for p in kept if server.password.encode() in p.read_bytes()] == [
        "passwords.json"
    ]


async def test_who_is_not_let_in_is_told_and_nothing_is_kept(server: FakeServer) -> None:
    async with reader(rooms.open(paths.user_paths(), RESTING)) as (app, pilot):
        await press(pilot, "a")
        await typed(pilot, server.address)
        await until(pilot, lambda: "Your name there:" in status(app))
        await typed(pilot, "alice")
        await typed(pilot, "wrong-word")
        await until(pilot, lambda: "does not take this name and password" in status(app))
        await press(pilot, "g", "a")
        assert "No accounts yet" in text(app)
        await press(pilot, "a")
        assert server.address in text(app)  # it is there to be tried again


async def test_a_site_without_feed_or_server_is_said_as_before() -> None:
    with Server({"/": b"<html><title>None</title></html>"}) as web:
        async with reader(rooms.open(paths.user_paths(), RESTING)) as (app, pilot):
            await press(pilot, "a")
            await typed(pilot, web.url("/"))
            await until(pilot, lambda: "feed" in status(app) and "Looking" not in status(app))
            assert "Your name" not in status(app)


async def test_the_reader_starts_from_its_library_and_syncs_by_itself(server: FakeServer) -> None:
    lib = joined(server, PLAIN)
    server.news.add_story(server.news.feeds[1], "Ferry 4")
    async with reader(lib) as (app, pilot):
        assert "Ferry 3" in column(app, "stories")
        await until(pilot, lambda: "1 new" in column(app, "stories"))
        assert "Ferry 4" not in column(app, "stories")
        await until(pilot, lambda: "synced " in status(app))


async def test_what_is_marked_is_sent_some_seconds_after_the_last_mark(server: FakeServer) -> None:
    async with reader(joined(server)) as (app, pilot):
        await warm(app, pilot)
        await press(pilot, "f")
        await moment(app, pilot, 2.0)
        assert "1 to send" in status(app) and not server.requests
        await press(pilot, "j", "f")
        await moment(app, pilot, 4.0)
        assert not server.news.starred()
        await moment(app, pilot, 6.0)
        assert len(server.news.starred()) == 2
        assert "synced " in status(app)
        await moment(app, pilot, 60.0)
        asked = len(server.requests)
        await moment(app, pilot, 60.0)
        assert len(server.requests) == asked  # nothing waits: nobody is asked


async def test_without_a_server_one_reads_on_and_what_was_marked_goes_when_it_is_back(
    server: FakeServer,
) -> None:
    lib = joined(server, PLAIN)
    server.traps.lost_requests = 10_000
    async with reader(lib) as (app, pilot):
        await warm(app, pilot)
        await press(pilot, "m")
        await moment(app, pilot)
        assert "offline, 1 to send" in status(app)
        asked = len(server.requests)
        await moment(app, pilot, 10.0)
        assert len(server.requests) == asked  # it is left alone for a while
        assert not status(app).startswith("Home:")  # said in a word, not in sentences
        server.traps.lost_requests = 0
        await moment(app, pilot, 600.0)
        assert server.news.titled("Ferry 3").read
        assert "offline" not in status(app) and "synced " in status(app)


async def test_what_was_done_elsewhere_is_shown_where_it_stands_and_no_list_is_read_again(
    server: FakeServer,
) -> None:
    async with reader(joined(server)) as (app, pilot):
        await warm(app, pilot)
        await press(pilot, "j")
        stories = app.screen_stack[0].context.panes.stories  # type: ignore[attr-defined]
        window, cursor = stories.window, stories.cursor
        server.news.mark(READ, True, [server.news.titled("Ferry 0")])
        server.news.mark(STARRED, True, [server.news.titled("Ferry 1")])
        await press(pilot, "g", "y")
        await until(pilot, lambda: "Home: 2 stories marked as there." in status(app))
        assert stories.window is window and stories.cursor == cursor
        shown = {row.title: row for row in window.at_hand()}
        assert shown["Ferry 0"].read and shown["Ferry 1"].starred and not shown["Ferry 2"].read
        await until(pilot, lambda: "3" in column(app, "feeds"))


async def test_a_star_of_another_device_saves_nothing_here(server: FakeServer) -> None:
    saving = dataclasses.replace(RESTING, saving=config.Saving(on_star=True))
    lib = joined(server, saving)
    async with reader(lib) as (app, pilot):
        await warm(app, pilot)
        server.news.mark(STARRED, True, [server.news.titled("Ferry 1")])
        await press(pilot, "g", "y")
        assert library_rows(lib)["Ferry 1"].starred
        assert not library_rows(lib)["Ferry 1"].saved


async def test_R_reloads_feeds_and_accounts_and_r_the_account_of_a_feed(
    server: FakeServer,
) -> None:
    with Server({"/feed": rss("Market", 2)}) as web:
        lib = joined(server)
        beside(lambda: main(["add", web.url("/feed")]))
        async with reader(lib) as (app, pilot):
            await warm(app, pilot)
            server.news.add_story(server.news.feeds[1], "Ferry 4")
            await press(pilot, "R")
            await until(pilot, lambda: "1 new" in column(app, "stories"))
            server.news.add_story(server.news.feeds[1], "Ferry 5")
            await press(pilot, ".", "h", "G", "k", "r")
            await until(pilot, lambda: "Home: 1 new story." in status(app))


async def test_a_wrong_password_is_told_once_and_a_new_one_helps(server: FakeServer) -> None:
    lib = joined(server)
    server.password = "another"
    async with reader(lib) as (app, pilot):
        await warm(app, pilot)
        await press(pilot, "g", "y")
        await until(pilot, lambda: "does not take this name and password" in status(app))
        assert "sync failed" in status(app)
        await press(pilot, "g", "a")
        assert "does not take" in text(app)
        await press(pilot, "p")
        assert "New password of alice at Home:" in status(app)
        await typed(pilot, "another")
        await until(pilot, lambda: "Home: nothing new." in status(app))
        assert "sync failed" not in status(app)


async def test_a_server_that_wants_to_be_left_alone_is(
    server: FakeServer, stopped: Stopped
) -> None:
    async with reader(joined(server)) as (app, pilot):
        await warm(app, pilot)
        server.traps.too_many = 1
        await press(pilot, "m", "g", "y")
        await until(pilot, lambda: "told to wait, 1 to send" in status(app))
        server.forget()
        await moment(app, pilot, 70.0)
        assert not server.requests
        stopped.now += 200
        await moment(app, pilot, 200.0)
        assert server.news.titled("Ferry 3").read


async def test_what_a_server_denies_is_refused_until_it_is_accepted() -> None:
    with FakeServer(news=News(now=1_770_000_000)) as server:
        feed = server.news.add_feed("https://a.example/feed", "Harbour")
        for number in range(30):
            server.news.add_story(feed, f"Ferry {number}")
        lib = joined(server)
        async with reader(lib) as (app, pilot):
            await warm(app, pilot)
            server.traps.lists = "empty"
            await press(pilot, "g", "y")
            await until(pilot, lambda: "sync failed" in status(app))
            assert not any(row.read for row in library_rows(lib).values())
            await press(pilot, "g", "a", "y")
            assert "Take over" in text(app)
            await press(pilot, "enter")
            await until(pilot, lambda: "30 stories marked as there" in status(app))
            assert all(row.read for row in library_rows(lib).values())


async def test_an_account_is_left_when_that_was_said_yes_to(server: FakeServer) -> None:
    lib = joined(server)
    async with reader(lib) as (app, pilot):
        await warm(app, pilot)
        await press(pilot, "m", "g", "a", "d")
        assert "1 change has not been sent." in flat(app)
        await press(pilot, "escape")
        assert accounts.all(lib)
        await press(pilot, "g", "a", "d", "enter")
        assert not accounts.all(lib)
        assert "Removed Home" in status(app) and "synced" not in status(app)
        assert "Ferry 0" in column(app, "stories")


async def test_of_two_readers_one_syncs_at_a_time_and_the_other_says_nothing(
    server: FakeServer,
) -> None:
    lib = joined(server)
    async with reader(lib) as (app, pilot):
        await warm(app, pilot)
        with (lib.paths.data / f"sync-{accounts.all(lib)[0].id}.lock").open("w") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            await press(pilot, "f")
            await moment(app, pilot, 2.0)
            await moment(app, pilot)
            assert "Another program" not in text(app) and "1 to send" in status(app)
            await press(pilot, "g", "y")
            await until(pilot, lambda: "Another program is syncing this account." in status(app))
        await moment(app, pilot, 12.0)
        assert server.news.starred() and "synced " in status(app)


async def test_the_list_of_accounts_syncs_the_selected_one(server: FakeServer) -> None:
    async with reader(joined(server)) as (app, pilot):
        await warm(app, pilot)
        await press(pilot, "g", "a", "enter")
        await until(pilot, lambda: "Home: nothing new." in status(app))


async def test_a_server_that_another_program_got_through_to_is_no_longer_away(
    server: FakeServer,
) -> None:
    lib = joined(server)
    async with reader(lib) as (app, pilot):
        await warm(app, pilot)
        await moment(app, pilot)
        server.traps.lost_requests = 10_000
        await press(pilot, "m", "g", "y")
        await until(pilot, lambda: "offline, 1 to send" in status(app))
        server.traps.lost_requests = 0
        assert beside(lambda: accounts.sync(rooms.open(paths.user_paths(), RESTING)))
        await moment(app, pilot)
        assert "synced " in status(app) and "offline" not in status(app)


async def test_an_account_that_another_program_leaves_is_gone_here_too(
    server: FakeServer,
) -> None:
    lib = joined(server)
    async with reader(lib) as (app, pilot):
        await warm(app, pilot)
        await moment(app, pilot)
        assert "synced " in status(app)
        assert beside(lambda: main(["account", "remove", "Home"])) == 0
        await moment(app, pilot)
        assert "synced" not in status(app)
        await press(pilot, "g", "y")
        assert "There is no account yet" in status(app)


class Held(FakeServer):
    """Answers a list only when it is let."""

    def __init__(self) -> None:
        super().__init__(news=News(now=1_770_000_000))
        self.asked_for = threading.Event()
        self.let = threading.Event()
        self.let.set()

    def answer(self, asked: Asked) -> Reply:
        if "stream/items/ids" in asked.path:
            self.asked_for.set()
            self.let.wait()
        return super().answer(asked)


async def held(server: Held, app: ReaderApp, pilot: Pilot[int]) -> None:
    """A sync has begun and waits for the server."""
    server.asked_for.clear()
    server.let.clear()
    await pilot.press("g", "y")
    while not server.asked_for.is_set():
        await drained(pilot)


async def test_one_reads_on_while_a_server_takes_its_time_and_stops_it() -> None:
    with Held() as server:
        feed = server.news.add_feed("https://a.example/feed", "Harbour")
        for number in range(3):
            server.news.add_story(feed, f"Ferry {number}")
        lib = joined(server)
        async with reader(lib) as (app, pilot):
            await warm(app, pilot)
            await held(server, app, pilot)
            assert "syncing" in status(app)
            await pilot.press("f")
            await drained(pilot)
            assert library_rows(lib)["Ferry 2"].starred
            await pilot.press("escape")
            await until(pilot, lambda: "The sync was stopped." in status(app))
            server.let.set()
            await press(pilot, "g", "y")
            await until(pilot, lambda: "Home: 1 change sent." in status(app))


async def test_an_account_that_is_left_while_it_is_synced_does_no_harm() -> None:
    with Held() as server:
        feed = server.news.add_feed("https://a.example/feed", "Harbour")
        server.news.add_story(feed, "Ferry 0")
        lib = joined(server)
        async with reader(lib) as (app, pilot):
            await warm(app, pilot)
            server.news.add_story(feed, "Ferry 1")
            await held(server, app, pilot)
            accounts.remove(lib, accounts.all(lib)[0])
            server.let.set()
            await idle(pilot)
            await press(pilot, "g", "a")
            assert "No accounts yet" in text(app)


async def test_feeds_that_are_changed_here_are_changed_there(server: FakeServer) -> None:
    lib = joined(server)
    async with reader(lib) as (app, pilot):
        await warm(app, pilot)
        await press(pilot, "h", "G", "g", "r", "ctrl+u", *"Docks", "enter")
        await moment(app, pilot, 2.0)
        assert "1 to send" in status(app)
        await moment(app, pilot)
        assert server.news.feeds[1].title == "Docks"
        await press(pilot, "d")
        await moment(app, pilot, 2.0)
        await moment(app, pilot)
        assert not server.news.feeds
        assert undo.history(lib, 9)


async def test_the_health_of_a_feed_is_that_of_its_account(server: FakeServer) -> None:
    lib = joined(server)
    async with reader(lib) as (app, pilot):
        await warm(app, pilot)
        await press(pilot, "g", "h")
        assert "Through accounts" in text(app) and "through Home" in text(app)
        await press(pilot, "i")
        assert "Harbour comes through Home" in status(app)
        server.password = "another"
        await press(pilot, "g", "y", "g", "h")
        assert "Failing" in text(app) and "newsreader sync --status" in flat(app)


async def test_a_library_that_cannot_be_written_is_read_without_a_sync(
    server: FakeServer,
) -> None:
    joined(server, PLAIN).close()
    lib = rooms.open(paths.user_paths(), PLAIN)
    lib.store.read_only = True
    async with reader(lib) as (app, pilot):
        await warm(app, pilot)
        await moment(app, pilot)
        assert not server.requests and "Ferry 0" in column(app, "stories")
        await press(pilot, "g", "y")
        await until(pilot, lambda: "read" in status(app))


def test_an_account_that_fails_is_tried_rarer_and_rarer_and_at_once_when_it_is_well() -> None:
    timing, at = Timing(), 0.0
    assert timing.free([1, 2], at) == [1, 2]
    spans = []
    for _ in range(12):
        timing.ended(1, at, failed=True)
        begun = at
        while not timing.free([1], at):
            at += 1
        spans.append(at - begun)
    assert spans[:3] == [60, 120, 240] and spans[-1] == MOST_SECONDS
    assert timing.free([2], 0.0) == [2]
    timing.ended(1, at, failed=False)
    assert timing.free([1], at) == [1]


def test_what_waits_is_due_when_it_has_rested() -> None:
    timing = Timing()
    assert timing.counted({1: 2}, 10.0) and not timing.counted({1: 2}, 11.0)
    assert timing.due(14.0, 5.0) == [] and timing.due(15.0, 5.0) == [1]
    assert timing.counted({1: 3}, 15.0)
    assert timing.due(19.0, 5.0) == []
    timing.counted({1: 0}, 20.0)
    assert timing.due(99.0, 5.0) == []
