"""What is said below a list: a welcome, or why it is empty. Words only."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.list_model import SAMPLES, Feed, Listing
from tui_reader.view.keys.keymap import Keymap
from tui_reader.wording import filled


def owned(feeds: Sequence[Feed]) -> bool:
    """True once there are feeds of one's own: the samples and the inbox are not."""
    return any(not feed.local for feed in feeds)


def sampled(feeds: Sequence[Feed], listing: Listing | None = None) -> bool:
    """True while the bundled stories are there; with a list, only where they stand in it."""
    found = next((feed for feed in feeds if feed.url == SAMPLES and feed.total), None)
    if found is None or listing is None:
        return found is not None
    of_feed = listing.kind == "feed" and listing.key == str(found.id)
    return of_feed or listing.kind == "all" or (listing.kind == "unread" and found.unread > 0)


EMPTY: dict[str, str] = {
    "unread": "All read. Nothing is waiting.",
    "starred": "No starred stories yet. {key:star} stars one.",
    "saved": "Nothing saved yet. {key:save} saves a story.",
    "search": "Nothing was found.",
}

NOTHING: tuple[str, ...] = (
    "No stories yet.",
    "",
    "{key:reload_all:>5}  reload all feeds",
    "{key:add_feed:>5}  add a feed or a site",
)
"""Below the list of all stories when there is none."""

WELCOME: tuple[str, ...] = (
    "Welcome. These are samples to try.",
    "In the feeds, {key:remove_feed} takes them away.",
    "",
    "{key:add_feed:>5}  add a feed or a site",
    "{key:import_feeds:>5}  import OPML, newsboat",
    "{key:help:>5}  all keys",
)


def below(
    keys: Keymap, own: bool, listing: Listing, total: int, samples: bool = True
) -> tuple[str, ...]:
    """What a story list says below its last row: why it is empty, or a welcome. `samples`: bundled
    stories stand in it."""
    if total == 0:
        if listing.filter:
            return ("No title holds these words.",)
        if listing.kind == "all":
            return tuple(filled(line, keys.hint) for line in NOTHING)
        return (filled(EMPTY.get(listing.kind, "No stories."), keys.hint),)
    said = WELCOME if samples else WELCOME[3:]
    return () if own else tuple(filled(line, keys.hint) for line in said)
