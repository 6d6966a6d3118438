"""Decided blocks -> Article: one text, its blocks, cuts, inlines and images, under the offset law.

Owns every offset of an article. Decides nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from tui_reader import sanitise
from tui_reader.clean.blocks import Decided, Picture
from tui_reader.model import Article, Block, Cut, Image, Inline, SafeText, SafeUrl, Span

JOINT = "\n\n"


class _Builder:
    """The article so far. What is cut or pictured waits for the block that follows it."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._known: dict[str, SafeUrl | None] = {}
        self.parts: list[str] = []
        self.size = 0
        self.blocks: list[Block] = []
        self.cuts: list[Cut] = []
        self.inlines: list[Inline] = []
        self.images: list[Image] = []

    def keep(self, row: Decided) -> None:
        block, start = row.block, self._start()
        end = start + len(block.text)
        self.blocks.append(Block(Span(start, end), block.role, block.level, block.marker))
        self._pictures(row)
        for mark in block.marks:
            span = Span(start + mark.start, start + mark.end)
            self.inlines.append(Inline(span, mark.style, self._address(mark.href)))
        self.parts.append(block.text)
        self.size = end
        for picture in block.after:
            self._picture(picture, end)

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
            self._picture(picture, self.blocks[-1].span.start)

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
