"""The kinds of files that tables are written in, one row each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any, Protocol

from tui_reader.errors import UsageError

if TYPE_CHECKING:
    from tui_reader.export.tables.table import Table
    from tui_reader.export.tables.types import Value


class Writer(Protocol):
    """Writes one table to an open file."""

    def write(self, row: Sequence[Value]) -> None:
        """Put a row behind the others."""

    def close(self) -> None:
        """All is written; the file itself stays open."""

    def abandon(self) -> None:
        """What was written is wanted no more: nothing is written or said when it is let go."""


def _csv(table: Table[Any], file: IO[bytes]) -> Writer:
    from tui_reader.export.tables import csv_file

    return csv_file.Writer(table, file)


def _lines(table: Table[Any], file: IO[bytes]) -> Writer:
    from tui_reader.export.tables import json_lines

    return json_lines.Writer(table, file)


def _parquet(table: Table[Any], file: IO[bytes]) -> Writer:
    from tui_reader.export.tables import parquet

    return parquet.Writer(table, file)


def _ready() -> None:
    """Nothing is needed."""


def _parquet_ready() -> None:
    from tui_reader.export.tables import parquet

    parquet.check()


@dataclass(frozen=True, slots=True)
class FileKind:
    id: str
    """What `--format` takes, and the suffix of the files without its dot."""
    label: str
    """For people to read."""
    media_type: str
    writer: Callable[[Table[Any], IO[bytes]], Writer]
    check: Callable[[], None] = _ready
    """Raises UsageError in words where something is missing."""
    note: str = ""
    """How it is read without loss, for the documentation."""


FILE_KINDS: tuple[FileKind, ...] = (
    FileKind(
        "csv", "CSV", "text/csv", _csv,
        note="UTF-8, lines end in CRLF, cells stand in quotes, nothing between two commas is no"
        " value. A text that a spreadsheet could take for a formula (it begins, blanks and"
        " apostrophes aside, with = + - @, their full-width forms, a tab or a line's end) has one"
        " apostrophe more in front: take one away from every text that begins with an apostrophe"
        " before such a sign, and all is as it was. pandas:"
        " `read_csv(path, dtype=str, keep_default_na=False)`, since it takes the words NA and null"
        " for no value otherwise; DuckDB: `read_csv(path, allow_quoted_nulls=false)`, since it takes"
        " the empty text for no value.",
    ),
    FileKind(
        "jsonl", "JSON Lines", "application/x-ndjson", _lines,
        note="UTF-8, an object a line that has every column; no value is null.",
    ),
    FileKind(
        "parquet", "Parquet", "application/vnd.apache.parquet", _parquet, _parquet_ready,
        note="zstd; pandas, polars and DuckDB read the types as they are. Needs the extra"
        " `parquet`.",
    ),
)  # fmt: skip
"""What tables can be written as, the usual one first."""


def ids() -> tuple[str, ...]:
    """What `--format` takes."""
    return tuple(kind.id for kind in FILE_KINDS)


def kind_of(id: str) -> FileKind:
    """The row of a kind of file; UsageError, naming the others, if there is none."""
    for kind in FILE_KINDS:
        if kind.id == id:
            return kind
    raise UsageError(f"Tables are written as {', '.join(ids())}, not as “{id}”.")
