"""EPUB -> a story a chapter, in the order of the spine; the book is their feed.

Files that the contents do not name belong to the chapter before them; what stands before the first
chapter is the front matter. Covers and contents pages are left out. A file that holds many chapters
is parted where the contents, or its headings, begin one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from pathlib import PurePath

from tui_reader import sanitise
from tui_reader.documents import identity
from tui_reader.documents.given import Given
from tui_reader.documents.limits import Limits
from tui_reader.documents.office import chapters, epub_package, facts, package
from tui_reader.documents.office.chapters import Piece
from tui_reader.documents.office.epub_package import Book
from tui_reader.documents.story import Anchor, DocumentStory, Origin, Problem, Told
from tui_reader.errors import RefusedError
from tui_reader.model import Entry, SafeText

_FRONT = 20
"""Words up to which front matter is no story of its own."""


@dataclass(frozen=True, slots=True)
class Chapter:
    title: str
    key: str
    """What tells it from the book's others: where it begins."""
    html: str
    words: int
    anchors: tuple[str, ...] = ()
    """Texts of the headings in it."""


def read(given: Given, limits: Limits) -> Iterator[Told]:
    """The chapters of a book. Raises RefusedError in words."""
    data = given.whole(limits.bytes)
    missing = 0
    with package.opened(given, limits) as parts:
        book = epub_package.book(parts)
        pieces: list[Piece] = []
        for item in book.spine:
            text = parts.part(item)
            if text is None:
                missing += 1
                continue
            pieces += chapters.pieces(text, item, book)
    read = [one for one in pieces if not one.left_out] or pieces
    found = _chapters(read, book)
    if not any(one.words for one in found):
        raise RefusedError(f"{given.called} has no text in it: its pages may be pictures.")
    yield from _stories(found, book, given, identity.of(data))
    yield from (Problem(sanitise.line(one)) for one in parts.problems)
    if missing:
        what = "chapter is" if missing == 1 else "chapters are"
        yield Problem(sanitise.line(f"{missing} {what} missing in {given.called}."))


def _stories(
    found: Sequence[Chapter], book: Book, given: Given, key: str
) -> Iterator[DocumentStory]:
    title = sanitise.line(book.title, 250) or sanitise.line(PurePath(given.name).stem)
    alone = len(found) == 1
    known = book.identifier if len(book.identifier) > 3 else key
    origin = None if alone else Origin(f"book:{known[:200]}", title)
    for number, chapter in enumerate(found, 1):
        entry = Entry(
            guid=f"{key}#{chapter.key}",
            title=title if alone else _title(chapter.title, title, number),
            link=None,
            author=facts.author(", ".join(book.authors)),
            published=book.date,
            content=chapter.html,
            tags=tuple(filter(None, (sanitise.line(tag, 80) for tag in book.subjects))),
            language=book.language[:40],
        )
        lines = (sanitise.line(text, 120) for text in chapter.anchors)
        anchors = tuple(Anchor(line, line) for line in lines if line)
        yield DocumentStory(entry, origin, anchors=anchors)


def _title(said: str, book: SafeText, number: int) -> SafeText:
    return sanitise.line(said, 250) or sanitise.line(f"{book}, part {number}")


def _chapters(pieces: Sequence[Piece], book: Book) -> list[Chapter]:
    """Pieces of files put together to chapters: what the contents do not name goes on from what
    stands before it."""
    named = sum(1 for one in pieces if one.named) > 1
    made: list[Chapter] = []
    front: list[Chapter] = []
    for piece in pieces:
        chapter = Chapter(piece.title, piece.key, piece.html, piece.words, piece.headings)
        if (piece.named or not named) and not (piece.front and not made):
            made.append(chapter)
        elif made:
            made[-1] = _joined(made[-1], chapter)
        else:
            front.append(chapter)
    if not front:
        return made
    opening = reduce(_joined, front)
    if made and opening.words > _FRONT:
        return [replace(opening, title=book.title), *made]
    if not made:
        return [replace(opening, title=book.title)]
    first = made[0]  # a few words: they open the first chapter
    return [replace(_joined(opening, first), title=first.title, key=first.key), *made[1:]]


def _joined(one: Chapter, other: Chapter) -> Chapter:
    return replace(
        one, html=f"{one.html}\n{other.html}", words=one.words + other.words,
        anchors=(*one.anchors, *other.anchors),
    )  # fmt: skip
