"""Decided blocks -> Article: one text, its blocks, cuts, inlines and images, under the offset law.

Owns every offset of an article. Decides nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from tui_reader import sanitise
from tui_reader.clean import embeds
from tui_reader.clean.blocks import Decided, Picture
from tui_reader.model import (
    Article,
    Block,
    Cut,
    Image,
    Inline,
    Role,
    SafeText,
    SafeUrl,
    Span,
    Style,
)

JOINT = "\n\n"


class _Builder:
    """The article so far. What is cut or pictured waits for the block that follows it."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._known: dict[str, SafeUrl | None] = {}
        self._shown: set[SafeUrl] = set()
        self.parts: list[str] = []
        self.size = 0
        self.blocks: list[Block] = []
        self.cuts: list[Cut] = []
        self.inlines: list[Inline] = []
        self.images: list[Image] = []

    def keep(self, row: Decided) -> None:
        self._before(row.block.pictures)
        block, goes_on = row.block, self._goes_on(row)
        start = self.size + 1 if goes_on else self._start()
        end = start + len(block.text)
        if goes_on:
            item = self.blocks.pop()
            self.blocks.append(replace(item, span=Span(item.span.start, end)))
        else:
            self.blocks.append(Block(Span(start, end), block.role, block.level, block.marker))
        self._pictures(row)
        for mark in block.marks:
            span = Span(start + mark.start, start + mark.end)
            self.inlines.append(Inline(span, mark.style, self._address(mark.href)))
        if goes_on:
            self.parts[-1] = sanitise.text(f"{self.parts[-1]}\n{block.text}")
        else:
            self.parts.append(block.text)
        self.size = end
        for picture in block.after:
            if picture.media:
                self._media(picture)
            else:
                self._picture(picture, self.size)

    def _goes_on(self, row: Decided) -> bool:
        """Whether it is another paragraph of the item before it."""
        block, last = row.block, self.blocks[-1] if self.blocks else None
        if last is None or block.role is not Role.ITEM or block.marker or block.pictures:
            return False
        if block.dom.tag not in ("p", "div"):
            return False
        return last.role is Role.ITEM and last.level == block.level and last.marker != ""

    def cut(self, row: Decided, index: int, follows: bool) -> None:
        block, verdict = row.block, row.verdict
        if verdict is None:
            return
        at = self._start() if follows else self.size
        span = Span(index, index + 1)
        self.cuts.append(
            Cut(at, span, verdict.rule, verdict.score, block.text, block.role, block.level)
        )

    def _pictures(self, row: Decided) -> None:
        for picture in row.block.pictures:
            if not picture.media:
                self._picture(picture, self.blocks[-1].span.start)

    def _before(self, pictures: Sequence[Picture]) -> None:
        for picture in pictures:
            if picture.media:
                self._media(picture)

    def _media(self, picture: Picture) -> None:
        """A paragraph of its own, with a link to what cannot be shown here."""
        address = self._address(picture.src)
        if address is None or address in self._shown:
            return
        self._shown.add(address)
        said = sanitise.line(embeds.label(picture.media, picture.alt, address))
        start = self._start()
        span = Span(start, start + len(said))
        self.blocks.append(Block(span, Role.PARAGRAPH))
        self.inlines.append(Inline(span, Style.LINK, address))
        self.parts.append(said)
        self.size = span.end

    def _picture(self, picture: Picture, at: int) -> None:
        src = self._address(picture.src)
        if src or picture.alt:
            self.images.append(Image(at, src, picture.alt))

    def _address(self, raw: str) -> SafeUrl | None:
        if raw not in self._known:
            self._known[raw] = sanitise.url(raw, self._base) if raw else None
        return self._known[raw]

    def _start(self) -> int:
        return self.size + len(JOINT) if self.parts else 0


def article(
    rows: Sequence[Decided], base: str, *, entry_id: int, notice: SafeText, version: int
) -> Article:
    """The article of these blocks, in order; `base` is what relative links start from."""
    rows = _within_limit(rows)
    last_kept = max((at for at, row in enumerate(rows) if row.verdict is None), default=-1)
    builder = _Builder(base)
    for index, row in enumerate(rows):
        if row.verdict is None:
            builder.keep(row)
        else:
            builder.cut(row, index, follows=index < last_kept)
    text = sanitise.text(JOINT.join(builder.parts))
    return Article(
        entry_id=entry_id,
        text=text,
        text_sha=hashlib.sha256(text.encode()).hexdigest(),
        blocks=tuple(builder.blocks),
        cuts=tuple(builder.cuts),
        inlines=tuple(builder.inlines),
        images=tuple(builder.images),
        notice=notice,
        cleaner_version=version,
    )


def _within_limit(rows: Sequence[Decided]) -> Sequence[Decided]:
    """As many rows as fit the longest text the door lets through."""
    size = 0
    for at, row in enumerate(rows):
        size += len(row.block.text) + len(JOINT)
        if size > sanitise.MAX_TEXT:
            return rows[:at]
    return rows
