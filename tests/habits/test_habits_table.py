"""The table of speed that is kept: rows, lines, and that a change for the worse is named."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import benchmarks_path
import kept
import pytest
import table
from kept import Line
from measure import Bench, CannotBeHad, Measure, Pair, needs
from measures import MEASURES

ROOT = benchmarks_path.ROOT
LINE = Line("2026-01-01T00:00Z", "abc", "made-up-1", 1.0, 2.0, 0.5, 0.1, 2, 7)


def made_up(**other: object) -> Measure:
    row = Measure("made-up-1", "made up", "half of it", "ms", 1.2, lambda bench: Pair(3.0, 2.0))
    return replace(row, **other)  # type: ignore[arg-type]


def test_a_made_up_row_is_made_kept_and_shown(tmp_path: Path) -> None:
    with Bench(libraries=tmp_path) as bench:
        line = table.made(made_up(), bench)
    kept.add(LINE, tmp_path / "table.jsonl")
    kept.add(line, tmp_path / "table.jsonl")
    lines = kept.read(tmp_path / "table.jsonl")
    assert lines == (LINE, line) and line.ratio == 1.5 and line.runs == 7
    shown = table.shown(lines, [made_up()], {}).splitlines()[-1].split()
    assert shown[:8] == ["made-up-1", "3", "2", "ms", "1.5", "1.2", "short", "0.5"]
    assert kept.told(LINE, line).startswith("Slower: made-up-1 0.5 -> 1.5 (load ")


def test_what_cannot_be_had_is_said_and_the_next_row_is_made(tmp_path: Path) -> None:
    def absent(bench: Bench) -> Pair:
        needs("no-such-program")
        raise AssertionError

    rows = [made_up(measured=absent), made_up(id="made-up-2")]
    with Bench(libraries=tmp_path) as bench:
        lines, why = table.measure(rows, bench, keep=False)
    assert [line.measure for line in lines] == ["made-up-2"]
    said = table.shown(lines, rows, why).splitlines()[1]
    assert said.split(maxsplit=1)[1] == "not measured: no-such-program is not installed"
    with pytest.raises(CannotBeHad):
        needs("no-such-program")


def test_sides_take_turns_and_the_first_turn_does_not_count(tmp_path: Path) -> None:
    turns: list[str] = []

    def side(name: str) -> float:
        turns.append(name)
        return 100.0 if len(turns) <= 2 else float(len(turns))

    with Bench(runs=3, libraries=tmp_path) as bench:
        found = bench.in_turn({"a": lambda: side("a"), "b": lambda: side("b")})
    assert turns == ["a", "b"] * 4 and found == {"a": 5.0, "b": 6.0}


@pytest.mark.parametrize(
    ("better", "ratios", "named"),
    [
        ("less", (1.0, 1.1, 1.2), 0),
        ("less", (1.0, 1.2, 1.3, 0.9), 1),
        ("more", (1.0, 0.8, 0.9), 1),
        ("more", (1.0, 1.5), 0),
    ],
)
def test_what_is_worse_by_more_than_15_percent_is_found(
    better: str, ratios: tuple[float, ...], named: int
) -> None:
    lines = [replace(LINE, ratio=ratio) for ratio in ratios]
    assert len([*kept.worse(lines, [made_up(better=better)])]) == named


@pytest.mark.parametrize("name", ["first-key", "first-key-1000"])
def test_a_name_means_a_row_or_those_that_begin_with_its_words(name: str) -> None:
    found = [row.id for row in table.chosen([name])]
    assert found == [row.id for row in MEASURES if row.id == name or row.id.startswith(name + "-")]
    assert found
    with pytest.raises(SystemExit):
        table.chosen(["first-k"])


def test_ids_are_ids_and_every_line_is_of_a_row() -> None:
    ids = [row.id for row in MEASURES]
    assert len(ids) == len(set(ids))
    assert {line.measure for line in kept.read()} <= set(ids)


def _messages() -> list[str]:
    """For each line of the table the message of the commit that added it; "" for none yet."""
    words = ["git", "blame", "--porcelain", str(kept.TABLE)]
    blame = subprocess.run(words, cwd=ROOT, capture_output=True, text=True)
    if blame.returncode:
        pytest.skip("no history of the table here")
    heads = re.findall(r"^([0-9a-f]{40}) ", blame.stdout, re.MULTILINE)
    return [_message(head) for head in heads]


def _message(commit: str) -> str:
    if not commit.strip("0"):
        return ""
    words = ["git", "log", "-1", "--format=%B", commit]
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_the_commit_that_makes_a_ratio_worse_names_it() -> None:
    lines = kept.read()
    messages = dict(zip(lines, _messages(), strict=True))
    for _, now in kept.worse(lines, MEASURES):
        message = messages[now]
        assert not message or now.measure in message, f"{now.commit}: name {now.measure}"
