"""Boosted trees as they were learned (`assets/cluster-model`): features -> log-odds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from tui_reader import paths


class Model(NamedTuple):
    """Trees that stand one behind the other in four columns; a leaf has no feature (-1), and its
    value in the column of thresholds."""

    features: tuple[str, ...]
    """Names of the features, in the order they are given."""
    roots: tuple[int, ...]
    feature: tuple[int, ...]
    threshold: tuple[float, ...]
    left: tuple[int, ...]
    """Where it goes on when the feature is not above the threshold."""
    right: tuple[int, ...]

    def value(self, given: Sequence[float]) -> float:
        """The sum of the leaves that the features lead to."""
        _, roots, feature, threshold, left, right = self
        total = 0.0
        for node in roots:
            at = feature[node]
            while at >= 0:
                node = left[node] if given[at] <= threshold[node] else right[node]
                at = feature[node]
            total += threshold[node]
        return total


@cache
def load(name: str) -> Model:
    """The model of that name: "pair" or "group"."""
    found: dict[str, Any] = json.loads(paths.asset("cluster-model", f"{name}.json").read_text())
    return Model(*(tuple(found[column]) for column in Model._fields))


@cache
def linear() -> tuple[float, dict[str, float], dict[str, float]]:
    """Bias, weights, and weights that count where both stories have a text."""
    found: dict[str, Any] = json.loads(paths.asset("cluster-model", "linear.json").read_text())
    return found["bias"], found["weights"], found["with_texts"]
