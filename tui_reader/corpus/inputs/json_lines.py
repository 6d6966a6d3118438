"""JSON Lines, packed or not: partitions end where lines end, and count unpacked bytes.

A worker unpacks a packed file from its start, which is little beside the work. A line too long to
be a document is passed over, and never held.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tui_reader.corpus import files, packings
from tui_reader.corpus.files import STEP
from tui_reader.corpus.inputs import fields
from tui_reader.corpus.inputs.limits import ROW
from tui_reader.corpus.partition import Document, Input, Partition, Refused
from tui_reader.errors import InputError, RefusedError
from tui_reader.library import standalone
from tui_reader.sanitise import line

KIND = "jsonl"
ENDLESS = 64 * ROW
"""Bytes after which a line is none, and the rest of the file not read: what unpacks to a terabyte
of blanks."""
_BOM = b"\xef\xbb\xbf"
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def cut(given: Input, size: int) -> Iterator[Partition]:
    """The partitions of a file, each of whole lines."""
    with files.opened(given.address) as file:
        stream = packings.Stream(file)
        cutter = _Cutter(given, size)
        while piece := stream.read():
            if not cutter.at and piece.startswith(_WIDE):
                said = f"{files.shown(given.address)} is in UTF-16: JSON Lines are in UTF-8."
                raise InputError(said)
            yield from cutter.feed(piece)
            if cutter.at - cutter.line > ENDLESS:
                stream.broken = f"a line of it is longer than {ENDLESS >> 30} GB"
                break
        if stream.broken and not cutter.at:
            raise InputError(f"Cannot read {files.shown(given.address)}: {stream.broken}.")
        yield from cutter.end(stream.broken)


@dataclass(slots=True)
class _Cutter:
    given: Input
    size: int
    start: int = 0
    """Where the partition begins."""
    first: int = 1
    """Number of its first line."""
    lines: int = 0
    """That ended, of the file."""
    line: int = 0
    """Where the line begins that has not ended."""
    at: int = 0
    digest: Any = field(default_factory=hashlib.sha256)

    def feed(self, piece: bytes) -> Iterator[Partition]:
        """The partitions that end in the next bytes."""
        while piece:
            room = self.size - (self.at - self.start)
            end = piece.find(b"\n", max(room - 1, 0)) + 1
            taken, piece = (piece[:end], piece[end:]) if end else (piece, b"")
            self._take(taken)
            if end:
                yield self._part(self.lines - self.first + 1)

    def end(self, broken: str) -> Iterator[Partition]:
        """The last one. What broke off is one more document, or the line that has not ended."""
        left = int(self.at > self.line or bool(broken))
        if self.at > self.start or broken:
            yield self._part(self.lines - self.first + 1 + left, broken)

    def _take(self, data: bytes) -> None:
        self.digest.update(data)
        self.lines += data.count(b"\n")
        if last := data.rfind(b"\n") + 1:
            self.line = self.at + last
        self.at += len(data)

    def _part(self, documents: int, broken: str = "") -> Partition:
        made = Partition(
            *(KIND, self.given.name, self.given.address, self.start, self.at, self.first),
            *(documents, self.at - self.start, self.digest.hexdigest()),
            broken=broken,
        )
        self.start, self.first, self.digest = self.at, self.lines + 1, hashlib.sha256()
        return made


@dataclass(slots=True)
class _Line:
    data: bytes
    """All of it, or its head if it is too long."""
    long: bool
    ended: bool


def read(partition: Partition) -> Iterator[Document | Refused]:
    """The documents of some lines."""
    number = partition.first
    for one in _lines(_pieces(partition)):
        if partition.broken and not one.ended:
            break
        if one.long:
            said = f"It is larger than {ROW >> 20} MB."
            yield Refused(number, said, broken_id(one.data))
        elif one.data.strip():
            yield Document(number, {}, data=one.data)
        number += 1
    if partition.broken:
        yield Refused(number, f"The file ends here before its end: {partition.broken}.")


def described(document: Document) -> dict[str, Any]:
    """The record of a line. Raises ParseError in words for one that is none."""
    try:
        text = document.data.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        raise RefusedError("It is not UTF-8.") from error
    try:
        found = json.loads(text, parse_constant=lambda _name: None)  # NaN and the like are no JSON
    except (ValueError, RecursionError) as error:
        raise RefusedError(f"It is not JSON: {line(str(error))}.") from error
    if not isinstance(found, dict):
        raise RefusedError("It is JSON, but no object.")
    return fields.record(found)


def broken_id(data: bytes) -> str:
    """A document's own name, as far as it can be made out in a line."""
    return fields.id_of(standalone.broken_id(data[:STEP].decode("utf-8", "replace")))


def _pieces(partition: Partition) -> Iterator[bytes]:
    """The bytes of a partition. Raises InputError at the end where they are others than they were
    when it was cut."""
    digest = hashlib.sha256()
    left = partition.size
    with files.opened(partition.address) as file:
        stream = packings.Stream(file)
        data = stream.skip(partition.start)
        while left > 0 and (data := data or stream.read(min(STEP, left))):
            data = data[:left]
            left -= len(data)
            digest.update(data)
            yield data
            data = b""
    if digest.hexdigest() != partition.digest:
        raise InputError(f"{files.shown(partition.address)} has changed since it was cut.")


def _lines(pieces: Iterator[bytes]) -> Iterator[_Line]:
    """Lines; of one that is too long its head."""
    kept: list[bytes] = []
    length = 0
    for piece in pieces:
        *ended, rest = piece.split(b"\n")
        for end in ended:
            yield _joined(kept, end, length + len(end), ended=True)
            kept, length = [], 0
        if rest and length + len(rest) <= ROW:
            kept.append(rest)
        elif rest and length <= ROW:
            kept = [b"".join((*kept, rest))[:STEP]]
        length += len(rest)
    if length:
        yield _joined(kept, b"", length, ended=False)


def _joined(kept: list[bytes], end: bytes, length: int, *, ended: bool) -> _Line:
    if length > ROW:
        return _Line(b"".join((*kept, end[:STEP]))[:STEP], long=True, ended=ended)
    return _Line(b"".join((*kept, end)), long=False, ended=ended)
