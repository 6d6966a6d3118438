"""What a news server knows of one user: feeds in folders, and stories with marks."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field

READ, STARRED = "read", "starred"


@dataclass(slots=True)
class Feed:
    id: int
    url: str
    title: str
    folder: str = ""
    site: str = "https://example.org/"


@dataclass(slots=True)
class Story:
    id: int
    feed: int
    title: str
    link: str
    html: str
    author: str = ""
    published: int = 0
    """Seconds since the epoch, as `crawled` and `changed`."""
    crawled: int = 0
    changed: int = 0
    read: bool = False
    starred: bool = False
    tags: set[str] = field(default_factory=set)


class News:
    """Acts of the user on another device are its methods; `now` is the server's clock."""

    def __init__(self, first_id: int = 1, now: int = 1_790_000_000) -> None:
        self.feeds: dict[int, Feed] = {}
        self.stories: dict[int, Story] = {}
        self.folders: dict[str, int] = {}
        """Names and ids, also of empty ones."""
        self.outside: dict[str, tuple[str, list[str]]] = {}
        """What is at an address in the world: a feed's title and those of its stories."""
        self.now = now
        self._ids = itertools.count(first_id)
        self._numbers = itertools.count(1)

    def __repr__(self) -> str:
        """All that a change changes."""
        return repr((self.feeds, self.folders, self.stories))

    def tick(self) -> int:
        self.now += 1
        return self.now

    # --- feeds

    def add_feed(self, url: str, title: str, folder: str = "") -> Feed:
        made = Feed(next(self._numbers), url, title, folder)
        self.feeds[made.id] = made
        self.folder(folder)
        return made

    def folder(self, name: str) -> int:
        """The id of a folder, which is made if it is not there; 0 for none."""
        if not name:
            return 0
        return self.folders.setdefault(name, next(self._numbers))

    def subscribe(self, url: str, title: str = "", folder: str = "") -> Feed | None:
        """The feed that is in the world there, with its stories; None if there is none."""
        if url not in self.outside:
            return None
        own, stories = self.outside[url]
        feed = self.add_feed(url, title or own, folder)
        for name in stories:
            self.add_story(feed, name)
        return feed

    def unsubscribe(self, feed: Feed) -> None:
        """Its stories go with it."""
        del self.feeds[feed.id]
        for story in [one for one in self.stories.values() if one.feed == feed.id]:
            del self.stories[story.id]

    def at(self, url: str) -> Feed | None:
        return next((feed for feed in self.feeds.values() if feed.url == url), None)

    def rename(self, feed: Feed, title: str) -> None:
        feed.title = title

    def move(self, feed: Feed, folder: str) -> None:
        feed.folder = folder
        self.folder(folder)

    # --- stories

    def add_story(self, feed: Feed, title: str, **more: object) -> Story:
        """Published when it is crawled, unless `more` says otherwise."""
        id, at = next(self._ids), self.tick()
        link = f"https://example.org/{feed.id}/{id}"
        made = Story(id, feed.id, title, link, f"<p>{title}. {WORDS}</p>", "", at, at, at)
        for name, value in more.items():
            setattr(made, name, value)
        self.stories[id] = made
        return made

    def mark(self, key: str, value: bool, stories: Iterable[Story | int]) -> None:
        """`key`: read, starred, or "tag:" and a name. Stories that are not there are left out."""
        at = self.tick()
        for one in stories:
            story = one if isinstance(one, Story) else self.stories.get(one)
            if story is None:
                continue
            story.changed = at
            if key.startswith("tag:"):
                (story.tags.add if value else story.tags.discard)(key[4:])
            else:
                setattr(story, key, value)

    def newest(self) -> list[Story]:
        return sorted(self.stories.values(), key=lambda story: -story.id)

    def unread(self) -> list[Story]:
        return [story for story in self.newest() if not story.read]

    def starred(self) -> list[Story]:
        return [story for story in self.newest() if story.starred]

    def titled(self, title: str) -> Story:
        return next(story for story in self.stories.values() if story.title == title)


WORDS = "The old ferry sails again in spring, as it had for most of the past hundred years."
