"""The mirror: what the user made himself, a second time, in a small file beside the library.

Owns the file: a journal. Each change appends the rows it left, before it is committed, while the
library's own lock keeps every other writer away; so a killed program loses nothing it acknowledged.
Each line carries a checksum: a torn or damaged one costs itself only. The last state of a row
counts, and each change has a number, by which one that was not committed after all is known. A
change never fails for the mirror's sake: where it cannot be written it is behind, which
a number in the library and in the mirror tells, and is written whole the next time.
"""

from __future__ import annotations

import json
import os
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from tui_reader import paths
from tui_reader.fast_dataclasses import dataclass
from tui_reader.store import mirrored

VIEW, KEY = "library", "mirror"
"""Where the library keeps the number of the last change that was mirrored: in the table of what is
never undone."""
LARGE = 1 << 20
"""Bytes from which on the journal is looked at for what no longer counts,"""
GROWN = 4
"""and so many times its size when that was done last: then it is written anew."""
TAIL = 200
"""Bytes at the end that hold the last line, which is the number."""

Rows = dict[str, dict[int, dict[str, Any]]]
"""Table -> key -> column -> value."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a mirror holds."""

    rows: Rows
    number: int
    """Of the last change; -1: it cannot be told."""
    damaged: int
    """Lines that could not be read."""

    @property
    def stories(self) -> int:
        """How many stories the library had, of all feeds."""
        return sum(int(row.get(mirrored.COUNT) or 0) for row in self.rows.get("feeds", {}).values())

    def __bool__(self) -> bool:
        return any(self.rows.values())

    def __str__(self) -> str:
        """For the user: "3 subscriptions, 2 starred stories and 1 note"."""
        stories = self.rows.get("stories", {}).values()
        feeds = self.rows.get("feeds", {}).values()
        marks = self.rows.get("highlights", {}).values()
        counts = (
            (sum(not row.get("removed_at") for row in feeds), "subscription", "subscriptions"),
            (sum(bool(row.get("starred")) for row in stories), "starred story", "starred stories"),
            (sum(bool(row.get("tags")) for row in stories), "tagged story", "tagged stories"),
            (sum(not row.get("note") for row in marks), "highlight", "highlights"),
            (sum(bool(row.get("note")) for row in marks), "note", "notes"),
        )
        said = [f"{n:,} {one if n == 1 else many}" for n, one, many in counts if n]
        return " and ".join(filter(None, (", ".join(said[:-1]), *said[-1:]))) or "nothing"


class Mirror:
    """The mirror of a library that is open. Asked by its one writer, inside its transactions."""

    def __init__(self, library: Path) -> None:
        self.path = path_of(library)
        self._begun = False
        self._behind = True
        self._blocked = False
        """It cannot be written: this process no longer tries."""
        self._grown = False

    def watch(self, db: sqlite3.Connection) -> None:
        """To be called before the first transaction."""
        if not self._begun:
            mirrored.watch(db)

    def write(self, db: sqlite3.Connection) -> None:
        """Mirror what this transaction has changed. To be called at its end."""
        if not self._begun:
            self._begun = True
            # One that is ahead of the library was brought back when that was opened.
            self._behind = last_number(self.path) != number_of(db)
        if self._blocked or not (self._behind or mirrored.changed(db)):
            return
        number = number_of(db) + 1
        put_number(db, number)
        lines = [_row(*row) for row in mirrored.rows(db, all=self._behind)]
        mirrored.forget(db)
        try:
            _append(self.path, ["", *lines, _line({"n": number})])
        except OSError:
            self._blocked = True
        self._behind = False
        self._grown = True

    def close(self, db: sqlite3.Connection) -> None:
        """Write the journal anew where most of it no longer counts."""
        with suppress(OSError, sqlite3.Error):
            if self._grown and not self._blocked and _is_overgrown(self.path):
                db.execute("BEGIN IMMEDIATE")  # nobody appends meanwhile
                try:
                    write_anew(self.path, read(self.path))
                finally:
                    db.execute("ROLLBACK")

    def flush(self) -> None:
        """Have the disk keep it."""
        paths.sync(self.path)


def path_of(library: Path) -> Path:
    return library.with_name(f"{library.stem}.mirror")


