"""The fake says what the real servers said, and each trap of it bites."""

from __future__ import annotations

import http.client
import json
import urllib.error
import urllib.request
from typing import Any
from urllib.parse import urlencode

import pytest

from fake_sync import BAZQUX, FRESHRSS, MINIFLUX_226, READ, STARRED, FakeServer, News, Traps
from fake_sync.greader_ids import ITEM

ALL, OF_READ = "user/-/state/com.google/reading-list", "user/-/state/com.google/read"


class Client:
    """Asks as a client would, and remembers nothing but its login."""

    def __init__(self, server: FakeServer) -> None:
        self.server = server
        self.auth = self.token = ""
        self.log_in()

    def log_in(self) -> None:
        form = [("Email", self.server.user), ("Passwd", self.server.password)]
        found = self.ask("/accounts/ClientLogin", form)
        self.auth = found.split("Auth=")[1].strip()
        self.token = self.ask("/reader/api/0/token")

    def ask(self, path: str, form: list[tuple[str, str]] | None = None) -> str:
        headers = {"Authorization": f"GoogleLogin auth={self.auth}"} if self.auth else {}
        body = None if form is None else urlencode(form).encode()
        place = self.server.traps.place.replace("PROTOCOL", "greader")
        request = urllib.request.Request(self.server.address + place + path, body, headers)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return str(answer.read().decode())

    def post(self, path: str, *form: tuple[str, str]) -> str:
        return self.ask(f"/reader/api/0/{path}", [*form, ("T", self.token)])

    def get(self, path: str, *query: tuple[str, str]) -> Any:
        asked = urlencode([*query, ("output", "json")])
        return json.loads(self.ask(f"/reader/api/0/{path}?{asked}"))

    def ids(self, stream: str = ALL, *more: tuple[str, str]) -> list[str]:
        found = self.get("stream/items/ids", ("s", stream), ("n", "10000"), *more)
        return [row["id"] for row in found["itemRefs"]]

    def unread(self) -> list[str]:
        return self.ids(ALL, ("xt", OF_READ))

    def mark(self, id: str, *tags: str) -> str:
        rows = [("a", f"user/-/state/com.google/{tag}") for tag in tags]
        return self.post("edit-tag", ("i", id), *rows)


def news(stories: int = 4, first_id: int = 1) -> News:
    made = News(first_id)
    feed = made.add_feed("https://example.org/feed", "Ham & <Eggs>", "Town")
    for number in range(stories):
        made.add_story(feed, f"Story {number}")
    return made


def failure(client: Client, path: str, *form: tuple[str, str]) -> int:
    with pytest.raises(urllib.error.HTTPError) as caught:
        client.post(path, *form)
    return int(caught.value.code)


def test_a_server_of_manners_gives_and_takes_marks() -> None:
    with FakeServer(news=news()) as server:
        client = Client(server)
        assert client.unread() == ["4", "3", "2", "1"]
        assert client.mark("2", READ, STARRED) == "OK"
        assert client.mark(ITEM + f"{3:016x}", READ) == "OK"
        assert client.unread() == ["4", "1"]
        assert [story.id for story in server.news.starred()] == [2]
        found = client.post("stream/items/contents", ("i", ITEM + f"{2:016x}"))
        (item,) = json.loads(found)["items"]
        assert item["title"] == "Story 1" and item["origin"]["streamId"] == "feed/1"
        assert [one.rpartition("/")[2] for one in item["categories"]] == [
            "reading-list", "read", "starred", "Town",
        ]  # fmt: skip


def test_a_wrong_password_is_refused() -> None:
    with FakeServer() as server, pytest.raises(urllib.error.HTTPError) as caught:
        server.password = "another"
        client = Client.__new__(Client)
        client.server, client.auth = server, ""
        client.ask("/accounts/ClientLogin", [("Email", "alice"), ("Passwd", "a word & two")])
    assert caught.value.code == 401


def test_miniflux_reads_short_ids_as_hexadecimal() -> None:
    with FakeServer(traps=MINIFLUX_226, news=news(99)) as server:
        assert Client(server).mark("63", READ) == "OK"
        assert [story.id for story in server.news.newest() if story.read] == [99]


def test_miniflux_takes_a_mark_away_that_is_given_twice() -> None:
    with FakeServer(traps=MINIFLUX_226, news=news()) as server:
        client = Client(server)
        for times in (1, 2, 3):
            client.mark(ITEM + f"{2:016x}", READ, STARRED)
            given = [story.read and story.starred for story in server.news.newest()]
            assert given.count(True) == times % 2


