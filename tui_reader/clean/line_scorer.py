"""The learned judge of lines: how likely each is junk, and how sure that must be to cut.

Owns the thresholds. When in doubt it keeps: a line is cut on its word alone only if it is sure, and
surer still where most around it is story.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from tui_reader.clean import line_features, tree_ensemble
from tui_reader.clean.rules import MADE, Rule

CLEAN_TEXT, NOISY_TEXT = 0.84, 0.62
"""Probability from which a line is cut, where most around it is story or most is junk."""
SURE_TEXT, SURE = 0.93, 0.95
"""The same with nothing above that surely is junk, among story and among lines that look like junk
for their shortness: a recipe, a poem, letters with their names, results."""
JUNK, AROUND = 0.5, 12
"""Probability from which a line counts as junk among those around it; so many before and behind. By
the copied pages of classes 1 and 2 F1 is .951 and .956 with 12, .941 and .955 with 20, and .944 and
.956 where all of a text counts; with `SURE` .944 and .955."""
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
    """Whether it depends on the lines around them if one of these lines of a page is cut."""
    return any(CLEAN_TEXT <= value < SURE for value in values)


def limits(values: Sequence[float], found: Sequence[Sequence[Rule]]) -> list[float]:
    """How sure the scorer must be of each line, by what stands around it and above it: what a text
    goes on with says nothing of its middle. `found` are the rules that each hits: who wrote the
    story, and when, is no junk above it."""
    sums = [0, *accumulate(value > JUNK for value in values)]
    out, clean = [], True
    for at, value in enumerate(values):
        clean = clean and not (value >= SURE or (value > JUNK and _is_ruled(found[at])))
        first, last = max(0, at - AROUND), min(len(values), at + AROUND + 1)
        noisy = 2 * (sums[last] - sums[first]) > last - first
        if clean:  # who wrote needs no more than a line of a story does
            out.append(CLEAN_TEXT if found[at] else (SURE_TEXT, SURE)[noisy])
        else:
            out.append((CLEAN_TEXT, NOISY_TEXT)[noisy])
    return out


def _is_ruled(rules: Sequence[Rule]) -> bool:
    """Whether a rule knows a line as junk."""
    return any(rule.name not in MADE for rule in rules)
