"""Blocks of segments -> paragraphs: headings, running text, notes at the foot, rows of tables.

Owns where a paragraph begins. What goes on over a column, a page or a figure is put together here
and in `joining.py`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from tui_reader.documents.pdf import endings, hyphens, initials, notes, order, tables
from tui_reader.documents.pdf.lines import is_dense
from tui_reader.documents.pdf.shapes import Kind, Page, Paragraph, Segment

ENDS = re.compile(r"[.!?:;…。！？؟।][\"'”’»)\]」』]{0,3}\d{0,3}$")
_POINT = re.compile(r"(?:[•▪–—*●○■□◦‣·➢❑◆❖✓⇨→]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s")
_BULLET = re.compile(r"[•▪●○■□◦‣·➢❑◆❖✓⇨→]\s")
_NOTE = re.compile(r"\[?\d{1,3}\]?[.)]?\s|[*†‡§]|\d{1,3}[A-Z\"“]")
_LARGER = 1.12
"""Of the usual letter: from which a short line is a heading."""
_NOTES_BELOW = 0.45
"""Of the page's height: where notes stand."""
_HEADING = 140
"""Letters of a line that may be a heading; of a bold one in usual size."""
_BOLD_HEADING = 90
_LEADING = 1.45
"""Of the usual step between lines: a larger one begins a paragraph."""


def body_size(pages: Sequence[Page]) -> float:
    """The height of the document's usual letter."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for segment in page.segments:
            sizes[round(segment.size * 2) / 2] += len(segment.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def of_document(
    pages: Sequence[Page], kept: Sequence[Sequence[Segment]], body: float
) -> list[Paragraph]:
    """The paragraphs of all pages, in the order in which they are read."""
    words = hyphens.words_of(one for segments in kept for one in segments)
    writer = _Writer(words)
    for page, segments in zip(pages, kept, strict=True):
        page_notes = page.low + _NOTES_BELOW * (page.high - page.low)
        place = _Place(page.number, body, page_notes, notes.numbers(segments, body, page_notes))
        for part in tables.parted(_ordered(segments, body)):
            if part.rows:
                writer.table(part.rows, page.number, part.segments[0].size)
            for block in () if part.rows else order.blocks(part.segments, body):
                _write(block, place, writer)
        writer.end_page()
    return writer.finished()


def _ordered(segments: Sequence[Segment], body: float) -> Sequence[Segment]:
    """The segments of a page as they are read."""
    return tables.by_row(initials.joined(order.ordered(segments, body), body))


@dataclass(slots=True)
class _Open:
    """A paragraph that is still being written."""

    kind: Kind
    text: str
    pages: list[tuple[int, int]]
    size: float

    def closed(self) -> Paragraph:
        return Paragraph(self.kind, self.text, tuple(self.pages), self.size)


class _Writer:
    """Takes lines, and keeps the notes of a page behind its text."""

    def __init__(self, words: hyphens.Words) -> None:
        self._words = words
        self._made: list[Paragraph] = []
        self._open: _Open | None = None
        self._notes: list[_Open] = []
        self._held: list[Paragraph] = []
        """Notes of a page that wait for the end of the paragraph which goes on over it."""

    def line(self, line: Paragraph, new: bool, first: bool, broken: bool) -> None:
        """One line; `first` is the first one of its block, which may go on from another; `broken`
        is one that stands for itself, as lines of poems do."""
        opened = _Open(line.kind, line.text, list(line.pages), line.size)
        if line.kind is Kind.NOTE:
            if new or not self._notes:
                self._notes.append(opened)
            else:
                self._extend(self._notes[-1], line)
            return
        last = self._open
        if last is not None and (not new or (first and _goes_on(last, line))):
            self._extend(last, line, broken and not first)
            return
        self._close()
        self._open = opened

    def table(self, rows: Sequence[Sequence[str]], page: int, size: float) -> None:
        self._close()
        text = "\n".join("\t".join(cells) for cells in rows)
        self._made.append(Paragraph(Kind.TABLE, text, ((page, 0),), size))

    def end_page(self) -> None:
        """The notes of a page stand behind the paragraph that is open at its end."""
        self._held += [note.closed() for note in self._notes]
        self._notes = []
        if self._open is None:
            self._flush()

    def finished(self) -> list[Paragraph]:
        self._close()
        return [_without_number(one) for one in self._made]

    def _extend(self, last: _Open, line: Paragraph, broken: bool = False) -> None:
        if broken:
            last.text += "\n" + line.text
        else:
            last.text = hyphens.join(last.text, line.text, self._words)
        if last.pages[-1][0] != line.page:
            last.pages.append((line.page, len(last.text) - len(line.text)))

    def _close(self) -> None:
        if self._open is not None:
            self._made.append(self._open.closed())
            self._open = None
            self._flush()

    def _flush(self) -> None:
        self._made += self._held
        self._held = []


def _without_number(one: Paragraph) -> Paragraph:
    """A heading that is only a number is none."""
    bare = one.kind is Kind.HEADING and not any(map(str.isalpha, one.text))
    return replace(one, kind=Kind.TEXT) if bare else one


def _goes_on(last: _Open, line: Paragraph) -> bool:
    """Whether a paragraph that a column or page ended goes on with this line."""
    if not last.kind is line.kind is Kind.TEXT or ENDS.search(last.text):
        return False
    first = line.text[:1]
    return first.islower() or last.text.endswith(("-", "\u00ad", "\u2010")) or (
        bool(first) and is_dense(first) and is_dense(last.text[-1])
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Place:
    page: int
    body: float
    notes_below: float
    """The height below which small letters are notes."""
    notes: frozenset[str]
    """The signs of the page's notes."""


