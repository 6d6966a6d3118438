"""Nextcloud News, API v1-3. Source: nextcloud/news, docs/api/api-v1-3.md."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .model import READ, STARRED, Feed, Story
from .server import Asked, Reply, said, text

if TYPE_CHECKING:
    from .server import FakeServer

BASE = "/index.php/apps/news/api/v1-3/"
DONE = said([])
MISSING = said({"message": "Could not find entity"}, 404)
MARKS = {"read": (READ, True), "unread": (READ, False), "star": (STARRED, True),
         "unstar": (STARRED, False)}  # fmt: skip


class Nextcloud:
    def __init__(self, server: FakeServer) -> None:
        self._server = server

    def logs_in(self, asked: Asked) -> bool:
        return False

    def refuse(self) -> Reply:
        return said({"message": "Current user is not logged in"}, 401)

    def answer(self, asked: Asked) -> Reply:
        if not asked.path.startswith(BASE):
            return text("<html>Page not found</html>", 404)
        own = f"{self._server.user}:{self._server.password}".encode()
        if asked.headers.get("authorization") != "Basic " + base64.b64encode(own).decode():
            return self.refuse()
        for method, pattern, call in _CALLS:
            found = re.fullmatch(pattern, asked.path[len(BASE) :])
            if method == asked.method and found:
                return call(self, asked, *found.groups())
        return text("<html>Page not found</html>", 404)

    # --- lists

    def version(self, asked: Asked) -> Reply:
        return said({"version": "25.0.0"})

    def status(self, asked: Asked) -> Reply:
        warnings = {"improperlyConfiguredCron": False, "incorrectDbCharset": False}
        return said({"version": "25.0.0", "warnings": warnings})

    def folders(self, asked: Asked) -> Reply:
        rows = [{"id": id, "name": name} for name, id in self._server.news.folders.items() if name]
        return said({"folders": rows})

    def feeds(self, asked: Asked) -> Reply:
        news = self._server.news
        found: dict[str, Any] = {"feeds": [self._feed(feed) for feed in news.feeds.values()]}
        found["starredCount"] = len(news.starred())
        if news.stories:
            found["newestItemId"] = max(news.stories)
        return said(found)

    def _feed(self, feed: Feed) -> dict[str, Any]:
        news = self._server.news
        unread = sum(not one.read for one in news.stories.values() if one.feed == feed.id)
        return {
            "id": feed.id, "url": feed.url, "title": feed.title, "link": feed.site,
            "folderId": news.folders.get(feed.folder), "unreadCount": unread, "ordering": 0,
            "faviconLink": None, "added": 1, "pinned": False, "updateErrorCount": 0,
            "lastUpdateError": None,
        }  # fmt: skip

    def items(self, asked: Asked) -> Reply:
        """`offset` is an id: those below it, and it itself (docs) or not (code)."""
        traps = self._server.traps
        found = self._server.news.newest()
        if asked.one("type") == "2":
            found = self._server.news.starred()
        if asked.one("getRead") in ("false", "0"):
            kept = {story.id for story in self._server.unread()}
            found = [story for story in found if story.id in kept]
        offset, size = int(asked.one("offset", "0")), int(asked.one("batchSize", "-1"))
        if offset:
            last = offset if traps.offset_inclusive else offset - 1
            found = [story for story in found if story.id <= last]
        return said({"items": [self._item(one) for one in (found[:size] if size > 0 else found)]})

    def updated(self, asked: Asked) -> Reply:
        since = int(asked.one("lastModified", "0"))
        found = [story for story in self._server.news.newest() if story.changed >= since]
        return said({"items": [self._item(story) for story in found]})

    def _item(self, story: Story) -> dict[str, Any]:
        return {
            "id": story.id, "guid": story.link, "guidHash": f"{story.id:032x}", "url": story.link,
            "title": story.title, "author": story.author, "pubDate": story.published,
            "body": story.html, "enclosureMime": None, "enclosureLink": None,
            "feedId": story.feed, "unread": not story.read, "starred": story.starred,
            "lastModified": story.changed, "fingerprint": f"{story.id:x}",
        }  # fmt: skip

    # --- changes

    def mark(self, asked: Asked, what: str) -> Reply:
        self._server.news.mark(*MARKS[what], asked.data["itemIds"])
        return DONE

    def subscribe(self, asked: Asked) -> Reply:
        news, url = self._server.news, asked.data["url"]
        if news.at(url):
            return said({"message": "Feed already exists"}, 409)
        feed = news.subscribe(url, folder=self._name(asked.data.get("folderId")))
        if feed is None:
            return said({"message": "Feed can not be read"}, 422)
        return said({"feeds": [self._feed(feed)]})

    def _name(self, number: int | None) -> str:
        return next((name for name, id in self._server.news.folders.items() if id == number), "")

    def unsubscribe(self, asked: Asked, id: str) -> Reply:
        return self._with(id, self._server.news.unsubscribe)

    def move(self, asked: Asked, id: str) -> Reply:
        folder = self._name(asked.data["folderId"])
        return self._with(id, lambda feed: self._server.news.move(feed, folder))

    def rename(self, asked: Asked, id: str) -> Reply:
        return self._with(id, lambda feed: self._server.news.rename(feed, asked.data["feedTitle"]))

    def _with(self, id: str, act: Callable[[Feed], None]) -> Reply:
        feed = self._server.news.feeds.get(int(id))
        if feed is None:
            return MISSING
        act(feed)
        return DONE

    def folder(self, asked: Asked) -> Reply:
        news, name = self._server.news, asked.data["name"]
        if name in news.folders:
            return said({"message": "Folder already exists"}, 409)
        return said({"folders": [{"id": news.folder(name), "name": name}]})


_CALLS: tuple[tuple[str, str, Callable[..., Reply]], ...] = (
    ("GET", "version", Nextcloud.version),
    ("GET", "status", Nextcloud.status),
    ("GET", "folders", Nextcloud.folders),
    ("GET", "feeds", Nextcloud.feeds),
    ("GET", "items", Nextcloud.items),
    ("GET", "items/updated", Nextcloud.updated),
    ("POST", "items/(read|unread|star|unstar)/multiple", Nextcloud.mark),
    ("POST", "feeds", Nextcloud.subscribe),
    ("DELETE", r"feeds/(\d+)", Nextcloud.unsubscribe),
    ("POST", r"feeds/(\d+)/move", Nextcloud.move),
    ("POST", r"feeds/(\d+)/rename", Nextcloud.rename),
    ("POST", "folders", Nextcloud.folder),
)
