"""The kinds of inputs, a row each: how one is told, cut into partitions, and read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from tui_reader.corpus.partition import Document, Input, Partition, Refused


class Reader(Protocol):
    """What the module of a kind has."""

    def cut(self, given: Input, size: int) -> Iterator[Partition]:
        """The partitions of an input, of about so many bytes each, in order. Reads all of it once.
        Raises ReaderError in words where it is not of this kind, or damaged from the start."""

    def read(self, partition: Partition) -> Iterator[Document | Refused]:
        """The documents of a partition, in order, each number once. Raises ReaderError where the
        bytes are not there any more."""


@dataclass(frozen=True, slots=True)
class InputKind:
    id: str
    label: str
    """For people to read."""
    suffixes: tuple[str, ...]
    """What names of such files end in, before an ending of `packings`."""
    reader: Callable[[], Reader]
    """Imports the module that is it."""
    heads: Callable[[bytes], bool] = lambda _head: False
    """Whether its unpacked first bytes say so, where the name does not."""


def _json_lines() -> Reader:
    from tui_reader.corpus.inputs import json_lines

    return json_lines


INPUT_KINDS: tuple[InputKind, ...] = (
    InputKind(
        "jsonl", "JSON Lines", (".jsonl", ".ndjson", ".json"), _json_lines,
        heads=lambda head: head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{",
    ),
)  # fmt: skip
"""In the order in which a file without a telling name is tried."""

BY_ID = {row.id: row for row in INPUT_KINDS}
