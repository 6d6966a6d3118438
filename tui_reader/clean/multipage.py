"""The parts of a story that was split over several pages, as one: what each of them repeats at its
beginning (headline, byline) and its end (pager, author) is said once.

Cuts nothing inside a part, and nothing that stands on one page only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tui_reader.clean.blocks import Decided, Verdict, fold
from tui_reader.folding import folded

EDGE = 4
"""Kept blocks at either end of a part that are looked at."""
PAGER = 100
"""Longest block that is cut from the end of the last part as well: "Page 3 of 3"."""
REPEATED = Verdict("repeats on each page")


def joined(parts: Sequence[Sequence[Decided]]) -> list[Decided]:
    """All rows in order, the repeated ones as cuts."""
    edges = [_edges(part) for part in parts]
    heads, tails = (
        Counter(
            mark
            for part, each in zip(parts, edges, strict=True)
            for mark in {_mark(part[at]) for at in each[side]}
        )
        for side in (0, 1)
    )
    out: list[Decided] = []
    for number, (part, (head, tail)) in enumerate(zip(parts, edges, strict=True)):
        last = number == len(parts) - 1
        cut = {at for at in head if number and heads[_mark(part[at])] > 1}
        cut |= {
            at
            for at in tail
            if tails[_mark(part[at])] > 1 and not (last and len(part[at].block.text) > PAGER)
        }
        out += (replace(r, verdict=REPEATED) if at in cut else r for at, r in enumerate(part))
    return out


def _edges(part: Sequence[Decided]) -> tuple[list[int], list[int]]:
    """The first and the last kept blocks of a part, none of them both."""
    kept = [at for at, row in enumerate(part) if row.verdict is None]
    middle = len(kept) // 2
    return kept[: min(EDGE, middle)], kept[max(middle, len(kept) - EDGE) :]


def _mark(row: Decided) -> str:
    """What is the same on each page: the words, and in a short line of links not its numbers."""
    pager = row.block.dom.links and len(row.block.text) <= PAGER
    return fold(row.block.text) if pager else folded(row.block.text)
