"""The kinds of inputs, a row each: how one is told, cut into partitions, and read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from tui_reader.corpus.partition import Document, Input, Partition, Refused


class Reader(Protocol):
    """What the module of a kind has."""

    def cut(self, given: Input, size: int) -> Iterator[Partition]:
        """The partitions of an input, of about so many bytes each, in order. Reads all of it once.
        Raises InputError where it is not of this kind, or damaged from the start."""

    def read(self, partition: Partition) -> Iterator[Document | Refused]:
        """The documents of a partition, in order, each number once. Raises InputError where the
        bytes are not there any more, or are others."""

    def described(self, document: Document) -> Mapping[str, Any]:
        """The record of a document, of its bytes: done where it may hang or fill. Raises ParseError
        in words where it is none."""


@dataclass(frozen=True, slots=True)
class InputKind:
    id: str
    label: str
    """For people to read."""
    suffixes: tuple[str, ...]
    """What names of such files end in, before an ending of `packings`."""
    reader: Callable[[], Reader]
    """Imports the module that is it."""
    documents: str
    """What in it is a document, for people to read."""
    heads: Callable[[bytes], bool] = lambda _head: False
    """Whether its unpacked first bytes say so, where the name does not."""


def _json_lines() -> Reader:
    from tui_reader.corpus.inputs import json_lines

    return json_lines


def _pages() -> Reader:
    from tui_reader.corpus.inputs import pages

    return pages


def _parquet() -> Reader:
    from tui_reader.corpus.inputs import parquet

    return parquet


def _warc() -> Reader:
    from tui_reader.corpus.inputs import warc

    return warc


def _starts(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(marks)


def _is_json_lines(head: bytes) -> bool:
    """An object in the first line, which is longer than what is seen, or ends in it."""
    first, ended, _ = head.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")
    if not first.startswith(b"{"):
        return False
    try:
        return not ended or isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


PAGES = InputKind(
    "pages",
    "folders of HTML and text",
    (".html", ".htm", ".xhtml", ".txt", ".text", ".md"),
    _pages,
    "a file; what is of no kind is told as an error",
)
"""Whatever is of no other kind is one of its small files, too, if only to be told as an error."""

INPUT_KINDS: tuple[InputKind, ...] = (
    InputKind("jsonl", "JSON Lines", (".jsonl", ".ndjson"), _json_lines, "a line", _is_json_lines),
    InputKind("parquet", "Parquet", (".parquet", ".pq"), _parquet, "a row", _starts(b"PAR1")),
    InputKind(
        "warc",
        "web archives (WARC, ARC, WET)",
        (".warc", ".arc", ".wet"),
        _warc,
        "a page that was answered with 200, each time that it was",
        _starts(b"WARC/", b"filedesc://"),
    ),
    PAGES,
)
"""In the order in which a file without a telling name is tried."""

BY_ID = {row.id: row for row in INPUT_KINDS}


def labels() -> str:
    """What is read, for people to read."""
    *most, last = (row.label for row in INPUT_KINDS)
    return f"{', '.join(most)} and {last}"
