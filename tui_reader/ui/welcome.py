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


def page(keys: Keymap, lib: Library) -> Page:
    """A short welcome; shorter still once there are feeds of one's own."""
    from tui_reader.commands import BY_ID

    own = any(not feed.local for feed in rows_of.feeds(lib))
    lines: list[tuple[str, str]] = []
    if not own:
        lines.append(("title", "Welcome"))
        lines.append(
            ("paragraph", "People, places, organisations and figures are marked in every story. "
             "The samples are yours to try.")
        )  # fmt: skip
    for title, ids in FIRST:
        rows = "\n".join(f"{keys.hint(id):>6}   {BY_ID[id].help}" for id in ids)
        lines += [("heading", title), ("welcome", rows)]
    return compose_plain(tuple(lines))
