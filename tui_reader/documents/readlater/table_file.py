"""A list in CSV: of any sign between its cells, with or without a byte order mark."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator

from tui_reader import sanitise
from tui_reader.documents.given import Given
from tui_reader.documents.limits import Limits
from tui_reader.documents.readlater import record, services
from tui_reader.documents.story import Problem, Told
from tui_reader.errors import RefusedError
from tui_reader.feeds.text import decode

SIGNS = ",;\t|"
CELL = 4 << 20
"""Characters of one cell at the most."""


def read(given: Given, limits: Limits) -> Iterator[Told]:
    """A story for each line with an address."""
    text = decode(given.whole(limits.bytes)).lstrip("\ufeff").replace("\0", "")
    sign = sign_of(text)
    if sign is None:
        raise RefusedError(
            f"{given.called} is a table (CSV) without a column of addresses: of such a list, its"
            " first line says url and title."
        )
    csv.field_size_limit(min(CELL, sys.maxsize))
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    names = [name.strip().strip("\ufeff").lower() for name in next(rows)]
    origin = services.origin(services.service_of(names))
    lost = 0
    while True:
        try:
            row = next(rows, None)
        except csv.Error:
            lost += 1
            continue
        if row is None:
            break
        if not any(cell.strip() for cell in row):
            continue
        found = record.story(dict(zip(names, row, strict=False)), origin)
        if found is not None:
            yield found
        elif dict(zip(names, row, strict=False)).get("location") != "feed":
            lost += 1
    if lost:
        lines = "1 line has" if lost == 1 else f"{lost:,} lines have"
        yield Problem(sanitise.line(f"{lines} no address of a page."))


def sign_of(text: str) -> str | None:
    """What stands between the cells, by the line that names the columns; None if none of them is
    called as an address."""
    head = text.lstrip("\ufeff\r\n").partition("\n")[0][:10_000]
    for sign in SIGNS:
        names = {cell.strip().strip("\"'").strip().lower() for cell in head.split(sign)}
        if names & set(record.ADDRESS) and len(names) > 1:
            return sign
    return None
