"""What a child does with a Parquet file: says how it is cut, and reads a range of its rows.

Owns nothing of what the columns mean. Texts come as they are, dates as ISO 8601.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

from tui_reader.corpus import files
from tui_reader.corpus.inputs import fields
from tui_reader.corpus.inputs.limits import ROW
from tui_reader.errors import RefusedError

BATCH = 8 << 20
"""Bytes of rows that are read at once, about."""
_TOO_LARGE = object()
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Range:
    start: int
    """Number of its first row, from 0."""
    end: int
    size: int
    """Bytes of the columns that are read, unpacked."""
    digest: str


@dataclass(frozen=True, slots=True)
class Row:
    number: int
    """From 0."""
    record: dict[str, Any]
    """Its cells, by the names of their columns."""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    address: str
    start: int
    end: int


def cut() -> Callable[[tuple[str, int]], list[Range]]:
    """The work of the child that says how a file is cut."""
    import pyarrow.parquet  # noqa: F401 - before the limits hold

    return lambda asked: list(_ranges(*asked))


def rows() -> Callable[[Wanted], Iterator[Row]]:
    """The work of the child that reads rows."""
    import pyarrow.parquet  # noqa: F401 - before the limits hold

    return _rows


@dataclass(frozen=True, slots=True)
class _Group:
    rows: int
    size: int
    places: tuple[tuple[int, int], ...]
    """Where its columns lie in the file: from, and how many bytes."""


def _opened(file: Any) -> Any:
    """Raises RefusedError in words for what is no Parquet."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        return pq.ParquetFile(file, pre_buffer=False)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise RefusedError("it is no Parquet file, or damaged") from error


def _ranges(address: str, size: int) -> Iterator[Range]:
    with files.opened(address) as file:
        if not file.seekable():
            raise RefusedError("its server gives no parts of files: copy it here first")
        found = _opened(file)
        names = _columns(found)
        first = 0
        for groups in _together(list(_groups(found, names)), size):
            digest = hashlib.sha256()
            for place, length in (place for one in groups for place in one.places):
                file.seek(place)
                for data in files.pieces(file, length):
                    digest.update(data)
            many = sum(one.rows for one in groups)
            taken = sum(one.size for one in groups)
            parts = min(max(1, round(taken / size)), max(many, 1))
            ends = [first + many * n // parts for n in range(parts + 1)]
            for start, end in pairwise(ends):
                yield Range(start, end, taken // parts, digest.hexdigest())
            first += many


def _groups(found: Any, names: list[str]) -> Iterator[_Group]:
    told = found.metadata
    for number in range(told.num_row_groups):
        group = told.row_group(number)
        columns = [group.column(n) for n in range(group.num_columns)]
        wanted = [one for one in columns if one.path_in_schema.partition(".")[0] in names]
        places = tuple(
            (min(filter(None, (one.dictionary_page_offset, one.data_page_offset))),
             one.total_compressed_size)
            for one in wanted
        )  # fmt: skip
        yield _Group(group.num_rows, sum(c.total_uncompressed_size for c in wanted), places)


def _together(groups: list[_Group], size: int) -> Iterator[list[_Group]]:
    """Small groups of rows that make one partition."""
    some: list[_Group] = []
    for one in groups:
        if some and sum(other.size for other in some) + one.size > size:
            yield some
            some = []
        some.append(one)
    if some:
        yield some


def _columns(found: Any) -> list[str]:
    """Of those that tell something, the names. Raises RefusedError where there is no text."""
    names = list(found.schema_arrow.names)
    known = fields.columns(names)
    if not any(body in known for body in fields.BODIES):
        said = ", ".join(str(name) for name in names[:20])
        raise RefusedError(f"it has no column of texts or HTML, but {said}")
    return [name for some in known.values() for name in some]


def _rows(wanted: Wanted) -> Iterator[Row]:
    import pyarrow as pa

    with files.opened(wanted.address) as file:
        found = _opened(file)
        names = _columns(found)
        at = 0
        for number, group in enumerate(_groups(found, names)):
            first, at = at, at + group.rows
            if at <= wanted.start or first >= wanted.end:
                continue
            many = max(1, min(1_000, BATCH * group.rows // max(group.size, 1)))
            batches = found.iter_batches(
                many, row_groups=[number], columns=names, use_threads=False
            )
            try:
                for batch in batches:
                    for row, cells in enumerate(_records(batch, names), first):
                        if wanted.start <= row < wanted.end:
                            yield _row(row, names, cells)
                    first += batch.num_rows
            except (pa.ArrowException, OSError) as error:
                raise RefusedError("it is damaged") from error


def _records(batch: Any, names: list[str]) -> Iterator[tuple[Any, ...]]:
    return zip(*(_cells(batch.column(name)) for name in names), strict=True)


def _row(number: int, names: list[str], cells: tuple[Any, ...]) -> Row:
    if any(cell is _TOO_LARGE for cell in cells):
        known = dict(zip(names, (None if c is _TOO_LARGE else c for c in cells), strict=True))
        return Row(number, known, f"It is larger than {ROW >> 20} MB.")
    return Row(number, dict(zip(names, cells, strict=True)))


def _cells(column: Any) -> Iterator[Any]:
    """The values of a column, one after the other: what is too large for a document is none."""
    import pyarrow as pa

    kind = column.type
    if pa.types.is_dictionary(kind):
        column = column.dictionary_decode()
        kind = column.type
    if pa.types.is_timestamp(kind):
        column = column.cast(pa.timestamp("s", kind.tz), safe=False).cast(pa.int64())
        yield from (_instant(one.as_py()) for one in column)
    elif pa.types.is_date(kind):
        days = column.cast(pa.date32()).cast(pa.int32())
        yield from (_instant(None if d is None else d * 86_400) for d in days.to_pylist())
    elif _is_long(kind):
        for one in column:
            yield _TOO_LARGE if one.is_valid and one.as_buffer().size > ROW else one.as_py()
    elif pa.types.is_primitive(kind) or pa.types.is_boolean(kind) or _is_list(kind):
        yield from (one.as_py() for one in column)
    else:
        yield from (None for _ in range(len(column)))


def _is_long(kind: Any) -> bool:
    import pyarrow as pa

    told = pa.types
    return bool(
        told.is_string(kind) or told.is_large_string(kind) or told.is_binary(kind)
        or told.is_large_binary(kind) or str(kind) in ("string_view", "binary_view")
    )  # fmt: skip


def _is_list(kind: Any) -> bool:
    import pyarrow as pa

    return bool(
        (pa.types.is_list(kind) or pa.types.is_large_list(kind))
        and (pa.types.is_string(kind.value_type) or pa.types.is_large_string(kind.value_type))
    )


def _instant(seconds: int | None) -> str | None:
    """ISO 8601; None for what no calendar has."""
    try:
        return None if seconds is None else (_EPOCH + timedelta(seconds=seconds)).isoformat()
    except OverflowError:
        return None
