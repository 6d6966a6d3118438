"""Both sides end alike, whoever did what, and whatever the server does wrong."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from clocks import Stopped
from fake_sync import (
    BAZQUX,
    FRESHRSS,
    INOREADER,
    MINIFLUX_226,
    OLD_READER,
    READ,
    STARRED,
    FakeServer,
    News,
    Traps,
)
from sync_sides import Sides, open_at, sides, stocked

from tui_reader import sanitise
from tui_reader.errors import LoginError
from tui_reader.library import accounts, refresh
from tui_reader.model import Entry, SafeUrl, Subscription
from tui_reader.store import feeds, prune, rules, stories, undo
from tui_reader.store.accounts import outbox
from tui_reader.store.types import NewEntry
from tui_reader.sync import greader
from tui_reader.sync.cycle import Step

OWN = sanitise.line("My Harbour")

SERVERS = {
    "plain": Traps(),
    "FreshRSS": FRESHRSS,
    "Miniflux": MINIFLUX_226,
    "BazQux": BAZQUX,
    "The Old Reader": OLD_READER,
    "Inoreader": replace(INOREADER, zones=None),
    "hexadecimal ids": Traps(ids="hex"),
    "long ids": Traps(ids="long"),
    "conditional lists": Traps(conditional=True),
    "small pages": Traps(page=2),
    "FreshRSS, small pages": replace(FRESHRSS, page=2),
    "short tokens": Traps(token_lives=1),
    "short logins": Traps(login_lives=2),
}


@pytest.mark.parametrize("name", SERVERS)
def test_marks_go_there_and_back(tmp_path: Path, name: str) -> None:
    with sides(tmp_path, SERVERS[name]) as both:
        assert both.well().out.new == 6
        assert both.marks() == both.there()
        both.read("Harbour 1", "Harbour 2")
        both.star("Harbour 2")
        both.news.mark(READ, True, [both.news.titled("Harbour 3")])
        both.news.mark(STARRED, True, [both.news.titled("Harbour 4")])
        both.well()
        assert both.marks() == both.there()
        assert both.marks()["Harbour 2"] == (True, True)
        assert both.marks()["Harbour 3"] == (True, False)
        assert both.marks()["Harbour 4"] == (False, True)
        both.read("Harbour 1", value=False)
        both.news.mark(READ, False, [both.news.titled("Harbour 3")])
        both.news.mark(STARRED, False, [both.news.titled("Harbour 4")])
        both.well()
        assert both.marks() == both.there()
        assert both.marks()["Harbour 1"] == both.marks()["Harbour 3"] == (False, False)


@pytest.mark.parametrize("name", SERVERS)
def test_a_quiet_cycle_changes_nothing_and_costs_little(tmp_path: Path, name: str) -> None:
    with sides(tmp_path, SERVERS[name], stocked(40)) as both:
        both.well()
        both.server.forget()
        assert both.well().out.quiet
        assert both.well().out.quiet
        renewed = 20 if name.startswith(("short", "small", "FreshRSS, small")) else 0
        assert len(both.server.requests) <= 2 * 5 + 2 * renewed
        assert both.server.sent <= 2 * 100_000


def test_negative_ids_are_one_story(tmp_path: Path) -> None:
    with sides(tmp_path, BAZQUX, News(first_id=2**63 - 3)) as both:
        feed = both.news.add_feed("https://example.org/Far", "Far")
        for number in range(6):
            both.news.add_story(feed, f"Far {number}")
        assert both.well().out.new == 6
        both.read("Far 0", "Far 5")
        both.well()
        assert both.marks() == both.there()


@pytest.mark.parametrize(
    ("given", "id"),
    [
        ("tag:google.com,2005:reader/item/000000000000001f", "31"),
        ("tag:google.com,2005:reader/item/ffffffffffffffff", "-1"),
        ("31", "31"),
        ("-1", "-1"),
        ("18446744073709551615", "-1"),
        ("tag:google.com,2005:reader/item/57ac5dc5c70bc4e8ed0000a1", "57ac5dc5c70bc4e8ed0000a1"),
        ("57ac5dc5c70bc4e8ed0000a1", "57ac5dc5c70bc4e8ed0000a1"),
    ],
)
def test_an_id_has_one_form(given: str, id: str) -> None:
    assert greader.canonical(given) == id
    assert greader.canonical(greader.wire(id)) == id


# --- what goes wrong ----------------------------------------------------------------------------


def test_a_lost_answer_does_no_harm(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.well()
        both.read("Harbour 1", "Harbour 2")
        both.server.traps.lost_answers = 1
        assert both.sync().problems
        assert both.there()["Harbour 1"][0]
        assert both.pending() == 2
        both.read("Harbour 1", value=False)  # after it was sent, and nobody knows that it arrived
        both.well()
        assert both.marks() == both.there()
        assert both.marks()["Harbour 1"] == (False, False)
        assert both.marks()["Harbour 2"] == (True, False)
        assert both.pending() == 0


def test_a_failed_send_does_not_stop_fetching(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.well()
        both.read("Harbour 1")
        both.news.add_story(both.news.feeds[1], "Fresh")
        both.server.traps.lost_requests = 1  # of what would be sent
        report = both.sync()
        assert report.problems
        assert report.out.new == 1
        assert both.marks()["Harbour 1"] == (True, False)
        both.well()
        assert both.marks() == both.there()


def test_what_changes_while_it_is_sent_stays(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.well()
        both.read("Harbour 1")
        (sent,) = outbox.pending(both.lib.store, both.account.id)
        both.read("Harbour 1", value=False)
        outbox.told(both.lib.store, both.account.id, [sent])
        assert both.pending() == 1
        both.well()
        assert both.there()["Harbour 1"] == both.marks()["Harbour 1"] == (False, False)


@pytest.mark.parametrize("lists", ["empty", "all"])
def test_a_list_that_its_stories_deny_is_refused(tmp_path: Path, lists: str) -> None:
    with sides(tmp_path) as both:
        both.well()
        both.read("Harbour 1", "Harbour 2", "Harbour 3", "Harbour 4")
        both.well()
        before = both.marks()
        both.server.traps.lists = lists
        (said,) = both.sync().problems
        assert "newsreader sync --accept" in said
        assert both.marks() == before
        assert both.now().error == said
        both.server.traps.lists = ""
        both.well()
        assert both.marks() == before == both.there()
        assert both.now().error == ""


def test_all_read_elsewhere_is_believed(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.well()
        both.news.mark(READ, True, list(both.news.stories.values()))
        both.well()
        assert both.marks() == both.there()
        assert all(read for read, _ in both.marks().values())


def test_what_is_refused_can_be_accepted(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.well()
        both.server.traps.lists = "empty"
        assert both.sync().problems
        both.well(accept=True)
        assert all(read for read, _ in both.marks().values())


@pytest.mark.parametrize("lists", ["half", "nothing"])
def test_a_part_of_a_list_is_none(tmp_path: Path, lists: str) -> None:
    with sides(tmp_path) as both:
        both.well()
        before = both.marks()
        both.server.traps.lists = lists
        if lists == "nothing":
            assert both.sync().problems
        else:  # in its form it is whole: the stories themselves are asked for
            both.sync()
        assert both.marks() == before


def test_a_list_in_circles_is_not_taken(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.well()
        before = both.marks()
        both.server.traps.page, both.server.traps.paging = 2, "circle"
        assert any("circles" in said for said in both.sync().problems)
        assert both.marks() == before


def test_a_cut_answer_is_none(tmp_path: Path) -> None:
    with sides(tmp_path, news=stocked(60)) as both:
        both.well()
        before = both.marks()
        for _ in range(6):
            both.server.traps.cut_bodies = 1
            both.sync()
            assert both.marks() == before
        both.well()


def test_a_server_that_wants_to_be_left_alone_is(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.well()
        both.server.traps.too_many = 1
        (said,) = both.sync().problems
        assert "left alone" in said
        both.server.forget()
        assert accounts.sync(both.lib, asked=False) == []
        assert both.server.requests == []
        both.well()  # the user wants it


def test_a_spent_quota_pauses_the_account(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.well()
        both.server.traps.zones = (100, 100)
        (said,) = both.sync().problems
        assert "left alone" in said
        assert both.now().not_before


def test_a_refused_request_logs_in_once_more(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.well()
        both.server.traps.unauthorized = 2
        both.read("Harbour 1")
        both.well()
        assert both.marks() == both.there()


def test_a_refused_login_is_told(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.well()
        both.server.password = "another"
        both.read("Harbour 1")
        (said,) = both.sync().problems
        assert "name and password" in said
        assert both.server.password not in said
        assert both.pending() == 1


def test_a_wrong_password_adds_no_account(tmp_path: Path) -> None:
    with FakeServer("greader", news=stocked()) as server:
        lib = open_at(tmp_path)
        with pytest.raises(LoginError):
            accounts.add(lib, server.address, server.user, "wrong")
        assert accounts.all(lib) == []
        lib.close()


def test_labels_that_a_server_does_not_take_do_not_stand_in_the_way(tmp_path: Path) -> None:
    with sides(tmp_path, MINIFLUX_226) as both:
        both.well()
        stories.set_tags(both.lib.store, [both.id("Harbour 1")], (sanitise.line("Port"),))
        for _ in range(3):  # it may be a fault that passes
            both.well()
        assert both.pending() == 0
        assert both.well().out.quiet


@pytest.mark.parametrize("protocol", ["greader", "fever", "miniflux", "nextcloud", "ttrss"])
def test_a_server_that_answers_404_to_all_loses_no_act(tmp_path: Path, protocol: str) -> None:
    with sides(tmp_path, protocol=protocol) as both:
        both.well()
        both.read("Harbour 1", "Harbour 2", "Harbour 3")
        both.star("Harbour 2")
        both.server.traps.lost_place = True
        for _ in range(5):
            assert both.sync().problems
        assert both.pending() == 4
        both.server.traps.lost_place = False
        both.well()
        assert both.marks() == both.there()
        assert both.there()["Harbour 2"] == (True, True)


def test_a_story_that_is_not_there_does_not_hold_up_the_others(tmp_path: Path) -> None:
    with sides(tmp_path, Traps(unknown_404=True), protocol="fever") as both:
        both.well()
        both.read("Harbour 1", "Harbour 2")
        del both.news.stories[both.news.titled("Harbour 1").id]
        both.well()
        assert both.pending() == 0
        assert both.there()["Harbour 2"] == (True, False)


def test_a_tag_that_is_refused_for_once_is_sent_again(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.well()
        stories.set_tags(both.lib.store, [both.id("Harbour 1")], (sanitise.line("Port"),))
        both.server.traps.labels_fail = True
        both.sync()
        assert both.pending() == 1
        both.server.traps.labels_fail = False
        both.well()
        assert both.news.titled("Harbour 1").tags == {"Port"}


def test_tags_go_there_and_back(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.well()
        port, ship = sanitise.line("Port"), sanitise.line("Ship")
        stories.set_tags(both.lib.store, [both.id("Harbour 1")], (port,))
        both.news.mark("tag:Ship", True, [both.news.titled("Harbour 2")])
        for _ in range(3):  # a tag that was set there comes when its turn comes
            both.well()
        assert both.news.titled("Harbour 1").tags == {"Port"}
        row = stories.row(both.lib.store, both.id("Harbour 2"))
        assert row is not None and row.tags == (ship,)
        both.news.mark("tag:Port", False, [both.news.titled("Harbour 1")])
        stories.set_tags(both.lib.store, [both.id("Harbour 2")], ())
        for _ in range(4):
            both.well()
        row = stories.row(both.lib.store, both.id("Harbour 1"))
        assert row is not None and row.tags == ()
        assert both.news.titled("Harbour 2").tags == set()


# --- feeds --------------------------------------------------------------------------------------


def subscribe(both: Sides, url: str, title: str = "") -> int:
    made = feeds.add(both.lib.store, Subscription(SafeUrl(url), sanitise.line(title)))
    accounts.take_in(both.lib, both.account, [made.id])
    return made.id


@pytest.mark.parametrize("name", ["plain", "FreshRSS", "Miniflux"])
def test_feeds_go_there_and_back(tmp_path: Path, name: str) -> None:
    with sides(tmp_path, SERVERS[name]) as both:
        both.news.outside["https://example.org/New"] = ("New & Old", ["One", "Two"])
        both.well()
        subscribe(both, "https://example.org/New")
        both.well()
        made = both.news.at("https://example.org/New")
        assert made is not None
        both.well()
        assert {"One", "Two"} <= set(both.marks())
        both.news.add_feed("https://example.org/Else", "Else", "Far & Near")
        both.well()
        assert both.titles()["Else"] == ("Far & Near",)
        both.news.rename(both.news.feeds[1], "Port")
        both.news.move(both.news.feeds[1], "Sea")
        both.well()
        assert both.titles()["Port"] == ("Sea",)
        here = {feed.title: feed.id for feed in feeds.all(both.lib.store)}
        feeds.rename(both.lib.store, here["Port"], sanitise.line("Dock"))
        feeds.move(both.lib.store, [here["Port"]], (sanitise.line("Land"),))
        both.well()
        assert (both.news.feeds[1].title, both.news.feeds[1].folder) == ("Dock", "Land")
        feeds.remove(both.lib.store, here["Else"])
        both.well()
        assert both.news.at("https://example.org/Else") is None
        both.news.unsubscribe(made)
        both.well()
        assert set(both.titles()) == {"Dock"}
        assert both.well().out.quiet


def test_a_feed_that_the_server_does_not_know_yet_is_fetched_here(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.well()
        both.news.outside["https://example.org/New"] = ("New", ["One"])
        id = subscribe(both, "https://example.org/New")
        both.server.traps.lost_place = True
        assert both.sync().problems
        assert refresh.due(both.lib, 60) == [id]
        both.server.traps.lost_place = False
        both.well()
        assert both.news.at("https://example.org/New") is not None
        assert refresh.due(both.lib, 60) == []


def test_an_undone_unsubscribing_subscribes_again(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.well()
        url = both.news.feeds[1].url
        both.news.outside[url] = ("Harbour", ["Harbour 0"])
        feeds.remove(both.lib.store, 1)
        both.well()
        assert both.news.at(url) is None
        undo.undo(both.lib.store)
        both.well()
        assert both.news.at(url) is not None
        both.well()
        assert both.titles() == {"Harbour": ("Town",)}


def test_most_feeds_do_not_go_at_once(tmp_path: Path) -> None:
    names = [f"Feed {number}" for number in range(8)]
    with sides(tmp_path, news=stocked(1, names)) as both:
        both.well()
        kept = dict(both.news.feeds)
        both.news.feeds.clear()
        (said,) = both.sync().problems
        assert "8 of 8 feeds" in said
        assert len(both.titles()) == 8
        both.news.feeds.update(kept)
        both.well()
        assert len(both.titles()) == 8


def test_a_change_of_a_feed_whose_answer_is_lost_is_sent_again(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.well()
        feeds.rename(both.lib.store, 1, sanitise.line("Dock"))
        both.server.traps.lost_answers = 1
        assert both.sync().problems
        feeds.rename(both.lib.store, 1, sanitise.line("Harbour"))
        both.well()
        assert both.news.feeds[1].title == "Harbour"
        assert both.titles() == {"Harbour": ("Town",)}


# --- joining and leaving ------------------------------------------------------------------------


def joining(folder: Path, server: FakeServer) -> Sides:
    """A library that has had the server's feed by itself, its stories with guids of the feed."""
    lib = open_at(folder)
    feed = feeds.add(lib.store, Subscription(SafeUrl("https://example.org/Harbour/"), OWN))
    entries = [
        NewEntry(
            Entry(
                f"guid-{one.id}",
                sanitise.line(one.title),
                SafeUrl(one.link),
                sanitise.line(""),
                datetime.fromtimestamp(one.published, UTC),
                "<p>As the feed has it.</p>",
            )
        )
        for one in server.news.newest()[:4]
    ]
    stories.add_entries(lib.store, feed.id, entries)
    return Sides(lib, server)


