"""The Fever API, as Miniflux 2.2.6, coldsweat 0.10.2 and FreshRSS answered."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from .model import READ, STARRED, Story
from .server import Asked, Reply, said, text

if TYPE_CHECKING:
    from .server import FakeServer

WIDE = str.maketrans("&<>", "＆＜＞")
AT_ONCE = 50
"""Stories in an answer."""
MARKS = {"read": (READ, True), "unread": (READ, False), "saved": (STARRED, True),
         "unsaved": (STARRED, False)}  # fmt: skip


class Fever:
    def __init__(self, server: FakeServer) -> None:
        self._server = server

    def logs_in(self, asked: Asked) -> bool:
        return False

    def refuse(self) -> Reply:
        return said({"api_version": 3, "auth": 0})

    def answer(self, asked: Asked) -> Reply:
        place = self._server.traps.place.replace("PROTOCOL", "fever") or "/fever"
        if asked.path.rstrip("/") != place or not asked.has("api"):
            return text("404 page not found", 404)
        secret = f"{self._server.user}:{self._server.password}".encode()
        if asked.one("api_key").lower() != hashlib.md5(secret).hexdigest():
            return self.refuse()
        found: dict[str, Any] = {"api_version": 3, "auth": 1}
        found["last_refreshed_on_time"] = self._server.news.now
        if asked.has("mark"):
            return self._mark(asked) or said(found)
        for key, rows in self._lists(asked).items():
            found |= rows
            if key in found and self._server.traps.one_key:
                break
        return said(found)

    def _lists(self, asked: Asked) -> dict[str, dict[str, Any]]:
        """Those asked for, by name: what each adds to the answer."""
        news, lists = self._server.news, self._server.traps.lists
        found: dict[str, dict[str, Any]] = {}
        if asked.has("groups"):
            groups = [
                {"id": id, "title": self._name(name)} for name, id in news.folders.items() if name
            ]
            found["groups"] = {"groups": groups, **self._inside()}
        if asked.has("feeds"):
            feeds = [
                {
                    "id": self._id(feed.id), "title": self._name(feed.title), "url": feed.url,
                    "site_url": feed.site, "favicon_id": 0, "is_spark": 0,
                    "last_updated_on_time": news.now,
                }
                for feed in news.feeds.values()
            ]  # fmt: skip
            found["feeds"] = {"feeds": feeds, **self._inside()}
        if asked.has("unread_item_ids") and lists != "nothing":
            unread = self._server.unread()
            found["unread_item_ids"] = {"unread_item_ids": _joined(unread)}
        if asked.has("saved_item_ids"):
            found["saved_item_ids"] = {"saved_item_ids": _joined(news.starred())}
        if asked.has("items"):
            found["items"] = self._items(asked)
        return found

    def _inside(self) -> dict[str, Any]:
        news = self._server.news
        rows = [
            {"group_id": id, "feed_ids": ",".join(str(feed.id) for feed in news.feeds.values()
                                                  if feed.folder == name)}
            for name, id in news.folders.items()
        ]  # fmt: skip
        return {"feeds_groups": [row for row in rows if row["feed_ids"]]}

    def _items(self, asked: Asked) -> dict[str, Any]:
        news = self._server.news
        stories = sorted(news.stories.values(), key=lambda story: story.id)
        if asked.has("with_ids"):
            wanted = set(asked.one("with_ids").split(",")[:AT_ONCE])
            stories = [story for story in stories if str(story.id) in wanted]
        elif asked.has("max_id"):
            most = int(asked.one("max_id")) or 1 << 64
            stories = [story for story in reversed(stories) if story.id < most]
        else:
            stories = [story for story in stories if story.id > int(asked.one("since_id", "0"))]
        rows = [self._item(story) for story in stories[:AT_ONCE]]
        return {"items": rows, "total_items": len(news.stories)}

    def _item(self, story: Story) -> dict[str, Any]:
        return {
            "id": self._id(story.id), "feed_id": self._id(story.feed),
            "title": self._name(story.title),
            "author": self._name(story.author), "html": story.html, "url": story.link,
            "is_saved": int(story.starred), "is_read": int(story.read),
            "created_on_time": story.published,
        }  # fmt: skip

    def _mark(self, asked: Asked) -> Reply | None:
        """None when all is well. Of several ids Miniflux says nothing and does nothing."""
        news, traps = self._server.news, self._server.traps
        if not asked.one("id").isdigit():
            return Reply()
        story = news.stories.get(int(asked.one("id")))
        if story is None:
            return text("Not Found", 404) if traps.unknown_404 else None
        key, value = MARKS[asked.one("as")]
        if key == STARRED and traps.toggles:
            value = not story.starred
        news.mark(key, value, [story])
        return None

    def _name(self, name: str) -> str:
        return name.translate(WIDE) if self._server.traps.wide_names else name

    def _id(self, id: int) -> int | str:
        return str(id) if self._server.traps.text_ids else id


def _joined(stories: list[Story]) -> str:
    return ",".join(str(story.id) for story in stories)
