"""Trains the judge of names: rows of numbers and verdicts in, the table of its weights out.

    python train_judge.py ROWS.jsonl [EXTRA.jsonl] > judge_weights_table.txt

A row is `{"kind": "organisation", "verdict": "keep", "numbers": {...}}`: a name that the annotator
showed, `tui_reader.annotate.judge_features` of it, and what a reader of the story said of it: keep,
flip (it is of the other of the two kinds) or drop. EXTRA are names of labelled sentences, which
weigh little (see JUDGE.md). Needs scikit-learn and numpy, which nothing else of the project does.
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
WEIGHT = 0.03
"""Of a row of EXTRA, beside 1 of a judged one."""
MOST = 1200
"""Rows of EXTRA for each kind, drawn at random."""
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


def table(kind: str, judged: list[dict[str, Any]], extra: list[dict[str, Any]]) -> Iterator[str]:
    """The lines of one kind."""
    mine = [row for row in judged if row["kind"] == kind]
    more = [row for row in extra if row["kind"] == kind]
    more = [more[at] for at in np.random.RandomState(1).permutation(len(more))[:MOST]]
    names = sorted({name for row in judged for name in row["numbers"]})
    numbers, verdicts = matrix(mine + more, names)
    scale = StandardScaler().fit(numbers[: len(mine)])
    weights = np.r_[np.ones(len(mine)), np.full(len(more), WEIGHT)]
    model = LogisticRegression(C=STRENGTH, max_iter=500, tol=1e-3)
    model.fit(np.clip(scale.transform(numbers), -FAR, FAR), verdicts, sample_weight=weights)
    flip, drop = model.coef_[1:] - model.coef_[0]
    first, second = model.intercept_[1:] - model.intercept_[0]
    yield f"    {kind.upper()}: (\n        ({first:.3f}, {second:.3f}),\n        {{"
    for at, name in enumerate(names):
        if scale.var_[at] > 1e-9 and max(abs(flip[at]), abs(drop[at])) >= LEAST:
            mean, deviation = scale.mean_[at], scale.scale_[at]
            values = f"{mean:.3f}, {deviation:.3f}, {flip[at]:.3f}, {drop[at]:.3f}"
            yield f'            "{name}": ({values}),'
    yield "        },\n    ),"


def main(paths: Sequence[str]) -> None:
    judged, *extra = [rows(path) for path in paths]
    for kind in KINDS:
        print("\n".join(table(kind, judged, [row for part in extra for row in part])))


if __name__ == "__main__":
    main(sys.argv[1:])
