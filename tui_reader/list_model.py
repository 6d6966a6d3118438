"""The nouns of the lists: what the first frame shows of feeds and stories, and safe text itself.

They stand apart from `model.py`, which has them too, because the first frame waits for every module
that is imported before it: this one imports nothing but `records`.
"""

from __future__ import annotations

from tui_reader.fast_dataclasses import dataclass

TYPE_CHECKING = False  # importing `typing` takes as long as drawing the first frame
if TYPE_CHECKING:
    from datetime import datetime
    from typing import NewType

    SafeText = NewType("SafeText", str)
    """Text that passed the door. Only `sanitise` may make one; a structure test holds it."""

    SafeUrl = NewType("SafeUrl", str)
    """An absolute http, https or mailto URL without control characters. Made only by
    `sanitise`."""
else:
    SafeText = SafeUrl = str


SAMPLES = "local:samples"
"""Address of the feed that holds the bundled stories."""
INBOX = "local:inbox"
"""Address of the feed of what the user takes in himself."""

ACTS: dict[int, None] = dict.fromkeys(
    (*range(10), *range(11, 32), *range(127, 160), 0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F),
     *range(0x2066, 0x206A), *range(0xD800, 0xE000))
)  # fmt: skip
"""Code points that act on a terminal instead of being read, but for the line's end."""


def stored(raw: str) -> SafeText:
    """Text from our own database or assets. It passed the door when it went in; but the file may be
    damaged since, or be somebody else's: what acts on a terminal is taken out again."""
    if type(raw) is not str:
        raw = "" if raw is None else str(raw)
    return SafeText(raw if raw.isprintable() else raw.translate(ACTS))


SCREEN_STATE = "screen"
"""Under which name the library keeps what the screen remembers from one time to the next."""


HIDING = "!"
"""The tag of feeds that the feed pane leaves out."""


@dataclass(frozen=True, slots=True)
class SmartFeed:
    """A search that is kept, shown among the feeds."""

    id: int
    title: SafeText
    query: SafeText


@dataclass(frozen=True, slots=True)
class Feed:
    """One subscription, with what the feed pane and the refresh need to know."""

    id: int
    url: str
    """http(s) address, or `local:samples`, `local:inbox` for feeds that are not fetched."""
    title: SafeText
    """The user's own title if set, else the feed's."""
    site: SafeUrl | None = None
    folder: tuple[SafeText, ...] = ()
    """Path of nested folders; () is the top."""
    tags: tuple[SafeText, ...] = ()
    unread: int = 0
    total: int = 0
    error: SafeText = SafeText("")
    """The last fetch's or parse's failure in words; empty when all is well."""
    failures: int = 0
    """Fetches failed in a row."""
    etag: str = ""
    last_modified: str = ""
    body_sha: str = ""
    """sha256 of the last body, so that an unchanged one is not parsed again."""
    checked_at: datetime | None = None
    succeeded_at: datetime | None = None
    not_before: datetime | None = None
    """The server asked not to be called before this instant (Retry-After)."""
    interval_minutes: int | None = None
    """Automatic refresh for this feed; None follows the config, 0 is off."""
    full_text: bool = False
    """Fetch the story's page whenever a story of this feed is opened."""
    gone: bool = False
    """The server said 410 Gone: no longer fetched."""
    place: int = 0
    """Where it stands in a list that was imported in its own order; 0: by its title."""
    told_once: bool = True
    """Its stories may stand in one row with others that tell the same."""
    rank: int = 0
    """Of the stories of a row, that of the feed with the highest rank is shown."""
    account: int = 0
    """The account it is subscribed through; 0: none."""
    served: bool = False
    """The account's server has it, and brings its stories; else it is fetched here."""

    @property
    def hidden(self) -> bool:
        """Left out of the feed pane, as newsboat does it: its stories are in all other lists."""
        return HIDING in self.tags

    @property
    def local(self) -> bool:
        return self.url.startswith("local:")


@dataclass(frozen=True, slots=True)
class StoryRow:
    """One line of a story list: no text, nothing heavy."""

    id: int
    feed_id: int
    feed_title: SafeText
    title: SafeText
    """Its title, or what it is called without one (`naming`)."""
    at: int
    """Sort instant, epoch seconds UTC: published, or arrival when undated or dated absurdly."""
    read: bool
    starred: bool
    saved: bool
    tags: tuple[SafeText, ...] = ()
    updated: bool = False
    """The publisher changed it after it was stored."""
    path: SafeText = SafeText("")
    """Where its saved file lies, when it is saved."""
    titled: bool = True
    """Whether the title is its publisher's."""
    told: int = 0
    """How many others tell the same, where a list shows them as one row with it."""


LIST_ORDERS: dict[str, str] = {
    "date": "", "feed": "by feed", "title": "by title", "oldest": "oldest first",
    "sources": "most told first",
}  # fmt: skip
"""The orders of lists, and what is said of one over the list; of the usual one, the newest first,
nothing is said."""


ONCE = frozenset(("all", "unread", "folder"))
"""Kinds of lists in which stories that tell one event are one row, where the user wants that; a
search asks for it (`told:once`), the others show all that they hold."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Which rows a story list shows, and in what order. A value: equal listings, equal rows."""

    kind: str = "all"
    """all, unread, starred, saved, feed, folder, tag, search or entity."""
    key: str = ""
    """Feed id, folder path joined by "/", tag, search query, or library entity id; else ""."""
    order: str = "date"
    """One of `LIST_ORDERS`; a search also takes relevance."""
    filter: str = ""
    """Case-folded words that a row's title or feed title must hold."""
    since: int = 0
    """For "unread": epoch seconds when the list was opened. Stories read since then stay in it."""
    upto: int = 0
    """Highest story id shown: what arrived later waits behind "12 new". 0 shows all."""
    once: bool = False
    """Of stories that tell one event, one row: that of the feed with the highest rank, else of the
    story that arrived first."""
