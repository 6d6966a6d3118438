"""Tables hold what the library knows, one type a column, and say so beside the files."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui_reader.export.tables import csv_file, json_lines
from tui_reader.export.tables.table import TABLES, Column, Table
from tui_reader.export.tables.types import TEXT, TEXTS

FORMULAS = (
    "=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "\n=1", "＝1", "＠x", "'=1", "''=1",
    "\u3000=1", "'", "''", "' =x",
)  # fmt: skip


@given(st.one_of(st.sampled_from(FORMULAS), st.text(alphabet="'=+-@ \t\r\n＝x", max_size=6)))
@example("a=1")
def test_no_cell_begins_a_formula_and_all_can_be_taken_back(cell: str) -> None:
    made = csv_file.inert(cell)
    assert csv_file.shown(made) == cell
    assert made.lstrip()[:1] not in set("=+-@＝＋－＠") or not made.lstrip()


@given(st.lists(st.one_of(st.none(), st.text(max_size=12), st.just('a"b,c\r\nd')), min_size=1))
def test_a_text_comes_back_from_csv_as_it_was(texts: list[str | None]) -> None:
    table: Table[str | None] = Table(
        "t", "Made up", ("a",), (Column("a", TEXT, "It", lambda r: r),)
    )
    out = io.BytesIO()
    writer = csv_file.Writer(table, out)
    for one in texts:
        writer.write(table.row(one))
    writer.close()
    rows = list(csv.reader(io.StringIO(out.getvalue().decode(), newline="")))
    assert rows[0] == ["a"]
    read = [csv_file.shown(row[0]) if row else "" for row in rows[1:]]
    assert read == [(one or "").replace("\0", "\ufffd") for one in texts]


@given(st.lists(st.text(max_size=8)))
def test_a_list_is_json_in_csv_and_a_list_in_json_lines(tags: list[str]) -> None:
    table: Table[list[str]] = Table(
        "t", "Made up", ("a",), (Column("a", TEXTS, "It", lambda r: r),)
    )
    kept = [one.replace("\0", "\ufffd") for one in tags]
    for module, read in ((csv_file, _csv_cell), (json_lines, _json_cell)):
        out = io.BytesIO()
        writer = module.Writer(table, out)
        writer.write(table.row(tags))
        writer.close()
        assert read(out.getvalue()) == kept


def _csv_cell(data: bytes) -> object:
    return json.loads(list(csv.reader(io.StringIO(data.decode(), newline="")))[1][0])


def _json_cell(data: bytes) -> object:
    return json.loads(data)["a"]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.id)
def test_each_column_is_told_in_a_sentence_and_has_a_table_it_leads_to(table: Table) -> None:  # type: ignore[type-arg]
    names = [column.name for column in table.columns]
    assert len(set(names)) == len(names) and set(table.key) <= set(names)
    keys = {one.id: one.key for one in TABLES}
    for column in table.columns:
        assert column.name.isidentifier() and column.name == column.name.lower()
        assert column.meaning[:1].isupper() or column.meaning.startswith("about")
        assert not column.meaning.endswith(".") and "|" not in column.meaning
        assert not column.of_table or keys[column.of_table] == (column.name,)


COLUMNS = Path(__file__).with_name("columns.txt")


def test_columns_are_added_at_the_end_and_never_become_others() -> None:
    """Other programs rely on them. After a wanted addition: a line in columns.txt."""
    told = [f"{t.id} {c.name} {c.type.id} {c.unit}".strip() for t in TABLES for c in t.columns]
    assert told == COLUMNS.read_text(encoding="utf-8").splitlines()
