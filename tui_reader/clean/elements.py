"""The elements around the blocks of a page as arrays, and how much of the text each of them holds.

An element's number is its id; 0 is the page itself. Owns these sums; knows no feature and no word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from tui_reader.clean.blocks import TextBlock


@dataclass(frozen=True, slots=True, eq=False)
class Elements:
    sizes: Any
    """Characters of each block."""
    prose: Any
    """Whether each block reads like a paragraph."""
    linked: Any
    """Which part of each block is links, 0 to 1."""
    depths: Any
    """How many elements are around each block."""
    keys: Any
    """The paths of all blocks, one after the other."""
    owners: Any
    """To which block each of `keys` belongs."""
    parents: Any
    """For each element the one around it."""

    def sums(self, values: Any) -> Any:
        """For each element, and for the page, the sum over the blocks in it."""
        import numpy as np

        inside = np.bincount(self.keys, weights=values[self.owners], minlength=len(self.parents))
        inside[0] = values.sum()
        return inside

    def around(self, level: int) -> Any:
        """For each block the element so many levels around it; 0 is its own."""
        import numpy as np

        ends, inner = np.cumsum(self.depths) - 1, self.depths > level
        found = np.zeros(len(self.sizes), dtype=np.intp)
        found[inner] = self.keys[ends[inner] - level]
        return found

    def within(self, element: int) -> Any:
        """Whether each block stands in an element; all stand in the page."""
        import numpy as np

        if not element:
            return np.ones(len(self.sizes))
        return np.bincount(self.owners, weights=self.keys == element, minlength=len(self.sizes))

    def firsts(self) -> Any:
        """For each element the first block in it."""
        import numpy as np

        first = np.zeros(len(self.parents), dtype=np.intp)
        first[self.keys[::-1]] = self.owners[::-1]  # the first block is written last
        return first


def elements_of(blocks: Sequence[TextBlock], prose: Any) -> Elements:
    """The elements around the blocks of a page."""
    import numpy as np

    depths = np.array([len(block.dom.path) for block in blocks])
    keys = np.fromiter(chain.from_iterable(block.dom.path for block in blocks), dtype=np.intp)
    sizes = np.array([len(block.text) for block in blocks], dtype=float)
    linked = np.array([block.dom.linked for block in blocks], dtype=float)
    outer = np.append(0, keys[:-1])
    outer[(np.cumsum(depths) - depths)[depths > 0]] = 0
    parents = np.zeros(1 + keys.max(initial=0), dtype=np.intp)
    parents[keys] = outer
    return Elements(
        sizes, prose, np.minimum(1.0, linked / np.maximum(sizes, 1)), depths, keys,
        np.repeat(np.arange(len(blocks)), depths), parents,
    )  # fmt: skip
