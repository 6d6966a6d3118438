"""What the first frame shows. Looked up in a moment, before the library is opened for good.

Owns no query: `look` asks the store's glance, `read` an open library, and both say the same.
Imports nothing of the store that takes time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui_reader.fast_dataclasses import dataclass
from tui_reader.list_model import SCREEN_STATE, Listing, SafeText, SmartFeed, StoryRow, stored
from tui_reader.startup import fast_read
from tui_reader.store import schema

TYPE_CHECKING = False  # `typing` takes long to import: see `list_model.py`
if TYPE_CHECKING:
    from typing import Any

    from tui_reader.library import Library
    from tui_reader.list_model import Feed
    from tui_reader.paths import Early, Paths


STATE = ("folded", "theme", "layout")
"""What is remembered of the screen, in the order of the last fields of `First`."""


class Seen:
    """A feed, as much as a row shows of it. Bare: there may be thousands, made before the frame."""

    __slots__ = ("error", "folder", "hidden", "id", "title", "total", "unread", "url")

    def __init__(self, row: Sequence[Any], folder: tuple[SafeText, ...]) -> None:
        self.id, title, _, self.unread, self.total, error, self.url, _, hidden = row
        self.title = stored(title or self.url)
        self.error = stored(error)
        self.folder = folder
        self.hidden = bool(hidden)

    @property
    def local(self) -> bool:
        return bool(self.url.startswith("local:"))


@dataclass(frozen=True, slots=True)
class First:
    """The rows of the first frame, each list in its order."""

    feeds: list[Feed]
    counts: Mapping[str, int]
    """Stories by smart row: all, unread, starred, saved."""
    kept: list[SmartFeed]
    stories: list[StoryRow]
    """The newest of all."""
    behind: int
    """How many of all stories stand in one row with another."""
    folded: str
    """Folded folders, one a line."""
    theme: str = ""
    """The theme that was chosen in the reader."""
    layout: str = ""
    """The sizes of the panes, as `ui.geometry` keeps them."""


def look(paths: Paths | Early, limit: int, once: bool = True) -> First | None:
    """A glance at the library, `limit` stories long, told `once`; None where it must be opened
    first."""
    seen = fast_read.look(paths.database, schema.VERSION, limit=limit, once=once)
    if seen is None or not seen.stories:
        return None
    kept = [SmartFeed(i, stored(title), stored(query)) for i, title, query in seen.kept]
    return First(
        _feeds(seen.feeds),  # type: ignore[arg-type]
        dict(zip(("all", "unread", "starred", "saved"), seen.totals, strict=True)),
        sorted(kept, key=lambda one: (one.title.casefold(), one.id)),
        [_story(row) for row in seen.stories],
        seen.behind,
        *(_text(seen.state.get((SCREEN_STATE, key), '""')) for key in STATE),
    )


def read(lib: Library, limit: int, order: str = "date") -> First:
    """The same of an open library."""
    from tui_reader.library import listing

    shown, counts = listing.once(lib, Listing(order=order)), listing.smart_counts(lib)
    return First(
        listing.feeds(lib),
        counts,
        listing.kept(lib),
        listing.page(lib, shown, None, limit),
        counts["all"] - listing.count(lib, shown),
        *(listing.state(lib, key) for key in STATE),
    )


def must_be_updated(paths: Paths) -> bool:
    """True if opening the library will bring it to this version first, which may take a while."""
    return 0 < fast_read.version(paths.database) < schema.VERSION


def _feeds(rows: list[tuple[int, str, str, int, int, str, str, int, int]]) -> list[Seen]:
    """Sorted by folder, place and title, as `listing.feeds` has them. U+001F, which parts the
    names of folders, comes before any character of a name: they sort as lists of names would."""
    rows.sort(
        key=lambda row: (
            *(row[2].casefold(), not row[7], row[7]), (row[1] or row[6]).casefold(), row[0],
        )
    )  # fmt: skip
    paths: dict[str, tuple[SafeText, ...]] = {"": ()}
    found = []
    for row in rows:
        folder = row[2]
        if folder not in paths:
            paths[folder] = tuple(stored(name) for name in folder.split("\x1f"))
        found.append(Seen(row, paths[folder]))
    return found


def _story(row: tuple[int, int, str, str, int, int, int, int, str, int, str, int, int]) -> StoryRow:
    number, feed, feed_title, title, at, read, starred, saved, tags, updated, path, titled, told = (
        row
    )
    return StoryRow(
        number,
        feed,
        stored(feed_title),
        stored(title),
        at,
        bool(read),
        bool(starred),
        bool(saved),
        tuple(stored(tag) for tag in _json(tags)) if tags else (),
        bool(updated),
        stored(path),
        bool(titled),
        told,
    )


def _text(value: str) -> str:
    """A text that was kept as JSON."""
    plain = value[1:-1]
    if value == f'"{plain}"' and "\\" not in plain:
        return plain
    found = _json(value)
    return found if isinstance(found, str) else value


def _json(text: str) -> Any:
    import json  # as dear as all else that is imported here

    return json.loads(text)
