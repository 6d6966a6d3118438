"""The table of the command line: a row is all that a command needs."""

from __future__ import annotations

import argparse

import pytest

from tui_reader.cli import main, table
from tui_reader.cli.row import Row, Run


@pytest.mark.parametrize("row", table.ROWS, ids=lambda row: row.name)
def test_a_row_runs_the_function_of_its_name(row: Row) -> None:
    assert row.load().__name__.removesuffix("_") == row.name


def test_a_made_up_row_is_run_helped_completed_and_in_the_manual(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def greet(args: argparse.Namespace) -> int:
        print(f"Hello {args.name}.")
        return 7

    def load() -> Run:
        return greet

    arguments = (table._arg("name", help="whom"), table._arg("--loud", help="shout"))
    row = Row("greet", "Say hello.", load, arguments)
    monkeypatch.setattr(table, "ROWS", (*table.ROWS, row))
    assert main(["greet", "Ada"]) == 7
    assert capsys.readouterr().out == "Hello Ada.\n"
    for call in (["--help"], ["completion", "zsh"], ["completion", "fish"], ["man"]):
        assert main(call) == 0
        assert "greet" in (out := capsys.readouterr().out) and "Say hello." in out
    assert main(["completion", "bash"]) == 0
    assert 'greet) words="--loud"' in capsys.readouterr().out
