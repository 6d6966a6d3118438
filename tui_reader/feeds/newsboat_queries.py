"""newsboat's query feeds -> searches of ours. Owns which attribute of its filters is which field.

Takes comparisons joined by "and" and "or". A filter with something that we have no field for is not
taken at all: half of it would show other stories.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_TOKEN = re.compile(r'\s*(\(|\)|and\b|or\b|(\w+)\s*(=~|!~|!=|!#|==|=|<=|>=|<|>|#)\s*("[^"]*"|\d+))')
_PLAIN = re.compile(r"[\w .'-]+")
"""A regular expression that is only words."""
_NOT = frozenset(("!=", "!~", "!#"))


def search_of(word: str) -> tuple[str, str] | None:
    """(title, search) of "query:Title:filter"; None when we have nothing that is the same."""
    _, _, rest = word.partition(":")
    title, _, wanted = rest.partition(":")
    parts: list[str] = []
    at = 0
    while wanted[at:].strip():
        token = _TOKEN.match(wanted, at)
        part = _part(token) if token is not None else None
        if token is None or part is None:
            return None
        parts += [part] if part else []
        at = token.end()
    return (title, " ".join(parts)) if title and parts else None


def _part(token: re.Match[str]) -> str | None:
    """One comparison, or what joins two; words stand side by side for "and"."""
    whole, attribute, operator, value = token.groups()
    if attribute is None:
        return "" if whole == "and" else whole
    made = FIELDS[attribute](operator, value.strip('"')) if attribute in FIELDS else None
    if made is None:
        return None
    return f"-{made}" if operator in _NOT else made


def _field(name: str) -> Callable[[str, str], str | None]:
    def take(operator: str, value: str) -> str | None:
        if operator in ("<", ">", "<=", ">=") or not _PLAIN.fullmatch(value):
            return None
        said = f'"{value}"' if " " in value else value
        return f"{name}:{said}" if name else said

    return take


def _unread(operator: str, value: str) -> str | None:
    wants = (value == "yes") is (operator not in _NOT)
    if value not in ("yes", "no"):
        return None
    if operator in _NOT:  # the caller puts a "-" before it
        return "is:read" if wants else "is:unread"
    return "is:unread" if wants else "is:read"


def _age(operator: str, value: str) -> str | None:
    return f"age{operator}{value}d" if value.isdecimal() and operator[0] in "<>" else None


FIELDS: dict[str, Callable[[str, str], str | None]] = {
    "unread": _unread,
    "tags": _field("tag"),
    "title": _field("title"),
    "author": _field("author"),
    "feedtitle": _field("feed"),
    "content": _field(""),
    "age": _age,
}
"""Attribute of newsboat's -> what makes the same of it here."""
