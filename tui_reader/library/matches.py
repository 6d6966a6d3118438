"""Where a story answers a search: its words, and the names and figures that are asked for.

Owns what is marked in an opened story and the line that a list shows of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from tui_reader import index_words, kinds, sanitise, word_places
from tui_reader.errors import DamagedError
from tui_reader.library import Library
from tui_reader.library.saved_searches import ENTITY_FIELDS
from tui_reader.model import Annotation, Annotations, Article, SafeText, Span
from tui_reader.store import annotations as stored_annotations
from tui_reader.store import articles, figures, joins, sources
from tui_reader.store import entities as stored_entities
from tui_reader.store.search import fields, query
from tui_reader.store.search.field_names import ALIASES

MOST = 10_000
"""Places of one text that are marked."""
PART, MOST_OF_PLACE = 20_000, 1_000
"""Code points that are looked through at once for the first place, and of the longest one."""
BEFORE, AFTER = 120, 400
"""Code points of a text that are taken before and from a place on, to make a line of."""
_FIGURES: dict[str, str] = {
    "figure": "", **{kind.field: kind.id for kind in kinds.FIGURES if kind.field}
}  # fmt: skip
"""Field -> the kind of figure that it asks for."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of one line of a story's text, with the places in it that answer the search."""

    text: SafeText
    places: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a search asks for."""

    words: re.Pattern[str] | None
    names: frozenset[tuple[str, str]] = frozenset()
    """(kind, folded name)."""
    figures: tuple[Callable[[str, float, float, str], bool], ...] = ()

    @property
    def recognised(self) -> bool:
        """Whether only the marks of a story can answer a part of it."""
        return bool(self.names or self.figures)


def wanted(lib: Library, typed: str) -> Wanted:
    """What a typed query asks for."""
    parsed = query.parse(typed)
    names: set[tuple[str, str]] = set()
    tests = []
    for field in query.fields(parsed, negated=False):
        name = ALIASES.get(field.name, field.name)
        if name in ENTITY_FIELDS:
            with lib.store.read() as db:
                named = fields.named(db, ENTITY_FIELDS[name], field.value)
            names |= joins.names_of(lib.store, named)
        elif name in _FIGURES:
            tests.append(fields.sizes(_FIGURES[name], field.op, field.value))
    words = word_places.pattern(query.phrases(parsed))
    return Wanted(words, frozenset(names), tuple(tests))


def places(of: Wanted, text: str, marks: Annotations | None = None) -> list[Span]:
    """Where a text answers, in order; `marks`: what was recognised in it."""
    found = [Span(*place) for place in islice(_words(of, text), MOST)]
    if marks is not None and of.recognised:
        found = sorted({*found, *_marked(of, marks)}, key=lambda span: (span.start, span.end))
    return found


def excerpts(lib: Library, typed: str, ids: Iterable[int]) -> dict[int, Excerpt]:
    """What a list shows of stories that were found; nothing of those without a text."""
    asked = wanted(lib, typed)
    found = {}
    for id in ids:
        text, marks, title = _text_of(lib, id)
        if text:
            found[id] = _excerpt(text, nearest(asked, text, title, marks), title)
    return found


def nearest(of: Wanted, text: str, below: int, marks: Annotations | None = None) -> list[Span]:
    """The first places from an offset on, with those near them. Looks at a part of the text at a
    time: whoever looks through a whole book at once holds up what draws the screen meanwhile."""
    marked = list(_marked(of, marks)) if marks is not None and of.recognised else []
    for start in range(below, len(text), PART):
        first, stop = max(below, start - 1), min(len(text), start + PART + MOST_OF_PLACE)
        spans = {
            Span(first + a, first + b)
            for a, b in islice(_words(of, text[first:stop]), MOST)
            if first + a >= start and (first + b < stop or stop == len(text))
        }
        spans.update(span for span in marked if start <= span.start < stop)
        if spans:
            return sorted(spans, key=lambda span: (span.start, span.end))
    return []


def _words(of: Wanted, text: str) -> Iterator[tuple[int, int]]:
    return iter(()) if of.words is None else word_places.places(of.words, text)


def _marked(of: Wanted, marks: Annotations) -> Iterator[Span]:
    named = {
        entity.id
        for entity in marks.entities
        if (entity.kind, stored_entities.fold(entity.name)) in of.names
    }
    return (item.span for item in marks.items if item.entity_id in named or _counts(of, item))


def _counts(of: Wanted, item: Annotation) -> bool:
    row = figures.row_of(item) if of.figures else None
    return row is not None and any(test(*row) for test in of.figures)


def _text_of(lib: Library, id: int) -> tuple[str, Annotations | None, int]:
    """The text that a story is found by, its marks, and where its headline ends."""
    article = articles.get(lib.store, id)
    if article is not None and article.cleaner_version >= 0:
        marks = stored_annotations.get(lib.store, id)
        fresh = marks is not None and marks.text_sha == article.text_sha
        return article.text, marks if fresh else None, _below_title(article)
    try:
        source = sources.get(lib.store, id)
    except DamagedError:
        source = None
    if source is None:
        return "", None, 0
    return sanitise.text(index_words.of_source(source.content, source.summary, "")), None, 0


def _below_title(article: Article) -> int:
    return article.blocks[0].span.end if article.title else 0


def _excerpt(text: str, found: list[Span], below: int) -> Excerpt:
    """Around the first place below the headline, which a list shows anyway; else the beginning."""
    first = next((span for span in found if span.start >= below), Span(below, below))
    start, end = max(below, first.start - BEFORE), first.end + AFTER
    piece = text[start:end]
    shift = len(piece) - len(piece.lstrip())
    line = re.sub(r"\s", " ", piece[shift:])
    begin = start + shift
    inside = tuple(
        Span(span.start - begin, span.end - begin)
        for span in found
        if span.start >= begin and span.end <= begin + len(line)
    )
    return Excerpt(sanitise.text(line), inside)
