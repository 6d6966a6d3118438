"""A server of one's own network may be subscribed to whatever it is called, and is remembered."""

from __future__ import annotations

import socket

import pytest
from server import Server, rss

from tui_reader import library as rooms
from tui_reader import sanitise
from tui_reader.cli import main
from tui_reader.errors import FetchError
from tui_reader.library import connections, listing, refresh, subscriptions
from tui_reader.model import Listing, SafeUrl, Subscription
from tui_reader.store import feeds


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Names that resolve, as a company's own DNS has them."""
    real, names = socket.getaddrinfo, {"ten.example": "127.0.0.1"}

    def found(host: str, port: int, *rest: object, **more: object) -> object:
        return real(names.get(host, host), port, *rest, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(socket, "getaddrinfo", found)
    return names


def test_a_dotted_name_of_the_own_network_is_subscribed_to_and_read_again(
    lib: rooms.Library, known: dict[str, str]
) -> None:
    with Server({"/feed": rss("Own", 2)}) as server:
        feed = subscriptions.add(lib, server.url("/feed", host="ten.example"))
        assert listing.count(lib, Listing()) == 2
        server.pages["/feed"] = rss("Own", 3)
        report = refresh.refresh(lib, [feed.id])
        assert not report.failed, report
        assert listing.count(lib, Listing()) == 3


def test_an_imported_one_is_remembered_at_its_first_answer(
    lib: rooms.Library, known: dict[str, str], tmp_path: object
) -> None:
    with Server({"/feed": rss("Own", 2)}) as server:
        address = server.url("/feed", host="ten.example")
        lib.close()
        opml = f'<opml><body><outline type="rss" xmlUrl="{address}"/></body></opml>'
        path = lib.paths.data / "own.opml"
        path.write_text(opml)
        assert main(["import", str(path)]) == 0
        assert main(["refresh"]) == 0
        assert main(["refresh"]) == 0
        assert server.hits["/feed"] == 2


def test_a_public_feed_that_leads_inside_later_is_refused(
    lib: rooms.Library, known: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Server({"/feed": rss("Own", 2)}) as server:
        feed = subscriptions.add(lib, server.url("/feed", host="ten.example"))
        from tui_reader.store import meta

        meta.put(lib.store, connections.OWN_PLACES, "")  # as if it had been public then
        report = refresh.refresh(lib, [feed.id])
        assert report.failed
        assert "private network" in listing.feeds(lib)[0].error


PUBLIC = "93.184.216.34"


@pytest.mark.parametrize("way", ["typed", "imported"])
@pytest.mark.parametrize(
    "answers",
    [
        [[PUBLIC], ["127.0.0.1"]],
        [[PUBLIC], ["127.0.0.1"], ["127.0.0.1"], ["127.0.0.1"]],
        [["127.0.0.1", PUBLIC]],
        [[PUBLIC, "127.0.0.1"]],
        [[PUBLIC], ["::1", "127.0.0.1"]],
    ],
)
def test_a_name_that_is_public_when_it_is_typed_leads_inside_no_more(
    lib: rooms.Library, monkeypatch: pytest.MonkeyPatch, answers: list[list[str]], way: str
) -> None:
    """A site that changes where its name leads, or that says two things at once."""
    real, left = socket.getaddrinfo, [*answers]

    def found(host: str, port: int, *rest: object, **more: object) -> object:
        if host != "site.example":
            return real(host, port, *rest, **more)  # type: ignore[call-overload]
        now = left.pop(0) if len(left) > 1 else left[0]
        return [row for one in now for row in real(one, port, *rest, **more)]  # type: ignore[call-overload]

    monkeypatch.setattr(socket, "getaddrinfo", found)
    no_way = real("127.0.0.1", 9)[0][4]
    connect = socket.socket.connect

    def connected(self: socket.socket, address: object) -> None:
        there = address if not (isinstance(address, tuple) and address[0] == PUBLIC) else no_way
        connect(self, there)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", connected)
    with Server({"/feed": rss("Trick", 2), "/": rss("Trick", 2)}) as server:
        address = server.url("/feed", host="site.example")
        if way == "typed":
            with pytest.raises(FetchError):
                subscriptions.add(lib, address)
        else:
            feeds.add(lib.store, Subscription(sanitise.url(address) or SafeUrl("")))
            refresh.refresh(lib)
        assert not server.requests
    assert not connections.own_places(lib)
