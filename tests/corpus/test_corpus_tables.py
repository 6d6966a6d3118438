"""The tables as other programs read them: over all parts, with one type a column, and described."""

import glob
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pandas
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from corpora import lines, rows

from tui_reader.corpus import run, tables
from tui_reader.corpus.described import columns_of
from tui_reader.corpus.run import Asked
from tui_reader.export.tables.parquet import TYPES

KINDS = ("parquet", "jsonl")
NAMES = [table.id for table in tables.TABLES]


@pytest.fixture(scope="module")
def corpora(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Path]]:
    """A corpus a kind, in parts: one of documents, one of errors alone, one with neither."""
    folder = tmp_path_factory.mktemp("corpora")
    (folder / "in").mkdir()
    (folder / "in" / "a.jsonl").write_bytes(lines(*rows(2)))
    (folder / "in" / "errors.jsonl").write_bytes(lines([1], {"id": 5}))
    (folder / "in" / "nothing.jsonl").write_bytes(b"\n\n")
    made = {}
    for kind in KINDS:
        asked = Asked([str(folder / "in")], folder / kind, ("clean", "annotate"), kind)
        outcome = run.run(asked)
        assert (outcome.partitions, outcome.documents, outcome.errors) == (3, 2, 2)
        made[kind] = folder / kind
    yield made


def files(out: Path, name: str, kind: str) -> list[str]:
    found = sorted(glob.glob(f"{out}/parts/*/{name}.{kind}"))  # noqa: PTH207 - as the page says it
    assert len(found) == 3
    return found


def plain(value: Any) -> Any:
    """A cell, whichever program read it."""
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if hasattr(value, "tolist"):
        return plain(value.tolist())
    if value is None or value is pandas.NaT or value is pandas.NA or value != value:
        return None
    return f"{value:%Y-%m-%dT%H:%M:%SZ}" if hasattr(value, "strftime") else value


def known(corpora: dict[str, Path], name: str) -> list[dict[str, Any]]:
    """The rows, as they stand in the files."""
    paths = files(corpora["jsonl"], name, "jsonl")
    return [json.loads(line) for path in paths for line in Path(path).read_text().splitlines()]


@pytest.mark.parametrize("name", NAMES)
def test_pyarrow_reads_all_parts_with_the_types_of_the_schema(
    corpora: dict[str, Path], name: str
) -> None:
    paths = files(corpora["parquet"], name, "parquet")
    table = next(one for one in tables.TABLES if one.id == name)
    wanted = [(one.name, TYPES[one.type.arrow](pa)) for one in table.columns]
    for path in paths:  # empty ones, too
        schema = pq.read_schema(path)
        assert list(zip(schema.names, schema.types, strict=True)) == wanted
    found = pq.read_table(paths).to_pylist()
    assert [{k: plain(v) for k, v in row.items()} for row in found] == known(corpora, name)


@pytest.mark.parametrize("name", NAMES)
def test_pandas_reads_all_parts(corpora: dict[str, Path], name: str) -> None:
    frame = pandas.read_parquet(files(corpora["parquet"], name, "parquet"))
    rows = frame.astype(object).to_dict("records")
    assert [{k: plain(v) for k, v in row.items()} for row in rows] == known(corpora, name)


@pytest.mark.parametrize("name", NAMES)
def test_pandas_reads_all_parts_of_json_lines(corpora: dict[str, Path], name: str) -> None:
    paths = files(corpora["jsonl"], name, "jsonl")
    frame = pandas.concat(pandas.read_json(path, lines=True, dtype=False) for path in paths)
    rows = frame.astype(object).to_dict("records")
    assert [{k: plain(v) for k, v in row.items()} for row in rows] == known(corpora, name)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_duckdb_reads_all_parts(corpora: dict[str, Path], name: str, kind: str) -> None:
    table = next(one for one in tables.TABLES if one.id == name)
    where = f"{corpora[kind]}/parts/*/{name}.{kind}"
    source = f"'{where}'"
    if kind == "jsonl":
        source = f"read_json('{where}', format='newline_delimited', columns={columns_of(table)})"
    with duckdb.connect() as base:
        base.execute("SET TimeZone = 'UTC'")
        found = base.execute(f"SELECT * FROM {source}")
        names = [one[0] for one in found.description]
        rows = [dict(zip(names, map(plain, row), strict=True)) for row in found.fetchall()]
    assert sorted(rows, key=str) == sorted(known(corpora, name), key=str)


@pytest.mark.parametrize("name", NAMES)
def test_each_row_says_what_made_it(corpora: dict[str, Path], name: str) -> None:
    rows = known(corpora, name)
    assert rows
    for row in rows:
        assert str(row["made_by"]).startswith("newsreader ")
        assert "; annotate " in row["made_by"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_says_what_lies_there(corpora: dict[str, Path], kind: str) -> None:
    out = corpora[kind]
    told = json.loads((out / "schema.json").read_text())
    assert [one["name"] for one in told["resources"]] == NAMES
    for one in told["resources"]:
        assert [str(out / path) for path in one["path"]] == files(out, one["name"], kind)
        assert one["rows"] == len(known(corpora, one["name"]))
        fields = [field["name"] for field in one["schema"]["fields"]]
        assert all(list(row) == fields for row in known(corpora, one["name"]))


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_says_every_column(corpora: dict[str, Path], kind: str) -> None:
    page = (corpora[kind] / "README.md").read_text()
    for table in tables.TABLES:
        assert f"## {table.id}\n" in page
        for column in table.columns:
            assert f"| {column.name} |" in page
