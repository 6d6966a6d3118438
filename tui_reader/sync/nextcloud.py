"""Nextcloud News, API v1-3: whole stories by what changed since (`known_lists`), no list of ids and
no story by its id. Source: nextcloud/news, docs/api/api-v1-3.md.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterable, Sequence
from typing import Any

from tui_reader import sanitise
from tui_reader.errors import LoginError, ParseError, SyncError
from tui_reader.fetch.api import Answer
from tui_reader.sync import answers, rest
from tui_reader.sync.known_lists import KnownLists
from tui_reader.sync.rest import Rest
from tui_reader.sync.service import READ, Door, RemoteFeed, RemoteItem

PLACE = "/index.php/apps/news/api/v1-3"
AT_ONCE = 100
"""Stories in one answer, with their texts."""
NEWEST = 200
"""Stories that are asked for as the newest."""
ALL, STARRED_ONES = 3, 2
"""Types of lists."""
MARKS = {(READ, True): "read", (READ, False): "unread"}
_ENDINGS = re.compile(r"(?:/index\.php)?(?:/apps/news(?:/.*)?|/login)?$")


async def find(door: Door) -> str | None:
    """The address of the API; that of Nextcloud or of its page of news is given."""
    base = _ENDINGS.sub("", door.address) + PLACE
    answer = await Rest(door, base).once("GET", "version")
    if answer.status in (401, 403) and rest.reason(answer, "message"):
        raise LoginError(answers.refused(answer))
    if answer.status != 200:
        return None
    try:
        return base if "version" in answers.mapping(answer) else None
    except ParseError:
        return None


class Nextcloud:
    """One account on one server, at the address that `find` gave."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._rest = Rest(door, door.address)
        self._known = KnownLists(door.kept)
        self._brought = False
        self._new: list[str] | None = None
        """Ids of what changed since last time; None: it was not asked for."""
        self._folders: dict[str, int] = {}
        self._counts: tuple[int, int] | None = None
        """How many stories are unread, and starred, as the list of feeds says."""

    # --- what there is --------------------------------------------------------------------------

    async def feeds(self) -> list[RemoteFeed] | None:
        listed = answers.listed(await self._rest.ask("GET", "folders"), "folders")
        self._folders = {
            answers.title(row.get("name")): row["id"]
            for row in listed
            if isinstance(row.get("id"), int)
        }
        names = {number: name for name, number in self._folders.items()}
        answer = await self._rest.ask("GET", "feeds")
        rows = answers.listed(answer, "feeds")
        unread = [count for row in rows if isinstance(count := row.get("unreadCount"), int)]
        starred = answers.mapping(answer).get("starredCount")
        self._counts = (sum(unread), starred) if isinstance(starred, int) else None
        made = (_feed(row, names) for row in rows)
        return [feed for feed in made if feed is not None]

    async def unread(self) -> list[str] | None:
        await self._bring()
        return self._known.unread

    async def starred(self) -> list[str] | None:
        await self._bring()
        return self._known.starred

    async def tags(self) -> list[str]:
        return []

    async def tagged(self, tag: str) -> list[str]:
        return []

    async def recent(self, most: int) -> list[str]:
        if self._new is not None:
            return self._new
        found: list[str] = []
        async for item in self._stories(ALL, read=True):
            self._known.see(item)
            found.append(item.id)
            if len(found) >= min(most, NEWEST):
                break
        return found

    async def contents(self, ids: Sequence[str]) -> list[RemoteItem]:
        """There is no asking for a story by its id: pages are asked for that begin with one."""
        found = [item for id in ids if (item := self._known.seen(id)) is not None]
        known = {item.id for item in found}
        missing = sorted(
            (int(id) for id in ids if id not in known and answers.is_number(id)), reverse=True
        )
        while missing:
            # The story of the offset itself is on the page by the API's page, and not by its code.
            size = AT_ONCE if len(missing) > 1 else 2
            page = await self._page(ALL, read=True, below=missing[0] + 1, size=size)
            wanted = set(missing)
            found += [item for item in page if int(item.id) in wanted]
            last = min((int(item.id) for item in page), default=0)
            missing = [id for id in missing[1:] if id < last]
        return found

    # --- what changed ---------------------------------------------------------------------------

    async def _bring(self) -> None:
        """Bring the known lists up to date: by what changed, or as a whole."""
        if self._brought:
            return
        self._brought = True
        since, now = self._known.since, None
        if since is not None:
            query = f"items/updated?type={ALL}&id=0&lastModified={since}"
            answer = await self._rest.ask("GET", query)
            self._new = self._known.take(_items(answer))
            now = rest.seconds(answer)
        if since is None or (self._counts and not self._known.agrees(*self._counts)):
            now = await self._all()
        self._known.keep(now)

    async def _all(self) -> int | None:
        now = rest.seconds(await self._rest.ask("GET", "version"))
        lists: list[list[str]] = []
        for kind, read in ((ALL, False), (STARRED_ONES, True)):
            lists.append([])
            async for item in self._stories(kind, read=read):
                self._known.see(item)
                lists[-1].append(item.id)
        self._known.begin(*lists)
        self._new = None
        return now

    async def _stories(self, kind: int, *, read: bool) -> AsyncIterator[RemoteItem]:
        """Stories of a list, the newest first, to its end, page by page."""
        below = 0
        while True:
            page = await self._page(kind, read=read, below=below, size=AT_ONCE)
            new = [item for item in page if not below or int(item.id) < below]
            for item in new:
                yield item
            if len(page) < AT_ONCE or not new:
                return
            below = min(int(item.id) for item in new)

    async def _page(self, kind: int, *, read: bool, below: int, size: int) -> list[RemoteItem]:
        query = f"type={kind}&id=0&getRead={'true' if read else 'false'}&batchSize={size}"
        answer = await self._rest.ask("GET", f"items?{query}&offset={below}&oldestFirst=false")
        return _items(answer)

    # --- what is changed ------------------------------------------------------------------------

    async def mark(self, key: str, value: bool, ids: Sequence[str]) -> None:
        word = MARKS.get((key, value)) or ("star" if value else "unstar")
        numbers = [int(id) for id in ids if answers.is_number(id)]
        await self._rest.ask("POST", f"items/{word}/multiple", {"itemIds": numbers})

    async def subscribe(self, url: str, title: str, folder: str) -> None:
        data = {"url": url, "folderId": await self._folder(folder)}
        answer = await self._rest.ask("POST", "feeds", data, good=(200, 409, 422))
        if answer.status == 422:
            why = rest.reason(answer, "message")
            raise SyncError(why or f"{answer.host} finds no feed there.")
        made = answers.listed(answer, "feeds") if answer.status == 200 else []
        if title and made:
            await self._change(str(made[0].get("id")), "rename", {"feedTitle": title})

    async def unsubscribe(self, feed: RemoteFeed) -> None:
        await self._rest.ask("DELETE", f"feeds/{feed.id}", good=(200, 404))
        self._known.forget()  # its stories went with it, and no list of changes says so

    async def rename(self, feed: RemoteFeed, title: str) -> None:
        await self._change(feed.id, "rename", {"feedTitle": title})

    async def move(self, feed: RemoteFeed, folder: str) -> None:
        await self._change(feed.id, "move", {"folderId": await self._folder(folder)})

    async def _change(self, id: str, what: str, data: dict[str, Any]) -> None:
        await self._rest.ask("POST", f"feeds/{id}/{what}", data)

    async def _folder(self, name: str) -> int | None:
        """The number of a folder, which is made if it is not there; None is the top."""
        if not name:
            return None
        if name not in self._folders:
            answer = await self._rest.ask("POST", "folders", {"name": name})
            rows = answers.listed(answer, "folders")
            number = rows[0].get("id") if rows else None
            if not isinstance(number, int):
                raise SyncError(f"{answer.host} did not make the folder {name}.")
            self._folders[name] = number
        return self._folders[name]


