"""What is said before a story is opened, and below a list. Words only."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.commands import BY_ID
from tui_reader.list_model import Feed, Listing
from tui_reader.view.article.blocks import Page, compose_plain
from tui_reader.view.keys.keymap import Keymap
from tui_reader.wording import filled

FIRST: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Read a story", ("open", "next_story", "next_unread", "next_mention", "save")),
    ("Bring your feeds", ("add_feed", "import_feeds", "reload_all", "remove_feed")),
    ("Find your way", ("help", "palette", "next_pane", "undo", "close")),
)

GREETING = (
    "People, places, organisations and figures are marked in every story. These samples are "
    "yours to try; in the feeds, {key:remove_feed} takes them away."
)


def owned(feeds: Sequence[Feed]) -> bool:
    """True once there are feeds of one's own: the samples and the inbox are not."""
    return any(not feed.local for feed in feeds)


def page(keys: Keymap, own: bool) -> Page:
    """A short welcome; shorter still once there are feeds of one's own (`own`)."""
    lines: list[tuple[str, str, str]] = []
    if not own:
        lines.append(("title", "Welcome", ""))
        lines.append(("paragraph", filled(GREETING, keys.hint), ""))
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


def below(keys: Keymap, own: bool, listing: Listing, total: int) -> tuple[str, ...]:
    """What a story list says below its last row: why it is empty, or a welcome."""
    if total == 0:
        if listing.filter:
            return ("No title holds these words.",)
        if listing.kind == "all":
            return tuple(filled(line, keys.hint) for line in NOTHING)
        return (filled(EMPTY.get(listing.kind, "No stories."), keys.hint),)
    return () if own else tuple(filled(line, keys.hint) for line in WELCOME)
