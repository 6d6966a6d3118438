"""What a reader of documents gives: stories, and sentences on what could not be read. Values only.

They cross from a child to the reader: they hold nothing but values.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from tui_reader.model import Anchor as Anchor
from tui_reader.model import Entry, SafeText, SafeUrl


@dataclass(frozen=True, slots=True)
class Origin:
    """The feed that a story of a document belongs to: the sender of a mail, a book, the site of a
    page."""

    key: str
    """What tells it from others, and is the same in every file: "mail:news@example.org"."""
    title: SafeText
    site: SafeUrl | None = None
    tags: tuple[SafeText, ...] = ()
    """Of the feed, not of its stories."""


@dataclass(frozen=True, slots=True)
class DocumentStory:
    entry: Entry
    """Its `content` is our own or the file's HTML, or plain text (`Entry.plain`). Whether all of it
    is story (`Entry.document`) is the format's row to say: readers leave it."""
    feed: Origin | None = None
    """None: it goes where the user says, or into the Inbox."""
    tags: tuple[SafeText, ...] = ()
    """The user's own, as he gave them elsewhere; a publisher's are `Entry.tags`."""
    read: bool = False
    starred: bool = False
    guessed: bool = False
    """True where the title is but the first line of the text, which may be a menu's."""
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """What of a file could not be read, while other things of it could."""

    sentence: SafeText


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a file is: told once, before its stories."""

    format_id: str
    """A row of `table.FORMATS`."""


Told = DocumentStory | Problem | Recognised


class Member(NamedTuple):
    """A file in a file, to be read as what it is. It does not leave the child."""

    name: str
    read: Callable[[], bytes]
    """Its bytes, within the limits. Raises RefusedError in words."""
