"""Which pieces of a web page are its story.

Owns the main-content decision: trafilatura's output is read as a mask over our own pieces, so that
the structure stays ours, and a small learned judge puts it right, which sees the mask and the tree.
Knows no rule of the filter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from tui_reader.clean import dom_blocks, dom_features, tree_ensemble
from tui_reader.clean.blocks import Decided, Piece, Verdict
from tui_reader.model import Role

_WORDS = re.compile(r"\w+")
NAVIGATION = frozenset(("nav", "footer"))
MAX_ELEMENTS = 20_000
"""Larger trees are not shown to trafilatura, whose time grows faster than they do."""
LEDGER_BEFORE, LEDGER_AFTER = 5, 15
"""How many dropped pieces before and after the story are kept as cuts."""
DOUBT = 0.38
"""Above this probability a piece is not of the story."""
DOUBTS = {Role.CODE: 0.8, Role.TABLE: 0.7, Role.QUOTE: 0.55}
"""Roles which junk seldom has: these must be more doubtful to go."""
LITTLE = 150
"""Characters below which an extractor found nothing worth the name."""
LONG = 140
"""A dropped piece this long may be story: it is always kept as a cut, unless in navigation."""


def story(tree: Any) -> list[Decided]:
    """The pieces of a page's story and, as cuts, what was dropped near it."""
    text = first_text(tree)
    pieces = dom_blocks.pieces_of(tree)
    mask = mask_of(text, pieces)
    if len(text) > LITTLE and _size(pieces, mask) < 0.3 * len(text):
        pieces = dom_blocks.pieces_of(tree, hidden_too=True)  # the story waits for a script
        mask = mask_of(text, pieces)
    doubts = _doubts(pieces, mask)
    kept = [
        doubt < DOUBTS.get(piece.role, DOUBT) for piece, doubt in zip(pieces, doubts, strict=True)
    ]
    if _size(pieces, kept) < max(LITTLE, 0.3 * _size(pieces, mask)):
        kept = mask
    if _size(pieces, kept) < LITTLE:
        kept = [not (piece.dom.zones & NAVIGATION) for piece in pieces]
    return _windowed(pieces, kept, doubts)


def _size(pieces: Sequence[Piece], kept: Sequence[bool]) -> int:
    return sum(len(piece.text) for piece, keep in zip(pieces, kept, strict=True) if keep)


def _doubts(pieces: Sequence[Piece], mask: Sequence[bool]) -> list[float]:
    """How likely each piece is not of the story."""
    trees = tree_ensemble.load("pages", dom_features.NAMES)
    return trees.scores(dom_features.rows(pieces, mask))


def mask_of(text: str, pieces: Sequence[Piece]) -> list[bool]:
    """Which pieces stand in an extractor's text."""
    bare = [_bare(line) for line in text.split("\n")]
    lines, blob = set(bare), "".join(bare)
    return [_found(piece, lines, blob) for piece in pieces]


def _found(piece: Piece, lines: set[str], blob: str) -> bool:
    bare = _bare(piece.text)
    if len(bare) < 25:
        return bare in lines
    return bare in blob


def _bare(text: str) -> str:
    return "".join(_WORDS.findall(text))


def first_text(tree: Any) -> str:
    """What trafilatura takes for the story, without its slower second opinions: the judge gives
    one. Measured as good, in half the time."""
    import trafilatura  # 150 ms: only for pages
    from lxml import etree

    if tree.xpath("count(//*)") > MAX_ELEMENTS:
        return ""
    try:  # it copies the tree before it works on it
        found = trafilatura.bare_extraction(tree, include_comments=False, fast=True)
    except (etree.LxmlError, ValueError, TypeError, AttributeError, IndexError, RecursionError):
        return ""  # a page it cannot take: our own fallback reads it
    if found is None or isinstance(found, dict):
        return ""
    return str(found.text or "")


def _windowed(
    pieces: Sequence[Piece], kept: Sequence[bool], doubts: Sequence[float]
) -> list[Decided]:
    """The kept pieces, and as cuts those dropped among them, near them, or too long to forget."""
    story = [at for at, keep in enumerate(kept) if keep]
    if not story:
        return []
    first, last = story[0], story[-1]
    rows = []
    for at, (piece, doubt) in enumerate(zip(pieces, doubts, strict=True)):
        near = first - LEDGER_BEFORE <= at <= last + LEDGER_AFTER
        if kept[at] or (first < at < last and _is_caption(piece)) or (near and _is_note(piece)):
            rows.append(Decided(piece, None, doubt, of_page=True))
        elif (near or len(piece.text) >= LONG) and not (piece.dom.zones & NAVIGATION):
            rows.append(Decided(piece, Verdict("not in story", round(doubt, 3)), doubt, True))
    return rows


def _is_note(piece: Piece) -> bool:
    """A footnote near the story is the story's, whatever the extractor says."""
    return piece.role is Role.FOOTNOTE and not piece.dom.zones & NAVIGATION


def _is_caption(piece: Piece) -> bool:
    """A caption inside the story belongs to its picture, whatever the extractor says."""
    return piece.role is Role.CAPTION and "figure" in piece.dom.zones
