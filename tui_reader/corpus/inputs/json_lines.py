"""JSON Lines: partitions end where lines end; a line too long to be a document is passed over."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from tui_reader.corpus import files
from tui_reader.corpus.inputs.limits import ROW
from tui_reader.corpus.partition import Document, Input, Partition, Refused
from tui_reader.errors import UsageError
from tui_reader.library import standalone

KIND = "jsonl"
STEP = 1 << 20
"""Bytes that are read at once."""


def cut(given: Input, size: int) -> Iterator[Partition]:
    """The partitions of a file, each of whole lines."""
    start = first = at = lines = 0
    digest = hashlib.sha256()
    with files.opened(given.address) as file:
        for piece in _pieces(file):
            digest.update(piece)
            at += len(piece)
            lines += piece.endswith(b"\n")
            if at - start >= size and piece.endswith(b"\n"):
                yield _part(given, start, at, first + 1, lines - first, digest.hexdigest())
                start, first, digest = at, lines, hashlib.sha256()
            last = piece
        if at > start:
            rest = lines - first + (not last.endswith(b"\n"))
            yield _part(given, start, at, first + 1, rest, digest.hexdigest())


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    """Lines; a long one in pieces."""
    while piece := file.readline(STEP):
        yield piece


def _part(given: Input, start: int, end: int, first: int, lines: int, digest: str) -> Partition:
    return Partition(
        KIND, given.name, given.address, start, end, first, lines, end - start, digest
    )  # fmt: skip


@dataclass(slots=True)
class _Line:
    data: bytes
    """All of it, or its head if it is too long."""
    long: bool = False


def read(partition: Partition) -> Iterator[Document | Refused]:
    """The documents of some lines."""
    with files.opened(partition.address) as file:
        file.seek(partition.start)
        for number, line in enumerate(_lines(file, partition.size), partition.first):
            if line.data.strip():
                yield _document(number, line)


def _lines(file: BinaryIO, size: int) -> Iterator[_Line]:
    """The lines of so many bytes. Raises UsageError where the file has fewer."""
    while size > 0:
        data = file.readline(min(ROW, size))
        if not data:
            raise UsageError("The file is shorter than it was.")
        size -= len(data)
        long = len(data) == ROW and not data.endswith(b"\n")
        end = data
        while long and size > 0 and not end.endswith(b"\n"):
            end = file.readline(min(STEP, size))
            if not end:
                raise UsageError("The file is shorter than it was.")
            size -= len(end)
        yield _Line(data[:STEP] if long else data, long)


def _document(number: int, line: _Line) -> Document | Refused:
    text = line.data.decode("utf-8", "replace")
    if line.long:
        said = f"It is larger than {ROW >> 20} MB."
        return Refused(number, said, _id(standalone.broken_id(text)))
    found = standalone.record(text, "It")
    if isinstance(found, standalone.RecordError):
        return Refused(number, str(found), _id(found.id))
    return Document(number, found, _id(found.get("id")))


def _id(found: object) -> str:
    """A document's own name as text."""
    if found is None or found == "":
        return ""
    return found if isinstance(found, str) else json.dumps(found, ensure_ascii=False)[:400]
