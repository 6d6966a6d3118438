"""What a run says while it works: a line in a terminal, one at the end, objects for machines."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

import pytest
from terminal import Terminal, foreign
from whole_runs import ROOT, ran, stories

from tui_reader.cli.corpus.progress import said, spell
from tui_reader.corpus.standing import Standing

CUT = ("--partition", "60KB", "--stages", "clean", "--format", "jsonl")


def standing(**more: float) -> Standing:
    told = {
        "partitions": 40, "done": 10, "given_up": 0, "documents": 12_000, "errors": 3,
        "size": 400_000_000, "read": 100_000_000, "seconds": 50.0, "new_documents": 5_000,
        "new_read": 50_000_000,
    }  # fmt: skip
    return Standing(**(told | more))  # type: ignore[arg-type]


def test_a_line_says_rates_end_and_errors() -> None:
    assert said(standing()) == (
        "25 %, 100.0 documents/s, 1.00 MB/s, 5 min 00 s left, 3 errors, 10 of 40 partitions"
    )
    assert said(standing(errors=1, given_up=2)).endswith("1 error, 10 of 40 partitions, 2 given up")
    assert "left" not in said(standing(new_read=0, new_documents=0))


@pytest.mark.parametrize(
    ("seconds", "spelt"),
    [(0, "0 s"), (59.4, "59 s"), (61, "1 min 01 s"), (3_600, "1 h 00 min"),
     (90_000, "25 h 00 min"), (200_000, "2 days 7 h")],
)  # fmt: skip
def test_spans_are_spelt(seconds: float, spelt: str) -> None:
    assert spell(seconds) == spelt


@pytest.mark.parametrize("columns", [20, 160])
def test_the_line_of_a_terminal_stays_one_line_and_is_gone_at_the_end(
    columns: int, tmp_path: Path
) -> None:
    given = stories(tmp_path / "a.jsonl", 120, long=40)
    words = ["run", str(given), "--to", str(tmp_path / "out"), *CUT, "--workers", "1"]
    command = [sys.executable, "-m", "tui_reader", "corpus", *words]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    with Terminal(command, env, size=(24, columns)) as screen:
        assert screen.wait() == 0
        raw = screen.raw
    assert foreign(raw, [r"\r"]) == []
    *moving, last = raw.decode().split("\r\x1b[K")
    assert last.replace("\r\n", "\n") == "96 documents, 24 errors in 8 of 8 partitions.\n"
    shown = [one for one in moving if one]
    assert shown and all(len(one) < columns and "\n" not in one for one in shown)
    assert re.match(r"\d+ %, [\d.,]+ d", shown[-1])


def test_machines_get_objects(tmp_path: Path) -> None:
    given = stories(tmp_path / "a.jsonl", 30)
    done = ran("run", given, "--to", tmp_path / "out", *CUT, "--workers", 1, "--json")
    *_, last = [json.loads(line) for line in done.stdout.splitlines()]
    assert last["finished"] and (last["documents"], last["errors"]) == (24, 6)
    assert (last["left"], last["given_up"], last["stopped"]) == (0, [], False)
    assert done.stderr == "24 documents, 6 errors in 1 of 1 partition.\n"


def test_what_is_no_corpus_has_no_status(tmp_path: Path) -> None:
    found = ran("status", tmp_path)
    assert found.returncode == 2 and "is no corpus" in found.stderr
