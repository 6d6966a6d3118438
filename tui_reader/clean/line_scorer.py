"""The learned judge of lines: how likely each is junk, and how sure that must be to cut.

Owns the thresholds. When in doubt it keeps: a line is cut on its word alone only if it is sure, and
surer still in a text that is mostly story.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.clean import line_features, tree_ensemble
from tui_reader.clean.rules import Rule

CLEAN_TEXT, NOISY_TEXT = 0.84, 0.62
"""Probability from which a line is cut, in a text that is mostly story or mostly junk."""
NOISY_SHARE = 0.5
VETO = 0.05
"""Below this the scorer keeps what a rule would cut."""
BATCH = 2_000
"""Lines judged at a time, which bounds the memory."""


def scores(
    lines: Sequence[str],
    found: Sequence[tuple[Rule, ...]],
    asked: Sequence[bool] | None = None,
) -> list[float]:
    """For each line how likely it is junk, 0-1; 0 for those that are not `asked` for. All are
    unless it is said."""
    if not lines or not (asked is None or any(asked)):
        return [0.0] * len(lines)
    trees = tree_ensemble.load("lines", line_features.NAMES)
    table = line_features.rows(lines, found, trees.names, asked)
    if asked is not None:
        table = table[[at for at, ask in enumerate(asked) if ask]]
    out: list[float] = []
    for at in range(0, len(table), BATCH):
        out += trees.scores(table[at : at + BATCH])
    if asked is None:
        return out
    each = iter(out)
    return [next(each) if ask else 0.0 for ask in asked]


def depends(values: Sequence[float]) -> bool:
    """Whether it depends on the threshold if one of these lines is cut."""
    return any(NOISY_TEXT <= value < CLEAN_TEXT for value in values)


def threshold(values: Sequence[float]) -> float:
    """How sure the scorer must be in this text."""
    noisy = sum(value > 0.5 for value in values) > NOISY_SHARE * len(values)
    return NOISY_TEXT if noisy else CLEAN_TEXT
