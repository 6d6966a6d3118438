"""What the article pane says before a story is opened. Words only."""

from __future__ import annotations

from tui_reader.library import Library
from tui_reader.library import listing as rows_of
from tui_reader.ui.keys import Keymap
from tui_reader.ui.page import Page, compose_plain

FIRST: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Read a story", ("open", "next_story", "next_unread", "next_mention", "save")),
    ("Bring your feeds", ("add_feed", "import_feeds", "reload_all", "remove_feed")),
    ("Find your way", ("help", "palette", "next_pane", "undo", "back")),
)

GREETING = (
    "People, places, organisations and figures are marked in every story. These samples are "
    "yours to try; the first feed you add makes this your own."
)


def page(keys: Keymap, lib: Library) -> Page:
    """A short welcome; shorter still once there are feeds of one's own."""
    from tui_reader.commands import BY_ID

    own = any(not feed.local for feed in rows_of.feeds(lib))
    lines: list[tuple[str, str, str]] = []
    if not own:
        lines.append(("title", "Welcome", ""))
        lines.append(("paragraph", GREETING, ""))
    for title, ids in FIRST:
        lines.append(("heading", title, ""))
        lines += [("item", BY_ID[id].help, f"{keys.hint(id):>6} ") for id in ids]
    return compose_plain(lines)
