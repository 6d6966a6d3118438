"""Small boosted trees as flat arrays: loading and evaluation with numpy alone.

Owns the file format of `assets/clean/*.npz`, which names the features that the trees were trained
on. Columns of a table are found by these names. Knows nothing of lines or pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tui_reader import paths
from tui_reader.errors import WeightsError

ALL = 6
"""Levels of the trees through which each row goes."""


@dataclass(frozen=True, slots=True, eq=False)
class TreeEnsemble:
    """Nodes of all trees in one array, the children of each side by side."""

    names: tuple[str, ...]
    """The features the trees were trained on."""
    feature: Any
    """For each node the column of the table that it looks at."""
    threshold: Any
    """A leaf's is below all values."""
    above: Any
    """For each node the one for a value above the threshold, behind which stands the one for the
    others; for a leaf itself."""
    value: Any
    roots: Any
    depth: int

    def scores(self, rows: Any) -> list[float]:
        """The probability for each row of a table, or of lists. Linear in the rows."""
        if not len(rows):
            return []
        import numpy as np  # 80 ms: only where something is scored

        table = np.ascontiguousarray(rows, dtype=np.float32)
        count, width = table.shape
        flat, starts, at = table.ravel(), np.arange(count) * width, self.roots[None, :]
        for _ in range(min(ALL, self.depth)):
            at = self._below(at, flat, starts[:, None])
        ends = np.broadcast_to(at, (count, len(self.roots))).flatten()
        # Below that many have reached their leaf: the others go on alone.
        left = np.flatnonzero(self.threshold.take(ends) > -np.inf)
        at, starts = ends.take(left), starts.take(left // len(self.roots))
        for _ in range(ALL, self.depth):
            at = self._below(at, flat, starts)
        ends[left] = at
        raw = self.value.take(ends).reshape(count, -1).sum(axis=1)
        chances: list[float] = (1.0 / (1.0 + np.exp(-raw))).tolist()
        return chances

    def _below(self, at: Any, flat: Any, starts: Any) -> Any:
        """The nodes below some, for rows of a table that start there."""
        seen = flat.take(starts + self.feature.take(at, mode="clip"), mode="clip")
        below = seen <= self.threshold.take(at, mode="clip")
        return self.above.take(at, mode="clip") + below


@lru_cache(maxsize=4)
def load(name: str, columns: tuple[str, ...]) -> TreeEnsemble:
    """The bundled trees of that name, to read tables with these columns, in any order; what the
    trees do not know is passed over. Raises WeightsError in words where they cannot be read, or
    know a feature that is no column: to score without it would be to guess."""
    import numpy as np

    path = paths.asset("clean", f"{name}.npz")
    try:
        with np.load(path, allow_pickle=False) as data:
            names = tuple(str(data["names"]).split("\n"))
            places = np.array(_places(path.name, names, columns), dtype=np.intp)
            roots, right, depth = data["roots"].astype(np.intp), data["right"], int(data["depth"])
            order = _by_levels(roots, right, data["left"])
            leaf, number = right[order] == order, np.argsort(order)
            return TreeEnsemble(
                names=names,
                feature=places[data["feature"]][order],
                threshold=np.where(leaf, np.float32(-np.inf), data["threshold"][order]),
                above=number[right[order]],
                value=data["value"][order],
                roots=number[roots],
                depth=depth,
            )
    except (OSError, KeyError, ValueError) as error:
        raise WeightsError(f"The cleaner's weights {path.name} cannot be read: {error}.") from error


def _by_levels(roots: Any, right: Any, left: Any) -> Any:
    """The nodes of all trees from the top down, the children of each one behind the other."""
    import numpy as np

    levels = [roots]
    while len(levels[-1]):
        inner = levels[-1][right[levels[-1]] != levels[-1]]
        levels.append(np.column_stack((right[inner], left[inner])).ravel())
    return np.concatenate(levels)


def _places(file: str, names: tuple[str, ...], columns: tuple[str, ...]) -> list[int]:
    """Where among the columns each name stands."""
    at = {column: place for place, column in enumerate(columns)}
    if missing := [name for name in names if name not in at]:
        raise WeightsError(
            f"The cleaner's weights {file} know features that are not made: {', '.join(missing)}."
        )
    return [at[name] for name in names]
