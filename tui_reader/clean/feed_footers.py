"""What one feed repeats at the end of its stories, learned from its own entries, conservatively."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tui_reader.clean.blocks import fold

SEEN = 3
"""Entries whose tails must hold a block before it counts as the feed's own boilerplate."""
TAIL = 5
"""Blocks at the end of an entry that are its tail; never more than half of the entry."""


def feed_tails(entries: Sequence[Sequence[str]]) -> frozenset[str]:
    """Folded blocks which stand in the tails of three or more different entries of a feed.

    Each entry is the texts of its blocks in order. Copies of one entry count once.
    """
    counts: Counter[str] = Counter()
    known: set[str] = set()
    for blocks in entries:
        folded = [fold(block) for block in blocks]
        whole = "\n".join(blocks[: max(1, len(blocks) - TAIL)])
        if not folded or whole in known:
            continue
        known.add(whole)
        counts.update(
            {f for f in folded[-min(TAIL, len(folded) // 2) :] if f} if len(folded) > 1 else ()
        )
    return frozenset(block for block, count in counts.items() if count >= SEEN)
