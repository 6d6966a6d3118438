"""Widths in terminal cells: measuring, cutting and padding by grapheme. Imports no Textual.

Shared by the widgets and the pre-painter, so that both put every column in the same place.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rich.cells import cell_len, split_graphemes

from tui_reader.ui import signs

NOT_SIMPLE = re.compile("[^ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e]")
"""Finds anything that may not be exactly one cell per code point (a test holds the ranges)."""

ELLIPSIS = "…"


def width(text: str) -> int:
    """Cells that `text` takes."""
    return len(text) if NOT_SIMPLE.search(text) is None else cell_len(text)


def cut(text: str, cells: int) -> str:
    """As much of `text` as fits, with an ellipsis where something is missing."""
    if cells <= 0:
        return ""
    # A title of a thousand characters need not be measured whole.
    text = text[: 8 * cells + 8]
    if width(text) <= cells:
        return text
    end = ".."[:cells] if signs.ascii_only() else ELLIPSIS
    return head(text, cells - len(end)).rstrip() + end


def head(text: str, cells: int) -> str:
    """The longest beginning of `text` that is not wider than `cells`."""
    if NOT_SIMPLE.search(text) is None:
        return text[: max(0, cells)]
    used = 0
    for start, _end, size in split_graphemes(text)[0]:
        used += size
        if used > cells:
            return text[:start]
    return text


@lru_cache(2048)
def fit(text: str, cells: int, right: bool = False) -> str:
    """`text` in exactly `cells` cells: cut or padded."""
    shown = cut(text, cells)
    pad = " " * (max(0, cells) - width(shown))
    return pad + shown if right else shown + pad


def window(text: str, first: int, cells: int) -> tuple[int, int, int]:
    """What of a line is seen in `cells` columns from column `first` on: (start, end, blanks at
    the left, where half of a wide character would stand)."""
    past = first + cells
    if NOT_SIMPLE.search(text) is None:
        return min(first, len(text)), min(past, len(text)), 0
    start = end = None
    used = blanks = 0
    for at, until, size in split_graphemes(text)[0]:
        if start is None and used >= first:
            start, blanks = at, used - first
        used += size
        if used <= past:
            end = until
    start = len(text) if start is None else start
    return start, max(start, end or 0), min(blanks, cells)


def offset_at(text: str, cell: int) -> int:
    """Code point index of the grapheme that covers column `cell` of `text`; len(text) past it."""
    if NOT_SIMPLE.search(text) is None:
        return min(max(0, cell), len(text))
    used = 0
    for start, _end, size in split_graphemes(text)[0]:
        if cell < used + size:
            return start
        used += size
    return len(text)
