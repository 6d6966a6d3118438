"""The user's other device: the same acts on any server, past our own code.

Real servers are asked by an API that is not the one under test where they have another: Miniflux
by its own one, whatever we speak with it.
"""

from __future__ import annotations

import base64
import hashlib
import json
import urllib.error
import urllib.request
from collections.abc import Iterable
from typing import Any, Protocol
from urllib.parse import urlencode

from fake_sync import READ, STARRED, FakeServer
from sync_marks import Marks
from sync_there_greader import OnGreader

_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class There(Protocol):
    """Stories are named by their titles, feeds by their addresses."""

    subscribes: bool
    """Whether feeds can be changed through it."""

    def stories(self) -> dict[str, Marks]: ...

    def mark(self, key: str, value: bool, titles: Iterable[str]) -> None: ...

    def feeds(self) -> dict[str, tuple[str, str]]:
        """(title, folder) by address."""
        ...

    def subscribe(self, url: str, folder: str) -> None: ...

    def unsubscribe(self, url: str) -> None: ...

    def rename(self, url: str, title: str) -> None: ...

    def move(self, url: str, folder: str) -> None: ...


class OnFake:
    subscribes = True

    def __init__(self, server: FakeServer) -> None:
        self._news = server.news

    def stories(self) -> dict[str, Marks]:
        stories = self._news.stories.values()
        return {story.title: Marks(story.read, story.starred) for story in stories}

    def mark(self, key: str, value: bool, titles: Iterable[str]) -> None:
        self._news.mark(key, value, [self._news.titled(title) for title in titles])

    def feeds(self) -> dict[str, tuple[str, str]]:
        return {feed.url: (feed.title, feed.folder) for feed in self._news.feeds.values()}

    def subscribe(self, url: str, folder: str) -> None:
        assert self._news.subscribe(url, folder=folder) is not None

    def unsubscribe(self, url: str) -> None:
        feed = self._news.at(url)
        assert feed is not None
        self._news.unsubscribe(feed)

    def rename(self, url: str, title: str) -> None:
        feed = self._news.at(url)
        assert feed is not None
        self._news.rename(feed, title)

    def move(self, url: str, folder: str) -> None:
        feed = self._news.at(url)
        assert feed is not None
        self._news.move(feed, folder)


class OnMiniflux:
    subscribes = True

    def __init__(self, address: str, user: str, password: str) -> None:
        self._base = address.rstrip("/") + "/v1/"
        secret = base64.b64encode(f"{user}:{password}".encode()).decode()
        self._headers = {"Authorization": f"Basic {secret}", "Content-Type": "application/json"}

    def _ask(self, method: str, path: str, data: object = None) -> Any:
        body = None if data is None else json.dumps(data).encode()
        request = urllib.request.Request(self._base + path, body, self._headers, method=method)
        with _DIRECT.open(request, timeout=60) as answer:
            read = answer.read()
        return json.loads(read) if read else None

    def _entries(self) -> list[dict[str, Any]]:
        return list(self._ask("GET", "entries?limit=1000")["entries"])

    def stories(self) -> dict[str, Marks]:
        return {
            row["title"]: Marks(row["status"] == "read", row["starred"]) for row in self._entries()
        }

    def mark(self, key: str, value: bool, titles: Iterable[str]) -> None:
        wanted = set(titles)
        rows = [row for row in self._entries() if row["title"] in wanted]
        if key == READ and rows:
            ids = [row["id"] for row in rows]
            status = "read" if value else "unread"
            self._ask("PUT", "entries", {"entry_ids": ids, "status": status})
        for row in rows:
            if key == STARRED and row["starred"] is not value:
                self._ask("PUT", f"entries/{row['id']}/bookmark")

    def feeds(self) -> dict[str, tuple[str, str]]:
        rows = self._ask("GET", "feeds")
        return {row["feed_url"]: (row["title"], row["category"]["title"]) for row in rows}

    def _feed(self, url: str) -> int:
        return next(row["id"] for row in self._ask("GET", "feeds") if row["feed_url"] == url)

    def _folder(self, title: str) -> int:
        rows = self._ask("GET", "categories")
        for row in rows:
            if row["title"] == title:
                return int(row["id"])
        return int(self._ask("POST", "categories", {"title": title})["id"])

    def subscribe(self, url: str, folder: str) -> None:
        self._ask("POST", "feeds", {"feed_url": url, "category_id": self._folder(folder)})

    def unsubscribe(self, url: str) -> None:
        self._ask("DELETE", f"feeds/{self._feed(url)}")

    def rename(self, url: str, title: str) -> None:
        self._ask("PUT", f"feeds/{self._feed(url)}", {"title": title})

    def move(self, url: str, folder: str) -> None:
        self._ask("PUT", f"feeds/{self._feed(url)}", {"category_id": self._folder(folder)})


class OnFever:
    """For servers that have nothing else."""

    subscribes = False

    def __init__(self, address: str, user: str, password: str) -> None:
        self._base = address.rstrip("/") + "/fever/?api&"
        self._key = hashlib.md5(f"{user}:{password}".encode()).hexdigest()

    def _ask(self, query: str, **form: str) -> Any:
        body = urlencode({"api_key": self._key, **form}).encode()
        with _DIRECT.open(self._base + query, body, timeout=60) as answer:
            return json.load(answer)

    def _items(self) -> list[dict[str, Any]]:
        found: dict[int, dict[str, Any]] = {}
        while True:
            page = self._ask(f"items&since_id={max(found, default=0)}")["items"]
            if not page:
                return list(found.values())
            found |= {row["id"]: row for row in page}

    def stories(self) -> dict[str, Marks]:
        return {
            row["title"]: Marks(bool(row["is_read"]), bool(row["is_saved"]))
            for row in self._items()
        }

    def mark(self, key: str, value: bool, titles: Iterable[str]) -> None:
        wanted = set(titles)
        words = {(READ, True): "read", (READ, False): "unread", (STARRED, True): "saved"}
        for row in self._items():
            state = bool(row["is_read"] if key == READ else row["is_saved"])
            if row["title"] in wanted and state is not value:
                word = words.get((key, value), "unsaved")
                self._ask("", mark="item", id=str(row["id"]), **{"as": word})

    def feeds(self) -> dict[str, tuple[str, str]]:
        groups, feeds = self._ask("groups"), self._ask("feeds")
        names = {row["id"]: row["title"] for row in groups["groups"]}
        inside = {
            int(id): names[row["group_id"]]
            for row in feeds["feeds_groups"]
            for id in row["feed_ids"].split(",")
        }
        return {row["url"]: (row["title"], inside.get(row["id"], "")) for row in feeds["feeds"]}

    def subscribe(self, url: str, folder: str) -> None:
        raise NotImplementedError

    unsubscribe = rename = move = subscribe  # type: ignore[assignment]


def on(address: str, user: str, password: str) -> There:
    """The other device at a real server, by the best API that it has."""
    for kind in (OnMiniflux, OnGreader):
        try:
            found = kind(address, user, password)
            found.feeds()
        except (urllib.error.HTTPError, ValueError):
            continue
        return found
    return OnFever(address, user, password)
