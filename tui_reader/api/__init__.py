"""tui-reader as a library: clean texts, find names and figures, read documents, ask a library.

    >>> from tui_reader import api

What stands in `__all__` keeps its names, arguments and values from version to version; whatever
else the package holds may change. Importing it loads no model, no screen and no parser; each is
loaded when it is first needed. All functions may be called from any thread, and raise
`api.ReaderError`s with a sentence for people. Nothing here asks a server.

**Clean** a page or a text: what remains is the story, and what was cut is named.

    >>> page = '''<html lang="en"><body><article><h1>The ferry sails on</h1>
    ... <p>The old ferry of Brisvik will sail until spring, Mayor Signe Aune told the council of
    ... Bergen on 3 March 2026. It carries 12,000 passengers a year.</p>
    ... <p>She wants a new plan by June, and nobody on the quay has seen one.</p>
    ... <p>Share this on Facebook</p></article></body></html>'''
    >>> article = api.clean(page, url="https://news.example/ferry")
    >>> article.title
    'The ferry sails on'
    >>> article.language
    'en'
    >>> "Facebook" in article.text, [cut.text for cut in article.cuts]
    (False, ['Share this on Facebook'])

**Annotate** an article, or any text just as it is: offsets count code points of `text`.

    >>> found = api.annotate(article)
    >>> [(name.kind, name.name) for name in found.names][:2]
    [('place', 'Brisvik'), ('person', 'Signe Aune')]
    >>> [(one.surface, one.low, one.unit) for one in found.figures if one.kind == "number"]
    [('12,000', 12000.0, 'passenger')]
    >>> one = found.mentions[0]
    >>> found.text[one.start : one.end] == one.surface
    True

**Read a document**: in a process of its own with limits of time and memory. What could be read is
there, what could not be is said.

    >>> read = api.read_document(b"Night buses\\n\\nThey run for another winter.", name="a.txt")
    >>> [one.title for one in read.documents], read.problems
    (['Night buses'], ())

**Open a library**: the user's own, or one in any folder. It may be open in the reader at the same
time.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder, api.open_library(folder) as library:
    ...     [story.title for story in library.stories("ferry")]
    []
"""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from tui_reader.api import made
from tui_reader.api.opened import Library
from tui_reader.api.values import (
    Annotations,
    Article,
    Block,
    Cut,
    Document,
    Documents,
    Figure,
    KnownName,
    Mention,
    Name,
    Note,
    Story,
)
from tui_reader.errors import ReaderError

if TYPE_CHECKING:
    from tui_reader.annotate.annotator import Annotator

__all__ = [
    "Annotations",
    "Article",
    "Block",
    "Cut",
    "Document",
    "Documents",
    "Figure",
    "KnownName",
    "Library",
    "Mention",
    "Name",
    "Note",
    "ReaderError",
    "Story",
    "annotate",
    "clean",
    "open_library",
    "read_document",
]

_lock = Lock()
_annotator: list[Annotator] = []
"""The one model of this process, once it is loaded; it is not re-entrant."""


def clean(source: str, *, url: str = "", title: str = "", plain: bool = False) -> Article:
    """The story of a web page (HTML), or of a copied text or Markdown where `plain` is true.

    `url` helps with rules for sites, `title` where the page does not say its own.
    """
    from tui_reader import clean as room
    from tui_reader import sanitise

    address = sanitise.url(url) or ""
    if plain:
        return made.article(room.clean_text(source, title=title, url=address))
    return made.article(room.clean_html(source, title=title, url=address))


def annotate(
    source: str | Article, *, published: datetime | None = None, language: str = ""
) -> Annotations:
    """Names and figures of an article, or of a text exactly as it is given.

    `published` dates what the text leaves open ("on Tuesday"); `language` is a tag where one is
    known. The model is loaded by the first call (about a second); without it figures and known
    places are found, and `notice` says so.
    """
    from tui_reader import annotate as room
    from tui_reader import language_tags
    from tui_reader.model import Block as ModelBlock
    from tui_reader.model import Role, Span

    text = source if isinstance(source, str) else source.text
    blocks = () if isinstance(source, str) else source.blocks
    spans = tuple(ModelBlock(Span(one.start, one.end), Role(one.role), one.level) for one in blocks)
    said = language_tags.tidy(language or ("" if isinstance(source, str) else source.language))
    with _lock:
        if not _annotator:
            _annotator.append(room.load())
        found = _annotator[0].annotate(text, spans, published, said=said)
    return made.annotated(text, found)


def read_document(file: str | os.PathLike[str] | bytes, *, name: str = "") -> Documents:
    """The stories of a file, or of its bytes: text, HTML, PDF and whatever else `newsreader import`
    takes.

    `name` is what bytes are called; of a file it is its own. Raises ReaderError where nothing could
    be read, and says why: encrypted, no text in it, no document.
    """
    from tui_reader.api import documents

    if isinstance(file, bytes):
        return documents.read(name or "document", file)
    return documents.read(os.fspath(file), None)


def open_library(folder: str | os.PathLike[str] | None = None) -> Library:
    """The user's library, or the one in a folder (as NEWSREADER_HOME names one), made where it is
    missing. Close it, or use it in a `with`. Raises ReaderError in words.
    """
    return Library(None if folder is None else Path(folder))
