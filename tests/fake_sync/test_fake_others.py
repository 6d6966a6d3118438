"""The traps of Fever, Miniflux, Nextcloud News and Tiny Tiny RSS bite as the real ones do."""

from __future__ import annotations

import base64
import hashlib
import json
import urllib.error
import urllib.request
from typing import Any
from urllib.parse import urlencode

import pytest

from fake_sync import MINIFLUX_226, READ, STARRED, FakeServer, News, Traps


def news() -> News:
    made = News()
    feed = made.add_feed("https://example.org/feed", "Ham & Eggs", "Town")
    for number in range(1, 5):
        made.add_story(feed, f"Story {number}")
    return made


def ask(server: FakeServer, method: str, path: str, data: object = None) -> Any:
    """An answer's JSON, of a server that wants Basic authentication."""
    secret = base64.b64encode(f"{server.user}:{server.password}".encode()).decode()
    headers = {"Authorization": f"Basic {secret}", "Content-Type": "application/json"}
    body = None if data is None else json.dumps(data).encode()
    request = urllib.request.Request(server.address + path, body, headers, method=method)
    with urllib.request.urlopen(request, timeout=60) as answer:
        read = answer.read()
        return json.loads(read) if read else None


def fever(server: FakeServer, query: str, **form: str) -> Any:
    key = hashlib.md5(f"{server.user}:{server.password}".encode()).hexdigest()
    body = urlencode({"api_key": key, **form}).encode()
    with urllib.request.urlopen(f"{server.address}/fever/?api&{query}", body, timeout=60) as answer:
        return json.loads(answer.read() or b"null")


def test_fever_answers_with_all_lists_or_with_the_first() -> None:
    with FakeServer("fever", news=news()) as server:
        both = fever(server, "unread_item_ids&saved_item_ids")
        assert (both["unread_item_ids"], both["saved_item_ids"]) == ("4,3,2,1", "")
        server.traps.one_key = True
        assert "saved_item_ids" not in fever(server, "unread_item_ids&saved_item_ids")


@pytest.mark.parametrize(("toggles", "starred"), [(True, 1), (False, 0)])
def test_fever_takes_a_star_away_from_a_story_that_has_none(toggles: bool, starred: int) -> None:
    with FakeServer("fever", Traps(toggles=toggles), news()) as server:
        fever(server, "", mark="item", **{"as": "unsaved"}, id="2")
        assert len(server.news.starred()) == starred


def test_fever_refuses_with_200() -> None:
    with FakeServer("fever", Traps(unauthorized=1), news()) as server:
        assert fever(server, "feeds")["auth"] == 0
        assert fever(server, "feeds")["feeds"][0]["title"] == "Ham & Eggs"
        server.password = "another"
        body = urlencode({"api_key": "0"}).encode()
        with urllib.request.urlopen(f"{server.address}/fever/?api", body, timeout=60) as answer:
            assert json.load(answer) == {"api_version": 3, "auth": 0}


def test_fever_gives_50_stories_and_leaves_out_unknown_ones() -> None:
    with FakeServer("fever", news=news()) as server:
        found = fever(server, "items&with_ids=2,99,3")
        assert [item["id"] for item in found["items"]] == [2, 3]


def test_miniflux_226_has_no_list_of_ids() -> None:
    with FakeServer("miniflux", MINIFLUX_226, news()) as server:
        assert ask(server, "GET", "/v1/entries/ids?status=unread")["title"] == "Story 1"
        server.traps.entry_ids = True
        assert ask(server, "GET", "/v1/entries/ids?status=unread")["entry_ids"] == [4, 3, 2, 1]


def test_miniflux_tells_what_changed() -> None:
    with FakeServer("miniflux", news=news()) as server:
        before = server.news.now
        server.news.mark(READ, True, [2])
        found = ask(server, "GET", f"/v1/entries?changed_after={before}")
        assert [(row["id"], row["status"]) for row in found["entries"]] == [(2, "read")]
        ask(server, "PUT", "/v1/entries/3/bookmark")
        ask(server, "PUT", "/v1/entries", {"entry_ids": [4, 99], "status": "read"})
        assert [story.id for story in server.news.starred()] == [3]
        assert server.news.stories[4].read


@pytest.mark.parametrize("inclusive", [True, False])
def test_nextcloud_pages_by_the_id_below(inclusive: bool) -> None:
    with FakeServer("nextcloud", Traps(offset_inclusive=inclusive), news()) as server:
        base = "/index.php/apps/news/api/v1-3/"
        found = ask(server, "GET", base + "items?type=3&getRead=false&batchSize=2&offset=3")
        assert [row["id"] for row in found["items"]] == ([3, 2] if inclusive else [2, 1])
        ask(server, "POST", base + "items/star/multiple", {"itemIds": [2, 99]})
        found = ask(server, "GET", base + f"items/updated?type=3&lastModified={server.news.now}")
        assert [(row["id"], row["starred"]) for row in found["items"]] == [(2, True)]


def test_tiny_tiny_rss_forgets_its_sessions() -> None:
    with FakeServer("ttrss", Traps(session_lives=1), news()) as server:
        login = {"op": "login", "user": server.user, "password": server.password}
        session = ask(server, "POST", "/api/", login)["content"]["session_id"]
        asked = {"sid": session, "op": "getHeadlines", "feed_id": -4, "view_mode": "unread"}
        first = ask(server, "POST", "/api/", asked)["content"]
        assert [row["id"] for row in first] == [4, 3, 2, 1]
        assert first[0]["feed_title"] == "Ham &amp; Eggs"
        refused = ask(server, "POST", "/api/", asked)
        assert (refused["status"], refused["content"]) == (1, {"error": "NOT_LOGGED_IN"})
        server.traps.api_disabled = True
        assert ask(server, "POST", "/api/", login)["content"] == {"error": "API_DISABLED"}


@pytest.mark.parametrize("protocol", ["greader", "miniflux", "nextcloud"])
def test_a_stranger_is_refused(protocol: str) -> None:
    places = {
        "greader": "/reader/api/0/token", "miniflux": "/v1/me",
        "nextcloud": "/index.php/apps/news/api/v1-3/feeds",
    }  # fmt: skip
    with FakeServer(protocol, news=news()) as server, pytest.raises(urllib.error.HTTPError) as no:
        urllib.request.urlopen(server.address + places[protocol], timeout=60)
    assert no.value.code == 401


def test_a_mark_of_another_device_is_seen_by_each() -> None:
    made = news()
    made.mark(READ, True, [1])
    made.mark(STARRED, True, [made.titled("Story 2")])
    with FakeServer("fever", news=made) as server:
        found = fever(server, "unread_item_ids&saved_item_ids")
        assert (found["unread_item_ids"], found["saved_item_ids"]) == ("4,3,2", "2")
