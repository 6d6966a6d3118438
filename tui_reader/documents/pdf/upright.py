"""Text that pdfium would pass over: pieces without a width, as columns of Japanese are.

pdfium leaves out of a page's text what is no wider than a hundredth of a point. Where most of a
page is so, the pieces are turned by a quarter before the text is asked for, in memory only.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

_NO_WIDTH = 0.011
"""Points up to which pdfium passes a piece over."""
_MOST = 0.1
"""Share of a page's pieces from which it is turned."""
_FEW = 3
MAX_PIECES = 100_000


@dataclass(frozen=True, slots=True)
class Stood:
    turned: bool
    """The page's pieces were turned: what ran down runs to the right now."""
    lost: int
    """Pieces that have neither width nor height: blanks, and signs that no text can be read of."""


def stood_up(page: Any) -> Stood:
    """Turn the text of a page whose columns run down, before its text is read."""
    import pypdfium2.raw as c

    left, low, right, high = (ctypes.c_float() for _ in range(4))
    pieces, narrow, lost = [], 0, 0
    for at in range(min(c.FPDFPage_CountObjects(page.raw), MAX_PIECES)):
        piece = c.FPDFPage_GetObject(page.raw, at)
        if c.FPDFPageObj_GetType(piece) != c.FPDF_PAGEOBJ_TEXT:
            continue
        pieces.append(piece)
        if c.FPDFPageObj_GetBounds(piece, left, low, right, high):
            thin = right.value - left.value < _NO_WIDTH
            flat = high.value - low.value < _NO_WIDTH
            narrow, lost = narrow + (thin and not flat), lost + (thin and flat)
    turned = narrow >= _FEW and narrow > _MOST * len(pieces)
    if turned:
        for piece in pieces:
            c.FPDFPageObj_Transform(piece, 0, 1, -1, 0, 0, 0)
    return Stood(turned, lost)
