"""JSON Lines: an object a row, in UTF-8; every object has every column."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import IO, Any

from tui_reader.export.tables.table import Table
from tui_reader.export.tables.types import Value


class Writer:
    """Writes one table to an open file, a row at a time."""

    def __init__(self, table: Table[Any], file: IO[bytes]) -> None:
        self._file = file
        self._columns = table.columns

    def write(self, row: Sequence[Value]) -> None:
        """Put a row behind the others."""
        found = {
            column.name: None if value is None else column.type.said(value)
            for column, value in zip(self._columns, row, strict=True)
        }
        line = json.dumps(found, ensure_ascii=False, allow_nan=False)
        self._file.write(line.encode("utf-8") + b"\n")

    def close(self) -> None:
        """All is written."""

    def abandon(self) -> None:
        """Nothing is held back."""
