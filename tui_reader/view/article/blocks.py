"""The pieces of a page: what is wrapped as one, and the page that they are put together to.

Stands apart from `page.py` because the first frame has a page, too, but no article: nothing is
imported here that a plain page does not need. No Textual.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from tui_reader.fast_dataclasses import dataclass, field

TYPE_CHECKING = False  # `typing` takes long to import: see `list_model.py`
if TYPE_CHECKING:
    from tui_reader.model import Cut, Image, SafeUrl

_TIGHT = frozenset({"item", "footnote", "byline", "address", "notice"})
"""Pieces of one of these roles stand below each other without a gap."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the display text that is wrapped as one."""

    role: str
    """A block role, or byline, address, notice, cut, image, gap."""
    start: int
    end: int
    level: int = 0
    marker: str = ""
    fold: bool = False
    """Code and tables: blanks are kept, only what is too wide is broken, or scrolled sideways."""
    cut: Cut | None = None
    image: Image | None = None


@dataclass(slots=True)
class Page:
    """A display text and its map. Made by `compose`."""

    text: str = ""
    pieces: list[Piece] = field(default_factory=list)
    links: list[SafeUrl] = field(default_factory=list)
    """The numbered links, the first is 1."""
    inlines: list[tuple[int, int, str]] = field(default_factory=list)
    """(start, end, role) in display offsets, in order of start."""
    anchors: list[tuple[int, int]] = field(default_factory=list)
    """(display offset, index into `links`) of each link number, in order."""
    _shown: array[int] = field(default_factory=lambda: array("q"))
    _source: array[int] = field(default_factory=lambda: array("q"))
    _length: array[int] = field(default_factory=lambda: array("q"))

    def to_display(self, offset: int) -> int:
        """Where a character of the article stands on the page."""
        at = bisect_right(self._source, offset) - 1
        if at < 0:
            return self._shown[0] if self._shown else 0
        return self._shown[at] + min(offset - self._source[at], self._length[at])

    def to_source(self, shown: int) -> int:
        """The character of the article at, or next before, a place on the page."""
        at = bisect_right(self._shown, shown) - 1
        if at < 0:
            return 0
        return self._source[at] + min(shown - self._shown[at], self._length[at])

    def is_source(self, shown: int) -> bool:
        """True when this place on the page shows a character of the article."""
        at = bisect_right(self._shown, shown) - 1
        return at >= 0 and shown - self._shown[at] < self._length[at]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A span of the article on the page; empty when it is folded away."""
        first = self.to_display(start)
        if self._hides(start):
            return first, first
        return first, max(first, self.to_display(max(start, end - 1)) + 1) if end > start else first

    def _hides(self, offset: int) -> bool:
        at = bisect_right(self._source, offset) - 1
        return at >= 0 and offset - self._source[at] > self._length[at]

    def piece_at(self, shown: int) -> Piece | None:
        """The piece that a place on the page belongs to."""
        at = bisect_right(self.pieces, shown, key=lambda piece: piece.start) - 1
        return self.pieces[at] if at >= 0 else None

    def link_at(self, shown: int) -> SafeUrl | None:
        """The first numbered link at or after a place on the page, in the same piece."""
        piece = self.piece_at(shown)
        at = bisect_left(self.anchors, (shown, 0))
        if piece is None or at >= len(self.anchors) or self.anchors[at][0] > piece.end:
            return None
        return self.links[self.anchors[at][1]]


class Writer:
    """Puts a page together, piece by piece."""

    def __init__(self) -> None:
        self.page = Page()
        self.parts: list[str] = []
        self.at = 0

    def put(self, text: str) -> None:
        self.parts.append(text)
        self.at += len(text)

    def added(self, role: str, text: str, marker: str = "") -> None:
        """A piece of its own."""
        self.gap(role)
        start = self.at
        self.put(text)
        self.page.pieces.append(Piece(role, start, self.at, 0, marker))

    def gap(self, role: str) -> None:
        """What parts a piece of this role from the one before."""
        if not self.page.pieces:
            return
        self.put("\n")
        last = self.page.pieces[-1].role
        tight = role in _TIGHT and (last in _TIGHT or (last == "title" and role == "byline"))
        if not tight:
            self.page.pieces.append(Piece("gap", self.at, self.at))
            self.put("\n")


def compose_plain(lines: Iterable[tuple[str, str, str]]) -> Page:
    """A page that is no story: (role, text, marker) rows, as the welcome."""
    writer = Writer()
    for role, text, marker in lines:
        writer.added(role, text, marker)
    writer.page.text = "".join(writer.parts)
    return writer.page