def test_a_library_joins_with_all_it_knows(tmp_path: Path) -> None:
    with FakeServer("greader", news=stocked()) as server:
        both = joining(tmp_path, server)
        both.read("Harbour 5")
        both.star("Harbour 4")
        stories.set_position(both.lib.store, both.id("Harbour 3"), 7)
        before = both.id("Harbour 3")
        server.news.mark(STARRED, True, [server.news.titled("Harbour 3")])
        server.news.mark(READ, True, [server.news.titled("Harbour 2")])
        assert both.well().out.new == 2
        both.well()
        assert both.marks() == both.there()
        assert both.marks()["Harbour 5"] == (True, False)
        assert both.marks()["Harbour 4"] == both.marks()["Harbour 3"] == (False, True)
        assert both.titles() == {OWN: ("Town",)}
        assert server.news.feeds[1].title == "Harbour"  # joining renames nothing there
        story = stories.story(both.lib.store, before)
        assert story is not None and story.position == 7 and not story.row.updated
        both.lib.close()


def test_leaving_keeps_feeds_stories_and_marks(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.well()
        both.star("Harbour 1")
        before = both.marks()
        accounts.remove(both.lib, both.now())
        assert both.marks() == before
        assert [feed.account for feed in feeds.all(both.lib.store)] == [0]
        both.read("Harbour 1")
        assert accounts.sync(both.lib) == []
        passwords = (tmp_path / "config" / "passwords.json").read_text()
        assert both.server.password not in passwords


def test_a_story_of_a_feed_that_is_gone_is_kept_if_starred(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.well()
        both.star("Harbour 1")
        both.well()
        both.news.unsubscribe(both.news.feeds[1])
        both.well()
        assert both.titles() == {}
        assert both.marks()["Harbour 1"] == (False, True)
        with both.lib.store.read() as db:
            shown = db.execute("SELECT title FROM stories WHERE shelf = 1").fetchall()
        assert shown == [("Harbour 1",)]


def test_one_cycle_at_a_time(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.server.traps.slow = 0.5
        first = threading.Thread(target=both.sync)
        first.start()
        while not both.server.requests[1:]:
            pass
        report = both.sync()
        assert report.problems == [accounts.TRIED_AGAIN]
        first.join()
        assert len(both.marks()) == 6


def test_a_stopped_cycle_goes_on_the_next_time(tmp_path: Path) -> None:
    with sides(tmp_path, news=stocked(500)) as both:
        stop = threading.Event()

        def tell(_: object, step: Step) -> None:
            if step.new:
                both.server.traps.slow = 3600.0  # the next answer does not come by itself
                stop.set()

        (report,) = accounts.sync(both.lib, tell=tell, stop=stop)
        assert report.cancelled
        assert 0 < len(both.marks()) < 500
        both.server.traps.slow = 0.0
        both.well()
        assert both.marks() == both.there()


def test_secrets_are_nowhere_but_in_their_file(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.well()
        both.server.traps.unauthorized = 9
        both.sync()
        both.lib.close()
        for file in tmp_path.rglob("*"):
            if file.is_file() and file.name != "passwords.json":
                assert both.server.password.encode() not in file.read_bytes(), file
        mode = (tmp_path / "config" / "passwords.json").stat().st_mode
        assert mode & 0o777 == 0o600


def test_a_file_that_others_may_read_is_not_used(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        (tmp_path / "config" / "passwords.json").chmod(0o644)
        (said,) = both.sync().problems
        assert "chmod 600" in said


def test_a_server_gets_the_headers_of_its_host_only(tmp_path: Path) -> None:
    with FakeServer("greader", news=stocked()) as server:
        lib = open_at(tmp_path)
        own = {"127.0.0.1": ["AppId: 1000", "AppKey: a:b"], "other.example": ["X-Other: 1"]}
        lib.config = replace(lib.config, account_headers=own)
        accounts.add(lib, server.address, server.user, server.password)
        assert accounts.sync(lib)[0].problems == []
        for asked in server.requests:
            assert (asked.headers["appid"], asked.headers["appkey"]) == ("1000", "a:b")
            assert "x-other" not in asked.headers
        lib.close()


def test_a_command_prints_the_password(tmp_path: Path) -> None:
    with FakeServer("greader", news=stocked()) as server:
        lib = open_at(tmp_path)
        (tmp_path / "word").write_text(f"{server.password}\nurl: x\n")
        secret = f"command:cat '{tmp_path / 'word'}'"
        accounts.add(lib, server.address, server.user, server.password, secret=secret)
        (report,) = accounts.sync(lib)
        assert report.problems == [] and report.out.new == 6
        assert not (tmp_path / "config" / "passwords.json").exists()
        lib.close()


# --- a library's own life -----------------------------------------------------------------------


def test_a_pruned_story_does_not_come_back(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.well()
        both.read("Harbour 0")
        both.well()
        old = both.id("Harbour 0")
        with both.lib.store.write() as db:
            db.execute("UPDATE stories SET at = 0 WHERE id = ?", (old,))
            db.execute("UPDATE details SET arrived = 0 WHERE story_id = ?", (old,))
        prune.prune(both.lib.store, days=30)
        assert "Harbour 0" not in both.marks()
        both.news.mark(STARRED, True, [both.news.titled("Harbour 1")])
        both.news.mark(READ, False, [both.news.titled("Harbour 0")])
        for _ in range(3):
            both.well()
        assert "Harbour 0" not in both.marks()


def test_unsubscribing_is_not_forgotten_while_there_is_no_network(
    tmp_path: Path, stopped: Stopped
) -> None:
    with sides(tmp_path) as both:
        both.well()
        feeds.remove(both.lib.store, 1)
        stopped.move(hours=24 * 40)
        prune.prune(both.lib.store, days=30)
        both.well()
        assert both.news.feeds == {}
        both.well()
        assert both.titles() == {}


def test_one_feed_on_two_servers(tmp_path: Path) -> None:
    with sides(tmp_path) as both, FakeServer("greader", news=stocked()) as other:
        accounts.add(both.lib, other.address, other.user, other.password)
        for report in accounts.sync(both.lib):
            assert report.problems == []
        assert len(both.marks()) == 6
        both.news.mark(READ, True, [both.news.titled("Harbour 1")])
        both.star("Harbour 2")
        for _ in range(2):
            accounts.sync(both.lib)
        there = {one.title: (one.read, one.starred) for one in other.news.stories.values()}
        assert both.marks() == both.there() == there
        assert both.marks()["Harbour 1"] == (True, False)
        accounts.remove(both.lib, both.now())
        assert [feed.account for feed in feeds.all(both.lib.store)] != [0]


def test_a_server_that_was_set_up_anew(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.well()
        both.read("Harbour 1")
        both.star("Harbour 2")
        both.well()
        before = both.marks()
        fresh = stocked()
        both.server.news = both.news = News(first_id=1_000)
        feed = both.news.add_feed(fresh.feeds[1].url, "Harbour", "Town")
        for one in fresh.stories.values():
            both.news.add_story(feed, one.title, link=one.link, published=one.published)
        for _ in range(3):
            both.sync()
        both.well()
        assert both.marks() == before == both.there()


def test_a_story_that_is_listed_and_not_there_is_asked_for_again(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.well()
        hidden = both.news.add_story(both.news.feeds[1], "Late")
        both.server.traps.textless = frozenset([hidden.id])
        both.well()
        both.server.traps.textless = frozenset()
        assert both.well().out.new == 1
        gone = both.news.add_story(both.news.feeds[1], "Never")
        both.server.traps.textless = frozenset([gone.id])
        for _ in range(3):
            both.well()
        both.server.forget()
        assert both.well().out.quiet
        assert both.server.asked("contents") == []


def test_two_stories_there_that_are_one_here(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        one = both.news.titled("Harbour 1")
        both.news.add_story(
            both.news.feeds[1], one.title, link=one.link, html=one.html, published=one.published
        )
        both.well()
        assert len(both.marks()) == 6
        both.read("Harbour 1")
        both.well()
        assert all(s.read for s in both.news.stories.values() if s.title == "Harbour 1")
        assert both.well().out.quiet


def test_a_rule_here_is_told_there(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        rules.add(both.lib.store, sanitise.line("title:3"), "star", sanitise.line(""))
        both.well()
        both.well()
        assert both.there()["Harbour 3"] == (False, True)


def test_undo_of_a_synced_act_is_an_act(tmp_path: Path) -> None:
    with sides(tmp_path) as both:
        both.well()
        both.read(*both.marks())
        both.well()
        assert all(one.read for one in both.news.stories.values())
        undo.undo(both.lib.store)
        both.well()
        assert not any(one.read for one in both.news.stories.values())


def test_an_account_that_is_removed_meanwhile(tmp_path: Path) -> None:
    with sides(tmp_path, news=stocked(300)) as both:

        def tell(_: object, step: Step) -> None:
            if step.new:
                accounts.remove(both.lib, both.account)

        with pytest.raises(IndexError):
            accounts.sync(both.lib, tell=tell)
            both.now()
        assert accounts.sync(both.lib) == []
        assert both.marks()
