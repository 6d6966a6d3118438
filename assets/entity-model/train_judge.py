"""Trains the judge of names: rows of numbers and verdicts in, the table of its weights out.

    python train_judge.py ROWS.jsonl > judge_weights_table.txt

A row is `{"kind": "organisation", "verdict": "keep", "numbers": {...}}`: a name that the annotator
showed, `tui_reader.annotate.judge_features` of it, and what a reader of the story said of it: keep,
flip (it is of the other of the two kinds) or drop. Needs scikit-learn and numpy, which nothing
else of the project does.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

KINDS = ("organisation", "other")
VERDICTS = ("keep", "flip", "drop")
STRENGTH = 0.03
"""C of the regression: found by crossing over the judged rows."""
FAR = 3.0
"""As in `judge.py`."""
LEAST = 0.04
"""Weights below it, both, are left out."""


def rows(path: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(path).read_text("utf-8").splitlines()]


def matrix(found: Sequence[dict[str, Any]], names: Sequence[str]) -> tuple[Any, Any]:
    numbers = [[row["numbers"].get(name, 0.0) for name in names] for row in found]
    return np.array(numbers), np.array([VERDICTS.index(row["verdict"]) for row in found])


def table(kind: str, judged: list[dict[str, Any]]) -> Iterator[str]:
    """The lines of one kind."""
    mine = [row for row in judged if row["kind"] == kind]
    names = sorted({name for row in judged for name in row["numbers"]})
    numbers, verdicts = matrix(mine, names)
    scale = StandardScaler().fit(numbers)
    model = LogisticRegression(C=STRENGTH, max_iter=500, tol=1e-3)
    model.fit(np.clip(scale.transform(numbers), -FAR, FAR), verdicts)
    flip, drop = model.coef_[1:] - model.coef_[0]
    first, second = model.intercept_[1:] - model.intercept_[0]
    yield f"    {kind.upper()}: (\n        ({first:.3f}, {second:.3f}),\n        {{"
    for at, name in enumerate(names):
        if scale.var_[at] > 1e-9 and max(abs(flip[at]), abs(drop[at])) >= LEAST:
            mean, deviation = scale.mean_[at], scale.scale_[at]
            values = f"{mean:.3f}, {deviation:.3f}, {flip[at]:.3f}, {drop[at]:.3f}"
            yield f'            "{name}": ({values}),'
    yield "        },\n    ),"


def main(path: str) -> None:
    judged = rows(path)
    for kind in KINDS:
        print("\n".join(table(kind, judged)))


if __name__ == "__main__":
    main(sys.argv[1])
