"""The Fever API, as Miniflux, FreshRSS, coldsweat and Tiny Tiny RSS's plugin speak it.

It lists and marks; feeds and folders are changed on the server itself. What servers do otherwise is
in the comments, each seen on Miniflux 2.2.6, coldsweat 0.10.2 or FreshRSS 1.25.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from typing import Any

from tui_reader import sanitise
from tui_reader.errors import FetchError, LoginError, ParseError, SyncError
from tui_reader.model import SafeText
from tui_reader.sync import answers
from tui_reader.sync.service import READ, Door, RemoteFeed, RemoteItem

PLACES = ("", "/fever/", "/api/fever.php", "/p/api/fever.php", "/plugins/fever/")
"""Where servers answer below the address that people know."""
AT_ONCE = 50
"""Stories in one answer: no server gives more."""
NEWEST = 200
"""Stories that are asked for as the newest: they come with their texts."""
LISTS = ("groups", "feeds", "unread_item_ids", "saved_item_ids")
MARKS = {(READ, True): "read", (READ, False): "unread"}
NO_CHANGES = "The Fever API cannot change feeds; do it on the server."


async def find(door: Door) -> str | None:
    """The address that answers when it is asked with `?api`."""
    given = re.sub(r"\?.*$", "", door.address).rstrip("/")
    refused: LoginError | None = None
    for place in PLACES:
        base = given + place
        try:
            await _ask(door, base, "", [])
        except LoginError as error:
            refused = error
        except FetchError as error:
            if not error.status:
                raise  # nobody is there, wherever we ask
        except (ParseError, SyncError):
            continue
        else:
            return base
    if refused is not None:
        raise refused
    return None


async def _ask(
    door: Door, base: str, query: str, form: Sequence[tuple[str, str]]
) -> dict[str, Any]:
    """One answer. Raises LoginError; SyncError or ParseError where it is no Fever."""
    key = hashlib.md5(f"{door.user}:{door.password}".encode(), usedforsecurity=False).hexdigest()
    answer = await door.api.ask("POST", f"{base}?api{query}", form=[("api_key", key), *form])
    answers.insist(answer, (200,))
    # Of several ids Miniflux does nothing, and says nothing.
    found = answers.mapping(answer)
    if "api_version" not in found:
        raise SyncError(f"{answer.host} does not speak the Fever API there.")
    if str(found.get("auth")) != "1":  # with status 200
        raise LoginError(answers.refused(answer))
    return found


class Fever:
    """One account on one server, at the address that `find` gave."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._wide = door.address.endswith("fever.php")
        """FreshRSS gives names with wide signs for & < >."""
        self._listed: dict[str, dict[str, Any]] = {}
        """Answers of this cycle by the list that is in them; none is older than the last mark."""
        self._seen: dict[str, RemoteItem] = {}
        """Stories that came with the newest."""

    async def feeds(self) -> list[RemoteFeed] | None:
        groups, feeds = await self._list("groups"), await self._list("feeds")
        names = {str(one.get("id")): self._title(one.get("title"))
                 for one in answers.dicts(groups, "groups")}  # fmt: skip
        folders: dict[str, SafeText] = {}
        for row in answers.dicts(feeds, "feeds_groups") or answers.dicts(groups, "feeds_groups"):
            name = names.get(str(row.get("group_id")), sanitise.line(""))
            for id in _ids(row.get("feed_ids")):
                folders.setdefault(id, name)
        made = (self._feed(row, folders) for row in answers.dicts(feeds, "feeds"))
        return [feed for feed in made if feed is not None]

    async def unread(self) -> list[str] | None:
        return _ids((await self._list("unread_item_ids"))["unread_item_ids"])

    async def starred(self) -> list[str] | None:
        return _ids((await self._list("saved_item_ids"))["saved_item_ids"])

    async def tags(self) -> list[str]:
        return []

    async def tagged(self, tag: str) -> list[str]:
        return []

    async def recent(self, most: int) -> list[str]:
        # `since_id` is unsorted on coldsweat, so that a page's last id skips others.
        found: list[RemoteItem] = []
        below = (1 << 63) - 1
        while len(found) < min(most, NEWEST):
            page = await self._items(f"&max_id={below}", may_miss=True)
            found += page
            numbers = [int(item.id) for item in page if answers.is_number(item.id)]
            if len(page) < AT_ONCE or not numbers or min(numbers) >= below:
                break
            below = min(numbers)
        self._seen |= {item.id: item for item in found}
        return [item.id for item in found]

    async def contents(self, ids: Sequence[str]) -> list[RemoteItem]:
        found = [self._seen.pop(id) for id in ids if id in self._seen]
        known = {item.id for item in found}
        missing = [id for id in ids if id not in known]
        for at in range(0, len(missing), AT_ONCE):
            found += await self._items(f"&with_ids={','.join(missing[at : at + AT_ONCE])}")
        return found

    async def _items(self, query: str, *, may_miss: bool = False) -> list[RemoteItem]:
        found = await self._answer(f"&items{query}")
        if not isinstance(found.get("items"), list) and not may_miss:
            raise ParseError("The server gave an answer without what was asked for.")
        made = map(self._item, answers.dicts(found, "items"))
        return [item for item in made if item is not None]

    def _feed(self, row: dict[str, Any], folders: dict[str, SafeText]) -> RemoteFeed | None:
        id, url = str(row.get("id") or ""), sanitise.url(answers.text(row.get("url")))
        if not id or url is None:
            return None
        title = self._title(row.get("title"))
        site = sanitise.url(answers.text(row.get("site_url")))
        return RemoteFeed(id, url, title, folders.get(id, sanitise.line("")), site)

    def _item(self, row: dict[str, Any]) -> RemoteItem | None:
        id, feed_id = str(row.get("id") or ""), str(row.get("feed_id") or "")
        if not answers.is_number(id) or not feed_id:
            return None
        entry = answers.entry(
            title=self._title(row.get("title")),
            link=sanitise.url(answers.text(row.get("url"))),
            author=self._title(row.get("author")),
            published=answers.instant(row.get("created_on_time")),
            content=answers.text(row.get("html")),
        )
        read, saved = (str(row.get(name)) == "1" for name in ("is_read", "is_saved"))
        return RemoteItem(id, feed_id, entry, read, saved)

    def _title(self, value: object) -> SafeText:
        return answers.title(value, wide=self._wide)

    # --- what is changed ------------------------------------------------------------------------

    async def mark(self, key: str, value: bool, ids: Sequence[str]) -> None:
        word = MARKS.get((key, value)) or ("saved" if value else "unsaved")
        wanted: Iterable[str] = ids
        if key != READ:
            # Both words turn the star around on Miniflux: only what differs is sent, and what was
            # done though its answer was lost does not differ. The stories say so themselves: a
            # list may be empty by a fault.
            items = [
                item
                for at in range(0, len(ids), AT_ONCE)
                for item in await self._items(f"&with_ids={','.join(ids[at : at + AT_ONCE])}")
            ]
            wanted = [item.id for item in items if item.starred is not value]
        try:
            for id in wanted:  # coldsweat answers 404 for a story that is not there
                await self._answer("", [("mark", "item"), ("as", word), ("id", id)])
        finally:
            self._listed.clear()

    async def subscribe(self, url: str, title: str, folder: str) -> None:
        raise SyncError(NO_CHANGES)

    async def unsubscribe(self, feed: RemoteFeed) -> None:
        raise SyncError(NO_CHANGES)

    async def rename(self, feed: RemoteFeed, title: str) -> None:
        raise SyncError(NO_CHANGES)

    async def move(self, feed: RemoteFeed, folder: str) -> None:
        raise SyncError(NO_CHANGES)

    # --- asking ---------------------------------------------------------------------------------

    async def _list(self, name: str) -> dict[str, Any]:
        """The answer that has this list. All that are still to come are asked for at once, which
        coldsweat and FreshRSS answer so; Miniflux answers one at a time."""
        if name not in self._listed:
            wanted = [one for one in LISTS if one not in self._listed]
            found = await self._answer("".join(f"&{one}" for one in wanted))
            self._listed |= {one: found for one in wanted if one in found}
        if name not in self._listed:
            found = await self._answer(f"&{name}")
            if name not in found:
                raise ParseError("The server gave an answer without what was asked for.")
            self._listed[name] = found
        return self._listed[name]

    async def _answer(self, query: str, form: Sequence[tuple[str, str]] = ()) -> dict[str, Any]:
        """Refused, it is asked once more, then the user is told."""
        try:
            return await _ask(self._door, self._door.address, query, form)
        except LoginError:
            return await _ask(self._door, self._door.address, query, form)


def _ids(listed: object) -> list[str]:
    """Ids from their list in one string. Raises ParseError where it is none."""
    if not isinstance(listed, str):
        raise ParseError("The server gave an answer without what was asked for.")
    return [id for raw in listed.split(",") if answers.is_number(id := raw.strip())]
