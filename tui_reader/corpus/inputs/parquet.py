"""Parquet: ranges of rows, cut by row groups. What its columns tell is told by their names.

A file is opened in children that can be killed only (`parquet_rows`): a damaged one may crash its
library, and a page of it may hold more than there is memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tui_reader.corpus import files, parquet_rows
from tui_reader.corpus.inputs import fields
from tui_reader.corpus.parquet_rows import Range, Row, Wanted
from tui_reader.corpus.partition import Document, Input, Partition, Refused
from tui_reader.errors import InputError, ParseError
from tui_reader.export.tables import parquet
from tui_reader.sandbox import process
from tui_reader.sandbox.task import Task

KIND = "parquet"
_MEMORY = 4 << 30
"""Address space of a child: of a page that holds a gigabyte it has two copies at times."""
_CUT: Task[tuple[str, int], list[Range]] = Task(
    parquet_rows.cut, seconds=3_600, what="The file", memory=_MEMORY, wall=86_400.0
)
"""It reads all of the columns once, to know when they change."""
_ROWS: Task[Wanted, Iterator[Row]] = Task(
    parquet_rows.rows, seconds=600, what="The row", memory=_MEMORY, wall=7_200.0, longest=512 << 20,
    many=True,
)  # fmt: skip


def cut(given: Input, size: int) -> Iterator[Partition]:
    """The partitions of a file."""
    parquet.check()
    try:
        ranges = process.run(_CUT, (given.address, size))
    except ParseError as error:
        why = str(error).rstrip(".")
        raise InputError(f"Cannot read {files.shown(given.address)}: {why}.") from error
    for one in ranges:
        place = (KIND, given.name, given.address, one.start, one.end, one.start + 1)
        yield Partition(*place, one.end - one.start, one.size, one.digest)


def read(partition: Partition) -> Iterator[Document | Refused]:
    """The rows of a range. What cannot be read any further is one error, which says how many."""
    parquet.check()
    at = partition.start
    wanted = Wanted(partition.address, partition.start, partition.end)
    try:
        for row in process.stream(_ROWS, wanted):
            at = row.number + 1
            if row.fault:
                yield Refused(at, row.fault)
            else:
                yield Document(at, row.record)
    except ParseError as error:
        if at < partition.end:
            yield Refused(at + 1, _lost(at + 1, partition.end, str(error).rstrip(".")))


def _lost(first: int, last: int, why: str) -> str:
    rows = f"Row {first:,}" if first == last else f"Rows {first:,} to {last:,}"
    return f"{rows} cannot be read: {why[:1].lower()}{why[1:]}."


def described(document: Document) -> dict[str, Any]:
    """The record of a row. Raises RefusedError where it has no text."""
    from tui_reader.feeds.text import decode

    row = dict(document.record)
    texts = {n: decode(cell) for n, cell in row.items() if isinstance(cell, bytes)}
    return fields.record(row | texts)
