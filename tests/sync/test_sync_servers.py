"""The same acts on every server, real and fake: what is done on one side is there on the other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fake_sync import READ, STARRED
from server import Server, item, rss
from sync_between import Between
from sync_marks import Marks
from sync_subjects import FAKES, REAL, Place, up

from tui_reader.errors import LoginError
from tui_reader.library import Library, accounts, listing, reading, subscriptions
from tui_reader.model import Listing, StoryRow
from tui_reader.store.accounts.rows import Account
from tui_reader.sync import protocols
from tui_reader.sync.cycle import Outcome

QUIET_REQUESTS, QUIET_BYTES = 5, 100_000


@pytest.fixture(params=(*FAKES, *REAL), ids=lambda subject: subject.id)
def place(request: pytest.FixtureRequest) -> Iterator[Place]:
    with up(request.param) as found:
        yield found


@pytest.fixture
def between(place: Place) -> Iterator[Between]:
    with Between(place.address) as path:
        yield path


@pytest.fixture
def account(lib: Library, place: Place, between: Between) -> Account:
    """An account at the server, after its first cycle."""
    made = add(lib, place, between, place.subject.protocol)
    sync(lib)
    return made


@pytest.fixture
def spare() -> Iterator[Server]:
    """A feed in the world that no account has."""
    with Server() as server:
        rows = [item(f"Spare {n}", n, link=server.url(f"/spare/{n}")) for n in (1, 2)]
        server.pages["/spare.xml"] = rss("Spare", rows)
        yield server


def add(lib: Library, place: Place, between: Between, protocol: str = "") -> Account:
    return accounts.add(lib, between.address, place.user, place.password, protocol=protocol)


def sync(lib: Library) -> Outcome:
    (report,) = accounts.sync(lib)
    assert report.problems == []
    return report.out


def rows(lib: Library) -> dict[str, StoryRow]:
    return {str(row.title): row for row in listing.page(lib, Listing("all"), None, 1_000)}


def here(lib: Library) -> dict[str, Marks]:
    return {title: Marks(row.read, row.starred) for title, row in rows(lib).items()}


def starred(lib: Library) -> list[str]:
    return [str(row.title) for row in listing.page(lib, Listing("starred"), None, 1_000)]


def folders(lib: Library) -> dict[str, tuple[str, str]]:
    return {str(feed.url): (str(feed.title), "/".join(feed.folder)) for feed in listing.feeds(lib)}


def can(place: Place, *abilities: str) -> None:
    """Skips where the protocol cannot; the row says so."""
    row = protocols.row(place.subject.protocol)
    for ability in abilities:
        if not getattr(row, ability):
            pytest.skip(f"{row.label} has no {ability}")


def offer(place: Place, spare: Server) -> str:
    """The address of the spare feed, which the server can have."""
    url = spare.url("/spare.xml")
    if place.fake is not None:
        place.fake.news.outside[url] = ("Spare", ["Spare 1", "Spare 2"])
    return url


def test_every_protocol_of_servers_is_tried() -> None:
    assert {row.id for row in protocols.ROWS} == {subject.protocol for subject in FAKES}


def test_an_address_is_enough_and_everything_comes(
    lib: Library, place: Place, between: Between
) -> None:
    made = add(lib, place, between)
    assert made.protocol in (place.subject.found or (place.subject.protocol,))
    out = sync(lib)
    assert here(lib) == place.there.stories()
    assert out.new == len(here(lib)) > 10
    assert folders(lib) == place.there.feeds()
    story = reading.open_story(lib, rows(lib)["Science 1"].id)
    assert "The old ferry sails again in spring" in story.article.text


def test_marks_made_here_are_there(lib: Library, place: Place, account: Account) -> None:
    found = rows(lib)
    reading.set_read(lib, [found["Harbour 1"].id, found["Science 2"].id], True)
    reading.set_starred(lib, [found["Harbour 1"].id, found["Harbour 3"].id], True)
    assert sync(lib).sent == 4
    assert place.there.stories() == here(lib)
    assert place.there.stories()["Harbour 1"] == Marks(read=True, starred=True)
    reading.set_read(lib, [found["Harbour 1"].id], False)
    reading.set_starred(lib, [found["Harbour 1"].id], False)
    assert sync(lib).sent == 2
    assert place.there.stories() == here(lib)
    assert place.there.stories()["Harbour 1"] == Marks(read=False, starred=False)


def test_marks_made_there_are_here(lib: Library, place: Place, account: Account) -> None:
    place.there.mark(READ, True, ["Harbour 1", "Science 2"])
    place.there.mark(STARRED, True, ["Harbour 1", "Harbour 3"])
    assert len(sync(lib).changed) == 3
    assert here(lib) == place.there.stories()
    assert here(lib)["Harbour 1"] == Marks(read=True, starred=True)
    place.there.mark(READ, False, ["Harbour 1"])
    place.there.mark(STARRED, False, ["Harbour 3"])
    assert len(sync(lib).changed) == 2
    assert here(lib) == place.there.stories()


def test_what_was_done_here_and_not_sent_yet_stands(
    lib: Library, place: Place, account: Account
) -> None:
    found = rows(lib)
    place.there.mark(READ, True, ["Harbour 1", "Harbour 2"])
    sync(lib)
    place.there.mark(STARRED, True, ["Harbour 1"])
    reading.set_read(lib, [found["Harbour 1"].id], False)
    sync(lib)
    assert here(lib)["Harbour 1"] == Marks(read=False, starred=True)
    assert place.there.stories() == here(lib)


def test_a_lost_answer_does_no_harm(
    lib: Library, place: Place, between: Between, account: Account
) -> None:
    """Whatever is asked for, the first answer to it is lost."""
    found = rows(lib)
    reading.set_read(lib, [found["Harbour 1"].id, found["Harbour 2"].id], True)
    reading.set_starred(lib, [found["Harbour 1"].id, found["Science 2"].id], True)
    lost: set[tuple[str, str]] = set()

    def lose(method: str, path: str) -> bool:
        new = (method, path) not in lost
        lost.add((method, path))
        return new

    between.lose = lose
    for _ in range(20):
        if not accounts.sync(lib)[0].problems:
            break
    else:
        pytest.fail("it never comes through")
    assert lost
    wanted = {title: Marks(read=False, starred=False) for title in here(lib)}
    wanted["Harbour 1"] = Marks(read=True, starred=True)
    wanted["Harbour 2"] = Marks(read=True, starred=False)
    wanted["Science 2"] = Marks(read=False, starred=True)
    assert here(lib) == wanted == place.there.stories()


def test_a_quiet_cycle_costs_little_and_changes_nothing(
    lib: Library, place: Place, between: Between, account: Account
) -> None:
    place.there.mark(READ, True, ["Harbour 1"])
    place.there.mark(STARRED, True, ["Harbour 2"])
    sync(lib)
    before = here(lib), folders(lib), place.there.stories(), place.there.feeds()
    for _ in range(3):
        between.forget()
        assert sync(lib).quiet
        assert between.requests <= QUIET_REQUESTS
        assert between.received <= QUIET_BYTES
    assert before == (here(lib), folders(lib), place.there.stories(), place.there.feeds())


def test_a_wrong_password_is_said(lib: Library, place: Place, between: Between) -> None:
    with pytest.raises(LoginError) as refused:
        accounts.add(lib, between.address, place.user, "a wrong one")
    assert "does not take this name and password" in str(refused.value)
    assert "a wrong one" not in str(refused.value)
    assert accounts.all(lib) == []


def test_a_feed_that_is_added_here_is_there(
    lib: Library, place: Place, account: Account, spare: Server
) -> None:
    can(place, "subscribes")
    url = offer(place, spare)
    feed = subscriptions.add(lib, url, ("Town",))
    accounts.take_in(lib, account, [feed.id])
    sync(lib)
    title, folder = place.there.feeds()[url]
    assert (title, folder) == ("Spare", "Town")
    assert folders(lib) == place.there.feeds()
    assert sorted(title for title in here(lib) if "Spare" in title) == ["Spare 1", "Spare 2"]


def test_a_feed_that_is_added_there_is_here(
    lib: Library, place: Place, account: Account, spare: Server
) -> None:
    if not place.there.subscribes:
        pytest.skip("feeds cannot be added there but by hand")
    url = offer(place, spare)
    place.there.subscribe(url, "Town")
    out = sync(lib)
    assert (out.feeds_added, out.new) == (1, 2)
    assert folders(lib) == place.there.feeds()
    assert here(lib) == place.there.stories()


def test_a_feed_is_renamed_moved_and_removed_there(
    lib: Library, place: Place, account: Account, spare: Server
) -> None:
    if not place.there.subscribes:
        pytest.skip("feeds cannot be changed there but by hand")
    url = offer(place, spare)
    place.there.subscribe(url, "Town")
    sync(lib)
    place.there.rename(url, "Another title")
    place.there.move(url, "Elsewhere")
    sync(lib)
    assert folders(lib)[url] == ("Another title", "Elsewhere")
    reading.set_starred(lib, [rows(lib)["Spare 1"].id], True)
    sync(lib)
    place.there.unsubscribe(url)
    assert sync(lib).feeds_removed == 1
    assert url not in folders(lib)
    assert starred(lib) == ["Spare 1"]
    assert sync(lib).quiet
    assert starred(lib) == ["Spare 1"]


def test_a_feed_is_renamed_moved_and_removed_here(
    lib: Library, place: Place, account: Account, spare: Server
) -> None:
    can(place, "renames", "moves")
    url = offer(place, spare)
    place.there.subscribe(url, "Town")
    sync(lib)
    feed = next(feed for feed in listing.feeds(lib) if feed.url == url)
    subscriptions.rename(lib, feed.id, "Another title")
    subscriptions.move(lib, feed.id, ("Elsewhere",))
    sync(lib)
    assert place.there.feeds()[url] == ("Another title", "Elsewhere")
    reading.set_starred(lib, [rows(lib)["Spare 1"].id], True)
    sync(lib)
    subscriptions.remove(lib, feed.id)
    sync(lib)
    assert url not in place.there.feeds()
    assert starred(lib) == ["Spare 1"]
    assert sync(lib).quiet
    assert starred(lib) == ["Spare 1"]
