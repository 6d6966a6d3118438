"""What is said before a story is opened, and below a list. Words only."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.commands import BY_ID
from tui_reader.list_model import SAMPLES, Feed, Listing
from tui_reader.view.article.blocks import Page, compose_plain
from tui_reader.view.keys.keymap import Keymap
from tui_reader.wording import filled

FIRST: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Read a story", ("open", "next_story", "next_unread", "next_mention", "save")),
    ("Bring your feeds", ("add_feed", "import_feeds", "reload_all", "remove_feed")),
    ("Find your way", ("help", "palette", "next_pane", "undo", "close")),
)

GREETING = "People, places, organisations and figures are marked in every story."
ARE_SAMPLES = " These samples are yours to try; in the feeds, {key:remove_feed} takes them away."


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


def page(keys: Keymap, own: bool, samples: bool = True) -> Page:
    """A short welcome; shorter still once there are feeds of one's own (`own`). `samples`: the
    bundled stories are there."""
    lines: list[tuple[str, str, str]] = []
    if not own:
        lines.append(("title", "Welcome", ""))
        greeting = GREETING + ARE_SAMPLES if samples else GREETING
        lines.append(("paragraph", filled(greeting, keys.hint), ""))
    for title, ids in FIRST:
        lines.append(("heading", title, ""))
        lines += [("item", BY_ID[id].help, f"{keys.hint(id):>6} ") for id in ids]
    return compose_plain(lines)


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
    said = WELCOME if samples else WELCOME[2:]
    return () if own else tuple(filled(line, keys.hint) for line in said)
