"""Keeping what is at an address the user typed: a web page, or a document of any format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from tui_reader import sanitise
from tui_reader.documents import table
from tui_reader.documents.given import Given
from tui_reader.documents.story import DocumentStory, Recognised, Told
from tui_reader.errors import UsageError
from tui_reader.library import Library, document_reader, pages, standalone
from tui_reader.library.document_imports import ANYWHERE, Wanted, take_told
from tui_reader.library.progress import FileReport
from tui_reader.model import Fetched

_TEXTS = ("html", "text", "markdown")
"""Formats whose one story is what is at the address, under whatever name."""


def take(lib: Library, address: str, wanted: Wanted = ANYWHERE) -> FileReport:
    """Keep what is at an address. Raises FetchError, ParseError or UsageError in words."""
    answer = pages.fetched(lib.config, address)
    with document_reader.DocumentReader() as reader:
        told = reader.read(_given(answer), wanted.format_id)
        return take_told(lib, _placed(told, address, answer), wanted, address)


def _given(answer: Fetched) -> Given:
    """What came, called as its address is; a text as the header says that it is written."""
    name = PurePosixPath(unquote(urlsplit(answer.final_url).path)).name
    kind = answer.content_type.partition(";")[0].strip().lower()
    data = answer.body
    if kind.startswith(("text/", "application/xhtml")) and not data.startswith(b"From "):
        data = b"\xef\xbb\xbf" + pages.decoded(answer).lstrip("\ufeff").encode("utf-8", "replace")
    suffix = PurePosixPath(name).suffix.lower()
    # "story.php" tells nothing, and nor does the name of a page that is none.
    return Given(name if suffix in table.suffixes() else "page", data=data)


def _placed(told: Iterator[Told], address: str, answer: Fetched) -> Iterator[Told]:
    """The stories with the address that they are from."""
    format_id = ""
    for one in told:
        if isinstance(one, Recognised):
            format_id = one.format_id
            if format_id == "feed":
                raise UsageError(
                    f"{sanitise.line(address)} is a feed: `newsreader add` subscribes to it."
                )
        elif isinstance(one, DocumentStory):
            yield _with_address(one, address, answer, alone=format_id in _TEXTS)
            continue
        yield one


def _with_address(
    one: DocumentStory, address: str, answer: Fetched, *, alone: bool
) -> DocumentStory:
    entry = standalone.titled(one) if alone else one.entry
    if alone:
        title = sanitise.line(address) if entry.title == "page" else entry.title
        entry = replace(entry, guid=address, link=answer.final_url, title=title)
        return replace(one, entry=entry, feed=None, guessed=False)  # kept by hand: the Inbox
    return replace(one, entry=replace(entry, link=entry.link or answer.final_url))
