"""Which stored story an entry is: pure decisions over keys, no query.

A story is known by its guid inside its feed. Feeds change guids (http -> https, a new CMS), change
links, give every entry the same link or even the same guid; so link and content stand in for a
guid, but only where they point at one story and something else agrees.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from tui_reader.model import Entry
from tui_reader.store.types import Incoming, Keys, seconds

_TAG = re.compile("<[^<>]*>")
_MOST = 200_000
"""Code points of a text that tell whether it was edited."""

TELLING = 200
"""Code points of an undated text that are too many to be repeated by chance."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is stored of a story that an entry may be."""

    id: int
    guid: str
    link: str | None
    title: str
    published: int | None
    content_key: int


@dataclass(frozen=True, slots=True)
class Batch:
    """What an entry's company tells: values that several of them share identify nothing."""

    guids: frozenset[str]
    shared_guids: frozenset[str]
    shared_links: frozenset[str]


def key(*parts: object) -> int:
    """64 bits of a hash, signed as SQLite's integers are."""
    text = "\x00".join(map(str, parts))
    digest = blake2b(text.encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def guid_of(entry: Entry) -> str:
    """The entry's guid as SQLite can hold it: it is foreign, and never shown."""
    return entry.guid[:2_000].encode("utf-8", "replace").decode()


def keys(entry: Entry) -> Keys:
    guid, edit = guid_of(entry), content_key(entry)
    published = None if entry.published is None else seconds(entry.published)
    return Keys(
        guid=key("guid", guid),
        guid_and_link=shared_guid_key(guid, entry.link, entry.title),
        link=None if entry.link is None else key("link", entry.link),
        content=key("content", published, edit),
        edit=edit,
    )


def keys_of_known(
    title: str, guid: str, link: str | None, published: int | None, edit: int
) -> tuple[int, ...]:
    """The keys that a stored story was entered under."""
    found = key("guid", guid), shared_guid_key(guid, link, title), key("content", published, edit)
    return found if link is None else (*found, key("link", link))


def shared_guid_key(guid: str, link: str | None, title: str) -> int:
    return key("guid and link", guid, link or title)


def content_key(entry: Entry) -> int:
    """Changes when a reader would see a change: not with markup, scripts' links or blanks."""
    body = entry.content or entry.summary
    visible = " ".join(_TAG.sub(" ", body[:_MOST]).split())
    return key(entry.title, visible)


def batch(entries: Sequence[Incoming]) -> Batch:
    """Look over the entries of one feed before any is placed."""
    distinct = {(entry.guid, entry.link, entry.title) for entry in entries}
    guids = Counter(guid for guid, _, _ in distinct)
    links = Counter(link for _, link, _ in distinct if link is not None)
    return Batch(
        guids=frozenset(guids),
        shared_guids=frozenset(guid for guid, n in guids.items() if n > 1),
        shared_links=frozenset(str(link) for link, n in links.items() if n > 1),
    )


def is_same(entry: Incoming, known: Known, by: str, company: Batch) -> bool:
    """Whether `entry`, which shares its key `by` with `known`, is that story."""
    published = entry.published
    same_title = entry.title == known.title
    same_date = published is not None and published == known.published
    if by == "guid":
        # One guid for ever-changing stories: nothing else is left of the old one.
        moved = entry.link is not None and known.link is not None and entry.link != known.link
        redated = published is not None and known.published is not None and not same_date
        return not (moved and redated and not same_title)
    if by == "shared":
        return True
    if known.guid in company.guids:
        return False  # the feed still lists the other one beside it
    if by == "link":
        return entry.link not in company.shared_links and (same_title or same_date)
    if by == "content":
        # "No alerts today", undated, is a new story every day.
        return published is not None or entry.telling
    return True


def by_preference(entry: Incoming, company: Batch) -> Mapping[str, int]:
    """The keys to look under, in order."""
    order: dict[str, int] = {}
    if entry.guid not in company.shared_guids:
        order["guid"] = entry.keys.guid
    order["shared"] = entry.keys.guid_and_link
    if entry.keys.link is not None:
        order["link"] = entry.keys.link
    order["content"] = entry.keys.content
    return order
