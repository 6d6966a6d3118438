"""PDF -> a story, in our own reading order. Runs in a child, with a limit on each thing it counts.

Owns what is refused and how it is said: encrypted, without a text layer, in fonts without a map.
"""

from __future__ import annotations

import ctypes
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from tui_reader import sanitise
from tui_reader.documents import identity, parts
from tui_reader.documents.given import Given
from tui_reader.documents.limits import Limits
from tui_reader.documents.pdf import (
    facts,
    furniture,
    gibberish,
    hyphens,
    joining,
    letters,
    markup,
    mending,
    outline,
    paragraphs,
)
from tui_reader.documents.pdf.shapes import Page, Paragraph
from tui_reader.documents.story import Problem, Told
from tui_reader.errors import RefusedError
from tui_reader.model import Entry

_TAG = 40
"""Letters of the longest language tag."""
_UNITS = ctypes.POINTER(ctypes.c_ushort)
MAX_PAGES = 2_000
MAX_LETTERS = 2_000_000
"""Of a whole document."""
_FOR_PAGES = 0.75
"""Of the file's time: what reading its pages may take; the rest is for putting them in order."""


@dataclass(frozen=True, slots=True)
class Read:
    """A document, read as far as it could be."""

    paragraphs: tuple[Paragraph, ...]
    pages: tuple[Page, ...]
    said: dict[str, str]
    """What its file says of it: Title, Author, CreationDate, ..."""
    count: int
    """Pages that it has, read or not."""
    problems: tuple[str, ...] = ()


def read(given: Given, limits: Limits) -> Iterator[Told]:
    """The one story of a PDF. Raises RefusedError in words."""
    data = given.whole(limits.bytes)
    found = document(data, given.called, time.monotonic() + _FOR_PAGES * limits.seconds)
    known = facts.facts(found.said, found.paragraphs, PurePath(given.name).stem)
    entry = Entry(
        guid=identity.of(data),
        title=known.title,
        link=None,
        author=known.author,
        published=known.created,
        tags=known.tags,
        language=known.language,
    )
    texts = [
        (markup.html(part), markup.anchors(part, found.pages))
        for part in parts.parted(found.paragraphs, lambda one: markup.html((one,)))
    ]
    yield from parts.stories(entry, texts)
    for problem in found.problems:
        yield Problem(sanitise.line(problem))


def document(data: bytes, name: str, until: float, most: int = MAX_PAGES) -> Read:
    """The paragraphs of a PDF, of its first pages `most`; reading ends at the instant `until` of
    the monotonic clock. Raises RefusedError in words."""
    with _opened(data, name) as (pdf, whole):
        count = len(pdf)
        pages, problems = _pages(pdf, min(most, MAX_PAGES), until, name)
        said = {key: value for key, value in pdf.get_metadata_dict().items() if value}
        said |= {"Language": _language(pdf)}
        contents = outline.read(pdf)
    pages, lost = gibberish.without(pages, name)
    kept = furniture.without(pages)
    body = paragraphs.body_size(pages)
    made = paragraphs.of_document(pages, kept, body)
    made = joining.rejoined(made, hyphens.words_of(one for row in kept for one in row))
    made = outline.applied(made, contents)
    empty = sum(1 for page in pages if not page.letters)
    if empty * 2 > len(pages):
        problems.append(f"{empty} of {count} pages of {name} hold no text: they may be pictures.")
    if not whole:
        problems.append(f"{name} is damaged or cut short: what of it could be found is here.")
    return Read(tuple(made), tuple(pages), said, count, (*problems, *lost))


@contextmanager
def _opened(data: bytes, name: str) -> Iterator[tuple[Any, bool]]:
    """The document, and whether it had to be mended. Raises RefusedError in words."""
    pdf, whole = _loaded(data, name), True
    if pdf is None:
        again = mending.mended(data)
        pdf, whole = _loaded(again, name) if again else None, False
    if pdf is None:
        raise RefusedError(f"{name} is damaged: no page of it can be read.")
    try:
        yield pdf, whole
    finally:
        pdf.close()


def _loaded(data: bytes, name: str) -> Any:
    """The document; None if it is damaged."""
    import pypdfium2  # 90 ms: only where a PDF is read
    from pypdfium2 import raw

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise RefusedError(f"{name} is encrypted: it opens with a password only.") from error
        return None


def _language(pdf: Any) -> str:
    """The language tag that the document says it is in."""
    from pypdfium2 import raw

    told = ctypes.create_string_buffer(2 * _TAG)
    size = raw.FPDFCatalog_GetLanguage(pdf.raw, ctypes.cast(told, _UNITS), len(told))
    return told.raw[: min(size, len(told))].decode("utf-16-le", "replace").strip("\0 ")


def _pages(pdf: Any, most: int, until: float, name: str) -> tuple[list[Page], list[str]]:
    """The pages of a document, and what to say of those that were not read."""
    import pypdfium2

    pages: list[Page] = []
    total, broken, count = 0, 0, len(pdf)
    for number in range(min(count, most)):
        try:
            label = sanitise.line(pdf.get_page_label(number) or "", 12) or str(number + 1)
            pages.append(letters.read_page(pdf, number, label))
        except pypdfium2.PdfiumError:
            broken += 1
            continue
        total += pages[-1].letters
        if total > MAX_LETTERS or time.monotonic() > until:
            most = number + 1
            break
    if not total:
        why = "no page of it can be read" if broken else "its pages are pictures, as of a scan"
        raise RefusedError(f"{name} has no text in it: {why}.")
    problems = [f"{name} was read as far as page {most} of {count}."] if most < count else []
    if broken:
        problems.append(f"{broken} of {count} pages of {name} are damaged and left out.")
    return pages, problems
