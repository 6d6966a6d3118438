"""Fits boosted trees with LightGBM and writes them as flat arrays. Part of the training only."""

from __future__ import annotations

from pathlib import Path

import lightgbm
import numpy as np


def export(model: lightgbm.Booster, names: tuple[str, ...], path: Path) -> None:
    """The trees as flat arrays (see tui_reader/clean/tree_ensemble.py)."""
    feature, threshold, left, right, value, roots = [], [], [], [], [], []
    deepest = 0

    def add(node: dict, depth: int) -> int:
        nonlocal deepest
        at = len(feature)
        for array in (feature, threshold, left, right, value):
            array.append(0)
        if "leaf_value" in node:
            left[at] = right[at] = at
            value[at] = node["leaf_value"]
            deepest = max(deepest, depth)
            return at
        feature[at], threshold[at] = node["split_feature"], node["threshold"]
        left[at] = add(node["left_child"], depth + 1)
        right[at] = add(node["right_child"], depth + 1)
        return at

    for tree in model.dump_model()["tree_info"]:
        roots.append(add(tree["tree_structure"], 0))
    np.savez_compressed(
        path, names=np.array("\n".join(names)), feature=np.array(feature, np.int16),
        threshold=np.array(threshold, np.float32), left=np.array(left, np.int32),
        right=np.array(right, np.int32), value=np.array(value, np.float32),
        roots=np.array(roots, np.int32), depth=np.array(deepest),
    )  # fmt: skip


def fitted(parts: list[tuple], parameters: dict, rounds: int) -> lightgbm.Booster:
    table = np.concatenate([np.asarray(part[0], np.float32) for part in parts])
    junk = np.concatenate([part[1] for part in parts])
    weight = np.concatenate([part[2] for part in parts])
    used = weight > 0
    data = lightgbm.Dataset(table[used], junk[used], weight=weight[used])
    return lightgbm.train(parameters, data, rounds)
