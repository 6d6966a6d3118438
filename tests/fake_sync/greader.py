"""The Google Reader API. Sources: Miniflux 2.2.6 and FreshRSS as they answered; bazqux-api,
theoldreader/api."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from . import greader_ids as ids
from .model import READ, STARRED, Feed, Story
from .server import Asked, Reply, said, text

if TYPE_CHECKING:
    from .server import FakeServer

OWN = "user/1/"
"""The user by number, as Miniflux writes it; `user/-/` is taken too."""
WIDE = str.maketrans("&<>", "＆＜＞")
OK = text("OK")


class GoogleReader:
    def __init__(self, server: FakeServer) -> None:
        self._server = server
        self._logins = 0
        self._tokens = 0
        self._asked_since_login = 0
        self._posted_since_token = 0

    @property
    def _auth(self) -> str:
        return f"alice/{self._logins:08x}"

    @property
    def _token(self) -> str:
        # Miniflux has one secret for both.
        if self._server.traps.post_needs == "T":
            return self._auth
        return f"token{self._tokens:04d}"

    def logs_in(self, asked: Asked) -> bool:
        return asked.path.endswith("/accounts/ClientLogin")

    def refuse(self) -> Reply:
        return Reply(
            b"Unauthorized", 401, "text/plain", {"X-Reader-Google-Bad-Token": "true"}, refused=True
        )

    def answer(self, asked: Asked) -> Reply:
        if not asked.path.startswith(self._server.traps.place.replace("PROTOCOL", "greader")):
            return text("404 page not found", 404)
        if self.logs_in(asked):
            return self._log_in(asked)
        place = asked.path.partition("/reader/api/0/")[2]
        if not place:
            return text("404 page not found", 404)
        if not self._allowed(asked):
            return self.refuse()
        if (
            asked.method == "GET"
            and place not in ("token", "user-info")
            and asked.one("output") != "json"
        ):
            return said({"error_message": "only json output is supported"}, 400)
        call = _CALLS.get((asked.method, place))
        return said([]) if call is None else call(self, asked)

    # --- who asks

    def _log_in(self, asked: Asked) -> Reply:
        right = (self._server.user, self._server.password)
        if (asked.one("Email"), asked.one("Passwd")) != right:
            return said({"error_message": "access unauthorized"}, 401)
        self._logins += 1
        self._asked_since_login = 0
        return text(f"SID={self._auth}\nLSID={self._auth}\nAuth={self._auth}\n")

    def _allowed(self, asked: Asked) -> bool:
        traps = self._server.traps
        header = asked.headers.get("authorization") == f"GoogleLogin auth={self._auth}"
        self._asked_since_login += 1
        if not self._logins or 0 < traps.login_lives < self._asked_since_login:
            return False
        if asked.method == "GET":
            return header
        self._posted_since_token += 1
        expired = 0 < traps.token_lives < self._posted_since_token
        token = asked.one("T")
        good = token == self._token and not expired
        if traps.post_needs == "T":
            return good
        if traps.post_needs == "header":
            return header and (good or not token)
        return header and good

    def token(self, asked: Asked) -> Reply:
        self._tokens += 1
        self._posted_since_token = 0
        return text(self._token)

    def user(self, asked: Asked) -> Reply:
        return said({"userId": "1", "userName": "alice", "userProfileId": "1", "userEmail": ""})

    # --- lists

    def subscriptions(self, asked: Asked) -> Reply:
        return said(
            {"subscriptions": [self._feed(feed) for feed in self._server.news.feeds.values()]}
        )

    def _feed(self, feed: Feed) -> dict[str, Any]:
        folder = feed.folder or self._server.traps.default_folder
        return {
            "id": f"feed/{feed.id}", "title": self._name(feed.title),
            "categories": [self._label(folder)] if folder else [],
            "url": feed.url, "htmlUrl": feed.site, "iconUrl": "",
        }  # fmt: skip

    def _label(self, name: str, kind: str = "folder") -> dict[str, str]:
        return {"id": f"{OWN}label/{self._name(name)}", "label": self._name(name), "type": kind}

    def tags(self, asked: Asked) -> Reply:
        news, traps = self._server.news, self._server.traps
        tags = sorted({tag for story in news.stories.values() for tag in story.tags})
        found: list[dict[str, str]] = [{"id": f"{OWN}state/com.google/starred"}]
        found += [self._label(name) for name in (*news.folders, traps.default_folder) if name]
        found += [self._label(name, "tag") for name in tags]
        return said({"tags": found})

    def stream_ids(self, asked: Asked) -> Reply:
        traps = self._server.traps
        streams = asked.all("s")
        if not streams:
            return said({"error_message": "only one stream type expected"}, 500)
        if "/label/" in streams[0] and traps.labels_fail:
            return said({"error_message": "unknown stream type LabelStream"}, 500)
        stories = self._stream(streams[0])
        if stories is None:
            return said({"error_message": "unknown stream"}, 500)
        if any(one.endswith("com.google/read") for one in asked.all("xt")):
            unread = {story.id for story in self._server.unread()}
            stories = [story for story in stories if story.id in unread]
            if traps.lists == "nothing":
                return said({})
        after = int(asked.one("ot", "0"))
        stories = [story for story in stories if story.crawled >= after]
        page, more = self._page(stories, asked)
        found: dict[str, Any] = {
            "itemRefs": [{"id": ids.short(story.id, traps.ids)} for story in page]
        }
        return said(found | ({"continuation": more} if more else {}))

    def _stream(self, name: str) -> list[Story] | None:
        """The stories of a stream, the newest first; None for one that is not known."""
        news = self._server.news
        state, label = name.partition("/state/com.google/")[2], name.partition("/label/")[2]
        if state == "reading-list":
            return news.newest()
        if state == "starred":
            return news.starred()
        if name.startswith("feed/"):
            return [story for story in news.newest() if f"feed/{story.feed}" == name]
        if label and label in news.folders:
            inside = {feed.id for feed in news.feeds.values() if feed.folder == label}
            return [story for story in news.newest() if story.feed in inside]
        tagged = [story for story in news.newest() if label in story.tags]
        if label and tagged:
            return tagged
        if self._server.traps.unknown_is_all:
            return news.newest()
        if state == "read":
            return [story for story in news.newest() if story.read]
        return [] if label else None

    def _page(self, stories: list[Story], asked: Asked) -> tuple[list[Story], str]:
        """A page, and what leads to the next one."""
        traps, mark = self._server.traps, asked.one("c")
        size = min(int(asked.one("n", "20")), traps.page)
        if traps.paging == "last id":
            rest = [story for story in stories if story.id <= int(mark)][1:] if mark else stories
            page = rest[:size]
            return page, str(page[-1].id) if len(rest) > size else ""
        if traps.paging == "circle":
            return stories[:size], "again" if len(stories) > size else ""
        start = int(mark or 0)
        return stories[start : start + size], str(start + size) if start + size < len(
            stories
        ) else ""

    def contents(self, asked: Asked) -> Reply:
        news, traps = self._server.news, self._server.traps
        wanted = [ids.number(one, traps.ids, traps.hex_ids) for one in asked.all("i")][
            : traps.most_contents
        ]
        there = (set(wanted) & set(news.stories)) - traps.textless
        found = [news.stories[id] for id in sorted(there)]
        if not found and traps.contents_400:
            return said({"error_message": "no items returned from the database"}, 400)
        items = [self._item(story) for story in found]
        return said(
            {"direction": "ltr", "id": OWN + "state/com.google/reading-list", "items": items}
        )

    def _item(self, story: Story) -> dict[str, Any]:
        news = self._server.news
        feed = news.feeds.get(story.feed)
        states = ["reading-list"] + ["read"] * story.read + ["starred"] * story.starred
        categories = [f"{OWN}state/com.google/{state}" for state in states]
        labels = [*sorted(story.tags), *([feed.folder] if feed and feed.folder else [])]
        categories += [f"{OWN}label/{self._name(label)}" for label in labels]
        link = [{"href": story.link, "type": "text/html"}]
        return {
            "id": ids.long(story.id, self._server.traps.ids), "categories": categories,
            "title": self._name(story.title), "published": story.published,
            "crawlTimeMsec": str(story.crawled * 1000),
            "timestampUsec": str(story.crawled * 1_000_000), "updated": story.published,
            "author": self._name(story.author), "alternate": link, "canonical": link,
            "summary": {"direction": "ltr", "content": story.html},
            "origin": {
                "streamId": f"feed/{story.feed}", "htmlUrl": "https://example.org/",
                "title": self._name(feed.title) if feed else "",
            },
        }  # fmt: skip

    # --- changes

    def mark(self, asked: Asked) -> Reply:
        traps = self._server.traps
        marked = [ids.number(one, traps.ids, traps.hex_ids) for one in asked.all("i")]
        for value, tags in ((True, asked.all("a")), (False, asked.all("r"))):
            if traps.labels_fail and any("/label/" in tag for tag in tags):
                return said({"error_message": "unsupported tag type: LabelStream"}, 500)
            for tag in tags[-1:] if traps.last_tag_only else tags:
                self._mark(tag, value, marked)
        return OK

    def _mark(self, tag: str, value: bool, marked: list[int]) -> None:
        news = self._server.news
        state, label = tag.partition("/state/com.google/")[2], tag.partition("/label/")[2]
        if state == "kept-unread":
            news.mark(READ, not value, marked)
        elif state in (READ, STARRED):
            for story in [news.stories[id] for id in marked if id in news.stories]:
                turns = self._server.traps.marks_toggle and value
                news.mark(state, not getattr(story, state) if turns else value, [story])
        elif label and label not in news.folders:
            news.mark(f"tag:{label}", value, marked)

    def add(self, asked: Asked) -> Reply:
        url = asked.one("quickadd").removeprefix("feed/")
        feed = None if self._server.news.at(url) else self._server.news.subscribe(url)
        if feed is None:
            return said({"numResults": 0, "error": "no feed there"})
        row = {
            "numResults": 1,
            "query": url,
            "streamId": f"feed/{feed.id}",
            "streamName": feed.title,
        }
        return said(row)

    def edit(self, asked: Asked) -> Reply:
        news, traps = self._server.news, self._server.traps
        stream, folder = (
            asked.one("s").removeprefix("feed/"),
            asked.one("a").partition("/label/")[2],
        )
        if asked.one("ac") == "subscribe":
            there = news.at(stream) or news.subscribe(stream, asked.one("t"), folder) is None
            return said({"error_message": "This feed already exists."}, 500) if there else OK
        if not stream.isdigit() and traps.feeds_by_number:
            return said({"error_message": "strconv.ParseInt: invalid syntax"}, 500)
        feed = news.feeds.get(int(stream)) if stream.isdigit() else news.at(stream)
        if feed is None:
            return Reply(silent=True) if traps.panics and asked.one("ac") == "edit" else OK
        if asked.one("ac") == "unsubscribe":
            news.unsubscribe(feed)
            return OK
        if asked.has("t"):
            news.rename(feed, asked.one("t"))
        left = asked.one("r").partition("/label/")[2]
        if folder or (left and left == feed.folder and not traps.default_folder):
            news.move(feed, folder)
        return OK

    def _name(self, name: str) -> str:
        return name.translate(WIDE) if self._server.traps.wide_names else name


_CALLS: dict[tuple[str, str], Callable[[GoogleReader, Asked], Reply]] = {
    ("GET", "token"): GoogleReader.token,
    ("GET", "user-info"): GoogleReader.user,
    ("GET", "subscription/list"): GoogleReader.subscriptions,
    ("GET", "tag/list"): GoogleReader.tags,
    ("GET", "stream/items/ids"): GoogleReader.stream_ids,
    ("POST", "stream/items/ids"): GoogleReader.stream_ids,
    ("POST", "stream/items/contents"): GoogleReader.contents,
    ("POST", "edit-tag"): GoogleReader.mark,
    ("POST", "subscription/quickadd"): GoogleReader.add,
    ("POST", "subscription/edit"): GoogleReader.edit,
}
