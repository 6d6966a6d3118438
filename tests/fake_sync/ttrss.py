"""Tiny Tiny RSS's JSON API, level 15 and more. Source: its API reference, and what the server of
February 2021 answered."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING, Any

from .model import READ, STARRED, Feed, Story
from .server import Asked, Reply, said, text

if TYPE_CHECKING:
    from .server import FakeServer

AT_ONCE = 200
"""Headlines in an answer, whatever is asked for."""
ALL_FEEDS, STARRED_FEED, ALL_STORIES = "-3", "-1", "-4"


class TinyTinyRss:
    def __init__(self, server: FakeServer) -> None:
        self._server = server
        self._sessions = 0
        self._asked = 0

    @property
    def _session(self) -> str:
        return f"session{self._sessions:04d}"

    def logs_in(self, asked: Asked) -> bool:
        return isinstance(asked.data, dict) and asked.data.get("op") == "login"

    def refuse(self) -> Reply:
        return self._wrong("NOT_LOGGED_IN")

    def answer(self, asked: Asked) -> Reply:
        if asked.path.rstrip("/") not in ("/api", "/tt-rss/api"):
            return text("<html>Tiny Tiny RSS</html>", 404)
        if not isinstance(asked.data, dict):
            return self._wrong("NOT_LOGGED_IN")
        if self.logs_in(asked):
            return self._log_in(asked.data)
        self._asked += 1
        over = 0 < self._server.traps.session_lives < self._asked
        if not self._sessions or asked.data.get("sid") != self._session or over:
            return self.refuse()
        call = _CALLS.get(str(asked.data.get("op")))
        return self._wrong("UNKNOWN_METHOD") if call is None else call(self, asked.data)

    def _right(self, content: object) -> Reply:
        return said({"seq": 0, "status": 0, "content": content})

    def _wrong(self, code: str) -> Reply:
        return said({"seq": 0, "status": 1, "content": {"error": code}})

    def _log_in(self, data: dict[str, Any]) -> Reply:
        if self._server.traps.api_disabled:
            return self._wrong("API_DISABLED")
        if (data.get("user"), data.get("password")) != (self._server.user, self._server.password):
            return self._wrong("LOGIN_ERROR")
        self._sessions += 1
        self._asked = 0
        return self._right({"session_id": self._session, "api_level": 15, "config": {}})

    # --- lists

    def level(self, data: dict[str, Any]) -> Reply:
        return self._right({"level": 15})

    def categories(self, data: dict[str, Any]) -> Reply:
        rows = [{"id": id, "title": escape(name), "unread": 0, "order_id": 0}
                for name, id in self._server.news.folders.items() if name]  # fmt: skip
        rows += [{"id": -1, "title": "Special", "unread": 0}]
        rows += [{"id": 0, "title": "Uncategorized", "unread": 0}]
        return self._right(rows)

    def feeds(self, data: dict[str, Any]) -> Reply:
        news = self._server.news
        if str(data.get("cat_id")) != ALL_FEEDS:
            return self._right([])
        return self._right([
            {
                "feed_url": feed.url, "title": escape(feed.title), "id": feed.id,
                "unread": self._count(feed), "has_icon": False, "last_updated": news.now,
                "cat_id": news.folders.get(feed.folder, 0), "order_id": 0,
            }
            for feed in news.feeds.values()
        ])  # fmt: skip

    def _count(self, feed: Feed) -> int:
        stories = self._server.news.stories.values()
        return sum(not story.read for story in stories if story.feed == feed.id)

    def counters(self, data: dict[str, Any]) -> Reply:
        news = self._server.news
        starred, unread = len(news.starred()), len(news.unread())
        rows: list[dict[str, Any]] = [
            {"id": "global-unread", "counter": unread},
            {"id": "subscribed-feeds", "counter": len(news.feeds)},
            {"id": -1, "counter": sum(not one.read for one in news.starred()),
             "auxcounter": starred},
            {"id": -4, "counter": unread, "auxcounter": 0},
        ]  # fmt: skip
        rows += [{"id": feed.id, "counter": self._count(feed)} for feed in news.feeds.values()]
        return self._right(rows)

    def headlines(self, data: dict[str, Any]) -> Reply:
        news, feed = self._server.news, str(data.get("feed_id", ""))
        if feed == STARRED_FEED:
            found = news.starred()
        elif feed == ALL_STORIES:
            found = news.newest()
        else:
            found = [story for story in news.newest() if str(story.feed) == feed]
        if data.get("view_mode") == "unread":
            kept = {story.id for story in self._server.unread()}
            found = [story for story in found if story.id in kept]
        found = [story for story in found if story.id > int(data.get("since_id", 0))]
        start, size = int(data.get("skip", 0)), int(data.get("limit", AT_ONCE)) or AT_ONCE
        page = found[start : start + min(size, AT_ONCE)]
        return self._right([self._story(story, bool(data.get("show_content"))) for story in page])

    def articles(self, data: dict[str, Any]) -> Reply:
        wanted = [int(one) for one in str(data.get("article_id", "")).split(",") if one.isdigit()]
        if not wanted:
            return self._wrong("INCORRECT_USAGE")
        stories = self._server.news.stories
        return self._right([self._story(stories[id], True) for id in wanted if id in stories])

    def _story(self, story: Story, whole: bool) -> dict[str, Any]:
        feed = self._server.news.feeds[story.feed]
        row = {
            "id": story.id, "guid": f"SHA1:{story.id:040x}", "unread": not story.read,
            "marked": story.starred, "published": False, "updated": story.published,
            "title": escape(story.title), "link": story.link, "author": story.author,
            "feed_id": str(story.feed), "feed_title": escape(feed.title), "labels": [],
            "attachments": [], "score": 0, "note": None, "lang": "en",
        }  # fmt: skip
        return row | ({"content": story.html} if whole else {})

    # --- changes

    def mark(self, data: dict[str, Any]) -> Reply:
        news = self._server.news
        ids = [int(one) for one in str(data.get("article_ids", "")).split(",") if one.isdigit()]
        if not ids:
            return self._wrong("INCORRECT_USAGE")
        field, mode = int(data["field"]), int(data["mode"])
        for story in [news.stories[id] for id in ids if id in news.stories]:
            now = story.starred if field == 0 else not story.read
            value = not now if mode == 2 else bool(mode)
            news.mark(STARRED if field == 0 else READ, value if field == 0 else not value, [story])
        return self._right({"status": "OK", "updated": len(ids)})

    def subscribe(self, data: dict[str, Any]) -> Reply:
        """Codes: 0 there already, 1 added, 5 cannot be had."""
        news, url = self._server.news, str(data["feed_url"])
        if news.at(url):
            return self._right({"status": {"code": 0, "feed_id": 0}})
        number = int(data.get("category_id", 0))
        folder = next((name for name, id in news.folders.items() if id == number), "")
        feed = news.subscribe(url, folder=folder)
        if feed is None:
            return self._right({"status": {"code": 5, "message": "could not be downloaded"}})
        return self._right({"status": {"code": 1, "feed_id": feed.id}})

    def unsubscribe(self, data: dict[str, Any]) -> Reply:
        feed = self._server.news.feeds.get(int(data["feed_id"]))
        if feed is None:
            return self._wrong("E_OPERATION_FAILED")
        self._server.news.unsubscribe(feed)
        return self._right({"status": "OK"})


_CALLS: dict[str, Callable[[TinyTinyRss, dict[str, Any]], Reply]] = {
    "getApiLevel": TinyTinyRss.level,
    "getCategories": TinyTinyRss.categories,
    "getFeeds": TinyTinyRss.feeds,
    "getCounters": TinyTinyRss.counters,
    "getHeadlines": TinyTinyRss.headlines,
    "getArticle": TinyTinyRss.articles,
    "updateArticle": TinyTinyRss.mark,
    "subscribeToFeed": TinyTinyRss.subscribe,
    "unsubscribeFeed": TinyTinyRss.unsubscribe,
}
