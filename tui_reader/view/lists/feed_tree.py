"""The rows of the feed pane: smart rows, folders, feeds, in order and folded. Pure, no Textual."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui_reader.fast_dataclasses import dataclass
from tui_reader.list_model import Feed, Listing, SafeText, SmartFeed, stored

NONE = stored("")

SMART: tuple[tuple[str, str], ...] = (
    ("all", "All"),
    ("unread", "Unread"),
    ("starred", "Starred"),
    ("saved", "Saved"),
)


@dataclass(frozen=True, slots=True)
class FeedRow:
    kind: str
    """smart, kept (a search that was kept), folder, feed or gap."""
    key: str
    """Listing kind, number of the kept search, folder path joined by "/", or feed id."""
    label: SafeText
    depth: int = 0
    count: int = 0
    """Unread stories; for the smart rows but Unread, all of their stories."""
    folded: bool = False
    error: SafeText = NONE
    feed: Feed | None = None
    query: SafeText = NONE
    """What a kept search looks for."""

    @property
    def id(self) -> str:
        """What the cursor is remembered by when the rows change."""
        return f"{self.kind}:{self.key}"

    def listing(self) -> Listing:
        """The list of stories that the row stands for."""
        if self.kind == "kept":
            return Listing("search", self.query)
        return Listing(self.key if self.kind == "smart" else self.kind, self._list_key())

    def _list_key(self) -> str:
        return "" if self.kind == "smart" else self.key


def rows(
    feeds: Sequence[Feed],
    counts: Mapping[str, int],
    folded: frozenset[str] = frozenset(),
    kept: Sequence[SmartFeed] = (),
) -> list[FeedRow]:
    """All visible rows. `feeds` come sorted by folder, then title; `kept` are the kept searches,
    whose unread stories `counts` has as "kept:<number>" once they were counted."""
    return [row_of(entry) for entry in entries(feeds, counts, folded, kept)]


def entries(
    feeds: Sequence[Feed],
    counts: Mapping[str, int],
    folded: frozenset[str] = frozenset(),
    kept: Sequence[SmartFeed] = (),
) -> list[FeedRow | Feed]:
    """The same, each feed as it is: the first frame needs the rows that are seen only."""
    found: list[FeedRow | Feed] = [
        FeedRow("smart", key, stored(label), count=counts.get(key, 0)) for key, label in SMART
    ]
    found += [
        FeedRow("kept", str(one.id), one.title, 0, counts.get(f"kept:{one.id}", 0), query=one.query)
        for one in kept
    ]
    found.append(FeedRow("gap", "", NONE))
    feeds = [feed for feed in feeds if not feed.hidden]
    unread = _folder_unread(feeds)
    shown: set[tuple[str, ...]] = set()
    # Folders stand above the feeds of the top level, as in every file manager.
    for feed in sorted(feeds, key=lambda feed: not feed.folder):
        if _open_folders(feed.folder, shown, unread, folded, found):
            found.append(feed)
    return found


def _open_folders(
    folder: tuple[SafeText, ...],
    shown: set[tuple[str, ...]],
    unread: Mapping[tuple[str, ...], int],
    folded: frozenset[str],
    found: list[FeedRow | Feed],
) -> bool:
    """Add the folder rows that a feed needs; False when one of them is folded."""
    for depth in range(1, len(folder) + 1):
        path = folder[:depth]
        key = "/".join(path)
        closed = key in folded
        if path not in shown:
            shown.add(path)
            found.append(
                FeedRow("folder", key, path[-1], depth - 1, unread.get(path, 0), folded=closed)
            )
        if closed:
            return False
    return True


def _folder_unread(feeds: Sequence[Feed]) -> dict[tuple[str, ...], int]:
    unread: dict[tuple[str, ...], int] = {}
    for feed in feeds:
        for depth in range(1, len(feed.folder) + 1):
            path = feed.folder[:depth]
            unread[path] = unread.get(path, 0) + feed.unread
    return unread


def row_of(entry: FeedRow | Feed) -> FeedRow:
    """The row of an entry."""
    if isinstance(entry, FeedRow):
        return entry
    return FeedRow(
        "feed", str(entry.id), entry.title, len(entry.folder), entry.unread,
        error=entry.error, feed=entry,
    )  # fmt: skip