def number_of(db: sqlite3.Connection) -> int:
    """The number of the last change that was mirrored, as the library knows it; -1: none was."""
    row = db.execute(
        "SELECT value FROM view_state WHERE view = ? AND key = ?", (VIEW, KEY)
    ).fetchone()
    try:
        return int(row[0]) if row else -1
    except ValueError:
        return -1


def put_number(db: sqlite3.Connection, number: int) -> None:
    db.execute(
        "INSERT INTO view_state (view, key, value) VALUES (?, ?, ?)"
        " ON CONFLICT (view, key) DO UPDATE SET value = excluded.value",
        (VIEW, KEY, str(number)),
    )


def read(path: Path) -> Held:
    """What the mirror holds, as far as it can be read; of none, nothing."""
    replay = _Replay()
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError:
        lines = []
    for line in filter(None, lines):
        replay.take(_value(line))
    return replay.held()


class _Replay:
    """A journal as it is read. Of two changes of one number the first was never committed."""

    def __init__(self) -> None:
        self._rows: Rows = {}
        self._number, self._damaged = -1, 0
        self._last: list[dict[str, Any]] = []
        """The change of that number."""
        self._open: list[dict[str, Any]] = []
        """The one that has no number yet."""

    def take(self, value: dict[str, Any]) -> None:
        if "t" in value:
            self._open.append(value)
        elif "n" in value:
            if value["n"] != self._number:
                self._apply(self._last)
            self._number, self._last, self._open = value["n"], self._open, []
        elif not value:
            self._damaged += 1

    def held(self) -> Held:
        self._apply(self._last)
        self._apply(self._open)
        return Held(self._rows, self._number, self._damaged)

    def _apply(self, change: list[dict[str, Any]]) -> None:
        for value in change:
            table = self._rows.setdefault(value["t"], {})
            if value["v"] is None:
                table.pop(value["k"], None)
            else:
                table[value["k"]] = value["v"]


def write_anew(path: Path, held: Held) -> None:
    """The journal with nothing in it but what counts. Whole or not at all. Raises OSError."""
    lines = [
        _row(table, key, json.dumps(row, ensure_ascii=False))
        for table, rows in held.rows.items()
        for key, row in rows.items()
    ]
    part = path.with_name(f"{path.name}.part")
    size = sum(map(len, lines))
    try:
        part.unlink(missing_ok=True)
        _append(part, [_line({"size": size}), *lines, _line({"n": held.number})])
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _append(path: Path, lines: list[str]) -> None:
    data = "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogatepass")
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        if os.write(handle, data) != len(data):
            raise OSError("the disk is full")
    finally:
        os.close(handle)


def _row(table: str, key: int, row: str | None) -> str:
    return _sealed(f'{{"t":"{table}","k":{key},"v":{"null" if row is None else row}}}')


def _line(value: dict[str, int]) -> str:
    return _sealed(json.dumps(value))


def _sealed(text: str) -> str:
    return f"{zlib.crc32(text.encode('utf-8', 'surrogatepass')):08x} {text}"


def _value(line: bytes) -> dict[str, Any]:
    """A line's value; {} where it is not as it was written."""
    try:
        if int(line[:8], 16) == zlib.crc32(line[9:]):
            found: dict[str, Any] = json.loads(line[9:].decode("utf-8", "surrogatepass"))
            return found
    except ValueError:
        return {}
    return {}


def last_number(path: Path) -> int:
    """Of the last change in the journal; -1: there is none, or it cannot be told."""
    for value in reversed(list(_ends(path, -TAIL))):
        if "n" in value:
            return int(value["n"])
    return -1


def _is_overgrown(path: Path) -> bool:
    size = path.stat().st_size
    if size < LARGE:
        return False
    known = next((int(value["size"]) for value in _ends(path, TAIL) if "size" in value), 0)
    return size > GROWN * max(known, LARGE // GROWN)


def _ends(path: Path, length: int) -> Iterator[dict[str, Any]]:
    """The lines that lie whole in the first or (below 0) the last bytes."""
    try:
        with path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size + length) if length < 0 else 0)
            data = file.read(abs(length))
    except OSError:
        return
    yield from (_value(line) for line in data.split(b"\n"))
