"""DuckDB over the files of a corpus: opened with its limits, its faults told in words.

Owns how much memory it takes, where it puts what does not fit, and how files become tables.
"""

from __future__ import annotations

import errno
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui_reader import sanitise
from tui_reader.corpus.files import EXTRA
from tui_reader.errors import ExportError, FullDiskError, UsageError
from tui_reader.export.tables.table import Table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection as Connection

MEMORY = "1GB"
"""What DuckDB may hold; the rest lies on the disk."""
LONGEST = 64 << 20
"""Bytes of a line of JSON: two of them are held for each thread."""
THREADS = 4
AT_ONCE = 2_000
"""Rows that are fetched, or handed over, together."""
TYPES = {
    "text": "VARCHAR", "kind": "VARCHAR", "integer": "BIGINT", "real": "DOUBLE",
    "boolean": "BOOLEAN", "instant": "TIMESTAMPTZ", "texts": "VARCHAR[]",
}  # fmt: skip
"""`Type.arrow` -> type in DuckDB: of JSON Lines it would guess, and of empty files wrongly."""
_STOPPED = ("Query interrupted", "KeyboardInterrupt")
"""What DuckDB says of Ctrl-C: where it looks for signals itself, and where a function of ours was
at work."""
_GLOB = frozenset("*?[")


def check() -> None:
    """Raises UsageError in words where DuckDB is missing."""
    try:
        import duckdb  # noqa: F401
    except ImportError as error:
        said = f"This needs a package that is not installed, DuckDB: {EXTRA}"
        raise UsageError(said) from error


@contextmanager
def opened(aside: Path | None = None) -> Iterator[Connection]:
    """A database of its own, gone at the end; what does not fit into memory lies in `aside`.

    Raises UsageError where DuckDB is missing; whatever it has to say within comes as an
    ExportError or a FullDiskError, in words.
    """
    check()
    import duckdb

    with ExitStack() as stack:
        if aside is None:
            aside = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="newsreader-")))
        con = stack.enter_context(_connected(duckdb, aside))
        yield con


@contextmanager
def _connected(duckdb: Any, aside: Path) -> Iterator[Connection]:
    try:
        with duckdb.connect(str(aside / "work.duckdb")) as con:
            con.execute(f"SET memory_limit = '{MEMORY}'")
            con.execute(f"SET threads = {THREADS}")
            con.execute("SET enable_progress_bar = false")
            con.execute("SET preserve_insertion_order = false")
            con.execute(f"SET temp_directory = {_quoted(str(aside / 'spilled'))}")
            yield con
    except (duckdb.Error, RuntimeError) as error:
        if any(word in str(error) for word in _STOPPED):
            raise KeyboardInterrupt from error
        if not isinstance(error, duckdb.Error):
            raise
        raise _in_words(error) from error


def _in_words(error: Exception) -> ExportError | FullDiskError:
    said = str(error)
    if "No space left" in said or ("disk" in said.lower() and "full" in said.lower()):
        return FullDiskError("The disk is full.")
    if type(error).__name__ == "OutOfMemoryException":
        return ExportError(f"DuckDB needs more than {MEMORY} of memory for this.")
    first = sanitise.line(said.partition("\n")[0], 200)
    return ExportError(f"A part of the corpus cannot be read: {first}")


def view(con: Connection, table: Table[Any], files: Sequence[Path], kind: str) -> None:
    """Let a table of the corpus be asked for under its name; without a file it is empty."""
    con.execute(f'CREATE VIEW "{table.id}" AS SELECT * FROM {_source(table, files, kind)}')


def _source(table: Table[Any], files: Sequence[Path], kind: str) -> str:
    columns = {one.name: TYPES[one.type.arrow] for one in table.columns}
    if not files:
        nothing = ", ".join(f'NULL::{type} AS "{name}"' for name, type in columns.items())
        return f"(SELECT {nothing}) WHERE false"
    listed = ", ".join(_quoted(_literal(str(one.resolve()))) for one in files)
    if kind == "parquet":
        return f"read_parquet([{listed}])"
    typed = ", ".join(f"'{name}': '{type}'" for name, type in columns.items())
    return (
        f"read_json([{listed}], format = 'newline_delimited', columns = {{{typed}}},"
        f" maximum_object_size = {LONGEST if 'text' in columns else LONGEST >> 2})"
    )


def _literal(path: str) -> str:
    """A path without its meaning as a pattern."""
    return "".join(f"[{char}]" if char in _GLOB else char for char in path)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def function(
    con: Connection, made: Callable[..., object], takes: Sequence[str], gives: str
) -> None:
    """Let SQL call a function of ours."""
    types: Any = list(takes)
    con.create_function(made.__name__, made, types, gives)


def rows(con: Connection, sql: str, given: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
    """The rows of a question, few of them at once in memory. Ask nothing else meanwhile."""
    found = con.cursor().execute(sql, list(given))
    while some := found.fetchmany(AT_ONCE):
        yield from some


def put(con: Connection, table: str, found: Iterator[Sequence[object]]) -> None:
    """Put rows of ours into a table."""
    waiting: list[Sequence[object]] = []
    for row in found:
        waiting.append(row)
        if len(waiting) >= AT_ONCE:
            _put(con, table, waiting)
            waiting.clear()
    _put(con, table, waiting)


def _put(con: Connection, table: str, some: Sequence[Sequence[object]]) -> None:
    if some:
        columns = [list(column) for column in zip(*some, strict=True)]
        marks = ", ".join("unnest(?)" for _ in columns)
        con.execute(f"INSERT INTO {table} SELECT {marks}", columns)


@contextmanager
def written(what: str) -> Iterator[None]:
    """What the file system has to say, in words."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise FullDiskError("The disk is full.") from error
        raise ExportError(f"Cannot write {what}: {error.strerror or error}.") from error
