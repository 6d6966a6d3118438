"""Parquet by pyarrow, which the extra `parquet` brings: types that other programs read unchanged.

Owns the batches in which rows are written: memory does not grow with the table.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.util import find_spec
from typing import IO, Any

from tui_reader.errors import UsageError
from tui_reader.export.tables.table import Table
from tui_reader.export.tables.types import Value

EXTRA = "pip install 'newsreader-tui[parquet]'"
ROWS = 10_000
"""Rows of a row group at the most."""
SIZE = 8 << 20
"""Characters of text of a row group, about."""

TYPES: dict[str, Callable[[Any], Any]] = {
    "text": lambda pa: pa.string(),
    "kind": lambda pa: pa.dictionary(pa.int32(), pa.string()),
    "integer": lambda pa: pa.int64(),
    "real": lambda pa: pa.float64(),
    "boolean": lambda pa: pa.bool_(),
    "instant": lambda pa: pa.timestamp("ms", tz="UTC"),
    "texts": lambda pa: pa.list_(pa.string()),
}
"""What `Type.arrow` names."""


def check() -> None:
    """Raises UsageError in words where pyarrow is missing."""
    if find_spec("pyarrow") is None:
        raise UsageError(f"Parquet needs a package that is not installed: {EXTRA}")


class Writer:
    """Writes one table to an open file, a group of rows at a time."""

    def __init__(self, table: Table[Any], file: IO[bytes]) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        self._pa = pa
        self._columns = table.columns
        fields = [
            pa.field(one.name, TYPES[one.type.arrow](pa), metadata={"meaning": one.meaning})
            for one in table.columns
        ]
        self._schema = pa.schema(fields, metadata={"meaning": table.meaning})
        self._out = pq.ParquetWriter(file, self._schema, compression="zstd")
        self._rows: list[Sequence[Value]] = []
        self._size = 0

    def write(self, row: Sequence[Value]) -> None:
        """Put a row behind the others."""
        self._rows.append(row)
        self._size += sum(len(cell) for cell in row if isinstance(cell, str))
        if len(self._rows) >= ROWS or self._size >= SIZE:
            self._flush()

    def close(self) -> None:
        """Write what is left, and the end of the file."""
        self._flush()
        self._out.close()

    def abandon(self) -> None:
        """The end of the file is not written, nor tried to be when the writer is let go."""
        self._rows = []
        self._out.is_open = False

    def _flush(self) -> None:
        if not self._rows:
            return
        pa = self._pa
        arrays = [
            pa.array([row[number] for row in self._rows], type=self._schema.field(number).type)
            for number in range(len(self._columns))
        ]
        self._out.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
        self._rows, self._size = [], 0
