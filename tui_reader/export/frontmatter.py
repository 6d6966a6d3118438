"""YAML front matter, written by hand so that no value can be anything but a string.

Owns quoting. Everything foreign is double-quoted on one line: it cannot end the front matter,
start a tag or an alias, or be taken for a number, a date or a truth value.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")

Scalar = str | int | None
Field = Scalar | Sequence[str] | Sequence[Mapping[str, object]]


def front_matter(fields: Mapping[str, Field]) -> str:
    """The block between two "---" lines; empty fields are left out."""
    lines = ["---"]
    for key, value in fields.items():
        if isinstance(value, str | int):
            if value != "":
                lines.append(f"{key}: {scalar(value)}")
        elif value:
            lines.append(f"{key}:")
            lines.extend(line for item in value for line in _item(item))
    return "\n".join([*lines, "---"]) + "\n"


def scalar(value: object) -> str:
    """A value as YAML: whole numbers bare, everything else a double-quoted string."""
    if value is None:
        return '""'
    if isinstance(value, int):
        return str(value)
    # YAML 1.2 takes every JSON string; what its printable set lacks is escaped as well.
    quoted = json.dumps(str(value), ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda char: f"\\u{ord(char.group()):04x}", quoted)


def _item(item: str | Mapping[str, object]) -> list[str]:
    if isinstance(item, str):
        return [f"  - {scalar(item)}"]
    pairs = [f"{key}: {scalar(value)}" for key, value in item.items()]
    return [f"  {'  ' if at else '- '}{pair}" for at, pair in enumerate(pairs)]
