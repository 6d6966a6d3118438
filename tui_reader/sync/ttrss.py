"""Tiny Tiny RSS's JSON API, level 15 and more.

It lists headlines, at most 200 in an answer; so they are listed anew only where its counters say
that something has changed. Feeds get other titles and folders on the server itself. Source: its API
reference, and what the server of February 2021 answered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from tui_reader import sanitise
from tui_reader.errors import FetchError, LoginError, ParseError, SyncError
from tui_reader.sync import answers
from tui_reader.sync.service import READ, Door, RemoteFeed, RemoteItem

PLACES = ("/api/", "/tt-rss/api/")
"""Where servers answer below the address that people know."""
AT_ONCE = 200
"""Headlines in one answer, whatever is asked for."""
MOST_PAGES = 5_000
EVERY_FEED, STARRED_ONES, EVERY_STORY = -3, -1, -4
"""Numbers that stand for a list."""
UNHEEDED = 10
"""Cycles for which the counters are believed when they say that nothing has changed: one story read
and another one unread leaves them as they were."""
STARS, UNREADS = 0, 2
"""Fields of a story, as they are changed."""
ADDED = ("0", "1")
"""Codes of a subscription: there already, and added now."""
NO_CHANGES = "Tiny Tiny RSS's API cannot change that; do it on the server."
_ENDINGS = re.compile(r"/(?:api|index\.php|prefs\.php|public\.php)$")
DISABLED = "{host} has its API turned off; turn it on in its preferences."


async def find(door: Door) -> str | None:
    """The address of the API; that of the server or of its page is given."""
    given = _ENDINGS.sub("", door.address)
    for place in PLACES:
        if place.startswith("/tt-rss") and given.endswith("/tt-rss"):
            continue
        try:
            await _log_in(door, given + place)
        except FetchError as error:
            if not error.status:
                raise  # nobody is there, wherever we ask
        except LoginError:
            raise
        except (ParseError, SyncError):
            continue
        else:
            return given + place
    return None


async def _log_in(door: Door, base: str) -> str:
    """The number of a session. Raises LoginError; SyncError or ParseError where it is no tt-rss."""
    data = {"op": "login", "user": door.user, "password": door.password}
    answer = await door.api.ask("POST", base, data=data)
    answers.insist(answer, (200,))
    found = answers.mapping(answer)
    content = found.get("content")
    if "status" not in found or not isinstance(content, dict):
        raise SyncError(f"{answer.host} does not speak Tiny Tiny RSS's API there.")
    if content.get("error") == "API_DISABLED":
        raise LoginError(DISABLED.format(host=answer.host))
    if content.get("error"):
        raise LoginError(answers.refused(answer))
    return answers.text(content.get("session_id"))


class TinyTinyRss:
    """One account on one server, at the address that `find` gave."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._session = ""
        self._counted: tuple[dict[str, int], bool] | None = None
        self._folders: dict[str, int] = {}

    # --- what there is --------------------------------------------------------------------------

    async def feeds(self) -> list[RemoteFeed] | None:
        rows = _rows(await self._ask("getCategories"))
        numbered = [(row["id"], answers.title(row.get("title"))) for row in rows
                    if isinstance(row.get("id"), int) and row["id"] > 0]  # fmt: skip
        self._folders = {str(name): number for number, name in numbered}
        names = {str(number): str(name) for number, name in numbered}
        made = (_feed(row, names) for row in _rows(await self._ask("getFeeds", cat_id=EVERY_FEED)))
        return [feed for feed in made if feed is not None]

    async def unread(self) -> list[str] | None:
        counts, same = await self._counters()
        if same:
            return None
        found = await self._headlines(EVERY_STORY, "unread")
        if not found and counts.get("global-unread"):
            raise SyncError("The server lists no unread story, and says that there are some.")
        return found

    async def starred(self) -> list[str] | None:
        _, same = await self._counters()
        return None if same else await self._headlines(STARRED_ONES, "all_articles")

    async def tags(self) -> list[str]:
        return []

    async def tagged(self, tag: str) -> list[str]:
        return []

    async def recent(self, most: int) -> list[str]:
        return await self._headlines(EVERY_STORY, "all_articles", most=min(most, AT_ONCE))

    async def contents(self, ids: Sequence[str]) -> list[RemoteItem]:
        rows = _rows(await self._ask("getArticle", article_id=",".join(ids)))
        return [item for row in rows if (item := _item(row)) is not None]

    async def _headlines(self, feed: int, mode: str, most: int = 0) -> list[str]:
        """The ids of a list to its end (or as far as `most`)."""
        found: dict[str, None] = {}
        for page in range(MOST_PAGES):
            rows = _rows(
                await self._ask(
                    "getHeadlines", feed_id=feed, view_mode=mode, limit=AT_ONCE,
                    skip=page * AT_ONCE, show_content=False, show_excerpt=False,
                    include_attachments=False,
                )
            )  # fmt: skip
            before = len(found)
            found |= {str(row["id"]): None for row in rows if "id" in row}
            if len(rows) < AT_ONCE or (most and len(found) >= most):
                return list(found)[: most or None]
            if len(found) == before:
                break
        raise SyncError("The server sends its list in circles; it is not taken.")

    async def _counters(self) -> tuple[dict[str, int], bool]:
        """What the server counts, and whether it is as last time."""
        if self._counted is None:
            counts: dict[str, int] = {}
            for row in _rows(await self._ask("getCounters")):
                if row.get("kind") != "cat":
                    for name in ("counter", "auxcounter"):
                        value = row.get(name)
                        key = f"{row.get('id')}" + ("" if name == "counter" else " in all")
                        if isinstance(value, (int, str)) and answers.is_number(str(value)):
                            counts[key] = int(value)
            kept = self._door.kept
            believed = kept.get("believed")
            turn = believed + 1 if isinstance(believed, int) else UNHEEDED
            same = kept.get("counters") == counts and turn < UNHEEDED
            kept["counters"], kept["believed"] = counts, turn if same else 0
            self._counted = (counts, same)
        return self._counted

    # --- what is changed ------------------------------------------------------------------------

    async def mark(self, key: str, value: bool, ids: Sequence[str]) -> None:
        field, mode = (UNREADS, int(not value)) if key == READ else (STARS, int(value))
        await self._ask("updateArticle", article_ids=",".join(ids), field=field, mode=mode)

    async def subscribe(self, url: str, title: str, folder: str) -> None:
        number = self._folders.get(folder, 0)
        said = await self._ask("subscribeToFeed", feed_url=url, category_id=number)
        status = said.get("status") if isinstance(said, dict) else None
        code = str(status.get("code")) if isinstance(status, dict) else ""
        if code not in ADDED:
            why = answers.title(status.get("message")) if isinstance(status, dict) else ""
            raise SyncError(why or "The server finds no feed there.")

    async def unsubscribe(self, feed: RemoteFeed) -> None:
        await self._ask("unsubscribeFeed", may_fail=True, feed_id=int(feed.id))

    async def rename(self, feed: RemoteFeed, title: str) -> None:
        raise SyncError(NO_CHANGES)

    async def move(self, feed: RemoteFeed, folder: str) -> None:
        raise SyncError(NO_CHANGES)

    # --- asking ---------------------------------------------------------------------------------

    async def _ask(self, op: str, *, may_fail: bool = False, **more: object) -> Any:
        """What a call gives. A session that has ended is begun anew once, then the user is told."""
        for _ in range(2):
            if not self._session:
                self._session = await _log_in(self._door, self._door.address)
            data = {"op": op, "sid": self._session, **more}
            answer = await self._door.api.ask("POST", self._door.address, data=data)
            answers.insist(answer, (200,))
            found = answers.mapping(answer)
            content = found.get("content")
            error = content.get("error") if isinstance(content, dict) else None
            if error == "NOT_LOGGED_IN":  # with status 200
                self._session = ""
                continue
            if error == "API_DISABLED":
                raise LoginError(DISABLED.format(host=answer.host))
            if error and not may_fail:
                raise SyncError(f"{answer.host} did not do it: {sanitise.line(str(error), 100)}.")
            if content is None:
                raise ParseError(f"{answer.host} gave an answer without what was asked for.")
            return content
        raise LoginError(answers.refused(answer))


