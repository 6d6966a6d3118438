"""Subscribing and unsubscribing by hand; what is subscribed to, as a file.

Owns what an address becomes: a feed as it stands, or the feed that a site names.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urldefrag, urlsplit

from tui_reader import sanitise
from tui_reader.errors import ParseError, UsageError
from tui_reader.library import Library, accounts
from tui_reader.library.connections import client, credentials
from tui_reader.library.refresh import store_body
from tui_reader.model import Feed, Fetched, ParsedFeed, SafeText, SafeUrl, Subscription
from tui_reader.store import feeds as stored_feeds

_SLIP = re.compile(r"(https?)(?::/(?!/)|;//|//|:///)(?=\w)", re.I)
"""How the beginning of an address is mistyped."""


@dataclass(frozen=True, slots=True)
class Found:
    """What an address led to."""

    answer: Fetched
    parsed: ParsedFeed
    offered: tuple[Subscription, ...] = ()
    """All feeds that the site names, this one among them; none where it was the feed's address."""

    @property
    def url(self) -> SafeUrl:
        """The feed's address: one that is sent on for now keeps its own."""
        return self.answer.moved_to or self.answer.url

    @property
    def others(self) -> tuple[Subscription, ...]:
        """The site's other feeds."""
        own = {self.answer.url, self.answer.final_url, self.url}
        return tuple(one for one in self.offered if one.url not in own)


def add(
    lib: Library,
    address: str,
    folder: Sequence[str] = (),
    tags: Sequence[str] = (),
    title: str = "",
) -> Feed:
    """Subscribe to a feed, or to the feed of the site at `address`, and store its stories.

    Blocks on the network. Raises UsageError if it is no address or already subscribed to,
    FetchError or ParseError if there is no feed.
    """
    return take(lib, find(lib, address), folder, tags, title)


def find(lib: Library, address: str) -> Found:
    """The feed at an address, or the best of the site there, not subscribed to yet. As `add`."""
    address = _typed(address)
    if "@" in urlsplit(address).netloc:
        raise UsageError(
            "Keep name and password out of the address: set them under [credentials] in the config."
        )
    _refuse_known(lib, sanitise.url(address))
    return asyncio.run(_find(lib, address))


def _typed(raw: str) -> str:
    """An address as it was typed or copied, without what stands around it and its slips mended.
    Raises UsageError for what is none."""
    address = sanitise.line(raw).strip("<>\"'“”‘’ ")
    if slip := _SLIP.match(address):
        address = f"{slip[1].lower()}://{address[slip.end() :]}"
    address = urldefrag(address).url  # a place on a page is no other feed
    scheme, parted, rest = address.partition("://") if "://" in address else ("", "", address)
    place, slash, path = rest.partition("/")
    if not address or " " in place:
        raise UsageError("That is not a web address.")
    return f"{scheme}{parted}{place}{slash}{path.replace(' ', '%20')}"


def take(
    lib: Library,
    found: Found,
    folder: Sequence[str] = (),
    tags: Sequence[str] = (),
    title: str = "",
) -> Feed:
    """Subscribe to a feed that was found, and store its stories. Raises UsageError for one that
    is subscribed to already."""
    _refuse_known(lib, found.url, found.others)
    subscription = Subscription(
        found.url,
        sanitise.line(title),
        tuple(sanitise.line(part) for part in folder),
        tuple(sanitise.line(tag) for tag in tags),
    )
    feed = stored_feeds.add(lib.store, subscription, found.parsed.title)
    account = accounts.of_new_feeds(lib)
    if account is not None:
        accounts.take_in(lib, account, [feed.id])
    store_body(lib, feed, found.answer, found.parsed)
    return stored_feeds.get(lib.store, feed.id) or feed


def remove(lib: Library, feed_id: int) -> SafeText:
    """Unsubscribe (undoable); starred, saved, tagged and noted stories stay. Returns the title."""
    feed = _known(lib, feed_id)
    stored_feeds.remove(lib.store, feed_id)
    return feed.title


def rename(lib: Library, feed_id: int, title: str) -> None:
    """Give a feed a title of the user's own; empty takes the feed's again. Undoable."""
    _known(lib, feed_id)
    stored_feeds.rename(lib.store, feed_id, sanitise.line(title))


def folder_path(typed: str) -> tuple[SafeText, ...]:
    """A folder as typed, "World/Asia", as its parts from the top."""
    parts = (sanitise.line(part, 100) for part in typed.split("/"))
    return tuple(part for part in parts if part)