def _write(lines: Sequence[Segment], place: _Place, writer: _Writer) -> None:
    """The paragraphs of one block."""
    measure = _Measure.of(lines, place.body)
    first, before, kind_before = True, None, Kind.TEXT
    small = notes.first_note(lines, place.body, place.notes_below)
    long = endings.long_runs(lines)
    for at, segment in enumerate(lines):
        kind = Kind.NOTE if at >= small else _kind(segment, place, at in long)
        if kind is Kind.HEADING and segment.size <= _LARGER * place.body:
            alone = kind_before is Kind.HEADING or measure.stands_alone(before, segment)
            kind = kind if alone else Kind.TEXT
        new = before is None or kind is not kind_before or measure.begins(before, segment, kind)
        text = segment.text if kind is Kind.NOTE else notes.marked(segment, place.notes)
        broken = kind is Kind.TEXT and measure.breaks(before, segment)
        line = Paragraph(kind, text, ((place.page, 0),), segment.size)
        writer.line(line, new, first, broken)
        first = first and kind is Kind.NOTE
        before, kind_before = segment, kind


def _kind(segment: Segment, place: _Place, long: bool) -> Kind:
    """What a line is that is no note; `long` is one of many in a row of one size."""
    text = segment.text
    if _BULLET.match(text):
        return Kind.TEXT
    large = not long and segment.size > _LARGER * place.body and len(text) < _HEADING
    bold = segment.bold and len(text) < _BOLD_HEADING
    if (large and not text.endswith((".", ";"))) or (bold and not text.endswith((".", ",", ";"))):
        return Kind.HEADING
    return Kind.TEXT


@dataclass(frozen=True, slots=True)
class _Measure:
    """What is usual among the lines of a block."""

    left: float
    right: float
    leading: float
    body: float
    width: float
    """Of its usual line."""
    broken: bool
    """Most lines end where they do though the next word had room: an address, a poem."""
    verse: bool

    @staticmethod
    def of(lines: Sequence[Segment], body: float) -> _Measure:
        steps = [a.y0 - b.y0 for a, b in pairwise(lines)]
        near = [step for step in steps if 0 < step < 3 * body]
        left, right = min(one.x0 for one in lines), max(one.x1 for one in lines)
        leading = median(near) if near else 1.2 * body
        width = endings.usual_width(lines)
        broken, verse = endings.are_broken(lines, width), endings.is_verse(lines, right - left)
        return _Measure(left, right, leading, body, width, broken, verse)

    def breaks(self, before: Segment | None, line: Segment) -> bool:
        """Whether the break between two lines of a paragraph is its own."""
        if before is None or endings.is_row(before, line) or line.text[:1].islower():
            return False
        return self.verse or (self.broken and endings.has_room(before, line, self.width))

    def stands_alone(self, before: Segment | None, line: Segment) -> bool:
        """Whether a bold line in the usual size is a heading: it ends early, behind a full stop or
        a gap."""
        if line.x1 > self.left + 0.9 * (self.right - self.left) and before is not None:
            return False
        if before is None or ENDS.search(before.text):
            return True
        return before.y0 - line.y0 > _LEADING * self.leading

    def begins(self, before: Segment, line: Segment, kind: Kind) -> bool:
        """Whether a line begins a paragraph of its kind."""
        down = before.y0 - line.y0
        if abs(down) < 0.4 * self.body:
            return False  # the same row
        if down > _LEADING * self.leading or down < -self.body:
            return True
        if kind is Kind.NOTE:
            return _NOTE.match(line.text) is not None
        if kind is not Kind.TEXT:
            return False
        if line.bold != before.bold and not line.text[:1].islower() and not before.hyphen:
            return True
        return self._is_indented(before, line) or _POINT.match(line.text) is not None

    def _is_indented(self, before: Segment, line: Segment) -> bool:
        """Whether a line stands in from the left, or the one before it ends early."""
        if not ENDS.search(before.text):
            return False
        stands_in = (
            line.x0 - self.left > 0.9 * self.body and before.x0 - self.left < 0.5 * self.body
        )
        return stands_in or before.x1 < self.left + 0.75 * (self.right - self.left)
