"""Miniflux's own API. Since June 2026 (2.3) it lists ids; 2.2 lists whole stories only, so there
what changed is asked for (`known_lists`). Source: what 2.2.6 and 2.3.4 answered.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Sequence
from typing import Any

from tui_reader.errors import LoginError, ParseError, SyncError
from tui_reader.fetch.api import Answer
from tui_reader.sync import answers, miniflux_rows, rest
from tui_reader.sync.known_lists import KnownLists
from tui_reader.sync.rest import Rest
from tui_reader.sync.service import READ, Door, RemoteFeed, RemoteItem

AT_ONCE = 100
"""Stories in one answer, with their texts."""
NEWEST = 200
"""Stories that are asked for as the newest."""
NEAR = 5
"""So many within `AT_ONCE` ids are asked for together, fewer one by one."""

TURNS = 4
"""How often a star is turned around until it is as it should be."""


async def find(door: Door) -> str | None:
    """The address below which `/v1/me` answers."""
    base = re.sub(r"/v1(/.*)?$", "", door.address)
    answer = await Rest(door, base).once("GET", "v1/me")
    own = rest.reason(answer, "error_message")
    if answer.status in (401, 403) and own:
        raise LoginError(answers.refused(answer))
    if answer.status != 200:
        return None
    try:
        return base if "username" in answers.mapping(answer) else None
    except ParseError:
        return None


class Miniflux:
    """One account on one server, at the address that `find` gave."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._rest = Rest(door, f"{door.address}/v1")
        self._known = KnownLists(door.kept)
        self._brought = False
        self._new: list[str] | None = None
        """Ids of what changed since last time; None: it was not asked for."""
        self._folders: dict[str, int] = {}

    # --- what there is --------------------------------------------------------------------------

    async def feeds(self) -> list[RemoteFeed] | None:
        made = map(miniflux_rows.feed, rest.rows(await self._rest.ask("GET", "feeds")))
        return [feed for feed in made if feed is not None]

    async def unread(self) -> list[str] | None:
        listed = await self._ids("status=unread")
        if listed is not None:
            return listed
        await self._bring()
        return self._known.unread

    async def starred(self) -> list[str] | None:
        listed = await self._ids("starred=true")
        if listed is not None:
            return listed
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
        async for item in self._stories("", min(most, NEWEST)):
            self._known.see(item)
            found.append(item.id)
        return found

    async def contents(self, ids: Sequence[str]) -> list[RemoteItem]:
        found = [item for id in ids if (item := self._known.seen(id)) is not None]
        known = {item.id for item in found}
        missing = sorted(int(id) for id in ids if id not in known and answers.is_number(id))
        while missing:
            near = [id for id in missing if id < missing[0] + AT_ONCE]
            if len(near) < NEAR:
                near = near[:1]
                found += await self._one(near[0])
            else:
                found += await self._between(near[0], near[0] + AT_ONCE, set(near))
            missing = missing[len(near) :]
        return found

    async def _one(self, id: int) -> list[RemoteItem]:
        answer = await self._rest.ask("GET", f"entries/{id}", good=(200, 404))
        if answer.status == 404 and not rest.reason(answer, "error_message"):
            answers.insist(answer, (200,))  # it is not Miniflux that says so
        made = miniflux_rows.item(answers.mapping(answer)) if answer.status == 200 else None
        return [] if made is None else [made]

    async def _between(self, first: int, end: int, wanted: set[int]) -> list[RemoteItem]:
        query = f"after_entry_id={first - 1}&before_entry_id={end}&limit={AT_ONCE}"
        page = (await self._entries(query))[0]
        return [item for item in miniflux_rows.items(page) if int(item.id) in wanted]

    async def _ids(self, query: str) -> list[str] | None:
        """A list of ids alone; None where the server has none (2.2 answers with one story)."""
        if self._known.since is not None or self._brought:
            return None
        answer = await self._rest.ask("GET", f"entries/ids?{query}", good=(200, 400, 404))
        found = answers.mapping(answer) if answer.status == 200 else {}
        listed = found.get("entry_ids")
        if not isinstance(listed, list):
            return None
        total = found.get("total")
        if isinstance(total, int) and total > len(listed):
            raise SyncError(f"{answer.host} lists {len(listed):,} of {total:,} stories only.")
        return [str(id) for id in listed]

    # --- 2.2: what changed ----------------------------------------------------------------------

    async def _bring(self) -> None:
        """Bring the known lists up to date: by what changed, or as a whole."""
        if self._brought:
            return
        self._brought = True
        since = self._known.since
        now: int | None = None
        if since is not None:
            now = await self._changed(since)
        if since is None or not self._known.agrees(*await self._counts()):
            now = await self._all()
        self._known.keep(now)

    async def _changed(self, since: int) -> int | None:
        """Take in what changed; the server's time when it was asked."""
        query = f"changed_after={since}"
        page, total, answer = await self._entries(f"{query}&limit={AT_ONCE}")
        self._new = self._known.take(miniflux_rows.items(page))
        if total > len(page):
            # By id: a story that changes meanwhile moves no other one out of its page.
            async for item in self._stories(f"&{query}", total):
                self._new += self._known.take([item])
        return rest.seconds(answer)

    async def _all(self) -> int | None:
        lists: list[list[str]] = []
        now = rest.seconds(await self._rest.ask("GET", "version"))
        for query in ("&status=unread", "&starred=true"):
            lists.append([])
            async for item in self._stories(query, 0):
                self._known.see(item)
                lists[-1].append(item.id)
        self._known.begin(*lists)
        self._new = None
        return now

    async def _counts(self) -> tuple[int, int]:
        """How many stories the server says are unread, and starred."""
        unread = answers.mapping(await self._rest.ask("GET", "feeds/counters")).get("unreads")
        counts = unread.values() if isinstance(unread, dict) else ()
        total = (await self._entries("starred=true&limit=1"))[1]
        return sum(count for count in counts if isinstance(count, int)), total

    async def _stories(self, query: str, most: int) -> AsyncIterator[RemoteItem]:
        """Stories, the newest first, to the end (or as many as `most`), page by page."""
        below, count = 0, 0
        while not most or count < most:
            asked = f"order=id&direction=desc&limit={AT_ONCE}{query}"
            asked += f"&before_entry_id={below}" if below else ""
            page = (await self._entries(asked))[0]
            for item in miniflux_rows.items(page):
                yield item
            count += len(page)
            numbers = [int(row["id"]) for row in page if isinstance(row.get("id"), int)]
            if len(page) < AT_ONCE or not numbers:
                return
            if below and min(numbers) >= below:
                raise SyncError("The server sends its list in circles; it is not taken.")
            below = min(numbers)

    async def _entries(self, query: str) -> tuple[list[dict[str, Any]], int, Answer]:
        """Stories, how many there are in all, and the answer."""
        answer = await self._rest.ask("GET", f"entries?{query}")
        total = answers.mapping(answer).get("total")
        rows = answers.listed(answer, "entries")
        return rows, total if isinstance(total, int) else len(rows), answer

    # --- what is changed ------------------------------------------------------------------------

    async def mark(self, key: str, value: bool, ids: Sequence[str]) -> None:
        numbers = [int(id) for id in ids if answers.is_number(id)]
        if not numbers:
            return
        if key == READ:
            status = {"entry_ids": numbers, "status": "read" if value else "unread"}
            await self._rest.ask("PUT", "entries", status, good=(200, 204))
            return
        data = {"entry_ids": numbers, "starred": value}
        answer = await self._rest.ask("PUT", "entries", data, good=(200, 204, 400))
        if answer.status == 400:  # 2.2
            for number in numbers:
                await self._star(number, value)

    async def _star(self, number: int, value: bool) -> None:
        """2.2 can only turn a star around, by a PUT, which whoever is between us and it may send
        twice when no answer comes: so it is looked at before and after."""
        for _ in range(TURNS):
            found = await self._one(number)
            if not found or found[0].starred is value:
                return
            await self._rest.ask("PUT", f"entries/{number}/bookmark", good=(200, 204, 404))
        raise SyncError("The server does not keep a star as it is set.")

    async def subscribe(self, url: str, title: str, folder: str) -> None:
        data: dict[str, Any] = {"feed_url": url}
        data["category_id"] = await self._folder(folder)
        answer = await self._rest.ask("POST", "feeds", data, good=(200, 201, 400, 404, 422, 500))
        if answer.status in (200, 201):
            number = answers.mapping(answer).get("feed_id")
            if title and isinstance(number, int):
                await self._change(number, {"title": title})
            return
        why = rest.reason(answer, "error_message")
        if "already exists" not in why:
            raise SyncError(why or f"{answer.host} finds no feed there.")

    async def unsubscribe(self, feed: RemoteFeed) -> None:
        await self._rest.ask("DELETE", f"feeds/{feed.id}", good=(200, 204, 404))

    async def rename(self, feed: RemoteFeed, title: str) -> None:
        await self._change(int(feed.id), {"title": title})

    async def move(self, feed: RemoteFeed, folder: str) -> None:
        await self._change(int(feed.id), {"category_id": await self._folder(folder)})

    async def _change(self, number: int, data: dict[str, Any]) -> None:
        await self._rest.ask("PUT", f"feeds/{number}", data, good=(200, 201))

    async def _folder(self, name: str) -> int:
        """The number of a folder, which is made if it is not there. A feed is always in one: "" is
        the first."""
        if not self._folders:
            rows = rest.rows(await self._rest.ask("GET", "categories"))
            numbered = sorted((row for row in rows if isinstance(row.get("id"), int)),
                              key=lambda row: int(row["id"]))  # fmt: skip
            self._folders = {answers.title(row.get("title")): row["id"] for row in numbered}
        if not name and self._folders:
            return next(iter(self._folders.values()))
        if name not in self._folders:
            answer = await self._rest.ask("POST", "categories", {"title": name}, good=(200, 201))
            number = answers.mapping(answer).get("id")
            if not isinstance(number, int):
                raise SyncError(f"{answer.host} did not make the folder {name}.")
            self._folders[name] = number
        return self._folders[name]
