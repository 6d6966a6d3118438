"""The command line in the hands of someone careful who sees it for the first time."""

from pathlib import Path

import pytest

from tui_reader.cli import main

STORY = "Harbour bridge opens\n\nThe new bridge over the Elbe opened on Tuesday, she said.\n"


def imported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    assert main(["import", str(tmp_path / "story.txt")]) == 0
    capsys.readouterr()


@pytest.mark.parametrize("query", ["(bridge", '"bridge', "age<soon"])
def test_a_search_that_is_wrong_points_at_the_column(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], query: str
) -> None:
    imported(tmp_path, capsys)
    assert main(["stories", query]) == 2
    assert "Column 1: " in capsys.readouterr().err


def test_a_search_that_finds_nothing_says_so_beside_the_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    imported(tmp_path, capsys)
    assert main(["stories", "persn:Lindqvist"]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "Nothing was found. Did you mean person: instead of persn:?\n"
    assert main(["stories", "bridge"]) == 0
    said = capsys.readouterr()
    assert "Harbour bridge opens" in said.out
    assert said.err == ""


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["smart"], "No search is kept yet"),
        (["rules"], "No rules yet"),
        (["prune"], "retention.days is 0"),
        (["refresh"], "0 new stories in 0 feeds, 0 failed. `newsreader add URL` adds a feed."),
        (["rules", "--try", "bridge"], "no story of the library"),
        (["rules", "--add", "bridge", "--do", "star"], "Rule 1 (star) holds"),
    ],
)
def test_where_nothing_is_yet_the_next_step_is_named(
    capsys: pytest.CaptureFixture[str], call: list[str], said: str
) -> None:
    assert main(call) == 0
    assert said in capsys.readouterr().out


def test_a_folder_without_articles_is_no_silent_success(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    assert main(["import", str(tmp_path)]) == 0
    said = capsys.readouterr().err
    assert "no document to import" in said and "import --help" in said


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["smart", "--drop", "77"], "There is no kept search 77."),
        (["rules", "--remove", "77"], "There is no rule 77."),
        (["entity", "Lindqvist"], "is not mentioned in the library. Names are known of stories"),
    ],
)
def test_what_is_not_there_is_no_silent_success(
    capsys: pytest.CaptureFixture[str], call: list[str], said: str
) -> None:
    assert main(call) == 2
    assert said in capsys.readouterr().err
