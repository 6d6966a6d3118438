"""A list in JSON: an array of records, lines of them, or a tree with records in its branches."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from tui_reader import sanitise
from tui_reader.documents.given import Given
from tui_reader.documents.limits import Limits
from tui_reader.documents.readlater import record, services
from tui_reader.documents.story import Problem, Told
from tui_reader.errors import RefusedError
from tui_reader.feeds.text import decode

DEEPEST = 40
"""Folders in folders."""
_BRANCHES = (
    *("children", "links", "bookmarks", "collections", "items", "list", "entries"),
    "recommendations",
)
"""Where records stand in a record that is none itself."""


def read(given: Given, limits: Limits) -> Iterator[Told]:
    """A story for each record with an address."""
    found = _parsed(given, decode(given.whole(limits.bytes)).strip("\ufeff \t\r\n\0"))
    count, lost, origin = 0, 0, None
    for row in _records(found, 0):
        if origin is None or count == 0:
            origin = services.origin(services.service_of([*_names(found), *row]))
        story = record.story(row, origin)
        if story is None:
            lost += 1
            continue
        count += 1
        yield story
    if not count:
        raise RefusedError(
            f"{given.called} is JSON, which is not read: it is no list of addresses, nor a feed."
        )
    if lost:  # told, since somebody may look for what is not there
        rows = "1 record has" if lost == 1 else f"{lost:,} records have"
        yield Problem(sanitise.line(f"{rows} no address of a page."))


def _parsed(given: Given, text: str) -> Any:
    try:
        return json.loads(text)
    except RecursionError as error:
        raise RefusedError(f"{given.called} is nested too deeply to be read.") from error
    except ValueError:
        pass
    rows = []
    for line in text.splitlines():
        try:
            rows.append(json.loads(line))
        except (ValueError, RecursionError):
            continue
    if not rows:
        raise RefusedError(f"{given.called} is damaged JSON.")
    return rows


def _names(found: Any) -> list[str]:
    return [str(name) for name in found] if isinstance(found, Mapping) else []


def _records(found: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """Every record with an address, in order, and what looks as if it should have one."""
    if depth > DEEPEST:
        return
    if isinstance(found, list):
        for one in found:
            yield from _records(one, depth + 1)
        return
    if not isinstance(found, Mapping):
        return
    row = _flat(found)
    if any(name.lower() in record.ADDRESS for name in row):
        yield row
        return
    branches = [found[name] for name in _BRANCHES if isinstance(found.get(name), list | dict)]
    for one in branches:
        inside = list(one.values()) if isinstance(one, Mapping) and "url" not in one else one
        yield from _records(inside, depth + 1)


def _flat(found: Mapping[str, Any]) -> Mapping[str, Any]:
    """A record with what it has in a "content" of its own beside the rest (Karakeep's)."""
    inner = found.get("content")
    if isinstance(inner, Mapping) and isinstance(inner.get("url"), str):
        rest = {name: value for name, value in found.items() if name != "content"}
        known = {name: value for name, value in inner.items() if value is not None}
        return {**known, **{n: v for n, v in rest.items() if v is not None}}
    if "0" in found and "title" in found:  # wallabag's first: each field by number, too
        return {name: value for name, value in found.items() if not name.isdigit()}
    return found
