"""Miniflux's own API: 2.2.6 as it answered; `entry_ids` and `starred` in PUT are of 2.3."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from .model import READ, STARRED, Feed, Story
from .server import Asked, Reply, said, text

if TYPE_CHECKING:
    from .server import FakeServer

DONE = Reply(status=204)
MISSING = said({"error_message": "resource not found"}, 404)


class Miniflux:
    def __init__(self, server: FakeServer) -> None:
        self._server = server
        server.news.folder(server.traps.default_folder or "All")

    def logs_in(self, asked: Asked) -> bool:
        return False

    def refuse(self) -> Reply:
        return said({"error_message": "access unauthorized"}, 401)

    def answer(self, asked: Asked) -> Reply:
        if not asked.path.startswith("/v1/"):
            return text("404 page not found", 404)
        own = f"{self._server.user}:{self._server.password}".encode()
        if asked.headers.get("authorization") != "Basic " + base64.b64encode(own).decode():
            return self.refuse()
        for method, pattern, call in _CALLS:
            found = re.fullmatch(pattern, asked.path[4:])
            if method == asked.method and found:
                return call(self, asked, *(int(one) for one in found.groups()))
        return text("404 page not found", 404)

    # --- lists

    def version(self, asked: Asked) -> Reply:
        return said({"version": "2.3.4" if self._server.traps.entry_ids else "2.2.6"})

    def me(self, asked: Asked) -> Reply:
        return said({"id": 1, "username": self._server.user})

    def feeds(self, asked: Asked) -> Reply:
        return said([self._feed(feed) for feed in self._server.news.feeds.values()])

    def _feed(self, feed: Feed) -> dict[str, Any]:
        return {
            "id": feed.id, "user_id": 1, "feed_url": feed.url, "site_url": feed.site,
            "title": feed.title, "category": self._category(self._folder(feed)),
        }  # fmt: skip

    def _folder(self, feed: Feed) -> str:
        """A feed is always in one."""
        return feed.folder or next(iter(self._server.news.folders))

    def _category(self, name: str) -> dict[str, Any]:
        return {"id": self._server.news.folders[name], "title": name, "user_id": 1}

    def categories(self, asked: Asked) -> Reply:
        return said([self._category(name) for name in self._server.news.folders])

    def counters(self, asked: Asked) -> Reply:
        news = self._server.news
        counts = {True: dict[str, int](), False: dict[str, int]()}
        for story in news.stories.values():
            of = counts[story.read]
            of[str(story.feed)] = of.get(str(story.feed), 0) + 1
        return said({"reads": counts[True], "unreads": counts[False]})

    def entries(self, asked: Asked) -> Reply:
        found = self._found(asked)
        start, limit = int(asked.one("offset", "0")), min(int(asked.one("limit", "100")), 1000)
        rows = [self._entry(story) for story in found[start : start + limit]]
        return said({"total": len(found), "entries": rows})

    def entry_ids(self, asked: Asked) -> Reply:
        if not self._server.traps.entry_ids:
            return self.entry(asked, min(self._server.news.stories, default=0))
        found = self._found(asked)
        return said({"total": len(found), "entry_ids": [story.id for story in found]})

    def _found(self, asked: Asked) -> list[Story]:
        news, status = self._server.news, asked.one("status")
        found = self._server.unread() if status == "unread" else news.newest()
        if status == "read":
            found = [story for story in found if story.read]
        if asked.one("starred"):
            found = [story for story in found if story.starred == (asked.one("starred") == "true")]
        since, after = int(asked.one("changed_after", "0")), int(asked.one("after_entry_id", "0"))
        before = int(asked.one("before_entry_id", str(1 << 64)))
        found = [story for story in found if story.changed > since and after < story.id < before]
        key = {"changed_at": "changed", "id": "id"}.get(asked.one("order"), "published")
        down = asked.one("direction", "desc") == "desc"
        return sorted(found, key=lambda story: int(getattr(story, key)), reverse=down)

    def entry(self, asked: Asked, id: int) -> Reply:
        story = self._server.news.stories.get(id)
        return MISSING if story is None else said(self._entry(story))

    def _entry(self, story: Story) -> dict[str, Any]:
        feed = self._server.news.feeds[story.feed]
        return {
            "id": story.id, "feed_id": feed.id, "status": "read" if story.read else "unread",
            "title": story.title, "url": story.link, "author": story.author,
            "content": story.html, "starred": story.starred,
            "published_at": _instant(story.published), "created_at": _instant(story.crawled),
            "changed_at": _instant(story.changed), "enclosures": [], "tags": None,
            "feed": self._feed(feed),
        }  # fmt: skip

    # --- changes

    def mark(self, asked: Asked) -> Reply:
        news, ids = self._server.news, asked.data.get("entry_ids")
        if not ids:
            return said({"error_message": "the list of entries cannot be empty"}, 400)
        if "status" in asked.data:
            news.mark(READ, asked.data["status"] == "read", ids)
        elif "starred" in asked.data and self._server.traps.starred_in_put:
            news.mark(STARRED, asked.data["starred"], ids)
        else:
            return said({"error_message": "invalid entry status"}, 400)
        return DONE

    def bookmark(self, asked: Asked, id: int) -> Reply:
        """Turns the star around."""
        story = self._server.news.stories.get(id)
        if story is None:
            return said({"error_message": "store: nothing has been updated"}, 500)
        self._server.news.mark(STARRED, not story.starred, [story])
        return DONE

    def subscribe(self, asked: Asked) -> Reply:
        news, url = self._server.news, asked.data["feed_url"]
        number = asked.data.get("category_id")
        folder = next((name for name, id in news.folders.items() if id == number), None)
        if number and folder is None:
            return said({"error_message": "This category does not exist"}, 400)
        if news.at(url):
            return said({"error_message": "This feed already exists."}, 400)
        feed = news.subscribe(url, folder=folder or next(iter(news.folders)))
        if feed is None:
            return said({"error_message": "fetcher: connection refused"}, 500)
        return said({"feed_id": feed.id}, 201)

    def change(self, asked: Asked, id: int) -> Reply:
        news = self._server.news
        feed = news.feeds.get(id)
        if feed is None:
            return MISSING
        if "title" in asked.data:
            news.rename(feed, asked.data["title"])
        if "category_id" in asked.data:
            number = asked.data["category_id"]
            folder = next((name for name, own in news.folders.items() if own == number), None)
            if folder is None:
                return said({"error_message": "This category does not exist"}, 400)
            news.move(feed, folder)
        return said(self._feed(feed), 201)

    def unsubscribe(self, asked: Asked, id: int) -> Reply:
        feed = self._server.news.feeds.get(id)
        if feed is None:
            return MISSING
        self._server.news.unsubscribe(feed)
        return DONE

    def folder(self, asked: Asked) -> Reply:
        news, name = self._server.news, asked.data["title"]
        if name in news.folders:
            return said({"error_message": "This category already exists."}, 400)
        news.folder(name)
        return said(self._category(name), 201)


def _instant(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat().replace("+00:00", ".123456Z")


_CALLS: tuple[tuple[str, str, Callable[..., Reply]], ...] = (
    ("GET", "version", Miniflux.version),
    ("GET", "me", Miniflux.me),
    ("GET", "feeds", Miniflux.feeds),
    ("GET", "feeds/counters", Miniflux.counters),
    ("GET", "categories", Miniflux.categories),
    ("GET", "entries", Miniflux.entries),
    ("GET", "entries/ids", Miniflux.entry_ids),
    ("GET", r"entries/(\d+)", Miniflux.entry),
    ("PUT", "entries", Miniflux.mark),
    ("PUT", r"entries/(\d+)/bookmark", Miniflux.bookmark),
    ("POST", "feeds", Miniflux.subscribe),
    ("PUT", r"feeds/(\d+)", Miniflux.change),
    ("DELETE", r"feeds/(\d+)", Miniflux.unsubscribe),
    ("POST", "categories", Miniflux.folder),
)
