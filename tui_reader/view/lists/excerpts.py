"""The line below the title of a story that a search found: its text around the first place that
answers, the places marked. No Textual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.view.text.cells import cut, graphemes, isolated, width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.library.matches import Excerpt
    from tui_reader.view.lists.rows import Parts

INDENT = 4
"""Cells that a title begins at."""
BEFORE = 3
"""The first place begins within the first third of the line."""


def line(of: Excerpt | None, cells: int) -> Parts:
    """An excerpt in exactly so many cells; blank while it is not known."""
    room = cells - INDENT - 1
    if of is None or room < 4:
        return [(" " * max(0, cells), "text")]
    first = of.places[0].start if of.places else 0
    start = beginning(of.text, first, room // BEFORE)
    shown: Parts = [("…", "dim")] if start else []
    left = room - len(shown)
    for begin, end, role in _pieces(of, start):
        piece = cut(of.text[begin:end], left)
        shown.append((piece, role))
        left -= width(piece)
        if left <= 0 or piece != of.text[begin:end]:
            break
    return [(" " * INDENT, "text"), *_together(shown), (" " * (left + 1), "text")]


def _pieces(of: Excerpt, start: int) -> Iterator[tuple[int, int, str]]:
    """(start, end, role) of the text from an offset on."""
    at = start
    for place in of.places:
        if place.start >= at:
            if place.start > at:
                yield at, place.start, "dim"
            yield place.start, place.end, "hit"
            at = place.end
    if at < len(of.text):
        yield at, len(of.text), "dim"


def _together(shown: Parts) -> Parts:
    """Text that is written from right to left stays one unit in a terminal that reorders lines."""
    whole = "".join(text for text, _ in shown)
    around = isolated(whole)
    if around == whole:
        return shown
    return [(around[0], "dim"), *shown, (around[-1], "dim")]


def beginning(text: str, first: int, most: int) -> int:
    """Where the line begins: at a word, no more than so many cells before the first place."""
    if width(text[:first]) <= most:
        return 0
    taken, start = 0, first
    for begin, _, cells in reversed(graphemes(text[:first])):
        taken += cells
        if taken > most - 1:
            break
        start = begin
    blank = text.find(" ", start, first)
    return blank + 1 if 0 <= blank < first - 1 else start