def test_freshrss_answers_a_question_for_read_stories_with_all() -> None:
    with FakeServer(traps=FRESHRSS, news=news()) as server:
        client = Client(server)
        server.news.mark(READ, True, [1])
        assert len(client.ids(OF_READ)) == 4
        assert client.get("subscription/list")["subscriptions"][0]["title"] == "Ham ＆ ＜Eggs＞"


@pytest.mark.parametrize(("traps", "lost"), [(MINIFLUX_226, 2), (FRESHRSS, 1)])
def test_marking_between_pages_loses_unread_stories(traps: Traps, lost: int) -> None:
    with FakeServer(traps=traps, news=news(8)) as server:
        server.traps.page = 3
        client = Client(server)
        first = client.get("stream/items/ids", ("s", ALL), ("xt", OF_READ), ("n", "9"))
        server.news.mark(READ, True, [7, 6])  # the second and the last of this page
        rest = client.ids(ALL, ("xt", OF_READ), ("c", first["continuation"]))
        assert len(rest) == 3 and set(rest) != {"5", "4", "3"}
        assert len({"5", "4", "3"} - set(rest)) == lost


def test_large_ids_are_negative() -> None:
    with FakeServer(traps=BAZQUX, news=news(1, 2**64 - 5)) as server:
        client = Client(server)
        assert client.unread() == ["-5"]
        client.mark("-5", STARRED)
        client.mark(ITEM + "fffffffffffffffb", READ)
        assert server.news.stories[2**64 - 5].read and server.news.stories[2**64 - 5].starred


@pytest.mark.parametrize(
    ("form", "id"), [("hex", f"{9:016x}"), ("24 hex", f"{9:024x}"), ("long", ITEM + f"{9:016x}")]
)
def test_ids_have_other_forms(form: str, id: str) -> None:
    with FakeServer(traps=Traps(ids=form), news=news(1, 9)) as server:
        client = Client(server)
        assert client.unread() == [id]
        client.mark(id, READ)
        assert client.unread() == []


@pytest.mark.parametrize("needs", ["T", "header", "both"])
def test_a_change_needs_its_token(needs: str) -> None:
    with FakeServer(traps=Traps(post_needs=needs), news=news()) as server:
        client = Client(server)
        assert client.mark("1", READ) == "OK"
        client.token = "wrong"
        assert failure(client, "edit-tag", ("i", "1")) == 401
        client.token = ""
        if needs == "header":
            assert client.mark("1", STARRED) == "OK"
        else:
            assert failure(client, "edit-tag", ("i", "1")) == 401


def test_tokens_and_logins_expire() -> None:
    with FakeServer(traps=Traps(token_lives=1), news=news()) as server:
        client = Client(server)
        client.mark("1", READ)
        assert failure(client, "edit-tag", ("i", "2")) == 401
        client.token = client.ask("/reader/api/0/token")
        assert client.mark("2", READ) == "OK"
        server.traps.login_lives = 1
        with pytest.raises(urllib.error.HTTPError):
            client.ids()
        client.log_in()


def test_an_answer_is_lost_after_the_change() -> None:
    with FakeServer(traps=Traps(lost_answers=1), news=news()) as server:
        client = Client(server)
        with pytest.raises((http.client.RemoteDisconnected, ConnectionError)):
            client.mark("1", READ)
        assert server.news.stories[1].read
        assert client.mark("1", READ) == "OK"


@pytest.mark.parametrize("trap", ["unauthorized", "too_many", "broken"])
def test_a_server_refuses_once(trap: str) -> None:
    with FakeServer(news=news()) as server:
        client = Client(server)
        setattr(server.traps, trap, 1)
        with pytest.raises(urllib.error.HTTPError) as caught:
            client.ids()
        assert caught.value.headers["Retry-After"] == ("120" if trap == "too_many" else None)
        assert len(client.ids()) == 4


@pytest.mark.parametrize(("lists", "count"), [("empty", 0), ("all", 4), ("half", 1)])
def test_lists_lie(lists: str, count: int) -> None:
    with FakeServer(traps=Traps(lists=lists), news=news()) as server:
        server.news.mark(READ, True, [1])
        assert len(Client(server).unread()) == count


def test_requests_and_bytes_are_counted() -> None:
    with FakeServer(traps=Traps(conditional=True), news=news(200)) as server:
        client = Client(server)
        server.forget()
        client.ids()
        assert [one.path for one in server.requests] == ["/reader/api/0/stream/items/ids"]
        assert 2_000 < server.sent < 4_000
