"""The file of a mirror: a journal of rows, each line with a checksum of its own.

Owns its form: how it is read as far as it is sound, appended to, and written anew. A torn or
damaged line costs itself only. The last state of a row counts, and each change has a number, by
which one that was not committed after all is known, and the mark of the library that it is of.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from tui_reader.fast_dataclasses import dataclass
from tui_reader.paths import no_file
from tui_reader.store import lineage, mirrored
from tui_reader.store.lineage import Stand, Way

LARGE = 1 << 20
"""Bytes from which on the journal is looked at for what no longer counts,"""
GROWN = 4
"""and so many times its size when that was done last: then it is written anew."""
MOST_TRIED = 16 << 20
"""Bytes of a journal of which every line is tried when the library is closed."""
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
    mark: str
    """Of the library that it is of; "": it does not say."""
    damaged: int
    """Lines that could not be read."""
    way: Way = ()
    """That of the library, as far as it had come."""

    @property
    def stand(self) -> Stand:
        return Stand(self.number, self.way)

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


def read(path: Path) -> Held:
    """What the mirror holds, as far as it can be read; of none, nothing."""
    replay = _Replay()
    try:
        lines = _bytes(path).split(b"\n")
    except OSError:
        lines = []
    for line in filter(None, lines):
        replay.take(_value(line))
    return replay.held()


@dataclass(frozen=True, slots=True)
class End:
    """The last change of a mirror."""

    number: int
    """-1: there is none, or it cannot be told."""
    mark: str
    at: str
    """The name of the library's file in which it was made."""


class _Replay:
    """A journal as it is read. Of two changes of one number the first was never committed."""

    def __init__(self) -> None:
        self._rows: Rows = {}
        self._number, self._mark, self._damaged = -1, "", 0
        self._way: Way = ()
        self._last: list[dict[str, Any]] = []
        """The change of that number."""
        self._open: list[dict[str, Any]] = []
        """The one that has no number yet."""

    def take(self, value: dict[str, Any]) -> None:
        if "t" in value or "all" in value:
            self._open.append(value)
        elif "n" in value:
            if value["n"] != self._number:
                self._apply(self._last)
            self._number, self._last, self._open = value["n"], self._open, []
            self._mark = value.get("of", "")
        elif "way" in value:
            self._way = lineage.as_way(value["way"])
        elif not value:
            self._damaged += 1

    def held(self) -> Held:
        self._apply(self._last)
        self._apply(self._open)
        return Held(self._rows, self._number, self._mark, self._damaged, self._way)

    def _apply(self, change: list[dict[str, Any]]) -> None:
        for value in change:
            if "all" in value:
                self._rows.clear()
                continue
            table = self._rows.setdefault(value["t"], {})
            if value["v"] is None:
                table.pop(value["k"], None)
            else:
                table[value["k"]] = value["v"]


def is_harmed(path: Path) -> bool:
    """Whether a line is not as it was written. Not asked of one that is too long for that."""
    try:
        return path.stat().st_size <= MOST_TRIED and any(
            not _is_sound(line) for line in _bytes(path).split(b"\n") if line
        )
    except OSError:
        return False


def lines_of(held: Held) -> Iterator[str]:
    """A line for each row."""
    for table, rows in held.rows.items():
        for key, row in rows.items():
            yield row_line(table, key, json.dumps(row, ensure_ascii=False))


def write_anew(path: Path, lines: Iterable[str], stand: Stand, mark: str) -> None:
    """The journal with nothing in it but these rows. Whole or not at all. Raises OSError."""
    kept = list(lines)
    part = path.with_name(f"{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        size = sum(map(len, kept))
        end = number_line(max(stand.number, 0), mark, stand.at)
        append(part, [_line({"size": size}), *kept, way_line(stand.way), end])
        part.replace(path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _bytes(path: Path) -> bytes:
    _insist_on_file(path)
    return path.read_bytes()


def _insist_on_file(path: Path) -> None:
    if found := no_file(path):
        raise OSError(f"{path} is {found}")


def append(path: Path, lines: list[str]) -> None:
    """Write lines at the end, in one piece. Raises OSError."""
    data = "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogatepass")
    _insist_on_file(path)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        if os.write(handle, data) != len(data):
            raise OSError("the disk is full")
    finally:
        os.close(handle)


def row_line(table: str, key: int, row: str | None) -> str:
    return _sealed(f'{{"t":"{table}","k":{key},"v":{"null" if row is None else row}}}')


def number_line(number: int, mark: str = "", at: str = "") -> str:
    """Ends a change."""
    return _line({"n": number, "of": mark, "at": at})


def way_line(way: Way) -> str:
    """Goes before the first change that is made in another file of the library."""
    return _line({"way": way})


def whole_line() -> str:
    """Begins a change that holds all rows: what stood before it no longer counts."""
    return _line({"all": 1})


def _line(value: dict[str, Any]) -> str:
    return _sealed(json.dumps(value))


def _sealed(text: str) -> str:
    return f"{zlib.crc32(text.encode('utf-8', 'surrogatepass')):08x} {text}"


def _is_sound(line: bytes) -> bool:
    try:
        return int(line[:8], 16) == zlib.crc32(line[9:])
    except ValueError:
        return False


def _value(line: bytes) -> dict[str, Any]:
    """A line's value; {} where it is not as it was written."""
    if not _is_sound(line):
        return {}
    try:
        found: dict[str, Any] = json.loads(line[9:].decode("utf-8", "surrogatepass"))
    except ValueError:
        return {}
    return found


def last(path: Path) -> End:
    for value in reversed(list(_ends(path, -TAIL))):
        if "n" in value:
            return End(int(value["n"]), str(value.get("of", "")), str(value.get("at", "")))
    try:
        torn = path.stat().st_size > 0
    except OSError:
        torn = False
    held = read(path) if torn else Held({}, -1, "", 0)
    return End(held.number, held.mark, held.stand.at)


def is_overgrown(path: Path) -> bool:
    """Whether most of it no longer counts."""
    size = path.stat().st_size
    if size < LARGE:
        return False
    known = next((int(value["size"]) for value in _ends(path, TAIL) if "size" in value), 0)
    return size > GROWN * max(known, LARGE // GROWN)


def _ends(path: Path, length: int) -> Iterator[dict[str, Any]]:
    """The lines that lie whole in the first or (below 0) the last bytes."""
    try:
        _insist_on_file(path)
        with path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size + length) if length < 0 else 0)
            data = file.read(abs(length))
    except OSError:
        return
    yield from (_value(line) for line in data.split(b"\n"))
