"""An opened story as it is shown: one display text, its pieces, and how offsets map to the article.

Owns what is added for reading (byline, gaps, link numbers, cuts, image captions); never edits the
article. Every coordinate the panes speak of is an offset into `Article.text`; display offsets stay
in here and in `layout.py`. No Textual.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Callable, Iterator
from datetime import datetime
from urllib.parse import urlsplit

from tui_reader import clock, sanitise
from tui_reader.model import Article, Block, Cut, Image, Inline, OpenStory, Role, SafeUrl, Style
from tui_reader.view.article.blocks import Page as Page
from tui_reader.view.article.blocks import Piece as Piece
from tui_reader.view.article.blocks import Writer
from tui_reader.view.article.tables import padded
from tui_reader.wording import counted, filled, in_words


class _Writer(Writer):
    """Puts the page of a story together."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers: dict[str, int] = {}

    def stood(self, role: str, text: str, of: Cut | Image | None) -> None:
        """A piece that is not of the article; `of` is what it stands for."""
        self.gap(role)
        start = self.at
        self.put(text)
        cut = of if isinstance(of, Cut) else None
        image = of if isinstance(of, Image) else None
        fold = cut is not None and cut.role in (Role.CODE, Role.TABLE)
        self.page.pieces.append(Piece(role, start, self.at, 0, "", fold, cut, image))

    def block(self, article: Article, block: Block, inlines: list[Inline]) -> None:
        """A block of the article, its links numbered."""
        self.gap(block.role.value)
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
    ending: tuple[tuple[str, str], ...] = (),
) -> Page:
    """The page of a story. `header` is (role, text) rows that follow the title, `ending` those that
    follow the text; captions that are not wanted are folded to a word."""
    writer, article = _Writer(), story.article
    blocks = list(article.blocks)
    if blocks and blocks[0].role is Role.TITLE:
        writer.block(article, blocks.pop(0), [])
    else:
        writer.added("title", story.story.row.title)
    for role, text in header:
        writer.added(role, text)
    added = _added(article, cuts)
    inlines = _by_block(blocks, article.inlines)
    for block, styled in zip(blocks, inlines, strict=True):
        for role, text, of in _due(added, block.span.start):
            writer.stood(role, text, of)
        if block.role is Role.CAPTION and not captions:
            writer.added("caption", "▸ caption")
        else:
            writer.block(article, block, styled)
    for role, text, of in _due(added, len(article.text) + 1):
        writer.stood(role, text, of)
    for role, text in ending:
        writer.added(role, text)
    page = writer.page
    page.text = "".join(writer.parts)
    page.inlines += [
        (*page.span(i.span.start, i.span.end), _INLINE_ROLES[i.style]) for i in article.inlines
    ]
    page.inlines.sort()
    return page


_Added = tuple[int, str, str, Cut | Image]
"""(offset it stands before, role, text, what it stands for)."""


def _added(article: Article, cuts: bool) -> list[_Added]:
    """Images and, if wanted, cuts, in the order they are due (last first, for pop)."""
    once = {image.src or image.alt: image for image in reversed(article.images)}
    found: list[_Added] = [
        (image.at, "image", f"▣ {image.alt or 'picture'}", image)
        for image in article.images
        if once[image.src or image.alt] is image  # lazy loaders name theirs twice
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


def header(
    story: OpenStory, language: str = "", hint: Callable[[str], str] = in_words
) -> tuple[tuple[str, str], ...]:
    """The line below the title: who, from which site, in which language, what was removed and what
    one must know. `hint` is the user's key of a command."""
    row, article = story.story.row, story.article
    notes = [story.story.author, _site(story), language]
    if row.updated:
        notes.append("updated by its publisher ({key:changes} shows what)")
    if article.cuts:
        count = len(article.cuts)
        them = "it" if count == 1 else "them"
        notes.append(f"{counted(count, 'block')} removed ({{key:show_cuts}} shows {them})")
    if article.notice:
        notes.append(article.notice)
    notes = [filled(note, hint) for note in notes if note]
    if files := story.story.enclosures:
        kinds = ", ".join(dict.fromkeys(file.media_type or "file" for file in files))
        notes.append(filled("attached: {kinds} ({key:links} lists it)", hint, {"kinds": kinds}))
    if story.annotations is not None and story.annotations.notice:
        notes.append(story.annotations.notice)
    if row.path:
        notes.append(f"saved as {row.path}")
    return (("byline", sanitise.line(" · ".join(notes))),) if notes else ()


def ending(story: OpenStory) -> tuple[tuple[str, str], ...]:
    """The line below the text: its address."""
    link = story.story.link
    return (("address", sanitise.line(str(link))),) if link else ()


def _site(story: OpenStory) -> str:
    """The host of a story's address, as people say it."""
    try:
        host = urlsplit(str(story.story.link or "")).hostname or ""
    except ValueError:  # brackets that hold no address
        return ""
    return host.removeprefix("www.")


def local_time(instant: datetime | None) -> str:
    """An instant as people read it, in their own zone."""
    if instant is None:
        return ""
    try:
        there = instant.astimezone()
    except (OverflowError, OSError, ValueError):
        return instant.strftime("%Y")
    shown = f"{there.day} {there.strftime('%b %Y, %H:%M')}"
    this_year = there.year == time.localtime(clock.now()).tm_year
    return sanitise.line(shown.replace(f" {there.year},", ",") if this_year else shown)
