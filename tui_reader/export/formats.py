"""The formats a story can be saved in: one row each, and the one function that writes them.

Owns the table. A new format is a module with `render(stories, options) -> bytes` and a row here;
its module is imported when the format is first used. Knows no file system.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module

from tui_reader.errors import UsageError
from tui_reader.export.options import Options
from tui_reader.model import OpenStory


@dataclass(frozen=True, slots=True)
class Format:
    id: str
    """What `--format` takes."""
    label: str
    """For people to read."""
    suffix: str
    """Of the file, with its dot."""
    media_type: str
    module: str
    """Module of this room that writes it."""
    function: str = "render"
    binary: bool = False
    """True when it cannot be written to a terminal."""


FORMATS: tuple[Format, ...] = (
    Format("md", "Markdown", ".md", "text/markdown", "markdown"),
    Format("html", "HTML page", ".html", "text/html", "html_page"),
    Format("json", "JSON", ".json", "application/json", "json_file"),
    Format("txt", "plain text", ".txt", "text/plain", "plain"),
    Format("jsonld", "Web Annotations (JSON-LD)", ".jsonld", "application/ld+json", "jsonld"),
    Format("org", "Org", ".org", "text/org", "org"),
    Format("epub", "EPUB book", ".epub", "application/epub+zip", "epub", binary=True),
)
"""What a story can be saved as, in the order a chooser shows them."""

TERM = Format("term", "terminal", "", "text/plain", "plain", "render_term")
"""Coloured text for `newsreader annotate`; never saved."""

USUAL = Options()
_BY_ID = {row.id: row for row in (*FORMATS, TERM)}


def names() -> tuple[str, ...]:
    """The ids of the formats a story can be saved in."""
    return tuple(row.id for row in FORMATS)


def format_of(format_id: str) -> Format:
    """The row of a format; UsageError, naming the others, if there is none."""
    row = _BY_ID.get(format_id)
    if row is None:
        raise UsageError(f"There is no format “{format_id}”; known are {', '.join(names())}.")
    return row


def render(
    stories: OpenStory | Sequence[OpenStory], format_id: str, options: Options = USUAL
) -> bytes:
    """One or several stories in a format. Raises UsageError for an unknown one."""
    row = format_of(format_id)
    several = (stories,) if isinstance(stories, OpenStory) else tuple(stories)
    if not several:
        raise UsageError("There is no story to save.")
    write = getattr(import_module(f"tui_reader.export.{row.module}"), row.function)
    rendered: bytes = write(several, options)
    return rendered
