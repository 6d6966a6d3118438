"""`export tables` as a user and another program see it."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from contextlib import redirect_stdout
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tui_reader import config, library, paths
from tui_reader.cli import main
from tui_reader.export.tables import csv_file, described
from tui_reader.export.tables.file_kinds import ids
from tui_reader.export.tables.table import TABLES
from tui_reader.library import highlights, tables
from tui_reader.model import Span

TITLES = ("=cmd|' /C calc'!A0", 'He said "so, so"', "+49 people\tleft", "Ferry 3")
TEXT = """Mayor Anna Lindqvist said in Hamburg on 3 March that 1,200 people took the ferry.

-5 degrees were measured. Anna Lindqvist told the council of Bergen.
"""
READERS = ("pandas", "duckdb", "pyarrow")
"""Too heavy to install for every run of the tests (300 MB): they are asked where they are there."""
needs_readers = pytest.mark.skipif(
    not all(map(find_spec, READERS)), reason=f"needs {', '.join(READERS)}"
)


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """A library of four annotated stories, one of them highlighted; a folder to write into."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number, title in enumerate(TITLES, 1):
        head = f"---\ntitle: {json.dumps(title)}\nurl: https://boats.example/{number}\n---\n"
        (folder / f"{number}.md").write_text(head + TEXT.replace("1,200", f"{number},200"))
    with redirect_stdout(io.StringIO()):
        assert main(["import", str(folder), "--tag", "sea"]) == 0
        assert main(["annotate", "--library"]) == 0
    lib = library.open(paths.user_paths(), config.Config())
    highlights.add(lib, 1, Span(0, 4), note="=why\nsays who?")
    lib.close()
    return tmp_path / "out"


def export(folder: Path, *more: str) -> int:
    with redirect_stdout(io.StringIO()):
        return main(["export", "tables", *more, "--to", str(folder)])


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_all_tables_are_written_and_agree_with_each_other(told: Path) -> None:
    assert export(told, "--format", "jsonl") == 0
    found = {table.id: lines_of(told / f"{table.id}.jsonl") for table in TABLES}
    texts = {row["story_id"]: row["text"] for row in found["stories"]}
    assert len(texts) == len(TITLES) and all(row["annotated"] for row in found["stories"])
    assert {tuple(row["tags"]) for row in found["stories"]} == {("sea",)}
    for row in (*found["mentions"], *found["figures"]):
        assert texts[row["story_id"]][row["start"] : row["end"]] == row["surface"]
        assert row["surface"] in row["sentence"]
    named = {row["entity_id"]: row for row in found["entities"]}
    for id, row in named.items():
        mine = [one for one in found["mentions"] if one["entity_id"] == id]
        assert row["mentions"] == len(mine) > 0
        assert row["stories"] == len({one["story_id"] for one in mine})
    (anna,) = (row for row in named.values() if row["name"] == "Anna Lindqvist")
    assert anna["kind"] == "person" and anna["stories"] == len(TITLES)
    assert 2200.0 in [row["low"] for row in found["figures"]]
    (note,) = found["notes"]
    assert note["note"] == "=why\nsays who?" and note["quote"] == texts[note["story_id"]][:4]


def test_csv_holds_no_formula_and_gives_every_text_back(told: Path) -> None:
    assert export(told) == 0 and export(told / "lines", "--format", "jsonl") == 0
    for table in TABLES:
        plain, exact = rows_of(told / f"{table.id}.csv"), lines_of(told / f"lines/{table.id}.jsonl")
        assert len(plain) == len(exact)
        for cells, values in zip(plain, exact, strict=True):
            for column in table.columns:
                cell, value = cells[column.name], values[column.name]
                if column.type.worded:
                    assert cell.strip()[:1] not in set("=+-@") or not cell.strip()
                    assert csv_file.shown(cell) == (value or "")
                elif isinstance(value, list | bool):
                    assert json.loads(cell) == value
                else:
                    assert cell == ("" if value is None else str(value))
    (named,) = (row for row in rows_of(told / "stories.csv") if "cmd" in row["title"])
    assert named["title"].startswith("'=cmd")


def test_what_lies_beside_the_tables_says_every_column(told: Path) -> None:
    assert export(told) == 0
    schema = json.loads((told / described.SCHEMA).read_text())
    page = (told / described.PAGE).read_text()
    for table, resource_ in zip(TABLES, schema["resources"], strict=True):
        head = (told / resource_["path"]).read_text(encoding="utf-8").splitlines()[0]
        fields = [field["name"] for field in resource_["schema"]["fields"]]
        assert head.replace('"', "").split(",") == fields
        assert resource_["rows"] == len(rows_of(told / resource_["path"]))
        for column in table.columns:
            assert column.meaning in page
    assert {one.name for one in told.iterdir()} == {
        *(f"{table.id}.csv" for table in TABLES), described.SCHEMA, described.PAGE
    }  # fmt: skip


