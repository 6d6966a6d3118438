"""What servers do wrong, one switch of the fake each: it is borne, or said in words, and no mark of
either side is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from clocks import Stopped
from fake_sync import FRESHRSS, INOREADER, MINIFLUX_226, READ, STARRED, FakeServer, News, Traps

from tui_reader.errors import LoginError
from tui_reader.library import Library, accounts, listing, reading
from tui_reader.library.accounts import SyncReport
from tui_reader.model import Listing, StoryRow
from tui_reader.store.accounts import outbox

PROTOCOLS = ("greader", "miniflux", "fever", "nextcloud", "ttrss")
STORIES = 12
GREADERS = [Traps(), MINIFLUX_226, FRESHRSS]


@contextmanager
def account(
    lib: Library, protocol: str = "greader", traps: Traps | None = None, stories: int = STORIES
) -> Iterator[FakeServer]:
    """A server with an account of ours, after its first cycle."""
    news = News()
    feed = news.add_feed("https://feeds.example.org/1", "Harbour", "Town")
    for number in range(1, stories + 1):
        news.add_story(feed, f"Story {number}")
    with FakeServer(protocol, traps, news) as server:
        accounts.add(lib, server.address, server.user, server.password)
        assert sync(lib).problems == []
        server.forget()
        yield server


def sync(lib: Library, *, asked: bool = True) -> SyncReport:
    (report,) = accounts.sync(lib, asked=asked)
    return report


def rows(lib: Library) -> dict[str, StoryRow]:
    return {str(row.title): row for row in listing.page(lib, Listing("all"), None, 10_000)}


def read_here(lib: Library) -> set[str]:
    return {title for title, row in rows(lib).items() if row.read}


def read_there(server: FakeServer) -> set[str]:
    return {story.title for story in server.news.stories.values() if story.read}


def mark_both(lib: Library, server: FakeServer) -> set[str]:
    """A story is read here, another one there; both."""
    reading.set_read(lib, [rows(lib)["Story 1"].id], True)
    server.news.mark(READ, True, [server.news.titled("Story 2")])
    return {"Story 1", "Story 2"}


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_a_refusal_that_passes_is_not_told(lib: Library, protocol: str) -> None:
    with account(lib, protocol) as server:
        marked = mark_both(lib, server)
        server.traps.unauthorized = 1
        assert sync(lib).problems == []
        assert read_here(lib) == read_there(server) == marked


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_a_password_that_was_changed_is_said_and_nothing_is_lost(
    lib: Library, protocol: str
) -> None:
    with account(lib, protocol) as server:
        marked = mark_both(lib, server)
        server.password = "a new one"
        (problem,) = sync(lib).problems
        assert "does not take this name and password" in problem
        server.password = FakeServer.password
        assert sync(lib).problems == []
        assert read_here(lib) == read_there(server) == marked


@pytest.mark.parametrize(
    ("protocol", "trap", "requests"),
    [("greader", "token_lives", 1), ("greader", "login_lives", 3), ("ttrss", "session_lives", 1)],
)
def test_what_ends_by_itself_is_begun_anew(
    lib: Library, protocol: str, trap: str, requests: int
) -> None:
    with account(lib, protocol) as server:
        marked = mark_both(lib, server)
        reading.set_starred(lib, [rows(lib)["Story 3"].id], True)
        setattr(server.traps, trap, requests)
        assert sync(lib).problems == []
        assert read_here(lib) == read_there(server) == marked
        assert server.news.titled("Story 3").starred


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_a_server_that_wants_to_be_left_alone_is(
    lib: Library, protocol: str, stopped: Stopped
) -> None:
    with account(lib, protocol) as server:
        marked = mark_both(lib, server)
        server.traps.too_many = 1
        (problem,) = sync(lib).problems
        assert "asks to be left alone for 2 minutes" in problem
        server.forget()
        assert accounts.sync(lib, asked=False) == []
        assert server.requests == []
        stopped.now += 121
        assert sync(lib, asked=False).problems == []
        assert read_here(lib) == read_there(server) == marked


def test_a_quota_that_is_used_up_pauses_the_account(lib: Library) -> None:
    with account(lib, traps=replace(INOREADER, zones=None)) as server:
        mark_both(lib, server)
        server.traps.zones = (100, 100)
        (problem,) = sync(lib).problems
        assert "asks to be left alone for 60 minutes" in problem
        assert accounts.sync(lib, asked=False) == []


@pytest.mark.parametrize("protocol", PROTOCOLS)
@pytest.mark.parametrize("trap", ["broken", "lost_requests", "cut_bodies", "lost_answers"])
def test_what_fails_is_said_and_done_the_next_time(lib: Library, protocol: str, trap: str) -> None:
    with account(lib, protocol) as server:
        marked = mark_both(lib, server)
        setattr(server.traps, trap, 3)
        while getattr(server.traps, trap):
            sync(lib)
        assert sync(lib).problems == []
        assert read_here(lib) == read_there(server) == marked
        assert outbox.count(lib.store, 1) == 0


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_an_empty_list_marks_nothing(lib: Library, protocol: str) -> None:
    """Of unread stories, by a fault: the stories themselves say otherwise."""
    with account(lib, protocol) as server:
        server.traps.lists = "empty"
        server.news.mark(STARRED, True, [server.news.titled("Story 3")])
        sync(lib)
        assert read_here(lib) == set()
        server.traps.lists = ""
        assert sync(lib).problems == []
        assert read_here(lib) == set()


@pytest.mark.parametrize("traps", GREADERS, ids=["plain", "miniflux", "freshrss"])
def test_a_list_of_everything_marks_nothing(lib: Library, traps: Traps) -> None:
    with account(lib, traps=traps) as server:
        server.news.mark(READ, True, list(range(1, 9)))
        sync(lib)
        assert len(read_here(lib)) == 8
        server.traps.lists = "all"
        assert "nothing was marked here" in sync(lib).problems[0]
        assert len(read_here(lib)) == 8


@pytest.mark.parametrize("protocol", ["greader", "fever"])
def test_an_answer_without_the_list_marks_nothing(lib: Library, protocol: str) -> None:
    with account(lib, protocol) as server:
        server.news.mark(READ, True, list(range(1, 4)))
        server.traps.lists = "nothing"
        sync(lib)
        assert read_here(lib) == set()


@pytest.mark.parametrize("traps", GREADERS, ids=["plain", "miniflux", "freshrss"])
def test_lists_are_read_to_their_end(lib: Library, traps: Traps) -> None:
    with account(lib, traps=replace(traps, page=3), stories=20) as server:
        assert len(rows(lib)) == 20
        reading.set_read(lib, [rows(lib)[f"Story {n}"].id for n in (5, 9, 13)], True)
        server.news.mark(READ, True, [7, 8])
        assert sync(lib).problems == []
        assert read_here(lib) == read_there(server) == {f"Story {n}" for n in (5, 7, 8, 9, 13)}


def test_a_list_that_goes_round_in_circles_is_not_taken(lib: Library) -> None:
    with account(lib) as server:
        server.traps.page, server.traps.paging = 3, "circle"
        assert any("in circles" in problem for problem in sync(lib).problems)
        assert read_here(lib) == set()


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_a_server_that_gives_few_stories_at_a_time_gives_all(lib: Library, protocol: str) -> None:
    with account(lib, protocol, Traps(most_contents=5), stories=60):
        assert len(rows(lib)) == 60


def test_a_server_that_takes_no_tags_is_spared_them(lib: Library) -> None:
    with account(lib, traps=MINIFLUX_226) as server:
        reading.set_tags(lib, rows(lib)["Story 1"].id, ["ferry"])
        reading.set_tags(lib, rows(lib)["Story 2"].id, ["port"])
        for _ in range(3):  # it may be a fault that passes
            assert sync(lib).problems == []
        assert outbox.count(lib.store, 1) == 0
        assert sync(lib).out.quiet
        assert len(server.asked("edit-tag")) == 3


def test_tags_go_both_ways(lib: Library) -> None:
    with account(lib, traps=FRESHRSS) as server:
        reading.set_tags(lib, rows(lib)["Story 1"].id, ["ferry"])
        server.news.mark("tag:harbour & sea", True, [server.news.titled("Story 2")])
        server.news.mark(READ, True, [5])
        assert sync(lib).problems == []
        assert server.news.titled("Story 1").tags == {"ferry"}
        assert rows(lib)["Story 2"].tags == ("harbour & sea",)


def test_an_api_that_is_turned_off_is_said(lib: Library) -> None:
    with (
        FakeServer("ttrss", Traps(api_disabled=True)) as server,
        pytest.raises(LoginError, match="turned off"),
    ):
        accounts.add(lib, server.address, server.user, server.password)


@pytest.mark.parametrize("protocol", ["fever", "miniflux", "greader"])
def test_a_star_is_not_turned_around(lib: Library, protocol: str) -> None:
    """Given here and there, taken here and there: what is so already is not sent."""
    with account(lib, protocol, MINIFLUX_226) as server:
        story = server.news.titled("Story 3")
        for starred in (True, False, True):
            server.news.mark(STARRED, starred, [story])
            reading.set_starred(lib, [rows(lib)["Story 3"].id], starred)
            assert sync(lib).problems == []
            assert story.starred is starred is rows(lib)["Story 3"].starred
