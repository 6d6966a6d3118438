"""The Google Reader API, as FreshRSS, Miniflux, BazQux, The Old Reader and Inoreader speak it.

What each of them does otherwise than Google did is in the comments. Sources: the API pages of
BazQux (bazqux-api) and The Old Reader, FreshRSS's `p/api/greader.php`, and what the servers
answered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from tui_reader import sanitise
from tui_reader.errors import SyncError
from tui_reader.model import Entry, SafeText
from tui_reader.sync import answers
from tui_reader.sync.greader_session import Session
from tui_reader.sync.service import READ, STARRED, Door, RemoteFeed, RemoteItem

ITEM = "tag:google.com,2005:reader/item/"
STATE = "user/-/state/com.google/"
LABEL = "user/-/label/"
UNREAD = [("s", f"{STATE}reading-list"), ("xt", f"{STATE}read")]
STARS = [("s", f"{STATE}starred")]
IDS_AT_ONCE = 100_000
"""Miniflux and The Old Reader give 10,000, BazQux 50,000, and where to go on."""
CHECKED_AT_ONCE = 100
"""Stories that are asked for in one request whether they bear a mark."""
MOST_PAGES = 500
"""Of ids: five millions. A server that sends more goes round in circles."""


class GoogleReader:
    """One account on one server, at the base that `find` gave."""

    def __init__(self, door: Door) -> None:
        self._session = Session(door)
        self._wide = door.address.endswith("greader.php")
        """FreshRSS gives names with wide signs for & < >."""
        self._folders: dict[str, str] = {}
        """Labels that are folders of feeds, not tags of stories, as the server writes them."""

    # --- what there is --------------------------------------------------------------------------

    async def feeds(self) -> list[RemoteFeed] | None:
        answer = await self._session.get("subscription/list", kept="feeds")
        if answer is None:
            return None
        rows = answers.listed(answer, "subscriptions")
        labels = [one for row in rows for one in answers.dicts(row, "categories")]
        self._folders = {self._label(one): _raw_label(one) for one in labels if _raw_label(one)}
        return [feed for feed in map(self._feed, rows) if feed is not None]

    async def unread(self) -> list[str] | None:
        # Never `s=.../read`: FreshRSS answers with everything, whatever it does not know.
        return await self._ids(UNREAD, kept="unread")

    async def starred(self) -> list[str] | None:
        return await self._ids(STARS, kept="starred")

    async def tags(self) -> list[str]:
        # A server tells them from folders by their type, or not at all.
        answer = await self._session.get("tag/list", kept="")
        rows = answers.listed(answer, "tags") if answer is not None else []
        named = [row for row in rows if _raw_label(row) and row.get("type") != "folder"]
        return [name for row in named if (name := self._label(row)) not in self._folders]

    async def tagged(self, tag: str) -> list[str]:
        return await self._ids([("s", LABEL + tag)], kept="") or []

    async def recent(self, most: int) -> list[str]:
        found = await self._ids([("s", f"{STATE}reading-list")], kept="", most=most)
        return found or []

    async def contents(self, ids: Sequence[str]) -> list[RemoteItem]:
        # FreshRSS answers 400 to a GET.
        answer = await self._session.post(
            "stream/items/contents", [("output", "json"), *(("i", wire(one)) for one in ids)]
        )
        if answer.status == 400 and "no items" in answer.text:  # Miniflux: it knows none of them
            return []
        rows = answers.listed(answer, "items")
        return [item for row in rows if (item := self._item(row)) is not None]

    async def _ids(
        self, query: Sequence[tuple[str, str]], *, kept: str, most: int = 0
    ) -> list[str] | None:
        """A list of ids to its end (or as far as `most`). Raises SyncError where it goes round in
        circles: a part of a list is none."""
        found: dict[str, None] = {}
        seen: set[str] = set()
        at_once = min(most, IDS_AT_ONCE) if most else IDS_AT_ONCE
        more: list[tuple[str, str]] = []
        for page in range(MOST_PAGES):
            asked = [*query, ("n", str(at_once)), ("output", "json"), *more]
            # Only the first page is conditional: what follows depends on it.
            name = kept if page == 0 else ""
            answer = await self._session.get(f"stream/items/ids?{urlencode(asked)}", kept=name)
            if answer is None:
                return None
            for row in answers.listed(answer, "itemRefs", may_miss=True):
                found[canonical(str(row.get("id", "")))] = None
            next = str(answers.mapping(answer).get("continuation") or "")
            if not next or (most and len(found) >= most):
                found.pop("", None)
                return list(found)[: most or None]
            if next in seen:
                break
            seen.add(next)
            more = [("c", next)]
        raise SyncError("The server sends its list in circles; it is not taken.")

    def _item(self, row: dict[str, Any]) -> RemoteItem | None:
        listed = row.get("categories")
        categories = (
            [one for one in listed if isinstance(one, str)] if isinstance(listed, list) else []
        )
        states = {one.rpartition("/state/com.google/")[2] for one in categories if "/state/" in one}
        labels = (one.partition("/label/")[2] for one in categories if "/label/" in one)
        origin = row.get("origin") if isinstance(row.get("origin"), dict) else {}
        assert isinstance(origin, dict)
        id = canonical(str(row.get("id", "")))
        feed_id = str(origin.get("streamId") or "")
        if not id or not feed_id:
            return None
        tags = tuple(
            name for label in labels if (name := self._title(label)) and name not in self._folders
        )
        return RemoteItem(
            id, feed_id, self._entry(row), "read" in states, "starred" in states, tags,
            self._title(origin.get("title")),
        )  # fmt: skip

    def _feed(self, row: dict[str, Any]) -> RemoteFeed | None:
        id = answers.text(row.get("id"))
        url = sanitise.url(answers.text(row.get("url")) or id.removeprefix("feed/"))
        if not id or url is None:
            return None
        folders = [name for name in map(self._label, answers.dicts(row, "categories")) if name]
        folder = folders[0] if folders else sanitise.line("")
        site = sanitise.url(answers.text(row.get("htmlUrl")))
        return RemoteFeed(id, url, self._title(row.get("title")), folder, site)

    def _entry(self, row: dict[str, Any]) -> Entry:
        body = row.get("content") or row.get("summary")
        links = [*answers.dicts(row, "canonical"), *answers.dicts(row, "alternate")]
        urls = (sanitise.url(answers.text(one.get("href"))) for one in links)
        return answers.entry(
            title=self._title(row.get("title")),
            link=next((url for url in urls if url), None),
            author=self._title(row.get("author")),
            published=answers.instant(row.get("published")),
            content=answers.text(body.get("content")) if isinstance(body, dict) else "",
            enclosures=answers.enclosures(
                (one.get("href"), one.get("type"), one.get("length"))
                for one in answers.dicts(row, "enclosure")
            ),
        )

    def _label(self, row: dict[str, Any]) -> SafeText:
        """The name of a folder or tag; "" for what is none (states of the reader)."""
        return self._title(_raw_label(row))

    def _title(self, value: object) -> SafeText:
        return answers.title(value, wide=self._wide)

    # --- what is changed ------------------------------------------------------------------------

    async def mark(self, key: str, value: bool, ids: Sequence[str]) -> None:
        if value and key in (READ, STARRED) and await self._session.is_miniflux():
            ids = await self._without(key, ids)
            if not ids:
                return
        tag = LABEL + key.partition(":")[2] if key.startswith("tag:") else STATE + key
        # One tag a request: of two `a` FreshRSS takes the last.
        form = [("a" if value else "r", tag), *(("i", wire(one)) for one in ids)]
        await self._session.edit("edit-tag", form)

    async def _without(self, key: str, ids: Sequence[str]) -> list[str]:
        """Those that do not bear a mark: Miniflux 2.2 takes it away from those that do, so that a
        mark that is sent once more, since its answer was lost, would be undone."""
        # Without `kept`: the conditional lists are those of the step that takes them over.
        listed = set(await self._ids(UNREAD if key == READ else STARS, kept="") or ())
        found = {id for id in ids if (id in listed) == (key == READ)}
        # A list may be empty by a fault: what it says is done already, the stories say themselves.
        done = [id for id in ids if id not in found]
        for at in range(0, len(done), CHECKED_AT_ONCE):
            items = await self.contents(done[at : at + CHECKED_AT_ONCE])
            found |= {one.id for one in items if not (one.read if key == READ else one.starred)}
        return [id for id in ids if id in found]

    async def subscribe(self, url: str, title: str, folder: str) -> None:
        form = [("ac", "subscribe"), ("s", f"feed/{url}")]
        if title:
            form.append(("t", title))
        if folder:
            form.append(("a", self._as_written(folder)))
        await self._session.edit("subscription/edit", form)

    async def unsubscribe(self, feed: RemoteFeed) -> None:
        await self._session.edit("subscription/edit", [("ac", "unsubscribe"), ("s", feed.id)])

    async def rename(self, feed: RemoteFeed, title: str) -> None:
        await self._session.edit(
            "subscription/edit", [("ac", "edit"), ("s", feed.id), ("t", title)]
        )

    async def move(self, feed: RemoteFeed, folder: str) -> None:
        form = [("ac", "edit"), ("s", feed.id)]
        if folder:
            form.append(("a", self._as_written(folder)))
        if feed.folder and feed.folder != folder:
            form.append(("r", self._as_written(feed.folder)))
        await self._session.edit("subscription/edit", form)

    def _as_written(self, folder: str) -> str:
        """The label of a folder, as the server wrote it where it has it."""
        return LABEL + self._folders.get(folder, folder)


def canonical(id: str) -> str:
    """An id in one form, of the three that servers give and take: signed decimal. The Old Reader's
    are 24 hexadecimal digits and no number; they stay. No decimal one begins with a nought."""
    if re.fullmatch("(?=0|.*[a-fA-F])[0-9a-fA-F]{16}", id):
        id = ITEM + id
    if id.startswith(ITEM):
        tail = id[len(ITEM) :]
        if len(tail) > 16 or not re.fullmatch("[0-9a-fA-F]+", tail):
            return tail
        number = int(tail, 16)
        return str(number - (1 << 64) if number >> 63 else number)
    if re.fullmatch(r"-?\d{1,20}", id):
        number = int(id)
        return str(number - (1 << 64) if number >> 63 == 1 else number)
    return id if re.fullmatch(r"[\w.:-]{1,100}", id, re.ASCII) else ""


def wire(id: str) -> str:
    """An id as it is sent: the long form, since Miniflux 2.2 takes decimal digits for hexadecimal
    ones and marks another story."""
    if not re.fullmatch(r"-?\d{1,20}", id):
        return id
    return f"{ITEM}{int(id) & (1 << 64) - 1:016x}"


def _raw_label(row: dict[str, Any]) -> str:
    return answers.text(row.get("id")).partition("/label/")[2]