def _rows(content: object) -> list[dict[str, Any]]:
    """A content that is a list of objects. Raises ParseError in words."""
    if not isinstance(content, list):
        raise ParseError("The server gave an answer of another kind.")
    return [row for row in content if isinstance(row, dict)]


def _feed(row: dict[str, Any], names: dict[str, str]) -> RemoteFeed | None:
    id, url = str(row.get("id") or ""), sanitise.url(answers.text(row.get("feed_url")))
    if not id or url is None:
        return None
    folder = sanitise.line(names.get(str(row.get("cat_id")), ""))
    return RemoteFeed(id, url, answers.title(row.get("title")), folder)


def _item(row: dict[str, Any]) -> RemoteItem | None:
    id, feed = str(row.get("id") or ""), str(row.get("feed_id") or "")
    if not id or not feed:
        return None
    entry = answers.entry(
        title=answers.title(row.get("title")),
        link=sanitise.url(answers.text(row.get("link"))),
        author=answers.title(row.get("author")),
        published=answers.instant(row.get("updated")),
        content=answers.text(row.get("content")),
        enclosures=answers.enclosures(
            (one.get("content_url"), one.get("content_type"), None)
            for one in answers.dicts(row, "attachments")
        ),
    )
    title = answers.title(row.get("feed_title"))
    return RemoteItem(id, feed, entry, not row.get("unread"), bool(row.get("marked")), (), title)