def move(lib: Library, feed_id: int, folder: Sequence[str]) -> None:
    """Put a feed into a folder (parts from the top; empty: no folder). Undoable."""
    _known(lib, feed_id)
    stored_feeds.move(lib.store, [feed_id], tuple(sanitise.line(part) for part in folder if part))


def move_folder(lib: Library, old: Sequence[str], new: Sequence[str]) -> int:
    """Rename or move a folder with all that is in it; how many feeds that are. Undoable.

    Into a folder that is there already, the two become one. Raises UsageError.
    """
    before, after = tuple(old), tuple(sanitise.line(part) for part in new if part)
    inside = [feed for feed in stored_feeds.all(lib.store) if feed.folder[: len(before)] == before]
    if not before or not inside:
        raise UsageError("There is no such folder.")
    if after != before and after[: len(before)] == before:
        raise UsageError("A folder cannot be moved into itself.")
    stored_feeds.rename_folder(lib.store, tuple(sanitise.line(part) for part in before), after)
    return len(inside)


def set_interval(lib: Library, feed_id: int, minutes: int | None) -> None:
    """Reload a feed by itself every so many minutes; 0: never, None: as the settings say."""
    _known(lib, feed_id)
    stored_feeds.set_interval(lib.store, feed_id, minutes)


def set_tags(lib: Library, feed_id: int, tags: Sequence[str]) -> None:
    """Set a feed's tags. Undoable."""
    _known(lib, feed_id)
    stored_feeds.set_tags(lib.store, [feed_id], tuple(sanitise.line(tag) for tag in tags if tag))


def set_told(lib: Library, feed_id: int, once: bool, rank: int) -> None:
    """Whether stories of a feed stand in one row with others that tell the same, and which of them
    is shown: that of the feed with the highest rank. Undoable."""
    stored_feeds.set_told(lib.store, feed_id, once, rank)


def set_full_text(lib: Library, feed_id: int, on: bool) -> None:
    """Whether the page of each story of a feed is fetched when it is opened. Undoable."""
    _known(lib, feed_id)
    stored_feeds.set_full_text(lib.store, feed_id, on)


def resolve(lib: Library, name: str) -> Feed:
    """The feed a user means by an address, a title or a number. Raises UsageError."""
    feeds = stored_feeds.all(lib.store)
    exact = [feed for feed in feeds if name in (feed.url, feed.title, str(feed.id))]
    folded = [feed for feed in feeds if name.casefold() == feed.title.casefold()]
    for found in (exact, folded):
        if len(found) == 1:
            return found[0]
        if found:
            numbers = ", ".join(str(feed.id) for feed in found)
            raise UsageError(f"{sanitise.line(name)} is the title of feeds {numbers}; name one.")
    raise UsageError(f"There is no feed {sanitise.line(name)}; `newsreader feeds` lists them.")


def export_opml(lib: Library) -> bytes:
    """All subscriptions that are fetched, as OPML with nested folders."""
    from tui_reader.feeds.opml import write

    return write([feed for feed in stored_feeds.all(lib.store) if not feed.local])


def _known(lib: Library, feed_id: int) -> Feed:
    feed = stored_feeds.get(lib.store, feed_id)
    if feed is None:
        raise UsageError(f"There is no feed {feed_id}.")
    return feed


def _refuse_known(lib: Library, url: SafeUrl | None, others: Sequence[Subscription] = ()) -> None:
    known = {feed.url: feed.title for feed in stored_feeds.all(lib.store)}
    if url in known:
        more = ", ".join(one.url for one in others if one.url not in known)
        also = f" The site has more: {more}." if more else ""
        raise UsageError(f"You are subscribed to it already, as {known[url]}.{also}")


async def _find(lib: Library, address: str) -> Found:
    """What is at the address if it is a feed, else the first feed that the page names."""
    from tui_reader.fetch.discovery import find_feed
    from tui_reader.library import tasks
    from tui_reader.sandbox.pool import Pool

    with Pool(tasks.FEED, processes=1) as pool:
        async with client(lib) as http:
            found = await find_feed(
                http, address, credentials=credentials(lib, address), typed=True
            )
            answer = found.fetched
            parsed = await pool.ask_async(answer)
    if not parsed.entries and not parsed.title:
        raise ParseError("There is no feed at that address.")
    return Found(answer, parsed, found.candidates)
