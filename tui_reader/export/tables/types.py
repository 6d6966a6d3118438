"""The types that a column may have, one row each: how a value is made whole, and how files say it.

A column holds one type or nothing, in every row and every kind of file.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

Value = str | int | float | bool | datetime | tuple[str, ...] | None
"""What a cell holds; None is nothing."""

_NO_TEXT = re.compile("[\0\ud800-\udfff]")
"""What no table may hold: half of a character (pyarrow raises), the end of a text in C."""
LARGEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Type:
    id: str
    """As the table of columns and the documentation say it."""
    whole: Callable[[Any], Value]
    """Makes of what the library has a value that every kind of file can hold."""
    plain: Callable[[Any], str]
    """The value as a cell of CSV."""
    said: Callable[[Any], object]
    """The value as JSON has it."""
    field: dict[str, str]
    """Type and format in a Table Schema (Frictionless Data)."""
    arrow: str
    """Name of the type in Parquet: a row of `parquet.TYPES`."""
    worded: bool = False
    """Whether a cell of CSV is text that a spreadsheet could take for a formula."""


def text(value: object) -> str | None:
    """Text without what no file can hold."""
    return None if value is None else _NO_TEXT.sub("\ufffd", str(value))


def _integer(value: Any) -> int | None:
    return None if value is None or abs(int(value)) > LARGEST else int(value)


def finite(value: Any) -> float | None:
    """A number that every file can hold; None for none and for infinite ones."""
    return None if value is None or not math.isfinite(value) else float(value)


def _flag(value: object) -> bool | None:
    return None if value is None else bool(value)


def _instant(value: datetime | int | None) -> datetime | None:
    """In UTC, to the second: what is known of a story is no finer."""
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.astimezone(UTC).replace(microsecond=0)
    try:
        return datetime.fromtimestamp(value, UTC)
    except (ValueError, OverflowError, OSError):  # what no calendar has is damage
        return None


def _texts(value: Iterable[object]) -> tuple[str, ...]:
    return tuple(text(one) or "" for one in value)


def iso(value: datetime) -> str:
    """An instant in RFC 3339, in UTC with a Z."""
    return value.isoformat().replace("+00:00", "Z")


def _list(value: tuple[str, ...]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _same(value: object) -> object:
    return value


TEXT = Type("text", text, str, _same, {"type": "string"}, "text", worded=True)
KIND = Type("kind", text, str, _same, {"type": "string"}, "kind", worded=True)
INTEGER = Type("integer", _integer, str, _same, {"type": "integer"}, "integer")
REAL = Type("real", finite, repr, _same, {"type": "number"}, "real")
FLAG = Type(
    "boolean", _flag, lambda value: "true" if value else "false", _same,
    {"type": "boolean"}, "boolean",
)  # fmt: skip
INSTANT = Type("instant", _instant, iso, iso, {"type": "datetime"}, "instant")
TEXTS = Type("list of text", _texts, _list, list, {"type": "array"}, "texts")

SAYS: dict[str, str] = {
    TEXT.id: "Unicode text",
    KIND.id: "one of a few words",
    INTEGER.id: "a whole number of 64 bits",
    REAL.id: "a number of 64 bits",
    FLAG.id: "true or false",
    INSTANT.id: "UTC, to the second: 2026-11-19T12:30:00Z; in Parquet timestamp[ms, UTC]",
    TEXTS.id: 'in CSV as a JSON array: ["sea", "fish"]',
}
"""What the documentation says of each type."""
