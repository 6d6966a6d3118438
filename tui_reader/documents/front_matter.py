"""The fields on top of a Markdown or text file, as web clippers and site builders write them.

A small part of YAML and of TOML: names with a value, a list in brackets or one item a line, a text
over several lines. Never raises.
"""

from __future__ import annotations

import re

_OPENING = re.compile(r"(---|\+\+\+)[ \t]{0,9}\n")
_CLOSING = {
    "---": re.compile(r"\n(?:---|\.\.\.)[ \t-]{0,200}(?=\n|$)"),
    "+++": re.compile(r"\n\+\+\+"),
}
_FIELD = re.compile(r"([A-Za-z_-]{1,30})[ \t]{0,9}[:=][ \t]{0,9}([^\n]{0,2000})")
_ITEM = re.compile(r"[ \t]{0,9}-[ \t]{1,9}(?:name:[ \t]{0,9})?([^\n]{1,500})")
_NAME = re.compile(r"[ \t]{1,9}name:[ \t]{0,9}([^\n]{1,500})")
"""Of somebody of whom more is said: a name, an address."""
_INLINE = re.compile(r"\{[^{}]{0,200}?\bname:[ \t]{0,9}([^{},]{1,200})[^{}]{0,400}\}")
_BLOCK = re.compile(r"[>|][+-]?\d?$")
"""Of a field: its text follows, indented."""
_COMMENT = re.compile(r"[ \t]#[ \t][^\n]{0,2000}$")
_AND = re.compile(r"(\]\]) and (\[\[)")
_WIKI = re.compile(r"\[\[(?:[^\[\]|]{0,200}\|)?([^\[\]|]{1,200})\]\]")
"""Obsidian's link to a page of a person: [[People/Ann|Ann]]."""
LONGEST = 20_000
"""Characters that may stand between the two lines."""

_LISTED = re.compile(
    r"[ \t]{0,3}[-*][ \t]{1,3}[*_]{0,2}([A-Za-z][A-Za-z _-]{2,29})[*_]{0,2}::?[*_]{0,2}[ \t]{1,9}"
    r"([^\n]{1,500})"
)
"""A field as an item of a list, as readers that export highlights write it."""
_KNOWN = frozenset(
    ("author", "authors", "url", "source", "published", "date", "full title", "site")
)
HEAD = 3_000
"""Characters in which such a list stands."""
Fields = dict[str, tuple[str, ...]]
"""Name in lower case -> its values; most have one."""


def split(text: str) -> tuple[Fields, str]:
    """The fields between two lines of "---" or "+++" on top of a text, and the rest."""
    opening = _OPENING.match(text)
    end = _CLOSING[opening[1]].search(text, opening.end() - 1, LONGEST) if opening else None
    if opening is None or end is None:
        return {}, text
    said: dict[str, list[str]] = {}
    last: list[str] = []
    inside = False  # a text over several lines
    for line in text[opening.end() : end.start()].split("\n"):
        if inside and line[:1] in (" ", "\t", ""):
            last[:] = [" ".join((*last, line.strip())).strip()]
        elif found := _FIELD.match(line):
            last = said.setdefault(found.group(1).lower(), [])
            inside = _BLOCK.match(found.group(2)) is not None and not last
            last += [] if inside or last else _values(found.group(2))
        elif found := _ITEM.match(line) or _NAME.match(line):
            last += _values(found.group(1))
    fields = {name: tuple(filter(None, values)) for name, values in said.items()}
    return {name: values for name, values in fields.items() if values}, text[end.end() :].lstrip()


def listed(text: str) -> tuple[Fields, str]:
    """The fields of a list of several on top of a text, and the text without it and the heading
    right above it."""
    lines, said = text[:HEAD].split("\n"), dict[str, tuple[str, ...]]()
    found = [(at, match) for at, line in enumerate(lines[:-1]) if (match := _LISTED.match(line))]
    run = [one for number, one in enumerate(found) if one[0] - number == found[0][0]]
    for _, match in run:
        said.setdefault(match[1].lower(), tuple(_values(_AND.sub(r"\1, \2", match[2]))))
    if len(_KNOWN & said.keys()) < 2:
        return {}, text
    first, last = run[0][0], run[-1][0]
    while first and not lines[first - 1].strip():
        first -= 1
    first -= first > 0 and lines[first - 1].startswith("##")
    rest = "\n".join((*lines[:first], "", *lines[last + 1 :])) + text[HEAD:]
    return {name: values for name, values in said.items() if values}, rest


def _values(raw: str) -> list[str]:
    """One value, or those of a list in brackets."""
    raw = raw.strip()
    raw = raw if raw[:1] in "\"'" else _COMMENT.sub("", raw)
    if found := _INLINE.fullmatch(raw):
        raw = found[1]
    listed = raw.startswith("[") and raw.endswith("]") and not raw.startswith("[[")
    parts = raw[1:-1].split(",") if listed else [raw]
    return [value for part in parts if (value := _bare(part))]


def _bare(value: str) -> str:
    """Without quotes and links."""
    return _WIKI.sub(r"\1", value.strip().strip("\"'")).strip()
