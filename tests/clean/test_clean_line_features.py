"""What the scorer sees of a line, and what it makes of it: texts of our own, line by line.

The golden file holds two texts, and of each line its score, what becomes of it, and every feature
of its shape, its place and its rules that is not 0. What it sees of a line's neighbours derives
from these, and is tested as a law.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

import numpy as np
import pytest

from tui_reader import clean
from tui_reader.clean import line_features, line_scorer, rule_matcher
from tui_reader.clean.line_features import NAMES, NEAR, PLACE, SHAPE
from tui_reader.clean.rules import RULES

GOLDEN = Path(__file__).parent / "golden" / "lines.txt"
CLOSE = 0.0015
"""How far a value may lie from the three decimals that are written, on any processor."""
CLOSE_SCORE = 0.01
SHOWN = (
    ("shape", SHAPE),
    ("place", PLACE),
    ("rules", tuple(name for name in NAMES if name.startswith("rule:"))),
)


@dataclass(slots=True)
class Seen:
    """A line of the text, as it is seen."""

    line: str
    kept: bool
    score: float
    values: dict[str, float] = field(default_factory=dict)
    """Features by name, without those that are 0."""


def seen_of(lines: list[str]) -> Iterator[Seen]:
    found = [rule_matcher.hits(line) for line in lines]
    scores, kept = line_scorer.scores(lines, found), clean.filter_lines(lines)
    for line, row, keep, score in zip(
        lines, line_features.rows(lines).tolist(), kept, scores, strict=True
    ):
        values = dict(zip(NAMES, row, strict=True))
        names = [name for _, columns in SHOWN for name in columns]
        yield Seen(line, keep, score, {name: values[name] for name in names if values[name]})


def written(seen: Seen) -> str:
    text = f"> {seen.line}\n  {'kept' if seen.kept else 'cut '}  {seen.score:.3f}\n"
    for label, columns in SHOWN:
        pairs = [f"{name} {seen.values[name]:.5g}" for name in columns if name in seen.values]
        text += f"  {label} {', '.join(pairs)}\n" if pairs else ""
    return text


def golden() -> dict[str, list[Seen]]:
    """The texts by their names."""
    texts: dict[str, list[Seen]] = {}
    found: list[Seen] = []
    for line in GOLDEN.read_text("utf-8").splitlines():
        label, _, rest = line.strip().partition(" ")
        if label == "#":
            found = texts[rest] = []
        elif label == ">":
            found.append(Seen(rest, True, 0.0))
        elif label in ("kept", "cut"):
            found[-1].kept, found[-1].score = label == "kept", float(rest)
        elif rest:
            pairs = (pair.rpartition(" ") for pair in rest.split(", "))
            found[-1].values |= {name: float(value) for name, _, value in pairs}
    return texts


def test_each_line_is_seen_and_judged_as_the_golden_file_shows() -> None:
    """After a wanted change: GOLDEN=write pytest tests/clean, then read the difference."""
    texts = golden()
    now = {name: list(seen_of([seen.line for seen in text])) for name, text in texts.items()}
    if os.environ.get("GOLDEN") == "write":
        parts = ["\n".join((f"# {name}", *map(written, text))) for name, text in now.items()]
        GOLDEN.write_text("\n".join(parts), "utf-8")
        texts = golden()
    pairs = zip(chain(*now.values()), chain(*texts.values()), strict=True)
    for seen, told in pairs:
        assert seen.values == pytest.approx(told.values, rel=1e-3, abs=CLOSE), seen.line
        assert seen.score == pytest.approx(told.score, abs=CLOSE_SCORE), seen.line
        assert seen.kept == told.kept, seen.line


def test_the_golden_text_shows_every_feature_of_shape_and_place() -> None:
    shown = {name for seen in chain(*golden().values()) for name in seen.values}
    assert {*SHAPE, *PLACE} <= shown


def test_neighbours_are_seen_as_they_see_themselves_and_means_of_them() -> None:
    lines = [seen.line for seen in chain(*golden().values())]
    table = line_features.rows(lines)
    own = {name: table[:, NAMES.index(name)] for name in SHAPE}
    near = [name for name in NAMES if name[-2:] in {f"{step:+d}" for step in NEAR}]
    sides = [name for name in NAMES if "~" in name]
    assert len(near) > 40 and len(sides) > 20
    for name in near:
        if "~" in name:
            continue
        base, step = name[:-2], int(name[-2:])
        for at, value in enumerate(table[:, NAMES.index(name)]):
            there = 0 <= at + step < len(lines)
            assert value == (own[base][at + step] if there else -1), (name, at)
    for name in sides:
        base, _, reach = name.partition("~")
        for at, value in enumerate(table[:, NAMES.index(name)]):
            low, high = sorted((at + int(reach), at + (1 if int(reach) > 0 else -1)))
            around = own[base][max(0, low) : max(0, high + 1)]
            wanted = np.mean(around) if len(around) else -1
            assert value == pytest.approx(wanted, abs=1e-4), (name, at)


def test_what_is_far_is_as_far_as_anything() -> None:
    """Distances, and ruled lines between, are counted up to a limit: a long menu is a long menu."""
    menu = [f"Part {n}" for n in range(70)]
    lines = [
        "The hall was built in 1911, and it has stood empty since the fire of that year.",
        *menu,
    ]
    rows = line_features.rows(lines)
    told = {name: rows[:, NAMES.index(name)].tolist() for name in PLACE}
    assert told["index"][29:33] == [29, 30, 30, 30] and told["from_end"][39:42] == [30, 30, 29]
    assert told["since_prose"][1:3] == [0, 1] and told["since_prose"][30:33] == [29, 30, 30]
    assert set(told["until_prose"][1:]) == {30} and told["gap_size"][31] == 60
    shared = line_features.rows([lines[0], *["Share this article"] * 40])
    assert shared[:, NAMES.index("ruled_before")].tolist()[1:13] == [*range(11), 10]
    assert shared[:, NAMES.index("first_rule")].tolist()[1:4] == [0, 1, 2]
    assert max(shared[:, NAMES.index("first_rule")]) == 30


def test_a_line_among_junk_needs_a_less_sure_scorer() -> None:
    """The golden texts show it: with the same score one line stays, another goes."""
    clean_text, noisy = line_scorer.CLEAN_TEXT, line_scorer.NOISY_TEXT
    sure, around, alone = line_scorer.SURE, line_scorer.AROUND, line_scorer.SURE_TEXT
    (signed,) = rule_matcher.hits("By Ann Lee")
    (shared,) = (rule for rule in RULES if rule.name == "form message")
    none, rule, made = (), (shared,), (signed,)
    assert line_scorer.limits([0.99, 0.9, 0.1], [none] * 3) == [noisy] * 3
    assert line_scorer.limits([0.9, 0.9, 0.1], [rule] * 3) == [noisy] * 3
    assert line_scorer.limits([0.9, 0.9, 0.1], [made, rule, rule]) == [clean_text, noisy, noisy]
    assert line_scorer.limits([0.9, 0.9, 0.1], [none, rule, rule]) == [sure, noisy, noisy]
    assert line_scorer.limits([0.1, 0.99, 0.2], [none] * 3) == [alone, clean_text, clean_text]
    assert line_scorer.limits([], []) == []
    far = line_scorer.limits([0.1] * 3 * around + [0.99] * 3 * around, [none] * 6 * around)
    assert far[0] == alone and far[-1] == noisy
    texts = golden()
    most = max(seen.score for seen in texts["mostly story"] if seen.kept)
    least = min(seen.score for seen in texts["mostly junk"] if not seen.kept)
    assert noisy < least < most < clean_text


def test_only_the_beginning_of_a_long_line_is_looked_at() -> None:
    lines = ["x" * 239 + "?", "x" * 240 + "?", "one " * 45, "a," * 13, "No. " * 14]
    rows = line_features.rows(lines)
    told = {name: rows[:, NAMES.index(name)].tolist() for name in SHAPE}
    assert told["question"][:2] == [1, 0]
    assert told["words"][2] == 40
    assert told["commas"][3] == told["sentences"][4] == 12
