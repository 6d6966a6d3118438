"""The blocks of a page with what is decided of each: what the judge says and the floor puts right.

Owns how much a choice of blocks tells, and which blocks stand aside. Decides nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader.clean.blocks import TextBlock
from tui_reader.model import Role
from tui_reader.sentences import in_sentences

NAVIGATION = frozenset(("nav", "footer"))
TAKEN = 0.05
"""The doubt of a block that the floor has taken: no rule acts on it."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The blocks of a page, in order, with what is decided of each."""

    blocks: Sequence[TextBlock]
    kept: Sequence[bool]
    doubts: Sequence[float]
    """How likely each is not of the story."""

    def told(self, chosen: Sequence[bool]) -> int:
        """How much the chosen blocks tell in sentences, captions aside."""
        told = [
            block.text
            for block, one in zip(self.blocks, chosen, strict=True)
            if one and block.role is not Role.CAPTION
        ]
        return sum(map(in_sentences, told))

    def size(self, chosen: Sequence[bool]) -> int:
        return sum([len(b.text) for b, one in zip(self.blocks, chosen, strict=True) if one])

    def taking(self, chosen: Sequence[bool]) -> Judged:
        """The same with these blocks kept, and no others; those that are new are beyond doubt."""
        chosen = list(chosen)
        if chosen == list(self.kept):
            return self
        doubts = [
            min(doubt, TAKEN) if one and not keep else doubt
            for doubt, one, keep in zip(self.doubts, chosen, self.kept, strict=True)
        ]
        return Judged(self.blocks, chosen, doubts)


def is_away(block: TextBlock) -> bool:
    """Whether a block stands in a menu, is mostly links, or is not shown."""
    dom = block.dom
    return bool(dom.zones & NAVIGATION or dom.hidden) or dom.linked > 0.5 * len(block.text)
