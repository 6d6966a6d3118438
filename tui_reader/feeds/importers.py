"""The files of other readers that can be imported: one row each.

A further one is a module here with `read(data) -> Imported`, a function that imports it when it is
first used, and a row. The command line, its help, completion and man page, the reader's question
and the README follow the table. Article files are none of its rows: they are what a file is that no
row tells (`documents/`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_reader.feeds.imported import Imported

HEAD = 2000
"""Bytes in which a file says what it is."""


def _opml(data: bytes) -> Imported:
    from tui_reader.feeds import opml

    return opml.read(data)


def _newsboat(data: bytes) -> Imported:
    from tui_reader.feeds.newsboat import importer

    return importer.read(data)


def _is_opml(name: PurePath, data: bytes) -> bool:
    suffix = name.suffix.lower()
    return suffix == ".opml" or (suffix == ".xml" and b"<opml" in data[:HEAD])


def _is_newsboat(name: PurePath, data: bytes) -> bool:
    from tui_reader.feeds.newsboat import importer

    return name.name == "urls" or (name.name == "config" and importer.is_config(data))


@dataclass(frozen=True, slots=True)
class Importer:
    id: str
    """What `import --as` takes."""
    label: str
    """Such files, for people to read."""
    tells: Callable[[PurePath, bytes], bool]
    """Whether a file, by its name and what is in it, is one."""
    read: Callable[[bytes], Imported]
    """What is in it. Raises ParseError if it is none."""
    suffixes: tuple[str, ...] = ()
    """Of files that are one if they are any of these rows."""


NEWSBOAT = Importer("newsboat", "newsboat's urls", _is_newsboat, _newsboat)
IMPORTERS: tuple[Importer, ...] = (
    Importer("opml", "OPML files", _is_opml, _opml, (".opml", ".xml")),
    NEWSBOAT,
)
ARTICLES = "articles"
"""What `import --as` takes for article files and folders of them."""


def ids() -> tuple[str, ...]:
    """All that `import --as` takes."""
    return (ARTICLES, *(row.id for row in IMPORTERS))


def labels() -> str:
    """What can be imported besides articles, for people to read."""
    *most, last = (row.label for row in IMPORTERS)
    return f"{', '.join(most)} or {last}"


def importer(id: str) -> Importer | None:
    """The row of an id; None for articles."""
    return next((row for row in IMPORTERS if row.id == id), None)


def told(name: PurePath, data: bytes) -> Importer | None:
    """The row that a file is of by its own word; None: it is an article."""
    return next((row for row in IMPORTERS if row.tells(name, data)), None)


def taken_as(name: PurePath, data: bytes) -> Importer:
    """The row that a file is of if it is no article: a plain list of addresses at the last."""
    by_suffix = (row for row in IMPORTERS if name.suffix.lower() in row.suffixes)
    return told(name, data) or next(by_suffix, NEWSBOAT)
