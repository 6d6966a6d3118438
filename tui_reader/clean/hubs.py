"""Whether a page lists stories instead of telling one: a linked headline, a word on it, and so on.

Owns how many headlines make a list, and the sentence that says so to the reader.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui_reader import sanitise
from tui_reader.clean.blocks import Decided, TextBlock
from tui_reader.clean.judged import NAVIGATION
from tui_reader.model import SafeText
from tui_reader.sentences import in_sentences, weight

HUB = "This page seems to list stories, not to tell one; {key:links} shows its links."
HEADLINES, TEASER, OWN = 6, 320, 150
"""Linked headlines that a page needs for a list, characters in sentences of what is said below one,
and those with which it tells something of its own."""
SHORTEST, LONGEST, LINKED = 20, 220, 0.8
"""How much a headline says, and the share of it that is a link."""


def notice(rows: Sequence[Decided]) -> SafeText:
    """A word to the reader where a page lists stories; "" where it tells one."""
    lines = (
        (in_sentences(row.block.text) if row.verdict is None else 0, _is_linked(row.block))
        for row in rows
    )
    return sanitise.line(HUB if is_hub(lines) else "")


def is_hub(lines: Iterable[tuple[int, bool]]) -> bool:
    """The same of how much each line tells, and whether it is a headline that is a link."""
    headlines = own = told = 0
    for size, headline in (*lines, (0, True)):
        if headline:
            own += told if not headlines or told > TEASER else 0
            headlines += 1
            told = 0
        told += size
    return headlines > HEADLINES and own < OWN


def _is_linked(block: TextBlock) -> bool:
    size = len(block.text)
    linked = block.dom.linked >= LINKED * size and SHORTEST <= weight(block.text) <= LONGEST
    return linked and not block.dom.zones & NAVIGATION