def _feed(row: dict[str, Any], names: dict[int, str]) -> RemoteFeed | None:
    id, url = row.get("id"), sanitise.url(answers.text(row.get("url")))
    if not isinstance(id, int) or url is None:
        return None
    number = row.get("folderId")
    folder = sanitise.line(names.get(number, "") if isinstance(number, int) else "")
    site = sanitise.url(answers.text(row.get("link")))
    return RemoteFeed(str(id), url, answers.title(row.get("title")), folder, site)


def _items(answer: Answer) -> list[RemoteItem]:
    return [item for item in map(_item, answers.listed(answer, "items")) if item is not None]


def _item(row: dict[str, Any]) -> RemoteItem | None:
    id, feed = row.get("id"), row.get("feedId")
    if not isinstance(id, int) or not isinstance(feed, int):
        return None
    enclosed: Iterable[tuple[object, object, object]] = ()
    if row.get("enclosureLink"):
        enclosed = [(row.get("enclosureLink"), row.get("enclosureMime"), None)]
    entry = answers.entry(
        title=answers.title(row.get("title")),
        link=sanitise.url(answers.text(row.get("url"))),
        author=answers.title(row.get("author")),
        published=answers.instant(row.get("pubDate")),
        content=answers.text(row.get("body")),
        enclosures=answers.enclosures(enclosed),
        guid=answers.text(row.get("guid")),
    )
    unread, starred = row.get("unread") is True, row.get("starred") is True
    return RemoteItem(str(id), str(feed), entry, not unread, starred)
