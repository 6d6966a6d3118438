"""Which pieces of a web page are its story.

Owns the main-content decision: trafilatura's output is read as a mask over our own pieces, so that
the structure stays ours. Knows no rule of the filter.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence
from typing import Any

from tui_reader.clean.pieces import Decided, Piece, Verdict
from tui_reader.model import Role

_BLANK = re.compile(r"\W+")
NAVIGATION = frozenset(("nav", "footer"))
MAX_ELEMENTS = 20_000
"""Larger trees are not shown to trafilatura, whose time grows faster than they do."""
LEDGER_BEFORE, LEDGER_AFTER = 5, 15
"""How many dropped pieces before and after the story are kept as cuts."""
LONG = 140
"""A dropped piece this long may be story: it is always kept as a cut, unless in navigation."""


def story(tree: Any, pieces: Sequence[Piece]) -> list[Decided]:
    """The pieces of a page's story and, as cuts, what was dropped near it."""
    mask = _mask(tree, pieces)
    if sum(len(p.text) for p, kept in zip(pieces, mask, strict=True) if kept) < 150:
        mask = [not (piece.dom.zones & NAVIGATION) for piece in pieces]
    return _windowed(pieces, mask)


def _mask(tree: Any, pieces: Sequence[Piece]) -> list[bool]:
    text = _trafilatura(tree)
    lines = {_BLANK.sub("", line) for line in text.split("\n")}
    blob = "\n".join(lines)
    return [_found(piece, lines, blob) for piece in pieces]


def _found(piece: Piece, lines: set[str], blob: str) -> bool:
    bare = _BLANK.sub("", piece.text)
    if len(bare) < 25:
        return bare in lines
    return bare in blob


def _trafilatura(tree: Any) -> str:
    import trafilatura  # 150 ms: only for pages
    from lxml import etree

    if sum(1 for _ in tree.iter()) > MAX_ELEMENTS:
        return ""
    try:
        found = trafilatura.bare_extraction(copy.deepcopy(tree), include_comments=False)
    except (etree.LxmlError, ValueError, TypeError, AttributeError, IndexError, RecursionError):
        return ""  # a page it cannot take: our own fallback reads it
    if found is None or isinstance(found, dict):
        return ""
    return str(found.text or "")


def _windowed(pieces: Sequence[Piece], mask: Sequence[bool]) -> list[Decided]:
    kept = [at for at, keep in enumerate(mask) if keep]
    if not kept:
        return []
    low, high = kept[0] - LEDGER_BEFORE, kept[-1] + LEDGER_AFTER
    rows = []
    for at, (piece, keep) in enumerate(zip(pieces, mask, strict=True)):
        if keep:
            rows.append(Decided(piece))
        elif (low <= at <= high or len(piece.text) >= LONG) and not (piece.dom.zones & NAVIGATION):
            rows.append(Decided(piece, Verdict("not in story", 0.9)))
    return _captions_kept(rows)


def _captions_kept(rows: list[Decided]) -> list[Decided]:
    """A caption inside the story belongs to its picture, whatever the extractor says."""
    kept = [at for at, row in enumerate(rows) if row.verdict is None]
    first, last = kept[0], kept[-1]
    return [
        Decided(row.piece)
        if first < at < last and row.piece.role is Role.CAPTION and "figure" in row.piece.dom.zones
        else row
        for at, row in enumerate(rows)
    ]
