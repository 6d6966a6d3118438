"""newsboat's filters -> searches of ours. Owns which attribute of its filters is which field.

They stand in query feeds, `ignore-article` and `define-filter`. Takes comparisons joined by "and"
and "or"; a pattern may be words parted by "|". A filter with something that we have no field for is
not taken at all: half of it would show other stories.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_TOKEN = re.compile(
    r"\s*(\(|\)|and\b|or\b|(\w+)\s*(=~|!~|!=|!#|==|=|<=|>=|<|>|#|between\b)\s*"
    r'("[^"]*"|\d+(?::\d+)?))'
)
_PLAIN = re.compile(r"[\w .'-]+")
"""A regular expression that is only words."""
_NOT = frozenset(("!=", "!~", "!#"))
_ALIKE = _NOT | {"=", "==", "=~", "#"}
"""Operators that ask for a text."""


def search_of(word: str) -> tuple[str, str] | None:
    """(title, search) of "query:Title:filter"; None when we have nothing that is the same."""
    _, _, rest = word.partition(":")
    title, _, wanted = rest.partition(":")
    made = search_for(wanted)
    return (title, made) if title and made else None


def search_for(wanted: str) -> str | None:
    """The search that is the same as a filter; None when we have none."""
    parts: list[str] = []
    at = 0
    while wanted[at:].strip():
        token = _TOKEN.match(wanted, at)
        part = _part(token) if token is not None else None
        if token is None or part is None:
            return None
        parts += [part] if part else []
        at = token.end()
    return " ".join(parts) or None


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
        wanted = value.split("|") if "~" in operator else [value]
        if operator not in _ALIKE or not all(_PLAIN.fullmatch(one) for one in wanted):
            return None
        each = [f'"{one}"' if " " in one else one for one in wanted]
        said = " or ".join(f"{name}:{one}" if name else one for one in each)
        return f"({said})" if len(each) > 1 else said

    return take


def _unread(operator: str, value: str) -> str | None:
    wants = (value == "yes") is (operator not in _NOT)
    if value not in ("yes", "no"):
        return None
    if operator in _NOT:  # the caller puts a "-" before it
        return "is:read" if wants else "is:unread"
    return "is:unread" if wants else "is:read"


def _age(operator: str, value: str) -> str | None:
    """Days; "between" takes both ends in."""
    if operator == "between":
        low, _, high = value.partition(":")
        return f"(age>={int(low)}d age<{int(high) + 1}d)" if high else None
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
