"""The fields on top of a Markdown or text file, as web clippers and site builders write them.

A small part of YAML: names with a value, a list in brackets or one item a line. Never raises.
"""

from __future__ import annotations

import re

_OPENING = re.compile(r"---[ \t]{0,9}\n")
_FIELD = re.compile(r"([A-Za-z_-]{1,30})[ \t]{0,9}:[ \t]{0,9}([^\n]{0,2000})")
_ITEM = re.compile(r"[ \t]{0,9}-[ \t]{1,9}([^\n]{1,500})")
_WIKI = re.compile(r"\[\[(?:[^\[\]|]{0,200}\|)?([^\[\]|]{1,200})\]\]")
"""Obsidian's link to a page of a person: [[People/Ann|Ann]]."""
LONGEST = 20_000
"""Characters that may stand between the two lines."""

Fields = dict[str, tuple[str, ...]]
"""Name in lower case -> its values; most have one."""


def split(text: str) -> tuple[Fields, str]:
    """The fields between two lines of "---" on top of a text, and the rest."""
    opening = _OPENING.match(text)
    end = text.find("\n---", opening.end() - 1) if opening else -1
    if opening is None or end < 0 or end > LONGEST:
        return {}, text
    said: dict[str, list[str]] = {}
    last: list[str] = []
    for line in text[opening.end() : end].split("\n"):
        if found := _FIELD.match(line):
            last = said.setdefault(found.group(1).lower(), [])
            if not last:
                last += _values(found.group(2))
        elif (found := _ITEM.match(line)) and last is not None:
            last += _values(found.group(1))
    fields = {name: tuple(values) for name, values in said.items() if values}
    return fields, text[end + 4 :].lstrip("-\n \t")


def _values(raw: str) -> list[str]:
    """One value, or those of a list in brackets."""
    raw = raw.strip()
    listed = raw.startswith("[") and raw.endswith("]") and not raw.startswith("[[")
    parts = raw[1:-1].split(",") if listed else [raw]
    return [value for part in parts if (value := _bare(part))]


def _bare(value: str) -> str:
    """Without quotes and links."""
    return _WIKI.sub(r"\1", value.strip().strip("\"'")).strip()
