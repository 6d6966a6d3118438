"""What a row of a list says, as parts of text and role, exactly as wide as asked. No Textual.

The list widgets paint these parts with styles, the pre-painter with escape sequences: one
formatter, so that the first frame and the take-over are the same to the cell.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

from tui_reader.list_model import Listing
from tui_reader.view.lists.feed_tree import FeedRow
from tui_reader.view.text.cells import fit, width

Parts = list[tuple[str, str]]
"""(text, role) in order."""

FEEDS_TIGHT = 20
"""In fewer cells the names of feeds take the room of the air around them."""
WORDY = 60
"""From so many cells on a heading has words for its numbers."""


def feed(row: FeedRow, cells: int) -> Parts:
    """A row of the feed pane: fold mark, label, unread count."""
    if row.kind == "gap":
        return [(" " * max(0, cells), "text")]
    mark = ("▸" if row.folded else "▾") if row.kind == "folder" else "!" if row.error else " "
    tight = cells < FEEDS_TIGHT
    indent = " " * (1 + (min(row.depth, 3) if tight else 2 * min(row.depth, 6)))
    count = f"{row.count:,}" if row.count else ""
    tail = ("" if tight else " ") if not count else f" {count}" if tight else f" {count} "
    room = max(0, cells - width(indent) - 2 - len(tail))
    live = row.count and (row.kind != "smart" or row.key == "unread")
    if row.kind == "kept":
        mark = "/"
    label = "pane" if row.kind == "folder" else "strong" if live else "text"
    return [
        (indent, "text"),
        (mark + " ", "error" if row.error else "dim"),
        (fit(row.label, room), label),
        (tail, "accent" if live else "dim"),
    ]


def feed_in(row: FeedRow, cells: int, current: str) -> Parts:
    """A row of the feed pane; the one whose stories are shown (`current`) is pointed at."""
    parts = feed(row, cells)
    if row.id == current:
        parts[0] = ("›" + parts[0][0][1:], "accent")
    return parts


def footer(keys: tuple[tuple[str, str], ...], cells: int) -> Parts:
    """(key, title) pairs in a line, as many as fit; "…" says that there are more."""
    parts: Parts = [(" ", "bar")]
    used = 1
    for key, title in keys:
        need = width(key) + width(title) + 4
        if used + need > cells:
            if used + 1 <= cells:
                parts.append(("…", "dim"))
            break
        parts += [(key, "key"), (f" {title}   ", "bar")]
        used += need
    return parts


def status(
    keys: tuple[tuple[str, str], ...], help: str, cells: int, said: tuple[str, str] = ("", "bar"),
    right: str = "",
) -> Parts:  # fmt: skip
    """The status line: what was `said` (text, role), what goes on at the right. Where it shares its
    line with the footer, it shows the keys while nothing is said, and `help` at its end."""
    tail: Parts = [(right, "progress"), (" ", "bar")]
    if help and cells > 12:
        tail += [(help, "key"), (" ", "bar")]
    room = max(0, cells - sum(width(text) for text, _ in tail) - 1)
    if said[0] or not keys:
        return [(" ", "bar"), (fit(said[0], room), said[1]), *tail]
    left = footer(keys, room)
    return [*left, (" " * (room + 1 - sum(width(text) for text, _ in left)), "bar"), *tail]


def heading(text: str, note: str, cells: int, active: bool) -> Parts:
    """The line on top of a pane: its name and a quiet note at the right."""
    note = f"{note} " if note and cells - len(note) > 12 else ""
    name = fit(f" {text}", max(0, cells - width(note)))
    return [(name, "accent" if active else "pane"), (note, "dim")]


def told(shown: int, whole: int, cells: int) -> str:
    """How many rows a list has, and for how many stories they stand."""
    if whole <= shown:
        return f"{shown:,}"
    return f"{shown:,}{' told once' if cells >= WORDY else ''} · {whole:,}"


def uncounted(total: int) -> str:
    """How many rows a list has that are not counted yet: one less than it is taken to have."""
    return f"{total - 1:,}+"


def remark(text: str, cells: int) -> Parts:
    """A line below the last row of a list."""
    return [("  " + fit(text, cells - 2), "dim")] if cells > 4 else [(" " * cells, "text")]


NAMES: dict[str, str] = {
    "all": "All stories",
    "unread": "Unread",
    "starred": "Starred",
    "saved": "Saved",
    "search": "Search",
}


def listing_name(listing: Listing, feeds: Sequence[FeedRow] = ()) -> str:
    """What the story list calls itself."""
    if listing.kind == "search":
        kept = (row.label for row in feeds if row.kind == "kept" and row.query == listing.key)
        return next(kept, f"Search: {listing.key}")
    if listing.kind in ("feed", "folder"):
        for row in feeds:
            if row.kind == listing.kind and row.key == listing.key:
                return row.label
        return listing.key.rpartition("/")[2] if listing.kind == "folder" else "Feed"
    if listing.kind == "tag":
        return f"Tag: {listing.key}"
    return NAMES.get(listing.kind, listing.kind.capitalize())


def row_id(listing: Listing, feeds: Sequence[FeedRow] = ()) -> str:
    """Which row of the feed pane a list of stories belongs to."""
    if listing.kind == "search":
        kept = (row.id for row in feeds if row.kind == "kept" and row.query == listing.key)
        return next(kept, "search:")
    kind = "smart" if listing.kind in NAMES else listing.kind
    return f"{kind}:{listing.key if kind != 'smart' else listing.kind}"


def day(at: int) -> str:
    """The day of an instant, for rows that have room for it."""
    try:
        then = time.localtime(at)
        return f"{then.tm_mday} {time.strftime('%b %Y', then)}"
    except (OverflowError, OSError, ValueError):
        return ""
