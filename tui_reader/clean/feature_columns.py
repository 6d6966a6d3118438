"""Columns of features as arrays: what the judges of lines and of pages both do to them.

Knows no feature by name.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def shifted(table: Any, steps: Sequence[int]) -> Any:
    """Beside each row the rows so many steps before or after it; -1 where there is none."""
    import numpy as np

    count, width = table.shape
    out = np.full((count, width * len(steps)), -1.0)
    for at, step in enumerate(steps):
        columns = slice(at * width, (at + 1) * width)
        if step < 0:
            out[-step:, columns] = table[:step]
        else:
            out[:-step, columns] = table[step:]
    return out


def means(table: Any, reach: int) -> Any:
    """Beside each row the means of the rows up to so many steps before it, and of those after
    it; -1 where there is none."""
    import numpy as np

    count, width = table.shape
    sums = np.zeros((count + 1, width))
    np.cumsum(table, axis=0, out=sums[1:])
    at = np.arange(count)
    bounds = ((np.maximum(0, at - reach), at), (at + 1, np.minimum(count, at + 1 + reach)))
    sides = []
    for low, high in bounds:
        size = (high - low)[:, None]
        within = (sums[high] - sums[low]) / np.maximum(size, 1)
        sides.append(np.where(size > 0, within, -1.0))
    return np.hstack(sides)
