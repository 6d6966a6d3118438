"""A page wrapped at a width: screen lines, their indents, and the way from offsets to lines.

Owns the arrays and the shape of each role (indent, marker, frame). Paints nothing. No Textual.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right

from tui_reader.view.article.blocks import Page, Piece
from tui_reader.view.text.cells import width as cells_of
from tui_reader.view.text.wrap import Lines, wrap

LEAST = 12
"""Narrower than this nothing is indented."""
LONGEST = 2_000
"""Cells of a line of code that is scrolled sideways; what is longer is broken there."""


class Layout:
    """The screen lines of a page."""

    def __init__(self, page: Page, width: int, *, fold: bool = True) -> None:
        """Without `fold`, code and tables keep their lines, however wide they are."""
        self.page = page
        self.width = max(1, width)
        self.lines = Lines()
        self.wide: dict[int, int] = {}
        """How many cells the lines of a piece are wider than there is room, by its index."""
        self.pieces = array("l")
        """Index of the piece that each line belongs to."""
        for index, piece in enumerate(page.pieces):
            before = len(self.lines)
            room = self.room(piece)
            longest = LONGEST if piece.fold and not fold and room < LONGEST else room
            wrap(page.text, piece.start, piece.end, longest, self.lines, fold=piece.fold)
            self.pieces.extend([index] * (len(self.lines) - before))
            if longest > room:
                widest = max(self._cells(line) for line in range(before, len(self.lines)))
                if widest > room:
                    self.wide[index] = widest - room

    def __len__(self) -> int:
        return len(self.lines)

    def span(self, line: int) -> tuple[int, int]:
        """Display offsets of a line."""
        return self.lines.starts[line], self.lines.ends[line]

    def piece(self, line: int) -> Piece:
        return self.page.pieces[self.pieces[line]]

    def is_first(self, line: int) -> bool:
        """True for the first line of its piece."""
        return line == 0 or self.pieces[line - 1] != self.pieces[line]

    def line_of(self, shown: int) -> int:
        """The line on which a display offset stands."""
        return max(0, bisect_right(self.lines.starts, shown) - 1)

    def room(self, piece: Piece) -> int:
        """Cells of a piece's own text."""
        return max(1, self.width - self.indent(piece))

    def shift_of(self, line: int, shift: int) -> int:
        """How far a line is scrolled sideways when the wide ones of the page are by `shift`."""
        return min(shift, self.wide.get(self.pieces[line], 0))

    def _cells(self, line: int) -> int:
        start, end = self.span(line)
        return cells_of(self.page.text[start:end])

    def indent(self, piece: Piece) -> int:
        """Cells left of the text, for a marker or a frame."""
        if self.width < LEAST:
            return 0
        if piece.role in ("item", "footnote"):
            return 2 * max(0, min(piece.level, 6) - 1) + max(2, cells_of(piece.marker) + 1)
        if piece.role in ("quote", "cut"):
            return 2 * max(1, min(piece.level, 6))
        return 2 if piece.role in ("code", "table") else 0

    def lead(self, line: int) -> tuple[str, str]:
        """(text, role) left of a line's own text, as wide as its indent."""
        piece = self.piece(line)
        indent = self.indent(piece)
        if not indent:
            return "", "text"
        if piece.role in ("item", "footnote"):
            marker = (piece.marker or "•") if self.is_first(line) else ""
            return f"{marker:>{indent - 1 - (cells_of(marker) - len(marker))}} ", "dim"
        if piece.role in ("quote", "cut"):
            return "│ " * (indent // 2), "rule"
        if piece.fold and not self.is_first(line) and self._folded(line):
            return "↪ ", "dim"
        return " " * indent, "text"

    def _folded(self, line: int) -> bool:
        """True when this line goes on with the one before: there is no line feed between."""
        start = self.lines.starts[line]
        return start > 0 and self.page.text[start - 1] != "\n"
