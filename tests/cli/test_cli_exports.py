"""`export QUERY`: stories that a search finds in one file."""

from __future__ import annotations

import io
import json
import zipfile
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from tui_reader import api
from tui_reader.cli import main
from tui_reader.export import formats

HEAD = "---\ntitle: {0}\nauthor: Ann Oar\nurl: https://boats.example/{1}\ndate: 2024-05-0{1}\n---\n"


@pytest.fixture
def boats(tmp_path: Path) -> Path:
    """Three stories of boats, and one of hills; a folder to write into."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in (1, 2, 3):
        head = HEAD.format(f"Ferry {number}", number)
        (folder / f"{number}.md").write_text(f"{head}The ferry {number} sailed to Bergen.\n")
    (folder / "4.txt").write_text("Hills\n\nThe hills are high.\n")
    with redirect_stdout(io.StringIO()):
        assert main(["import", str(folder)]) == 0
    return tmp_path


@pytest.mark.parametrize("row", formats.FORMATS, ids=lambda row: row.id)
def test_what_a_search_finds_is_one_file(
    boats: Path, row: formats.Format, capsys: pytest.CaptureFixture[str]
) -> None:
    path = boats / f"out{row.suffix}"
    assert main(["export", "ferry", "--format", row.id, "--to", str(path)]) == 0
    assert capsys.readouterr().out == f"3 stories in {path}.\n"
    if row.binary:
        with zipfile.ZipFile(path) as book:
            said = "".join(book.read(name).decode() for name in sorted(book.namelist()))
    else:
        said = path.read_text(encoding="utf-8")
    if row.id != "jsonld":
        assert said.index("Ferry 1") < said.index("Ferry 2") < said.index("Ferry 3")
    assert "The hills" not in said
    assert main(["export", "ferry", "--format", row.id, "--to", str(path)]) == 1
    assert f"There is a file {path} already; --force writes over it." in capsys.readouterr().err
    again = ["export", "hills", "--format", row.id, "--to", str(path), "--force"]
    assert main(again) == 0
    assert path.read_bytes() != said.encode()


def test_without_a_file_it_goes_to_standard_output(
    boats: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["export", "ferry", "--format", "csl"]) == 0
    assert [one["title"] for one in json.loads(capfdbinary.readouterr().out)] == [
        "Ferry 1", "Ferry 2", "Ferry 3",
    ]  # fmt: skip
    assert main(["export", "--format", "ris"]) == 0
    assert capfdbinary.readouterr().out.count(b"TY  - ") == 4


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["walrus", "--format", "md"], "No story is found by it."),
        (["ferry", "--format", "epub"], "EPUB book: name a file with --to."),
        (["ferry", "--format", "parquet"], "There is no format “parquet”"),
        (["tables", "--format", "md", "--to", "x"], "not as “md”"),
        (["date:never", "--format", "md"], "date"),
    ],
)
def test_a_wrong_call_is_told_in_words(
    boats: Path, words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", *words]) == 2
    assert said in capsys.readouterr().err


def test_a_search_for_our_own_words_stands_in_brackets(
    boats: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (boats / "more.txt").write_text("Tables\n\nThe tables were set.\n")
    assert main(["import", str(boats / "more.txt")]) == 0
    capsys.readouterr()
    assert main(["export", "(tables)", "--format", "txt"]) == 0
    assert "The tables were set." in capsys.readouterr().out


def test_an_empty_library_has_no_stories_to_export(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--format", "md"]) == 2
    assert "There are no stories in the library." in capsys.readouterr().err


def test_without_a_word_it_is_the_subscriptions(
    boats: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["export"]) == 0
    assert capsys.readouterr().out.startswith("<?xml")


@pytest.mark.parametrize("row", [row for row in formats.FORMATS if row.pieces], ids=lambda r: r.id)
def test_a_file_that_is_made_piece_by_piece_is_that_of_all_at_once(
    boats: Path, row: formats.Format
) -> None:
    path = boats / "out"
    assert main(["annotate", "--library"]) == 0
    assert main(["export", "ferry", "--format", row.id, "--to", str(path)]) == 0
    with api.open_library() as library:
        assert path.read_bytes() == library.export("ferry", format=row.id)


def test_names_that_were_not_looked_for_are_told_where_they_are_asked_for(
    boats: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "ferry", "--format", "ftm"]) == 0
    assert "In 3 stories names and figures were not looked for yet." in capsys.readouterr().err
    assert main(["export", "ferry", "--format", "ris"]) == 0
    assert not capsys.readouterr().err


def test_a_link_is_written_through_and_rights_stay(boats: Path) -> None:
    path, link = boats / "out.ris", boats / "link.ris"
    path.write_text("old")
    path.chmod(0o644)
    link.symlink_to(path)
    assert main(["export", "ferry", "--format", "ris", "--to", str(link), "--force"]) == 0
    assert link.is_symlink() and path.read_text().startswith("TY  - ")
    assert path.stat().st_mode & 0o777 == 0o644


def test_a_folder_that_is_not_there_is_told(
    boats: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for to in (boats / "no" / "out.ris", boats):
        assert main(["export", "ferry", "--format", "ris", "--to", str(to)]) == 1
        assert str(to.parent) in capsys.readouterr().err