def test_a_search_narrows_all_tables(told: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(told, "title:ferry", "--format", "jsonl") == 0
    (story,) = lines_of(told / "stories.jsonl")
    assert story["title"] == "Ferry 3"
    assert {row["story_id"] for row in lines_of(told / "mentions.jsonl")} == {story["story_id"]}
    assert {row["stories"] for row in lines_of(told / "entities.jsonl")} == {1}
    mine = {row["story_id"] for row in lines_of(told / "notes.jsonl")}
    assert mine <= {story["story_id"]}
    assert export(told / "none", "walrus") == 2
    assert "No story is found by it." in capsys.readouterr().err
    assert not (told / "none").exists()


def test_nothing_is_written_over_unless_asked(
    told: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told.mkdir()
    (told / "Notes.CSV").write_text("mine")
    assert export(told) == 1
    said = capsys.readouterr().err
    assert "has notes.csv already; --force writes over" in said
    assert [one.name for one in told.iterdir()] == ["Notes.CSV"]
    assert (told / "Notes.CSV").read_text() == "mine"
    (told / "Notes.CSV").rename(told / "notes.csv")
    assert export(told, "--force") == 0
    assert rows_of(told / "notes.csv")[0]["note"] == "'=why\nsays who?"


def test_what_has_no_names_yet_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(f"A title\n\n{TEXT}")
    assert main(["import", str(tmp_path / "a.txt")]) == 0
    capsys.readouterr()
    assert main(["export", "tables", "--to", str(tmp_path / "out")]) == 0
    out, err = capsys.readouterr()
    assert out == f"1 story in {tmp_path / 'out'}.\n"
    assert "In 1 story names and figures were not looked for yet. `annotate --library` does." in err
    (story,) = rows_of(tmp_path / "out" / "stories.csv")
    assert story["annotated"] == "false" and rows_of(tmp_path / "out" / "mentions.csv") == []


@pytest.mark.parametrize("kind", [one for one in ids() if one != "parquet"])
def test_an_empty_library_gives_empty_tables(tmp_path: Path, kind: str) -> None:
    assert export(tmp_path / "out", "--format", kind) == 0
    for table in TABLES:
        lines = (tmp_path / f"out/{table.id}.{kind}").read_bytes().splitlines()
        assert len(lines) == (kind == "csv")


def test_a_folder_must_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "tables"]) == 2
    assert "name a folder for them with --to" in capsys.readouterr().err


def test_a_full_disk_leaves_nothing_and_is_told(told: Path) -> None:
    """The largest size of a file stands in for the disk's."""
    code = (
        "import resource, signal, sys\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "from tui_reader.cli import main\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (700, resource.RLIM_INFINITY))\n"
        "sys.exit(main(['export', 'tables', '--to', sys.argv[1]]))\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, str(told)], capture_output=True, text=True, check=False
    )
    assert run.returncode == 1 and "Cannot save to" in run.stderr, run.stderr
    assert not told.exists()


def test_an_interrupt_leaves_nothing(told: Path) -> None:
    def stop(done: int, of: int) -> None:
        if done == of:
            raise KeyboardInterrupt

    lib = library.open(paths.user_paths(), config.Config())
    with pytest.raises(KeyboardInterrupt):
        tables.write(lib, told, progress=stop)
    lib.close()
    assert not told.exists()


@pytest.mark.skipif(find_spec("pyarrow") is not None, reason="pyarrow is there")
def test_parquet_without_its_package_is_refused_in_words(
    told: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(told, "--format", "parquet") == 2
    assert "pip install 'newsreader-tui[parquet]'" in capsys.readouterr().err
    assert not told.exists()


@needs_readers
def test_pandas_duckdb_and_pyarrow_read_the_same_from_every_kind(told: Path) -> None:
    for kind in ids():
        assert export(told / kind, "--format", kind) == 0
    import duckdb
    import pandas as pd
    import pyarrow.parquet as pq

    for table in TABLES:
        exact = lines_of(told / f"jsonl/{table.id}.jsonl")
        path = told / f"parquet/{table.id}.parquet"
        read = pq.read_table(path)
        assert read.column_names == [column.name for column in table.columns]
        assert [_plain(row, table) for row in read.to_pylist()] == exact
        framed = pd.read_parquet(path)
        assert len(framed) == len(exact) and list(framed) == read.column_names
        plain = pd.read_csv(told / f"csv/{table.id}.csv", dtype=str, keep_default_na=False)
        for column in (one for one in table.columns if one.type.worded):
            wanted = [row[column.name] or "" for row in exact]
            assert [csv_file.shown(cell) for cell in plain[column.name]] == wanted
        (count,) = duckdb.sql(f"SELECT count(*) FROM '{path}'").fetchall()[0]
        (lines,) = duckdb.sql(f"SELECT count(*) FROM '{told}/csv/{table.id}.csv'").fetchall()[0]
        assert count == lines == len(exact)
    types = dict(zip(*_described(duckdb, told / "parquet/figures.parquet"), strict=True))
    assert types["low"] == "DOUBLE" and types["story_id"] == "BIGINT"


def _described(duckdb: Any, path: Path) -> tuple[list[str], list[str]]:
    found = duckdb.sql(f"DESCRIBE SELECT * FROM '{path}'").fetchall()
    return [row[0] for row in found], [row[1] for row in found]


def _plain(row: dict[str, Any], table: Any) -> dict[str, Any]:
    return {
        column.name: None if row[column.name] is None else column.type.said(row[column.name])
        for column in table.columns
    }


def test_what_an_older_cleaner_made_leaves_with_its_marks(told: Path) -> None:
    """To read a whole library anew takes an hour; and its marks would be of another text."""
    lib = library.open(paths.user_paths(), config.Config())
    with lib.store.write() as db:
        db.execute("UPDATE stories SET cleaned = 1")
    lib.close()
    assert export(told, "--format", "jsonl") == 0
    assert all(row["annotated"] for row in lines_of(told / "stories.jsonl"))
    lib = library.open(paths.user_paths(), config.Config())
    with lib.store.read() as db:
        assert {row[0] for row in db.execute("SELECT cleaned FROM stories")} == {1}
    lib.close()
