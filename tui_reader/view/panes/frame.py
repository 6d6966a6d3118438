"""The frame of a pane, line by line: focus marker, heading, thumb; and a line of an article.

Pure parts of text and roles, shared by the widgets and the pre-painter. No Textual.
"""

from __future__ import annotations

from collections.abc import Iterable

from tui_reader.view.article.layout import Layout
from tui_reader.view.text import glyphs
from tui_reader.view.text.cells import width, window
from tui_reader.view.text.spans import Layer, runs

Runs = list[tuple[str, tuple[str, ...]]]
"""(text, roles laid over each other) in order."""

ROLES: dict[str, tuple[str, ...]] = {
    "title": ("heading",), "heading": ("heading",), "byline": ("dim",), "address": ("dim",),
    "notice": ("dim",), "quote": ("quote",), "code": ("code",), "caption": ("dim", "emphasis"),
    "footnote": ("dim",), "cut": ("cut",), "image": ("dim",),
}  # fmt: skip
"""How the pieces of a page look."""
OURS = frozenset({"byline", "address", "notice", "image", "cut"})
"""Pieces that are not the story's own text, or not only."""


def head(height: int) -> int:
    """Lines that the heading takes."""
    return 1 if height > 3 else 0


def marker(active: bool, x: int, ansi: bool) -> tuple[str, str]:
    """The column at the left of a pane: where the focus is, or what parts it from its neighbour."""
    if active:
        # Without colour the bar must differ from a rule by its weight alone.
        return "▌" if ansi else "▎", "accent"
    return ("│", "rule") if x else (" ", "text")


def thumb(count: int, rows: int, top: int) -> range:
    """The rows, counted below the heading, where the thumb is; empty if everything is seen."""
    if count <= rows:
        return range(0)
    size = max(1, rows * rows // count)
    at = round(top * (rows - size) / max(1, count - rows))
    return range(at, at + size)


def measure(wanted: int, room: int) -> int:
    """Cells of an article's lines in a pane with so much room, with a margin where it fits."""
    margin = 4 if room >= 60 else 2 if room >= 34 else 1
    return max(1, min(wanted, room - margin))


def article_line(
    layout: Layout, index: int, cells: int, layers: Iterable[Layer] = (), shift: int = 0
) -> Runs:
    """A line of an article, centred in `cells`, with the marks of `layers` over it; a wide one
    as it is when scrolled sideways by `shift`."""
    start, end = layout.span(index)
    piece = layout.piece(index)
    base = ROLES.get(piece.role, ())
    left = max(0, (cells - layout.width) // 2)
    found: Runs = [(" " * left, ())]
    lead, lead_role = layout.lead(index)
    if lead:
        found.append((glyphs.drawn(lead), (lead_role,)))
    text = layout.page.text
    if layout.pieces[index] in layout.wide:
        room = layout.room(piece)
        found += _scrolled(text, (start, end), layout.shift_of(index, shift), room, base, layers)
        found.append((" " * max(0, cells - left - width(lead) - room), ()))
        return found
    spell = glyphs.drawn if piece.role in OURS else str
    found += [
        (spell(text[a:b]), (*base, *roles)) for a, b, roles in runs(start, end, layers) if b > a
    ]
    used = left + width(lead) + width(text[start:end])
    if piece.role == "code":  # its ground reaches as far as the measure
        pad = max(0, left + layout.width - used)
        found.append((" " * pad, ("code",)))
        used += pad
    found.append((" " * max(0, cells - used), ()))
    return found


def _scrolled(
    text: str, span: tuple[int, int], shift: int, room: int, base: tuple[str, ...],
    layers: Iterable[Layer],
) -> Runs:  # fmt: skip
    """A line in a room it may be too wide for, with a mark at each edge where it is cut."""
    start, end = span
    line = text[start:end]
    before, after = shift > 0 and bool(line), width(line) > shift + room
    first, past, blanks = window(line, shift + before, max(0, room - before - after))
    found: Runs = [(glyphs.drawn("‹"), (*base, "accent"))] if before else []
    found.append((" " * blanks, base))
    for a, b, roles in runs(start + first, start + past, layers):
        if b > a:
            found.append((text[a:b], (*base, *roles)))
    used = before + blanks + width(line[first:past])
    found.append((" " * max(0, room - used - after), base))
    if after:
        found.append((glyphs.drawn("›"), (*base, "accent")))
    return found
