"""Boosted trees as they were learned (`assets/cluster-model`): features -> log-odds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from tui_reader import paths


class Model(NamedTuple):
    features: tuple[str, ...]
    """Names of the features, in the order they are given."""
    trees: tuple[Any, ...]
    """The root of each. A node is (feature, threshold, where it goes on when the feature is not
    above it, where when it is), or a leaf: what it adds."""

    def value(self, given: Sequence[float]) -> float:
        """The sum of the leaves that the features lead to."""
        total = 0.0
        for node in self.trees:
            while node.__class__ is tuple:
                node = node[2] if given[node[0]] <= node[1] else node[3]
            total += node
        return total


@cache
def load(name: str) -> Model:
    """The model of that name: "pair" or "group"."""
    found: dict[str, Any] = json.loads(paths.asset("cluster-model", f"{name}.json").read_text())
    return Model(tuple(found["features"]), tuple(_node(found, root) for root in found["roots"]))


def _node(found: dict[str, Any], at: int) -> Any:
    """A node and all below it, of the columns of the file; a leaf has no feature (-1)."""
    feature, threshold = found["feature"][at], found["threshold"][at]
    if feature < 0:
        return float(threshold)
    return feature, threshold, *(_node(found, found[side][at]) for side in ("left", "right"))


@cache
def linear() -> tuple[float, dict[str, float], dict[str, float]]:
    """Bias, weights, and weights that count where both stories have a text."""
    found: dict[str, Any] = json.loads(paths.asset("cluster-model", "linear.json").read_text())
    return found["bias"], found["weights"], found["with_texts"]
