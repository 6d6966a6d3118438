"""What lies beside the tables of a corpus: a schema for programs, a page for people. Derived from
`tables` and `answers.tables` alone.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from tui_reader.corpus import layout, tables
from tui_reader.corpus.answers.duck import TYPES
from tui_reader.corpus.answers.tables import WHOLE
from tui_reader.export.files import put
from tui_reader.export.tables import described
from tui_reader.export.tables.file_kinds import FileKind, kind_of
from tui_reader.export.tables.types import SAYS


def describe(out: Path, kind: str) -> None:
    """Write both, of the parts that are there. Raises ExportError in words."""
    row = kind_of(kind)
    names, rows = _parts(out)
    put(out / described.SCHEMA, schema(row, names, rows))
    put(out / described.PAGE, page(row, rows))


def _parts(out: Path) -> tuple[list[str], Counter[str]]:
    """The names of the parts, and how many rows each table has over all of them."""
    names, rows = [], Counter[str]()
    for path in sorted(layout.parts(out).glob(f"*/{layout.MADE}")):
        names.append(path.parent.name)
        rows.update(json.loads(path.read_bytes()).get("rows", {}))
    return names, rows


def schema(kind: FileKind, parts: list[str], rows: Counter[str]) -> bytes:
    """The tables as a Data Package: each has a file in every part."""
    resources = []
    for table in tables.TABLES:
        paths = [f"parts/{part}/{table.id}.{kind.id}" for part in parts]
        resources.append(described.resource(table, kind, paths, rows[table.id]))
    return described.package("tui-reader-corpus", resources)


def page(kind: FileKind, rows: Counter[str]) -> bytes:
    """The page that lies beside them."""
    lines = [
        "# A corpus, read by tui-reader",
        "",
        f"Each folder in `parts/` was made of a part of an input, and has a file a table"
        f" ({kind.label}: {kind.note}) Read all parts at once:",
        "",
        *_READ[kind.id],
        "",
        f"`{described.SCHEMA}` says of each table its files and columns (a Data Package of"
        " Frictionless Data). The column `document` joins the tables: an input and the number in it"
        " (a line, a row, a record of an archive), or a file of a folder. The column `made_by` says"
        " which versions of the program, its cleaner, annotator and model made a row. What was made"
        " of inputs that have changed since, or by other versions, lies in `stale/`: it is no part"
        " of the corpus.",
        "",
        *(f"- {id}: {said}" for id, said in SAYS.items()),
    ]
    for table in tables.TABLES:
        many = f"{rows[table.id]:,} {'row' if rows[table.id] == 1 else 'rows'}"
        lines += ["", f"## {table.id}", "", f"{table.meaning}: {many}.", ""]
        lines += described.columns(table)
    lines += ["", "# Over all documents", "", "Made when they are asked for:"]
    for table in WHOLE:
        lines += ["", f"## {table.id}", "", f"{table.meaning}.", "", *described.columns(table)]
    return ("\n".join(lines) + "\n").encode()


def columns_of(table: Any) -> str:
    """The columns of a table, as DuckDB wants them for JSON Lines."""
    said = (f"'{one.name}': '{TYPES[one.type.arrow]}'" for one in table.columns)
    return f"{{{', '.join(said)}}}"


_READ: dict[str, list[str]] = {
    "parquet": [
        "- DuckDB: `SELECT * FROM 'parts/*/documents.parquet'`",
        '- pandas: `pandas.read_parquet(sorted(glob.glob("parts/*/documents.parquet")))`',
        '- pyarrow: `pyarrow.parquet.read_table(sorted(glob.glob("parts/*/documents.parquet")))`',
    ],
    "jsonl": [
        "- DuckDB: `SELECT * FROM read_json('parts/*/documents.jsonl', format='newline_delimited',"
        f" columns={columns_of(tables.DOCUMENTS)})`: of columns that it is not told it would guess",
        "- pandas: `pandas.concat(pandas.read_json(path, lines=True, dtype=False) for path in"
        ' sorted(glob.glob("parts/*/documents.jsonl")))`',
    ],
}
"""How all parts are read, for each kind of file that they may be."""
