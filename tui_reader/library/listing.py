"""What the lists show: feeds, counts and pages of stories. All of it is fast enough for a key.

Owns nothing but the words the screen asks in: rows are the keys of pages, so that no widget needs
to know how the store pages.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager

from tui_reader.fast_dataclasses import replace
from tui_reader.library import Library
from tui_reader.list_model import HIDING, ONCE, SCREEN_STATE, SmartFeed
from tui_reader.model import Feed, Listing, SafeText, StoryRow
from tui_reader.store import feeds as stored_feeds
from tui_reader.store import meta, rules
from tui_reader.store import stories as stored_stories
from tui_reader.store.affairs import doubles
from tui_reader.store.lists import pages, selection


def feeds(lib: Library) -> list[Feed]:
    """Every subscription with its counters, in the order of the feed pane."""
    return stored_feeds.all(lib.store)


def kept(lib: Library) -> list[SmartFeed]:
    """The kept searches by title, not counted: a count may take as long as the search."""
    return rules.smart_feeds(lib.store)


def smart_counts(lib: Library) -> dict[str, int]:
    """How many stories the smart rows hold: all, unread, starred, saved."""
    totals = stored_feeds.totals(lib.store)
    return {
        "all": totals.total,
        "unread": totals.unread,
        "starred": totals.starred,
        "saved": totals.saved,
    }


def tags(lib: Library) -> list[tuple[SafeText, str]]:
    """Every tag, those of feeds that stand in an order of their own in that order, the others by
    name; and in words how many stories and feeds bear it."""
    stories = stored_stories.tags(lib.store)
    listed = stored_feeds.all(lib.store)
    feeds = [tag for feed in listed for tag in feed.tags]
    ordered = sorted((feed for feed in listed if feed.place), key=lambda feed: feed.place)
    places = dict.fromkeys(tag for feed in ordered for tag in feed.tags if tag != HIDING)
    found = []
    for tag in [*places, *sorted({*stories, *feeds} - places.keys(), key=str.casefold)]:
        counts = (("story", "stories", stories.get(tag, 0)), ("feed", "feeds", feeds.count(tag)))
        said = [f"{n:,} {one if n == 1 else several}" for one, several, n in counts if n]
        found.append((tag, ", ".join(said)))
    return found


def once(lib: Library, listing: Listing) -> Listing:
    """A list as the user wants to see it: with a row for each event, where it is of several
    feeds."""
    return replace(listing, once=lib.config.reading.told_once and listing.kind in ONCE)


def count(lib: Library, listing: Listing) -> int:
    """How many rows a list has."""
    return pages.count(lib.store, listing)


def page(
    lib: Library,
    listing: Listing,
    after: StoryRow | None,
    limit: int,
    backwards: bool = False,
) -> list[StoryRow]:
    """Up to `limit` rows after a row (None: from the top), in list order; backwards those right
    before it (None: the last ones)."""
    key = None if after is None else pages.key_of(after)
    return pages.page(lib.store, listing, key, limit, backwards=backwards)


def at(lib: Library, listing: Listing, index: int, limit: int) -> list[StoryRow]:
    """Rows from an absolute position: for drags of the scroll bar only."""
    return pages.at(lib.store, listing, index, limit)


def index_of(lib: Library, listing: Listing, row: StoryRow) -> int:
    """The absolute position of a row."""
    return pages.rank(lib.store, listing, pages.key_of(row))


def stoppable(lib: Library, stop: Callable[[], bool]) -> AbstractContextManager[None]:
    """What a worker looks up in the block ends with CancelledError soon after `stop()`."""
    return lib.store.stoppable(stop)


def newer(lib: Library, listing: Listing, than: int) -> int:
    """How many rows of the list arrived after the story of that number ("12 new")."""
    return pages.newer_than(lib.store, listing, than)


def last_id(lib: Library) -> int:
    """The number of the story that arrived last; 0 in an empty library."""
    return stored_stories.last_id(lib.store)


def row(lib: Library, entry_id: int) -> StoryRow | None:
    """One row as it is now."""
    return stored_stories.row(lib.store, entry_id)


def rows(lib: Library, ids: Sequence[int], listing: Listing | None = None) -> list[StoryRow]:
    """These rows as they are now, as a list shows them; those that are gone are left out."""
    if listing is None or not selection.tells_once(listing):
        return stored_stories.rows(lib.store, ids)
    found = stored_stories.rows(lib.store, ids, told=True)
    # One that came behind another since stands for nobody else.
    held = pages.holds(lib.store, listing, [row.id for row in found if row.told])
    return [row if row.id in held else replace(row, told=0) for row in found]


def others(lib: Library, entry_id: int) -> list[StoryRow]:
    """The rows of those that stand behind a story in its row, as they are unfolded."""
    return stored_stories.rows(lib.store, doubles.of(lib.store, entry_id))


def beside(lib: Library, entry_id: int) -> int:
    """How many other stories there are of a story's affair."""
    return doubles.beside(lib.store, entry_id)


def company(lib: Library, entry_id: int) -> tuple[list[StoryRow], int]:
    """Both at once: who else tells a story, and how many others there are of its affair."""
    with lib.store.read():
        return others(lib, entry_id), beside(lib, entry_id)


def version(lib: Library) -> int:
    """Another number when another program has changed the library. So cheap that one can ask twice
    a second."""
    return lib.store.version()


def next_unread(
    lib: Library, listing: Listing, after: StoryRow | None, backwards: bool = False
) -> StoryRow | None:
    """The nearest unread row after (or before) a row."""
    key = None if after is None else pages.key_of(after)
    return pages.next_unread(lib.store, listing, key, backwards=backwards)


def state(lib: Library, key: str, default: str = "") -> str:
    """What the screen remembers from the last time (collapsed folders, layout)."""
    value = meta.view_state(lib.store, SCREEN_STATE).get(key, default)
    return value if isinstance(value, str) else json.dumps(value)


def set_state(lib: Library, key: str, value: str) -> None:
    """Remember something of the screen for the next time. Not a change to be undone."""
    if not lib.store.read_only:
        meta.set_view_state(lib.store, SCREEN_STATE, key, value)
