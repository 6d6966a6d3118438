"""What is wrong with a library that SQLite can open: its tables, every stored form, its counters.

Owns the list of columns that hold a form (`FORMS`, `LISTS`); reads only. A library says by its
tables which version it is: one flipped bit of its header makes no other one of it.
"""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from tui_reader.errors import DamagedError
from tui_reader.store import codec, failures, opening, sql_functions
from tui_reader.store.database import Connection
from tui_reader.store.schema import MIGRATIONS

SHOWN = 10
"""Rows that a sentence names; of the others it says how many."""

MOST_WORDS = 0.9
"""Share of the words of an index that are found in a sound one: words that are left behind when a
text was lost make it more, never less."""

_WORD = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Form:
    """A column of compressed texts."""

    table: str
    column: str
    key: str
    """The column that says which row it is."""
    read: Callable[[bytes], object]
    """Reads it, or raises DamagedError."""
    what: str
    """What it is for the user; "story" names the row by the story's number."""


def _whole(size: int, blob: bytes) -> bytes:
    """Bytes in rows of one size (`cluster.signs`). Raises DamagedError."""
    if not isinstance(blob, bytes) or len(blob) % size:
        raise DamagedError("Rows of another size.")
    return blob


FORMS: tuple[Form, ...] = (
    Form("sources", "body", "story_id", codec.unpack_source, "the text of story"),
    Form("sources", "page", "story_id", codec.unpack_text, "the web page of story"),
    Form("revisions", "body", "story_id", codec.unpack_source, "an earlier text of story"),
    Form("articles", "body", "story_id", lambda blob: codec.article(0, "", 0, blob),
         "the cleaned text (it is made anew) of story"),
    Form("annotations", "body", "story_id", lambda blob: codec.recognised("", 0, blob),
         "the names and figures (they are found anew) of story"),
    Form("signs", "title", "story_id", partial(_whole, 7), "the terms of the title of story"),
    Form("signs", "body", "story_id", partial(_whole, 5), "the terms of the beginning of story"),
)  # fmt: skip
LISTS: tuple[tuple[str, str, str], ...] = (
    ("stories", "tags", "id"),
    ("feeds", "tags", "id"),
    ("details", "enclosures", "story_id"),
    ("details", "categories", "story_id"),
    ("view_state", "value", "key"),
    ("change_rows", "before", "id"),
    ("change_rows", "after", "id"),
    ("remote_stories", "tags", "remote_id"),
    ("accounts", "state", "id"),
    ("shared_words", "value", "key"),
    ("shared_waiting", "value", "name"),
)
"""Columns of JSON that a row can do without: (table, column, key); "" is an empty one."""


def problems(db: Connection) -> Iterator[str]:
    """In sentences."""
    yield from of_structure(db)
    yield from of_rows(db)


def of_structure(db: Connection) -> Iterator[str]:
    """What makes it doubtful that the rows which can be read are all."""
    for (line,) in db.execute("PRAGMA integrity_check(10)"):
        if line != "ok":
            yield f"SQLite says: {line}."
    free = int(db.execute("PRAGMA freelist_count").fetchone()[0])
    if free and not _first_free(db):
        yield "Its header counts free pages that there are not."
    said, version = int(db.execute("PRAGMA user_version").fetchone()[0]), version_of(db)
    if version and said != version:
        yield f"Its header calls it version {said}, its tables are of version {version}."
    missing, other = _unlike(db, version or said)
    if missing:
        yield f"Of the library's tables and indexes are missing: {', '.join(missing)}."
    if other:
        yield f"Of the library's tables and indexes are not as they were made: {', '.join(other)}."
    if not missing:
        for row in db.execute("PRAGMA foreign_key_check"):
            yield f"A row of {row[0]} refers to one of {row[2]} that is not there."
    if "story_index" not in missing:
        yield from _index(db)


def _first_free(db: Connection) -> bool:
    """Whether the header names a first free page; True where a log beside it may say otherwise."""
    file = next((row[2] for row in db.execute("PRAGMA database_list") if row[1] == "main"), "")
    try:
        if not file or (Path(f"{file}-wal").exists() and Path(f"{file}-wal").stat().st_size):
            return True
        with Path(file).open("rb") as head:
            return any(head.read(36)[32:])
    except OSError:
        return True


def _index(db: Connection) -> Iterator[str]:
    """FTS5's tables are rows to SQLite: whether they can be walked through, and written on, only
    FTS5 knows."""
    try:
        db.execute("CREATE VIRTUAL TABLE temp.walked USING fts5vocab(main, story_index, row)")
        words = int(db.execute("SELECT ifnull(sum(cnt), 0) FROM temp.walked").fetchone()[0])
        db.execute("DROP TABLE temp.walked")
        if words < MOST_WORDS * (said := _words_said(db)):
            yield f"The search index knows {words:,} of {said:,} words; a repair makes it anew."
        with suppress(OSError):  # no room for a copy
            _try_index(db)
    except sqlite3.DatabaseError as error:
        if not failures.is_full(error):
            yield f"The search index is damaged ({error}); a repair makes it anew."


def _words_said(db: Connection) -> int:
    """How many words stand in the index, as its first record counts them: of all texts, of titles
    and of the rest, in numbers of seven bits a byte."""
    row = db.execute("SELECT block FROM story_index_data WHERE id = 1").fetchone()
    numbers, last = [], 0
    for byte in bytes(row[0] if row else b""):
        last = last << 7 | (byte & 0x7F)
        if byte < 0x80:
            numbers.append(last)
            last = 0
    return sum(numbers[1:3])


