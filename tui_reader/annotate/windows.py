"""Windows over tokenised lines: which pieces a tagger's model runs at once.

Owns how lines share a window or are cut. One window holds up to `WINDOW` pieces: short lines may
share one, long lines are cut at pieces and overlap. Windows are run one at a time and never padded:
the int8 models scale their activations by batch, so that in a padded batch a story's labels would
hang on its neighbours.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

WINDOW: Final = 254
"""Pieces in one run, without the two special ones. The model has 512 positions; its cost per
word grows with the window, and on whole stories 256 scored better than 128 and than one line."""
OVERLAP: Final = 64
"""Pieces that two windows of a long line share; each word is read where it stands deepest."""


@dataclass(slots=True)
class Line:
    """A tokenised stretch."""

    ids: list[int]
    words: list[tuple[int, int]]
    """Offsets in the article's text."""
    first: list[int]
    """Index of each word's first piece in `ids`."""
    cases: list[int] = field(default_factory=list)
    """The letter case of each piece's word, for a model that asks for it."""


@dataclass(slots=True)
class Window:
    """Pieces run at once, and which words are read from it: (word number, position)."""

    ids: list[int]
    cases: list[int] = field(default_factory=lambda: [0])
    reads: list[tuple[int, int]] = field(default_factory=list)


def windows(
    lines: Sequence[Line], ends: tuple[int, int], *, shared: bool = True
) -> Iterator[Window]:
    """Short lines share a window where it is `shared`, one after the other; a long line has
    overlapping ones. `ends` are the ids before the first piece and after each line."""
    before, after = ends
    window = Window([before])
    number = 0
    for line in lines:
        full = not shared or len(window.ids) + len(line.ids) > WINDOW + 1
        if len(window.ids) > 1 and full:
            yield window
            window = Window([before])
        if len(line.ids) > WINDOW:
            yield from _overlapping(line, number, ends)
        else:
            at = len(window.ids)
            window.reads += [(number + n, at + first) for n, first in enumerate(line.first)]
            window.ids += [*line.ids, after]
            window.cases += [*line.cases, 0]
        number += len(line.words)
    if window.reads:
        yield window


def _overlapping(line: Line, number: int, ends: tuple[int, int]) -> Iterator[Window]:
    """Windows that begin at words; a word shared by two is read from the one it is deeper in."""
    begin, done = 0, 0
    while done < len(line.words):
        low = line.first[begin]
        high = min(low + WINDOW, len(line.ids))
        last = high == len(line.ids)
        keep = high if last else high - OVERLAP // 2
        past = bisect_left(line.first, keep)
        window = Window([ends[0], *line.ids[low:high], ends[1]], [0, *line.cases[low:high], 0])
        window.reads = [(number + n, line.first[n] - low + 1) for n in range(done, past)]
        yield window
        done = past
        begin = max(begin + 1, bisect_left(line.first, high - OVERLAP))
