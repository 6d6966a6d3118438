"""Values as they travel, made safe when they come: what is none raises ValueError and is passed
over. Pure functions; every string passes the door."""

from __future__ import annotations

import json
from typing import Any

from tui_reader import highlight_colours, sanitise
from tui_reader.store import codec
from tui_reader.store.feeds import SEPARATOR

LATEST = 1 << 40
"""Seconds, and code points, that nothing has."""
_MOST_NAMES = 1_000


def flag(value: Any) -> int:
    if value not in (0, 1):
        raise ValueError("no flag")
    return int(value)


def number(value: Any) -> int:
    if type(value) is not int or abs(value) >= LATEST:
        raise ValueError("no number")
    return value


def count(value: Any) -> int:
    if number(value) < 0:
        raise ValueError("no count")
    return int(value)


def count_or_none(value: Any) -> int | None:
    return None if value is None else count(value)


def rank(value: Any) -> int:
    if abs(number(value)) > 1_000:
        raise ValueError("no rank")
    return int(value)


def line(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("no text")
    return sanitise.line(value)


def text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("no text")
    return sanitise.text(value)


def colour(value: Any) -> str:
    return highlight_colours.known(line(value))


def decision(value: Any) -> str:
    if value not in ("keep", "cut"):
        raise ValueError("no decision")
    return str(value)


def names(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > _MOST_NAMES:
        raise ValueError("no names")
    return tuple(filter(None, dict.fromkeys(line(one) for one in value)))


def tags(value: Any) -> str:
    return codec.pack_names(names(value))


def path(value: Any) -> str:
    return SEPARATOR.join(names_in_order(value))


def names_in_order(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > _MOST_NAMES:
        raise ValueError("no path")
    return tuple(filter(None, (line(one) for one in value)))


def told_tags(stored: str) -> list[str]:
    return list(codec.names(stored))


def told_path(stored: str) -> list[str]:
    return stored.split(SEPARATOR) if stored else []


def same(value: Any) -> Any:
    return value


def dumped(value: Any) -> str:
    """A value as it is kept and written."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def loaded(text: str | None) -> Any:
    """A value as it was kept; none where that is damaged."""
    try:
        return json.loads(text) if text else None
    except (ValueError, RecursionError):
        return None
