"""The store's own nouns: what goes in besides model.py's, and the keys of pages."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from tui_reader import sanitise
from tui_reader.fast_dataclasses import dataclass
from tui_reader.model import Entry, SafeText, SafeUrl, Source

NO_TEXT = sanitise.stored("")


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An entry on its way in."""

    entry: Entry
    snippet: SafeText = NO_TEXT
    """Cheap plain text for lists."""
    words: SafeText = NO_TEXT
    """Its text as it is read, or the beginning of it, where it has no title to be called by."""


class Keys(NamedTuple):
    """An entry's identity keys, the first that is known wins."""

    guid: int
    """Of the guid as it is whatever the scheme, the prefix and the session of an address."""
    guid_as_given: int | None
    """Of the very guid, where that is another one: how older libraries know it."""
    guid_and_link: int
    """Stands in for `guid` in feeds that give several stories one guid."""
    titled: int
    """Stands in for both where they share the link too: guid and title."""
    dated: int | None
    """And guid and date, for one whose title was changed."""
    link: int | None
    content: int
    edit: int
    """No identity: changes when a reader would see that the story was edited."""


class Incoming(NamedTuple):
    """An entry as its rows want it, made by `ingest.prepared.ready`. Named tuples pass between
    processes at a third of a data class's cost."""

    guid: str
    title: str
    link: str | None
    author: str
    published: int | None
    keys: Keys
    telling: bool
    """Whether the text is too long to be repeated by chance."""
    plain: int
    body: bytes
    """Its source, compressed."""
    snippet: str
    indexed: tuple[str, str]
    """Its title and all its words as the index takes them (`index.entered`), for search until it is
    cleaned."""
    enclosures: str
    categories: str
    words: str
    """What it begins with, where it has no title."""

    def called(self, link: str | None, at: int) -> str:
        """What it is called where it has no title."""
        if self.title:
            return ""
        from tui_reader import naming

        return naming.called(self.words, link, at)


@dataclass(frozen=True, slots=True)
class AddResult:
    """What came of adding a feed's entries."""

    new: tuple[int, ...] = ()
    """Story ids, in the order of the feed."""
    updated: tuple[int, ...] = ()
    """Stories whose publisher changed title or text."""
    unchanged: int = 0
    placed: tuple[int, ...] = ()
    """For each entry in the order given the story that it is; 0 for one that was pruned."""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Which of the stories that wait for background work are meant."""

    unread: bool = False
    starred_feeds: bool = False
    """Those of feeds of which a story is starred."""


ANY = Narrowed()


@dataclass(frozen=True, slots=True)
class Success:
    """A fetch that worked. None keeps what is stored."""

    when: datetime
    etag: str | None = None
    last_modified: str | None = None
    body_sha: str | None = None
    moved_to: SafeUrl | None = None
    """The feed's new address after permanent redirects."""
    title: SafeText | None = None
    """The feed's own title."""
    site: SafeUrl | None = None
    problem: SafeText = NO_TEXT
    """A sentence when the feed was damaged but readable in part."""
    took_ms: int | None = None
    """How long the last fetch took."""


@dataclass(frozen=True, slots=True)
class FetchRecord:
    """What the fetches of a feed have left besides its state."""

    took_ms: int | None
    moved_from: str
    """The address before a permanent redirect was followed; "" if there was none."""
    added: datetime


@dataclass(frozen=True, slots=True)
class StoryKey:
    """Where a row stands in a list, in any order: what a page begins after."""

    id: int
    at: int
    feed_id: int
    feed_title: str
    title: str


@dataclass(frozen=True, slots=True)
class Totals:
    """Counters over the whole library."""

    total: int = 0
    unread: int = 0
    starred: int = 0
    saved: int = 0
    hidden: int = 0


def seconds(when: datetime) -> int:
    """An aware instant as epoch seconds; anything before the year 1 or after 9999 is clamped."""
    return int(when.timestamp())


def instant(at: int | None) -> datetime | None:
    """Epoch seconds as an aware UTC instant; None where they are none that a calendar has."""
    try:
        return None if at is None else datetime.fromtimestamp(at, UTC)
    except (ValueError, OverflowError, OSError, TypeError):  # a damaged row
        return None


@dataclass(frozen=True, slots=True)
class Revision:
    """A source that the publisher replaced."""

    replaced_at: datetime
    source: Source
