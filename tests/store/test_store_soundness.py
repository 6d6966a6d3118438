"""The doctor reads every form that the schema holds: a new column that it does not know is told."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing

import pytest

from tui_reader.store import opening, schema, soundness, sql_functions
from tui_reader.store.database import Connection

SHADOW = re.compile(r"story_index(_.*)?")
"""FTS5's own tables, which SQLite's check of integrity reads."""


@pytest.fixture(scope="module")
def tables() -> dict[str, dict[str, str]]:
    """Table -> column -> declared type, of a new library."""
    with closing(sqlite3.connect(":memory:", isolation_level=None, factory=Connection)) as db:
        sql_functions.teach(db)
        opening.advance(db)
        names = [n for (n,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: {row[1]: row[2] for row in db.execute(f"PRAGMA table_info({name})")}
            for name in names
            if not SHADOW.fullmatch(name) and not name.startswith("sqlite_")
        }


def test_every_column_of_bytes_is_a_form_that_is_read(tables: dict[str, dict[str, str]]) -> None:
    blobs = {
        (t, c) for t, columns in tables.items() for c, kind in columns.items() if kind == "BLOB"
    }
    assert blobs == {(form.table, form.column) for form in soundness.FORMS}


def test_every_column_that_the_schema_calls_json_is_read(tables: dict[str, dict[str, str]]) -> None:
    said = set()
    for script in schema.MIGRATIONS:
        for table, body in re.findall(r"CREATE TABLE (\w+) \((.*?)\n\)", script, re.DOTALL):
            said |= {
                (table, c) for c in re.findall(r"^\s+(\w+) TEXT[^\n]*--[^\n]*\bJSON\b", body, re.M)
            }
    there = {(table, column) for table, column in said if column in tables.get(table, {})}
    known = {(table, column) for table, column, _ in soundness.LISTS}
    assert there | {("change_rows", "after")} == known  # "after" is as "before", which says so


def test_what_is_read_is_there(tables: dict[str, dict[str, str]]) -> None:
    for table, column, key in [
        *soundness.LISTS,
        *((f.table, f.column, f.key) for f in soundness.FORMS),
    ]:
        assert {column, key} <= set(tables[table])
