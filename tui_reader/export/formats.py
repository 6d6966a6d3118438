"""The formats a story can be saved in: one row each, and the one function that writes them.

Owns the table; the command line, the pickers, pipes, books, the README and the golden files follow
it. A new format is a module with `render(stories, options) -> bytes`, a function here that imports
it when it is first used, a row, and a golden file. Knows no file system.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui_reader.errors import UsageError

if TYPE_CHECKING:
    from tui_reader.export.options import Options
    from tui_reader.model import OpenStory


def _markdown(stories: Sequence[OpenStory], options: Options) -> bytes:
    from tui_reader.export import markdown

    return markdown.render(stories, options)


def _html(stories: Sequence[OpenStory], options: Options) -> bytes:
    from tui_reader.export import html_page

    return html_page.render(stories, options)


def _json(stories: Sequence[OpenStory], options: Options) -> bytes:
    from tui_reader.export import json_file

    return json_file.render(stories, options)


def _plain(stories: Sequence[OpenStory], options: Options) -> bytes:
    from tui_reader.export import plain

    return plain.render(stories, options)


def _jsonld(stories: Sequence[OpenStory], options: Options) -> bytes:
    from tui_reader.export import jsonld

    return jsonld.render(stories, options)


def _org(stories: Sequence[OpenStory], options: Options) -> bytes:
    from tui_reader.export import org

    return org.render(stories, options)


def _epub(stories: Sequence[OpenStory], options: Options) -> bytes:
    from tui_reader.export import epub

    return epub.render(stories, options)


def _csl(stories: Iterable[OpenStory], options: Options) -> Iterator[bytes]:
    from tui_reader.export import csl

    return csl.pieces(stories, options)


def _ris(stories: Iterable[OpenStory], options: Options) -> Iterator[bytes]:
    from tui_reader.export import ris

    return ris.pieces(stories, options)


def _bibtex(stories: Iterable[OpenStory], options: Options) -> Iterator[bytes]:
    from tui_reader.export import bibtex

    return bibtex.pieces(stories, options)


def _ftm(stories: Iterable[OpenStory], options: Options) -> Iterator[bytes]:
    from tui_reader.export import ftm

    return ftm.pieces(stories, options)


def _term(stories: Sequence[OpenStory], options: Options) -> bytes:
    from tui_reader.export import plain

    return plain.render_term(stories, options)


Pieces = Callable[["Iterable[OpenStory]", "Options"], "Iterator[bytes]"]


def _whole(pieces: Pieces) -> Callable[[Sequence[OpenStory], Options], bytes]:
    """A file that can be made piece by piece, as one."""
    return lambda stories, options: b"".join(pieces(stories, options))


def _data(id: str, label: str, suffix: str, pieces: Pieces, *, known: bool = False) -> Format:
    """A format for other programs, which is made piece by piece."""
    whole = _whole(pieces)
    return Format(id, label, suffix, whole, book=True, data=True, pieces=pieces, known=known)


@dataclass(frozen=True, slots=True)
class Format:
    id: str
    """What `--format` takes."""
    label: str
    """For people to read."""
    suffix: str
    """Of the file, with its dot."""
    write: Callable[[Sequence[OpenStory], Options], bytes]
    """Makes the file of one or several stories."""
    binary: bool = False
    """True when it cannot be shown: it is neither previewed, printed nor piped."""
    book: bool = False
    """True when several stories that are saved together become one file, not one each."""
    data: bool = False
    """True when it says of stories what other programs ask, and nobody reads it as one: no briefing
    is written so."""
    pieces: Pieces | None = None
    """Makes the file piece by piece, of any number of stories; None where all must be at hand."""
    known: bool = False
    """True when names are called as the library calls them: they lead from story to story."""


PLAIN = Format("txt", "plain text", ".txt", _plain)
FORMATS: tuple[Format, ...] = (
    Format("md", "Markdown", ".md", _markdown),
    Format("html", "HTML page", ".html", _html),
    Format("json", "JSON", ".json", _json),
    PLAIN,
    Format("jsonld", "Web Annotations (JSON-LD)", ".jsonld", _jsonld),
    Format("org", "Org", ".org", _org),
    Format("epub", "EPUB book", ".epub", _epub, binary=True, book=True),
    _data("csl", "CSL-JSON (Zotero, pandoc)", ".csl.json", _csl),
    _data("ris", "RIS (Zotero, EndNote)", ".ris", _ris),
    _data("bibtex", "BibTeX and BibLaTeX", ".bib", _bibtex),
    _data("ftm", "FollowTheMoney (OpenAleph)", ".ftm.json", _ftm, known=True),
)
"""What a story can be saved as, in the order a chooser shows them."""

TERM = Format("term", "terminal", "", _term)
"""Coloured text for `newsreader annotate`; never saved."""


def names() -> tuple[str, ...]:
    """The ids of the formats a story can be saved in."""
    return tuple(row.id for row in FORMATS)


def printed() -> tuple[Format, ...]:
    """What can go to a terminal: coloured text first."""
    return (TERM, *(row for row in FORMATS if not row.binary))


def piped() -> tuple[Format, ...]:
    """What another program can be given: plain text first, which most of them read."""
    return (PLAIN, *(row for row in FORMATS if not row.binary and row is not PLAIN))


def format_of(format_id: str) -> Format:
    """The row of a format; UsageError, naming the others, if there is none."""
    for row in (*FORMATS, TERM):
        if row.id == format_id:
            return row
    raise UsageError(f"There is no format “{format_id}”; known are {', '.join(names())}.")


def render(
    stories: OpenStory | Sequence[OpenStory], format_id: str, options: Options | None = None
) -> bytes:
    """One or several stories in a format. Raises UsageError for an unknown one."""
    from tui_reader.export.options import Options

    row = format_of(format_id)
    several = tuple(stories) if isinstance(stories, Sequence) else (stories,)
    if not several:
        raise UsageError("There is no story to save.")
    return row.write(several, options or Options())
