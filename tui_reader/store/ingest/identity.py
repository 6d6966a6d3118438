"""Which stored story an entry is: pure decisions over keys, no query.

A story is known by its guid inside its feed. Feeds change guids (http -> https, a new CMS), change
links, give every entry the same link or even the same guid, or give none at all; so link, title,
date and text stand in for a guid, but only where they point at one story and something else agrees.
A guid that is not the feed's own (it gave none, and the link stands for it) proves as little as a
link: a status page tells one incident after another at one address. Where nothing else decides, the
words do: an edited story keeps most of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from struct import Struct
from typing import NamedTuple

from tui_reader.folding import in_one_line
from tui_reader.model import Entry
from tui_reader.store.types import Incoming, Keys, seconds
from tui_reader.tracking import one_of_all

_TAG = re.compile("<[^<>]*>")
_SIGNED = Struct(">q").unpack
_MOST = 200_000
"""Code points of a text that tell whether it was edited."""

TELLING = 200
"""Code points of an undated text that are too many to be repeated by chance."""
ALIKE = 0.5
"""Share of the words of two texts that both have, from which on one is an edit of the other: set by
hand, half of them."""


class Known(NamedTuple):
    """What is stored of a story that an entry may be. Made for each story that comes."""

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
    found: int = _SIGNED(blake2b(text.encode("utf-8", "replace"), digest_size=8).digest())[0]
    return found


def guid_of(entry: Entry) -> str:
    """The entry's guid as SQLite can hold it: it is foreign, and never shown."""
    return entry.guid[:2_000].encode("utf-8", "replace").decode()


def keys(entry: Entry) -> Keys:
    guid, edit = guid_of(entry), content_key(entry)
    published = None if entry.published is None else seconds(entry.published)
    place = one_of_all(guid)
    return Keys(
        guid=key("guid", place),
        guid_as_given=None if place == guid else key("guid", guid),
        guid_and_link=shared_guid_key(guid, entry.link, entry.title),
        titled=key("titled", place, entry.title),
        dated=None if published is None else key("dated", place, published),
        link=None if entry.link is None else place_key("link", entry.link),
        content=key("content", published, edit),
        edit=edit,
    )


def keys_of_known(
    title: str, guid: str, link: str | None, published: int | None, edit: int
) -> tuple[int, ...]:
    """The keys that a stored story was entered under."""
    found = (
        place_key("guid", guid),
        shared_guid_key(guid, link, title),
        key("content", published, edit),
    )
    return found if link is None else (*found, place_key("link", link))


def place_key(name: str, value: str) -> int:
    """The key of a guid or a link (its name) by itself."""
    return key(name, one_of_all(value))


def keys_beside(title: str, guid: str, published: int | None) -> tuple[int, ...]:
    """The keys that tell a story from others of its guid and link."""
    place = one_of_all(guid)
    titled = key("titled", place, title)
    return (titled,) if published is None else (titled, key("dated", place, published))


def shared_guid_key(guid: str, link: str | None, title: str) -> int:
    return key("guid and link", one_of_all(guid), one_of_all(link) if link else title)


def is_own(guid: str, link: str | None) -> bool:
    """Whether a guid is the feed's own: neither its link nor made of what the story says."""
    return guid != link and not guid.startswith("sha256:")


def content_key(entry: Entry) -> int:
    """Changes when a reader would see a change: not with markup, scripts' links or blanks."""
    body = entry.content or entry.summary
    return key(entry.title, in_one_line(_TAG.sub(" ", body[:_MOST])))


def batch(entries: Sequence[Incoming]) -> Batch:
    """Look over the entries of one feed before any is placed."""
    # What is listed twice to the letter is one story.
    distinct = {(e.guid, e.link, e.title, e.published, e.keys.edit) for e in entries}
    guids = Counter(guid for guid, *_ in distinct)
    links = Counter(link for _, link, *_ in distinct if link is not None)
    return Batch(
        guids=frozenset(guids),
        shared_guids=frozenset(guid for guid, n in guids.items() if n > 1),
        shared_links=frozenset(str(link) for link, n in links.items() if n > 1),
    )


def is_same(
    entry: Incoming, known: Known, by: str, company: Batch, alike: Callable[[], float]
) -> bool:
    """Whether `entry`, which shares its key `by` with `known`, is that story. `alike` tells how
    many of their words both have (0 to 1), and is asked where nothing else decides."""
    listed = known.guid != entry.guid and known.guid in company.guids
    same_title = entry.title == known.title
    same_date = entry.published is not None and entry.published == known.published
    redated = None not in (entry.published, known.published) and not same_date
    if by in ("link", "content") and listed:
        return False  # the feed still lists the other one beside it
    if by == "guid" and is_own(entry.guid, entry.link):
        moved = _moved(entry.link, known.link)
        if moved and redated and not same_title:
            return False  # one guid for ever-changing stories: nothing is left of the old one
        return same_title or same_date or alike() >= ALIKE
    if by == "link":
        shared = entry.link in company.shared_links
        return not shared and (same_date or (same_title and (not redated or alike() >= ALIKE)))
    if by == "content":
        # "No alerts today", undated, is a new story every day.
        return entry.published is not None or entry.telling or entry.guid == known.guid
    return same_date or (same_title and not redated) or alike() >= ALIKE


def is_repeated(entry: Incoming, known: Known) -> bool:
    """Whether an entry tells again what another one of the same feed has told: the two are one."""
    one_id = one_of_all(entry.guid) == one_of_all(known.guid)
    if not one_id or entry.title != known.title or _moved(entry.link, known.link):
        return False
    if entry.published == known.published:
        return is_own(entry.guid, entry.link) or entry.keys.edit == known.content_key
    return entry.keys.edit == known.content_key and None in (entry.published, known.published)


def _moved(link: str | None, before: str | None) -> bool:
    return bool(link and before) and one_of_all(str(link)) != one_of_all(str(before))


def by_preference(entry: Incoming, company: Batch) -> Sequence[tuple[str, int]]:
    """The keys to look under, in order, and what each is called."""
    keys = entry.keys
    order: list[tuple[str, int]] = []
    alone = entry.guid not in company.shared_guids
    if alone:
        order.append(("guid", keys.guid))
        if keys.guid_as_given is not None:
            order.append(("guid", keys.guid_as_given))
    if keys.dated is not None:
        order.append(("dated", keys.dated))
    order += [("titled", keys.titled), ("shared", keys.guid_and_link)]
    if keys.link is not None:
        order.append(("link", keys.link))
    order.append(("content", keys.content))
    if not alone:  # it was alone when it came
        order.append(("among", keys.guid))
        if keys.guid_as_given is not None:
            order.append(("among", keys.guid_as_given))
    return order


def words(text: str) -> frozenset[str]:
    """The words of a text that are compared."""
    return frozenset(_TAG.sub(" ", text[:_MOST]).casefold().split())


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the words of both that each has (Jaccard), 0 where there are none."""
    return len(one & other) / len(one | other) if one or other else 0.0
