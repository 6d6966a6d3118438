"""What is said of the tables: a schema for programs, a page for people. Derived from `table` alone.

The schema is a Data Package of Frictionless Data (v1): each table a resource with its fields.
"""

from __future__ import annotations

from typing import Any

from tui_reader.export.json_file import dump
from tui_reader.export.tables.file_kinds import FileKind
from tui_reader.export.tables.table import TABLES, Column, Table
from tui_reader.export.tables.types import SAYS

SCHEMA, PAGE = "schema.json", "README.md"
"""The files that lie beside the tables."""


def schema(kind: FileKind, counts: dict[str, int]) -> bytes:
    """The package of these tables, with the number of rows of each."""
    found = [resource(one, kind, f"{one.id}.{kind.id}", counts[one.id]) for one in TABLES]
    return package("tui-reader-tables", found)


def package(name: str, resources: list[dict[str, Any]]) -> bytes:
    """A Data Package of these resources."""
    return dump({"profile": "data-package", "name": name, "resources": resources})


def resource(table: Table[Any], kind: FileKind, path: str | list[str], rows: int) -> dict[str, Any]:
    """A table, which lies in a file or in several, one after the other."""
    keys = [
        {"fields": one.name, "reference": {"resource": one.of_table, "fields": one.name}}
        for one in table.columns
        if one.of_table
    ]
    return {
        "name": table.id,
        "path": path,
        "description": f"{table.meaning}.",
        "format": kind.id,
        "mediatype": kind.media_type,
        "encoding": "utf-8",
        "rows": rows,
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": list(table.key),
            "foreignKeys": keys,
            "missingValues": [""],
        },
    }


def _field(column: Column[Any]) -> dict[str, str]:
    found = {"name": column.name, **column.type.field, "description": f"{column.meaning}."}
    return found | ({"unit": column.unit} if column.unit else {})


def page(kind: FileKind, counts: dict[str, int]) -> bytes:
    """The page that lies beside the files."""
    lines = [
        "# Tables of tui-reader",
        "",
        f"{kind.label}: {kind.note}",
        "",
        f"`{SCHEMA}` says the same of the columns to programs (a Data Package of Frictionless"
        " Data).",
        "",
        *(f"- {id}: {said}" for id, said in SAYS.items()),
    ]
    for table in TABLES:
        rows = f"{counts[table.id]:,} {'row' if counts[table.id] == 1 else 'rows'}"
        lines += ["", f"## {table.id}", "", f"{table.meaning}: {rows}.", "", *columns(table)]
    return ("\n".join(lines) + "\n").encode("utf-8")


def columns(table: Table[Any]) -> list[str]:
    """The columns of a table as a table of Markdown."""
    lines = ["| column | type | unit | meaning |", "|---|---|---|---|"]
    for one in table.columns:
        lines.append(f"| {one.name} | {one.type.id} | {one.unit} | {one.meaning} |")
    return lines
