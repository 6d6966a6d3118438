"""Trains the judge of pages. Not part of the program: needs lightgbm and the data.

    python assets/clean/train_pages.py PAGES.jsonl.gz

PAGES is what `page_sets.py` writes. Pages of the classes 0 and 1 are not trained on (see CARD.md).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent)]

import page_sets  # noqa: E402
import trees  # noqa: E402
from truth import NOT_WORD, WORD, soft_label, truth_of  # noqa: E402

from tui_reader.clean import dom_blocks, dom_features, page_claims, page_tree  # noqa: E402
from tui_reader.clean.blocks import TextBlock  # noqa: E402

PARAMETERS = {
    "objective": "cross_entropy", "num_leaves": 32, "max_depth": 9, "learning_rate": 0.08,
    "min_data_in_leaf": 60, "max_bin": 63,
    "feature_fraction": 0.4, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5,
    "verbose": -1, "num_threads": 1, "seed": 3,
}  # fmt: skip
ROUNDS = 150
KNOWN = 2.0
"""What a block weighs of which a known sentence says whether it is story."""


def sample(row: dict) -> tuple | None:
    """(features, share of each block that is junk, weights) of a page."""
    tree = page_tree.tree_of(row["html"])
    blocks = [] if tree is None else dom_blocks.all_blocks_of(tree)
    if not blocks:
        return None
    story, weight = by_text(blocks, row["gt"]) if "gt" in row else by_snippets(blocks, row)
    return dom_features.rows(blocks, page_claims.claims_of(tree)), 1 - story, weight


def by_text(blocks: list[TextBlock], text: str) -> tuple[Any, Any]:
    """How much of each block is story, and what it weighs: pages count alike, and a word of a long
    page less than one of a short page."""
    truth = truth_of(text)
    story = np.array([soft_label(block.text, truth) for block in blocks])
    size = np.array([max(1, len(WORD.findall(block.text))) for block in blocks])
    whole = max(1, size[story > 0.5].sum())
    return story, np.minimum(4.0, 8 * size**0.6 / whole**0.6)


def by_snippets(blocks: list[TextBlock], row: dict) -> tuple[Any, Any]:
    """The same where only some sentences are known: other blocks weigh nothing."""
    bare = [NOT_WORD.sub("", block.text) for block in blocks]
    has, lacks = (
        np.array([any(NOT_WORD.sub("", one) in text for one in row[key] if one) for text in bare])
        for key in ("has", "lacks")
    )
    return has.astype(float), KNOWN * (has != lacks)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", type=Path)
    options = parser.parse_args()
    parts = map(sample, page_sets.trained(options.pages))
    model = trees.fitted([part for part in parts if part], PARAMETERS, ROUNDS)
    trees.export(model, dom_features.NAMES, HERE / "pages.npz")


if __name__ == "__main__":
    main()
