"""What long work tells while it goes on, and at its end. Values only."""

from __future__ import annotations

from dataclasses import dataclass

from tui_reader import sanitise
from tui_reader.model import Feed, SafeText


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of a refresh."""

    done: int
    """Feeds finished, well or not."""
    total: int
    feed_title: SafeText
    """The feed that was finished."""
    new: int
    """Stories that arrived so far."""
    failed: int = 0
    """Feeds that failed so far."""


@dataclass(frozen=True, slots=True)
class RefreshReport:
    feeds: int
    """Feeds that were asked."""
    new: int
    updated: int
    unchanged: int
    """Feeds that had nothing new to say (304, or the same body)."""
    failed: tuple[tuple[SafeText, SafeText], ...] = ()
    """(feed's title and address, sentence) of those that failed."""
    cancelled: bool = False


def called(feed: Feed) -> SafeText:
    """A feed by title and address: several may be called the same."""
    bare = feed.title in ("", feed.url)
    return sanitise.line(feed.url if bare else f"{feed.title} ({feed.url})", 600)


@dataclass(frozen=True, slots=True)
class Linking:
    """How far linking is."""

    done: int
    left: int
    """Stories that were linked, and that wait for it."""


@dataclass(frozen=True, slots=True)
class Importing:
    """One step of an import: a file is begun, or one more story of it was read."""

    done: int
    """Files that were read."""
    total: int
    name: SafeText
    """The file that is being read; "" at the end."""
    stories: int
    """Read so far, of all files."""


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became of one file."""

    path: SafeText
    label: SafeText
    """What it is: "a mailbox (mbox)"; "" where nothing tells."""
    added: int
    known: int
    problems: tuple[SafeText, ...] = ()
    """What could not be read; of a file that was refused the one sentence why."""
    refused: bool = False


@dataclass(frozen=True, slots=True)
class FileReport:
    added: tuple[int, ...]
    """Ids of the new stories."""
    known: int
    problems: tuple[SafeText, ...] = ()
    files: tuple[FileOutcome, ...] = ()
    """One for each file, in the order in which they were read."""
    left_out: int = 0
    """Files of folders that are no documents by what they are called."""
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class ImportReport:
    added: int
    """Feeds that are new; so are those that were known."""
    known: int
    problems: tuple[SafeText, ...] = ()
    stories: FileReport | None = None
    """What became of the stories in the file; None if it holds none."""
    settings: str = ""
    """Settings of ours that the file says, to paste; nothing else was in it then."""
