"""What the first frame shows. Looked up in a moment, before the library is opened for good.

Owns no query: `look` asks the store's glance, `read` an open library, and both say the same.
Imports nothing of the store that takes time.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from tui_reader import sanitise
from tui_reader.library import Library
from tui_reader.model import Feed, Listing, SafeText, StoryRow
from tui_reader.paths import Paths
from tui_reader.records import dataclass
from tui_reader.store import glance, schema

if TYPE_CHECKING:
    from tui_reader.library.queries import SmartFeed

VIEW = "screen"
"""Under which name the screen's own state is kept."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept search, as much as a row shows of it."""

    id: int
    title: SafeText
    query: SafeText


@dataclass(frozen=True, slots=True)
class First:
    """The rows of the first frame, each list in its order."""

    feeds: list[Feed]
    counts: Mapping[str, int]
    """Stories by smart row: all, unread, starred, saved."""
    kept: list[SmartFeed]
    stories: list[StoryRow]
    """The newest of all."""
    folded: str
    """Folded folders, one a line."""
    theme: str = ""
    """The theme that was chosen in the reader."""
    layout: str = ""
    """The sizes of the panes, as `ui.geometry` keeps them."""


def look(paths: Paths, limit: int) -> First | None:
    """A glance at the library, `limit` stories long; None where it must be opened first."""
    seen = glance.look(paths.database, schema.VERSION, limit=limit)
    if seen is None or not seen.stories:
        return None
    feeds = [_feed(row) for row in seen.feeds]
    kept = [
        Kept(i, sanitise.stored(title), sanitise.stored(query)) for i, title, query in seen.kept
    ]
    return First(
        sorted(feeds, key=lambda f: ([n.casefold() for n in f.folder], f.title.casefold(), f.id)),
        dict(zip(("all", "unread", "starred", "saved"), seen.totals, strict=True)),
        sorted(kept, key=lambda one: (one.title.casefold(), one.id)),  # type: ignore[arg-type]
        [_story(row) for row in seen.stories],
        *(_text(seen.state.get((VIEW, key), '""')) for key in ("folded", "theme", "layout")),
    )


def read(lib: Library, limit: int) -> First:
    """The same of an open library."""
    from tui_reader.library import listing

    return First(
        listing.feeds(lib),
        listing.smart_counts(lib),
        listing.kept(lib),
        listing.page(lib, Listing(), None, limit),
        *(listing.state(lib, key) for key in ("folded", "theme", "layout")),
    )


def must_be_updated(paths: Paths) -> bool:
    """True if opening the library will bring it to this version first, which may take a while."""
    return 0 < glance.version(paths.database) < schema.VERSION


def _feed(row: tuple[int, str, str, int, int, str, str]) -> Feed:
    number, title, folder, unread, total, error, url = row
    names = tuple(sanitise.stored(name) for name in folder.split("\x1f")) if folder else ()
    shown = sanitise.stored(title or url)
    return Feed(
        number, url, shown, folder=names, unread=unread, total=total, error=sanitise.stored(error)
    )


def _story(row: tuple[int, int, str, str, int, int, int, int, str, int, str]) -> StoryRow:
    number, feed, feed_title, title, at, read, starred, saved, tags, updated, path = row
    return StoryRow(
        number,
        feed,
        sanitise.stored(feed_title),
        sanitise.stored(title),
        at,
        bool(read),
        bool(starred),
        bool(saved),
        tuple(sanitise.stored(tag) for tag in json.loads(tags)) if tags else (),
        bool(updated),
        sanitise.stored(path),
    )


def _text(value: str) -> str:
    found = json.loads(value)
    return found if isinstance(found, str) else value
