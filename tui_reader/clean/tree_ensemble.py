"""Small boosted trees as flat arrays: loading and evaluation with numpy alone.

Owns the file format of `assets/clean/*.npz`. Knows nothing of lines or pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tui_reader import paths
from tui_reader.errors import ReaderError


@dataclass(frozen=True, slots=True, eq=False)
class Forest:
    """Nodes of all trees in one array; a leaf's children are itself."""

    names: tuple[str, ...]
    """The features the trees were trained on, in order."""
    feature: Any
    threshold: Any
    children: Any
    """For node n: at 2n the node for a value above the threshold, at 2n+1 for the others."""
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
        flat, start = table.ravel(), (np.arange(count) * width)[:, None]
        at = np.broadcast_to(self.roots, (count, len(self.roots)))
        for _ in range(self.depth):
            seen = flat.take(start + self.feature.take(at, mode="clip"), mode="clip")
            below = seen <= self.threshold.take(at, mode="clip")
            at = self.children.take(2 * at + below, mode="clip")
        raw = self.value.take(at).sum(axis=1)
        chances: list[float] = (1.0 / (1.0 + np.exp(-raw))).tolist()
        return chances


@lru_cache(maxsize=4)
def load(name: str) -> Forest:
    """The bundled trees of that name. Raises ReaderError in words if they cannot be read."""
    import numpy as np

    path = paths.asset("clean", f"{name}.npz")
    try:
        with np.load(path, allow_pickle=False) as data:
            names = tuple(str(data["names"]).split("\n"))
            return Forest(
                names=names,
                feature=data["feature"].astype(np.intp),
                threshold=data["threshold"],
                children=np.stack([data["right"], data["left"]], 1).ravel().astype(np.intp),
                value=data["value"],
                roots=data["roots"].astype(np.intp),
                depth=int(data["depth"]),
            )
    except (OSError, KeyError, ValueError) as error:
        raise ReaderError(f"The cleaner's weights {path.name} cannot be read: {error}.") from error
