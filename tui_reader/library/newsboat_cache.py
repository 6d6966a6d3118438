"""Taking in newsboat's cache: its feeds, its stories, and what was read, flagged and deleted.

Owns the order of these: a feed is a transaction for each part of its stories, so that a cache of
any size holds nobody up for long. Taken twice, it changes nothing that the user did since.
"""

from __future__ import annotations

from pathlib import Path

from tui_reader.feeds.newsboat import cache
from tui_reader.library import Library, linking
from tui_reader.library.progress import FileReport, ImportReport
from tui_reader.store import feeds as stored_feeds
from tui_reader.store import stories as stored_stories


def take(lib: Library, path: Path) -> ImportReport:
    """Take in a cache. Raises ParseError in words."""
    known = {feed.url for feed in stored_feeds.all(lib.store)}
    feeds = again = stories = 0
    added: list[int] = []
    for subscription, parts in cache.read(path):
        feeds, again = feeds + (subscription.url not in known), again + (subscription.url in known)
        feed = stored_feeds.add(lib.store, subscription, subscription.title)
        for part in parts:
            stories += len(part)
            added += _take_part(lib, feed.id, part)
    linking.link_brought(lib)
    return ImportReport(feeds, again, stories=FileReport(tuple(added), stories - len(added)))


def _take_part(lib: Library, feed_id: int, part: list[cache.Kept]) -> tuple[int, ...]:
    from tui_reader.library import ingest

    rows = [ingest.new_entry(one.entry) for one in part]
    with lib.store.write():
        new: list[int] = []
        # One by one: what became of a story is known by its number only.
        states: dict[str, list[int]] = {name: [] for name in cache.STATES}
        for one, row in zip(reversed(part), reversed(rows), strict=True):
            number = stored_stories.add_entries(lib.store, feed_id, [row]).new
            new += number
            for name, ids in states.items():
                if name in one.states:
                    ids += number
        if states["read"]:
            stored_stories.set_read(lib.store, states["read"], True, undoable=False)
        if states["flagged"]:
            stored_stories.set_starred(lib.store, states["flagged"])
        if states["deleted"]:
            stored_stories.set_hidden(lib.store, states["deleted"])
    return tuple(new)
