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
class FileReport:
    added: tuple[int, ...]
    """Ids of the new stories."""
    known: int
    problems: tuple[SafeText, ...] = ()


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
