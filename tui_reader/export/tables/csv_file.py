"""CSV: UTF-8, CRLF, every cell in quotes; nothing between two commas is nothing.

Owns how a cell is kept from being taken for a formula, and how that is taken back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import IO, Any

from tui_reader.export.tables.table import Table
from tui_reader.export.tables.types import Value

_FORMULA = re.compile(r"'*(?:\s*[=+\-@＝＋－＠﹦﹢﹣﹫]|[ ]*[\t\r\n])")
"""What spreadsheets could run: LibreOffice and Excel begin a formula with these, blanks aside, and
some take the full-width forms for them. Apostrophes before it count, so that `shown` can be taken
back."""


def inert(cell: str) -> str:
    """A text with an apostrophe before it where a spreadsheet could take it for a formula."""
    return "'" + cell if _FORMULA.match(cell) else cell


def shown(cell: str) -> str:
    """The text that `inert` was given."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell[1:]) else cell


class Writer:
    """Writes one table to an open file, a row at a time."""

    def __init__(self, table: Table[Any], file: IO[bytes]) -> None:
        self._file = file
        self._columns = table.columns
        self._put([_quoted(column.name) for column in table.columns])

    def write(self, row: Sequence[Value]) -> None:
        """Put a row behind the others."""
        cells = []
        for column, value in zip(self._columns, row, strict=True):
            plain = "" if value is None else column.type.plain(value)
            safe = inert(plain) if column.type.worded else plain
            cells.append("" if value is None else _quoted(safe))
        self._put(cells)

    def close(self) -> None:
        """All is written."""

    def abandon(self) -> None:
        """Nothing is held back."""

    def _put(self, cells: Sequence[str]) -> None:
        self._file.write((",".join(cells) + "\r\n").encode("utf-8"))


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'
