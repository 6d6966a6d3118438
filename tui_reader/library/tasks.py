"""What runs in children, one row each: the work on strangers' bytes that could hang or fill us.

A row's `load` is called in the child: it imports what the work needs, which is not imported here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from tui_reader.sandbox.task import Task

if TYPE_CHECKING:
    from tui_reader.documents.given import Given
    from tui_reader.documents.story import Told
    from tui_reader.library.cleaning import Asked
    from tui_reader.library.code_lexer import Code, Colour
    from tui_reader.library.differences import Paragraph
    from tui_reader.library.ingest import Ingested
    from tui_reader.library.picture_decoder import Pixels
    from tui_reader.model import Article, Entry, Fetched, ParsedFeed
    from tui_reader.store.types import Incoming


def _colours() -> Callable[[Sequence[Code]], list[list[Colour]]]:
    from tui_reader.library.code_lexer import colours

    return colours


def _differences() -> Callable[[tuple[Sequence[str], Sequence[str]]], list[Paragraph]]:
    from tui_reader.library.differences import compared

    return lambda texts: list(compared(*texts))


def _picture() -> Callable[[bytes], Pixels]:
    from tui_reader.library.picture_decoder import decoded

    return decoded


def _feed() -> Callable[[Fetched], ParsedFeed]:
    from tui_reader.feeds import document

    document.preload()
    return lambda fetched: document.parse(
        fetched.body, content_type=fetched.content_type, url=fetched.final_url
    )


def _ingest() -> Callable[[Fetched], Ingested]:
    from tui_reader.library.ingest import parsed

    parse = _feed()
    return lambda fetched: parsed(parse, fetched)


def _document() -> Callable[[tuple[Given, str]], Iterator[Told]]:
    from tui_reader.documents import reading

    return lambda asked: reading.read(*asked)


def _prepare() -> Callable[[list[Entry]], list[Incoming]]:
    from tui_reader.library.ingest import new_entry
    from tui_reader.store.ingest.prepared import ready

    return lambda entries: [ready(new_entry(entry)) for entry in entries]


def _clean() -> Callable[[Asked], Article]:
    from tui_reader import clean, sanitise
    from tui_reader.library import cleaning
    from tui_reader.model import Source

    # As feeds send it: what only whole pages need, 0.1 s more, comes with the first of them.
    clean.article(Source(sanitise.line("A title"), content="<p>A story of few words.</p>" * 4))
    return cleaning.made


COLOURS: Final = Task(_colours, seconds=3.0)
"""Blocks of code -> for each what is told apart in it."""
DIFFERENCES: Final = Task(_differences, seconds=6.0)
"""The blocks of a text before and after -> the paragraphs that differ."""
PICTURE: Final = Task(_picture, seconds=15.0)
"""A picture's bytes -> its pixels."""
FEED: Final = Task(
    _feed, seconds=20.0, what="The feed", memory=300 << 20, longest=300 << 20, nice=0
)
"""An answer -> the feed in it. Python and the parsers take 60 MB of the memory themselves."""
INGEST: Final = Task(
    _ingest, seconds=20.0, what="The feed", memory=300 << 20, longest=300 << 20, nice=0, wall=180.0
)
"""An answer -> the feed without its entries, and these as their rows in the library want them. Its
child may have to stand behind much else."""
DOCUMENT: Final = Task(
    _document, seconds=30.0, what="The file", memory=1 << 30, longest=200 << 20, many=True
)
"""A file, and the format that it is said to be of -> its stories, and what could not be read."""
PREPARE: Final = Task(
    _prepare, seconds=20.0, what="The story", memory=300 << 20, longest=300 << 20, nice=0
)
"""Entries of a server -> as their rows in the library want them."""
CLEAN: Final = Task(_clean, seconds=30.0, what="The story", nice=0, wall=180.0)
"""What an article is made of -> the article: a reader's, who may wait for it."""
