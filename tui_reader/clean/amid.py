"""What stands among a story's paragraphs, as they do: it is the story's, whatever the judge doubts.

Owns how near to them, and how much alike, a block must be.
"""

from __future__ import annotations

from tui_reader.clean.judged import Judged
from tui_reader.clean.rule_matcher import is_prose
from tui_reader.model import Role

SURE = 0.9
"""The doubt from which a paragraph among the story's is none of it."""
EVEN = 0.5
"""The same for one before or behind them."""


def with_middle(judged: Judged) -> Judged:
    """With each whole sentence that stands among the story's paragraphs, as they do: no paragraph
    is dropped from the middle of others of its kind."""
    kept = list(judged.kept)
    groups: dict[tuple[tuple[int, ...], str], list[int]] = {}
    for at, block in enumerate(judged.blocks):
        if block.role is Role.PARAGRAPH and block.dom.tag == "p" and is_prose(block.text):
            own = block.dom.words.rpartition("/")[2]
            groups.setdefault((block.dom.path[:-1], own), []).append(at)
    for group in groups.values():
        inside = [at for at in group if kept[at]]
        for at in group if len(inside) > 1 else ():
            limit = SURE if inside[0] < at < inside[-1] else EVEN
            kept[at] = kept[at] or judged.doubts[at] < limit
    return Judged(judged.blocks, kept, judged.doubts)