def _try_index(db: Connection) -> None:
    """FTS5's own check writes, so it is made on a copy; by a second connection, since the one that
    makes it remembers an empty index."""
    made = dict(db.execute("SELECT name, sql FROM sqlite_master WHERE name LIKE 'story_index%'"))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "index.db"
        with closing(sqlite3.connect(file)) as copy, copy:
            copy.execute(made["story_index"])
            for name in made.keys() - {"story_index"}:
                copy.execute(f"DELETE FROM {name}")
                rows = db.execute(f"SELECT * FROM {name}")
                marks = ", ".join("?" * len(rows.description))
                copy.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)
        with closing(sqlite3.connect(file)) as copy:
            copy.execute("INSERT INTO story_index (story_index) VALUES ('integrity-check')")


def of_rows(db: Connection) -> Iterator[str]:
    """What is wrong with single rows: the others are none the worse."""
    there = _made(db, "table")
    for form in FORMS:
        if form.table in there:
            yield from _told(form.what, _damaged(db, form))
    for table, column, key in LISTS:
        if table in there:
            yield from _told(f"the {column} of {table}", _nonsense(db, table, column, key))
    if {"counts", "stories", "feeds"} <= there.keys():
        yield from _counters(db)


def damaged_rows(db: Connection) -> Iterator[tuple[str, str, str, list[Any]]]:
    """Table, column, key column, and the keys of the rows whose stored form cannot be read."""
    for form in FORMS:
        if found := list(_damaged(db, form)):
            yield form.table, form.column, form.key, found
    for table, column, key in LISTS:
        if found := list(_nonsense(db, table, column, key)):
            yield table, column, key, found


def version_of(db: Connection, migrations: tuple[str, ...] = MIGRATIONS) -> int:
    """Which version the tables are of, whatever the header says; 0 if of none."""
    with suppress(sqlite3.Error):
        tables = _made(db, "table")
        for version in range(len(migrations), 0, -1):
            with closing(_fresh(migrations[:version])) as new:
                if _made(new, "table") == tables:
                    return version
    return 0


def one_bit_off(db: Connection, migrations: tuple[str, ...] = MIGRATIONS) -> bool:
    """Whether the tables are ours to the letter, and the header says so too, but for one bit of its
    version: whose library it is the tables tell better."""
    version = version_of(db, migrations)
    said = int(db.execute("PRAGMA user_version").fetchone()[0])
    return bool(version) and ((said ^ version) & _WORD).bit_count() <= 1


def _unlike(db: Connection, version: int) -> tuple[list[str], list[str]]:
    """What is missing of the list of tables, and what is otherwise than our steps make it."""
    found = _made(db)
    with closing(_fresh(MIGRATIONS[: version or len(MIGRATIONS)])) as new:
        wanted = _made(new)
    missing = [name for name in wanted if name not in found]
    other = [name for name, sql in wanted.items() if name in found and found[name] != sql]
    return missing, other


def _fresh(migrations: tuple[str, ...]) -> Connection:
    new = sqlite3.connect(":memory:", isolation_level=None, factory=Connection)
    sql_functions.teach(new)
    opening.advance(new, migrations)
    return new


def _made(db: Connection, kind: str = "") -> dict[str, str]:
    """Name -> the statement that made it, white space folded."""
    rows = db.execute(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND (? = '' OR type = ?)"
        " AND substr(name, 1, 7) <> 'sqlite_'",
        (kind, kind),
    )
    return {str(name): " ".join(str(sql).replace('"', "").split()) for name, sql in rows}


def _damaged(db: Connection, form: Form) -> Iterator[Any]:
    query = f"SELECT {form.key}, {form.column} FROM {form.table} WHERE {form.column} IS NOT NULL"
    for key, blob in db.execute(query):
        try:
            form.read(blob)
        except DamagedError:
            yield key


def _nonsense(db: Connection, table: str, column: str, key: str) -> Iterator[Any]:
    for number, value in db.execute(f"SELECT {key}, {column} FROM {table} WHERE {column} <> ''"):
        try:
            json.loads(value)
        except (ValueError, TypeError, RecursionError):
            yield number


def _told(what: str, keys: Iterator[Any]) -> Iterator[str]:
    found: list[Any] = []
    with suppress(sqlite3.DatabaseError):  # the pages themselves are damaged: SQLite has said so
        found.extend(keys)
    if found:
        named = ", ".join(str(key)[:40] for key in found[:SHOWN])
        more = f" and {len(found) - SHOWN:,} more" if len(found) > SHOWN else ""
        yield f"Damaged: {what} {named}{more}."


def _counters(db: Connection) -> Iterator[str]:
    wrong = db.execute(
        "SELECT count(*) FROM counts c JOIN (SELECT f.id AS feed_id,"
        " count(s.id) FILTER (WHERE s.shelf = 2) AS total,"
        " count(s.id) FILTER (WHERE s.shelf = 2 AND s.read = 0) AS unread"
        " FROM feeds f LEFT JOIN stories s ON s.feed_id = f.id GROUP BY f.id) t"
        " ON t.feed_id = c.feed_id WHERE c.total <> t.total OR c.unread <> t.unread"
    ).fetchone()[0]
    if wrong:
        yield f"The counters of {wrong} feeds are wrong."
