"""What the engine asks of a server, whatever its protocol: the interface and its values.

A story's id is text in one canonical form an account: a decimal number where the protocol has
numbers, the very text where it has not. `None` for a list says that it has not changed since the
last one that was applied.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from tui_reader.model import Entry, SafeText, SafeUrl

if TYPE_CHECKING:
    from tui_reader.fetch.api import Api

READ, STARRED, TAG = "read", "starred", "tag"
"""What a protocol may carry (`protocols.Row.carries`)."""


@dataclass(frozen=True, slots=True)
class Door:
    """Where a server is asked, and as whom."""

    api: Api
    address: str
    user: str
    password: str = field(repr=False)
    kept: dict[str, Any] = field(default_factory=dict)
    """What the protocol finds again at its next cycle: validators, cursors; no secret."""


@dataclass(frozen=True, slots=True)
class RemoteFeed:
    """A subscription as the server has it."""

    id: str
    url: SafeUrl
    title: SafeText
    folder: SafeText
    """"" is the top."""
    site: SafeUrl | None = None


@dataclass(frozen=True, slots=True)
class RemoteItem:
    """A story as the server has it."""

    id: str
    feed_id: str
    entry: Entry
    read: bool
    starred: bool
    tags: tuple[SafeText, ...] = ()
    feed_title: str = ""
    """Of a feed that is no longer subscribed to."""


class Service(Protocol):
    """A server that was logged in to. Every method may raise FetchError (no answer, or one of no
    use), LoginError, QuotaError and SyncError, each in words."""

    async def feeds(self) -> list[RemoteFeed] | None:
        """Every subscription."""
        ...

    async def unread(self) -> list[str] | None:
        """The id of every unread story, the newest first where the server can; never a part."""
        ...

    async def starred(self) -> list[str] | None:
        """The id of every starred story; never a part."""
        ...

    async def tags(self) -> list[str]:
        """The names of all tags that stories bear."""
        ...

    async def tagged(self, tag: str) -> list[str]:
        """The id of every story that bears a tag; never a part."""
        ...

    async def recent(self, most: int) -> list[str]:
        """The ids of the newest stories, read or not."""
        ...

    async def contents(self, ids: Sequence[str]) -> list[RemoteItem]:
        """Stories with their texts and marks, at most `Row.contents_at_once`; those that the
        server does not know are left out."""
        ...

    async def mark(self, key: str, value: bool, ids: Sequence[str]) -> None:
        """Set a mark (read, starred, "tag:NAME") of stories, at most `Row.marks_at_once`. Doing it
        twice is as doing it once."""
        ...

    async def subscribe(self, url: str, title: str, folder: str) -> None:
        """Raises SyncError where the server finds no feed there."""
        ...

    async def unsubscribe(self, feed: RemoteFeed) -> None: ...

    async def rename(self, feed: RemoteFeed, title: str) -> None: ...

    async def move(self, feed: RemoteFeed, folder: str) -> None:
        """Into a folder, which is made if it is not there; "" is the top."""
        ...
