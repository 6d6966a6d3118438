"""The learned judges find their columns by the names in their weights: a new rule only cuts, a rule
that the weights know cannot go unnoticed. Needs no data but the repository's own."""

from __future__ import annotations

import json
import subprocess
import sys

import numpy as np
import pytest
from clean_rule_cases import CASES, STORY

from tui_reader import clean
from tui_reader.clean import dom_features, line_features, line_scorer, rule_matcher, tree_ensemble
from tui_reader.errors import ReaderError, WeightsError

JUDGES = {"lines": line_features.NAMES, "pages": dom_features.NAMES}
NEW = "Zorbl zorbl, the 5 zorbls of today"
LINES = [*STORY, NEW, *STORY[::-1], *(CASES[rule].cut[0] for rule in ("tags", "share", "tips"))]
AFTER_CHANGE = """
import json, sys
from tui_reader.clean import rules
from tui_reader.clean.rules import Rule

change, lines = json.load(sys.stdin)
if change == "add":
    made_up = Rule("made up", rules.ANYWHERE, exact="zorbl zorbl the 0 zorbls of today")
    rules.RULES = (made_up, *rules.RULES)
elif change:
    rules.RULES = tuple(
        rule if rule.name != change else Rule("renamed", rule.where, rule.exact)
        for rule in rules.RULES
    )
from tui_reader import clean, errors
from tui_reader.clean import line_scorer, rule_matcher

try:
    found = [rule_matcher.hits(line) for line in lines]
    print(json.dumps([line_scorer.scores(lines, found), clean.filter_lines(lines)]))
except errors.WeightsError as error:
    print(json.dumps(str(error)))
"""


def after(change: str) -> object:
    """Scores and kept lines where the table of rules is another, or the sentence it fails with:
    in a process of its own, since everything derives from the table on import."""
    run = subprocess.run(
        [sys.executable, "-c", AFTER_CHANGE],
        input=json.dumps([change, LINES]), capture_output=True, text=True,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


@pytest.mark.parametrize("judge", JUDGES)
def test_every_name_in_the_weights_is_a_feature_that_is_made(judge: str) -> None:
    columns = JUDGES[judge]
    assert len(columns) == len(set(columns))
    assert set(tree_ensemble.load(judge, columns).names) <= set(columns)


def test_a_new_rule_cuts_its_line_and_changes_no_score() -> None:
    scores = line_scorer.scores(LINES, [rule_matcher.hits(line) for line in LINES])
    kept = clean.filter_lines(LINES)
    assert after("") == [scores, kept]
    assert kept[LINES.index(NEW)]
    without = [keep and line != NEW for line, keep in zip(LINES, kept, strict=True)]
    assert after("add") == [scores, without]


def test_a_rule_that_the_weights_know_cannot_be_renamed_in_silence() -> None:
    sentence = after("tags")
    assert isinstance(sentence, str) and "rule:tags" in sentence


@pytest.mark.parametrize("judge", JUDGES)
def test_a_feature_that_is_not_made_is_an_error_of_ours_and_names_it(judge: str) -> None:
    with pytest.raises(WeightsError, match="log_size"):
        tree_ensemble.load(judge, JUDGES[judge][1:])
    assert issubclass(WeightsError, ReaderError)


def test_weights_that_are_missing_are_an_error_of_ours() -> None:
    with pytest.raises(WeightsError, match=r"nowhere\.npz"):
        tree_ensemble.load("nowhere", line_features.NAMES)


@pytest.mark.parametrize("judge", JUDGES)
def test_the_order_of_the_columns_and_unknown_ones_do_not_matter(judge: str) -> None:
    columns = JUDGES[judge]
    other = ("unknown", *reversed(columns), "unheard of")
    table = np.random.default_rng(1).normal(size=(50, len(columns))).astype(np.float32)
    wide = np.full((50, len(other)), np.float32(7))
    wide[:, 1:-1] = table[:, ::-1]
    told = tree_ensemble.load(judge, other).scores(wide)
    assert told == tree_ensemble.load(judge, columns).scores(table)


@pytest.mark.parametrize("judge", JUDGES)
def test_a_row_alone_is_told_what_it_is_told_among_others_and_what_each_tree_says(
    judge: str,
) -> None:
    table = np.random.default_rng(2).normal(size=(40, len(JUDGES[judge]))).astype(np.float32)
    trees = tree_ensemble.load(judge, JUDGES[judge])
    told = trees.scores(table)
    assert told == [trees.scores(table[at : at + 1])[0] for at in range(len(table))]
    for row, chance in zip(table, told, strict=True):
        ends = trees.roots
        for _ in range(trees.depth):
            ends = trees.above[ends] + (row[trees.feature[ends]] <= trees.threshold[ends])
        assert chance == pytest.approx(1 / (1 + np.exp(-trees.value[ends].sum())), abs=1e-6)
