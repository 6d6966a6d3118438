"""An opened story as it is shown: one display text, its pieces, and how offsets map to the article.

Owns what is added for reading (byline, gaps, link numbers, cuts, image captions); never edits the
article. Every coordinate the panes speak of is an offset into `Article.text`; display offsets stay
in here and in `layout.py`. No Textual.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from tui_reader import sanitise
from tui_reader.model import Article, Block, Cut, Image, Inline, OpenStory, Role, SafeUrl, Style
from tui_reader.records import dataclass, field
from tui_reader.ui.tables import padded

_TIGHT = frozenset({Role.ITEM.value, Role.FOOTNOTE.value, "byline", "address", "notice"})
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


class _Writer:
    """Puts a page together, piece by piece."""

    def __init__(self) -> None:
        self.page = Page()
        self.parts: list[str] = []
        self.at = 0
        self.numbers: dict[str, int] = {}

    def put(self, text: str) -> None:
        self.parts.append(text)
        self.at += len(text)

    def added(self, role: str, text: str, of: Cut | Image | None = None, marker: str = "") -> None:
        """A piece that is not of the article; `of` is what it stands for."""
        self._gap(role)
        start = self.at
        self.put(text)
        cut = of if isinstance(of, Cut) else None
        image = of if isinstance(of, Image) else None
        fold = cut is not None and cut.role in (Role.CODE, Role.TABLE)
        self.page.pieces.append(Piece(role, start, self.at, 0, marker, fold, cut, image))

    def block(self, article: Article, block: Block, inlines: list[Inline]) -> None:
        """A block of the article, its links numbered."""
        self._gap(block.role.value)
        start, at = self.at, block.span.start
        for inline in sorted(inlines, key=lambda inline: inline.span.end):
            if inline.style is Style.LINK and inline.href and block.role is not Role.TITLE:
                self._source(article, at, inline.span.end)
                at = max(at, inline.span.end)
                shown = article.text[inline.span.start : inline.span.end]
                self._number(inline.href, bare=not shown.strip("[]()0123456789"))
        table = padded(article.text, block.span) if block.role is Role.TABLE else None
        if table is None or at != block.span.start:
            self._source(article, at, block.span.end)
        else:
            for part in table:
                if isinstance(part, str):
                    self.put(part)
                else:
                    self._source(article, part.start, part.end)
        fold = block.role in (Role.CODE, Role.TABLE)
        self.page.pieces.append(
            Piece(block.role.value, start, self.at, block.level, block.marker, fold)
        )

    def _source(self, article: Article, start: int, end: int) -> None:
        if end > start:
            self.page._shown.append(self.at)
            self.page._source.append(start)
            self.page._length.append(end - start)
            self.put(article.text[start:end])

    def _number(self, href: SafeUrl, bare: bool) -> None:
        """Put the number of a link after it; `bare` ones (a note's "[3]") go without."""
        index = self.numbers.setdefault(href, len(self.page.links))
        if index == len(self.page.links):
            self.page.links.append(href)
        label = "" if bare else f"[{index + 1}]"
        self.page.anchors.append((self.at, index))
        if label:
            self.page.inlines.append((self.at, self.at + len(label), "link_number"))
            self.put(label)

    def _gap(self, role: str) -> None:
        if not self.page.pieces:
            return
        self.put("\n")
        last = self.page.pieces[-1].role
        tight = role in _TIGHT and (last in _TIGHT or (last == "title" and role == "byline"))
        if not tight:
            self.page.pieces.append(Piece("gap", self.at, self.at))
            self.put("\n")


_INLINE_ROLES = {
    Style.LINK: "link",
    Style.STRONG: "strong",
    Style.EMPHASIS: "emphasis",
    Style.CODE: "code",
}


def compose(
    story: OpenStory,
    header: tuple[tuple[str, str], ...] = (),
    cuts: bool = False,
    captions: bool = True,
) -> Page:
    """The page of a story. `header` is (role, text) rows that follow the title; captions that
    are not wanted are folded to a word."""
    writer, article = _Writer(), story.article
    blocks = list(article.blocks)
    if blocks and blocks[0].role is Role.TITLE:
        writer.block(article, blocks.pop(0), [])
    else:
        writer.added("title", story.story.row.title or "(no title)")
    for role, text in header:
        writer.added(role, text)
    added = _added(article, cuts)
    inlines = _by_block(blocks, article.inlines)
    for block, styled in zip(blocks, inlines, strict=True):
        for role, text, of in _due(added, block.span.start):
            writer.added(role, text, of)
        if block.role is Role.CAPTION and not captions:
            writer.added("caption", "▸ caption")
        else:
            writer.block(article, block, styled)
    for role, text, of in _due(added, len(article.text) + 1):
        writer.added(role, text, of)
    page = writer.page
    page.text = "".join(writer.parts)
    page.inlines += [
        (*page.span(i.span.start, i.span.end), _INLINE_ROLES[i.style]) for i in article.inlines
    ]
    page.inlines.sort()
    return page


def compose_plain(lines: Iterable[tuple[str, str, str]]) -> Page:
    """A page that is no story: (role, text, marker) rows, as the welcome."""
    writer = _Writer()
    for role, text, marker in lines:
        writer.added(role, text, marker=marker)
    writer.page.text = "".join(writer.parts)
    return writer.page


_Added = tuple[int, str, str, Cut | Image]
"""(offset it stands before, role, text, what it stands for)."""


def _added(article: Article, cuts: bool) -> list[_Added]:
    """Images and, if wanted, cuts, in the order they are due (last first, for pop)."""
    found: list[_Added] = [
        (image.at, "image", f"▣ {image.alt or 'picture without a description'}", image)
        for image in article.images
    ]
    if cuts:
        found += [(cut.at, "cut", f"✂ {_by(cut)}: {cut.text}", cut) for cut in article.cuts]
    found.sort(key=lambda item: item[0])
    return found[::-1]


def _by(cut: Cut) -> str:
    """What cut a block: its rule, or the scorer and how sure it was."""
    return f"scorer {cut.score:.2f}" if cut.rule == "scorer" else cut.rule


def _due(added: list[_Added], until: int) -> Iterator[tuple[str, str, Cut | Image]]:
    """What stands at or before an offset, taken off the list."""
    while added and added[-1][0] <= until:
        _, role, text, of = added.pop()
        yield role, text, of


def _by_block(blocks: list[Block], inlines: tuple[Inline, ...]) -> list[list[Inline]]:
    starts = [block.span.start for block in blocks]
    found: list[list[Inline]] = [[] for _ in blocks]
    for inline in inlines:
        at = bisect_right(starts, inline.span.start) - 1
        if at >= 0:
            found[at].append(inline)
    return found


def header(story: OpenStory, now_local: str) -> tuple[tuple[str, str], ...]:
    """The lines below the title: who, where, when; the address; what one must know."""
    row, article = story.story.row, story.article
    by = [story.story.author, row.feed_title, now_local]
    lines = [("byline", " · ".join(part for part in by if part))]
    if story.story.link:
        lines.append(("address", str(story.story.link)))
    notes: list[str] = []
    if row.updated:
        notes.append("updated by its publisher")
    if article.cuts:
        count = len(article.cuts)
        notes.append(f"{count} block{'s' if count > 1 else ''} removed")
    if article.notice:
        notes.append(article.notice)
    if story.annotations is not None and story.annotations.notice:
        notes.append(story.annotations.notice)
    if row.path:
        notes.append(f"saved as {row.path}")
    if notes:
        lines.append(("notice", " · ".join(notes)))
    return tuple((role, sanitise.line(text)) for role, text in lines)
