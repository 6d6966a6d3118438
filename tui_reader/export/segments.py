"""Blocks cut into segments: stretches over which the same marks hold.

Owns the law every exporter relies on: joining the segments of a block gives its text back,
character by character. Marks come from hand and machine alike (annotations, inline styles, the
user's highlights), may overlap in any way, and never break the law: what does not lie inside the
text is left out. Knows no format.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from tui_reader import sanitise
from tui_reader.code_languages import LANGUAGES
from tui_reader.export.passages import Passage, passages
from tui_reader.model import (
    Annotation,
    Annotations,
    Article,
    Block,
    Inline,
    OpenStory,
    Role,
    SafeText,
    Span,
    Style,
)

Mark = Annotation | Inline | Passage

MAX_DEPTH = 8
"""Most marks on one segment; a story that nests deeper is playing with us."""

_STYLE_RANK = {Style.LINK: 0, Style.STRONG: 3, Style.EMPHASIS: 4, Style.CODE: 5}


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of one block and the marks that cover all of it."""

    span: Span
    text: SafeText
    marks: tuple[Mark, ...] = ()
    """Outermost first: link, highlights, annotation, strong, emphasis, code; one of each
    inline style, so that an exporter can nest them as they stand."""

    @property
    def annotation(self) -> Annotation | None:
        return next((mark for mark in self.marks if isinstance(mark, Annotation)), None)

    def styled(self, style: Style) -> bool:
        return any(isinstance(mark, Inline) and mark.style is style for mark in self.marks)


class Overlay:
    """The blocks of a story with the marks that lie on each."""

    def __init__(self, opened: OpenStory) -> None:
        article, annotations = opened.article, fresh(opened)
        self._text = article.text
        self.blocks = blocks_of(article)
        self._starts = [block.span.start for block in self.blocks]
        self._marks: list[list[Mark]] = [[] for _ in self.blocks]
        self._lay(article.inlines)
        self.passages = passages(opened.highlights)
        self._lay(self.passages)
        self._ends = {id(passage): end for passage, end in self._last_places()}
        self._lay(annotations.items if annotations else ())

    def segments(self, index: int, span: Span | None = None) -> tuple[Segment, ...]:
        """The segments of a block, or of the part of it that lies in `span`."""
        block = self.blocks[index].span
        within = block if span is None else Span(max(block.start, span.start), span.end)
        return tuple(cut(self._text, within, self._marks[index]))

    def ending(self, index: int) -> list[Passage]:
        """The user's passages whose last words lie in a block."""
        block = self.blocks[index].span
        found = (mark for mark in self._marks[index] if isinstance(mark, Passage))
        return [mark for mark in found if block.start < self._ends[id(mark)] <= block.end]

    def is_end(self, passage: Passage, members: Sequence[Segment]) -> bool:
        """Whether these segments are the last of a passage, wherever it ends between blocks."""
        return members[-1].span.end == self._ends[id(passage)]

    def text(self, index: int) -> SafeText:
        span = self.blocks[index].span
        return sanitise.slice_of(self._text, span.start, span.end)

    def _last_places(self) -> Iterator[tuple[Passage, int]]:
        for passage in self.passages:
            ends = (
                min(passage.span.end, block.span.end)
                for block in self.blocks
                if block.span.overlaps(passage.span)
            )
            yield passage, max(ends, default=passage.span.end)

    def _lay(self, marks: Iterable[Mark]) -> None:
        for mark in marks:
            at = max(0, bisect_right(self._starts, mark.span.start) - 1)
            for index in range(at, len(self.blocks)):
                if self._starts[index] >= mark.span.end:
                    break
                if self.blocks[index].span.overlaps(mark.span):
                    self._marks[index].append(mark)


def fresh(opened: OpenStory) -> Annotations | None:
    """The annotations, unless they were made for another revision of the text: their marks
    would fall on the wrong words."""
    found = opened.annotations
    return found if found and found.text_sha == opened.article.text_sha else None


def blocks_of(article: Article) -> tuple[Block, ...]:
    """The article's blocks; a text without any is parted into paragraphs at empty lines."""
    if article.blocks or not article.text:
        return article.blocks
    spans, at = [], 0
    for part in article.text.split("\n\n"):
        spans.append(Span(at, at + len(part)))
        at += len(part) + 2
    return tuple(Block(span, Role.PARAGRAPH) for span in spans if len(span))


def cut(text: SafeText, span: Span, marks: Sequence[Mark]) -> Iterator[Segment]:
    """Cut `span` wherever a mark begins or ends. Their texts joined are `text[span]`."""
    opening: dict[int, list[Mark]] = {}
    closing: dict[int, list[Mark]] = {}
    for mark in marks:
        start, end = max(mark.span.start, span.start), min(mark.span.end, span.end)
        if start < end:
            opening.setdefault(start, []).append(mark)
            closing.setdefault(end, []).append(mark)
    edges = sorted({span.start, span.end, *opening, *closing})
    active: dict[int, Mark] = {}
    for start, end in pairwise(edges):
        for mark in closing.get(start, ()):
            active.pop(id(mark), None)
        for mark in opening.get(start, ()):
            active[id(mark)] = mark
        piece = sanitise.slice_of(text, start, end)
        yield Segment(Span(start, end), piece, _stacked(active.values()))


def grouped(segments: Sequence[Segment], depth: int) -> Iterator[tuple[Mark | None, list[Segment]]]:
    """Neighbours that share the mark at `depth` of their stack, so that it is written once."""

    def key(segment: Segment) -> int:
        return id(segment.marks[depth]) if depth < len(segment.marks) else 0

    for found, group in groupby(segments, key):
        members = list(group)
        yield (members[0].marks[depth] if found else None), members


def code_language(block: Block) -> str:
    """The language a block of code says it is in, if it is one that every program only shows."""
    return block.marker if block.marker in LANGUAGES else ""


def _stacked(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks in nesting order, the first of each inline style and the first annotation."""
    kept: dict[object, Mark] = {}
    for mark in marks:
        kept.setdefault(_slot(mark), mark)
    ordered = sorted(kept.values(), key=_rank)
    return tuple(ordered[:MAX_DEPTH])


def _slot(mark: Mark) -> object:
    if isinstance(mark, Inline):
        return mark.style
    return id(mark) if isinstance(mark, Passage) else Annotation


def _rank(mark: Mark) -> int:
    if isinstance(mark, Inline):
        return _STYLE_RANK[mark.style]
    return 1 if isinstance(mark, Passage) else 2
